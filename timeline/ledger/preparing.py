"""From facts to what is stored of them: encoded once, numbered under the lock, chained. No database in here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final, NamedTuple

from timeline.ledger import chain, codec
from timeline.ledger.rows import HeadRow
from timeline.ledger.segments import StoredFact
from timeline.model import ArticleArchived, ConcurrencyError, Fact, LedgerError

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class Prepared(NamedTuple):
    """A fact with what of it does not depend on its place: stream, id and payload."""

    fact: Fact
    stream: str
    id: bytes
    payload: bytes


def prepare(facts: Sequence[Fact]) -> list[Prepared]:
    """Encode facts; of two with one stream and id the first counts.

    Raises:
        LedgerError: a fact holds what cannot be recorded.
    """
    prepared: dict[tuple[str, bytes], Prepared] = {}
    for fact in facts:
        stream = fact.stream
        if "\0" in stream:  # PostgreSQL's text cannot hold it
            raise LedgerError(f"a stream's name holds a NUL character: {stream!r}; nothing was recorded")
        fact_id = codec.content_id(fact.TYPE, fact.key)
        known_as = (stream, fact_id)
        if known_as not in prepared:
            prepared[known_as] = Prepared(fact, stream, fact_id, codec.encode(fact))
    return list(prepared.values())


def number(new: Sequence[Prepared], versions: Mapping[str, int], last: HeadRow, moment: datetime) -> list[StoredFact]:
    """Give facts their positions, versions and digests, after the head and each stream's last version.

    A clock that was set back must not break "as of a moment": time stands still until the clock has caught up.
    """
    recorded_at = max(microseconds(moment), last.recorded_at)
    position, digest = last.position, last.digest
    reached = dict(versions)
    encoded: dict[str, bytes] = {}
    stored: list[StoredFact] = []
    for item in new:
        position += 1
        stream, fact, payload = item.stream, item.fact, item.payload
        version = reached[stream] = reached.get(stream, 0) + 1
        kind, schema = fact.TYPE, fact.SCHEMA
        digest = chain.link(
            digest,
            position=position,
            stream=encoded.get(stream) or encoded.setdefault(stream, stream.encode()),
            version=version,
            recorded_at=recorded_at,
            fact_type=kind.encode(),
            schema=schema,
            fact_id=item.id,
            payload=payload,
        )
        stored.append(StoredFact(position, stream, version, kind, schema, recorded_at, item.id, digest, payload))
    return stored


def encode_texts(texts: Mapping[str, str]) -> dict[bytes, bytes]:
    """Texts as UTF-8 by the bytes of their SHA-256.

    Raises:
        LedgerError: a text is not valid Unicode, or does not match its hash.
    """
    encoded: dict[bytes, bytes] = {}
    for key, content in texts.items():
        try:
            stored = content.encode()
        except UnicodeEncodeError as error:
            raise LedgerError(
                f"text {key} is not valid Unicode ({error.reason}); decode it with the right encoding"
            ) from error
        digest = sha256(stored).digest()
        if digest.hex() != key:
            raise LedgerError(f"text {key} has SHA-256 {digest.hex()}; it was changed after it was hashed")
        encoded[digest] = stored
    return encoded


def texts_needed(prepared: Sequence[Prepared]) -> dict[bytes, ArticleArchived]:
    """By SHA-256: the texts that must be stored together with these facts, and the fact that wants each."""
    return {unhex(each.fact.text_sha256): each.fact for each in prepared if isinstance(each.fact, ArticleArchived)}


def check_texts(needed: Mapping[bytes, ArticleArchived], there: set[bytes]) -> None:
    """Refuse archived articles without their text.

    Raises:
        LedgerError: it names the first.
    """
    for key in sorted(needed.keys() - there):
        raise LedgerError(
            f"article {needed[key].article} ({needed[key].path}) cannot be archived without its text: "
            f"give the text with SHA-256 {needed[key].text_sha256}"
        )


def check_expected(expected: Mapping[str, int], versions: Mapping[str, int]) -> None:
    """Refuse to go on where a stream is not at the version that was expected.

    Raises:
        ConcurrencyError: it names the first.
    """
    for stream, version in expected.items():
        found = versions.get(stream, 0)
        if found != version:
            raise ConcurrencyError(
                f"stream {stream} is at version {found}, not {version}: somebody else has appended to it; read it again"
            )


def microseconds(moment: datetime) -> int:
    """Microseconds since 1970-01-01T00:00:00Z."""
    return (moment - EPOCH) // _MICROSECOND


def unhex(key: str) -> bytes:
    """The bytes of a hexadecimal hash; of anything else, bytes that no text is stored under."""
    try:
        return bytes.fromhex(key)
    except ValueError:
        return b""
