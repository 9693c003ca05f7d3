"""The rule-based reader: the engine with the tables of one language.

A language gets a reader by a subclass that names it; its words stand in ``reading/<language>/``.
"""

from __future__ import annotations

from typing import ClassVar

from timeline.model import Document, Span
from timeline.reading.chains import chains
from timeline.reading.claims import Found, make_claims
from timeline.reading.names import find_mentions, find_roles
from timeline.reading.quantities import find_quantities
from timeline.reading.reader import Reading
from timeline.reading.segments import segments
from timeline.reading.sentences import sentences
from timeline.reading.text import tokens
from timeline.reading.timex import tag
from timeline.reading.voices import read_voices


class RuleReader:
    """Reads news of one language. Rule-based, offline, deterministic."""

    name: ClassVar[str]
    version: ClassVar[str]
    languages: ClassVar[frozenset[str]]
    language: ClassVar[str]

    def read(self, document: Document) -> Reading:
        """Decompose one document of the reader's language into claims."""
        text, language = document.text, self.language
        cut = tokens(text, language)
        found = sentences(document)
        timexes = tag(text, language)
        mentions = find_mentions(text, cut, language)
        roles = find_roles(text, mentions, cut, language)
        quantities = find_quantities(text, cut, language)
        voices = read_voices(document, found, mentions)
        said = chains(document, voices, mentions)
        parts = segments(
            document,
            found,
            frames=said.frames,
            quoted=said.quoted,
            persons=[Span(m.start, m.end) for m in mentions if m.kind == "person"],
            dates=[timex.span for timex in timexes if timex.type in {"DATE", "TIME"}],
            days={timex.span for timex in timexes if timex.type == "DATE" or not timex.value.startswith("XXXX-XX-XXT")},
        )
        claims = make_claims(document, Found(found, parts, timexes, mentions, quantities, roles, said))
        return Reading(claims, tuple(timexes), voices.quotes)
