"""As-of on every command by position, by recorded moment and by what was published; diff names the fact behind a change."""

from __future__ import annotations

import base64
import gzip
import json
import re
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.command import Outcome, in_process, timeline
from timeline.export import FORMATS
from timeline.ledger import Ledger
from timeline.model import ArticleArchived, Recorded

FIRST_FOUR = (
    "000_7a0588f60e62fc7f.txt",
    "001_55097dade8f02b95.txt",
    "002_3da9360ca9ef4729.txt",
    "003_eea1617cad6ddf8f.txt",
)
LAST = "004_aa85fc9cee51de3c.txt"


def facts_of(folder: Path) -> list[Recorded]:
    with Ledger.open(str(folder / "events.sqlite"), writable=False) as ledger:
        return list(ledger.read())


def before_the_last_article(folder: Path) -> int:
    """The position just before the fifth seed was archived."""
    archived = [each for each in facts_of(folder) if isinstance(each.fact, ArticleArchived)]
    return archived[-1].position - 1


def only_those_facts(folder: Path, place: Path, until: int) -> Path:
    """A folder whose ledger holds the first facts of another one and nothing else, recorded together at the same moments."""
    place.mkdir()
    facts = [each for each in facts_of(folder) if each.position <= until]
    together = [list(group) for _, group in groupby(facts, key=lambda each: each.recorded_at)]
    moments = iter([group[0].recorded_at for group in together])
    with Ledger.open(str(folder / "events.sqlite"), writable=False) as source:
        shas = [each.fact.text_sha256 for each in facts if isinstance(each.fact, ArticleArchived)]
        texts = source.texts(shas)
    with Ledger.open(str(place / "events.sqlite"), clock=lambda: next(moments)) as ledger:
        for group in together:
            archives = any(isinstance(each.fact, ArticleArchived) for each in group)
            ledger.append([each.fact for each in group], texts=texts if archives else {})
    return place


# As-of


PACKED = ("docx", "html", "parquet", "ro-crate")
"""Formats whose words are packed: a page is looked into below, the others in test_publishing."""

EVERY_LOOK = (
    ("chronology",),
    ("chronology", "--json"),
    ("chronology", "--story", "coalition"),
    ("sources",),
    ("sources", "--json"),
    ("rule", "list"),
    ("rule", "list", "--json"),
    ("conflicts", "--all"),
    ("conflicts", "--all", "--json"),
    ("audit", FIRST_FOUR[0]),
    ("audit", FIRST_FOUR[0], "--json"),
    *(("export", name, "-o", "-") for name in sorted(FORMATS) if name not in PACKED),
)


def as_if_asked_now(outcome: Outcome) -> str:
    """What a look printed, without the words that name the moment."""
    unfolded = outcome.out.replace("\r\n ", "")  # an iCalendar line breaks elsewhere when its words are longer
    unfolded = re.sub(r'\n *"asOf": "@114",', "", unfolded)
    said = unfolded.replace('"as_of": "@114"', '"as_of": null')
    return re.sub(r"( · )?[Aa]s of:? (@114|everything in the ledger)", "", said)


