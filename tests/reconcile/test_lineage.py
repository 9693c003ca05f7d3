"""Lineage: a rewrite keeps statements and their order, not wording."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.making import Making, chronicle, medium, recorded
from timeline.model import Chronology
from timeline.reconcile import reconcile
from timeline.reconcile.derivation import derive
from timeline.reconcile.imprint import Imprint

STATEMENTS = [
    "Gemeinderat Freilassing beschließt Neubau Kläranlage Mehrheit",
    "Bürgermeisterin Hartwig nennt Kosten zwanzig Millionen Euro",
    "Opposition kritisiert fehlende Ausschreibung Planungsleistungen",
    "Baubeginn Frühjahr vorgesehen sofern Fördermittel fließen",
    "Anwohner Salzachstraße fürchten Geruchsbelästigung Sommer",
    "Gutachten Universität Innsbruck empfiehlt geschlossene Becken",
]


def article(name: str, statements: list[str], published: str | None = None) -> Making:
    """An article of these statements."""
    made = Making(name, published)
    for statement in statements:
        made.say(statement)
    return made


def facts(*articles: Making) -> list[object]:
    """All facts of several articles."""
    return [fact for one in articles for fact in one.facts()]


def reworded(statement: str) -> str:
    """The same statement with other small words and a term less."""
    return " ".join(reversed(statement.split()[:-1])) + " zudem"


def test_a_rewrite_in_the_same_order_is_one_lineage() -> None:
    """Two texts that tell the same statements in the same order derive from one another."""
    chronology = reconcile(
        recorded(facts(article("a", STATEMENTS, "2024-05-02"), article("b", [reworded(s) for s in STATEMENTS])))  # type: ignore[arg-type]
    )
    (lineage,) = chronology.lineages
    assert lineage.articles == ("a", "b")
    assert lineage.kind == "paraphrase"
    assert any("same order" in line for line in lineage.evidence)


def test_a_verbatim_text_is_a_copy() -> None:
    """The same words are a copy."""
    chronology = reconcile(recorded(facts(article("a", STATEMENTS), article("b", STATEMENTS))))  # type: ignore[arg-type]
    assert [lineage.kind for lineage in chronology.lineages] == ["copy"]


def test_the_same_statements_in_reverse_order_are_no_lineage() -> None:
    """Two reports on one event share statements but not their order."""
    chronology = reconcile(
        recorded(facts(article("a", STATEMENTS), article("b", [reworded(s) for s in reversed(STATEMENTS)])))  # type: ignore[arg-type]
    )
    assert [lineage.kind for lineage in chronology.lineages] == ["single", "single"]


def test_articles_on_other_matters_are_no_lineage() -> None:
    """Unrelated texts stay apart."""
    other = [
        "Handballerinnen gewinnen Auftakt Europameisterschaft gegen Island",
        "Torhüterin Filter hält sieben Würfe erste Halbzeit",
        "Bundestrainer lobt Abwehr nach Schlusspfiff",
        "Nächster Gegner Schweden Samstag Aarhus",
        "Verletzte Spielmacherin fehlt voraussichtlich drei Wochen",
    ]
    chronology = reconcile(recorded(facts(article("a", STATEMENTS), article("b", other))))  # type: ignore[arg-type]
    assert [lineage.kind for lineage in chronology.lineages] == ["single", "single"]


def test_an_undated_article_borrows_the_date_of_its_lineage() -> None:
    """The borrowed date says whose it is, and a claim counted from it is marked as borrowed."""
    chronology = reconcile(
        recorded(facts(article("a", STATEMENTS, "2024-05-02"), article("b", [reworded(s) for s in STATEMENTS])))  # type: ignore[arg-type]
    )
    published = {one.id: one.published for one in chronology.articles}
    assert published["b"].basis == "lineage"
    assert published["b"].anchor == "a"
    assert published["b"].edtf == "2024-05-02"
    assert {one.when.basis for one in chronology.claims if one.claim.article == "b"} == {"lineage"}


def test_one_lineage_is_one_origin() -> None:
    """A happening told by an article and its rewrite has two articles behind it and one origin."""
    chronology = reconcile(
        recorded(facts(article("a", STATEMENTS, "2024-05-02"), article("b", [reworded(s) for s in STATEMENTS])))  # type: ignore[arg-type]
    )
    shared = [entry for entry in chronology.entries if entry.support.articles == 2]
    assert len(shared) == len(STATEMENTS)
    assert {entry.support.origins for entry in shared} == {1}
    assert {entry.status for entry in shared} == {"single-origin"}


OTHER = [
    "Handballerinnen gewinnen Auftakt Europameisterschaft gegen Island",
    "Torhüterin Filter hält sieben Würfe erste Halbzeit",
    "Bundestrainer lobt Abwehr nach Schlusspfiff ausdrücklich",
    "Nächster Gegner Schweden Samstag Aarhus vor Ausverkauf",
    "Verletzte Spielmacherin fehlt voraussichtlich drei Wochen",
    "Verband verlängert Vertrag Trainerteam bis nach Olympia",
]


def own(name: str, count: int = 12) -> list[str]:
    """Statements that no other article has."""
    return [
        f"{name}eins{n} {name}zwei{n} {name}drei{n} {name}vier{n} {name}fünf{n} {name}sechs{n}" for n in range(count)
    ]


def family_of(chronology: Chronology, name: str) -> tuple[str, ...]:
    """The articles of one lineage."""
    (found,) = [lineage.articles for lineage in chronology.lineages if name in lineage.articles]
    return found


def test_a_digest_joins_nothing() -> None:
    """An article made of two others, half and half, does not make them one lineage."""
    digest = article("digest", [*STATEMENTS, *OTHER])
    chronology = chronicle(article("a", STATEMENTS), article("b", OTHER), digest)
    assert family_of(chronology, "a") != family_of(chronology, "b")


def test_a_long_live_blog_joins_nothing() -> None:
    """It holds three articles whole, each a small part of it; they stay apart."""
    blog = article("blog", [*own("anfang"), *STATEMENTS, *own("mitte"), *OTHER, *own("ende")])
    chronology = chronicle(article("a", STATEMENTS), article("b", OTHER), article("c", own("mitte")), blog)
    assert [len(lineage.articles) for lineage in chronology.lineages] == [1, 1, 1, 1]


def test_a_short_text_hangs_on_the_long_one_that_holds_it() -> None:
    """An agency's brief and the report that grew from it."""
    long = article("long", [*STATEMENTS, *own("eigen", 10)])
    assert family_of(chronicle(article("brief", STATEMENTS), long), "brief") == ("brief", "long")


