"""What a sentence asserts is cut out of it, by class of sentence."""

from __future__ import annotations

import pytest

from tests.reading.claims.reading import only, quotes, read, voice


@pytest.mark.parametrize(
    ("sentence", "quote", "name"),
    [
        (
            "Innenministerin Karin Vogel sagte, dass der Damm am Sonntag gebrochen sei.",
            "der Damm am Sonntag gebrochen sei",
            "Karin Vogel",
        ),
        (
            "Der Trainer Jürgen Wolf erklärte, die Mannschaft habe den Klassenerhalt verdient.",
            "die Mannschaft habe den Klassenerhalt verdient",
            "Jürgen Wolf",
        ),
        (
            "Das Werk werde bis Weihnachten geschlossen, sagte Vorstandschefin Ute Kern.",
            "Das Werk werde bis Weihnachten geschlossen",
            "Ute Kern",
        ),
        (
            "„Wir haben die Wahl gewonnen“, sagte Parteichefin Anna Lindner.",
            "Wir haben die Wahl gewonnen",
            "Anna Lindner",
        ),
        ('"Das Spiel war hart", sagte Torwart Ole Brand.', "Das Spiel war hart", "Ole Brand"),
        ("»Der Pegel sinkt«, sagte Landrat Max Huber.", "Der Pegel sinkt", "Max Huber"),
    ],
    ids=["dass", "verb second", "told after", "german marks", "straight marks", "guillemets"],
)
def test_what_is_said_stands_without_its_frame_and_marks(sentence: str, quote: str, name: str) -> None:
    """The frame asserts nothing of its own: it is the voice."""
    claim = only(sentence)
    assert claim.quote.rstrip(".") == quote
    assert voice(claim) == [("person", name)]


def test_every_sentence_of_a_quotation_is_a_claim_of_its_speaker() -> None:
    """One voice for all of them."""
    claims = read('"Wir haben die Wahl gewonnen. Jetzt beginnt die Arbeit. Das Land braucht Ruhe", sagte Anna Lindner.')
    assert [claim.quote for claim in claims] == [
        "Wir haben die Wahl gewonnen",
        "Jetzt beginnt die Arbeit",
        "Das Land braucht Ruhe",
    ]
    assert [voice(claim) for claim in claims] == [[("person", "Anna Lindner")]] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "Laut Polizei wurden bei dem Unfall drei Menschen verletzt.",
        "Nach Angaben der Feuerwehr brannte die Lagerhalle vollständig aus.",
        "Laut dem „Nordkurier“ streicht der Konzern 400 Stellen.",
    ],
)
def test_a_source_named_by_a_preposition_stays_in_its_sentence(sentence: str) -> None:
    """'Laut ...' is no clause: the sentence is whole and has a voice."""
    claim = only(sentence)
    assert claim.quote == sentence
    assert len(claim.voice) == 1


def test_a_told_speech_act_is_whole_and_rests_on_its_speaker() -> None:
    """Thanking is telling; the act itself is the claim."""
    sentence = "Bürgermeister Paul Berger dankte den Feuerwehrleuten für ihren Einsatz."
    claim = only(sentence)
    assert (claim.quote, claim.modality, voice(claim)) == (sentence, "asserted", [("person", "Paul Berger")])


def test_a_relative_clause_on_a_named_person_is_a_claim_of_its_own() -> None:
    """With its own date; the sentence around it keeps its own."""
    claims = read("Der Trainer Jürgen Wolf, der den Verein 2019 übernommen hatte, verlässt den Klub im Sommer.")
    aside = [claim for claim in claims if claim.quote.endswith("übernommen hatte")]
    assert len(claims) == 2
    assert [claim.timexes[0].value for claim in aside] == ["2019"]
    (main,) = [claim for claim in claims if claim not in aside]
    assert main.timexes[0].text == "Sommer"


def test_a_relative_clause_that_only_tells_which_is_no_claim() -> None:
    """It names a thing more closely."""
    assert len(read("Die Brücke, die über den Kanal führt, bleibt gesperrt.")) == 1


@pytest.mark.parametrize("verdict", ["was einen Erfolg darstellt", "was einen herben Rückschlag darstellt"])
def test_a_verdict_on_the_sentence_is_the_writers_opinion(verdict: str) -> None:
    """What happened is asserted, what it means is judged."""
    claims = read(f"Das Gericht sprach die Angeklagte frei, {verdict}.")
    assert [(claim.quote.rstrip("."), claim.modality) for claim in claims] == [
        ("Das Gericht sprach die Angeklagte frei", "asserted"),
        (verdict, "opinion"),
    ]


