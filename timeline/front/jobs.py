"""One article to the facts that taking it in appends: a pure function, in this process or in another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from timeline.front.known import Known
from timeline.front.reading import read_article
from timeline.model import ArticleArchived, Document, Fact, ReadingError
from timeline.reading import Reader
from timeline.reading.meaning import encoder
from timeline.sources import Rejected, article_from_bytes, document_of

_TODO = "it is archived unread; ingest it again when the reader is mended"


@frozen
class Job:
    """An article to be read.

    A new one comes with its bytes. One that is archived comes with that fact and its text, and with what is known about it.
    ``said`` is what stands beside its text, in a manifest or a record. ``behind`` is how much of the inputs lies behind it.
    """

    path: str
    article: str
    said: tuple[Fact, ...] = ()
    data: bytes | None = field(default=None, repr=False)
    archived: ArticleArchived | None = None
    text: str = field(default="", repr=False)
    known: Known = field(factory=Known)
    behind: int = 0


@frozen
class Settled:
    """What an input gave and needs no reading: an article that is known (``said`` may be new), a rejection, a remark."""

    path: str
    article: str = ""
    said: tuple[Fact, ...] = ()
    is_known: bool = False
    rejected: Rejected | None = None
    remark: str | None = None
    behind: int = 0


@frozen
class Outcome:
    """What came of a job: facts to append together with ``texts``, and what is to be told.

    Both ``facts`` and ``rejected`` may be there: an article that its reader fails on is archived unread.
    """

    facts: tuple[Fact, ...] = ()
    texts: Mapping[str, str] = field(factory=dict, repr=False)
    text_sha256: str = ""
    rejected: Rejected | None = None
    note: str | None = None
    is_reread: bool = False


def do(job: Job, installed: Sequence[Reader]) -> Outcome:
    """Load an article if it is new, and read it.

    Args:
        job: the article.
        installed: all readers.

    Returns:
        Its outcome; whatever is wrong with the article is in it, and nothing is raised.
    """
    try:
        return _done(job, installed)
    except Exception as error:  # noqa: BLE001 - whatever fails on one article, the batch goes on
        return failed(job, f"taking it in failed ({type(error).__name__}: {error})")


def _done(job: Job, installed: Sequence[Reader]) -> Outcome:
    if job.archived is not None:
        document = document_of(job.archived, job.text)
        return _read(job, document, job.known, installed, (), {}, job.archived.text_sha256)
    loaded = article_from_bytes(job.data or b"", shown_as=job.path, article=job.article)
    if isinstance(loaded, Rejected):
        return Outcome(rejected=loaded)
    archived = loaded.archived
    stated: tuple[Fact, ...] = (archived, *loaded.facts, *job.said)
    known = Known()
    for fact in stated:
        known.fold(fact)
    texts = {archived.text_sha256: loaded.text}
    return _read(job, loaded.document, known, installed, stated, texts, archived.text_sha256)


def _read(
    job: Job,
    document: Document,
    known: Known,
    installed: Sequence[Reader],
    stated: tuple[Fact, ...],
    texts: Mapping[str, str],
    text_sha256: str,
) -> Outcome:
    is_new = job.archived is None
    try:
        found = read_article(document, known, installed, encoder)
    except ReadingError as error:
        rejected = Rejected(job.path, "", str(error), _TODO)
        return Outcome(stated if is_new else job.said, texts, text_sha256, rejected)
    facts = (*(stated if is_new else job.said), *found.facts)
    return Outcome(facts, texts, text_sha256, note=found.note, is_reread=bool(found.facts) and not is_new)


def failed(job: Job, why: str) -> Outcome:
    """The outcome of a job whose reader ended without one: nothing of it is appended."""
    return Outcome(rejected=Rejected(job.path, "", why, "report this article as a fault of the reader"))
