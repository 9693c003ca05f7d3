"""Cutting sentences into what each asserts: the stretches that become claims.

Most sentences assert one thing and stay whole. A stretch of its own is: what somebody is quoted with, apart from the frame
that quotes him; a clause coordinated with its own subject, or with another tense; a concession; what a relative clause says
about a named person, or dates. Questions, crossheads, page furniture and fragments without a verb assert nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, frozen

from timeline.model import Document, Span
from timeline.reading.clauses import Clause, clauses
from timeline.reading.sentences import Sentence
from timeline.reading.text import Token

_SILENT = frozenset({"furniture", "dateline", "heading"})
_LEAST_TOKENS = 4
_DONE = frozenset({"past", "perfect", "pluperfect"})
_NO_CLAIM_OPENERS = 5


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


@define
class _Group:
    members: list[int]
    role: str = "own"


def segments(
    document: Document,
    found: Sequence[Sentence],
    *,
    cues: Sequence[Span],
    quoted: Sequence[Span],
    persons: Sequence[Span],
    dates: Sequence[Span],
) -> list[Segment]:
    """Cut a document into assertions.

    Args:
        document: text, blocks and language.
        found: its sentences.
        cues: where speech is shown ("sagte", "laut"), sorted.
        quoted: what stands in direct speech, sorted.
        persons: where persons are named, sorted.
        dates: where dates stand, sorted.
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
        cutter = _Cutter(document.text, sentence, parts, _near(cues, whole), _near(quoted, whole))
        cutter.group(_near(persons, whole), _near(dates, whole))
        made.extend(cutter.segments(index))
    return made


def _near(spans: Sequence[Span], whole: Span) -> list[Span]:
    from bisect import bisect_left

    at = bisect_left(spans, (whole.start,))
    while at > 0 and spans[at - 1].end > whole.start:
        at -= 1
    near = []
    while at < len(spans) and spans[at].start < whole.end:
        near.append(spans[at])
        at += 1
    return near


