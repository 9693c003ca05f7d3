"""Law 1: facts are never updated or deleted; the database itself refuses, whatever asks it."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from tests.ledger.making import article_facts, texts
from timeline.ledger import Ledger

EVERYWHERE = (
    "UPDATE facts SET payload = payload WHERE position = 1",
    "UPDATE facts SET recorded_at = 0",
    "DELETE FROM facts WHERE position = 4",
    "DELETE FROM facts",
    "UPDATE texts SET text = text",
    "DELETE FROM texts",
    "UPDATE head SET position = 0",
    "UPDATE head SET recorded_at = 0, position = 9",
    "DELETE FROM head",
    "INSERT INTO head SELECT single + 1, position, digest, recorded_at FROM head",
    "INSERT INTO facts SELECT * FROM facts WHERE position = 1",
    "INSERT INTO texts SELECT * FROM texts",
)
ON_SQLITE = (
    "INSERT OR REPLACE INTO facts SELECT * FROM facts WHERE position = 1",
    (
        "REPLACE INTO facts SELECT 5, stream, version, type, schema, recorded_at, zeroblob(32), digest, payload "
        "FROM facts WHERE position = 1"
    ),
    "REPLACE INTO facts SELECT 5, stream, 9, type, schema, recorded_at, id, digest, payload FROM facts",
    (
        "INSERT INTO facts SELECT 9, stream, 9, type, schema, recorded_at, zeroblob(32), digest, payload "
        "FROM facts WHERE position = 1"
    ),
    "REPLACE INTO texts SELECT sha256, zeroblob(3) FROM texts",
)
ON_POSTGRESQL = (
    "TRUNCATE facts",
    "TRUNCATE texts",
    "TRUNCATE head",
    "INSERT INTO facts SELECT * FROM facts WHERE position = 1 ON CONFLICT (position) DO UPDATE SET payload = 'x'",
    "MERGE INTO texts USING facts ON true WHEN MATCHED THEN DELETE",
)


def _refused(ledger: Ledger, statement: str) -> None:
    before = [(fact.position, fact.digest) for fact in ledger.read()]
    with pytest.raises(IntegrityError), ledger.engine.connect() as connection, connection.begin():
        connection.exec_driver_sql(statement)
    assert [(fact.position, fact.digest) for fact in ledger.read()] == before
    assert ledger.verify().ok


@pytest.mark.parametrize("statement", EVERYWHERE)
def test_both_databases_refuse(ledger_url: str, statement: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        ledger.append(article_facts(), texts=texts())
        _refused(ledger, statement)


@pytest.mark.parametrize("statement", ON_SQLITE)
def test_sqlite_refuses(sqlite_url: str, statement: str) -> None:
    with Ledger.open(sqlite_url) as ledger:
        ledger.append(article_facts(), texts=texts())
        _refused(ledger, statement)


def test_sqlite_refuses_a_connection_without_our_settings(sqlite_url: str) -> None:
    """A plain connection has recursive_triggers off, so REPLACE would delete without any DELETE trigger."""
    import sqlite3
    from contextlib import closing

    with Ledger.open(sqlite_url) as ledger:
        ledger.append(article_facts(), texts=texts())
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as plain:
        for statement in (*EVERYWHERE, *ON_SQLITE):
            with pytest.raises(sqlite3.IntegrityError):
                plain.execute(statement)


@pytest.mark.parametrize("statement", ON_POSTGRESQL)
def test_postgresql_refuses(postgres_url: str, statement: str) -> None:
    with Ledger.open(postgres_url) as ledger:
        ledger.append(article_facts(), texts=texts())
        _refused(ledger, statement)


def test_postgresql_refuses_even_a_replica_session(postgres_url: str) -> None:
    with Ledger.open(postgres_url) as ledger:
        ledger.append(article_facts(), texts=texts())
        with ledger.engine.connect() as connection:
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            with pytest.raises(IntegrityError):
                connection.exec_driver_sql("DELETE FROM facts")
        assert ledger.verify().ok
