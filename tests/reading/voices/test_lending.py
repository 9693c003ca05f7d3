"""On whose word claims rest, read from whole paragraphs: one test per class of attribution that misleads easily."""

from __future__ import annotations

import re

import pytest

from timeline.model import Block, Document
from timeline.reading.german import GermanReader


def claims(text: str) -> list[tuple[str, list[str | None]]]:
    """What a text asserts, each with the names of its voices; sources without a name are None."""
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    read = GermanReader().read(Document(article="a", text=text, language="de", blocks=blocks))
    return [(claim.quote, [link.name for link in claim.voice]) for claim in read.claims]


def voice_of(text: str, part: str) -> list[str | None]:
    return next(names for quote, names in claims(text) if part in quote)


@pytest.mark.parametrize(
    "text",
    [
        "Trainerin Lea Brandt wies Meldungen zurück, wonach ihr der Rückhalt fehle.",
        "Der Verein bestritt, dass der Torwart wechselt.",
        "Die Reederei dementierte, der Kapitän sei betrunken gewesen.",
        "Direktor Paul Heise widersprach der Darstellung, dass Bilder verschwunden seien.",
        "Koch Anton Biber bestreitet, das Rezept gestohlen zu haben.",
    ],
)
def test_a_refusal_and_what_it_refuses_are_one_assertion(text: str) -> None:
    ((quote, names),) = claims(text)
    assert quote.rstrip(".") == text.rstrip(".")
    assert names == []


def test_what_follows_a_refusal_after_a_colon_is_what_the_speaker_holds() -> None:
    text = "Museumsleiterin Nora Feld wies die Vorwürfe zurück: Das Haus habe alle Bilder geprüft."
    assert voice_of(text, "alle Bilder geprüft") == ["Nora Feld"]


def test_an_office_is_not_read_across_the_end_of_a_sentence() -> None:
    text = (
        "Das Dach hielt, sagte der Statiker.\nBürgermeisterin Olga Reuter besuchte die Halle.\n"
        "Der Statiker sagte, der Beton sei alt."
    )
    assert voice_of(text, "der Beton sei alt") != ["Olga Reuter"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Weil die Polizei gewarnt hatte, blieb das Schwimmbad leer.", "leer"),
        ("Falls der Verein an seiner Forderung festhält, scheitert der Umbau der Halle.", "scheitert"),
        ("Nachdem der Klub angekündigt hatte, den Trainer zu entlassen, trat der Vorstand ab.", "Vorstand"),
        ("Nachdem die Bahn gewarnt hatte, fielen viele Züge aus.", "Züge"),
    ],
)
def test_an_adverbial_clause_of_speech_does_not_speak_for_its_main_clause(text: str, part: str) -> None:
    assert voice_of(text, part) == []


def test_an_adverbial_clause_of_speech_keeps_its_own_content() -> None:
    text = "Als Koch Anton Biber sagte, das Bier sei aus, gingen die Gäste nach Hause."
    assert voice_of(text, "Bier sei aus") == ["Anton Biber"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Angaben der Feuerwehr brannten drei Scheunen.", "Feuerwehr"),
        ("Nach Angaben des Landes fehlen dreihundert Lehrer.", "Land"),
        ("Laut einer Studie der Universität Köln sinkt der Pegel.", "Universität Köln"),
        ("Nach Berechnungen der Ökonomin Rita Holm fehlen drei Euro.", "Rita Holm"),
        ("Laut Mitteilung sank der Pegel.", None),
    ],
)
def test_words_of_speech_are_never_part_of_a_name(text: str, name: str | None) -> None:
    assert claims(text)[0][1] == [name]


@pytest.mark.parametrize("frame", ["ätzte", "polterte", "beschwichtigt", "freute sich", "gab sich"])
def test_any_verb_right_behind_a_closing_mark_shows_speech(frame: str) -> None:
    text = f'"Diese Oper ist ein Witz", {frame} Sängerin Jana Holm.'
    assert claims(text) == [("Diese Oper ist ein Witz", ["Jana Holm"])]


def test_a_verb_behind_a_title_in_marks_shows_no_speech() -> None:
    assert claims('Das Stück "Haus am See" gewann den Preis.')[0][1] == []


def test_a_verb_of_opinion_without_its_preposition_shows_no_speech() -> None:
    text = 'Sie lief weg. "Das Seil hält, da bin ich sicher", erklärte Bergführerin Jana Holm.'
    assert voice_of(text, "Das Seil hält") == ["Jana Holm"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die NATO geht von zwölf Schiffen aus.", ["NATO"]),
        ("Die Behörden schätzen den Schaden auf drei Millionen Euro.", ["Behörden"]),
        ("Der Wetterdienst rechnet mit starkem Regen.", ["Wetterdienst"]),
        ("Rettungskräfte berichten von vierzehn Verletzten.", [None]),
        ("Winzer schätzen den Verlust auf ein Drittel der Ernte.", [None]),
        ("Der Stromanbieter Lumo meldete Ausfälle in drei Tälern.", ["Lumo"]),
        ("Die Behörden meldeten sich nicht bei den Winzern.", []),
        ("Das Landgericht hat den Winzer verurteilt.", []),
        ("Die Polizei hält den Täter fest.", []),
    ],
)
def test_reckonings_rest_on_those_who_reckon(text: str, names: list[str | None]) -> None:
    assert claims(text)[0][1] == names


