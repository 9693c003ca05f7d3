"""The shipped story sorts sentences it has never seen: own sentences, in the manner of other articles on the story."""

from datetime import date

import pytest

from timeline.model import When
from timeline.reconcile.phases import belongs, phase_of
from timeline.stories import load_story

STORY = load_story("coalition")


def on(text: str) -> When:
    day = date.fromisoformat(text)
    return When(text, day, day, "explicit")


@pytest.mark.parametrize(
    ("phase", "day", "sentence"),
    [
        ("formation", "2025-03-02", "Starmer kündigte an, eine Koalition der Willigen zu bilden."),
        ("formation", "2025-04-10", "Die Verteidigungsminister von rund 30 Staaten trafen sich in Brüssel."),
        ("formation", "2025-07-10", "Der Koalition gehören inzwischen mehr als 30 Länder an, Irland ist Mitglied."),
        ("formation", "2025-03-27", "Macron lud zu einem Gipfel nach Paris, um über eine Friedenstruppe zu beraten."),
        ("us-guarantee-talks", "2025-08-18", "Trump stellte amerikanische Sicherheitsgarantien in Aussicht."),
        ("us-guarantee-talks", "2025-04-24", "Washington will die Europäer mit Aufklärung und Logistik unterstützen."),
        ("us-guarantee-talks", "2025-09-04", "Zum Schluss wurde der US-Präsident telefonisch informiert."),
        ("us-guarantee-talks", "2025-08-19", "Eine Beteiligung der Vereinigten Staaten an der Truppe schloss er aus."),
        ("pledge", "2025-09-04", "26 Staaten haben sich verpflichtet, Truppen in die Ukraine zu entsenden."),
        ("pledge", "2025-09-05", "Kanada will sich mit Soldaten beteiligen, Italien lehnt das ab."),
        ("pledge", "2025-09-04", "Deutschland ist bereit, seinen Beitrag zu leisten."),
        ("headquarters", "2025-07-10", "Das Hauptquartier der Truppe soll zunächst in Paris stehen."),
        ("headquarters", "2025-07-11", "Nach zwölf Monaten soll das Truppenhauptquartier nach London wechseln."),
        ("headquarters", "2025-07-10", "Die multinationale Truppe soll den ukrainischen Luftraum sichern."),
        (None, "2025-09-04", "Die Slowakei bezieht weiterhin Erdöl durch die Druschba-Pipeline."),
        (None, "2025-09-04", "Ein Treffen mit Putin in Moskau lehnte Selenskyj ab."),
        (None, "2025-07-11", "Eine NATO-Erweiterung gilt in Moskau als Bedrohung."),
        (None, "2025-07-11", "Der Außenminister dankte den Gastgebern."),
        (None, "2019-05-01", "Die Koalition der Willigen wurde gegründet."),
        (None, "2025-05-03", "In Hamburg begann das Hafenfest."),
    ],
)
def test_a_sentence_is_sorted_into_its_phase(phase: str | None, day: str, sentence: str) -> None:
    assert phase_of(STORY, [sentence], [], on(day)) == phase


@pytest.mark.parametrize(
    ("expected", "title", "quote"),
    [
        (True, "Koalition der Willigen berät in Kiew", "Die Partner treffen sich am Samstag."),
        (True, "Coalition of the Willing meets", "The leaders travelled to Kyiv."),
        (
            True,
            None,
            "Westliche Truppen könnten nach einem Waffenstillstand in die Ukraine gehen, als Absicherungstruppe.",
        ),
        (False, "Koalition der Willigen im Irak", "Die USA führten 2003 den Krieg gegen den Irak an."),
        (False, "Russland greift Kiew an", "In der Ukraine gilt kein Waffenstillstand."),
        (False, "Koalition in Thüringen", "Die Parteien sind zu Gesprächen bereit."),
        (False, None, "In Hamburg begann das Hafenfest."),
    ],
)
def test_an_article_belongs_by_its_words(expected: bool, title: str | None, quote: str) -> None:
    assert belongs(STORY, title, [quote]) is expected


def test_an_article_from_before_the_storys_days_does_not_belong() -> None:
    title = "Koalition der Willigen für die Ukraine"
    assert belongs(STORY, title, [], on("2025-03-03"))
    assert not belongs(STORY, title, [], on("2023-03-03"))
