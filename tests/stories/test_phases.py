"""Counting words into phases: the rules that every story file can rely on."""

from datetime import date

import pytest

from timeline.model import UNKNOWN, Phase, Sign, Story, When
from timeline.reconcile.phases import belongs, phase_of


def story(*phases: Phase, aside: Phase | None = None, **more: object) -> Story:
    return Story("s", "S", words=("flut",), actors=(), least=1, phases=phases, aside=aside, **more)  # type: ignore[arg-type]


def between(earliest: str | None, latest: str | None) -> When:
    first, last = (date.fromisoformat(day) if day else None for day in (earliest, latest))
    return When("x", first, last)


@pytest.mark.parametrize(
    ("word", "quote", "is_met"),
    [
        ("garantie", "Sicherheit und GARANTIEN", True),
        ("garantie", "Sicherheitsgarantien", False),
        ("*garantie", "Sicherheitsgarantien", True),
        ("us.", "die US-Truppen", True),
        ("us.", "die USA", False),
        ("willig koalition", "die „Willigen Koalition“", True),
        ("willig koalition", "willig und Koalition", False),
        ("straße", "die STRASSE", True),
    ],
)
def test_what_a_word_of_a_story_meets(word: str, quote: str, is_met: bool) -> None:
    assert (phase_of(story(Phase("p", "P", words=(word,))), [quote], [], UNKNOWN) == "p") is is_met


def test_the_phase_with_most_points_wins_and_the_first_on_a_tie() -> None:
    one, two = Phase("one", "1", words=("deich",)), Phase("two", "2", words=("deich", "bruch"))
    assert phase_of(story(one, two), ["Deich"], [], UNKNOWN) == "one"
    assert phase_of(story(one, two), ["Bruch am Deich"], [], UNKNOWN) == "two"
    assert phase_of(story(one, two), ["Sommer"], [], UNKNOWN) is None


def test_every_group_of_a_sign_must_be_met() -> None:
    phase = Phase("p", "P", signs=(Sign((("pegel",), ("steig", "stieg"))),))
    assert phase_of(story(phase), ["Der Pegel stieg."], [], UNKNOWN) == "p"
    assert phase_of(story(phase), ["Der Pegel."], [], UNKNOWN) is None


def test_without_undoes_a_sign_and_a_phase() -> None:
    sign = Phase("p", "P", signs=(Sign((("pegel",),), without=("fällt",)),))
    whole = Phase("p", "P", words=("pegel",), without=("fällt",))
    for phase in (sign, whole):
        assert phase_of(story(phase), ["Der Pegel"], [], UNKNOWN) == "p"
        assert phase_of(story(phase), ["Der Pegel fällt"], [], UNKNOWN) is None


def test_actors_count_where_the_words_leave_them_out() -> None:
    phase = Phase("p", "P", actors=("scholz",), signs=(), least=1)
    assert phase_of(story(phase), ["Er kam."], ["Olaf Scholz"], UNKNOWN) == "p"
    sign = Phase("p", "P", signs=(Sign((("scholz",), ("kam",))),))
    assert phase_of(story(sign), ["Er kam."], ["Olaf Scholz"], UNKNOWN) == "p"
    assert phase_of(story(sign), ["Er ging."], ["Olaf Scholz"], UNKNOWN) is None


@pytest.mark.parametrize(
    ("earliest", "latest", "is_met"),
    [
        ("2024-06-01", "2024-06-01", True),
        ("2024-05-31", "2024-05-31", False),
        ("2024-05-01", "2024-06-30", True),
        (None, "2024-05-31", False),
        (None, "2024-06-02", True),
        ("2024-06-30", None, False),
        (None, None, True),
    ],
)
def test_a_window_shuts_out_what_lies_outside_it(earliest: str | None, latest: str | None, is_met: bool) -> None:
    """An open side counts as the known one; an unknown date shuts nothing out."""
    phase = Phase("p", "P", words=("pegel",), earliest=date(2024, 6, 1), latest=date(2024, 6, 10))
    assert (phase_of(story(phase), ["Pegel"], [], between(earliest, latest)) == "p") is is_met


def test_what_lies_beside_the_story_can_outweigh_its_phases() -> None:
    aside = Phase("aside", "", signs=(Sign((("wetter",),), weight=2),))
    told = story(Phase("p", "P", words=("pegel",)), aside=aside)
    assert phase_of(told, ["Pegel"], [], UNKNOWN) == "p"
    assert phase_of(told, ["Pegel und Wetter"], [], UNKNOWN) is None


def test_fewer_points_than_the_least_name_no_phase() -> None:
    phase = Phase("p", "P", words=("pegel", "deich"), least=2)
    assert phase_of(story(phase), ["Pegel", "Deich"], [], UNKNOWN) is None
    assert phase_of(story(phase), ["Pegel am Deich"], [], UNKNOWN) == "p"


def test_an_article_belongs_when_enough_stands_in_it() -> None:
    told = Story("s", "S", ("flut", "deich"), ("thw",), 3, (), signs=(Sign((("evakuier",),), weight=2),))
    assert belongs(told, "Flut am Deich", ["Das THW kam."])
    assert belongs(told, "Flut", ["Evakuierung"])
    assert not belongs(told, "Flut", ["Das THW kam."])
