"""What words of several languages have in common."""

from __future__ import annotations

import pytest
from attrs import evolve

from timeline.model import Claim, Dating, Quantity, Span
from timeline.reading.terms import stem, terms
from timeline.reconcile import concepts_news, concepts_table
from timeline.reconcile.concepts import act, act_of, concept, in_common
from timeline.reconcile.concepts_table import LANGUAGES
from timeline.reconcile.counted import counted
from timeline.reconcile.negation import are_opposite, undo_one_another
from timeline.reconcile.similarity import features
from timeline.reconcile.towns import may_be_one_town

WORDS = concepts_table.WORDS.rstrip() + concepts_news.WORDS
VERBS = concepts_table.VERBS.rstrip() + concepts_news.VERBS


def _claim(quote: str, predicate: str, *quantities: Quantity) -> Claim:
    spans = (Span(0, len(quote)),)
    return Claim("a", "article", spans, quote, "asserted", Dating("at"), predicate=predicate, quantities=quantities)


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().replace("\n  ", " ").splitlines()]


def test_every_concept_has_a_column_for_every_language_and_words_in_two() -> None:
    for name, *columns in _rows(WORDS):
        assert len(columns) == len(LANGUAGES), name
        assert sum(map(bool, columns)) > 1, name


def test_a_word_of_a_language_stands_for_one_concept() -> None:
    for number, language in enumerate(LANGUAGES, 1):
        words = [word for row in _rows(WORDS) for word in row[number].split()]
        assert sorted(words) == sorted(set(words)), language


def test_words_stand_in_the_table_as_readers_fold_them() -> None:
    """A word that a reader would fold further is never met."""
    words = {word for _, *columns in _rows(WORDS) for column in columns for word in column.split()}
    assert {word for word in words if stem(word) != word} == set()


def test_a_verb_tells_one_act() -> None:
    verbs = [verb for _, told in _rows(VERBS) for verb in told.split()]
    assert sorted(verbs) == sorted(set(verbs))


@pytest.mark.parametrize(
    ("german", "english", "french"),
    [
        (
            "Die Polizei verhaftete drei Arbeiter.",
            "Police arrested three workers.",
            "La police a arrêté trois ouvriers.",
        ),
        ("Der Brand zerstörte die Fabrik.", "The fire destroyed the factory.", "L'incendie a détruit l'usine."),
        (
            "Verhandlungen beginnen am 16. Oktober.",
            "Talks begin on 16 October.",
            "Les négociations commencent le 16 octobre.",
        ),
    ],
)
def test_one_sentence_has_the_same_concepts_in_all_languages(german: str, english: str, french: str) -> None:
    found = [
        {concept(term, language) for term in terms(text, language)}
        for text, language in ((german, "de"), (english, "en"), (french, "fr"))
    ]
    assert found[0] == found[1] == found[2]


def test_what_the_table_does_not_know_stays_as_it_is() -> None:
    assert concept("kernspintomograph", "de") == "kernspintomograph"
    assert concept("verletzt", None) == "verletzt"
    assert act("frobnicate") == "frobnicate"


def test_a_word_that_means_something_else_in_another_language_is_no_common_ground() -> None:
    """ "fall" is a case in German."""
    assert in_common("verletzt") == concept("verletzt", "de")
    assert concept("fall", "de") != concept("fall", "en")
    shared = {"fall"} & {term for row in _rows(WORDS) for column in row[1:] for term in column.split()}
    assert shared == {"fall"}


@pytest.mark.parametrize(
    ("quote", "verb"),
    [("Bei dem Brand kamen fünf Menschen ums Leben.", "kommen"), ("Cinq personnes ont trouvé la mort.", "trouver")],
)
def test_an_act_may_be_told_with_a_verb_that_says_little(quote: str, verb: str) -> None:
    assert act_of(_claim(quote, verb)) == act("sterben")


