"""Persons: who is named, where exactly, and who a lone surname means."""

from __future__ import annotations

import itertools
import time

import pytest

from timeline.reading.names import find_mentions


def persons(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.name) for m in find_mentions(text) if m.kind == "person"]


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Das sagte Bundesrätin Karin Keller-Sutter in Bern.", "Karin Keller-Sutter", "Karin Keller-Sutter"),
        ("Am Abend traf Senator Okafor ein.", "Okafor", "Okafor"),
        ("Die EU-Kommissarin Jutta Urpilainen reiste ab.", "Jutta Urpilainen", "Jutta Urpilainen"),
        ("Armeechef Abdel Fattah al-Burhan lehnte ab.", "Abdel Fattah al-Burhan", "Abdel Fattah al-Burhan"),
        ("Mit Ursula von der Leyen sprach er lange.", "Ursula von der Leyen", "Ursula von der Leyen"),
        ("Präsident Alexander Van der Bellen unterschrieb.", "Alexander Van der Bellen", "Alexander Van der Bellen"),
        ("Dem Bericht von Dr. Anna Weiß zufolge stimmt das.", "Anna Weiß", "Anna Weiß"),
        ("Der Sprecher Chukwu Okonkwo (54) schwieg.", "Chukwu Okonkwo", "Chukwu Okonkwo"),
        ("Xi Jinping empfing die Gäste.", "Xi Jinping", "Xi Jinping"),
        ("Die Abgeordnete Ayaan Hirsi Ali zog um.", "Ayaan Hirsi Ali", "Ayaan Hirsi Ali"),
        ("Präsident Luiz Inácio Lula da Silva kam.", "Luiz Inácio Lula da Silva", "Luiz Inácio Lula da Silva"),
        ("Präsident Lula kam.", "Lula", "Luiz Inácio Lula da Silva"),
        ("Minister António Costa e Silva trat zurück.", "António Costa e Silva", "António Costa e Silva"),
    ],
)
def test_a_name_is_found_with_its_exact_span(text: str, said: str, name: str) -> None:
    assert persons(text) == [(said, name)]


def test_a_lone_surname_means_the_person_named_elsewhere() -> None:
    text = "Babler warnte. Später sagte SPÖ-Chef Andreas Babler, Bablers Partei sei bereit."
    assert persons(text) == [
        ("Babler", "Andreas Babler"),
        ("Andreas Babler", "Andreas Babler"),
        ("Bablers", "Andreas Babler"),
    ]


def test_genitive_endings_go_but_names_in_s_stay() -> None:
    text = "Die Politik Barack Obamas lobte Geert Wilders. Boris Palmers Amt; Martin Hatzius schrieb darüber."
    assert [name for _, name in persons(text)] == ["Barack Obama", "Geert Wilders", "Boris Palmer", "Martin Hatzius"]


def test_numbered_names_are_kept_whole_and_found_again() -> None:
    text = "König Charles III. empfing den Kanadier Félix Muster. Gäste lobten Charles."
    assert [name for _, name in persons(text)] == ["Charles III", "Félix Muster", "Charles III"]


def test_a_list_of_surnames_is_resolved() -> None:
    text = "Keith Kellogg, Lindsey Graham und Richard Blumenthal kamen. Er dankte Kellogg, Graham und Blumenthal."
    assert [name for _, name in persons(text)][3:] == ["Keith Kellogg", "Lindsey Graham", "Richard Blumenthal"]


def test_spellings_in_one_text_share_key_and_name() -> None:
    text = "Wolodymyr Selenskyj kam. Orban und Viktor Orbán nicht."
    keys = [m.key for m in find_mentions(text) if m.kind == "person"]
    assert keys[1] == keys[2]


@pytest.mark.parametrize(
    "text",
    [
        "Weil der Präsident Truppen schickt, wächst die Sorge.",
        "Schwere Regenfälle forderten viele Opfer.",
        "Zwölf Todesopfer forderte das Unglück.",
        "Im August Soldaten zu entsenden wäre falsch.",
        "Der Eintritt kostet 5 Mark Gebühr.",
        "Die Außenminister Deutschlands und Polens trafen sich.",
        "Nach Angaben der Polizei starben Menschen.",
        "Der Richter sprach mit dem Koch.",
    ],
)
def test_nouns_are_no_persons(text: str) -> None:
    assert persons(text) == []


def test_a_surname_that_is_a_noun_needs_its_place() -> None:
    text = "Die Anwältin Lena Koch kam spät. Der Koch wartete. Koch sagte nichts."
    assert persons(text) == [("Lena Koch", "Lena Koch"), ("Koch", "Lena Koch")]


def test_mentions_never_overlap_and_are_sorted() -> None:
    text = "US-Präsident Donald Trump traf in Kiew die ukrainische Regierung, die EU-Kommission und Mark Rutte (NATO)."
    found = find_mentions(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert [m.key for m in found] == [
        "country:US",
        "donald trump",
        "place:kiew",
        "body:regierung:UA",
        "body:europäische-kommission",
        "mark rute",
        "body:nato",
    ]


def test_a_language_without_tables_gives_nothing() -> None:
    assert find_mentions("Emmanuel Macron", language="xx") == []


@pytest.mark.parametrize("unit", ["Dr. ", "Anna Koch, ", "von ", "Präsident ", "Koalition der ", "„", "Aa Bb "])
def test_repetition_costs_linear_time(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times
        begin = time.process_time()
        find_mentions(text)
        return time.process_time() - begin

    seconds(100)
    assert seconds(8_000) < 40 * max(seconds(1_000), 0.005)


@pytest.mark.parametrize("text", ["", "\n\n", "Jan", "von", "Präsident", "„“", "A. B. C.", "- - -", "\ufeffOlaf"])
def test_fragments_do_no_harm(text: str) -> None:
    assert all(0 <= m.start < m.end <= len(text) for m in find_mentions(text))
