"""An empty database is brought up to date, an older one upgraded, a newer one refused; only then is Alembic loaded."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from tests.ledger.making import article_facts, described, texts
from timeline.ledger import Ledger, migrate, schema
from timeline.model import LedgerError

NEXT = '''"""A later revision."""
from alembic import op
revision = "0005"
down_revision = "0004"
def upgrade():
    op.execute("CREATE TABLE later (n INTEGER)")
'''


@pytest.fixture
def later_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A version of this package with one revision more."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0005_later.py").write_text(NEXT)
    monkeypatch.setattr(migrate, "migrations_folder", lambda: folder)
    monkeypatch.setattr(migrate, "REVISIONS", ("0001", "0002", "0003", "0004", "0005"))
    monkeypatch.setattr(migrate, "REVISION", "0005")
    return monkeypatch


def test_the_list_of_revisions_is_that_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.migrations_folder()))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert [script.revision for script in scripts.walk_revisions()] == list(reversed(schema.REVISIONS))


def test_the_migrations_make_the_tables_that_the_code_expects(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        database = inspect(ledger.engine)
        found = {
            table: {(column["name"], column["nullable"]) for column in database.get_columns(table)}
            for table in sorted(schema.metadata.tables)
        }
    assert found == {
        name: {(column.name, column.nullable) for column in schema.metadata.tables[name].columns}
        for name in sorted(schema.metadata.tables)
    }


def test_an_older_ledger_is_upgraded_with_its_facts(ledger_url: str, request: pytest.FixtureRequest) -> None:
    with Ledger.open(ledger_url) as ledger:
        ledger.append(article_facts(), texts=texts())
        before = list(ledger.read())
    request.getfixturevalue("later_version")
    with pytest.raises(LedgerError, match="has schema 0004 and this version reads 0005"):
        Ledger.open(ledger_url, writable=False)
    with Ledger.open(ledger_url) as ledger:
        assert "later" in inspect(ledger.engine).get_table_names()
        assert list(ledger.read()) == before
        assert ledger.append([described("a1", 1)]).head.position == 5
        assert ledger.verify().ok


def test_a_newer_ledger_is_refused(ledger_url: str, later_version: pytest.MonkeyPatch) -> None:
    Ledger.open(ledger_url).close()
    later_version.undo()
    for writable in (True, False):
        with pytest.raises(LedgerError, match=r"has schema 0005, newer than this version knows \(up to 0004\)"):
            Ledger.open(ledger_url, writable=writable)


def test_a_failed_migration_leaves_nothing_behind(
    ledger_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(migrate.migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    first = folder / "versions" / "0001_ledger.py"
    first.write_text(
        f"{first.read_text()}\n_whole = upgrade\ndef upgrade():\n    _whole()\n    op.execute('nonsense')\n"
    )
    with monkeypatch.context() as patched:
        patched.setattr(migrate, "migrations_folder", lambda: folder)
        with pytest.raises(LedgerError):
            Ledger.open(ledger_url)
    with Ledger.open(ledger_url) as ledger:
        assert ledger.verify().ok


def test_alembic_is_not_loaded_for_a_current_ledger(sqlite_url: str) -> None:
    Ledger.open(sqlite_url).close()
    script = (
        "import sys; from timeline.ledger import Ledger\n"
        f"with Ledger.open({sqlite_url!r}) as ledger: assert ledger.head().position == 0\n"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_the_codec_does_not_load_sqlalchemy() -> None:
    script = "import sys; import timeline.ledger.codec; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
