"""From what a person wrote to the source meant: an id, a name, or the beginning of one."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches

from anyascii import anyascii

from timeline.front.report_sources_values import Source, SourcesReport
from timeline.model import UsageError
from timeline.reading.names_key import same_person

_NEAREST = 3


def folded(name: str) -> str:
    """A name without case, accents, marks and script: "Élysée" is "elysee", "Зеленський" is "zelenskyy"."""
    latin = anyascii(unicodedata.normalize("NFKC", name)).casefold()
    return " ".join("".join(char if char.isalnum() else " " for char in latin).split())


def find_sources(report: SourcesReport, wanted: str) -> tuple[Source, ...]:
    """The sources that ``wanted`` names: several only where they bear the same name (a paper that is also cited).

    Tried in this order: an id; a whole name; the beginning of a name; the beginning of a word in it ("Macron"); another
    spelling of a person's name ("Zelensky"); the beginning of an id. Upper case, accents and script do not count.

    Raises:
        UsageError: nobody is called so, or several that differ; the message names the nearest.
    """
    plain = folded(wanted)
    names = [(source, folded(source.name)) for source in report.sources]
    tries = (
        [source for source in report.sources if source.id == wanted],
        [source for source, name in names if plain and name == plain],
        [source for source, name in names if plain and name.startswith(plain)],
        [source for source, name in names if plain and f" {plain}" in name],
        [source for source in report.sources if plain and source.kind == "person" and same_person(wanted, source.name)],
        [source for source in report.sources if plain and source.id.startswith(wanted)],
    )
    found = next((found for found in tries if found), [])
    if len({folded(source.name) for source in found}) == 1:
        return tuple(found)
    if found:
        some = ", ".join(f"{source.name} ({source.id})" for source in found[:_NEAREST])
        raise UsageError(f"{wanted!r} fits {len(found)} sources, such as {some}; write more of the name, or an id.")
    raise UsageError(_unknown(report, wanted, plain))


def _unknown(report: SourcesReport, wanted: str, plain: str) -> str:
    if not report.sources:
        return f"no source is called {wanted!r}: there are no claims here."
    called: dict[str, str] = {}
    for source in report.sources:
        name = folded(source.name)
        for words in (name, *name.split()):
            called.setdefault(words, source.name)
    close = list(dict.fromkeys(called[words] for words in get_close_matches(plain, called, n=_NEAREST, cutoff=0.6)))
    hint = f" Nearest: {', '.join(close)}." if close else ""
    return f"no source is called {wanted!r}.{hint} timeline sources names all {len(report.sources)}."
