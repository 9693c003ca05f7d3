"""Same happening or not: what becomes one line of the chronology, what is only linked, and what stays apart."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.command import timeline

VOTE = """Stadtrat Lindau beschließt Tempo 30 auf der Uferstraße

Lindau, 12. März 2025

Der Stadtrat von Lindau hat am Mittwoch Tempo 30 auf der gesamten Uferstraße beschlossen. Für den Antrag der Grünen stimmten \
19 Stadträte, 11 waren dagegen. Oberbürgermeisterin Claudia Alfons sprach von einem Gewinn für die Anwohner.

Die Schilder sollen am 1. April aufgestellt werden. Der Verein Freie Fahrt kündigte eine Klage an.
"""
OTHER = """Uferstraße: Lindau führt Tempo 30 ein

Bregenz, 13. März 2025

Der Lindauer Stadtrat hat am Mittwoch beschlossen, auf der gesamten Uferstraße Tempo 30 einzuführen, mit 19 gegen 11 Stimmen. \
Der Handel fürchtet um seine Kunden.
"""
LATER = """Gericht stoppt Tempo 30 nicht

Lindau, 9. April 2025

Das Verwaltungsgericht hat den Eilantrag des Vereins Freie Fahrt gegen Tempo 30 am Dienstag abgelehnt. Die Schilder wurden am \
1. April aufgestellt. Der Verein Freie Fahrt bestritt, eine Klage angekündigt zu haben.
"""
UNRELATED = """Zoo Basel zeigt junge Schneeleoparden

Basel, 12. März 2025

Im Zoo Basel sind drei Schneeleoparden zur Welt gekommen. Die Jungtiere sind seit Mittwoch im Gehege zu sehen.
"""
PILE = {"a.txt": VOTE, "b.txt": OTHER, "c.txt": LATER}


def export(folder: Path, files: dict[str, str]) -> dict[str, Any]:
    """Ingest some articles into a ledger of their own and give the json export."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert timeline("ingest", *files, cwd=folder).code == 0
    assert timeline("export", "json", "-o", "out.json", "--quiet", cwd=folder).code == 0
    found: dict[str, Any] = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The export of the three articles on one street."""
    return export(tmp_path_factory.mktemp("street") / "pile", PILE)


def entry_with(chronology: dict[str, Any], words: str) -> dict[str, Any]:
    """The entry of the claim in which these words stand."""
    (claim,) = [claim for claim in chronology["claims"] if words in claim["quote"]]
    (entry,) = [entry for entry in chronology["entries"] if entry["id"] == claim["entry"]]
    found: dict[str, Any] = entry
    return found


def test_a_sentence_in_a_headline_and_its_twin_in_the_body_are_one(told: dict[str, Any]) -> None:
    headline = entry_with(told, "Stadtrat Lindau beschließt")
    assert headline["id"] == entry_with(told, "Der Stadtrat von Lindau hat am Mittwoch")["id"]


def test_two_reports_on_one_happening_are_one_entry_with_two_origins(told: dict[str, Any]) -> None:
    entry = entry_with(told, "Der Stadtrat von Lindau hat am Mittwoch")
    assert entry["id"] == entry_with(told, "mit 19 gegen 11 Stimmen")["id"]
    assert entry["support"]["articles"] == 2
    assert entry["when"]["edtf"] == "2025-03-12"
    assert entry["status"] == "corroborated"


def test_an_announcement_and_its_happening_are_linked_but_not_merged(told: dict[str, Any]) -> None:
    plan, done = entry_with(told, "sollen am 1. April aufgestellt"), entry_with(told, "wurden am 1. April aufgestellt")
    assert (plan["modality"], done["modality"]) == ("planned", "asserted")
    assert plan["id"] != done["id"]
    assert done["id"] in plan["links"]
    assert plan["id"] in done["links"]


def test_a_denial_is_linked_with_what_it_denies(told: dict[str, Any]) -> None:
    said, denied = entry_with(told, "kündigte eine Klage an"), entry_with(told, "bestritt, eine Klage")
    assert said["id"] != denied["id"]
    assert denied["modality"] == "denied"
    assert denied["id"] in said["links"]


def test_the_result_does_not_depend_on_the_order_of_ingest(told: dict[str, Any], tmp_path: Path) -> None:
    turned = export(tmp_path / "turned", dict(reversed(PILE.items())))
    assert turned["entries"] == told["entries"]
    assert [(claim["id"], claim["entry"]) for claim in turned["claims"]] == [
        (claim["id"], claim["entry"]) for claim in told["claims"]
    ]


def test_an_unrelated_article_changes_no_other_entry(told: dict[str, Any], tmp_path: Path) -> None:
    grown = export(tmp_path / "grown", {**PILE, "zoo.txt": UNRELATED})
    mine = {claim["id"] for claim in told["claims"]}
    assert [entry for entry in grown["entries"] if set(entry["claims"]) <= mine] == told["entries"]


def test_ids_survive_merges(tmp_path: Path) -> None:
    alone = export(tmp_path / "alone", {"b.txt": OTHER})
    older = entry_with(alone, "mit 19 gegen 11 Stimmen")["id"]
    both = export(tmp_path / "both", {"b.txt": OTHER, "a.txt": VOTE})
    today = entry_with(both, "mit 19 gegen 11 Stimmen")["id"]
    shown = timeline("audit", older, "--json", cwd=tmp_path / "both")
    assert shown.code == 0
    assert shown.json["id"] == today


def test_a_happening_with_a_start_and_its_later_mention_meet(tmp_path: Path) -> None:
    start = "Streik bei der Vogtlandbahn\n\nPlauen, 4. März 2025\n\nBei der Vogtlandbahn streiken die Lokführer seit Montag.\n"
    later = (
        "Vogtlandbahn: Tarifstreit ohne Ende\n\nPlauen, 20. März 2025\n\n"
        "Die Lokführer der Vogtlandbahn streiken seit dem 3. März. Der Betreiber legte kein Angebot vor.\n"
    )
    chronology = export(tmp_path / "strike", {"a.txt": start, "b.txt": later})
    first, second = entry_with(chronology, "seit Montag"), entry_with(chronology, "seit dem 3. März")
    assert first["id"] == second["id"]
    assert first["when"]["earliest"] == "2025-03-03"


def test_without_the_encoder_matching_still_works(tmp_path: Path) -> None:
    folder = tmp_path / "plain"
    folder.mkdir()
    for name, text in PILE.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert timeline("ingest", *PILE, cwd=folder, TIMELINE_MEANING="off").code == 0
    assert timeline("export", "json", "-o", "out.json", cwd=folder, TIMELINE_MEANING="off").code == 0
    chronology = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    assert entry_with(chronology, "Stadtrat Lindau beschließt") == entry_with(chronology, "Stadtrat von Lindau hat am")
    shutil.rmtree(folder)
