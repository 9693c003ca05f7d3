"""Whatever stands in a story file, it becomes a story or a list of mistakes, never a traceback."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from timeline.model import UNKNOWN, UsageError
from timeline.reconcile.phases import belongs, phase_of
from timeline.stories.checking import FORMAT, StoryFile

KEYS = ("format", "name", "title", "selection", "phase", "aside", "id", "least", "words", "actors", "sign", "groups")
MORE_KEYS = ("weight", "without", "earliest", "latest", "en", "other")
LEAVES = (
    st.text(max_size=8)
    | st.integers(-2, 5)
    | st.booleans()
    | st.floats(allow_nan=True)
    | st.dates()
    | st.datetimes()
    | st.sampled_from([FORMAT, "flood", "deich", datetime.time(1)])
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS + MORE_KEYS), inner, max_size=6),
    max_leaves=20,
)
SIGNS = st.fixed_dictionaries(
    {"groups": VALUES | st.just([["deich"], ["bruch", "brach"]])}, optional={"weight": VALUES, "without": VALUES}
)
PHASES = st.fixed_dictionaries(
    {"id": VALUES | st.just("breach")},
    optional={"title": VALUES, "words": VALUES, "sign": st.lists(SIGNS, max_size=2) | VALUES, "earliest": VALUES},
)
TABLES = st.fixed_dictionaries(
    {
        "format": st.just(FORMAT),
        "selection": st.fixed_dictionaries({"words": VALUES | st.just(["deich"])}, optional={"sign": VALUES}),
    },
    optional={"phase": st.lists(PHASES, max_size=2) | VALUES, "aside": PHASES | VALUES, "title": VALUES, "x": VALUES},
)


@given(TABLES, st.text(max_size=40))
def test_any_table_is_a_story_that_works_or_a_list_of_mistakes(table: dict[str, object], quote: str) -> None:
    mistakes, story = "", None
    try:
        story = StoryFile("flood.toml", "flood").story(table)
    except UsageError as error:
        mistakes = str(error)
    assert all(line.startswith("flood.toml: ") for line in mistakes.splitlines())
    if story is None:
        assert mistakes
    else:
        assert belongs(story, quote, [quote]) in (True, False)
        assert phase_of(story, [quote], [quote], UNKNOWN) in {None, *(phase.id for phase in story.phases)}
