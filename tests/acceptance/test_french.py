"""A pile with French articles, from files to an audit by the commands alone; what a German article tells too is one entry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.command import Outcome, timeline
from tests.acceptance.test_matching import entry_with

FRENCH = """Un incendie détruit le marché couvert de Lorval

Publié le 14 mars 2024

Le Conseil de sécurité de l'ONU a condamné mercredi l'attaque contre Rafah. Selon les pompiers, 120 hommes étaient sur place.

Après deux ans et demi de travaux, le Premier ministre Donald Tusk a promis jeudi une aide à la reconstruction.

Le maire pourrait démissionner. Une nouvelle réunion est prévue le 20 mars 2024 à Varsovie.
"""
GERMAN = """Tusk verspricht Hilfe

Danzig, 14. März 2024

Der UN-Sicherheitsrat verurteilte am Mittwoch den Angriff auf Rafah. Kanzler Olaf Scholz reiste am Donnerstag nach Prag.
"""


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both articles, ingested."""
    folder = tmp_path_factory.mktemp("lorval")
    (folder / "fr.txt").write_text(FRENCH, encoding="utf-8")
    (folder / "de.txt").write_text(GERMAN, encoding="utf-8")
    done = _run(folder, "ingest", "fr.txt", "de.txt")
    assert done.code == 0, done.err
    return folder


def _run(folder: Path, *words: str) -> Outcome:
    return timeline(*words, cwd=folder, TIMELINE_MEANING="off")


def _told(folder: Path) -> dict[str, Any]:
    assert _run(folder, "export", "json", "-o", "out.json", "--quiet").code == 0
    told: dict[str, Any] = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    return told


def test_the_language_and_the_line_of_publication_are_read(pile: Path) -> None:
    told = {article["path"]: article for article in _told(pile)["articles"]}
    assert told["fr.txt"]["language"] == "fr"
    assert told["fr.txt"]["published"]["edtf"] == "2024-03-14"


@pytest.mark.parametrize(
    ("words", "day", "modality"),
    [
        ("a condamné mercredi", "2024-03-13", "asserted"),
        ("a promis jeudi", "2024-03-14", "asserted"),
        ("pourrait démissionner", None, "possible"),
        ("nouvelle réunion est prévue", "2024-03-20", "planned"),
    ],
)
def test_happenings_have_their_days_and_plans_are_plans(pile: Path, words: str, day: str | None, modality: str) -> None:
    (claim,) = [one for one in _told(pile)["claims"] if words in one["quote"]]
    assert claim["modality"] == modality
    assert day is None or claim["when"]["edtf"] == day
    start, end = claim["spans"][0]
    assert claim["quote"] == FRENCH[start:end]


def test_who_is_cited_is_named(pile: Path) -> None:
    told = _told(pile)
    (claim,) = [one for one in told["claims"] if "120 hommes" in one["quote"]]
    assert claim["voice"][-1]["name"] == "pompiers"
    shown = _run(pile, "audit", claim["id"])
    assert shown.code == 0
    assert "Selon les pompiers, 120 hommes étaient sur place" in " ".join(shown.out.split())


def test_a_german_and_a_french_report_on_one_happening_are_one_entry(pile: Path) -> None:
    told = _told(pile)
    one, other = entry_with(told, "UN-Sicherheitsrat"), entry_with(told, "Conseil de sécurité")
    assert one["id"] == other["id"]
    assert one["support"]["articles"] == 2
    assert entry_with(told, "Olaf Scholz reiste")["id"] != entry_with(told, "a promis jeudi")["id"]


def test_the_same_pile_again_appends_nothing(pile: Path) -> None:
    before = _told(pile)["ledger"]
    assert _run(pile, "ingest", "fr.txt", "de.txt").code == 0
    assert _told(pile)["ledger"] == before
