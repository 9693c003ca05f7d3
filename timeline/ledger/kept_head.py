"""The head that was last verified here, kept beside the key: so a ledger whose end was cut off is noticed without `--since`.

Whoever owns a ledger can cut facts off its end and make head and index fit: nothing inside it shows that. A head outside
does. One is kept for each ledger and place it lives in (an older copy elsewhere is not a ledger that was cut), signed with
the ledger's own key, by every verification that succeeds. Where that key is not, nothing is kept.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from timeline.ledger.checkpoint import Checkpoint, open_checkpoint, origin_of
from timeline.ledger.keyring import held_key, key_file
from timeline.ledger.private_file import write_private
from timeline.model import IntegrityError, LedgerError, UsageError

if TYPE_CHECKING:
    from timeline.ledger.store import Ledger

_PLACE_DIGITS = 16
_LARGEST = 65536


def kept_file(ledger: Ledger) -> Path:
    """Where the head of this ledger in this place is kept, whether there is one or not.

    Raises:
        UsageError: the ledger is empty.
    """
    place = str(ledger.path.resolve()) if ledger.path is not None else ledger.url
    key = key_file(origin_of(ledger))
    return key.with_name(f"{key.stem}.{sha256(place.encode()).hexdigest()[:_PLACE_DIGITS]}.head")


def kept_head(ledger: Ledger) -> Checkpoint | None:
    """The head that was kept, its signature checked; None where there is none, or no key of this ledger.

    Raises:
        LedgerError: the file or the key cannot be read.
        IntegrityError: the file is damaged, or not signed by the ledger's key.
    """
    try:
        path = kept_file(ledger)
    except (UsageError, IntegrityError):  # it is empty, or its first fact is damaged, which verifying it says better
        return None
    held = held_key(origin_of(ledger))
    if held is None:
        return None
    try:
        with path.open("rb") as file:
            note = file.read(_LARGEST).decode()
        return open_checkpoint(note, held.key.public)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LedgerError(f"{path}: the kept head cannot be read ({error.strerror}); check its permissions") from error
    except (IntegrityError, UnicodeDecodeError) as error:
        raise IntegrityError(
            f"{path}: this is not the head that was kept there ({error}); if you know why, remove the file"
        ) from error


def keep_head(ledger: Ledger, head: Checkpoint) -> None:
    """Keep a head that was just verified, in place of the one before it.

    Args:
        head: over at least one leaf. Its origin does not matter: what is kept speaks for the ledger's own key.

    Raises:
        LedgerError: the folder of the keys cannot be written.
    """
    held = held_key(origin_of(ledger))
    if held is None:
        return
    path = kept_file(ledger)
    try:
        write_private(path, evolve(head, origin=held.key.name).signed(held.key).encode())
    except OSError as error:
        raise LedgerError(f"{path}: the head that was verified cannot be kept there ({error.strerror})") from error


def doubt_of_kept(ledger: Ledger, kept: Checkpoint) -> str:
    """What to do where the ledger no longer begins with the head that was kept."""
    return (
        f"when it was last verified here the ledger's tree had {kept.size} leaves, and that head is kept in {kept_file(ledger)}; "
        "if you put an older backup in its place yourself, remove that file"
    )
