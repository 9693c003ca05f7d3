"""The audit of one thing, in its fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from timeline.cli.page import Heading, Page, Part, Row, one_line, row
from timeline.cli.pages.sources_words import manners_in_words
from timeline.cli.selecting import all_ids, short_ids
from timeline.cli.words import (
    BASIS_WORDS,
    MODALITY_SIGNS,
    article_in_words,
    counted,
    date_in_words,
    listed,
    place_in_words,
    voice_in_words,
)
from timeline.export.wording import say_sorted
from timeline.front.context import surroundings

if TYPE_CHECKING:
    from timeline.front.audit import Audit, Testimony
    from timeline.model import Chronology, Conflict, Entry, When

QUESTIONS = (
    "Why is this here?",
    "Why on this day?",
    "Who says so?",
    "Who disagrees?",
    "Who covered the same day and did not mention it?",
)


def audit_page(chronology: Chronology, audit: Audit, texts: Mapping[str, str]) -> Page:
    """Lay out an audit: five questions, always in the same order.

    Args:
        chronology: what was audited.
        audit: the answers.
        texts: the stored text of each article, by article id, for the sentences around the claims.
    """
    shorts = short_ids(all_ids(chronology))
    rows: list[Row | Heading] = [
        Heading(one_line(audit.headline), 1),
        row(Part(f"{audit.kind} {audit.id}", "faint")),
    ]
    if audit.merged:
        rows.append(row(Part(f"the id {audit.merged} was merged into this entry", "warn")))
    answers = (
        _why_here(chronology, audit, shorts),
        _why_this_day(chronology, audit),
        _who_says_so(_headline_first(chronology, audit), texts, shorts),
        _who_disagrees(chronology, audit, shorts),
        _who_is_silent(chronology, audit),
    )
    for question, answer in zip(QUESTIONS, answers, strict=True):
        rows += [row(), Heading(question), *answer]
    return Page(tuple(rows))


def _why_here(chronology: Chronology, audit: Audit, shorts: dict[str, str]) -> Iterable[Row]:
    for line in audit.why_here:
        yield row(one_line(line))
    if audit.weight is not None:
        place = f"number {audit.weight.rank} of {len(chronology.entries)}"
        yield row("How much it matters: ", Part(place, "strong"), f" by weight ({audit.weight.score:.2f}):")
        for reason in audit.weight.reasons:
            yield row(one_line(reason), depth=1)
    entries = {entry.id: entry for entry in chronology.entries}
    if audit.kind == "article":
        article = next(article for article in chronology.articles if article.id == audit.id)
        yield row(f"SHA-256 {article.sha256}. Language: {article.language or 'unknown'}. {_outlet(article.outlet)}.")
        yield row(f"Its claims stand in {counted(len(audit.entries), 'entry', 'entries')}.")
    elif audit.kind == "entry":
        for name in audit.entries:
            if name in entries:
                yield _linked(entries[name], shorts)


def _outlet(name: str | None) -> str:
    return f"Outlet: {name}" if name else "Its outlet is not named"


_LINKS = {
    "asserted": "What is told as having happened",
    "planned": "Its announcement or plan",
    "conditional": "Told under a condition",
    "possible": "Told as possible",
    "denied": "Its denial",
    "opinion": "A judgement of it",
}


def _linked(entry: Entry, shorts: dict[str, str]) -> Row:
    told = f"{_LINKS[entry.modality]}: {shorts[entry.id]} ({date_in_words(entry.when)}), "
    return row(told, one_line(entry.headline))


def _dating_article(chronology: Chronology, audit: Audit) -> str:
    """Where the words stand that date an entry: in the first of its claims that is dated just so."""
    claims = {claim.id: claim for claim in chronology.claims}
    articles = {article.id: article for article in chronology.articles}
    for testimony in audit.who_says if audit.kind == "entry" else ():
        found = claims.get(testimony.claim.id)
        if found is not None and found.when == audit.when and found.claim.article in articles:
            return f" of {articles[found.claim.article].path}"
    return ""


def _why_this_day(chronology: Chronology, audit: Audit) -> Iterable[Row]:
    when: When = audit.when
    yield row(
        "Published " if audit.kind == "article" else "",
        Part(date_in_words(when), "strong"),
        f"  EDTF {when.edtf or 'none'}",
    )
    for line in audit.why_then[:1]:
        yield row(Part(one_line(line), "strong"))
    yield row(f"Basis: {when.basis} ({BASIS_WORDS[when.basis]}).")
    if when.expression:
        words, stands = one_line(when.expression.text), f"{when.expression.start}–{when.expression.end}"
        yield row("The words: ", Part(words, "strong"), f", characters {stands}{_dating_article(chronology, audit)}.")
    for line in audit.why_then[1:]:
        yield row(one_line(line))


def _headline_first(chronology: Chronology, audit: Audit) -> list[Testimony]:
    heads = {entry.headline_claim for entry in chronology.entries if entry.id == audit.id}
    return sorted(audit.who_says, key=lambda testimony: testimony.claim.id not in heads)


def _who_says_so(testimonies: Sequence[Testimony], texts: Mapping[str, str], shorts: dict[str, str]) -> Iterable[Row]:
    if not testimonies:
        yield row("No claim.")
    for number, testimony in enumerate(testimonies, 1):
        claim = testimony.claim
        sign = MODALITY_SIGNS[claim.claim.modality]
        yield row(
            f"{number}. ",
            Part(voice_in_words(claim.voice, testimony.article), "name"),
            Part(f"  {sign}" if sign else "", "warn"),
            Part("  § rejected" if claim.rejected else "", "warn"),
        )
        yield Row(tuple(highlighted(testimony, texts)), depth=1)
        told = (
            *manners_in_words(claim),
            place_in_words(testimony.article, claim),
            date_in_words(claim.when),
            f"origin: {testimony.origin}",
            f"claim {shorts.get(claim.id, claim.id)}",
        )
        yield row(Part(" · ".join(told), "faint"), depth=1)


def highlighted(testimony: Testimony, texts: Mapping[str, str]) -> Iterable[Part]:
    """The sentence around a claim, the claim's own words marked; only the quote where the text is not at hand."""
    claim, article = testimony.claim.claim, testimony.article
    context, marks = surroundings(texts.get(article.id, ""), claim.spans, article.language or "de")
    if not context:
        yield Part(_flat(claim.quote), "mark")
        return
    at = 0
    for mark in marks:
        yield Part(_flat(context[at : mark.start]))
        yield Part(_flat(context[mark.start : mark.end]), "mark")
        at = mark.end
    yield Part(_flat(context[at:]))


