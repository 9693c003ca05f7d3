"""Resolving dates late: publication dates first, then every claim from its own words, its text and its article.

The order of trust for a publication date: a ruling, metadata, the text's own dateline, the lineage. A claim without an
expression of its own is bounded by what is known and says so (basis ``reported``); nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from attrs import evolve, frozen

from timeline.model import UNKNOWN, Basis, Claim, Lineage, Timex, When
from timeline.model.edtf import bounds, serialise
from timeline.model.resolution import Resolved, resolve
from timeline.reconcile.date_words import as_it_stands
from timeline.reconcile.state import LiveArticle, LiveRuling
from timeline.reconcile.thresholds import REPORTING_LAG_DAYS

_NEWS_WINDOW = timedelta(days=7)
_LEADING_CLAIMS = 5
_TOLD = frozenset({"past", "perfect"})


@frozen
class Moment:
    """What an article's dates are counted from: its publication, and the day its news happened, if it names one.

    ``opens_with`` is the day that an article begins with which looks back: what it tells in the past tense is no news.
    """

    published: When
    news_day: When | None = None
    opens_with: When | None = None

    @property
    def bounds(self) -> tuple[date | None, date | None] | None:
        return (self.published.earliest, self.published.latest) if self.published.is_known else None


def stated_publication(article: LiveArticle, ruling: LiveRuling | None = None) -> When:
    """When an article was published, by ruling, metadata or its own dateline; unknown otherwise."""
    ruled = _ruled_publication(ruling) if ruling is not None else None
    if ruled is not None:
        return ruled
    ranked = sorted(article.dated, key=lambda item: (item[1].author == "text", item[1].edtf, item[1].author))
    if not ranked:
        return UNKNOWN
    fact = ranked[0][1]
    early, late = bounds(fact.edtf)
    anchor = "the text's own dateline" if fact.author == "text" else f"metadata given by {fact.author}"
    return When(fact.edtf, early, late, "explicit", anchor, fact.passage, fact.reason)


def _ruled_publication(live: LiveRuling) -> When | None:
    """The date that a ruling gives; None where its value is no date (only a fact that no command made can hold one)."""
    made = live.ruling
    try:
        early, late = bounds(made.value or "")
    except ValueError:
        return None
    return When(made.value, early, late, "ruled", f"ruling {made.ruling} by {made.author}", None, made.reason)


def with_lineage(
    published: Mapping[str, When], lineages: Sequence[Lineage], names: Mapping[str, str]
) -> dict[str, When]:
    """Lend undated articles the date of the one they were made from, else the earliest of their lineage, marked as borrowed.

    ``names`` are articles in words.
    """
    resolved = dict(published)
    for lineage in lineages:
        dated = sorted(
            (published[a].earliest or published[a].latest or date.max, a)
            for a in lineage.articles
            if published[a].is_known
        )
        if not dated:
            continue
        for article in lineage.articles:
            if not published[article].is_known:
                sources = {one.source for one in lineage.derived if one.article == article}
                lender = next((a for _, a in dated if a in sources), dated[0][1])
                source = published[lender]
                resolved[article] = When(
                    edtf=source.edtf,
                    earliest=source.earliest,
                    latest=source.latest,
                    basis="lineage",
                    anchor=lender,
                    reasoning=f"undated; tells the same as {names[lender]} ({lineage.kind}), published {source.edtf}",
                )
    return resolved


def moment(published: When, claims: Sequence[Claim]) -> Moment:
    """The day an article's news happened: the first day its leading sentences name, close before publication."""
    plain = Moment(published)
    latest = published.latest
    if latest is None:
        return plain
    opens_with: When | None = None
    for claim in claims[:_LEADING_CLAIMS]:
        if claim.dating.frame != "at" or not claim.timexes or claim.modality != "asserted":
            continue
        if not _names_a_day(claim.timexes[0]):
            continue
        found = resolve(as_it_stands(claim.timexes[0], claim), published=plain.bounds)
        is_day = found.earliest is not None and found.earliest == found.latest
        if is_day and found.earliest is not None and latest - _NEWS_WINDOW <= found.earliest <= latest:
            return Moment(published, _when(found, claim.timexes[0], plain))
        if is_day and opens_with is None and claim.dating.tense == "past":
            opens_with = _when(found, claim.timexes[0], plain)
    return Moment(published, None, opens_with)


