"""What the ledger costs beside raw sqlite3 with msgspec and nothing else: no chain, no ids, no guards.

Run ``python benchmarks/ledger.py [--facts N] [--rounds N] [--postgres URL]``. Contenders alternate inside each round;
medians over all transactions, in µs per fact. Durable: every commit survives a power cut (synchronous=FULL).
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec

from timeline.ledger import Ledger, codec
from timeline.model import (
    Claim,
    ClaimAsserted,
    Dating,
    Fact,
    Mention,
    Passage,
    Quantity,
    Span,
    Timex,
    VoiceLink,
)

Append = Callable[[list[Fact]], object]
Replay = Callable[[], int]


def make_facts(count: int, start: int = 0) -> list[Fact]:
    """Claims of about 1.5 kB, 20 to a stream."""
    timex = Timex(10, 20, "am Freitag", "DATE", "XXXX-WXX-5", anchor="publication", direction="nearest", rule="weekday")
    voice = VoiceLink("person", "Emmanuel Macron", Span(1, 2), Passage(3, 9, "Macron"), "sagen", "say")
    actors = tuple(Mention("Emmanuel Macron", "emmanuel macron", "person", 1, 3) for _ in range(3))
    return [
        ClaimAsserted(
            Claim(
                id=f"{number:016x}",
                article=f"{number // 20:016x}",
                spans=(Span(0, 160),),
                quote="x" * 160,
                modality="asserted",
                dating=Dating("at", "past"),
                voice=(voice,),
                timexes=(timex, timex),
                actors=actors,
                quantities=(Quantity(26.0, "Länder", 0, 20, "land"),),
                terms=tuple("abcdefghij"),
            ),
            "german",
            "1",
        )
        for number in range(start, start + count)
    ]


@contextmanager
def raw_sqlite(folder: Path) -> Iterator[tuple[Append, Replay]]:
    """The least that stores facts in order: one table, one insert, typed on the way back."""
    with closing(sqlite3.connect(folder / "raw.sqlite", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("CREATE TABLE facts (position INTEGER PRIMARY KEY, type TEXT, at INTEGER, payload BLOB)")
        encoder, decoder = msgspec.json.Encoder(), msgspec.json.Decoder(ClaimAsserted)

        def append(facts: list[Fact]) -> None:
            connection.execute("BEGIN IMMEDIATE")
            now = time.time_ns() // 1000
            rows = [(fact.TYPE, now, encoder.encode(fact)) for fact in facts]
            connection.executemany("INSERT INTO facts (type, at, payload) VALUES (?, ?, ?)", rows)
            connection.execute("COMMIT")

        def replay() -> int:
            rows = connection.execute("SELECT position, type, at, payload FROM facts ORDER BY position")
            return sum(decoder.decode(row[3]) is not None for row in rows)

        yield append, replay


@contextmanager
def ledger_at(url: str) -> Iterator[tuple[Append, Replay]]:
    """Our ledger."""
    with Ledger.open(url) as ledger:
        yield ledger.append, lambda: sum(1 for _ in ledger.read())


def measure(append: Append, replay: Replay, count: int) -> dict[str, list[float]]:
    """µs per fact: appends of 20, appends of 1000, a replay of everything."""
    found: dict[str, list[float]] = {"append 20, durable": [], "append 1000, durable": [], "replay": []}
    for size, name in ((20, "append 20, durable"), (1000, "append 1000, durable")):
        facts = make_facts(count, 0 if size == 20 else count)
        for start in range(0, count, size):
            portion = facts[start : start + size]
            begun = time.perf_counter()
            append(portion)
            found[name].append((time.perf_counter() - begun) / len(portion) * 1e6)
    begun = time.perf_counter()
    total = replay()
    found["replay"].append((time.perf_counter() - begun) / total * 1e6)
    return found


def codec_figures() -> str:
    """µs to encode and decode one claim, median of 7 × 2,000."""
    fact = make_facts(1)[0]
    payload = codec.encode(fact)

    def median(step: Callable[[], object]) -> float:
        times = []
        for _ in range(7):
            begun = time.perf_counter()
            for _ in range(2000):
                step()
            times.append((time.perf_counter() - begun) / 2000 * 1e6)
        return statistics.median(times)

    encoding = median(lambda: codec.encode(fact))
    decoding = median(lambda: codec.decode(fact.TYPE, fact.SCHEMA, payload))
    return f"codec: {len(payload)} bytes, encode {encoding:.1f} µs, decode {decoding:.1f} µs"


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--postgres", help="address of an empty database; measured once, it cannot be emptied again")
    options = parser.parse_args()
    results: dict[str, dict[str, list[float]]] = {}

    def record(name: str, found: dict[str, list[float]]) -> None:
        for what, times in found.items():
            results.setdefault(name, {}).setdefault(what, []).extend(times)

    for round_number in range(options.rounds):
        with tempfile.TemporaryDirectory() as folder:
            with raw_sqlite(Path(folder)) as (append, replay):
                record("raw sqlite3 + msgspec", measure(append, replay, options.facts))
            with ledger_at(f"{folder}/ledger.sqlite") as (append, replay):
                record("ledger, SQLite", measure(append, replay, options.facts))
        if options.postgres and round_number == 0:
            with ledger_at(options.postgres) as (append, replay):
                record("ledger, PostgreSQL", measure(append, replay, options.facts))
    base = {what: statistics.median(times) for what, times in results["raw sqlite3 + msgspec"].items()}
    print(
        f"{options.facts} facts, {options.rounds} rounds, SQLite {sqlite3.sqlite_version}; µs per fact (ratio to raw)"
    )
    for name, found in results.items():
        cells = (
            f"{what} {(here := statistics.median(times)):.1f} ({here / base[what]:.2f})"
            for what, times in found.items()
        )
        print(f"{name:24}" + "   ".join(cells))
    print(codec_figures())


if __name__ == "__main__":
    main()
