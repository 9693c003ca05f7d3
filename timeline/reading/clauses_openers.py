"""What opens a clause where word order alone shows it: subordinators, relative pronouns, and the verbs that follow them."""

from __future__ import annotations

from timeline.reading.clauses import ClauseKind
from timeline.reading.clauses_drafts import Draft, Drafts
from timeline.reading.phrases_plain import core, over_approximation
from timeline.reading.verbs_plain import Group, form_at

REACH = 60  # tokens that the search for a verb looks ahead; bounds the work on endless stretches


class Openers(Drafts):
    """Questions to the words and verb groups around a place of a sentence."""

    def _opener(  # noqa: C901 - one question after another, each a word class
        self, at: int, last: int, *, first_of_stretch: bool
    ) -> tuple[int, int, ClauseKind] | None:
        """A subordinator, relative pronoun or question word at a token, with a verb of its own behind it."""
        grammar = self.grammar
        words = self.words
        mark = at
        if first_of_stretch:
            while mark < min(at + 3, last - 1) and words.low(mark) in grammar.subordinator_leads:
                if words.low(mark) in grammar.subordinators:
                    break
                mark += 1
            if words.low(mark) not in grammar.subordinators:
                mark = at
        low = words.low(mark)
        if low not in grammar.openers or over_approximation(words, mark) > mark:
            return None  # "As many as 300 people fled"
        if (
            low in grammar.prepositions
            and low not in grammar.subordinators
            and words.low(mark + 1) in ("whom", "which")
        ):
            mark += 1
            low = words.low(mark)
        is_relative = low in grammar.relatives and at > 0
        kind: str | None = grammar.subordinators.get(low)
        if kind is None and (low in grammar.questions or low in grammar.relatives):
            kind = "question"
        if kind is None:
            return None
        group = self._next_group(mark + 1, last)
        if group is None or group.infinitive:
            return None
        if low == words.grammar.as_word and not self._is_clause(mark + 1, group):
            return None
        if low in ("after", "before", "since", "until", "till", "as") and not self._is_clause(mark + 1, group):
            return None
        if low == "that":
            if at == 0 or self._subject_before(mark + 1, group.first) is None:
                relative = group.first == mark + 1 or self._only_adverbs(mark + 1, group.first)
                if not (relative and at > 0 and self._after_noun(at)):
                    return None
            kind = "relative" if self._that_is_relative(at, group, mark) else "dass"
        elif (is_relative and low in ("who", "whom", "whose", "which") and not self._asks(at)) or (
            is_relative and low in ("where", "when") and self._after_noun(at) and low == "where"
        ):
            kind = "relative"
        if low == grammar.as_word and (group.lemma in grammar.bare_clause_verbs or group.lemma == "put"):
            kind = "comparison"
        return at, mark + 1, kind  # type: ignore[return-value]

    def _asks(self, at: int) -> bool:
        """Whether "who" or "which" opens an indirect question: right after a verb."""
        return at > 0 and (at - 1) in self.inside and self.words.tokens[at - 1].text != ","

    def _after_noun(self, at: int) -> bool:
        before = at - 1
        if before >= 0 and self.words.tokens[before].kind in ("punct", "quote"):
            before -= 1
        return before >= 0 and before not in self.inside and self.words.is_noun(before)

    def _that_is_relative(self, at: int, group: Group, mark: int) -> bool:
        """ "the plan that failed" against "said that", "told reporters that", "the claim that"."""
        if at == 0 or (at - 1) in self.inside or self.words.tokens[at - 1].kind in ("punct", "quote"):
            return False
        if self.words.low(at - 1) in self.grammar.clause_nouns:
            return False
        if group.first == mark + 1 or self._only_adverbs(mark + 1, group.first):
            return self._after_noun(at)
        current = self.drafts[self.current] if self.current is not None else None
        governs = (
            current is not None and current.group is not None and current.group.lemma in self.grammar.bare_clause_verbs
        )
        return not governs and self.words.low(at - 1) not in self.grammar.adverbs and self._after_noun(at)

    def _is_clause(self, first: int, group: Group) -> bool:
        """Whether what stands between a word and a verb can be that verb's subject."""
        if first < group.first and all(self._is_time(index) for index in range(first, group.first)):
            return False  # "talks before Friday failed"
        return self._subject_before(first, group.first) is not None or group.first == first

    def _only_adverbs(self, first: int, last: int) -> bool:
        return self.grammar.adverbs.issuperset(self.words.lows[first:last])

    def _next_group(self, first: int, last: int) -> Group | None:
        if not self.groups or self.groups[-1].first < first:
            return None
        at = self.at
        for index in range(first, min(last, first + REACH)):
            if index in at:
                return at[index]
        return None

    def _finite_ahead(self, first: int, last: int) -> Group | None:
        at = first
        while (group := self._next_group(at, last)) is not None:
            if not group.infinitive:
                return group
            at = group.last
        return None

    def _opener_between(self, first: int, last: int) -> int | None:
        """The first word between two places that opens a clause or coordinates."""
        joining = self.grammar.clause_coordinators
        for index in range(first, last):
            if self.words.low(index) in joining or self._opener(index, last + 1, first_of_stretch=False) is not None:
                return index
        return None

    def _participle(self, at: int, last: int) -> Group | None:
        """ "The bridge, built in 1932, collapsed": a participle set off behind a subject that still waits for its verb."""
        if not self.waiting or last >= len(self.words.tokens) or self.words.tokens[last].text != ",":
            return None
        before = self.drafts[self.waiting[-1]]
        if before.kind not in ("fragment", "dass") or before.group is not None or self._waiting_subject(before) is None:
            return None
        while at < last and self.words.low(at) in self.grammar.adverbs:
            at += 1
        form = form_at(self.words, at, "participle") if at < last else None
        begun = self.at.get(at)
        if form is None or (begun is not None and begun.last > at + 1):
            return None
        goes_on = (
            self.words.low(at + 1) in self.grammar.prepositions
            or self.words.low(at + 1) == self.grammar.infinitive_mark
        )
        if form.lemma in self.grammar.bare_clause_verbs and not goes_on:
            return None  # "the president, reported the Post, cut off a briefing"
        later = self._next_group(last + 1, len(self.words.tokens))
        if later is None or later.infinitive or not self._follows_nothing(last + 1, later):
            return None
        modal = "be to" if form.lemma in self.grammar.ahead_verbs else None  # "originally planned for 10 October"
        return Group(at, at + 1, at, form.lemma, "past", modal=modal, passive=True)

    def _follows_nothing(self, at: int, group: Group) -> bool:
        return group.first == at or self._only_adverbs(at, group.first)

    def _resumes(self, group: Group, mark: str, *, coordinated: bool) -> bool:
        return bool(self.waiting) and mark not in (";", ":", "quote") and not group.infinitive and not coordinated

    def _waiting_subject(self, draft: Draft) -> tuple[int, int] | None:
        """What waited for its verb is the subject: without adverbials at its head."""
        first = draft.opener[1] if draft.opener is not None else draft.ranges[0][0]
        for number, (begin, end) in enumerate(draft.ranges):
            forms = self.words.verbs.forms(self.words.low(max(first, begin)))
            if number + 1 < len(draft.ranges) and any(form.kind in ("zu", "participle") for form in forms):
                continue  # "Speaking on Monday, Anna Weber, the mayor, said"
            start = self._over_adverbials(max(first, begin), end)
            if start < end and core(self.words, start, end) is not None:
                return start, self._apposed(draft, end)
        return None

    def _apposed(self, draft: Draft, end: int) -> int:
        """How far appositions carry a subject on: ", 45," or ", the head of the council,", not ", speaking to the BBC,"."""
        for first, last in draft.ranges:
            if first < end:
                continue
            forms = self.words.verbs.forms(self.words.low(first))
            is_phrase = core(self.words, first, last) is not None or self.words.tokens[first].kind == "number"
            if first != end + 1 or not is_phrase or any(form.kind in ("zu", "participle") for form in forms):
                break
            end = last
        return end
