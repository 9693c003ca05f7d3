"""English sentences cut into what they assert: participles between commas, lists of verbs, what is not said."""

from __future__ import annotations

import pytest

from tests.telling import claims_of
from timeline.model import Claim


def read(text: str, language: str = "en") -> dict[str, Claim]:
    """Claims by their words."""
    return {claim.quote: claim for claim in claims_of(text, language)}


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "A new round of negotiations, originally planned for 10 October, has been called off.",
            ["A new round of negotiations, originally planned for 10 October, has been called off."],
        ),
        ("The bridge, built in 1932, collapsed on Monday.", ["The bridge, built in 1932, collapsed on Monday."]),
        (
            "The law, first proposed in 2019, was passed on Tuesday.",
            ["The law, first proposed in 2019, was passed on Tuesday.", "The law, first proposed in 2019"],
        ),
        (
            "Police raided the house, arrested two men and left.",
            ["Police raided the house, arrested two men and left."],
        ),
        ("On Monday the army, backed by drones, attacked.", ["On Monday the army, backed by drones, attacked."]),
    ],
)
def test_a_subject_stays_with_its_verb(text: str, quotes: list[str]) -> None:
    assert list(read(text)) == quotes


def test_the_day_of_a_participle_does_not_date_the_sentence() -> None:
    (claim,) = read("The bridge, built in 1932, collapsed on Monday.").values()
    assert [timex.text for timex in claim.timexes] == ["Monday"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The White House has not said whether the president will sign it.", "en"),
        ("She did not say that the bank was safe.", "en"),
        ("He asked whether the plant was safe.", "en"),
        ("Sie sagte nicht, dass die Bank sicher sei.", "de"),
        ("Das Weiße Haus hat nicht gesagt, ob der Präsident unterschreiben wird.", "de"),
        ("Wann die Gespräche weitergehen, sagte das Ministerium nicht.", "de"),
    ],
)
def test_what_nobody_says_is_on_nobodys_word(text: str, language: str) -> None:
    (claim,) = read(text, language).values()
    assert claim.quote == text
    assert claim.voice == ()


def test_not_only_is_no_negation() -> None:
    (claim,) = read("Die Ministerin sagte nicht nur, dass die Bank sicher sei.", "de").values()
    assert claim.quote == "die Bank sicher sei."
    assert claim.voice


@pytest.mark.parametrize(
    "text",
    [
        "The order had been given by the defence minister, Osman Deria, who has denied any involvement.",
        "The money went to Karl Lind, who denied wrongdoing.",
    ],
)
def test_who_denies_something_in_an_aside_denies_not_the_sentence(text: str) -> None:
    assert next(iter(read(text).values())).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Coast guard spokesman Commodore Ramon Lim said the ship sank.", "Ramon Lim"),
        ("Police spokesman Brigadier General Tariq Aziz said two soldiers died.", "Tariq Aziz"),
        ("Police chief Superintendent Lisa Wong said the road was closed.", "Lisa Wong"),
        ('"We were lied to," said the Swiss mediator, Ruth Ammann, in an interview.', "Ruth Ammann"),
        ('"It is over," said a survivor, Maria Dela Cruz, 34.', "Maria Dela Cruz"),
        ("In March 2021 Mary Holt said the bank was safe.", "Mary Holt"),
    ],
)
def test_speakers_behind_ranks_offices_and_dates(text: str, name: str) -> None:
    (claim,) = read(text).values()
    assert [link.name for link in claim.voice] == [name]


def test_would_in_a_new_paragraph_is_not_the_last_speakers() -> None:
    text = '"I am tired," Ron Pell told reporters.\n\nThe measure would create a fund and take effect on July 1.'
    assert read(text)["The measure would create a fund and take effect on July 1."].voice == ()


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Operations to skim oil from the water were suspended because of a storm.",
            ["Operations to skim oil from the water were suspended because of a storm."],
        ),
        (
            "Efforts to reach a deal before Friday failed on Monday.",
            ["Efforts to reach a deal before Friday failed on Monday."],
        ),
        (
            "Mabey, who had been suspended since his arrest, wept as the verdict was read out.",
            ["Mabey, who had been suspended since his arrest, wept as the verdict was read out."],
        ),
        (
            "A fourth suspect, believed to have fled abroad, is being sought.",
            ["A fourth suspect, believed to have fled abroad, is being sought."],
        ),
        (
            "The alarm, it later emerged, had been switched off.",
            ["The alarm, it later emerged, had been switched off."],
        ),
        (
            "Most of the haul, valued at £3.8m, is still missing.",
            ["Most of the haul, valued at £3.8m, is still missing."],
        ),
        ("The board decertified the union.", ["The board decertified the union."]),
        ("A judge acquitted the engineer.", ["A judge acquitted the engineer."]),
        ("He was found guilty and served 18 months.", ["He was found guilty and served 18 months."]),
    ],
)
def test_sentences_keep_their_main_verb(text: str, quotes: list[str]) -> None:
    assert list(read(text)) == quotes