def date_claim(claim: Claim, at: Moment) -> When:
    """When a claim's happening took place, from its own words if it has any, else bounded by what is known."""
    reached = _counted_from(claim, at) or _reached(claim, at)
    span = (reached.earliest, reached.latest) if reached and reached.earliest and reached.latest else None
    if claim.dating.frame == "at" and claim.timexes:
        for timex in claim.timexes:
            stands = as_it_stands(timex, claim)
            found = _not_past(resolve(stands, published=at.bounds, narrative=span), claim, at.published)
            if _is_told_before(found, claim, at.published):
                return _bounded(claim, at, reached)  # "wurde auf Freitag verschoben": Friday is not when it was put off
            if found.earliest is not None or found.latest is not None:
                return _when(found, timex, at)
        expression = claim.timexes[0]
        why = resolve(as_it_stands(expression, claim), published=at.bounds, narrative=span).reasoning
        return evolve(UNKNOWN, expression=expression.passage, reasoning=why)
    if not at.published.is_known:
        return evolve(UNKNOWN, reasoning="no date of its own, and the article's date is not known")
    return _bounded(claim, at, reached)


def _counted_from(claim: Claim, at: Moment) -> Resolved | None:
    """The date that a claim counts from in its own words, on the side that tense and plan of the claim allow.

    "Zwei Tage nach dem Anschlag am 3. Mai": of which year is told by where two days later lies.
    """
    base, counted = claim.dating.narrative, claim.timexes[0] if claim.timexes else None
    published = at.published.latest
    if base is None or counted is None or published is None or claim.dating.leading or base.start < counted.start:
        return None
    if counted.anchor != "narrative" or base.direction is not None or not base.value.startswith("XXXX"):
        return None
    found: list[tuple[bool, int, Resolved]] = []
    ahead = claim.modality == "planned" or claim.dating.tense == "future"
    for side in ("past", "future"):
        day = resolve(evolve(base, direction=side), published=at.bounds)
        if day.earliest is None or day.latest is None:
            continue
        then = resolve(counted, published=at.bounds, narrative=(day.earliest, day.latest))
        if then.earliest is None or then.latest is None:
            continue
        off = then.latest < published if ahead else then.earliest > published and claim.dating.tense in _TOLD
        found.append((off, abs((then.earliest - published).days), day))
    return min(found, key=lambda one: one[:2])[2] if found else None


def _reached(claim: Claim, at: Moment) -> Resolved | None:
    """The date that the text had reached before a claim, each expression counted from the one before it."""
    found: Resolved | None = None
    for timex in (*claim.dating.leading, claim.dating.narrative):
        if timex is None:
            break
        span = (found.earliest, found.latest) if found and found.earliest and found.latest else None
        found = resolve(as_it_stands(timex, claim), published=at.bounds, narrative=span)
    return found


