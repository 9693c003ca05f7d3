"""What cannot all be true is kept, slot by slot; what time or counting explains is not called open."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reconcile.making import Making, chronicle, counted, entry_with, holds, on, speaker, withdrawn
from timeline.model import Chronology, Conflict, When
from timeline.reconcile.conflicts import Testimony as Said
from timeline.reconcile.conflicts_dates import date_conflicts
from timeline.reconcile.conflicts_quantities import quantity_conflicts


def of_slot(chronology: Chronology, slot: str) -> list[Conflict]:
    """The conflicts in one slot."""
    return [one for one in chronology.conflicts if one.slot == slot]


# Who holds an office

ELSEWHERE = "Handballerinnen gewinnen Auftaktspiel Island"


def named(
    article: str, day: str | None, name: str, role: str = "regierungschef", of: str = "PT", words: str = ""
) -> Making:
    """An article that names somebody with an office."""
    made = Making(article, day)
    made.say(words or f"{name} eröffnet Messe {article}", roles=[holds(name, role, of)])
    return made


def test_two_holders_of_one_office_at_one_time_are_an_open_conflict() -> None:
    """Each name with its claims; only the lone voice's entry is put in doubt."""
    visits = ("Besuch Werft Setúbal", "Rede Parlament Haushalt", "Gipfel Brüssel Fischerei")
    many = [named(f"a{n}", "2024-05-02", "Rui Costa", words=words) for n, words in enumerate(visits)]
    lone = named("z", "2024-05-02", "Ana Silva", words="Empfang Fußballerinnen Lissabon")
    chronology = chronicle(*many, lone)
    (found,) = of_slot(chronology, "role")
    assert (found.status, found.question) == ("open", "Who is head of government (PT)?")
    assert [(value.value, len(value.claims)) for value in found.values] == [("Ana Silva", 1), ("Rui Costa", 3)]
    doubted = entry_with(chronology, lone.claims[0])
    assert found.disputed == (doubted.id,)
    assert doubted.status == "disputed"
    assert {entry_with(chronology, one.claims[0]).status for one in many} == {"single-origin"}


def test_a_succession_is_explained() -> None:
    """When one name ends before the other begins, the office changed hands."""
    old = [named("a", "2024-01-10", "Rui Costa"), named("b", "2024-02-10", "Rui Costa")]
    new = [named("c", "2024-03-10", "Ana Silva"), named("d", "2024-04-10", "Ana Silva")]
    (found,) = of_slot(chronicle(*old, *new), "role")
    assert found.status == "explained"
    assert "2024-02-10" in found.why
    assert "2024-03-10" in found.why


def test_a_name_that_comes_back_within_weeks_is_open() -> None:
    """Between two mentions of the one, the other cannot have held the office for a day."""
    chronology = chronicle(
        named("a", "2024-05-01", "Rui Costa"),
        named("b", "2024-05-10", "Ana Silva"),
        named("c", "2024-05-20", "Rui Costa"),
    )
    assert [one.status for one in of_slot(chronology, "role")] == ["open"]


def test_undated_articles_leave_the_question_open_and_say_why() -> None:
    """Without dates a change of office cannot be checked."""
    (found,) = of_slot(chronicle(named("a", None, "Rui Costa"), named("b", "2024-05-02", "Ana Silva")), "role")
    assert found.status == "open"
    assert "not all articles are dated" in found.why


@pytest.mark.parametrize(
    "other",
    [
        named("b", "2024-05-02", "Ana Silva", of="ES"),
        named("b", "2024-05-02", "Ana Silva", role="aussenminister"),
        named("b", "2024-05-02", "Rui Costa"),
    ],
    ids=["another country", "another office", "the same person"],
)
def test_other_offices_and_countries_are_no_conflict(other: Making) -> None:
    """Only one office of one country is held by one person."""
    assert of_slot(chronicle(named("a", "2024-05-02", "Rui Costa"), other), "role") == []


