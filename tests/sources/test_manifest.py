"""What an editor knows about the articles of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.model import ArticleDated, ArticleDescribed, RulingMade
from timeline.sources import Manifest, load_manifest, ruling_id

SEEDS = Path(__file__).parents[2] / "seeds"
ALL_KEYS = """
editor = "Erika Beispiel"
["a.txt"]
outlet = "Hafenzeitung"
url = "https://example.org/a"
title = "Ministerin tritt zurück"
language = "de"
published = "2024-05-03"
basis = "ruled"
reason = "Printed on page 1 of that day."
"""


def load(folder: Path, text: str) -> Manifest:
    (folder / "a.txt").write_text("Ein Satz steht hier.", encoding="utf-8")
    (folder / "manifest.toml").write_text(text, encoding="utf-8")
    manifest = load_manifest(folder)
    assert manifest is not None
    return manifest


def test_a_folder_without_manifest_has_none(tmp_path: Path) -> None:
    assert load_manifest(tmp_path) is None


def test_every_key_becomes_a_fact_of_the_editor(tmp_path: Path) -> None:
    manifest = load(tmp_path, ALL_KEYS)
    assert manifest.problems == ()
    reason = "Printed on page 1 of that day."
    described = [
        ArticleDescribed("id", "outlet", "Hafenzeitung", "Erika Beispiel", None, reason),
        ArticleDescribed("id", "url", "https://example.org/a", "Erika Beispiel", None, reason),
        ArticleDescribed("id", "title", "Ministerin tritt zurück", "Erika Beispiel", None, reason),
        ArticleDescribed("id", "language", "de", "Erika Beispiel", None, reason),
    ]
    ruling = ruling_id("published", ("id",), "2024-05-03", "Erika Beispiel", reason)
    ruled = RulingMade(ruling, "published", ("id",), "2024-05-03", "Erika Beispiel", reason)
    assert (*described, ruled) == manifest.facts_for("a.txt", "id")
    assert manifest.facts_for("b.txt", "id") == ()


def test_a_date_that_is_no_ruling_is_the_editors_statement(tmp_path: Path) -> None:
    manifest = load(tmp_path, ALL_KEYS.replace('"ruled"', '"explicit"'))
    dated = [fact for fact in manifest.facts_for("a.txt", "id") if isinstance(fact, ArticleDated)]
    assert [(fact.edtf, fact.author, fact.passage) for fact in dated] == [("2024-05-03", "Erika Beispiel", None)]


@pytest.mark.parametrize(
    "date", ['"2024-05"', '"2024-05-01/2024-05-03"', '"2024-05-03~"', "2024-05-03", '"../2024-05"']
)
def test_dates_are_edtf_or_days_of_toml(tmp_path: Path, date: str) -> None:
    assert load(tmp_path, ALL_KEYS.replace('"2024-05-03"', date)).problems == ()


def test_a_ruling_id_depends_on_all_it_says() -> None:
    ids = {
        ruling_id("published", ("a",), "2024", "x", "y"),
        ruling_id("redate", ("a",), "2024", "x", "y"),
        ruling_id("published", ("b",), "2024", "x", "y"),
        ruling_id("published", ("a",), "2025", "x", "y"),
        ruling_id("published", ("a",), "2024", "z", "y"),
        ruling_id("published", ("a",), "2024", "x", "z"),
    }
    assert len(ids) == 6
    assert ruling_id("published", ("a",), "2024", "x", "y") in ids


def test_all_errors_are_told_at_once_each_with_its_place(tmp_path: Path) -> None:
    """And what is sound is used all the same."""
    manifest = load(
        tmp_path,
        """
