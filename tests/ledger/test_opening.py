"""Bad databases, each tried: what cannot be opened is refused by name, with advice, and left as it was."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, inspect, make_url

from tests.ledger.making import article_facts, described, texts
from timeline.ledger import Ledger
from timeline.ledger.sqlite_library import sqlite
from timeline.model import IntegrityError, LedgerBusyError, LedgerError

NOBODY = 65534


def folder_contents(folder: Path) -> dict[str, bytes]:
    """Every file in a folder with its bytes."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A ledger with a few facts, closed."""
    path = tmp_path / "ledger.sqlite"
    with Ledger.open(str(path)) as ledger:
        ledger.append(article_facts(), texts=texts())
    return path


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Permissions mean nothing to root: be nobody for a moment."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that an ordinary user may enter (pytest's own are closed to others)."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


@pytest.mark.parametrize(
    "url",
    [
        "",
        ":memory:",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///x.sqlite?mode=ro",
        "sqlite://host/x",
        "mysql://localhost/x",
        "://",
        "postgresql://host:notaport/x",
        "file:x.sqlite",
        "a\0b",
    ],
)
def test_an_address_that_is_none_is_refused(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(LedgerError):
        Ledger.open(url)
    assert list(tmp_path.iterdir()) == []


def test_a_plain_path_means_sqlite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Ledger.open("a %20 ?#ß.sqlite") as ledger:
        assert (ledger.dialect, ledger.url) == ("sqlite", "a %20 ?#ß.sqlite")
        ledger.append([described("a1", 1)])
    with Ledger.open("sqlite:///a %20 ?#ß.sqlite".replace("?", "%3F").replace("%20", "%2520")) as ledger:
        assert ledger.dialect == "sqlite"


def test_the_password_is_not_shown() -> None:
    with pytest.raises(LedgerError) as caught:
        Ledger.open("postgresql://me:secret@127.0.0.1:1/x")
    assert "secret" not in str(caught.value)
    assert "me:***@127.0.0.1:1/x" in str(caught.value)


@pytest.mark.parametrize("content", [b"This is a diary.\n", b"\0" * 5000, b"SQLite format 3", b"\x7fELF"])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "diary.txt"
    path.write_bytes(content)
    for writable in (True, False):
        with pytest.raises(LedgerError, match=r"diary\.txt: this is not a SQLite database"):
            Ledger.open(str(path), writable=writable)
    assert folder_contents(tmp_path) == {"diary.txt": content}


@pytest.mark.parametrize("journal", ["delete", "wal"])
@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE notes (text TEXT)", "INSERT INTO notes VALUES ('mine')"],
        ["CREATE TABLE facts (text TEXT)"],
        ["CREATE TABLE ledger_version (version_num TEXT)", "INSERT INTO ledger_version VALUES ('0001')"],
        ["PRAGMA application_id = 17"],
        ["PRAGMA application_id = 17", "CREATE TABLE notes (text TEXT)"],
    ],
    ids=["notes", "facts", "version", "marked", "marked-notes"],
)
def test_somebody_elses_sqlite_file_is_left_alone(tmp_path: Path, statements: list[str], journal: str) -> None:
    path = tmp_path / "notes.sqlite"
    with closing(sqlite.connect(path, isolation_level=None)) as other:
        other.execute(f"PRAGMA journal_mode = {journal}")
        for statement in statements:
            other.execute(statement)
    before = folder_contents(tmp_path)
    for writable in (True, False):
        with pytest.raises(LedgerError, match=r"notes\.sqlite: this SQLite file belongs to another program"):
            Ledger.open(str(path), writable=writable)
    assert folder_contents(tmp_path) == before


def test_somebody_elses_unfinished_log_is_left_alone(tmp_path: Path) -> None:
    """After a crash the log still holds their last commits; opening the file for writing would fold it in."""
    (tmp_path / "alive").mkdir()
    with closing(sqlite.connect(tmp_path / "alive" / "notes.sqlite", isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = wal")
        other.execute("CREATE TABLE notes (text TEXT)")
        crashed = folder_contents(tmp_path / "alive")
    left = {name: crashed[name] for name in ("notes.sqlite", "notes.sqlite-wal")}
    folder = tmp_path / "crashed"
    folder.mkdir()
    for name, content in left.items():
        (folder / name).write_bytes(content)
    with pytest.raises(LedgerError, match="another program"):
        Ledger.open(str(folder / "notes.sqlite"))
    found = folder_contents(folder)
    assert {name: found.get(name) for name in left} == left


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    path.touch()
    with pytest.raises(LedgerError, match="no ledger here yet"):
        Ledger.open(str(path), writable=False)
    with Ledger.open(str(path)) as ledger:
        assert ledger.head().position == 0


@pytest.mark.parametrize("keep", [4096, 5000, 100])
def test_a_torn_file_is_damaged_not_empty(written: Path, keep: int) -> None:
    written.write_bytes(written.read_bytes()[:keep])
    with pytest.raises(LedgerError, match="damaged") as caught, Ledger.open(str(written)) as ledger:
        ledger.append([described("a1", 1)])
    assert isinstance(caught.value, IntegrityError)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="this is a folder"):
        Ledger.open(str(tmp_path))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="none does not exist"):
        Ledger.open(str(tmp_path / "none" / "l.sqlite"))


def test_reading_makes_no_ledger(tmp_path: Path, postgres_url: str) -> None:
    for url in (str(tmp_path / "none.sqlite"), postgres_url):
        with pytest.raises(LedgerError, match="no ledger here yet"):
            Ledger.open(url, writable=False)
    assert list(tmp_path.iterdir()) == []


