"""Lineage, in the words of the issue: which articles derive from which, shown so that a person can check it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.acceptance import lineage_texts as texts
from tests.acceptance.command import timeline

Plain = dict[str, Any]


class Pile:
    """A folder of articles with a manifest, taken in through the command."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "articles"
        self.folder.mkdir()
        self.lines = ['editor = "Erika Beispiel"']

    def add(self, name: str, text: str, *, outlet: str, day: str | None = None, more: str = "") -> None:
        """Write one article and what is known of it."""
        (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")
        self.lines.append(f'["{name}.txt"]\noutlet = "{outlet}"\n{more}')
        if day:
            self.lines.append(f'published = "{day}"\nbasis = "explicit"\nreason = "printed on it"')

    def told(self) -> Plain:
        """The chronology as JSON."""
        (self.folder / "manifest.toml").write_text("\n".join(self.lines), encoding="utf-8")
        taken = timeline("ingest", "articles", cwd=self.folder.parent)
        assert (taken.code, taken.err) == (0, "")
        exported: Plain = timeline("export", "json", "-o", "-", cwd=self.folder.parent).json
        return exported


def families(told: Plain) -> list[tuple[str, tuple[str, ...]]]:
    """Kind and file names of every lineage of more than one article."""
    names = {article["id"]: Path(article["path"]).stem for article in told["articles"]}
    found = [(one["kind"], tuple(sorted(names[a] for a in one["articles"]))) for one in told["lineages"]]
    return sorted(one for one in found if len(one[1]) > 1)


def evidence(told: Plain) -> str:
    """All evidence of all lineages."""
    return "\n".join(line for lineage in told["lineages"] for line in lineage["evidence"])


@pytest.fixture
def pile(tmp_path: Path) -> Pile:
    return Pile(tmp_path)


def test_verbatim_copies_and_light_edits(pile: Pile) -> None:
    """A text taken over word for word, and one with some words changed."""
    pile.add("first", texts.AGENCY, outlet="Hafenbote", day="2024-11-27")
    pile.add("again", texts.AGENCY + "\n", outlet="Kurier", day="2024-11-28", more='agency = "dpa"\n')
    pile.add("edited", texts.LIGHT_EDIT, outlet="Hafenbote", day="2024-11-28")
    told = pile.told()
    assert families(told) == [("agency", ("again", "edited", "first"))]
    assert "100% of the five-word runs are shared" in evidence(told)


def test_agency_text_carried_by_several_outlets_is_one_origin(pile: Pile) -> None:
    """Each outlet has its own lead above it; the agency's statements count once, however many carry them."""
    for number, lead in enumerate(texts.LEADS):
        pile.add(f"paper{number}", texts.carried(lead), outlet=f"Zeitung {number}", day="2024-11-27")
    told = pile.told()
    assert families(told) == [("agency", ("paper0", "paper1", "paper2"))]
    carried = [entry for entry in told["entries"] if entry["support"]["articles"] == 3]
    assert len(carried) >= 8
    assert {entry["support"]["origins"] for entry in carried} == {1}
    assert {entry["support"]["outlets"] for entry in carried} == {3}


def test_a_paraphrase_keeps_names_numbers_and_the_order_of_statements(pile: Pile) -> None:
    """Not the wording."""
    pile.add("first", texts.AGENCY, outlet="Hafenbote", day="2024-11-27")
    pile.add("rewrite", texts.PARAPHRASE, outlet="Netzportal", day="2024-11-28")
    told = pile.told()
    assert families(told) == [("paraphrase", ("first", "rewrite"))]
    shown = evidence(told)
    assert "in the same order" in shown
    assert "Jana Petersen" in shown
    assert "17 Besatzungsmitglieder" in shown
    assert "for example “" in shown
    assert "published 2024-11-27 (first.txt) and 2024-11-28 (rewrite.txt)" in shown


def test_a_translation_is_found_by_what_every_language_keeps(pile: Pile) -> None:
    """German to English; an independent English report of the same accident stays apart."""
    pile.add("german", texts.AGENCY, outlet="Hafenbote", day="2024-11-27")
    pile.add("english", texts.TRANSLATION, outlet="Baltic Post", day="2024-11-28")
    pile.add("own", texts.INDEPENDENT_ENGLISH, outlet="Harbour Times", day="2024-11-28")
    assert families(pile.told()) == [("translation", ("english", "german"))]


def test_successive_versions_of_one_article(pile: Pile) -> None:
    """The same outlet's later texts; each says of which it is a version."""
    for number, text in enumerate(texts.VERSIONS):
        pile.add(f"v{number}", text, outlet="Hafenbote", day=f"2024-11-2{7 + number}")
    told = pile.told()
    assert families(told) == [("copy", ("v0", "v1", "v2"))]
    (derived,) = [one["derived"] for one in told["lineages"]]
    assert derived
    assert all(one["version"] and "a later version of the same article" in one["why"] for one in derived)
    days = {article["id"]: article["published"]["edtf"] for article in told["articles"]}
    assert all(days[one["from"]] < days[one["to"]] for one in derived)


def test_independent_reports_of_one_event_are_no_lineage(pile: Pile) -> None:
    """They share the event, a mayor and a ship, but not their statements in order."""
    pile.add("agency", texts.AGENCY, outlet="Hafenbote", day="2024-11-27")
    pile.add("own", texts.INDEPENDENT, outlet="Kurier", day="2024-11-27")
    assert families(pile.told()) == []


def test_retellings_of_an_article_that_is_not_in_the_ledger_share_an_origin_not_a_lineage(pile: Pile) -> None:
    """Both rest on the Spiegel."""
    for number, text in enumerate(texts.RETELLINGS):
        pile.add(f"retold{number}", text, outlet=f"Zeitung {number}", day="2024-12-02")
    told = pile.told()
    assert families(told) == []
    cited = {link["name"] for claim in told["claims"] for link in claim["voice"] if link["kind"] == "medium"}
    assert len(cited) == 1


def test_a_digest_does_not_glue_together_what_it_quotes(pile: Pile) -> None:
    """Three articles in one: they stay apart, and what the digest carries counts with its source as one origin."""
    pile.add("ship", texts.AGENCY, outlet="Hafenbote", day="2024-11-27")
    pile.add("wind", texts.OTHERS[0], outlet="Landblatt", day="2024-11-27")
    pile.add("sport", texts.OTHERS[1], outlet="Kicker", day="2024-11-27")
    pile.add("digest", texts.digest(), outlet="Presseschau", day="2024-11-28")
    told = pile.told()
    assert not any({"wind", "sport"} & set(names) for _, names in families(told))
    carried = [entry for entry in told["entries"] if entry["support"]["articles"] == 2]
    assert len(carried) >= 12
    assert {entry["support"]["origins"] for entry in carried} == {1}


def test_direction_by_credit(pile: Pile) -> None:
    """Whoever credits the other one had it from there, whatever the order of names."""
    pile.add("source", texts.AGENCY, outlet="Reuters", day="2024-11-27")
    pile.add("carrier", texts.carried(texts.LEADS[0]), outlet="Kurier", day="2024-11-27", more='agency = "Reuters"\n')
    told = pile.told()
    assert families(told) == [("agency", ("carrier", "source"))]
    names = {article["id"]: Path(article["path"]).stem for article in told["articles"]}
    ((one,),) = [lineage["derived"] for lineage in told["lineages"]]
    assert (names[one["from"]], names[one["to"]]) == ("source", "carrier")
    assert "carrier.txt credits Reuters" in one["why"]


def test_the_seeds(folder: Path) -> None:
    """Lineage exactly {000, 003}: 001 and 004 rest on The Telegraph too, but are separate."""
    told = timeline("export", "json", "-o", "-", cwd=folder).json
    (family,) = families(told)
    assert (family[0], [name[:3] for name in family[1]]) == ("paraphrase", ["000", "003"])
