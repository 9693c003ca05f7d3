"""Concurrency and crashes, by the scripts that also run for a minute or for hundreds of kills.

``TIMELINE_SOAK_SECONDS`` and ``TIMELINE_KILLS`` make these tests longer.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECONDS = os.environ.get("TIMELINE_SOAK_SECONDS", "3")
KILLS = os.environ.get("TIMELINE_KILLS", "4")


def run(*arguments: str) -> str:
    """Run a module of the tests in a process of its own: it forks, and a test runner has threads."""
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.mark.slow
def test_eight_writers_and_four_readers(ledger_url: str) -> None:
    said = run("tests.ledger.soaking", "--seconds", SECONDS, ledger_url)
    assert "each seen once and in order by all" in said


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["ingest", "fold", "rebuild", "migrate"])
def test_kill_9_at_random_instants(kind: str, postgres_database: str) -> None:
    """Nothing that was reported is lost, nothing is half, the next run goes on; on both databases."""
    said = run("tests.ledger.killing", kind, "--times", KILLS, "--postgres", postgres_database)
    assert said.count("nothing lost") == 2
