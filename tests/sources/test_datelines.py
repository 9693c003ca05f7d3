"""Publication lines: when and where an article says it was published."""

from __future__ import annotations

import pytest

from timeline.model import ArticleDated, ArticleDescribed
from timeline.sources import LoadedArticle, article_from_bytes

BODY = "Die Ministerin hat am Montag ihren Rücktritt erklärt. Das teilte ihr Haus mit.\n\nEin Nachfolger fehlt noch."


def load(text: str) -> LoadedArticle:
    article = article_from_bytes(text.encode("utf-8"), shown_as="a.txt")
    assert isinstance(article, LoadedArticle)
    return article


def dated(text: str) -> tuple[str, str] | None:
    """The publication date and the words that say it."""
    found = [fact for fact in load(text).facts if isinstance(fact, ArticleDated)]
    assert len(found) <= 1
    if not found:
        return None
    passage = found[0].passage
    assert passage is not None
    assert text[passage.start : passage.end] == passage.text
    assert found[0].author == "text"
    return found[0].edtf, passage.text


def outlet(text: str) -> str | None:
    """The outlet named in the text."""
    article = load(text)
    found = [fact for fact in article.facts if isinstance(fact, ArticleDescribed)]
    assert [fact.what for fact in found] in ([], ["outlet"])
    assert (article.document.outlet is None) == (found == [])
    return found[0].value if found else None


@pytest.mark.parametrize(
    ("line", "edtf", "words"),
    [
        ("11 Juli 2025 15:05 Uhr", "2025-07-11", "11 Juli 2025 15:05 Uhr"),
        ("11. Juli 2025, 15.05 Uhr", "2025-07-11", "11. Juli 2025, 15.05 Uhr"),
        ("Stand: 12.03.2024, 14:05 Uhr", "2024-03-12", "12.03.2024, 14:05 Uhr"),
        ("Stand 12.3.24", "2024-03-12", "12.3.24"),
        ("Veröffentlicht am 3. Mai 2024", "2024-05-03", "3. Mai 2024"),
        ("Von Max Muster, Berlin 04.05.2024", "2024-05-04", "04.05.2024"),
        ("Freitag, 3. Mai 2024", "2024-05-03", "Freitag, 3. Mai 2024"),
        ("Fr., 03.05.2024, 08:00", "2024-05-03", "Fr., 03.05.2024, 08:00"),
        ("3. Jänner 2024", "2024-01-03", "3. Jänner 2024"),
        ("1. Sept. 2024 | 14:00 Uhr", "2024-09-01", "1. Sept. 2024 | 14:00 Uhr"),
        ("May 4, 2024", "2024-05-04", "May 4, 2024"),
        ("Published: 4th May 2024 at 10:30 am", "2024-05-04", "4th May 2024 at 10:30 am"),
        ("2024-05-04T10:30:00+02:00", "2024-05-04", "2024-05-04T10:30:00+02:00"),
        ("25/12/2024", "2024-12-25", "25/12/2024"),
        (
            "Veröffentlicht am 3. Mai 2024, 08:15 Uhr | Aktualisiert am 4. Mai 2024",
            "2024-05-03",
            "3. Mai 2024, 08:15 Uhr",
        ),
        ("Aktualisiert: 5. Mai 2024 - Veröffentlicht: 3. Mai 2024", "2024-05-03", "3. Mai 2024"),
        ("Aktualisiert am 4. Mai 2024", "2024-05-04", "4. Mai 2024"),
        ("29.02.2024, 8 Uhr", "2024-02-29", "29.02.2024, 8 Uhr"),
    ],
)
def test_a_publication_line_dates_the_article(line: str, edtf: str, words: str) -> None:
    assert (edtf, words) == dated(f"Ministerin tritt zurück\n{line}\n\n{BODY}")
    assert (edtf, words) == dated(f"Ministerin tritt zurück\n\n{BODY}\n\n{line}")


