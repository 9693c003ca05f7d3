"""Clauses in the making, for languages without verb-final order: subjects, and what a draft becomes when it is finished."""

from __future__ import annotations

from attrs import define, field

from timeline.model import Span
from timeline.reading.clauses import Clause, ClauseKind
from timeline.reading.phrases import Words
from timeline.reading.phrases_plain import core, is_pronoun, over_approximation
from timeline.reading.verbs_plain import Group, groups

_MONTH_VERBS = frozenset({"may", "march"})


@define
class Draft:
    """A clause while it is read: token ranges, verb group, opener, subject, and the index of what governs it."""

    kind: ClauseKind
    ranges: list[tuple[int, int]] = field(factory=list)
    group: Group | None = None
    opener: tuple[int, int] | None = None
    subject: tuple[int, int] | None = None
    parent: int | None = None
    coordinated: bool = False
    waiting: bool = False


class Drafts:
    """The drafts of one sentence, with the words and verb groups that they are made from."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.grammar = words.grammar
        self.groups = groups(words)
        self.at = {group.first: group for group in self.groups}
        self.inside = {index: group for group in self.groups for index in range(group.first, group.last)}
        self.drafts: list[Draft] = []
        self.waiting: list[int] = []
        self.current: int | None = None

    def _is_time(self, index: int) -> bool:
        """Whether a word names a time by its form alone; "may" and "march" do not."""
        low = self.words.low(index)
        return low in self.grammar.time_nouns and low not in _MONTH_VERBS

    # -- subjects ------------------------------------------------------------------------------------------------

    def _over_adverbials(self, first: int, last: int) -> int:
        """The index after adverbs, prepositional phrases and times at the head of a stretch."""
        at = first
        words, grammar = self.words, self.grammar
        while at < last:
            low = words.low(at)
            if over_approximation(words, at) > at:
                break
            is_year = at > first and words.tokens[at].kind == "number" and words.low(at - 1) in grammar.time_nouns
            if low in grammar.adverbs or self._is_time(at) or is_year:
                at += 1
            elif low in ("last", "next", "this") and words.low(at + 1) in grammar.time_nouns:
                at += 2
            elif low in grammar.prepositions:
                stop = self._phrase_end(at + 1, last)
                if stop is None:
                    at += 1
                    continue
                at = stop
            else:
                break
        return at

    def _phrase_end(self, at: int, last: int) -> int | None:
        """Where the phrase behind a preposition ends: at a pronoun or determiner that opens another, at the latest."""
        stop = core(self.words, at, last)
        if stop is None:
            return None
        for index in range(at + 1, stop):
            low = self.words.low(index)
            if low in self.grammar.determiners or low in self.grammar.personal:
                return index
            if self.words.low(index - 1) in self.grammar.time_nouns and index not in self.inside:
                return index
        return stop

    def _subject_before(self, first: int, verb: int) -> tuple[int, int] | None:
        """The phrase right before a verb, without adverbials in front of it."""
        end = verb
        while end > first and (self.words.low(end - 1) in self.grammar.adverbs or self._clings(end - 1, first)):
            end -= 1
        if self.words.tokens[verb].lower.split("'")[0] in self.grammar.personal and "'" in self.words.low(verb).replace(
            "’", "'"
        ):
            return verb, verb + 1
        if end <= first:
            return None
        if is_pronoun(self.words, end - 1) and self.words.low(end - 1) in self.grammar.personal:
            return end - 1, end
        start = self._over_adverbials(first, end)
        if start >= end:
            start = next((i for i in range(first, end) if self.words.is_noun(i)), first)
            start = first if self.words.low(first) not in self.grammar.prepositions else end
        if start >= end or core(self.words, start, end) is None:
            return None
        return start, end

    def _clings(self, index: int, first: int) -> bool:
        """Whether a pronoun that is no subject stands before the verb: "s'est rendue", "l'a dit"."""
        low = self.words.low(index)
        return low in self.grammar.clitics and not (index > first and low in self.grammar.personal)

    # -- putting together ----------------------------------------------------------------------------------------

    def _add(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.current = len(self.drafts) - 1

    def _open(self, draft: Draft) -> Draft:
        self._add(draft)
        return draft

    def finish(self) -> list[Clause]:
        """The clauses, in the order in which they begin, parents pointing into that order."""
        kept = [index for index, draft in enumerate(self.drafts) if draft.ranges]
        self._adopt(kept)
        order = sorted(kept, key=lambda index: self.drafts[index].ranges[0])
        place = {old: new for new, old in enumerate(order)}
        return [self._clause(self.drafts[index], place) for index in order]

    def _adopt(self, kept: list[int]) -> None:
        """A dependent clause in front of its main clause depends on that one."""
        for number, index in enumerate(kept):
            draft = self.drafts[index]
            if draft.parent is None and draft.kind not in ("main", "fragment"):
                later = (one for one in kept[number + 1 : number + 6] if self.drafts[one].kind == "main")
                draft.parent = next(later, None)

    def _clause(self, draft: Draft, place: dict[int, int]) -> Clause:
        tokens = self.words.tokens
        spans: list[Span] = []
        own: list[int] = []
        for begin, stop in sorted(draft.ranges):
            first, last = self._trim(begin, stop)
            if first >= last:
                continue
            span = Span(tokens[first].start, tokens[last - 1].end)
            if spans and own and first - own[-1] <= 2:
                spans[-1] = Span(spans[-1].start, span.end)
            else:
                spans.append(span)
            own.extend(range(first, last))
        if not spans:
            first, last = draft.ranges[0]
            spans, own = [Span(tokens[first].start, tokens[last - 1].end)], list(range(first, last))
        chosen = tuple(tokens[index] for index in own)
        group = draft.group
        finite = tokens[group.finite] if group is not None and not group.infinitive else None
        mood = group.mood if group is not None else "indicative"
        if mood == "subjunctive2" and draft.kind == "dass" and group is not None and group.tense == "future":
            mood = "subjunctive1"  # "said he would": the future of what was said
        opener = Span(tokens[draft.opener[0]].start, tokens[draft.opener[1] - 1].end) if draft.opener else None
        return Clause(
            kind=draft.kind,
            spans=tuple(spans),
            tokens=chosen,
            finite=finite,
            lemma=group.lemma if group is not None else None,
            tense=group.tense if group is not None and finite is not None else "none",
            mood=mood,
            modal=group.modal if group is not None else None,
            passive=group.passive if group is not None else False,
            negated=self.grammar.negates(token.lower for token in chosen),
            subject=self._subject(draft),
            opener=opener,
            parent=place.get(draft.parent) if draft.parent is not None else None,
            antecedent=self._antecedent(draft),
            coordinated=draft.coordinated,
        )

    def _subject(self, draft: Draft) -> Span | None:
        if draft.subject is None or draft.group is None:
            return None
        first, last = draft.subject
        token = self.words.tokens[first]
        if draft.subject == (draft.group.first, draft.group.first + 1):
            cut = min(i for i in (token.text.find("'"), token.text.find("’")) if i > 0)
            return Span(token.start, token.start + cut)
        return Span(token.start, self.words.tokens[last - 1].end)

    def _antecedent(self, draft: Draft) -> Span | None:
        if draft.kind != "relative":
            return None
        last = draft.opener[0] if draft.opener is not None else draft.ranges[0][0]
        while last > 0 and self.words.tokens[last - 1].kind in ("punct", "quote"):
            last -= 1
        first = last
        while first > 0 and last - first < 6 and self.words.is_noun(first - 1) and (first - 1) not in self.inside:
            first -= 1
        if first == last:
            return None
        if draft.opener is None and self.words.low(first - 1) in self.grammar.determiners:
            first -= 1
        return Span(self.words.tokens[first].start, self.words.tokens[last - 1].end)

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        tokens = self.words.tokens
        while first < last and tokens[first].kind == "quote":
            first += 1
        while last > first and tokens[last - 1].kind == "quote" and tokens[first].kind != "quote":
            inner = sum(tokens[index].kind == "quote" for index in range(first, last))
            if inner % 2 == 0:
                break
            last -= 1
        return first, last
