"""A chronology as rows of bytes, and back. Equal chronologies give equal bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec
from attrs import evolve

from timeline.model import ArticleInfo, Chronology, Conflict, Entry, Lineage, Origin, ResolvedClaim

_CLASSES: dict[str, type[Any]] = {
    "articles": ArticleInfo,
    "lineages": Lineage,
    "origins": Origin,
    "claims": ResolvedClaim,
    "entries": Entry,
    "conflicts": Conflict,
}
_encoder = msgspec.json.Encoder(order="deterministic")
_decoders: dict[type[Any], msgspec.json.Decoder[Any]] = {}


class Row(NamedTuple):
    """One row: its place in the chronology's order, and the value as JSON."""

    place: int
    payload: bytes


def rows_of(chronology: Chronology) -> dict[str, dict[str, Row]]:
    """Every table's rows by id."""
    return {
        field: {item.id: Row(place, _encoder.encode(item)) for place, item in enumerate(getattr(chronology, field))}
        for field in _CLASSES
    }


def frame_of(chronology: Chronology) -> bytes:
    """What is left of a chronology without its rows."""
    nothing: dict[str, Any] = dict.fromkeys(_CLASSES, ())
    return _encoder.encode(evolve(chronology, **nothing))


def chronology_of(frame: bytes, payloads: Mapping[str, Iterable[bytes]]) -> Chronology:
    """Put a chronology together from its frame and each table's payloads in order."""
    empty: Chronology = _decoder(Chronology).decode(frame)
    fields: dict[str, Any] = {
        field: tuple(map(_decoder(kind).decode, payloads[field])) for field, kind in _CLASSES.items()
    }
    return evolve(empty, **fields)


def _decoder(kind: type[Any]) -> msgspec.json.Decoder[Any]:
    if kind not in _decoders:
        _decoders[kind] = msgspec.json.Decoder(kind)
    return _decoders[kind]
