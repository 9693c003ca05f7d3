"""Tokens with exact offsets: the ground every other reading step stands on.

One linear regular expression finds words (hyphen compounds stay whole), numbers, punctuation and every quotation mark
of German, Swiss, English and careless typing. Full stops that belong to an abbreviation, an initial or an ordinal are
joined to their word afterwards, by a :class:`TextTable` of the language; what is left over ends sentences.
"""

from __future__ import annotations

import importlib
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from attrs import frozen

TokenKind = Literal["word", "number", "ordinal", "abbreviation", "quote", "punct"]

QUOTE_MARKS: Final = frozenset("„“”\"«»‹›‚‘’'") | {",,", "``", "''"}
ENDERS: Final = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "!!!"})


class Token(NamedTuple):
    """One token. ``text`` is exactly what stands in the range; ``lower`` is the folded form tables are asked for."""

    start: int
    end: int
    text: str
    lower: str
    kind: TokenKind

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.text[0].isupper()


@frozen
class TextTable:
    """What tokens and sentences need to know of a language.

    ``never_end``: abbreviations (folded, without the last stop) after which a sentence goes on; ``may_end``: those that
    may also close one. ``starters``: folded function words that, capitalised after a stop, show a new sentence.
    ``ordinal_heads``: folded nouns that follow an ordinal ("Jahrhundert", months); ``ordinal_before``: words before it.
    ``ordinals``: whether "4." is how the language writes an ordinal. ``bullets``: marks that open a list item.
    ``before_numbers``: abbreviations only before a number ("No. 5"). Dotted ones ("a.m") stand in ``may_end`` without
    their last stop. ``elided``: words that stand before an apostrophe in one piece with the next ("l'accord", "qu'il");
    ``enclitics``: pronouns that hang behind a verb ("a-t-il"). Both become tokens of their own, but in what is ``whole``.
    """

    never_end: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    ordinal_heads: frozenset[str] = frozenset()
    ordinal_before: frozenset[str] = frozenset()
    ordinals: bool = False
    before_numbers: frozenset[str] = frozenset()
    bullets: str = "•‣◦▪–—*-·"
    elided: frozenset[str] = frozenset()
    enclitics: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()


NEUTRAL: Final = TextTable()

_TOKEN: Final = re.compile(
    r"""(?P<plain>[A-Za-z]+(?=[\s,]))                                              # most words; the rest is for the others
    |(?P<url>(?:https?://|www\.)[^\s<>"“”„»«)\]]{1,2000})
    |(?P<dotted>(?:[^\W\d_]\.){2,6}(?![^\W_]))                              # z.B. u.a. U.S.
    |(?P<clock>(?:\d{1,2}[.:]\d\d[ap]m|\d{1,3}(?:[.,]\d{1,3})+[^\W\d_]{1,3})(?![^\W_]))  # 4.30am, 3.8m, 1,5bn
    |(?P<number>[+]?\d+(?:[.,:]\d+)*(?![\w]|[-‑][^\W\d_])%?)                 # 2.500 3,5 19:30
    |(?P<word>[^\W_]+(?:(?:[-‑'’.&/@_+](?=[^\W_]))(?:(?<![.])|(?=[a-zäöüß\d]))[^\W_]+)*(?:[-‑](?=[\s,)/]))?)
    |(?P<quote>,,(?=\w)|''|``|[„“”"«»‹›‚‘’'])
    |(?P<punct>\.{2,6}|[?!]{2,6}|[^\w\s]|_)""",
    re.VERBOSE,
)


_ELIDED: Final = re.compile(r"([^\W\d_]{1,8})['’](?=[^\W_])")
_ENCLITIC: Final = re.compile(r"(?<=[^\W_])-(?:t-)?([a-z]{2,5})$")


def words(table: str) -> frozenset[str]:
    """The words of a table written as text: one set, white space between the words."""
    return frozenset(table.split())


@cache
def table_for(language: str) -> TextTable:
    """The table of a language (ISO 639-1 code), or a neutral one if the language has none."""
    try:
        module = importlib.import_module(f"timeline.reading.{language}.abbreviations")
    except ModuleNotFoundError:
        return NEUTRAL
    table = module.TEXT
    return table if isinstance(table, TextTable) else NEUTRAL


