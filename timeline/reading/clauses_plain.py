"""Clauses of languages in which word order alone shows them: subject, verb, object, and dependent clauses without a mark.

Left to right over the stretches between separators: verb groups are read first, then a stretch is cut before
subordinators, relative pronouns, conjunctions with a verb behind them, infinitives, and bare clauses after verbs of
saying ("said he would go"). A subject that still waits for its verb takes the next verb without one of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from timeline.reading.clauses import Clause, ClauseKind
from timeline.reading.clauses_drafts import Draft
from timeline.reading.clauses_told import MARKS, Told
from timeline.reading.phrases import BRACKETS, Words, is_short_bracket
from timeline.reading.text import ENDERS
from timeline.reading.verbs_plain import Group, form_at

_LONGEST = 200  # tokens read at once, so that work inside one endless sentence cannot grow without end
_TAIL = 9  # tokens that may stand behind the verb of an inserted frame: "Smith told the BBC on Monday"


def plain_clauses(words: Words) -> list[Clause]:
    """The clauses of a sentence, in the order in which they begin."""
    found: list[Clause] = []
    for begin in range(0, len(words.tokens), _LONGEST):
        whole = len(words.tokens) <= _LONGEST
        part = words if whole else Words(words.tokens[begin : begin + _LONGEST], words.grammar, words.verbs)
        reader = _Reader(part)
        for first, last, mark in _stretches(part, reader.inside):
            reader.read(first, last, mark)
        offset = len(found)
        found.extend(
            one if one.parent is None or not offset else evolve(one, parent=one.parent + offset)
            for one in reader.finish()
        )
    return found


def _stretches(words: Words, verbs: Mapping[int, Group]) -> list[tuple[int, int, str]]:
    """What stands between separators; an aside inside a verb ("has, in recent weeks, hired") parts nothing."""
    out: list[tuple[int, int, str]] = []
    first, mark = 0, "start"
    for index, token in enumerate(words.tokens):
        if index in verbs or (token.text in BRACKETS and is_short_bracket(words, index, verbs.__contains__)):
            continue
        if token.kind == "quote" and not _sets_off(words, index):
            continue
        if token.kind == "quote" or token.text in MARKS or token.text in ENDERS:
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


class _Reader(Told):
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
        if own is None and (not self._follows_nothing(index + 1, group) or self._joins_participles(index, group)):
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

    def _joins_participles(self, index: int, group: Group) -> bool:
        """ "the oil [being captured and piped] ashore": what stands around the conjunction only tells of a noun."""
        before, after = (form_at(self.words, at, "participle") for at in (index - 1, group.first))
        return (
            before is not None and after is not None and group.last == group.first + 1 and index - 1 not in self.inside
        )

    def _joins_objects(self, index: int, current: Draft) -> bool:
        """ "X and Y said": what stands before is only a subject still, so nothing was said yet."""
        return current.group is None or current.group.first > index

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
