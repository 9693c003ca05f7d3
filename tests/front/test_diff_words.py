"""Facts and changes in words: every type of fact and every way of changing has its sentence, on one line."""

from __future__ import annotations

from attrs import evolve

from tests.reconcile.making import Making, chronicle, counted, on, recorded, ruling, speaker, withdrawn
from timeline.front.diff_plain import diff_as_plain
from timeline.front.diff_words import CONFLICT_WORDS, KIND_WORDS, LINEAGE_WORDS, Words
from timeline.front.fact_words import fact_in_words, facts_in_words
from timeline.model import FACT_TYPES, ArticleDescribed, ArticleErased, ArticleRead, Chronology, Fact, RulingRevoked
from timeline.views import compare
from timeline.views.changes import KINDS, EntryChange
from timeline.views.diff import Because, Cause, Diff, EntryDiff

FLOOD = "Zwanzig Orte melden Hochwasser\nnach dem Deichbruch bei Neustadt am Pegel."


def one_of_each() -> list[Fact]:
    article = Making("a1", published="2025-04-25", outlet="Kurier", path="in/a1.txt")
    claim = article.say(FLOOD)
    made = ruling("redate", claim.id, value="2025-04-24")
    return [
        *article.facts(),
        ArticleRead("a1", "reader", "3", 1, "half of it is a table"),
        withdrawn(claim),
        made,
        RulingRevoked(made.ruling, "another editor", "was\nwrong"),
        ArticleErased("a1", "an editor", "asked to", "0", "0", "in/a1.txt", "text/plain", "utf-8", 9, "de", False, ()),
        ArticleDescribed("a1", "title", "A title", "an editor", None, "as printed"),
    ]


def test_every_type_of_fact_has_a_sentence_that_names_what_it_is_about() -> None:
    facts = one_of_each()
    assert {type(fact) for fact in facts} == set(FACT_TYPES)
    told = {fact.TYPE: fact_in_words(fact, {"a1": "in/a1.txt"}) for fact in facts[:-1]}
    assert all("\n" not in words for words in told.values())
    assert told["article-archived"] == "article a1 archived from in/a1.txt"
    assert told["article-dated"] == "in/a1.txt dated 2025-04-25 by its own text: publication line in the text"
    assert told["article-described"] == "outlet of in/a1.txt given as “Kurier” by its own text: masthead"
    assert told["article-read"] == "in/a1.txt read by reader 3: 1 claim (half of it is a table)"
    assert "read in in/a1.txt: “Zwanzig Orte melden Hochwasser nach dem" in told["claim-asserted"]
    assert "of in/a1.txt withdrawn by test 2: no longer found" in told["claim-withdrawn"]
    assert told["article-erased"] == "in/a1.txt erased by an editor: asked to"
    assert told["ruling-made"].startswith("ruling r1 by an editor: redate 2025-04-24, on c")
    assert told["ruling-revoked"] == "ruling r1 revoked by another editor: was wrong"


def test_claims_of_one_article_are_one_cause_and_counted() -> None:
    article = Making("a1")
    for number in range(3):
        article.say(f"Satz {number}")
    assert facts_in_words(article.facts()[1:], {"a1": "in/a1.txt"}) == "3 claims read in in/a1.txt"


def _changed(kind: str) -> tuple[Chronology, Chronology, EntryChange]:
    """Two chronologies between which an entry changes in this way and in no other."""
    article = Making("a1", published="2025-04-25", outlet="Kurier")
    article.say(FLOOD, timexes=[on("2025-04-24")], frame="at", quantities=[counted(20, "Orte")])
    before = chronicle(article)
    (old,) = before.entries
    news = {
        "moved": evolve(old, when=evolve(old.when, edtf="2025-04-23")),
        "grounds": evolve(old, when=evolve(old.when, basis="ruled", anchor="ruling r1 by an editor")),
        "status": evolve(old, status="disputed"),
        "modality": evolve(old, modality="planned"),
        "headline": evolve(old, headline="Another headline"),
        "phase": evolve(old, phase="flood"),
        "links": evolve(old, links=("e2",)),
    }
    after = evolve(before, entries=(news[kind],))
    (change,) = compare(before, after).entries
    return before, after, change


def test_every_way_of_changing_has_its_sentence() -> None:
    assert set(KIND_WORDS) == set(KINDS)
    told = {}
    for kind in ("moved", "grounds", "status", "modality", "headline", "phase", "links"):
        before, after, change = _changed(kind)
        assert change.kinds == (kind,)
        told[kind] = Words(before, after).of_entry(change, change.kinds[0])
    assert told == {
        "moved": "moved from 2025-04-24 (explicit) to 2025-04-23 (explicit)",
        "grounds": "same date on another ground: explicit → ruled, ruling r1 by an editor",
        "status": "status single-origin → disputed",
        "modality": "modality asserted → planned",
        "headline": "headline was “Zwanzig Orte melden Hochwasser nach dem Deichbruch bei Neustadt am Pegel.”",
        "phase": "phase none → flood",
        "links": "links + e2",
    }


def test_support_names_who_came_and_how_the_numbers_changed() -> None:
    one, two = (
        Making("a1", published="2025-04-25", path="in/a1.txt"),
        Making("a2", published="2025-04-25", path="in/a2.txt"),
    )
    for article in (one, two):
        voice = [speaker("Eva Maier")] if article is two else []
        article.say(FLOOD, timexes=[on("2025-04-24")], frame="at", quantities=[counted(20, "Orte")], voice=voice)
    before, after = chronicle(one), chronicle(one, two)
    (change,) = compare(before, after).entries
    words = Words(before, after).of_entry(change, "support-gained")
    assert words == "gained support: + in/a2.txt, + the word of Eva Maier (origins 1 → 2, articles 1 → 2)"
    back = compare(after, before).entries[0]
    assert Words(after, before).of_entry(back, "support-lost").startswith("lost support: − in/a2.txt")


def test_conflicts_and_lineages_have_words_for_every_kind() -> None:
    from typing import get_args

    from timeline.views import changes

    assert set(CONFLICT_WORDS) == set(get_args(changes.ConflictChangeKind))
    assert set(LINEAGE_WORDS) == set(get_args(changes.LineageChangeKind))


def test_a_diff_for_machines_holds_the_causes_with_their_positions_and_words() -> None:
    before, after, change = _changed("moved")
    facts = recorded(one_of_each())
    because = Because((Cause((facts[0],)), Cause((facts[2],), is_undone=True)))
    found = Diff(before, after, compare(before, after), (EntryDiff(change, (("moved", because),)),))
    plain = diff_as_plain(found)
    (entry,) = plain["entries"]
    (told,) = entry["changes"]
    assert (plain["format"], plain["same"], plain["counts"]["moved"]) == ("timeline-diff/1", False, 1)
    assert [(cause["position"], cause["type"], cause["undone"]) for cause in told["causes"]] == [
        (1, "article-archived", False),
        (3, "article-described", True),
    ]
    assert told["causes"][0]["words"] == "article a1 archived from in/a1.txt"
