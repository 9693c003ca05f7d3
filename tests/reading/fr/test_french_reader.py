"""French articles read into claims: elision, voices, modality, names, quantities; spans are exact."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Block, Claim, Document
from timeline.reading.french import FrenchReader
from timeline.reading.reader import Reading, readers
from timeline.reading.text import tokens
from timeline.sources import detect_language

ROOT = Path(__file__).resolve().parents[3]
ARTICLE = (
    "Emmanuel Macron a annoncé jeudi que vingt-six pays s'étaient engagés à envoyer des soldats en Ukraine. "
    "« Nous ne laisserons pas l'Ukraine seule », a déclaré le chef de l'État à l'issue d'une réunion à Paris.\n"
    "Selon Le Monde, trois soldats auraient été tués mardi près de Kharkiv. D'après le ministère de la Défense, "
    "120 drones ont été abattus dans la nuit de lundi à mardi.\n"
    "Le Kremlin a démenti ces informations. Une nouvelle rencontre est prévue le 4 septembre à Londres. "
    "Si la Russie refuse, les Européens renforceront les sanctions, a-t-il ajouté.\n"
    "Le Premier ministre britannique, Keir Starmer, se rendra à Kiev la semaine prochaine. "
    "Le sommet pourrait être reporté, explique un diplomate européen."
)


def document(text: str) -> Document:
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    return Document(article="a", text=text, language="fr", blocks=blocks)


def read(text: str) -> Reading:
    return FrenchReader().read(document(text))


def claim_with(words: str, text: str = ARTICLE) -> Claim:
    (found,) = [claim for claim in read(text).claims if words in claim.quote]
    return found


def voice(claim: Claim) -> list[tuple[str, str | None, str | None]]:
    return [(link.kind, link.name, link.verb) for link in claim.voice]


def test_french_is_recognised_and_has_its_reader() -> None:
    """The registration is in the package's metadata; a checkout that was not installed anew says so."""
    assert detect_language(ARTICLE) == "fr"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    registered = project["entry-points"]["timeline.readers"]
    assert registered["french"] == "timeline.reading.french:FrenchReader"
    if "timeline-french" not in {reader.name for reader in readers()}:
        pytest.skip("the installed package is older than this checkout: pip install -e .")


def test_elision_and_inversion_are_words_of_their_own() -> None:
    cut = [(token.text, token.lower) for token in tokens("L'Ukraine, qu’il a-t-il dit aujourd'hui d'après lui", "fr")]
    assert [text for text, _ in cut] == [
        *("L'", "Ukraine", ",", "qu’", "il", "a", "-t-", "il", "dit", "aujourd'hui", "d'après", "lui"),
    ]
    assert ("L'", "l'") in cut


@given(st.text(alphabet="aeilqudtLD'’- .,«»éàn1", max_size=60))
def test_tokens_are_exact_and_never_overlap(text: str) -> None:
    """Cutting elisions apart loses no character and moves none."""
    at = 0
    for token in tokens(text, "fr"):
        assert text[token.start : token.end] == token.text
        assert token.start >= at
        assert text[at : token.start].strip() == ""
        at = token.end
    assert text[at:].strip() == ""


def test_spans_equal_quotes() -> None:
    for claim in read(ARTICLE).claims:
        assert " … ".join(ARTICLE[span.start : span.end] for span in claim.spans) == claim.quote


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("vingt-six pays", [("person", "Emmanuel Macron", "annoncer")]),
        ("trois soldats", [("medium", "Le Monde", None)]),
        ("120 drones", [("body", "ministère de la Défense", None)]),
        ("renforceront les sanctions", [("person", "Emmanuel Macron", "ajouter")]),
        ("Le sommet pourrait", [("anonymous", None, "expliquer")]),
    ],
)
def test_a_claim_rests_on_whoever_said_it(words: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert voice(claim_with(words)) == expected


def test_direct_speech_between_guillemets_has_its_speaker() -> None:
    (quote,) = [one for one in read(ARTICLE).quotes if one.type == "Direct"]
    assert ARTICLE[quote.start : quote.end].strip("« »") == "Nous ne laisserons pas l'Ukraine seule"
    assert quote.verb == "déclarer"
    assert quote.speaker is not None
    assert quote.speaker.text.startswith("le chef de l'État")


def test_a_dialogue_with_dashes_is_cut_into_sentences() -> None:
    text = "– Vous partez ? a demandé la journaliste.\n– Non, je reste, a répondu Anne Hidalgo."
    assert {quote.verb for quote in read(text).quotes} >= {"répondre"}


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("120 drones", "asserted"),
        ("Le Kremlin a démenti", "denied"),
        ("est prévue le 4 septembre", "planned"),
        ("renforceront les sanctions", "conditional"),
        ("se rendra à Kiev", "planned"),
        ("pourrait être reporté", "possible"),
    ],
)
def test_plans_conditions_and_denials_are_no_happenings(words: str, modality: str) -> None:
    assert claim_with(words).modality == modality


def test_the_conditional_of_the_past_is_hearsay_and_not_a_condition() -> None:
    """ "auraient été tués": French papers pass on what they could not check in this form."""
    claim = claim_with("auraient été tués")
    assert claim.modality == "asserted"
    assert "hearsay" in claim.hedges


@pytest.mark.parametrize(
    ("text", "lemma", "negated"),
    [
        ("La police n'a pas arrêté le suspect.", "arrêter", True),
        ("L'usine a été fermée par le préfet.", "fermer", False),
        ("Les dirigeants se sont réunis à Paris.", "réunir", False),
        ("Le gouvernement va présenter un plan.", "présenter", False),
        ("Le président condamne le vote de la réforme.", "condamner", False),
    ],
)
def test_the_verb_of_a_sentence_is_found(text: str, lemma: str, negated: bool) -> None:
    """Nouns that look like verbs ("le vote", "le président") are not taken for them."""
    (claim,) = read(text).claims
    assert (claim.predicate, claim.negated) == (lemma, negated)


def test_places_and_people_meet_those_of_other_languages() -> None:
    """Keys are shared: Kiev and Londres are the Kiew and London of a German article."""
    assert [place.key for place in claim_with("se rendra à Kiev").places] == ["place:kiew"]
    assert [place.key for place in claim_with("est prévue").places] == ["place:london"]
    assert [actor.name for actor in claim_with("se rendra à Kiev").actors] == ["Keir Starmer"]
    (count,) = claim_with("120 drones").quantities
    assert (count.value, count.of) == (120.0, "drones")


@pytest.mark.parametrize(
    "words", ["Après deux ans et demi de négociations", "Au bout d'un demi de bière", "Avec la moitié de ses voix"]
)
def test_a_half_before_of_is_read(words: str) -> None:
    (claim,) = read(f"{words}, la ministre Anne Lefort a signé l'accord à Paris.").claims
    assert "Anne Lefort" in claim.quote
