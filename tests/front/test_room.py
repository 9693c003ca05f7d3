"""The answers of the reading room: complete, reproducible, and each in words a reader can check against the texts."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from attrs import evolve

from tests.export import story
from timeline.front.room import Room, Shelf
from timeline.front.room_knowledge import Moment, gathered
from timeline.model import Chronology, Lineage, UsageError

START = datetime(2025, 9, 1, 12, tzinfo=UTC)


def moments(*lasts: int, minutes: int = 10) -> tuple[Moment, ...]:
    firsts = (1, *(last + 1 for last in lasts))
    return tuple(
        Moment(first, last, START + number * timedelta(minutes=minutes))
        for number, (first, last) in enumerate(zip(firsts, lasts, strict=False))
    )


def room(chronology: Chronology | None = None, **changes: object) -> Room:
    chronology = chronology or story.chronology()
    shelf = Shelf(chronology.position, chronology.digest, START, moments(10, 20, chronology.position))
    return Room(evolve(chronology, **changes), story.TEXTS, shelf)


def test_every_answer_is_plain_json_and_the_same_each_time() -> None:
    once, again = ({path: json.dumps(answer) for path, answer in room().answers()} for _ in range(2))

    assert once == again
    assert {path.split("/")[2] for path in once} >= {"chronology", "entries", "articles", "conflicts", "knowledge"}


def test_the_index_has_every_entry_once_and_light() -> None:
    here = room()
    answer = here.answer_chronology()

    assert {entry["id"] for entry in answer["entries"]} == {entry.id for entry in here.chronology.entries}
    assert [entry["sort"] for entry in answer["entries"]] == list(range(len(here.chronology.entries)))
    assert all("quote" not in json.dumps(entry) for entry in answer["entries"])


def test_facets_count_what_their_filters_would_leave() -> None:
    answer = room().answer_chronology()
    keys = {
        "phase": lambda entry: [entry["phase"] or ""],
        "actor": lambda entry: entry["actors"],
        "outlet": lambda entry: entry["outlet_keys"],
        "origin": lambda entry: entry["origin_keys"],
        "status": lambda entry: [entry["status"]],
        "modality": lambda entry: [entry["modality"]],
    }
    for name, facet in answer["facets"].items():
        for value in facet:
            left = [entry for entry in answer["entries"] if value["key"] in keys[name](entry)]
            assert len(left) == value["count"] > 0, (name, value)
            assert value["label"]
        told = {key for entry in answer["entries"] for key in keys[name](entry)}
        assert told == {value["key"] for value in facet}


def test_an_entry_shows_each_claim_in_the_words_of_its_article() -> None:
    here = room()
    for entry in here.chronology.entries:
        answer = here.answer_entry(entry.id)
        assert {claim["claim"] for claim in answer["who_says_so"]} == set(entry.claims)
        for claim in answer["who_says_so"]:
            text = here.texts.get(claim["article"])
            pieces = [text[start:end] for start, end in claim["spans"]] if text is not None else []
            if claim["match"] == "verbatim":
                assert pieces == [claim["quote"]]
            elif claim["match"] == "split":
                assert len(pieces) > 1
            else:
                assert (claim["match"] == "erased") == (text is None)
            assert claim["claim"] in claim["citation"]
        assert answer["strongest"] in entry.claims


def test_an_erased_article_is_said_to_be_erased() -> None:
    here = room()
    article = here.chronology.articles[0].id
    without = Room(here.chronology, {k: v for k, v in story.TEXTS.items() if k != article}, here.shelf)

    assert without.answer_article(article)["erased"] is True
    assert without.answer_article(article)["text"] is None
    assert {claim["match"] for claim in without.answer_article(article)["claims"]} == {"erased"}
    assert here.answer_article(article)["erased"] is False


def test_an_older_id_leads_to_its_entry_and_says_so() -> None:
    chronology = story.chronology()
    entry = chronology.entries[0]
    older = evolve(entry, merged=("e000000000000",))
    here = room(chronology, entries=(older, *chronology.entries[1:]))

    answer = here.answer_entry("e000000000000")

    assert (answer["id"], answer["merged_from"]) == (entry.id, "e000000000000")
    assert here.answer_entry(entry.id)["merged_from"] is None


def test_what_is_not_there_is_named() -> None:
    here = room()
    for ask in (here.answer_entry, here.answer_article, here.answer_lineage, here.answer_source, here.answer_ruling):
        with pytest.raises(UsageError, match="nothing-such"):
            ask("nothing-such")


def test_changed_words_rebuild_both_texts() -> None:
    """The runs cover the words of both articles, in order and without a gap."""
    chronology = story.chronology()
    first, second = (article.id for article in chronology.articles[:2])
    articles = tuple(evolve(article, language="de", lineage="lx") for article in chronology.articles)
    here = Room(
        evolve(chronology, articles=articles, lineages=(Lineage("lx", (first, second), "copy"),)),
        {first: "Die Brücke ist seit Montag gesperrt.", second: "Die alte Brücke war am Montag gesperrt!"},
        Shelf(1, "d", None),
    )

    (changes,) = here.answer_lineage("lx")["changes"]
    one, two = here.texts[changes["against"]], here.texts[changes["article"]]

    for op, start, end, begin, stop in changes["runs"]:
        assert (one[begin:stop] == two[start:end]) == (op == "equal")
    assert "".join(two[start:end] for _, start, end, _, _ in changes["runs"]).replace(" ", "") == two.replace(" ", "")
    assert "".join(one[start:end] for *_, start, end in changes["runs"]).replace(" ", "") == one.replace(" ", "")


def test_words_of_different_languages_are_not_compared() -> None:
    chronology = story.chronology()
    first, second = (article.id for article in chronology.articles[:2])
    languages = {first: "de", second: "en"}
    articles = tuple(evolve(article, language=languages.get(article.id)) for article in chronology.articles)
    here = room(chronology, articles=articles, lineages=(Lineage("lx", (first, second), "translation"),))

    (changes,) = here.answer_lineage("lx")["changes"]

    assert changes["runs"] is None
    assert "different languages" in changes["why"]


def test_the_contradiction_board_quotes_every_side() -> None:
    answer = room().answer_conflicts()

    assert sum(answer["counts"].values()) == len(answer["conflicts"]) > 0
    for conflict in answer["conflicts"]:
        assert len(conflict["sides"]) == len(conflict["values"]) >= 2
        for side in conflict["sides"]:
            told = len(side["testimonies"]) + side["not_shown"]
            assert told == len({claim for claim in side["claims"] if claim in {c.id for c in room().chronology.claims}})


def test_every_entry_appears_at_one_recorded_moment() -> None:
    here = room()
    marks = here.answer_knowledge()["recorded"]
    appeared = [entry for mark in marks for entry in mark["appeared"]]

    assert sorted(appeared) == sorted(entry.id for entry in here.chronology.entries if entry.claims)
    assert [mark["position"] for mark in marks] == sorted(mark["position"] for mark in marks)
    claims = {claim.id: claim.position for claim in here.chronology.claims}
    for mark in marks:
        for entry in here.chronology.entries:
            if entry.id in mark["appeared"]:
                assert mark["first"] <= min(claims[claim] for claim in entry.claims) <= mark["position"]


def test_moments_close_together_are_one_mark_but_a_ruling_stands_alone() -> None:
    close = moments(5, 9, 10, 14, 20, minutes=0)

    assert [(mark.first, mark.last) for mark in gathered(close, set())] == [(1, 20)]
    assert [(mark.first, mark.last) for mark in gathered(close, {10})] == [(1, 9), (10, 10), (11, 20)]
    assert len(gathered(moments(*range(1, 5000), minutes=60), {77})) <= 400


def test_sources_in_short_leave_their_assertions_to_their_own_address() -> None:
    here = room()
    index = here.answer_sources()["sources"]

    assert index
    assert all("assertions" not in source for source in index)
    for source in index:
        (whole,) = here.answer_source(source["id"])["sources"]
        assert len(whole["assertions"]) == source["claims"]
        assert {key: value for key, value in whole.items() if key != "assertions"} == source