def _flat(text: str) -> str:
    """White space to single blanks, but a blank at either end stays: it parts the words from the mark."""
    if not text:
        return ""
    inner = one_line(text)
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() and inner else ""
    return before + inner + after


def _who_disagrees(chronology: Chronology, audit: Audit, shorts: dict[str, str]) -> Iterable[Row]:
    denials = [
        entry
        for entry in chronology.entries
        if audit.kind == "entry" and entry.modality == "denied" and entry.id in audit.entries
    ]
    if not audit.who_disagrees and not denials:
        yield row("Nobody, among the claims of this ledger.")
    for disagreement in audit.who_disagrees:
        yield from conflict_rows(chronology, disagreement.conflict, shorts)
    for entry in denials:
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
        by = listed(sorted({origins.get(name, name) for name in value.origins}))
        support = f"{counted(len(value.origins), 'origin')} ({by})" if value.origins else ""
        yield row(
            Part(value.value, "strong"),
            Part(f": {listed(voices, 4)}", "name"),
            Part(f" · {support}" if support else "", "faint"),
            Part(f" · {counted(len(names), 'claim')}: {listed(names, 4)}", "faint"),
            depth=1,
        )
    if conflict.why:
        yield row(conflict.why, depth=1)
    if told := say_sorted(conflict):
        yield row(Part(told, "faint"), depth=1)


def _who_is_silent(chronology: Chronology, audit: Audit) -> Iterable[Row]:
    entries = {entry.id: entry for entry in chronology.entries}
    asked = entries.get(audit.id if audit.kind == "entry" else next(iter(audit.entries), ""))
    if audit.kind == "article" or asked is None:
        yield row("Asked of entries, and of claims that belong to one.")
    elif not asked.when.is_bounded:
        yield row("The entry has no bounded day, so no article can be said to have covered it.")
    elif not audit.who_is_silent:
        yield row("No other article of this ledger covered that day.")
    for silence in audit.who_is_silent:
        yield row(Part(article_in_words(silence.article), "name"), f": {silence.why}")
