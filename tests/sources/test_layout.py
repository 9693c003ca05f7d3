"""The parts of an article on its page."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.pages import (
    AGENCY_PAGE,
    CHRONICLE,
    CREDIT_PAGE,
    ENGLISH_PAGE,
    KICKER_PAGE,
    MARKDOWN_PAGE,
    TICKER_PAGE,
    WRAPPED_PAGE,
)
from timeline.sources import lay_out
from timeline.sources.decoding import BLANKS

SEEDS = Path(__file__).parents[2] / "seeds"


def seed(number: str) -> str:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_bytes().decode("utf-8")


def parts(text: str, *kinds: str) -> list[tuple[str, str]]:
    """Kind and words of every block of these kinds (all, if none are named)."""
    return [(b.kind, text[b.start : b.end]) for b in lay_out(text).blocks if not kinds or b.kind in kinds]


def title(text: str) -> str | None:
    found = lay_out(text).title
    return None if found is None else found.text


@pytest.mark.parametrize("text", [AGENCY_PAGE, MARKDOWN_PAGE, WRAPPED_PAGE, ENGLISH_PAGE, CHRONICLE])
def test_blocks_partition_a_page(text: str) -> None:
    assert_partition(text)


LINES = st.sampled_from(
    [*AGENCY_PAGE.splitlines(), *MARKDOWN_PAGE.splitlines(), "", "  ", "\ufeff", "---", "#", "*", "• ", "()", "©", "."]
)
PAGES = st.lists(LINES | st.text(max_size=30), max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\u2028"]).map(lambda end: end.join(lines))
)


MARKS = st.text(alphabet='aÄ.!?:-–|/()©*#_+ \n\r\t"„“124 .•>', max_size=200)


@given(st.text() | PAGES | MARKS)
def test_any_text_gives_sorted_blocks_that_leave_out_only_white_space(text: str) -> None:
    """Blocks never overlap, and every visible character lies in one."""
    assert_partition(text)


def assert_partition(text: str) -> None:
    layout = lay_out(text)
    end = 0
    for block in layout.blocks:
        assert block.start >= end
        assert block.end > block.start
        assert not text[end : block.start].strip(BLANKS)
        assert text[block.start : block.end] == text[block.start : block.end].strip(BLANKS)
        end = block.end
    assert not text[end:].strip(BLANKS)
    titles = [b for b in layout.blocks if b.kind == "title"]
    if layout.title is None:
        assert titles == []
    else:
        assert text[layout.title.start : layout.title.end] == layout.title.text
        assert layout.title.start == titles[0].start


def test_a_headline_with_a_credit_at_its_end() -> None:
    """The credit is furniture, and the title's passage ends before it."""
    text = f"Ministerin tritt zurück (dpa){BODY}"
    assert title(text) == "Ministerin tritt zurück"
    assert_partition(text)


def test_an_agency_page_is_taken_apart() -> None:
    """Every line of a page full of furniture has its role."""
    assert [part for part in parts(AGENCY_PAGE) if part[0] != "furniture"] == [
        ("title", "Bundestag beschließt Nachtragshaushalt mit knapper Mehrheit"),
        ("dateline", "Stand: 12.03.2024, 14:05 Uhr"),
        ("dateline", "Von Max Muster, Berlin"),
        ("lead", "Der Bundestag hat am Dienstag den Nachtragshaushalt beschlossen. Die Opposition stimmte dagegen."),
        ("caption", "Der Plenarsaal des Bundestags während der Abstimmung am Dienstag."),
        ("dateline", "BERLIN (dpa) -"),
        (
            "paragraph",
            "Nach wochenlangem Streit hat der Bundestag den Haushalt gebilligt. 350 Abgeordnete stimmten dafür.",
        ),
        ("heading", "Opposition spricht von Trickserei"),
        ("paragraph", "Der Oppositionsführer sprach von einem „Taschenspielertrick“. Er kündigte eine Klage an."),
        ("bullet", "350 Abgeordnete stimmten mit Ja."),
        ("bullet", "300 stimmten mit Nein."),
        ("paragraph", "Die Abstimmung war namentlich."),
    ]
    assert lay_out(AGENCY_PAGE).agencies == ("dpa", "AFP")


