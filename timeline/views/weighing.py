"""What weighing needs of every line, packed beside the rows of the view, so that choosing a few lines decodes only these.

Each record follows from one row (:mod:`timeline.reconcile.key_records`). Records stand in parcels, some hundred to a row of the
table even in a large view: which one an id belongs to follows from the id, and in a parcel they are sorted. So reading all of
them reads a few thousand rows, going on rewrites the parcels that it touches, and what comes out is what a rebuild writes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from timeline.model import Chronology
from timeline.reconcile.key_columns import Columns
from timeline.reconcile.key_records import NUMBER, RECORDS, number_of, values_in
from timeline.views.fetching import rows_in, select
from timeline.views.inserting import insert
from timeline.views.tables import WEIGHING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_PARCELS: Final = 1 << 12
_Record = tuple[bytes, bytes]
_Parcel = dict[int, _Record]


def fill_weighing(connection: Connection, chronology: Chronology) -> None:
    """Replace all records by those of a chronology."""
    connection.execute(WEIGHING.delete())
    for field in sorted(RECORDS):
        insert(connection, WEIGHING, list(parcels_of(field, getattr(chronology, field))))


def change_weighing(connection: Connection, rows: Mapping[str, Mapping[str, Any]]) -> None:
    """Bring the records up to date.

    Args:
        connection: in a transaction that writes.
        rows: what changes, by the field of the chronology and its id; None where it is no more.
    """
    for field in sorted(RECORDS.keys() & rows.keys()):
        changed = {number_of(id_): item for id_, item in rows[field].items()}
        names = {_name(field, number) for number in changed}
        stored = {str(name): _opened(field, *parts) for name, *parts in _read(connection, names)}
        parcels: dict[str, _Parcel] = {name: stored.get(name, {}) for name in sorted(names)}
        for number, item in changed.items():
            parcel = parcels[_name(field, number)]
            parcel.pop(number, None)
            if item is not None:
                parcel[number] = RECORDS[field][1](item)
        made = {name: _packed(parcel) for name, parcel in parcels.items() if parcel}
        if stored:
            mark = "%s" if connection.dialect.name == "postgresql" else "?"
            connection.exec_driver_sql(f"DELETE FROM {WEIGHING.name} WHERE id = {mark}", [(n,) for n in sorted(stored)])
        insert(connection, WEIGHING, [(name, *packed) for name, packed in made.items()])


def read_weighing(connection: Connection) -> Columns:
    """All records, as columns."""
    records: dict[str, list[bytes]] = defaultdict(list)
    values: list[bytes] = []
    for name, some, numbers in connection.exec_driver_sql(select(WEIGHING)):
        field = name.partition(" ")[0]
        records[field].append(some)
        if field == "claims":
            values.append(numbers)
    return Columns(
        values=np.frombuffer(b"".join(values), dtype="<u8"),
        **{field: np.frombuffer(b"".join(records[field]), dtype=kind) for field, (kind, _) in RECORDS.items()},
    )


def weighing_rows(connection: Connection) -> dict[str, bytes]:
    """What tells whether a parcel is as it should be, by the parcel's name: a hash in hexadecimal digits."""
    return {str(name): _hash(*parts) for name, *parts in connection.exec_driver_sql(select(WEIGHING))}


def weighing_of(chronology: Chronology) -> dict[str, bytes]:
    """The same of the parcels that should be stored."""
    return {name: _hash(*parts) for field in RECORDS for name, *parts in parcels_of(field, getattr(chronology, field))}


def parcels_of(field: str, items: Iterable[Any]) -> Iterator[tuple[str, bytes, bytes]]:
    """The parcels of all articles, claims or entries: name, records, values."""
    parcels: dict[str, list[_Record]] = defaultdict(list)
    make = RECORDS[field][1]
    for item in items:
        parcels[_name(field, number_of(item.id))].append(make(item))
    for name in sorted(parcels):
        yield name, *_joined(parcels.pop(name))


def _hash(*parts: bytes) -> bytes:
    return sha256(b"".join(parts)).hexdigest().encode()


def _name(field: str, number: int) -> str:
    return f"{field} {number % _PARCELS:03x}"


def _read(connection: Connection, names: Collection[str]) -> Iterator[tuple[str, bytes, bytes]]:
    for name, some, numbers in rows_in(connection, select(WEIGHING), "id", names):
        yield name, bytes(some), bytes(numbers)


def _packed(parcel: _Parcel) -> _Record:
    return _joined(list(parcel.values()))


def _joined(records: Sequence[_Record]) -> _Record:
    ordered = sorted(records)
    return b"".join(record for record, _ in ordered), b"".join(numbers for _, numbers in ordered)


def _opened(field: str, some: bytes, numbers: bytes) -> _Parcel:
    """The records of a parcel, by number."""
    kind = RECORDS[field][0]
    records = np.frombuffer(some, dtype=kind)
    ends = (np.cumsum(values_in(records)) * 8).tolist()
    size = kind.itemsize
    return {
        number: (some[at * size : (at + 1) * size], numbers[begin:end])
        for at, (number, begin, end) in enumerate(zip(records[NUMBER].tolist(), [0, *ends], ends, strict=False))
    }