@pytest.mark.parametrize("look", EVERY_LOOK, ids=" ".join)
def test_an_as_of_look_is_the_look_at_a_ledger_that_holds_only_those_facts(
    look: tuple[str, ...], seeded: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    until = before_the_last_article(seeded)
    assert until == 114, "the test writes this position into its expectations"
    place = tmp_path_factory.getbasetemp() / "first-114"
    if not place.exists():
        only_those_facts(seeded, place, until)
    earlier = in_process(*look, "--as-of", f"@{until}", cwd=seeded)
    alone = in_process(*look, cwd=place)
    assert (earlier.code, alone.code) == (0, 0)
    assert as_if_asked_now(earlier) == as_if_asked_now(alone)


def answers_of(page: str) -> dict[str, Any]:
    """What a page answers of its own moment, by address; without what it says of the ledger as a whole."""
    found: dict[str, Any] = {}
    for name, packed in re.findall(r'<script type="application/octet-stream" id="([^"]+)"[^>]*>([^<]*)', page):
        part = json.loads(gzip.decompress(base64.b64decode(packed)))
        found.update({"/api/chronology": part} if name.startswith("room-first") else part)
    for told in found.values():
        if isinstance(told, dict):
            for of_the_ledger in ("as_of", "ledger", "recorded"):
                told.pop(of_the_ledger, None)
    of_earlier = ("as_of=", "/api/diff?")
    answers = {address: told for address, told in found.items() if address.startswith("/api/")}
    return {address: told for address, told in answers.items() if not any(word in address for word in of_earlier)}


def test_an_as_of_page_answers_as_the_page_of_a_ledger_that_holds_only_those_facts(
    seeded: Path, tmp_path: Path
) -> None:
    """All but the earlier moments, which only a page of today carries, and the state of the ledger."""
    until = before_the_last_article(seeded)
    only_those_facts(seeded, tmp_path / "first", until)
    earlier = answers_of(in_process("export", "html", "-o", "-", "--as-of", f"@{until}", cwd=seeded).out)
    alone = answers_of(in_process("export", "html", "-o", "-", cwd=tmp_path / "first").out)
    assert len([address for address in alone if address.startswith("/api/entries/")]) > 50
    assert earlier == alone


def test_the_three_kinds_of_moment_answer_three_questions(folder: Path) -> None:
    """By position, by recorded moment, and by what was published by then."""
    until = before_the_last_article(folder)
    (moment,) = [each.recorded_at.isoformat() for each in facts_of(folder) if each.position == until]
    by_position = in_process("chronology", "--json", "--as-of", f"@{until}", cwd=folder).json
    by_moment = in_process("chronology", "--json", "--as-of", moment, cwd=folder).json
    by_publication = in_process("chronology", "--json", "--as-of", "2025-04", cwd=folder).json

    def paths(found: dict[str, Any]) -> set[str]:
        return {Path(article["path"]).name for article in found["articles"]}

    assert paths(by_position) == paths(by_moment) == set(FIRST_FOUR)
    assert {**by_position, "as_of": None} == {**by_moment, "as_of": None}
    assert paths(by_publication) == {FIRST_FOUR[1], LAST}
    assert [found["ledger"]["position"] for found in (by_position, by_publication)] == [114, 141]


@pytest.mark.parametrize(
    "command", [("chronology",), ("export", "json", "-o", "-"), ("audit", LAST), ("sources",), ("conflicts",)]
)
@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("@0", "this ledger goes from @1 to @141"),
        ("@142", "this ledger goes from @1 to @141"),
        ("yesterday", '"yesterday" is no moment'),
        ("2025-02-30", '"2025-02-30" is no moment'),
        ("2025-05-01/..", "has no last day"),
        ("2001-01-01T00:00Z", "Nothing was recorded in this ledger by 2001-01-01T00:00Z: its first fact is of"),
    ],
)
def test_a_moment_that_is_none_is_told_with_what_is_expected(
    command: tuple[str, ...], moment: str, told: str, seeded: Path
) -> None:
    outcome = in_process(*command, "--as-of", moment, cwd=seeded)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err


# Diff


def test_diff_lists_entries_added_and_names_the_fact_that_caused_each(seeded: Path) -> None:
    outcome = timeline("diff", "@114", "now", cwd=seeded)
    assert (outcome.code, outcome.err) == (0, "")
    assert "Added  (" in outcome.out
    assert f"because fact @115: article a3cf162 archived from seeds/{LAST}" in outcome.out
    assert "fact @116: ruling " in outcome.out


def test_an_added_entry_rests_on_the_claim_that_its_cause_asserts(seeded: Path) -> None:
    """The causes are checked against the ledger itself: the positions named are those of the entry's claims."""
    facts = {each.position: each for each in facts_of(seeded)}
    found = in_process("diff", "@114", "--json", cwd=seeded).json
    added = [entry for entry in found["entries"] if entry["kinds"] == ["added"]]
    assert added
    for entry in added:
        (change,) = entry["changes"]
        asserted = {
            facts[position].fact.claim.id  # type: ignore[union-attr]
            for cause in change["causes"]
            if cause["type"] == "claim-asserted"
            for position in cause["positions"]
        }
        assert asserted == set(entry["after"][0]["claims"])
        assert change["causes"][0]["type"] == "article-archived"
        assert [cause["position"] for cause in change["causes"]] == sorted(c["position"] for c in change["causes"])


def test_the_article_that_dates_its_lineage_moves_the_undated_copy_and_is_named(seeded: Path) -> None:
    """003 arrives: 000 is found to derive from the same source, borrows its date, and its lines move."""
    found = in_process("diff", "@85", "@114", "--json", cwd=seeded).json
    (lineage,) = found["lineages"]
    assert lineage["kind"] == "found"
    assert len(lineage["after"]["articles"]) == 2
    moved = [entry for entry in found["entries"] if "moved" in entry["kinds"]]
    assert moved
    for entry in moved:
        assert entry["before"][0]["when"]["basis"] == "unknown"
        assert entry["after"][0]["when"]["basis"] in {"lineage", "reported"}
        (change,) = [change for change in entry["changes"] if change["kind"] == "moved"]
        assert {cause["type"] for cause in change["causes"]} == {"article-archived", "article-dated", "claim-asserted"}
        assert "003_" in change["causes"][0]["words"]
    gained = [entry for entry in found["entries"] if "support-gained" in entry["kinds"]]
    assert all(entry["after"][0]["support"]["articles"] == 2 for entry in gained)
    assert gained


def test_conflicts_opened_are_named_with_their_cause(seeded: Path) -> None:
    """All call Starmer head of government but the fifth text, which calls Sunak so: it opens the conflict."""
    found = in_process("diff", "@114", "--json", cwd=seeded).json
    (opened,) = [each for each in found["conflicts"] if each["kind"] == "opened" and each["after"]["slot"] == "role"]
    assert "head of government (GB)" in opened["words"]
    assert LAST in opened["causes"][0]["words"]
    assert "Sunak" in in_process("diff", "@114", cwd=seeded).out


