"""Clauses: spans, kinds, finite verbs with tense and mood."""

from __future__ import annotations

import time

import pytest

from timeline.reading.clauses import Clause, clauses
from timeline.reading.sentences import split_text
from timeline.reading.verbs import verb_table


def analysed(text: str) -> list[Clause]:
    return [clause for sentence in split_text(text) for clause in clauses(sentence)]


def shown(text: str) -> list[tuple[str, str]]:
    return [(one.kind, " … ".join(text[a:b] for a, b in one.spans)) for one in analysed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Richterin sagte, dass der Zeuge, der krank ist, nicht kommen könne.",
            [
                ("main", "Die Richterin sagte"),
                ("dass", "dass der Zeuge … nicht kommen könne"),
                ("relative", "der krank ist"),
            ],
        ),
        (
            "Wenn es regnet, bleibt das Stadion zu, teilte der Verein mit.",
            [
                ("conditional", "Wenn es regnet"),
                ("main", "bleibt das Stadion zu"),
                ("inserted", "teilte der Verein mit"),
            ],
        ),
        (
            "Die Stadt hat den Bau verboten, doch zwei Firmen haben geklagt und sind weiter aktiv.",
            [
                ("main", "Die Stadt hat den Bau verboten"),
                ("main", "doch zwei Firmen haben geklagt"),
                ("main", "und sind weiter aktiv"),
            ],
        ),
        (
            "Die Partei kündigte an, die Wahl anzufechten, um Zeit zu gewinnen.",
            [
                ("main", "Die Partei kündigte an"),
                ("infinitive", "die Wahl anzufechten"),
                ("purpose", "um Zeit zu gewinnen"),
            ],
        ),
        (
            "Der Klub lehnte den Antrag, über den gestritten wird, ab.",
            [("main", "Der Klub lehnte den Antrag … ab"), ("relative", "über den gestritten wird")],
        ),
        (
            "Das Tor fiel, als die Abwehr schlief, weil niemand aufpasste.",
            [("main", "Das Tor fiel"), ("temporal", "als die Abwehr schlief"), ("causal", "weil niemand aufpasste")],
        ),
        (
            "Er fragte, ob sie gewählt habe und warum sie schweige.",
            [("main", "Er fragte"), ("question", "ob sie gewählt habe"), ("question", "und warum sie schweige")],
        ),
        (
            "Der Bus sei zu schnell gewesen, so die Polizei.",
            [("main", "Der Bus sei zu schnell gewesen"), ("inserted", "so die Polizei")],
        ),
        (
            "Die Fähre, wie die Reederei mitteilte, sank nachts.",
            [("main", "Die Fähre … sank nachts"), ("comparison", "wie die Reederei mitteilte")],
        ),
    ],
)
def test_kinds_and_spans(text: str, expected: list[tuple[str, str]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "verb", "tense", "mood", "modal", "passive"),
    [
        ("Der Richter lehnte den Antrag ab.", "ablehnen", "past", "indicative", None, False),
        ("Der Richter hat den Antrag abgelehnt.", "ablehnen", "perfect", "indicative", None, False),
        ("Der Richter hatte den Antrag abgelehnt.", "ablehnen", "pluperfect", "indicative", None, False),
        ("Der Zug ist entgleist und verunglückt.", "verunglücken", "perfect", "indicative", None, False),
        ("Die Wahl ist geplant.", "planen", "present", "indicative", None, True),
        ("Die Wahl wird verschoben.", "verschieben", "present", "indicative", None, True),
        ("Die Wahl wurde verschoben.", "verschieben", "past", "indicative", None, True),
        ("Die Wahl ist verschoben worden.", "verschieben", "perfect", "indicative", None, True),
        ("Die Ministerin wird zurücktreten.", "zurücktreten", "future", "indicative", None, False),
        ("Der Zeuge könne sich nicht erinnern.", "erinnern", "present", "subjunctive1", "können", False),
        ("Der Trainer begrüße den Wechsel.", "begrüßen", "present", "subjunctive1", None, False),
        ("Die Brücke müsste gesperrt werden.", "sperren", "present", "subjunctive2", "müssen", True),
        ("Das käme einer Niederlage gleich.", "gleichkommen", "present", "subjunctive2", None, False),
        (
            "Die gestern vom Gericht verurteilte Frau kündigte Revision an.",
            "ankündigen",
            "past",
            "indicative",
            None,
            False,
        ),
    ],
)
def test_verb_complex(text: str, verb: str, tense: str, mood: str, modal: str | None, passive: bool) -> None:
    (clause,) = analysed(text)
    assert (clause.lemma, clause.tense, clause.mood, clause.modal, clause.passive) == (
        verb,
        tense,
        mood,
        modal,
        passive,
    )


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Den Antrag lehnte der Stadtrat ab.", "der Stadtrat"),
        ("Bern, Basel und Zug haben sich geeinigt.", "Bern, Basel und Zug"),
        ("Das sagte die Trainerin am Montag.", "die Trainerin"),
        ("Am Abend fuhr er heim.", "er"),
        ("Im Prozess schwieg der Angeklagte.", "der Angeklagte"),
    ],
)
def test_subject(text: str, subject: str) -> None:
    (clause,) = analysed(text)
    assert clause.subject is not None
    assert text[slice(*clause.subject)] == subject


def test_every_word_stands_in_some_clause() -> None:
    text = (
        "Obwohl der Trainer krank war, reiste er, wie der Klub (erneut) mitteilte, nach Rom – um zu siegen; er verlor."
    )
    for sentence in split_text(text):
        held = {token for clause in clauses(sentence) for token in clause.tokens}
        missed = [token.text for token in sentence.tokens if token.kind == "word" and token not in held]
        assert missed == []


@pytest.mark.parametrize(
    ("word", "lemma", "kind"),
    [
        ("anzufechten", "anfechten", "zu"),
        ("vorbereitet", "vorbereiten", "participle"),
        ("unterbrochen", "unterbrechen", "participle"),
        ("stattfindet", "stattfinden", "finite"),
        ("verweigere", "verweigern", "finite"),
        ("digitalisierte", "digitalisieren", "finite"),
    ],
)
def test_morphology(word: str, lemma: str, kind: str) -> None:
    assert (lemma, kind) in {(form.lemma, form.kind) for form in verb_table("de").forms(word)}


def test_words_that_only_look_like_verbs() -> None:
    for word in ("nicht", "laut", "heute", "zweite", "gegen", "abgelehnten", "bereit"):
        assert verb_table("de").forms(word) == ()


@pytest.mark.parametrize("piece", ["wort ", "und ", "dass, ", "der, ", "sagte ", "„", "die Frau und ", "zu gehen "])
def test_endless_sentences_take_linear_time(piece: str) -> None:
    def cost(size: int) -> float:
        (sentence, *_) = split_text(piece * (size // len(piece)))
        begun = time.process_time()
        clauses(sentence)
        return time.process_time() - begun

    cost(2_000)
    assert cost(80_000) < 40 * cost(8_000) + 0.3
