"""Changing what must not be changed, as somebody would who owns the database."""

from __future__ import annotations

from itertools import pairwise

from timeline.ledger import Ledger, chain
from timeline.ledger.segments import HASH_BYTES, StoredFact, pack, run_of


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
        before = [
            (first, last, bytes(digests)) for first, last, digests in run("SELECT first, last, digests FROM segments")
        ]
        firsts = {first for first, _, _ in before}
        links = {last: digests[HASH_BYTES * (last - first + 1) :] for first, last, digests in before}
        chained_to = max((last for last, link in links.items() if not link), default=0)
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
            previous = chain.EMPTY
            for start, stop in pairwise([0, *breaks, len(stored)]):
                if start < stop:
                    part = run_of(stored[start:stop])
                    link = b""
                    if part.first > chained_to:  # where no segment ended, one that fits
                        link = links.get(part.last) or chain.link(previous, part.first, part.digests)
                    previous = link or part.digests[-1]
                    run(_insert(ledger.dialect), tuple(pack(part, link)))
        for statement in up:
            run(statement)


def _insert(dialect: str) -> str:
    return f"INSERT INTO segments VALUES ({', '.join(['?' if dialect == 'sqlite' else '%s'] * 7)})"