def test_between_two_days_of_publication_the_cause_is_what_was_published(seeded: Path) -> None:
    text = in_process("diff", "2025-07-10", "2025-07-11", cwd=seeded).out
    assert "(published 2025-07-11)" in text
    found = in_process("diff", "2025-07-10", "2025-07-11", "--json", cwd=seeded).json
    assert {change["after"]["published"]["edtf"] for change in found["articles"]} == {"2025-07-11"}
    for entry in found["entries"]:
        for change in entry["changes"]:
            assert change["causes"], (entry["id"], change)


def test_looking_back_adds_what_looking_ahead_removes(seeded: Path) -> None:
    ahead = in_process("diff", "@85", "@114", "--json", cwd=seeded).json
    back = in_process("diff", "@114", "@85", "--json", cwd=seeded).json
    for there, here in (("added", "removed"), ("removed", "added"), ("merged", "split"), ("moved", "moved")):
        assert ahead["counts"].get(there, 0) == back["counts"].get(here, 0)
    assert all(
        cause["undone"] for entry in back["entries"] for change in entry["changes"] for cause in change["causes"]
    )
    assert "no longer read: " in in_process("diff", "@114", "@85", cwd=seeded).out


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (("merge", "{0}", "{1}"), "merged"),
        (("redate", "{0}", "2025-02-03"), "moved"),
        (("rename", "{0}", "In other words"), "headline"),
        (("reject", "{claim}"), "removed"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_a_ruling_is_the_cause_of_what_it_changes_and_its_revocation_of_the_way_back(
    words: tuple[str, ...], kind: str, folder: Path
) -> None:
    """ "fact @142: ruling R by A"."""
    found = in_process("chronology", "--json", cwd=folder).json
    lone = [
        e for e in found["entries"] if len(e["claims"]) == 1 and e["when"]["edtf"] and e["status"] == "single-origin"
    ]
    named = [word.format(*(entry["id"] for entry in lone), claim=lone[0]["claims"][0]) for word in words]
    made = in_process("rule", *named, "--author", "Ada", "--reason", "seen", "--json", cwd=folder)
    assert made.code == 0, made
    there = in_process("diff", "@141", "@142", "--json", cwd=folder).json
    (change,) = [change for entry in there["entries"] for change in entry["changes"] if change["kind"] == kind]
    (cause,) = change["causes"]
    assert (cause["position"], cause["type"], change["found"]) == (142, "ruling-made", "named")
    assert cause["words"].startswith("ruling ")
    assert " by Ada: " in cause["words"]
    (ruling,) = [each.fact for each in facts_of(folder) if each.position == 142]
    revoked = in_process("rule", "revoke", ruling.ruling, "--author", "Ada", "--reason", "no", "--json", cwd=folder)  # type: ignore[union-attr]
    assert revoked.code == 0, revoked
    back = in_process("diff", "@142", "--json", cwd=folder).json
    types = {cause["type"] for entry in back["entries"] for change in entry["changes"] for cause in change["causes"]}
    assert types == {"ruling-revoked"}
    assert in_process("diff", "@141", "now", "--json", cwd=folder).json["same"] is True


def test_a_story_is_compared_with_itself_only(seeded: Path) -> None:
    found = in_process("diff", "@114", "--story", "coalition", "--json", cwd=seeded).json
    assert (found["before"]["story"], found["after"]["story"]) == ("coalition", "coalition")
    whole = in_process("chronology", "--story", "coalition", "--json", cwd=seeded).json
    assert {e["after"][0]["id"] for e in found["entries"] if e["after"]} <= {e["id"] for e in whole["entries"]}


def test_nothing_differs_between_a_moment_and_itself_and_scripts_can_ask(seeded: Path) -> None:
    same = timeline("diff", "now", "@141", "--exit-code", cwd=seeded)
    assert (same.code, same.err) == (0, "")
    assert "Both moments give the same chronology." in same.out
    assert in_process("diff", "@114", "--exit-code", cwd=seeded).code == 1
    assert in_process("diff", "@114", cwd=seeded).code == 0
    assert json.loads(in_process("diff", "now", "now", "--json", cwd=seeded).out)["same"] is True


def test_the_same_diff_gives_the_same_bytes(seeded: Path) -> None:
    once, again = (in_process("diff", "@85", "--json", cwd=seeded).out for _ in range(2))
    assert once == again


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("diff",), "Missing argument"),
        (("diff", "soon"), "is no moment"),
        (("diff", "soon"), "or now."),
        (("diff", "@1", "@999"), "this ledger goes from @1 to @141"),
        (("diff", "@1", "@2", "--story", "koalition"), "did you mean 'coalition'?"),
    ],
)
def test_a_wrong_diff_says_what_is_right(words: tuple[str, ...], told: str, seeded: Path) -> None:
    outcome = in_process(*words, cwd=seeded)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err
