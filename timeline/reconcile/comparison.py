"""Holding articles side by side: candidate pairs, similarities computed once, and derivations."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field

from timeline.model import Claim, When
from timeline.reconcile.candidates import meetings
from timeline.reconcile.lineage import Derivation, derive
from timeline.reconcile.similarity import Pair, Profile
from timeline.reconcile.state import LiveArticle, State


@define
class Comparison:
    """Articles held side by side: their claims, which pairs are worth comparing, how alike they are, which texts derive."""

    state: State
    articles: dict[str, LiveArticle]
    profiles: dict[str, Profile]
    claims: dict[str, Claim]
    scores: dict[tuple[str, str], float] = field(factory=dict)
    pairs: list[tuple[str, str]] = field(factory=list)
    derivations: list[Derivation] = field(factory=list)

    @property
    def names(self) -> dict[str, str]:
        """Articles by the file they were read from."""
        return {a: live.archived.path for a, live in self.articles.items() if live.archived is not None}

    def score(self, x: str, y: str) -> float:
        """Similarity of two claims, computed once."""
        key = (x, y) if x < y else (y, x)
        if key not in self.scores:
            self.scores[key] = self.pair(*key).similarity(*key)
        return self.scores[key]

    def containment(self, x: str, y: str) -> float:
        """How much of the shorter claim stands in the other one."""
        return self.pair(x, y).containment(x, y)

    def pair(self, x: str, y: str) -> Pair:
        """The articles of two claims, side by side."""
        return Pair(self.profiles[self.claims[x].article], self.profiles[self.claims[y].article])


def compare(state: State, stated: Mapping[str, When], kept: set[str] | None) -> Comparison:
    """Compare what is alive and find derivations; ``kept`` limits it to some articles."""
    articles = {a: state.articles[a] for a in sorted(stated) if kept is None or a in kept}
    profiles = {a: Profile.of(a, (live.claim for live in article.claims.values())) for a, article in articles.items()}
    claims = {claim.id: claim for profile in profiles.values() for claim in profile.claims}
    work = Comparison(state, articles, profiles, claims)
    languages = {a: article.archived.language for a, article in articles.items() if article.archived}
    for meeting in meetings(profiles):
        work.pairs.extend(meeting.pairs)
        if not meeting.is_suspect:
            continue
        left, right = profiles[meeting.left], profiles[meeting.right]
        scores = {(x, y): work.score(x, y) for x, y in meeting.pairs}
        derivation = derive(left, right, scores, languages, work.names)
        if derivation is not None:
            work.derivations.append(derivation)
    return work
