"""Reading without a ledger: the shapes that benchmarks and scripts rely on."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.front.readers import SentenceReader
from timeline.front import batch, decompose, read_batch, read_dates, read_file, read_text
from timeline.model import ReadingError, SourceError, UsageError
from timeline.reading import Reader
from timeline.sources import Rejected

TEXT = "Am Freitag ist der Deich gebrochen. Die Feuerwehr ist am 3. Mai 2024 in der Stadt und räumt das Haus.\n"


@pytest.fixture
def sentence_reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Only the test's own reader is installed."""
    reader = SentenceReader()
    monkeypatch.setattr(decompose, "readers", lambda: (reader,))
    monkeypatch.setattr(decompose, "reader_for", lambda language: reader if language == "de" else None)
    return reader


def test_timexes_have_the_benchmarks_shape() -> None:
    found = read_text(TEXT, "timexes", published="2025-07-11", language="de")
    for each in found:
        assert list(each) == ["start", "end", "text", "type", "value", "mod"]
        assert TEXT[each["start"] : each["end"]] == each["text"]
    values = [each["value"] for each in found]
    assert values[0] == "2025-07-11"
    assert "2024-05-03" in values


def test_claims_have_the_exports_shape(sentence_reader: Reader) -> None:
    found = read_text(TEXT, published="2025-07-11", language="de")
    assert [claim["quote"] for claim in found][:2] == ["Am Freitag ist der Deich gebrochen.", "Die Feuerwehr ist am 3."]
    assert {"id", "article", "quote", "spans", "when", "modality", "voice", "actors", "quantities"} <= found[0].keys()
    assert found[0]["when"]["latest"] == "2025-07-11"


def test_a_file_states_its_own_publication_date(tmp_path: Path, sentence_reader: Reader) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Der Deich ist gebrochen\n\n11. Juli 2025, 15:05 Uhr\n\n{TEXT}", encoding="utf-8")
    (freitag, *_) = [each for each in read_file(path, "timexes") if "Freitag" in each["text"]]
    assert freitag["value"] == "2025-07-11"
    (freitag, *_) = [each for each in read_file(path, "timexes", published="2025-07-19") if "Freitag" in each["text"]]
    assert freitag["value"] == "2025-07-18"


def test_standard_input_is_a_file_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert len(read_file("-", "timexes", language="de")) == len(read_text(TEXT, "timexes", language="de"))


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none\.txt"):
        read_file(tmp_path / "none.txt")


@pytest.mark.parametrize("want", ["claims", "quotes"])
def test_a_language_no_reader_knows_is_said(sentence_reader: Reader, want: decompose.Want) -> None:
    with pytest.raises(ReadingError, match='No reader knows the language "fr"'):
        read_text(TEXT, want, language="fr")


def test_a_language_without_date_tables_is_said() -> None:
    with pytest.raises(ReadingError, match="no temporal tables for language 'nl'"):
        read_text(TEXT, "timexes", language="nl")


def test_a_bad_publication_date_is_said() -> None:
    with pytest.raises(UsageError, match=r'"11\.7\.2025" is no publication date'):
        read_text(TEXT, "timexes", published="11.7.2025")


def test_a_moment_of_publication_counts_for_its_day() -> None:
    assert str(decompose.publication_day("2017-09-25T16:06:55")) == "2017-09-25"
    assert decompose.publication_day("2017-09") is None


def lines(path: Path, *objects: object) -> Path:
    written = [each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in objects]
    path.write_text("\n".join(written), encoding="utf-8")
    return path


def test_a_batch_keeps_order_and_ids_and_reports_bad_lines(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "in.jsonl",
        {"id": "x1", "text": "Am Freitag kam er.", "dct": "2025-07-11", "lang": "de", "domain": "news", "gold": [1]},
        "{broken",
        "",
        {"id": 2, "text": "Am Freitag kam er.", "published": "2025-07-19", "language": "de", "domain": None},
        {"id": "x3"},
        {"id": "x4", "text": "Am Freitag.", "dct": "neulich", "lang": "de"},
        {"id": "x5", "text": "Am Freitag kam er.", "dct": None, "lang": "de"},
    )
    found = list(read_batch(path, "timexes"))
    assert [each["id"] if isinstance(each, dict) else each.place for each in found] == [
        "x1",
        "line 2",
        2,
        "line 5",
        "line 6, id x4",
        "x5",
    ]
    assert [each["value"] for each in found if isinstance(each, dict)][:2] == ["2025-07-11", "2025-07-18"]
    assert next(iter(found[0])) == "id"  # type: ignore[arg-type]


def test_processes_change_nothing_but_the_time(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "in.jsonl",
        *({"id": n, "text": TEXT, "dct": f"2025-07-{n + 1:02d}", "lang": "de"} for n in range(20)),
        "broken",
    )
    alone = list(read_batch(path, "timexes", processes=1))
    assert list(read_batch(path, "timexes", processes=2)) == alone
    assert isinstance(alone[-1], Rejected)


def test_a_fault_in_one_text_does_not_lose_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(text: str, *_: object, **__: object) -> list[decompose.Plain]:
        return [{"n": 1 // len(text)}]

    monkeypatch.setattr(batch, "read_text", read)
    path = lines(tmp_path / "in.jsonl", {"id": 1, "text": "x"}, {"id": 2, "text": ""}, {"id": 3, "text": "x"})
    first, fault, last = read_batch(path)
    assert (first, last) == ({"id": 1, "n": 1}, {"id": 3, "n": 1})
    assert isinstance(fault, Rejected)
    assert "ZeroDivisionError" in fault.message


def test_a_batch_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        list(read_batch(tmp_path / "none.jsonl"))


def test_progress_counts_lines(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    path = lines(tmp_path / "in.jsonl", *({"id": n, "text": "x", "lang": "de"} for n in range(3)))
    list(read_batch(path, "timexes", progress=lambda *step: told.append(step)))
    assert told == [(1, 3, "reading"), (2, 3, "reading"), (3, 3, "reading")]


def test_dates_for_people_come_with_their_text(tmp_path: Path) -> None:
    """The text, the day it counts from, and each expression with its resolution."""
    file = tmp_path / "a.txt"
    file.write_text("Der Rat tritt am Freitag zusammen.\n", encoding="utf-8")
    read = read_dates(file, published="2025-09-04", language="de")
    assert (read.text, read.published) == ("Der Rat tritt am Freitag zusammen.\n", date(2025, 9, 4))
    assert [(one.text, one.value) for one in read.expressions] == [("Freitag", "2025-09-05")]
    with pytest.raises(SourceError):
        read_dates(tmp_path / "missing.txt")