def test_reading_leaves_the_file_byte_for_byte(written: Path) -> None:
    before = folder_contents(written.parent)
    for writable in (False, True):
        with Ledger.open(str(written), writable=writable) as ledger:
            assert len(list(ledger.read())) == 4
            assert ledger.verify().ok
    with Ledger.open(str(written)) as ledger:
        assert ledger.append(article_facts(), texts=texts()).skipped == 4
    assert folder_contents(written.parent) == before


def test_a_write_that_is_not_ours_is_refused_while_reading(written: Path) -> None:
    from sqlalchemy.exc import OperationalError

    with (
        Ledger.open(str(written), writable=False) as ledger,
        ledger.engine.connect() as connection,
        pytest.raises(OperationalError, match="readonly"),
    ):
        connection.exec_driver_sql("CREATE TABLE notes (text TEXT)")


def test_a_read_only_file_is_read_and_not_written(shared_folder: Path) -> None:
    path = shared_folder / "l.sqlite"
    with Ledger.open(str(path)) as ledger:
        ledger.append(article_facts(), texts=texts())
    path.chmod(0o444)
    before = folder_contents(shared_folder)
    for mode in (0o777, 0o555):  # the folder may be written, or not
        shared_folder.chmod(mode)
        with as_ordinary_user():
            with Ledger.open(str(path), writable=False) as ledger:
                assert ledger.verify().ok
            with pytest.raises(LedgerError, match="cannot be written"):
                Ledger.open(str(path))
        assert folder_contents(shared_folder) == before


def test_a_read_only_folder_takes_no_new_ledger(shared_folder: Path) -> None:
    shared_folder.chmod(0o555)
    with as_ordinary_user(), pytest.raises(LedgerError, match=r"folder .* cannot be written"):
        Ledger.open(str(shared_folder / "new.sqlite"))


def test_a_file_that_may_not_be_read_is_named(shared_folder: Path) -> None:
    path = shared_folder / "l.sqlite"
    path.write_bytes(b"SQLite format 3\0")
    path.chmod(0)
    with as_ordinary_user(), pytest.raises(LedgerError, match="cannot be read"):
        Ledger.open(str(path))


def test_a_locked_sqlite_ledger_is_busy_and_then_goes_on(written: Path) -> None:
    with Ledger.open(str(written), busy_timeout=0.01) as ledger, closing(sqlite.connect(written)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerBusyError, match="another process is writing"):
            ledger.append([described("a1", 1)])
        assert ledger.head().position == 4
        other.rollback()
        assert ledger.append([described("a1", 1)]).head.position == 5


def test_a_wholly_locked_sqlite_ledger_is_busy_at_once(written: Path) -> None:
    with closing(sqlite.connect(written)) as other:
        other.execute("PRAGMA locking_mode = exclusive")
        other.execute("BEGIN EXCLUSIVE")
        for writable in (True, False):
            with pytest.raises(LedgerBusyError):
                Ledger.open(str(written), writable=writable, busy_timeout=0.01)


def test_a_locked_new_file_is_busy(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite"
    with closing(sqlite.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LedgerBusyError):
            Ledger.open(str(path), busy_timeout=0.01)


def test_a_locked_postgresql_ledger_is_busy_and_then_goes_on(postgres_url: str) -> None:
    with Ledger.open(postgres_url, busy_timeout=0.01) as ledger, Ledger.open(postgres_url) as other:
        with other.writing() as connection:
            connection.exec_driver_sql("SELECT * FROM head FOR UPDATE")
            with pytest.raises(LedgerBusyError, match="another process is writing"):
                ledger.append([described("a1", 1)])
            assert ledger.head().position == 0
        assert ledger.append([described("a1", 1)]).head.position == 1


def test_postgresql_that_is_down_is_said_to_be() -> None:
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    with pytest.raises(LedgerError, match="PostgreSQL cannot be reached"):
        Ledger.open(f"postgresql+psycopg://me@127.0.0.1:{port}/x")


def test_a_postgresql_database_that_does_not_exist_is_named(postgres_url: str) -> None:
    missing = make_url(postgres_url).set(database="none").render_as_string(hide_password=False)
    with pytest.raises(LedgerError, match=r'database "none" does not exist'):
        Ledger.open(missing)


def test_the_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(LedgerError, match=r"pip install 'timeline-ledger\[postgres\]'"):
        Ledger.open("postgresql+psycopg://localhost/x")


def test_another_programs_tables_on_postgresql_are_left_alone(postgres_url: str) -> None:
    with create_engine(postgres_url, poolclass=NullPool).begin() as other:
        other.exec_driver_sql("CREATE TABLE texts (text TEXT)")
    with pytest.raises(LedgerError, match="another program's table 'texts'"):
        Ledger.open(postgres_url)
    with create_engine(postgres_url, poolclass=NullPool).begin() as other:
        assert inspect(other).get_table_names() == ["texts"]


def test_a_postgresql_database_may_be_shared_with_another_program(postgres_url: str) -> None:
    with create_engine(postgres_url, poolclass=NullPool).begin() as other:
        other.exec_driver_sql("CREATE TABLE notes (text TEXT)")
        other.exec_driver_sql("CREATE TABLE alembic_version (version_num TEXT)")
    with Ledger.open(postgres_url) as ledger:
        assert ledger.append([described("a1", 1)]).head.position == 1
