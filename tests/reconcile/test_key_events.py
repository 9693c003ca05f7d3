"""What matters: days that are named again, happenings with several origins; copies and repetition add nothing."""

from __future__ import annotations

import random
from datetime import date

from tests.reconcile.making import Making, chronicle, entry_with, on, speaker
from timeline.model import Chronology, Claim
from timeline.reconcile import Choice, choose, weigh

D = date


def _article(name: str, published: str, *told: tuple[str, str | None], outlet: str | None = None) -> Making:
    """An article that tells each of some things of a day, or of no day."""
    made = Making(name, published, outlet=outlet or name)
    for words, day in told:
        if day is None:
            made.say(words)
        else:
            made.say(words, frame="at", timexes=[on(day)])
    return made


def _story() -> list[Making]:
    """A bridge breaks on 2 March; later reports come back to it. On 5 March a committee meets, once and never again."""
    broke = "The bridge near Holm broke under a train"
    return [
        _article("first", "2025-03-02", (broke, "2025-03-02"), ("Divers searched the river", None)),
        _article("second", "2025-03-03", (f"{broke} with forty wagons", "2025-03-02")),
        _article("third", "2025-03-06", ("The committee of works met about its budget", "2025-03-05")),
        _article("fourth", "2025-03-20", ("Since the bridge broke ferries carry the workers", "2025-03-02")),
        _article("fifth", "2025-04-11", ("Builders recalled how the bridge broke that morning", "2025-03-02")),
    ]


def test_a_day_named_again_weeks_later_matters_more() -> None:
    days = weigh(chronicle(*_story())).days
    broke, met = days[D(2025, 3, 2).toordinal()], days[D(2025, 3, 5).toordinal()]
    assert (broke.named, broke.again) == (4, 2)
    assert (met.named, met.again) == (1, 0)
    assert broke.score > met.score


def test_a_copy_adds_nothing() -> None:
    """The same text in three outlets is one report: a day gains nothing by it."""
    told = [
        ("The committee of works met in Holm about the budget of the coming year", "2025-03-05"),
        ("Its chairman Olsen praised the accounts of the harbour and the lighthouse", None),
        ("Members voted for new windows in the school of Westby by twelve to three", None),
        ("The meeting closed after four hours with songs and a supper of herring", None),
    ]
    alone = [*_story(), _article("copy0", "2025-03-06", *told)]
    copies = [*alone, *(_article(f"copy{n}", "2025-03-06", *told) for n in (1, 2))]
    day = D(2025, 3, 5).toordinal()
    once, thrice = (weigh(chronicle(*articles)).days[day] for articles in (alone, copies))
    assert once.named == thrice.named == 2
    assert once.score == thrice.score


def test_independent_origins_weigh() -> None:
    """Two speakers who tell one happening outweigh one speaker who tells another as often."""
    first, second = Making("a", "2025-03-02"), Making("b", "2025-03-02")
    for article, further in (
        (first, "Children sang on the pier until evening"),
        (second, "Taxes rose again last year"),
    ):
        article.say(further)
        article.say(f"{further} while nobody else came near")
    heard = [
        article.say(words, frame="at", timexes=[on("2025-03-02")], voice=[voice])
        for article, voice, words in (
            (first, speaker("Ida Berg"), "The mayor opened the lighthouse of Westby"),
            (second, speaker("Jon Dahl"), "On Sunday the mayor opened the lighthouse of Westby"),
        )
    ]
    other = [
        article.say(words, frame="at", timexes=[on("2025-03-02")], voice=[speaker("Eva Lund")])
        for article, words in (
            (first, "Fishers landed herring worth nine millions"),
            (second, "On Sunday fishers landed herring worth nine millions"),
        )
    ]
    chronology = chronicle(first, second)
    weights = weigh(chronology).weights()
    strong, weak = (weights[entry_with(chronology, claims[0]).id] for claims in (heard, other))
    assert strong.score > weak.score
    assert any("2 independent origins tell it" in reason for reason in strong.reasons)
    assert not any("independent origins" in reason for reason in weak.reasons)


def test_what_is_told_already_is_left_out() -> None:
    """Two lines that say one thing in nearly the same words, which matching keeps apart, are one line of the chosen."""
    articles = _story()
    chronology = chronicle(*articles)
    everything = choose(chronology, Choice(top=100))
    heads = [entry.headline for entry in everything.entries]
    assert len([words for words in heads if words.startswith("The bridge near Holm broke")]) == 1
    assert any(words.startswith("The committee") for words in heads)


def test_one_great_day_does_not_fill_the_page() -> None:
    """Six reports come back to one day with six different things: a quieter day is told all the same."""
    things = (
        "An anchor vanished from the harbour",
        "Barrels rolled down towards Church Street",
        "Every drummer played until midnight",
        "Fire gutted three empty garages",
        "Schoolchildren counted sixty herons",
        "Ministers apologised before parliament",
    )
    articles = [_article(f"r{n}", f"2025-03-{10 + n}", (words, "2025-03-02")) for n, words in enumerate(things)]
    quiet = _article("quiet", "2025-03-06", ("The committee of works met about its budget", "2025-03-05"))
    chosen = choose(chronicle(*articles, quiet), Choice(top=5))
    ranks = {weight.day: weight.rank for weight in chosen.weights}
    assert set(ranks) == {D(2025, 3, 2), D(2025, 3, 5)}
    assert ranks[D(2025, 3, 5)] == 7


