"""Tree heads as checkpoints (c2sp.org/tlog-checkpoint): origin, number of leaves, root; signed as a note.

A leaf is a segment: the facts that were written together. In ledgers from before schema 0004 every fact up to there is one.
The origin is the name of the key that signs. Unless somebody brings a key with another name, it is derived from the
digest of the first fact, so that every copy of a ledger has the same origin, in whatever database it lives.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Final

from attrs import frozen

from timeline.ledger.merkle import HASH_BYTES
from timeline.ledger.notes import PrivateKey, PublicKey, is_name, open_note, sign
from timeline.model import IntegrityError, UsageError

if TYPE_CHECKING:
    from timeline.ledger.store import Ledger

_ORIGIN: Final = "timeline-ledger/"
_SIZE: Final = re.compile("0|[1-9][0-9]{0,18}")
_ORIGIN_DIGITS: Final = 32


@frozen
class Checkpoint:
    """A tree head: whose, over how many leaves (0 or more), and the root (32 bytes)."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The text that is signed: three lines."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"

    def signed(self, key: PrivateKey) -> str:
        """The checkpoint as a note with one signature."""
        return sign(self.text, key)


def parse_checkpoint(text: str) -> Checkpoint:
    """Read the text of a checkpoint; the signatures have to be checked by then.

    Raises:
        IntegrityError: it is not a checkpoint.
    """
    lines = text.split("\n")
    if len(lines) >= 4 and lines[-1] == "" and all(lines[:-1]) and is_name(lines[0]) and _SIZE.fullmatch(lines[1]):
        try:
            root = b64decode(lines[2], validate=True)
        except ValueError:
            root = b""
        if len(root) == HASH_BYTES and b64encode(root).decode() == lines[2]:
            return Checkpoint(lines[0], int(lines[1]), root)
    raise IntegrityError(
        "this is not a checkpoint: it needs an origin, a number of leaves and a root, each on its line"
    )


def open_checkpoint(note: str, key: PublicKey) -> Checkpoint:
    """Check a signed checkpoint.

    Raises:
        IntegrityError: it is malformed, or not signed by the key, or it speaks for another origin than the key's.
    """
    checkpoint = parse_checkpoint(open_note(note, [key]))
    if checkpoint.origin != key.name:
        raise IntegrityError(f"the checkpoint is one of {checkpoint.origin}, and the key one of {key.name}")
    return checkpoint


def unsigned_checkpoint(note: str) -> Checkpoint:
    """Read a checkpoint without believing it: for comparing with a ledger that one holds oneself.

    Raises:
        IntegrityError: it is malformed.
    """
    return parse_checkpoint(note.rpartition("\n\n")[0] + "\n")


def origin_of(ledger: Ledger) -> str:
    """What a ledger is called among logs.

    Raises:
        UsageError: it has no fact yet.
    """
    if ledger.head().position == 0:
        raise UsageError(f"{ledger.url}: the ledger is empty, so there is nothing to prove; `timeline ingest` fills it")
    return _ORIGIN + ledger.digest_at(1)[:_ORIGIN_DIGITS]
