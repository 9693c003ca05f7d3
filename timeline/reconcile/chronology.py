"""Facts to chronology: the one pure function of the house.

The order of work: fold facts, compare articles, find lineages, resolve publication dates (lineages lend theirs), resolve every
claim's date, find origins, group claims into entries, state conflicts, name phases. No clock, no I/O, no randomness; every list
is sorted, so equal facts give an equal chronology whatever the order in which articles arrived.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from timeline.model import Chronology, Entry, PhaseInfo, Recorded, Story
from timeline.reconcile.acting import ruling_notes
from timeline.reconcile.aside import Aside, in_turn
from timeline.reconcile.comparison import compare
from timeline.reconcile.dates import stated_publication, with_lineage
from timeline.reconcile.draft import Draft
from timeline.reconcile.identity import entry_id
from timeline.reconcile.origins import origins_of
from timeline.reconcile.rulings import ruled
from timeline.reconcile.stages import resolved_claims, ruled_lineages, run_stages
from timeline.reconcile.state import State, fold


def reconcile(
    facts: Iterable[Recorded],
    *,
    stories: Sequence[Story] = (),
    position: int = 0,
    digest: str = "",
    published_by: date | None = None,
    as_of: str | None = None,
) -> Chronology:
    """Reconcile facts into a chronology of everything in them.

    Args:
        facts: recorded facts in order of position.
        stories: stories whose phases name entries; the first one an entry's articles belong to decides.
        position: ledger position shown, when it differs from the last fact's.
        digest: ledger digest shown at that position.
        published_by: leave out articles not known to be published by this day ("what could be known then").
        as_of: the moment in the user's words, shown in exports.
    """
    state = fold(facts)
    return reconcile_state(
        state,
        stories=stories,
        position=position or state.position,
        digest=digest or state.digest,
        published_by=published_by,
        as_of=as_of,
    )


def reconcile_state(
    state: State,
    *,
    stories: Sequence[Story] = (),
    position: int = 0,
    digest: str = "",
    published_by: date | None = None,
    as_of: str | None = None,
) -> Chronology:
    """The same from a folded state."""
    draft = draft_of(state, stories=stories, published_by=published_by, is_tried=False)
    return chronology_of(draft, position=position, digest=digest, as_of=as_of)


def draft_of(
    state: State,
    *,
    stories: Sequence[Story] = (),
    published_by: date | None = None,
    begins: Callable[[str], None] | None = None,
    is_tried: bool = True,
    aside: Aside = in_turn,
) -> Draft:
    """A draft of everything that is alive, through which all stages have gone; ``begins`` is told the name of each one.

    ``is_tried`` keeps what other days of publication are tried with: much, and of no use where nothing is tried.
    ``aside`` has things worked out beside the rest.
    """
    decided = ruled(state)
    stated = {
        a: stated_publication(live, decided.published.get(a))
        for a, live in state.articles.items()
        if live.archived is not None
    }
    work = compare(state, stated, None, is_tried=is_tried, aside=aside)
    found = ruled_lineages(work, stated, decided)
    published = with_lineage(stated, found, work.names)
    if published_by is not None:
        kept = {a for a, when in published.items() if when.latest is not None and when.latest <= published_by}
        work = compare(state, stated, kept, aside=aside)
        found = ruled_lineages(work, stated, decided)
        published = {a: published[a] for a in kept}
    return run_stages(Draft(work, found, published, stories, decided), begins=begins)


def chronology_of(draft: Draft, *, position: int, digest: str, as_of: str | None) -> Chronology:
    """The chronology of a draft through which all stages have gone, everything sorted."""
    origins = origins_of(draft.witnesses.values())
    return Chronology(
        story=None,
        as_of=as_of,
        position=position,
        digest=digest,
        articles=tuple(sorted(draft.infos.values(), key=lambda info: (info.path, info.id))),
        lineages=draft.lineages,
        origins=tuple(origins[o] for o in sorted(origins)),
        claims=tuple(
            sorted(resolved_claims(draft), key=lambda one: (one.claim.article, one.claim.start, one.claim.end, one.id))
        ),
        entries=tuple(sorted(draft.entries, key=entry_order)),
        conflicts=tuple(sorted(draft.conflicts, key=lambda c: (c.status != "open", c.slot, c.id))),
        phases=phases_named({entry.phase for entry in draft.entries}, draft.stories),
        notes=ruling_notes(draft.rulings),
        rulings=draft.rulings,
    )


def phases_named(named: Collection[str | None], stories: Sequence[Story]) -> tuple[PhaseInfo, ...]:
    """The phases among these ids, in the order of their stories."""
    return tuple(phase.info for story in stories for phase in story.phases if phase.id in named)


def entry_order(entry: Entry) -> tuple[date, date, str]:
    """Chronological order: by latest bound known, then earliest; undated last."""
    day = entry.when.earliest or entry.when.latest or date.max
    return (day, entry.when.latest or date.max, entry.id)


def resolve_entry(chronology: Chronology, wanted: str) -> Entry | None:
    """The entry an id names: today's, or the one that holds the claim an older id was anchored in."""
    entries = {entry.id: entry for entry in chronology.entries}
    if wanted in entries:
        return entries[wanted]
    for one in chronology.claims:
        if one.entry is not None and entry_id(one.claim) == wanted:
            return entries.get(one.entry)
    return None


__all__ = ["entry_order", "reconcile", "reconcile_state", "resolve_entry"]
