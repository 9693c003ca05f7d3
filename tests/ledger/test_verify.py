"""Verification finds what was changed behind the ledger's back, and names it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.making import archived, article_facts, asserted, described, texts
from tests.ledger.tampering import tamper
from timeline.ledger import Check, Ledger, VerifyReport
from timeline.ledger.schema import GUARDS
from timeline.model import IntegrityError, LedgerError

NAMES = [
    "database",
    "guards",
    "segments",
    "positions",
    "chain",
    "streams",
    "times",
    "payloads",
    "ids",
    "texts",
    "articles",
    "quotes",
    "index",
    "erased",
    "tree",
    "head",
]


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    """Two small articles, eight facts."""
    with Ledger.open(ledger_url) as opened:
        opened.append(article_facts("a1"), texts=texts())
        opened.append(article_facts("a2"), texts=texts())
        yield opened


def faults(report: VerifyReport) -> dict[str, str]:
    """What is wrong, by the name of the check."""
    assert report.ok == (not [check for check in report.checks if not check.ok])
    return {check.name: check.detail for check in report.checks if not check.ok}


def test_a_sound_ledger_verifies_and_says_what_was_looked_at(ledger: Ledger) -> None:
    seen: list[tuple[int, int]] = []
    report = ledger.verify(lambda done, total: seen.append((done, total)))
    assert faults(report) == {}
    assert [check.name for check in report.checks] == NAMES
    assert Check("quotes", True, "4 claims quote the stored text exactly") in report.checks
    assert Check("texts", True, "1 texts match their hash") in report.checks
    assert (report.position, report.digest) == (8, ledger.head().digest)
    assert seen[-1] == (8, 8)


def test_an_empty_ledger_verifies(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        report = ledger.verify()
    assert faults(report) == {}
    assert (report.position, report.digest) == (0, "0" * 64)


# In the words of both databases: what is changed, and which checks must say so.
CHANGES = [
    ("UPDATE facts SET recorded_at = recorded_at + 1 WHERE position = 3", {"chain", "times"}, "position 3"),
    ("UPDATE facts SET stream = 'article:a9' WHERE position = 2", {"chain", "streams", "ids"}, "position 2"),
    ("UPDATE facts SET version = 9 WHERE position = 8", {"chain", "streams"}, "position 8"),
    ("UPDATE facts SET schema = 2 WHERE position = 8", {"chain", "payloads"}, "position 8"),
    ("UPDATE facts SET type = 'ruling-made' WHERE position = 8", {"chain", "payloads"}, "position 8"),
    (
        "UPDATE facts SET digest = (SELECT digest FROM facts WHERE position = 1) WHERE position = 8",
        {"chain"},
        "position 8",
    ),
    (
        "UPDATE facts SET digest = (SELECT digest FROM facts WHERE position = 1) WHERE position = 4",
        {"chain"},
        "position 4",
    ),
    ("DELETE FROM facts WHERE position = 8", {"head"}, "position 8"),
    ("DELETE FROM facts", {"head"}, "position 8"),
    ("DELETE FROM facts WHERE position = 3", {"positions", "chain", "streams"}, "position 4"),
    ("DELETE FROM facts WHERE position = 1", {"positions", "chain", "streams", "quotes"}, "position 2"),
    ("DELETE FROM texts", {"articles", "quotes"}, "position 1"),
]


@pytest.mark.parametrize(("statement", "names", "where"), CHANGES, ids=[change[0] for change in CHANGES])
def test_every_change_is_found_and_named(ledger: Ledger, statement: str, names: set[str], where: str) -> None:
    tamper(ledger, statement)
    found = faults(ledger.verify())
    # Where facts are missing the tree has no head; other changes leave it whole.
    assert set(found) - {"times", "index", "tree"} == names - {"times"}
    places = (where, where.replace("position ", "positions "))  # a segment is named by its first and last
    named = [detail for name, detail in found.items() if name in {"chain", "positions", "head", "articles"}]
    assert all(any(place in detail for place in places) for detail in named)


def test_one_changed_fact_is_one_fault(ledger: Ledger) -> None:
    tamper(ledger, "UPDATE facts SET version = 9 WHERE position = 5")
    detail = faults(ledger.verify())["chain"]
    assert detail == "position 5 (stream article:a2): the stored bytes do not give the stored digest"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a sound SQLite ledger with eight facts."""
    path = tmp_path_factory.mktemp("sound") / "l.sqlite"
    with Ledger.open(str(path)) as ledger:
        ledger.append([*article_facts("a1"), *article_facts("a2")], texts=texts())
    return path.read_bytes()


