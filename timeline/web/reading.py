"""Reading addresses: each asks one room one question. Nothing here writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import frozen

from timeline.model import UsageError
from timeline.web.problems import RequestError, problem_of

if TYPE_CHECKING:
    from timeline.front.room import Room
    from timeline.web.packed import Packed
    from timeline.web.rooms import Rooms

Question = Callable[["Room", str], Any]


@frozen
class Reading:
    """A reading address: ``path`` with at most one parameter in braces, and the question it asks a room."""

    path: str
    question: Question
    parameter: str | None = None

    @property
    def name(self) -> str:
        """What the address is called in answers that are kept."""
        return self.path


READINGS: tuple[Reading, ...] = (
    Reading("/api/chronology", lambda room, _: room.answer_chronology()),
    Reading("/api/entries/{id}", lambda room, id_: room.answer_entry(id_), "id"),
    Reading("/api/articles/{id}", lambda room, id_: room.answer_article(id_), "id"),
    Reading("/api/lineages", lambda room, _: room.answer_lineages()),
    Reading("/api/lineages/{id}", lambda room, id_: room.answer_lineage(id_), "id"),
    Reading("/api/conflicts", lambda room, _: room.answer_conflicts()),
    Reading("/api/sources", lambda room, _: room.answer_sources()),
    Reading("/api/sources/{name:path}", lambda room, name: room.answer_source(name), "name"),
    Reading("/api/rulings", lambda room, _: room.answer_rulings()),
    Reading("/api/rulings/{id}", lambda room, id_: room.answer_ruling(id_), "id"),
    Reading("/api/knowledge", lambda room, _: room.answer_knowledge()),
)


def read(rooms: Rooms, reading: Reading, wanted: str, as_of: str | None) -> Packed:
    """Answer one reading request.

    Raises:
        RequestError: nothing is there, or the moment is none.
        LedgerError: the ledger cannot be read.
    """
    try:
        room = rooms.room(as_of)
    except UsageError as error:
        raise problem_of(error, "as_of") from error
    key = (room.shelf.head, room.chronology.as_of, reading.path, wanted)
    try:
        return rooms.answers.get(key, lambda: reading.question(room, wanted))
    except UsageError as error:
        raise RequestError("not-found", str(error), reading.parameter) from error