def test_one_short_text_in_two_long_ones_does_not_join_these() -> None:
    """Two long reports that carry the same brief are two reports; the brief hangs on one of them only."""
    one, two = (article(name, [*STATEMENTS, *own(name, 10)]) for name in ("one", "two"))
    chronology = chronicle(article("brief", STATEMENTS), one, two)
    assert family_of(chronology, "one") != family_of(chronology, "two")


def test_a_copied_passage_is_one_origin_where_the_articles_are_no_lineage() -> None:
    """Two long reports of their own carry the same agency paragraph: what it says has one origin, the rest two lineages."""
    one, two = (article(name, [*own(name, 14), *STATEMENTS], "2024-05-02") for name in ("one", "two"))
    chronology = chronicle(one, two)
    assert family_of(chronology, "one") == ("one",)
    shared = [entry for entry in chronology.entries if entry.support.articles == 2]
    assert len(shared) == len(STATEMENTS)
    assert {entry.support.origins for entry in shared} == {1}


def test_copies_in_different_outlets_that_cite_nobody_are_agency_text() -> None:
    """And of one outlet they are versions, the later made from the earlier."""
    one, two = article("one", STATEMENTS, "2024-05-02"), article("two", STATEMENTS, "2024-05-03")
    one.outlet, two.outlet = "Kurier", "Bote"
    (lineage,) = chronicle(one, two).lineages
    assert lineage.kind == "agency"
    two.outlet = "Kurier"
    (lineage,) = chronicle(one, two).lineages
    (derived,) = lineage.derived
    assert (lineage.kind, derived.source, derived.article, derived.is_version) == ("copy", "one", "two", True)


