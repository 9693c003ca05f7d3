"""The view follows the ledger: caught up, rebuilt, checked, read now and as of earlier."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.views.generated import append, article, published_ruling
from timeline.ledger import Ledger
from timeline.model import LedgerBusyError, LedgerError, UsageError
from timeline.reconcile import reconcile
from timeline.stories import load_story, shipped_stories
from timeline.views import catch_up, check, load, parse_as_of, rebuild, runner, store, version
from timeline.views.tables import CHECKPOINT, ROWS

ONE, TWO, THREE = article([0, 2], 3), article([1, 3], 5), article([4, 0], 9)


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    """A ledger with two articles, on each database."""
    clock = iter(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(1000))
    with Ledger.open(ledger_url, clock=lambda: next(clock)) as opened:
        append(opened, ONE)
        append(opened, TWO)
        yield opened


def test_catching_up_reaches_the_head_and_the_second_time_does_nothing(ledger: Ledger) -> None:
    first, second = catch_up(ledger), catch_up(ledger)
    head = ledger.head()
    assert (first.position, first.digest, first.facts) == (head.position, head.digest, head.position)
    assert first.written > 0
    assert (second.position, second.facts, second.written) == (head.position, 0, 0)


def test_catching_up_with_nothing_new_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    with Ledger.open(str(path)) as ledger:
        append(ledger, ONE)
        catch_up(ledger)
    before = path.read_bytes()
    with Ledger.open(str(path)) as ledger:
        catch_up(ledger)
        load(ledger)
    assert path.read_bytes() == before


def test_the_stored_chronology_is_the_reconciled_one(ledger: Ledger) -> None:
    head = ledger.head()
    stories = [load_story(name) for name in shipped_stories()]
    expected = reconcile(ledger.read(), stories=stories, position=head.position, digest=head.digest)
    assert load(ledger) == expected
    assert len(expected.articles) == 2
    assert len(expected.claims) == 4


def test_only_rows_that_changed_are_written(ledger: Ledger) -> None:
    catch_up(ledger)
    before = _stored(ledger)
    append(ledger, THREE)
    folded = catch_up(ledger)
    after = _stored(ledger)
    changed = sum(
        before[field].get(id_) != after[field].get(id_) for field in ROWS for id_ in before[field].keys() | after[field]
    )
    assert folded.written == changed
    unchanged = before["claims"].keys() & after["claims"].keys()
    assert len(unchanged) == 4
    assert all(before["claims"][id_] == after["claims"][id_] for id_ in unchanged)
    assert folded.facts == len(THREE.facts)
    assert check(ledger) == []


def test_rebuilding_gives_the_same_rows(ledger: Ledger) -> None:
    catch_up(ledger)
    before = _stored(ledger)
    rebuild(ledger)
    rebuild(ledger)
    assert _stored(ledger) == before
    assert check(ledger) == []
    assert catch_up(ledger).written == 0


def test_rebuilding_needs_no_view(ledger: Ledger) -> None:
    folded = rebuild(ledger)
    assert folded.facts == ledger.head().position
    assert check(ledger) == []


def test_a_rebuild_that_dies_before_the_swap_leaves_the_old_view(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    catch_up(ledger)
    before = _stored(ledger)
    with monkeypatch.context() as patched:
        patched.setattr(store, "_checkpoint_row", lambda _: _die())
        with pytest.raises(RuntimeError, match="power failure"):
            rebuild(ledger)
    assert _stored(ledger) == before
    assert check(ledger) == []
    assert rebuild(ledger).written > 0


def test_a_reader_sees_one_state_while_another_writes(ledger_url: str) -> None:
    """The checkpoint that a reader has seen and the rows it reads afterwards belong together."""
    with Ledger.open(ledger_url) as writer, Ledger.open(ledger_url) as reader:
        append(writer, ONE)
        catch_up(writer)
        with store.reading(reader) as connection:
            assert store.checkpoint_in(connection) is not None
            append(writer, TWO)
            catch_up(writer)
            rows = store._rows(connection, ROWS["articles"])
        assert list(rows) == [ONE.id]
        assert len(load(reader).articles) == 2


def test_writers_and_readers_at_once_never_meet_half_a_view(ledger_url: str) -> None:
    """One process takes articles in, one rebuilds, one catches up, one reads: every chronology read is a whole one."""
    written = [article([n % 5, (n + 1) % 5], n + 1, f"salt {n}") for n in range(6)]
    with Ledger.open(ledger_url, busy_timeout=60) as ledger:
        append(ledger, written[0])
        catch_up(ledger)

    def take_in() -> None:
        with Ledger.open(ledger_url, busy_timeout=60) as ledger:
            for each in written[1:]:
                append(ledger, each)
                catch_up(ledger)

    def fold(way: Callable[[Ledger], object]) -> None:
        with Ledger.open(ledger_url, busy_timeout=60) as ledger:
            for _ in range(5):
                way(ledger)

    def look() -> None:
        with Ledger.open(ledger_url, busy_timeout=60) as ledger:
            for _ in range(15):
                chronology = store.read_chronology(ledger, lambda _: True)
                assert chronology is not None
                assert len(chronology.claims) == 2 * len(chronology.articles)
                facts = sum(len(each.facts) for each in written[: len(chronology.articles)])
                assert chronology.position == facts

    with ThreadPoolExecutor() as pool:
        works = [pool.submit(take_in), pool.submit(fold, rebuild), pool.submit(fold, catch_up), pool.submit(look)]
        for work in works:
            work.result()
    with Ledger.open(ledger_url) as ledger:
        catch_up(ledger)
        assert check(ledger) == []
        assert len(load(ledger).articles) == len(written)


def test_check_says_what_differs(ledger: Ledger) -> None:
    catch_up(ledger)
    table = ROWS["claims"]
    ids = sorted(_stored(ledger)["claims"])
    with ledger.writing() as connection:
        connection.execute(table.update().where(table.c.id == ids[0]).values(payload=b"{}"))
        connection.execute(table.delete().where(table.c.id == ids[1]))
        connection.execute(table.insert(), [{"id": "zzz", "payload": b"{}"}])
    found = check(ledger)
    assert [(each.id, each.kind) for each in found] == [
        (ids[0], "different"),
        (ids[1], "missing"),
        ("zzz", "unexpected"),
    ]
    assert all(each.table == "view_claim" for each in found)
    assert str(found[0]).startswith(f"view_claim {ids[0]} is different: {{}}, not {{")
    assert len(load(ledger).claims) == 4
    rebuild(ledger)
    assert check(ledger) == []


def test_check_without_a_view_says_so(ledger: Ledger) -> None:
    (missing,) = check(ledger)
    assert (missing.table, missing.kind) == ("view_checkpoint", "missing")


def test_a_view_of_another_history_is_said_and_folded_again(ledger: Ledger) -> None:
    catch_up(ledger)
    with ledger.writing() as connection:
        connection.execute(CHECKPOINT.update().values(digest="f" * 64))
    assert [each.kind for each in check(ledger)] == ["different"]
    catch_up(ledger)
    assert check(ledger) == []


def test_other_code_folds_the_view_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    catch_up(ledger)
    monkeypatch.setattr(runner, "code_version", lambda: f"{version.LAYOUT}-changed")
    folded = catch_up(ledger)
    assert folded.facts == ledger.head().position
    assert store.checkpoint(ledger).version.endswith("changed")  # type: ignore[union-attr]
    assert catch_up(ledger).facts == 0


def test_tables_of_another_layout_are_dropped_and_folded_again(ledger: Ledger) -> None:
    catch_up(ledger)
    before = _stored(ledger)
    with ledger.writing() as connection:
        connection.exec_driver_sql("DROP TABLE view_entry")
        connection.exec_driver_sql("CREATE TABLE view_entry (old INTEGER)")
        connection.exec_driver_sql("UPDATE view_checkpoint SET version = '0-older'")
    catch_up(ledger)
    assert _stored(ledger) == before


def test_a_ledger_opened_for_reading_is_folded_in_memory(ledger: Ledger, ledger_url: str) -> None:
    with Ledger.open(ledger_url, writable=False) as reader:
        unstored = load(reader)
        assert store.checkpoint(reader) is None
        catch_up(ledger)
        assert load(reader) == unstored
        append(ledger, THREE)
        assert len(load(reader).articles) == 3
        with pytest.raises(LedgerError, match="reading only"):
            catch_up(reader)


def test_a_busy_ledger_is_folded_in_memory(sqlite_url: str) -> None:
    """Looking does not wait for writing to end."""
    with Ledger.open(sqlite_url) as writer, Ledger.open(sqlite_url, busy_timeout=0.01) as reader:
        append(writer, ONE)
        with writer.writing():
            assert len(load(reader).articles) == 1
            with pytest.raises(LedgerBusyError):
                catch_up(reader)
        assert store.checkpoint(reader) is None


def test_as_of_a_position(ledger: Ledger) -> None:
    past = load(ledger, as_of=parse_as_of(f"@{len(ONE.facts)}"))
    assert [each.id for each in past.articles] == [ONE.id]
    assert (past.position, past.as_of) == (len(ONE.facts), f"@{len(ONE.facts)}")
    assert past.digest == ledger.digest_at(len(ONE.facts))


def test_as_of_a_recorded_moment(ledger: Ledger) -> None:
    """The clock of the test stands at midnight for the first article and at one for the second."""
    past = load(ledger, as_of=parse_as_of("2026-01-01T00:59Z"))
    assert [each.id for each in past.articles] == [ONE.id]
    assert len(load(ledger, as_of=parse_as_of("2026-01-01T01:00Z")).articles) == 2


def test_as_of_a_day_of_publication_is_judged_by_all_that_is_known_now(ledger: Ledger) -> None:
    """An article of the ninth that is recorded last counts for the ninth; a ruling moves it."""
    assert [each.id for each in load(ledger, as_of=parse_as_of("2024-05-04")).articles] == [ONE.id]
    append(ledger, THREE)
    assert len(load(ledger, as_of=parse_as_of("2024-05-08")).articles) == 2
    assert len(load(ledger, as_of=parse_as_of("2024-05")).articles) == 3
    ledger.append([published_ruling(THREE.id, 2, "r1")])
    assert {each.id for each in load(ledger, as_of=parse_as_of("2024-05-04")).articles} == {ONE.id, THREE.id}
    before_the_ruling = load(ledger, as_of=parse_as_of(f"@{ledger.head().position - 1}"))
    assert {each.published.edtf for each in before_the_ruling.articles} == {"2024-05-03", "2024-05-05", "2024-05-09"}


@pytest.mark.parametrize("wanted", ["@0", "@999", "2020-01-01T00:00Z"])
def test_a_moment_outside_the_ledger_is_refused(ledger: Ledger, wanted: str) -> None:
    with pytest.raises(UsageError, match=r"this ledger goes from @1 to @\d+|its first fact is of 2026-01-01T00:00"):
        load(ledger, as_of=parse_as_of(wanted))


def test_an_empty_ledger_has_an_empty_chronology_and_no_past(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        assert load(ledger).articles == ()
        assert check(ledger) == []
        for wanted in ("@1", "2030-01-01T00:00Z"):
            with pytest.raises(UsageError, match="empty"):
                load(ledger, as_of=parse_as_of(wanted))


def test_a_story_selects_from_the_view(ledger: Ledger) -> None:
    selected = load(ledger, story=load_story("coalition"))
    assert (selected.story, selected.articles) == ("coalition", ())
    assert selected.phases[0].id == "formation"


def test_progress_is_told(ledger: Ledger) -> None:
    told: list[tuple[int, int, str]] = []
    catch_up(ledger, progress=lambda done, total, step: told.append((done, total, step)))
    assert told[-1] == (ledger.head().position, ledger.head().position, "folding")


def _stored(ledger: Ledger) -> dict[str, dict[str, object]]:
    view = store.read(ledger)
    assert view is not None
    return {field: dict(rows) for field, rows in view.rows.items()}


def _die() -> None:
    raise RuntimeError("power failure")


def test_sweeping_goes_on_afterwards_and_what_was_frozen_stays_so() -> None:
    """A server keeps what it has loaded out of sweeping; folding in it must not undo that."""
    gc.unfreeze()
    with runner.no_sweeping():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert not gc.get_freeze_count()
    gc.freeze()
    try:
        with runner.no_sweeping():
            pass
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()
