"""A chronology as rows of bytes, and back. Equal chronologies give equal bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import msgspec
from attrs import evolve

from timeline.model import ArticleInfo, Chronology, Conflict, Entry, Lineage, Origin, ResolvedClaim, RulingInfo

_CLASSES: dict[str, type[Any]] = {
    "articles": ArticleInfo,
    "lineages": Lineage,
    "origins": Origin,
    "claims": ResolvedClaim,
    "entries": Entry,
    "conflicts": Conflict,
    "rulings": RulingInfo,
}
# The order in which a chronology gives its parts. It follows from the values alone, so that a row does not change when
# another is put before it. A test holds it against what reconciling gives.
_ORDER: dict[str, Callable[[Any], tuple[Any, ...]]] = {
    "articles": lambda article: (article.path, article.id),
    "lineages": lambda lineage: (lineage.id,),
    "origins": lambda origin: (origin.id,),
    "claims": lambda one: (one.claim.article, one.claim.start, one.claim.end, one.id),
    "entries": lambda entry: (
        entry.when.earliest or entry.when.latest or date.max,
        entry.when.latest or date.max,
        entry.id,
    ),
    "conflicts": lambda conflict: (conflict.status != "open", conflict.slot, conflict.id),
    "rulings": lambda ruling: (ruling.id,),
}
_encoder = msgspec.json.Encoder(order="deterministic")
_decoders: dict[type[Any], msgspec.json.Decoder[Any]] = {}


def rows_of(chronology: Chronology) -> dict[str, dict[str, bytes]]:
    """Every table's rows: the values as JSON by id."""
    return {field: {item.id: _encoder.encode(item) for item in getattr(chronology, field)} for field in _CLASSES}


def encode(item: object) -> bytes:
    """One row's payload."""
    return _encoder.encode(item)


def decode(field: str, payload: bytes) -> Any:
    """The value in a row of this field's table."""
    return _decoder(_CLASSES[field]).decode(payload)


def frame_of(chronology: Chronology) -> bytes:
    """What is left of a chronology without its rows."""
    nothing: dict[str, Any] = dict.fromkeys(_CLASSES, ())
    return _encoder.encode(evolve(chronology, **nothing))


def in_order(field: str, items: Iterable[Any]) -> tuple[Any, ...]:
    """The parts of a chronology in the order in which it gives them."""
    return tuple(sorted(items, key=_ORDER[field]))


Shape = Callable[[Any], Any]
"""Makes of a decoded article, claim, entry ... what is kept of it. It keeps what rows are ordered by."""


def chronology_of(frame: bytes, payloads: Mapping[str, Iterable[bytes]], shape: Shape | None = None) -> Chronology:
    """Put a chronology together from its frame and each table's payloads, in any order.

    Args:
        frame: what is left of a chronology without its rows.
        payloads: the rows of each table.
        shape: makes of every value, as soon as it is decoded, what is kept of it; everything is kept if not given.
    """
    empty: Chronology = _decoder(Chronology).decode(frame)
    fields: dict[str, Any] = {}
    for field, kind in _CLASSES.items():
        decoded: Iterable[Any] = map(_decoder(kind).decode, payloads[field])
        fields[field] = in_order(field, map(shape, decoded) if shape else decoded)
    return evolve(empty, **fields)


def _decoder(kind: type[Any]) -> msgspec.json.Decoder[Any]:
    if kind not in _decoders:
        _decoders[kind] = msgspec.json.Decoder(kind)
    return _decoders[kind]
