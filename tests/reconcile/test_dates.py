"""Dates are resolved late, from the best ground there is, and say on which ground they stand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reconcile.making import Making, chronicle, entry_with, on, recorded, ruling, timex
from timeline.model import ArticleDated, Chronology, Claim, Fact, RulingRevoked, When
from timeline.reconcile import reconcile

STATEMENTS = (
    "Gemeinderat Freilassing beschließt Neubau Kläranlage Mehrheit",
    "Bürgermeisterin Hartwig nennt Kosten zwanzig Millionen Euro",
    "Opposition kritisiert fehlende Ausschreibung Planungsleistungen",
    "Baubeginn Frühjahr vorgesehen sofern Fördermittel fließen",
    "Anwohner Salzachstraße fürchten Geruchsbelästigung Sommer",
)
PLAIN = "Gericht verurteilt Bankier wegen Untreue"
YESTERDAY = timex("gestern", "XXXX-XX-XX", shift="-P1D")


def when(chronology: Chronology, claim: Claim) -> When:
    """The date of a claim."""
    (found,) = [one.when for one in chronology.claims if one.id == claim.id]
    return found


def published(chronology: Chronology, article: str) -> When:
    """The publication date of an article."""
    (found,) = [one.published for one in chronology.articles if one.id == article]
    return found


def metadata(article: str, day: str) -> ArticleDated:
    """What the page's metadata gives as the day of publication."""
    return ArticleDated(article, day, "metadata", None, "article:published_time")


# Publication


def test_a_ruling_stands_over_metadata_over_the_text_over_the_lineage() -> None:
    """Each better ground takes over from the one below it, whatever came first."""
    source = Making("source", "2024-05-01")
    article = Making("article")
    for words in STATEMENTS:
        source.say(words)
        article.say(words)
    grounds: list[Fact] = [
        ArticleDated("article", "2024-05-02", "text", None, "publication line"),
        metadata("article", "2024-05-03"),
        ruling("published", "article", value="2024-05-04"),
    ]
    found = [published(chronicle(source, article, more=grounds[:count]), "article") for count in range(4)]
    assert [one.edtf for one in found] == ["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"]
    assert [one.basis for one in found] == ["lineage", "explicit", "explicit", "ruled"]
    assert published(chronicle(source, article, more=grounds[::-1]), "article").edtf == "2024-05-04"


def test_the_later_of_two_rulings_binds_until_it_is_revoked() -> None:
    """A revoked ruling gives way to the one before it, and that to the text."""
    article = Making("a", "2024-05-02")
    article.say(PLAIN)
    facts: list[Fact] = [
        ruling("published", "a", value="2024-05-04", name="first"),
        ruling("published", "a", value="2024-05-06", name="second"),
        RulingRevoked("second", "an editor", "wrong page"),
        RulingRevoked("first", "an editor", "wrong page"),
    ]
    days = [published(chronicle(article, more=facts[:count]), "a").edtf for count in range(5)]
    assert days == ["2024-05-02", "2024-05-04", "2024-05-06", "2024-05-04", "2024-05-02"]


def test_a_ruling_on_one_article_leaves_others_alone() -> None:
    """Only its targets are bound."""
    one, other = Making("a", "2024-05-02"), Making("b", "2024-05-02")
    claims = one.say(PLAIN), other.say("Handballerinnen gewinnen Auftaktspiel")
    chronology = chronicle(one, other, more=[ruling("published", "a", value="2024-06-09")])
    assert [when(chronology, claim).latest for claim in claims] == [date(2024, 6, 9), date(2024, 5, 2)]


def test_a_publication_known_as_an_interval_bounds_from_its_ends() -> None:
    """News of the day lies between the day before the first possible day and the last one."""
    article = Making("a", "2024-05-02/2024-05-04")
    plain = article.say(PLAIN)
    counted = article.say("Verteidiger legt Revision ein", frame="at", timexes=[YESTERDAY])
    chronology = chronicle(article)
    assert (when(chronology, plain).earliest, when(chronology, plain).latest) == (date(2024, 5, 1), date(2024, 5, 4))
    assert (when(chronology, counted).earliest, when(chronology, counted).latest) == (
        date(2024, 5, 1),
        date(2024, 5, 3),
    )


@pytest.mark.parametrize(
    ("edtf", "frame", "expected"),
    [
        ("../2024-05-02", "current", (None, date(2024, 5, 2))),
        ("../2024-05-02", "before", (None, date(2024, 5, 2))),
        ("../2024-05-02", "after", (None, None)),
        ("2024-05-02/..", "current", (date(2024, 5, 1), None)),
        ("2024-05-02/..", "before", (None, None)),
        ("2024-05-02/..", "after", (date(2024, 5, 2), None)),
    ],
)
def test_a_publication_open_on_one_side_bounds_no_more_than_it_knows(
    edtf: str, frame: str, expected: tuple[date | None, date | None]
) -> None:
    """What lies beyond the open side is unknown and says so; nothing fails."""
    article = Making("a", edtf)
    claim = article.say(PLAIN, frame=frame)
    found = when(chronicle(article), claim)
    assert (found.earliest, found.latest) == expected
    assert found.basis == ("reported" if any(expected) else "unknown")
    assert found.reasoning


