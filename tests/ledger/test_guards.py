"""Law 1: facts are never updated or deleted; the database itself refuses, whatever asks it."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError

from tests.ledger.making import article_facts, described, texts
from timeline.ledger import Ledger
from timeline.ledger.segments import StoredFact
from timeline.ledger.sqlite_library import sqlite

EVERYWHERE = (
    "UPDATE segments SET payloads = payloads WHERE first = 1",
    "UPDATE segments SET recorded_at = 0",
    "DELETE FROM segments WHERE last = 4",
    "DELETE FROM segments",
    "UPDATE streams SET segment = 9",
    "DELETE FROM streams",
    "UPDATE known SET born = 9",
    "DELETE FROM known",
    "UPDATE texts SET text = text",
    "DELETE FROM texts",
    "UPDATE head SET position = 0",
    "UPDATE head SET recorded_at = 0, position = 9",
    "DELETE FROM head",
    "INSERT INTO head SELECT single + 1, position, digest, recorded_at FROM head",
    "INSERT INTO segments SELECT * FROM segments WHERE first = 1",
    "INSERT INTO segments SELECT first + 9, last + 9, recorded_at, outline, ids, digests, payloads FROM segments",
    "INSERT INTO segments SELECT first + 2, last + 2, recorded_at, outline, ids, digests, payloads FROM segments",
    "INSERT INTO segments SELECT 5, 9, recorded_at, outline, ids, digests, payloads FROM segments",
    # As a version from before schema 0004 would, that has the ledger open still: facts without a link after one.
    (
        "INSERT INTO segments SELECT 6, 6, recorded_at, outline, substr(digests, 1, 32), substr(digests, 1, 32), payloads "
        "FROM segments WHERE first = 5"
    ),
    "INSERT INTO streams SELECT * FROM streams",
    "INSERT INTO known SELECT * FROM known",
    "INSERT INTO texts SELECT * FROM texts",
)
ON_SQLITE = (
    "INSERT OR REPLACE INTO segments SELECT * FROM segments WHERE first = 1",
    "REPLACE INTO segments SELECT first, last, 0, outline, ids, digests, payloads FROM segments",
    "REPLACE INTO streams SELECT stream, version, 9, born FROM streams",
    "REPLACE INTO streams SELECT stream, 1, segment, born FROM streams",
    "REPLACE INTO texts SELECT sha256, zeroblob(3) FROM texts",
)
ON_POSTGRESQL = (
    "TRUNCATE segments",
    "TRUNCATE streams",
    "TRUNCATE known",
    "TRUNCATE texts",
    "TRUNCATE head",
    "INSERT INTO segments SELECT * FROM segments ON CONFLICT (first) DO UPDATE SET payloads = 'x'",
    "MERGE INTO texts USING segments ON true WHEN MATCHED THEN DELETE",
)
# `facts` is a view: there is nothing in it to change.
ON_THE_VIEW = ("UPDATE facts SET payload = payload", "DELETE FROM facts", "INSERT INTO facts SELECT * FROM facts")


def fill(ledger: Ledger) -> None:
    """A row in every table: `known` has one when a stream goes on after its first segment."""
    ledger.append(article_facts(), texts=texts())
    ledger.append([described("a1", 1)])


def _refused(ledger: Ledger, statement: str) -> None:
    before = [(fact.position, fact.digest) for fact in ledger.read()]
    with pytest.raises(IntegrityError), ledger.engine.connect() as connection, connection.begin():
        connection.exec_driver_sql(statement)
    assert [(fact.position, fact.digest) for fact in ledger.read()] == before
    assert ledger.verify().ok


@pytest.mark.parametrize("statement", EVERYWHERE)
def test_both_databases_refuse(ledger_url: str, statement: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        fill(ledger)
        _refused(ledger, statement)


@pytest.mark.parametrize("statement", ON_SQLITE)
def test_sqlite_refuses(sqlite_url: str, statement: str) -> None:
    with Ledger.open(sqlite_url) as ledger:
        fill(ledger)
        _refused(ledger, statement)


def test_sqlite_refuses_a_connection_without_our_settings(sqlite_url: str) -> None:
    """A plain connection has recursive_triggers off, so REPLACE would delete without any DELETE trigger."""
    from contextlib import closing

    with Ledger.open(sqlite_url) as ledger:
        fill(ledger)
    with closing(sqlite.connect(sqlite_url.removeprefix("sqlite:///"))) as plain:
        for statement in (*EVERYWHERE, *ON_SQLITE):
            with pytest.raises(sqlite.IntegrityError):
                plain.execute(statement)


@pytest.mark.parametrize("statement", ON_POSTGRESQL)
def test_postgresql_refuses(postgres_url: str, statement: str) -> None:
    with Ledger.open(postgres_url) as ledger:
        fill(ledger)
        _refused(ledger, statement)


def test_postgresql_refuses_even_a_replica_session(postgres_url: str) -> None:
    with Ledger.open(postgres_url) as ledger:
        fill(ledger)
        with ledger.engine.connect() as connection:
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            with pytest.raises(IntegrityError):
                connection.exec_driver_sql("DELETE FROM segments")
        assert ledger.verify().ok


@pytest.mark.parametrize("statement", ON_THE_VIEW)
def test_the_view_of_single_facts_cannot_be_changed(ledger_url: str, statement: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        fill(ledger)
        before = list(ledger.read())
        with pytest.raises(DBAPIError), ledger.engine.connect() as connection, connection.begin():
            connection.exec_driver_sql(statement)
        assert list(ledger.read()) == before


def test_the_view_shows_every_fact_as_it_is_stored(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        fill(ledger)
        ledger.append([*article_facts("a2"), *article_facts("a3")], texts=texts())
        columns = ", ".join(StoredFact._fields)
        with ledger.reading() as connection:
            shown = connection.exec_driver_sql(f"SELECT {columns} FROM facts ORDER BY position").all()
        assert [tuple(row) for row in shown] == list(ledger.stored())
        assert len(shown) == 13