def test_a_credit_outweighs_the_dates() -> None:
    """Whoever credits the other had it from there; that the dates say otherwise is said."""
    one, two = article("one", STATEMENTS, "2024-05-02"), article("two", STATEMENTS, "2024-05-03")
    one.outlet, two.outlet = "Kurier", "Bote"
    one.say("Verwaltung prüft weitere Schritte gegen Bauunternehmen", voice=[medium("Bote")])
    (lineage,) = chronicle(one, two).lineages
    (derived,) = lineage.derived
    assert (derived.source, derived.article) == ("two", "one")
    assert derived.why == "one.txt credits Bote; although one.txt was published 2024-05-02, two.txt 2024-05-03"


def test_a_date_is_borrowed_from_the_text_it_was_made_from() -> None:
    """Of two dated versions the one that the undated article credits lends its date, not the earliest."""
    first, second, undated = (
        article(n, STATEMENTS, d) for n, d in (("a", "2024-05-02"), ("b", "2024-05-09"), ("c", None))
    )
    first.outlet, second.outlet, undated.outlet = "Kurier", "Bote", "Anzeiger"
    undated.say("Verwaltung prüft weitere Schritte gegen Bauunternehmen", voice=[medium("Bote")])
    chronology = chronicle(first, second, undated)
    (published,) = [one.published for one in chronology.articles if one.id == "c"]
    assert (published.basis, published.anchor, published.edtf) == ("lineage", "b", "2024-05-09")


def test_without_credit_date_or_omission_no_direction_is_made_up() -> None:
    """Two undated copies."""
    (lineage,) = chronicle(article("one", STATEMENTS), article("two", STATEMENTS)).lineages
    assert lineage.derived == ()


@given(st.permutations(range(6)))
@settings(max_examples=20)
def test_lineages_do_not_depend_on_the_order_of_articles(order: list[int]) -> None:
    """Copies, a rewrite, a digest and a stranger, taken in any order."""
    pile = [
        article("a", STATEMENTS, "2024-05-02"),
        article("b", OTHER, "2024-05-02"),
        article("c", [reworded(s) for s in STATEMENTS]),
        article("d", [*STATEMENTS, *OTHER]),
        article("e", OTHER, "2024-05-04"),
        article("f", own("fremd")),
    ]
    assert chronicle(*(pile[n] for n in order)).lineages == chronicle(*pile).lineages


def test_a_text_in_two_hundred_papers_is_one_lineage() -> None:
    """Each is compared with a few others only, and all are found to be one."""
    chronology = chronicle(*(article(f"paper{n:03d}", STATEMENTS) for n in range(200)))
    (lineage,) = chronology.lineages
    assert len(lineage.articles) == 200


def test_meaning_finds_what_words_do_not_show() -> None:
    """A measure of meaning is asked where words are not alike enough; what it finds must still stand in order."""
    told = [
        f"{' '.join(sorted(s.split(), key=len)[-2:])} neu{n}a neu{n}b neu{n}c neu{n}d" for n, s in enumerate(STATEMENTS)
    ]
    left, right = (
        Imprint.of(name, article(name, said).claims, "de") for name, said in (("a", STATEMENTS), ("b", told))
    )
    place = {claim.id: n for each in (left, right) for n, claim in enumerate(each.profile.claims)}
    assert derive(left, right) is None
    found = derive(left, right, meaning=lambda x, y: float(place[x.id] == place[y.id]))
    assert found is not None
    assert (found.way, len(found.aligned)) == ("paraphrase", len(STATEMENTS))
    assert derive(left, right, meaning=lambda x, y: float(place[x.id] + place[y.id] == 5)) is None
