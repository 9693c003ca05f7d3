"""One source in full: how it stands on the whole, then every assertion with its words and where they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.cli.page import Heading, Page, Part, Row, one_line, row
from timeline.cli.pages.sources import cited, named, spoken
from timeline.cli.pages.sources_words import (
    HEDGE_WORDS,
    MODALITY_NOUNS,
    ORDER_COUNTS,
    ORDER_WORDS,
    hedges_in_words,
    manner_in_words,
    modalities_in_words,
)
from timeline.cli.selecting import all_ids, short_ids
from timeline.cli.words import MODALITY_SIGNS, counted, date_in_words, listed, place_in_words

if TYPE_CHECKING:
    from timeline.front.report_sources_values import Assertion, Dispute, Kin, Source, SourcesReport

KIND_WORDS = {
    "outlet": "outlet",
    "medium": "cited medium",
    "person": "person",
    "body": "body",
    "anonymous": "source without a name",
}
_MOST = 8


def one_source_page(report: SourcesReport, sources: Sequence[Source]) -> Page:
    """Lay out the sources that bear one name, one after the other."""
    shorts = short_ids(all_ids(report.chronology))
    rows: list[Row | Heading] = []
    for source in sources:
        rows += [row()] if rows else []
        rows += [
            Heading(source.name, 1),
            row(Part(f"{KIND_WORDS[source.kind]} {source.id}", "faint")),
            row(),
            Heading("On the whole"),
            *(row(words, label=label) for label, words in _summary(source, report)),
            row(),
            Heading("What it asserted"),
            *(line for one in source.assertions for line in _assertion(one, source, report, shorts)),
        ]
    return Page(tuple(rows), label_width=22)


def _summary(source: Source, report: SourcesReport) -> Iterable[tuple[str, str]]:
    entries, articles = counted(source.entries, "entry", "entries"), counted(source.articles, "article")
    told = f"{counted(source.claims, 'claim')} in {entries}, in {articles}: {modalities_in_words(source.modalities)}"
    yield "Asserted", told
    called = [words for words in source.said if words != source.name]
    if called:
        yield "Spoken of as", listed([f"“{words}”" for words in called], _MOST)
    if source.stances:
        yield "How it speaks", spoken(source)
    if source.hedges:
        yield "Held at a distance", ", ".join(f"{HEDGE_WORDS.get(h, h)} {n}×" for h, n in source.hedges.items())
    alone = f"{source.sole} of {entries} with no other origin"
    yield "Alone or together", f"{alone}; with {_named(source, 'together')}" if source.together else alone
    orders = [f"{number} {ORDER_COUNTS[order]}" for order, number in source.orders.items()]
    if orders:
        yield "First or later", "; ".join(orders)
    if source.through:
        yield "Through whom", _named(source, "through")
    if source.cites:
        yield "On whose word", cited(source, _MOST)
    against = named(source.contradicted_by, source.id, _MOST)
    yield "Contradicted by", against or "nobody, in an open conflict"
    for kin in source.kin:
        yield "Lineage", _kin(kin, report)
    yield "By article", _named(source, "per_article")
    yield "By publication", "; ".join(f"{one.published or 'unknown'} ({one.claims})" for one in source.by_date)
    if any(one.published for one in source.by_month) and len(source.by_date) > 1:
        yield "By month", "; ".join(f"{one.published or 'unknown'} ({one.claims})" for one in source.by_month)


def _named(source: Source, which: str) -> str:
    return named(getattr(source, which), source.id, _MOST)


def _kin(kin: Kin, report: SourcesReport) -> str:
    if kin.original is not None:
        return f"{report.name(kin.article)} is a {kin.kind} of one text and came after {report.name(kin.original)}"
    others = listed([report.name(article) for article in kin.articles if article != kin.article], _MOST)
    if kin.order == "first":
        return f"{report.name(kin.article)} came first; {others} came after it ({kin.kind})"
    return f"{report.name(kin.article)} shares its text with {others} ({kin.kind}); who copied is not known"


def _assertion(one: Assertion, source: Source, report: SourcesReport, shorts: dict[str, str]) -> Iterable[Row]:
    claim = one.claim.claim
    sign = MODALITY_SIGNS[claim.modality]
    yield row(
        Part(one_line(claim.quote), "strong"),
        Part(f"  {sign}" if sign else "", "warn"),
        label=date_in_words(one.claim.when),
    )
    yield row(Part(" · ".join(_manner(one, report)), "name"), label="")
    told = [place_in_words(one.article, one.claim), f"claim {shorts.get(claim.id, claim.id)}"]
    if one.entry is not None:
        told.append(f"entry {shorts.get(one.entry.id, one.entry.id)}")
    yield row(Part(" · ".join(told), "faint"), label="")
    yield row(Part(" · ".join(_standing(one, report)), "faint"), label="")
    for dispute in one.disputes:
        yield row(Part(_dispute(dispute, source, report, shorts), "warn"), label="")


def _manner(one: Assertion, report: SourcesReport) -> Iterable[str]:
    manner = manner_in_words(one.link)
    yield manner or (MODALITY_NOUNS[one.claim.claim.modality][0] if not one.through else "cited")
    if one.link.said and one.link.said.text != one.link.name:
        yield f"as “{one_line(one.link.said.text)}”"
    if one.through:
        yield f"through {' → '.join(map(report.name, one.through))}"
    if one.cites:
        yield f"on the word of {' → '.join(map(report.name, one.cites))}"
    yield from hedges_in_words(one.claim.claim.hedges)


def _standing(one: Assertion, report: SourcesReport) -> Iterable[str]:
    if one.entry is None:
        yield "in no entry here"
        return
    if one.together:
        yield f"together with {listed(map(report.name, one.together), _MOST)}"
    else:
        yield "alone: no other origin says so"
    yield ORDER_WORDS[one.order]


def _dispute(dispute: Dispute, source: Source, report: SourcesReport, shorts: dict[str, str]) -> str:
    conflict = dispute.conflict
    others = ["itself" if other == source.id else report.name(other) for other in dispute.against]
    question = conflict.question or f"a disagreement about the {conflict.slot}"
    by = f", disputed by {listed(others, _MOST)}" if others else ""
    return f"≠ {question} Here: {dispute.value}{by} · {shorts.get(conflict.id, conflict.id)}"
