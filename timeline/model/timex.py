"""Date expressions as read: TIMEX3 with what the text does not give left open (ISO 24617-1)."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from timeline.model.spans import Passage, Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexAnchor = Literal["none", "publication", "narrative", "either"]
Direction = Literal["past", "future", "nearest"]
Relation = Literal["at", "since", "until", "before", "after", "from", "within", "for"]


@frozen
class Timex:
    """One temporal expression, unresolved.

    ``value`` is a TIMEX3 value in which ``X`` stands for every digit the text does not give (``XXXX-03-15``,
    ``XXXX-WXX-4``, ``XXXX-SP``), or a duration (``P2M``), or ``PAST_REF``/``PRESENT_REF``/``FUTURE_REF``.
    ``anchor`` says what has to be known before it can be resolved (``either``: the narrative's date, and where there is
    none the publication); ``shift`` is a signed ISO 8601 duration counted
    from that anchor (``-P1D`` for yesterday, ``+P1W`` for next week; the unit is the grain of the result);
    ``direction`` says to which side of the anchor an incomplete value points. ``relation`` keeps the preposition's
    sense ("seit", "bis", "vor", "nach", "ab"). Ranges carry ``begin`` and ``end_value`` in the same unresolved form.
    ``feast`` is the rule of a named day (see ``timeline.model.holidays``), whose date depends on the year.
    ``attributive`` marks a date that only tells one thing from others ("the winner of 2013", "the worst flood since
    1954", "more than in 2019"): it does not date what its sentence reports.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    anchor: TimexAnchor = "none"
    shift: str | None = None
    direction: Direction | None = None
    relation: Relation = "at"
    begin: str | None = None
    end_value: str | None = None
    quant: str | None = None
    freq: str | None = None
    rule: str = ""
    feast: str | None = None
    attributive: bool = False

    @property
    def span(self) -> Span:
        """The range of the expression."""
        return Span(self.start, self.end)

    @property
    def passage(self) -> Passage:
        """The expression as words in their place."""
        return Passage(self.start, self.end, self.text)