class _Cutter:
    def __init__(
        self, text: str, sentence: Sentence, parts: list[Clause], cues: list[Span], quoted: list[Span]
    ) -> None:
        self.text = text
        self.sentence = sentence
        self.parts = parts
        self.cues = cues
        self.quoted = quoted
        self.home: list[int] = list(range(len(parts)))
        self.frames: set[int] = set()
        self.dropped: set[int] = set()

    def group(self, persons: list[Span], dates: list[Span]) -> None:
        """Decide which clauses assert something of their own; ``home`` names each clause's group by its first clause."""
        self._find_frames()
        for index, part in enumerate(self.parts):
            if index and self._goes_on_a_list(index, persons):
                self.home[index] = self.home[index - 1]
                continue
            if index in self.frames:
                continue
            if part.kind == "inserted":
                self.dropped.add(index)
                continue
            parent = part.parent
            if part.kind == "infinitive" and parent is not None and self._is_aside(parent):
                parent = self.parts[parent].parent  # "..., das derzeit läuft, auf den Westen auszuweiten"
            if parent is None or parent in self.frames or self._stands_alone(index, part, persons, dates):
                continue
            self.home[index] = self.home[parent]

    def _find_frames(self) -> None:
        """A clause that holds a cue of speech is a frame when what is said stands in other clauses of the sentence."""
        for index, part in enumerate(self.parts):
            holds_cue = any(span.start < cue.end and cue.start < span.end for cue in self.cues for span in part.spans)
            if not holds_cue or self._is_inside_quote(part):
                continue
            children = [
                other
                for at, other in enumerate(self.parts)
                if at != index
                and (other.parent == index or (other.parent is None and other.kind == "main" and at > index))
            ]
            content = sum(len(other.tokens) for other in self.parts) - len(part.tokens)
            if part.kind == "inserted" or (
                children and content >= len(part.tokens) * 2 // 3 and content >= _LEAST_TOKENS
            ):
                self.frames.add(index)

    def _is_inside_quote(self, part: Clause) -> bool:
        return any(quote.start <= part.start and part.end <= quote.end for quote in self.quoted)

    def _stands_alone(self, index: int, part: Clause, persons: list[Span], dates: list[Span]) -> bool:
        if part.finite is None or part.parent is None:
            return False
        before = self.parts[part.parent]
        if part.kind == "main":
            if part.subject is None or len(part.tokens) < _LEAST_TOKENS or len(before.tokens) < _LEAST_TOKENS:
                return part.coordinated and _past(part) != _past(before) and len(part.tokens) >= _LEAST_TOKENS
            if self._is_inside_quote(part):
                return False
            return _past(part) != _past(before) or not self._opposes(part)
        if part.kind == "concessive":
            return any(child in self.frames for child in self._children(index)) or index in self.frames
        if part.kind == "relative" and part.mood == "indicative" and len(part.tokens) >= _LEAST_TOKENS:
            if self._is_inside_quote(part):
                return False
            says_who = part.subject is not None and part.subject == part.opener
            about_person = (
                says_who
                and part.antecedent is not None
                and any(person.overlaps(part.antecedent) and person.end == part.antecedent.end for person in persons)
            )
            is_dated = any(span.start <= day.start < span.end for day in dates for span in part.spans)
            return (about_person or is_dated) and part.modal is None
        return False

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

    def _children(self, index: int) -> list[int]:
        return [at for at, part in enumerate(self.parts) if part.parent == index]

    def _opposes(self, part: Clause) -> bool:
        """Whether the clause goes on with a contrast ("doch", "sondern"): then both sides are one assertion."""
        return part.tokens[0].lower not in _ADDING

    def segments(self, index: int) -> list[Segment]:
        """The assertions of the sentence, in text order."""
        groups: dict[int, list[int]] = {}
        for at in range(len(self.parts)):
            if at not in self.frames and at not in self.dropped:
                groups.setdefault(self.home[at], []).append(at)
        frame = tuple(self.parts[at] for at in sorted(self.frames))
        made = []
        kept = {home: members for home, members in groups.items() if self._asserts(members)}
        if not kept and self.frames:
            # The whole sentence reports speech; nothing in it stands apart from its frame.
            return [self._whole(index, frame)]
        for home, members in sorted(kept.items(), key=lambda item: self.parts[item[1][0]].start):
            alone = len(kept) == 1 and not self.frames and not self.dropped and not self._leading_label(groups)
            span = Span(self.sentence.start, self.sentence.end) if alone else self._hull(members, home)
            if not alone or not self.quoted:
                made.append(Segment(span, tuple(self.parts[m] for m in members), self._head(members), index, frame))
            else:
                inner = self._hull(members, home)
                made.append(Segment(inner, tuple(self.parts[m] for m in members), self._head(members), index, frame))
        return made

    def _whole(self, index: int, frame: tuple[Clause, ...]) -> Segment:
        span = Span(self.sentence.start, self.sentence.end)
        return Segment(span, tuple(self.parts), frame[0] if frame else None, index, ())

    def _leading_label(self, groups: dict[int, list[int]]) -> bool:
        """Whether a label before a colon was set apart ("Zur Erinnerung: ...")."""
        return len(groups) > 1

    def _asserts(self, members: list[int]) -> bool:
        """Whether a group says something: it has a finite verb, or it is a headline of some length."""
        parts = [self.parts[m] for m in members]
        words = [token for part in parts for token in part.tokens if token.kind in ("word", "number", "abbreviation")]
        if any(part.finite is not None for part in parts):
            return len(words) >= 3
        is_headline = self.sentence.kind in {"title", "lead", "bullet", "caption"}
        return is_headline and len(words) >= _NO_CLAIM_OPENERS

    def _hull(self, members: list[int], home: int) -> Span:
        start = min(self.parts[m].start for m in members)
        end = max(self.parts[m].end for m in members)
        head = self.parts[home]
        if head.kind == "relative" and head.antecedent is not None:
            start = min(start, head.antecedent.start)
        # A final stop belongs to the assertion that the sentence ends with.
        last = self.sentence.tokens[-1]
        if last.text in ".!" and not self.quoted and self.sentence.end - end <= 2:
            end = self.sentence.end
        return self._unquoted(Span(start, end))

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


def _past(part: Clause) -> bool:
    return part.tense in _DONE


def content_tokens(parts: Sequence[Clause]) -> list[Token]:
    """The words of some clauses in text order."""
    return sorted(token for part in parts for token in part.tokens)
