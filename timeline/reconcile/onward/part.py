"""The part of a chronology that new facts touch: what is at hand of it, fetched as it is asked for.

Every stage of going on works on a ``Part``, as the stages of reconciling work on a draft. What is known anew stands over what
is remembered: ``dirty`` articles have new facts, ``renewed`` ones (these and those of their lineages) have all their claims
dated and vouched for anew, the lineages of ``called`` ones have another name, ``gone`` claims stand no longer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from attrs import define, evolve, field

from timeline.model import ArticleInfo, Claim, Conflict, Entry, Lineage, Origin, ResolvedClaim, Story, When
from timeline.reconcile.blocks import Blocks, Filed, Place
from timeline.reconcile.comparison import Comparison
from timeline.reconcile.conflicts import Testimony
from timeline.reconcile.derivation import Derivation
from timeline.reconcile.imprint import Imprint
from timeline.reconcile.kindred import Kindred
from timeline.reconcile.onward.delta import Delta
from timeline.reconcile.onward.memory import Mark, Memory, Outline, Tie, Told
from timeline.reconcile.onward.outlining import Pair
from timeline.reconcile.origins import Witness
from timeline.reconcile.people import People
from timeline.reconcile.similarity import Profile
from timeline.reconcile.state import LiveArticle, State

Live = Callable[[Collection[str]], Mapping[str, LiveArticle]]


class TooMuchIsTouchedError(Exception):
    """What is new touches so much, or something that a person ruled on: everything is to be reconciled."""


@define
class Part:
    """What is at hand. ``work``, ``dates``, ``published`` and ``entry_of`` hold all claims that were asked for."""

    memory: Memory
    live: Live
    stories: Sequence[Story]
    most: int
    delta: Delta = field(factory=Delta)
    work: Comparison = field(factory=lambda: Comparison(State(), {}, {}, {}, Kindred(grows=True)))
    full: dict[str, LiveArticle] = field(factory=dict)
    imprints: dict[str, Imprint] = field(factory=dict)
    stated: dict[str, When] = field(factory=dict)
    dirty: set[str] = field(factory=set)
    renewed: set[str] = field(factory=set)
    called: set[str] = field(factory=set)
    relabelled: set[str] = field(factory=set)
    gone: set[str] = field(factory=set)
    fresh: set[str] = field(factory=set)
    renamed: set[str] = field(factory=set)
    outlines: dict[str, Outline] = field(factory=dict)
    outlines_before: dict[str, Outline] = field(factory=dict)
    infos: dict[str, ArticleInfo] = field(factory=dict)
    infos_before: dict[str, ArticleInfo] = field(factory=dict)
    told: dict[str, Told] = field(factory=dict)
    lineage_of: dict[str, Lineage] = field(factory=dict)
    old: dict[str, ResolvedClaim] = field(factory=dict)
    marks: dict[str, Mark] = field(factory=dict)
    dates: dict[str, When] = field(factory=dict)
    published: dict[str, When] = field(factory=dict)
    origin_of: dict[str, str] = field(factory=dict)
    entry_of: dict[str, str | None] = field(factory=dict)
    witnesses: dict[str, Witness] = field(factory=dict)
    vouched: set[str] = field(factory=set)
    origins: dict[str, Origin] = field(factory=dict)
    everybody: People = field(factory=lambda: People({}, {}))
    derived: dict[Pair, Derivation] = field(factory=dict)
    derivations_before: dict[Pair, Derivation] = field(factory=dict)
    texts: dict[str, str] = field(factory=dict)
    aligned: set[Pair] = field(factory=set)
    blocks: Blocks = field(init=False)
    moved: set[Place] = field(factory=set)
    article_of: dict[str, str] = field(factory=dict)
    neighbours: dict[str, frozenset[str]] = field(factory=dict)
    restless: set[str] = field(factory=set)
    retold: set[str] = field(factory=set)
    counterparts_of: set[str] = field(factory=set)
    marks_before: dict[str, Mark] = field(factory=dict)
    ties: dict[Pair, Tie] = field(factory=dict)
    entries: dict[str, Entry] = field(factory=dict)
    entries_before: dict[str, Entry] = field(factory=dict)
    inner: set[str] = field(factory=set)
    inner_entries: set[str] = field(factory=set)
    changed_ties: dict[Pair, Tie | None] = field(factory=dict)
    ties_before: dict[Pair, Tie] = field(factory=dict)
    conflicts: dict[str, Conflict] = field(factory=dict)
    dropped: dict[str, Conflict] = field(factory=dict)
    _filed: dict[Place, Filed] = field(factory=dict)
    _partners: dict[Place, set[Place]] = field(factory=dict)
    _derivations_of: set[str] = field(factory=set)
    _derived_of: dict[str, set[Pair]] = field(factory=dict)
    _ties_of: dict[str, set[Pair]] = field(factory=dict)
    _tied: set[str] = field(factory=set)
    _whole: set[str] = field(factory=set)
    _heard: dict[str, Testimony] = field(factory=dict)

    # Articles

    def outline(self, articles: Iterable[str]) -> None:
        """Have these articles at hand in outline."""
        missing = {a for a in articles if a not in self.outlines}
        if missing:
            found = self.memory.outlines(missing)
            self.outlines.update(found)
            self.work.languages.update((a, one.language) for a, one in found.items())

    def info(self, articles: Iterable[str]) -> None:
        """Have these articles at hand as the chronology shows them."""
        missing = {a for a in articles if a not in self.infos}
        if missing:
            self.infos.update(self.memory.infos(missing))

    def tell(self, articles: Iterable[str]) -> None:
        """Have at hand what else is known of these articles."""
        missing = {a for a in articles if a not in self.told}
        if missing:
            self.told.update(self.memory.told(missing))

    def profile(self, articles: Iterable[str]) -> None:
        """Have the terms of these articles at hand."""
        missing = {a for a in articles if a not in self.work.profiles}
        if missing:
            self.outline(missing)
            for a, features in self.memory.features(missing).items():
                self.work.profiles[a] = Profile.of_features(a, dict(features), gist=self.outlines[a].gist)

    def take_words(self, claims: Iterable[str]) -> None:
        """Have at hand which words are kin to those of these claims, all at once and not pair by pair."""
        work = self.work
        for c in claims:
            work.kindred.take(work.profiles[work.claims[c].article].stems(c))

    def derive(self, articles: Iterable[str]) -> None:
        """Have the derivations at hand of which one of these articles is a side."""
        missing = set(articles) - self._derivations_of
        self._derivations_of |= missing
        if missing:
            for one in self.memory.derivations(missing):
                if (one.left, one.right) not in self.delta.derivations:
                    self.add_derivation(one)

    def add_derivation(self, one: Derivation) -> None:
        """Take in how one article derives from another."""
        self.derived[one.left, one.right] = one
        for a in (one.left, one.right):
            self._derived_of.setdefault(a, set()).add((one.left, one.right))

    def copies_in(self, articles: Collection[str]) -> dict[str, frozenset[str]]:
        """The claims of these articles that stand in others word for word, each with those."""
        found: dict[str, set[str]] = defaultdict(set)
        for one in self.derivations_of(articles):
            for x, y in one.copied:
                found[x].add(y)
                found[y].add(x)
        return {claim: frozenset(others) for claim, others in found.items()}

    def derivations_of(self, articles: Collection[str]) -> list[Derivation]:
        """All derivations of which one of these articles is a side."""
        self.derive(articles)
        found = {pair for a in articles for pair in self._derived_of.get(a, ())}
        return [self.derived[pair] for pair in sorted(found)]

    # Claims

    def claim_at(self, place: Place) -> str:
        """The claim that stands there."""
        return self.outlines[place[0]].claims[place[1]]

    def keys(self, places: Collection[Place]) -> dict[Place, Filed]:
        """Under what claims are filed."""
        wanted = [place for place in places if place not in self._filed]
        self.profile({a for a, _ in wanted})
        self.outline({a for a, _ in wanted})
        terms = [self.work.profiles[a].features[self.claim_at((a, n))] for a, n in wanted]
        self._filed.update(zip(wanted, Filed.of_all(terms), strict=True))
        return {place: self._filed[place] for place in places}

    def partners(self, places: Collection[Place]) -> dict[Place, set[Place]]:
        """The claims of other articles that each of these meets now that all are filed."""
        missing = {place for place in places if place not in self._partners}
        if missing:
            self._partners.update(self.blocks.partners(missing))
        return {place: self._partners[place] for place in places}

    def mark(self, claims: Iterable[str]) -> None:
        """Have these claims at hand in outline."""
        missing = {c for c in claims if c not in self.marks}
        if missing:
            self.marks.update(self.memory.marks(missing))

    def have(self, claims: Iterable[str]) -> None:
        """Have these claims at hand with all that is known of them."""
        missing = {c for c in claims if c not in self.old and c not in self.fresh}
        if missing:
            self.take(self.memory.claims(missing))

    def have_whole(self, articles: Iterable[str]) -> None:
        """Have all claims of these articles at hand."""
        missing = {a for a in articles if a not in self._whole}
        self._whole |= missing
        self.outline(missing)
        self.have({c for a in missing if a in self.outlines for c in self.outlines[a].claims})

    def take(self, found: Mapping[str, ResolvedClaim]) -> None:
        """Take claims as they are stored, unless they are known anew."""
        self.outline({one.claim.article for one in found.values()})
        for c, one in found.items():
            self.old[c] = one
            if c in self.fresh or c in self.gone:
                continue
            self.work.claims[c] = one.claim
            self.dates[c] = one.when
            self.published[c] = self.outlines[one.claim.article].published
            self.entry_of[c] = one.entry
            self.origin_of.setdefault(c, one.origin)

    def claims_in(self, entries: Collection[str]) -> dict[str, tuple[str, ...]]:
        """The claims of entries as they were before, by entry."""
        missing = {e for e in entries if e not in self.entries_before}
        if missing:
            self.entries_before.update(self.memory.entries(missing))
        return {e: self.entries_before[e].claims for e in entries if e in self.entries_before}

    def imprint(self, articles: Iterable[str]) -> None:
        """Have these articles at hand as lineage sees them."""
        missing = [a for a in articles if a not in self.imprints]
        self.profile(missing)
        self.have_whole(missing)
        self.info(missing)
        for a in missing:
            claims = [self.work.claims[c] for c in self.outlines[a].claims]
            said = self.infos[a].language
            self.imprints[a] = Imprint.of(a, claims, said.partition("-")[0] if said else None)

    def claims_of(self, article: str) -> tuple[Claim, ...]:
        """All claims of an article, which are at hand, in text order."""
        return tuple(self.work.claims[c] for c in self.outlines[article].claims)

    def witness(self, claims: Iterable[str]) -> None:
        """Have at hand on whose word these claims rest."""
        missing = {c for c in claims if c not in self.witnesses}
        unknown = {self.origin_of[c] for c in missing} - self.origins.keys()
        if unknown:
            self.origins.update(self.memory.origins(unknown))
        for c in missing:
            origin = self.origins[self.origin_of[c]]
            self.witnesses[c] = Witness(origin, is_attributed=origin.kind != "lineage")

    # Ties

    def tie(self, claims: Iterable[str], *, likely: bool = False) -> None:
        """Have at hand what ties these claims; with ``likely`` also what could, if their articles covered the same news."""
        missing = set(claims) - self._tied
        if likely or missing:
            self._tied |= missing
            for one in self.memory.ties(set(claims) if likely else missing, likely=likely):
                self.add_tie(one)

    def add_tie(self, one: Tie) -> None:
        """Take in a tie as it was remembered."""
        pair = (one.left, one.right)
        if pair not in self.changed_ties:
            self.ties[pair] = one
            self._note(pair)

    def change_tie(self, pair: Pair, one: Tie | None) -> None:
        """Put a tie in the place of what was remembered, None for none."""
        if pair in self.ties and pair not in self.changed_ties:
            self.ties_before[pair] = self.ties[pair]
        self.changed_ties[pair] = one
        self.delta.ties[pair] = one
        if one is None:
            self.ties.pop(pair, None)
        else:
            self.ties[pair] = one
            self._note(pair)

    def tell_join(self, tie: Tie, *, is_joined: bool) -> None:
        """Say whether a tie, which is otherwise as it was, joined two groups of claims."""
        pair = (tie.left, tie.right)
        one = self.changed_ties.get(pair) or self.ties.get(pair) or tie
        if one.joined == is_joined:
            return
        self.delta.ties[pair] = made = evolve(one, joined=is_joined)
        if pair in self.ties:
            self.ties[pair] = made
        if pair in self.changed_ties:
            self.changed_ties[pair] = made

    def _note(self, pair: Pair) -> None:
        for c in pair:
            self._ties_of.setdefault(c, set()).add(pair)

    def ties_of(self, claims: Collection[str]) -> dict[Pair, Tie]:
        """The ties of which one of these claims is a side, as far as they are at hand or say something."""
        self.tie(claims)
        return {pair: self.ties[pair] for c in claims for pair in self._ties_of.get(c, ()) if pair in self.ties}

    # Entries and testimonies

    def entry_now(self, claim: str) -> str | None:
        """The entry in which a claim, at hand at least in outline, stands now; None for one that stands no longer."""
        if claim in self.gone:
            return None
        return self.entry_of[claim] if claim in self.entry_of else self.marks[claim].entry

    def entry_before(self, claim: str) -> str | None:
        """The entry in which a claim, at hand at least in outline, stood before; None for one that is new."""
        if claim in self.old:
            return self.old[claim].entry
        return None if claim in self.fresh else self.marks[claim].entry

    def members(self, entries: Collection[str]) -> dict[str, tuple[str, ...]]:
        """The claims of entries as they are now, by entry; an entry that is no more is left out."""
        left = {e for e in entries if e not in self.entries and e not in self.inner_entries}
        return {e: self.entries[e].claims for e in entries if e in self.entries} | self.claims_in(left)

    def testimonies(self, claims: Collection[str]) -> dict[str, Testimony]:
        """These claims as testimonies, without those that a person rejected."""
        missing = {c for c in claims if c not in self._heard}
        self.have(missing)
        articles = {self.work.claims[c].article for c in missing}
        self.info(articles)
        self.tell(articles)
        copies = self.copies_in(articles)
        for c in missing:
            entry = self.entry_of[c]
            if entry is not None:
                claim = self.work.claims[c]
                info, told = self.infos[claim.article], self.told[claim.article]
                self._heard[c] = Testimony(
                    claim,
                    self.dates[c],
                    self.origin_of[c],
                    entry,
                    info.published,
                    info.outlet,
                    told.corrects,
                    frozenset(told.places),
                    info.lineage,
                    self.outlines[claim.article].language,
                    copies.get(c, frozenset()),
                )
        return {c: self._heard[c] for c in claims if c in self._heard}

    def heard_in(self, article: str) -> list[Testimony]:
        """All testimonies of an article, in text order."""
        self.have_whole([article])
        return list(self.testimonies(self.outlines[article].claims).values())

    def let_go(self) -> None:
        """Hold what is at hand no longer: blocks and this ask one another, which only a sweep for cycles would find."""
        self.blocks = Blocks(lambda _: {}, lambda _: 0)

    # Limits

    def guard(self, ids: Collection[str]) -> None:
        """Give up where a ruling binds one of these articles or claims."""
        if ids and self.memory.ruled(ids):
            raise TooMuchIsTouchedError
