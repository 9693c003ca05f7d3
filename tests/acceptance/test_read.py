"""Reading without a ledger: JSON lines that a benchmark can score."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.command import SEEDS, timeline

TEXT = "Am Freitag kam der Minister nach Köln. „Wir bauen die Brücke“, sagte Hans Meier am 3. Juli 2025.\n"


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_date_expressions_with_a_publication_date(article: Path, tmp_path: Path) -> None:
    outcome = timeline("read", "--timexes", "--published", "2025-07-12", "--language", "de", article, cwd=tmp_path)

    assert (outcome.code, outcome.err) == (0, "")
    found = lines(outcome.out)
    assert [each["value"] for each in found] == ["2025-07-11", "2025-07-03"]
    for each in found:
        assert list(each) == ["start", "end", "text", "type", "value", "mod"]
        assert TEXT[each["start"] : each["end"]] == each["text"]


def test_quotations_with_speaker_and_cue(article: Path, tmp_path: Path) -> None:
    outcome = timeline("read", "--quotes", article, cwd=tmp_path)

    assert outcome.code == 0
    direct = next(each for each in lines(outcome.out) if each["type"] == "Direct")
    assert "Hans Meier" in direct["speaker"][2]
    assert [text for _, _, text in direct["cue"]] == ["sagte"]
    assert "Wir bauen die Brücke" in TEXT[direct["start"] : direct["end"]]
    for start, end, text in [direct["speaker"], *direct["cue"]]:
        assert TEXT[start:end] == text


def test_claims_stand_in_the_file_and_nothing_is_stored(tmp_path: Path) -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        outcome = timeline("read", path, cwd=tmp_path)

        assert outcome.code == 0
        for claim in lines(outcome.out):
            if len(claim["spans"]) == 1:
                assert text[slice(*claim["spans"][0])] == claim["quote"]
    assert list(tmp_path.iterdir()) == []


def test_standard_input(tmp_path: Path) -> None:
    outcome = timeline("read", "-", "--timexes", "--published", "2025-07-12", cwd=tmp_path, stdin=TEXT.encode())

    assert [each["value"] for each in lines(outcome.out)] == ["2025-07-11", "2025-07-03"]


def test_a_batch_keeps_ids_and_order_and_goes_on_after_a_bad_line(tmp_path: Path) -> None:
    good = [
        {"id": f"n{number}", "text": "Gestern regnete es.", "dct": "2025-07-12", "lang": "de", "timexes": []}
        for number in range(30)
    ]
    wanted = [json.dumps(each, ensure_ascii=False) for each in good]
    wanted[7] = '{"id": "n7"}'
    wanted[9] = "no JSON"
    (tmp_path / "in.jsonl").write_text("\n".join(wanted) + "\n", encoding="utf-8")

    outcome = timeline("read", "--timexes", "--batch", "in.jsonl", cwd=tmp_path)

    assert outcome.code == 1
    assert "line 8" in outcome.err
    assert "line 10" in outcome.err
    assert [(each["id"], each["value"]) for each in lines(outcome.out)] == [
        (f"n{number}", "2025-07-11") for number in range(30) if number not in {7, 9}
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("read", 2),
        ("read x.txt --timexes --quotes", 2),
        ("read x.txt --batch in.jsonl", 2),
        ("read nowhere.txt", 1),
        ("read --batch nowhere.jsonl", 1),
        ("read --timexes --published tomorrow article.txt", 2),
        ("read --language xx article.txt", 1),
    ],
)
def test_what_cannot_be_read_is_said(article: Path, tmp_path: Path, words: str, code: int) -> None:
    outcome = timeline(*words.split(), cwd=tmp_path)

    assert (outcome.code, outcome.out) == (code, "")
    assert outcome.err
