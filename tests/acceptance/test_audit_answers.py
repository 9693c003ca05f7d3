"""Audit answers its questions in their order, and spells the date's reasoning out so that a person can check it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.command import in_process, timeline
from tests.pages import told
from timeline.cli.pages.audit import QUESTIONS

ARTICLES = {
    "kurier.txt": (
        (
            "Deichbruch bei Neustadt\n\nDer Deich bei Neustadt ist am Samstag gebrochen. Zwanzig Häuser in der Altstadt "
            "stehen unter Wasser, teilte der Landrat mit.\n\nAm Montag soll der Krisenstab in Neustadt tagen.\n"
        ),
        "2025-04-26",
    ),
    "bote.txt": (
        (
            "Hochwasser in Neustadt\n\nDie Brücke nach Bergheim wurde am Freitag gesperrt. Dreißig Häuser in der Altstadt "
            "stehen unter Wasser, teilte der Landrat mit.\n"
        ),
        "2025-04-27",
    ),
    "stadtblatt.txt": (
        (
            "Stadtrat wählt Präsidium\n\nDer Stadtrat von Neustadt wählte am Samstag ein neues Präsidium. Die Wahl dauerte "
            "zwei Stunden.\n"
        ),
        "2025-04-27",
    ),
    "wetter.txt": ("Wetterbericht\n\nDer Landrat warnte am 20. April 2025 vor Starkregen in Neustadt.\n", "2025-04-20"),
    "ohne-datum.txt": ("Notizen\n\nDie Feuerwehr räumte am Freitag das Krankenhaus in Bergheim.\n", None),
}


@pytest.fixture(scope="module")
def neustadt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five short articles about one weekend in one town, four of them dated by an editor."""
    folder = tmp_path_factory.mktemp("neustadt")
    (folder / "in").mkdir()
    manifest = ['editor = "An editor"']
    for name, (text, published) in ARTICLES.items():
        (folder / "in" / name).write_text(text, encoding="utf-8")
        if published:
            told = f'outlet = "{name.partition(".")[0].title()}"\npublished = "{published}"'
            manifest.append(f'["{name}"]\n{told}\nbasis = "explicit"\nreason = "printed on the page"')
    (folder / "in" / "manifest.toml").write_text("\n".join(manifest), encoding="utf-8")
    outcome = timeline("ingest", "in", cwd=folder)
    assert (outcome.code, outcome.err) == (0, ""), outcome
    return folder


def claim_with(folder: Path, words: str) -> dict[str, Any]:
    """The one claim whose quote holds these words."""
    found = in_process("chronology", "--json", cwd=folder).json
    (claim,) = [claim for claim in found["claims"] if words in claim["quote"]]
    assert isinstance(claim, dict)
    return claim


def audit_of(folder: Path, words: str) -> str:
    """What is printed about the claim with these words."""
    outcome = in_process("audit", claim_with(folder, words)["id"], cwd=folder)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


@pytest.mark.parametrize("kind", ["entry", "claim", "article"])
def test_the_five_questions_are_answered_in_their_order(kind: str, neustadt: Path) -> None:
    claim = claim_with(neustadt, "ein neues Präsidium")
    asked = {"entry": claim["entry"], "claim": claim["id"], "article": "stadtblatt.txt"}[kind]
    text = in_process("audit", asked, cwd=neustadt).out
    places = [text.index(question) for question in QUESTIONS]
    assert places == sorted(places)
    assert f"{kind} " in text
    plain = in_process("audit", asked, "--json", cwd=neustadt).json
    answers = ["why_here", "why_this_day", "who_says_so", "who_disagrees", "who_did_not_mention_it"]
    assert [key for key in plain if key in answers] == answers


@pytest.mark.parametrize(
    ("words", "reasoning"),
    [
        ("am Samstag gebrochen", '"am Samstag" + published 2025-04-26, a Saturday → 2025-04-26'),
        (
            "Die Brücke nach Bergheim",
            '"am Freitag" + published 2025-04-27, a Sunday → 2025-04-25, the Friday before, as it is told as past',
        ),
        (
            "soll der Krisenstab",
            '"Am Montag" + published 2025-04-26, a Saturday → 2025-04-28, the Monday after, as it is told as still to come',
        ),
        ("warnte am 20. April 2025", '"am 20. April 2025" → 2025-04-20'),
        ("räumte am Freitag", '"am Freitag" stays open: the day of publication is not known'),
    ],
)
def test_the_dates_reasoning_is_spelled_out(words: str, reasoning: str, neustadt: Path) -> None:
    """ "am Samstag" + published 2025-04-26, a Saturday → 2025-04-26."""
    text = audit_of(neustadt, words)
    assert reasoning in text.splitlines()
    why = in_process("audit", claim_with(neustadt, words)["id"], "--json", cwd=neustadt).json["why_this_day"]
    assert why["reasons"][0] == reasoning


