"""Rulings: a person corrects the chronology, every correction is a fact, revocable, and shown where it acts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.command import in_process as timeline
from tests.pages import unpacked

ADA = "Ada Editor"
Json = dict[str, Any]


def rule(folder: Path, *words: str, reason: str = "for the record", code: int = 0) -> Json:
    """Make a ruling as a person would, and return what the command says for machines."""
    done = timeline("rule", *words, "--reason", reason, "--author", ADA, "--json", cwd=folder)
    assert done.code == code, done
    found: Json = done.json
    return found


def exported(folder: Path, *options: str) -> Json:
    """The whole chronology."""
    done = timeline("export", "json", "-o", "-", *options, cwd=folder)
    assert done.code == 0, done
    found: Json = done.json
    return found


def without_rulings(chronology: Json) -> Json:
    """The chronology apart from the ledger's position, the list of rulings, and what is said of the ledger's length."""
    return {key: value for key, value in chronology.items() if key not in {"ledger", "rulings", "losses"}}


def entry_of(chronology: Json, claim: str) -> Json:
    """The entry that holds a claim."""
    (found,) = [entry for entry in chronology["entries"] if claim in entry["claims"]]
    return found  # type: ignore[no-any-return]


def by_id(items: list[Json]) -> dict[str, Json]:
    """Items by id."""
    return {item["id"]: item for item in items}


def conflict_on(chronology: Json, slot: str) -> Json:
    """The conflict in a slot."""
    return next(conflict for conflict in chronology["conflicts"] if conflict["slot"] == slot)  # type: ignore[no-any-return]


def article(chronology: Json, number: str) -> str:
    """The id of a seed by the number its file begins with."""
    return next(one["id"] for one in chronology["articles"] if Path(one["path"]).name.startswith(number))  # type: ignore[no-any-return]


def lone_entries(chronology: Json, number: str) -> list[Json]:
    """Dated happenings that one claim of one article tells, and that nobody disputes."""
    own = article(chronology, number)
    claims = by_id(chronology["claims"])
    return [
        entry
        for entry in chronology["entries"]
        if len(entry["claims"]) == 1
        and not entry["conflicts"]
        and entry["modality"] == "asserted"
        and claims[entry["claims"][0]]["article"] == own
    ]


def test_entries_are_merged_and_the_merging_taken_back(folder: Path) -> None:
    """All their mentions are one happening; both ids lead there; revoking gives back exactly what was."""
    before = exported(folder)
    one, other = lone_entries(before, "004")[:2]
    made = rule(folder, "merge", one["id"], other["id"], reason="both tell of the founding")
    after = exported(folder)
    entry = entry_of(after, one["claims"][0])
    assert set(entry["claims"]) == {*one["claims"], *other["claims"]}
    assert entry["rulings"] == [made["ruling"]["id"]]
    assert [one["kinds"] for one in made["effects"]["entries"]] != []
    for old in (one["id"], other["id"]):
        shown = timeline("audit", old, cwd=folder).out
        assert f"Ruled by {ADA}" in shown
        assert "both tell of the founding" in shown
    assert "§ merged" in timeline("chronology", cwd=folder).out
    rule(folder, "revoke", made["ruling"]["id"], reason="they tell two things")
    again = exported(folder)
    assert without_rulings(again) == without_rulings(before)
    (listed,) = [one for one in again["rulings"] if one["id"] == made["ruling"]["id"]]
    assert (listed["status"], listed["revoked"]["reason"]) == ("revoked", "they tell two things")


def test_a_claim_leaves_its_entry_and_is_put_back(folder: Path) -> None:
    """split: the claim forms an entry of its own and never meets the rest; a later merge holds over it and says so."""
    before = exported(folder)
    entry = next(entry for entry in before["entries"] if len(entry["claims"]) > 2)
    leaving = entry["claims"][-1]
    split = rule(folder, "split", entry["id"], leaving)["ruling"]["id"]
    after = exported(folder)
    own = entry_of(after, leaving)
    assert own["claims"] == [leaving]
    assert own["rulings"] == [split]
    merged = rule(folder, "merge", own["id"], entry_of(after, entry["claims"][0])["id"])["ruling"]["id"]
    back = exported(folder)
    assert leaving in entry_of(back, entry["claims"][0])["claims"]
    rulings = by_id(back["rulings"])
    assert rulings[split]["status"] == "overridden"
    assert rulings[split]["overridden_by"] == [merged]
    assert any(split in note and merged in note and "contradict" in note for note in back["notes"])
    listed = timeline("rule", "list", cwd=folder).out
    assert "overridden" in listed
    assert "The later holds" in listed


def test_two_claims_are_held_to_be_the_same_or_different(folder: Path) -> None:
    before = exported(folder)
    one, other = (entry["claims"][0] for entry in lone_entries(before, "002")[:2])
    rule(folder, "same", one, other)
    assert entry_of(exported(folder), one)["claims"] == sorted((one, other))
    rule(folder, "different", one, other)
    told = [(entry["id"], entry["claims"], entry["headline"]) for entry in exported(folder)["entries"]]
    assert told == [(entry["id"], entry["claims"], entry["headline"]) for entry in before["entries"]]


def test_an_entry_is_dated_by_a_person(folder: Path) -> None:
    """redate: basis and status are ruled, and the reasoning names ruling, author and reason; as of before, nothing of it."""
    before = exported(folder)
    entry = lone_entries(before, "001")[0]
    made = rule(folder, "redate", entry["id"], "2025-02-17", reason="the communiqué bears this date")
    after = entry_of(exported(folder), entry["claims"][0])
    assert (after["when"]["edtf"], after["when"]["basis"], after["status"]) == ("2025-02-17", "ruled", "ruled")
    for words in (made["ruling"]["id"], ADA, "the communiqué bears this date"):
        assert words in after["when"]["reasoning"]
    then = exported(folder, "--as-of", f"@{made['position'] - 1}")
    assert entry_of(then, entry["claims"][0])["when"] == entry["when"]
    assert made["ruling"]["id"] not in by_id(then["rulings"])
    now = exported(folder, "--as-of", f"@{made['position']}")
    assert entry_of(now, entry["claims"][0])["when"]["edtf"] == "2025-02-17"


def test_a_rejected_claim_stays_listed_and_supports_nothing(folder: Path) -> None:
    """Withdrawing one source leaves what others also assert; the conflict it alone opened is gone."""
    before = exported(folder)
    conflict = conflict_on(before, "role")
    lone = min(conflict["values"], key=lambda value: len(value["claims"]))
    (claim,) = lone["claims"]
    made = rule(folder, "reject", claim, reason="a slip of the pen")
    after = exported(folder)
    rejected = by_id(after["claims"])[claim]
    assert (rejected["entry"], rejected["rejected"]) == (None, made["ruling"]["id"])
    assert all(claim not in entry["claims"] for entry in after["entries"])
    assert conflict["id"] not in by_id(after["conflicts"])
    others = {c for value in conflict["values"] for c in value["claims"]} - {claim}
    assert all(by_id(after["claims"])[other]["entry"] is not None for other in others)
    shown = timeline("audit", claim, cwd=folder).out
    assert "It is rejected" in shown
    assert "a slip of the pen" in shown


def test_withdrawing_one_source_leaves_what_others_also_assert(folder: Path) -> None:
    """An entry that several articles tell goes on standing on the others when one of them is rejected."""
    before = exported(folder)
    claims = by_id(before["claims"])
    entry = next(
        entry for entry in before["entries"] if len({claims[claim]["article"] for claim in entry["claims"]}) > 1
    )
    gone = claims[entry["claims"][0]]["article"]
    own = [claim for claim in entry["claims"] if claims[claim]["article"] == gone]
    rule(folder, "reject", *own)
    after = exported(folder)
    left = [claim for claim in entry["claims"] if claim not in own]
    assert left
    assert {by_id(after["claims"])[claim]["entry"] for claim in left} <= set(by_id(after["entries"]))
    assert all(by_id(after["claims"])[claim]["rejected"] is None for claim in left)
    assert entry_of(after, left[0])["support"]["articles"] == len({claims[claim]["article"] for claim in left})


def test_a_conflict_is_accepted_and_another_explained(folder: Path) -> None:
    before = exported(folder)
    role, polarity = conflict_on(before, "role"), conflict_on(before, "polarity")
    assert {role["status"], polarity["status"]} == {"open"}
    rule(folder, "accept", role["id"], "Keir Starmer", reason="Sunak left office in July 2024")
    rule(folder, "explain", polarity["id"], reason="the headline shortens the sentence")
    after = by_id(exported(folder)["conflicts"])
    assert (after[role["id"]]["status"], after[role["id"]]["accepted"]) == ("resolved", "Keir Starmer")
    assert "Sunak left office in July 2024" in after[role["id"]]["why"]
    assert after[polarity["id"]]["status"] == "explained"
    assert "the headline shortens the sentence" in after[polarity["id"]]["why"]
    assert [value["claims"] for value in after[role["id"]]["values"]] == [value["claims"] for value in role["values"]]
    assert "0 open" in timeline("conflicts", cwd=folder).out


def test_an_entry_gets_a_persons_headline_and_says_so(folder: Path) -> None:
    entry = lone_entries(exported(folder), "001")[0]
    made = rule(folder, "rename", entry["id"], "Die Zusage von *Paris* <b>")
    after = entry_of(exported(folder), entry["claims"][0])
    assert (after["headline"], after["headline_ruling"]) == ("Die Zusage von *Paris* <b>", made["ruling"]["id"])
    assert "a person's wording" in timeline("audit", entry["id"], cwd=folder).out
    page = timeline("export", "html", "-o", "-", cwd=folder).out
    assert "Die Zusage von *Paris* &lt;b&gt;" in page
    assert "Paris* <b>" not in page
    assert made["ruling"]["id"] in {one["id"] for one in unpacked(page)["/api/rulings"]["rulings"]}
    report = timeline("export", "markdown", "-o", "-", cwd=folder).out
    assert r"Die Zusage von \*Paris\* \<b\>" in report
    assert "## Rulings" in report
    story = exported(folder, "--story", "coalition")
    assert any(one["headline"] == "Die Zusage von *Paris* <b>" for one in story["entries"]) or after["id"] not in by_id(
        story["entries"]
    )


def test_lineages_are_cut_and_made(folder: Path) -> None:
    before = exported(folder)
    first, third, second = (article(before, number) for number in ("000", "003", "002"))
    assert by_id(before["articles"])[first]["lineage"] == by_id(before["articles"])[third]["lineage"]
    rule(folder, "lineage", first, third, "--not", reason="written apart")
    cut = by_id(exported(folder)["articles"])
    assert cut[first]["lineage"] != cut[third]["lineage"]
    rule(folder, "lineage", "000_", "002_", "--as", "agency", reason="both from the wire")
    made = exported(folder)
    joined = by_id(made["articles"])
    assert joined[first]["lineage"] == joined[second]["lineage"] != joined[third]["lineage"]
    found = by_id(made["lineages"])[joined[first]["lineage"]]
    assert found["kind"] == "agency"
    assert any("both from the wire" in line for line in found["evidence"])
    assert "both from the wire" in timeline("audit", first, cwd=folder).out


def test_a_claim_rests_on_the_word_of_whom_a_person_names(folder: Path) -> None:
    entry = lone_entries(exported(folder), "001")[0]
    rule(folder, "origin", entry["claims"][0], "The Telegraph")
    after = exported(folder)
    origin = by_id(after["origins"])[by_id(after["claims"])[entry["claims"][0]]["origin"]]
    assert (origin["name"], origin["kind"]) == ("The Telegraph", "medium")
    assert entry_of(after, entry["claims"][0])["origins"] == [origin["id"]]


def test_a_publication_date_moves_every_date_that_hangs_on_it(folder: Path) -> None:
    before = exported(folder)
    made = rule(folder, "published", "000_", "2025-07-12", reason="the page's own header")
    after = exported(folder)
    own = article(before, "000")
    assert by_id(after["articles"])[own]["published"]["basis"] == "ruled"
    moved = [
        claim["id"]
        for claim in after["claims"]
        if claim["article"] == own and claim["when"] != by_id(before["claims"])[claim["id"]]["when"]
    ]
    assert moved
    rule(folder, "published", "000_", "2025-07-13", reason="the print edition")
    later = by_id(exported(folder)["rulings"])
    assert later[made["ruling"]["id"]]["status"] == "overridden"


RULINGS = """
author = "Ada Editor"

