"""Reading is a plug-in point: other packages' readers are found, preferred, and named when they break."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from attrs import field, frozen

from tests.reading.claims.reading import READER
from timeline.model import Document, ReadingError
from timeline.reading import Reading, reader_for, readers
from timeline.reading import reader as plug_in


@frozen
class Foreign:
    """A reader of another package: its module is not one of ours."""

    name: str = "foreign"
    version: str = "7"
    languages: frozenset[str] = field(default=frozenset({"de", "fr"}))

    def read(self, document: Document) -> Reading:
        return Reading(())


@frozen
class Package:
    name: str


@frozen
class Point:
    """An entry point as installed packages bring it."""

    name: str
    made: Callable[[], object]
    dist: Package | None = Package("timeline-foreign")

    def load(self) -> Callable[[], object]:
        return self.made


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Point]]:
    """The entry points of the group: fill the list."""
    points: list[Point] = []

    def entry_points(*, group: str) -> list[Point]:
        return points if group == "timeline.readers" else []

    monkeypatch.setattr(plug_in, "entry_points", entry_points)
    readers.cache_clear()
    yield points
    readers.cache_clear()


def test_the_german_reader_is_installed() -> None:
    """As its own package declares it."""
    assert "timeline-german" in [reader.name for reader in readers()]
    german = reader_for("de")
    assert german is not None
    assert german.languages == {"de"}
    assert german.version


def test_readers_of_other_packages_are_found(installed: list[Point]) -> None:
    """Sorted by the names of their entry points."""
    installed += [Point("z", Foreign), Point("a", lambda: Foreign("first"))]
    assert [reader.name for reader in readers()] == ["first", "foreign"]


def test_a_reader_of_another_package_is_preferred(installed: list[Point]) -> None:
    """Who installs one wants it; ours reads what it does not know."""
    installed += [Point("german", lambda: READER), Point("foreign", Foreign)]
    assert reader_for("de") == Foreign()
    assert reader_for("fr") == Foreign()
    installed[1] = Point("foreign", lambda: Foreign(languages=frozenset({"fr"})))
    readers.cache_clear()
    assert reader_for("de") is READER


def test_of_two_foreign_readers_the_first_by_name_reads() -> None:
    """Whatever order they are given in."""
    two = [Foreign("b"), Foreign("a")]
    assert reader_for("de", two) == reader_for("de", two[::-1]) == Foreign("a")


def test_a_language_that_no_reader_knows_has_none() -> None:
    """Nothing reads it, and nothing fails."""
    assert reader_for("tlh", [READER, Foreign()]) is None
    assert reader_for(None, [READER, Foreign()]) is None
    assert reader_for("de", []) is None


def _broken() -> object:
    raise ImportError("no module named 'missing'")


@pytest.mark.parametrize(
    ("dist", "named"), [(Package("timeline-broken"), "timeline-broken"), (None, "an unknown package")]
)
def test_a_reader_that_cannot_be_loaded_is_named_with_its_package(
    installed: list[Point], dist: Package | None, named: str
) -> None:
    """The message says what to do."""
    installed += [Point("german", lambda: READER), Point("broken", _broken, dist)]
    with pytest.raises(ReadingError) as raised:
        readers()
    message = str(raised.value)
    assert all(part in message for part in ("'broken'", named, "no module named 'missing'", "Reinstall or remove"))
