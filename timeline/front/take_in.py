"""Taking articles in: found, archived, read, appended; whole articles or nothing of them.

Whatever is wrong with one article is reported with file, place and reason, and the others go on. Taking the same
articles in again appends nothing, and costs little more than hashing them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from timeline.front.jobs import Job, Outcome, Settled
from timeline.front.report import IngestReport, Note, Standing
from timeline.front.sifting import Sifter, refusal
from timeline.front.workers import Done, cores, outcomes
from timeline.model import ArticleArchived, ClaimAsserted, ClaimWithdrawn, Fact
from timeline.reading import Reader, readers
from timeline.sources import Offering, Rejected, measure

if TYPE_CHECKING:
    from timeline.ledger import Appended, Ledger

Progress = Callable[[Standing], None]

# What is said about articles that were there already is appended so many facts at a time.
_SAID_AT_ONCE = 500
# Texts appended in one transaction, at most, where several articles are ready at once.
_CHARACTERS_AT_ONCE = 2_000_000
# Rejections and notes that a report lists; the others are counted, and told to ``on_rejected``.
MOST_LISTED = 10_000


def ingest(
    ledger: Ledger,
    paths: Iterable[Path | str],
    *,
    progress: Progress | None = None,
    editor: str | None = None,
    installed: Sequence[Reader] | None = None,
    workers: int | None = None,
    on_rejected: Callable[[Rejected], None] | None = None,
) -> IngestReport:
    """Take articles in and bring the view up to date.

    An article that is new is archived with its text, with what it says about itself, with what its folder's manifest or
    its own record says, and with the claims a reader finds. One that is there already is read again only if the reader in
    charge of its language is another one, or of another version; claims found again stay untouched, others are withdrawn.

    Args:
        ledger: an open, writable ledger.
        paths: files and folders; JSON lines and archives hold many articles (docs/reference/sources.md).
        progress: called before the first and after each article with how far it is.
        editor: author of what the manifests say, instead of the editor they name.
        installed: readers to use, instead of those installed as plug-ins; picklable if there are many articles.
        workers: processes that read; all cores if None. Few articles are read in this process whatever it says.
        on_rejected: called with everything that is refused, in the order of the input.

    Returns:
        A report; what could not be taken in or read is listed there and nothing is raised for it.

    Raises:
        LedgerError: the ledger cannot be written. Articles already appended stay.
    """
    offering = Offering(tuple(Path(path) for path in paths), editor)
    run = _Run(ledger, tuple(readers()) if installed is None else tuple(installed), progress, on_rejected)
    total = measure(offering.paths) if progress is not None else 0
    run.sifter.read = lambda: offering.read
    run.begin(total)
    sifted = run.sifter.sift(offering.offers())
    for done in outcomes(sifted, installed, workers or cores()):
        run.take(done)
    return run.end()


def reread(
    ledger: Ledger,
    *,
    progress: Progress | None = None,
    installed: Sequence[Reader] | None = None,
    workers: int | None = None,
    on_rejected: Callable[[Rejected], None] | None = None,
) -> IngestReport:
    """Read again every archived article that the reader now in charge of its language has not read.

    Works from the stored texts; no file is needed. Arguments, return value and errors are those of :func:`ingest`.
    """
    run = _Run(ledger, tuple(readers()) if installed is None else tuple(installed), progress, on_rejected)
    archived = {
        each.fact.article: each.fact.path
        for each in ledger.read_types({ArticleArchived.TYPE})
        if isinstance(each.fact, ArticleArchived)
    }
    run.begin(len(archived))
    again = (run.sifter.again(article, path, behind=n) for n, (article, path) in enumerate(archived.items(), 1))
    for done in outcomes(again, installed, workers or cores()):
        run.take(done)
    return run.end()


@define
class _Run:
    """One call: what is counted on the way, and what waits to be appended."""

    ledger: Ledger
    installed: tuple[Reader, ...]
    progress: Progress | None
    on_rejected: Callable[[Rejected], None] | None
    standing: Standing = field(factory=Standing)
    sifter: Sifter = field(init=False)
    archived: int = 0
    again: int = 0
    skipped: int = 0
    appended: int = 0
    withdrawn: int = 0
    rejections: int = 0
    rejected: list[Rejected] = field(factory=list)
    notes: list[Note] = field(factory=list)
    _failed: dict[str, Rejected] = field(factory=dict)
    _said: list[Fact] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.sifter = Sifter(self.ledger, self.installed)

    def begin(self, total: int) -> None:
        """Say how much there is."""
        self.standing = evolve(self.standing, total=total)
        self._tell("reading")

    def take(self, done: Sequence[Done]) -> None:
        """Append what was read, in its order: in one transaction, if it is not too much."""
        ready: list[tuple[Job, Outcome]] = []
        characters = 0
        for item, outcome in done:
            if isinstance(item, Settled):
                self._append(ready)
                ready, characters = [], 0
                self._settle(item)
            elif outcome is not None:
                ready.append((item, outcome))
                characters += sum(map(len, outcome.texts.values()))
                if characters > _CHARACTERS_AT_ONCE:
                    self._append(ready)
                    ready, characters = [], 0
        self._append(ready)

    def end(self) -> IngestReport:
        """Append what manifests and records say about articles that were there, bring the view up to date, and report."""
        from timeline.views import catch_up

        self._append_said()
        self._tell("folding")
        folded = catch_up(self.ledger)
        return IngestReport(
            files=self.standing.articles,
            archived=self.archived,
            reread=self.again,
            skipped=self.skipped,
            appended=self.appended,
            claims=self.standing.claims,
            withdrawn=self.withdrawn,
            rejections=self.rejections,
            rejected=tuple(self.rejected),
            notes=tuple(self.notes),
            position=folded.position,
            digest=folded.digest,
        )

    def _settle(self, settled: Settled) -> None:
        failed = self._failed.get(settled.article)
        self.standing = evolve(self.standing, read=max(self.standing.read, settled.behind))
        if settled.remark is not None:
            self._note(Note(settled.path, settled.remark))
            return
        self.standing = evolve(self.standing, articles=self.standing.articles + bool(settled.article))
        if settled.rejected is not None:
            self._reject(settled.rejected)
        elif failed is not None:
            self._reject(evolve(failed, path=settled.path))
        else:
            self.skipped += 1
            self._said += settled.said
            if len(self._said) >= _SAID_AT_ONCE:
                self._append_said()
        self._tell(settled.path)

    def _append(self, ready: Sequence[tuple[Job, Outcome]]) -> None:
        if not ready:
            return
        facts: list[Fact] = []
        texts: dict[str, str] = {}
        for job, found in ready:
            outcome = self._unless_erased(job, found)
            if outcome.rejected is not None:
                self._reject(outcome.rejected)
                if job.archived is None and not outcome.facts:
                    self._failed[job.article] = outcome.rejected
            if outcome.note is not None:
                self._note(Note(job.path, outcome.note))
            facts += outcome.facts
            texts.update(outcome.texts)
            self.archived += job.archived is None and bool(outcome.facts)
            self.again += outcome.is_reread
        if facts:
            self._count(self.ledger.append(facts, texts=texts))
        articles, behind = self.standing.articles + len(ready), max(self.standing.read, ready[-1][0].behind)
        self.standing = evolve(self.standing, articles=articles, read=behind)
        self._tell(ready[-1][0].path)

    def _unless_erased(self, job: Job, outcome: Outcome) -> Outcome:
        """An erasure also covers other bytes with the same text."""
        if job.archived is not None or not outcome.facts:
            return outcome
        erased = self.sifter.erased_text(outcome.text_sha256)
        return outcome if erased is None else Outcome(rejected=refusal(job.path, erased))

    def _append_said(self) -> None:
        if self._said:
            self._count(self.ledger.append(self._said))
            self._said.clear()

    def _count(self, appended: Appended) -> None:
        kinds = [type(each.fact) for each in appended.recorded]
        self.appended += len(kinds)
        self.withdrawn += kinds.count(ClaimWithdrawn)
        self.standing = evolve(self.standing, claims=self.standing.claims + kinds.count(ClaimAsserted))

    def _reject(self, rejected: Rejected) -> None:
        self.rejections += 1
        if len(self.rejected) < MOST_LISTED:
            self.rejected.append(rejected)
        if self.on_rejected is not None:
            self.on_rejected(rejected)

    def _note(self, note: Note) -> None:
        if len(self.notes) < MOST_LISTED:
            self.notes.append(note)

    def _tell(self, step: str) -> None:
        if self.progress is not None:
            self.progress(evolve(self.standing, step=step))