def test_top_is_so_many_and_the_weightiest() -> None:
    chronology = chronicle(*_story())
    two = choose(chronology, Choice(top=2))
    assert len(two.entries) == 2
    assert [weight.entry for weight in two.weights] == [entry.id for entry in two.entries]
    assert {weight.rank for weight in two.weights} >= {1}
    assert two.notes[-1] == f"Chosen by weight: 2 of {len(chronology.entries)} entries"
    one = choose(chronology, Choice(top=1))
    assert {entry.id for entry in one.entries} < {entry.id for entry in two.entries}


def test_so_many_of_each_day() -> None:
    chosen = choose(chronicle(*_story()), Choice(per_day=1))
    days = [weight.day for weight in chosen.weights]
    assert len(days) == len(set(days)) > 1


def test_the_weightiest_days_of_a_period() -> None:
    """Within a period only its articles count: in the first week nothing has yet come back to the bridge."""
    chronology = chronicle(*_story())
    chosen = choose(chronology, Choice(dates=1, per_day=1, first=D(2025, 3, 1), last=D(2025, 3, 7)))
    assert [(w.day, e.headline[:15]) for w, e in zip(chosen.weights, chosen.entries, strict=True)] == [
        (D(2025, 3, 2), "The bridge near")
    ]
    assert weigh(chronology, Choice(last=D(2025, 3, 7))).days[D(2025, 3, 2).toordinal()].again == 0


def test_what_is_asked_for_leads() -> None:
    """With a query the day of the committee comes first, which otherwise is outweighed."""
    chronology = chronicle(*_story())
    asked = choose(chronology, Choice(dates=1, per_day=1, query=("committee",)))
    assert [weight.day for weight in asked.weights] == [D(2025, 3, 5)]


def test_plans_and_undated_lines_come_after_happenings() -> None:
    article = Making("a", "2025-03-02")
    happened = article.say("The crane fell into the harbour of Westby", frame="at", timexes=[on("2025-03-02")])
    planned = article.say("Westby will raise the crane from the harbour", modality="planned", frame="after")
    chronology = chronicle(article)
    weights = weigh(chronology).weights()
    assert weights[entry_with(chronology, happened).id].rank == 1
    later = weights[entry_with(chronology, planned).id]
    assert later.day is None
    assert any("told as planned" in reason for reason in later.reasons)


def test_the_order_of_arrival_changes_nothing() -> None:
    articles = _story()
    expected = choose(chronicle(*articles), Choice(top=3))
    for seed in range(4):
        shuffled = articles[:]
        random.Random(seed).shuffle(shuffled)
        found = choose(chronicle(*shuffled), Choice(top=3))
        assert found.entries == expected.entries
        assert found.weights == expected.weights


def test_the_order_inside_a_chronology_changes_nothing() -> None:
    from attrs import evolve

    chronology = chronicle(*_story())
    backwards = evolve(
        chronology,
        entries=chronology.entries[::-1],
        articles=chronology.articles[::-1],
        origins=chronology.origins[::-1],
    )
    assert weigh(backwards).weights() == weigh(chronology).weights()


def test_a_chosen_part_is_whole() -> None:
    """Every id that a chosen part names leads somewhere, except those of lines that were not chosen."""
    chosen = choose(chronicle(*_story()), Choice(top=2))
    claims = {claim.id for claim in chosen.claims}
    articles = {article.id for article in chosen.articles}
    assert {claim for entry in chosen.entries for claim in entry.claims} <= claims
    assert {claim.claim.article for claim in chosen.claims} == articles
    assert {article for lineage in chosen.lineages for article in lineage.articles} == articles
    assert {entry.headline_claim for entry in chosen.entries} <= claims


def test_a_conflict_of_a_chosen_line_keeps_its_other_side() -> None:
    chronology, claims = _disputed()
    entry = entry_with(chronology, claims[0])
    assert entry.conflicts
    chosen = choose(chronology, Choice(top=1))
    assert chosen.entries[0].conflicts == entry.conflicts
    held = {claim.id for claim in chosen.claims}
    assert {claim for one in chosen.conflicts for value in one.values for claim in value.claims} <= held


def _disputed() -> tuple[Chronology, list[Claim]]:
    from tests.reconcile.making import counted

    told = []
    articles = []
    for name, number in (("a", 26), ("b", 33)):
        article = Making(name, "2025-09-04", outlet=name)
        words = f"Altogether {number} countries pledged soldiers for the mission in Ukraine"
        told.append(
            article.say(words, frame="at", timexes=[on("2025-09-04")], quantities=[counted(number, "countries")])
        )
        articles.append(article)
    return chronicle(*articles), told


def test_nothing_to_choose_from() -> None:
    assert choose(chronicle(), Choice(top=3)).entries == ()
    undated = Making("a")
    undated.say("The harbour froze")
    assert len(choose(chronicle(undated), Choice(top=3)).entries) == 1
    assert choose(chronicle(undated), Choice(dates=3)).entries == ()
