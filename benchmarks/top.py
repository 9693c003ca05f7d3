"""What the lines that matter most cost in a long chronology: ``--top`` of every kind, in fresh processes.

Run: python benchmarks/top.py LEDGER [--times N] [--top N]

LEDGER is an SQLite ledger whose view is current. ``--times`` makes a longer chronology of it, in a copy in a temporary folder:
each article, claim and entry so many times, each time with other ids, 200 days later, and with half of the words exchanged, as
if it were another story. Printed is what each command took: processor time, wall time, memory at most.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Any

from attrs import evolve

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from timeline.ledger import Ledger
from timeline.model import When
from timeline.views import load, store
from timeline.views.tables import ROWS, WEIGHING

_LATER = 200  # days
_FIELDS = ("articles", "lineages", "origins", "claims", "entries")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--top", type=int, default=200)
    wanted = parser.parse_args()
    if not wanted.ledger.exists():
        print(f"{wanted.ledger} is not here: name an SQLite ledger.", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory(dir=wanted.ledger.parent) as folder:
        path = wanted.ledger
        if wanted.times > 1:
            path = Path(folder) / "long.sqlite"
            _lengthen(wanted.ledger, path, wanted.times)
        with Ledger.open(str(path), writable=False) as ledger, store.reading(ledger) as connection:
            lines = connection.exec_driver_sql("SELECT count(*) FROM view_entry").scalar_one()
        print(f"{lines:,} lines", flush=True)
        print(f"{'command':<44}{'cpu s':>8}{'wall s':>8}{'peak MB':>9}")
        top = ["--top", str(wanted.top)]
        for words in (
            ["chronology", *top],
            *(["export", name, *top] for name in ("json", "csv", "html")),
            ["export", "tls", "--dates", "40", "--sentences", "2"],
        ):
            _measure(path, Path(folder), words)
    return 0


def _measure(ledger: Path, folder: Path, words: list[str]) -> None:
    """Run one command."""
    output = ["-o", str(folder / f"out.{words[1]}")] if words[0] == "export" else []
    begun = time.monotonic()
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from timeline.cli import main; main()",
            *words,
            *output,
            "--ledger",
            str(ledger),
            "--quiet",
        ],
        stdout=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[1])},
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    wall = time.monotonic() - begun
    if status:
        raise SystemExit(f"timeline {' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    cpu = used.ru_utime + used.ru_stime
    print(f"{' '.join(words):<44}{cpu:>8.2f}{wall:>8.2f}{used.ru_maxrss / 1000:>9.0f}", flush=True)


def _lengthen(source: Path, path: Path, times: int) -> None:
    """A copy of a ledger whose view has everything so many times."""
    from timeline.views.inserting import insert
    from timeline.views.rows import encode
    from timeline.views.weighing import parcels_of

    with closing(sqlite3.connect(source)) as copied:
        copied.execute("VACUUM INTO ?", (str(path),))
    with Ledger.open(str(path)) as ledger:
        whole = load(ledger)

    def items(field: str, first: int) -> Iterator[Any]:
        for time_ in range(first, times):
            yield from map(_Again(time_).of, getattr(whole, field))

    with Ledger.open(str(path)) as ledger, ledger.writing() as connection:
        for field in _FIELDS:
            some = []
            for item in items(field, 1):
                some.append((item.id, encode(item)))
                if len(some) == 5000:
                    insert(connection, ROWS[field], some)
                    some = []
            insert(connection, ROWS[field], some)
        connection.execute(WEIGHING.delete())
        for field in ("articles", "claims", "entries"):
            insert(connection, WEIGHING, list(parcels_of(field, items(field, 0))))


class _Again:
    """Makes the same things of another story; story 0 is the first itself."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.later = timedelta(days=_LATER * number)

    def of(self, item: Any) -> Any:
        """An article, lineage, origin, claim or entry of the other story."""
        if not self.number:
            return item
        changes: dict[str, Any] = {"id": self._id(item.id)}
        for name in ("lineage", "origin", "entry", "headline_claim"):
            if getattr(item, name, None) is not None:
                changes[name] = self._id(getattr(item, name))
        if isinstance(getattr(item, "claims", None), tuple):
            changes |= {"claims": tuple(map(self._id, item.claims)), "conflicts": (), "links": (), "merged": ()}
            changes["origins"] = tuple(map(self._id, item.origins))
        for name in ("when", "published"):
            if hasattr(item, name):
                changes[name] = self._when(getattr(item, name))
        claim = getattr(item, "claim", None)
        if claim is not None:
            terms = tuple(term if len(term) % 2 else f"{term}{self.number}" for term in claim.terms)
            del changes["id"]
            changes["claim"] = evolve(claim, id=self._id(claim.id), article=self._id(claim.article), terms=terms)
        if hasattr(item, "derived"):
            changes |= {"derived": (), "articles": tuple(map(self._id, item.articles))}
        return evolve(item, **changes)

    def _id(self, id_: str) -> str:
        digits = blake2b(f"{self.number} {id_}".encode(), digest_size=16).hexdigest()
        return id_[0] + digits[: len(id_) - 1]

    def _when(self, when: When) -> When:
        days = {side: getattr(when, side) for side in ("earliest", "latest")}
        return evolve(when, **{side: day and day + self.later for side, day in days.items()})


if __name__ == "__main__":
    sys.exit(main())
