"""Format markdown: a report whose every line leads back to its words."""

from __future__ import annotations

import re

from hypothesis import given, settings

from tests.export import story
from tests.export.arbitrary import EVIL, stories, words
from timeline.export.report import code, plain, render
from timeline.model import Chronology


def _text() -> str:
    return render(story.chronology(), story.TEXTS).decode()


def test_phases_stand_in_story_order_and_every_lane_has_its_label() -> None:
    heads = re.findall(r"^#+ .*$", _text(), re.MULTILINE)
    assert heads == [
        r"# The bridge \& its \<girders\>",
        "## The warnings",
        "### Without a date",
        "### Denials",
        "## The closing",
        "## What came after",
        "### Plans, conditions and possibilities",
        "## Outside the phases",
        "### Opinions and characterisations",
        "## Conflicts",
        "## Sources",
        "## What this export leaves out or coarsens",
    ]


def test_every_footnote_is_defined_once_and_leads_to_the_words() -> None:
    text = _text()
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    assert defined == [str(number) for number in range(1, len(defined) + 1)]
    assert used == set(defined)
    for quote, file, ranges in re.findall(
        r"^\[\^\d+\]: .*?: “(.*)” `(.*?)`, characters ([\d–, ]+)\.", text, re.MULTILINE
    ):
        source = next(a for a in story.chronology().articles if a.path == file)
        pieces = [tuple(map(int, part.split("–"))) for part in ranges.split(", ")]
        assert plain(" … ".join(story.TEXTS[source.id][start:end] for start, end in pieces)) == quote


def test_a_plan_a_condition_a_denial_and_an_opinion_are_marked_as_such() -> None:
    text = _text()
    assert "- **Not before 10 July 2025 (open).** *planned:* Die Stadt plant" in text
    assert "*on a condition:* Sollte das Geld fehlen" in text
    assert "*denied:* jemand gewarnt habe" in text
    assert "*opinion:* Die Stadt habe „geschlafen“" in text


def test_a_dispute_is_named_at_its_entry() -> None:
    assert "Disputed (open): How many girders are damaged? “26 Träger” or “33 Träger”. See Conflicts, 1." in _text()


def test_many_claims_are_quoted_up_to_a_limit_and_the_rest_counted() -> None:
    whole = story.chronology()
    one = whole.claims[0]
    import attrs

    many = tuple(attrs.evolve(one, claim=attrs.evolve(one.claim, id=f"c1{n:02}")) for n in range(20))
    entry = attrs.evolve(whole.entries[0], claims=tuple(c.id for c in many), headline_claim="c100")
    chronology = Chronology(None, None, 1, "", whole.articles, whole.lineages, whole.origins, many, (entry,))
    text = render(chronology, story.TEXTS).decode()
    assert "(and 12 more claims)" in text
    assert "12 further claims are counted but not quoted" in text


@given(words)
def test_no_markup_of_a_source_is_obeyed(source: str) -> None:
    escaped = plain(source)
    assert "\n" not in escaped
    bare = re.sub(r"\\[\\`*_\[\]<>|~$&]", "", escaped)
    assert not re.search(r"[`*_\[\]<>|~$&\\]", bare)
    fenced = code(source)
    assert not fenced or fenced.strip("`").strip() == " ".join(source.split()).strip("`").strip()


@settings(max_examples=60, deadline=None)
@given(stories())
def test_no_story_breaks_the_report(drawn: tuple[Chronology, dict[str, str]]) -> None:
    text = render(*drawn).decode()
    without_code = re.sub(r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)", "", text)
    assert f"<{EVIL}>" not in without_code.replace("\\<", "")
    assert text.index("## Conflicts") < text.index("## Sources") < text.index("## What this export leaves out")
