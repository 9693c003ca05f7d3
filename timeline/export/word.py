"""Format ``docx``: the chronology as a Word document for a file or a brief.

Numbered paragraphs, one for each entry, and below each its pinpoint citations as lettered paragraphs: who says so, in which
words, in which article of which outlet and day, at which characters. Articles and disputes stand in annexes. Needs the
extra ``docx`` (python-docx).
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from attrs import define, field

from timeline.export.archive import zipped
from timeline.export.evidence import Evidence
from timeline.export.harmless import for_xml
from timeline.export.losses import losses
from timeline.export.outline import sections
from timeline.export.word_numbers import add_numbering, leave_mark, number, refer_to
from timeline.export.wording import (
    BASIS_WORDS,
    LINEAGE_WORDS,
    MODALITY_WORDS,
    SLOT_WORDS,
    STATUS_WORDS,
    explain_when,
    plural,
    say_origins,
    say_outlet,
    say_published,
    say_ruling,
    say_sorted,
    say_standing,
    say_support,
    say_voice,
    say_when,
    sentence,
)
from timeline.model import ArticleInfo, Chronology, Conflict, Entry, ResolvedClaim

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001  # a document needs some moment of making, and the clock would change the bytes
_SHORT_DIGEST = 16


def render(chronology: Chronology, texts: Mapping[str, str]) -> bytes:
    """The document's bytes; equal for an equal chronology."""
    import docx

    paper = _Paper(Evidence.of(chronology, texts), docx.Document())
    paper.write()
    out = io.BytesIO()
    paper.document.save(out)
    with zipfile.ZipFile(out) as made:
        return zipped({name: made.read(name) for name in made.namelist()})


