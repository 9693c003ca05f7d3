"""A date expression as it stands in its claim, with the small words that lead it in.

A TIMEX3 begins at "Samstag"; a person checks "am Samstag". The words below are only shown, never interpreted.
"""

from __future__ import annotations

from attrs import evolve

from timeline.model import Claim, Timex


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OPENING = _words("""
am im an in ins ab bis seit vor nach zum zur zu gegen um von vom für über während noch schon erst bereits spätestens
frühestens
on in at by since until till before after from during for around about early late over within
""")
_INNER = _words("den der dem des das die the of as")
_MOST = 3


def as_it_stands(timex: Timex, claim: Claim) -> Timex:
    """The expression with the words that lead it in, where it stands inside the claim's own words.

    Only the text changes; positions and meaning stay. An expression that stands elsewhere is given back as it is.
    """
    if len(claim.spans) != 1:
        return timex
    at = timex.start - claim.start
    if at <= 0 or claim.quote[at : at + len(timex.text)] != timex.text:
        return timex
    leading: list[str] = []
    for word in reversed(claim.quote[:at].split()[-_MOST:] if claim.quote[at - 1].isspace() else ()):
        if word.casefold() not in _OPENING and word.casefold() not in _INNER:
            break
        leading.insert(0, word)
    while leading and leading[0].casefold() in _INNER:
        leading.pop(0)
    return evolve(timex, text=" ".join([*leading, timex.text])) if leading else timex