# Expressions of the claim's own


@pytest.mark.parametrize(
    ("expression", "edtf", "basis"),
    [
        (on("2023-11-09"), "2023-11-09", "explicit"),
        (timex("2023", "2023", anchor="none"), "2023", "explicit"),
        (YESTERDAY, "2024-05-01", "relative"),
        (timex("am 9. April", "XXXX-04-09", direction="past"), "2024-04-09", "relative"),
        (timex("am 9. November", "XXXX-11-09", direction="past"), "2023-11-09", "relative"),
        (timex("am 9. November", "XXXX-11-09", direction="future"), "2024-11-09", "relative"),
        (timex("im März", "XXXX-03", direction="past"), "2024-03", "relative"),
        (timex("am Montag", "XXXX-WXX-1", direction="past"), "2024-04-29", "relative"),
        (timex("am Montag", "XXXX-WXX-1", direction="future"), "2024-05-06", "relative"),
        (timex("seit März", "XXXX-03", direction="past", relation="since"), "2024-03-01/2024-05-02", "relative"),
        (timex("nach dem 9. Juni 2024", "2024-06-09", anchor="none", relation="after"), "2024-06-10/..", "explicit"),
    ],
    ids=lambda value: getattr(value, "text", str(value)),
)
def test_an_expression_is_counted_from_the_publication(expression: object, edtf: str, basis: str) -> None:
    """Published on Thursday, 2 May 2024. The date names its words and, when counted, its anchor."""
    article = Making("a", "2024-05-02")
    claim = article.say(PLAIN, frame="at", timexes=[expression])  # type: ignore[list-item]
    found = when(chronicle(article), claim)
    assert (found.edtf, found.basis) == (edtf, basis)
    assert found.expression is not None
    assert found.expression.text == expression.text  # type: ignore[attr-defined]
    assert (found.anchor is not None) == (basis == "relative")


def test_a_counted_date_in_an_undated_article_stays_unknown_and_says_why() -> None:
    """No day is guessed; the expression is kept to be resolved when the article is dated."""
    article = Making("a")
    counted = article.say(PLAIN, frame="at", timexes=[YESTERDAY])
    plain = article.say("Verteidiger legt Revision ein")
    chronology = chronicle(article)
    assert (when(chronology, counted).edtf, when(chronology, counted).basis) == (None, "unknown")
    assert '"gestern"' in (when(chronology, counted).reasoning or "")
    assert (when(chronology, plain).edtf, when(chronology, plain).basis) == (None, "unknown")
    assert "not known" in (when(chronology, plain).reasoning or "")
    assert not published(chronology, "a").is_known


def test_a_full_date_needs_no_publication() -> None:
    """An explicit date stands in an undated article."""
    article = Making("a")
    claim = article.say(PLAIN, frame="at", timexes=[on("2023-11-09")])
    assert when(chronicle(article), claim).edtf == "2023-11-09"


def test_a_second_expression_dates_where_the_first_cannot() -> None:
    """The first expression that can be resolved decides."""
    article = Making("a")
    claim = article.say(PLAIN, frame="at", timexes=[YESTERDAY, on("2023-11-09")])
    assert when(chronicle(article), claim).edtf == "2023-11-09"


def test_a_day_reached_by_the_text_carries_on() -> None:
    """A later sentence without a date of its own happened on the day the one before names, and says so."""
    article = Making("a", "2024-05-09")
    claim = article.say(PLAIN, narrative=on("2024-05-02"))
    found = when(chronicle(article), claim)
    assert (found.edtf, found.basis) == ("2024-05-02", "relative")
    assert "2024-05-02" in (found.reasoning or "")


def test_a_day_after_is_counted_from_the_day_the_text_reached() -> None:
    """'Am Tag darauf' is the day after the one told, not after publication."""
    article = Making("a", "2024-05-09")
    next_day = timex("am Tag darauf", "XXXX-XX-XX", anchor="narrative", shift="+P1D")
    claim = article.say(PLAIN, frame="at", timexes=[next_day], narrative=on("2024-04-02"))
    assert when(chronicle(article), claim).edtf == "2024-04-03"


@pytest.mark.parametrize(("frame", "edtf"), [("before", "../2024-04-20"), ("after", "2024-04-20/..")])
def test_the_day_the_text_reached_bounds_even_where_the_publication_is_open(frame: str, edtf: str) -> None:
    """What the text itself names needs no publication date on that side."""
    for published_on in ("../2024-05-02", "2024-05-02", "2024-05-02/.."):
        article = Making("a", published_on)
        claim = article.say(PLAIN, frame=frame, narrative=on("2024-04-20"))
        assert when(chronicle(article), claim).edtf == edtf


