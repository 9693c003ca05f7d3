"""Speakers with one name only, whom no table knows: "sagte Kowalczyk", "said Martin", "teilte Brenntag mit"."""

from __future__ import annotations

import re
from typing import Final

from attrs import define, field

from timeline.model import Span, VoiceKind
from timeline.reading.grammar import Grammar
from timeline.reading.names_given import GIVEN_NAMES
from timeline.reading.names_table import name_table, office
from timeline.reading.voices_table import SpeechTable

_BEFORE: Final = re.compile(r"([^\W\d_]+) $")
_AFTER: Final = re.compile(r",? ([^\W\d_]+)")
_COMPOUND: Final = 5  # characters of a noun that a compound may end in
_LONGEST: Final = 40  # characters of a word beside a name


@define
class LoneNames:
    """Tells lone names from nouns, by what a text does with them elsewhere."""

    text: str
    table: SpeechTable
    grammar: Grammar
    language: str
    _nouns: frozenset[str] | None = field(init=False, default=None)

    def named(self, span: Span, behind: str = "") -> tuple[VoiceKind, str] | None:
        """The name and kind of the speaker in ``span``, one capitalised word; None if it could be a noun.

        ``behind`` is what stands with it behind a comma, an age.

        A noun for one person would have an article. Nouns that the text itself uses with one, nouns for several and the
        first word of a sentence, whose capital says nothing, name nobody.
        """
        word = self.text[span.start : span.end]
        before = _BEFORE.search(self.text, max(0, span.start - _LONGEST), span.start)
        after = _AFTER.match(self.text, span.end + len(behind) + 1 if behind else span.end)
        beside = before or after
        if beside is None or not word.isalpha() or not word[0].isupper() or word.isupper():
            return None
        verb = beside.group(1).lower()
        if verb in self.grammar.prepositions and verb not in self.table.before:
            return None  # "unter Berufung auf Justizkreise"
        given = word in GIVEN_NAMES
        if not given and (self._is_plural(word, verb, opens=before is None) or self._is_noun(word)):
            return None
        if before is None and not given and not self._stands_inside(word):
            return None
        is_body = not given and (verb in self.table.notifying or self._is_called_body(word))
        return ("body" if is_body else "person"), word

    def _is_called_body(self, word: str) -> bool:
        """Whether a noun for a body stands before the word somewhere: "des Betreibers Lumo"."""
        before = {one.lower() for one in re.findall(rf"([^\W\d_]+) {re.escape(word)}\b", self.text)}
        stems = before | {one.removesuffix("s") for one in before}
        return any(one in self.table.bodies or one.endswith(self.table.body_endings) for one in stems)

    def _is_plural(self, word: str, verb: str, *, opens: bool) -> bool:
        if self.table.plural_verbs:
            return verb.endswith(self.table.plural_verbs)
        return opens and word.endswith("s")

    def _is_noun(self, word: str) -> bool:
        names = name_table(self.language)
        if names is None:
            return False
        if word in names.not_surnames or word in names.bodies or word in names.titles:
            return True
        if word.lower().endswith(names.noun_endings) or office(word, self.language) is not None:
            return True
        if any(
            word.lower().endswith(noun) for noun in self.table.anonymous | self.table.nouns if len(noun) >= _COMPOUND
        ):
            return True  # "Justizkreise", "Polizeiangaben"
        if self._nouns is None:
            articles = "|".join(sorted(self.grammar.determiners))
            found = re.findall(rf"\b(?:{articles}) ([A-ZÄÖÜÉ][^\W\d_]+)(?![-‑\w])", self.text, re.IGNORECASE)
            self._nouns = frozenset(found)
        return word in self._nouns

    def _stands_inside(self, word: str) -> bool:
        """Whether the word, capital and all, also stands behind a small word: no noun of a language that writes these small."""
        return re.search(rf"(?:[^\W\d_][,;]?|,[”“\"»«]) {word}\b", self.text) is not None
