"""What of one article is compared when lineage is sought, and the keys under which it is found.

Both are functions of the article's own claims and language and of nothing else, so that they can be stored and never
change when other articles arrive. A *statement* is a claim as the text has it: its runs of words, and the anchors that a
rewrite or translation keeps: names, numbers, countries.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import combinations, pairwise
from typing import Any

from attrs import define, frozen

from timeline.model import Claim
from timeline.reconcile.article_pairs import KINDS, needed
from timeline.reconcile.blocks import code_of, keys_of
from timeline.reconcile.kindred import is_word
from timeline.reconcile.pairing import distinct
from timeline.reconcile.shingles import Runs, minima, shingles, words_of
from timeline.reconcile.similarity import Profile
from timeline.reconcile.thresholds import ANCHOR_KEYS, COMMON_ANCHOR, COPY_KEYS, KEYED_WORDS, SMALL_NUMBER

_SPOKEN = frozenset({"person", "body", "anonymous"})


@frozen
class Statement:
    """One claim as its text has it. ``words`` is how many it has, ``anchors`` are keys of names, places and numbers."""

    id: str
    words: int
    anchors: frozenset[str]
    is_spoken: bool


@define(slots=False)
class Imprint:
    """An article as lineage sees it: its statements in text order, and its claims prepared for comparison."""

    article: str
    language: str | None
    profile: Profile

    @classmethod
    def of(cls, article: str, claims: Iterable[Claim], language: str | None = None) -> Imprint:
        """Prepare one article. ``language`` is its ISO 639-1 code, None where it is not known."""
        return cls(article, language, Profile.of(article, claims))

    @cached_property
    def _told(self) -> tuple[tuple[Statement, ...], Runs]:
        """The statements with their runs; their words are not kept, they are many."""
        words = [words_of(claim.quote) for claim in self.profile.claims]
        return tuple(map(_statement, self.profile.claims, map(len, words))), shingles(words)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The article's claims in text order."""
        return self._told[0]

    @property
    def runs_of(self) -> Runs:
        """The five-word runs of each statement."""
        return self._told[1]

    @cached_property
    def runs(self) -> Any:
        """All five-word runs of the article, as a sorted column."""
        return distinct(self.runs_of.codes)

    @cached_property
    def terms(self) -> tuple[Any, Any]:
        """The terms of all statements as columns: the number of each (``blocks.code_of``) and the place of its statement."""
        import numpy as np

        features = self.profile.features
        found = [features[statement.id] for statement in self.statements]
        codes = np.array([code_of(term) for terms in found for term in terms], dtype=np.uint64)
        return codes, np.repeat(np.arange(len(found)), [len(terms) for terms in found])

    @cached_property
    def words(self) -> int:
        """How many words its statements have."""
        return sum(statement.words for statement in self.statements)

    @cached_property
    def numbers(self) -> Mapping[str, Any]:
        """The keys under which the article is filed, by kind, as columns; see ``article_numbers``."""
        return article_numbers(self)

    @property
    def keys(self) -> tuple[str, ...]:
        """The same as words, sorted: a letter for the kind and twelve digits."""
        return tuple(f"{kind}{number:012x}" for kind in sorted(KINDS) for number in self.numbers[kind].tolist())

    @cached_property
    def required(self) -> dict[str, float]:
        """How many keys of each kind it must share to be compared statement by statement."""
        return {kind: needed(kind, len(found)) for kind, found in self.numbers.items()}

    def keep_keys_only(self) -> None:
        """Drop what only weighing it beside another article asks for; it is made again where it is asked for again."""
        for name in ("_told", "runs", "terms", "words", "required"):
            self.__dict__.pop(name, None)


def _statement(claim: Claim, words: int) -> Statement:
    is_spoken = any(link.kind in _SPOKEN and link.name for link in claim.voice)
    return Statement(claim.id, words, anchors(claim), is_spoken)


def anchors(claim: Claim) -> frozenset[str]:
    """What another wording or language keeps: keys of persons, bodies and places, speakers, and numbers above twelve."""
    names = {f"{mention.kind[0]}:{mention.key.rsplit(' ', 1)[-1]}" for mention in (*claim.actors, *claim.places)}
    numbers = {f"n:{term}" for term in claim.terms if _is_number(term)}
    speakers = {f"v:{link.name.casefold().split()[-1]}" for link in claim.voice if link.kind == "person" and link.name}
    return frozenset(names | numbers | speakers)


def _is_number(term: str) -> bool:
    if not term[0].isdigit():
        return False
    try:
        return float(term.replace(",", ".")) > SMALL_NUMBER
    except ValueError:
        return True


def article_numbers(imprint: Imprint) -> Mapping[str, Any]:
    """Keys of an article, by kind, as sorted columns of 48-bit numbers: two articles that share several are worth comparing.

    A pure function of the article.

    A statement of some length gives the MinHash of its runs (``w``): statements that are copied or lightly edited, alone or
    in an article, agree in most. Every statement gives pairs of its most telling anchors and words (``a``): a rewrite keeps
    names, numbers and some words. What follows what gives keys as well (``t``): an anchor of one statement with one of the
    next, which a translation keeps.
    """
    import numpy as np

    long = np.array([statement.words >= KEYED_WORDS for statement in imprint.statements], dtype=bool)
    signatures = minima(imprint.runs_of.among(long), COPY_KEYS).ravel()
    telling = [sorted(_telling(one, imprint.profile.features[one.id])) for one in imprint.statements]
    anchored = (pair for found in telling for pair in combinations(found, 2))
    codes = {"w": signatures, "a": _codes(anchored), "t": _codes(_successions(imprint))}
    return {kind: distinct(found >> np.uint64(16)) for kind, found in codes.items()}


def _codes(pairs: Iterable[tuple[str, str]]) -> Any:
    """A number for each pair."""
    import numpy as np

    codes = np.array([code_of(one) for pair in pairs for one in pair], dtype=np.uint64)
    return keys_of((codes[0::2], codes[1::2])).view(np.uint64) if len(codes) else codes


def _successions(imprint: Imprint) -> set[tuple[str, str]]:
    """Pairs of anchors of one anchored statement and the next, without those that stand all over the article."""
    counts = Counter(anchor for statement in imprint.statements for anchor in statement.anchors)
    most = max(2, len(imprint.statements) // COMMON_ANCHOR)
    kept = [sorted(a for a in statement.anchors if counts[a] <= most) for statement in imprint.statements]
    anchored = [found for found in kept if found]
    return {(a, b) for one, following in pairwise(anchored) for a in one for b in following if a != b}


def _telling(statement: Statement, features: tuple[str, ...]) -> list[str]:
    """The anchors and words of a statement that are most its own: numbers, names, long words."""
    found = sorted(statement.anchors, key=_rank)[:ANCHOR_KEYS]
    if len(found) < ANCHOR_KEYS:
        found += sorted(filter(is_word, features), key=_length)[: ANCHOR_KEYS - len(found)]
    return found


def _rank(anchor: str) -> tuple[bool, int, str]:
    return (not anchor.startswith("n:"), -len(anchor), anchor)


def _length(word: str) -> tuple[int, str]:
    return (-len(word), word)