[[ruling]]
kind = "merge"
targets = ["{0}", "{1}"]
reason = "one happening"

[[ruling]]
kind = "rename"
targets = ["{1}"]
value = "Ein neuer Titel"
reason = "clearer"

[[ruling]]
kind = "redate"
targets = ["nosuchid"]
value = 2025-09-04
reason = "no such thing"

[[ruling]]
kind = "redate"
targets = ["{2}"]
value = "gestern"
reason = "no date"

[[ruling]]
kind = "redate"
targets = ["{2}"]
value = 2025-09-04
reason = "known from the protocol"
"""


def test_a_file_of_rulings_is_applied_and_twice_adds_nothing(folder: Path) -> None:
    """Errors name file and entry, the rest goes on; later rulings of the file see what earlier ones did."""
    one, other, third = (entry["id"] for entry in lone_entries(exported(folder), "004")[:3])
    (folder / "rulings.toml").write_text(RULINGS.format(one, other, third), encoding="utf-8")
    tried = timeline("rule", "--file", "rulings.toml", "--dry-run", "--json", cwd=folder)
    assert (tried.code, tried.json["recorded"], len(tried.json["made"])) == (1, 0, 3)
    first = timeline("rule", "--file", "rulings.toml", "--json", cwd=folder)
    assert (first.code, first.json["recorded"], first.json["made"]) == (1, 3, tried.json["made"])
    assert "rulings.toml: ruling 3 (redate): " in first.err
    assert "nosuchid" in first.err
    assert "rulings.toml: ruling 4 (redate): " in first.err
    assert "gestern" in first.err
    after = exported(folder)
    (renamed,) = [entry for entry in after["entries"] if entry["headline"] == "Ein neuer Titel"]
    assert len(renamed["claims"]) == 2
    again = timeline("rule", "--file", "rulings.toml", "--json", cwd=folder)
    assert (again.code, again.json["recorded"], len(again.json["known"])) == (1, 0, 3)
    assert exported(folder) == after


def test_an_impossible_date_in_a_file_stops_no_other_ruling(folder: Path) -> None:
    """Without quotation marks it is no TOML: the ruling is named with its line, the rest is made."""
    one, other = (entry["id"] for entry in lone_entries(exported(folder), "004")[:2])
    given = f"""author = "Ada"
