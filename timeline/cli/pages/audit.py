"""The audit of one thing, in its fixed order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.cli.evidence import Evidence, Testimony
from timeline.cli.page import Heading, Page, Part, Row, one_line, row
from timeline.cli.selecting import all_ids, short_ids
from timeline.cli.words import (
    BASIS_WORDS,
    MODALITY_SIGNS,
    STATUS_WORDS,
    article_in_words,
    counted,
    date_in_words,
    listed,
    place_in_words,
    support_in_words,
    voice_in_words,
)

if TYPE_CHECKING:
    from timeline.model import Chronology, Conflict, When

QUESTIONS = (
    "Why is this here?",
    "Why on this day?",
    "Who says so?",
    "Who disagrees?",
    "Who covered the same day and did not mention it?",
)


def audit_page(chronology: Chronology, evidence: Evidence) -> Page:
    """Lay out what is known about one entry, claim, article or conflict: five questions, always in the same order."""
    shorts = short_ids(all_ids(chronology))
    selected = evidence.selected
    rows: list[Row | Heading] = [
        Heading(_title(evidence), 1),
        row(Part(f"{selected.kind} {selected.id}", "faint")),
    ]
    if selected.merged:
        rows.append(row(Part(f"the id {selected.merged} was merged into this entry", "warn")))
    answers = (
        _why_here(chronology, evidence, shorts),
        _why_this_day(evidence),
        _who_says_so(evidence, shorts),
        _who_disagrees(chronology, evidence, shorts),
        _who_is_silent(evidence),
    )
    for question, answer in zip(QUESTIONS, answers, strict=True):
        rows += [row(), Heading(question), *answer]
    return Page(tuple(rows))


def _title(evidence: Evidence) -> str:
    if evidence.article:
        return one_line(evidence.article.title or article_in_words(evidence.article))
    if evidence.conflict:
        return evidence.conflict.question or f"A disagreement about the {evidence.conflict.slot}"
    if evidence.claim:
        return one_line(evidence.claim.claim.quote)
    return one_line(evidence.entry.headline) if evidence.entry else evidence.selected.id


def _why_here(chronology: Chronology, evidence: Evidence, shorts: dict[str, str]) -> Iterable[Row]:
    if evidence.claim:
        claim = evidence.claim
        yield row(f"Reader {claim.reader} found it; it is fact {claim.position} of the ledger.")
        if evidence.entry is None:
            yield row("It belongs to no entry of this chronology.")
    if evidence.article:
        article = evidence.article
        yield row(
            f"It was read from {article.path}: {counted(article.characters, 'character')}, SHA-256 {article.sha256}."
        )
        yield row(f"Language: {article.language or 'unknown'}. Outlet: {article.outlet or 'not named'}.")
        yield row(f"{counted(article.claims, 'claim')}, in {counted(len(evidence.entries), 'entry', 'entries')}.")
        if article.note:
            yield row(Part(article.note, "warn"))
        lineage = next((found for found in chronology.lineages if found.id == article.lineage), None)
        if lineage and len(lineage.articles) > 1:
            others = [
                article_in_words(a) for a in chronology.articles if a.id in lineage.articles and a.id != article.id
            ]
            yield row(f"Lineage: {lineage.kind} with {listed(others)}. {'; '.join(lineage.evidence)}")
        return
    if evidence.conflict:
        yield row(evidence.conflict.why)
        for entry in evidence.entries:
            yield row(f"On entry {shorts[entry.id]}: ", one_line(entry.headline))
        return
    if evidence.entry:
        yield from _why_entry(chronology, evidence, shorts)


def _why_entry(chronology: Chronology, evidence: Evidence, shorts: dict[str, str]) -> Iterable[Row]:
    entry = evidence.entry
    if entry is None:
        return
    if evidence.claim:
        yield row(f"It belongs to entry {shorts[entry.id]}: ", one_line(entry.headline))
    support = f"{support_in_words(entry.support)} · {counted(entry.support.outlets, 'outlet')}"
    yield row(f"{counted(len(entry.claims), 'claim')} stand behind it: {support}.")
    yield row(f"It stands as {STATUS_WORDS[entry.status]}.")
    if entry.modality != "asserted":
        yield row(Part(f"It is not shown as a happening: {MODALITY_SIGNS[entry.modality]}.", "warn"))
    phase = next((info.title for info in chronology.phases if info.id == entry.phase), None)
    if phase:
        yield row(f"Phase: {phase}.")
    if entry.merged:
        yield row(f"It has taken up {listed(entry.merged)}.")
    for other in evidence.linked:
        sign = MODALITY_SIGNS[other.modality] or "happening"
        yield row(f"Linked to {shorts[other.id]} ({sign}, {date_in_words(other.when)}): ", one_line(other.headline))


def _why_this_day(evidence: Evidence) -> Iterable[Row]:
    if evidence.when is None:
        yield row("A disagreement has no day of its own.")
        return
    yield from _when_rows(evidence.when, published=evidence.article is not None)
    other = sorted(
        {
            date_in_words(testimony.claim.when)
            for testimony in evidence.supporting
            if evidence.entry and not evidence.claim and testimony.claim.when.edtf != evidence.when.edtf
        }
    )
    if other:
        yield row(f"Its claims by themselves also give: {listed(other)}.")


def _when_rows(when: When, *, published: bool) -> Iterable[Row]:
    yield row("Published " if published else "", Part(date_in_words(when), "strong"), f"  EDTF {when.edtf or 'none'}")
    yield row(f"Basis: {when.basis} ({BASIS_WORDS[when.basis]}).")
    if when.expression:
        yield row(
            "The words: ",
            Part(one_line(when.expression.text), "mark"),
            f" at characters {when.expression.start}–{when.expression.end}.",
        )
    if when.anchor:
        yield row(f"Counted from: {when.anchor}.")
    if when.reasoning:
        yield row(when.reasoning)


def _who_says_so(evidence: Evidence, shorts: dict[str, str]) -> Iterable[Row]:
    if not evidence.supporting:
        yield row("No claim.")
    for number, testimony in enumerate(evidence.supporting, 1):
        yield from _testimony(number, testimony, shorts)


def _testimony(number: int, testimony: Testimony, shorts: dict[str, str]) -> Iterable[Row]:
    claim = testimony.claim
    sign = MODALITY_SIGNS[claim.claim.modality]
    yield row(
        f"{number}. ",
        Part(voice_in_words(claim.voice, testimony.article), "name"),
        Part(f"  {sign}" if sign else "", "warn"),
    )
    yield Row(tuple(highlighted(testimony)), depth=1)
    yield row(
        Part(
            f"{place_in_words(testimony.article, claim)} · {date_in_words(claim.when)} · origin: {testimony.origin} · "
            f"claim {shorts.get(claim.id, claim.id)}",
            "faint",
        ),
        depth=1,
    )


def highlighted(testimony: Testimony) -> Iterable[Part]:
    """The sentence around a claim, the claim's own words marked."""
    at = 0
    for mark in testimony.marks:
        yield Part(_flat(testimony.context[at : mark.start]))
        yield Part(_flat(testimony.context[mark.start : mark.end]), "mark")
        at = mark.end
    yield Part(_flat(testimony.context[at:]), "mark" if not testimony.marks else "")


