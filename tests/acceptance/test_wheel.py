"""The wheel by itself, in an environment of its own and away from the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.acceptance.command import ROOT, SEEDS

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what belongs to the package."""
    source = tmp_path_factory.mktemp("source")
    for name in ("timeline", "migrations"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", "dist", "."]
    subprocess.run(build, cwd=source, check=True)
    return next((source / "dist").glob("*.whl"))


def test_the_wheel_carries_migrations_stories_templates_and_types(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        str(path.relative_to(ROOT))
        for pattern in ("timeline/**/*.toml", "timeline/**/*.j2", "timeline/**/*.css", "timeline/**/*.js")
        for path in ROOT.glob(pattern)
    }
    migrations = {
        f"timeline/ledger/_migrations/{path.relative_to(ROOT / 'migrations')}"
        for path in (ROOT / "migrations").rglob("*.py")
    }

    assert len(migrations) >= 2
    assert "timeline/stories/coalition.toml" in wanted
    assert wanted | migrations | {"timeline/py.typed"} <= names
    assert not [name for name in names if name.startswith(("tests/", "seeds/"))]


def test_the_wheel_works_away_from_the_repository(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    install = [environment / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    subprocess.run(install, cwd=tmp_path, check=True)
    shutil.copytree(SEEDS, tmp_path / "seeds")

    def run(*words: str) -> str:
        command = [environment / "bin" / "timeline", *words]
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "TIMELINE_"))}
        done = subprocess.run(command, cwd=tmp_path, env=clean, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("ingest", "seeds")
    assert "5 articles" in run("chronology", "--story", "coalition")
    run("export", "html", "-o", "page.html", "--story", "coalition")
    assert "verifies" in run("verify")
    assert (tmp_path / "page.html").stat().st_size > 10_000
