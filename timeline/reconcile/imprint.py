"""What of one article is compared when lineage is sought, and the keys under which it is found.

Both are functions of the article's own claims and language and of nothing else, so that they can be stored and never
change when other articles arrive. A *statement* is a claim as the text has it: its runs of words, and the anchors that a
rewrite or translation keeps: names, numbers, countries.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import combinations, pairwise

from attrs import define, frozen

from timeline.model import Claim
from timeline.reconcile.kindred import is_word
from timeline.reconcile.shingles import code_of, minima, shingles, words_of
from timeline.reconcile.similarity import Profile
from timeline.reconcile.thresholds import ANCHOR_KEYS, COMMON_ANCHOR, COPY_KEYS, KEYED_WORDS, SMALL_NUMBER

_SPOKEN = frozenset({"person", "body", "anonymous"})


@frozen
class Statement:
    """One claim as its text has it. ``words`` is how many it has, ``anchors`` are keys of names, places and numbers."""

    id: str
    words: int
    runs: frozenset[int]
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
    def statements(self) -> tuple[Statement, ...]:
        """The article's claims in text order."""
        words = [words_of(claim.quote) for claim in self.profile.claims]
        return tuple(map(_statement, self.profile.claims, map(len, words), shingles(words)))

    @cached_property
    def runs(self) -> frozenset[int]:
        """All five-word runs of the article."""
        return frozenset().union(*(statement.runs for statement in self.statements))

    @cached_property
    def words(self) -> int:
        """How many words its statements have."""
        return sum(statement.words for statement in self.statements)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys under which the article is filed; see ``article_keys``."""
        return article_keys(self)

    def keep_keys_only(self) -> None:
        """Drop what only weighing it beside another article asks for; it is made again where it is asked for again."""
        for name in ("statements", "runs", "words"):
            self.__dict__.pop(name, None)


def _statement(claim: Claim, words: int, runs: frozenset[int]) -> Statement:
    is_spoken = any(link.kind in _SPOKEN and link.name for link in claim.voice)
    return Statement(claim.id, words, runs, anchors(claim), is_spoken)


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


def article_keys(imprint: Imprint) -> tuple[str, ...]:
    """Keys of an article, sorted: two articles that share several are worth comparing. A pure function of the article.

    A statement of some length gives the MinHash of its runs (``w``): statements that are copied or lightly edited, alone or
    in an article, agree in most. Every statement gives pairs of its most telling anchors and words (``a``): a rewrite keeps
    names, numbers and some words. What follows what gives keys as well (``t``): an anchor of one statement with one of the
    next, which a translation keeps.
    """
    keys: set[str] = set()
    long = [statement.runs for statement in imprint.statements if statement.words >= KEYED_WORDS]
    for signature in minima(long, COPY_KEYS):
        keys.update(f"w{least:016x}"[:13] for least in signature)
    for statement in imprint.statements:
        found = imprint.profile.features[statement.id]
        for pair in combinations(sorted(_telling(statement, found)), 2):
            keys.add(f"a{code_of(' '.join(pair)):016x}"[:13])
    keys.update(f"t{code_of(' > '.join(pair)):016x}"[:13] for pair in _successions(imprint))
    return tuple(sorted(keys))


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
