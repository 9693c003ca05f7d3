"""Clauses of languages in which word order alone shows them: subject, verb, object, and dependent clauses without a mark.

Left to right over the stretches between separators: verb groups are read first, then a stretch is cut before
subordinators, relative pronouns, conjunctions with a verb behind them, infinitives, and bare clauses after verbs of
saying ("said he would go"). A subject that still waits for its verb takes the next verb without one of its own.
"""

from __future__ import annotations

from attrs import evolve

from timeline.reading.clauses import Clause, ClauseKind
from timeline.reading.clauses_drafts import Draft, Drafts
from timeline.reading.phrases import Words
from timeline.reading.phrases_plain import core, is_pronoun
from timeline.reading.text import ENDERS
from timeline.reading.verbs_plain import Group, form_at

_LONGEST = 200  # tokens read at once, so that work inside one endless sentence cannot grow without end
_REACH = 60  # tokens that the search for a verb looks ahead; bounds the work on endless stretches
_TAIL = 9  # tokens that may stand behind the verb of an inserted frame: "Smith told the BBC on Monday"
_LEAST_NAMES = 2
_MARKS = frozenset({",", ";", ":", "(", ")", "[", "]", "–", "—", "--"})


def plain_clauses(words: Words) -> list[Clause]:
    """The clauses of a sentence, in the order in which they begin."""
    found: list[Clause] = []
    for begin in range(0, len(words.tokens), _LONGEST):
        part = Words(words.tokens[begin : begin + _LONGEST], words.grammar, words.verbs)
        reader = _Reader(part)
        for first, last, mark in _stretches(part):
            reader.read(first, last, mark)
        offset = len(found)
        found.extend(
            one if one.parent is None or not offset else evolve(one, parent=one.parent + offset)
            for one in reader.finish()
        )
    return found


def _stretches(words: Words) -> list[tuple[int, int, str]]:
    out: list[tuple[int, int, str]] = []
    first, mark = 0, "start"
    for index, token in enumerate(words.tokens):
        if token.kind == "quote" and not _sets_off(words, index):
            continue
        if token.kind == "quote" or token.text in _MARKS or token.text in ENDERS:
            if token.text in ("–", "—", "--") and index and words.tokens[index - 1].end == token.start:
                spaced = index + 1 < len(words.tokens) and words.tokens[index + 1].start > token.end
                if token.text == "–" and not spaced:
                    continue
            if index > first:
                out.append((first, index, mark))
                mark = ","
            name = "quote" if token.kind == "quote" or token.text in ENDERS else token.text
            mark = "quote" if "quote" in (name, mark) and index == first and mark != "start" else name
            first = index + 1
    if len(words.tokens) > first:
        out.append((first, len(words.tokens), mark))
    return out


def _sets_off(words: Words, index: int) -> bool:
    """Whether a quotation mark parts clauses: one beside a comma, a stop or the edge, not one around a phrase."""
    before = words.tokens[index - 1] if index else None
    after = words.tokens[index + 1] if index + 1 < len(words.tokens) else None
    if before is None or after is None:
        return True
    if before.text in (",", ":") or before.text in ENDERS:
        return True
    return before.kind == "quote" or after.kind == "quote"