def test_the_publication_that_a_date_is_counted_from_is_grounded_too(neustadt: Path) -> None:
    text = audit_of(neustadt, "am Samstag gebrochen")
    assert "in/kurier.txt is taken as published 2025-04-26: metadata given by An editor: printed on the page." in text


def test_an_entry_says_what_it_sorts_by_and_why_where_its_claims_give_several_dates(neustadt: Path) -> None:
    """The headline alone would leave two days open; the sentence names the Saturday."""
    entry = claim_with(neustadt, "ein neues Präsidium")["entry"]
    audit = in_process("audit", entry, "--json", cwd=neustadt).json
    assert len({claim["when"]["edtf"] for claim in audit["who_says_so"]}) > 1
    text = in_process("audit", entry, cwd=neustadt).out
    assert "the line sorts by 2025-04-26, because it stands on better ground" in text


def test_silent_is_who_could_have_known(neustadt: Path) -> None:
    """Articles of that day and the morning after; not the one from before it happened, not the one nobody can date."""
    entry = claim_with(neustadt, "ein neues Präsidium")["entry"]
    silent = in_process("audit", entry, "--json", cwd=neustadt).json["who_did_not_mention_it"]
    assert {Path(each["path"]).name for each in silent} == {"kurier.txt", "bote.txt"}
    assert all(each["why"].startswith("published 2025-04-2") for each in silent)


def test_a_claim_is_shown_with_its_exact_characters_in_its_sentence(neustadt: Path) -> None:
    claim = claim_with(neustadt, "Zwanzig Häuser")
    ((start, end),) = claim["spans"]
    stored = ARTICLES["kurier.txt"][0]
    assert stored[start:end] == claim["quote"]
    text = audit_of(neustadt, "Zwanzig Häuser")
    assert f"in/kurier.txt, characters {start}–{end}" in text
    assert f"»{claim['quote']}«, teilte der Landrat mit." in text


def test_a_borrowed_date_names_whom_it_is_borrowed_from_and_what_shows_that(seeded: Path) -> None:
    text = in_process("audit", "000_7a0588f60e62fc7f.txt", cwd=seeded).out
    assert "undated; tells the same as seeds/003_eea1617cad6ddf8f.txt" in text
    assert "What shows it:" in text
    assert "- " in text.partition("What shows it:")[2]


def test_a_ruled_date_names_the_person_and_the_reason(seeded: Path) -> None:
    text = in_process("audit", "002_3da9360ca9ef4729.txt", cwd=seeded).out
    assert "by Timeline editors: The text reports a meeting of the Coalition of the Willing" in text


def test_each_conflict_lists_values_claims_origins_and_what_the_entry_sorts_by(seeded: Path, tmp_path: Path) -> None:
    """In text, as JSON, in the audit, and in every export that people read."""
    found = in_process("conflicts", "--all", "--json", cwd=seeded).json
    assert found
    for conflict in found:
        assert all(value["claims"] and value["origins"] for value in conflict["values"])
        assert set(conflict["sorted_by"]) == {"value", "why"}
        assert conflict["sorted_by"]["why"]
    whys = {conflict["sorted_by"]["why"] for conflict in found}
    texts = [
        in_process("conflicts", "--all", cwd=seeded).out,
        "".join(in_process("audit", conflict["id"], cwd=seeded).out for conflict in found),
        in_process("export", "markdown", "-o", "-", cwd=seeded).out,
        told(in_process("export", "html", "-o", "-", cwd=seeded).out),
    ]
    for text in texts:
        assert all(why in text for why in whys)
    exported = in_process("export", "json", "-o", "-", cwd=seeded).json
    assert {conflict["sorted_by"]["why"] for conflict in exported["conflicts"]} == whys
