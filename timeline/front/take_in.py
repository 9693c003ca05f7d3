"""Taking articles in: found, archived, read, appended; one article, one transaction.

Whatever is wrong with one article is reported with file, place and reason, and the others go on. Taking the same
articles in again appends nothing, and costs little more than hashing the files.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from timeline.front.known import Known, known_about
from timeline.front.reading import identities, is_contested, is_read, read_article
from timeline.front.report import IngestReport, Note
from timeline.model import (
    ArticleArchived,
    ArticleErased,
    ArticleRead,
    ClaimAsserted,
    ClaimWithdrawn,
    Document,
    Fact,
    ReadingError,
)
from timeline.reading import Reader, readers
from timeline.reading.meaning import encoder
from timeline.sources import (
    LoadedArticle,
    Manifest,
    Rejected,
    article_id,
    document_of,
    find_articles,
    load_article,
    load_manifest,
)

if TYPE_CHECKING:
    from timeline.ledger import Appended, Ledger

Progress = Callable[[int, int, str], None]

# What is larger is refused when it is loaded; it need not be hashed first.
_LARGEST_HASHED = 50_000_000
_MANIFEST_BATCH = 500


def ingest(
    ledger: Ledger,
    paths: Iterable[Path | str],
    *,
    progress: Progress | None = None,
    editor: str | None = None,
    installed: Sequence[Reader] | None = None,
) -> IngestReport:
    """Take articles in and bring the view up to date.

    An article that is new is archived with its text, with what it says about itself, with what its folder's manifest
    says, and with the claims a reader finds. One that is there already is read again only if the reader in charge of
    its language is another one, or of another version; claims found again stay untouched, others are withdrawn.

    Args:
        ledger: an open, writable ledger.
        paths: files and folders.
        progress: called with articles done, articles in all, and the file's name.
        editor: author of what the manifests say, instead of the editor they name.
        installed: readers to use, instead of those installed as plug-ins.

    Returns:
        A report; what could not be taken in or read is listed there and nothing is raised for it.

    Raises:
        LedgerError: the ledger cannot be written. Articles already appended stay.
    """
    run = _Run(ledger, tuple(readers()) if installed is None else tuple(installed), editor)
    found = list(find_articles([Path(path) for path in paths]))
    for number, path in enumerate(found):
        if progress is not None:
            progress(number, len(found), path.path if isinstance(path, Rejected) else path.name)
        if isinstance(path, Rejected):
            run.rejected.append(path)
        else:
            run.take(path)
    run.append_manifests()
    if progress is not None:
        progress(len(found), len(found), "folding")
    return run.report()


def reread(
    ledger: Ledger, *, progress: Progress | None = None, installed: Sequence[Reader] | None = None
) -> IngestReport:
    """Read again every archived article that the reader now in charge of its language has not read.

    Works from the stored texts; no file is needed. Arguments, return value and errors are those of :func:`ingest`.
    """
    run = _Run(ledger, tuple(readers()) if installed is None else tuple(installed), None)
    archived = [each.fact for each in ledger.read() if isinstance(each.fact, ArticleArchived)]
    for number, fact in enumerate(archived):
        if progress is not None:
            progress(number, len(archived), fact.path)
        run.files += 1
        run.read_again(fact.article, fact.path, ())
    return run.report()


@define
class _Run:
    """One call: what is known at its beginning, and what is counted on the way."""

    ledger: Ledger
    installed: tuple[Reader, ...]
    editor: str | None
    files: int = 0
    archived: int = 0
    again: int = 0
    skipped: int = 0
    appended: int = 0
    claims: int = 0
    withdrawn: int = 0
    rejected: list[Rejected] = field(factory=list)
    notes: list[Note] = field(factory=list)
    _readings: dict[str, set[tuple[str, str]]] = field(init=False)
    _erased: dict[str, ArticleErased] = field(init=False)
    _current: frozenset[tuple[str, str]] = field(init=False)
    _manifests: dict[Path, Manifest | None] = field(factory=dict)
    _manifest_facts: list[Fact] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self._readings, self._erased = _readings_and_erasures(self.ledger)
        # Where two readers know one language, only the article itself can tell which of them is in charge.
        self._current = frozenset() if is_contested(self.installed) else identities(self.installed)

    def take(self, path: Path) -> None:
        """Take in one file."""
        self.files += 1
        shown = shown_as(path)
        manifest = self._manifest(path.parent)
        article = _hashed(path)
        if article in self._erased:
            self.rejected.append(_refusal(shown, self._erased[article]))
            return
        if article is not None and self._readings.get(article, frozenset()) & self._current:
            self.skipped += 1
            self._manifest_facts += self._said(manifest, path.name, article)
            return
        if article is not None and article in self.ledger.archived([article]):
            self.read_again(article, shown, self._said(manifest, path.name, article))
            return
        loaded = load_article(path, shown_as=shown)
        if isinstance(loaded, Rejected):
            self.rejected.append(loaded)
            return
        same_text = next((each for each in self._erased.values() if _forbids(each, loaded)), None)
        if same_text is not None:
            self.rejected.append(_refusal(shown, same_text))
            return
        self._archive(loaded, self._said(manifest, path.name, loaded.archived.article))

    def read_again(self, article: str, shown: str, said: Sequence[Fact]) -> None:
        """Read an archived article again, unless the reader in charge has read it."""
        known = known_about(self.ledger, article)
        for fact in said:
            known.fold(fact)
        if known.archived is None or is_read(known, self.installed):
            self.skipped += 1
            self._manifest_facts += said
            return
        text = self.ledger.text(known.archived.text_sha256)
        facts = self._read(document_of(known.archived, text), known, shown)
        self.again += bool(facts)
        self._count(self.ledger.append([*said, *facts]))
        self._readings.setdefault(article, set()).update(known.readings)

    def _archive(self, loaded: LoadedArticle, said: Sequence[Fact]) -> None:
        archived = loaded.archived
        stated: list[Fact] = [archived, *loaded.facts, *said]
        known = Known()
        for fact in stated:
            known.fold(fact)
        facts = self._read(loaded.document, known, archived.path)
        self.archived += 1
        self._count(self.ledger.append([*stated, *facts], texts={archived.text_sha256: loaded.text}))
        self._readings.setdefault(archived.article, set()).update(known.readings)

    def _read(self, document: Document, known: Known, shown: str) -> tuple[Fact, ...]:
        try:
            outcome = read_article(document, known, self.installed, encoder)
        except ReadingError as error:
            todo = "it is archived unread; ingest it again when the reader is mended"
            self.rejected.append(Rejected(shown, "", str(error), todo))
            return ()
        if outcome.note is not None:
            self.notes.append(Note(shown, outcome.note))
        for fact in outcome.facts:
            known.fold(fact)
        return outcome.facts

    def append_manifests(self) -> None:
        """Append what manifests say about articles that were there already; what is known is skipped."""
        for first in range(0, len(self._manifest_facts), _MANIFEST_BATCH):
            self._count(self.ledger.append(self._manifest_facts[first : first + _MANIFEST_BATCH]))
        self._manifest_facts.clear()

    def report(self) -> IngestReport:
        """Bring the view up to date and say what was done."""
        from timeline.views import catch_up

        folded = catch_up(self.ledger)
        return IngestReport(
            files=self.files,
            archived=self.archived,
            reread=self.again,
            skipped=self.skipped,
            appended=self.appended,
            claims=self.claims,
            withdrawn=self.withdrawn,
            rejected=tuple(self.rejected),
            notes=tuple(self.notes),
            position=folded.position,
            digest=folded.digest,
        )

    def _count(self, appended: Appended) -> None:
        self.appended += len(appended.recorded)
        self.claims += sum(isinstance(each.fact, ClaimAsserted) for each in appended.recorded)
        self.withdrawn += sum(isinstance(each.fact, ClaimWithdrawn) for each in appended.recorded)

    def _manifest(self, folder: Path) -> Manifest | None:
        if folder not in self._manifests:
            self._manifests[folder] = found = load_manifest(folder)
            if found is not None:
                self.rejected.extend(found.problems)
        return self._manifests[folder]

    def _said(self, manifest: Manifest | None, file_name: str, article: str) -> tuple[Fact, ...]:
        if manifest is None:
            return ()
        chosen = manifest if self.editor is None else evolve(manifest, editor=self.editor)
        return chosen.facts_for(file_name, article)


def shown_as(path: Path) -> str:
    """How a file is named in facts and messages: from the working directory if it lies below it, with slashes."""
    full = Path(os.path.abspath(path))  # noqa: PTH100 - resolving symbolic links would name another file than the user's
    try:
        return full.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return full.as_posix()


def _readings_and_erasures(ledger: Ledger) -> tuple[dict[str, set[tuple[str, str]]], dict[str, ArticleErased]]:
    """By article id: every reader and version that has read it, and the erasure of those that were erased."""
    readings: dict[str, set[tuple[str, str]]] = {}
    erased: dict[str, ArticleErased] = {}
    for recorded in ledger.read_types({ArticleRead.TYPE, ArticleErased.TYPE}):
        match recorded.fact:
            case ArticleRead() as read:
                readings.setdefault(read.article, set()).add((read.reader, read.reader_version))
            case ArticleErased() as fact:
                erased[fact.article] = fact
            case _:
                pass
    return readings, erased


def _forbids(erased: ArticleErased, loaded: LoadedArticle) -> bool:
    """Whether an erasure also covers other bytes with the same text."""
    return not erased.text_kept and erased.text_sha256 == loaded.archived.text_sha256


def _refusal(shown: str, erased: ArticleErased) -> Rejected:
    problem = f"the article was erased by {erased.author}: {erased.reason}"
    return Rejected(shown, "", problem, "it is not taken in again; remove the file from the folder")


def _hashed(path: Path) -> str | None:
    """The id of the article in a file; None where only loading it can say what is wrong with it."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_HASHED:
            return None
        return article_id(path.read_bytes())
    except OSError:
        return None
