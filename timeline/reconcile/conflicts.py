"""Claims that cannot all be true, slot by slot. Only like is held against like; nothing is ever retired.

Before a disagreement is called open, the harmless reasons are asked for first: did time pass, was something else counted,
did one source correct itself? What a reason explains is kept as ``explained`` with that reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from attrs import frozen

from timeline.model import Claim, Conflict, ConflictStatus, ConflictValue, RoleMention, Slot, When
from timeline.reconcile.identity import digest_id
from timeline.reconcile.matching import dates_can_agree
from timeline.reconcile.similarity import is_word, kinship
from timeline.reconcile.thresholds import HANDOVER_DAYS, ROLE_WINDOW_DAYS


@frozen
class Testimony:
    """A claim with what conflicts need to know of it."""

    claim: Claim
    when: When
    origin: str
    entry: str
    published: When


def conflict(
    slot: Slot,
    question: str,
    values: Mapping[str, Sequence[Testimony]],
    why: str,
    *,
    is_explained: bool = False,
    about: str = "",
) -> Conflict:
    """Build a conflict from the values and the testimonies behind each.

    Its id derives from the slot, what it is ``about`` (by default the question) and the values.
    """
    shown = tuple(
        ConflictValue(
            value,
            tuple(sorted({one.claim.id for one in behind})),
            tuple(sorted({one.origin for one in behind})),
        )
        for value, behind in sorted(values.items())
    )
    entries = tuple(sorted({one.entry for behind in values.values() for one in behind}))
    weakest = min(len({one.origin for one in behind}) for behind in values.values())
    doubted = entries
    if slot == "role":
        lone = [behind for behind in values.values() if len({one.origin for one in behind}) == weakest]
        doubted = tuple(sorted({one.entry for behind in lone for one in behind}))
    status: ConflictStatus = "explained" if is_explained else "open"
    key = digest_id("conflict", slot, about or question, *sorted(values))
    return Conflict(key, slot, entries, shown, status, why, question, doubted)


def role_conflicts(testimonies: Iterable[Testimony], role_words: Mapping[str, str]) -> list[Conflict]:
    """Two people said to hold one office at one time.

    ``role_words`` maps offices that one person holds at a time to the words a person reads; other roles are passed over.
    Explained when the two names follow one another in time; open when they overlap.
    """
    held: dict[tuple[str, str], dict[str, list[tuple[RoleMention, Testimony]]]] = defaultdict(lambda: defaultdict(list))
    for one in testimonies:
        for role in one.claim.roles:
            if role.role in role_words and role.of and not _hands_over(one.claim, role):
                held[role.role, role.of][role.person].append((role, one))
    found = []
    for (office, of), holders in sorted(held.items()):
        if len(holders) < 2:
            continue
        for a, b in combinations(sorted(holders), 2):
            made = _role_pair(role_words[office], of, holders[a], holders[b])
            if made is not None:
                found.append(made)
    return found


def _hands_over(claim: Claim, role: RoleMention) -> bool:
    """Whether one sentence names two holders of an office: it tells of the change, not of a disagreement."""
    return len({other.person for other in claim.roles if (other.role, other.of) == (role.role, role.of)}) > 1


def _role_pair(
    office: str, of: str, left: list[tuple[RoleMention, Testimony]], right: list[tuple[RoleMention, Testimony]]
) -> Conflict | None:
    names = [max((role.person_name for role, _ in side), key=lambda name: (len(name), name)) for side in (left, right)]
    values = {names[0]: [one for _, one in left], names[1]: [one for _, one in right]}
    question = f"Who is {office} ({of})?"
    spans = [_span(one for _, one in side) for side in (left, right)]
    if spans[0] is None or spans[1] is None:
        return conflict("role", question, values, "not all articles are dated, so a change of office cannot be checked")
    if _nearest([one for _, one in left], [one for _, one in right]) > ROLE_WINDOW_DAYS:
        return None
    first, second = sorted((spans[0], spans[1]))
    if first[1] + timedelta(days=HANDOVER_DAYS) < second[0]:
        why = f"time passed: one is named until {first[1]}, the other from {second[0]} on"
        return conflict("role", question, values, why, is_explained=True)
    return conflict("role", question, values, "both are named for the same time")


def _day(one: Testimony) -> date | None:
    return one.published.latest or one.published.earliest


def _span(side: Iterable[Testimony]) -> tuple[date, date] | None:
    days = [day for one in side if (day := _day(one)) is not None]
    return (min(days), max(days)) if days else None


def _nearest(left: Sequence[Testimony], right: Sequence[Testimony]) -> int:
    days = [sorted(day for one in side if (day := _day(one)) is not None) for side in (left, right)]
    merged = sorted([(day, 0) for day in days[0]] + [(day, 1) for day in days[1]])
    return min((b[0] - a[0]).days for a, b in pairwise(merged) if a[1] != b[1])


def quantity_conflicts(entry: str, members: Sequence[Testimony]) -> list[Conflict]:
    """One thing counted in one happening with several results."""
    counted: dict[str, dict[float, list[Testimony]]] = defaultdict(lambda: defaultdict(list))
    words: dict[str, str] = {}
    for one in members:
        named: dict[str, set[float]] = defaultdict(set)
        for quantity in one.claim.quantities:
            named[quantity.key].add(quantity.value)
            words.setdefault(quantity.key, quantity.of)
        for key, numbers in named.items():
            if key and len(numbers) == 1:  # a sentence with two numbers for a noun counts two things, or a range
                counted[key][next(iter(numbers))].append(one)
    found = []
    for key, values in sorted(counted.items()):
        if len(values) < 2:
            continue
        shown = {f"{value:g}": behind for value, behind in values.items()}
        question = f"How many {words[key]}?"
        spans = [_span(behind) for behind in values.values()]
        known = sorted(span for span in spans if span is not None)
        passed = len(known) == len(spans) and all(a[1] < b[0] for a, b in pairwise(known))
        one_source = len({one.origin for behind in values.values() for one in behind}) == 1
        if passed:
            why = "counted at different times: " + ", ".join(str(span[0]) for span in known)
            if one_source:
                why = "one source corrected itself; " + why
            found.append(conflict("quantity", question, shown, why, is_explained=True, about=f"{key} {entry}"))
        else:
            why = "the same thing counted with different results"
            found.append(conflict("quantity", question, shown, why, about=f"{key} {entry}"))
    return found


def date_conflicts(entry: str, members: Sequence[Testimony]) -> list[Conflict]:
    """One happening dated to days that exclude one another, each by the words of its text."""
    sure = [
        one
        for one in members
        if one.when.basis in {"explicit", "relative", "ruled"} and one.when.is_bounded and not _is_rough(one.when)
    ]
    values: dict[str, list[Testimony]] = defaultdict(list)
    for one in sure:
        values[one.when.edtf or ""].append(one)
    clashing = {
        value
        for (value, behind), (other, others) in combinations(sorted(values.items()), 2)
        for value in (value, other)
        if _disjoint(behind[0].when, others[0].when)
    }
    if len(clashing) < 2:
        return []
    shown = {value: values[value] for value in clashing}
    question = f"On which day? “{members[0].claim.quote}”"
    return [conflict("date", question, shown, "the texts name days that exclude one another", about=entry)]


def _is_rough(when: When) -> bool:
    """Whether a date is qualified as approximate or uncertain: it excludes nothing."""
    return any(mark in (when.edtf or "") for mark in "~?%")


def _disjoint(a: When, b: When) -> bool:
    return bool(
        a.earliest and a.latest and b.earliest and b.latest and (a.latest < b.earliest or b.latest < a.earliest)
    )


def polarity_conflicts(
    articles: Mapping[str, Sequence[Testimony]], denials: Iterable[tuple[Testimony, Testimony]]
) -> list[Conflict]:
    """What one sentence takes as settled, another denies or leaves open.

    A denial stands against what it was matched with and left apart from only for its polarity (``denials`` are such pairs).
    An open question about what somebody does stands, inside its article, against sentences that attach that same somebody to
    the thing in question: "US troops will be sent" against "whether the US takes part in the troops is open". ``articles``
    gives the testimonies of each article in text order.
    """
    doubts: dict[str, dict[str, dict[str, Testimony]]] = {}
    for _, members in sorted(articles.items()):
        for place, doubt in enumerate(members):
            if not is_open_question(doubt.claim):
                continue
            around = _topic(members, place)
            against = [one for one in members if one is not doubt and _contradicts(doubt, one, around)]
            if against:
                values = doubts.setdefault(doubt.entry, {})
                values.setdefault("left open", {})[doubt.claim.id] = doubt
                values.setdefault(_GRANTED, {}).update({one.claim.id: one for one in against})
    for denial, firm in denials:
        if firm.claim.negated or firm.claim.modality not in {"asserted", "planned"}:
            continue
        values = doubts.setdefault(denial.entry, {})
        values.setdefault("denied", {})[denial.claim.id] = denial
        values.setdefault("said to be so", {})[firm.claim.id] = firm
    found = []
    for entry, values in sorted(doubts.items()):
        shown = {value: [behind[c] for c in sorted(behind)] for value, behind in values.items()}
        doubt = next(behind[0] for value, behind in sorted(shown.items()) if value in _DOUBTS)
        question = f"Is it settled? “{doubt.claim.quote}”"
        why = "one source denies what another says" if "denied" in shown else "one article says both"
        found.append(conflict("polarity", question, shown, why, about=entry))
    return found


def is_open_question(claim: Claim) -> bool:
    """Whether a claim says that something is open."""
    return claim.predicate == "open-question"


_GRANTED = "taken for granted"
_DOUBTS = frozenset({"denied", "left open"})
_LOOK_BACK = 4


def _topic(members: Sequence[Testimony], place: int) -> set[str]:
    """What a doubt is about: its own terms, and those of the sentences it refers back to."""
    return {
        term for one in members[max(0, place - _LOOK_BACK) : place + 1] for term in one.claim.terms if is_word(term)
    }


def _contradicts(doubt: Testimony, firm: Testimony, around: set[str]) -> bool:
    """Whether ``firm`` binds the doubted actor to the doubted thing.

    An assertion must name the thing in the doubt's own words; a plan, condition or judgement that takes it for granted may name
    what the doubt only refers back to.
    """
    claim = firm.claim
    if is_open_question(claim) or claim.negated or claim.modality in {"denied", "possible"}:
        return False
    if not dates_can_agree(doubt.when, firm.when):
        return False
    topic = set(filter(is_word, doubt.claim.terms)) if claim.modality == "asserted" else around
    bound = [bond.rsplit("+", 1) for bond in claim.bonds]
    return any(
        key in doubt.claim.agents and any(term == about or kinship(term, about) for about in topic)
        for key, term in bound
    )
