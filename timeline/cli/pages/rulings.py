"""Rulings in a terminal: all of them, one in full, and what making one changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.cli.page import Heading, Page, Part, Row, Style, one_line, row
from timeline.cli.selecting import all_ids, short_ids
from timeline.cli.words import article_in_words, counted, date_in_words, listed

if TYPE_CHECKING:
    from timeline.front.rulings import Batch, Effects, Outcome
    from timeline.model import Chronology, Entry, RulingInfo, RulingStatus

STATUS_STYLES: dict[RulingStatus, Style] = {
    "acting": "good",
    "overridden": "warn",
    "dangling": "bad",
    "revoked": "faint",
}
ENTRY_WORDS = {
    "added": "new entry",
    "removed": "gone",
    "merged": "merged",
    "split": "split",
    "moved": "moved",
    "grounds": "dated on other grounds",
    "support-gained": "gained support",
    "support-lost": "lost support",
    "status": "other status",
    "modality": "other modality",
    "headline": "other headline",
    "phase": "other phase",
    "claims": "other claims",
    "links": "other links",
}
_MOST = 24


def rulings_page(chronology: Chronology) -> Page:
    """All rulings in the order in which they were made, each with how it stands."""
    ordered = sorted(chronology.rulings, key=lambda one: (one.position, one.id))
    shorts = short_ids(one.id for one in ordered)
    rows: list[Row | Heading] = [Heading("Rulings", 1)]
    if not ordered:
        rows.append(row("Nobody has ruled anything yet. What can be ruled: timeline rule --help"))
        return Page(tuple(rows))
    standing = [f"{sum(one.status == status for one in ordered)} {status}" for status in STATUS_STYLES]
    rows.append(row(Part(" · ".join(standing), "faint")))
    for one in ordered:
        rows += [row(), *_brief(one, shorts)]
    rows += [row(), row(Part("One in full: ", "faint"), Part(f"timeline rule show {shorts[ordered[0].id]}", "name"))]
    return Page(tuple(rows))


def _brief(one: RulingInfo, shorts: dict[str, str]) -> Iterable[Row]:
    yield row(
        Part(f"§ {one.kind}", "strong"),
        Part(f" {one_line(one.value)}" if one.value else "", "name"),
        f": {one_line(one.reason)}",
    )
    yield row(
        Part(one.status, STATUS_STYLES[one.status]),
        Part(f" · {one_line(one.author)} · position {one.position} · {shorts[one.id]}", "faint"),
        depth=1,
    )
    yield from (row(line, depth=1) for line in standing_in_words(one, shorts))


def standing_in_words(one: RulingInfo, shorts: dict[str, str]) -> Iterable[str]:
    """How a ruling stands, as far as "acting" does not say it all."""
    if one.status == "revoked":
        yield f"Taken back by {one.revoked_by} at position {one.revoked_at}: {one.revoked_because}"
    elif one.note:
        yield f"{one.note[0].upper()}{one.note[1:]}."
    if one.overridden_by:
        yield f"The later holds: {listed(shorts.get(name, name) for name in one.overridden_by)}."
    for words in one.dangling:
        yield f"Not found: {one_line(words)}"


def ruling_page(chronology: Chronology, one: RulingInfo) -> Page:
    """One ruling in full."""
    shorts = short_ids([*all_ids(chronology), *(other.id for other in chronology.rulings)])
    entries = {entry.id: entry for entry in chronology.entries}
    claims = {claim.id: claim for claim in chronology.claims}
    articles = {article.id: article for article in chronology.articles}
    rows: list[Row | Heading] = [
        Heading(f"§ {one.kind}{f' {one_line(one.value)}' if one.value else ''}", 1),
        row(Part(f"ruling {one.id}", "faint")),
        row(Part(one_line(one.author), "name"), f": {one_line(one.reason)}"),
        row(Part(one.status, STATUS_STYLES[one.status]), Part(f" · fact {one.position} of the ledger", "faint")),
        *(row(line) for line in standing_in_words(one, shorts)),
        row(f"Made on: {listed(one.targets)}"),
    ]
    sections: tuple[tuple[str, list[Row]], ...] = (
        ("Where it acts", [_entry_row(entries[name], shorts) for name in one.entries if name in entries]),
        (
            "The words it binds",
            [
                row(f"“{one_line(claims[name].claim.quote)}”", Part(f" · claim {shorts.get(name, name)}", "faint"))
                for name in one.claims
                if name in claims
            ],
        ),
        ("Articles", [row(article_in_words(articles[name])) for name in one.articles if name in articles]),
        ("Conflicts", [row(shorts.get(name, name)) for name in one.conflicts]),
    )
    for title, found in sections:
        if found:
            rows += [row(), Heading(title), *found]
    if one.status != "revoked":
        command = f'timeline rule revoke {shorts.get(one.id, one.id)} --reason "..."'
        rows += [row(), row(Part("Take it back: ", "faint"), Part(command, "name"))]
    return Page(tuple(rows))


def _entry_row(entry: Entry, shorts: dict[str, str]) -> Row:
    return row(
        Part(date_in_words(entry.when), "strong"),
        f": {one_line(entry.headline)}",
        Part(f" · {shorts.get(entry.id, entry.id)}", "faint"),
    )


def outcome_page(outcome: Outcome, *, dry_run: bool) -> Page:
    """What came of one ruling."""
    shorts = short_ids([*all_ids(outcome.after), *(one.id for one in outcome.after.rulings)])
    if outcome.known is not None:
        told = f"The ledger has this ruling already ({outcome.known.ruling}, {outcome.known.status}); nothing was recorded."
        return Page((row(told),))
    fact = outcome.fact
    name = fact.ruling if fact is not None else ""
    ruling = next((one for one in outcome.after.rulings if one.id == name), None)
    kind = ruling.kind if ruling is not None else ""
    did = f"taken back: {kind}" if ruling is not None and ruling.status == "revoked" else kind
    where = "tried, nothing was recorded" if dry_run else f"position {outcome.position}"
    rows: list[Row | Heading] = [row(Part(f"§ {did}", "strong"), Part(f" · ruling {name} · {where}", "faint"))]
    if ruling is not None and ruling.status != "revoked":
        rows += [row(line, depth=1) for line in standing_in_words(ruling, shorts)]
    rows += effects_rows(outcome.effects, shorts, itself=name)
    if not dry_run and ruling is not None and ruling.status != "revoked":
        command = f'timeline rule revoke {shorts.get(name, name)} --reason "..."'
        rows.append(row(Part("Take it back: ", "faint"), Part(command, "name")))
    return Page(tuple(rows))


def batch_page(batch: Batch, problems: int, *, dry_run: bool) -> Page:
    """What came of a file of rulings."""
    ids = [entry.id for change in batch.effects.changes.entries for entry in (*change.before, *change.after)]
    did = "would be made" if dry_run else "made"
    told = f"{counted(len(batch.made), 'ruling')} {did}, {len(batch.known)} known already, {problems} refused"
    return Page((row(Part(told, "strong")), *effects_rows(batch.effects, short_ids(ids), itself=None)))


def effects_rows(effects: Effects, shorts: dict[str, str], *, itself: str | None) -> Iterable[Row]:
    """What rulings change, one line for each thing; ``itself`` is the ruling that needs no telling."""
    lines: list[Row] = []
    for change in effects.changes.entries:
        words = ", ".join(ENTRY_WORDS.get(kind, kind) for kind in change.kinds)
        entry = (change.after or change.before)[0]
        lines.append(row(Part(words, "mark"), " ", *_entry_row(entry, shorts).parts))
        lines += _was(change.before, change.after, shorts)
    lines += [row(Part("rejected", "mark"), f" claim {shorts.get(name, name)}") for name in effects.rejected]
    lines += [row(Part("restored", "mark"), f" claim {shorts.get(name, name)}") for name in effects.restored]
    for conflict in effects.changes.conflicts:
        found = conflict.after or conflict.before
        question = found.question or found.slot if found is not None else ""
        name = shorts.get(conflict.id, conflict.id)
        lines.append(
            row(Part(f"conflict {conflict.kind}", "mark"), f" {one_line(question)}", Part(f" · {name}", "faint"))
        )
    for lineage in effects.changes.lineages:
        members = lineage.after or lineage.before
        count = counted(len(members.articles) if members is not None else 0, "article")
        lines.append(row(Part(f"lineage: {lineage.kind}", "mark"), f" {count}"))
    for article in effects.changes.articles:
        info = article.after or article.before
        words = ", ".join(article.kinds)
        told = f" {article_in_words(info)}: {date_in_words(info.published)}" if info is not None else ""
        lines.append(row(Part(f"article: {words}", "mark"), told))
    for other in effects.rulings:
        if itself is not None and other.id != itself:
            told = " ".join(standing_in_words(other, shorts)) or other.status
            lines.append(row(Part(f"ruling {shorts.get(other.id, other.id)} ({other.kind})", "warn"), f": {told}"))
    if not lines:
        yield row("Nothing in the chronology changes.", depth=1)
    for line in lines[:_MOST]:
        yield Row(line.parts, line.label, line.depth + 1)
    if len(lines) > _MOST:
        yield row(Part(f"and {len(lines) - _MOST} more changes", "faint"), depth=1)


def _was(before: Sequence[Entry], after: Sequence[Entry], shorts: dict[str, str]) -> Iterable[Row]:
    """What stood there before, where date, headline or number of entries are others now."""
    if not before or not after:
        return
    now = (after[0].headline, after[0].when.edtf)
    if len(before) > 1 or (before[0].headline, before[0].when.edtf) != now:
        for entry in before:
            yield row("before: ", *_entry_row(entry, shorts).parts, depth=1)
    for entry in after[1:]:
        yield row("also: ", *_entry_row(entry, shorts).parts, depth=1)
