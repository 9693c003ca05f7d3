"""The running date of a narrative, from which its incomplete dates are counted."""

from __future__ import annotations

import re
from datetime import date

from attrs import evolve

from timeline.model.resolution import Resolved, resolve
from timeline.model.timex import Timex
from timeline.reading.timex.table import Language

ONWARD = 20  # days by which a story is thought to have moved on since its last date
LEAP = 2  # years; a date further off inside a paragraph is an aside until a second one confirms it
YEAR_DAYS = 360
OPENING = 40  # characters within which a date still stands at the head of a paragraph
LEADING = 60  # characters between "until" and the date that it leads up to
HEAD = re.compile(r"[.!?]\s{1,3}\w{0,6}\s?(?:\w{1,6}\s)?$")  # a full stop and at most two short words

Stretch = tuple[date, date]


class Story:
    """Where a narrative stands in time.

    ``reached`` moves with the dates that carry the story on; ``mentioned`` is the last date of any kind, which "that
    year" and "two days later" point to. Years named in passing (in brackets, as the start of a stretch, far off and
    alone) do not carry the story on.
    """

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.until = re.compile(language.until, re.IGNORECASE)
        self.reached: Stretch | None = None
        self.mentioned: Stretch | None = None
        self.aside: Stretch | None = None
        self.last_end = 0

    def resolve(self, timex: Timex) -> Resolved:
        """Resolve an expression that hangs on the story, moving on rather than back, whatever the tense."""
        told = evolve(timex, anchor="narrative")
        if timex.shift is not None:
            if timex.shift == "+P0D" and timex.anchor == "publication":
                return Resolved(
                    "PRESENT_REF", reasoning=f"{timex.text!r} is the day of the telling, which is not known"
                )
            return resolve(told, published=None, narrative=self.mentioned)
        if self.reached is None:
            return resolve(told, published=None, narrative=None)
        first, last = self.reached
        if timex.direction == "future" and timex.anchor == "narrative":
            return resolve(told, published=None, narrative=last)
        if timex.type == "TIME" and timex.anchor == "narrative":
            return resolve(told, published=None, narrative=self.mentioned)
        if first != last:
            # A whole year or month was named last: what lies inside it is meant.
            inside = resolve(evolve(told, direction="future"), published=None, narrative=first)
            if inside.earliest and first <= inside.earliest <= last:
                return inside
        ahead = date.fromordinal(min(last.toordinal() + ONWARD, date.max.toordinal()))
        return resolve(evolve(told, direction="nearest"), published=None, narrative=ahead)

    def reach(self, timex: Timex, earliest: date, latest: date) -> None:
        """Take note of a resolved date."""
        stretch = (earliest, latest)
        here, self.last_end = self.last_end, timex.end
        if self._in_brackets(timex):
            if self.mentioned and self.mentioned[0] <= earliest and latest <= self.mentioned[1]:
                self.mentioned = stretch
            return
        self.mentioned = stretch
        if timex.relation in ("since", "before") or _is_counted_off(timex):
            return
        if self.reached is not None:
            first, last = self.reached
            if earliest <= first and last <= latest:
                return  # a coarser word for where the story already is
            is_earlier = earliest.year < first.year
            is_aside = is_earlier or _leaps(self.reached, stretch) or self._leads_up(timex, stretch)
            if is_aside and not self._opens(timex, here) and not self._confirmed(stretch):
                self.aside = stretch
                return
        self.reached, self.aside = stretch, None

    def _in_brackets(self, timex: Timex) -> bool:
        left = self.text[max(0, timex.start - 30) : timex.start]
        return left.rfind("(") > left.rfind(")")

    def _opens(self, timex: Timex, here: int) -> bool:
        """Whether the date stands at the head of a paragraph, or of a sentence."""
        before = self.text.rfind("\n", here, timex.start)
        if before >= 0 and (timex.start - before <= OPENING or timex.value[5:7].isdigit()):
            return True  # the first date of a paragraph, at its head or to the month
        return HEAD.search(self.text, max(here, timex.start - OPENING), timex.start) is not None

    def _leads_up(self, timex: Timex, stretch: Stretch) -> bool:
        """Whether a later year only says how long something lasted: "until the fall of the city in 1945"."""
        if self.reached is None or stretch[0].year <= self.reached[1].year or not timex.value[:4].isdigit():
            return False
        return self.until.search(self.text, max(0, timex.start - LEADING), timex.start) is not None

    def _confirmed(self, stretch: Stretch) -> bool:
        return self.aside is not None and abs(self.aside[0].year - stretch[0].year) <= 1


def _is_counted_off(timex: Timex) -> bool:
    """Whether a date is counted back, or is to be reached ("by next summer"), and so is no step of the story."""
    shift = timex.shift or ""
    ahead = timex.anchor == "publication" and shift.startswith("+") and not shift.startswith("+P0")
    return shift.startswith("-") or (ahead and timex.relation == "until")


def _leaps(reached: Stretch, stretch: Stretch) -> bool:
    years = stretch[0].year - reached[1].year
    # A bare year looks back, or ahead in passing, once the story is told by months and days.
    bare = (stretch[1] - stretch[0]).days > YEAR_DAYS
    return abs(years) > LEAP or (bare and (years < 0 or (reached[1] - reached[0]).days < YEAR_DAYS))