def test_a_name_cut_short_is_no_other_holder() -> None:
    """One paper drops a surname, another the accents."""
    names = (("a", "Luiz Inácio Lula"), ("b", "Luiz Inacio Lula da Silva"), ("c", "Luiz Inácio Lula da Silva"))
    assert of_slot(chronicle(*(named(article, "2024-05-02", name) for article, name in names)), "role") == []


def test_an_office_that_many_hold_is_no_conflict() -> None:
    """A country has many ministers and members of parliament."""
    both = [named(a, "2024-05-02", name, role="abgeordneter") for a, name in (("a", "Rui Costa"), ("b", "Ana Silva"))]
    assert chronicle(*both).conflicts == ()


# How many


def counting(claim_id: str, value: float, day: str, origin: str = "o1") -> Said:
    """A claim on one accident that counts the injured."""
    making = Making(claim_id, day)
    claim = making.say("Zugunglück Bahnhof Verletzte", quantities=[counted(value, "Verletzte")])
    at = date.fromisoformat(day)
    when = When(day, at, at, "explicit")
    return Said(claim, when, origin, "e1", when)


def test_two_counts_in_one_happening_are_open() -> None:
    """On the same day nothing explains the difference."""
    (found,) = quantity_conflicts("e1", [counting("a", 12, "2024-05-02"), counting("b", 14, "2024-05-02", "o2")])
    assert (found.slot, found.status) == ("quantity", "open")
    assert {value.value: len(value.claims) for value in found.values} == {"12": 1, "14": 1}
    assert "Verletzte" in found.question


def test_a_later_count_is_explained() -> None:
    """Counts rise; a source that counts again corrects itself."""
    (same,) = quantity_conflicts("e1", [counting("a", 12, "2024-05-02"), counting("b", 14, "2024-05-03")])
    (other,) = quantity_conflicts("e1", [counting("a", 12, "2024-05-02"), counting("b", 14, "2024-05-03", "o2")])
    assert {same.status, other.status} == {"explained"}
    assert same.why.startswith("one source corrected itself")
    assert other.why.startswith("counted at different times")


def test_one_count_told_twice_is_no_conflict() -> None:
    """Agreement is none, and neither are counts of different things."""
    assert quantity_conflicts("e1", [counting("a", 12, "2024-05-02"), counting("b", 12, "2024-05-02")]) == []
    article = Making("a", "2024-05-02")
    article.say("Zugunglück Bahnhof", quantities=[counted(12, "Verletzte"), counted(3, "Waggons")])
    assert of_slot(chronicle(article), "quantity") == []


def test_counts_in_different_happenings_are_no_conflict() -> None:
    """33 members, 35 attending and 26 pledging countries are three quantities."""
    article, other = Making("a", "2024-05-02"), Making("b", "2024-05-02")
    article.say("Bündnis zählt insgesamt 33 Staaten Mitglieder", quantities=[counted(33, "Staaten")])
    article.say("Treffen Palast Vertreter 35 Staaten anwesend", quantities=[counted(35, "Staaten")])
    other.say("26 Staaten sagen Soldaten Absicherung zu", quantities=[counted(26, "Staaten")])
    assert chronicle(article, other).conflicts == ()


# On which day


def test_two_days_named_for_one_happening_are_open() -> None:
    """Each by the words of its text: the entry sorts by one of them and shows both."""
    one, other = Making("a", "2024-05-09"), Making("b", "2024-05-09")
    words = "Kahn Hermine rammt Schleuse Geesthacht Steuermann verletzt"
    claims = [
        one.say(words, frame="at", timexes=[on("2024-05-02")]),
        other.say(words, frame="at", timexes=[on("2024-05-03")]),
    ]
    chronology = chronicle(one, other)
    (found,) = of_slot(chronology, "date")
    entry = entry_with(chronology, claims[0])
    assert found.status == "open"
    assert [value.value for value in found.values] == ["2024-05-02", "2024-05-03"]
    assert found.entries == (entry.id,)
    assert (entry.status, entry.conflicts) == ("disputed", (found.id,))


