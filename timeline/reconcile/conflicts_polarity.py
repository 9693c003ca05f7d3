"""Does it hold: what one sentence takes as settled, another denies, negates or leaves open."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from timeline.model import Claim, Conflict
from timeline.reconcile.concepts import MARK
from timeline.reconcile.conflicts import Testimony, conflict
from timeline.reconcile.conflicts_likeness import LIKE, names, names_agree, overlap, same_act, terms_of, words_of
from timeline.reconcile.conflicts_members import Members, gathered, nobody_else
from timeline.reconcile.conflicts_pairs import Clash, conflicts_of
from timeline.reconcile.conflicts_reasons import corrected, in_order, levels, time_passed
from timeline.reconcile.conflicts_words import LIGHT
from timeline.reconcile.kindred import is_word, kinship
from timeline.reconcile.nearness import dates_can_agree
from timeline.reconcile.negation import is_negated_as_a_whole


def polarity_conflicts(
    articles: Mapping[str, Sequence[Testimony]],
    denials: Iterable[tuple[Testimony, Testimony]],
    *,
    only: Collection[str] | None = None,
    members: Members = nobody_else,
) -> list[Conflict]:
    """What one sentence takes as settled, another denies or leaves open.

    A denial stands against what it was matched with and left apart from only for its polarity (``denials`` are such pairs).
    An open question about what somebody does stands, inside its article, against sentences that attach that same somebody to
    the thing in question: "US troops will be sent" against "whether the US takes part in the troops is open". ``articles``
    gives the testimonies of each article in text order; ``only`` limits the doubts to those of some entries. A denial and what it
    denies are listed with all ``members`` of their entries that say as much.
    """
    doubts: dict[str, dict[str, dict[str, Testimony]]] = {}
    for _, told in sorted(articles.items()):
        for place, doubt in enumerate(told):
            if not is_open_question(doubt.claim) or (only is not None and doubt.entry not in only):
                continue
            around = _topic(told, place)
            against = [one for one in told if one is not doubt and _contradicts(doubt, one, around)]
            if against:
                values = doubts.setdefault(doubt.entry, {})
                values.setdefault("left open", {})[doubt.claim.id] = doubt
                values.setdefault(_GRANTED, {}).update({one.claim.id: one for one in against})
    for denial, firm in denials:
        if only is not None and denial.entry not in only:
            continue
        if firm.claim.negated or firm.claim.modality not in _FIRM or not _denies(denial, firm):
            continue
        values = doubts.setdefault(denial.entry, {})
        values.setdefault("denied", {})[denial.claim.id] = denial
        values.setdefault("said to be so", {})[firm.claim.id] = firm
    found = []
    for entry, values in sorted(doubts.items()):
        shown = {value: [behind[c] for c in sorted(behind)] for value, behind in values.items()}
        doubt = next(behind[0] for value, behind in sorted(shown.items()) if value in _DOUBTS)
        if "denied" in shown:
            shown = gathered(shown, _says_as_much, members)
        question = f"Is it settled? “{doubt.claim.quote}”"
        why = "one source denies what another says" if "denied" in shown else "one article says both"
        found.append(conflict("polarity", question, shown, why, about=entry))
    return found


def _denies(denial: Testimony, firm: Testimony) -> bool:
    """Whether what is denied is what the other sentence says: most words of the denial stand there too.

    Names do not count: a denial and a statement by one speaker share them whatever they are about.
    """
    called = terms_of(names(denial.claim) | names(firm.claim))
    words, said = words_of(denial, firm, without=called), words_of(firm, denial, without=called)
    words, said = ({term for term in told if is_word(term) or term.startswith(MARK)} for told in (words, said))
    met = sum(term in said or any(kinship(term, other) for other in said) for term in words)
    return len(words) >= _SHARED and met >= LIKE * len(words)


def is_open_question(claim: Claim) -> bool:
    """Whether a claim says that something is open."""
    return claim.predicate == "open-question"


_FIRM = frozenset({"asserted", "planned"})
_GRANTED = "taken for granted"
_DOUBTS = frozenset({"denied", "left open"})
_LOOK_BACK = 4
_SHARED = 3
"""Fewer words in common say too little of what is denied: "He doesn't want to debate" is no answer to "They want the debate"."""


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


def negation_conflicts(pairs: Iterable[tuple[Testimony, Testimony]], members: Members = nobody_else) -> list[Conflict]:
    """Among pairs that tell one happening, those of which one says that it is so and the other that it is not.

    The verb is the same on both sides, and the sentence as a whole is negated ("stimmte nicht zu"), not something in it
    ("stimmte ohne Nein-Stimmen zu", "verletzt wurde niemand").
    """
    found = [clash for a, b in pairs if (clash := _negation(a, b)) is not None]
    question, why = "Does it hold? “{quote}”", "one text says that it is so, the other that it is not"
    return conflicts_of("polarity", question, why, found, _says_as_much, members)


def _says_as_much(other: Testimony, one: Testimony) -> bool:
    """Whether another claim says of the same act that it is so, or that it is not, in nearly the same words."""
    if other.claim.negated != one.claim.negated or other.claim.modality not in _FIRM or is_open_question(other.claim):
        return False
    return same_act(other.claim, one.claim) and names_agree(other, one) and overlap(other, one) >= LIKE


def _negation(a: Testimony, b: Testimony) -> Clash | None:
    if a.claim.negated == b.claim.negated or not same_act(a.claim, b.claim) or a.claim.predicate in LIGHT:
        return None
    if is_open_question(a.claim) or is_open_question(b.claim):
        return None
    if {a.claim.modality, b.claim.modality} - _FIRM or not names_agree(a, b):
        return None
    if bool(a.claim.actors) != bool(b.claim.actors):
        return None  # one says who, the other "he", "they" or nobody in particular
    denied, firm = (a, b) if a.claim.negated else (b, a)
    if not is_negated_as_a_whole(denied.claim, firm.claim) or overlap(a, b) < LIKE:
        return None
    if len(words_of(a, b) & words_of(b, a)) < _SHARED:
        return None
    values = ["said not to be so" if one.claim.negated else "said to be so" for one in (a, b)]
    sides = ((values[0], [a]), (values[1], [b]))
    why = levels(*sides) or corrected(*sides)
    if why is None and not _is_denied_later(denied, firm):
        why = time_passed(*sides, "time passed")
    return Clash(a, b, values[0], values[1], why)


def _is_denied_later(denied: Testimony, firm: Testimony) -> bool:
    """Whether a later report says that what was told as done was not done: time passing cannot undo it."""
    ordered = in_order(("", [firm]), ("", [denied]))
    is_first = ordered is not None and ordered[0][1][0] is firm
    return is_first and {denied.claim.dating.tense, firm.claim.dating.tense} <= {"past", "perfect"}
