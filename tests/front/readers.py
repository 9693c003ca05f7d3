"""Readers for tests: one claim for each sentence, in a made-up manner that needs no language rules."""

from __future__ import annotations

import hashlib
import re

from attrs import field, frozen

from timeline.model import Claim, Dating, Document, Modality, Span
from timeline.reading import Reading

_SENTENCE = re.compile(r"[A-ZÄÖÜ][^.!?\n]{3,}[.!?]")


@frozen
class SentenceReader:
    """Every sentence is a claim, except those that hold ``blind``; ``modality`` is what it takes all of them for."""

    name: str = "sentences"
    version: str = "1"
    languages: frozenset[str] = field(default=frozenset({"de"}), converter=frozenset)
    blind: str = "\0"
    modality: Modality = "asserted"

    def read(self, document: Document) -> Reading:
        claims = []
        for match in _SENTENCE.finditer(document.text):
            if self.blind in match[0]:
                continue
            key = f"{document.article}/{match.start()}/{match[0]}"
            claims.append(
                Claim(
                    id=hashlib.sha256(key.encode()).hexdigest()[:16],
                    article=document.article,
                    spans=(Span(match.start(), match.end()),),
                    quote=match[0],
                    modality=self.modality,
                    dating=Dating("current", "past"),
                    terms=tuple(word.casefold() for word in re.findall(r"\w{4,}", match[0])),
                )
            )
        return Reading(tuple(claims))


@frozen
class FailingReader(SentenceReader):
    """Fails on texts that hold the word "Absturz"."""

    def read(self, document: Document) -> Reading:
        if "Absturz" in document.text:
            raise ZeroDivisionError("the reader's own fault")
        return SentenceReader.read(self, document)


@frozen
class LyingReader(SentenceReader):
    """Gives a claim whose words do not stand where it says."""

    def read(self, document: Document) -> Reading:
        claim = Claim("lie", document.article, (Span(0, 3),), "no such words", "asserted", Dating("current"))
        return Reading((claim,))
