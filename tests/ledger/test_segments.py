"""Runs of facts: chained in one go as one by one, packed into segments and taken apart again byte for byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.making import appendable, article_facts, described, texts, words
from timeline.ledger import Ledger, appending, chain, codec, segments
from timeline.ledger.segments import Run, StoredFact, cut, facts_of, pack, run_of, unpack
from timeline.model import Fact, IntegrityError

hashes = st.binary(min_size=32, max_size=32)
facts = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "ärticle"]) | words,
        st.integers(1, 2**40),
        words,
        st.integers(1, 9),
        hashes,
        st.binary(),
    ),
    min_size=1,
    max_size=8,
)


def stored(rows_: list[tuple[str, int, str, int, bytes, bytes]], first: int, at: int) -> list[StoredFact]:
    """Rows with the digest that each has by itself."""
    found = []
    for position, (stream, version, kind, schema, fact_id, payload) in enumerate(rows_, first):
        row = StoredFact(position, stream, version, kind, schema, at, fact_id, b"", payload)
        found.append(row._replace(digest=segments.fact_digest(row)))
    return found


@given(words, st.integers(1, 2**40), words, st.integers(1, 9), st.lists(st.binary()), st.integers(-(2**50), 2**50))
def test_neighbours_are_hashed_as_each_is_by_itself(
    stream: str, version: int, kind: str, schema: int, payloads: list[bytes], at: int
) -> None:
    found = chain.digests_of(at, stream, (kind, schema), version, payloads)
    rows_ = [(stream, version + place, kind, schema, b"", payload) for place, payload in enumerate(payloads)]
    assert found == [row.digest for row in stored(rows_, 1, at)]


@given(facts, st.integers(1, 2**40), st.integers(-(2**50), 2**50), st.just(b"") | hashes)
def test_a_segment_gives_its_facts_back(
    rows_: list[tuple[str, int, str, int, bytes, bytes]], first: int, at: int, link: bytes
) -> None:
    before = stored(rows_, first, at)
    segment = pack(run_of(before), link)
    # Ids are stored where facts are chained one by one, or one of them may have lost its words.
    if link and all(row.payload for row in before):
        before = [row._replace(id=b"") for row in before]
    assert list(unpack(segment)) == before
    assert segment.link == link
    assert segment.end == (link or before[-1].digest)
    assert segment.leaves == ([link] if link else [row.digest for row in before])


@given(facts, st.integers(1, 2**40))
def test_a_run_gives_its_facts_back(rows_: list[tuple[str, int, str, int, bytes, bytes]], first: int) -> None:
    before = stored(rows_, first, 0)
    assert list(facts_of(run_of(before))) == before


def _run(lengths: list[int]) -> Run:
    count = len(lengths)
    many = [b"\0" * 32] * count
    return Run(
        1, 0, ["s"] * count, list(range(1, count + 1)), [("t", 1)] * count, many, many, [b"x" * n for n in lengths]
    )


def test_long_runs_become_several_segments() -> None:
    assert [(part.first, part.last) for part in cut(_run([1] * 1001))] == [(1, 500), (501, 1000), (1001, 1001)]
    assert [(part.first, part.last) for part in cut(_run([300_000] * 3))] == [(1, 1), (2, 2), (3, 3)]
    assert [(part.first, part.last) for part in cut(_run([9_000_000, 1]))] == [(1, 1), (2, 2)]


def test_facts_are_known_by_their_streams_first_segment_or_by_name(ledger_url: str) -> None:
    """A new article writes no row of ``known``; what its stream gets later does, also in the same append."""

    def known(ledger: Ledger) -> int:
        with ledger.reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM known").scalar_one())

    later = [described("a1", number) for number in range(7)]
    long = [described("a2", number) for number in range(segments.MOST_FACTS + 3)]
    with Ledger.open(ledger_url) as ledger:
        ledger.append(article_facts(), texts=texts())
        assert known(ledger) == 0
        ledger.append(later)
        assert known(ledger) == 7
        ledger.append(long)
        assert known(ledger) == 7 + 3
        everything = [*article_facts(), *later, *long]
        assert ledger.append(everything).skipped == len(everything)
        assert ledger.append([*everything, described("a1", 99)]).head.position == len(everything) + 1
        assert ledger.verify().ok


def test_many_streams_that_begin_in_one_segment_are_looked_up_together(ledger_url: str) -> None:
    facts = [described(f"a{number}", 1) for number in range(1500)]
    with Ledger.open(ledger_url) as ledger:
        ledger.append(facts)
        assert ledger.append(facts).skipped == 1500
        with ledger.reading() as connection:
            driver, dialect = connection.connection.driver_connection, ledger.dialect
            wanted = {fact.stream: [b"?" * 32] for fact in ledger.stored()}
            assert appending.known_facts(driver, dialect, wanted) == set()


@given(st.lists(appendable, min_size=1, max_size=12), st.booleans(), st.data())
def test_ids_are_found_whether_stored_or_not(facts_: list[Fact], are_stored: bool, data: st.DataObject) -> None:
    payloads = codec.encode_all(facts_)
    ids = [codec.content_id(fact.TYPE, fact.key) for fact in facts_]
    rows_ = [
        StoredFact(n, fact.stream, n, fact.TYPE, fact.SCHEMA, 0, id_, b"d" * 32, payload)
        for n, (fact, id_, payload) in enumerate(zip(facts_, ids, payloads, strict=True), 1)
    ]
    segment = pack(run_of(rows_), b"" if are_stored else b"k" * 32)
    assert bool(segment.ids) == are_stored
    streams = data.draw(st.sets(st.sampled_from([*(fact.stream for fact in facts_), "none"])))
    types = data.draw(st.none() | st.sets(st.sampled_from([fact.TYPE for fact in facts_])))
    found = sorted(segments.ids_of(segment, segments.outline_of(segment), streams, types))
    wanted = [row for row in rows_ if row.stream in streams and (types is None or row.type in types)]
    assert found == sorted((row.stream, row.id) for row in wanted)
    assert [segments.id_of(row._replace(id=b"")) for row in rows_] == ids


def test_a_payload_that_cannot_be_read_has_no_id() -> None:
    row = StoredFact(1, "article:a", 1, "article-read", 1, 0, b"", b"d" * 32, b"{}")
    segment = pack(run_of([row, row._replace(position=2)]), b"k" * 32)
    with pytest.raises(IntegrityError, match="article-read"):
        list(segments.ids_of(segment, segments.outline_of(segment), {"article:a"}))
    broken = segment._replace(outline=segment.outline.replace(b"[0,1,0,", b"[0,1,9,"))
    with pytest.raises(IntegrityError, match="points to what is not there"):
        list(segments.ids_of(broken, segments.outline_of(broken), {"article:a"}))