@pytest.mark.parametrize(
    "line",
    [
        "Am 3. Mai 2024 trat das Gesetz in Kraft.",
        "Gipfel in Paris am 4. September 2025",
        "5. März, 14:05 Uhr",
        "Mai 2024",
        "30.02.2024",
        "04/05/2024",
        "Aktenzeichen 12.03.2024-17",
        "Vor 3 Stunden",
        "Die Regierung plant bis zum 3. Mai 2024 eine Reform",
    ],
)
def test_no_full_date_on_a_line_of_its_own_dates_nothing(line: str) -> None:
    """Prose and headlines with dates, dates without a year, dates that no calendar has or that can be read in two ways."""
    assert dated(f"Ministerin tritt zurück\n{line}\n\n{BODY}") is None


def test_a_headline_with_a_date_is_no_publication_line() -> None:
    assert dated(f"Gipfeltreffen Paris, 4. September 2025\n\n{BODY}") is None


def test_a_date_between_paragraphs_dates_nothing() -> None:
    assert dated(f"Ministerin tritt zurück\n\n{BODY}\n\n3. Mai 2024\n\n{BODY}") is None


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("PARIS, 5. März 2024 (AFP) - ", ("2024-03-05", "5. März 2024")),
        ("PARIS, 5. März (AFP) - ", None),
        ("PARIS (AFP) - ", None),
    ],
)
def test_an_agency_opening_dates_with_a_full_date_only(opening: str, expected: tuple[str, str] | None) -> None:
    article = load(f"Ministerin tritt zurück\n\n{opening}{BODY}")
    assert article.agency == "AFP"
    assert expected == dated(f"Ministerin tritt zurück\n\n{opening}{BODY}")
    assert [opening.strip()] == [article.text[b.start : b.end] for b in article.document.blocks if b.kind == "dateline"]


@pytest.mark.parametrize(
    "opening",
    [
        "LAGOS, Jan 22 (HG) -",
        "WASHINGTON —",
        "MANILA, Philippines (XY) —",
        "NEW YORK --",
        "KIEW/BERLIN –",
        "ST. LOUIS -",
    ],
)
def test_a_place_in_capitals_opens_whatever_the_agency(opening: str) -> None:
    article = load(f"Minister resigns\n\n{opening} {BODY}")
    assert [opening] == [article.text[b.start : b.end] for b in article.document.blocks if b.kind == "dateline"]


@pytest.mark.parametrize("opening", ["NATO – so heißt es –", "US Senate -", "SPD und CDU –"])
def test_capitals_in_prose_are_no_opening(opening: str) -> None:
    article = load(f"Ministerin tritt zurück\n\n{opening} {BODY}")
    assert not [block for block in article.document.blocks if block.kind == "dateline"]


def test_a_press_release_opening_dates_the_article() -> None:
    text = f"Ministerin tritt zurück\n\nBerlin, 12. März 2024 – {BODY}"
    assert dated(text) == ("2024-03-12", "12. März 2024")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Neue Pravdy - 26 April 2025 02:31", "Neue Pravdy"),
        ("Hafenzeitung – 3. Mai 2024", "Hafenzeitung"),
        ("beispiel.de | Stand: 03.05.2024", "beispiel.de"),
        ("Harbour News · May 4, 2024", "Harbour News"),
        ("3. Mai 2024 | Neue Hafenzeitung", "Neue Hafenzeitung"),
        ("Von Max Muster - 3. Mai 2024", None),
        ("Max Muster - 3. Mai 2024", None),
        ("Berlin - 3. Mai 2024", None),
        ("dpa - 3. Mai 2024", None),
        ("Stand: 3. Mai 2024", None),
        ("3. Mai 2024", None),
    ],
)
def test_the_outlet_is_the_name_beside_the_date(line: str, expected: str | None) -> None:
    """Authors, cities and agencies stand in the same place and are no outlets."""
    assert expected == outlet(f"Ministerin tritt zurück\n\n{line}\n\n{BODY}")
