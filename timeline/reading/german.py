"""The German reader: the engine with German tables."""

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


class GermanReader:
    """Reads German news. Rule-based, offline, deterministic."""

    name: ClassVar[str] = "timeline-german"
    version: ClassVar[str] = "1"
    languages: ClassVar[frozenset[str]] = frozenset({"de"})

    def read(self, document: Document) -> Reading:
        """Decompose one German document into claims."""
        text = document.text
        cut = tokens(text, "de")
        found = sentences(document)
        timexes = tag(text, "de")
        mentions = find_mentions(text, cut, "de")
        roles = find_roles(text, mentions, cut, "de")
        quantities = find_quantities(text, cut, "de")
        voices = read_voices(document, found, mentions)
        said = chains(document, voices, mentions)
        parts = segments(
            document,
            found,
            frames=said.frames,
            quoted=said.quoted,
            persons=[Span(m.start, m.end) for m in mentions if m.kind == "person"],
            dates=[timex.span for timex in timexes if timex.type in {"DATE", "TIME"}],
        )
        claims = make_claims(document, Found(found, parts, timexes, mentions, quantities, roles, said))
        return Reading(claims, tuple(timexes), voices.quotes)
