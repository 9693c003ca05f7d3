"""The audit: everything that can be said for and against one line of a chronology, in one fixed order.

Why is this here, why on this day, who says so, who disagrees, who covered the same day and did not mention it.
Pure: a chronology and its texts in, plain values out; ``timeline audit`` prints them, ``--json`` dumps them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen

from timeline.cli.selecting import Selected
from timeline.model.spans import Span

if TYPE_CHECKING:
    from timeline.model import ArticleInfo, Chronology, Conflict, Entry, ResolvedClaim, When

# Whoever publishes the morning after has still covered the day.
COVERAGE_DAYS = 1
# Over a longer stretch than a month "the same day" means nothing.
LONGEST_DAY = 31


@frozen
class Testimony:
    """One claim as evidence: where it stands, its words, and the sentence around them.

    ``context`` is the text from the first to the last sentence that the claim touches; ``marks`` are the claim's own
    ranges inside ``context``. ``origin`` is the independent witness it goes back to, by name.
    """

    claim: ResolvedClaim
    article: ArticleInfo | None
    origin: str
    context: str
    marks: tuple[Span, ...]


@frozen
class Silence:
    """An article that covered the same days and has no claim on this entry."""

    article: ArticleInfo
    why: str


@frozen
class Evidence:
    """What ``audit`` found about one entry, claim, article or conflict. Testimonies stand in chronology order."""

    selected: Selected
    entry: Entry | None = None
    claim: ResolvedClaim | None = None
    article: ArticleInfo | None = None
    conflict: Conflict | None = None
    when: When | None = None
    supporting: tuple[Testimony, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    linked: tuple[Entry, ...] = ()
    silent: tuple[Silence, ...] = ()
    entries: tuple[Entry, ...] = field(default=())


def gather(chronology: Chronology, texts: Mapping[str, str], selected: Selected) -> Evidence:
    """Collect the evidence on one thing.

    Args:
        chronology: what was reconciled.
        texts: the stored text of each article, by article id.
        selected: what ``select`` found.
    """
    if selected.kind == "article":
        return _of_article(chronology, texts, selected)
    if selected.kind == "conflict":
        return _of_conflict(chronology, texts, selected)
    if selected.kind == "claim":
        return _of_claim(chronology, texts, selected)
    return _of_entry(chronology, texts, selected)


def _of_entry(chronology: Chronology, texts: Mapping[str, str], selected: Selected) -> Evidence:
    entry = next(entry for entry in chronology.entries if entry.id == selected.id)
    return Evidence(
        selected,
        entry=entry,
        when=entry.when,
        supporting=_testimonies(chronology, texts, entry.claims, first=entry.headline_claim),
        conflicts=_conflicts(chronology, entry.conflicts),
        linked=_entries(chronology, entry.links),
        silent=silent_articles(chronology, entry),
    )


def _of_claim(chronology: Chronology, texts: Mapping[str, str], selected: Selected) -> Evidence:
    claim = next(claim for claim in chronology.claims if claim.id == selected.id)
    entry = next((entry for entry in chronology.entries if entry.id == claim.entry), None)
    named = [conflict.id for conflict in chronology.conflicts for value in conflict.values if claim.id in value.claims]
    return Evidence(
        selected,
        claim=claim,
        entry=entry,
        when=claim.when,
        supporting=_testimonies(chronology, texts, [claim.id]),
        conflicts=_conflicts(chronology, [*named, *(entry.conflicts if entry else ())]),
        linked=_entries(chronology, entry.links) if entry else (),
        silent=silent_articles(chronology, entry) if entry else (),
    )


def _of_article(chronology: Chronology, texts: Mapping[str, str], selected: Selected) -> Evidence:
    article = next(article for article in chronology.articles if article.id == selected.id)
    claims = [claim for claim in chronology.claims if claim.claim.article == article.id]
    own = {claim.id for claim in claims}
    conflicts = [
        conflict.id
        for conflict in chronology.conflicts
        if any(claim in own for value in conflict.values for claim in value.claims)
    ]
    return Evidence(
        selected,
        article=article,
        when=article.published,
        supporting=_testimonies(
            chronology, texts, [claim.id for claim in sorted(claims, key=lambda c: (c.claim.start, c.claim.end, c.id))]
        ),
        conflicts=_conflicts(chronology, conflicts),
        entries=_entries(chronology, [claim.entry for claim in claims if claim.entry]),
    )


def _of_conflict(chronology: Chronology, texts: Mapping[str, str], selected: Selected) -> Evidence:
    conflict = next(conflict for conflict in chronology.conflicts if conflict.id == selected.id)
    claims = [claim for value in conflict.values for claim in value.claims]
    return Evidence(
        selected,
        conflict=conflict,
        supporting=_testimonies(chronology, texts, list(dict.fromkeys(claims))),
        conflicts=(conflict,),
        entries=_entries(chronology, conflict.entries),
    )


def _testimonies(
    chronology: Chronology, texts: Mapping[str, str], wanted: Sequence[str], first: str | None = None
) -> tuple[Testimony, ...]:
    claims = {claim.id: claim for claim in chronology.claims}
    articles = {article.id: article for article in chronology.articles}
    origins = {origin.id: origin.name for origin in chronology.origins}
    found = []
    for name in sorted(wanted, key=lambda name: name != first):
        claim = claims.get(name)
        if claim is None:
            continue
        article = articles.get(claim.claim.article)
        context, marks = surroundings(
            texts.get(claim.claim.article, ""), claim.claim.spans, (article and article.language) or "de"
        )
        found.append(
            Testimony(claim, article, origins.get(claim.origin, claim.origin), context or claim.claim.quote, marks)
        )
    return tuple(found)


def surroundings(text: str, spans: Sequence[Span], language: str) -> tuple[str, tuple[Span, ...]]:
    """The sentences that some ranges touch, and the ranges counted inside them.

    Args:
        text: the whole stored text; empty gives an empty context.
        spans: ranges in ``text``, sorted.
        language: which tables cut the sentences.
    """
    if not text or not spans:
        return "", ()
    from timeline.reading.sentences import split_text

    first, last = spans[0].start, spans[-1].end
    begin = text.rfind("\n", 0, first) + 1
    stop = text.find("\n", last)
    stop = len(text) if stop < 0 else stop
    touched = [
        (begin + sentence.start, begin + sentence.end)
        for sentence in split_text(text[begin:stop], language)
        if begin + sentence.start < last and first < begin + sentence.end
    ]
    begin = min([first, *(start for start, _ in touched)])
    stop = max([last, *(end for _, end in touched)])
    return text[begin:stop], tuple(Span(span.start - begin, span.end - begin) for span in spans)


def silent_articles(chronology: Chronology, entry: Entry) -> tuple[Silence, ...]:
    """The articles that covered the entry's days and do not mention it.

    An article covered a day when one of its claims falls on it or when it was published on it or the day after. An
    entry that is not bounded on both sides, or over more than a month, has no such day.
    """
    first, last = entry.when.earliest, entry.when.latest
    if first is None or last is None or (last - first).days > LONGEST_DAY:
        return ()
    mentioning = {claim.claim.article for claim in chronology.claims if claim.id in set(entry.claims)}
    dated: dict[str, list[ResolvedClaim]] = {}
    for claim in chronology.claims:
        when = claim.when
        if when.earliest is None or when.latest is None or (when.latest - when.earliest).days > LONGEST_DAY:
            continue
        if when.earliest <= last and first <= when.latest:
            dated.setdefault(claim.claim.article, []).append(claim)
    silent = []
    for article in chronology.articles:
        if article.id in mentioning:
            continue
        number = len(dated.get(article.id, ()))
        if number:
            falls = "falls" if number == 1 else "fall"
            silent.append(Silence(article, f"{number} of its claims {falls} on these days"))
        elif _was_published(article, first, last + timedelta(days=COVERAGE_DAYS)):
            silent.append(Silence(article, "published on these days or the day after"))
    return tuple(silent)


def _was_published(article: ArticleInfo, first: date, last: date) -> bool:
    earliest, latest = article.published.earliest, article.published.latest
    if earliest is None or latest is None or (latest - earliest).days > LONGEST_DAY:
        return False
    return earliest <= last and first <= latest


def _conflicts(chronology: Chronology, wanted: Sequence[str]) -> tuple[Conflict, ...]:
    names = set(wanted)
    return tuple(conflict for conflict in chronology.conflicts if conflict.id in names)


def _entries(chronology: Chronology, wanted: Sequence[str]) -> tuple[Entry, ...]:
    names = set(wanted)
    return tuple(entry for entry in chronology.entries if entry.id in names)
