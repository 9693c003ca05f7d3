"""Voices in English: who is quoted, to which words, through which medium. Ten paragraphs, each with classes of its own."""

from __future__ import annotations

import pytest

from tests.reading.en.reading import Row, document, rows
from timeline.reading.voices import quotes

MAYOR = (
    "The mayor of Harlow, Anna Weber, said on Monday that the bridge would stay closed until May. "
    "“We cannot take any risk,” she told the BBC. “Not with children on board,” she added, “and not in winter.”"
)
CRASH = (
    "According to police, three people were injured in the crash. Officers had been called shortly after 6 a.m., "
    "a spokesman said. The driver is said to have fled the scene."
)
KREMLIN = (
    "The New York Times reported that officials believe the attack was planned in Moscow. The Kremlin denied that "
    'Russia had been involved. "It is nonsense," spokesman Dmitry Peskov said.'
)
TALKS = (
    "Prime Minister Keir Starmer urged both sides to return to talks. He said he would meet President Donald Trump in "
    'Washington next week. The talks would focus on trade. "I am optimistic," he told reporters.'
)
JOBS = (
    "The union criticised the plan to cut 500 jobs. As its leader, Tom Baker, put it: “This is a slap in the face.” "
    'The company rejected the criticism. It said it had "no other choice".'
)
NURSES = (
    "If the talks fail, nurses will strike in January, the Royal College of Nursing warned. The health secretary, Mary "
    'Cole, promised to publish a new offer. "We are ready to talk," said Cole, "but not at any price."'
)
BANK = (
    "The Guardian, citing two people close to the deal, reported on Tuesday that the bank plans to sell its insurance arm. "
    "The bank declined to comment. Experts doubt that a buyer can be found."
)
MARKET = (
    "«The market is nervous», analyst Peter Brown told Reuters. 'We expect a cut', he said. The central bank could lower "
    "rates in June, he added."
)
MINISTRY = (
    "The report accuses the ministry of hiding the figures. A spokeswoman for the ministry dismissed the allegations. "
    "The minister himself admitted mistakes, saying he regretted the delay."
)
PRESIDENT = (
    "In an interview with Der Spiegel, Ukrainian President Volodymyr Zelensky called the proposal a mistake. Zelensky was "
    "quoted as saying that Ukraine would never accept it. The president added that talks would go on."
)

