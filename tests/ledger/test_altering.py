"""Whatever is altered in whatever column of whatever table of the ledger, ``verify`` finds it and says where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.making import archived, article_facts, described, hashed, texts
from tests.ledger.tampering import tamper
from timeline.ledger import Ledger, schema
from timeline.ledger.erasing import erase
from timeline.ledger.schema import GUARDS
from timeline.ledger.segments import fact_digest
from timeline.model import LedgerError

COLUMNS = [(table.name, column.name) for table in schema.metadata.sorted_tables for column in table.columns]


def fill(ledger: Ledger) -> None:
    """Three segments, two streams, two texts."""
    ledger.append(article_facts("a1"), texts=texts())
    ledger.append([*article_facts("a2"), described("a1", 1)], texts=texts())
    ledger.append([archived("a3", "Noch ein Text.")], texts={hashed("Noch ein Text."): "Noch ein Text."})


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    """Ten facts of three articles."""
    with Ledger.open(ledger_url) as opened:
        fill(opened)
        yield opened


def wrong(ledger: Ledger) -> dict[str, str]:
    """What is wrong, by the name of the check."""
    return {check.name: check.detail for check in ledger.verify().checks if not check.ok}


def literal(ledger: Ledger, value: Any) -> str:
    """A value in the database's own words."""
    if isinstance(value, bytes):
        return f"x'{value.hex()}'" if ledger.dialect == "sqlite" else f"'\\x{value.hex()}'::bytea"
    return f"'{value}'" if isinstance(value, str) else str(value)


def altered(value: Any, at: int = 0) -> Any:
    """Another value of the same type: one bit, one letter more, or another number."""
    if isinstance(value, bytes):
        at %= max(len(value), 1)
        return value[:at] + bytes([value[at] ^ 1]) + value[at + 1 :] if value else b"\0"
    return value + "x" if isinstance(value, str) else value + 1000


def change(ledger: Ledger, table: str, column: str, row: int, at: int = 0) -> bool:
    """Alter one value; False where the database's own constraints do not even let its owner."""
    keys = [each.name for each in schema.metadata.tables[table].primary_key.columns]
    with ledger.reading() as connection:
        query = f"SELECT {column}, {', '.join(keys)} FROM {table} ORDER BY {', '.join(keys)}"
        rows = [tuple(map(_plain, each)) for each in connection.exec_driver_sql(query)]
    value, *key = rows[row % len(rows)]
    where = " AND ".join(f"{name} = {literal(ledger, each)}" for name, each in zip(keys, key, strict=True))
    try:
        tamper(
            ledger,
            f"UPDATE {table} SET {column} = {literal(ledger, altered(value, at))} WHERE {where}".replace("%", "%%"),
        )
    except LedgerError:
        return False
    return True


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[f"{table}.{column}" for table, column in COLUMNS])
@pytest.mark.parametrize("row", [0, -1])
def test_every_column_of_every_table_is_covered(ledger: Ledger, table: str, column: str, row: int) -> None:
    if change(ledger, table, column, row):
        found = wrong(ledger)
        assert found
        assert any(word in " ".join(found.values()) for word in ("position", "text", "places", "known", "structures"))
    else:
        refused = {("head", "single"), ("segments", "last"), ("segments", "first"), ("segments", "ids")}
        assert (table, column) in refused
        assert wrong(ledger) == {}


