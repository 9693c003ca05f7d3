"""Which articles derive from one another, where that can have changed, and the lineages that come of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from attrs import evolve

from timeline.model import ArticleInfo, Lineage, When
from timeline.reconcile.article_pairs import could_be_enough, do_meet, is_enough, met_under, required
from timeline.reconcile.dates import with_lineage
from timeline.reconcile.derivation import derive
from timeline.reconcile.lineage import lineages
from timeline.reconcile.onward.outlining import Pair, outline
from timeline.reconcile.onward.part import Part
from timeline.reconcile.stages import article_info, article_words
from timeline.reconcile.thresholds import ARTICLE_LIMIT

Keys = Mapping[str, tuple[str, ...]]
Holders = Mapping[str, Sequence[str]]


def weigh(part: Part) -> None:
    """Find the derivations of articles with new facts, and of others that meet under more or fewer keys than before."""
    after: dict[str, tuple[str, ...]] = {a: part.delta.keys[a] for a in part.dirty}
    before: dict[str, tuple[str, ...]] = dict.fromkeys(part.dirty, ())
    before.update(part.memory.keys(part.dirty))
    touched = {key for keys in (*before.values(), *after.values()) for key in keys}
    were = {key: sorted(found) for key, found in part.memory.holders(touched).items()}
    holders = {key: set(found) for key, found in were.items()}
    for a in part.dirty:
        for key in before[a]:
            holders[key].discard(a)
        for key in after[a]:
            holders.setdefault(key, set()).add(a)
        part.delta.keys_added |= {(key, a) for key in set(after[a]) - set(before[a])}
        part.delta.keys_removed |= {(key, a) for key in set(before[a]) - set(after[a])}
    now = {key: sorted(found) for key, found in holders.items()}
    wanted = _pairs_of_dirty(part, after, now) | _pairs_stirred(part, after, were, now)
    stored = {(one.left, one.right): one for one in part.memory.derivations(part.dirty)}
    part.imprint({a for pair in wanted for a in pair})
    for pair in sorted(wanted | stored.keys()):
        made = None
        if pair in wanted:
            made = derive(part.imprints[pair[0]], part.imprints[pair[1]], similarity=part.work.score)
        if made != stored.get(pair):
            part.delta.derivations[pair] = made
    for one in (stored | part.delta.derivations).values():
        if one is not None:
            part.add_derivation(one)
    part.derivations_before.update(stored)


def _pairs_of_dirty(part: Part, after: Keys, holders: Holders) -> set[Pair]:
    shared: dict[Pair, Counter[str]] = defaultdict(Counter)
    for a in sorted(part.dirty):
        for key in after[a]:
            for other in met_under(a, holders[key]):
                if other not in part.dirty or a < other:
                    shared[min(a, other), max(a, other)][key[0]] += 1
    likely = {pair: count for pair, count in shared.items() if could_be_enough(count)}
    needed = {a: required(after[a]) for a in part.dirty}
    # The lesser of two articles decides: where the new one's own needs are met, the other's need not be known.
    found = {
        pair
        for pair, count in likely.items()
        if any(a in needed and is_enough(count, needed[a], needed[a]) for a in pair)
    }
    left = likely.keys() - found
    needed.update((a, required(keys)) for a, keys in _keys(part, {a for pair in left for a in pair}, after).items())
    return found | {(a, b) for a, b in left if is_enough(likely[a, b], needed[a], needed[b])}


def _keys(part: Part, articles: set[str], after: Keys) -> dict[str, tuple[str, ...]]:
    found = dict(part.memory.keys(articles - after.keys()))
    found.update((a, after[a]) for a in articles if a in after)
    return found


def _pairs_stirred(part: Part, after: Keys, were: Holders, now: Holders) -> set[Pair]:
    """Pairs of other articles that meet under more or fewer keys than before, because a key's chain has changed.

    A derivation that is no longer worth weighing is dropped here.
    """
    stirred: set[Pair] = set()
    for key, found in now.items():
        old = were.get(key, ())
        if list(old) == list(found) or max(len(found), len(old)) <= ARTICLE_LIMIT:
            continue
        pairs = [{(a, b) for a in side for b in met_under(a, side) if a < b} for side in (old, found)]
        stirred |= {pair for pair in pairs[0] ^ pairs[1] if part.dirty.isdisjoint(pair)}
    if not stirred:
        return set()
    keys = _keys(part, {a for pair in stirred for a in pair}, after)
    sets = {a: frozenset(found) for a, found in keys.items()}
    needed = {a: required(found) for a, found in keys.items()}
    shared = {(a, b): sets[a] & sets[b] for a, b in sorted(stirred)}
    # Most pairs would share too little even if they met under every key that both have.
    likely = [
        (a, b)
        for (a, b), common in shared.items()
        if is_enough(Counter(key[0] for key in common), needed[a], needed[b])
    ]
    others = {key for pair in likely for key in shared[pair] if key not in now}
    holders = {key: sorted(found) for key, found in part.memory.holders(others).items()}
    before = {key: were.get(key, ()) for key in now}
    wanted = set()
    for a, b in likely:
        was, is_now = (
            is_enough(
                Counter(key[0] for key in shared[a, b] if do_meet(a, b, side[key] if key in now else holders[key])),
                needed[a],
                needed[b],
            )
            for side in (before, now)
        )
        if is_now and not was:
            wanted.add((a, b))
        elif was and not is_now:
            for one in part.memory.derivations((a,)):
                if (one.left, one.right) == (a, b):
                    part.delta.derivations[a, b] = None
                    part.derivations_before[a, b] = one
    return wanted


def join_lineages(part: Part) -> None:
    """The lineages of these articles, and of all that have to do with them; what was lent is lent anew."""
    seen = _joined(part)
    part.outline(seen)
    part.tell(seen)
    part.guard(seen)
    before = dict(part.memory.infos(seen))
    stated = {a: part.told[a].circumstances.published for a in seen}
    inside = [one for _, one in sorted(part.derived.items()) if one.left in seen and one.right in seen]
    found = lineages({a: part.told[a].circumstances for a in sorted(seen)}, inside)
    names = {a: one.archived.path for a, one in part.full.items() if one.archived is not None}
    names |= {a: info.path for a, info in before.items() if a not in names}
    published = with_lineage(stated, found, names)
    stored = part.memory.lineages({info.lineage for info in before.values()})
    for lineage in found:
        if stored.get(lineage.id) != lineage:
            part.delta.put("lineages", lineage.id, lineage)
        for a in lineage.articles:
            part.lineage_of[a] = lineage
            part.infos[a] = info = _info(part, a, published[a], lineage, before)
            if before.get(a) != info:
                part.delta.put("articles", a, info)
    for old in stored.keys() - {lineage.id for lineage in found}:
        part.delta.put("lineages", old, None)
    _renew(part, before, published, found, stored)


def _joined(part: Part) -> set[str]:
    """These articles and all that are joined with them by derivations, now or before."""
    seen: set[str] = set()
    waiting = part.dirty | {a for pair in part.delta.derivations for a in pair}
    while waiting:
        part.derive(waiting)
        seen |= waiting
        joined = {
            a
            for pairs in (part.derived, part.derivations_before)
            for pair, one in pairs.items()
            if one.way != "passage" and not seen.isdisjoint(pair)
            for a in pair
        }
        waiting = joined - seen
    return seen


def _info(part: Part, a: str, published: When, lineage: Lineage, before: Mapping[str, ArticleInfo]) -> ArticleInfo:
    if a in part.full:
        return article_info(part.full[a], published, lineage.id)
    return evolve(before[a], published=published, lineage=lineage.id)


def _renew(
    part: Part,
    before: Mapping[str, ArticleInfo],
    published: Mapping[str, When],
    found: Sequence[Lineage],
    stored: Mapping[str, Lineage],
) -> None:
    """Name the articles all of whose claims are dated and vouched for anew, and bring their outlines up to date.

    Of the others, ``part.called`` are those whose lineage has another name in words.
    """
    part.infos_before = dict(before)
    part.renewed = part.dirty | {a for a in published if before.get(a) != part.infos[a]}
    called = {a for lineage in found if _is_called_otherwise(part, lineage, before, stored) for a in lineage.articles}
    part.called = called - part.renewed
    for a in sorted(part.renewed):
        stated, lineage = part.told[a].circumstances.published, part.lineage_of[a].id
        old = part.outlines_before.get(a) or (part.outlines[a] if a not in part.dirty else None)
        known = part.outlines[a]
        made = outline(a, stated, published[a], lineage, known.language, known.claims, known.gist)
        part.outlines[a] = made
        if old != made:
            part.delta.outlines[a] = made
    part.have_whole(part.renewed - part.dirty)
    part.fresh |= {c for a in part.renewed for c in part.outlines[a].claims}


def _is_called_otherwise(
    part: Part, lineage: Lineage, before: Mapping[str, ArticleInfo], stored: Mapping[str, Lineage]
) -> bool:
    """Whether a lineage has other articles than before, or one of them is called otherwise."""
    was = stored.get(lineage.id)
    if was is None or was.articles != lineage.articles:
        return True
    return any(article_words(before[a]) != article_words(part.infos[a]) for a in lineage.articles)
