"""Conflicts by slot, each with the harmless reasons that are asked for first."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from tests.reconcile.making import Making, chronicle, counted, entry_with, on, withdrawn
from timeline.model import Chronology, Conflict, Mention, Quantity, When
from timeline.reconcile.conflicts import Testimony as Said
from timeline.reconcile.conflicts import number_words
from timeline.reconcile.conflicts_actors import actor_conflicts
from timeline.reconcile.conflicts_dates import date_conflicts, date_conflicts_apart
from timeline.reconcile.conflicts_places import place_conflicts
from timeline.reconcile.conflicts_polarity import negation_conflicts
from timeline.reconcile.conflicts_quantities import can_agree, counts, quantity_conflicts

MAY_2 = date(2024, 5, 2)


def said(
    article: str,
    words: str,
    *,
    when: str = "",
    published: str = "2024-05-09",
    origin: str = "",
    entry: str = "e1",
    outlet: str | None = None,
    told_of: frozenset[str] = frozenset(),
    corrects: bool = False,
    **rest: object,
) -> Said:
    """A testimony whose names and numbers are looked up in its words."""
    named = {"actors": [], "places": [], "quantities": []} | rest
    for kind, mentions in (("actors", named["actors"]), ("places", named["places"])):
        named[kind] = [
            Mention(name, key, what, words.index(name), words.index(name) + len(name))  # type: ignore[arg-type]
            for name, key, what in mentions  # type: ignore[attr-defined]
        ]
    named["quantities"] = [
        Quantity(value, noun, words.index(shown), words.index(noun) + len(noun), noun.lower())
        for shown, value, noun in named["quantities"]  # type: ignore[attr-defined]
    ]
    places = named.pop("places")
    claim = evolve(Making(article, published).say(words, **named), places=tuple(places))  # type: ignore[arg-type]
    out = date.fromisoformat(published)
    day = date.fromisoformat(when) if when else None
    at = When(when, day, day, "explicit") if when else When(published, out, out, "reported")
    there = told_of or frozenset(place.key for place in claim.places)
    return Said(claim, at, origin or article, entry, When(published, out, out, "explicit"), outlet, corrects, there)


def status(found: list[Conflict]) -> list[str]:
    """The status of each."""
    return [one.status for one in found]


# How many


def toll(article: str, shown: str, value: float, **rest: object) -> Said:
    """A report that counts the injured."""
    words = f"Beim Zugunglück am Bahnhof wurden {shown} Reisende verletzt"
    noun = [(shown.rsplit(maxsplit=1)[-1], value, "Reisende")]
    return said(article, words, predicate="verletzen", quantities=noun, **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("mindestens 12", 12), ("15", 15)),
        (("mehr als 200", 200), ("226", 226)),
        (("bis zu 40", 40), ("31", 31)),
        (("rund 3000", 3000), ("2987", 2987)),
        (("3000", 3000), ("2987", 2987)),
        (("zwischen 1000 und 5000", 5000), ("2000", 2000)),
    ],
)
def test_bounds_that_can_agree_are_no_conflict(one: tuple[str, float], other: tuple[str, float]) -> None:
    """What the words before a number leave open, and what is only rounded, excludes nothing."""
    assert quantity_conflicts("e1", [toll("a", *one), toll("b", *other)]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("mindestens 20", 20), ("15", 15)),
        (("bis zu 40", 40), ("41", 41)),
        (("rund 3000", 3000), ("2000", 2000)),
        (("12", 12), ("13", 13)),
        (("2013", 2013), ("2987", 2987)),
    ],
)
def test_bounds_that_cannot_agree_are_open(one: tuple[str, float], other: tuple[str, float]) -> None:
    """At least twenty are not fifteen."""
    assert status(quantity_conflicts("e1", [toll("a", *one), toll("b", *other)])) == ["open"]


def test_a_correction_within_a_day_is_explained_by_the_outlet_that_says_so() -> None:
    """The outlet's own word that it corrects, not the mere difference."""
    first, second = (toll(a, str(n), n, outlet="Kurier", corrects=n == 21) for a, n in (("a", 12), ("b", 21)))
    (found,) = quantity_conflicts("e1", [first, second])
    assert (found.status, found.why) == ("explained", "one source corrected itself: Kurier says so")
    elsewhere = toll("b", "21", 21, outlet="Bote", corrects=True)
    assert status(quantity_conflicts("e1", [first, elsewhere])) == ["open"]