def test_a_phrase_behind_a_closed_relative_clause_belongs_to_the_sentence() -> None:
    found = read("Finch is to be buried next to his wife, who died in 2015, on Friday.")
    (claim,) = [claim for quote, claim in found.items() if quote.startswith("Finch")]
    assert [timex.text for timex in claim.timexes] == ["Friday"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("He said the bank, which is based in Oslo, would close.", "the bank, which is based in Oslo, would close."),
        ("He said the bank, based in Oslo, would close.", "the bank, based in Oslo, would close."),
        (
            "She added that the next decision, due on 6 February, would depend on wages.",
            "the next decision, due on 6 February, would depend on wages.",
        ),
    ],
)
def test_a_subject_that_is_told_waits_for_its_verb_behind_an_aside(text: str, said: str) -> None:
    assert said in read(text)


def test_a_plural_with_a_phrase_behind_it_has_a_verb() -> None:
    assert list(read("Analysts at Norda Bank now expect three cuts."))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The plant is old and the company agreed to close it.", "the company agreed to close it."),
        ("The deal collapsed and the union threatened to strike.", "the union threatened to strike."),
        (
            "The products are ready and Jobs will continue to steer the company.",
            "Jobs will continue to steer the company.",
        ),
    ],
)
def test_a_promise_beside_another_clause_is_not_lost(text: str, quote: str) -> None:
    assert quote in read(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "The company has, in recent weeks, hired 40 people and closed two shops.",
        "The minister has, since May, visited Rome.",
        "Siemens had, according to the report, hired 40 people.",
    ],
)
def test_an_aside_inside_a_verb_parts_nothing(sentence: str) -> None:
    """What stands between commas behind "has" belongs to the clause whose verb goes on behind it."""
    assert [claim.quote for claim in claims_of(sentence, "en")] == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thousands marched on Saturday.", ["Thousands marched on Saturday."]),
        ("Two arrested men escaped.", ["Two arrested men escaped."]),
        (
            "Brazil recalled its ambassador after a ministry spokesman labelled the country a dwarf.",
            ["Brazil recalled its ambassador after a ministry spokesman labelled the country a dwarf."],
        ),
        (
            "Investment has tripled to about $30bn (£19bn) a year since he took office.",
            ["Investment has tripled to about $30bn (£19bn) a year since he took office."],
        ),
        (
            "The past eight years have seen millions lifted from poverty, thanks to the programmes.",
            ["The past eight years have seen millions lifted from poverty, thanks to the programmes."],
        ),
        (
            "The company increased the amount of oil being captured and piped to the surface.",
            ["The company increased the amount of oil being captured and piped to the surface."],
        ),
        (
            "The president's plans to widen offshore drilling have been suspended.",
            ["The president's plans to widen offshore drilling have been suspended."],
        ),
        ("Protocol dictates that governments ask first.", ["Protocol dictates that governments ask first."]),
        ("Officials plan to travel on Monday.", ["Officials plan to travel on Monday."]),
    ],
)
def test_sentences_of_the_news(text: str, expected: list[str]) -> None:
    """Counted people act, a bracket adds to its phrase, and what tells of a noun is no clause of its own."""
    assert [claim.quote for claim in claims_of(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("Police said about 7,300 people took part.", "about 7,300 people took part.", "Police"),
        ("Police said at least 40 homes had burned.", "at least 40 homes had burned.", "Police"),
        ("Police said up to a dozen people were missing.", "up to a dozen people were missing.", "Police"),
        ("As many as 300 people fled.", "As many as 300 people fled.", None),
        ("Around 8 pm police arrived.", "Around 8 pm police arrived.", None),
        ("He walked over two bridges and left.", "He walked over two bridges and left.", None),
    ],
)
def test_a_number_left_open_is_still_a_subject(text: str, quote: str, speaker: str | None) -> None:
    """ "said about 40 homes" is no talk about homes; a time of day stays an adverbial."""
    [claim] = claims_of(text, "en")
    assert (claim.quote, claim.voice[-1].name if claim.voice else None) == (quote, speaker)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Trains run from Monday.", "run"),
        ("The plan calls for a vote.", "call"),
        ("The bank plans cuts.", "plan"),
        ("The report names three firms.", "name"),
        ("Prices rise again.", "rise"),
    ],
)
def test_a_verb_that_could_be_a_noun_is_one_where_no_other_is(text: str, predicate: str) -> None:
    """In a full sentence something is asserted."""
    assert [claim.predicate for claim in claims_of(text, "en")] == [predicate]


@pytest.mark.parametrize(
    "text", ["A stock of oil reserves.", "Oil price rise", "The new tax plans.", "Protests in Rome."]
)
def test_a_heading_without_a_verb_asserts_nothing(text: str) -> None:
    """A noun that could be a verb does not make one."""
    assert claims_of(text, "en") == ()