def test_markdown_marks_lie_outside_the_words_they_surround() -> None:
    assert [part for part in parts(MARKDOWN_PAGE) if part[0] != "furniture"] == [
        ("title", "Erdbeben erschüttert Küste"),
        ("dateline", "*Von Erika Beispiel* | 3. Mai 2024"),
        ("lead", "Bei einem Erdbeben sind am Freitag mindestens zwölf Menschen verletzt worden."),
        ("heading", "Was ist passiert?"),
        ("paragraph", "Das Beben hatte die Stärke 6,1. Es ereignete sich um 4.12 Uhr Ortszeit."),
        ("paragraph", '"So etwas habe ich noch nie erlebt", sagte eine Anwohnerin.'),
        ("bullet", "Drei Brücken sind gesperrt."),
        ("bullet", "Der Strom ist ausgefallen"),
    ]


def test_a_kicker_with_its_colon_and_a_bare_byline_stand_apart() -> None:
    assert [part for part in parts(KICKER_PAGE) if part[0] != "furniture"] == [
        ("title", "Staaten einigen sich auf neues Abkommen"),
        ("dateline", "Max Muster"),
        ("dateline", "18. Juli 2025, 10:23 Uhr"),
        (
            "paragraph",
            "Die Botschafter haben am Freitag ein neues Abkommen beschlossen. Das teilte die Ratspräsidentschaft mit.",
        ),
    ]


def test_the_lines_of_a_ticker_are_headings_without_their_marks() -> None:
    assert parts(TICKER_PAGE, "heading", "lead") == [
        ("heading", "14:05 Uhr: Straße am Hafen gesperrt"),
        ("heading", "13:10 Uhr: Behörde weist Bericht zurück"),
    ]


def test_a_caption_may_stand_below_the_credit_of_the_opening_picture() -> None:
    assert [kind for kind, _ in parts(CREDIT_PAGE) if kind != "furniture"] == [
        "title",
        "dateline",
        "lead",
        "caption",
        "paragraph",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert [kind for kind, _ in parts(WRAPPED_PAGE)] == ["title", "paragraph", "paragraph"]


def test_unwrapped_lines_stay_apart() -> None:
    """A break that leaves room for the next word is the author's own."""
    text = "Ein kurzer Satz steht hier.\nNoch ein kurzer Satz steht dort.\nUnd ein dritter folgt am Ende der Seite.\n"
    assert len(parts(text)) == 3


def test_an_english_page() -> None:
    assert parts(ENGLISH_PAGE) == [
        ("title", "Parliament backs new climate law"),
        ("dateline", "By Jane Doe"),
        ("dateline", "Harbour News · 4 May 2024"),
        ("lead", "Lawmakers on Friday approved a law that cuts emissions by half. The vote was 310 to 280."),
        ("heading", "What happens next?"),
        ("paragraph", "The law goes to the upper house."),
        ("furniture", "(Reuters)"),
        ("furniture", "Read more"),
        ("furniture", "Floods hit the south"),
    ]


def test_dates_that_head_a_chronicle_are_headings() -> None:
    """They date what stands below them, not the article."""
    assert [words for _, words in parts(CHRONICLE, "heading")] == ["3. Mai 2024", "5. Mai 2024", "7. Mai 2024"]
    assert lay_out(CHRONICLE).publication == ()


BODY = (
    "\n\nDie Ministerin hat am Montag ihren Rücktritt erklärt. Das teilte ihr Haus mit.\n\nEin Nachfolger fehlt noch."
)


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("Ministerin tritt zurück", "Ministerin tritt zurück"),
        ("Tritt die Ministerin zurück?", "Tritt die Ministerin zurück?"),
        ("## Ministerin tritt zurück", "Ministerin tritt zurück"),
        ("**Ministerin tritt zurück**", "Ministerin tritt zurück"),
        (
            "PolitikMinisterin tritt nun doch zurück\n\nMinisterin tritt nun doch zurück",
            "Ministerin tritt nun doch zurück",
        ),
        ("Ministerin tritt zurück\nMinisterin tritt zurück", "Ministerin tritt zurück"),
        ("Kabinettskrise\nMinisterin tritt nach Vorwürfen zurück", "Ministerin tritt nach Vorwürfen zurück"),
        ("Politik\nTeilen\n\nMinisterin tritt nach Vorwürfen zurück", "Ministerin tritt nach Vorwürfen zurück"),
        ("Anzeige\nMinisterin tritt zurück\nVon Max Muster", "Ministerin tritt zurück"),
        ("3. Mai 2024, 14:05 Uhr\nMinisterin tritt zurück", "Ministerin tritt zurück"),
        ("Ministerin tritt zurück.\n3. Mai 2024, 14:05 Uhr", "Ministerin tritt zurück."),
        (
            "Die Ministerin vor ihrem Amtssitz in Berlin.\nFoto: Max Muster/dpa\nMinisterin tritt zurück",
            "Ministerin tritt zurück",
        ),
        ("Bild: Ministerin tritt zurück", "Bild: Ministerin tritt zurück"),
        ("Kommentar: Sie musste gehen", "Kommentar: Sie musste gehen"),
        ("Die Regierung steht unter Druck. Nun zieht sie Konsequenzen.", None),
        ("Wegen der Vorwürfe kam es zu folgenden Schritten:", None),
    ],
)
def test_the_title_is_the_headline_of_the_page(top: str, expected: str | None) -> None:
    assert expected == title(top + BODY)


