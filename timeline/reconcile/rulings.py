"""What people's rulings ask of the stages of reconciling: live rulings and live claims in, plain look-ups out.

A stage asks for what concerns it (which claims are one, how one is dated, who is rejected) and needs to know nothing of rulings.
Where two rulings contradict one another the later one, by its place in the ledger, holds; what the earlier one loses is kept in
``losses`` and shown. Nothing here depends on the order of rulings that do not contradict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from timeline.model import Claim, When
from timeline.model.edtf import bounds
from timeline.reconcile.binding import Bound, bind
from timeline.reconcile.links import Ask, Links, Loss, solve
from timeline.reconcile.origins import is_named
from timeline.reconcile.state import LiveRuling, State

NOT_SAME = "not"
"""The value of a ruling that two articles are not of one lineage; any other value says how they derive."""


@frozen
class NamedOrigin:
    """On whose word a ruling says that something rests."""

    name: str
    ruling: str


@frozen
class Ruled:
    """All live rulings, stage by stage. An instance without arguments is that of a ledger without rulings.

    ``published`` and ``article_origins`` are by article, all else by claim. ``happened`` are dates given to whole entries: the
    claims may still meet others by the dates they give themselves. ``titles`` and ``decisions`` wait for entries and
    conflicts to be found; ``accepted`` are the slots in which a person accepts a claim.
    """

    all: tuple[Bound, ...] = ()
    claims: Links = field(factory=Links)
    lineages: Links = field(factory=Links)
    derivations: tuple[Bound, ...] = ()
    published: Mapping[str, LiveRuling] = field(factory=dict)
    dates: Mapping[str, When] = field(factory=dict)
    dated_by: Mapping[str, str] = field(factory=dict)
    happened: frozenset[str] = frozenset()
    rejected: Mapping[str, str] = field(factory=dict)
    claim_origins: Mapping[str, NamedOrigin] = field(factory=dict)
    article_origins: Mapping[str, NamedOrigin] = field(factory=dict)
    titles: tuple[Bound, ...] = ()
    decisions: tuple[Bound, ...] = ()
    accepted: Mapping[str, frozenset[str]] = field(factory=dict)
    losses: tuple[Loss, ...] = ()

    def origin_of(self, claim: Claim) -> str | None:
        """On whose word a person says that a claim rests; an article's origin speaks where the text names nobody."""
        said = self.claim_origins.get(claim.id)
        if said is None and not is_named(claim):
            said = self.article_origins.get(claim.article)
        return said.name if said is not None else None


def ruled(state: State) -> Ruled:
    """Read all live rulings against all live claims."""
    if not state.rulings:
        return Ruled()
    every = bind(state)
    of_kind: dict[str, list[Bound]] = {}
    for one in every:
        of_kind.setdefault(one.ruling.kind, []).append(one)
    claims = solve(ask for kind in ("merge", "same", "split", "different") for ask in _asks(of_kind.get(kind, ())))
    lineages = solve(_lineage_ask(one) for one in of_kind.get("lineage", ()))
    published, on_articles = _latest((a, one) for one in of_kind.get("published", ()) for a in one.ruling.targets)
    dated, on_dates = _latest((c, one) for one in of_kind.get("redate", ()) for c in one.claims)
    rested, on_origins = _latest((c, one) for one in of_kind.get("origin", ()) for c in _rested(one))
    rejected = {c: one.id for one in reversed(of_kind.get("reject", [])) for c in one.claims}
    origins = {c: NamedOrigin(one.ruling.value or "", one.id) for c, one in rested.items()}
    decisions = tuple(one for one in every if one.ruling.kind in {"accept", "explain"})
    dates = {c: when for c, one in dated.items() if (when := ruled_when(one)) is not None}
    return Ruled(
        all=every,
        claims=claims,
        lineages=lineages,
        derivations=tuple(one for one in of_kind.get("lineage", ()) if one.ruling.value != NOT_SAME),
        published={a: one.live for a, one in published.items()},
        dates=dates,
        dated_by={c: dated[c].id for c in dates},
        happened=frozenset(c for c, one in dated.items() if c not in _claim_targets(one)),
        rejected=rejected,
        claim_origins={c: said for c, said in origins.items() if c not in state.articles},
        article_origins={c: said for c, said in origins.items() if c in state.articles},
        titles=tuple(of_kind.get("rename", ())),
        decisions=decisions,
        accepted=_accepted(decisions),
        losses=(*claims.lost, *lineages.lost, *on_articles, *on_dates, *on_origins),
    )