def test_a_count_years_later_is_no_running_count() -> None:
    """Time explains a toll that is still being counted, not one that was settled long ago."""
    late = toll("b", "14", 14, published="2026-05-02")
    assert status(quantity_conflicts("e1", [toll("a", "12", 12), late])) == ["open"]


def test_a_third_value_joins_the_conflict_and_keeps_its_id() -> None:
    """Rulings and links that name it stay valid."""
    two = [toll("a", "12", 12), toll("b", "14", 14)]
    (before,) = quantity_conflicts("e1", two)
    (after,) = quantity_conflicts("e1", [*two, toll("c", "19", 19)])
    assert (before.id, len(before.values), len(after.values)) == (after.id, 2, 3)


def test_a_part_is_not_the_whole() -> None:
    """ "Weitere" and "schwer" count something else."""
    whole = toll("a", "12", 12)
    part = said(
        "b",
        "Beim Zugunglück am Bahnhof wurden 14 weitere Reisende verletzt",
        predicate="verletzen",
        quantities=[("14", 14, "Reisende")],
    )
    assert quantity_conflicts("e1", [whole, part]) == []


def test_two_numbers_of_one_noun_in_a_sentence_count_two_things() -> None:
    """26 of 35 countries are neither 26 nor 35 for comparison."""
    words = "26 der 35 Länder sagten zu"
    both = said("a", words, quantities=[("26", 26, "Länder"), ("35", 35, "Länder")])
    assert counts(both.claim) == {}


@pytest.mark.parametrize(("value", "shown"), [(26.0, "26"), (2.5, "2.5"), (1e6, "1000000"), (0.1, "0.1")])
def test_numbers_are_shown_as_a_person_writes_them(value: float, shown: str) -> None:
    """No exponent and no needless decimals."""
    assert number_words(value) == shown


def test_agreement_is_symmetric() -> None:
    """Which side comes first does not matter."""
    (one,) = counts(toll("a", "mindestens 12", 12).claim).values()
    (other,) = counts(toll("b", "15", 15).claim).values()
    assert can_agree(one, other)
    assert can_agree(other, one)


# When


def day(article: str, when: str, words: str = "", **rest: object) -> Said:
    """A report that dates a collision."""
    return said(article, words or "Kahn Hermine rammt Schleuse Geesthacht", when=when, predicate="rammen", **rest)  # type: ignore[arg-type]


def test_a_plan_and_what_was_done_is_explained() -> None:
    """The plan was moved."""
    (found,) = date_conflicts("e1", [day("a", "2024-05-02", modality="planned"), day("b", "2024-05-04")])
    assert found.status == "explained"
    assert "planned for 2024-05-02" in found.why


def test_a_night_between_two_days_explains_them() -> None:
    """But not two days between them."""
    night = "Kahn Hermine rammt Schleuse Geesthacht in der Nacht"
    assert status(date_conflicts("e1", [day("a", "2024-05-02", night), day("b", "2024-05-03")])) == ["explained"]
    assert status(date_conflicts("e1", [day("a", "2024-05-02", night), day("b", "2024-05-05")])) == ["open"]


def test_in_two_entries_both_reports_must_come_after_both_days() -> None:
    """A report of the second knows nothing of what happens on the third."""
    one, other = day("a", "2024-05-02", entry="e1"), day("b", "2024-05-04", entry="e2")
    (found,) = date_conflicts_apart([(one, other)])
    assert (found.status, found.entries) == ("open", ("e1", "e2"))
    early = day("a", "2024-05-02", entry="e1", published="2024-05-03")
    assert date_conflicts_apart([(early, other)]) == []


