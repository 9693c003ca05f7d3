"""When: one happening dated to days that exclude one another, each by the words of its own text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice, product

from timeline.model import Conflict, When
from timeline.reconcile.conflicts import Testimony, conflict
from timeline.reconcile.conflicts_likeness import LIKE, is_headline, names_agree, overlap, tell_one_act
from timeline.reconcile.conflicts_members import Members, gathered, nobody_else
from timeline.reconcile.conflicts_reasons import Side, corrected
from timeline.reconcile.conflicts_words import (
    BEGINS,
    CLOCK,
    ENDS,
    FIRST_PERSON,
    LIGHT,
    NIGHT,
    dates_something_else,
    has,
)
from timeline.reconcile.thresholds import APART_DAYS

_SAMPLE = 8
_MOST_VALUES = 24
_PLANS = frozenset({"planned", "conditional", "possible"})


def names_its_day(one: Testimony) -> bool:
    """Whether a claim says by its own words when it happened, without "about".

    A date that is counted from another one must come out at a day ("last week" moves with the report), and neither a
    sentence in the present tense ("are working today") nor a date that hangs on another happening ("sank after an explosion on
    20 April") tells when this one was.
    """
    when = one.when
    if when.basis == "ruled":
        return when.is_bounded
    if not when.is_bounded or any(mark in (when.edtf or "") for mark in "~?%"):
        return False
    if when.basis == "relative":
        if when.expression is None or when.earliest != when.latest:
            return False
        if one.claim.dating.tense == "present" and not is_headline(one.claim) and one.claim.modality == "asserted":
            return False
    elif when.basis != "explicit":
        return False
    if _hangs_on_the_speaker(one):
        return False
    before = one.claim.quote[: max(0, when.expression.start - one.claim.start)] if when.expression else ""
    return not dates_something_else(before)


def _hangs_on_the_speaker(one: Testimony) -> bool:
    """Whether a claim's date hangs on words of which only the text around says what day they mean.

    "In the afternoon" is that of a day told before; "tomorrow" in somebody's speech counts from the day of the speech.
    """
    at = one.when.expression
    timex = next((timex for timex in one.claim.timexes if at is not None and timex.start == at.start), None)
    if timex is None:
        return False
    if timex.type == "TIME" and timex.value.startswith("XXXX-XX-XXT"):
        return True
    is_spoken = any(link.kind in {"person", "body"} for link in one.claim.voice) or has(one.claim.quote, FIRST_PERSON)
    return is_spoken and timex.anchor == "publication" and (timex.shift or "").endswith("D")


def exclude(a: When, b: When) -> bool:
    """Whether two dates have no day in common."""
    return bool(
        a.earliest and a.latest and b.earliest and b.latest and (a.latest < b.earliest or b.latest < a.earliest)
    )


def days_between(a: When, b: When) -> int:
    """How many days lie from the end of the earlier date to the beginning of the later one; 0 where they meet."""
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return 0
    return max(0, (b.earliest - a.latest).days, (a.earliest - b.latest).days)


def date_conflicts(entry: str, members: Sequence[Testimony]) -> list[Conflict]:
    """One entry's claims that name days which exclude one another."""
    values: dict[str, list[Testimony]] = defaultdict(list)
    for one in members:
        if names_its_day(one):
            values[one.when.edtf or ""].append(one)
    made = _among(values, entry)
    return [made] if made is not None else []


def date_conflicts_apart(
    pairs: Iterable[tuple[Testimony, Testimony]], members: Members = nobody_else
) -> list[Conflict]:
    """The same between claims that tell one happening but for its day, and were kept in entries of their own for it."""
    by_entries: dict[tuple[str, str], dict[str, Testimony]] = defaultdict(dict)
    for a, b in pairs:
        if is_one_happening(a, b):
            first, second = sorted((a.entry, b.entry))
            by_entries[first, second].update({a.claim.id: a, b.claim.id: b})
    found = []
    for (first, second), kept in sorted(by_entries.items()):
        values: dict[str, list[Testimony]] = defaultdict(list)
        for claim in sorted(kept):
            values[kept[claim].when.edtf or ""].append(kept[claim])
        made = _among(values, f"{first} {second}", members)
        if made is not None:
            found.append(made)
    return found


def is_one_happening(a: Testimony, b: Testimony) -> bool:
    """Whether two claims that name different days can only mean one happening.

    They tell of the same act with the same names in nearly the same words, a few days apart, and both reports came after both
    days: a report on what happened that day knows nothing of what happens again the day after.
    """
    if not (names_its_day(a) and names_its_day(b) and exclude(a.when, b.when)):
        return False
    if days_between(a.when, b.when) > APART_DAYS or not (tell_one_act(a, b) and names_agree(a, b)):
        return False
    if overlap(a, b) < LIKE or not _numbers_agree(a, b):
        return False
    return _is_moved(a, b) is not None or all(_after_both(one, a, b) for one in (a, b))


def _numbers_agree(a: Testimony, b: Testimony) -> bool:
    """Whether one side's numbers, outside its date, are all among the other's."""
    left, right = (_numbers(one) for one in (a, b))
    return left <= right or right <= left


def _numbers(one: Testimony) -> set[str]:
    dated = "" if one.when.expression is None else one.when.expression.text
    return {term for term in one.claim.terms if term[0].isdigit() and term not in dated}


def _after_both(one: Testimony, a: Testimony, b: Testimony) -> bool:
    published = one.published.earliest or one.published.latest
    return published is not None and all(t.when.latest is not None and t.when.latest < published for t in (a, b))


def _among(values: Mapping[str, Sequence[Testimony]], about: str, members: Members = nobody_else) -> Conflict | None:
    clashing: dict[str, None] = {}
    explained: dict[str, str] = {}
    for x, y in combinations(sorted(values)[:_MOST_VALUES], 2):
        like = list(islice(_alike(values[x], values[y]), _SAMPLE))
        if not like:
            continue
        why = _harmless((x, values[x]), (y, values[y]), like)
        if why is None:
            clashing.update({x: None, y: None})
        else:
            explained.update({x: why, y: why})
    chosen = sorted(clashing or explained)
    if not chosen:
        return None
    shown = gathered({value: values[value] for value in chosen}, _names_the_same_day, members)
    quote = min((one for behind in shown.values() for one in behind), key=lambda one: one.claim.id).claim.quote
    why = "the texts name days that exclude one another" if clashing else "; ".join(dict.fromkeys(explained.values()))
    question = f"On which day? “{quote}”"
    return conflict("date", question, shown, why, is_explained=not clashing, about=about)


def _names_the_same_day(other: Testimony, one: Testimony) -> bool:
    """Whether another claim names the same day by its own words, for the same act."""
    return other.when.edtf == one.when.edtf and names_its_day(other) and _may_tell_one_act(other, one)


def _alike(left: Sequence[Testimony], right: Sequence[Testimony]) -> Iterator[tuple[Testimony, Testimony]]:
    """Pairs of testimonies whose days exclude one another, that tell one act, and otherwise name the same numbers."""
    for a, b in product(islice(left, _SAMPLE), islice(right, _SAMPLE)):
        if exclude(a.when, b.when) and _numbers_agree(a, b) and _may_tell_one_act(a, b) and not _names_both(a, b):
            yield a, b


def _names_both(a: Testimony, b: Testimony) -> bool:
    """Whether one of two sentences has the other's day as well: "on Tuesday, before he meets them on Wednesday"."""
    return any(
        one.when.expression is not None and one.when.expression.text.casefold() in other.claim.quote.casefold()
        for one, other in ((a, b), (b, a))
    )


def _may_tell_one_act(a: Testimony, b: Testimony) -> bool:
    """Whether two claims tell one act, or one of them has no verb that says which."""
    verbs = {one.claim.predicate for one in (a, b)}
    return None in verbs or bool(verbs & LIGHT) or tell_one_act(a, b)


def _harmless(a: Side, b: Side, like: Sequence[tuple[Testimony, Testimony]]) -> str | None:
    """The reason that explains every pair of the two sides."""
    reasons = [_pair_harmless(x, y) for x, y in like]
    return reasons[0] if all(reasons) else corrected(a, b)


def _pair_harmless(a: Testimony, b: Testimony) -> str | None:
    return _is_moved(a, b) or _moments(a, b) or _turn_of_day(a, b) or _same_words(a, b)


def _is_moved(a: Testimony, b: Testimony) -> str | None:
    """A plan for one day and what happened on another, or two plans of which the later one moves the day."""
    plans = [one for one in (a, b) if one.claim.modality in _PLANS]
    if len(plans) == 1:
        plan = plans[0]
        done = b if plan is a else a
        if done.claim.modality == "asserted":
            return f"planned for {plan.when.edtf}, and told as done on {done.when.edtf}: the plan was moved"
    if len(plans) == 2 and a.published.latest and b.published.earliest and a.published.edtf != b.published.edtf:
        return "two plans of different days: the later report may give the day to which it was moved"
    return None


def _moments(a: Testimony, b: Testimony) -> str | None:
    """One tells of the beginning, the other of the end."""
    acts = (a.claim.predicate or "", b.claim.predicate or "")
    if (acts[0] in BEGINS and acts[1] in ENDS) or (acts[0] in ENDS and acts[1] in BEGINS):
        return "one tells of the beginning, the other of the end"
    return None


def _turn_of_day(a: Testimony, b: Testimony) -> str | None:
    if days_between(a.when, b.when) > 1:
        return None
    quotes = (a.claim.quote, b.claim.quote)
    if any(has(quote, NIGHT) for quote in quotes):
        return "a night lies between the two days"
    if any(has(quote, CLOCK) for quote in quotes):
        return "the two days may be one by the clocks of two places"
    return None


def _same_words(a: Testimony, b: Testimony) -> str | None:
    """Both say "gestern", in articles of two days: one of them repeats the other's words a day later."""
    if a.when.expression is None or b.when.expression is None or a.when.basis != b.when.basis != "relative":
        return None
    said = a.when.expression.text.casefold()
    if a.when.basis == "relative" and said == b.when.expression.text.casefold() and a.published != b.published:
        return f"both say “{a.when.expression.text}”, in articles of different days"
    return None
