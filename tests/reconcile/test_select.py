"""A story shows its own articles and nothing of the others."""

from __future__ import annotations

from datetime import date

from tests.reconcile.making import Making, chronicle, entry_with, holds, speaker
from timeline.model import Chronology, Phase, Story, Support, When
from timeline.reconcile import select_story
from timeline.reconcile.phases import phase_of

FLOOD = "Pegel Elbe steigt Dresden Hochwasser Altstadt Sandsäcke"
STORY = Story(
    name="flood",
    title="The flood",
    words=("pegel", "deich"),
    actors=("feuerwehr",),
    least=2,
    phases=(
        Phase("warning", "Warning", words=("pegel", "warn")),
        Phase("damage", "Damage", words=("schäden", "versicher"), earliest=date(2024, 5, 10)),
    ),
)


def flood() -> tuple[Making, Making, Making]:
    """Two articles of the story and one that shares a happening with it without belonging to it."""
    inside, second, outside = (
        Making(name, "2024-05-12", outlet=f"Outlet {name}") for name in ("inside", "second", "outside")
    )
    inside.say(FLOOD)
    inside.say("Deich Meißen aufgeweicht", roles=[holds("Karl Huber", "regierungschef", "AT")])
    second.say("Deich Pegel Versicherer melden Schäden", voice=[speaker("Ilse Brandt")])
    outside.say(FLOOD)
    outside.say("Konzert Semperoper verschoben", roles=[holds("Eva Moser", "regierungschef", "AT")])
    return inside, second, outside


def whole() -> Chronology:
    """Everything, outside the story."""
    return chronicle(*flood())


def test_only_member_articles_and_what_they_tell_are_left() -> None:
    """Articles, claims, entries, lineages and origins of others are gone."""
    shown = select_story(whole(), STORY)
    assert [article.id for article in shown.articles] == ["inside", "second"]
    assert {one.claim.article for one in shown.claims} == {"inside", "second"}
    assert {article for lineage in shown.lineages for article in lineage.articles} == {"inside", "second"}
    claims = {one.id for one in shown.claims}
    assert all(set(entry.claims) <= claims for entry in shown.entries)
    assert {one.origin for one in shown.claims} == {origin.id for origin in shown.origins}
    assert (shown.story, shown.title) == ("flood", "The flood")


def test_support_is_counted_within_the_story() -> None:
    """An entry that an article outside tells too stands on the story's articles alone."""
    inside, _, outside = flood()
    everything = chronicle(inside, outside)
    claim = inside.claims[0]
    assert entry_with(everything, claim).support == Support(2, 2, 2)
    assert entry_with(select_story(everything, STORY), claim).support == Support(1, 1, 1)


def test_the_headline_is_of_an_article_in_the_story() -> None:
    """Whatever the whole chronology shows."""
    shown = select_story(whole(), STORY)
    claims = {one.id: one.claim.quote for one in shown.claims}
    assert all(claims[entry.headline_claim] == entry.headline for entry in shown.entries)


def test_phases_are_named_and_listed() -> None:
    """In the story's order; an entry outside a phase's days is not in it."""
    shown = select_story(whole(), STORY)
    assert [phase.id for phase in shown.phases] == ["warning", "damage"]
    phases = {entry.headline: entry.phase for entry in shown.entries}
    assert phases[FLOOD] == "warning"
    assert phases["Deich Pegel Versicherer melden Schäden"] == "damage"
    assert phases["Deich Meißen aufgeweicht"] is None
    early = When("2024-05-02", date(2024, 5, 2), date(2024, 5, 2), "explicit")
    assert phase_of(STORY, ["Versicherer melden Schäden"], [], early) is None


def test_a_story_without_articles_is_empty_and_no_error() -> None:
    """Nothing belongs to it."""
    shown = select_story(whole(), Story("none", "None", ("vulkan",), (), 1, ()))
    assert (shown.articles, shown.claims, shown.entries, shown.conflicts) == ((), (), (), ())


def test_selecting_twice_is_selecting_once() -> None:
    """A story's chronology is its own story's chronology."""
    once = select_story(whole(), STORY)
    assert select_story(once, STORY) == once


def test_the_chronology_that_is_selected_from_stays_as_it_was() -> None:
    """Selecting changes nothing."""
    everything = whole()
    select_story(everything, STORY)
    assert everything == whole()