def test_far_days_and_other_numbers_are_other_happenings() -> None:
    """What lies weeks apart happened twice, and so did what was counted differently."""
    one = day("a", "2024-05-02", published="2024-07-01")
    assert date_conflicts_apart([(one, day("b", "2024-06-20", entry="e2", published="2024-07-01"))]) == []
    ninth = day("a", "2024-05-02", "Kahn Hermine rammt Schleuse Geesthacht 9000 Mal")
    tenth = day("b", "2024-05-04", "Kahn Hermine rammt Schleuse Geesthacht 1000 Mal", entry="e2")
    assert date_conflicts_apart([(ninth, tenth)]) == []


# Who did it

SEA = "hat am Mittwoch über dem See ein Aufklärungsflugzeug abgeschossen"


def shooter(article: str, name: str, key: str, predicate: str = "abschießen", words: str = SEA) -> Said:
    """A report that names who shot the aircraft down."""
    return said(article, f"{name} {words}", predicate=predicate, agents=[key], places=[(name, key, "country")])


def test_two_doers_of_one_act_are_open() -> None:
    """Each with its claims."""
    (found,) = actor_conflicts([(shooter("a", "Armenien", "country:AM"), shooter("b", "Aserbaidschan", "country:AZ"))])
    assert (found.slot, found.status) == ("actor", "open")
    assert [value.value for value in found.values] == ["Armenien", "Aserbaidschan"]


def test_what_several_may_do_names_no_two_doers() -> None:
    """Two condemn, meet or sign."""
    both = [shooter(a, n, k, "verurteilen") for a, n, k in (("a", "Chile", "country:CL"), ("b", "Peru", "country:PE"))]
    assert actor_conflicts([(both[0], both[1])]) == []


def test_a_passive_names_its_doer_after_by() -> None:
    """The subject is whom it was done to."""
    reports = [
        said(
            article,
            f"The shipyard Kestrel was bought by {name} near Aberdeen",
            predicate="buy",
            agents=["body:kestrel"],
            actors=[("Kestrel", "body:kestrel", "body"), (name, f"body:{name.lower()}", "body")],
        )
        for article, name in (("a", "Siemens"), ("b", "Microsoft"))
    ]
    (found,) = actor_conflicts([(reports[0], reports[1])])
    assert [value.value for value in found.values] == ["Microsoft", "Siemens"]


# Where


def signed(article: str, name: str, key: str, kind: str = "place", **rest: object) -> Said:
    """A report on a signing."""
    words = f"Norwegen und Island unterzeichneten am Mittwoch in {name} das Abkommen zum Walschutz"
    return said(article, words, predicate="unterzeichnen", places=[(name, key, kind)], **rest)  # type: ignore[arg-type]


def test_two_cities_for_one_happening_are_open() -> None:
    """With both entries, if the claims stand in two."""
    (found,) = place_conflicts([(signed("a", "Genf", "place:genf"), signed("b", "Wien", "place:wien"))])
    assert (found.slot, found.status, [value.value for value in found.values]) == ("place", "open", ["Genf", "Wien"])


def test_a_city_and_a_country_and_places_told_together_are_none() -> None:
    """The one may lie in the other."""
    geneva = signed("a", "Genf", "place:genf")
    assert place_conflicts([(geneva, signed("b", "Schweden", "country:SE", "country"))]) == []
    both = signed("b", "Carouge", "place:carouge", told_of=frozenset({"place:genf", "place:carouge"}))
    assert place_conflicts([(geneva, both)]) == []


# Does it hold


def attends(article: str, words: str, *, negated: bool, **rest: object) -> Said:
    """A report on whether somebody takes part."""
    return said(article, words, predicate="teilnehmen", negated=negated, **rest)  # type: ignore[arg-type]


YES = "Reeder Thomsen nimmt an der Hafenkonferenz in Emden teil"
NO = "Reeder Thomsen nimmt an der Hafenkonferenz in Emden nicht teil"