editor = "Erika Beispiel"
author = "nobody"
["a.txt"]
outlet = "Hafenzeitung"
url = "not an address"
language = "German"
published = "3. Mai 2024"
basis = "guessed"
headline = "?"
["b.txt"]
outlet = "Unbekannt"
""",
    )
    assert [
        (
            problem.place.replace('"a.txt"]', '"a.txt"]'),
            problem.found.split(":")[0] if "EDTF" in problem.found else problem.found,
        )
        for problem in manifest.problems
    ] == [
        ("author", "unknown key"),
        ('["a.txt"] url', "'not an address' is no web address such as https://example.org/article"),
        ('["a.txt"] language', "'German' is no language code such as de or en"),
        ('["a.txt"] published', "'3. Mai 2024' is no EDTF date"),
        ('["a.txt"] basis', "'guessed' is no basis"),
        ('["a.txt"] headline', "unknown key"),
        ('["a.txt"] reason', "missing, although published is given"),
        ('["b.txt"]', "no such file in this folder"),
    ]
    assert all(problem.todo and problem.path.endswith("manifest.toml") for problem in manifest.problems)
    assert [fact.value for fact in manifest.facts_for("a.txt", "id") if isinstance(fact, ArticleDescribed)] == [
        "Hafenzeitung"
    ]


@pytest.mark.parametrize(
    ("wrong", "place", "found"),
    [
        (ALL_KEYS.replace('editor = "Erika Beispiel"', ""), "editor", "missing"),
        (ALL_KEYS.replace('"Erika Beispiel"', "7"), "editor", "7 is no name"),
        (ALL_KEYS.replace('"Hafenzeitung"', '""'), '["a.txt"] outlet', "'' is no outlet"),
        (ALL_KEYS.replace('"2024-05-03"', '"2024-13-03"'), '["a.txt"] published', "month"),
        (ALL_KEYS.replace('"2024-05-03"', "2024-05-03T10:00:00"), '["a.txt"] published', "is no date"),
        (ALL_KEYS.replace('"Printed on page 1 of that day."', "true"), '["a.txt"] reason', "true is no reason"),
        ('editor = "E"\n["../a.txt"]\noutlet = "X"', '["../a.txt"]', "no such file"),
        ('editor = "E"\n["a.txt"\n', "", "not a valid TOML file"),
        ('editor = "E"\n["a.txt"]\n["a.txt"]\n', "", "not a valid TOML file"),
        ("a = " + "[" * 20_000, "", "not a valid TOML file"),
    ],
)
def test_each_error_is_told_with_its_place(tmp_path: Path, wrong: str, place: str, found: str) -> None:
    (problem,) = load(tmp_path, wrong).problems
    assert place == problem.place
    assert found in problem.found
    assert problem.message.isprintable()


def test_a_date_without_a_sound_reason_is_not_used(tmp_path: Path) -> None:
    manifest = load(tmp_path, ALL_KEYS.replace('reason = "Printed on page 1 of that day."', ""))
    assert not [fact for fact in manifest.facts_for("a.txt", "id") if isinstance(fact, RulingMade)]


def test_bytes_that_are_no_text_and_a_folder_of_that_name_are_told(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_bytes(b"\xff\xfe\x00")
    manifest = load_manifest(tmp_path)
    assert manifest is not None
    assert ["not a valid TOML file" in problem.found for problem in manifest.problems] == [True]
    (tmp_path / "sub" / "manifest.toml").mkdir(parents=True)
    manifest = load_manifest(tmp_path / "sub")
    assert manifest is not None
    assert len(manifest.problems) == 1


def test_the_seeds_manifest_is_sound_and_rules_two_dates() -> None:
    manifest = load_manifest(SEEDS)
    assert manifest is not None
    assert manifest.problems == ()
    ruled = {
        path.name[:3]: [fact.value for fact in manifest.facts_for(path.name, "id") if isinstance(fact, RulingMade)]
        for path in sorted(SEEDS.glob("*.txt"))
    }
    assert ruled == {"000": [], "001": [], "002": ["2025-09-04"], "003": [], "004": ["2025-04-25/2025-04-26"]}
