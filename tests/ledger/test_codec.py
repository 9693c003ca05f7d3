"""Law 6: every fact type ever written can be read by today's code; and facts survive the way to bytes and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, ClassVar

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.making import archived, asserted, facts_of, words
from timeline.ledger import codec
from timeline.model import FACT_TYPES, ArticleRead, ClaimWithdrawn, Erased, Fact, IntegrityError, LedgerError, Span


@pytest.mark.parametrize("cls", FACT_TYPES, ids=lambda cls: cls.TYPE)
@given(data=st.data())
def test_every_fact_comes_back_as_it_was(cls: type[Fact], data: st.DataObject) -> None:
    fact = data.draw(facts_of(cls))
    payload = codec.encode(fact)
    assert codec.decode(fact.TYPE, fact.SCHEMA, payload) == fact
    assert codec.encode(codec.decode(fact.TYPE, fact.SCHEMA, payload)) == payload


@given(st.lists(st.one_of([facts_of(cls) for cls in FACT_TYPES]), max_size=5))
def test_many_facts_are_written_as_each_is(facts: list[Fact]) -> None:
    """Newlines inside included: JSON escapes them, so the lines can be told apart."""
    assert codec.encode_all(facts) == [codec.encode(fact) for fact in facts]


def test_among_many_the_one_that_cannot_be_written_is_named() -> None:
    good = ArticleRead("a", "german", "1", 1)
    with pytest.raises(LedgerError, match="claim-withdrawn holds text that is not valid Unicode"):
        codec.encode_all([good, ClaimWithdrawn("c", "a", "german", "1", "\ud800")])
    with pytest.raises(LedgerError, match="erased"):
        codec.encode_all([good, Erased("article:a")])


def test_spans_come_back_as_spans() -> None:
    fact = codec.decode("claim-asserted", 1, codec.encode(asserted("c")))
    assert type(fact.claim.spans[0]) is Span  # type: ignore[union-attr]


def test_payloads_are_plain_json_with_sorted_keys() -> None:
    payload = codec.encode(archived())
    assert list(json.loads(payload)) == sorted(json.loads(payload))
    assert json.loads(payload)["path"] == "a1.txt"


def test_text_that_is_not_unicode_is_refused_by_name() -> None:
    with pytest.raises(LedgerError, match=r"article-read.*not valid Unicode"):
        codec.encode(ArticleRead("a", "r", "1", 0, note="\ud800"))
    with pytest.raises(LedgerError, match=r"key.*not valid Unicode"):
        codec.fact_id(ArticleRead("\ud800", "r", "1", 0))


@given(st.lists(words, max_size=4), st.lists(words, max_size=4))
def test_ids_differ_wherever_keys_differ(one: list[str], other: list[str]) -> None:
    same = codec.content_id("t", tuple(one)) == codec.content_id("t", tuple(other))
    assert same == (one == other)


keys = st.lists(st.one_of(st.text(st.characters(codec="utf-8")), st.text("a", min_size=100, max_size=5000)), max_size=6)


@given(kind=st.sampled_from(["t", "claim-asserted", "Ä"]), many=st.lists(keys, max_size=3), same=st.booleans())
def test_an_id_is_the_hash_that_the_documents_describe(kind: str, many: list[list[str]], same: bool) -> None:
    """However it is computed: for one part or several, short, long, or beyond ASCII, for one fact or many."""
    if same:  # as many parts in each, as facts of one kind have
        many = [key[: min(map(len, many))] for key in many]
    expected = []
    for key in many:
        described = b"timeline-fact/1\n"
        for part in (kind, *key):
            described += len(part.encode()).to_bytes(4, "big") + part.encode()
        expected.append(sha256(described).digest())
    assert [codec.content_id(kind, tuple(key)) for key in many] == expected
    assert codec.content_ids(kind, list(map(tuple, many))) == expected


def test_ids_do_not_run_parts_together() -> None:
    assert codec.content_id("t", ("ab", "c")) != codec.content_id("t", ("a", "bc"))
    assert codec.content_id("ta", ("b",)) != codec.content_id("t", ("ab",))


def test_the_id_is_of_type_and_key_alone() -> None:
    assert codec.fact_id(ArticleRead("a", "r", "1", 5)) == codec.fact_id(ArticleRead("a", "r", "1", 6, "note"))
    assert codec.fact_id(ArticleRead("a", "r", "1", 5)) != codec.fact_id(ArticleRead("a", "r", "2", 5))


@pytest.mark.parametrize(
    ("fact_type", "schema"), [("never-heard-of", 1), (ArticleRead.TYPE, ArticleRead.SCHEMA + 1)], ids=["type", "schema"]
)
def test_what_a_newer_version_wrote_is_refused_with_advice(fact_type: str, schema: int) -> None:
    with pytest.raises(LedgerError, match="newer version"):
        codec.decode(fact_type, schema, b"{}")


@pytest.mark.parametrize("payload", [b"", b"{}", b"nonsense", b'{"article": 1}', b"\xff\xfe"])
def test_a_broken_payload_is_a_matter_of_integrity(payload: bytes) -> None:
    with pytest.raises(IntegrityError, match="article-read"):
        codec.decode(ArticleRead.TYPE, 1, payload)


@frozen
class Sighting:
    """A fictitious type in its third schema: ``where`` was renamed, then ``who`` became a list."""

    TYPE: ClassVar[str] = "sighting"
    SCHEMA: ClassVar[int] = 3

    place: str
    who: tuple[str, ...]


def _rename_where(old: dict[str, Any]) -> dict[str, Any]:
    return {"place": old["where"], "who": old["who"]}


def _list_who(old: dict[str, Any]) -> dict[str, Any]:
    return {**old, "who": [old["who"]]}


CLASSES: Mapping[str, type[Any]] = {"sighting": Sighting}
UPCASTERS = {("sighting", 1): _rename_where, ("sighting", 2): _list_who}


@pytest.mark.parametrize(
    ("schema", "payload"),
    [
        (1, b'{"where": "Paris", "who": "Macron"}'),
        (2, b'{"place": "Paris", "who": "Macron"}'),
        (3, b'{"place": "Paris", "who": ["Macron"]}'),
    ],
)
def test_upcasters_chain_old_payloads_up_to_today(schema: int, payload: bytes) -> None:
    read = codec.decode("sighting", schema, payload, upcasters=UPCASTERS, classes=CLASSES)
    assert repr(read) == repr(Sighting("Paris", ("Macron",)))


def test_a_missing_upcaster_is_named() -> None:
    with pytest.raises(LedgerError, match="schema 1: no upcaster"):
        codec.decode("sighting", 1, b'{"where": "Paris", "who": "x"}', upcasters={}, classes=CLASSES)


def test_an_upcaster_that_gives_the_wrong_shape_is_a_matter_of_integrity() -> None:
    with pytest.raises(IntegrityError, match="cannot be decoded"):
        codec.decode("sighting", 2, b'{"place": 3, "who": "x"}', upcasters=UPCASTERS, classes=CLASSES)


@given(cls=st.sampled_from(FACT_TYPES), payload=st.binary(max_size=300), schema=st.integers(-1, 3))
def test_nonsense_is_refused_without_a_crash(cls: type[Fact], payload: bytes, schema: int) -> None:
    try:
        codec.decode(cls.TYPE, schema, payload)
    except LedgerError:  # IntegrityError is one
        return
    raise AssertionError(payload)


@given(cls=st.sampled_from(FACT_TYPES), data=st.data())
def test_a_damaged_payload_is_refused_or_read_as_something_else(cls: type[Fact], data: st.DataObject) -> None:
    """Never a crash. What can be read is a sound fact, which goes to bytes and back; that it is another one the digest tells."""
    fact = data.draw(facts_of(cls))
    payload = codec.encode(fact)
    at, flip = data.draw(st.integers(0, len(payload) - 1)), data.draw(st.integers(1, 255))
    damaged = payload[:at] + bytes([payload[at] ^ flip]) + payload[at + 1 :]
    try:
        read = codec.decode(cls.TYPE, cls.SCHEMA, damaged)
    except LedgerError:
        return
    assert codec.decode(cls.TYPE, cls.SCHEMA, codec.encode(read)) == read