def _flat(text: str) -> str:
    """White space to single blanks, but a blank at either end stays: it parts the words from the mark."""
    if not text:
        return ""
    inner = one_line(text)
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() and inner else ""
    return before + inner + after


def _who_disagrees(chronology: Chronology, evidence: Evidence, shorts: dict[str, str]) -> Iterable[Row]:
    if not evidence.conflicts:
        yield row("Nobody, among the claims of this ledger.")
    for conflict in evidence.conflicts:
        yield from conflict_rows(chronology, conflict, shorts)
    for entry in evidence.linked:
        if entry.modality == "denied":
            yield row(Part("✗ denied", "warn"), f" in {shorts[entry.id]}: {one_line(entry.headline)}")


def conflict_rows(chronology: Chronology, conflict: Conflict, shorts: dict[str, str]) -> Iterable[Row]:
    """One disagreement: what is asked, each value with those who give it, and how it stands."""
    claims = {claim.id: claim for claim in chronology.claims}
    articles = {article.id: article for article in chronology.articles}
    origins = {origin.id: origin.name for origin in chronology.origins}
    yield row(
        Part("≠ ", "bad"),
        Part(conflict.question or f"A disagreement about the {conflict.slot}", "strong"),
        Part(f"  {conflict.slot}, {conflict.status} · {shorts.get(conflict.id, conflict.id)}", "faint"),
    )
    for value in conflict.values:
        voices = dict.fromkeys(
            voice_in_words(claim.voice, articles.get(claim.claim.article))
            for claim in (claims[name] for name in value.claims if name in claims)
        )
        names = [shorts.get(name, name) for name in value.claims]
        support = f"{counted(len(value.origins), 'origin')}" if value.origins else ""
        by = listed(sorted({origins.get(name, name) for name in value.origins}))
        yield row(
            Part(value.value, "strong"),
            Part(f": {listed(voices)}", "name"),
            Part(f" · {support} ({by})" if support else "", "faint"),
            Part(f" · {counted(len(names), 'claim')}: {listed(names, 4)}", "faint"),
            depth=1,
        )
    if conflict.why:
        yield row(conflict.why, depth=1)


def _who_is_silent(evidence: Evidence) -> Iterable[Row]:
    if evidence.entry is None:
        yield row("Asked of entries and of claims that belong to one.")
    elif not evidence.entry.when.is_bounded:
        yield row("The entry has no bounded day, so no article can be said to have covered it.")
    elif not evidence.silent:
        yield row("No other article of this ledger covered that day.")
    for silence in evidence.silent:
        yield row(Part(article_in_words(silence.article), "name"), f": {silence.why}")