def test_coordinated_clauses_with_subjects_of_their_own_are_two_claims() -> None:
    """Without the word that ties them."""
    assert quotes("Die Feuerwehr räumte das Krankenhaus, und die Stadt öffnete drei Turnhallen.") == [
        "Die Feuerwehr räumte das Krankenhaus",
        "die Stadt öffnete drei Turnhallen",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Polizei sperrte die Brücke, doch die Anwohner blieben in ihren Häusern.",
        "Der Verein entließ den Trainer und verpflichtete einen Nachfolger.",
        "Die Kanzlerin dankte Maria Berg, Peter Stein und Lena Koch für ihre Hilfe.",
    ],
    ids=["contrast", "one subject", "list of names"],
)
def test_what_belongs_together_is_not_cut(sentence: str) -> None:
    """A contrast is one statement, a second verb of one subject too, and a list of names is no row of clauses."""
    assert [claim.quote for claim in read(sentence)] == [sentence]


def test_a_concession_that_reports_speech_stands_apart() -> None:
    """'..., obwohl X bestätigte, dass ...' holds a claim of X."""
    claims = read(
        "Details wurden nicht genannt, obwohl Minister Karl Huber bestätigte, dass Bayern zu den Geldgebern gehört."
    )
    assert [(claim.quote.rstrip("."), voice(claim)) for claim in claims] == [
        ("Details wurden nicht genannt", []),
        ("Bayern zu den Geldgebern gehört", [("person", "Karl Huber")]),
    ]


def test_two_happenings_under_one_modal_are_two_plans() -> None:
    """Where the second is a passive with a subject of its own."""
    claims = read("Im Herbst sollen die Arbeiter umziehen und die alte Halle abgerissen werden.")
    assert [(claim.quote.rstrip("."), claim.modality) for claim in claims] == [
        ("Im Herbst sollen die Arbeiter umziehen", "planned"),
        ("die alte Halle abgerissen werden", "planned"),
    ]


def test_questions_crossheads_and_furniture_are_silent() -> None:
    """They assert nothing; what stands between them does."""
    claims = read(
        ("heading", "Der Streit um das Stadion geht weiter"),
        ("furniture", "Die Redaktion empfiehlt diesen Artikel."),
        ("dateline", "Hamburg, 3. Juni 2024"),
        "Wer hat das Spiel gewonnen? Der Verein gewann das Spiel.",
    )
    assert [claim.quote for claim in claims] == ["Der Verein gewann das Spiel."]


def test_a_question_that_somebody_asks_is_still_said() -> None:
    """Inside a quotation a question is its speaker's."""
    claims = read("„Warum wurde der Deich nicht erhöht?“, fragte Bürgermeister Paul Berger.")
    assert [voice(claim) for claim in claims] == [[("person", "Paul Berger")]]


def test_a_sentence_that_is_repeated_is_told_once() -> None:
    """A caption or teaser that repeats a sentence word for word adds no claim; case and breaks do not matter."""
    sentence = "Der Konzern schließt sein Werk in Leipzig."
    assert quotes(("title", sentence), sentence, ("caption", "Der Konzern\nschließt sein Werk in Leipzig.")) == [
        sentence.rstrip(".")
    ]


def test_claims_carry_the_role_of_their_block() -> None:
    """Headline, lead, bullet and paragraph are told apart."""
    claims = read(
        ("title", "Konzern schließt Werk"),
        ("lead", "Der Konzern schließt sein Werk in Leipzig."),
        ("bullet", "Betroffen sind 400 Beschäftigte."),
        "Die Gewerkschaft protestierte.",
    )
    assert [claim.role for claim in claims] == ["title", "lead", "bullet", "paragraph"]


def test_a_quotation_goes_on_over_the_next_sentence_in_the_subjunctive() -> None:
    """Indirect speech that runs on needs no second frame."""
    claims = read("Trainer Jürgen Wolf sagte, die Mannschaft sei müde. Man habe zu viele Spiele bestritten.")
    assert [voice(claim) for claim in claims] == [[("person", "Jürgen Wolf")]] * 2


def test_a_plain_sentence_after_speech_is_the_outlets_own() -> None:
    """The indicative ends the speech."""
    claims = read("Trainer Jürgen Wolf sagte, die Mannschaft sei müde. Der Verein verlor das Spiel.")
    assert [voice(claim) for claim in claims] == [[("person", "Jürgen Wolf")], []]