def test_speech_inside_speech_sets_no_next_speaker() -> None:
    text = (
        "Opernchefin Jana Holm sagte, das Haus sei leer. Die Stadt habe versprochen, Geld zu geben. "
        "Davon sei nichts angekommen."
    )
    assert voice_of(text, "nichts angekommen") == ["Jana Holm"]


@pytest.mark.parametrize(
    ("sentence", "runs_on"),
    [
        ("Weitere Bühnen müssten schließen.", True),
        ("Damit würde die Saison enden.", True),
        ("Offen bliebe auch die Frage der Mieten.", True),
        ("In Kraft treten könnte der Plan im Mai.", False),
        ("Die Musiker dürften das anders sehen.", False),
    ],
)
def test_conditional_mood_runs_on_only_where_it_stands_for_indirect_speech(sentence: str, runs_on: bool) -> None:
    text = f"Opernchefin Jana Holm sagte, das Haus sei leer. {sentence}"
    assert voice_of(text, sentence) == (["Jana Holm"] if runs_on else [])


def said_by(text: str, part: str) -> list[str | None]:
    """The words for those who said a part of a text."""
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    read = GermanReader().read(Document(article="a", text=text, language="de", blocks=blocks))
    claim = next(claim for claim in read.claims if part in claim.quote)
    return [link.said.text if link.said else None for link in claim.voice]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("Sängerin Jana Holm klagte. Der Angeklagte schwieg lange.", "Der Angeklagte"),
        ("Intendant Paul Heise klagte. Ein Sprecher der Feuerwehr kam hinzu.", "Ein Sprecher der Feuerwehr"),
        ("Ein junger Landwirt half den Sängern.", "Ein junger Landwirt"),
    ],
)
def test_he_means_the_nearest_man_also_without_a_name(before: str, said: str) -> None:
    text = f"{before} Das Dach sei undicht, erklärte er."
    assert said_by(text, "Das Dach sei undicht") == [said]
    assert voice_of(text, "Das Dach sei undicht") == [None]


def test_she_means_the_nearest_woman_also_in_an_adverbial_clause() -> None:
    text = (
        "Intendant Paul Heise schwieg, nachdem eine frühere Buchhalterin geklagt hatte. "
        "Sie sagte, das Geld sei verschwunden."
    )
    assert said_by(text, "das Geld sei verschwunden") == ["eine frühere Buchhalterin"]


@pytest.mark.parametrize(
    ("title", "name"),
    [("Die Abgeordnete", "Rike Feld"), ("Der Abgeordnete", None)],
)
def test_article_and_ending_show_the_gender_of_a_title_for_both(title: str, name: str | None) -> None:
    text = f"{title} Rike Feld kam aus Bremen. Das Dach sei undicht, erklärte sie."
    assert voice_of(text, "Das Dach sei undicht") == [name]


def test_she_means_no_medium() -> None:
    text = "Die Abgeordnete Rike Feld sprach mit Reuters. Das Dach sei undicht, erklärte sie."
    assert voice_of(text, "Das Dach sei undicht") == ["Rike Feld"]


@pytest.mark.parametrize(
    ("text", "part", "names"),
    [
        ("Es hatte sich herausgestellt, dass die Geige gefälscht war.", "Geige", []),
        ("Wie aus einem Brief der Universität Köln hervorgeht, fehlen drei Geigen.", "fehlen", ["Universität Köln"]),
        ("Das Landgericht sah es als erwiesen an, dass die Geige gefälscht war.", "die Geige", ["Landgericht"]),
        ("Die Bundesregierung zeigte sich bestürzt über den Brand.", "Brand", ["Bundesregierung"]),
        ('Die Zeitung "Die Welt" berichtete, der Geiger sei insolvent.', "insolvent", ["Die Welt"]),
    ],
)
def test_frames_that_are_easily_missed_or_seen_where_none_is(text: str, part: str, names: list[str | None]) -> None:
    assert voice_of(text, part) == names


def test_a_phrase_that_points_back_rests_on_who_spoke_before() -> None:
    text = "Laut Ministerin Jana Holm fehlen Geigen. Diesen Szenarien zufolge endet die Saison im Mai."
    assert voice_of(text, "endet die Saison") == ["Jana Holm"]


def test_quotations_before_a_colon_are_those_of_their_source() -> None:
    assert said_by("Zitate aus Quellen: „Die Oper muss im Mai schließen.“", "Die Oper muss") == ["Quellen"]


def test_the_man_means_a_nameless_man_spoken_of_and_nobody_with_a_name() -> None:
    told = "Ein Berliner Landwirt sagte, die Geige sei gestohlen. Der Mann vermutet, dass Diebe kamen."
    assert said_by(told, "Diebe kamen") == ["Ein Berliner Landwirt"]
    named = "Minister Karl Ott sagte, die Geige sei gestohlen. Der Mann vermutet, dass Diebe kamen."
    assert voice_of(named, "Diebe kamen") == [None]
