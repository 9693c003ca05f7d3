"""The reference page keeps up: what it does not name fails here."""

from __future__ import annotations

import re
from pathlib import Path

from timeline.ledger import Ledger, codec, schema
from timeline.model import errors

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "ledger.md").read_text(encoding="utf-8")
PROSE = re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)
CODED = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", PROSE))))


def test_every_method_is_documented() -> None:
    methods = {name for name in vars(Ledger) if not name.startswith("_")}
    assert methods - {"address", "close", "engine", "dialect", "path", "url"} <= CODED


def test_every_table_and_column_is_documented() -> None:
    columns = {column.name for table in (schema.segments, schema.streams, schema.known) for column in table.columns}
    assert schema.OUR_TABLES | {schema.VERSION_TABLE} <= CODED
    assert columns - {"sha256", "text"} <= CODED


def test_every_check_is_documented(sqlite_url: str) -> None:
    with Ledger.open(sqlite_url) as ledger:
        assert {check.name for check in ledger.verify().checks} <= CODED


def test_errors_are_documented_with_their_exit_codes() -> None:
    for error in (errors.LedgerError, errors.LedgerBusyError, errors.ConcurrencyError, errors.IntegrityError):
        assert f"| `{error.__name__}` | {error.exit_code} |" in PAGE


def test_the_documented_id_is_the_id() -> None:
    """As the page says, by hand: a domain, then each part with its length."""
    from hashlib import sha256

    parts = [part.encode() for part in ("t", "ä", "")]
    by_hand = sha256(b"timeline-fact/1\n" + b"".join(len(part).to_bytes(4, "big") + part for part in parts))
    assert codec.content_id("t", ("ä", "")) == by_hand.digest()


def test_the_documented_digest_is_the_digest(sqlite_url: str) -> None:
    """As the page says, by hand, from the stored row."""
    from hashlib import sha256

    from tests.ledger.making import described

    with Ledger.open(sqlite_url) as ledger:
        ledger.append([described("a1", 0)])
        before = bytes.fromhex(ledger.head().digest)
        second, third = ledger.append([described("a1", 1), described("ä2", 2)]).recorded
        with ledger.reading() as connection:
            row = connection.exec_driver_sql("SELECT * FROM facts WHERE position = 3").one()
        end = ledger.head().digest
    stream, kind = row.stream.encode(), row.type.encode()
    sizes = [(row.recorded_at, 8), (row.schema, 4), (len(stream), 4), (len(kind), 4)]
    fixed = b"".join(number.to_bytes(width, "big") for number, width in sizes)
    hashed = sha256(b"timeline-ledger/2 fact\n" + fixed + stream + kind + row.version.to_bytes(8, "big") + row.payload)
    assert hashed.hexdigest() == third.digest
    digests = bytes.fromhex(second.digest) + hashed.digest()
    linked = sha256(b"timeline-ledger/2 segment\n" + before + (2).to_bytes(8, "big") + digests)
    assert linked.hexdigest() == end
