"""Story files (TOML, format ``timeline-story/1``) to stories. Every mistake in a file is reported at once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from timeline.model import Story, UsageError
from timeline.stories.checking import StoryFile

_SHIPPED = Path(__file__).parent
_SUFFIX = ".toml"


def shipped_stories() -> tuple[str, ...]:
    """Name the stories that come with the package, sorted."""
    return tuple(sorted(path.stem for path in _SHIPPED.glob(f"*{_SUFFIX}")))


def load_story(name_or_path: str | Path) -> Story:
    """Load a story by the name of a shipped one, or from a file of the user's.

    Args:
        name_or_path: "coalition", or the path of a TOML file. What ends in ".toml" or holds a separator is a path.

    Raises:
        UsageError: there is no such story, the file cannot be read, or it is not a story; the message lists everything
            that is wrong with it, each with its key, what was found and what is allowed.
    """
    name = str(name_or_path)
    if name.endswith(_SUFFIX) or "/" in name or "\\" in name:
        return _read(Path(name))
    if name not in shipped_stories():
        known = ", ".join(shipped_stories())
        message = (
            f'Unknown story "{name}". Known stories: {known}. For a story of your own, give the path of its .toml file.'
        )
        raise UsageError(message)
    return _shipped(name)


@cache
def _shipped(name: str) -> Story:
    return _read(_SHIPPED / f"{name}{_SUFFIX}")


def _read(path: Path) -> Story:
    try:
        content = path.read_bytes()
    except OSError as error:
        message = (
            f"{path}: the story file cannot be read ({error.strerror}). Known stories: {', '.join(shipped_stories())}."
        )
        raise UsageError(message) from error
    try:
        table = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        message = f"{path}: not UTF-8 at byte {error.start}; a story file is TOML in UTF-8."
        raise UsageError(message) from error
    except tomllib.TOMLDecodeError as error:
        message = f"{path}: not TOML: {error}."
        raise UsageError(message) from error
    return StoryFile(str(path), path.stem).story(table)