@define
class _Paper:
    """Writes the document from top to bottom. ``_numbers`` are the paragraph numbers of the entries."""

    evidence: Evidence
    document: Document
    _numbers: dict[str, int] = field(factory=dict)
    _styles: dict[str, str] = field(factory=dict)
    _last: Any = None

    def write(self) -> None:
        add_numbering(self.document)
        self._number_entries()
        self._head()
        for section in sections(self.evidence):
            self._heading(section.title, 1)
            if not section.entries:
                self._words("Nothing in this phase.")
            for lane in section.lanes:
                if lane.kind != "happened":
                    self._heading(lane.title, 2)
                    self._words(lane.note, italic=True)
                for entry in lane.entries:
                    self._entry(entry)
        self._disputes()
        self._rulings()
        self._articles()
        self._losses()

    def _number_entries(self) -> None:
        ordered = [entry for section in sections(self.evidence) for entry in section.entries]
        self._numbers = {entry.id: place for place, entry in enumerate(ordered, 1)}

    def _head(self) -> None:
        chronology = self.evidence.chronology
        about = self.document.core_properties
        about.title = for_xml(chronology.title)[:255]
        about.author = "timeline"
        about.last_modified_by = ""
        about.comments = ""
        about.created = about.modified = _MOMENT
        about.revision = 1
        self.document.add_heading(for_xml(chronology.title), 0)
        self._words(
            f"As of: {chronology.as_of or 'everything in the ledger'}. "
            f"{plural(len(self.evidence.entries), 'numbered paragraph')} from "
            f"{plural(len(self.evidence.articles), 'article')}. "
            f"Ledger position {chronology.position}, digest {chronology.digest}."
        )
        self._words(
            "Every numbered paragraph is in the words of the first source cited below it. Citations give outlet, article, "
            "day of publication, file, and the characters of the file's text, counted from 0."
        )
        footer = self.document.sections[0].footer.paragraphs[0]
        footed = f"{chronology.title} · ledger {chronology.position}:{chronology.digest[:_SHORT_DIGEST]}"
        footer.text = for_xml(footed)

    def _heading(self, words: str, level: int) -> None:
        self.document.add_heading(for_xml(words), level)

    def _words(self, words: str, *, italic: bool = False, style: str | None = None) -> Paragraph:
        paragraph = self._paragraph()
        if style is not None:
            if style not in self._styles:  # python-docx would look through all styles for every paragraph
                self._styles[style] = self.document.styles[style].style_id
            paragraph._p.style = self._styles[style]  # noqa: SLF001
        self._run(paragraph, words, italic=italic)
        return paragraph

    def _paragraph(self) -> Paragraph:
        """A new paragraph at the end. python-docx would go through all that stand before it to find the place."""
        from docx.oxml import OxmlElement
        from docx.text.paragraph import Paragraph

        if self._last is None:
            self._last = self.document.element.body.sectPr
        made: Any = OxmlElement("w:p")
        self._last.addprevious(made)
        return Paragraph(made, self.document._body)  # noqa: SLF001

    def _run(
        self,
        paragraph: Paragraph,
        words: str,
        *,
        bold: bool = False,
        italic: bool = False,
        language: str | None = None,
    ) -> None:
        """A run of words. Words of a source carry their language, and their direction where it is from right to left."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        before, after = (" " if edge.isspace() else "" for edge in (words[:1], words[-1:]))
        run = paragraph.add_run(f"{before}{for_xml(words)}{after}")
        run.bold, run.italic = bold or None, italic or None
        if is_right_to_left(words):
            run.font.rtl = True
        if language and language.replace("-", "").isalnum() and language.isascii():
            properties = run._r.get_or_add_rPr()  # noqa: SLF001  # python-docx has no word for a run's language
            tongue = OxmlElement("w:lang")
            tongue.set(qn("w:bidi" if is_right_to_left(words) else "w:val"), language)
            properties.append(tongue)

    def _entry(self, entry: Entry) -> None:
        paragraph = self._paragraph()
        number(paragraph, 0)
        leave_mark(paragraph, f"e{self._numbers[entry.id]}", self._numbers[entry.id])
        when = say_when(entry.when)
        self._run(paragraph, f"{when[0].upper()}{when[1:]}. ", bold=True)
        if entry.modality != "asserted":
            self._run(paragraph, f"[{MODALITY_WORDS[entry.modality]}] ", bold=True)
        claims = self.evidence.claims_of(entry)
        self._run(paragraph, entry.headline, language=self._language(claims[0]) if claims else None)
        standing = f"{sentence(STATUS_WORDS[entry.status])} {say_support(entry.support)}. "
        self._words(f"{standing}Date: {explain_when(self.evidence, entry.when)}", italic=True, style="List Continue")
        for claim in claims:
            self._citation(claim)
        for conflict in self.evidence.conflicts_of(entry):
            said = f"Dispute ({conflict.status}): {conflict.question or SLOT_WORDS[conflict.slot]} See annex A."
            self._words(said, style="List Continue")
        for one in self.evidence.rulings_of(entry):
            self._words(sentence(say_ruling(one)), style="List Continue")
        linked = sorted(self._numbers[other] for other in entry.links if other in self._numbers)
        if linked:
            see = self._words("See also paragraph ", style="List Continue")
            for place, other in enumerate(linked):
                refer_to(see, f"e{other}", str(other))
                self._run(see, ", " if place < len(linked) - 1 else ".")

    def _language(self, claim: ResolvedClaim) -> str | None:
        article = self.evidence.articles.get(claim.claim.article)
        return article.language if article else None

    def _citation(self, claim: ResolvedClaim) -> None:
        paragraph = self._paragraph()
        number(paragraph, 1)
        self._run(paragraph, f"{say_voice(self.evidence, claim)}: “")
        self._run(paragraph, self.evidence.quote(claim), language=self._language(claim))
        ranges = ", ".join(f"{start}–{end}" for start, end in self.evidence.spans(claim))
        self._run(paragraph, f"” {self._place(claim.claim.article)}, characters {ranges}. ")
        dated = f"{sentence(say_when(claim.when))[:-1]} ({BASIS_WORDS[claim.when.basis]})."
        self._run(paragraph, dated, italic=True)

    def _place(self, article: str) -> str:
        """Article, outlet and day as they are cited."""
        known = self.evidence.articles.get(article)
        if known is None:
            return article
        title = f"“{known.title}”" if known.title else "untitled"
        day = say_when(known.published) if known.published.is_known else "undated"
        return f"{say_outlet(self.evidence, article)}, {title}, {day}, {known.path}"

    def _disputes(self) -> None:
        if self.evidence.conflicts:
            self._heading("Annex A: disputes", 1)
        for conflict in self.evidence.conflicts.values():
            self._dispute(conflict)

    def _dispute(self, conflict: Conflict) -> None:
        paragraph = self._words("")
        self._run(paragraph, f"{conflict.question or SLOT_WORDS[conflict.slot]} ({conflict.status}) ", bold=True)
        self._run(paragraph, f"{sentence(conflict.why)} {say_sorted(conflict)}")
        for value in sorted(conflict.values, key=lambda value: (value.value, value.claims)):
            origins = say_origins(self.evidence, value.origins)
            paragraph = self._words(f"{value.value}: {origins}" if origins else value.value, style="List Bullet")
            places = sorted(
                {self._numbers[e] for c in value.claims if (e := self.evidence.homes.get(c)) in self._numbers}
            )
            for place in places:
                self._run(paragraph, ", paragraph ")
                refer_to(paragraph, f"e{place}", str(place))

    def _rulings(self) -> None:
        if not self.evidence.rulings:
            return
        self._heading("Annex B: rulings", 1)
        for one in self.evidence.rulings.values():
            self._words(f"{sentence(say_ruling(one))} {sentence(say_standing(one))}", style="List Bullet")

    def _articles(self) -> None:
        self._heading("Annex C: articles", 1)
        for article in self.evidence.articles.values():
            paragraph = self._words("", style="List Bullet")
            self._run(paragraph, f"{say_outlet(self.evidence, article.id)}", bold=True)
            if article.title:
                self._run(paragraph, f", “{article.title}”", language=article.language)
            self._run(paragraph, self._about(article))

    def _about(self, article: ArticleInfo) -> str:
        size, claims = plural(article.characters, "character"), plural(article.claims, "claim")
        parts = [f", {say_published(article)}. File {article.path}, {size}, SHA-256 {article.sha256}, {claims}."]
        if article.url:
            parts.append(f"{article.url}.")
        if article.note:
            parts.append(sentence(article.note))
        known = self.evidence.lineages.get(article.lineage)
        if known is not None and known.kind != "single":
            kin = ", ".join(say_outlet(self.evidence, other) for other in sorted(known.articles) if other != article.id)
            parts.append(f"Lineage: {LINEAGE_WORDS[known.kind]}, with {kin}. {sentence('; '.join(known.evidence))}")
        return " ".join(parts)

    def _losses(self) -> None:
        chronology = self.evidence.chronology
        self._heading("What this document leaves out or coarsens", 1)
        for said in self._lost(chronology):
            self._words(said, style="List Bullet")

    def _lost(self, chronology: Chronology) -> Iterator[str]:
        yield from (sentence(note) for note in chronology.notes)
        for loss in losses("docx", chronology, self.evidence.texts):
            yield f"{sentence(loss.kind)[:-1]}: {loss.statement}"
        yield "Coarsened: line breaks inside quotes are shown as spaces."


def is_right_to_left(words: str) -> bool:
    """Whether the first character with a direction runs from right to left (the Unicode Bidirectional Algorithm, P2)."""
    strong = (unicodedata.bidirectional(character) for character in words)
    return next((kind != "L" for kind in strong if kind in {"L", "R", "AL"}), False)
