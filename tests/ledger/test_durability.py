"""What a commit survives: as ``durability`` says, on the connection that appends and on every other one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.ledger.making import described
from tests.ledger.test_troubles import articles, command
from timeline.ledger import Ledger
from timeline.ledger.connect import Durability

__all__ = ["articles"]  # a fixture

# https://sqlite.org/pragma.html#pragma_synchronous
SETTINGS = {"sqlite": {"full": 2, "normal": 1}, "postgresql": {"full": "on", "normal": "off"}}


def setting(driver: Any, dialect: str) -> object:
    """How a driver's connection commits."""
    asked = "PRAGMA synchronous" if dialect == "sqlite" else "SHOW synchronous_commit"
    return driver.execute(asked).fetchone()[0]


@pytest.mark.parametrize("durability", ["full", "normal"])
def test_every_connection_commits_as_it_was_asked_to(ledger_url: str, durability: Durability) -> None:
    with Ledger.open(ledger_url, durability=durability) as ledger:
        wanted = SETTINGS[ledger.dialect][durability]
        for number in range(3):
            ledger.append([described(f"a{number}", 1)])
            [writer] = ledger._writers
            driver = writer._pooled.driver_connection
            assert setting(driver, ledger.dialect) == wanted
            if ledger.dialect == "postgresql":
                driver.rollback()
        with ledger.reading() as one, ledger.writing() as other:
            for connection in (one, other):
                assert setting(connection.connection.driver_connection, ledger.dialect) == wanted
        if ledger.dialect == "sqlite":
            with ledger.reading() as connection:
                assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"


def test_a_commit_is_durable_unless_something_else_is_asked_for(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger, ledger.writing() as connection:
        assert setting(connection.connection.driver_connection, ledger.dialect) == SETTINGS[ledger.dialect]["full"]


@pytest.mark.slow
def test_a_bulk_load_may_ask_for_less_and_records_the_same(ledger_url: str, articles: Path, tmp_path: Path) -> None:
    for url, words in ((ledger_url, ["--durability", "normal"]), (str(tmp_path / "full.sqlite"), [])):
        done = command("--ledger", url, "ingest", *words, str(articles))
        _, said = done.communicate(timeout=240)
        assert done.returncode == 0, said
    with Ledger.open(ledger_url) as one, Ledger.open(str(tmp_path / "full.sqlite")) as other:
        assert one.verify().ok
        assert [each.fact for each in one.read()] == [each.fact for each in other.read()]
