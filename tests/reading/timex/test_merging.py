"""Many patterns asked at once: the answer is that of asking each."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from timeline.reading.timex.merging import alternatives, merged
from timeline.reading.timex.rules import LANGUAGES, load
from timeline.reading.timex.tagger import tag

SAMPLES = Path(__file__).parent
WORD = re.compile(r"[^\W_]+")


def test_what_patterns_begin_with_stands_once() -> None:
    assert merged(["the year", "the yeti", "a day"]) == "(?:the ye(?:ar|ti)|a day)"


def test_a_pattern_that_another_goes_on_from_decides() -> None:
    assert merged(["in", "in May"]) == "in"


def test_what_says_how_often_stays_with_its_group() -> None:
    assert alternatives(r"(?:a|b)?c{1,4}?|[|)]*\|x+") == [["(?:a|b)?", "c{1,4}?"], ["[|)]*", r"\|", "x+"]]


def test_classes_and_signs_end_where_they_end() -> None:
    assert alternatives(r"[]a](\)[(]b)\.") == [["[]a]", r"(\)[(]b)", r"\."]]


def test_a_reference_back_is_asked_for_up_to_there() -> None:
    assert merged([r"(?P<unit>day|week) by (?P=unit)", "day off"]) == "(?:(?:day|week) by |day off)"


def test_a_group_without_end_is_told() -> None:
    with pytest.raises(ValueError, match="does not end"):
        alternatives("(?:a")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_all_rules_of_a_language_are_asked_alike(language: str) -> None:
    """At every word of a sample text, and at every word that a rule begins with."""
    ready = load(language)
    sample = SAMPLES / f"sample.{language}.txt"
    text = sample.read_text(encoding="utf-8") if sample.exists() else ""
    words = [word for word, bucket in ready.by_word.items() if len(bucket.rules) > 3]
    text += "\n" + " ".join(f"{word} 2024 {word} {other}" for word, other in pairwise(words))
    asked = {}
    for word in (*words, "0"):
        patterns = [rule.pattern for rule in (ready.by_word[word] if word != "0" else ready.digits).rules]
        asked[word] = patterns, re.compile(merged(each.pattern for each in patterns), re.IGNORECASE)
    answers = set()
    for found in WORD.finditer(text):
        patterns, at_once = asked.get("0" if found[0][0].isdigit() else found[0].lower(), ((), None))
        if at_once is not None:
            wanted = any(pattern.match(text, found.start()) for pattern in patterns)
            may = at_once.match(text, found.start()) is not None
            assert may or not wanted, text[found.start() : found.start() + 60]
            answers.add(may)
    assert answers == {True, False}


def test_a_rule_that_refers_back_is_read_however_often_its_word_stands() -> None:
    """ "Tag für Tag", three hundred times: more often than each rule is asked by itself."""
    text = "Tag für Tag verging. " * 300
    assert [each.value for each in tag(text, "de")] == ["P1D"] * 300
