"""The front door for Python: small, fast to import, and whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from tests.front.readers import SentenceReader
from timeline.model import UsageError


def test_the_whole_journey(tmp_path: Path, ledger_url: str) -> None:
    """Open, ingest, look, audit, export."""
    article = tmp_path / "a.txt"
    article.write_text("Der Deich ist gebrochen. Die Feuerwehr räumt das Haus und die Schule.", encoding="utf-8")
    with timeline.open_ledger(ledger_url) as ledger:
        timeline.ingest(ledger, [article], installed=[SentenceReader()])
        chronology = timeline.chronology(ledger)
        found = timeline.audit(chronology, chronology.entries[0].id)
        assert found.headline == chronology.entries[0].headline
        exported = timeline.export_as(ledger, "json", as_of="@1")
        assert json.loads(exported.content)["as_of"] == "@1"
        assert (
            json.loads(timeline.export_as(ledger, "json").content)["claims"][0]["quote"] == "Der Deich ist gebrochen."
        )
        with pytest.raises(UsageError, match="Unknown story"):
            timeline.chronology(ledger, story="none")


def test_every_public_name_is_there() -> None:
    assert all(getattr(timeline, name) for name in timeline.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        timeline.nothing  # noqa: B018


def test_importing_loads_nothing_heavy() -> None:
    """Importing the package and its rooms' doors leaves the database, calendars and tables of languages alone."""
    program = "import sys, timeline, timeline.front, timeline.views, timeline.stories; print('\\n'.join(sys.modules))"
    loaded = set(
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    )
    heavy = {"sqlalchemy", "alembic", "pendulum", "babel", "rich", "py3langid", "numpy", "jinja2"}
    assert loaded & heavy == set()


def test_importing_the_package_loads_none_of_its_rooms() -> None:
    program = "import sys, timeline; print('\\n'.join(name for name in sys.modules if name.startswith('timeline.')))"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == ""