@pytest.mark.parametrize(
    "text", ["Ministerin tritt zurück", "Die Ministerin trat am Montag zurück. Das teilte sie mit.", ""]
)
def test_a_single_paragraph_has_no_title(text: str) -> None:
    assert title(text) is None


def test_a_long_first_line_above_a_publication_line_is_the_title() -> None:
    """Machine-made headlines run on; the line below them tells what they are."""
    long = (
        "In den Gesprächen über den Haushalt wird immer deutlicher, dass beide Seiten "
        + "zu weiteren Schritten " * 9
        + "bereit sind"
    )
    assert long == title(f"{long}\n\nNeue Zeitung - 26 April 2025 02:31{BODY}")
    assert title(f"{long}{BODY}") is None


@pytest.mark.parametrize(
    "line",
    [
        "Quelle: www.example.org © Erika Beispiel",
        "Bildquelle: © Agentur",
        "Foto: picture alliance / dpa | Max Muster",
        "© 2024 Beispielzeitung",
        "Lesen Sie auch: Was jetzt folgt",
        "Mehr zum Thema – Minister beschuldigt Opposition",
        "Mehr zum Thema",
        "Anzeige",
        "3 Kommentare",
        "Facebook Twitter WhatsApp",
        "Teilen | Drucken | E-Mail",
        "Startseite » Politik » Inland",
        "Wir verwenden Cookies, um Inhalte zu personalisieren.",
        "Abonnieren Sie unseren Newsletter und bleiben Sie informiert.",
        "https://example.org/artikel",
        "dpa/afp",
        "Mit Material von dpa",
        "Read more",
        "Advertisement",
        "* * *",
        "12",
    ],
)
def test_furniture_between_paragraphs_is_furniture(line: str) -> None:
    text = f"Ministerin tritt zurück{BODY}\n\n{line}{BODY}"
    assert line in "".join(words for kind, words in parts(text, "furniture"))


@pytest.mark.parametrize(
    "line",
    [
        "Die Quelle: ein hoher Beamter, der nicht genannt werden wollte, bestätigte das am Freitag.",
        "Heute tagt das Kabinett.",
        "Mehr als 300 Menschen kamen.",
        "Video: Die Aufnahme zeigt, wie das Haus einstürzt.",
        "Die Zahl stieg um 3 Prozent (Quelle: Statistikamt).",
        "Wie die Agentur (dpa) meldet, ist die Straße wieder frei.",
        "Source: officials said on Friday that the talks would go on for weeks.",
        "Am 3. Mai 2024 trat das Gesetz in Kraft.",
        "„Wir sind bereit“, sagte sie.",
    ],
)
def test_sentences_that_resemble_furniture_stay_paragraphs(line: str) -> None:
    text = f"Ministerin tritt zurück{BODY}\n\n{line}{BODY}"
    assert ("paragraph", line) in parts(text)


