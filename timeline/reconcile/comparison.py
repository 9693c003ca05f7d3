"""Holding articles side by side: candidate pairs, similarities computed once, and derivations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import product

from attrs import define, field

from timeline.model import Claim, When
from timeline.reconcile.aside import Aside, in_turn
from timeline.reconcile.blocks import Blocks
from timeline.reconcile.candidates import Files, blocks_of
from timeline.reconcile.circumstances import Circumstances, circumstances
from timeline.reconcile.derivation import Derivation
from timeline.reconcile.deriving import Weighed, weigh_articles
from timeline.reconcile.filing import Filing
from timeline.reconcile.gauge import Gauge
from timeline.reconcile.imprint import Imprint
from timeline.reconcile.kindred import Kindred, stems_of
from timeline.reconcile.lexicon import Lexicon
from timeline.reconcile.pairing import IdPairs, Meetings
from timeline.reconcile.similarity import Pair, Profile
from timeline.reconcile.state import LiveArticle, State


@define
class Comparison:
    """Articles held side by side: their claims, which pairs are worth comparing, how alike they are, which texts derive.

    ``pairs`` are of claims, ``met`` counts those that blocks bring together by the articles in which they stand. ``imprints``,
    ``filing`` and ``stated`` (when each article says it was published) are what ``pairs`` and ``derivations`` were found with.
    """

    state: State
    articles: dict[str, LiveArticle]
    profiles: dict[str, Profile]
    claims: dict[str, Claim]
    kindred: Kindred
    scores: dict[tuple[str, str], float] = field(factory=dict)
    pairs: IdPairs = field(factory=lambda: IdPairs.of(()))
    met: Meetings = field(factory=lambda: Meetings(IdPairs.of(()), ()))
    derivations: list[Derivation] = field(factory=list)
    languages: dict[str, str | None] = field(factory=dict)
    imprints: dict[str, Imprint] = field(factory=dict)
    filing: Filing | None = None
    blocks: Blocks | None = None
    stated: Mapping[str, When] = field(factory=dict)
    lexicon: Lexicon | None = None
    aside: Aside = in_turn

    @property
    def names(self) -> dict[str, str]:
        """Articles by the file they were read from."""
        return {a: live.archived.path for a, live in self.articles.items() if live.archived is not None}

    def gauge(self, ids: Iterable[str]) -> Gauge:
        """The terms of some claims as columns."""
        if self.lexicon is not None:
            return Gauge.among(ids, self.lexicon, self.kindred)
        return Gauge.of(ids, self.claims, self.profiles, self.kindred)

    def known(self, published: Mapping[str, When]) -> dict[str, Circumstances]:
        """What is known of every article besides its words; ``published`` as stated, nothing borrowed."""
        return {a: circumstances(live, self.profiles[a].claims, published[a]) for a, live in self.articles.items()}

    def score(self, x: str, y: str) -> float:
        """Similarity of two claims, computed once."""
        key = (x, y) if x < y else (y, x)
        if key not in self.scores:
            self.scores[key] = self.pair(*key).similarity(*key)
        return self.scores[key]

    def languages_differ(self, x: str, y: str) -> bool:
        """Whether two claims stand in texts of two languages, as far as these are known."""
        left, right = (self.language_of(self.claims[claim].article) for claim in (x, y))
        return left is not None and right is not None and left != right

    def language_of(self, article: str) -> str | None:
        """The language an article is in; None where nobody says."""
        if article not in self.languages:
            self.languages[article] = language(self.articles[article])
        return self.languages[article]

    def containment(self, x: str, y: str) -> float:
        """How much of the shorter claim stands in the other one."""
        return self.pair(x, y).containment(x, y)

    def abroad(self, x: str, y: str) -> Pair:
        """The articles of two claims in two languages, side by side, concepts in the place of words."""
        left, right = (self.claims[claim].article for claim in (x, y))
        return Pair(
            self.profiles[left].abroad(self.language_of(left)),
            self.profiles[right].abroad(self.language_of(right)),
            self.kindred,
        )

    def pair(self, x: str, y: str) -> Pair:
        """The articles of two claims, side by side."""
        return Pair(self.profiles[self.claims[x].article], self.profiles[self.claims[y].article], self.kindred)


def compare(
    state: State,
    stated: Mapping[str, When],
    kept: set[str] | None,
    *,
    is_tried: bool = False,
    aside: Aside = in_turn,
) -> Comparison:
    """Compare what is alive and find derivations.

    Args:
        state: what is alive.
        stated: the day on which each article says it was published.
        kept: limits it to some articles.
        is_tried: whether other days are to be tried (``on_other_days``), for which the blocks are kept: as much again.
        aside: a way to have something worked out beside the rest.
    """
    articles = {a: state.articles[a] for a in sorted(stated) if kept is None or a in kept}
    imprints = {
        a: Imprint.of(a, (c.claim for c in live.claims.values()), language(live)) for a, live in articles.items()
    }
    profiles = {a: imprint.profile for a, imprint in imprints.items()}
    claims = {claim.id: claim for profile in profiles.values() for claim in profile.claims}
    kindred = Kindred.of(stems_of({term for profile in profiles.values() for term in profile.counts}))
    work = Comparison(state, articles, profiles, claims, kindred, imprints=imprints, stated=stated, aside=aside)
    days = {a: day_of(stated[a]) for a in profiles}
    numbered = IdPairs.of(claims)
    ids = [claim for a in sorted(profiles) for claim in profiles[a].features]
    work.lexicon = Lexicon.of(profiles)
    work.lexicon.kin(kindred)  # before anything is begun aside, which needs it as well
    weighed = aside(lambda: weigh_articles(imprints, work.gauge, work.scores, work.score), len(claims))
    work.filing = Filing.of(profiles, days, work.lexicon)
    between, work.met = work.filing.between(numbered, ids)
    found = [between, work.filing.inside(numbered, ids)]
    if is_tried:
        work.blocks = blocks_of(profiles, days, Files(profiles))
    for profile in profiles.values():
        profile.tell_gist()
    _take(work, weighed())
    for one in work.derivations:
        retold = told_by_both(one, profiles[one.left].features, list(profiles[one.right].features))
        found.append([numbered.code(pair) for pair in retold])
    work.pairs = IdPairs.of(claims, found)
    return work


def _take(work: Comparison, weighed: Weighed) -> None:
    """Take over what weighing articles came to."""
    for article, imprint in work.imprints.items():
        imprint.keep_keys_only()
        imprint.numbers = weighed.numbers[article]
    work.derivations.extend(weighed.derivations)
    work.scores.update(weighed.scores)


def told_by_both(derivation: Derivation, left: Iterable[str], right: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The pairs of claims that a derivation makes worth comparing: all where two articles are one text, else its own.

    ``left`` and ``right`` are all claims of the two articles.
    """
    return derivation.copied if derivation.way == "passage" else product(left, right)


def day_of(when: When) -> int:
    """The day of a publication as an ordinal; the end of time where it is not known."""
    return (when.earliest or when.latest or date.max).toordinal()


def language(live: LiveArticle) -> str | None:
    """The language an article is in, as its text or an editor says."""
    said = live.said.get("language", live.archived.language if live.archived else None)
    return said.partition("-")[0] if said else None
