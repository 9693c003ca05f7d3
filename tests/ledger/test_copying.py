"""Copies between databases, in every direction, with the same digest; resumed, continued, and refused where they must be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.ledger.freezing import ARTICLES, samples
from tests.ledger.making import archived, article_facts, described, hashed, texts
from tests.ledger.tampering import tamper
from timeline.front import ingest
from timeline.ledger import Ledger, copying
from timeline.ledger.checkpoint import origin_of
from timeline.ledger.copying import Copied, copy_ledger
from timeline.model import ConcurrencyError, IntegrityError, UsageError

DIRECTIONS = [(a, b) for a in ("sqlite", "postgresql") for b in ("sqlite", "postgresql")]


@pytest.fixture(params=DIRECTIONS, ids="-to-".join)
def urls(request: pytest.FixtureRequest) -> tuple[str, str]:
    """The addresses of two empty ledgers."""
    fresh = {kind: request.getfixturevalue(f"fresh_{kind}") for kind in set(request.param)}
    source, target = request.param
    return fresh[source](), fresh[target]()


def contents(ledger: Ledger) -> Any:
    """All that a ledger holds."""
    with ledger.reading() as connection:
        stored = [
            (bytes(key), bytes(text))
            for key, text in connection.exec_driver_sql("SELECT sha256, text FROM texts ORDER BY sha256")
        ]
    return list(ledger.read()), list(ledger.stored()), stored, ledger.head()


def test_a_copy_is_the_same_ledger(urls: tuple[str, str], tmp_path: Path) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Ledger.open(urls[0]) as source, Ledger.open(urls[1]) as target:
        ingest(source, [tmp_path / name for name in ARTICLES])
        source.append(list(samples()), texts={hashed("kept for later"): "kept for later"})
        source.append([described(f"a{number % 7}", number) for number in range(1200)])
        copied = copy_ledger(source, target)
        assert copied == Copied(source.head().position, 3, source.head().position, source.head().digest)
        assert contents(target) == contents(source)
        assert target.verify().ok
        assert origin_of(target) == origin_of(source)
        assert target.verify().root == source.verify().root


def test_a_copy_takes_up_what_was_appended_since(urls: tuple[str, str]) -> None:
    with Ledger.open(urls[0]) as source, Ledger.open(urls[1]) as target:
        assert copy_ledger(source, target).facts == 0
        for article in ("a1", "a2", "a3"):
            source.append(article_facts(article), texts=texts())
            assert copy_ledger(source, target).facts == 4
            assert copy_ledger(source, target).facts == 0
        assert contents(target) == contents(source)
        # The copy is a ledger of its own and goes on by itself; it knows what it holds.
        assert target.append(article_facts("a2"), texts=texts()).recorded == ()
        assert target.append([described("a1", 1)]).head.position == 13
        assert target.verify().ok
        back = copy_ledger(target, source)
        assert (back.facts, contents(source)) == (1, contents(target))


def test_an_interrupted_copy_goes_on(urls: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "_BATCH", 5)

    class PowerCutError(Exception):
        pass

    def cut(done: int, _total: int) -> None:
        if done >= 10:
            raise PowerCutError

    with Ledger.open(urls[0]) as source, Ledger.open(urls[1]) as target:
        for article in range(6):
            source.append(article_facts(f"a{article}"), texts=texts())
        with pytest.raises(PowerCutError):
            copy_ledger(source, target, cut)
        assert target.head().position == 16
        assert target.verify().ok
        assert copy_ledger(source, target).facts == 8
        assert contents(target) == contents(source)


def test_another_history_is_refused_and_left_as_it_is(urls: tuple[str, str]) -> None:
    with Ledger.open(urls[0]) as source, Ledger.open(urls[1]) as target:
        source.append([described("a1", number) for number in range(5)])
        target.append([described("a1", 1)])
        before = contents(target)
        for _ in range(2):
            with pytest.raises(UsageError, match="another history"):
                copy_ledger(source, target)
            assert contents(target) == before
            target.append([described("a2", number) for number in range(9)])
            before = contents(target)


def test_a_longer_copy_of_the_same_history_is_said_to_be_longer(urls: tuple[str, str]) -> None:
    with Ledger.open(urls[0]) as source, Ledger.open(urls[1]) as target:
        source.append(article_facts(), texts=texts())
        copy_ledger(source, target)
        target.append([described("a1", 1), described("a1", 2)])
        copied = copy_ledger(source, target)
        assert (copied.facts, copied.ahead) == (0, 2)


def test_a_damaged_source_is_not_copied_on(urls: tuple[str, str]) -> None:
    with Ledger.open(urls[0]) as source, Ledger.open(urls[1]) as target:
        source.append(article_facts("a1"), texts=texts())
        source.append(article_facts("a2"), texts=texts())
        tamper(source, "UPDATE facts SET digest = (SELECT digest FROM facts WHERE position = 5) WHERE position = 4")
        with pytest.raises(IntegrityError, match=r"position 4 .* was not copied"):
            copy_ledger(source, target)
        assert target.head().position == 0


def test_somebody_else_writing_into_the_copy_is_noticed(urls: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "_BATCH", 5)
    with Ledger.open(urls[0]) as source, Ledger.open(urls[1]) as target, Ledger.open(urls[1]) as other:
        for number in range(4):
            source.append([described("a1", number * 5 + each) for each in range(5)])
        with pytest.raises(ConcurrencyError, match="somebody else appends"):
            copy_ledger(source, target, lambda *_: other.append([described("a9", 1)]))
        assert target.verify().ok


def test_facts_appended_to_the_source_meanwhile_wait_for_the_next_copy(
    urls: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_BATCH", 5)
    with Ledger.open(urls[0]) as source, Ledger.open(urls[1]) as target, Ledger.open(urls[0]) as other:
        for number in range(4):
            source.append([described("a1", number * 5 + each) for each in range(5)])
        copied = copy_ledger(source, target, lambda done, _: other.append([described("a2", done)]))
        assert (copied.facts, target.head().position) == (20, 20)
        assert copy_ledger(source, target).facts == 4


def test_texts_are_there_as_soon_as_their_facts(urls: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "_BATCH", 1)
    with Ledger.open(urls[0]) as source, Ledger.open(urls[1]) as target:
        for number in range(4):
            source.append(
                [archived(f"a{number}", f"text {number}")], texts={hashed(f"text {number}"): f"text {number}"}
            )
        copy_ledger(
            source, target, lambda *_: (target.verify().ok or pytest.fail("a fact came before its text"), None)[1]
        )
