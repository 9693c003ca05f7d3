"""Rulings in every export: shown where they act, with author and reason, and listed with how they stand."""

from __future__ import annotations

import csv
import io
import json

import attrs

from tests.export import story
from tests.pages import unpacked
from timeline.export import export
from timeline.export.losses import losses
from timeline.model import Chronology, RulingInfo

RENAMED = RulingInfo(
    "r-name",
    "rename",
    ("e1",),
    "Die *neue* <Brücke>",
    "Ada & Ben",
    "clearer than the source",
    40,
    "acting",
    entries=("e1",),
)
REJECTED = RulingInfo("r-no", "reject", ("c",), None, "Ada", "a slip of the pen", 41, "acting")
LOST = RulingInfo(
    "r-lost",
    "redate",
    ("c",),
    "2025-07-01",
    "Ada",
    "the minutes",
    42,
    "dangling",
    dangling=("“Die Fähre” (a.txt)",),
    note="gone",
)
TAKEN = RulingInfo(
    "r-back",
    "explain",
    ("k",),
    None,
    "Ben",
    "once thought so",
    43,
    "revoked",
    revoked_by="Ada",
    revoked_because="not so",
)


def ruled() -> tuple[Chronology, str, str]:
    """The fixture with an entry renamed and a claim of another rejected; with the ids of both."""
    plain = story.chronology()
    first = plain.entries[0]
    gone = next(claim for claim in plain.claims if claim.entry not in {None, first.id})
    renamed = attrs.evolve(first, headline=RENAMED.value or "", headline_ruling=RENAMED.id, rulings=(RENAMED.id,))
    rulings = (attrs.evolve(RENAMED, entries=(first.id,)), attrs.evolve(REJECTED, claims=(gone.id,)), LOST, TAKEN)
    return (
        attrs.evolve(
            plain,
            entries=(
                renamed,
                *(
                    attrs.evolve(entry, claims=tuple(c for c in entry.claims if c != gone.id))
                    for entry in plain.entries[1:]
                ),
            ),
            claims=tuple(
                attrs.evolve(claim, entry=None, rejected=REJECTED.id) if claim.id == gone.id else claim
                for claim in plain.claims
            ),
            rulings=rulings,
        ),
        first.id,
        gone.id,
    )


def written(name: str) -> dict[str, str]:
    """The files of an export by name."""
    made = export(name, ruled()[0], story.TEXTS)
    return {part.name: part.content.decode("utf-8-sig") for part in made.parts}


def test_json_lists_rulings_and_names_them_where_they_act() -> None:
    plain = json.loads(next(iter(written("json").values())))
    _, entry, claim = ruled()
    (found,) = [one for one in plain["entries"] if one["id"] == entry]
    assert (found["headline_ruling"], found["rulings"]) == ("r-name", ["r-name"])
    assert {one["id"]: one["rejected"] for one in plain["claims"]}[claim] == "r-no"
    standing = {one["id"]: one for one in plain["rulings"]}
    assert {id_: one["status"] for id_, one in standing.items()} == {
        "r-name": "acting",
        "r-no": "acting",
        "r-lost": "dangling",
        "r-back": "revoked",
    }
    assert standing["r-lost"]["dangling"] == ["“Die Fähre” (a.txt)"]
    assert standing["r-back"]["revoked"] == {"author": "Ada", "reason": "not so", "position": None}
    assert standing["r-name"]["revoked"] is None


def test_the_page_shows_who_ruled_and_why() -> None:
    page = unpacked(next(iter(written("html").values())))
    _, entry, claim = ruled()
    shown = {one["id"]: one for one in page["/api/rulings"]["rulings"]}
    assert set(shown) == {"r-name", "r-no", "r-lost", "r-back"}
    assert shown["r-name"]["words"] == "Renamed (“Die *neue* <Brücke>”) by Ada & Ben: clearer than the source"
    assert shown["r-back"]["standing"].startswith("revoked by Ada")
    assert "not found: “Die Fähre” (a.txt)" in shown["r-lost"]["standing"]
    assert [one["id"] for one in page[f"/api/entries/{entry}"]["rulings"]] == ["r-name"]
    articles = [answer for path, answer in page.items() if path.startswith("/api/articles/")]
    rejected = {one["id"]: one["rejected"] for answer in articles for one in answer["claims"]}
    assert rejected[claim] == "r-no"


def test_the_report_shows_who_ruled_and_why() -> None:
    report = next(iter(written("markdown").values()))
    assert r"§ Renamed (“Die \*neue\* \<Brücke\>”) by Ada \& Ben: clearer than the source." in report
    assert "but for 1 that a person reworded" in report
    section = report[report.index("## Rulings") : report.index("## Sources")]
    assert section.count("\n- ") == 4
    assert "  - Rejected: “" in section


def test_the_tables_name_rulings_in_their_rows_and_count_the_others_as_left_out() -> None:
    files = written("csv")
    _, entry, claim = ruled()
    events = {row["id"]: row for row in csv.DictReader(io.StringIO(files["events.csv"]))}
    assert events[entry]["rulings"] == "Renamed (“Die *neue* <Brücke>”) by Ada & Ben: clearer than the source (r-name)"
    claims = {row["id"]: row for row in csv.DictReader(io.StringIO(files["claims.csv"]))}
    assert claims[claim]["rejected"] == "Rejected by Ada: a slip of the pen (r-no)"
    (lost,) = [loss for loss in losses("csv", ruled()[0], story.TEXTS) if loss.what == "rulings"]
    assert set(lost.ids) == {"r-lost", "r-back"}


def test_without_rulings_nothing_is_said_of_them() -> None:
    made = unpacked(export("html", story.chronology(), story.TEXTS).content)
    assert made["/api/rulings"]["rulings"] == []
    assert "## Rulings" not in export("markdown", story.chronology(), story.TEXTS).content.decode()
