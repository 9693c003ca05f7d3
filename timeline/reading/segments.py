"""Cutting sentences into what each asserts: the stretches that become claims.

Most sentences assert one thing and stay whole. A stretch of its own is: what somebody is quoted with, apart from the frame
that quotes him; a clause coordinated with its own subject, or with another tense; a concession; what a relative clause says
about a named person, or dates. Questions, crossheads, page furniture and fragments without a verb assert nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set

from attrs import frozen

from timeline.model import Document, Span
from timeline.reading.clauses import Clause, clauses
from timeline.reading.grammar import grammar_for
from timeline.reading.modality import judge
from timeline.reading.sentences import Sentence
from timeline.reading.text import Token
from timeline.reading.verbs import verb_table

_SILENT = frozenset({"furniture", "dateline", "heading"})
_LEAST_TOKENS = 4
_LEAST_WORDS = 3
_LEAST_WORDS_OF_A_DAY = 2  # "30 December: Ports close."
_DONE = frozenset({"past", "perfect", "pluperfect"})
_NO_CLAIM_OPENERS = 5
_NEXT = 2
_PROSE = 80
_VERB_BETWEEN = re.compile(r"[„“”»«\"’]? [a-zäöüß]{3,24}(?: [a-zäöüß]{3,12})?, ")  # "besucht hatte, "
_DASHES = frozenset({"–", "—", "-"})
_CARRYING = frozenset({"main", "conditional", "temporal", "causal", "concessive", "fragment", "question"})


@frozen
class Segment:
    """One assertion: its span, its own clauses, the clause that carries it, and the sentence it stands in.

    ``frame`` is the clause of speech around it in the same sentence, if there is one; ``sentence`` is an index.
    """

    span: Span
    clauses: tuple[Clause, ...]
    head: Clause | None
    sentence: int
    frame: tuple[Clause, ...] = ()


@frozen
class FramedSpeech:
    """A cue of speech and the spans of what is said."""

    cue: Span
    said: tuple[Span, ...]


def segments(
    document: Document,
    found: Sequence[Sentence],
    *,
    frames: Sequence[FramedSpeech],
    quoted: Sequence[Span],
    persons: Sequence[Span],
    dates: Sequence[Span],
    days: Set[Span],
) -> list[Segment]:
    """Cut a document into assertions.

    Args:
        document: text, blocks and language.
        found: its sentences.
        frames: where speech is shown ("sagte", "laut") and what is said there, sorted by cue.
        quoted: what stands in direct speech, sorted.
        persons: where persons are named, sorted.
        dates: where dates stand, sorted.
        days: those of them that name more than a time of day.
    """
    made: list[Segment] = []
    for index, sentence in enumerate(found):
        if sentence.kind in _SILENT:
            continue
        whole = Span(sentence.start, sentence.end)
        is_quoted = any(span.overlaps(whole) for span in _near(quoted, whole))
        if sentence.tokens[-1].text == "?" and not is_quoted:
            continue
        parts = clauses(sentence, document.language)
        near = _near_frames(frames, whole)
        cutter = _Cutter(document.text, document.language, sentence, parts, near, _near(quoted, whole))
        cutter.group(_near(persons, whole), _near(dates, whole), days)
        made.extend(cutter.segments(index))
    return made


def _near(spans: Sequence[Span], whole: Span) -> list[Span]:
    at = bisect_left(spans, (whole.start,))
    while at > 0 and spans[at - 1].end > whole.start:
        at -= 1
    near = []
    while at < len(spans) and spans[at].start < whole.end:
        near.append(spans[at])
        at += 1
    return near


def _near_frames(frames: Sequence[FramedSpeech], whole: Span) -> list[FramedSpeech]:
    at = bisect_left(frames, whole.start, key=lambda one: one.cue.start)
    near = []
    while at < len(frames) and frames[at].cue.start < whole.end:
        near.append(frames[at])
        at += 1
    return near


class _Cutter:
    def __init__(
        self,
        text: str,
        language: str,
        sentence: Sentence,
        parts: list[Clause],
        frames: list[FramedSpeech],
        quoted: list[Span],
    ) -> None:
        self.text = text
        self.language = language
        self.sentence = sentence
        self.parts = parts
        self.speech = frames
        self.quoted = quoted if len(quoted) <= _PROSE else []  # no prose has so many quotations in a sentence
        self.grammar = grammar_for(language)
        self.home: list[int] = list(range(len(parts)))
        self.frames: set[int] = set()
        self.opens_with_day = False
        self.days: list[Span] = []

    def group(self, persons: list[Span], dates: list[Span], days: Set[Span]) -> None:
        """Decide which clauses assert something of their own; ``home`` names each clause's group by its first clause."""
        self.days = [span for span in dates if span in days]
        self.opens_with_day = bool(dates) and dates[0].start - self.sentence.start <= _NEXT
        self._find_frames()
        around = [self._quote_around(part) for part in self.parts]
        opens: dict[Span, int] = {}
        for index, one in enumerate(around):
            if one is not None:
                opens.setdefault(one, index)
        for index, part in enumerate(self.parts):
            if index and self._goes_on_a_list(index, persons):
                self.home[index] = self.home[index - 1]
                continue
            if index in self.frames:
                continue
            parent = part.parent
            quote = around[index]
            first = opens.get(quote, index) if quote is not None else index
            if quote is not None and self.parts[first].kind in _CARRYING:
                self.home[index] = first  # what is quoted stays in one piece
                continue
            if part.kind == "infinitive" and parent is not None and self._is_aside(parent):
                parent = self.parts[parent].parent  # "..., das derzeit läuft, auf den Westen auszuweiten"
            if parent is None or self._stands_alone(index, part, persons, dates):
                continue
            if parent in self.frames:
                if part.kind == "relative":
                    self.frames.add(index)  # "Wie aus einem Papier hervorgeht, das der Zeitung vorliegt, ..."
                continue
            self.home[index] = self.home[parent]

    def _find_frames(self) -> None:
        """A clause that holds a cue of speech, and little of what is said, is a frame."""
        if len(self.parts) > _PROSE:
            return  # no sentence of prose: one assertion, whatever it holds
        for index, part in enumerate(self.parts):
            if self._is_inside_quote(part):
                continue
            if any(not self._holds(part, one.cue) and self._is_said(part, one) for one in self.speech):
                continue  # a frame that somebody else is quoted with is part of what he says
            here = [one for one in self.speech if self._holds(part, one.cue)]
            within = {one.cue for one in here if self._is_said(part, one)}  # "laut Polizei war die Band „Polar“ dort"
            if any(one.cue not in within for one in here):
                self.frames.add(index)

    @staticmethod
    def _holds(part: Clause, cue: Span) -> bool:
        return any(span.start <= cue.start < span.end for span in part.spans)

    @staticmethod
    def _is_said(part: Clause, one: FramedSpeech) -> bool:
        """Whether at least half of a clause stands inside what is said."""
        size = sum(span.end - span.start for span in part.spans)
        return sum(_common(span, quote) for span in part.spans for quote in one.said) * 2 >= size

    def _quote_around(self, part: Clause) -> Span | None:
        """The direct speech that a clause lies in, a mark at its edge aside."""
        return next((q for q in self.quoted if q.start <= part.start and part.end <= q.end), None)

    def _is_inside_quote(self, part: Clause) -> bool:
        return self._quote_around(part) is not None

    def _stands_alone(self, index: int, part: Clause, persons: list[Span], dates: list[Span]) -> bool:
        if part.finite is None or part.parent is None:
            return False
        before = self.parts[part.parent]
        if part.kind == "main":
            if part.subject is None or len(part.tokens) < _LEAST_TOKENS or len(before.tokens) < _LEAST_TOKENS:
                both_dated = _is_dated(part, self.days) and _is_dated(
                    before, self.days
                )  # "kam 2022 und ging 2023 zurück"
                apart = _past(part) != _past(before) or (both_dated and not self._is_inside_quote(part))
                return part.coordinated and apart and len(part.tokens) >= _LEAST_TOKENS - both_dated
            if self._is_inside_quote(part):
                return False
            return self._is_apart(part, before) or _past(part) != _past(before) or not self._opposes(part)
        if part.kind == "concessive":
            return any(child in self.frames for child in self._children(index)) or index in self.frames
        if part.kind == "relative" and self._speaks_of_all(part) and self._is_verdict(part):
            return True
        if part.kind == "relative" and part.mood == "indicative" and len(part.tokens) >= _LEAST_TOKENS:
            if self._is_inside_quote(part):
                return False
            says_who = part.subject is not None and part.subject == part.opener
            about_person = (
                says_who
                and part.antecedent is not None
                and any(person.overlaps(part.antecedent) and person.end == part.antecedent.end for person in persons)
            )
            is_next = part.antecedent is not None and self._is_next(part.antecedent, part)
            return (about_person or (is_next and _is_dated(part, dates))) and part.modal is None
        return False

    def _is_apart(self, part: Clause, before: Clause) -> bool:
        """Whether a main clause follows a semicolon, or a bare comma with a day of its own: "..., am Freitag endet die Frist"."""
        if self.text[before.end : part.start].strip() == ";":
            return True
        is_plain = part.tokens[0].lower not in self.grammar.coordinators
        return is_plain and before.kind == "main" and _is_dated(part, self.days)

    def _is_next(self, antecedent: Span, part: Clause) -> bool:
        """Whether a relative clause stands behind its noun, or behind the verb that closes the clause around that."""
        between = self.text[antecedent.end : part.start]
        return len(between) <= _NEXT or _VERB_BETWEEN.fullmatch(between) is not None

    def _is_aside(self, index: int) -> bool:
        """Whether a relative clause was set apart, so that what follows goes on from before it."""
        return self.parts[index].kind == "relative" and self.home[index] == index

    def _goes_on_a_list(self, index: int, persons: list[Span]) -> bool:
        """Whether the "clause" only goes on with a list of names: "dankte Kellogg, Graham und Blumenthal für ..."."""
        before, part = self.parts[index - 1], self.parts[index]
        if part.start - before.end > 2 or self.text[before.end : part.start].strip() != ",":
            return False
        ends = any(person.end == before.end for person in persons)
        return ends and any(person.start == part.start for person in persons)

    def _speaks_of_all(self, part: Clause) -> bool:
        """Whether a relative clause is on the whole sentence ("was", "wodurch"), not on a noun in it."""
        return part.tokens[0].lower in self.grammar.sentence_relatives

    def _is_verdict(self, part: Clause) -> bool:
        """Whether a relative clause on the whole sentence judges it: "..., was einen Durchbruch darstellt"."""
        words = self.text[part.start : part.end]
        return judge(words, None, language=self.language).modality == "opinion"

    def _children(self, index: int) -> list[int]:
        return [at for at, part in enumerate(self.parts) if part.parent == index]

    def _opposes(self, part: Clause) -> bool:
        """Whether the clause goes on with a contrast ("doch", "sondern"): then both sides are one assertion."""
        return part.tokens[0].lower not in _ADDING

    def segments(self, index: int) -> list[Segment]:
        """The assertions of the sentence, in text order."""
        groups: dict[int, list[int]] = {}
        for at in range(len(self.parts)):
            if at not in self.frames:
                groups.setdefault(self.home[at], []).append(at)
        made: list[Segment] = []
        kept = {home: members for home, members in groups.items() if self._asserts(members)}
        if not kept and self.frames:
            # The whole sentence reports speech; nothing in it stands apart from its frame.
            return [self._whole(index, tuple(self.parts[at] for at in sorted(self.frames)))]
        kept.update(self._empty_frames(groups, kept))
        frame = tuple(self.parts[at] for at in sorted(self.frames - kept.keys()))
        for home, members in sorted(kept.items(), key=lambda item: self.parts[item[1][0]].start):
            halves = self._halves(members) or self._under_headline(members) if len(members) == 1 else None
            if halves is not None:
                head = self._head(members)
                made.extend(Segment(half, (self.parts[members[0]],), head, index, frame) for half in halves)
                continue
            alone = len(kept) == 1 and not self.frames and len(groups) == 1
            span = Span(self.sentence.start, self.sentence.end) if alone else self._hull(members, home)
            if not alone or not self.quoted:
                made.append(Segment(span, tuple(self.parts[m] for m in members), self._head(members), index, frame))
            else:
                inner = self._hull(members, home)
                made.append(Segment(inner, tuple(self.parts[m] for m in members), self._head(members), index, frame))
        return made

    def _empty_frames(self, groups: dict[int, list[int]], kept: dict[int, list[int]]) -> dict[int, list[int]]:
        """Frames with nothing asserted in them, with their phrases: "The plant is old and the company agreed to close it."."""
        found = {}
        for frame in self.frames:
            inside = [home for home in groups if self._hangs_below(home, frame)]
            if self.parts[frame].kind != "main" or not inside or any(home in kept for home in inside):
                continue
            members = sorted([frame, *(member for home in inside for member in groups[home])])
            if self._asserts(members):
                found[frame] = members
        return found

    def _hangs_below(self, index: int, above: int) -> bool:
        parent, steps = self.parts[index].parent, 0
        while parent is not None and parent != above and steps < len(self.parts):
            parent, steps = self.parts[parent].parent, steps + 1
        return parent == above

    def _whole(self, index: int, frame: tuple[Clause, ...]) -> Segment:
        cut = self._under_headline([0]) if len(self.parts) == 1 else None
        span = Span(self.sentence.start, self.sentence.end) if cut is None else cut[0]
        return Segment(span, tuple(self.parts), frame[0] if frame else None, index, ())

    def _halves(self, members: list[int]) -> tuple[Span, ...] | None:
        """Two happenings under one auxiliary: "sollen die Truppen umziehen | und eine Stelle eingerichtet werden".

        Only where the second half is a passive with a subject of its own; with a common subject it stays one assertion.
        """
        part = self.parts[members[0]]
        if part.finite is None or part.modal is None:
            return None
        verbs = verb_table(self.language)
        tokens = part.tokens
        for at in range(_LEAST_TOKENS, len(tokens) - _LEAST_TOKENS):
            if tokens[at].lower not in _ADDING or tokens[at + 1].lower not in self.grammar.nominative_determiners:
                continue
            closes = any(form.kind != "finite" or form.plural for form in verbs.forms(tokens[at - 1].lower))
            last = [token for token in tokens if token.kind == "word"][-2:]
            is_passive = last[-1].lower == verbs.become and any(
                f.kind == "participle" for f in verbs.forms(last[0].lower)
            )
            if closes and tokens[at - 1].text[0].islower() and is_passive:
                return Span(part.start, tokens[at - 1].end), Span(tokens[at + 1].start, part.end)
        return None

    def _under_headline(self, members: list[int]) -> tuple[Span, ...] | None:
        """A headline without what a dash adds to it and no verb tells of: "Chefin verspricht Neustart – Plan im Dezember"."""
        part = self.parts[members[0]]
        if self.sentence.kind != "title" or part.finite is None:
            return None
        dashes = []
        for at in range(1, len(part.tokens)):
            gap = self.text[part.tokens[at - 1].end : part.tokens[at].start]
            if gap.strip() in _DASHES and gap != gap.strip():
                dashes.append(at)
        if len(dashes) != 1 or dashes[0] < _LEAST_WORDS or part.finite.start > part.tokens[dashes[0]].start:
            return None
        return (Span(part.start, part.tokens[dashes[0] - 1].end),)

    def _asserts(self, members: list[int]) -> bool:
        """Whether a group says something: it has a finite verb, or it is a headline of some length."""
        parts = [self.parts[m] for m in members]
        words = [token for part in parts for token in part.tokens if token.kind in ("word", "number", "abbreviation")]
        if any(part.finite is not None for part in parts):
            return len(words) >= (_LEAST_WORDS_OF_A_DAY if self.opens_with_day else _LEAST_WORDS)
        is_headline = self.sentence.kind in {"title", "lead", "bullet", "caption"}
        least = _LEAST_WORDS if self._closes_with_participle(words) else _NO_CLAIM_OPENERS
        return is_headline and len(words) >= least and not self._is_kicker(parts[-1])

    def _closes_with_participle(self, words: Sequence[Token]) -> bool:
        """Whether a headline ends with what was done, its helping verb left out: "Fusion der Banken geplatzt"."""
        last = words[-1] if words and self.grammar.verb_final else None
        if last is None or last.is_capital:
            return False
        return any(form.kind == "participle" for form in verb_table(self.language).forms(last.lower))

    def _is_kicker(self, part: Clause) -> bool:
        """Whether what has no verb only names the matter before a colon: "Prozess um Angriff in Bonn: Gericht spricht Recht"."""
        behind = self.text[part.end : part.end + _NEXT].strip()
        return behind == ":" and any(one.finite is not None for one in self.parts if one.start > part.end)

    def _hull(self, members: list[int], home: int) -> Span:
        start = min(self.parts[m].start for m in members)
        end = max(self.parts[m].end for m in members)
        head = self.parts[home]
        if head.kind == "relative" and head.antecedent is not None and start - head.antecedent.end <= _NEXT:
            start = min(start, head.antecedent.start)
        # A final stop belongs to the assertion that the sentence ends with.
        last = self.sentence.tokens[-1]
        if last.text in ".!" and self._quote_around(head) is None and 0 < self.sentence.end - end <= 2:
            end = self.sentence.end
        return self._unquoted(Span(self._after_opener(start, end, home), end))

    def _after_opener(self, start: int, end: int, home: int) -> int:
        """Leave out the word that only ties the assertion to what stands before it ("und", "dass")."""
        head = self.parts[home]
        first = head.tokens[0]
        is_bare = head.kind == "dass" and head.opener is None and not self.grammar.verb_final
        ties = (head.kind == "dass" and not is_bare) or (head.coordinated and first.lower in self.grammar.coordinators)
        if not ties or first.start != start or len(head.tokens) < 2:
            return start
        return next((token.start for token in head.tokens[1:] if token.start < end), start)

    def _unquoted(self, span: Span) -> Span:
        """Widen or narrow a hull to the direct speech it lies in, so that marks are either both inside or both outside."""
        for quote in self.quoted:
            if span.start <= quote.start and quote.end <= span.end and span.start >= quote.start - 2:
                return Span(max(span.start, quote.start), span.end)
        return span

    def _head(self, members: list[int]) -> Clause | None:
        """The clause that carries the assertion: the first independent finite one, else the first finite one."""
        finite = [self.parts[m] for m in members if self.parts[m].finite is not None]
        for part in finite:
            if part.kind in ("main", "dass", "relative", "concessive"):
                if part.kind == "relative" and self.home[self.parts.index(part)] != self.parts.index(part):
                    continue
                return part
        return finite[0] if finite else None


_ADDING = frozenset({"und", "sowie", "and", "et"})


def _common(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _is_dated(part: Clause, dates: Sequence[Span]) -> bool:
    """Whether a date stands among a clause's own words."""
    return any(span.start <= day.start < span.end for day in dates for span in part.spans)


def _past(part: Clause) -> bool:
    return part.tense in _DONE


def content_tokens(parts: Sequence[Clause]) -> list[Token]:
    """The words of some clauses in text order."""
    return sorted(token for part in parts for token in part.tokens)
