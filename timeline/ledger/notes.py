"""Signed notes (c2sp.org/signed-note): a text, an empty line, and lines that sign it with Ed25519.

Keys are written as Go's ``note`` package writes them, so that its tools and those of transparency logs read them::

    NAME+HASH+BASE64(0x01 || public key)                  to check signatures
    PRIVATE+KEY+NAME+HASH+BASE64(0x01 || private seed)    to sign

HASH is the key's id in hexadecimal: the first four bytes of SHA-256(NAME || 0x0A || 0x01 || public key).
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from attrs import field, frozen

from timeline.model import IntegrityError, UsageError

_ED25519: Final = b"\x01"
_PRIVATE: Final = "PRIVATE+KEY+"
_LINE: Final = re.compile(r"— (?P<name>[^\s+]+) (?P<signature>[A-Za-z0-9+/]+={0,2})")
_NAME: Final = re.compile(r"[^\s+]+")
# RFC 8410: what stands before the 32 bytes of an Ed25519 seed in PKCS #8.
_PKCS8: Final = bytes.fromhex("302e020100300506032b657004220420")
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\ud800-\udfff]")
_LARGEST_NOTE: Final = 100_000
_MOST_SIGNATURES: Final = 100


@frozen
class PublicKey:
    """Whom signatures are checked against: a name without spaces and plus signs, and 32 bytes."""

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        """Four bytes that, with the name, tell which key made a signature."""
        return sha256(self.name.encode() + b"\n" + _ED25519 + self.public).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{b64encode(_ED25519 + self.public).decode()}"


@frozen
class PrivateKey:
    """Who signs. The seed (32 bytes) is never shown: printing the key does not give it away."""

    name: str
    seed: bytes = field(repr=False)

    @property
    def public(self) -> PublicKey:
        """The half that is given to others."""
        from nacl.signing import SigningKey

        return PublicKey(self.name, bytes(SigningKey(self.seed).verify_key))

    def secret(self) -> str:
        """The key as it is kept in a file of its own."""
        return f"{_PRIVATE}{self.name}+{self.public.id.hex()}+{b64encode(_ED25519 + self.seed).decode()}"


def parse_public_key(text: str) -> PublicKey:
    """Read ``NAME+HASH+BASE64``.

    Raises:
        UsageError: it is something else, a private key among others, or its hash does not fit.
    """
    if text.startswith(_PRIVATE) or "PRIVATE KEY" in text:
        raise UsageError("this is a private key, which only its owner may have; give the public half")
    name, public = _parse_key(text.strip(), "a public key is written NAME+HASH+BASE64")
    key = PublicKey(name, public)
    if str(key) != text.strip():
        raise UsageError(f"the public key of {name} is damaged: its hash should be {key.id.hex()}; copy it again")
    return key


def parse_private_key(text: str, *, name: str) -> PrivateKey:
    """Read ``PRIVATE+KEY+NAME+HASH+BASE64``, or an Ed25519 key in PEM (PKCS #8), which has no name.

    Args:
        text: what stands in the key's file.
        name: the name that a key without one gets.

    Raises:
        UsageError: it is something else, or its hash does not fit.
    """
    text = text.strip()
    if "-----BEGIN PRIVATE KEY-----" in text:
        inside = text.partition("-----BEGIN PRIVATE KEY-----")[2].partition("-----END PRIVATE KEY-----")[0]
        der = _base64("".join(inside.split()))
        if der is None or len(der) != len(_PKCS8) + 32 or not der.startswith(_PKCS8):
            raise UsageError(
                "the PEM file holds no Ed25519 private key; `openssl genpkey -algorithm ed25519` makes one"
            )
        return PrivateKey(name, der[len(_PKCS8) :])
    found, seed = _parse_key(
        text.removeprefix(_PRIVATE), f"a private key is written {_PRIVATE}NAME+HASH+BASE64, or PEM"
    )
    key = PrivateKey(found, seed)
    if not text.startswith(_PRIVATE) or key.secret() != text:
        raise UsageError(f"the private key of {found} is damaged, or not a private key; copy it again")
    return key


def _parse_key(text: str, expected: str) -> tuple[str, bytes]:
    name, _, rest = text.partition("+")
    _, _, encoded = rest.partition("+")
    decoded = _base64(encoded)
    if not _NAME.fullmatch(name) or decoded is None or len(decoded) != 33 or not decoded.startswith(_ED25519):
        raise UsageError(f"this is not an Ed25519 key: {expected}")
    return name, decoded[1:]


def is_name(text: str) -> bool:
    """Whether a key may be called so."""
    return _NAME.fullmatch(text) is not None


def sign(text: str, key: PrivateKey) -> str:
    """Sign a text that ends with a newline.

    Returns:
        The note: text, empty line, signature.
    """
    from nacl.signing import SigningKey

    signature = SigningKey(key.seed).sign(text.encode()).signature
    return f"{text}\n— {key.name} {b64encode(key.public.id + signature).decode()}\n"


def open_note(note: str, keys: Sequence[PublicKey]) -> str:
    """Check a note and give its text.

    Args:
        note: the whole note.
        keys: whom to believe. One signature of one of them is enough; signatures of others say nothing.

    Returns:
        The signed text, its last newline included.

    Raises:
        IntegrityError: the note is malformed, no key signed it, or a signature does not fit.
    """
    text, lines = _split(note)
    by_name = {(key.name, key.id): key for key in keys}
    believed = False
    for name, identity, signature in lines:
        key = by_name.get((name, identity))
        if key is None:
            continue
        if not _is_signed(text, signature, key):
            raise IntegrityError(f"the signature of {name} does not fit the text: it was changed, or never signed")
        believed = True
    if not believed:
        found = ", ".join(sorted({f"{name}+{identity.hex()}" for name, identity, _ in lines}))
        wanted = ", ".join(f"{key.name}+{key.id.hex()}" for key in keys)
        raise IntegrityError(f"it is signed by {found}, not by {wanted}; is this the right key?")
    return text


def signers(note: str) -> tuple[str, ...]:
    """The names on a note's signature lines, believed or not.

    Raises:
        IntegrityError: the note is malformed.
    """
    return tuple(name for name, _, _ in _split(note)[1])


def _split(note: str) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    """Cut a note into its text and its signature lines: name, key id, signature."""
    head, gap, tail = note.rpartition("\n\n")
    if not gap or not tail.endswith("\n") or len(note) > _LARGEST_NOTE or _CONTROL.search(note):
        raise _malformed()
    lines = []
    for line in tail[:-1].split("\n"):
        matched = _LINE.fullmatch(line)
        signature = _base64(matched["signature"]) if matched else None
        if matched is None or signature is None or len(signature) < 5:
            raise _malformed()
        lines.append((matched["name"], signature[:4], signature[4:]))
    if len(lines) > _MOST_SIGNATURES:
        raise _malformed()
    return head + "\n", lines


def _malformed() -> IntegrityError:
    return IntegrityError("this is not a signed note: a text, an empty line, and lines that begin with — and a name")


def _is_signed(text: str, signature: bytes, key: PublicKey) -> bool:
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    if len(signature) != 64:
        return False
    try:
        VerifyKey(key.public).verify(text.encode(), signature)
    except BadSignatureError:
        return False
    return True


def _base64(text: str) -> bytes | None:
    """Standard base64 in its one canonical form (RFC 4648 §4), else None."""
    try:
        decoded = b64decode(text, validate=True)
    except (Base64Error, ValueError):
        return None
    return decoded if b64encode(decoded).decode() == text else None
