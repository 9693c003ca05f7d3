"""Where private keys live: one file a ledger in the user's own folder, never in the ledger, which is meant to be shared.

The folder is ``$TIMELINE_KEYS``, else ``timeline/keys`` in ``$XDG_CONFIG_HOME`` (``%APPDATA%`` on Windows), else
``~/.config/timeline/keys``. It is made with mode 0700, and each key with 0600.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from attrs import frozen

from timeline.ledger.notes import PrivateKey, parse_private_key
from timeline.ledger.private_file import write_private
from timeline.model import LedgerError, UsageError

KEYS_VARIABLE = "TIMELINE_KEYS"


@frozen
class Held:
    """A private key, the file it lives in, and whether it was made just now."""

    key: PrivateKey
    path: Path
    is_new: bool


def keys_folder() -> Path:
    """The folder of the user's private keys. It need not exist."""
    named = os.environ.get(KEYS_VARIABLE)
    if named:
        return Path(named)
    home = os.environ.get("APPDATA" if os.name == "nt" else "XDG_CONFIG_HOME")
    return (Path(home) if home else Path.home() / ".config") / "timeline" / "keys"


def key_file(origin: str) -> Path:
    """The file of the key with which a ledger's heads are signed."""
    return keys_folder() / (origin.replace("/", "-") + ".key")


def held_key(origin: str) -> Held | None:
    """The key of a ledger, if this user has it.

    Raises:
        LedgerError: the file cannot be read.
        UsageError: it holds no key, or that of another ledger.
    """
    path = key_file(origin)
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise LedgerError(
            f"{path}: the private key cannot be read ({error.strerror}); check its permissions"
        ) from error
    key = _parsed(text, path, origin)
    if key.name != origin:
        raise UsageError(f"{path}: this is the private key of {key.name}, not of {origin}; put the right one there")
    return Held(key, path, is_new=False)


def own_key(path: Path, origin: str) -> Held:
    """A key that somebody brings along.

    Args:
        path: a file with ``PRIVATE+KEY+NAME+...``, or PEM.
        origin: the name of a key that has none.

    Raises:
        UsageError: there is no such file, or it holds no Ed25519 key.
    """
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise UsageError(f"{path}: the private key cannot be read ({error.strerror}); name another file") from error
    return Held(_parsed(text, path, origin), path, is_new=False)


def _parsed(text: str, path: Path, origin: str) -> PrivateKey:
    try:
        return parse_private_key(text, name=origin)
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from error


def make_key(origin: str) -> Held:
    """Make the key of a ledger, unless it is there already (then, or meanwhile).

    Raises:
        LedgerError: the folder cannot be written.
    """
    there = held_key(origin)
    if there is not None:
        return there
    path = key_file(origin)
    made = PrivateKey(origin, secrets.token_bytes(32))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(path, f"{made.secret()}\n".encode("ascii"), _put_in_place)
    except OSError as error:
        raise LedgerError(
            f"{path.parent}: no private key can be kept there ({error.strerror}); "
            f"name another folder in ${KEYS_VARIABLE}, or bring a key"
        ) from error
    held = held_key(origin)
    if held is None:
        raise LedgerError(f"{path}: the private key that was just made is gone; try again")
    return Held(held.key, held.path, is_new=held.key == made)


def _put_in_place(beside: Path, path: Path) -> None:
    """Give the file its name, whole, and only if nobody was faster."""
    try:
        os.link(beside, path)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        beside.replace(path)