EXPECTED: list[tuple[str, list[Row]]] = [
    (
        MAYOR,
        [
            (
                "Indirect",
                ("that the bridge would stay closed until May",),
                "The mayor of Harlow, Anna Weber",
                "Anna Weber",
                "person",
                "say",
            ),
            ("Direct", ("“We cannot take any risk,”",), "she", "Anna Weber", "person", "tell"),
            ("Direct", ("“Not with children on board,”", "“and not in winter.”"), "she", "Anna Weber", "person", "add"),
        ],
    ),
    (
        CRASH,
        [
            ("Indirect", ("three people were injured in the crash",), "police", "police", "body", None),
            (
                "Indirect",
                ("Officers had been called shortly after 6 a.m.",),
                "a spokesman",
                None,
                "anonymous",
                "say",
            ),
            ("FreeIndirect", ("The driver is said to have fled the scene.",), "a spokesman", None, "anonymous", None),
        ],
    ),
    (
        KREMLIN,
        [
            (
                "Indirect",
                ("that officials believe the attack was planned in Moscow",),
                "The New York Times",
                "The New York Times",
                "medium",
                "report",
            ),
            ("Indirect", ("the attack was planned in Moscow",), "officials", None, "anonymous", "believe"),
            ("Indirect", ("that Russia had been involved",), "The Kremlin", "Kremlin", "body", "deny"),
            ("Direct", ('"It is nonsense,"',), "spokesman Dmitry Peskov", "Dmitry Peskov", "person", "say"),
        ],
    ),
    (
        TALKS,
        [
            ("Indirect", ("to return to talks",), "Prime Minister Keir Starmer", "Keir Starmer", "person", "urge"),
            (
                "Indirect",
                ("he would meet President Donald Trump in Washington next week",),
                "He",
                "Keir Starmer",
                "person",
                "say",
            ),
            ("IndirectFreeIndirect", ("The talks would focus on trade.",), "He", "Keir Starmer", "person", None),
            ("Direct", ('"I am optimistic,"',), "he", "Keir Starmer", "person", "tell"),
        ],
    ),
    (
        JOBS,
        [
            (
                "Reported",
                ("The union criticised the plan to cut 500 jobs.",),
                "The union",
                "union",
                "body",
                "criticise",
            ),
            ("Direct", ("“This is a slap in the face.”",), "Tom Baker", "Tom Baker", "person", "put"),
            ("Reported", ("The company rejected the criticism.",), "The company", "company", "body", "reject"),
            ("Indirect", ('it had "no other choice"',), "It", "company", "body", "say"),
            ("Direct", ('"no other choice"',), "It", "company", "body", "say"),
        ],
    ),
    (
        NURSES,
        [
            (
                "Indirect",
                ("If the talks fail, nurses will strike in January",),
                "the Royal College of Nursing",
                "Royal College of Nursing",
                "body",
                "warn",
            ),
            (
                "Indirect",
                ("to publish a new offer",),
                "The health secretary, Mary Cole",
                "Mary Cole",
                "person",
                "promise",
            ),
            ("Direct", ('"We are ready to talk,"', '"but not at any price."'), "Cole", "Mary Cole", "person", "say"),
        ],
    ),
    (
        BANK,
        [
            (
                "Indirect",
                ("that the bank plans to sell its insurance arm",),
                "The Guardian",
                "The Guardian",
                "medium",
                "report",
            ),
            ("Indirect", ("to sell its insurance arm",), "the bank", "bank", "body", "plan"),
            ("Indirect", ("that a buyer can be found",), "Experts", None, "anonymous", "doubt"),
        ],
    ),
    (
        MARKET,
        [
            ("Direct", ("«The market is nervous»",), "analyst Peter Brown", "Peter Brown", "person", "tell"),
            ("Direct", ("'We expect a cut'",), "he", "Peter Brown", "person", "say"),
            ("Indirect", ("The central bank could lower rates in June",), "he", "Peter Brown", "person", "add"),
        ],
    ),
    (
        MINISTRY,
        [
            (
                "Reported",
                ("The report accuses the ministry of hiding the figures.",),
                "The report",
                None,
                "anonymous",
                "accuse",
            ),
            (
                "Reported",
                ("A spokeswoman for the ministry dismissed the allegations.",),
                "A spokeswoman for the ministry",
                None,
                "anonymous",
                "dismiss",
            ),
            (
                "Reported",
                ("The minister himself admitted mistakes",),
                "The minister himself",
                None,
                "anonymous",
                "admit",
            ),
            ("Indirect", ("he regretted the delay",), "The minister himself", None, "anonymous", "say"),
        ],
    ),
    (
        PRESIDENT,
        [
            (
                "Reported",
                (
                    (
                        "In an interview with Der Spiegel, Ukrainian President Volodymyr Zelensky called the proposal a "
                        "mistake."
                    ),
                ),
                "Ukrainian President Volodymyr Zelensky",
                "Volodymyr Zelensky",
                "person",
                "call",
            ),
            (
                "Indirect",
                ("that Ukraine would never accept it",),
                "Zelensky",
                "Volodymyr Zelensky",
                "person",
                "quote",
            ),
            (
                "Indirect",
                ("that talks would go on",),
                "The president",
                "Volodymyr Zelensky",
                "person",
                "add",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), EXPECTED, ids=[text[:24] for text, _ in EXPECTED])
def test_a_paragraph_gives_its_quotes_with_their_speakers(text: str, expected: list[Row]) -> None:
    """Words said, words for the speaker, who is meant, the kind of voice and the verb are all as the paragraph has them."""
    assert expected == rows(text)


def test_a_medium_and_whom_it_cites_are_kept_beside_the_speaker() -> None:
    """ "told the BBC", "in an interview with Der Spiegel" and "citing two people" are voices of their own."""
    told = quotes(document(MAYOR))[1]
    spoken = quotes(document(PRESIDENT))[0]
    cited = quotes(document(BANK))[0]

    assert (told.medium, spoken.medium) == ("BBC", "Der Spiegel")
    assert cited.cited_cue is not None
    assert cited.cited_cue.text.startswith("two people")
    assert (cited.cited, cited.cited_kind) == (None, "anonymous")


def test_what_is_quoted_inside_a_quote_knows_the_quote_around_it() -> None:
    """A newspaper tells what officials believe: the officials' words hang on the newspaper's."""
    paper, officials, *_ = quotes(document(KREMLIN))

    assert (paper.parent, officials.parent) == (None, 0)


def test_titles_and_scare_quotes_are_not_speech() -> None:
    """Marks around a name or a phrase say nothing."""
    text = (
        'The film "The Last Train" opens in London on Friday. The so-called "coalition of the willing" met in Paris. '
        "The 'workers' rights' bill, as the press calls it, passed the Senate."
    )

    assert [one for one in rows(text) if one[0] == "Direct"] == []


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', "‘’", "''", "«»"])
def test_all_marks_of_english_and_careless_typing_hold_speech(opening: str, closing: str) -> None:
    """Double, single, straight and foreign marks are paired alike."""
    text = f"{opening}The workers’ plan isn’t finished,{closing} said Jane Brown."

    assert [("Direct", (text[: text.index(" said")],), "Jane Brown", "Jane Brown", "person", "say")] == rows(text)


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", "says"),
        ("claimed", "claims"),
        ("denied", "denies"),
        ("demanded", "demands"),
        ("announced", "announces"),
        ("warned", "warns"),
        ("admitted", "admits"),
        ("doubted", "doubts"),
        ("believed", "thinks"),
    ],
)
def test_the_stance_of_the_verb_is_kept(verb: str, stance: str) -> None:
    """Verbs of speech are classed by what they do."""
    (quote,) = quotes(document(f"The council {verb} that the road had been closed."))

    assert stance == quote.stance


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("The road will reopen, Jane Brown told the council.", "The road will reopen", "Jane Brown"),
        ("The road, Jane Brown said, will reopen in May.", "The road", "Jane Brown"),
        ("The man who was arrested on Monday said he was innocent.", "he was innocent", "The man"),
        ("The man arrested on Monday said he was innocent.", "he was innocent", "The man arrested on Monday"),
        ("Jane Brown, 45, said on Friday the pilots were tired.", "the pilots were tired", "Jane Brown, 45"),
        ("As Jane Brown put it, the city is broke.", "the city is broke", "Jane Brown"),
        ("Asked about the plan, Jane Brown said it had failed.", "it had failed", "Jane Brown"),
        ("Officials say there is no money.", "there is no money", "Officials"),
        ("The claim was false, according to Jane Brown.", "The claim was false", "Jane Brown"),
        ("In the view of experts, the bridge is safe.", "the bridge is safe", "the view of experts"),
    ],
)
def test_word_order_shows_what_is_said(text: str, said: str, speaker: str) -> None:
    """Bare clauses, insertions, relative clauses and participles around the frame leave speech and speaker whole."""
    found = [one for one in rows(text) if one[0] == "Indirect"]

    assert [(said, speaker)] == [(one[1][0], one[2]) for one in found]


def test_two_things_said_are_one_quote_and_what_is_done_after_is_none() -> None:
    """ "said that A had failed and that B would ..." goes on; "and left the room" at the speaker's hand does not."""
    (first,) = rows("Smith told reporters that the talks had failed and that he would resign.")

    assert first[1] == ("that the talks had failed and that he would resign",)


def test_nameless_sources_stay_nameless() -> None:
    """Experts, sources and officials are never given the name of somebody else in the text."""
    text = (
        "Jane Brown resigned on Monday. Sources said a successor had been chosen. "
        "One official, who asked not to be named, told the BBC it was a man."
    )
    speakers = {one[2]: (one[3], one[4]) for one in rows(text) if one[5] in ("say", "tell")}

    assert speakers == {"Sources": (None, "anonymous"), "One official": (None, "anonymous")}