@pytest.mark.parametrize(
    ("lines", "caption", "credit"),
    [
        (
            "Feuerwehrleute sichern ein Dach in Husum. Foto: Bodo Muster/dpa",
            "Feuerwehrleute sichern ein Dach in Husum.",
            "Foto: Bodo Muster/dpa",
        ),
        ("Ein Dach in Husum (Foto: dpa)", "Ein Dach in Husum", "(Foto: dpa)"),
        ("Ein Dach in Husum © Max Muster", "Ein Dach in Husum", "© Max Muster"),
        ("Ein Dach in Husum\nBildquelle: © Agentur", "Ein Dach in Husum", "Bildquelle: © Agentur"),
    ],
)
def test_what_stands_above_or_before_a_credit_is_a_caption(lines: str, caption: str, credit: str) -> None:
    text = f"Sturm deckt Dächer ab{BODY}\n\n{lines}{BODY}"
    assert [("caption", caption)] == parts(text, "caption")
    assert ("furniture", credit) in parts(text)


def test_headlines_below_the_last_paragraph_are_teasers() -> None:
    text = f"Ministerin tritt zurück{BODY}\n\nKanzler reist nach Warschau\nBahn streikt wieder"
    assert "Kanzler reist nach Warschau" in [words for _, words in parts(text, "furniture")]
    assert "Bahn streikt wieder" in [words for _, words in parts(text, "furniture")]


@pytest.mark.parametrize(
    "line", ["Der Umsatz wuchs im ersten Quartal des Jahres um rund", "Das ist der erste Satz. Der zweite ist abgeschn"]
)
def test_a_last_paragraph_that_was_cut_off_is_no_teaser(line: str) -> None:
    assert ("paragraph", line) in parts(f"Ministerin tritt zurück{BODY}\n\n{line}")


def test_a_teaser_list_ends_where_prose_begins_again() -> None:
    text = f"Ministerin tritt zurück{BODY}\n\nFür Sie ausgewählt\nKanzler reist nach Warschau{BODY}"
    assert [words for _, words in parts(text, "furniture")] == ["Für Sie ausgewählt", "Kanzler reist nach Warschau"]
    assert len(parts(text, "paragraph")) == 4


def test_carriage_returns_and_byte_order_marks_stay_where_they_are() -> None:
    text = "\ufeffMinisterin tritt zurück" + BODY.replace("\n", "\r\n")
    assert title(text) == "Ministerin tritt zurück"
    assert lay_out(text).blocks[0].start == 1
    assert len(parts(text, "paragraph")) == 2


def test_the_seeds_are_laid_out() -> None:
    """Titles, teasers, credits and headings of the five real articles."""
    assert title(seed("000")) is None
    assert parts(seed("000"), "furniture") == [
        ("furniture", "Mehr zum Thema – Selenskij beschuldigt Ungarn der Spionage in Transkarpatien")
    ]
    assert len(title(seed("001")) or "") == 291
    assert [kind for kind, _ in parts(seed("001"))] == ["title", "dateline", "paragraph", "furniture"]
    assert (
        title(seed("002")) == "Koalition der Willigen: 26 Länder bereit Truppen in die Nachkriegs-Ukraine zu entsenden"
    )
    assert parts(seed("002"), "heading") == [("heading", "Selenskyj feiert Bereitschaft der Länder als Sieg")]
    assert parts(seed("002"), "furniture") == [("furniture", "Today")]
    assert (title(seed("003")) or "").startswith("Truppenentsendung in die Ukraine:")
    assert parts(seed("003"), "dateline") == [("dateline", "11 Juli 2025 15:05 Uhr")]
    assert len(parts(seed("003"), "lead")) == 1
    assert (title(seed("004")) or "").startswith("USA bieten")
    assert len(parts(seed("004"), "bullet")) == 3
    assert len(parts(seed("004"), "heading")) == 3
    assert len(parts(seed("004"), "caption")) == 2
    assert parts(seed("004"), "furniture")[-1][1] == "Für Sie ausgewählt"


@pytest.mark.parametrize(
    "unit", ["wort ", "\n", "-", "(", "*", "# ", "\u200b", "_a", "(dpa/", "Aaaaaaa ", "Foto: ", "- \n"]
)
def test_the_work_grows_with_the_length_and_not_with_its_square(unit: str) -> None:
    """Ten times the text takes nowhere near a hundred times as long."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit)) + "a"
        best = 60.0
        for _ in range(3):
            begin = time.process_time()
            lay_out(text)
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(100_000) < 40 * seconds(10_000) + 0.05
