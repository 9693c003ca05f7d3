"""From facts to what is stored of them: encoded once, numbered under the lock, hashed. No database in here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from timeline.ledger import chain, codec
from timeline.ledger.rows import HeadRow
from timeline.ledger.segments import Run, same, same_streams
from timeline.model import FACT_TYPES, ArticleArchived, ConcurrencyError, Erased, Fact, LedgerError

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
# Types with their schemas.
KINDS: Final = {cls: (cls.TYPE, cls.SCHEMA) for cls in (*FACT_TYPES, Erased)}


class Offered(NamedTuple):
    """Facts with what of them does not depend on their place, column by column: stream, kind, key and payload.

    ``kinds`` are types with their schemas. No two facts share stream, type and key. ``ids`` are made from types and keys
    where they are needed (``identified``), and nothing but empty bytes before.
    """

    facts: Sequence[Fact]
    streams: Sequence[str]
    kinds: Sequence[tuple[str, int]]
    keys: Sequence[tuple[str, ...]]
    payloads: Sequence[bytes]
    ids: Sequence[bytes]

    def only(self, places: Sequence[int]) -> Offered:
        """Those at some places, counted from 0."""
        return Offered(*([column[place] for place in places] for column in self))  # type: ignore[arg-type]


def prepare(facts: Sequence[Fact]) -> Offered:
    """Encode facts; of two with one stream, type and key the first counts.

    Raises:
        LedgerError: a fact holds what cannot be recorded.
    """
    streams = [fact.stream for fact in facts]
    for stream in set(streams):
        if "\0" in stream:  # PostgreSQL's text cannot hold it
            raise LedgerError(f"a stream's name holds a NUL character: {stream!r}; nothing was recorded")
    kinds = [KINDS[cls] for cls in map(type, facts)]
    keys = [fact.key for fact in facts]
    if len(set(zip(streams, kinds, keys, strict=True))) < len(keys):
        called = zip(streams, kinds, keys, strict=True)
        places = sorted({name: place for place, name in reversed(list(enumerate(called)))}.values())
        columns = (facts, streams, kinds, keys)
        facts, streams, kinds, keys = ([column[place] for place in places] for column in columns)  # type: ignore[assignment]
    return Offered(facts, streams, kinds, keys, codec.encode_all(facts), [b""] * len(keys))


def identified(offered: Offered) -> Offered:
    """The same with their ids.

    Raises:
        LedgerError: a key is not valid Unicode.
    """
    ids: list[bytes] = []
    for kind, neighbours in groupby(zip(offered.kinds, offered.keys, strict=True), itemgetter(0)):
        ids += codec.content_ids(kind[0], [key for _, key in neighbours])
    return offered._replace(ids=ids)


def ids_by_stream(offered: Offered, expected: Iterable[str]) -> dict[str, list[bytes]]:
    """The ids of the facts offered to each stream; none for the others whose version is expected."""
    wanted: dict[str, list[bytes]] = {stream: [] for stream in expected}
    for stream, start, stop in same_streams(offered.streams):
        wanted.setdefault(stream, []).extend(offered.ids[start:stop])
    return wanted


def not_in(offered: Offered, known: Set[tuple[str, bytes]]) -> Offered:
    """Those that are not among the known ones, by stream and id."""
    if not known:
        return offered
    pairs = enumerate(zip(offered.streams, offered.ids, strict=True))
    return offered.only([place for place, known_as in pairs if known_as not in known])


def number(new: Offered, versions: Mapping[str, int], last: HeadRow, moment: datetime) -> Run:
    """Give facts their positions, versions and digests, after the head and each stream's last version."""
    recorded_at = moment_after(moment, last)
    reached, numbers = dict(versions), list[int]()
    digests: list[bytes] = []
    for stream, start, stop in same_streams(new.streams):
        version = reached.get(stream, 0) + 1
        reached[stream] = version + stop - start - 1
        numbers.extend(range(version, reached[stream] + 1))
        for kind, begin, end in same(new.kinds[start:stop]):
            payloads = new.payloads[start + begin : start + end]
            digests += chain.digests_of(recorded_at, stream, kind, version + begin, payloads)
    return Run(last.position + 1, recorded_at, new.streams, numbers, new.kinds, new.ids, digests, new.payloads)


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


def texts_needed(facts: Sequence[Fact]) -> dict[bytes, ArticleArchived]:
    """By SHA-256: the texts that must be stored together with these facts, and the fact that wants each."""
    if ArticleArchived not in set(map(type, facts)):
        return {}
    return {unhex(fact.text_sha256): fact for fact in facts if isinstance(fact, ArticleArchived)}


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


def moment_after(moment: datetime, last: HeadRow) -> int:
    """The moment of an append, in microseconds since 1970.

    A clock that was set back must not break "as of a moment": time stands still until the clock has caught up.
    """
    return max(microseconds(moment), last.recorded_at)


def microseconds(moment: datetime) -> int:
    """Microseconds since 1970-01-01T00:00:00Z."""
    return (moment - EPOCH) // _MICROSECOND


def unhex(key: str) -> bytes:
    """The bytes of a hexadecimal hash; of anything else, bytes that no text is stored under."""
    try:
        return bytes.fromhex(key)
    except ValueError:
        return b""
