"""Reading: one question to one room, answered once and kept for all readers. Nothing here writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from timeline.model import UsageError
from timeline.web.problems import RequestError, problem_of

if TYPE_CHECKING:
    from timeline.front.room import Room
    from timeline.web.asked import Asked
    from timeline.web.packed import Packed
    from timeline.web.rooms import Rooms


def read(
    rooms: Rooms, path: str, question: Callable[[Room, str], Any], asked: Asked, parameter: str | None = None
) -> Packed:
    """Answer one reading request.

    Args:
        rooms: the rooms that are open.
        path: the address as the table has it.
        question: what is asked of the room.
        asked: the request.
        parameter: what the parameter of the path is called.

    Raises:
        RequestError: nothing is there, or the moment is none.
        LedgerError: the ledger cannot be read.
    """
    try:
        room = rooms.room(asked.as_of, asked.address)
    except UsageError as error:
        raise problem_of(error, "as_of") from error
    try:
        return rooms.answers.get(key_of(room, path, asked.wanted), lambda: question(room, asked.wanted))
    except UsageError as error:
        raise RequestError("not-found", str(error), parameter) from error


def key_of(room: Room, path: str, wanted: str = "") -> tuple[str, str | None, str, str]:
    """Under which key an answer of a room is kept."""
    return room.shelf.head, room.chronology.as_of, path, wanted
