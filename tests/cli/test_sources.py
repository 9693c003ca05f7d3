"""``timeline sources``: the overview, one source in full, the table, and the seeds from end to end."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from msgspec.structs import replace
from rich.console import Console

from tests.export import story
from timeline.cli.app import app
from timeline.cli.page import Page, as_text, draw
from timeline.cli.pages.audit import audit_page
from timeline.cli.pages.sources import sources_page
from timeline.cli.pages.sources_one import one_source_page
from timeline.cli.pages.sources_words import manner_in_words, manners_in_words
from timeline.front.audit import audit
from timeline.front.plain import audit_as_plain
from timeline.front.report_sources import report_sources
from timeline.front.report_sources_find import find_sources
from timeline.front.report_sources_plain import COLUMNS
from timeline.model import Chronology, ResolvedClaim, UsageError, VoiceLink

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
CHRONOLOGY = story.chronology()
REPORT = report_sources(CHRONOLOGY)


def one(name: str) -> str:
    return as_text(one_source_page(REPORT, find_sources(REPORT, name)))


def with_claim(claim: ResolvedClaim) -> Chronology:
    return evolve(CHRONOLOGY, claims=tuple(claim if each.id == claim.id else each for each in CHRONOLOGY.claims))


def hedged(name: str, *hedges: str) -> Chronology:
    claim = next(each for each in CHRONOLOGY.claims if each.id == name)
    return with_claim(evolve(claim, claim=evolve(claim.claim, hedges=hedges)))


def test_the_overview_tells_how_each_source_stands() -> None:
    lines = as_text(sources_page(REPORT)).splitlines()
    kurier = lines.index(next(line for line in lines if line.startswith("Kurier")))
    mayor = lines.index(next(line for line in lines if line.startswith("Anna Groß")))

    assert lines[kurier + 1].strip().startswith("2 happenings, 1 denial · 1 in its own voice, else citing Tagblatt (2)")
    assert lines[kurier + 2].strip() == "≠ contradicted by Anna Groß (1)"
    assert "2 happenings · saying 2× · through Tagblatt (2) · together with Kurier (1), المدينة (1)" in lines[mayor + 1]


def test_one_source_is_shown_with_every_assertion_its_words_and_where_they_stand() -> None:
    text = one("kurier")
    start, end = story.find("a2", "Beschädigt sind 33 Träger.")

    for words in ("die Brücke seit Donnerstag geschlossen", "Beschädigt sind 33 Träger.", "jemand gewarnt habe"):
        assert words in text
    assert f"seeds/kurier.txt, characters {start}–{end} · claim c5 · entry e2" in text
    assert "≠ How many girders are damaged? Here: 33 Träger, disputed by Anna Groß · k1" in text
    assert re.search(
        r"^Lineage +kurier.txt is a paraphrase of one text and came after tagblatt.txt$", text, re.MULTILINE
    )
    assert re.search(r"^Contradicted by +Anna Groß \(1\)$", text, re.MULTILINE)
    assert "✗ denied" in text
    assert "on the word of Tagblatt → Ein Sprecher" in text


def test_alone_and_together_are_told_of_each_assertion() -> None:
    assert "together with Kurier · published first here" in one("anna")
    assert "alone: no other origin says so · in no other article" in one("undated.txt")


def test_sources_of_one_name_are_shown_one_after_the_other() -> None:
    text = one("tagblatt")

    assert re.findall(r"^(outlet|cited medium) s[0-9a-f]{12}$", text, re.MULTILINE) == ["outlet", "cited medium"]


@pytest.mark.parametrize("stance", ["says", "claims", "denies", "demands", "announces", "warns", "admits", "doubts"])
def test_the_class_of_the_speech_verb_stands_beside_the_verb(stance: str) -> None:
    assert manner_in_words(VoiceLink("person", "Lee", verb="verb", stance=stance)) == f"{stance} (verb)"
    assert manner_in_words(VoiceLink("person", "Lee")) == ""


@pytest.mark.parametrize(
    ("hedge", "words"),
    [
        ("subjunctive", "reported in the subjunctive"),
        ("hearsay", "hearsay (soll)"),
        ("distanced", "distanced (angeblich)"),
    ],
)
def test_marks_of_distance_stand_in_the_audit_in_the_sources_and_for_machines(hedge: str, words: str) -> None:
    marked = hedged("c4", hedge)
    report = report_sources(marked)

    assert words in as_text(audit_page(marked, audit(marked, "e2"), story.TEXTS))
    assert f"1 {words}" in as_text(sources_page(report))
    shown = as_text(one_source_page(report, find_sources(report, "anna")))
    assert f"{words} 1×" in shown
    assert f"through Tagblatt · {words}" in shown
    told = audit_as_plain(marked, audit(marked, "c4"), story.TEXTS)["who_says_so"][0]
    assert told["hedges"] == [hedge]
    assert words not in as_text(audit_page(CHRONOLOGY, audit(CHRONOLOGY, "e2"), story.TEXTS))


def test_the_audit_says_how_everybody_speaks() -> None:
    claim = next(each for each in CHRONOLOGY.claims if each.id == "c8")
    outlet, medium, nobody = claim.voice
    spoken = evolve(
        claim, voice=(outlet, replace(medium, verb="berichten", stance="says"), replace(nobody, stance="denies"))
    )

    assert manners_in_words(spoken) == ("Tagblatt says (berichten)", "Ein Sprecher denies (bestreiten)")
    marked = with_claim(spoken)
    assert "Ein Sprecher denies (bestreiten) · seeds/kurier.txt" in as_text(
        audit_page(marked, audit(marked, "c8"), story.TEXTS)
    )
    told = audit_as_plain(marked, audit(marked, "c8"), story.TEXTS)["who_says_so"][0]["voice"]
    assert [(link["verb"], link["stance"]) for link in told] == [
        (None, None),
        ("berichten", "says"),
        ("bestreiten", "denies"),
    ]


def drawn(page: Page, width: int) -> str:
    out = io.StringIO()
    draw(page, Console(file=out, width=width, color_system=None))
    return out.getvalue()


def test_the_columns_of_the_overview_fit_a_terminal_of_eighty() -> None:
    claim = next(each for each in CHRONOLOGY.claims if each.id == "c8")
    outlet, medium, nobody = claim.voice
    long = replace(nobody, said=replace(nobody.said, text="Ein Sprecher des Verbandes der Fährleute"))
    page = sources_page(report_sources(with_claim(evolve(claim, voice=(outlet, medium, long)))))
    lines = [line.rstrip() for line in drawn(page, 80).splitlines()]

    assert "Ein Sprecher des Verbandes der Fährleute" in lines
    assert [line.split() for line in lines if line.startswith("Kurier ")] == [["Kurier", "3", "3", "1", "2", "1", "3"]]
    assert sum(line.endswith("disputed  copied") for line in lines) == 5
    numbers = [line for line in as_text(page).splitlines() if re.search(r"(?: +\d+){6}$", line)]
    assert len({len(line) for line in numbers}) == 1


@pytest.mark.parametrize("width", [60, 80, 160])
def test_drawing_loses_no_word_of_a_source_in_full(width: int) -> None:
    page = one_source_page(REPORT, find_sources(REPORT, "kurier"))
    shown = "".join(drawn(page, width).split())

    assert all(word in shown for word in set(re.findall(r"\w{3,}", as_text(page))))


def test_every_source_of_the_story_has_a_page() -> None:
    for source in REPORT.sources:
        text = as_text(one_source_page(REPORT, [source]))
        for each in source.assertions:
            assert " ".join(each.claim.claim.quote.split()) in text


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the seeds and their ledger, for looking only."""
    from timeline.front import ingest
    from timeline.ledger import Ledger

    folder = tmp_path_factory.mktemp("sources")
    shutil.copytree(SEEDS, folder / "seeds")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        with Ledger.open("events.sqlite") as ledger:
            ingest(ledger, [Path("seeds")])
        yield folder


