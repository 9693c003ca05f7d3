"""The chronology as a person reads it: phases, days in plain words, the source's words, on whose word, how many say so.

Happenings come first. What was only planned, conditional, possible, denied or judged stands in its own lane, marked by
word and sign, and what has no known date stands apart: nothing there can be mistaken for a dated fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.cli.page import Heading, Page, Part, Row, one_line, row
from timeline.cli.selecting import all_ids, short_ids
from timeline.cli.words import MODALITY_SIGNS, counted, date_in_words, support_in_words, voice_in_words
from timeline.export.wording import RULING_WORDS

if TYPE_CHECKING:
    from timeline.model import ArticleInfo, Chronology, Entry, ResolvedClaim

LANE = "Not happenings: plans, conditions, possibilities, denials, opinions"
UNDATED = "Happened, but nothing known says when"
OUTSIDE = "Outside the phases"

# Wider than a range of days inside one year; the rare longer date takes its space from its own line.
WIDEST_DATE = 20


@frozen
class _Lookup:
    """What an entry's rows need to know besides the entry."""

    claims: dict[str, ResolvedClaim]
    articles: dict[str, ArticleInfo]
    origins: dict[str, str]
    shorts: dict[str, str]
    rulings: dict[str, str]
    ranks: dict[str, int]


def chronology_page(chronology: Chronology, *, phase: str | None = None) -> Page:
    """Lay a chronology out.

    Args:
        chronology: what to show.
        phase: the id of the one phase to show; all when left out.
    """
    lookup = _Lookup(
        claims={claim.id: claim for claim in chronology.claims},
        articles={article.id: article for article in chronology.articles},
        origins={origin.id: origin.name for origin in chronology.origins},
        shorts=short_ids(all_ids(chronology)),
        rulings={ruling.id: RULING_WORDS[ruling.kind] for ruling in chronology.rulings},
        ranks={weight.entry: weight.rank for weight in chronology.weights},
    )
    rows: list[Row | Heading] = [*_header(chronology), row()]
    shown: list[Entry] = []
    for title, entries in _sections(chronology, phase):
        shown.extend(entries)
        if title:
            rows.append(Heading(title, 2, counted(len(entries), "entry", "entries")))
        rows.extend(_section(entries, lookup))
    if not shown:
        rows += [row(Part(_nothing(chronology), "warn")), row()]
    rows.extend(_footer(chronology, shown, lookup))
    width = max((len(item.label or "") for item in rows if isinstance(item, Row)), default=0)
    return Page(tuple(rows), label_width=min(width, WIDEST_DATE))


def _header(chronology: Chronology) -> Iterable[Row | Heading]:
    outlets = {article.outlet for article in chronology.articles if article.outlet}
    counting = [claim for claim in chronology.claims if claim.rejected is None]
    origins = {claim.origin for claim in counting}
    still_open = sum(conflict.status == "open" for conflict in chronology.conflicts)
    yield Heading(chronology.title, 1)
    facts = [
        f"{counted(len(chronology.entries), 'entry', 'entries')} from {counted(len(counting), 'claim')}",
        counted(len(chronology.articles), "article"),
        counted(len(outlets), "named outlet"),
        counted(len(origins), "origin"),
        counted(still_open, "open conflict"),
    ]
    yield Row((Part(" · ".join(facts), "faint"),))
    moment = [f"ledger position {chronology.position}"]
    if chronology.story:
        moment.insert(0, f"story {chronology.story}")
    if chronology.as_of:
        moment.append(f"as of {chronology.as_of}")
    yield Row((Part(" · ".join(moment), "faint"),))


def _sections(chronology: Chronology, phase: str | None) -> Iterable[tuple[str, list[Entry]]]:
    known = {info.id for info in chronology.phases}
    for info in chronology.phases:
        entries = [entry for entry in chronology.entries if entry.phase == info.id]
        if entries and phase in (None, info.id):
            yield info.title, entries
    rest = [entry for entry in chronology.entries if entry.phase not in known]
    if rest and phase is None:
        yield (OUTSIDE if known else "", rest)


def _section(entries: Sequence[Entry], lookup: _Lookup) -> Iterable[Row | Heading]:
    happened = [entry for entry in entries if entry.modality == "asserted"]
    dated = [entry for entry in happened if entry.when.is_known]
    undated = [entry for entry in happened if not entry.when.is_known]
    lane = [entry for entry in entries if entry.modality != "asserted"]
    for entry in dated:
        yield from _entry(entry, lookup)
    if undated:
        yield Heading(UNDATED, 3)
        for entry in undated:
            yield from _entry(entry, lookup)
    if lane:
        yield Heading(LANE, 3)
        for entry in lane:
            yield from _entry(entry, lookup)


def _entry(entry: Entry, lookup: _Lookup) -> Iterable[Row]:
    sign = MODALITY_SIGNS[entry.modality]
    yield row(
        Part(f"{sign}: " if sign else "", "warn"),
        Part(one_line(entry.headline), "" if sign else "strong"),
        label=date_in_words(entry.when),
        label_style="faint" if sign else "strong",
    )
    claim = lookup.claims.get(entry.headline_claim)
    article = lookup.articles.get(claim.claim.article) if claim else None
    voice = voice_in_words(claim.voice, article) if claim else "nobody named"
    yield row(
        Part(voice, "name"),
        Part(f" · {support_in_words(entry.support)}", "good" if entry.support.origins > 1 else "faint"),
        Part(" · ≠ disputed" if entry.status == "disputed" else "", "bad"),
        Part(_ruled(entry, lookup), "warn"),
        Part(f" · number {lookup.ranks[entry.id]} by weight" if entry.id in lookup.ranks else "", "faint"),
        Part(f" · {lookup.shorts.get(entry.id, entry.id)}", "faint"),
        label="",
    )
    yield row()


def _ruled(entry: Entry, lookup: _Lookup) -> str:
    """A mark where a person had a hand in a line, with what they did."""
    done = dict.fromkeys(lookup.rulings[ruling] for ruling in entry.rulings if ruling in lookup.rulings)
    if not done and entry.status != "ruled":
        return ""
    return f" · § {', '.join(done) or 'ruled'}"


def _footer(chronology: Chronology, shown: Sequence[Entry], lookup: _Lookup) -> Iterable[Row]:
    for note in chronology.notes:
        yield row(Part(f"Note: {note}", "faint"))
    if any(entry.rulings for entry in shown):
        yield row(Part("Lines marked § bear a person's ruling: ", "faint"), Part("timeline rule list", "name"))
    rejected = sum(claim.rejected is not None for claim in chronology.claims)
    if rejected:
        yield row(Part(f"Rejected by ruling and left out: {counted(rejected, 'claim')}", "faint"))
    if any(entry.status == "disputed" for entry in shown):
        yield row(Part("Disputed lines: ", "faint"), Part("timeline conflicts", "name"))
    if shown:
        first = min(shown, key=lambda entry: entry.modality != "asserted")
        short = lookup.shorts.get(first.id, first.id)
        yield row(
            Part("Why a line is here, why on this day, who says so, who disagrees: ", "faint"),
            Part(f"timeline audit {short}", "name"),
        )


def _nothing(chronology: Chronology) -> str:
    if chronology.position == 0:
        return "The ledger is empty. Begin with: timeline ingest FOLDER"
    if not chronology.articles:
        return "No article belongs to this story at this moment."
    return "No entry here."
