"""Which phase of a story something belongs to, and whether an article belongs to the story at all.

Everything particular stands in the story file; here is only the counting. A word of a story is a word *beginning*,
compared case-folded ("garantie" meets "Garantien"); a dot closes it ("us." meets "US-Truppen" but not "USA"), a star
opens it ("*truppen" meets "Bodentruppen"), and several words must follow one another, each as a beginning
("willig koalition" meets "Willigen Koalition").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache, cached_property

from timeline.model import Phase, Sign, Story, When

_WORD = re.compile(r"\w+")


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
    texts = [_Text(quote) for quote in quotes]
    names = _Text(" . ".join(actors))
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
    text = _Text(" ".join((title or "", *quotes)))
    points = _hits(story.words, text) + _hits(story.actors, text)
    # An article's passages have no day of their own here, so the windows of its signs are not asked for.
    points += sum(sign.weight for sign in story.signs if _met(sign, text))
    return points >= story.least


class _Text:
    """The words of a text, folded. Most words of a story stand in few texts, so a text is not cut before one may stand there."""

    def __init__(self, text: str) -> None:
        self.folded = text.casefold()

    @cached_property
    def words(self) -> list[str]:
        """All words in order."""
        return _WORD.findall(self.folded)

    @cached_property
    def whole(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.words)

    @cached_property
    def ordered(self) -> list[str]:
        """The same sorted."""
        return sorted(self.whole)

    def has(self, wanted: str) -> bool:
        """Whether a word of a story stands here."""
        parts, is_open, is_closed = _parsed(wanted)
        if not parts or not all(part in self.folded for part in parts):
            return False
        if not all(self._begins(part) for part in parts[is_open:]):
            return False
        last = len(parts) - 1
        if not last:
            part = parts[0]
            if not is_open:
                return not is_closed or part in self.whole
            return any(part in word and (not is_closed or word.endswith(part)) for word in self.ordered)
        for at in range(len(self.words) - last):
            for n, part in enumerate(parts):
                word = self.words[at + n]
                found = part in word if is_open and n == 0 else word.startswith(part)
                if not found or (is_closed and n == last and not word.endswith(part)):
                    break
            else:
                return True
        return False

    def _begins(self, part: str) -> bool:
        """Whether a word begins so: of all words in order it would be the first one from there on."""
        at = bisect_left(self.ordered, part)
        return at < len(self.ordered) and self.ordered[at].startswith(part)


@cache
def _parsed(wanted: str) -> tuple[tuple[str, ...], bool, bool]:
    """The parts of a story's word, whether it is open in front and closed behind."""
    return tuple(_WORD.findall(wanted.casefold())), wanted.startswith("*"), wanted.endswith(".")


def _points(phase: Phase, texts: Sequence[_Text], names: _Text, when: When) -> int:
    if not _inside(phase.earliest, phase.latest, when):
        return 0
    signs = [sign for sign in phase.signs if _inside(sign.earliest, sign.latest, when)]
    total = 0
    for text in texts:
        if _hits(phase.without, text):
            continue
        points = _hits(phase.words, text) + _hits(phase.actors, text, names)
        points += sum(sign.weight for sign in signs if _met(sign, text, names))
        if points >= phase.least:
            total += points
    return total


def _met(sign: Sign, text: _Text, names: _Text | None = None) -> bool:
    """Every group is met in the words or by an actor, and at least one of them in the words themselves."""
    if not any(_meets(group, text) for group in sign.groups):
        return False
    if _meets(sign.without, text) or (names is not None and _meets(sign.without, names)):
        return False
    return all(_meets(group, text) or (names is not None and _meets(group, names)) for group in sign.groups)


def _meets(words: Iterable[str], text: _Text) -> bool:
    return any(map(text.has, words))


def _hits(words: Iterable[str], text: _Text, names: _Text | None = None) -> int:
    return sum(1 for word in words if text.has(word) or (names is not None and names.has(word)))


def _inside(earliest: date | None, latest: date | None, when: When) -> bool:
    first = when.earliest or when.latest
    last = when.latest or when.earliest
    if first is None or last is None:
        return True
    return (latest is None or first <= latest) and (earliest is None or earliest <= last)
