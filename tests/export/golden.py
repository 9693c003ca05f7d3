"""The golden files of the export tests.

``python -m tests.export.golden`` writes them anew; read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

from tests.export import story
from timeline.export import Export, Part, export

FOLDER = Path(__file__).parent / "golden"
FORMATS = ("csv", "ftm", "ics", "json", "jsonld", "markdown", "timelinejs")


def expected(name: str) -> bytes:
    """A golden file's bytes."""
    return (FOLDER / name).read_bytes()


def made() -> dict[str, bytes]:
    """What the exports make of the fixture now, by file name."""
    exports = [export(name, story.chronology(), story.TEXTS) for name in FORMATS]
    return {_name(result, part): part.content for result in exports for part in result.parts}


def _name(result: Export, part: Part) -> str:
    """Each format's losses keep a name of their own."""
    return f"{result.format}.{part.name}" if part.name == "losses.txt" else part.name


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, content in made().items():
        (FOLDER / name).write_bytes(content)
