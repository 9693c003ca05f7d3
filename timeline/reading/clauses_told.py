"""What somebody is said to have told, where no word marks where it begins: "said he would go", "said the Swiss mediator"."""

from __future__ import annotations

from timeline.reading.clauses_drafts import Draft
from timeline.reading.clauses_openers import REACH, Openers
from timeline.reading.phrases_plain import core, is_pronoun
from timeline.reading.text import ENDERS
from timeline.reading.verbs_plain import Group

MARKS = frozenset({",", ";", ":", "(", ")", "[", "]", "–", "—", "--"})
_LEAST_NAMES = 2


class Told(Openers):
    """Verbs of saying with their content and with the speaker behind them."""

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
        joined = self.words.low(inner.first - 1) in self.grammar.clause_coordinators
        if subject is None or joined or self._is_object(index, subject, group):
            return None  # "claimed 400 lives and scattered thousands"
        return self._open(Draft("dass", group=inner, subject=subject, parent=self.current))

    def _is_object(self, index: int, subject: tuple[int, int], group: Group) -> bool:
        """Whether an object and a clause of time stand behind a verb: "recalled [its envoy] after a spokesman called ..."."""
        if group.lemma in self.grammar.firm_tellers:
            return False
        inside = range(index + 1, subject[1] - 1)
        return any(self.grammar.subordinators.get(self.words.low(at)) in ("temporal", "causal") for at in inside)

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
        for index in range(at + 1, min(len(tokens), at + REACH)):
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
        closes = at >= len(tokens) or tokens[at].text in MARKS or tokens[at].text in ENDERS
        return at if closes and at - end > _LEAST_NAMES else end
