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
class IngestReport:
    """What one call of ``ingest`` did.

    ``files`` article files were looked at: ``archived`` of them are new to the ledger, ``reread`` were there already
    and read again by a newer reader, ``skipped`` were there and had nothing new to say; the rest is among ``rejected``.
    ``appended`` counts facts, among them ``claims`` claims asserted and ``withdrawn`` claims withdrawn. ``rejected``
    also holds articles that are archived but that their reader failed on, and the problems of manifests.
    ``position`` and ``digest`` are the ledger's head afterwards.
    """

    files: int
    archived: int
    reread: int
    skipped: int
    appended: int
    claims: int
    withdrawn: int
    rejected: tuple[Rejected, ...]
    notes: tuple[Note, ...]
    position: int
    digest: str
