"""Who asserted what: outlets, cited media and speakers with how their entries stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.cli.page import Heading, Page, Part, Row, row
from timeline.cli.pages.sources_words import HEDGE_WORDS, modalities_in_words
from timeline.cli.words import article_in_words, counted, date_in_words, listed

if TYPE_CHECKING:
    from timeline.front.report_sources_values import Source, SourcesReport, Tally
    from timeline.model import Chronology

TITLES = {
    "outlet": "Outlets",
    "medium": "Media that the outlets cite",
    "person": "Speakers",
    "body": "Bodies",
    "anonymous": "Sources without a name",
}
COLUMNS = ("claims", "entries", "sole", "corrob.", "disputed", "copied")
LEGEND = (
    "sole: no other origin says so · corrob.: two origins or more · disputed: an open disagreement · "
    "copied: claims in an article of a lineage of several"
)
WAY_ON = "timeline sources NAME shows one of them in full: every assertion with its words, file and characters."
_NAMED = 3
# With the columns beside them the names fill a terminal of 80 characters; a longer name has a line of its own.
_WIDEST = 28


def sources_page(report: SourcesReport) -> Page:
    """Lay out everybody on whose word something rests, and below them the articles with date and lineage."""
    chronology = report.chronology
    width = max((len(source.name) for source in report.sources), default=0)
    told = f"{counted(len(report.sources), 'source')} in {counted(len(chronology.articles), 'article')}"
    rows: list[Row | Heading] = [Heading("Sources", 1), row(Part(told, "faint"))]
    for kind, title in TITLES.items():
        group = [source for source in report.sources if source.kind == kind]
        if group:
            rows += [row(), Heading(title), Row((Part(_columns(COLUMNS), "faint"),), label=""), *_sources(group)]
    rows += [row(), Heading("Articles"), *_articles(chronology), row(), row(Part(LEGEND, "faint"))]
    if report.sources:
        rows.append(row(Part(WAY_ON, "faint")))
    return Page(tuple(rows), label_width=min(width, _WIDEST))


def _columns(cells: Iterable[object]) -> str:
    return "".join(f"{cell!s:>{len(title) + 2}}" for cell, title in zip(cells, COLUMNS, strict=True))


def _sources(group: Iterable[Source]) -> Iterable[Row]:
    for one in group:
        numbers = (one.claims, one.entries, one.sole, one.corroborated, one.disputed, one.copied)
        if len(one.name) > _WIDEST:
            yield row(Part(one.name, "name"))
        yield row(_columns(numbers), label="" if len(one.name) > _WIDEST else one.name, label_style="name")
        yield row(Part(" · ".join(_told(one)), "faint"), depth=1)
        if one.contradicted_by:
            yield row(Part(f"≠ contradicted by {named(one.contradicted_by, one.id)}", "warn"), depth=1)


def _told(source: Source) -> Iterable[str]:
    yield modalities_in_words(source.modalities)
    if source.stances:
        yield spoken(source)
    yield from (f"{number} {HEDGE_WORDS.get(hedge, hedge)}" for hedge, number in source.hedges.items())
    if source.through:
        yield f"through {named(source.through)}"
    if source.cites:
        yield cited(source)
    if source.together:
        yield f"together with {named(source.together)}"
    first, later = source.orders.get("first", 0), source.orders.get("later", 0)
    if first or later:
        yield f"first {first}×, after others {later}×"


def spoken(source: Source) -> str:
    """How a source speaks, the most frequent first: "says 5×, denies 1×"."""
    ordered = sorted(source.stances.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{stance} {number}×" for stance, number in ordered)


def cited(source: Source, most: int = _NAMED) -> str:
    """Whom a source leans on; an outlet also has claims in its own voice."""
    own = f"{source.own} in its own voice, else " if source.kind == "outlet" else ""
    return f"{own}citing {named(source.cites, most=most)}"


def named(tallies: Sequence[Tally], own: str = "", most: int = _NAMED) -> str:
    """Tallies in one line: "The Telegraph (4), Kurier (1) and 2 more"."""
    return listed([f"{'itself' if tally.id == own else tally.name} ({tally.count})" for tally in tallies], most)


def _articles(chronology: Chronology) -> Iterable[Row]:
    articles = {article.id: article for article in chronology.articles}
    lineages = {lineage.id: lineage for lineage in chronology.lineages}
    for article in chronology.articles:
        published = f"published {date_in_words(article.published)} ({article.published.basis})"
        parts: list[str | Part] = [
            Part(article_in_words(article), "name"),
            f" · {published} · {counted(article.claims, 'claim')}",
        ]
        lineage = lineages.get(article.lineage)
        if lineage and len(lineage.articles) > 1:
            others = [article_in_words(articles[a]) for a in lineage.articles if a != article.id and a in articles]
            parts.append(Part(f" · {lineage.kind}, same lineage as {listed(others)}", "warn"))
        if article.note:
            parts.append(Part(f" · {article.note}", "warn"))
        yield row(*parts)
