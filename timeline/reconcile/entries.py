"""One entry from the claims that tell one happening: its date, headline, modality and support."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from math import fsum

from attrs import frozen

from timeline.model import Claim, Entry, EntryStatus, Modality, Support, When
from timeline.reconcile.identity import entry_id
from timeline.reconcile.origins import Stance, Witness, independent, wording_of

BASIS_RANK = {"ruled": 0, "explicit": 1, "relative": 2, "lineage": 4, "reported": 4, "unknown": 5}
_MODALITY_RANK: tuple[Modality, ...] = ("asserted", "planned", "conditional", "possible", "denied", "opinion")
_ROLE_RANK = {"title": 1, "lead": 0, "paragraph": 0, "bullet": 1, "heading": 3, "caption": 3}
_SHORT, _LONG = 40, 240
_TOLD_BY_HEADLINE = frozenset({"date", "quantity"})


@frozen
class Member:
    """A claim of an entry with what has been found out about it. ``accepted`` are the slots in which a person accepts it."""

    claim: Claim
    when: When
    witness: Witness
    lineage: str
    outlet: str | None
    published: When
    features: Sequence[str]
    accepted: frozenset[str] = frozenset()
    copies: frozenset[str] = frozenset()

    @property
    def stance(self) -> Stance:
        """The claim as a witness."""
        said = self.witness
        return Stance(
            self.claim.id, self.lineage, said.origin.id, said.is_attributed, self.copies, wording_of(self.claim)
        )


def make_entry(members: Sequence[Member]) -> Entry:
    """Build the entry. ``members`` may come in any order."""
    if len(members) == 1:
        return entry_alone(members[0].claim, members[0].when, members[0].witness.origin.id)
    ordered = sorted(members, key=_reading_order)
    modality = _modality(ordered)
    chosen = _clearest(ordered, modality)
    origins = independent([one.stance for one in ordered])
    status: EntryStatus = "corroborated" if len(origins) > 1 else "single-origin"
    outlets = {one.outlet for one in ordered}  # articles whose outlet is not known count as one: no more is known
    when = _when(ordered, modality)
    if when.basis == "ruled":
        status = "ruled"
    return Entry(
        id=entry_id(ordered[0].claim),
        when=when,
        headline=chosen.claim.quote,
        headline_claim=chosen.claim.id,
        phase=None,
        modality=modality,
        status=status,
        claims=tuple(sorted(one.claim.id for one in ordered)),
        support=Support(len({one.claim.article for one in ordered}), len(outlets), len(origins)),
        origins=origins,
    )


def entry_alone(claim: Claim, when: When, origin: str) -> Entry:
    """The entry of one claim, as most are: all that is weighed among several is its own."""
    return Entry(
        id=entry_id(claim),
        when=when,
        headline=claim.quote,
        headline_claim=claim.id,
        phase=None,
        modality=claim.modality,
        status="ruled" if when.basis == "ruled" else "single-origin",
        claims=(claim.id,),
        support=Support(1, 1, 1),
        origins=(origin,),
    )


def _clearest(members: Sequence[Member], modality: Modality) -> Member:
    """The member whose words make the headline."""
    weights = _weights(members)
    return min(members, key=lambda one: _headline_rank(one, modality, weights, len(members) - 1))


def _reading_order(one: Member) -> tuple[date, str, int, int]:
    """Earliest published first, then by place: the first member anchors the entry's id."""
    published = one.published.earliest or one.published.latest or date.max
    return (published, one.claim.article, one.claim.start, one.claim.end)


def _modality(members: Sequence[Member]) -> Modality:
    """What most articles make of it; an assertion in running text outweighs a headline's shortening."""
    votes: Counter[Modality] = Counter()
    for one in members:
        votes[one.claim.modality] += 1 if one.claim.role in {"title", "heading", "caption"} else 2
    return min(votes, key=lambda kind: (-votes[kind], _MODALITY_RANK.index(kind)))


def _weights(members: Sequence[Member]) -> dict[str, float]:
    """How much of what the members say each term is: the sum of the shares that it has in each of them."""
    shares: dict[str, list[float]] = {}
    for one in members:
        for term in one.features:
            shares.setdefault(term, []).append(1 / len(one.features))
    return {term: fsum(found) for term, found in shares.items()}


def _headline_rank(
    one: Member, modality: Modality, weights: Mapping[str, float], others: int
) -> tuple[int, int, int, int, float, int, str]:
    """The clearest sentence: one a person accepts, of the entry's modality, of readable length, saying what others say.

    ``weights`` are those of all members, of which there are ``others`` besides this one.
    """
    length = one.claim.end - one.claim.start
    readable = 0 if _SHORT <= length <= _LONG else 1
    own = 1.0 if one.features else 0.0
    shared = (fsum(weights[term] for term in one.features) - own) / others if others else 0.0
    return (
        int(not one.accepted & _TOLD_BY_HEADLINE),
        int(one.claim.modality != modality),
        readable,
        _ROLE_RANK.get(one.claim.role, 2),
        -round(shared, 6),
        length,
        one.claim.id,
    )


def _when(members: Sequence[Member], modality: Modality) -> When:
    """The date the entry sorts by: one that a person gave or accepts, on the best ground, then the narrowest, then the one most
    origins give."""
    fitting = [one for one in members if one.claim.modality == modality] or list(members)
    chosen = [one for one in members if one.when.basis == "ruled"] or [one for one in members if "date" in one.accepted]
    fitting = chosen or fitting
    origins: dict[str | None, set[str]] = {}
    for one in fitting:
        origins.setdefault(one.when.edtf, set()).add(one.witness.origin.id)

    def rank(one: Member) -> tuple[int, int, int, str, str]:
        width = (one.when.latest - one.when.earliest).days if one.when.earliest and one.when.latest else 10**6
        return (BASIS_RANK[one.when.basis], width, -len(origins[one.when.edtf]), one.when.edtf or "", one.claim.id)

    return min(fitting, key=rank).when
