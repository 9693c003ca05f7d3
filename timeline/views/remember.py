"""Writes what reconciling remembers to the index tables: all of it, or what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from attrs import evolve
from sqlalchemy import Connection, Table, delete

from timeline.reconcile.blocks import number_of
from timeline.reconcile.onward import Delta
from timeline.reconcile.people import surname
from timeline.views import index_tables as index
from timeline.views.fetching import quoted
from timeline.views.inserting import insert
from timeline.views.remembered import Tables

# The order of an article's terms is that of its claims in the text: mappings are written as they come.
_encode = msgspec.msgpack.Encoder().encode
_Row = tuple[Any, ...]


def fill(connection: Connection, deltas: Iterable[Delta]) -> None:
    """Replace everything that is remembered by these pieces, which add to nothing."""
    for table in index.INDEX:
        connection.execute(delete(table))
    for delta in deltas:
        _insert_all(connection, delta)


def change(connection: Connection, delta: Delta) -> None:
    """Bring what is remembered up to date."""
    for table, articles in (
        (index.ARTICLE, delta.outlines),
        (index.FEATURES, delta.features),
        (index.KEYS, delta.keys),
    ):
        _delete(connection, table, ("id",), [(a,) for a in articles])
    _delete(connection, index.TOLD, ("id",), [(a,) for a in delta.told])
    _delete(connection, index.AROUND, ("id",), [(a,) for a in delta.around])
    _delete(connection, index.NEAR, ("article", "other"), delta.near)
    _delete(connection, index.CLAIM, ("id",), [(c,) for c in delta.marks])
    _delete(
        connection,
        index.BLOCK,
        ("key", "number", "place"),
        [(k, number_of(a), n) for k, (a, n) in delta.places_removed],
    )
    _delete(connection, index.KEY, ("key", "article"), delta.keys_removed)
    _delete(connection, index.TIE, ("left", "right"), delta.ties)
    _delete(connection, index.DERIVATION, ("left", "right"), delta.derivations)
    _delete(connection, index.COUNTERPART, ("claim", "article"), delta.counterparts)
    _delete(connection, index.PART, ("part", "conflict"), delta.parts_removed)
    _delete(connection, index.OFFICE, ("office", "claim", "person"), delta.offices_removed)
    _delete(connection, index.VOICE, ("name", "article"), delta.voices_removed)
    _delete(connection, index.PHASE, ("entry",), [(e,) for e in delta.phases])
    tables = Tables(connection)
    seen = dict(tables.seen_names({name for _, name in delta.seen}, ()))
    spoken = dict(tables.spoken_names(delta.spoken.keys()))
    _delete(connection, index.SEEN, ("key", "name"), delta.seen)
    _delete(connection, index.SPOKEN, ("name",), [(name,) for name in delta.spoken])
    counted = evolve(
        delta,
        seen=Counter({pair: seen.get(pair, 0) + count for pair, count in delta.seen.items()}),
        spoken=Counter({name: spoken.get(name, 0) + count for name, count in delta.spoken.items()}),
    )
    _insert_all(connection, counted)


def _delete(connection: Connection, table: Table, columns: Sequence[str], keys: Iterable[_Row]) -> None:
    values = sorted(keys)
    if values:
        mark = "%s" if connection.dialect.name == "postgresql" else "?"
        where = " AND ".join(f"{quoted(name)} = {mark}" for name in columns)
        connection.exec_driver_sql(f"DELETE FROM {table.name} WHERE {where}", values)


def _insert_all(connection: Connection, delta: Delta) -> None:
    numbers: dict[str, int] = {a: number_of(a) for a in {a for _, (a, _) in delta.places_added}}
    filled: list[tuple[Table, Iterable[_Row]]] = [
        *_of_articles(delta),
        *_of_pairs(delta),
        (index.BLOCK, delta.filed or sorted((key, numbers[a], n) for key, (a, n) in delta.places_added)),
        (index.PART, sorted(delta.parts_added)),
        (index.OFFICE, sorted(delta.offices_added)),
        (index.SEEN, ((key, name, surname(key), n) for (key, name), n in sorted(delta.seen.items()) if n)),
        (index.SPOKEN, ((name, n) for name, n in sorted(delta.spoken.items()) if n)),
        (index.VOICE, ((name, a, name.casefold()) for name, a in sorted(delta.voices_added))),
        (index.PHASE, ((entry, phase) for entry, phase in sorted(delta.phases.items()) if phase is not None)),
        (index.RULED, ((id_,) for id_ in sorted(delta.ruled))),
    ]
    for table, rows in filled:
        insert(connection, table, rows if isinstance(rows, Sequence) else list(rows))


def _of_articles(delta: Delta) -> list[tuple[Table, Iterable[_Row]]]:
    return [
        (
            index.ARTICLE,
            (
                (
                    *(a, number_of(a), one.day, one.lineage, one.first, one.last, one.language),
                    *(" ".join(one.claims), one.gist),
                )
                for a, one in sorted(delta.outlines.items())
            ),
        ),
        (index.FEATURES, _payloads(delta.features)),
        (index.KEYS, _payloads(delta.keys)),
        (index.TOLD, _payloads(delta.told)),
        (index.AROUND, ((a, " ".join(sorted(others))) for a, others in sorted(delta.around.items()) if others)),
        (index.KEY, delta.held or sorted(delta.keys_added)),
        (
            index.CLAIM,
            (
                (
                    *(c, one.article, one.entry, one.origin, one.origin_name, one.origin_kind),
                    *(one.first, one.last, one.basis, one.modality),
                )
                for c, one in sorted(delta.marks.items())
                if one is not None
            ),
        ),
    ]


def _payloads(values: Mapping[str, Any]) -> Iterable[_Row]:
    return ((a, _encode(one)) for a, one in sorted(values.items()))


def _of_pairs(delta: Delta) -> list[tuple[Table, Iterable[_Row]]]:
    return [
        (index.NEAR, ((*pair, one.likeness, one.met) for pair, one in sorted(delta.near.items()) if one is not None)),
        (
            index.TIE,
            (
                (
                    *pair,
                    one.left_article,
                    one.right_article,
                    one.affinity,
                    int(one.links),
                    one.obstacle,
                    int(one.joined),
                )
                for pair, one in sorted(delta.ties.items())
                if one is not None
            ),
        ),
        (
            index.DERIVATION,
            ((*pair, _encode(one)) for pair, one in sorted(delta.derivations.items()) if one is not None),
        ),
        (index.COUNTERPART, ((*pair, *one) for pair, one in sorted(delta.counterparts.items()) if one is not None)),
    ]
