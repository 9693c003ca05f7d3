"""Invented stories told by several papers, most in two or three languages: what meets, what stays apart, what is a conflict.

Each story says what a careful reader expects, written down before it was read by the program. What the program does not do yet is
counted: the numbers below only rise.
"""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.read_articles import facts_of
from timeline.model import Chronology, Recorded, ResolvedClaim
from timeline.reconcile import reconcile

STORIES = sorted((Path(__file__).parent / "conflict_stories").glob("*.toml"))
MEETING = 59
FOUND = 6


@cache
def told(path: Path) -> tuple[dict[str, Any], tuple[str, ...], Chronology]:
    """A story, its articles by their ids, and the chronology of it."""
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    made = [facts_of(one["text"], str(one["published"]), one["outlet"]) for one in story["article"]]
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    chronology = reconcile(
        Recorded(number, fact.stream, number, moment, b"i%d" % number, b"d%d" % number, fact)
        for number, fact in enumerate((fact for facts in made for fact in facts), 1)
    )
    return story["expect"], tuple(facts[0].article for facts in made), chronology


def standing(path: Path, place: str) -> list[ResolvedClaim]:
    """The claims of an article, given by its number, that hold some words: "2:Zwei Tote"."""
    _, articles, chronology = told(path)
    number, _, words = place.partition(":")
    return [
        one
        for one in chronology.claims
        if one.claim.article == articles[int(number) - 1] and words in " ".join(one.claim.quote.split())
    ]


def meet(path: Path, one: str, other: str) -> bool:
    """Whether two statements stand in one entry."""
    entries = [{claim.entry for claim in standing(path, place)} for place in (one, other)]
    return not entries[0].isdisjoint(entries[1])


def is_found(path: Path, wanted: dict[str, Any]) -> bool:
    """Whether there is a conflict in this slot with these values."""
    return any(
        (one.slot, one.status) == (wanted["slot"], wanted["status"])
        and all(any(value in shown.value for shown in one.values) for value in wanted["values"])
        for one in told(path)[2].conflicts
    )


def test_statements_that_tell_the_same_meet() -> None:
    """Without vectors of meaning, as they are read where no encoder is installed."""
    pairs = [(path, *two) for path in STORIES for group in told(path)[0]["same"] for two in combinations(group, 2)]
    assert sum(meet(*one) for one in pairs) >= MEETING


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_statements_that_tell_two_happenings_stay_apart(path: Path) -> None:
    """Not one of them meets."""
    for one, other in told(path)[0]["different"]:
        assert standing(path, one)
        assert standing(path, other)
        assert not meet(path, one, other), (one, other)


def test_contradictions_are_found() -> None:
    """Those that every reader would name."""
    wanted = [(path, one) for path in STORIES for one in told(path)[0]["conflicts"] if not one.get("optional")]
    assert sum(is_found(*one) for one in wanted) >= FOUND


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_no_conflict_is_open_that_a_reader_would_not_name(path: Path) -> None:
    """A false alarm is worse than a miss."""
    wanted = told(path)[0]["conflicts"]
    for one in told(path)[2].conflicts:
        if one.status == "open":
            assert any(
                one.slot == each["slot"] and all(any(v in shown.value for shown in one.values) for v in each["values"])
                for each in wanted
            ), one