def ruled_when(one: Bound) -> When | None:
    """The date that a ruling gives; None where its value is no date (only a fact that no command made can hold one)."""
    made = one.ruling
    try:
        early, late = bounds(made.value or "")
    except ValueError:
        return None
    why = f"ruled by {made.author} (ruling {made.ruling}): {made.reason}"
    return When(made.value, early, late, "ruled", f"ruling {made.ruling} by {made.author}", None, why)


def _asks(rulings: Iterable[Bound]) -> Iterable[Ask]:
    for one in rulings:
        kind, position = one.ruling.kind, one.position
        if kind in {"merge", "same"}:
            yield Ask(one.id, position, one.claims)
        else:
            leaving, rest = leaving_and_rest(one)
            yield Ask(one.id, position, leaving, rest)


def leaving_and_rest(one: Bound) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The claims that a split or a difference parts from others, and those others.

    The first target of a split is the entry, bound by what stays; the further ones are the claims that leave.
    """
    if one.ruling.kind == "different":
        return one.claims_of(0), one.claims_of(1)
    leaving = tuple(sorted({c for n in range(1, len(one.ruling.targets)) for c in one.claims_of(n)}))
    return leaving, tuple(c for c in one.claims_of(0) if c not in leaving)


def _accepted(decisions: Iterable[Bound]) -> dict[str, frozenset[str]]:
    """The slots in which each claim is accepted: a later decision on the same claims takes the place of an earlier one."""
    found: dict[str, frozenset[str]] = {}
    for one in decisions:
        slot = frozenset({one.ruling.slot or ""})
        for claim in one.claims:
            found[claim] = found.get(claim, frozenset()) - slot
        if one.ruling.kind == "accept":
            for claim in one.claims_on(one.ruling.value):
                found[claim] |= slot
    return {claim: slots for claim, slots in found.items() if slots}


def _lineage_ask(one: Bound) -> Ask:
    targets = one.ruling.targets
    if one.ruling.value == NOT_SAME:
        return Ask(one.id, one.position, targets[:1], targets[1:])
    return Ask(one.id, one.position, targets)


def _rested(one: Bound) -> tuple[str, ...]:
    """What a ruling on an origin is about: claims, or where it binds none, whole articles."""
    return one.claims if one.found else one.ruling.targets


def _claim_targets(one: Bound) -> frozenset[str]:
    """The claims that a person named one by one, not as members of an entry."""
    named = enumerate(one.ruling.targets)
    return frozenset(
        f.claim for n, t in named for f in one.found if f.claim and (n, t) == (f.mention.target, f.mention.claim)
    )


def _latest(asked: Iterable[tuple[str, Bound]]) -> tuple[dict[str, Bound], list[Loss]]:
    """For each thing the latest ruling on it, and what earlier ones with another value lose."""
    by_thing: dict[str, list[Bound]] = {}
    for thing, one in asked:
        by_thing.setdefault(thing, []).append(one)
    latest = {thing: max(rulings, key=lambda one: (one.position, one.id)) for thing, rulings in by_thing.items()}
    lost: dict[tuple[str, str], list[str]] = {}
    for thing, rulings in sorted(by_thing.items()):
        holding = latest[thing]
        for one in rulings:
            if one.ruling.value != holding.ruling.value:
                lost.setdefault((one.id, holding.id), []).append(thing)
    return latest, [Loss(ruling, (by,), tuple(things)) for (ruling, by), things in sorted(lost.items())]


def things_of(one: Bound) -> Sequence[str]:
    """All that a ruling can act on today: its claims, else its articles."""
    return one.claims if one.found else one.ruling.targets
