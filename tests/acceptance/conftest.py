"""One ledger of the seeds, made once by the command itself; every test works on a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.acceptance.command import SEEDS, timeline


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seeds and the ledger that ``timeline ingest seeds`` makes of them. Do not write here."""
    folder = tmp_path_factory.mktemp("seeded")
    shutil.copytree(SEEDS, folder / "seeds")
    outcome = timeline("ingest", "seeds", cwd=folder)
    assert (outcome.code, outcome.err) == (0, ""), outcome
    return folder


@pytest.fixture
def folder(seeded: Path, tmp_path: Path) -> Path:
    """A copy of the seeded folder to do with as one likes."""
    place = tmp_path / "work"
    shutil.copytree(seeded, place)
    return place
