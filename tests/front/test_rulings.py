"""Making rulings from Python: resolved when made, previewed before, alive through a newer reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import frozen

from tests.front.readers import SentenceReader
from timeline.front import Draft, ingest, preview, rule, rule_many
from timeline.front.audit import audit
from timeline.front.clerk import Known
from timeline.front.report_sources import report_sources
from timeline.front.rulings import Revocation, write
from timeline.ledger import Ledger
from timeline.model import Chronology, Document, LedgerError, RulingInfo, RulingMade, Span, UsageError
from timeline.reading import Reading
from timeline.views import check, load

ADA = "Ada Editor"
TEXTS = {
    "a.txt": "Brücke gesperrt\n\nDer Stadtrat beschließt die Sperrung der Brücke wegen Rissen. Die Feuerwehr räumt das "
    "Krankenhaus in der Altstadt. Der Haushalt bleibt ohne Mehrheit im Kreistag.\n",
    "b.txt": "Aus dem Rathaus\n\nWegen Rissen beschließt der Stadtrat die Sperrung der Brücke. Das Theater eröffnet seine "
    "neue Spielzeit mit einem Lustspiel.\n",
}


@frozen
class TrimmingReader(SentenceReader):
    """A newer reader: the same sentences without their last word, so that every claim has other edges and another id."""

    version: str = "2"

    def read(self, document: Document) -> Reading:
        import attrs

        found = []
        for claim in SentenceReader.read(self, document).claims:
            end = claim.start + claim.quote.rfind(" ")
            quote = document.text[claim.start : end]
            found.append(attrs.evolve(claim, id=f"new{claim.id}", spans=(Span(claim.start, end),), quote=quote))
        return Reading(tuple(found))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def ledger(sqlite_url: str, articles: Path) -> Ledger:
    """A ledger of them, read by one reader."""
    made = Ledger.open(sqlite_url)
    ingest(made, [articles], installed=[SentenceReader()])
    return made


def claim(chronology: Chronology, words: str) -> str:
    """The one claim that holds these words."""
    (found,) = [one.id for one in chronology.claims if words in one.claim.quote]
    return found


def standing(chronology: Chronology, ruling: str) -> RulingInfo:
    """How a ruling stands."""
    (found,) = [one for one in chronology.rulings if one.id == ruling]
    return found


def make(ledger: Ledger, *draft: object, value: str | None = None) -> str:
    """Make a ruling and return its id."""
    kind, *targets = draft
    outcome = rule(ledger, Draft(kind, tuple(targets), ADA, "for the test", value))  # type: ignore[arg-type]
    assert isinstance(outcome.fact, RulingMade)
    return outcome.fact.ruling


def test_rulings_survive_a_newer_reader_and_one_is_left_dangling(ledger: Ledger, articles: Path) -> None:
    """Withdrawals and new claims are appended; rulings find their words again, or say that they do not."""
    before = load(ledger)
    bridge, theatre, budget = (claim(before, words) for words in ("Der Stadtrat", "Theater", "Haushalt"))
    dated = make(ledger, "redate", bridge, value="2024-05-01")
    joined = make(ledger, "same", theatre, claim(before, "Feuerwehr"))
    rejected = make(ledger, "reject", budget)
    newer = TrimmingReader(blind="Haushalt")
    report = ingest(ledger, [articles], installed=[newer])
    assert (report.withdrawn, report.claims) == (len(before.claims), len(before.claims) - 1)
    after = load(ledger)
    assert standing(after, dated).claims == (f"new{bridge}",)
    assert next(one for one in after.claims if one.id == f"new{bridge}").when.edtf == "2024-05-01"
    pair = [entry for entry in after.entries if f"new{theatre}" in entry.claims]
    assert len(pair[0].claims) == 2
    assert standing(after, joined).status == "acting"
    lost = standing(after, rejected)
    assert lost.status == "dangling"
    assert "Haushalt" in lost.dangling[0]
    assert any(rejected in note for note in after.notes)
    assert check(ledger) == []
    # A reader that finds the words again brings the ruling back to life.
    ingest(ledger, [articles], installed=[TrimmingReader(version="3")])
    assert standing(load(ledger), rejected).status == "acting"


def test_a_newer_reader_that_agrees_changes_no_id(ledger: Ledger, articles: Path) -> None:
    before = load(ledger)
    report = ingest(ledger, [articles], installed=[SentenceReader(version="2", blind="Theater")])
    assert (report.claims, report.withdrawn) == (0, 1)
    after = load(ledger)
    assert {one.id for one in after.claims} == {one.id for one in before.claims} - {claim(before, "Theater")}


def test_a_preview_tells_what_making_it_then_does(ledger: Ledger) -> None:
    before = load(ledger)
    draft = Draft("same", (claim(before, "Theater"), claim(before, "Feuerwehr")), ADA, "one evening")
    position = ledger.head().position
    seen = preview(ledger, draft)
    assert not seen.is_empty
    assert ledger.head().position == position
    fact = write(before, draft)
    assert isinstance(fact, RulingMade)
    assert preview(ledger, fact) == seen
    assert rule(ledger, draft).effects.changes.entries == seen.changes.entries
    assert preview(ledger, draft).is_empty
    back = preview(ledger, Revocation(fact.ruling, ADA, "two evenings"))
    assert back.changes.entries[0].kinds[0] == "split"


def test_a_ruling_on_a_ledger_that_is_read_only_is_refused(ledger: Ledger, sqlite_url: str) -> None:
    """Trying it works all the same."""
    target = load(ledger).entries[0].id
    draft = Draft("redate", (target,), ADA, "for the test", "2024-05-01")
    with Ledger.open(sqlite_url, writable=False) as reading:
        assert not rule(reading, draft, dry_run=True).effects.is_empty
        assert not preview(reading, draft).is_empty
        with pytest.raises(LedgerError):
            rule(reading, draft)


def test_an_id_from_before_a_merge_still_names_the_entry(ledger: Ledger) -> None:
    before = load(ledger)
    one, other = _two(before)
    make(ledger, "merge", one, other)
    after = load(ledger)
    (entry,) = [entry for entry in after.entries if entry.rulings]
    gone = other if entry.id == one else one
    assert audit(after, gone).id == entry.id
    make(ledger, "rename", gone, value="Ein Titel")
    assert "Ein Titel" in {entry.headline for entry in load(ledger).entries}


def _two(chronology: Chronology) -> tuple[str, str]:
    first, second, *_ = [entry.id for entry in chronology.entries if len(entry.claims) == 1]
    return first, second


def test_the_same_words_are_one_ruling_however_targets_are_given(ledger: Ledger) -> None:
    """Order and abbreviation do not matter where the kind is symmetric; with another reason it is another ruling."""
    one, other = _two(load(ledger))
    first = make(ledger, "merge", one, other)
    again = write(load(ledger), Draft("merge", (other[:9], one), ADA, " for  the test "))
    assert again == Known(first, "acting")
    separate = write(load(ledger), Draft("same", _claims(load(ledger), one), ADA, "for the test"))
    assert isinstance(separate, RulingMade)
    with pytest.raises(UsageError, match="one entry already"):
        write(load(ledger), Draft("merge", (one, other), ADA, "another reason"))


def _claims(chronology: Chronology, entry: str) -> tuple[str, str]:
    (found,) = [one for one in chronology.entries if one.id == entry]
    return found.claims[0], found.claims[1]


def test_an_overridden_ruling_made_again_is_the_later_one(ledger: Ledger) -> None:
    before = load(ledger)
    pair = claim(before, "Theater"), claim(before, "Feuerwehr")
    first = make(ledger, "same", *pair)
    make(ledger, "different", *pair)
    again = make(ledger, "same", *pair)
    after = load(ledger)
    assert again != first
    assert standing(after, again).status == "acting"
    assert len([entry for entry in after.entries if set(pair) <= set(entry.claims)]) == 1


def test_many_rulings_see_what_the_ones_before_them_did(ledger: Ledger) -> None:
    """A split makes an entry, and a wording given to it stays with it; what was revoked stays revoked."""
    before = load(ledger)
    (entry,) = [entry for entry in before.entries if len(entry.claims) > 1]
    leaving = entry.claims[-1]
    drafts = [
        Draft("split", (entry.id, leaving), ADA, "another bridge"),
        Draft("rename", (entry.id,), ADA, "clearer", "Die eine Brücke"),
        Draft("rename", ("nosuch",), ADA, "clearer", "Nichts"),
    ]
    batch = rule_many(ledger, drafts)
    assert (batch.recorded, [one.number for one in batch.refused]) == (2, [3])
    after = load(ledger)
    assert [len(one.claims) for one in after.entries if one.headline == "Die eine Brücke"] == [len(entry.claims) - 1]
    rule(ledger, Revocation(batch.made[0].ruling, ADA, "the same bridge"))
    assert rule_many(ledger, drafts).recorded == 0


def test_rejected_claims_cannot_be_ruled_into_an_entry(ledger: Ledger) -> None:
    before = load(ledger)
    gone, other = claim(before, "Theater"), claim(before, "Feuerwehr")
    make(ledger, "reject", gone)
    with pytest.raises(UsageError, match="was rejected by ruling"):
        write(load(ledger), Draft("same", (gone, other), ADA, "for the test"))
    assert claim(load(ledger), "Theater") == gone


def test_what_a_claim_or_conflict_is_not_is_told_with_what_is(ledger: Ledger) -> None:
    before = load(ledger)
    entry = before.entries[0]
    with pytest.raises(UsageError, match=f"Its entry is {entry.id}"):
        write(before, Draft("rename", (entry.claims[0],), ADA, "x", "Titel"))
    with pytest.raises(UsageError, match=f"Its claims are {entry.claims[0]}"):
        write(before, Draft("same", (entry.id, entry.claims[0]), ADA, "x"))
    with pytest.raises(UsageError, match="takes no value"):
        write(before, Draft("merge", (entry.id,), ADA, "x", "Titel"))
    with pytest.raises(UsageError, match="origin takes claims or articles"):
        write(before, Draft("origin", (entry.claims[0], before.articles[0].id), ADA, "x", "Bote"))


def test_a_rejected_claim_counts_for_no_source(ledger: Ledger) -> None:
    """Neither in the audit of sources nor as an article that covered the day."""
    before = load(ledger)
    counted = sum(one.claims for one in report_sources(before).sources)
    make(ledger, "reject", claim(before, "Theater"))
    after = load(ledger)
    assert sum(one.claims for one in report_sources(after).sources) == counted - 1
    assert len(after.claims) == len(before.claims)