@pytest.mark.parametrize(
    ("quote", "noun", "key", "verb"),
    [
        ("14 Menschen wurden verletzt", "14 Menschen", "mensch", "verletzen"),
        ("14 people were injured", "14 people", "peopl", "injure"),
        ("Il y a 14 blessés", "14 blessés", "bless", "avoir"),
        ("Es gab 14 Verletzte", "14 Verletzte", "verletzt", "geben"),
    ],
)
def test_what_became_of_people_is_counted_alike(quote: str, noun: str, key: str, verb: str) -> None:
    at = quote.index(noun)
    quantity = Quantity(14, noun.split()[1], at, at + len(noun), key)
    assert counted(_claim(quote, verb, quantity)) == {"=:injure": 14}


@pytest.mark.parametrize("said", ["Dutzende Menschen", "dozens of people", "une centaine de personnes"])
def test_what_nobody_counted_is_no_number(said: str) -> None:
    assert counted(_claim(said, "demonstrieren", Quantity(100, "people", 0, len(said), "mensch"))) == {}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("place:korfu", "place:corfu", True),
        ("place:straßburg", "place:strasbourg", True),
        ("place:riga", "place:tallinn", False),
        ("place:leeds", "place:leiden", False),
        ("place:uelzen", "place:celle", False),
    ],
)
def test_a_town_may_be_spelled_otherwise_in_another_language(one: str, other: str, same: bool) -> None:
    assert may_be_one_town(one, other) is may_be_one_town(other, one) is same


@pytest.mark.parametrize(
    ("quote", "opposite"),
    [
        ("Die Bank hat die Tochter nicht verkauft.", True),
        ("Die Bank hat keine Tochter verkauft.", True),
        ("Die Bank hat nicht nur die Tochter verkauft.", False),
        ("Niemand hat die Tochter verkauft.", False),
    ],
)
def test_a_sentence_negated_as_a_whole_says_the_opposite(quote: str, opposite: bool) -> None:
    firm = evolve(_claim("Die Bank hat die Tochter verkauft.", "verkaufen"), terms=("bank", "tocht", "verkauft"))
    denied = evolve(_claim(quote, "verkaufen"), terms=("bank", "tocht", "verkauft"), negated=True)
    assert are_opposite(firm, denied) is are_opposite(denied, firm) is opposite
    assert not are_opposite(denied, evolve(denied, id="b"))
    assert not are_opposite(denied, evolve(firm, predicate="kaufen"))


@pytest.mark.parametrize(
    ("one", "other", "undone"),
    [("block", "reopen", True), ("entführen", "libérer", True), ("steigen", "fall", True), ("block", "close", False)],
)
def test_acts_of_which_one_ends_the_other_tell_two_happenings(one: str, other: str, undone: bool) -> None:
    """In any language, either way round; unless one of them is negated."""
    claims = [_claim("x", one), _claim("y", other)]
    assert undo_one_another(*claims) is undo_one_another(*reversed(claims)) is undone
    assert not undo_one_another(claims[0], evolve(claims[1], negated=True))


def test_an_act_told_with_an_idiom_is_a_word_of_the_claim() -> None:
    """So that it meets who tells it with a verb."""
    assert "=:rescue" in features(_claim("Die Küstenwache brachte 212 Passagiere in Sicherheit.", "bringen"))
    assert act_of(_claim("The ferry ran aground off Corfu.", "run")) == act_of(_claim("auf Grund gelaufen", "laufen"))


def test_people_are_counted_under_what_became_of_them_behind_a_verb_that_says_little() -> None:
    """ "Four people are known to have been killed": the dead."""
    quote = "Four people are now known to have been killed"
    claim = _claim(quote, "be", Quantity(4, "people", 0, 11, "peopl"))
    assert counted(evolve(claim, terms=("4", "peopl", "know", "killed"))) == {"=:die": 4}
    assert counted(evolve(claim, terms=("4", "peopl", "killed", "injured"))) == {"=:people": 4}
    assert counted(evolve(claim, terms=("4", "peopl", "killed"), predicate="see")) == {"=:people": 4}
