"""Changing what must not be changed, as somebody would who owns the database."""

from __future__ import annotations

from itertools import pairwise

from timeline.ledger import Ledger
from timeline.ledger.segments import StoredFact, pack, run_of


def tamper(ledger: Ledger, *statements: str) -> None:
    """Take the guards down, change, put them up again.

    Statements on ``facts`` are run on a table of single facts, from which the segments are then made anew: an attacker
    would take a segment apart in the same way. The indexes stay as they were.
    """
    with ledger.writing() as connection:
        run = connection.exec_driver_sql
        if ledger.dialect == "sqlite":
            guards = run("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
            down = [f"DROP TRIGGER {name}" for name, _ in guards]
            up = [sql for _, sql in guards]
        else:
            names = run(
                "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'A'"
            ).all()
            down = [f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in sorted({table for table, _ in names})]
            up = [f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}" for table, name in names]
        for statement in down:
            run(statement)
        on_facts = any(" facts" in statement for statement in statements)
        firsts = {row[0] for row in run("SELECT first FROM segments")}
        if on_facts:  # a temporary table comes before the view of the same name
            run("CREATE TEMPORARY TABLE facts AS SELECT * FROM facts")
        for statement in statements:
            run(statement)
        if on_facts:
            columns = ", ".join(StoredFact._fields)
            stored = [StoredFact(*row) for row in run(f"SELECT {columns} FROM facts ORDER BY position")]
            run("DROP TABLE facts")
            run("DELETE FROM segments")
            breaks = [
                number
                for number, (one, next_) in enumerate(pairwise(stored), 1)
                if next_.position in firsts
                or next_.position != one.position + 1
                or next_.recorded_at != one.recorded_at
            ]
            for start, stop in pairwise([0, *breaks, len(stored)]):
                if start < stop:
                    run(_insert(ledger.dialect), tuple(pack(run_of(stored[start:stop]))))
        for statement in up:
            run(statement)


def _insert(dialect: str) -> str:
    return f"INSERT INTO segments VALUES ({', '.join(['?' if dialect == 'sqlite' else '%s'] * 7)})"
