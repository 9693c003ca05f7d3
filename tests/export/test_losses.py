"""The statement of what an export leaves out: counted, named, and silent where nothing is lost."""

from __future__ import annotations

from tests.export import story
from timeline.export import losses
from timeline.export.carries import CARRIES
from timeline.model import Chronology


def _by_name(format_name: str, texts: dict[str, str] | None = None) -> dict[str, tuple[str, ...]]:
    given = story.TEXTS if texts is None else texts
    return {loss.what: loss.ids for loss in losses(format_name, story.chronology(), given)}


def test_what_concerns_the_story_is_said_by_every_format() -> None:
    for name in CARRIES:
        found = _by_name(name)
        assert set(found["unknown-dates"]) == {"e5", "e7", "e8"}
        assert found["undated-articles"] == ("a3", "a6")
        assert found["articles-without-claims"] == ("a6",)


def test_a_format_says_only_what_it_does_not_carry() -> None:
    assert "article-texts" not in _by_name("html")
    assert {"article-texts"} <= _by_name("json").keys()
    assert _by_name("markdown")["claims-without-entry"] == ("ch", "cg")
    assert "claims-without-entry" not in _by_name("csv")
    assert _by_name("csv")["coarse-dates"] == ("e6", "e9")
    assert _by_name("csv")["open-dates"] == ("eb", "e3", "e4")


def test_a_quote_that_is_not_in_its_text_is_counted() -> None:
    changed = {**story.TEXTS, "a1": story.TEXTS["a1"].replace("Fähre", "Boot")}
    assert "ungrounded-quotes" not in _by_name("json")
    assert set(_by_name("json", changed)["ungrounded-quotes"]) == {"c6", "c7", "cc"}


def test_a_text_that_was_not_given_is_said() -> None:
    assert "missing-texts" not in _by_name("html")
    assert _by_name("html", {})["missing-texts"] == tuple(sorted(story.TEXTS))


def test_nothing_lost_is_nothing_said() -> None:
    assert losses("html", Chronology(None, None, 0, ""), {}) == ()
