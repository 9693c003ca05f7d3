"""The audit of sources: who asserted what, alone or with whom, first or later, through whom, against whom."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.export import story
from tests.export.arbitrary import stories
from timeline.export.tables import restore_cell
from timeline.front.report_sources import report_sources
from timeline.front.report_sources_find import find_sources, folded
from timeline.front.report_sources_order import Precedence
from timeline.front.report_sources_plain import COLUMNS, as_csv, as_plain
from timeline.front.report_sources_values import Source, SourcesReport
from timeline.model import (
    ArticleInfo,
    Chronology,
    Claim,
    Conflict,
    ConflictValue,
    Dating,
    Entry,
    Lineage,
    Modality,
    Origin,
    Passage,
    ResolvedClaim,
    RoleMention,
    Span,
    Support,
    UsageError,
    VoiceLink,
    When,
)

STORY = report_sources(story.chronology())


def named(name: str, kind: str | None = None, report: SourcesReport = STORY) -> Source:
    (found,) = [one for one in report.sources if one.name == name and kind in {None, one.kind}]
    return found


def day(words: str | None) -> When:
    if words is None:
        return When()
    first, _, last = words.partition("/")
    return When(words, date.fromisoformat(first), date.fromisoformat(last or first), "explicit")


def article(
    name: str, published: str | None = "2025-07-04", *, outlet: str | None = None, lineage: str = ""
) -> ArticleInfo:
    return ArticleInfo(
        name, f"in/{name}.txt", name, name, 100, "de", None, outlet, None, day(published), lineage or f"l{name}", 1
    )


def said(kind: str, name: str | None, words: str | None = None, **more: str) -> VoiceLink:
    passage = Passage(0, len(words), words) if words else None
    return VoiceLink(kind, name, None, passage, **more)  # type: ignore[arg-type]


def claim(
    name: str,
    where: ArticleInfo,
    *voice: VoiceLink,
    entry: str | None = None,
    origin: str = "o1",
    modality: Modality = "asserted",
    roles: Sequence[RoleMention] = (),
    hedges: Sequence[str] = (),
) -> ResolvedClaim:
    made = Claim(
        name,
        where.id,
        (Span(10, 20),),
        f"quote {name}",
        modality,
        Dating("at"),
        voice=voice,
        roles=tuple(roles),
        hedges=tuple(hedges),
    )
    return ResolvedClaim(made, day("2025-07-03"), (VoiceLink("outlet", where.outlet), *voice), origin, entry, "r 1", 1)


def audit(
    articles: Sequence[ArticleInfo],
    claims: Sequence[ResolvedClaim],
    conflicts: Sequence[Conflict] = (),
    lineages: Sequence[Lineage] = (),
) -> SourcesReport:
    """The audit of a chronology in which the claims of one entry stand together."""
    entries = []
    for name in sorted({one.entry for one in claims if one.entry}):
        own = [one for one in claims if one.entry == name]
        origins = tuple(sorted({one.origin for one in own}))
        support = Support(len({one.claim.article for one in own}), 0, len(origins))
        status = "corroborated" if len(origins) > 1 else "single-origin"
        ids = tuple(one.id for one in own)
        entries.append(
            Entry(
                name, own[0].when, own[0].claim.quote, ids[0], None, "asserted", status, ids, support, origins=origins
            )  # type: ignore[arg-type]
        )
    return report_sources(
        Chronology(
            None,
            None,
            1,
            "",
            articles=tuple(articles),
            lineages=tuple(lineages),
            origins=tuple(Origin(name, name.upper(), "person") for name in sorted({one.origin for one in claims})),
            claims=tuple(claims),
            entries=tuple(entries),
            conflicts=tuple(conflicts),
        )
    )


def conflict(*values: tuple[str, Sequence[str]], slot: str = "quantity", status: str = "open") -> Conflict:
    made = tuple(ConflictValue(value, tuple(claims)) for value, claims in values)
    return Conflict("k1", slot, (), made, status, "", "How many?")  # type: ignore[arg-type]


def names(report: SourcesReport, source: Source, which: str) -> dict[str, int]:
    return {tally.name: tally.count for tally in getattr(source, which)}


def test_a_speaker_is_audited_from_every_side() -> None:
    mayor = named("Anna Groß")

    assert (mayor.kind, mayor.claims, mayor.entries, mayor.articles) == ("person", 2, 2, 1)
    assert (mayor.sole, mayor.corroborated, mayor.disputed, mayor.copied) == (0, 2, 1, 2)
    assert mayor.modalities == {"asserted": 2}
    assert mayor.said == ("Bürgermeisterin Anna Groß",)
    assert names(STORY, mayor, "through") == {"Tagblatt": 2}
    assert names(STORY, mayor, "together") == {"المدينة": 1, "Kurier": 1}
    assert names(STORY, mayor, "contradicted_by") == {"Kurier": 1}
    assert [one.claim.id for one in mayor.assertions] == ["c1", "c4"]
    assert [one.order for one in mayor.assertions] == ["unknown", "first"]


def test_every_claim_is_counted_for_its_outlet_once() -> None:
    outlets = [one for one in STORY.sources if one.kind == "outlet"]

    assert sum(one.claims for one in outlets) == len(STORY.chronology.claims)


def test_an_outlet_answers_for_what_it_says_itself_and_for_whom_it_cites() -> None:
    kurier = named("Kurier")

    assert (kurier.claims, kurier.own) == (3, 1)
    assert names(STORY, kurier, "cites") == {"Tagblatt": 2}
    assert kurier.through == ()
    assert names(STORY, kurier, "contradicted_by") == {"Anna Groß": 1}


def test_a_paper_that_is_read_and_also_cited_is_two_sources_of_one_name() -> None:
    both = find_sources(STORY, "tagblatt")

    assert {one.kind for one in both} == {"outlet", "medium"}
    assert len({one.id for one in both}) == 2


def test_a_source_without_a_name_is_one_source_only_inside_one_article() -> None:
    """The experts of two papers are not the same people, and nothing may make them so."""
    here, there = article("a", outlet="A"), article("b", outlet="B")
    report = audit(
        [here, there],
        [
            claim("c1", here, said("anonymous", None, "Experten")),
            claim("c2", here, said("anonymous", None, "experten")),
            claim("c3", there, said("anonymous", None, "Experten")),
        ],
    )
    nameless = [one for one in report.sources if one.kind == "anonymous"]

    assert [(one.name, one.claims) for one in nameless] == [("Experten", 2), ("Experten", 1)]


def test_an_outlet_that_nobody_named_goes_by_its_file_and_is_nobody_else() -> None:
    one, other = article("a"), evolve(article("b"), path="out/a.txt")
    report = audit([one, other], [claim("c1", one), claim("c2", other)])

    assert [(source.name, source.claims) for source in report.sources] == [("a.txt", 1), ("a.txt", 1)]


def test_spellings_of_one_medium_are_one_source() -> None:
    here = article("a", outlet="A")
    cited = [claim(f"c{n}", here, said("medium", words)) for n, words in enumerate(["The Telegraph", "Telegraph"])]
    report = audit([here], [*cited, claim("c9", here, said("medium", "The Telegraph"))])

    assert [(one.name, one.claims) for one in report.sources if one.kind == "medium"] == [("The Telegraph", 3)]


def test_alone_or_with_whom_is_counted_in_origins_not_in_articles() -> None:
    one, other = article("a", outlet="A"), article("b", outlet="B")
    report = audit(
        [one, other],
        [
            claim("c1", one, entry="e1", origin="o1"),
            claim("c2", other, entry="e1", origin="o1"),
            claim("c3", one, entry="e2", origin="o1"),
            claim("c4", other, entry="e2", origin="o2"),
        ],
    )
    source = named("A", report=report)

    assert (source.sole, source.corroborated) == (1, 1)
    assert {each.claim.id: each.together for each in source.assertions} == {"c1": (), "c3": ("o2",)}
    assert names(report, source, "together") == {"O2": 1}


@pytest.mark.parametrize(
    ("own", "others", "order"),
    [
        ("2025-07-04", [], "only"),
        ("2025-07-04", ["2025-07-05", "2025-07-06"], "first"),
        ("2025-07-04", ["2025-07-03", "2025-07-06"], "later"),
        ("2025-07-04", ["2025-07-04"], "same day"),
        ("2025-07-04", ["2025-07-04", "2025-07-05"], "unknown"),
        ("2025-07-04", ["2025-07-05", None], "unknown"),
        ("2025-07-04", ["2025-07-03", None], "later"),
        (None, ["2025-07-03"], "unknown"),
        ("2025-07-04/2025-07-06", ["2025-07-06"], "unknown"),
        ("2025-07-04/2025-07-06", ["2025-07-07/2025-07-08"], "first"),
        ("2025-07-04/2025-07-06", ["2025-07-01/2025-07-03"], "later"),
    ],
)
def test_first_or_later_is_said_only_where_no_date_could_make_it_otherwise(
    own: str | None, others: list[str | None], order: str
) -> None:
    here = article("a", own, outlet="A")
    rest = [article(f"b{n}", published) for n, published in enumerate(others)]
    report = audit([here, *rest], [claim(f"c{one.id}", one, entry="e1") for one in (here, *rest)])

    assert [one.order for one in named("A", report=report).assertions] == [order]


BOUNDS = st.none() | st.tuples(st.integers(0, 5), st.integers(0, 3))


@given(st.lists(BOUNDS, min_size=1, max_size=6))
def test_the_order_of_a_group_is_what_comparing_all_pairs_gives(drawn: list[tuple[int, int] | None]) -> None:
    start = date(2025, 7, 1)
    published = [
        When() if one is None else When("x", start + timedelta(one[0]), start + timedelta(sum(one)), "explicit")
        for one in drawn
    ]
    articles = {str(n): evolve(article(str(n)), published=when) for n, when in enumerate(published)}
    found = Precedence({"g": articles}, articles)

    for name, one in articles.items():
        own = one.published
        rest = [other.published for key, other in articles.items() if key != name]
        is_later = any(r.latest and own.earliest and r.latest < own.earliest for r in rest)
        is_first = bool(rest) and all(r.earliest and own.latest and own.latest < r.earliest for r in rest)
        assert (found.order("g", name) == "later") == is_later
        assert (found.before("g", name) is not None) == is_later
        assert (found.order("g", name) == "first") == (is_first and not is_later)


def test_a_borrowed_publication_date_proves_no_order() -> None:
    """An undated copy gets its date from the article it is compared with."""
    first = article("a", "2025-07-04", outlet="A", lineage="l")
    copy = evolve(article("b", outlet="B", lineage="l"), published=evolve(day("2025-07-09"), basis="lineage"))
    lineage = Lineage("l", ("a", "b"), "paraphrase", ("the same four names",))
    report = audit([first, copy], [claim("c1", first, entry="e1"), claim("c2", copy, entry="e1")], lineages=[lineage])

    for name in ("A", "B"):
        (kin,) = named(name, report=report).kin
        assert (kin.order, kin.original) == ("unknown", None)
        assert [one.order for one in named(name, report=report).assertions] == ["unknown"]


def test_copied_from_whom_is_told_where_dates_tell_it_and_never_of_agency_texts() -> None:
    first, copy = (
        article("a", "2025-07-04", outlet="A", lineage="l"),
        article("b", "2025-07-05", outlet="B", lineage="l"),
    )
    claims = [claim("c1", first), claim("c2", copy)]

    def kin(name: str, kind: str) -> tuple[str, str | None]:
        lineage = Lineage("l", ("a", "b"), kind)  # type: ignore[arg-type]
        (found,) = named(name, report=audit([first, copy], claims, lineages=[lineage])).kin
        return found.order, found.original

    assert kin("A", "copy") == ("first", None)
    assert kin("B", "copy") == ("later", "a")
    assert kin("B", "agency") == ("unknown", None)
    assert [one.original for one in named("Kurier").kin] == ["a1"]


def test_contradiction_names_the_end_of_the_other_voice() -> None:
    here, there = article("a", outlet="A"), article("b", outlet="B")
    minister, paper = said("person", "Lena Voß"), said("medium", "Kurier")
    claims = [claim("c1", here, minister), claim("c2", there, paper, said("body", "Stadt"))]
    report = audit([here, there], claims, [conflict(("26", ["c1"]), ("33", ["c2"]))])

    assert names(report, named("Lena Voß", report=report), "contradicted_by") == {"Stadt": 1}
    assert names(report, named("A", report=report), "contradicted_by") == {"Stadt": 1}
    assert names(report, named("Kurier", report=report), "contradicted_by") == {"Lena Voß": 1}
    (dispute,) = named("Stadt", report=report).assertions[0].disputes
    assert (dispute.value, [report.name(other) for other in dispute.against]) == ("33", ["Lena Voß"])


def test_settled_conflicts_contradict_nobody() -> None:
    here, there = article("a", outlet="A"), article("b", outlet="B")
    values = ("26", ["c1"]), ("33", ["c2"])
    for status in ("explained", "resolved"):
        report = audit([here, there], [claim("c1", here), claim("c2", there)], [conflict(*values, status=status)])
        assert all(not source.contradicted_by for source in report.sources)


@pytest.mark.parametrize(
    ("role", "words", "says_it"),
    [
        (Span(40, 60), None, False),  # outside the claim: "..., sagte Premierminister Lee"
        (Span(10, 18), (12, 18), False),  # the words for the speaker himself: "Premierminister Lee betonte ..."
        (Span(10, 18), None, True),  # inside what is said: "Premierminister Lee werde kommen"
    ],
)
def test_who_is_called_by_an_office_while_speaking_did_not_say_so_himself(
    role: Span, words: tuple[int, int] | None, says_it: bool
) -> None:
    here, there = article("a", outlet="A"), article("b", outlet="B")
    lee = VoiceLink("person", "Lee", None, Passage(*words, "Lee") if words else None)
    office = RoleMention("lee", "premierminister", "GB", role.start, role.end)
    claims = [claim("c1", here, lee, roles=[office]), claim("c2", there)]
    report = audit([here, there], claims, [conflict(("Lee", ["c1"]), ("Poe", ["c2"]), slot="role")])

    assert bool(named("Lee", report=report).contradicted_by) == says_it
    assert names(report, named("A", report=report), "contradicted_by") == {"B": 1}
    assert names(report, named("B", report=report), "contradicted_by") == {"Lee" if says_it else "A": 1}


def test_how_it_was_said_is_counted_by_class_and_by_distance() -> None:
    here = article("a", outlet="A")
    report = audit(
        [here],
        [
            claim("c1", here, said("person", "Lee", verb="bestreiten", stance="denies"), modality="denied"),
            claim("c2", here, said("person", "Lee", verb="sagen", stance="says"), hedges=["subjunctive"]),
            claim("c3", here, said("person", "Lee"), modality="planned", hedges=["subjunctive", "distanced"]),
        ],
    )
    lee = named("Lee", report=report)

    assert lee.stances == {"denies": 1, "says": 1}
    assert lee.hedges == {"distanced": 1, "subjunctive": 2}
    assert list(lee.modalities.items()) == [("asserted", 1), ("planned", 1), ("denied", 1)]
    assert named("A", report=report).stances == {}


def test_what_a_source_asserted_over_time() -> None:
    made = [
        article("a", "2025-07-04"),
        article("b", "2025-07-28"),
        article("c", "2025-07-30/2025-08-02"),
        article("d", None),
    ]
    report = audit(made, [claim(f"c{n}", one, said("person", "Lee")) for n, one in enumerate([made[0], *made])])
    lee = named("Lee", report=report)

    assert [(one.published, one.articles, one.claims) for one in lee.by_month] == [("2025-07", 2, 3), (None, 2, 2)]
    assert [one.published for one in lee.by_date] == ["2025-07-04", "2025-07-28", "2025-07-30/2025-08-02", None]
    assert names(report, lee, "per_article") == {"a.txt": 2, "b.txt": 1, "c.txt": 1, "d.txt": 1}


@given(stories())
def test_the_counts_of_any_chronology_agree(drawn: tuple[Chronology, dict[str, str]]) -> None:
    chronology, _ = drawn
    report = report_sources(chronology)
    table = list(csv.DictReader(io.StringIO(as_csv(report).decode("utf-8-sig"), newline="")))
    json.dumps(as_plain(report), ensure_ascii=True)

    outlets = [one for one in report.sources if one.kind == "outlet"]
    counting = {one.id for one in chronology.claims if one.rejected is None}
    assert {each.claim.id for one in outlets for each in one.assertions} == counting
    assert Counter(row["source_id"] for row in table) == {one.id: one.claims for one in report.sources}
    for one in report.sources:
        assert one.sole + one.corroborated == one.entries
        assert len(one.assertions) == one.claims == sum(one.modalities.values())
        assert one.claims == sum(tally.count for tally in one.per_article)
        assert one.claims == sum(period.claims for period in one.by_date) == sum(p.claims for p in one.by_month)
        assert one.claims == one.own + sum(tally.count for tally in one.cites)
        assert max(one.copied, one.articles) <= one.claims
        assert find_sources(report, one.id) == (one,)


def test_the_audit_does_not_depend_on_the_order_of_anything() -> None:
    whole = story.chronology()
    turned = evolve(
        whole,
        claims=whole.claims[::-1],
        articles=whole.articles[::-1],
        entries=whole.entries[::-1],
        lineages=whole.lineages[::-1],
    )

    assert as_csv(report_sources(turned)) == as_csv(STORY)
    assert as_plain(report_sources(turned))["sources"] == as_plain(STORY)["sources"]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Anna Groß", "Anna Groß"),
        ("anna gross", "Anna Groß"),
        ("ANNA", "Anna Groß"),
        ("groß", "Anna Groß"),
        ("Gross", "Anna Groß"),
        ("kur", "Kurier"),
        ("ein sprecher", "Ein Sprecher"),
        ("undated.txt", "undated.txt"),
    ],
)
def test_a_source_is_found_by_its_name_folded_or_begun(wanted: str, name: str) -> None:
    assert [one.name for one in find_sources(STORY, wanted)] == [name]


def test_a_person_is_found_by_another_spelling() -> None:
    here = article("a", outlet="A")
    report = audit([here], [claim("c1", here, said("person", "Wolodymyr Selenskyj"))])

    for wanted in ("Zelensky", "Selenskij", "Volodymyr Zelenskyy"):
        assert [one.name for one in find_sources(report, wanted)] == ["Wolodymyr Selenskyj"]


def test_an_unknown_name_is_answered_with_the_nearest_and_a_vague_one_with_all_it_fits() -> None:
    with pytest.raises(UsageError, match=r"'Tagblakt'.* Nearest: Tagblatt\."):
        find_sources(STORY, "Tagblakt")
    here = article("a", outlet="Kurier")
    two = audit(
        [here], [claim("c1", here, said("person", "Anna Groß")), claim("c2", here, said("person", "Anna Klein"))]
    )
    with pytest.raises(UsageError, match=r"'anna' fits 2 sources, such as Anna Groß \(s\w{12}\), Anna Klein"):
        find_sources(two, "anna")
    with pytest.raises(UsageError, match="no source is called ''"):
        find_sources(STORY, "")
    with pytest.raises(UsageError, match="there are no claims"):
        find_sources(report_sources(Chronology(None, None, 0, "")), "x")


def test_names_fold_case_accents_and_script() -> None:
    assert folded("  Élysée-Palast ") == "elysee palast"
    assert folded("Зеленський") == folded("ЗЕЛЕНСЬКИЙ") != ""


def test_the_table_has_stable_columns_and_cells_that_nothing_runs() -> None:
    text = as_csv(STORY).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    nasty = [row for row in rows if "1+1" in row["quote"]]

    assert text.splitlines()[0] == ",".join(COLUMNS)
    assert COLUMNS[:5] == ("source", "source_kind", "source_id", "claim", "quote")
    assert [row["quote"][:2] for row in nasty] == ["'="]
    assert restore_cell(nasty[0]["quote"]) == "=1+1 steht am Anfang einer Zeile."
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row.values())
    mayor = next(row for row in rows if row["source"] == "Anna Groß" and row["claim"] == "c4")
    assert (mayor["contradicted_by"], mayor["value"], mayor["order"]) == ("Kurier", "26 Träger", "first")
    assert mayor["spans"].count("-") == 2


def test_one_source_alone_fills_table_and_json() -> None:
    chosen = find_sources(STORY, "Kurier")
    plain = as_plain(STORY, chosen)

    assert [one["name"] for one in plain["sources"]] == ["Kurier"]
    assert [one["claim"] for one in plain["sources"][0]["assertions"]] == ["c2", "c5", "c8"]
    assert [one["id"] for one in plain["conflicts"]] == ["k1"]
    assert len(as_csv(STORY, chosen).splitlines()) == 4


def test_a_cell_names_twenty_and_counts_the_rest_and_the_json_has_all() -> None:
    papers = [article(f"p{n:02}", outlet=f"Paper {n:02}") for n in range(23)]
    claims = [claim(f"c{n:02}", paper) for n, paper in enumerate(papers)]
    report = audit(papers, claims, [conflict(("1", ["c00"]), ("2", [one.id for one in claims[1:]]))])
    chosen = find_sources(report, "Paper 00")
    (row,) = csv.DictReader(io.StringIO(as_csv(report, chosen).decode("utf-8-sig"), newline=""))

    listed = row["contradicted_by"].split(" | ")
    assert listed == [*(f"Paper {n:02}" for n in range(1, 21)), "and 2 more"]
    assert len(as_plain(report, chosen)["sources"][0]["contradicted_by"]) == 22