@given(position=st.integers(1, 8), index=st.integers(0, 10_000), flip=st.integers(1, 255))
def test_any_byte_of_any_payload_is_covered(sound: bytes, tmp_path: Path, position: int, index: int, flip: int) -> None:
    path = tmp_path / "l.sqlite"
    path.write_bytes(sound)
    with Ledger.open(str(path)) as ledger:
        with ledger.reading() as connection:
            query = f"SELECT payload FROM facts WHERE position = {position}"
            payload = bytearray(connection.exec_driver_sql(query).scalar_one())
        payload[index % len(payload)] ^= flip
        tamper(ledger, f"UPDATE facts SET payload = x'{payload.hex()}' WHERE position = {position}")
        found = faults(ledger.verify())
    stream = "article:a1" if position <= 4 else "article:a2"
    assert found["chain"] == f"position {position} (stream {stream}): the stored bytes do not give the stored digest"


@given(index=st.integers(0, 100_000), flip=st.integers(1, 255))
def test_a_flipped_byte_of_the_file_is_found_or_harmless(sound: bytes, tmp_path: Path, index: int, flip: int) -> None:
    """A byte changed on the disk is either found, or changes nothing that anybody could read."""
    path = tmp_path / "l.sqlite"
    damaged = bytearray(sound)
    damaged[index % len(damaged)] ^= flip

    def contents() -> tuple[object, ...] | None:
        with suppress(LedgerError), Ledger.open(str(path), writable=False) as ledger:
            if ledger.verify().ok:
                return list(ledger.read()), ledger.head(), ledger.texts(texts())
        return None

    path.write_bytes(sound)
    before = contents()
    assert before is not None
    path.write_bytes(damaged)
    assert contents() in (before, None)


def test_a_damaged_text_is_found(ledger: Ledger) -> None:
    zero = "zeroblob(3)" if ledger.dialect == "sqlite" else "'\\x00'::bytea"
    tamper(ledger, f"UPDATE texts SET text = {zero}")
    assert set(faults(ledger.verify())) == {"texts", "articles", "quotes"}


@pytest.mark.parametrize(
    "outline",
    [
        b"",
        b"nonsense",
        b"{}",
        b"\xff\x00",
        b'{"streams":["article:a1"],"kinds":[["article-read",1]],"facts":[]}',
        b'{"streams":["article:a1"],"kinds":[["article-read",1]],"facts":[[0,1,0,0,2],[0,1,0,0,2],[0,1,0,0,2],[0,1,9,0,2]]}',
        b'{"streams":["article:a1"],"kinds":[["article-read",1]],"facts":[[-1,1,0,0,2],[0,1,0,0,2],[0,1,0,0,2],[0,1,0,0,2]]}',
    ],
)
def test_a_damaged_outline_is_named_and_the_rest_is_checked(ledger: Ledger, outline: bytes) -> None:
    value = f"x'{outline.hex()}'" if ledger.dialect == "sqlite" else f"'\\x{outline.hex()}'::bytea"
    tamper(ledger, f"UPDATE segments SET outline = {value} WHERE first = 1")
    found = faults(ledger.verify())
    assert "position 1" in found["segments"]
    assert "positions" not in found
    with pytest.raises(IntegrityError, match="position 1"):
        list(ledger.read())


