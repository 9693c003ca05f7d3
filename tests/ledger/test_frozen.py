"""Law 6 with whole ledgers: what a released version wrote is opened, upgraded, read, continued and folded by today's."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.ledger.freezing import FROZEN, plain_rows, restore
from tests.ledger.making import described
from timeline.ledger import Ledger
from timeline.ledger.schema import REVISIONS
from timeline.model import Erased

FROZEN_REVISIONS = sorted(path.stem for path in FROZEN.glob("*.sqlite"))


def _holds(found: Any, frozen: Any) -> bool:
    """Whether ``found`` says all that ``frozen`` says; fields added later may be there too."""
    if isinstance(frozen, dict):
        return isinstance(found, dict) and all(key in found and _holds(found[key], frozen[key]) for key in frozen)
    if isinstance(frozen, list):
        return len(found) == len(frozen) and all(map(_holds, found, frozen))
    return bool(found == frozen)


@pytest.fixture(params=[(name, kind) for name in FROZEN_REVISIONS for kind in ("sqlite", "postgresql")], ids="-".join)
def frozen(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """A frozen ledger, ready to be opened: its revision and its address."""
    revision, kind = request.param
    if kind == "sqlite":
        shutil.copyfile(FROZEN / f"{revision}.sqlite", tmp_path / "old.sqlite")
        return revision, f"sqlite:///{tmp_path / 'old.sqlite'}"
    url: str = request.getfixturevalue("postgres_url")
    restore(url, FROZEN / f"{revision}.postgresql.sql")
    return revision, url


def test_every_released_schema_is_frozen() -> None:
    """The newest schema may still be in the making; ``python -m tests.ledger.freezing`` freezes it."""
    assert FROZEN_REVISIONS[: len(REVISIONS) - 1] == list(REVISIONS[:-1])
    assert "0001" in FROZEN_REVISIONS


def test_every_fact_is_where_it_was(frozen: tuple[str, str]) -> None:
    revision, url = frozen
    lines = (FROZEN / f"{revision}.facts.jsonl").read_text(encoding="utf-8").splitlines()
    with Ledger.open(url) as ledger:
        found = json.loads(json.dumps(list(plain_rows(ledger))))
        report = ledger.verify()
    assert [check for check in report.checks if not check.ok] == []
    assert len(found) == len(lines)
    for now, then in zip(found, map(json.loads, lines), strict=True):
        assert _holds(now, then), then["position"]


def test_it_goes_on_from_there(frozen: tuple[str, str]) -> None:
    from timeline.views import catch_up, check, load

    with Ledger.open(frozen[1]) as ledger:
        before = ledger.head()
        appended = ledger.append([described("a1", 1)])
        assert appended.head.position == before.position + 1
        assert ledger.append([each.fact for each in ledger.read() if not isinstance(each.fact, Erased)]).recorded == ()
        catch_up(ledger)
        assert check(ledger) == []
        assert {article.title for article in load(ledger).articles} >= {"Gipfel in Paris", "Summit in Paris"}
        assert ledger.verify().ok


def test_its_articles_are_not_taken_in_again(frozen: tuple[str, str], tmp_path: Path) -> None:
    from tests.ledger.freezing import ARTICLES
    from timeline.front import ingest

    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Ledger.open(frozen[1]) as ledger:
        report = ingest(ledger, [tmp_path / name for name in ARTICLES])
    assert (report.files, report.archived) == (2, 0)
