"""Lineage: a rewrite keeps statements and their order, not wording."""

from __future__ import annotations

from tests.reconcile.making import Making, recorded
from timeline.reconcile import reconcile

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
