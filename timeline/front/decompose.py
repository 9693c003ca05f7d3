"""Reading without a ledger: a text in, its claims, date expressions or attributed spans out, as plain dictionaries.

The shapes are those of the export format and of the benchmarks, with offsets in code points of the text. Nothing is
stored.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

from timeline.front.known import Known
from timeline.front.reading import read_article
from timeline.model import (
    ArticleArchived,
    ArticleDated,
    Document,
    Fact,
    ReadingError,
    Recorded,
    SourceError,
    UsageError,
    edtf,
)
from timeline.reading import Reader, reader_for, readers
from timeline.sources import LoadedArticle, Rejected, article_from_bytes, document_from_text, load_article

if TYPE_CHECKING:
    from timeline.reading.timex import ResolvedTimex
    from timeline.reading.voices import Quote

Want = Literal["claims", "timexes", "quotes"]
Domain = Literal["news", "narrative"]
Progress = Callable[[int, int, str], None]
Plain = dict[str, Any]

_STDIN = "-"


def read_file(
    path: Path | str,
    want: Want = "claims",
    *,
    published: str | None = None,
    language: str | None = None,
    domain: Domain = "news",
) -> list[Plain]:
    """Decompose one article file, or standard input ("-"), without storing anything.

    Args:
        path: a plain-text file.
        want: "claims" as in the export format, "timexes" or "quotes" as the benchmarks want them.
        published: publication date (EDTF), if not the one that the text itself states.
        language: ISO 639-1 code, if it is not to be detected.
        domain: "narrative" counts incomplete dates from the last date named instead of the publication.

    Raises:
        SourceError: the file is no readable text.
        ReadingError: no reader knows the language, or it failed.
        UsageError: ``published`` is no date.
    """
    loaded, stated = _loaded(path)
    return read_text(loaded.text, want, published=published or stated, language=language, domain=domain)


def read_text(
    text: str,
    want: Want = "claims",
    *,
    published: str | None = None,
    language: str | None = None,
    domain: Domain = "news",
) -> list[Plain]:
    """Decompose a text; arguments, errors and results as for :func:`read_file`, in text order."""
    day = publication_day(published)
    document = document_from_text(text, article=_id_of(text), language=language)
    if want == "timexes":
        return _timexes(text, day, _language_of(document), domain)
    if want == "quotes":
        return _quotes(document)
    return _claims(document, published)


@frozen
class DatedText:
    """A text with its date expressions resolved, and the publication day they were counted from."""

    text: str
    published: date | None
    expressions: tuple[ResolvedTimex, ...]


def read_dates(path: Path | str, *, published: str | None = None, language: str | None = None) -> DatedText:
    """Find and resolve the dates of one article file, or of standard input ("-"), for a person to look at.

    Arguments and errors as for :func:`read_file`.
    """
    from timeline.reading.timex.annotate import annotate

    loaded, stated = _loaded(path)
    day = publication_day(published or stated)
    document = document_from_text(loaded.text, article=_id_of(loaded.text), language=language)
    try:
        found = annotate(loaded.text, published=day, language=_language_of(document))
    except KeyError as error:
        message = f"Date expressions cannot be read in this language: {error.args[0]}."
        raise ReadingError(message) from error
    return DatedText(loaded.text, day, tuple(found))


def _loaded(path: Path | str) -> tuple[LoadedArticle, str | None]:
    """An article and the publication date that its own text states."""
    name = str(path)
    if name == _STDIN:
        loaded = article_from_bytes(sys.stdin.buffer.read(), shown_as=_STDIN)
    else:
        loaded = load_article(Path(path), shown_as=name)
    if isinstance(loaded, Rejected):
        raise SourceError(loaded.message)
    return loaded, next((fact.edtf for fact in loaded.facts if isinstance(fact, ArticleDated)), None)


def publication_day(published: str | None) -> date | None:
    """The day in a publication date; None where it is not one day.

    Raises:
        UsageError: it is no EDTF date and no ISO 8601 moment.
    """
    if published is None:
        return None
    try:
        earliest, latest = edtf.bounds(_without_time(published))
    except ValueError as error:
        message = f'"{published}" is no publication date: {error}.'
        raise UsageError(message) from error
    return earliest if earliest == latest else None


def _without_time(published: str) -> str:
    """Benchmarks give moments; only their day counts."""
    return published[:10] if len(published) > 10 and published[10] in "T " else published


def _id_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _language_of(document: Document) -> str:
    """The document's language; where it was not recognised (a few words) the one that readers know, if it is one."""
    if document.language:
        return document.language
    known = sorted({language for reader in readers() for language in reader.languages})
    if len(known) == 1:
        return known[0]
    message = f"The language was not recognised; name it with --language ({', '.join(known) or 'no reader installed'})."
    raise ReadingError(message)


def _reader_of(document: Document) -> Reader:
    language = _language_of(document)
    reader = reader_for(language)
    if reader is None:
        known = ", ".join(sorted({each for one in readers() for each in one.languages})) or "none"
        message = f'No reader knows the language "{language}". Languages known: {known}.'
        raise ReadingError(message)
    return reader


def _timexes(text: str, published: date | None, language: str, domain: Domain) -> list[Plain]:
    from timeline.reading.timex.annotate import annotate

    try:
        found = annotate(text, published=published, language=language, domain=domain)
    except KeyError as error:  # the tables of a language are looked up by its code
        message = f"Date expressions cannot be read in this language: {error.args[0]}."
        raise ReadingError(message) from error
    return [
        {
            "start": each.start,
            "end": each.end,
            "text": each.text,
            "type": each.type,
            "value": each.value,
            "mod": each.mod,
        }
        for each in found
    ]


def _quotes(document: Document) -> list[Plain]:
    from attrs import evolve

    reader = _reader_of(document)
    found = reader.read(evolve(document, language=_language_of(document))).quotes
    return [_quote(each) for each in found]


def _quote(quote: Quote) -> Plain:
    speaker = quote.speaker
    return {
        "type": quote.type,
        "start": quote.start,
        "end": quote.end,
        "spans": [list(span) for span in quote.spans],
        "speaker": [speaker.start, speaker.end, speaker.text] if speaker else None,
        "cue": [[cue.start, cue.end, cue.text] for cue in quote.cues],
        "referent": quote.referent,
        "parent": quote.parent,
    }


def _claims(document: Document, published: str | None) -> list[Plain]:
    from timeline.export.contract import as_plain
    from timeline.reconcile import reconcile

    reader = _reader_of(document)
    known = Known(language=_language_of(document))
    text = document.text
    sha = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    facts: list[Fact] = [
        ArticleArchived(
            document.article,
            sha,
            sha,
            "",
            "text/plain",
            "utf-8",
            len(text),
            known.language,
            document.title,
            document.blocks,
        )
    ]
    if published is not None:
        facts.append(ArticleDated(document.article, _without_time(published), "caller", None, "given by the caller"))
    facts += read_article(document, known, [reader]).facts
    chronology = reconcile(_as_recorded(facts))
    claims: list[Plain] = as_plain(chronology, {document.article: text})["claims"]
    return sorted(claims, key=lambda claim: (claim["spans"], claim["id"]))


def _as_recorded(facts: Sequence[Fact]) -> Iterator[Recorded]:
    """Facts as a ledger would give them, but from no ledger."""
    never = datetime(1970, 1, 1, tzinfo=UTC)
    for position, fact in enumerate(facts, 1):
        yield Recorded(position, fact.stream, position, never, b"", b"", fact)
