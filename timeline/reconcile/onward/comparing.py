"""Pairs of claims that are compared anew, and what ties them: alike, kept apart, or near enough to become so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from attrs import evolve

from timeline.reconcile.candidates import pairs_inside
from timeline.reconcile.comparison import told_by_both
from timeline.reconcile.coverage import Coverage
from timeline.reconcile.derivation import Derivation
from timeline.reconcile.likeness import Likeness
from timeline.reconcile.matching import Matcher
from timeline.reconcile.meaning import Meanings
from timeline.reconcile.onward.covering import find_neighbours
from timeline.reconcile.onward.memory import Counterpart
from timeline.reconcile.onward.outlining import Pair, mark, ties_among
from timeline.reconcile.onward.part import Part
from timeline.reconcile.sieve import Sieve

_Counterparts = Mapping[str, Mapping[str, Counterpart]]


def compare_again(part: Part, came: set[Pair], went: set[Pair]) -> Matcher:
    """Compare all claims that may meet others than before or stand otherwise, and note the ties that change.

    Args:
        part: what is at hand.
        came, went: pairs of claims of two articles that blocks bring together now and did not, and those they no longer do.

    Returns:
        A matcher that knows the claims, neighbours and counterparts concerned.
    """
    _mark_fresh(part)
    meeting = _meeting(part, part.renewed, part.renamed)
    coverage, were = find_neighbours(part, came, went, meeting)
    matcher = _matcher(part, coverage)
    again = part.fresh | part.renamed
    part.have(again)
    part.retold, between = _find_counterparts(part, matcher, came | went)
    pairs = meeting | {pair for pair in came if not part.gone.intersection(pair)}
    derived, no_longer = _derived_otherwise(part)
    pairs |= _within(part, again | part.retold) | _derived(part, again) | derived | between
    pairs |= _closer_or_farther(part, coverage, were)
    if no_longer:
        part.have({c for pair in no_longer for c in pair})
        no_longer -= pairs | _meeting(part, set(), {c for pair in no_longer for c in pair})
    _tie(part, matcher, pairs, again, went | no_longer)
    part.restless = {a for a in coverage.around if a not in part.renewed}
    return matcher


def _mark_fresh(part: Part) -> None:
    """Outline claims that are dated and vouched for anew."""
    part.mark(part.gone | part.fresh | part.renamed)
    for c in part.gone | part.fresh | part.renamed:
        if c in part.marks:
            part.marks_before.setdefault(c, part.marks[c])
    for c in part.gone:
        part.delta.marks[c] = None
        part.article_of[c] = part.old[c].claim.article
    for c in part.fresh | part.renamed:
        if c in part.vouched:
            part.marks[c] = mark(part.work.claims[c], part.entry_of[c], part.witnesses[c].origin, part.dates[c])


def _meeting(part: Part, articles: Collection[str], claims: Collection[str]) -> set[Pair]:
    """All pairs that blocks bring together of which one claim is of these articles or among these claims."""
    places = {(a, n) for a in articles for n in range(len(part.outlines[a].claims))}
    for c in claims:
        article = part.work.claims[c].article
        places.add((article, part.outlines[article].claims.index(c)))
    partners = part.partners(places)
    part.outline({a for met in partners.values() for a, _ in met})
    found = set()
    for place, met in partners.items():
        for other in met:
            first, second = (place, other) if place < other else (other, place)
            pair = part.claim_at(first), part.claim_at(second)
            part.article_of[pair[0]], part.article_of[pair[1]] = first[0], second[0]
            found.add(pair)
    return found


def _within(part: Part, claims: Collection[str]) -> set[Pair]:
    """The pairs inside an article of which one is among these claims."""
    found: set[Pair] = set()
    for a in sorted({part.work.claims[c].article for c in claims}):
        profile = part.work.profiles.get(a)
        if profile is None:
            part.profile([a])
            profile = part.work.profiles[a]
        filed = part.keys([(a, n) for n in range(len(profile.features))])
        inside = pairs_inside(profile, [filed[a, n] for n in range(len(profile.features))])
        found.update(pair for pair in inside if pair[0] in claims or pair[1] in claims)
    return found


def _derived(part: Part, claims: Collection[str]) -> set[Pair]:
    """The pairs that derivations make worth comparing of which one is among these claims."""
    found: set[Pair] = set()
    for one in part.derivations_of({part.work.claims[c].article for c in claims}):
        found.update(pair for pair in _pairs_of(part, one) if pair[0] in claims or pair[1] in claims)
    return {(x, y) for x, y in found if x not in part.gone and y not in part.gone}


def _derived_otherwise(part: Part) -> tuple[set[Pair], set[Pair]]:
    """The pairs that derivations which came, or are others now, make worth comparing; and those that they no longer do."""
    now: set[Pair] = set()
    before: set[Pair] = set()
    for pair, made in part.delta.derivations.items():
        was = part.derivations_before.get(pair)
        for each, found in ((made, now), (was, before)):
            for x, y in _pairs_of(part, each) if each is not None else ():
                part.article_of[x], part.article_of[y] = pair
                found.add((x, y))
    return now, {(x, y) for x, y in before - now if x not in part.gone and y not in part.gone}


def _pairs_of(part: Part, one: Derivation) -> Iterable[Pair]:
    if one.way == "passage":
        return one.copied
    part.outline((one.left, one.right))
    return told_by_both(one, part.outlines[one.left].claims, part.outlines[one.right].claims)


def _closer_or_farther(part: Part, coverage: Coverage, were: dict[str, frozenset[str]]) -> set[Pair]:
    """Ties between two articles that share more or fewer neighbours than before."""
    found: set[Pair] = set()
    others = [
        one
        for one in part.memory.ties_of(coverage.around)
        if not _is_renewed(part, one.left_article, one.right_article)
    ]
    articles = {a for one in others for a in (one.left_article, one.right_article)}
    part.neighbours.update(part.memory.around(articles - part.neighbours.keys()))
    before = Coverage({**part.neighbours, **were})
    now = Coverage({**part.neighbours, **coverage.around})
    for one in others:
        part.add_tie(one)
        a, b = one.left_article, one.right_article
        if before.closeness(a, b) != now.closeness(a, b):
            found.add((one.left, one.right))
    return found


def _is_renewed(part: Part, *articles: str) -> bool:
    return not part.renewed.isdisjoint(articles)


def _tie(part: Part, matcher: Matcher, pairs: set[Pair], again: Collection[str], went: Collection[Pair]) -> None:
    """Compare these pairs; what was known of these claims, and of pairs that meet no longer, is put right."""
    part.derive({part.article_of[pair[0]] for pair in went})
    lost = {pair for pair in went if part.gone.isdisjoint(pair) and not _is_still_compared(part, pair)}
    pairs -= lost
    likely = _worth_comparing(part, pairs)
    part.have({c for pair in likely for c in pair})
    prepare(part, matcher, {c for pair in likely for c in pair})
    part.guard({c for pair in likely for c in pair})
    standing = [(x, y) for x, y in sorted(likely) if part.entry_of[x] is not None or x in part.fresh]
    standing = [(x, y) for x, y in standing if part.entry_of[y] is not None or y in part.fresh]
    made = ties_among(only(matcher, {c for pair in standing for c in pair}), standing)
    part.tie(set(again) | part.gone, likely=True)
    stored = part.ties_of(set(again) | part.gone)
    part.tie({x for x, y in (*pairs, *went) if x not in again and y not in again}, likely=True)
    # The ties of all these pairs are at hand, so where there is none nothing is stored.
    for pair in sorted(stored.keys() | made.keys() | ((pairs | lost) & part.ties.keys())):
        was, is_now = part.ties.get(pair), made.get(pair)
        if was is None or is_now is None or was != evolve(is_now, joined=was.joined):
            part.change_tie(pair, is_now)


def _is_still_compared(part: Part, pair: Pair) -> bool:
    """Whether a pair that blocks no longer bring together is compared because its articles are one text."""
    part.derive((part.article_of[pair[0]],))
    articles = sorted(part.article_of[c] for c in pair)
    one = part.derived.get((articles[0], articles[1]))
    return one is not None and (one.way != "passage" or pair in one.copied)


def _worth_comparing(part: Part, pairs: Collection[Pair]) -> set[Pair]:
    """Pairs whose dates and reports may be of one happening: what comes before any words are looked at."""
    part.mark({c for pair in pairs for c in pair})
    part.outline({part.marks[c].article for pair in pairs for c in pair})
    texts = {(part.marks[x].article, part.marks[y].article) for x, y in pairs}
    part.derive(part.renewed | {a for a, b in texts if not _is_renewed(part, a, b)})
    joined = {pair for a, b in texts if (pair := (min(a, b), max(a, b))) in part.derived}
    marks = {c: part.marks[c] for pair in pairs for c in pair}
    return set(Sieve.of_marks(marks, part.outlines).could_matter(list(pairs), joined))


# Matchers


def _matcher(part: Part, coverage: Coverage) -> Matcher:
    """A matcher whose tables grow as claims are fetched."""
    part.neighbours.update(coverage.around)
    likeness = Likeness(part.work, Meanings(part.work.claims), Coverage(part.neighbours))
    return Matcher(
        claims=part.work.claims,
        dates=part.dates,
        origins=part.origin_of,
        published=part.published,
        aligned=part.aligned,
        lineages=part.texts,
        likeness=likeness,
        beside={},
        counterparts={},
    )


def prepare(part: Part, matcher: Matcher, claims: Collection[str]) -> None:
    """Fetch all that a matcher asks for of these claims, which are at hand."""
    articles = {part.work.claims[c].article for c in claims}
    part.profile(articles)
    part.outline(articles)
    part.take_words(claims)
    unknown = articles - part.texts.keys()
    if unknown:
        missing = unknown - part.neighbours.keys()
        part.neighbours.update(part.memory.around(missing))
        part.texts.update((a, part.outlines[a].lineage) for a in unknown)
        part.aligned.update(pair for one in part.derivations_of(unknown) for pair in one.aligned)
    asked = {c for c in claims if c not in part.counterparts_of}
    part.counterparts_of |= asked
    for c, found in part.memory.counterparts(asked).items():
        kept = {a: one for a, one in found.items() if (c, a) not in part.delta.counterparts}
        matcher.counterparts.setdefault(c, {}).update(kept)


def only(matcher: Matcher, claims: Collection[str]) -> Matcher:
    """The same matcher for some of the claims alone."""
    return evolve(matcher, claims={c: matcher.claims[c] for c in claims}, sieve=None)


# Counterparts


def _find_counterparts(part: Part, matcher: Matcher, stirred: Iterable[Pair]) -> tuple[set[str], set[Pair]]:
    """Find the counterparts between texts of one lineage of which one is renewed, derives otherwise, or meets others in blocks.

    Returns:
        The claims of other texts that now are, or are no longer, told as one with another claim of their own text or apart
        from it; and the pairs between two other texts whose counterparts changed.
    """
    texts = {(min(a, b), max(a, b)) for a in part.renewed for b in part.lineage_of[a].articles if a != b}
    derived = part.delta.derivations.keys()
    part.outline({part.article_of[c] for pair in stirred for c in pair} | {a for pair in derived for a in pair})
    met = {(part.article_of[x], part.article_of[y]) for x, y in stirred}
    texts |= {(min(a, b), max(a, b)) for a, b in met | derived if part.outlines[a].lineage == part.outlines[b].lineage}
    articles = {a for pair in texts for a in pair}
    part.guard(articles)
    part.have_whole(articles)
    # A text that left a lineage is renewed, or those that it left are; the others may be called otherwise only.
    part.outline(part.called)
    own = {c: a for a in articles | part.renewed | part.called for c in part.outlines[a].claims}
    own.update((c, part.old[c].claim.article) for c in part.gone)
    # What is known between two texts that are told anew is replaced; what was known of texts no longer joined goes.
    known = part.memory.counterparts(own.keys())
    before = _known_between(part, known, texts, own)
    part.profile(articles)
    found: dict[Pair, Counterpart] = {}
    if texts:
        side = _matcher(part, Coverage({}))
        side.lineages, side.aligned = {a: part.outlines[a].lineage for a in articles}, frozenset()
        part.take_words(c for a in articles for c in part.outlines[a].claims)
        side.beside = {c: _beside(part, a, n) for a in articles for n, c in enumerate(part.outlines[a].claims)}
        retold = sorted(_retold(part, texts))
        side = only(side, {c for pair in retold for c in pair})
        side.find_counterparts(retold)
        found = {(c, a): one for c, each in side.counterparts.items() for a, one in each.items()}
    changed = {key for key in before.keys() | found.keys() if before.get(key) != found.get(key)}
    for c, a in changed:
        part.delta.counterparts[c, a] = found.get((c, a))
    for c, a in found:
        matcher.counterparts.setdefault(c, {})[a] = found[c, a]
    others = {(c, a) for c, a in changed if c not in part.gone and not _is_renewed(part, own[c])}
    now = {c: {a: one for a, one in each.items() if (c, a) not in changed} for c, each in known.items()}
    for c, a in changed & found.keys():
        now.setdefault(c, {})[a] = found[c, a]
    aside = {(c, a) for c, a in others if not _is_renewed(part, a)}
    between = _retold(part, {(min(own[c], a), max(own[c], a)) for c, a in aside}) if aside else set()
    told = {c for c, _ in aside} | _told_otherwise(part, {c: own[c] for c, _ in others}, known, now)
    part.have(told)
    return told, between


def _told_otherwise(part: Part, claims: Mapping[str, str], known: _Counterparts, now: _Counterparts) -> set[str]:
    """Those of these claims which other texts show, now or before but not both, to be one with another of their text, or two."""
    found = set()
    for c, article in claims.items():
        for other in part.outlines[article].claims:
            if other != c and _told(known, c, other) != _told(now, c, other):
                found |= {c, other}
    return found


def _told(counterparts: _Counterparts, x: str, y: str) -> tuple[bool, bool]:
    """Whether some text tells two claims of another as one, and whether some text tells them apart."""
    mine, others = counterparts.get(x, {}), counterparts.get(y, {})
    alike = {mine[a][1] == others[a][1] for a in mine.keys() & others.keys()}
    return True in alike, False in alike


def _known_between(
    part: Part, known: _Counterparts, texts: Collection[Pair], own: Mapping[str, str]
) -> dict[Pair, Counterpart]:
    """The counterparts among those remembered that are between these texts, or between texts of which one is renewed.

    Where a text left a lineage, all others of that lineage are renewed too.
    """
    found = {}
    for c, each in known.items():
        article = own[c]
        for a, one in each.items():
            if (min(article, a), max(article, a)) in texts or _is_renewed(part, article, a):
                found[c, a] = one
    return found


def _retold(part: Part, texts: Iterable[Pair]) -> set[Pair]:
    """All candidate pairs between these texts."""
    found: set[Pair] = set()
    met: dict[str, set[str]] = defaultdict(set)
    part.derive({a for pair in texts for a in pair})
    for a, b in texts:
        one = part.derived.get((a, b))
        if one is not None and one.way != "passage":
            found.update(_pairs_of(part, one))
            continue
        if one is not None:
            found.update(one.copied)
        met[a].add(b)
    for a, others in met.items():
        found.update(
            pair
            for pair in _meeting(part, {a}, ())
            if {part.article_of[pair[0]], part.article_of[pair[1]]} - {a} <= others
        )
    return found


def _beside(part: Part, article: str, at: int) -> tuple[str, ...]:
    claims = part.outlines[article].claims
    return tuple(claims[place] for place in (at - 1, at + 1) if 0 <= place < len(claims))