def test_the_version_of_the_schema_cannot_be_altered_unnoticed(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        fill(ledger)
        with ledger.writing() as connection:
            connection.exec_driver_sql(f"UPDATE {schema.VERSION_TABLE} SET version_num = '9999'")
    with pytest.raises(LedgerError, match="9999"):
        Ledger.open(ledger_url)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a sound SQLite ledger."""
    path = tmp_path_factory.mktemp("sound") / "l.sqlite"
    with Ledger.open(str(path)) as ledger:
        fill(ledger)
    return path.read_bytes()


BYTES = [("segments", name) for name in ("outline", "digests", "payloads")]
BYTES += [("texts", "text"), ("texts", "sha256"), ("known", "id"), ("head", "digest")]


@given(place=st.sampled_from(BYTES), row=st.integers(0, 9), at=st.integers(0, 5000))
def test_any_byte_of_any_column_is_covered(
    sound: bytes, tmp_path: Path, place: tuple[str, str], row: int, at: int
) -> None:
    path = tmp_path / "l.sqlite"
    path.write_bytes(sound)
    with Ledger.open(str(path)) as ledger:
        assert change(ledger, *place, row, at)
        assert wrong(ledger)


@given(row=st.integers(0, 9), at=st.integers(0, 500), name=st.sampled_from(["outline", "ids", "digests", "payloads"]))
def test_any_byte_of_a_segment_with_erased_facts_is_covered(
    erased: bytes, tmp_path: Path, row: int, at: int, name: str
) -> None:
    path = tmp_path / "l.sqlite"
    path.write_bytes(erased)
    with Ledger.open(str(path)) as ledger:
        assert wrong(ledger) == {}
        if change(ledger, "segments", name, row, at):
            assert wrong(ledger)
        else:  # of the segments that hold erased facts alone the ids are stored
            assert name == "ids"


@pytest.fixture(scope="module")
def erased(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a sound SQLite ledger in which an article was erased."""
    path = tmp_path_factory.mktemp("erased") / "l.sqlite"
    with Ledger.open(str(path)) as ledger:
        fill(ledger)
        erase(ledger, "a2", "A. Editor", "an order")
    return path.read_bytes()


def test_ids_are_stored_where_a_fact_was_erased_and_nowhere_else(ledger: Ledger) -> None:
    tamper(ledger, "UPDATE segments SET ids = substr(digests, 1, 128) WHERE first = 1")
    assert "position 1" in wrong(ledger)["segments"]
    erase(ledger, "a2", "A. Editor", "an order")
    tamper(ledger, f"UPDATE segments SET ids = {literal(ledger, b'')} WHERE first = 5")
    assert "position 5" in wrong(ledger)["segments"]


def test_a_fact_and_its_digest_that_fit_each_other_are_found_by_the_link(ledger: Ledger) -> None:
    stored = list(ledger.stored())[6]
    forged = stored._replace(payload=stored.payload.replace(b'"paragraph"', b'"paragraxx"'))
    assert forged.payload != stored.payload
    payload, digest = literal(ledger, forged.payload), literal(ledger, fact_digest(forged))
    tamper(ledger, f"UPDATE facts SET payload = {payload}, digest = {digest} WHERE position = 7".replace("%", "%%"))
    assert wrong(ledger)["chain"].startswith("positions 5 to 9: ")


def test_bytes_between_and_behind_the_facts_are_covered(ledger: Ledger) -> None:
    for written in ("outline || ' '", "payloads || 'x'"):
        column = written.split()[0]
        if ledger.dialect == "sqlite":
            value = f"CAST(CAST({column} AS TEXT) || '{written[-2]}' AS BLOB)"
        else:
            value = f"{column} || '\\x20'::bytea"
        tamper(ledger, f"UPDATE segments SET {column} = {value} WHERE first = 5")
        assert "position 5" in wrong(ledger)["segments"]


def test_facts_in_another_order_are_found(ledger: Ledger) -> None:
    with ledger.reading() as connection:
        first, second = connection.exec_driver_sql("SELECT payload FROM facts WHERE position IN (2, 3)").scalars()
    one, other = literal(ledger, bytes(second)), literal(ledger, bytes(first))
    tamper(
        ledger,
        f"UPDATE facts SET payload = {one} WHERE position = 2".replace("%", "%%"),
        f"UPDATE facts SET payload = {other} WHERE position = 3".replace("%", "%%"),
    )
    found = wrong(ledger)["chain"]
    assert "position 2" in found
    assert "position 3" in found


@pytest.mark.parametrize("name", sorted(set(GUARDS["sqlite"])))
def test_a_guard_that_no_longer_acts_is_named(sqlite_url: str, name: str) -> None:
    """The trigger is there, under its name, and says that it refuses; only it never does."""
    with Ledger.open(sqlite_url) as ledger:
        fill(ledger)
        with ledger.writing() as connection:
            run = connection.exec_driver_sql
            sql: str = run(f"SELECT sql FROM sqlite_master WHERE name = '{name}'").scalar_one()
            run(f"DROP TRIGGER {name}")
            before, begin, after = sql.partition(" BEGIN ")
            head = before.partition(" WHEN ")[0]
            run(f"{head} WHEN 0{begin}{after}")
        assert f"trigger {name} does not refuse" in wrong(ledger)["guards"]


@pytest.mark.parametrize("function", ["ledger_refuse", "ledger_only_next", "ledger_head_forward"])
def test_a_guard_function_that_no_longer_acts_is_named(postgres_url: str, function: str) -> None:
    with Ledger.open(postgres_url) as ledger:
        fill(ledger)
        before = ledger.head()
        with ledger.writing() as connection:
            connection.exec_driver_sql(
                f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$"
            )
        assert "does not refuse" in wrong(ledger)["guards"]
        assert ledger.head() == before
        assert len(list(ledger.read())) == 10


def test_trying_the_guards_does_not_wait_for_a_writer(postgres_url: str) -> None:
    with Ledger.open(postgres_url) as ledger, Ledger.open(postgres_url) as other:
        fill(ledger)
        with other.writing() as connection:
            connection.exec_driver_sql("SELECT * FROM head FOR UPDATE")
            assert ledger.verify().ok


def test_the_server_in_use_is_named(postgres_url: str) -> None:
    with Ledger.open(postgres_url) as ledger:
        detail = next(check.detail for check in ledger.verify().checks if check.name == "database")
    assert "PostgreSQL 1" in detail
