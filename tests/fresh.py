"""New, empty ledgers one after another, for properties that need one per example."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from uuid import uuid4

Fresh = Callable[[], str]


def files_in(folder: Path) -> Fresh:
    """Addresses of SQLite files in a folder."""
    numbers = count()
    return lambda: f"sqlite:///{folder / f'{next(numbers)}.sqlite'}"


def schemas_in(postgres_url: str) -> Fresh:
    """Addresses of schemas in one PostgreSQL database: cheaper than a database each."""
    from sqlalchemy import NullPool, create_engine, make_url

    engine = create_engine(postgres_url, isolation_level="AUTOCOMMIT", poolclass=NullPool)

    def fresh() -> str:
        schema = f"s_{uuid4().hex}"
        with engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE SCHEMA {schema}")
        url = make_url(postgres_url).update_query_dict({"options": f"-csearch_path={schema}"})
        return url.render_as_string(hide_password=False)

    return fresh