def run(*words: str) -> Result:
    result = CliRunner().invoke(app, list(words))
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_the_seeds_from_end_to_end(seeded: Path) -> None:
    found = json.loads(run("sources", "--json").stdout)
    texts = {one["id"]: (seeded / one["path"]).read_bytes().decode() for one in found["articles"]}
    telegraph = next(one for one in found["sources"] if one["name"] == "The Telegraph" and one["kind"] == "medium")

    assert len(texts) == 5
    assert len({one["id"] for one in found["sources"]}) == len(found["sources"])
    for source in found["sources"]:
        for each in source["assertions"]:
            pieces = [texts[each["article"]][start:end] for start, end in each["spans"]]
            assert " … ".join(pieces) == each["quote"], source["name"]
    assert len(telegraph["per_article"]) == len(telegraph["through"]) == 2
    assert telegraph["sole"] == telegraph["entries"]
    assert any(source["hedges"].get("subjunctive") for source in found["sources"] if source["kind"] == "person")
    assert any(source["stances"].get("says") for source in found["sources"] if source["kind"] == "person")
    kin = [kin for source in found["sources"] if source["kind"] == "outlet" for kin in source["copied_from"]]
    assert len(kin) == 2
    assert {kin["kind"] for kin in kin} == {"paraphrase"}


