"""What came of taking articles in."""

from __future__ import annotations

from attrs import frozen

from timeline.sources import Rejected


@frozen
class Note:
    """Something worth saying about an article that is no error: it is archived, but nothing was read in it, and why."""

    path: str
    text: str

    @property
    def message(self) -> str:
        """Both in one line."""
        return f"{self.path}: {self.text}"


@frozen
class Standing:
    """How far taking articles in has come.

    ``articles`` are dealt with: what there is of them in the ledger is durable. ``claims`` were asserted. ``read`` of ``total``
    bytes of the inputs lie behind what is being read (articles, when stored ones are read again). ``step`` is what is going on,
    or the article dealt with last.
    """

    articles: int = 0
    claims: int = 0
    read: int = 0
    total: int = 0
    step: str = ""


@frozen
class IngestReport:
    """What one call of ``ingest`` did.

    ``files`` articles were looked at: ``archived`` of them are new to the ledger, ``reread`` were there already
    and read again by a newer reader, ``skipped`` were there and had nothing new to say; the rest is among ``rejected``.
    ``appended`` counts facts, among them ``claims`` claims asserted and ``withdrawn`` claims withdrawn. ``rejected``
    also holds articles that are archived but that their reader failed on, and the problems of manifests and records; of these
    and of ``notes`` the first ten thousand are listed, and ``rejections`` counts all.
    ``position`` and ``digest`` are the ledger's head afterwards.
    """

    files: int
    archived: int
    reread: int
    skipped: int
    appended: int
    claims: int
    withdrawn: int
    rejections: int
    rejected: tuple[Rejected, ...]
    notes: tuple[Note, ...]
    position: int
    digest: str
