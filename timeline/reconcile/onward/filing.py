"""Reading the articles with new facts, and filing their claims in blocks: which pairs of claims meet now, and which no longer."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from timeline.reconcile.blocks import Blocks, Filed, Place
from timeline.reconcile.circumstances import circumstances
from timeline.reconcile.comparison import language
from timeline.reconcile.dates import stated_publication
from timeline.reconcile.imprint import Imprint
from timeline.reconcile.onward.memory import Outline
from timeline.reconcile.onward.outlining import Pair, offices_of, outline, told_of
from timeline.reconcile.onward.part import Part
from timeline.reconcile.phases import belongs
from timeline.reconcile.stages import article_info

_Places = tuple[Place, Place]


def read(part: Part, dirty: Collection[str]) -> None:
    """Read the articles with new facts, as they were and as they are."""
    part.guard(dirty)
    part.full = {a: one for a, one in part.live(dirty).items() if one.archived is not None}
    part.dirty = set(part.full)
    part.outlines_before = dict(part.memory.outlines(part.dirty))
    part.infos_before = dict(part.memory.infos(part.dirty))
    now = {c for one in part.full.values() for c in one.claims}
    stored = part.memory.claims({c for one in part.outlines_before.values() for c in one.claims})
    part.old.update(stored)
    part.gone, part.fresh = stored.keys() - now, now
    part.guard(now | part.gone)
    told_before = part.memory.told(part.dirty)
    for a in sorted(part.dirty):
        live = part.full[a]
        part.stated[a] = stated = stated_publication(live)
        part.imprints[a] = imprint = Imprint.of(a, (c.claim for c in live.claims.values()), language(live))
        claims = imprint.profile.claims
        part.work.claims.update((claim.id, claim) for claim in claims)
        part.work.profiles[a] = imprint.profile
        # Its lineage and the date that it may borrow are put in when they are known.
        profile = imprint.profile
        part.outlines[a] = outline(a, stated, stated, "", imprint.language, profile.features, profile.gist)
        part.work.languages[a] = imprint.language
        title, agency = article_info(live, stated, "").title, live.said.get("agency")
        known = circumstances(live, claims, stated)
        quotes = [claim.quote for claim in claims]
        stories = tuple(story.name for story in part.stories if belongs(story, title, quotes))
        part.told[a] = told = told_of(known, agency, stories, claims)
        if told_before.get(a) != told:
            part.delta.told[a] = told
        part.delta.features[a] = imprint.profile.features
        part.delta.keys[a] = imprint.keys
    part.entry_of.update((c, stored[c].entry if c in stored else None) for c in now)
    _offices(part)


def _offices(part: Part) -> None:
    for c in part.fresh | part.gone:
        now = offices_of(part.work.claims[c]) if c in part.fresh else set()
        was = offices_of(part.old[c].claim) if c in part.old else set()
        part.delta.offices_added |= now - was
        part.delta.offices_removed |= was - now


def file(part: Part) -> tuple[set[Pair], set[Pair]]:
    """File the claims of these articles.

    Returns:
        The pairs of claims of two articles, in the order of their articles, that meet now and did not, and those that meet no
        longer. ``part.moved`` are the places of all claims that may meet others than before.
    """
    features = part.memory.features(part.dirty)
    before = {(a, n): one for a in sorted(features) for n, one in enumerate(Filed.of_all(features[a].values()))}
    new = [(a, n) for a in sorted(part.dirty) for n in range(len(part.outlines[a].claims))]
    is_before = True

    def day(article: str) -> int:
        part.outline((article,))
        then = part.outlines_before if is_before and article in part.outlines_before else part.outlines
        return then[article].day

    def keys_before(places: Collection[Place]) -> dict[Place, Filed]:
        others = [place for place in places if place not in before]
        return {place: before[place] for place in places if place in before} | part.keys(others)

    known: dict[int, Collection[Place]] = {}

    def places(keys: Collection[int]) -> Mapping[int, Collection[Place]]:
        missing = [key for key in keys if key not in known]
        found = part.memory.places(missing) if missing else {}
        known.update((key, found.get(key, ())) for key in missing)
        return {key: known[key] for key in keys}

    part.blocks = Blocks(part.keys, day, places, part.memory.crowds)
    moved = part.blocks.file((), before)
    is_before = False
    part.moved = moved | part.blocks.file(new, {})
    part.delta.places_added, part.delta.places_removed = part.blocks.added, part.blocks.removed
    after, others_after = _met(part, part.partners(part.moved))
    is_before = True
    were = Blocks(keys_before, day, places, part.memory.crowds)
    stirred = {place for place in part.moved if place[0] not in part.dirty} | before.keys()
    met, others_met = _met(part, were.partners(stirred))
    is_before = False
    came, went = others_after - others_met, others_met - others_after
    part.outline({place[0] for pairs in (after, met, came, went) for pair in pairs for place in pair})
    now, then = _claims(part, after, part.outlines), _claims(part, met, {**part.outlines, **part.outlines_before})
    return _claims(part, came, part.outlines) | (now - then), _claims(part, went, part.outlines) | (then - now)


def _met(part: Part, partners: Mapping[Place, Collection[Place]]) -> tuple[set[_Places], set[_Places]]:
    """The pairs of places that meet: those of which one is in an article with new facts, and the others.

    In the others a place is the same claim before and after.
    """
    dirty: set[_Places] = set()
    found: set[_Places] = set()
    for place, met in partners.items():
        if place[0] in part.dirty:
            dirty.update((place, other) if place < other else (other, place) for other in met)
            continue
        for other in met:
            (dirty if other[0] in part.dirty else found).add((place, other) if place < other else (other, place))
    return dirty, found


def _claims(part: Part, pairs: Collection[_Places], outlines: Mapping[str, Outline]) -> set[Pair]:
    """The claims that stand at these places, in these articles in outline."""
    found = set()
    for (a, n), (b, m) in pairs:
        pair = outlines[a].claims[n], outlines[b].claims[m]
        part.article_of[pair[0]], part.article_of[pair[1]] = a, b
        found.add(pair)
    return found
