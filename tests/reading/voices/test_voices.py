"""Who is quoted, in which words, through whom: one test per class of speech, on topics of their own."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Block, Document, Span
from timeline.reading.voices import Quote, Voices, read_voices


def document(text: str, first: str = "paragraph") -> Document:
    blocks = [Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    if blocks and first != "paragraph":
        blocks[0] = Block(first, blocks[0].start, blocks[0].end)  # type: ignore[arg-type]
    return Document(article="a", text=text, language="de", blocks=tuple(blocks))


def voices(text: str, first: str = "paragraph") -> Voices:
    return read_voices(document(text, first))


def shown(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (one.type, " … ".join(text[a:b] for a, b in one.spans), one.speaker.text if one.speaker else None)
        for one in voices(text).quotes
    ]


def chain(text: str, part: str, first: str = "paragraph") -> list[tuple[str, str | None]]:
    at = text.index(part)
    return [(link.kind, link.name) for link in voices(text, first).at(Span(at, at + len(part)))]


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("„Der Elfmeter war keiner“, sagte Trainerin Anna Kolb.", "„Der Elfmeter war keiner“", "Trainerin Anna Kolb"),
        ('Richter Jan Voss sagte: "Das Urteil ist gerecht."', '"Das Urteil ist gerecht."', "Richter Jan Voss"),
        ("»Wir gehen in Berufung«, erklärte die Anwältin.", "»Wir gehen in Berufung«", "die Anwältin"),
        ("«Das Tor zählt nicht», meinte Beat Frei.", "«Das Tor zählt nicht»", "Beat Frei"),
        ("“Wir haben gewonnen”, rief die Kapitänin.", "“Wir haben gewonnen”", "die Kapitänin"),
    ],
)
def test_direct_speech_in_every_style_of_marks(text: str, quote: str, speaker: str) -> None:
    assert ("Direct", quote, speaker) in shown(text)


def test_a_split_quotation_is_one_quote_with_two_spans() -> None:
    text = "„Die Brücke“, sagte Ingenieurin Eva Roth, „war seit Jahren gesperrt worden.“"
    direct = [one for one in shown(text) if one[0] == "Direct"]
    assert direct == [("Direct", "„Die Brücke“ … „war seit Jahren gesperrt worden.“", "Ingenieurin Eva Roth")]


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("Die Polizei teilte mit, dass der Fahrer floh.", "dass der Fahrer floh", "Die Polizei"),
        ("Der Verein sagte, der Spieler sei verletzt.", "der Spieler sei verletzt", "Der Verein"),
        ("Die Partei kündigte an, das Ergebnis anzufechten.", "das Ergebnis anzufechten", "Die Partei"),
        ("Laut Feuerwehr brannte das Dach.", "brannte das Dach", "Feuerwehr"),
        ("Nach Angaben der Klinik starb niemand.", "starb niemand", "Angaben der Klinik"),
        ("Nach Bahnangaben fuhr kein Zug.", "fuhr kein Zug", "Bahnangaben"),
        ("Der Staatsanwaltschaft zufolge fehlt das Geld.", "fehlt das Geld", "Der Staatsanwaltschaft"),
        ("Der Bus war zu schnell, so die Gutachterin.", "Der Bus war zu schnell", "die Gutachterin"),
        ("Wie der Klub mitteilte, geht der Trainer.", "geht der Trainer", "der Klub"),
        ("Der Zug habe nicht gebremst, sagte die Zeugin.", "Der Zug habe nicht gebremst", "die Zeugin"),
        ("Auch der Wahlleiter sagte, es sei gezählt.", "es sei gezählt", "der Wahlleiter"),
        ("Minister Karl Ott (CDU) bestätigte, dass er geht.", "dass er geht", "Minister Karl Ott (CDU)"),
        ("Der Klub lobte den Torwart und sagte, er bleibe.", "er bleibe", "Der Klub"),
    ],
)
def test_indirect_speech_under_every_frame(text: str, quote: str, speaker: str) -> None:
    assert ("Indirect", quote, speaker) in shown(text)


def test_a_frame_in_the_middle_leaves_two_spans() -> None:
    text = "Der Täter ist nach Angaben der Polizei noch auf der Flucht."
    assert shown(text) == [("Indirect", "Der Täter ist … noch auf der Flucht", "Angaben der Polizei")]


def test_a_return_to_the_teller_ends_what_was_said() -> None:
    text = "Der Bürgermeister sagte, dass die Kasse leer ist, und kündigte eine Prüfung an."
    assert ("Indirect", "dass die Kasse leer ist", "Der Bürgermeister") in shown(text)


def test_a_speech_act_in_one_clause_is_reported() -> None:
    text = "Die Gewerkschaft forderte höhere Löhne."
    assert shown(text) == [("Reported", text, "Die Gewerkschaft")]


def test_subjunctive_runs_on_with_the_speaker_of_the_sentence_before() -> None:
    text = "Die Richterin sagte, der Zeuge sei krank.\nEr habe sich gestern gemeldet. Weitere Zeugen müssten warten."
    free = [one for one in shown(text) if one[0] == "IndirectFreeIndirect"]
    assert free == [
        ("IndirectFreeIndirect", "Er habe sich gestern gemeldet. Weitere Zeugen müssten warten.", "Die Richterin")
    ]


def test_hearsay_after_what_somebody_said() -> None:
    text = "Nach Angaben der Polizei wurde der Laden überfallen. Der Täter soll maskiert gewesen sein."
    assert ("FreeIndirect", "Der Täter soll maskiert gewesen sein.", "Angaben der Polizei") in shown(text)


def test_a_plan_with_soll_is_nobody_s_speech() -> None:
    assert shown("Die Brücke soll im Mai öffnen.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Die „Tafel der Freunde“ traf sich in Bonn.",
        "Der Film „Das Boot kommt heim“ gewann den Preis.",
        "Die so genannte „Mauer“ steht noch.",
    ],
)
def test_titles_and_scare_quotes_are_not_speech(text: str) -> None:
    assert shown(text) == []


def test_pronouns_and_descriptions_mean_the_person_named_before() -> None:
    text = (
        "Kanzlerin Maria Winter eröffnete das Stadion. „Es ist groß genug“, sagte sie.\n"
        "Die Kanzlerin betonte, dass es voll wird."
    )
    assert chain(text, "Es ist groß genug") == [("person", "Maria Winter")]
    assert chain(text, "dass es voll wird") == [("person", "Maria Winter")]


def test_a_pronoun_fits_the_gender_that_titles_show() -> None:
    text = (
        "Richter Hans Lorenz sagte, die Satzung verstoße gegen das Gesetz.\n"
        "Bürgermeisterin Sabine Krug war enttäuscht. „Wir prüfen das Urteil genau“, sagte sie.\n"
        "Nach ihren Worten fehlt nun Geld."
    )
    assert chain(text, "die Satzung verstoße gegen das Gesetz") == [("person", "Hans Lorenz")]
    assert chain(text, "Wir prüfen das Urteil genau") == [("person", "Sabine Krug")]
    assert chain(text, "fehlt nun Geld") == [("person", "Sabine Krug")]


def test_whom_a_medium_leans_on_stands_after_it() -> None:
    text = "Wie die Nachrichtenagentur dpa unter Berufung auf Justizkreise berichtete, beginnt im Herbst der Prozess."
    assert chain(text, "beginnt im Herbst der Prozess") == [("medium", "dpa"), ("anonymous", None)]


def test_a_pronoun_inside_speech_means_its_speaker() -> None:
    text = "Trainer Otto Lang lobte Jan Beck. Dann erklärte Otto Lang, er begrüße den Wechsel."
    assert chain(text, "er begrüße den Wechsel") == [("person", "Otto Lang")]


@pytest.mark.parametrize("source", ["Experten", "Regierungskreise", "Augenzeugen", "Beobachter"])
def test_nameless_sources_stay_nameless(source: str) -> None:
    text = f"{source} sagten, der Damm sei gebrochen."
    assert chain(text, "der Damm sei gebrochen") == [("anonymous", None)]


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Die Züge stehen still, berichtete der „Spiegel“.", "Die Züge stehen still", "Der Spiegel"),
        (
            "In der Zwischenzeit berichtet die „Times“, dass der Klub pleite ist.",
            "dass der Klub pleite ist",
            "The Times",
        ),
        ("Laut Reuters sank die Fähre im Hafen.", "sank die Fähre im Hafen", "Reuters"),
        ("Nach Informationen der Zeitung „Volksbote“ sank die Fähre.", "sank die Fähre", "Volksbote"),
    ],
)
def test_media_are_told_apart_from_persons(text: str, said: str, name: str) -> None:
    assert chain(text, said) == [("medium", name)]


def test_the_medium_a_person_spoke_to_stands_before_the_person() -> None:
    text = "„Wir bauen den Tunnel bis Mai“, sagte Ministerin Eva Stein in einem Interview mit der BBC."
    assert chain(text, "Wir bauen den Tunnel bis Mai") == [("medium", "BBC"), ("person", "Eva Stein")]


def test_nested_speech_gives_a_chain() -> None:
    text = "„Die Ärzte haben uns gesagt, dass Jan gesund ist“, sagte Trainer Otto Lang."
    assert chain(text, "dass Jan gesund ist") == [("person", "Otto Lang"), ("anonymous", None)]


def test_das_sagte_points_to_the_sentence_before() -> None:
    text = "Der Tunnel wird im Mai fertig. Das sagte die Ministerin Eva Stein am Montag."
    assert chain(text, "Der Tunnel wird im Mai fertig.") == [("person", "Eva Stein")]
    assert chain(text, "Das sagte die Ministerin Eva Stein am Montag.") == []


def test_a_headline_with_its_source() -> None:
    text = "Medien: Stadion wird doch nicht gebaut\nDie Stadt schweigt."
    assert chain(text, "Stadion wird doch nicht gebaut", "title") == [("medium", None)]


def test_a_headline_rests_on_the_one_who_says_it_below() -> None:
    text = "Stadion in Bern wird doch gebaut\nDas Stadion in Bern wird doch gebaut, sagte Präsidentin Rita Frei."
    assert chain(text, "Stadion in Bern wird doch gebaut", "title") == [("person", "Rita Frei")]


def test_an_act_told_with_its_frame_is_the_outlet_s_news() -> None:
    text = "Der Verband hat ausgeschlossen, das Finale in Bern zu spielen."
    assert chain(text, text) == []
    assert chain(text, "das Finale in Bern zu spielen") != []


def test_an_act_that_is_interpreted_is_not_speech() -> None:
    assert shown("Mit dem Rücktritt machte Winter deutlich, dass die Partei am Ende ist.") == []


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("sagte", "says"),
        ("behauptete", "claims"),
        ("bestritt", "denies"),
        ("forderte", "demands"),
        ("warnte", "warns"),
        ("gab zu", "admits"),
        ("bezweifelte", "doubts"),
        ("fragte", "asks"),
    ],
)
def test_the_speech_verb_is_classed(verb: str, stance: str) -> None:
    text = f"Der Trainer {verb}, dass das Spiel verschoben wird."
    (quote,) = [one for one in voices(text).quotes if one.type == "Indirect"]
    assert quote.stance == stance


def test_furniture_holds_no_speech() -> None:
    text = "„Lesen Sie das jetzt“, sagte der Werber."
    assert read_voices(document(text, "furniture")).quotes == ()


def test_a_language_without_tables_gives_no_quotes() -> None:
    text = "« C'est bien », dit-il."
    assert read_voices(Document("a", text, "xx", (Block("paragraph", 0, len(text)),))).quotes == ()


def in_bounds(quote: Quote, text: str) -> bool:
    spans_fit = all(0 <= a < b <= len(text) for a, b in quote.spans)
    speaker = quote.speaker
    return spans_fit and (speaker is None or text[speaker.start : speaker.end] == speaker.text)


@given(
    st.lists(
        st.sampled_from(
            [
                "„",
                "“",
                '"',
                ",",
                ".",
                ":",
                "sagte",
                "er",
                "Die",
                "Polizei",
                "sei",
                "dass",
                "laut",
                "„Ja“",
                "Peter",
                "zufolge",
                "so",
                "nach",
            ]
        ),
        max_size=40,
    )
)
def test_any_order_of_words_gives_sound_quotes(words: list[str]) -> None:
    text = " ".join(words)
    found = voices(text).quotes
    assert all(in_bounds(quote, text) for quote in found)
    assert all(quote.parent is None or quote.parent < len(found) for quote in found)


@pytest.mark.parametrize(
    "piece", ['"', "„", ",", "sagte er, ", "nach Angaben ", "Die Polizei sagte, dass ", "Er sei da. "]
)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece: str) -> None:
    def cost(size: int) -> float:
        text = piece * (size // len(piece))
        begun = time.process_time()
        voices(text)
        return time.process_time() - begun

    cost(2_000)
    assert cost(60_000) < 30 * cost(6_000) + 0.3