[[ruling]]
kind = "redate"
targets = ["{one}"]
value = 2025-02-30
reason = "no such day"

[[ruling]]  # after it
kind = "rename"
targets = ["{other}"]
value = "Ein neuer Titel"
reason = "kürzer"
"""
    (folder / "rulings.toml").write_text(given, encoding="utf-8")
    done = timeline("rule", "--file", "rulings.toml", "--json", cwd=folder)
    assert (done.code, done.json["recorded"]) == (1, 1)
    assert "rulings.toml: ruling 1: not TOML: " in done.err
    assert "line 5" in done.err
    assert "Ein neuer Titel" in {entry["headline"] for entry in exported(folder)["entries"]}
    (folder / "rulings.toml").write_text(given.replace('author = "Ada"', 'author = "Ada'), encoding="utf-8")
    spoilt = timeline("rule", "--file", "rulings.toml", cwd=folder)
    assert (spoilt.code, "rulings.toml: not TOML: " in spoilt.err, "line 1" in spoilt.err) == (1, True, True)


def test_reading_again_appends_nothing_where_no_reader_is_newer(folder: Path) -> None:
    """And makes no ledger where there is none."""
    done = timeline("reread", "--json", cwd=folder)
    assert (done.code, done.json["files"], done.json["appended"], done.json["reread"]) == (0, 5, 0, 0)
    absent = timeline("reread", "--ledger", "absent.sqlite", cwd=folder)
    assert (absent.code, "there is no ledger here yet" in absent.err) == (3, True)
    assert not (folder / "absent.sqlite").exists()


def test_a_dry_run_shows_what_would_change_and_records_nothing(folder: Path) -> None:
    before = exported(folder)
    one, other = (entry["id"] for entry in lone_entries(before, "004")[:2])
    tried = rule(folder, "merge", one, other, "--dry-run")
    assert not tried["recorded"]
    assert exported(folder) == before
    made = rule(folder, "merge", one, other)
    assert made["effects"]["entries"] == tried["effects"]["entries"]


def test_replaying_finds_no_difference_after_rulings_of_every_kind(folder: Path) -> None:
    chronology = exported(folder)
    entries = lone_entries(chronology, "001")
    rule(folder, "merge", entries[0]["id"], entries[1]["id"])
    rule(folder, "redate", entries[2]["id"], "2025-05")
    rule(folder, "reject", entries[3]["id"])
    rule(folder, "explain", conflict_on(chronology, "role")["id"])
    rule(folder, "lineage", "001_", "004_")
    checked = timeline("replay", "--check", cwd=folder)
    assert (checked.code, checked.out.strip().endswith("nothing differs.")) == (0, True)


def test_a_ruling_is_shown_in_full(folder: Path) -> None:
    entry = lone_entries(exported(folder), "001")[0]
    made = rule(folder, "redate", entry["id"], "2025-05", reason="the minutes")
    shown = timeline("rule", "show", made["ruling"]["id"][:8], cwd=folder)
    for words in ("redate 2025-05", ADA, "the minutes", "acting", "Where it acts", "The words it binds"):
        assert words in shown.out
    assert timeline("rule", "show", made["ruling"]["id"], "--json", cwd=folder).json["status"] == "acting"
    known = rule(folder, "redate", entry["id"], "2025-05", reason="the minutes")
    assert (known["known"], known["recorded"]) == (True, False)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Missing a kind of ruling"),
        (("murge", "a", "b", "--reason", "x"), "merge"),
        (("merge", "zzz", "yyy", "--reason", "x"), "'zzz'"),
        (("merge", "e", "e3", "--reason", "x"), "is the beginning of"),
        (("merge", "e1", "--reason", "x"), "merge takes at least 2 ids"),
        (("redate", "001_", "2025-09-04", "--reason", "x"), "is an article"),
        (("redate", "e0", "gestern", "--reason", "x"), "EDTF date such as"),
        (("redate", "2025-09-04", "--reason", "x"), "takes an id and an EDTF date"),
        (("reject", "e0", "--reason", "  "), "needs a reason"),
        (("reject", "e0"), "--reason"),
        (("reject", "e0", "--reason", "x\x1b[31mred"), "U+001B"),
        (("reject", "e0", "--reason", "x\u202ered"), "U+202E"),
        (("revoke", "nosuch", "--reason", "x"), "timeline rule list"),
        (("lineage", "000_", "001_", "002_", "--not", "--reason", "x"), "takes 2 articles"),
        (("lineage", "000_", "000_", "--reason", "x"), "named twice"),
        (("--file", "absent.toml"), "absent.toml: cannot be read"),
        (("--file", "seeds/manifest.toml"), "no [[ruling]] tables"),
    ],
)
def test_what_will_not_do_is_told_and_nothing_recorded(folder: Path, words: tuple[str, ...], told: str) -> None:
    """A clear error, exit code 1 or 2, nothing on standard output, nothing in the ledger."""
    before = (folder / "events.sqlite").read_bytes()
    done = timeline("rule", *words, cwd=folder, TIMELINE_AUTHOR=ADA)
    assert done.code in {1, 2}, done
    assert told in done.err, done.err
    assert done.out == ""
    assert (folder / "events.sqlite").read_bytes() == before


def test_an_author_must_be_known(folder: Path) -> None:
    entry = lone_entries(exported(folder), "001")[0]
    refused = timeline("rule", "reject", entry["id"], "--reason", "x", cwd=folder)
    assert (refused.code, "TIMELINE_AUTHOR" in refused.err) == (2, True)
    done = timeline(
        "rule", "reject", entry["id"], "--reason", "x", "--json", cwd=folder, TIMELINE_AUTHOR="Ben 🕊 O’Neil"
    )
    assert done.json["ruling"]["author"] == "Ben 🕊 O’Neil"


def test_a_ruling_is_taken_back_once(folder: Path) -> None:
    """Revoked twice is an error; made again in the same words it acts again."""
    entry = lone_entries(exported(folder), "001")[0]["id"]
    made = rule(folder, "redate", entry, "2025-05")["ruling"]["id"]
    rule(folder, "revoke", made)
    twice = timeline("rule", "revoke", made, "--reason", "again", "--author", ADA, cwd=folder)
    assert (twice.code, "was revoked already" in twice.err) == (2, True)
    again = rule(folder, "redate", entry, "2025-05")
    assert (again["recorded"], again["ruling"]["status"]) == (True, "acting")
    assert again["ruling"]["id"] != made


def test_an_entry_of_one_claim_cannot_be_split(folder: Path) -> None:
    entry = lone_entries(exported(folder), "001")[0]
    done = timeline("rule", "split", entry["id"], entry["claims"][0], "--reason", "x", "--author", ADA, cwd=folder)
    assert (done.code, "Nothing would be left" in done.err) == (2, True)


def test_a_ledger_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    done = timeline("rule", "reject", "e1", "--reason", "x", "--author", ADA, cwd=tmp_path)
    assert done.code == 3
    assert list(tmp_path.iterdir()) == []
