"""Who asserted what: outlets, cited media and speakers with how their entries stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.cli.page import Heading, Page, Part, Row, row
from timeline.cli.witnesses import Witness, witnesses
from timeline.cli.words import article_in_words, counted, date_in_words, listed

if TYPE_CHECKING:
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


def sources_page(chronology: Chronology) -> Page:
    """Lay out everybody on whose word something rests, and below them the articles with date and lineage."""
    found = witnesses(chronology)
    width = max((len(witness.name) for witness in found), default=0)
    rows: list[Row | Heading] = [
        Heading("Sources", 1),
        row(Part(f"{counted(len(found), 'source')} in {counted(len(chronology.articles), 'article')}", "faint")),
    ]
    for kind, title in TITLES.items():
        group = [witness for witness in found if witness.kind == kind]
        if group:
            rows += [row(), Heading(title), Row((Part(_columns(COLUMNS), "faint"),), label=""), *_witnesses(group)]
    rows += [row(), Heading("Articles"), *_articles(chronology), row(), row(Part(LEGEND, "faint"))]
    return Page(tuple(rows), label_width=min(width, 40))


def _columns(cells: Iterable[object]) -> str:
    return "".join(f"{cell!s:>10}" for cell in cells)


def _witnesses(group: Iterable[Witness]) -> Iterable[Row]:
    for w in group:
        numbers = (w.claims, w.entries, w.sole, w.corroborated, w.disputed, w.copied)
        yield row(_columns(numbers), label=w.name, label_style="name")


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
