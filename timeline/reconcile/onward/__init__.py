"""Going on from what is known: new facts are reconciled with what they touch, and nothing else is looked at.

Comparing two articles depends on the two alone, so it need not be done again. What else can change is followed outward from
the articles whose facts are new: articles of one lineage with them (dates are lent there), names that are joined or counted
otherwise, neighbourhoods, claims that meet others than before, entries that gain or lose a claim, conflicts and links of
these. The parts are made by the same functions that make the whole; the result is the same to the byte, which tests hold it
to. Where too much is touched, or what a person ruled on, everything is reconciled instead.
"""

from timeline.reconcile.onward.advance import advance
from timeline.reconcile.onward.delta import Delta
from timeline.reconcile.onward.memory import Mark, Memory, Near, Outline, Tie, Told
from timeline.reconcile.onward.remembering import remembered

__all__ = ["Delta", "Mark", "Memory", "Near", "Outline", "Tie", "Told", "advance", "remembered"]
