"""English articles read into claims: voices, modality, dates; sentences; speed on hostile text."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from tests.reading.en.reading import claims, document
from timeline.cli import main
from timeline.reading import reader_for
from timeline.reading.english import EnglishReader
from timeline.reading.names import find_mentions, find_roles
from timeline.reading.quantities import find_quantities
from timeline.reading.sentences import split_text

ARTICLE = (
    "A fire at a factory in Leeds injured at least 12 people on 5 May 2023, the fire service said. "
    '"The blaze is under control," station manager Helen Hughes told the BBC. '
    "She said the cause could be a short circuit.\n"
    "If the ministry agrees, the plant will reopen in June. The owner denied that safety rules had been ignored. "
    "The union wants to meet Prime Minister Keir Starmer next week. The company said it would pay for the damage."
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Smith met Dr. Jones at 6 a.m. on Monday. They left.", 2),
        ("He lives in the U.S. The plant is in the U.K. with others.", 2),
        ("She lives at No. 5 Downing Street. He said no. They left.", 3),
        ("It opened at 4.30am on Tuesday. George W. Bush came at 5 p.m. and left.", 2),
        ("Acme Inc. sold shares. Prices rose 3.5% to $2.50 a share.", 2),
        ('"Go!" he cried. "We will not." Nobody moved.', 3),
    ],
)
def test_stops_inside_a_sentence_do_not_end_it(text: str, count: int) -> None:
    """Titles, initials, numbers and dotted abbreviations hold stops; one at the end of a sentence ends it all the same."""
    assert len(split_text(text, "en")) == count


def test_the_reader_is_installed_for_english() -> None:
    """English articles find their reader by the entry point."""
    reader = reader_for("en")

    assert reader is not None
    assert reader.name == "timeline-english"


def test_claims_carry_voice_modality_and_dating() -> None:
    """One article: who says it, whether it happened, and where it hangs in time."""
    found = claims(ARTICLE)
    told = {
        words: (
            claim.modality,
            claim.dating.frame,
            [(link.kind, link.name) for link in claim.voice if link.kind != "outlet"],
        )
        for words, claim in found.items()
    }

    assert told == {
        "A fire at a factory in Leeds injured at least 12 people on 5 May 2023": (
            "asserted",
            "at",
            [("body", "fire service")],
        ),
        "The blaze is under control": ("asserted", "current", [("medium", "BBC"), ("person", "Helen Hughes")]),
        "the cause could be a short circuit.": ("possible", "after", [("person", "Helen Hughes")]),
        "If the ministry agrees, the plant will reopen in June.": ("conditional", "at", []),
        "The owner denied that safety rules had been ignored.": ("denied", "current", []),
        "The union wants to meet Prime Minister Keir Starmer next week.": ("planned", "at", []),
        "it would pay for the damage.": ("planned", "after", [("body", "company")]),
    }


def test_direct_speech_claims_are_what_stands_between_the_marks() -> None:
    """A claim from a quotation has the quotation's words, without the marks."""
    read = EnglishReader().read(document(ARTICLE))
    direct = [span for quote in read.quotes if quote.type == "Direct" for span in quote.spans]
    spans = [claim.spans[0] for claim in read.claims]

    assert len(direct) == 1
    assert any(direct[0].covers(span) and direct[0].end - span.end <= 2 for span in spans)


def test_dates_of_the_article_are_english_ones() -> None:
    """The tagger of English dates runs inside the reader."""
    read = EnglishReader().read(document(ARTICLE))

    assert "2023-05-05" in [timex.value for timex in read.timexes]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The council will close the road on Friday.", "planned"),
        ("The president is expected to travel to Washington.", "planned"),
        ("The bank might sell its insurance arm.", "possible"),
        ("Unless prices fall, the plant will close.", "conditional"),
        ("The minister refused to resign.", "denied"),
        ("The verdict is a disgrace.", "opinion"),
        ("The driver is said to have fled the scene.", "asserted"),
        ("2,500 people had to flee their homes.", "asserted"),
    ],
)
def test_modality_of_the_writers_own_sentences(text: str, modality: str) -> None:
    """Plans, possibilities, conditions, denials, verdicts and hearsay are told apart."""
    (claim,) = claims(text).values()

    assert claim.modality == modality


def test_names_places_and_numbers_are_read_in_english() -> None:
    """Persons with their office, bodies, countries and counted nouns in small letters."""
    text = "French President Emmanuel Macron met 35 leaders in Kyiv. The Bank of England and Greenfield City Council wrote."
    mentions = find_mentions(text, None, "en")

    assert [(one.kind, one.key) for one in mentions] == [
        ("person", "emmanuel makron"),
        ("place", "place:kiew"),
        ("body", "body:bank-of-england"),
        ("body", "body:greenfield-city-council"),
    ]
    assert [(one.role, one.of) for one in find_roles(text, mentions, None, "en")] == [("head of state", "FR")]
    assert [(one.value, one.of) for one in find_quantities(text, None, "en")] == [(35.0, "leaders")]


def test_the_command_prints_english_quotes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``timeline read --quotes --language en`` prints one line a quote."""
    file = tmp_path / "article.txt"
    file.write_text('The mayor, Anna Weber, said the road would close. "We had no choice," she told the BBC.')

    with pytest.raises(SystemExit) as ended:
        main(["read", "--quotes", "--language", "en", str(file)])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert ended.value.code == 0
    assert [(line["type"], line["referent"]) for line in lines] == [
        ("Indirect", "Anna Weber"),
        ("Direct", "Anna Weber"),
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "he said that ",
        "“he said ",
        "and the man who ",
        "to close to open ",
        "Smith, who, ",
        "reports plans claims ",
        "said he said she ",
        "is said to be said to ",
        "'x ",
        "U.S. ",
        "(((",
    ],
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    """Ten times the text takes no more than thirty times the time, whatever stands in it."""
    reader = EnglishReader()
    reader.read(document(piece * 20))
    taken = []
    for size in (100, 1000):
        begin = time.process_time()
        reader.read(document(piece * size))
        taken.append(time.process_time() - begin)

    assert taken[1] < 30 * max(taken[0], 0.02)