def _bounded(claim: Claim, at: Moment, reached: Resolved | None) -> When:
    """A date for a claim without an expression of its own."""
    basis: Basis = "lineage" if at.published.basis == "lineage" else "reported"
    anchor = _publication_words(at.published)
    news = at.news_day
    told = reached if reached and reached.earliest and reached.latest and reached.basis != "unknown" else None
    first = news.earliest if news and news.earliest else _day_before(at.published.earliest)
    last = at.published.latest
    start = news.earliest if news and news.earliest else at.published.earliest
    if claim.dating.frame == "before" and told is not None:
        edtf = serialise(None, told.latest)
        why = f"told as earlier than the day the text has reached ({told.reasoning}) → {edtf}"
        return When(edtf, None, told.latest, "relative", told.anchor, None, why)
    if claim.dating.frame == "after" and told is not None:
        edtf = serialise(told.earliest, None)
        why = f"told as still to come on the day the text has reached ({told.reasoning}) → {edtf}"
        return When(edtf, told.earliest, None, "relative", told.anchor, None, why)
    if {"before": last, "after": start}.get(claim.dating.frame, anchor) is None:
        side = "earlier than" if claim.dating.frame == "before" else "still to come on"
        return evolve(UNKNOWN, reasoning=f"told as {side} a day that is open on that side: {anchor}")
    if claim.dating.frame == "before":
        edtf = serialise(None, last)
        return When(edtf, None, last, basis, anchor, None, f"told as earlier than its report + {anchor} → {edtf}")
    if claim.dating.frame == "after":
        edtf = serialise(start, None)
        reports = f", which reports of {news.edtf} ({news.reasoning})" if news and news.reasoning else ""
        why = f"told as still to come when it was reported + {anchor}{reports} → {edtf}"
        return When(edtf, start, None, basis, anchor, None, why)
    if told is not None:
        why = f"no date of its own + the day the text has reached ({told.reasoning}) → {told.edtf}"
        return When(told.edtf, told.earliest, told.latest, "relative", told.anchor, None, why)
    if claim.dating.narrative is not None and claim.dating.frame == "current":
        edtf = serialise(None, last)
        lost = reached.reasoning if reached else "it is not known"
        why = f"no date of its own; the day the text has reached is open ({lost}) + {anchor} → {edtf}"
        return When(edtf, None, last, basis, anchor, None, why)
    if at.opens_with is not None and claim.dating.frame == "current" and claim.dating.tense == "past":
        edtf = serialise(None, last)
        why = f"no date of its own, in an article that looks back and begins with {at.opens_with.edtf} + {anchor} → {edtf}"
        return When(edtf, None, last, basis, anchor, None, why)
    edtf = serialise(first, last)
    if news and news.reasoning:
        reason = f"{anchor}, which reports of {news.edtf} ({news.reasoning}) → {edtf}"
    else:
        reason = f"{anchor} → {edtf}, {_that_day_or_before(first, at.published)}"
    return When(edtf, first, last, basis, anchor, None, f"no date of its own, news of the day + {reason}")


def _that_day_or_before(first: date | None, published: When) -> str:
    """Why news of the day may be of the day before."""
    is_day = published.earliest is not None and published.earliest == published.latest
    if first is None or first == published.earliest:
        return "that day" if is_day else "one of those days"
    return "that day or the day before" if is_day else "one of those days or the day before them"


def _names_a_day(timex: Timex) -> bool:
    """Whether an expression names a day by itself: a weekday, a calendar day, a day counted from publication."""
    value = timex.value
    is_counted = (timex.shift or "").endswith("D") and timex.anchor == "publication"
    return is_counted or "WXX-" in value or (len(value) >= 10 and value[8:10].isdigit())


def _not_past(found: Resolved, claim: Claim, published: When) -> Resolved:
    """What goes on or is planned "until" a day after publication has not ended before it: its start is the publication."""
    start = published.earliest
    lasts = claim.dating.tense in {"present", "future", "none"} or claim.modality == "planned"
    is_open = found.earliest is None and found.latest is not None and lasts
    last = published.latest or start
    if start is None or last is None or not is_open or found.latest is None or found.latest <= last:
        return found
    return evolve(found, earliest=start, edtf=serialise(start, found.latest))


def _is_told_before(found: Resolved, claim: Claim, published: When) -> bool:
    """Whether what is told as done has an expression that ends after publication, which therefore cannot date it."""
    if claim.modality != "asserted" or claim.dating.tense not in {"past", "perfect"}:
        return False
    last = published.latest
    if last is None or found.latest is None or found.basis != "relative":
        return False
    return found.latest > last and (found.earliest is None or found.earliest > last)


def _when(found: Resolved, timex: Timex, at: Moment) -> When:
    is_borrowed = at.published.basis == "lineage" and found.basis == "relative"
    basis: Basis = "lineage" if is_borrowed else found.basis
    return When(found.edtf, found.earliest, found.latest, basis, found.anchor, timex.passage, found.reasoning)


def _day_before(day: date | None) -> date | None:
    return day - timedelta(days=REPORTING_LAG_DAYS) if day and day.toordinal() > REPORTING_LAG_DAYS else day


def _publication_words(published: When) -> str:
    grounds = {"ruled": " (ruled)", "lineage": " (borrowed from its lineage)"}
    return f"published {published.edtf}{grounds.get(published.basis, '')}"