def test_an_index_that_says_something_else_is_named(ledger: Ledger) -> None:
    """A fact known that is not there could never be appended; a place too many would show a stream wrongly."""
    one = "x'00'" if ledger.dialect == "sqlite" else "'\\x00'::bytea"
    ledger.append([described("a2", 1)])
    for statement in (
        f"INSERT INTO known VALUES (1, {one})",
        "INSERT INTO streams VALUES ('article:a9', 1, 1, 1)",
        "UPDATE streams SET born = 2 WHERE stream = 'article:a1'",
        "DELETE FROM streams WHERE stream = 'article:a2'",
    ):
        before = faults(ledger.verify()).get("index", "")
        tamper(ledger, statement)
        assert len(faults(ledger.verify())["index"]) > len(before)


def test_a_fact_that_is_no_longer_known_is_named(ledger: Ledger) -> None:
    """It could be appended a second time."""
    ledger.append([described("a2", 1)])
    tamper(ledger, "DELETE FROM known WHERE born = 5")
    found = faults(ledger.verify())["index"]
    assert "position 9: stream article:a2 is not indexed" in found
    assert "0 facts outside their stream's first segment are indexed and 1 stored" in found


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_every_missing_guard_is_named(request: pytest.FixtureRequest, dialect: str) -> None:
    url = request.getfixturevalue("sqlite_url" if dialect == "sqlite" else "postgres_url")
    with Ledger.open(url) as ledger:
        for name in GUARDS[dialect]:
            with ledger.writing() as connection:
                table = name.partition("_")[0]
                on = "" if dialect == "sqlite" else f" ON {table}"
                connection.exec_driver_sql(f"DROP TRIGGER {name}{on}")
            assert (
                f"trigger {name} is missing" in faults(ledger.verify())["guards"]
                or "more" in faults(ledger.verify())["guards"]
            )


def test_a_disabled_guard_is_named(postgres_url: str) -> None:
    with Ledger.open(postgres_url) as ledger:
        with ledger.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE segments DISABLE TRIGGER segments_no_update")
        assert faults(ledger.verify()) == {"guards": "trigger segments_no_update is missing or disabled"}


def test_a_claim_that_misquotes_is_named(ledger: Ledger) -> None:
    wrong = asserted("a1-c3")
    ledger.append([evolve(wrong, claim=evolve(wrong.claim, quote="Gipfel in Pariz"))])
    ledger.append([asserted("a7-c1", "a7")])
    detail = faults(ledger.verify())["quotes"]
    assert "position 9 (stream article:a1): claim a1-c3 does not quote article a1" in detail
    assert "position 10" in detail


def test_an_article_of_another_length_is_named(ledger: Ledger) -> None:
    ledger.append([evolve(archived("a5"), characters=3)])
    assert "position 9" in faults(ledger.verify())["articles"]


def test_many_faults_are_counted_and_a_few_shown(ledger: Ledger) -> None:
    ledger.append([described("a1", number) for number in range(50)])
    tamper(ledger, "UPDATE facts SET schema = 7 WHERE position > 8")
    assert faults(ledger.verify())["payloads"].endswith("; and 45 more")


def test_facts_appended_meanwhile_do_not_matter(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger, Ledger.open(ledger_url) as other:
        ledger.append([described("a1", number) for number in range(1200)])

        def meanwhile(done: int, _total: int) -> None:
            other.append([described("a2", done)])

        report = ledger.verify(meanwhile)
        assert faults(report) == {}
        assert report.position == 1200
        assert ledger.head().position > 1200


def test_a_page_that_cannot_be_read_is_a_fault_not_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    with Ledger.open(str(path)) as ledger:
        ledger.append([described("a1", number) for number in range(500)])
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with Ledger.open(str(path), writable=False) as ledger:
        found = faults(ledger.verify())
    assert "database" in found


def test_damaged_words_in_the_schema_are_damage(sound: bytes, tmp_path: Path) -> None:
    """SQLite quotes the damaged words in its error, and Python's driver cannot decode the quotation."""
    path = tmp_path / "l.sqlite"
    path.write_bytes(sound.replace(b"triggerhead_no_second", b"trigger\xe8ead_no_second", 1))
    with pytest.raises(IntegrityError, match="damaged"), Ledger.open(str(path), writable=False) as ledger:
        ledger.head()
