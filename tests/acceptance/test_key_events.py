"""Key events: choose what matters, show why, and write the timeline that benchmarks read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.acceptance.command import in_process, timeline

ARTICLES = {
    "2025-03-03-bridge": """A railway bridge near Holm broke under a goods train on Sunday, police said.

Divers searched the river Lind for the driver on Monday. The operator of the line gave no cause.
""",
    "2025-03-06-committee": """The works committee of Holm met on Wednesday to talk about its budget.

Members voted for new windows in the school of Westby.
""",
    "2025-03-21-ferries": """The bridge near Holm broke on 2 March 2025. Since then ferries have carried the workers.

The council of Holm asked the ministry for money on Thursday.
""",
    "2025-04-12-report": """Inspectors published their report on the bridge near Holm on Friday.

They found that a weld had failed. The bridge near Holm broke under a goods train on 2 March 2025.
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A ledger of four English articles with their publication days."""
    articles = tmp_path / "articles"
    articles.mkdir()
    manifest = 'editor = "An editor"\n\n'
    for name, text in ARTICLES.items():
        (articles / f"{name}.txt").write_text(text, encoding="utf-8")
        manifest += f'["{name}.txt"]\npublished = "{name[:10]}"\nreason = "masthead"\noutlet = "{name[11:]}"\n\n'
    (articles / "manifest.toml").write_text(manifest, encoding="utf-8")
    done = in_process("ingest", "articles", cwd=tmp_path)
    assert done.code == 0, done.err
    return tmp_path


def test_the_top_of_a_chronology_and_why(folder: Path) -> None:
    """--top shows the day that later reports come back to, says that it chose, and audit gives the reasons."""
    top = in_process("chronology", "--top", "1", "--json", cwd=folder).json
    (entry,) = top["entries"]
    assert entry["weight"]["rank"] == 1
    assert entry["when"]["edtf"] == "2025-03-02"
    assert "bridge" in entry["headline"]
    assert any(note.startswith("Chosen by weight: 1 of") for note in top["notes"])
    shown = in_process("chronology", "--top", "1", cwd=folder)
    assert "number 1 by weight" in shown.out
    why = in_process("audit", entry["id"], cwd=folder).out
    assert "How much it matters: number 1 of" in why
    assert "a week or more later" in why
    plain = in_process("audit", entry["id"], "--json", cwd=folder).json
    assert plain["weight"] == entry["weight"]


def test_so_many_lines_a_day_in_every_export(folder: Path) -> None:
    from timeline.export import FORMATS

    whole = in_process("chronology", "--json", cwd=folder).json
    assert len(whole["entries"]) > 4
    for name in sorted(FORMATS):
        done = in_process("export", name, "-o", f"out/{name}/", "--per-day", "1", "--top", "3", cwd=folder)
        assert done.code == 0, done.err
    chosen = json.loads((folder / "out/json/chronology.json").read_text(encoding="utf-8"))
    days = [entry["weight"]["day"] for entry in chosen["entries"]]
    assert len(days) == len(set(days)) == 3


def test_a_timeline_for_benchmarks(folder: Path) -> None:
    words = ("export", "tls", "-o", "-", "--dates", "2", "--sentences", "1", "--from", "2025-03", "--to", "2025-04")
    done = timeline(*words, "--query", "bridge", cwd=folder)
    assert done.code == 0
    told = done.json
    assert told.keys() >= {"story", "timeline", "entries"}
    assert [len(row["summary"]) for row in told["entries"]] == [1, 1]
    assert told["entries"][0]["date"] == "2025-03-02"
    for seed in ("1", "2"):
        assert timeline(*words, "--query", "bridge", cwd=folder, PYTHONHASHSEED=seed).out == done.out


def test_the_same_weights_in_every_process(folder: Path) -> None:
    """Sums are the same to the last bit whatever order a process keeps its sets in."""
    runs = {timeline("export", "json", "-o", "-", "--top", "4", cwd=folder, PYTHONHASHSEED=seed).out for seed in "123"}
    assert len(runs) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "yesterday"), '--from "yesterday" is no date'),
        (("--from", "../2025"), "is open on that side"),
        (("--from", "2025-05", "--to", "2025-04"), "comes before"),
        (("--query", " "), "has no word in it"),
        (("--top", "0"), "0 is not in the range"),
    ],
)
def test_a_wrong_choice_is_told(folder: Path, words: tuple[str, ...], said: str) -> None:
    done = in_process("export", "tls", "-o", "-", *words, cwd=folder)
    assert done.code == 2
    assert said in done.err