class _Reader(Drafts):
    """Reads the stretches of a sentence into drafts, left to right."""

    # -- stretches -----------------------------------------------------------------------------------------------

    def read(self, first: int, last: int, mark: str) -> None:
        """Read one stretch: find out how it hangs on what stands before, then cut it."""
        if mark in (";", "quote", ":"):
            self.waiting.clear()
        at = first
        coordinated = False
        if self.words.low(at) in self.grammar.clause_coordinators and at + 1 < last:
            coordinated, at = True, at + 1
        opener = self._opener(at, last, first_of_stretch=True)
        if opener is not None:
            self._open_dependent(first, opener, last, mark, coordinated=coordinated)
            return
        if self.words.low(at) in self.grammar.reporting_forms and self.current is not None and mark in (",", "–", "—"):
            self._reporting(first, at, last)
            return
        group = self._next_group(at, last)
        if not coordinated and mark == "," and (told := self._participle(at, last)) is not None:
            self._add(Draft("relative", [(first, last)], told, parent=self.waiting[-1]))
            return
        if group is None:
            self._fragment(first, last, mark)
            return
        if group.infinitive:
            finite = self._finite_ahead(group.last, last)
            if finite is None:
                self._infinitive(first, group, last)
                return
            if (
                self._subject_before(at, group.first) is not None
                and self._opener_between(group.last, finite.first) is None
            ):
                group = finite  # "Operations to skim oil were suspended"
        if self._follows_nothing(at, group) and self._resumes(group, mark, coordinated=coordinated):
            self._resume(first, group, last)
            return
        self._main(first, at, group, last, mark, coordinated=coordinated)

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
        return all(self.words.low(index) in self.grammar.adverbs for index in range(first, last))

    def _next_group(self, first: int, last: int) -> Group | None:
        for index in range(first, min(last, first + _REACH)):
            group = self.at.get(index)
            if group is not None:
                return group
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

    # -- kinds of bits -------------------------------------------------------------------------------------------

    def _fragment(self, first: int, last: int, mark: str) -> None:
        if self.current is None or mark in (";", ":", "quote") or not self.drafts:
            self._add(Draft("fragment", [(first, last)], waiting=True))
            self.waiting.append(len(self.drafts) - 1)
            return
        target = self.current
        if self.waiting:
            target = self.waiting[-1]
        elif mark == "," and self.drafts[target].kind == "relative" and self._over_adverbials(first, last) == last:
            target = self._outside(target)  # "his wife, who died in 2015, on Friday"
        self.drafts[target].ranges.append((first, last))

    def _outside(self, index: int) -> int:
        """What a relative clause hangs on."""
        parent = self.drafts[index].parent
        return index if parent is None else parent

    def _open_dependent(
        self, first: int, opener: tuple[int, int, ClauseKind], last: int, mark: str, *, coordinated: bool
    ) -> None:
        kind = opener[2]
        group = self._next_group(opener[1], last)
        draft = Draft(kind, [], group, (opener[0], opener[1]), coordinated=coordinated)
        draft.parent = self._governor(kind, mark)
        self._add(draft)
        self._consume(first, opener[1], group, last)
        if kind != "relative" or self.words.low(opener[1] - 1) not in self.grammar.subject_relatives:
            return
        if draft.group is not None and self._follows_nothing(opener[1], draft.group):
            draft.subject = (opener[1] - 1, opener[1])

    def _governor(self, kind: ClauseKind, mark: str) -> int | None:
        """Whom a dependent clause hangs on: the clause it follows, an aside left out."""
        at = self.current
        while at is not None and kind == "dass" and mark != "in" and self.drafts[at].kind == "comparison":
            at = self.drafts[at].parent
        return at

    def _reporting(self, first: int, at: int, last: int) -> None:
        token_forms = self.words.verbs.forms(self.words.low(at))
        lemma = next((form.lemma for form in token_forms if form.kind == "zu"), self.words.low(at))
        anchor = self._told_by()
        tense = self.drafts[anchor].group.tense if anchor is not None and self.drafts[anchor].group else "past"  # type: ignore[union-attr]
        group = Group(at, at + 1, at, lemma, tense)
        draft = Draft("main", [], group, parent=anchor, coordinated=True)
        if anchor is not None:
            draft.subject = self.drafts[anchor].subject
        self._add(draft)
        self._consume(first, at + 1, group, last)

    def _told_by(self) -> int | None:
        """The clause whose subject goes on reporting: the last frame, else the last main clause."""
        mains = [i for i, one in enumerate(self.drafts) if one.kind in ("main", "inserted", "comparison") and one.group]
        framed = [i for i in mains if self.drafts[i].group.lemma in self.grammar.bare_clause_verbs]  # type: ignore[union-attr]
        return framed[-1] if framed else mains[-1] if mains else self.current

    def _infinitive(self, first: int, group: Group, last: int) -> None:
        draft = Draft("infinitive", [], group, parent=self.current)
        if self.current is None:
            draft.kind = "fragment"
        self._add(draft)
        self._consume(first, group.first, group, last)

    def _resume(self, first: int, group: Group, last: int) -> None:
        index = self.waiting.pop()
        draft = self.drafts[index]
        draft.waiting = False
        draft.group = group
        if draft.kind == "fragment":
            draft.kind = "main"
        if draft.subject is None:
            draft.subject = self._waiting_subject(draft)
        self.current = index
        self._consume(first, group.first, group, last)

    def _waiting_subject(self, draft: Draft) -> tuple[int, int] | None:
        """What waited for its verb is the subject: without adverbials at its head."""
        first = draft.opener[1] if draft.opener is not None else draft.ranges[0][0]
        for begin, end in draft.ranges:
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

    def _main(self, first: int, at: int, group: Group, last: int, mark: str, *, coordinated: bool) -> None:
        """A stretch with a verb and a subject of its own, or one that begins with its verb."""
        subject = self._subject_before(at, group.first)
        inverted = None
        if subject is None and self._follows_nothing(at, group):
            inverted = self._inverted(group, last)
        inserted = not coordinated and self._is_inserted(at, subject or inverted, group, last, mark)
        fragment = self.waiting[-1] if self.waiting and not inserted else None
        if fragment is not None and self.drafts[fragment].kind == "fragment" and fragment == len(self.drafts) - 1:
            # "On Monday, the company said": what stands in front only adds to the clause.
            draft = self.drafts[fragment]
            self.waiting.pop()
            draft.waiting, draft.kind, draft.group = False, "main", group
            draft.subject = subject or inverted or self._waiting_subject(draft)
            self.current = fragment
            self._consume(first, group.first, group, last)
            return
        if subject is None and inverted is None and mark == "," and not inserted and self._goes_on_listing(group):
            coordinated = True  # "Police raided the house, arrested two men and left."
        draft = Draft("inserted" if inserted else "main", [], group, subject=subject or inverted)
        draft.coordinated = coordinated
        inner = self._coordinated_kind() if coordinated else None
        if inserted or coordinated:
            draft.parent = self.current
        if inner is not None and group.lemma not in self.grammar.bare_clause_verbs:
            draft.kind = inner
        if draft.kind == "main" and coordinated and draft.subject is None:
            draft.parent = self._told_by() if group.lemma in self.grammar.bare_clause_verbs else self.current
        self._add(draft)
        self._consume(first, group.first, group, last)

    def _goes_on_listing(self, group: Group) -> bool:
        """Whether one more verb of the same tense can go on from the clause that was read last."""
        last = self.drafts[self.current] if self.current is not None and not self.waiting else None
        if (
            last is None
            or last.kind != "main"
            or last.group is None
            or last.group.lemma in self.grammar.bare_clause_verbs
        ):
            return False
        return last.group.tense == group.tense and group.lemma not in self.grammar.bare_clause_verbs

    def _coordinated_kind(self) -> ClauseKind | None:
        """ "said that A would close and B would open": the second half stays inside what was said."""
        if self.current is None:
            return None
        kind = self.drafts[self.current].kind
        return kind if kind in ("dass", "relative", "conditional", "temporal", "causal", "concessive") else None

    def _is_inserted(self, at: int, subject: tuple[int, int] | None, group: Group, last: int, mark: str) -> bool:
        """ ", Smith said" or ", said Smith on Monday": a frame with nothing said behind its verb."""
        if mark not in (",", "quote", "–", "—", ")") or self.current is None or subject is None:
            return False
        if group.lemma not in self.grammar.bare_clause_verbs or self._opens_quote(at - 1):
            return False
        after = max(group.last, subject[1])
        if last - after > _TAIL or self._next_group(after, last) is not None:
            return False
        if last < len(self.words.tokens) and self.words.tokens[last].text == ":":
            return False
        following = self.words.tokens[last + 1] if last + 1 < len(self.words.tokens) else None
        return following is None or following.lower != "that"

    def _opens_quote(self, index: int) -> bool:
        """Whether the token is a quotation mark that opens: it clings to what follows, not to what stands before."""
        tokens = self.words.tokens
        if index < 0 or tokens[index].kind != "quote":
            return False
        return index == 0 or tokens[index - 1].end < tokens[index].start

    def _inverted(self, group: Group, last: int) -> tuple[int, int] | None:
        """ "said Smith": the subject behind a verb of saying."""
        if group.lemma not in self.grammar.bare_clause_verbs:
            return None
        from timeline.reading.phrases import noun_phrase

        for index in range(group.first + 1, min(group.last + 1, last - 1)):  # "a-t-il ajouté", "dit-il"
            joins = self.words.low(index) == "-" and self.words.tokens[index].kind == "word"
            if joins and self.words.low(index + 1) in self.grammar.personal:
                return index + 1, index + 2
        start = group.last
        while start < last and self._is_time(start):
            start += 1  # "a annoncé mercredi soir le ministre"
        end = noun_phrase(self.words, start, last, tight=True)
        if end is None or self._next_group(end, last) is not None or self.words.low(start) in self.grammar.oblique:
            return None
        return start, self._named_behind(start, end)

    def _named_behind(self, start: int, end: int) -> int:
        """ "said the Swiss mediator, Ruth Ammann, in Geneva": where the name ends that stands behind an office."""
        tokens = self.words.tokens
        if end >= len(tokens) or tokens[end].text != "," or self.words.low(start) not in self.grammar.determiners:
            return end
        at = end + 1
        while at < len(tokens) and (tokens[at].text[0].isupper() or self.words.low(at) in self.grammar.name_particles):
            at += 1
        closes = at >= len(tokens) or tokens[at].text in _MARKS or tokens[at].text in ENDERS
        return at if closes and at - end > _LEAST_NAMES else end

    # -- inside a stretch ----------------------------------------------------------------------------------------

    def _consume(self, first: int, at: int, group: Group | None, last: int) -> None:
        """Go through the rest of a stretch and cut it where other clauses begin. ``at`` is where looking begins."""
        begin = first
        draft = self.drafts[-1] if self.current is None else self.drafts[self.current]
        if group is not None and draft.opener is not None and draft.subject is None:
            draft.subject = self._subject_before(draft.opener[1], group.first)
        elif group is not None and draft.subject is None and draft.kind in ("main", "dass", "inserted"):
            draft.subject = self._subject_before(first, group.first)
        index = max(at, first)
        if draft.opener is None and group is not None and not draft.ranges and at == group.first:
            index = first
        while index < last:
            cut = self._cut_here(begin, index, last)
            if cut is None:
                inner = self.at.get(index)
                index = inner.last if inner is not None and inner is draft.group else index + 1
                continue
            joined = index - 1 if cut.opener is not None and self._is_joined(index, begin) else index
            if joined > begin:
                draft.ranges.append((begin, joined))
            draft, begin = cut, joined
            index = max(index + 1, draft.group.last if draft.group is not None else index + 1)
        if last > begin:
            draft.ranges.append((begin, last))

    def _is_joined(self, index: int, begin: int) -> bool:
        """Whether a conjunction before a subordinator belongs to its clause: "and that he would resign"."""
        return index - 1 > begin and self.words.low(index - 1) in self.grammar.clause_coordinators

    def _cut_here(self, begin: int, index: int, last: int) -> Draft | None:
        """Open the clause that begins at a token inside a stretch, if one does."""
        words = self.words
        low = words.low(index)
        current = self.drafts[self.current] if self.current is not None else self.drafts[-1]
        group = current.group
        if index == begin and not current.ranges and (current.opener or index == (group.first if group else -1)):
            return None
        if group is not None and group.first <= index < group.last:
            return None
        if group is not None and index < group.first:
            opener = self._opener(index, last, first_of_stretch=False) if index > begin else None
            if opener is None or opener[2] not in ("relative", "dass"):
                return None
            return self._restrictive(index, opener, last)
        if index > begin and (opener := self._opener(index, last, first_of_stretch=False)) is not None:
            return self._dependent(index, opener, last)
        if low in self.grammar.clause_coordinators and group is not None and (cut := self._coordination(index, last)):
            return cut
        if low == self.grammar.infinitive_mark and (found := self.at.get(index)) is not None and found.infinitive:
            return self._open(Draft("infinitive", group=found, parent=self.current))
        inner = self._bare_clause(index, last)
        if inner is not None:
            return inner
        return self._resumed(index)

    def _restrictive(self, index: int, opener: tuple[int, int, ClauseKind], last: int) -> Draft:
        """ "The man who was arrested said": the first verb belongs to the relative clause, the subject waits on."""
        outer = self.drafts[self.current] if self.current is not None else self.drafts[-1]
        where = self.drafts.index(outer)
        inner_group = self._next_group(opener[1], last)
        outer.group, outer.subject, outer.waiting = None, None, True
        self.waiting.append(where)
        return self._dependent(index, opener, last, group=inner_group)

    def _dependent(
        self, index: int, opener: tuple[int, int, ClauseKind], last: int, group: Group | None = None
    ) -> Draft:
        group = group or self._next_group(opener[1], last)
        draft = Draft(opener[2], group=group, opener=(opener[0], opener[1]), parent=self.current)
        if opener[2] == "dass":
            draft.parent = self._governor("dass", "in")
            joined = index > 0 and self.words.low(index - 1) in self.grammar.clause_coordinators
            if joined and draft.parent is not None:
                draft.parent = self._same_governor(draft.parent)
        if group is not None:
            is_subject = self._follows_nothing(opener[1], group)
            pronoun = self.words.low(opener[1] - 1) in self.grammar.subject_relatives
            if opener[2] == "relative" and is_subject and pronoun:
                draft.subject = (opener[1] - 1, opener[1])
            else:
                draft.subject = self._subject_before(opener[1], group.first)
        return self._open(draft)

    def _same_governor(self, at: int) -> int:
        """ "said that A had failed and that B": the second clause hangs where the first does."""
        step: int | None = at
        while step is not None and self.drafts[step].kind != "dass":
            step = self.drafts[step].parent
        outer = self.drafts[step].parent if step is not None else None
        return at if outer is None else outer

    def _coordination(self, index: int, last: int) -> Draft | None:
        group = self._next_group(index + 1, last)
        if group is None or group.infinitive:
            return None
        own = self._subject_before(index + 1, group.first)
        if own is None and not self._follows_nothing(index + 1, group):
            return None
        if own is not None and own[0] != index + 1 and not self._only_adverbs(index + 1, own[0]):
            return None
        current = self.drafts[self.current] if self.current is not None else self.drafts[-1]
        if current.group is None or (own is not None and self._joins_objects(index, current)):
            return None
        returns = own is None and group.lemma in self.grammar.bare_clause_verbs
        kind = None if returns else self._coordinated_kind()
        parent = self._told_by() if returns else self.current
        draft = Draft(kind or "main", group=group, subject=own, parent=parent, coordinated=True)
        return self._open(draft)

    def _joins_objects(self, index: int, current: Draft) -> bool:
        """ "X and Y said": what stands before is only a subject still, so nothing was said yet."""
        return current.group is None or current.group.first > index

    def _bare_clause(self, index: int, last: int) -> Draft | None:
        """ "said [he would go]", "told reporters [the plant was safe]"."""
        current = self.drafts[self.current] if self.current is not None else self.drafts[-1]
        group = current.group
        if group is None or group.lemma not in self.grammar.bare_clause_verbs or index < group.last:
            return None
        if index != self._content_start(group, last):
            return None
        if group.passive and group.lemma not in self.grammar.told_verbs and not self._is_impersonal(current):
            return None  # "He was found guilty the following spring and served 18 months."
        inner = self._next_group(index, last)
        if inner is None:
            return self._waiting_content(index, last, current)
        if inner.infinitive:
            return None
        subject = self._subject_before(index, inner.first)
        if subject is None:
            return None
        return self._open(Draft("dass", group=inner, subject=subject, parent=self.current))

    def _waiting_content(self, index: int, last: int, current: Draft) -> Draft | None:
        """ "said [the bank], which is based in Oslo, [would close]": a subject whose verb comes behind an aside."""
        opened = self.words.low(index) == "that"
        begin = index + 1 if opened else index
        is_inverted = (
            current.subject is not None and current.group is not None and current.subject[0] >= current.group.last
        )
        if is_inverted or core(self.words, begin, last) is None or not self._goes_on_behind(last):
            return None
        draft = self._open(Draft("dass", opener=(index, begin) if opened else None, parent=self.current, waiting=True))
        self.waiting.append(len(self.drafts) - 1)
        return draft

    def _goes_on_behind(self, at: int) -> bool:
        """Whether an aside between commas begins at a place, and a verb without a subject of its own follows it."""
        tokens = self.words.tokens
        if at >= len(tokens) or tokens[at].text != ",":
            return False
        for index in range(at + 1, min(len(tokens), at + _REACH)):
            if tokens[index].text in ENDERS or tokens[index].text in (";", ":"):
                return False
            if tokens[index].text != ",":
                continue
            group = self._next_group(index + 1, len(tokens))
            return group is not None and not group.infinitive and self._follows_nothing(index + 1, group)
        return False

    def _is_impersonal(self, draft: Draft) -> bool:
        """ "It is believed he fled"."""
        return draft.subject is not None and self.words.low(draft.subject[0]) in self.grammar.neuter

    def _content_start(self, group: Group, last: int) -> int:
        """Where a bare clause after a verb of saying begins: behind its hearer and adverbials."""
        at = group.last
        if group.lemma in self.grammar.told_verbs:
            hearer = core(self.words, at, last)
            if hearer is not None and (
                hearer not in self.at or (is_pronoun(self.words, at) and self.words.low(at) in self.grammar.oblique)
            ):
                at = hearer
        return self._over_adverbials(at, last)

    def _resumed(self, index: int) -> Draft | None:
        """A second verb without a subject of its own goes on with the subject that waits."""
        group = self.at.get(index)
        if group is None or group.infinitive or not self.waiting:
            return None
        current = self.drafts[self.current] if self.current is not None else self.drafts[-1]
        if current.group is group:
            return None
        where = self.waiting.pop()
        draft = self.drafts[where]
        draft.waiting = False
        draft.group = group
        draft.subject = draft.subject or self._waiting_subject(draft)
        if draft.kind == "fragment":
            draft.kind = "main"
        self.current = where
        return draft
