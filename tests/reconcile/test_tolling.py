"""The same people: what became of them, in other words and languages; one more of them; and crowds that two parties count."""

from __future__ import annotations

import pytest

from tests.read_articles import facts_of
from tests.reconcile.making import MOMENT
from timeline.model import Chronology, Recorded
from timeline.reconcile import reconcile
from timeline.reconcile.concepts import idiom

FIRE = "In der Nacht zum Montag hat in Sennfeld ein Wohnhaus gebrannt. Die Feuerwehr war mit 60 Leuten im Einsatz."
AGAIN = "Bei dem Feuer in dem Wohnhaus in Sennfeld waren 60 Feuerwehrleute im Einsatz."
ABROAD = (
    "A residential building in Sennfeld, Germany, burned overnight. Sixty firefighters were at the scene in Sennfeld."
)


def told(*texts: tuple[str, str]) -> Chronology:
    """The chronology of some little articles, each with its day of publication."""
    made = [facts_of(text, day, f"Outlet {n}") for n, (text, day) in enumerate(texts)]
    return reconcile(
        Recorded(number, fact.stream, number, MOMENT, b"i%d" % number, b"d%d" % number, fact)
        for number, fact in enumerate((fact for facts in made for fact in facts), 1)
    )


def together(chronology: Chronology, one: str, other: str) -> bool:
    """Whether the claims in which some words stand are in one entry."""
    entries = [{c.entry for c in chronology.claims if words in c.claim.quote} for words in (one, other)]
    assert all(entries), entries
    return not entries[0].isdisjoint(entries[1])


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        ("Zwei Bewohner starben", "Zwei Menschen kamen ums Leben", AGAIN),
        ("Zwei Menschen starben", "Two people were killed", ABROAD),
        ("Vier Menschen wurden verletzt", "vier Frauen verletzt", AGAIN),
        ("Vier weitere wurden verletzt", "Four others were injured", ABROAD),
    ],
)
def test_so_many_of_one_day_are_the_same_people(one: str, other: str, text: str) -> None:
    first = f"Brand in Sennfeld\n\n{FIRE} {one} am Montag."
    second = f"{text} {other} am Montag." if text == AGAIN else f"{text} {other} on Monday."
    if other == "vier Frauen verletzt":
        second = f"{text} Am Montag wurden {other}."
    assert together(told((first, "2025-03-03"), (second, "2025-03-03")), one, other)


def test_another_day_is_another_happening() -> None:
    first = f"Brand in Sennfeld\n\n{FIRE} Zwei Menschen starben am Montag in Sennfeld."
    later = f"{AGAIN} Zwei Menschen kamen am Donnerstag ums Leben."
    assert not together(told((first, "2025-03-03"), (later, "2025-03-07")), "Zwei Menschen starben", "ums Leben")


def test_one_more_is_not_those_who_were_counted() -> None:
    first = f"Brand in Sennfeld\n\n{FIRE} Zwei Menschen starben am Montag."
    later = f"{AGAIN} Ein dritter Mensch starb am Dienstag."
    assert not together(told((first, "2025-03-03"), (later, "2025-03-04")), "Zwei Menschen starben", "dritter Mensch")


def test_the_same_one_of_several_is_one_happening() -> None:
    first = f"Brand in Sennfeld\n\n{FIRE} Ein dritter Mensch starb am Dienstag."
    later = f"{ABROAD} A third person died on Tuesday."
    assert together(told((first, "2025-03-04"), (later, "2025-03-04")), "dritter Mensch", "third person")


def test_rounds_are_counted_through() -> None:
    second = "Genf, 3. März 2025\n\nDie zweite Runde der Gespräche über das Abkommen begann am Montag in Genf."
    third = "Genf, 4. März 2025\n\nDie dritte Runde der Gespräche über das Abkommen begann am Dienstag in Genf."
    found = told((second, "2025-03-03"), (third, "2025-03-04"))
    assert not together(found, "zweite Runde", "dritte Runde")


def test_two_parties_count_one_crowd() -> None:
    police = f"Brand in Sennfeld\n\n{FIRE} Nach Polizeiangaben demonstrierten am Samstag 800 Menschen vor dem Rathaus."
    others = f"{AGAIN} Rund 1.500 Bürger versammelten sich am Samstag zu einer Kundgebung, so die Veranstalter."
    (found,) = told((police, "2025-03-08"), (others, "2025-03-08")).conflicts
    assert (found.slot, found.status) == ("quantity", "open")
    assert found.question == "How many took part?"
    assert {one.value for one in found.values} == {"800", "1500"}


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("erlag am Abend im Krankenhaus seinen schweren Verletzungen", "die"),
        ("a soldier who succumbed to his wounds", "die"),
        ("Ein Tank war in Brand geraten", "catch-fire"),
        ("when the tank caught fire", "catch-fire"),
        ("Die Staatsanwaltschaft leitete ein Ermittlungsverfahren ein", "investigate"),
        ("Prosecutors have opened a criminal investigation", "investigate"),
        ("Le parquet a ouvert une enquête", "investigate"),
        ("Das Gesetz tritt am 1. Mai in Kraft", "take-effect"),
        ("the ceasefire took effect at noon", "take-effect"),
        ("Die Regierung wurde am Freitag vereidigt", "swear-in"),
        ("legte am Montag sein Amt nieder", "resign"),
        ("the minister stepped down", "resign"),
        ("Die Fahrer legten am Morgen die Arbeit nieder", "strike"),
        ("gingen am Samstag Tausende auf die Straße", "demonstrate"),
        ("Thousands took to the streets", "demonstrate"),
        ("Die Straße wurde gesperrt", None),
        ("She took her part of the money", None),
    ],
)
def test_phrases_tell_acts(words: str, act: str | None) -> None:
    assert idiom(words) == act
