"""A full disk under PostgreSQL: nothing is half there, the message says what to do, the next run goes on.

The disk is a real one where this user may mount one (a small tmpfs, as a tablespace); everywhere, the server's answer of a
full disk (SQLSTATE 53100) is also given at each statement of an append in turn.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import NullPool, create_engine, make_url, text

from tests.ledger.making import described
from tests.ledger.test_troubles import articles, command
from timeline.ledger import Ledger
from timeline.model import LedgerError
from timeline.views import check

__all__ = ["articles"]  # a fixture

FULL = "the server's disk is full; nothing was recorded"
TABLES = ("segments", "streams", "known", "texts", "head")


def state(ledger: Ledger) -> dict[str, object]:
    """All rows of all tables of a ledger."""
    with ledger.engine.connect() as connection:
        return {table: sorted(map(str, connection.execute(text(f"SELECT * FROM {table}")))) for table in TABLES}


@pytest.mark.parametrize("table", ["segments", "streams", "known", "head"])
@pytest.mark.parametrize("alone", [True, False])
def test_a_full_disk_at_any_statement_records_nothing(postgres_url: str, table: str, alone: bool) -> None:
    with Ledger.open(postgres_url) as ledger:
        for number in range(3):  # the second knows where this process left the ledger, and the third goes alone
            ledger.append([described(f"a{number}", 1)])
        before = state(ledger)
        verb = "UPDATE" if table == "head" else "INSERT"
        with ledger.engine.connect() as connection, connection.begin():
            connection.exec_driver_sql(
                "CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
                "'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$"
            )
            connection.exec_driver_sql(
                f"CREATE TRIGGER zz_full AFTER {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION disk_is_full()"
            )
        # Facts of a stream that is there are looked up first and noted in `known`; those of new streams go alone.
        offered = [described("new" if alone and table != "known" else "a0", number) for number in range(2, 6)]
        with pytest.raises(LedgerError, match=FULL):
            ledger.append(offered)
        assert state(ledger) == before
        with ledger.engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("DROP FUNCTION disk_is_full CASCADE")
        assert ledger.append(offered).head.position == 7
        assert ledger.verify().ok


class Disk:
    """A small disk of its own, mounted at a folder, whose size can be changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def resize(self, size: int) -> None:
        """Let it hold so many bytes."""
        subprocess.run(["mount", "-o", f"remount,size={size}", str(self.folder)], check=True, capture_output=True)

    def used(self) -> int:
        """Bytes on it."""
        found = os.statvfs(self.folder)
        return (found.f_blocks - found.f_bfree) * found.f_frsize


@pytest.fixture
def disk(worker_tmp: Path) -> Iterator[Disk]:
    """A mounted tmpfs of 64 MiB; where that is not allowed, the test is left out."""
    folder = worker_tmp / f"disk-{uuid4().hex[:8]}"
    folder.mkdir()
    try:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(folder)], check=True, capture_output=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a small disk cannot be mounted by this user; the server's answer is simulated in another test")
    try:
        yield Disk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def on_disk(postgres_url: str, disk: Disk) -> Iterator[str]:
    """The address of an empty ledger whose tables lie on the small disk."""
    name = f"small_{uuid4().hex[:12]}"
    engine = create_engine(postgres_url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        owner = Path(connection.exec_driver_sql("SHOW data_directory").scalar_one())
        if not owner.exists():
            pytest.skip("the server runs on another machine; its disk cannot be filled")
        os.chown(disk.folder, owner.stat().st_uid, owner.stat().st_gid)
        connection.exec_driver_sql(f"CREATE TABLESPACE {name} LOCATION '{disk.folder}'")
    url = make_url(postgres_url)
    options = f"{url.query['options']} -cdefault_tablespace={name}"
    yield url.update_query_dict({"options": options}).render_as_string(hide_password=False)
    with engine.connect() as connection:
        tables = connection.exec_driver_sql("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        dropped = [row[0] for row in tables]
        connection.exec_driver_sql("DROP VIEW IF EXISTS facts")
        for table in dropped:
            connection.exec_driver_sql(f'DROP TABLE "{table}" CASCADE')
        connection.exec_driver_sql(f"DROP TABLESPACE {name}")


def until_full(append: Callable[[int], object]) -> int:
    """Call with 0, 1, 2, ... until the disk is full; which call that was."""
    for number in range(10_000):
        try:
            append(number)
        except LedgerError as error:
            if FULL not in str(error):
                raise
            return number
    pytest.fail("the disk never became full")


def test_a_disk_that_is_really_full_records_nothing_half(on_disk: str, disk: Disk) -> None:
    with Ledger.open(on_disk) as ledger:
        disk.resize(disk.used() + 300_000)

        def append(number: int) -> None:
            ledger.append([described(f"a{number}", each) for each in range(200)])

        failed = until_full(append)
        assert failed > 1
        before = state(ledger)
        with pytest.raises(LedgerError, match=FULL):
            append(failed)
        assert state(ledger) == before
        assert ledger.head().position == failed * 200
        assert ledger.verify().ok
    disk.resize(64 << 20)
    with Ledger.open(on_disk) as ledger:
        append(failed)
        assert ledger.head().position == (failed + 1) * 200
        assert ledger.verify().ok


@pytest.mark.slow
def test_a_command_on_a_disk_that_is_really_full_says_so_and_the_next_one_goes_on(
    on_disk: str, disk: Disk, articles: Path
) -> None:
    with Ledger.open(on_disk):
        pass
    disk.resize(disk.used() + 60_000)
    full = command("--ledger", on_disk, "ingest", str(articles))
    _, said = full.communicate(timeout=120)
    assert full.returncode == 3, said
    assert "disk is full" in said
    assert "Traceback" not in said
    disk.resize(64 << 20)
    with Ledger.open(on_disk) as ledger:
        assert ledger.verify().ok
        whole = [each.fact for each in ledger.read()]
    again = command("--ledger", on_disk, "ingest", str(articles))
    _, said = again.communicate(timeout=120)
    assert again.returncode == 0, said
    with Ledger.open(on_disk) as ledger:
        assert [each.fact for each in ledger.read()][: len(whole)] == whole
        assert ledger.verify().ok
        assert check(ledger) == []
