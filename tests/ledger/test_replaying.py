"""Replaying many facts in one call gives what reading each by itself gives, wherever a reader begins and ends."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.making import appendable, article_facts, asserted, described
from timeline.ledger import codec
from timeline.ledger.preparing import EPOCH
from timeline.ledger.replaying import recorded
from timeline.ledger.segments import Run, Segment, StoredFact, pack, unpack
from timeline.model import Erased, Fact, IntegrityError, LedgerError, Recorded

FIRST, MOMENT = 41, 1_700_000_000_000_000


def packed(
    facts: list[Fact], payloads: list[bytes] | None = None, schemas: list[int] | None = None, link: bytes = b"k" * 32
) -> Segment:
    """A segment that holds these facts, or other payloads under their names."""
    stored = payloads or codec.encode_all(facts)
    kinds = [
        (fact.TYPE, schema) for fact, schema in zip(facts, schemas or [each.SCHEMA for each in facts], strict=True)
    ]
    ids = [codec.content_id(fact.TYPE, fact.key) for fact in facts]
    streams, versions = [fact.stream for fact in facts], list(range(1, len(facts) + 1))
    digests = [sha256(payload).digest() for payload in stored]
    return pack(Run(FIRST, MOMENT, streams, versions, kinds, ids, digests, stored), link)


def alone(fact: StoredFact) -> Recorded:
    """A stored fact as it is read by itself."""
    read = codec.decode(fact.type, fact.schema, fact.payload) if fact.payload else Erased(fact.stream)
    moment = EPOCH + timedelta(microseconds=fact.recorded_at)
    return Recorded(fact.position, fact.stream, fact.version, moment, fact.id, fact.digest, read)


@given(
    facts=st.lists(appendable, min_size=1, max_size=12),
    erased=st.sets(st.integers(0, 11)),
    after=st.integers(FIRST - 3, FIRST + 14),
    until=st.none() | st.integers(FIRST - 3, FIRST + 14),
    link=st.sampled_from([b"", b"k" * 32]),
    data=st.data(),
)
def test_together_as_one_by_one(
    facts: list[Fact], erased: set[int], after: int, until: int | None, link: bytes, data: st.DataObject
) -> None:
    payloads = [b"" if number in erased else each for number, each in enumerate(codec.encode_all(facts))]
    segment = packed(facts, payloads, link=link)
    streams = data.draw(st.none() | st.sets(st.sampled_from([fact.stream for fact in facts] + ["none"])))
    types = data.draw(st.none() | st.sets(st.sampled_from([fact.TYPE for fact in facts] + ["none"])))
    wanted = [
        alone(fact)
        for fact in unpack(segment)
        if fact.position > after
        and (until is None or fact.position <= until)
        and (streams is None or fact.stream in streams)
        and (types is None or fact.type in types)
    ]
    assert list(recorded(segment, after, until, streams=streams, types=types)) == wanted


def test_long_runs_of_one_kind_between_others() -> None:
    facts: list[Fact] = [*article_facts(), *(described("a1", each) for each in range(300)), asserted("last")]
    segment = packed(facts)
    assert [each.fact for each in recorded(segment)] == facts
    assert list(recorded(segment)) == list(map(alone, unpack(segment)))


@pytest.mark.parametrize("damage", [b"{}", b"{", b"null", b'{"article":1}', b"\xff", b"{}\n{}", b" ", b'"\n"'])
@pytest.mark.parametrize("at", [0, 1, 4])
def test_damage_among_many_is_named_by_its_position(damage: bytes, at: int) -> None:
    facts: list[Fact] = [described("a1", each) for each in range(5)]
    payloads = codec.encode_all(facts)
    payloads[at] = damage
    found = recorded(packed(facts, payloads))
    assert [next(found).fact for _ in range(at)] == facts[:at]
    with pytest.raises(IntegrityError, match=f"position {FIRST + at}: a payload of type 'article-described', schema 1"):
        next(found)


def test_what_a_newer_version_wrote_stops_at_its_place() -> None:
    facts: list[Fact] = [described("a1", each) for each in range(3)]
    found = recorded(packed(facts, schemas=[1, 1, 9]))
    assert [next(found).fact for _ in range(2)] == facts[:2]
    with pytest.raises(LedgerError, match="schema 9, and this version knows only schema 1"):
        next(found)


@pytest.mark.parametrize(
    "outline",
    [
        b'{"streams":[],"kinds":[["article-described",1]],"facts":[[0,1,0,0,5]]}',
        b'{"streams":["s"],"kinds":[],"facts":[[0,1,0,0,5]]}',
    ],
)
def test_an_outline_that_points_to_nothing_is_a_matter_of_integrity(outline: bytes) -> None:
    segment = packed([described("a1", 1)])._replace(outline=outline)
    with pytest.raises(IntegrityError, match="points to what is not there"):
        list(recorded(segment))
