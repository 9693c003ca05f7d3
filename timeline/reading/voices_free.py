"""Speech without a frame: subjunctive that runs on after a speaker was set, and hearsay "soll"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Span
from timeline.reading.clauses import Clause
from timeline.reading.voices_content import tidy
from timeline.reading.voices_frames import Analysed
from timeline.reading.voices_quote import Draft
from timeline.reading.voices_table import SpeechTable


def free_indirect(reads: Sequence[Analysed], taken: Sequence[Sequence[Span]], table: SpeechTable) -> list[Draft]:
    """Quotes of sentences in the subjunctive, or with hearsay, that no frame has claimed.

    ``taken`` holds, per sentence, the spans that quotes already cover. Neighbouring sentences of one kind in one
    paragraph are one quote.
    """
    found: list[Draft] = []
    last: Draft | None = None
    for read in reads:
        if read.sentence.kind in ("furniture", "caption", "dateline"):
            continue
        before = reads[read.index - 1] if read.index > 0 else None
        told_before = before is not None and _tells(before, taken[before.index], last)
        if before is not None and before.sentence.block != read.sentence.block:
            told_before = told_before and read.words.grammar.verb_final  # "would" alone carries nobody's word on
        draft = _free(read, taken[read.index], table, told_before=told_before)
        if draft is None:
            last = None
            continue
        joins = (
            last is not None
            and last.type == draft.type == "IndirectFreeIndirect"
            and reads[read.index - 1].sentence.block == read.sentence.block
        )
        if joins and last is not None:
            last.spans[-1] = Span(last.spans[-1].start, draft.end)
            continue
        found.append(draft)
        last = draft
    return found


def _tells(before: Analysed, taken: Sequence[Span], last: Draft | None) -> bool:
    """Whether the sentence before is mostly somebody's words."""
    if last is not None and last.type == "IndirectFreeIndirect":
        return True
    whole = Span(before.sentence.start, before.sentence.end)
    return sum(min(span.end, whole.end) - max(span.start, whole.start) for span in taken) > 0


def _free(read: Analysed, taken: Sequence[Span], table: SpeechTable, *, told_before: bool) -> Draft | None:
    whole = Span(read.sentence.start, read.sentence.end)
    mains = [clause for clause in read.clauses if clause.kind == "main" and clause.finite is not None]
    mains = [clause for clause in mains if not any(clause.spans[0].overlaps(span) for span in taken)]
    if not mains:
        return None
    first = mains[0]
    runs_on = told_before and _stands_for_subjunctive(first, read, table)
    if (
        _is_reported_mood(first)
        or runs_on
        or (first.mood == "subjunctive2" and any(_is_reported_mood(one) for one in mains))
    ):
        span = tidy(read, whole, stop=True)
        if span is None or any(
            span.overlaps(one) and one.end - one.start > 0.6 * (span.end - span.start) for one in taken
        ):
            return None
        return Draft("IndirectFreeIndirect", [span], read.index, inherits=True)
    if any(span.overlaps(whole) for span in taken):
        return None
    if _is_hearsay(first, table) and (told_before or _is_perfect(first, read)):
        span = tidy(read, whole, stop=True)
        return Draft("FreeIndirect", [span], read.index, inherits=True) if span is not None else None
    return None


def _is_reported_mood(clause: Clause) -> bool:
    """Subjunctive I is the mark; "ich habe" and wishes ("es lebe") are not."""
    return clause.mood == "subjunctive1"


def _is_perfect(clause: Clause, read: Analysed) -> bool:
    """Whether it is "soll geflohen sein", "soll gewusst haben"."""
    verbs = read.words.verbs
    return any(
        token.lower in (verbs.be, verbs.have)
        for token in (clause.tokens[-3:] if read.words.grammar.verb_final else clause.tokens)
    )


def _stands_for_subjunctive(clause: Clause, read: Analysed, table: SpeechTable) -> bool:
    """Subjunctive II in the plural, where subjunctive I would look like the indicative: "die Länder müssten".

    "dürften" is a guess of the writer; a singular only goes on with what was said if it points back or adds to it
    ("Damit würde", "Offen bliebe auch").
    """
    if clause.mood != "subjunctive2" or clause.finite is None or clause.modal == table.guessing:
        return False
    if any(token.lower in table.adding for token in clause.tokens):
        return True
    forms = [form for form in read.words.verbs.forms(clause.finite.lower) if form.kind == "finite"]
    return any(form.plural for form in forms) or clause.tokens[0].lower in table.going_on


def _is_hearsay(clause: Clause, table: SpeechTable) -> bool:
    finite = clause.finite
    return (
        finite is not None
        and clause.modal == table.hearsay
        and clause.mood == "indicative"
        and clause.tense == "present"
    )
