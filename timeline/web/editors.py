"""Named editors and their hashed passwords: one file of the server's user, never in the ledger, which is meant to be shared.

The file is ``$TIMELINE_EDITORS``, else ``editors.json`` in the folder above the private keys (``~/.config/timeline``). It is
made with mode 0600. Passwords are hashed with argon2id (RFC 9106) as libsodium writes it, salt and cost in the string.
"""

from __future__ import annotations

import os
import secrets
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

import msgspec
from nacl import exceptions, pwhash

from timeline.front.clerk import one_line
from timeline.ledger.keyring import keys_folder
from timeline.ledger.private_file import write_private
from timeline.model import LedgerError, UsageError

EDITORS_VARIABLE = "TIMELINE_EDITORS"
FORMAT = "timeline-editors/1"
SHORTEST_PASSWORD = 12
_LONGEST_PASSWORD = 1024

# One at a time: each check takes 64 MB, and many at once must not take the server's memory.
_hashing = Lock()


class Editor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who may rule. ``password`` is the argon2id string, ``added`` a moment (ISO 8601, UTC)."""

    name: str
    password: str
    added: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    editors: list[Editor]


def editors_file() -> Path:
    """Where editors are kept. It need not exist."""
    named = os.environ.get(EDITORS_VARIABLE)
    return Path(named) if named else keys_folder().parent / "editors.json"


def read_editors(path: Path | None = None) -> tuple[Editor, ...]:
    """All editors by name; none where there is no file.

    Raises:
        UsageError: the file cannot be read, or is none of editors. Nobody can then sign in, which is better than a guess.
    """
    path = path or editors_file()
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise UsageError(f"{path}: the editors cannot be read ({error.strerror}); check its permissions") from error
    try:
        found = msgspec.json.decode(content, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not a file of editors ({error}); move it away and add them again") from error
    if found.format != FORMAT:
        raise UsageError(f"{path}: format {found.format!r} was found, and {FORMAT!r} is expected; update timeline")
    return tuple(sorted(found.editors, key=lambda one: one.name.casefold()))


def add_editor(name: str, password: str, path: Path | None = None) -> Editor:
    """Add an editor, or give one that is there another password.

    Raises:
        UsageError: the name or the password will not do.
        LedgerError: the file cannot be written.
    """
    path = path or editors_file()
    name = one_line(unicodedata.normalize("NFC", name), "author")
    if len(password) < SHORTEST_PASSWORD:
        raise UsageError(f"the password has {len(password)} characters; give at least {SHORTEST_PASSWORD}")
    if len(password.encode()) > _LONGEST_PASSWORD:
        raise UsageError(f"the password is longer than {_LONGEST_PASSWORD} bytes; give a shorter one")
    made = Editor(name, hashed(password), datetime.now(UTC).isoformat(timespec="seconds"))
    others = [one for one in read_editors(path) if one.name.casefold() != name.casefold()]
    _write(path, [*others, made])
    return made


def remove_editor(name: str, path: Path | None = None) -> Editor:
    """Remove an editor; rulings that bear the name stay as they are.

    Raises:
        UsageError: nobody is called so.
        LedgerError: the file cannot be written.
    """
    path = path or editors_file()
    editors = read_editors(path)
    found = _named(editors, name)
    if found is None:
        known = ", ".join(one.name for one in editors) or "nobody"
        raise UsageError(f"there is no editor {name!r}; there is {known}")
    _write(path, [one for one in editors if one is not found])
    return found


def check_password(editors: tuple[Editor, ...], name: str, password: str) -> Editor | None:
    """The editor of this name, if this is the password. Takes as long for a name that nobody has."""
    found = _named(editors, name)
    with _hashing:
        if len(password.encode("utf-8", "surrogatepass")) > _LONGEST_PASSWORD:
            password, found = "", None
        try:
            pwhash.verify((found.password if found else _nobody()).encode(), password.encode("utf-8", "surrogatepass"))
        except exceptions.CryptoError:
            return None
    return found


def hashed(password: str) -> str:
    """The argon2id string of a password, at libsodium's interactive cost (64 MB, 2 passes)."""
    cost = (pwhash.argon2id.OPSLIMIT_INTERACTIVE, pwhash.argon2id.MEMLIMIT_INTERACTIVE)
    return pwhash.argon2id.str(password.encode(), *cost).decode()


_nobodys: list[str] = []


def _nobody() -> str:
    """The hash of a password that nobody knows."""
    if not _nobodys:
        _nobodys.append(hashed(secrets.token_urlsafe(32)))
    return _nobodys[0]


def _named(editors: tuple[Editor, ...], name: str) -> Editor | None:
    wanted = unicodedata.normalize("NFC", name).strip().casefold()
    return next((one for one in editors if one.name.casefold() == wanted), None)


def _write(path: Path, editors: list[Editor]) -> None:
    content = msgspec.json.format(msgspec.json.encode(_File(FORMAT, sorted(editors, key=lambda one: one.name))))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(path, content + b"\n")
    except OSError as error:
        raise LedgerError(
            f"{path}: the editors cannot be kept there ({error.strerror}); name another file in ${EDITORS_VARIABLE}"
        ) from error
