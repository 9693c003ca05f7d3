"""What goes wrong outside: the disk is full, a right is taken away, others read and write at the same time."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.ledger.killing import TEXTS
from tests.ledger.making import described
from timeline.front import ingest
from timeline.ledger import Ledger
from timeline.model import LedgerError
from timeline.views import catch_up, check, load, rebuild

NOON = datetime(2025, 7, 11, 12, tzinfo=UTC)
NOBODY = 65534
ROOT = Path(__file__).parents[2]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of twelve small articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


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


def command(*arguments: str, file_size: int | None = None) -> subprocess.Popen[str]:
    """Start ``timeline``, with a limit to the size of any file it writes."""
    limit = ""
    if file_size is not None:  # the language model unpacks itself into a file of its own, which is not our subject
        limit = f"import py3langid; py3langid.rank('x'); resource.setrlimit(resource.RLIMIT_FSIZE, ({file_size},) * 2)"
    script = f"import resource, sys\n{limit}\nfrom timeline.cli import main\nsys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_a_full_disk_records_nothing_and_is_named(sqlite_url: str) -> None:
    with Ledger.open(sqlite_url) as ledger:
        before = ledger.append([described("a1", 1)]).head
        with ledger.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

        def fill(driver: object, _record: object, _proxy: object) -> None:
            driver.execute(f"PRAGMA max_page_count = {pages + 2}")  # type: ignore[attr-defined]

        from sqlalchemy import event

        event.listen(ledger.engine, "checkout", fill)
        ledger._writers.clear()
        with pytest.raises(LedgerError, match="the disk is full; nothing was recorded"):
            ledger.append([described("a1" * 3000, number) for number in range(50)])
        assert ledger.head() == before
    with Ledger.open(sqlite_url) as ledger:
        assert ledger.append([described("a1", 2)]).head.position == 2
        assert ledger.verify().ok


@pytest.mark.slow
def test_a_command_on_a_full_disk_says_so_and_the_next_one_goes_on(sqlite_url: str, articles: Path) -> None:
    with Ledger.open(sqlite_url):
        pass
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    full = command("--ledger", sqlite_url, "ingest", str(articles), file_size=path.stat().st_size + 40_000)
    _, said = full.communicate(timeout=120)
    assert full.returncode == 3, said
    assert "the disk" in said
    assert "Traceback" not in said
    with Ledger.open(sqlite_url) as ledger:
        assert ledger.verify().ok
        whole = [each.fact for each in ledger.read()]
    again = command("--ledger", sqlite_url, "ingest", str(articles))
    _, said = again.communicate(timeout=120)
    assert again.returncode == 0, said
    with Ledger.open(sqlite_url) as ledger:
        assert [each.fact for each in ledger.read()][: len(whole)] == whole
        assert ledger.verify().ok
        assert check(ledger) == []


def test_a_right_taken_away_is_named_and_nothing_is_recorded() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        path = Path(folder) / "l.sqlite"
        with as_ordinary_user(), Ledger.open(str(path)) as ledger:
            ledger.append([described("a1", 1)])
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        with as_ordinary_user():
            with pytest.raises(LedgerError, match="cannot be written; check its permissions"):
                Ledger.open(str(path))
            with Ledger.open(str(path), writable=False) as ledger:
                assert ledger.head().position == 1
        Path(folder).chmod(0o777)


def test_a_right_taken_away_on_postgresql_is_named(postgres_url: str) -> None:
    with Ledger.open(postgres_url) as ledger:
        ledger.append([described("a1", 1)])
        role = "r" + postgres_url.rpartition("tl_")[2]
        with ledger.engine.connect() as connection, connection.begin():
            connection.exec_driver_sql(f"CREATE ROLE {role}")
            connection.exec_driver_sql(
                "GRANT USAGE ON SCHEMA " + postgres_url.rpartition("search_path%3D")[2] + f" TO {role}"
            )
        try:
            with Ledger.open(f"{postgres_url}%20-crole%3D{role}", writable=True) as other:
                other.append([described("a1", 2)])
        except LedgerError as error:
            assert "this database user may not do that" in str(error)  # noqa: PT017
        else:
            pytest.fail("a user without rights wrote")
        finally:
            with ledger.engine.connect() as connection, connection.begin():
                connection.exec_driver_sql(f"DROP OWNED BY {role}")
                connection.exec_driver_sql(f"DROP ROLE {role}")
        assert ledger.head().position == 1


def test_a_clock_that_runs_backwards_over_a_restart(ledger_url: str) -> None:
    for number, moment in enumerate((NOON, NOON - timedelta(days=400), NOON + timedelta(seconds=1))):
        with Ledger.open(ledger_url, clock=lambda moment=moment: moment) as ledger:  # type: ignore[misc]
            ledger.append([described("a1", number)])
            assert ledger.verify().ok
    with Ledger.open(ledger_url) as ledger:
        assert [each.recorded_at for each in ledger.read()] == [NOON, NOON, NOON + timedelta(seconds=1)]
        assert ledger.position_at(NOON) == 2


@pytest.mark.slow
def test_two_commands_take_the_same_folder_in(ledger_url: str, articles: Path, tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path / "alone.sqlite")) as alone:
        ingest(alone, [articles])
        wanted = {(each.stream, each.id) for each in alone.read()}
    both = [command("--ledger", ledger_url, "ingest", str(articles)) for _ in range(2)]
    said = [each.communicate(timeout=240)[1] for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    with Ledger.open(ledger_url) as ledger:
        found = [(each.stream, each.id) for each in ledger.read()]
        assert len(found) == len(set(found))
        assert set(found) == wanted
        assert ledger.verify().ok
        assert check(ledger) == []


@pytest.mark.slow
def test_readers_see_whole_views_while_others_rebuild_and_append(ledger_url: str, articles: Path) -> None:
    """A chronology that is read while facts come in and views are swapped is always that of some position, whole."""
    with Ledger.open(ledger_url, busy_timeout=60) as ledger:
        ingest(ledger, sorted(articles.iterdir())[:6])
        begun = load(ledger)
        stop = threading.Event()
        failures: list[BaseException] = []
        seen: list[int] = []

        def read() -> None:
            try:
                with Ledger.open(ledger_url, writable=False) as reader:
                    while not stop.is_set():
                        found = load(reader)
                        seen.append(found.position)
                        claims = {each.id for each in found.claims}
                        assert all(claims >= set(entry.claims) for entry in found.entries)
                        assert len(found.articles) >= len(begun.articles)
            except BaseException as error:  # noqa: BLE001 - told below
                failures.append(error)

        readers = [threading.Thread(target=read) for _ in range(2)]
        for each in readers:
            each.start()
        for path in sorted(articles.iterdir())[6:9]:
            ingest(ledger, [path])
            rebuild(ledger)
        stop.set()
        for each in readers:
            each.join(60)
        assert failures == []
        assert seen
        catch_up(ledger)
        assert check(ledger) == []
