"""Who holds an office: two people named as the holder of one office at one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from unicodedata import combining, normalize

from timeline.model import Claim, Conflict, RoleMention
from timeline.reconcile.conflicts import Testimony, conflict
from timeline.reconcile.conflicts_words import HANDOVER
from timeline.reconcile.thresholds import HANDOVER_DAYS, ROLE_WINDOW_DAYS

Named = tuple[RoleMention, Testimony]


def role_conflicts(
    testimonies: Iterable[Testimony], role_words: Mapping[str, str], *, only: Collection[tuple[str, str]] | None = None
) -> list[Conflict]:
    """Two people said to hold one office at one time.

    ``role_words`` maps offices that one person holds at a time to the words a person reads; other roles are passed over
    (readers write "ex-kanzler" and the like for former, acting and coming holders).
    Explained when the two names follow one another in time; open when they overlap. ``only`` names the offices wanted.
    """
    held: dict[tuple[str, str], dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for one in testimonies:
        for role in one.claim.roles:
            named = office_of(one.claim, role, role_words)
            if named is not None and (only is None or named in only):
                held[named][role.person].append((role, one))
    found = []
    for (office, of), holders in sorted(held.items()):
        for a, b in combinations(sorted(holders), 2):
            if not may_be_one_person(a, b):
                made = _role_pair(office, of, f"{office} {of} {a} {b}", holders[a], holders[b])
                found += [made] if made is not None else []
    return found


def office_of(claim: Claim, role: RoleMention, role_words: Mapping[str, str]) -> tuple[str, str] | None:
    """The office that one person is said to hold, and of what; None where it is not one that a single person holds."""
    if role.role not in role_words or not role.of or _names_several(claim, role):
        return None
    return role_words[role.role], role.of


def role_question(office: tuple[str, str]) -> str:
    """What a conflict about an office asks."""
    return f"Who is {office[0]} ({office[1]})?"


def _names_several(claim: Claim, role: RoleMention) -> bool:
    """Whether one sentence names two holders of an office: it tells of the change, not of a disagreement."""
    return len({other.person for other in claim.roles if (other.role, other.of) == (role.role, role.of)}) > 1


def may_be_one_person(a: str, b: str) -> bool:
    """Whether two keys share the surname: one person, named once in full and once without the first name."""
    return a.rsplit(" ", 1)[-1] == b.rsplit(" ", 1)[-1]


def _role_pair(office: str, of: str, about: str, left: Sequence[Named], right: Sequence[Named]) -> Conflict | None:
    names = [max((role.person_name for role, _ in side), key=lambda name: (len(name), name)) for side in (left, right)]
    sides = [[one for _, one in side] for side in (left, right)]
    values = dict(zip(names, sides, strict=True))
    question = role_question((office, of))
    if len(values) < 2 or _is_part(*names):
        return None
    left_span, right_span = _span(sides[0]), _span(sides[1])
    if left_span is None or right_span is None:
        why = "not all articles are dated, so a change of office cannot be checked"
        return conflict("role", question, values, why, about=about)
    if _nearest(*sides) > ROLE_WINDOW_DAYS:
        return None
    first, second = sorted((left_span, right_span))
    if first[1] + timedelta(days=HANDOVER_DAYS) < second[0]:
        why = f"time passed: one is named until {first[1]}, the other from {second[0]} on"
        return conflict("role", question, values, why, is_explained=True, about=about)
    change = _change(sides)
    if first[1] <= second[0] and change is not None:
        why = f"the office changed hands: “{change.claim.quote}”"
        return conflict("role", question, values, why, is_explained=True, about=about)
    return conflict("role", question, values, "both are named for the same time", about=about)


def _is_part(a: str, b: str) -> bool:
    """Whether one name is the other cut short: "Luiz Inácio Lula" and "Luiz Inacio Lula da Silva"."""
    left, right = (frozenset(_fold(word) for word in name.split()) for name in (a, b))
    return left <= right or right <= left


def _fold(word: str) -> str:
    """A word of a name without case and diacritics."""
    return "".join(letter for letter in normalize("NFKD", word.casefold()) if not combining(letter))


def _change(sides: Sequence[Sequence[Testimony]]) -> Testimony | None:
    """A sentence that names one of the two and tells of the office changing hands."""
    telling = [one for side in sides for one in side if one.claim.predicate in HANDOVER and not one.claim.negated]
    return min(telling, key=lambda one: one.claim.id, default=None)


def _days(one: Testimony) -> tuple[date, date] | None:
    """The days for which a sentence names the holder: those it speaks of, if they lie well before its report."""
    published = one.published
    last = published.latest or published.earliest
    when = one.when
    if last is None:
        is_said = when.basis == "explicit" and when.earliest is not None and when.latest is not None
        return (when.earliest, when.latest) if is_said and when.earliest and when.latest else None
    if when.earliest and when.latest and when.expression is not None and when.latest + _PAST < last:
        return when.earliest, when.latest
    return last, last


_PAST = timedelta(days=ROLE_WINDOW_DAYS)


def _span(side: Iterable[Testimony]) -> tuple[date, date] | None:
    days = [day for one in side if (day := _days(one)) is not None]
    return (min(first for first, _ in days), max(last for _, last in days)) if days else None


def _nearest(left: Sequence[Testimony], right: Sequence[Testimony]) -> int:
    """How many days lie between the two names where they come closest."""
    marks = [(day, side) for side, each in enumerate((left, right)) for one in each for day in _days(one) or ()]
    return min((b[0] - a[0]).days for a, b in pairwise(sorted(set(marks))) if a[1] != b[1])
