"""Who had it from whom: by credit, by date, by what was left out. Where nothing tells, nothing is said."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model import Derived
from timeline.reconcile.circumstances import Circumstances
from timeline.reconcile.derivation import Derivation
from timeline.reconcile.thresholds import OMITTED_SHARE, WHOLE_TEXT

_Told = tuple[Circumstances, Circumstances, str]


def directed(known: Mapping[str, Circumstances], one: Derivation) -> Derived | None:
    """Which of two articles of a lineage was made from the other, with the reasons; None where it cannot be told.

    A credit outweighs the dates, and dates outweigh omissions; what speaks against the direction is said too.
    """
    a, b = known[one.left], known[one.right]
    found = [clue for clue in (_by_credit(a, b), _by_date(a, b), _by_omission(one, a, b)) if clue is not None]
    if not found:
        return None
    source, made, _ = found[0]
    why = [words for first, _, words in found if first is source]
    why += [f"although {words}" for first, _, words in found[:2] if first is not source]
    is_version = a.outlet_key is not None and a.outlet_key == b.outlet_key and _is_version(one, a, b)
    if is_version:
        why.insert(0, "a later version of the same article")
    return Derived(source.article, made.article, "; ".join(why), is_version)


def _is_version(one: Derivation, a: Circumstances, b: Circumstances) -> bool:
    """Whether one outlet's two texts are one article: the same address, the same headline, or largely the same text."""
    same_page = a.url is not None and a.url == b.url
    same_title = a.title is not None and b.title is not None and a.title.casefold() == b.title.casefold()
    return same_page or same_title or one.way == "copy"


def _by_credit(a: Circumstances, b: Circumstances) -> _Told | None:
    from_b, from_a = a.cited(b), b.cited(a)
    if from_b and not from_a:
        return b, a, f"{a.name} credits {from_b}"
    if from_a and not from_b:
        return a, b, f"{b.name} credits {from_a}"
    return None


def _by_date(a: Circumstances, b: Circumstances) -> _Told | None:
    for first, second in ((a, b), (b, a)):
        end, start = first.published.latest, second.published.earliest
        if end is not None and start is not None and end < start and first.published.basis != "lineage":
            words = f"{first.name} was published {first.published.edtf}, {second.name} {second.published.edtf}"
            return first, second, words
    return None


def _by_omission(one: Derivation, a: Circumstances, b: Circumstances) -> _Told | None:
    """The shorter text that has nothing of its own leaves out what the longer one tells."""
    for long, short, short_share, long_share in (
        (a, b, one.right_share, one.left_share),
        (b, a, one.left_share, one.right_share),
    ):
        if short_share >= WHOLE_TEXT and long_share <= OMITTED_SHARE:
            left_out = f"{short.name} has almost nothing of its own and leaves out {1 - long_share:.0%} of {long.name}"
            return long, short, left_out
    return None
