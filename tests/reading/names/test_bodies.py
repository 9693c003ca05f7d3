"""Bodies: named organisations, and bare heads that mean one of them."""

from __future__ import annotations

import pytest

from timeline.reading.names import find_mentions


def bodies(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.name) for m in find_mentions(text) if m.kind == "body"]


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Die britische Regierung schwieg.", "britische Regierung", "Regierung (Großbritannien)"),
        ("Die US-Regierung schwieg.", "US-Regierung", "Regierung (USA)"),
        ("Die Regierung Spaniens schwieg.", "Regierung Spaniens", "Regierung (Spanien)"),
        ("Das Landgericht München urteilte.", "Landgericht München", "Landgericht (München)"),
        ("Die Berliner Polizei ermittelt.", "Berliner Polizei", "Polizei (Berlin)"),
        ("Beim Bundesamt für Verfassungsschutz.", "Bundesamt für Verfassungsschutz", "Bundesamt für Verfassungsschutz"),
        ("Er rief den Bund der Steuerzahler an.", "Bund der Steuerzahler", "Bund der Steuerzahler"),
        ("In der Allianz der Abtrünnigen gärt es.", "Allianz der Abtrünnigen", "Allianz der Abtrünnigen"),
        ("Die Zentrale der SPD ist leer.", "SPD", "SPD"),
        ("Der FC Bayern München gewann.", "FC Bayern München", "FC Bayern München"),
        ("Bei den Vereinten Nationen wird verhandelt.", "Vereinten Nationen", "UN"),
        ("Vor dem Internationalen Gerichtshof klagt er.", "Internationalen Gerichtshof", "Internationaler Gerichtshof"),
    ],
)
def test_a_body_is_found_with_its_exact_span(text: str, said: str, name: str) -> None:
    assert bodies(text) == [(said, name)]


def test_both_word_orders_of_an_alliance_share_a_key() -> None:
    text = "Die „Koalition der Eifrigen“ tagte. Die „Eifrige Koalition“ beschloss nichts."
    keys = {m.key for m in find_mentions(text) if m.kind == "body"}
    assert keys == {"body:eifrig-koalition"}


def test_a_bare_head_means_the_one_body_named_before() -> None:
    text = "Die Koalition der Eifrigen tagte. Die Koalition umfasst 33 Länder."
    assert bodies(text)[1] == ("Koalition", "Koalition der Eifrigen")


def test_a_bare_head_of_several_bodies_means_none() -> None:
    text = "Die britische Regierung und die polnische Regierung stritten. Die Regierung schwieg."
    assert len(bodies(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Insgesamt kamen viele.",
        "Menschenrechtsorganisationen protestierten.",
        "Er nahm ein Nudelgericht und eine Versicherung.",
        "Die Regierung schwieg.",
        "Die Arbeitslosenrate steigt, sagte ein Botschafter.",
        "Kapitel XXXII liest sich gut.",
    ],
)
def test_common_nouns_are_no_bodies(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The Red Cross said on Monday that 200 people were missing.", ["body"]),
        ("The World Food Programme said supplies were running out.", []),
        ("On Monday Tarik Mbeki said that 200 people were missing.", ["person"]),
    ],
)
def test_what_follows_an_article_is_nobodys_name(text: str, kinds: list[str]) -> None:
    assert [mention.kind for mention in find_mentions(text, language="en")] == kinds
