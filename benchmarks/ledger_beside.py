"""The contenders of ``benchmarks/ledger.py``: ours, the raw drivers, SQLAlchemy Core, and ``eventsourcing``.

Each opens on a folder or an address and gives a ``Store``. All store the same facts and give typed objects back.
"""

from __future__ import annotations

import importlib
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ledger_facts import FLAT, PER_STREAM, Shape

from timeline.ledger import Ledger
from timeline.ledger.merkle import Frontier, leaf_hashes


class Store(NamedTuple):
    """A contender, open: append some facts durably, give all facts after a position as typed objects."""

    append: Callable[[Sequence[Any]], object]
    replay: Callable[[int], Iterator[object]]


# SQLite


@contextmanager
def raw_sqlite(folder: Path, shape: Shape = FLAT) -> Iterator[Store]:
    """The least that stores facts in order."""
    import orjson

    with closing(sqlite3.connect(folder / "store.sqlite", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(
            "CREATE TABLE facts (position INTEGER PRIMARY KEY, stream TEXT, version INTEGER, type TEXT, at INTEGER, payload BLOB)"
        )

        def append(facts: Sequence[Any]) -> None:
            connection.execute("BEGIN IMMEDIATE")
            now = time.time_ns() // 1000
            connection.executemany(
                "INSERT INTO facts (stream, version, type, at, payload) VALUES (?, ?, ?, ?, ?)",
                [
                    (fact.stream, number % PER_STREAM, fact.TYPE, now, orjson.dumps(shape.plain(fact)))
                    for number, fact in enumerate(facts)
                ],
            )
            connection.execute("COMMIT")

        def replay(after: int) -> Iterator[object]:
            query = (
                "SELECT position, stream, version, type, at, payload FROM facts WHERE position > ? ORDER BY position"
            )
            for row in connection.execute(query, (after,)):
                yield shape.typed(orjson.loads(row[5]))

        yield Store(append, replay)


@contextmanager
def core_sqlite(folder: Path, shape: Shape = FLAT) -> Iterator[Store]:
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
    encode, decode = msgspec.json.Encoder().encode, msgspec.json.Decoder(shape.cls).decode

    def append(facts: Sequence[Any]) -> None:
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

        def append(facts: Sequence[Any]) -> None:
            tree.extend(leaf_hashes(ledger.append(facts).leaves))
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

        class Asserted(Aggregate.Event):
            claim: dict[str, Any]
            reader: str
            reader_version: str

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
def eventsourcing_at(settings: dict[str, str], shape: Shape = FLAT, *, with_orjson: bool) -> Iterator[Store]:
    """The library ``eventsourcing``, by its application: an aggregate a stream, 20 events each."""
    Article, plain_application, orjson_application = eventsourcing_classes()  # noqa: N806 - it is a class
    application = (orjson_application if with_orjson else plain_application)(env=settings)
    event = Article.Described if shape is FLAT else Article.Asserted

    def revived(event: Any) -> object:
        """A flat event is typed as it is; the parts of a claim come back as dictionaries."""
        return event if shape is FLAT else shape.typed(event.__dict__)

    def append(facts: Sequence[Any]) -> None:
        articles = []
        for first in range(0, len(facts), PER_STREAM):
            article = Article()
            article.collect_events()  # its creation is not counted
            for fact in facts[first : first + PER_STREAM]:
                article.trigger_event(event, **shape.fields(fact))
            articles.append(article)
        application.save(*articles)

    def replay(after: int) -> Iterator[object]:
        start = after + 1
        while True:
            found = application.recorder.select_notifications(start=start, limit=1000)
            for each in found:
                yield revived(application.mapper.to_domain_event(each))
            if len(found) < 1000:
                return
            start = found[-1].id + 1

    yield Store(append, replay)
    application.close()


# PostgreSQL


@contextmanager
def raw_copy(url: str, shape: Shape = FLAT) -> Iterator[Store]:
    """COPY into one table, on psycopg."""
    import orjson
    import psycopg

    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        connection.execute(
            "CREATE TABLE raw_facts (position bigserial PRIMARY KEY, stream text, version int, type text, at bigint, "
            "payload bytea)"
        )
        connection.commit()

        def append(facts: Sequence[Any]) -> None:
            now = time.time_ns() // 1000
            with (
                connection.cursor() as cursor,
                cursor.copy("COPY raw_facts (stream, version, type, at, payload) FROM STDIN (FORMAT BINARY)") as copy,
            ):
                copy.set_types(["text", "int4", "text", "int8", "bytea"])
                for number, fact in enumerate(facts):
                    copy.write_row((fact.stream, number % PER_STREAM, fact.TYPE, now, orjson.dumps(shape.plain(fact))))
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
                    yield shape.typed(orjson.loads(payload))
                if len(found) < 1000:
                    return

        yield Store(append, replay)


# All of them


def on_sqlite(folder: Path, shape: Shape = FLAT) -> dict[str, Callable[[], Any]]:
    """The contenders on SQLite."""
    settings = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(folder / "store.sqlite")}
    found: dict[str, Callable[[], Any]] = {
        "raw sqlite3 + orjson": lambda: raw_sqlite(folder, shape),
        "timeline": lambda: ledger_at(str(folder / "store.sqlite")),
        "timeline, tree head a commit": lambda: ledger_with_tree(str(folder / "store.sqlite")),
        "SQLAlchemy Core + msgspec": lambda: core_sqlite(folder, shape),
    }
    if _has("eventsourcing"):
        found["eventsourcing + orjson"] = lambda: eventsourcing_at(settings, shape, with_orjson=True)
        found["eventsourcing"] = lambda: eventsourcing_at(settings, shape, with_orjson=False)
    return found


def on_postgresql(url: str, shape: Shape = FLAT) -> dict[str, Callable[[], Any]]:
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
        "raw COPY + orjson": lambda: raw_copy(url, shape),
        "timeline": lambda: ledger_at(url),
    }
    if _has("eventsourcing.postgres"):
        found["eventsourcing + orjson"] = lambda: eventsourcing_at(settings, shape, with_orjson=True)
        found["eventsourcing"] = lambda: eventsourcing_at(settings, shape, with_orjson=False)
    return found


@cache
def _has(package: str) -> bool:
    try:
        importlib.import_module(package)
    except ImportError:
        print(f"{package} is not installed and left out: pip install 'timeline-ledger[bench]'", file=sys.stderr)
        return False
    return True
