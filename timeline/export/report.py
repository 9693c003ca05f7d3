"""Format ``markdown``: a chronology as it would stand in a serious report, with footnotes to the words.

CommonMark with footnotes as GitHub, Pandoc and most other renderers know them. Whatever comes from a source is escaped,
so that its asterisks and angle brackets are shown and not obeyed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import define, field

from timeline.export.carries import FOOTNOTES
from timeline.export.evidence import Evidence
from timeline.export.losses import losses
from timeline.export.outline import Section, sections
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
    shorten,
)
from timeline.model import Chronology, Entry, ResolvedClaim

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$&]")
_LINKED = 90
"""How many characters of another entry's headline stand in a reference to it."""
_VOICES = 6
"""How many voices an entry names before it only counts the rest."""


def plain(words: str) -> str:
    """Words of a source as Markdown text: on one line, with every character that Markdown would obey escaped."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], " ".join(words.split()))


def code(words: str) -> str:
    """Words as inline code, fenced by more backticks than they hold."""
    words = " ".join(words.split())
    longest = max((len(run) for run in re.findall(r"`+", words)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if words[:1] == "`" or words[-1:] == "`" else ""
    return f"{fence}{pad}{words}{pad}{fence}" if words else ""


def render(chronology: Chronology, texts: Mapping[str, str]) -> bytes:
    """The chronology as a Markdown report in UTF-8."""
    report = _Report(Evidence.of(chronology, texts))
    lines = [*report.opening()]
    for section in sections(report.evidence):
        lines += report.section(section)
    lines += [*report.conflicts(), *report.rulings(), *report.sources(), *report.notes(), *report.losses()]
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8", "replace")


@define
class _Report:
    """Writes the parts of one report and numbers its footnotes in the order in which they are first needed."""

    evidence: Evidence
    _numbers: dict[str, int] = field(factory=dict)
    _conflicts: dict[str, int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._conflicts = {conflict: number for number, conflict in enumerate(self.evidence.conflicts, 1)}

    def _note(self, claim: ResolvedClaim) -> str:
        return f"[^{self._numbers.setdefault(claim.id, len(self._numbers) + 1)}]"

    def opening(self) -> Iterator[str]:
        chronology = self.evidence.chronology
        yield f"# {plain(chronology.title) or 'Chronology'}"
        yield ""
        if chronology.story:
            yield f"- Story: {plain(chronology.story)}"
        yield f"- As of: {plain(chronology.as_of) if chronology.as_of else 'everything in the ledger'}"
        yield f"- Ledger position {chronology.position}, digest {code(chronology.digest) or 'none'}"
        undated = sum(not entry.when.is_known for entry in chronology.entries)
        opened = sum(conflict.status == "open" for conflict in chronology.conflicts)
        yield "- " + ", ".join(
            (
                plural(len(chronology.entries), "entry", "entries"),
                plural(sum(claim.rejected is None for claim in chronology.claims), "claim"),
                plural(len(chronology.articles), "article"),
                plural(len({c.origin for c in chronology.claims if c.rejected is None}), "independent origin"),
                plural(opened, "open conflict"),
                f"{undated} without a date",
            )
        )
        yield ""
        reworded = sum(entry.headline_ruling is not None for entry in chronology.entries)
        but = f", but for {reworded} that a person reworded (§)" if reworded else ""
        yield (
            f"Every headline is in the words of a source{but}. *Origins* are independent witnesses: articles that copy one "
            "another, or that rest on the same newspaper or speaker, are one. A footnote gives the file and the "
            "characters at which the words stand, counted in Unicode code points from 0."
        )
        yield ""

    def section(self, section: Section) -> Iterator[str]:
        yield f"## {plain(section.title)}"
        yield ""
        if not section.lanes:
            yield "*No entry falls into this phase.*"
            yield ""
        for lane in section.lanes:
            if lane.kind != "happened":
                yield f"### {lane.title}"
                yield ""
                yield f"*{lane.note}*"
                yield ""
            for entry in lane.entries:
                yield from self._entry(entry)
            yield ""

    def _entry(self, entry: Entry) -> Iterator[str]:
        claims = self.evidence.claims_of(entry)
        mark = "" if entry.modality == "asserted" else f"*{MODALITY_WORDS[entry.modality]}:* "
        notes = "".join(self._note(claim) for claim in claims[:FOOTNOTES])
        more = len(claims) - FOOTNOTES
        notes += f" (and {plural(more, 'more claim')})" if more > 0 else ""
        yield f"- **{sentence(say_when(entry.when))}** {mark}{plain(entry.headline)}{notes}"
        voices = list(dict.fromkeys(say_voice(self.evidence, claim) for claim in claims))
        if voices:
            others = len(voices) - _VOICES
            rest = f"; and {plural(others, 'other')}" if others > 0 else ""
            yield f"  - On the word of {plain('; '.join(voices[:_VOICES]))}{rest}."
        yield f"  - {sentence(say_support(entry.support))} {sentence(STATUS_WORDS[entry.status])}"
        yield f"  - Date: {plain(explain_when(self.evidence, entry.when))}"
        for conflict in self.evidence.conflicts_of(entry):
            values = " or ".join(f"“{plain(value.value)}”" for value in conflict.values)
            question = plain(conflict.question or sentence(SLOT_WORDS[conflict.slot]))
            number = self._conflicts[conflict.id]
            yield f"  - Disputed ({conflict.status}): {question} {values}. See Conflicts, {number}."
        for one in self.evidence.rulings_of(entry):
            yield f"  - § {plain(sentence(say_ruling(one)))} See Rulings."
        for other in entry.links:
            linked = self.evidence.entries.get(other)
            if linked is not None:
                kind = MODALITY_WORDS[linked.modality]
                yield f"  - See also: {say_when(linked.when)}, {plain(shorten(linked.headline, _LINKED))} ({kind})."

    def conflicts(self) -> Iterator[str]:
        yield "## Conflicts"
        yield ""
        if not self.evidence.conflicts:
            yield "*No two claims were found that cannot both be true.*"
            yield ""
        for number, conflict in enumerate(self.evidence.conflicts.values(), 1):
            question = conflict.question or sentence(SLOT_WORDS[conflict.slot])
            yield f"{number}. **{plain(question)}** ({conflict.status}; {SLOT_WORDS[conflict.slot]})"
            for value in conflict.values:
                claims = [self.evidence.claims[claim] for claim in value.claims if claim in self.evidence.claims]
                voices = list(dict.fromkeys(say_voice(self.evidence, claim) for claim in claims))[:_VOICES]
                notes = "".join(self._note(claim) for claim in claims[:FOOTNOTES])
                origins = say_origins(self.evidence, value.origins)
                behind = f" ({plain(origins)})" if origins else ""
                yield f"   - “{plain(value.value)}”: {plain('; '.join(voices)) or 'no claim at hand'}{notes}{behind}"
            if conflict.why:
                yield f"   - {plain(sentence(conflict.why))}"
            if told := say_sorted(conflict):
                yield f"   - {plain(told)}"
        if self.evidence.conflicts:
            yield ""

    def rulings(self) -> Iterator[str]:
        if not self.evidence.rulings:
            return
        yield "## Rulings"
        yield ""
        for one in self.evidence.rulings.values():
            yield f"- {plain(sentence(say_ruling(one)))} {plain(sentence(say_standing(one)))} Ruling {code(one.id)}."
            for claim in (self.evidence.claims[name] for name in one.claims if name in self.evidence.claims):
                if claim.rejected == one.id:
                    quote = plain(self.evidence.quote(claim))
                    yield f"  - Rejected: “{quote}” ({plain(say_voice(self.evidence, claim))})"
        yield ""

    def sources(self) -> Iterator[str]:
        yield "## Sources"
        yield ""
        for article in self.evidence.articles.values():
            title = f"“{plain(article.title)}”" if article.title else "*untitled*"
            outlet = plain(article.outlet) if article.outlet else "outlet not known"
            yield f"- **{title}**, {outlet}, {say_published(article)}."
            where = code(article.path) or "*no file*"
            counts = f"{plural(article.characters, 'character')}, {plural(article.claims, 'claim')}"
            yield f"  - {where}, {counts}, SHA-256 {code(article.sha256)}"
            if article.url:
                yield f"  - {plain(article.url)}"
            if article.published.reasoning:
                yield f"  - Publication date: {plain(sentence(article.published.reasoning))}"
            if article.note:
                yield f"  - {plain(sentence(article.note))}"
            yield from self._lineage(article.lineage, article.id)
        yield ""

    def _lineage(self, lineage: str, article: str) -> Iterator[str]:
        known = self.evidence.lineages.get(lineage)
        if known is None or known.kind == "single":
            return
        kin = [say_outlet(self.evidence, other) for other in sorted(known.articles) if other != article]
        grounds = f" Evidence: {plain('; '.join(known.evidence))}." if known.evidence else ""
        yield f"  - Lineage: {LINEAGE_WORDS[known.kind]}, with {plain(', '.join(kin))}.{grounds}"

    def notes(self) -> Iterator[str]:
        """The footnotes. They stand before the losses so that the file itself ends with what it leaves out."""
        for claim_id, number in self._numbers.items():
            claim = self.evidence.claims[claim_id]
            article = self.evidence.articles.get(claim.claim.article)
            where = code(article.path) if article and article.path else plain(claim.claim.article)
            ranges = ", ".join(f"{start}–{end}" for start, end in self.evidence.spans(claim))
            basis = BASIS_WORDS[claim.when.basis]
            yield (
                f"[^{number}]: {plain(say_voice(self.evidence, claim))}: “{plain(self.evidence.quote(claim))}” "
                f"{where}, characters {ranges}. {sentence(say_when(claim.when) + ', ' + basis)}"
            )
        if self._numbers:
            yield ""

    def losses(self) -> Iterator[str]:
        chronology = self.evidence.chronology
        yield "## What this export leaves out or coarsens"
        yield ""
        for note in chronology.notes:
            yield f"- {plain(sentence(note))}"
        for loss in losses("markdown", chronology, self.evidence.texts):
            yield f"- {sentence(loss.kind)[:-1]}: {loss.statement}"
        yield "- Coarsened: line breaks inside quotes are shown as spaces."
