"""Which phase of a story something belongs to, and whether an article belongs to the story at all.

Everything particular stands in the story file; here is only the counting. A word of a story is a word *beginning*,
compared case-folded ("garantie" meets "Garantien"); a dot closes it ("us." meets "US-Truppen" but not "USA"), a star
opens it ("*truppen" meets "Bodentruppen"), and several words must follow one another, each as a beginning
("willig koalition" meets "Willigen Koalition").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from timeline.model import Phase, Sign, Story, When

_WORD = re.compile(r"\w+")
_REST_OF_WORD = r"\w* "


def phase_of(story: Story, quotes: Sequence[str], actors: Sequence[str], when: When) -> str | None:
    """Name the phase that an entry belongs to.

    Args:
        story: the story whose phases are asked for.
        quotes: the exact words of the entry's claims; each counts for itself, so that a long entry has no advantage.
        actors: names of the actors of these claims.
        when: the date of the entry. A side that is open is bounded by the side that is known; an unknown date rules
            nothing out.

    Returns:
        The id of the phase with most points (the earlier one in the story on a tie), or None where no phase reaches
        its least number of points or what lies beside the story outweighs them all.
    """
    if not _inside(story.earliest, story.latest, when):
        return None
    texts = [_folded(quote) for quote in quotes]
    names = _folded(" ".join(actors))
    best: str | None = None
    most = 0 if story.aside is None else _points(story.aside, texts, names, when)
    for phase in story.phases:
        points = _points(phase, texts, names, when)
        if points > most:
            best, most = phase.id, points
    return best


def belongs(story: Story, title: str | None, quotes: Sequence[str], when: When | None = None) -> bool:
    """Say whether an article belongs to a story.

    Args:
        story: the story asked about.
        title: the article's headline, if it has one.
        quotes: the exact words of the article's claims, or any other passages of it.
        when: its publication date, where it is known; outside the story's days it does not belong.
    """
    if when is not None and not _inside(story.earliest, story.latest, when):
        return False
    text = _folded(" ".join((title or "", *quotes)))
    points = _hits(story.words, text) + _hits(story.actors, text)
    # An article's passages have no day of their own here, so the windows of its signs are not asked for.
    points += sum(sign.weight for sign in story.signs if _met(sign, text))
    return points >= story.least


def _points(phase: Phase, texts: Sequence[str], names: str, when: When) -> int:
    if not _inside(phase.earliest, phase.latest, when):
        return 0
    signs = [sign for sign in phase.signs if _inside(sign.earliest, sign.latest, when)]
    total = 0
    for text in texts:
        if _hits(phase.without, text):
            continue
        points = _hits(phase.words, text) + _hits(phase.actors, text + names)
        points += sum(sign.weight for sign in signs if _met(sign, text + names, text))
        if points >= phase.least:
            total += points
    return total


def _met(sign: Sign, text: str, own: str | None = None) -> bool:
    """Every group is met in ``text`` (words and actors); at least one group in the quote's ``own`` words."""
    if not all(_hits(group, text) for group in sign.groups) or _hits(sign.without, text):
        return False
    return own is None or any(_hits(group, own) for group in sign.groups)


def _hits(words: Iterable[str], text: str) -> int:
    return sum(1 for word in words if _pattern(word).search(text))


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """Compile a story's word for folded text, in which every word stands between single spaces."""
    is_open, is_closed = word.startswith("*"), word.endswith(".")
    parts = [re.escape(part) for part in _WORD.findall(word.casefold())]
    if not parts:
        return re.compile(r"(?!)")
    return re.compile(("" if is_open else " ") + _REST_OF_WORD.join(parts) + (" " if is_closed else ""))


def _folded(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _inside(earliest: date | None, latest: date | None, when: When) -> bool:
    first = when.earliest or when.latest
    last = when.latest or when.earliest
    if first is None or last is None:
        return True
    return (latest is None or first <= latest) and (earliest is None or earliest <= last)
