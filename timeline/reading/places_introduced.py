"""Towns that no table knows, named as towns by their text: "in der Stadt Agadez", "the town of Zinder", "la ville d'Agadez".

What a text calls a town once is that town wherever the text names it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from timeline.model import Mention
from timeline.reading.names_common import common_key
from timeline.reading.places import Place, PlaceTable, place_table
from timeline.reading.text import Token, words

_OF: Final = {
    "de": frozenset[str](),
    "en": frozenset({"of"}),
    "fr": frozenset({"de", "d'", "d’"}),
}
"""What stands between "town" and its name; nothing in German."""

_TOWNS: Final = {
    "de": words(
        """
        stadt kleinstadt großstadt hafenstadt küstenstadt grenzstadt kreisstadt hauptstadt provinzhauptstadt
        universitätsstadt ort küstenort vorort badeort ferienort ortschaft gemeinde dorf bergdorf fischerdorf siedlung
        ortsteil stadtteil
        """
    ),
    "en": words("city town village hamlet suburb port municipality"),
    "fr": words("ville village commune localité banlieue port"),
}

_IN_GERMAN: Final = words("in bei aus nahe nach um vor")
_ARTICLES: Final = words("der dem des einer einem")


def introduced_in(toks: Sequence[Token], language: str) -> list[Mention]:
    """Every mention of the towns that a text introduces, in text order."""
    towns = introduced(toks, language, place_table(language))
    if not towns:
        return []
    return [
        Mention(name=place.name, key=place.key, kind="place", start=token.start, end=token.end)
        for token in toks
        if (place := towns.get(token.text)) is not None
    ]


def introduced(toks: Sequence[Token], language: str, table: PlaceTable) -> dict[str, Place]:
    """The towns that a text introduces, by the word that names them. Linear in tokens."""
    towns = _TOWNS.get(language)
    found: dict[str, Place] = {}
    if towns is None:
        return found
    for index, token in enumerate(toks):
        if token.lower not in towns:
            continue
        at = index + 1
        of = _OF[language]
        if of:
            if at >= len(toks) or toks[at].lower not in of:
                continue
            at += 1
        elif not _is_local(toks, index):
            continue
        if at < len(toks) and _is_name(toks, at, table):
            name = toks[at].text
            found.setdefault(name, Place(name, common_key("place:" + name.lower()), "place", ""))
    return found


def _is_local(toks: Sequence[Token], index: int) -> bool:
    """ "In der (nördlichen) Stadt": a preposition, an article, and at most one adjective before the noun."""
    back = index - 1
    if back > 0 and toks[back].lower not in _ARTICLES and toks[back].text[0].islower():
        back -= 1
    return back > 0 and toks[back].lower in _ARTICLES and toks[back - 1].lower in _IN_GERMAN


def _is_name(toks: Sequence[Token], at: int, table: PlaceTable) -> bool:
    """Whether a word is one capitalised name that no table knows, and not the beginning of a longer one."""
    word = toks[at].text
    if toks[at].kind != "word" or not word[0].isupper() or not word.isalpha() or word.isupper() or len(word) < 3:
        return False
    following = toks[at + 1] if at + 1 < len(toks) else None
    is_longer = following is not None and following.text[0].isupper() and following.kind == "word"
    return not is_longer and word not in table.single and word not in table.multi
