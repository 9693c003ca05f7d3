"""What changed between two moments: each line once, how it changed, and because of which facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.cli.page import Heading, Page, Part, Row, one_line, row
from timeline.cli.pages.chronology import WIDEST_DATE
from timeline.cli.words import MODALITY_SIGNS, counted, date_in_words
from timeline.front.diff_words import CONFLICT_WORDS, KIND_WORDS, LINEAGE_WORDS, Words, counted_kinds
from timeline.front.fact_words import SHORT, facts_in_words
from timeline.views.changes import KINDS

if TYPE_CHECKING:
    from timeline.views.changes import EntryChangeKind, Side
    from timeline.views.diff import Because, Cause, Diff, EntryDiff

SECTIONS: dict[EntryChangeKind, str] = {
    "added": "Added",
    "removed": "Removed",
    "merged": "Merged",
    "split": "Split",
    "moved": "Moved",
    "grounds": "Dated on another ground",
    "support-gained": "Gained support",
    "support-lost": "Lost support",
    "status": "Changed status",
    "modality": "Changed modality",
    "headline": "Changed headline",
    "phase": "Changed phase",
    "claims": "Resting on other claims",
    "links": "Linked otherwise",
}
_BECAUSE = "because "
_NAMED = 3


def diff_page(diff: Diff) -> Page:
    """Lay out a diff: the two sides, the counts, then every change under the first of its kinds, and the facts in words."""
    words = Words(diff.before, diff.after)
    changes = diff.changes
    rows: list[Row | Heading] = [
        Heading("What changed", 1),
        *_sides(changes.before, changes.after),
        row(Part(" · ".join(_counts(diff)) or "nothing", "strong")),
    ]
    if diff.is_empty:
        rows += [row(), row("Both moments give the same chronology.")]
    for kind in KINDS:
        chosen = [one for one in diff.entries if one.change.kinds[0] == kind]
        if chosen:
            rows += [row(), Heading(SECTIONS[kind], 2, counted(len(chosen), "entry", "entries"))]
        for one in chosen:
            rows += [*_entry(one, words), row(label="")]
    rows += _others(diff, words)
    width = max((len(item.label or "") for item in rows if isinstance(item, Row)), default=0)
    return Page(tuple(rows), label_width=min(width, WIDEST_DATE))


def _sides(before: Side, after: Side) -> Iterable[Row]:
    for word, side in (("from", before), ("to", after)):
        told = f"{side.entries} entries from {counted(side.claims, 'claim')} in {counted(side.articles, 'article')}"
        yield row(
            Part(f"{word:<5}{side.as_of or 'now'}", "name"),
            Part(f" · ledger position {side.position} · {told}", "faint"),
        )
    if before.story:
        yield row(Part(f"story {before.story}", "faint"))


def _counts(diff: Diff) -> Iterable[str]:
    for kind, number in counted_kinds(diff.changes.entries).items():
        yield f"{number} {KIND_WORDS[kind]}"
    for noun, found in (
        ("conflict", diff.conflicts),
        ("lineage", diff.lineages),
        ("article", diff.articles),
    ):
        if found:
            yield f"{counted(len(found), noun)} changed"


def _entry(one: EntryDiff, words: Words) -> Iterable[Row]:
    entry = (one.change.after or one.change.before)[0]
    sign = MODALITY_SIGNS[entry.modality]
    yield row(
        Part(f"{sign}: " if sign else "", "warn"),
        Part(one_line(entry.headline), "strong"),
        Part(f" · {entry.id[:SHORT]}", "faint"),
        label=date_in_words(entry.when),
    )
    told = [(words.of_entry(one.change, kind), because) for kind, because in one.because if _is_news(kind, one)]
    for number, (sentence, because) in enumerate(told):
        yield row(sentence, label="")
        last = number == len(told) - 1 or told[number + 1][1] != because
        if last:  # ways of changing that follow one another for the same reason share it
            yield from _because(because, words, label="")


def _is_news(kind: EntryChangeKind, one: EntryDiff) -> bool:
    """Claims that came or went are told as support where they also changed who says so."""
    return kind != "claims" or not {"support-gained", "support-lost"} & set(one.change.kinds)


def _because(because: Because, words: Words, *, label: str | None = None) -> Iterable[Row]:
    for number, cause in enumerate(because.causes):
        lead = _BECAUSE if number == 0 else " " * len(_BECAUSE)
        yield row(Part(lead, "faint"), *_cause(cause, words), label=label, depth=1)
    if because.found == "narrowed" and because.within is not None:
        first, last = because.within
        told = f"one of the facts @{first + 1} to @{last}" if first != last else "an article published in between"
        yield row(Part(f"{_BECAUSE}{told}; a narrower diff tells which", "faint"), label=label, depth=1)
    elif not because.causes:
        yield row(Part(f"{_BECAUSE}several facts together; none alone explains it", "faint"), label=label, depth=1)


def _cause(cause: Cause, words: Words) -> tuple[Part, ...]:
    told = facts_in_words([recorded.fact for recorded in cause.facts], words.paths)
    verb = "no longer read: " if cause.is_undone else ""
    dated = f"published {cause.published}" if cause.published else "not known then to have been published"
    published = f" ({dated})" if cause.is_by_date else ""
    return Part(f"fact{'' if len(cause.facts) == 1 else 's'} {_positions(cause)}", "name"), Part(
        f": {verb}{told}{published}", "faint"
    )


def _positions(cause: Cause) -> str:
    """ "@131", "@131–@140" where none is left out, else "@131 … @140"."""
    at = [recorded.position for recorded in cause.facts]
    if len(at) == 1:
        return f"@{at[0]}"
    if at[-1] - at[0] == len(at) - 1:
        return f"@{at[0]}–@{at[-1]}"
    return ", ".join(f"@{position}" for position in at[:_NAMED]) + (f" … @{at[-1]}" if len(at) > _NAMED else "")


def _others(diff: Diff, words: Words) -> Iterable[Row | Heading]:
    if diff.conflicts:
        yield from (row(), Heading("Conflicts", 2, str(len(diff.conflicts))))
    for conflict in diff.conflicts:
        yield row(
            Part("≠ ", "bad"),
            Part(CONFLICT_WORDS[conflict.change.kind], "strong"),
            f" {words.of_conflict(conflict.change)}",
        )
        yield from _because(conflict.because, words)
    if diff.lineages:
        yield from (row(), Heading("Lineages", 2, str(len(diff.lineages))))
    for lineage in diff.lineages:
        yield row(Part(LINEAGE_WORDS[lineage.change.kind], "strong"), f": {words.of_lineage(lineage.change)}")
        yield from _because(lineage.because, words)
    if diff.articles:
        yield from (row(), Heading("Articles", 2, str(len(diff.articles))))
    for article in diff.articles:
        yield row(Part(_verbs(article.change.kinds), "strong"), f" {words.of_article(article.change)}")
        for because in dict.fromkeys(because for _, because in article.because):
            yield from _because(because, words)


def _verbs(kinds: Sequence[str]) -> str:
    return {"added": "added", "removed": "removed"}.get(kinds[0], "changed")
