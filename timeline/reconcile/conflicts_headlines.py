"""A headline against its text: what became of people, counted otherwise above an article than in it.

A headline and its sentence share too little to be alike ("30 Festnahmen" and "nahm 21 Menschen fest"), but one article tells
of one happening above and below. It is a conflict only if nothing in the text agrees with the headline, and one number stands
against it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from timeline.model import Claim, Conflict
from timeline.reconcile.conflicts import Testimony, conflict, number_words
from timeline.reconcile.conflicts_quantities import can_agree, counts, is_one_thing
from timeline.reconcile.counted import TOLLS, how_many, thing_of
from timeline.reconcile.nearness import dates_can_agree

OPENING: Final = 3
"""So many of an article's first claims can be its headline."""

_ABOVE: Final = frozenset({"title", "lead"})


def counts_above(claim: Claim) -> bool:
    """Whether a claim is a headline that counts what became of people."""
    return claim.role in _ABOVE and any(thing_of(claim, quantity) in TOLLS for quantity in claim.quantities)


def headline_conflicts(
    articles: Mapping[str, Sequence[Testimony]], *, only: Collection[str] | None = None
) -> list[tuple[str, Conflict]]:
    """The conflicts of headlines with their texts, each with the entry of its headline.

    Args:
        articles: the testimonies of each article, in text order.
        only: limits the headlines to those of some entries.
    """
    found = []
    for _, members in sorted(articles.items()):
        for one in members[:OPENING]:
            if counts_above(one.claim) and (only is None or one.entry in only):
                found += [(one.entry, made) for made in _against_text(one, members)]
    return found


def _against_text(headline: Testimony, members: Sequence[Testimony]) -> list[Conflict]:
    found = []
    for thing, told in sorted(counts(headline.claim).items()):
        below = [
            (one, count)
            for one in members
            if one.claim.role not in _ABOVE
            and one.claim.modality == "asserted"
            and (count := counts(one.claim).get(thing)) is not None
            and dates_can_agree(one.when, headline.when)
        ]
        if thing not in TOLLS or any(count.kind or can_agree(told, count) for _, count in below):
            continue
        if len({count.value for _, count in below}) != 1:
            continue
        if any(one.entry == headline.entry or is_one_thing(headline, one) for one, _ in below):
            continue  # what is one entry, or alike in words, is held against one another there
        values = {number_words(told.value): [headline], number_words(below[0][1].value): [one for one, _ in below]}
        noun = next(q.of for q in headline.claim.quantities if thing_of(headline.claim, q) == thing)
        why = "the headline counts otherwise than the text below it"
        found.append(
            conflict("quantity", how_many(thing, noun), values, why, about=f"{headline.claim.article} {thing}")
        )
    return found