# Claims without an expression


def test_news_of_the_day_lies_on_the_day_of_publication_or_the_one_before() -> None:
    """Only the report bounds it: the basis is 'reported', never a day of its own."""
    article = Making("a", "2024-05-02")
    claim = article.say(PLAIN)
    found = when(chronicle(article), claim)
    assert (found.earliest, found.latest, found.basis) == (date(2024, 5, 1), date(2024, 5, 2), "reported")
    assert "2024-05-02" in (found.anchor or "")


def test_what_lies_before_is_open_to_the_left_and_what_is_to_come_to_the_right() -> None:
    """Background is bounded by its report above, a plan below."""
    article = Making("a", "2024-05-02")
    background = article.say(PLAIN, frame="before")
    plan = article.say("Verteidiger will Revision einlegen", frame="after", modality="planned")
    chronology = chronicle(article)
    assert (when(chronology, background).edtf, when(chronology, background).earliest) == ("../2024-05-02", None)
    assert (when(chronology, plan).edtf, when(chronology, plan).latest) == ("2024-05-02/..", None)


def test_a_day_named_in_the_leading_sentences_is_the_day_of_the_news() -> None:
    """The rest of the news happened from that day on; a day further back, or named late or as a plan, is none."""
    on_tuesday = timex("am Dienstag", "XXXX-WXX-2", direction="past")

    def told(days: list[tuple[object, str]], filler: int = 0) -> date | None:
        article = Making("a", "2024-05-02")
        for number in range(filler):
            article.say(f"Nebensache Nummer{number} ohne Belang{number}")
        for expression, modality in days:
            article.say("Gericht verhandelt Untreue", frame="at", timexes=[expression], modality=modality)  # type: ignore[list-item]
        claim = article.say(PLAIN)
        return when(chronicle(article), claim).earliest

    assert told([(on_tuesday, "asserted")]) == date(2024, 4, 30)
    assert told([(on("2024-04-02"), "asserted")]) == date(2024, 5, 1)
    assert told([(on_tuesday, "planned")]) == date(2024, 5, 1)
    assert told([(on_tuesday, "asserted")], filler=8) == date(2024, 5, 1)


# Late


def test_a_ruling_that_comes_later_moves_every_date_without_reading_again() -> None:
    """And a look at the facts before it still shows what was known then."""
    article = Making("a")
    claims = [
        article.say(PLAIN),
        article.say("Verteidiger legt Revision ein", frame="at", timexes=[YESTERDAY]),
        article.say("Kanzlei gegründet früher", frame="before"),
        article.say("Urteil rechtskräftig demnächst", frame="after", modality="planned"),
    ]
    facts = recorded([*article.facts(), ruling("published", "a", value="2024-05-02")])
    before, after = reconcile(facts[:-1]), reconcile(facts)
    assert [when(before, claim).edtf for claim in claims] == [None] * 4
    assert [when(after, claim).edtf for claim in claims] == [
        "2024-05-01/2024-05-02",
        "2024-05-01",
        "../2024-05-02",
        "2024-05-01/..",  # its news is of the day before
    ]
    assert [one.claim for one in before.claims] == [one.claim for one in after.claims]


def test_what_could_be_known_leaves_out_later_and_undated_articles() -> None:
    """As of a day, only articles surely published by then are there; a lineage of later ones is forgotten too."""
    early, late, undated = Making("early", "2024-05-02"), Making("late", "2024-05-09"), Making("undated")
    vague = Making("vague", "2024-05-01/2024-05-20")
    for one, words in zip((early, late, undated, vague), STATEMENTS, strict=False):
        one.say(words)
    facts = recorded([fact for one in (early, late, undated, vague) for fact in one.facts()])
    chronology = reconcile(facts, published_by=date(2024, 5, 8), as_of="2024-05-08")
    assert [one.id for one in chronology.articles] == ["early"]
    assert {one.claim.article for one in chronology.claims} == {"early"}
    assert chronology.as_of == "2024-05-08"


def test_an_entry_takes_the_date_on_the_best_ground() -> None:
    """A day named in one text stands over the other's day of report."""
    words = "Gericht verurteilt Bankier Hubertus Wallenberg wegen Untreue"
    plain, sure = Making("a", "2024-05-03"), Making("b", "2024-05-03")
    plain.say(words)
    dated = sure.say(words, frame="at", timexes=[on("2024-05-02")])
    entry = entry_with(chronicle(plain, sure), dated)
    assert len(entry.claims) == 2
    assert (entry.when.edtf, entry.when.basis) == ("2024-05-02", "explicit")
