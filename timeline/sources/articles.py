"""One file to one article: its bytes, its text exactly as decoded, its layout, and what it says about itself."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from attrs import field, frozen

from timeline.model import ArticleArchived, ArticleDated, ArticleDescribed, Document, Fact, Passage
from timeline.sources.datelines import PublicationLine, best_date, passage
from timeline.sources.decoding import CONVERT, Undecodable, decode
from timeline.sources.described import Described, wrong_with
from timeline.sources.finding import why_unreadable
from timeline.sources.language import detect_language
from timeline.sources.layout import Layout, lay_out
from timeline.sources.rejected import Rejected, shown

LARGEST = 10_000_000  # bytes; the longest newspaper article is under 200 kB, what is larger is an archive or a mistake
ID_DIGITS = 16
OTHER_FORMATS = frozenset(
    (".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".warc")
)
MARKDOWN = frozenset((".md", ".markdown"))
TEXT_AUTHOR = "text"
_IN_HEADER: tuple[Described, ...] = ("url", "language", "agency")


@frozen
class LoadedArticle:
    """An article ready to be archived.

    ``facts`` are what the text itself states (publication date, outlet), each with its passage. ``agency`` names the
    news agencies that the text credits, joined with a slash, or is None.
    """

    archived: ArticleArchived
    text: str = field(repr=False)
    document: Document = field(repr=False)
    facts: tuple[Fact, ...] = ()
    agency: str | None = None


def load_article(path: Path, *, shown_as: str) -> LoadedArticle | Rejected:
    """Read one plain-text article.

    Args:
        path: the file.
        shown_as: how the file is named in facts and messages (a path as a person would write it).

    Returns:
        A `LoadedArticle`, or a `Rejected` where the file cannot be read or is no text. Nothing is raised.
    """
    data = read_file(path, shown_as)
    return data if isinstance(data, Rejected) else article_from_bytes(data, shown_as=shown_as)


def read_file(path: Path, shown_as: str) -> bytes | Rejected:
    """The bytes of a plain-text file, or why it cannot be one. Arguments are those of `load_article`."""
    refused = refused_name(shown_as)
    return _read(path, shown_as) if refused is None else refused


def refused_name(shown_as: str) -> Rejected | None:
    """Why a file of this name is not taken in, if so."""
    name = shown(shown_as)
    if name != shown_as:
        return Rejected(
            name, "name", "the file name holds bytes that are no UTF-8 or control characters", "rename the file"
        )
    suffix = Path(shown_as).suffix.lower()
    return Rejected(name, "", f"a {suffix} file, not plain text", CONVERT) if suffix in OTHER_FORMATS else None


def article_from_bytes(data: bytes, *, shown_as: str, article: str | None = None) -> LoadedArticle | Rejected:
    """The article in ``data``.

    Args:
        data: the raw bytes of a plain-text file.
        shown_as: how the file is named in facts and messages.
        article: its id, where that is more than its bytes.

    Returns:
        A `LoadedArticle` or a `Rejected`.
    """
    if len(data) > LARGEST:
        return too_large(shown_as, len(data))
    decoded = decode(data)
    if isinstance(decoded, Undecodable):
        return Rejected(shown_as, decoded.place, decoded.found, decoded.todo)
    text = decoded.text
    layout = lay_out(text)
    archived = ArticleArchived(
        article=article_id(data) if article is None else article,
        sha256=hashlib.sha256(data).hexdigest(),
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        path=shown_as,
        media_type="text/markdown" if Path(shown_as).suffix.lower() in MARKDOWN else "text/plain",
        encoding=decoded.encoding,
        characters=len(text),
        language=detect_language(_body(text, layout)),
        title=layout.title,
        blocks=layout.blocks,
    )
    document = Document(
        archived.article, text, archived.language or "", layout.blocks, layout.title, _outlet(text, layout.publication)
    )
    agency = "/".join(layout.agencies) or None
    return LoadedArticle(archived, text, document, _stated(archived.article, text, layout, document), agency)


def document_of(archived: ArticleArchived, text: str) -> Document:
    """The document of an archived article, built again from its fact and its stored text.

    Args:
        archived: the fact.
        text: the text stored under its ``text_sha256``.

    Returns:
        A document equal to the one that was loaded, whatever today's layout rules say about blocks and title.
    """
    publication = lay_out(text).publication
    return Document(
        archived.article, text, archived.language or "", archived.blocks, archived.title, _outlet(text, publication)
    )


def document_from_text(text: str, *, article: str = "", language: str | None = None) -> Document:
    """A document from a bare text that is not going to be archived.

    Args:
        text: the text.
        article: an id for it, any string.
        language: its language, detected where it is None ("" if that fails).
    """
    layout = lay_out(text)
    language = detect_language(text) if language is None else language
    return Document(article, text, language or "", layout.blocks, layout.title, _outlet(text, layout.publication))


def article_id(data: bytes) -> str:
    """The id of the article with these bytes: the first 16 hexadecimal digits of their SHA-256."""
    return hashlib.sha256(data).hexdigest()[:ID_DIGITS]


def _read(path: Path, name: str) -> bytes | Rejected:
    try:
        # O_NONBLOCK: opening a named pipe without a writer must not wait for ever
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return Rejected(name, "", "a folder, pipe or device, not a file", "name a text file")
            if status.st_size > LARGEST:
                return too_large(name, status.st_size)
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        return Rejected(name, "", *why_unreadable(error))


def too_large(name: str, size: int) -> Rejected:
    """The rejection of what has more bytes than an article may have."""
    found = f"{size:,} bytes; an article may have at most {LARGEST:,}"
    return Rejected(name, "", found, "split the file into one file per article")


def _body(text: str, layout: Layout) -> str:
    """What the language is detected from: the article without its furniture."""
    kept = [text[b.start : b.end] for b in layout.blocks if b.kind not in {"furniture", "dateline"}]
    return "\n".join(kept) or text


def _outlet(text: str, publication: tuple[PublicationLine, ...]) -> Passage | None:
    for line in publication:
        if line.outlet is not None:
            return passage(text, line.outlet)
    return None


def _stated(article: str, text: str, layout: Layout, document: Document) -> tuple[Fact, ...]:
    """The facts that the text states about itself."""
    facts: list[Fact] = []
    dates = tuple(found for line in layout.publication for found in line.dates)
    if dates:
        found = best_date(dates)
        reason = "the article's publication line" if not found.updated else "the article's line of its last update"
        facts.append(ArticleDated(article, found.day.isoformat(), TEXT_AUTHOR, passage(text, found.span), reason))
    if document.outlet is not None:
        reason = "named on the article's publication line"
        facts.append(ArticleDescribed(article, "outlet", document.outlet.text, TEXT_AUTHOR, document.outlet, reason))
    if layout.header is not None:
        for what in _IN_HEADER:
            said = layout.header.said.get(what)
            words = text[said.start : said.end] if said is not None else ""
            if said is not None and wrong_with(what, words) is None:
                reason = "named in the article's front matter"
                facts.append(ArticleDescribed(article, what, words, TEXT_AUTHOR, passage(text, said), reason))
    if layout.agencies:
        credit = "/".join(layout.agencies)
        facts.append(ArticleDescribed(article, "agency", credit, TEXT_AUTHOR, None, "credited in the text"))
    return tuple(facts)


__all__ = ["LoadedArticle", "article_from_bytes", "article_id", "document_from_text", "document_of", "load_article"]