def tokens(text: str, language: str = "de", *, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut ``text[start:end]`` into tokens with offsets into ``text``, in order, never overlapping.

    Args:
        text: the stored text of an article.
        language: ISO 639-1 code; picks the table of abbreviations and ordinals.
        start, end: code-point range to look at; the whole text by default.

    Returns:
        All tokens. White space is the only thing left out. Stops of abbreviations, initials and ordinals are inside
        their token (kinds "abbreviation" and "ordinal"); every other stop is a token of its own.
    """
    stop = len(text) if end is None else end
    raw = None if start == 0 and stop == len(text) else _part(text, start, stop)
    raw = _raw(text, start, stop) if raw is None else raw
    table = table_for(language)
    if table.elided:
        raw = [piece for token in raw for piece in _apart(token, table)]
    return _join_stops(text, raw, table)


_PLATFORM: Final = (
    "auf",
    "bei",
    "on",
    "via",
    "sur",
    "plattform",
    "netzwerk",
    "dienst",
    "platform",
    "network",
    "plateforme",
    "réseau",
)
_BREAKS_OFF = frozenset("-‑")
_WORTH_KEEPING = 200  # characters; a shorter text must not take the place of the article that it was cut from
# The text that was last cut as a whole, its tokens, and where they begin: its sentences and claims are parts of it.
_whole: tuple[str, list[Token], list[int]] = ("", [], [])


def _part(text: str, start: int, end: int) -> list[Token] | None:
    """The tokens of a part of the text that was last cut as a whole; None where it has to be cut again.

    Cutting looks ahead of a token: what follows the part must not be able to change its last one.
    """
    whole, found, starts = _whole
    if whole is not text or not start < end:
        return None
    after = text[end : end + 1]
    if after.isalnum() or after == "_" or after in _BREAKS_OFF or text[end - 1] in _BREAKS_OFF:
        return None
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    if (first and found[first - 1].end > start) or (last and found[last - 1].end > end):
        return None
    return found[first:last]


def _apart(token: Token, table: TextTable) -> Iterator[Token]:
    """A word without what elision or inversion has joined to it: "l'" "Ukraine", "a" "-t-" "il"."""
    start, word = token.start, token.text
    if token.kind != "word" or not any(sign in word for sign in "'’-") or token.lower.replace("’", "'") in table.whole:
        yield token
        return
    while (cut := _ELIDED.match(word)) is not None and cut[1].lower() in table.elided:
        yield Token(start, start + cut.end(), cut[0], cut[0].lower(), "word")
        start, word = start + cut.end(), word[cut.end() :]
    behind = _ENCLITIC.search(word)
    if behind is not None and behind[1].lower() in table.enclitics:
        yield Token(start, start + behind.start(), word[: behind.start()], word[: behind.start()].lower(), "word")
        yield Token(
            start + behind.start(), start + behind.start(1), word[behind.start() : behind.start(1)], "-", "word"
        )
        yield Token(start + behind.start(1), start + len(word), behind[1], behind[1].lower(), "word")
    elif word:
        yield Token(start, start + len(word), word, word.lower(), "word")


def _raw(text: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    add, make = found.append, tuple.__new__  # half the time of calling Token for every token of every article
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        group = match.lastgroup
        first, last = match.span()
        if group == "plain":
            kind: TokenKind = "word"
        elif group == "word":
            kind = "number" if word.isdigit() else "word"
        elif group in ("number", "quote", "punct"):
            kind = group  # type: ignore[assignment]
        elif group == "dotted":
            kind = "abbreviation"
        else:
            kind = "word"
        add(make(Token, (first, last, word, word.lower(), kind)))
    if start == 0 and end == len(text) >= _WORTH_KEEPING:
        global _whole  # noqa: PLW0603 - one article is read at a time; another one only costs a second look
        _whole = (text, found, [token[0] for token in found])
    return found


def _join_stops(text: str, raw: list[Token], table: TextTable) -> list[Token]:
    stops = [index for index, token in enumerate(raw) if token[2] == "."]
    if not stops:
        return raw[:]
    joined: list[Token] = []
    count = len(raw)
    done = 0
    for index in stops:
        joined += raw[done:index]
        token = raw[index]
        done = index + 1
        if joined and joined[-1].end == token.start:
            before = joined[-1]
            after = raw[index + 1] if index + 1 < count else None
            kind = _stop_belongs(before, after, joined[-2] if len(joined) > 1 else None, table)
            if kind is not None:
                whole = text[before.start : token.end]
                joined[-1] = Token(before.start, token.end, whole, whole.lower(), kind)
                continue
        joined.append(token)
    joined += raw[done:]
    return joined


def _stop_belongs(before: Token, after: Token | None, earlier: Token | None, table: TextTable) -> TokenKind | None:
    """Whether the stop after ``before`` is part of it: as an ordinal, as an abbreviation, or not at all (``None``)."""
    if before.kind == "number":
        return "ordinal" if table.ordinals and _is_ordinal(before, after, earlier, table) else None
    if before.kind != "word":
        return None
    low = before.lower
    new_sentence = after is None or (after.text[0].isupper() and after.lower in table.starters)
    if low == "x" and _names_platform(earlier):
        return None  # "schrieb sie auf X. Danach ...": no initial
    if len(low) == 1 and low.isalpha():
        # "z. B.", "George W. Bush", "Rafik Y., die": an initial, unless a function word opens a new sentence.
        return "abbreviation" if before.text.islower() or not new_sentence else None
    if low in table.before_numbers:
        return "abbreviation" if after is not None and after.kind == "number" else None
    if low in table.never_end:
        return "abbreviation" if after is not None else None
    if low in table.may_end:
        return None if new_sentence else "abbreviation"
    return None


def _names_platform(before: Token | None) -> bool:
    """Whether "X" behind a word is the platform: "auf X", "im Netzwerk X", "on the platform X"."""
    return before is not None and before.lower.endswith(_PLATFORM)


def _is_ordinal(before: Token, after: Token | None, earlier: Token | None, table: TextTable) -> bool:
    if after is None or not before.text.isdigit() or len(before.text) > 3:
        return False
    if after.kind in ("quote", "punct"):
        # "am 4. („Nelkenrevolution“)" against "Es stand 3:4." - only a bracket or dash lets the ordinal go on.
        return after.text in "(–-,/" and after.start <= before.end + 2
    if after.kind == "number":
        return len(after.text) <= 2 or (len(before.text) <= 2 and len(after.text) == 4)
    if after.text[0].islower() or after.lower in table.ordinal_heads:
        return True
    if after.lower in table.starters:
        return False
    named = earlier is not None and earlier.lower in table.ordinal_before
    return named or (len(before.text) <= 2 and (earlier is None or earlier.kind == "punct"))