def dated(claim_id: str, edtf: str, first: str, last: str, basis: str = "explicit") -> Said:
    """A claim with its date."""
    claim = Making(claim_id, "2024-05-09").say("Schleuse gerammt")
    when = When(edtf, date.fromisoformat(first), date.fromisoformat(last), basis)  # type: ignore[arg-type]
    return Said(claim, when, claim_id, "e1", when)


def test_a_month_and_a_day_inside_it_agree() -> None:
    """A coarser date is no other date, and the day of report is none that a text names."""
    day, month = dated("a", "2024-05-02", "2024-05-02", "2024-05-02"), dated("b", "2024-05", "2024-05-01", "2024-05-31")
    report = dated("c", "2024-05-08/2024-05-09", "2024-05-08", "2024-05-09", "reported")
    assert date_conflicts("e1", [day, month, report]) == []
    elsewhere = dated("d", "2024-06-01", "2024-06-01", "2024-06-01")
    (found,) = date_conflicts("e1", [day, month, report, elsewhere])
    assert [value.value for value in found.values] == ["2024-05", "2024-05-02", "2024-06-01"]


# Does it hold


def taking_part(day: str | None = "2024-05-02") -> tuple[Making, str, str]:
    """An article that takes Norwegian rescuers for granted and says that Norway's part is open."""
    article = Making("a", day)
    firm = article.say(
        "Entsendung dänischer und norwegischer Helfer vereinbart", bonds=["country:NO+helfer", "country:DK+helfer"]
    )
    doubt = article.say(
        "Norwegens Beteiligung Helfer noch offen", predicate="open-question", agents=["country:NO"], role="paragraph"
    )
    return article, firm.id, doubt.id


def test_what_one_sentence_settles_and_another_leaves_open_is_found() -> None:
    """Inside one article, by the actor and the thing in question."""
    article, firm, doubt = taking_part()
    (found,) = of_slot(chronicle(article), "polarity")
    assert found.status == "open"
    assert [value.claims for value in found.values] == [(doubt,), (firm,)]


def test_a_denial_is_held_against_what_it_denies() -> None:
    """Two articles tell the same thing, one that it is so and one that it is denied: linked, not merged, and disputed."""
    words = "Ministerin Lindqvist verlässt Regierung Oslo wegen Haushalt"
    one, other = Making("a", "2024-05-02"), Making("b", "2024-05-02")
    firm = one.say(words)
    doubt = other.say(words + " dementiert", modality="denied")
    chronology = chronicle(one, other)
    (found,) = of_slot(chronology, "polarity")
    assert {value.value: value.claims for value in found.values} == {"denied": (doubt.id,), "said to be so": (firm.id,)}
    assert entry_with(chronology, firm).id != entry_with(chronology, doubt).id


@pytest.mark.parametrize(
    "manner",
    [
        {"negated": True},
        {"modality": "denied"},
        {"modality": "possible"},
        {"predicate": "open-question"},
        {"bonds": ["country:DK+helfer"]},
        {"bonds": ["country:NO+lachs"]},
        {"bonds": []},
    ],
    ids=lambda value: " ".join(map(str, (*value, *value.values()))),
)
def test_what_settles_nothing_is_not_held_against_a_doubt(manner: dict[str, object]) -> None:
    """Negative, possible and open sentences agree with the doubt; another actor or thing is not in question."""
    article = Making("a", "2024-05-02")
    article.say("Norwegische Helfer landen Flughafen", **{"bonds": ["country:NO+helfer"], **manner})  # type: ignore[arg-type]
    article.say("Norwegens Beteiligung Helfer offen", predicate="open-question", agents=["country:NO"])
    assert of_slot(chronicle(article), "polarity") == []


