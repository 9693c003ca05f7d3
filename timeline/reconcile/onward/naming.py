"""Names as they were and are: claims elsewhere whose speakers are now others, or called otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from timeline.model import Claim
from timeline.reconcile.onward.outlining import voices_of
from timeline.reconcile.onward.part import Part
from timeline.reconcile.people import People, count_names, people_of, surname


def join_names(part: Part) -> None:
    """Join the names that matter here; ``part.renamed`` are claims of other articles whose voice is called otherwise now."""
    _count(part)
    wanted = {name for a in part.renewed for claim in part.claims_of(a) for name in voices_of(claim)}
    wanted |= {name for _, name in part.delta.seen} | part.delta.spoken.keys()
    while True:
        was, part.everybody = _people(part, wanted)
        changed = {
            name
            for name in was.keys.keys() | part.everybody.keys.keys()
            if (was.key_of(name), was.name_of(name)) != (part.everybody.key_of(name), part.everybody.name_of(name))
        }
        keys = {
            key
            for key in was.names.keys() | part.everybody.names.keys()
            if was.names.get(key) != part.everybody.names.get(key)
        }
        borne = set(part.memory.voices(changed, keys)) if changed or keys else set()
        if {name for name, _ in borne} <= wanted:
            break
        wanted |= {name for name, _ in borne}
    others = {a for _, a in borne if a not in part.renewed}
    part.have_whole(others)
    for a in sorted(others):
        for claim in part.claims_of(a):
            if any(_is_called_otherwise(name, was, part.everybody) for name in voices_of(claim)):
                part.renamed.add(claim.id)
    part.guard(part.renamed)


def _is_called_otherwise(name: str, was: People, now: People) -> bool:
    return (was.key_of(name), was.name_of(name)) != (now.key_of(name), now.name_of(name))


def _count(part: Part) -> None:
    """What the articles with new facts add to the names that are counted, and take away."""
    claims = [claim for a in sorted(part.dirty) for claim in part.claims_of(a)]
    before = [one.claim for one in part.old.values() if one.claim.article in part.dirty]
    came, went = count_names(claims), count_names(before)
    seen, spoken = Counter(came[0]), Counter(came[1])
    seen.subtract(went[0])
    spoken.subtract(went[1])
    part.delta.seen = Counter({pair: count for pair, count in seen.items() if count})
    part.delta.spoken = Counter({name: count for name, count in spoken.items() if count})
    now, then = _voices(claims), _voices(before)
    part.delta.voices_removed, part.delta.voices_added = then - now, now - then


def _voices(claims: Iterable[Claim]) -> set[tuple[str, str]]:
    return {(name, claim.article) for claim in claims for name in voices_of(claim)}


def _people(part: Part, wanted: set[str]) -> tuple[People, People]:
    """People before and after, exact for these names and all that share a key or a surname with them."""
    came = part.delta.seen
    rows = dict(part.memory.seen_names(wanted, ()))
    own = {key for key, name in (*rows, *came) if name in wanted} | {name.casefold() for name in wanted}
    near = {surname(key) for key in own}
    rows |= part.memory.seen_names((), near)
    names = {name for key, name in (*rows, *came) if surname(key) in near}
    rows |= part.memory.seen_names(names, ())
    far = {surname(key) for key, name in (*rows, *came) if name in names}
    rows |= part.memory.seen_names((), far)
    names = {name for _, name in (*rows, *came)} | wanted
    spoken = Counter(part.memory.spoken_names(names))
    after = Counter(rows)
    after.update(came)
    spoken_after = Counter(spoken)
    spoken_after.update(part.delta.spoken)
    return people_of(rows, spoken), people_of({pair: n for pair, n in after.items() if n > 0}, spoken_after)