def test_a_speaker_of_the_seeds_in_full(seeded: Path) -> None:
    by_surname, by_id = run("sources", "macron").stdout, json.loads(run("sources", "macron", "--json").stdout)
    (macron,) = by_id["sources"]

    assert by_surname.startswith("Emmanuel Macron\n")
    assert by_surname == run("sources", macron["id"]).stdout == run("sources", macron["id"][:8]).stdout
    assert by_surname.count(" · claim c") == macron["claims"] >= 5
    assert "002_3da9360ca9ef4729.txt" in by_surname


def test_the_table_goes_to_a_file_or_to_standard_output(seeded: Path, tmp_path: Path) -> None:
    place = tmp_path / "sources.csv"
    to_file = run("sources", "--csv", str(place))
    piped = run("sources", "--csv", "-")
    alone = run("sources", "macron", "--csv", "-")

    assert (to_file.exit_code, to_file.stdout) == (0, "")
    assert f"wrote {place}" in to_file.stderr
    assert place.read_bytes() == piped.stdout_bytes
    assert [path.name for path in tmp_path.iterdir()] == ["sources.csv"]
    rows = list(csv.reader(io.StringIO(piped.stdout_bytes.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row for row in rows if row[0] == "Emmanuel Macron"] == list(
        csv.reader(io.StringIO(alone.stdout_bytes.decode("utf-8-sig"), newline=""))
    )[1:]


def test_a_story_cuts_the_audit_as_it_cuts_the_chronology(seeded: Path) -> None:
    early = json.loads(run("sources", "--as-of", "2025-05-01", "--json").stdout)

    assert "Emmanuel Macron" not in {one["name"] for one in early["sources"]}
    assert "The Telegraph" in {one["name"] for one in early["sources"]}


def test_wrong_names_places_and_options_are_answered_in_words(seeded: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Nearest: Emmanuel Macron"):
        run("sources", "Marcon")
    with pytest.raises(UsageError, match="name another place with --csv"):
        run("sources", "--csv", str(tmp_path / "none" / "x.csv"))
    with pytest.raises(UsageError, match="name another place with --csv"):
        run("sources", "--csv", str(tmp_path))
    both = run("sources", "--csv", "-", "--json")
    assert both.exit_code == 2
    assert "choose one" in both.stderr
