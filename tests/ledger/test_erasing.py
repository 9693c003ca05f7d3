"""Erasing an article's words: they are gone, everything else verifies as before, and nothing else can pass for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.ledger.making import TEXT, archived, article_facts, asserted, described, hashed, texts
from tests.ledger.tampering import tamper
from timeline.ledger import Ledger, erasing
from timeline.ledger.copying import copy_ledger
from timeline.ledger.erasing import Erasure, carry_out, erase, erasures, purge
from timeline.ledger.notes import PrivateKey
from timeline.ledger.proof_check import check_proof
from timeline.ledger.proofs import find_claim, prove_claim, prove_consistency, signed_head
from timeline.ledger.segments import id_of, remaining_digest
from timeline.model import ArticleErased, Erased, LedgerError, Redaction, UsageError

KEY = PrivateKey("timeline-ledger/test", bytes(range(32)))
OTHER = "Ein anderer Text über einen anderen Tag."


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    """Two articles with different texts, in one segment each and one together."""
    with Ledger.open(ledger_url) as opened:
        opened.append(article_facts("a1"), texts=texts())
        claim = asserted("b-c1", "b")
        other = evolve(claim, claim=evolve(claim.claim, spans=(claim.claim.spans[0],), quote=OTHER[0:15]))
        mixed = [archived("b", OTHER), other, described("a1", 1), asserted("a1-c9"), described("b", 2)]
        opened.append(mixed, texts={hashed(OTHER): OTHER})
        yield opened


def faults(ledger: Ledger) -> dict[str, str]:
    """What is wrong, by the name of the check."""
    return {check.name: check.detail for check in ledger.verify().checks if not check.ok}


def everything(ledger: Ledger) -> str:
    """Every byte of every table, as far as it is text."""
    found: list[Any] = []
    with ledger.reading() as connection:
        for table in ("segments", "texts", "streams", "known", "head"):
            found += connection.exec_driver_sql(f"SELECT * FROM {table}").all()
    flat = [
        bytes(each) if isinstance(each, bytes | memoryview) else str(each).encode() for row in found for each in row
    ]
    return b" ".join(flat).decode(errors="replace")


def test_the_words_go_and_everything_else_stays(ledger: Ledger) -> None:
    before = list(ledger.stored())
    assert "Macron" in everything(ledger)
    done = erase(ledger, "a1", "A. Editor", "LG Berlin, 1 O 1/26")
    assert done.position == 10
    assert [each.position for each in done.fact.redacted] == [1, 2, 3, 7, 8]

    said = everything(ledger)
    assert [word for word in ("Macron", "Gipfel", "26 L", "title 1") if word in said] == []
    assert "anderer Text" in said
    assert faults(ledger) == {}
    after = list(ledger.stored())
    named = [fact._replace(id=id_of(fact), payload=b"") for fact in before]
    assert [fact._replace(id=id_of(fact), payload=b"") for fact in after[:9]] == named
    kept = {4, 5, 6, 9}
    assert {fact.position for fact in after[:9] if fact.payload} == kept
    assert all(after[position - 1].payload == before[position - 1].payload for position in kept)
    assert ledger.texts(texts()) == {}
    assert ledger.texts([hashed(OTHER)]) == {hashed(OTHER): OTHER}


def test_verify_counts_what_was_erased(ledger: Ledger) -> None:
    erase(ledger, "a1", "A. Editor", "an order")
    checks = {check.name: check for check in ledger.verify().checks}
    assert checks["erased"].detail == "6 erased facts and texts are as their erasure says"
    assert checks["chain"].detail == "8 digests and links follow from the stored bytes"
    assert checks["tree"].detail == "3 leaves in the tree"


def test_erased_facts_are_read_as_erased(ledger: Ledger) -> None:
    erase(ledger, "a1", "A. Editor", "an order")
    read = list(ledger.read())
    assert [each.position for each in read] == list(range(1, 11))
    assert {each.position for each in read if isinstance(each.fact, Erased)} == {1, 2, 3, 7, 8}
    assert read[0].fact == Erased("article:a1")
    with pytest.raises(LedgerError, match="was erased"):
        ledger.append([read[0].fact])


def test_earlier_heads_and_proofs_of_other_facts_stay_good(ledger: Ledger) -> None:
    head = signed_head(ledger, KEY)
    proof = prove_claim(ledger, find_claim(ledger, "b-c1"), KEY)
    root = ledger.verify().root
    erase(ledger, "a1", "A. Editor", "an order")
    assert check_proof(prove_consistency(ledger, head, KEY), KEY.public)
    assert check_proof(proof, KEY.public)
    assert check_proof(prove_claim(ledger, find_claim(ledger, "b-c1"), KEY), KEY.public)
    assert ledger.verify().root != root
    with pytest.raises(UsageError, match="no claim"):
        find_claim(ledger, "a1-c1")


def test_the_ledger_goes_on_and_does_not_take_the_article_again(ledger: Ledger) -> None:
    erase(ledger, "a1", "A. Editor", "an order")
    assert ledger.append(article_facts("a1"), texts=texts()).recorded == ()
    assert ledger.texts(texts()) == {}
    assert ledger.append([described("b", 3)]).head.position == 11
    assert faults(ledger) == {}


def test_erasing_again_records_nothing_and_says_what_was_recorded(ledger: Ledger) -> None:
    first = erase(ledger, "a1", "A. Editor", "an order")
    again = erase(ledger, "a1", "Somebody else", "another order")
    assert again == Erasure(first.fact, first.position, is_new=False)
    assert ledger.head().position == 10


def test_the_guards_are_up_again(ledger: Ledger) -> None:
    from sqlalchemy.exc import IntegrityError

    erase(ledger, "a1", "A. Editor", "an order")
    for statement in ("UPDATE segments SET recorded_at = 0", "DELETE FROM segments", "DELETE FROM texts"):
        with pytest.raises(IntegrityError), ledger.engine.connect() as connection, connection.begin():
            connection.exec_driver_sql(statement)


def test_articles_are_named_by_id_beginning_or_path(ledger: Ledger) -> None:
    ledger.append([archived("a17", OTHER)], texts={})
    with pytest.raises(UsageError, match="fits 2 articles: a1"):
        erase(ledger, "a", "A. Editor", "an order")
    for nothing in ("", "zz", "b.tx"):
        with pytest.raises(UsageError, match=r"there is no article|fits"):
            erase(ledger, nothing, "A. Editor", "an order")
    assert erase(ledger, "a17.txt", "A. Editor", "an order").fact.article == "a17"
    assert erase(ledger, "a1", "A. Editor", "an order").fact.article == "a1"


@pytest.mark.parametrize(("author", "reason"), [("", "r"), (" ", "r"), ("a", ""), ("a", "\n")])
def test_author_and_reason_are_needed(ledger: Ledger, author: str, reason: str) -> None:
    with pytest.raises(UsageError, match="an author and a reason"):
        erase(ledger, "a1", author, reason)
    assert ledger.head().position == 9


def test_a_text_that_another_article_has_too_stays_until_that_is_erased(ledger: Ledger) -> None:
    ledger.append([archived("twin", TEXT)])
    assert erase(ledger, "a1", "A. Editor", "an order").fact.text_kept
    assert ledger.texts(texts()) == texts()
    assert faults(ledger) == {}
    assert not erase(ledger, "twin", "A. Editor", "an order").fact.text_kept
    assert ledger.texts(texts()) == {}
    assert faults(ledger) == {}


def test_a_crash_between_the_fact_and_the_deed_is_named_and_mended(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(erasing, "carry_out", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            erase(ledger, "a1", "A. Editor", "an order")
    found = faults(ledger)
    assert set(found) == {"erased"}
    assert "the text of article a1 is still stored; `timeline erase a1` finishes" in found["erased"]
    assert "position 1 still has its words" in found["erased"]
    assert not erase(ledger, "a1", "A. Editor", "an order").is_new
    assert faults(ledger) == {}


def test_a_crash_inside_the_deed_leaves_all_words_and_all_guards(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(erasing, "_is_needed", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            erase(ledger, "a1", "A. Editor", "an order")
    assert set(faults(ledger)) == {"erased"}
    assert "Macron" in everything(ledger)
    assert carry_out(ledger, next(erasures(ledger)).fact) == 6
    assert faults(ledger) == {}


def test_facts_appended_to_the_article_meanwhile_are_erased_too(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare = erasing._prepare

    def slow(*arguments: Any) -> Any:
        prepared = prepare(*arguments)
        if ledger.head().position == 9:
            ledger.append([asserted("a1-late")])
        return prepared

    monkeypatch.setattr(erasing, "_prepare", slow)
    done = erase(ledger, "a1", "A. Editor", "an order")
    assert 10 in [each.position for each in done.fact.redacted]
    assert "Gipfel" not in everything(ledger)
    assert faults(ledger) == {}


def test_a_copy_and_a_backup_hold_no_erased_words(ledger: Ledger, tmp_path: Path) -> None:
    from timeline.ledger.backup import back_up

    erase(ledger, "a1", "A. Editor", "an order")
    with Ledger.open(str(tmp_path / "copy.sqlite")) as target:
        copy_ledger(ledger, target)
        assert list(target.stored()) == list(ledger.stored())
        assert faults(target) == {}
    back_up(ledger, tmp_path / "b.sqlite")
    for name in ("copy.sqlite", "b.sqlite"):
        assert b"Macron" not in (tmp_path / name).read_bytes()


def test_nothing_lingers_in_the_file(sqlite_url: str) -> None:
    with Ledger.open(sqlite_url) as ledger:
        ledger.append(article_facts("a1"), texts=texts())
        erase(ledger, "a1", "A. Editor", "an order")
        assert purge(ledger)
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    assert [path.name for path in folder.iterdir()] == ["ledger.sqlite"]
    assert b"Macron" not in (folder / "ledger.sqlite").read_bytes()


def test_purging_rewrites_the_tables_of_postgresql(postgres_url: str) -> None:
    with Ledger.open(postgres_url) as ledger:
        ledger.append(article_facts("a1"), texts=texts())
        erase(ledger, "a1", "A. Editor", "an order")
        query = "SELECT relfilenode FROM pg_class WHERE oid IN ('segments'::regclass, 'texts'::regclass) ORDER BY oid"
        with ledger.reading() as connection:
            before = connection.exec_driver_sql(query).all()
        assert purge(ledger)
        with ledger.reading() as connection:
            assert not {row[0] for row in connection.exec_driver_sql(query)} & {row[0] for row in before}
        assert faults(ledger) == {}


# What may not pass for an erasure


EMPTIED = {"sqlite": "x''", "postgresql": "''::bytea"}


@pytest.mark.parametrize(
    ("change", "check", "where"),
    [
        ("payload = EMPTY WHERE position = 6", "chain", "position 6"),
        ("payload = EMPTY WHERE position = 4", "chain", "position 4"),
        ("recorded_at = recorded_at + 1 WHERE position <= 4", "chain", "position 1"),
        ("version = 9 WHERE position = 2", "chain", "position 2"),
        ("id = digest WHERE position = 2", "chain", "position 2"),
        ("digest = id WHERE position = 2", "chain", "positions 1 to 4"),
        ("type = 'article-read' WHERE position = 2", "chain", "position 2"),
        ("stream = 'article:b' WHERE position = 2", "chain", "position 2"),
        ("payload = id WHERE position = 2", "chain", "position 2"),
    ],
)
def test_every_other_change_is_found_beside_an_erasure(ledger: Ledger, change: str, check: str, where: str) -> None:
    erase(ledger, "a1", "A. Editor", "an order")
    tamper(ledger, f"UPDATE facts SET {change.replace('EMPTY', EMPTIED[ledger.dialect])}")
    assert where in faults(ledger)[check]


def test_words_that_are_put_back_are_found(ledger: Ledger) -> None:
    before = bytes(next(ledger.stored(1, until=2)).payload)
    erase(ledger, "a1", "A. Editor", "an order")
    written = f"x'{before.hex()}'" if ledger.dialect == "sqlite" else f"'\\x{before.hex()}'::bytea"
    tamper(ledger, f"UPDATE facts SET payload = {written} WHERE position = 2")
    assert "position 2 still has its words" in faults(ledger)["erased"]


def test_an_erasure_cannot_cover_other_words(ledger: Ledger) -> None:
    """Somebody who may append facts appends one that vouches for a changed claim: only emptied rows are accepted."""
    row = next(ledger.stored(6, until=7))
    forged = row._replace(payload=row.payload.replace(b"title 1", b"title 2"))
    template = erasing._prepare(ledger, archived("a1"), "x", "y")[0]
    named = (Redaction(7, remaining_digest(forged._replace(id=id_of(row))).hex()),)
    ledger.append([evolve(template, redacted=named, text_kept=True)])
    written = f"x'{forged.payload.hex()}'" if ledger.dialect == "sqlite" else f"'\\x{forged.payload.hex()}'::bytea"
    tamper(ledger, f"UPDATE facts SET payload = {written} WHERE position = 7")
    assert "position 7" in faults(ledger)["chain"]


def test_an_erasure_cannot_reach_into_another_article(ledger: Ledger) -> None:
    row = next(ledger.stored(5, until=6))
    template = erasing._prepare(ledger, archived("a1"), "x", "y")[0]
    named = (Redaction(6, remaining_digest(row._replace(id=id_of(row), payload=b"")).hex()),)
    ledger.append([evolve(template, redacted=named, text_kept=True)])
    tamper(ledger, f"UPDATE facts SET payload = {EMPTIED[ledger.dialect]} WHERE position = 6")
    assert "position 6" in faults(ledger)["chain"]


def test_the_fact_itself_is_a_fact_like_any_other(ledger: Ledger) -> None:
    done = erase(ledger, "a1", "A. Editor", "an order")
    assert [each.fact for each in erasures(ledger)] == [done.fact]
    assert isinstance(done.fact, ArticleErased)
    assert (done.fact.sha256, done.fact.path, done.fact.reason) == (hashed(TEXT), "a1.txt", "an order")