def test_what_lies_on_another_day_is_no_contradiction() -> None:
    """They came in March; whether they come again is open."""
    article = Making("a", "2024-05-02")
    landed = on("2024-03-02")
    article.say("Norwegische Helfer landen", bonds=["country:NO+helfer"], frame="at", timexes=[landed])
    article.say("Norwegens Beteiligung Helfer offen", predicate="open-question", agents=["country:NO"])
    assert of_slot(chronicle(article), "polarity") == []


def test_another_articles_sentence_is_no_contradiction_inside_one() -> None:
    """The slot is about what one article says of itself."""
    one, other = Making("a", "2024-05-02"), Making("b", "2024-05-02")
    one.say("Norwegische Helfer landen Flughafen", bonds=["country:NO+helfer"])
    other.say("Norwegens Beteiligung Helfer offen", predicate="open-question", agents=["country:NO"])
    assert of_slot(chronicle(one, other), "polarity") == []


# In general


def test_unrelated_claims_have_no_conflict() -> None:
    """Articles full of names, numbers, offices and days that have nothing to do with one another."""
    one, other = Making("a", "2024-05-02"), Making("b", "2024-05-20")
    one.say(ELSEWHERE, quantities=[counted(30, "Tore")], frame="at", timexes=[on("2024-05-01")])
    one.say("Kanzler gratuliert Mannschaft", roles=[holds("Karl Huber", "regierungschef", "AT")])
    other.say("Hochwasser überspült Brücke", quantities=[counted(2, "Brücken")], frame="at", timexes=[on("2024-05-19")])
    other.say("Landeshauptfrau beruhigt Anwohner", voice=[speaker("Eva Moser")], modality="denied")
    other.say("Präsident besucht Region", roles=[holds("Hans Mayr", "staatspraesident", "AT")])
    assert chronicle(one, other).conflicts == ()


def test_a_conflict_goes_when_its_claim_is_withdrawn() -> None:
    """And with it the mark on the entry."""
    one, other = named("a", "2024-05-02", "Rui Costa"), named("b", "2024-05-02", "Ana Silva")
    after = chronicle(one, other, more=[withdrawn(other.claims[0])])
    assert len(chronicle(one, other).conflicts) == 1
    assert after.conflicts == ()
    assert {entry.status for entry in after.entries} == {"single-origin"}


def test_a_conflict_keeps_its_id_as_evidence_for_its_values_grows() -> None:
    """A further article that takes a side changes the claims behind a value, not the disagreement."""
    both = [named("a", "2024-05-02", "Rui Costa"), named("b", "2024-05-02", "Ana Silva")]
    (before,) = chronicle(*both).conflicts
    (after,) = chronicle(*both, named("c", "2024-05-03", "Rui Costa")).conflicts
    assert after.id == before.id
    assert after.values != before.values


def test_two_articles_that_count_one_happening_differently_disagree() -> None:
    """The same words with another number, from another article of the same day: one happening, an open disagreement."""
    words = "Explosion Chemiewerk Ludwigsburg forderte Todesopfer Dienstagabend"
    first, second = Making("a", "2024-05-02"), Making("b", "2024-05-02")
    left = first.say(words, quantities=[counted(12, "Tote")])
    right = second.say(words + " mindestens", quantities=[counted(14, "Tote")])
    chronology = chronicle(first, second)
    assert entry_with(chronology, left).id == entry_with(chronology, right).id
    (found,) = [one for one in chronology.conflicts if one.slot == "quantity"]
    assert found.status == "open"
    assert [value.value for value in found.values] == ["12", "14"]


def test_a_later_count_is_explained_by_time() -> None:
    """The number given some days later is a later count."""
    words = "Explosion Chemiewerk Ludwigsburg forderte Todesopfer Dienstagabend"
    first, second = Making("a", "2024-05-02"), Making("b", "2024-05-03")
    first.say(words, quantities=[counted(12, "Tote")])
    second.say(words, quantities=[counted(14, "Tote")])
    (found,) = [one for one in chronicle(first, second).conflicts if one.slot == "quantity"]
    assert found.status == "explained"
    assert "different times" in found.why
