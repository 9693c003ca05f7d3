"""What a frame says: the spans of indirect and reported speech in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Span
from timeline.reading.clauses import Clause
from timeline.reading.text import ENDERS
from timeline.reading.voices_frames import Analysed
from timeline.reading.voices_quote import Draft, Frame
from timeline.reading.voices_table import SpeechTable

_EDGES = frozenset({",", ":", ";", "–", "—", "-"}) | ENDERS
_LEADING = frozenset({"conditional", "temporal", "causal", "concessive", "comparison"})


def contents(read: Analysed, frames: Sequence[Frame], table: SpeechTable) -> list[Draft]:
    """The indirect and reported quotes that the frames of a sentence open, outermost first.

    Every clause belongs to at most one verb frame's content directly; frames inside a content make nested quotes.
    """
    found: list[Draft] = []
    for frame in frames:
        if frame.form == "headline":
            continue
        if frame.form in ("phrase", "adverb"):
            draft = _around_phrase(read, frame)
        elif frame.form in ("thus", "said"):
            draft = _around_insertion(read, frame)
        else:
            draft = _under_verb(read, frame, table)
        if draft is not None:
            found.append(draft)
    return found


def unit_of(read: Analysed, clause: int) -> tuple[int, int]:
    """The main clause around a clause with all that depends on it: clause indices, end exclusive."""
    first = clause
    while first > 0 and not _begins_unit(read.clauses, first):
        first -= 1
    last = clause + 1
    while last < len(read.clauses) and not _begins_unit(read.clauses, last):
        last += 1
    return first, last


def _begins_unit(clauses: Sequence[Clause], index: int) -> bool:
    """Whether a new main clause, or a dependent clause in front of one, begins here."""
    clause = clauses[index]
    if index == 0:
        return True
    if clause.kind in ("main", "fragment"):
        before = clauses[index - 1]
        leads = before.kind in _LEADING | {"infinitive", "purpose", "dass", "question"} and before.parent == index
        return not leads
    return clause.parent is not None and clause.parent > index and clauses[index - 1].parent != clause.parent


def clause_at(read: Analysed, offset: int) -> int:
    """The clause that the character at ``offset`` stands in (the innermost that covers it)."""
    best = 0
    for index, clause in enumerate(read.clauses):
        if any(span.start <= offset < span.end for span in clause.spans):
            return index
        if clause.start <= offset:
            best = index
    return best


def tidy(read: Analysed, span: Span, *, stop: bool = False) -> Span | None:
    """Cut separators off both ends of a span; ``stop`` keeps a final full stop."""
    first = read.token_at(span.start)
    tokens = read.tokens
    last = min(read.token_at(span.end - 1), len(tokens) - 1)
    last += tokens[last].start < span.end  # a span may end between two tokens
    while first < last and tokens[first].text in _EDGES:
        first += 1
    while first < last and tokens[last - 1].text in _EDGES and not (stop and tokens[last - 1].text in ENDERS):
        last -= 1
    if first >= last:
        return None
    return Span(tokens[first].start, tokens[last - 1].end)


def without(read: Analysed, whole: Span, hole: Span, *, stop: bool = False) -> list[Span]:
    """What is left of a span without a frame inside it."""
    left = tidy(read, Span(whole.start, hole.start)) if hole.start > whole.start else None
    right = tidy(read, Span(hole.end, whole.end), stop=stop) if hole.end < whole.end else None
    return [span for span in (left, right) if span is not None]


def _around_phrase(read: Analysed, frame: Frame) -> Draft | None:
    if not read.clauses:
        return None
    clause = clause_at(read, frame.span.start)
    if read.clauses[clause].kind in ("dass", "relative", "causal", "temporal", "concessive", "question"):
        own = read.clauses[clause]
        whole = Span(own.start, own.end)
        if own.kind == "relative" and own.opener is not None and own.end - own.start < 40:
            return None
    else:
        first, last = unit_of(read, clause)
        starts = read.clauses[first].start
        ends = read.clauses[last].start if last < len(read.clauses) else read.sentence.end
        whole = Span(starts if first else read.sentence.start, ends)
    spans = without(read, whole, frame.span)
    return Draft("Indirect", spans, read.index, frame) if spans else None


def _around_insertion(read: Analysed, frame: Frame) -> Draft | None:
    whole = Span(read.sentence.start, read.sentence.end)
    clause = frame.clause or 0
    if clause > 0 and frame.form == "said" and read.clauses[clause].parent is not None:
        first, last = unit_of(read, clause)
        starts = read.clauses[first].start if first else read.sentence.start
        ends = read.clauses[last].start if last < len(read.clauses) else read.sentence.end
        whole = Span(starts, ends)
    if not read.words.grammar.verb_final:
        later = (one.start for one in read.clauses[clause + 1 :] if one.parent == clause and one.kind == "main")
        whole = Span(whole.start, min(later, default=whole.end))
    hole = _with_dependents(read, frame)
    spans = without(read, whole, hole)
    return Draft("Indirect", spans, read.index, frame) if spans else None


def _with_dependents(read: Analysed, frame: Frame) -> Span:
    """An inserted frame together with the clauses that hang on it: ", sagte die Polizei, die den Unfall untersucht"."""
    end = frame.span.end
    index = frame.clause
    if index is not None:
        for later in range(index + 1, len(read.clauses)):
            one = read.clauses[later]
            if one.parent != index or one.kind in ("main", "fragment", "dass"):
                break
            end = max(end, one.end)
            index = later
    return Span(frame.span.start, end)


def _under_verb(read: Analysed, frame: Frame, table: SpeechTable) -> Draft | None:
    index = frame.clause
    if index is None:
        return None
    clause = read.clauses[index]
    if clause.kind == "inserted":
        return _around_insertion(read, frame)
    span = _content_after(read, index, frame, table) or _content_before(read, index)
    if span is not None:
        tidied = tidy(read, span)
        return Draft("Indirect", [tidied], read.index, frame) if tidied is not None else None
    if clause.kind == "relative" and not frame.acting:
        return None
    if read.tokens[0].lower in table.pointers and index == 0 and frame.verb in table.saying:
        return None  # "Das berichtete der Sender": the sentence before is what was said
    if frame.acting and frame.speaker is not None:
        return _reported(read, frame, index)
    return None


def _content_after(read: Analysed, index: int, frame: Frame, table: SpeechTable) -> Span | None:
    """The clauses after a frame that hold what was said."""
    clauses = read.clauses
    begin: int | None = None
    tentative: int | None = None
    mood_goes_on = False
    end = read.sentence.end
    for at in range(index + 1, len(clauses)):
        one = clauses[at]
        if begin is None:
            if _opens_content(read, index, at, frame, table):
                begin = at if tentative is None else tentative
                mood_goes_on = one.kind == "main" and one.mood != "indicative"
            elif one.kind in _LEADING and one.start > clauses[index].end - 1:
                tentative = at if tentative is None else tentative
            elif one.kind in ("main", "fragment"):
                return None
            elif one.kind != "relative":
                tentative = None
        elif _is_matrix(clauses[index], one) or (
            _returns(one, table) and not (mood_goes_on and one.mood != "indicative")
        ):
            end = one.start
            break
    if begin is None:
        return None
    if not read.words.grammar.verb_final:
        end = _end_of_subtree(clauses, begin, index, end)
    return Span(clauses[begin].start, end)


def _end_of_subtree(clauses: Sequence[Clause], begin: int, index: int, end: int) -> int:
    """Where what is said ends if nothing but the clauses show it: where one goes on that does not hang on it."""
    inside = {begin}
    for at, one in enumerate(clauses):
        goes_on = one.kind == clauses[begin].kind and one.parent == index
        if at > begin and (one.parent in inside or goes_on) and one.kind != "inserted":
            inside.add(at)
    outer = (
        span.start
        for at, one in enumerate(clauses)
        if at not in inside and not (one.kind == "main" and one.parent is None and at > begin)
        for span in one.spans
        if span.start > clauses[begin].start
    )
    return min(outer, default=end)


def _is_matrix(frame: Clause, clause: Clause) -> bool:
    """ "Weil die Polizei gewarnt hatte, blieb ...": the clause that an adverbial frame depends on, not what was said."""
    adverbial = frame.kind in _LEADING and clause.kind == "main"
    return adverbial and clause.finite is not None and clause.finite is clause.tokens[0]


def _returns(clause: Clause, table: SpeechTable) -> bool:
    """Whether a clause goes back from what was said to the one who tells: "..., und kündigte Klage an"."""
    if clause.kind != "main" or not clause.coordinated:
        return False
    return clause.subject is None or clause.lemma in table.saying or clause.mood == "indicative"


def _opens_content(read: Analysed, index: int, at: int, frame: Frame, table: SpeechTable) -> bool:
    clauses = read.clauses
    one = clauses[at]
    if one.coordinated and at == index + 1 and one.kind == "main":
        return False
    if one.kind in ("dass", "question"):
        return _hangs_on(clauses, at, index)
    if one.kind == "infinitive" and not read.words.grammar.verb_final:
        says = frame.verb in table.saying and frame.verb not in table.carrying_on
        return says and one.parent == index and not clauses[index].passive
    if one.kind == "infinitive":
        return frame.verb in table.saying and one.opener is None and _hangs_on(clauses, at, index)  # not "ohne zu"
    if one.kind == "main" and not one.coordinated:
        if frame.verb not in table.saying:
            # "vertritt die Ansicht, die Wahl sei ungültig"
            return (
                frame.verb in table.fixed and not frame.acting and one.mood != "indicative" and _only_comma(read, one)
            )
        if _is_matrix(clauses[index], one):
            return False
        return one.mood != "indicative" or _follows_colon(read, one) or _only_comma(read, one)
    return False


def _hangs_on(clauses: Sequence[Clause], at: int, index: int) -> bool:
    """Whether a clause depends on the frame, directly or over a relative clause set between."""
    parent = clauses[at].parent
    steps = 0
    while parent is not None and parent != index and steps < 6:
        if clauses[parent].kind not in ("relative", "comparison", "temporal", "conditional"):
            return False
        parent = clauses[parent].parent
        steps += 1
    return parent == index


def _follows_colon(read: Analysed, clause: Clause) -> bool:
    at = read.token_at(clause.start)
    return at > 0 and any(token.text == ":" for token in read.tokens[max(0, at - 2) : at])


def _only_comma(read: Analysed, clause: Clause) -> bool:
    at = read.token_at(clause.start)
    return at > 0 and read.tokens[at - 1].text == ","


def _content_before(read: Analysed, index: int) -> Span | None:
    """ "Dass der Vertrag gilt, bestätigte das Gericht."""
    for at in range(index - 1, max(-1, index - 4), -1):
        one = read.clauses[at]
        if one.kind in ("dass", "question") and one.parent == index:
            return Span(one.start, read.clauses[index].start)
    return None


def _reported(read: Analysed, frame: Frame, index: int) -> Draft | None:
    first, last = unit_of(read, index)
    starts = read.clauses[first].start
    whole_sentence = first == 0 and last == len(read.clauses)
    ends = read.clauses[last].start if last < len(read.clauses) else read.sentence.end
    span = tidy(read, Span(read.sentence.start if first == 0 else starts, ends), stop=whole_sentence)
    if span is None:
        return None
    return Draft("Reported", [span], read.index, frame)