def test_yes_and_no_on_one_day_are_open_and_later_is_explained() -> None:
    """By the same verb."""
    no = attends("b", NO, negated=True)
    assert status(negation_conflicts([(attends("a", YES, negated=False), no)])) == ["open"]
    later = attends("a", YES, negated=False, published="2024-05-12")
    assert status(negation_conflicts([(later, no)])) == ["explained"]


def test_officially_and_in_private_are_two_levels() -> None:
    """What is said aloud may differ from what is said behind doors, without either report being wrong."""
    aloud = attends("a", "Offiziell " + NO, negated=True)
    behind = attends("b", "In privaten Gesprächen: " + YES, negated=False)
    (found,) = negation_conflicts([(aloud, behind)])
    assert found.status == "explained"
    assert "officially" in found.why


@pytest.mark.parametrize("words", ["Niemand " + NO, "Nicht nur " + NO])
def test_what_is_negated_inside_a_sentence_does_not_negate_it(words: str) -> None:
    """ "Nobody was hurt" and "not only"."""
    assert negation_conflicts([(attends("a", YES, negated=False), attends("b", words, negated=True))]) == []


# Nothing is retired


def pledges(*numbers: int) -> tuple[list[Making], Chronology]:
    """Articles of one day, each with its number of countries in one pledge."""
    words = "Länder haben in Genf Beiträge zum Hilfsfonds für Dürregebiete zugesagt"
    articles = []
    for index, number in enumerate(numbers):
        article = Making(f"a{index}", "2024-05-02", outlet=f"Outlet {index}")
        article.say(f"{number} {words}", quantities=[counted(number, "Länder")], predicate="zusagen")
        articles.append(article)
    return articles, chronicle(*articles)


def test_no_claim_disappears_because_a_newer_one_disagrees() -> None:
    """Both stay, each in its entry, and both are in the conflict."""
    articles, chronology = pledges(26, 24)
    claims = {article.claims[0].id for article in articles}
    assert {one.claim.id for one in chronology.claims} == claims
    assert {claim for entry in chronology.entries for claim in entry.claims} == claims
    (found,) = chronology.conflicts
    assert {claim for value in found.values for claim in value.claims} == claims


def test_withdrawing_one_source_leaves_what_others_also_assert() -> None:
    """The value keeps its other source; only when its last one goes does the conflict go."""
    articles, before = pledges(26, 26, 24)
    gone = withdrawn(articles[0].claims[0])
    after = chronicle(*articles, more=[gone])
    (old,), (new,) = before.conflicts, after.conflicts
    assert {v.value: len(v.claims) for v in old.values} == {"24": 1, "26": 2}
    assert {v.value: len(v.claims) for v in new.values} == {"24": 1, "26": 1}
    assert (new.slot, new.status) == (old.slot, "open")
    assert articles[1].claims[0].id in entry_with(after, articles[1].claims[0]).claims
    last = chronicle(*articles, more=[gone, withdrawn(articles[1].claims[0])])
    assert last.conflicts == ()


def test_what_is_told_in_two_entries_is_linked_and_not_merged() -> None:
    """Two days for one happening: two entries that name each other and one conflict."""
    words = "Kahn Hermine rammt Schleuse Geesthacht Steuermann verletzt"
    one, other = Making("a", "2024-05-09"), Making("b", "2024-05-09")
    first = one.say(words, frame="at", timexes=[on("2024-05-02")], predicate="rammen")
    second = other.say(words, frame="at", timexes=[on("2024-05-06")], predicate="rammen")
    chronology = chronicle(one, other)
    left, right = entry_with(chronology, first), entry_with(chronology, second)
    assert left.id != right.id
    (found,) = chronology.conflicts
    assert (found.slot, found.status) == ("date", "open")
    assert set(found.entries) == {left.id, right.id}
    assert left.links == (right.id,)
    assert right.links == (left.id,)
    assert left.status == right.status == "disputed"
