"""Quotation marks paired inside a paragraph, in every style, also where careless typing mixes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from timeline.model import Span
from timeline.reading.sentences import Sentence
from timeline.reading.text import ENDERS, Token
from timeline.reading.verbs import VerbTable

_ALWAYS_OPEN: Final = frozenset({"„", ",,", "``"})
_CLOSES: Final[dict[str, frozenset[str]]] = {
    "„": frozenset('“”"„') | {"''"},
    ",,": frozenset('“”"') | {"''"},
    "``": frozenset('”"') | {"''"},
    "“": frozenset('”"“'),
    "”": frozenset('”"“'),
    '"': frozenset('"“”'),
    "''": frozenset({"''", '"'}),
    "«": frozenset("»"),
    "»": frozenset("«»"),
}


@frozen
class Quoted:
    """Words between quotation marks. ``span`` takes the marks in. ``first`` and ``last`` are the sentences it
    touches."""

    span: Span
    tokens: tuple[Token, ...]
    first: int
    last: int
    opens_after: str
    has_verb: bool
    closed: bool = True

    @property
    def words(self) -> int:
        """How many words stand inside."""
        return sum(token.kind not in ("punct", "quote") for token in self.tokens)

    @property
    def is_sentence(self) -> bool:
        """Whether it reads as a whole utterance and not as a phrase set off."""
        if not self.tokens:
            return False
        ends = self.tokens[-1].text in ENDERS or self.tokens[-1].text == ","
        named = self.tokens[0].text[0].isupper() and not ends and self.opens_after not in ("", ":", ",", ".")
        if named and self.words <= 6:
            return False  # the title of a book, a film, an alliance
        return (self.has_verb and self.words >= 3) or (ends and self.tokens[0].text[0].isupper())


def quoted_stretches(sentences: Sequence[Sentence], verbs: VerbTable, *, single: bool = False) -> list[Quoted]:
    """Pair the quotation marks of every block, in text order; single marks count only outside double ones.

    ``single``: single marks open speech of their own, as British papers print it. A mark left open runs to the end of
    its block if it opened a sentence, and is dropped otherwise.
    """
    found: list[Quoted] = []
    at = 0
    while at < len(sentences):
        stop = at
        while stop < len(sentences) and sentences[stop].block == sentences[at].block:
            stop += 1
        _pair(sentences, at, stop, verbs, found, single=single)
        at = stop
    return found


def _pair(
    sentences: Sequence[Sentence], at: int, stop: int, verbs: VerbTable, found: list[Quoted], *, single: bool
) -> None:
    mark: Token | None = None
    first = at
    before = ""
    inside: list[Token] = []
    previous: Token | None = None
    for number in range(at, stop):
        inner = sentences[number].tokens
        for index, token in enumerate(inner):
            after = inner[index + 1] if index + 1 < len(inner) else None
            if token.kind == "quote" and single and _pairs_alone(mark, token, previous, after):
                if mark is None:
                    mark, first, inside = token, number, []
                    before = previous.text if previous is not None else ""
                else:
                    span = Span(mark.start, token.end)
                    found.append(Quoted(span, tuple(inside), first, number, before, _has_verb(inside, verbs)))
                    mark = None
            elif token.kind == "quote" and token.text not in "‚‘’'‹›":
                if mark is None:
                    if _can_open(token, previous):
                        mark, first, inside = token, number, []
                        before = previous.text if previous is not None else ""
                elif _can_close(mark, token, previous):
                    span = Span(mark.start, token.end)
                    found.append(Quoted(span, tuple(inside), first, number, before, _has_verb(inside, verbs)))
                    mark = None
                elif token.text in _ALWAYS_OPEN:
                    mark, first, inside = token, number, []
                    before = previous.text if previous is not None else ""
            elif mark is not None:
                inside.append(token)
            previous = token
    if mark is not None and inside and _has_verb(inside, verbs) and sentences[first].start == mark.start:
        span = Span(mark.start, sentences[stop - 1].end)
        found.append(Quoted(span, tuple(inside), first, stop - 1, before, True, closed=False))


def _pairs_alone(mark: Token | None, token: Token, previous: Token | None, after: Token | None) -> bool:
    """Whether a single mark opens or closes speech by itself, and is no apostrophe ("workers' rights")."""
    if mark is None:
        apart = previous is None or previous.end < token.start
        return token.text in "‘'" and apart and after is not None and after.start == token.end
    if mark.text not in "‘'" or token.text not in "’'" or previous is None or previous.end != token.start:
        return False
    return previous.text in ENDERS or previous.text == "," or after is None or after.kind == "punct"


def _can_open(token: Token, previous: Token | None) -> bool:
    if token.text in _ALWAYS_OPEN or previous is None:
        return True
    return previous.end < token.start or previous.text in "([-–—/*:"


def _can_close(mark: Token, token: Token, previous: Token | None) -> bool:
    if token.text not in _CLOSES.get(mark.text, frozenset()):
        return False
    if token.text == "„":
        return previous is not None and previous.end == token.start
    return True


def _has_verb(inside: Sequence[Token], verbs: VerbTable) -> bool:
    return any(
        form.kind == "finite" and form.certainty != "guess"
        for token in inside
        if token.kind == "word" and (token.text[0].islower() or token is inside[0])
        for form in verbs.forms(token.lower)
    )
