"""How a claim hangs in time: which expression dates it, which day the text had reached, and on which side of the news it lies.

Nothing is resolved here. An expression of the claim's own frame decides; without one, the tense, the modality and a few
adverbs say whether it is news of the day, lies before it or still to come. A day named in one sentence goes on into the next
only where the text goes on telling of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from timeline.model import Dating, Frame, Modality, Tense, Timex
from timeline.reading.clauses import Clause
from timeline.reading.grammar import grammar_for
from timeline.reading.modality import Judged, is_done, signs_for
from timeline.reading.sentences import Sentence
from timeline.reading.timex.rules import load
from timeline.reading.verbs import VerbComplex

_HEADLINES = frozenset({"title", "lead", "bullet", "caption"})
OPEN: frozenset[Modality] = frozenset({"planned", "conditional", "possible"})
DONE = frozenset({"past", "perfect", "pluperfect"})
_TENSES: dict[str, Tense] = {
    "present": "present",
    "past": "past",
    "perfect": "perfect",
    "pluperfect": "perfect",
    "future": "future",
}
Told = tuple[Timex, ...]
"""An expression, last, and before it those it is counted from in their turn: "am 2. Oktober", "am Tag darauf"."""

_CORE_SHARE = 0.25
_CALENDAR = re.compile(r"(?:\d{4}|XXXX)-\d\d|\d{4}$")
_YEAR = re.compile(r"\d{2,4}")
_THING_WORDS = 3  # "der Brand vom": an article, a noun and the word that ties the day to it
_ATTRIBUTE = 10  # words between a date and the participle that it belongs to
HEAD = 12  # characters before an expression that heads its sentence


def deciding(
    inside: Sequence[Timex], head: Clause | None, verb: VerbComplex | None, clauses: Sequence[Clause], language: str
) -> list[Timex]:
    """The expressions that can date a claim, the deciding one first.

    Those of the carrying clause come before others, calendar dates before clock times and counted years. Those of relative
    clauses ("der am Montag festgenommen worden war") date these alone. Sets and bare durations date nothing, nor does a
    stretch that something took ("in 36 Stunden fielen 350 Liter").
    """

    def rank(timex: Timex) -> tuple[bool, bool, bool, bool, int]:
        is_own = head is not None and any(span.start <= timex.start < span.end for span in head.spans)
        is_calendar = _CALENDAR.match(timex.value) is not None or "WXX-" in timex.value
        is_calendar = is_calendar or (timex.shift or "").endswith("D")  # "tomorrow afternoon"
        is_loose = not is_calendar and (timex.type == "TIME" or (timex.shift or "").endswith("Y"))
        hangs = timex.anchor == "narrative" and timex.shift is not None  # "eine Woche später, am 10. Oktober"
        return (is_vague(timex), not is_own, is_loose, hangs, timex.start)

    done = is_done(verb)
    able = [
        timex
        for timex in inside
        if timex.type != "SET"
        and (timex.type in {"DATE", "TIME"} or timex.shift is not None)
        and not (done and timex.type == "DURATION" and points_ahead(timex))
        and not (timex.attributive and _tells_apart(timex, head))
        and not _is_beside(timex, head, clauses)
        and not _is_compared(timex, head)
        and not _is_background(timex, head, language)
        and not _dates_an_attribute(timex, head, language)
        and not (timex.anchor == "none" and timex.value.startswith("XXXX-XX-XX"))  # "zwei Stunden später": no day
    ]
    return sorted([timex for timex in able if not timex.attributive] or able, key=rank)


def _is_compared(timex: Timex, head: Clause | None) -> bool:
    """Whether a past week, month or year stands beside what is so now: "petrol costs 900 naira, up from 617 last week"."""
    if head is None or head.tense != "present" or head.mood != "indicative" or head.passive or head.modal is not None:
        return False
    is_past = timex.shift is not None and timex.shift.startswith("-P") and timex.shift[-1] in "WMY"
    return is_past and timex.type == "DATE" and timex.relation in {"at", "from"} and timex.start > head.start + HEAD


def _is_background(timex: Timex, head: Clause | None, language: str) -> bool:
    """Whether a date belongs to what something that is so now followed: "nach dem Hochwasser im Juni wächst die Kritik"."""
    if head is None or head.finite is None or head.tense != "present" or head.mood != "indicative":
        return False
    before = [token.lower for token in head.tokens if token.start < timex.start]
    signs = signs_for(language)
    before = before[1:] if before and before[0] in grammar_for(language).focus else before
    if timex.start > head.finite.start or not before or before[0] not in signs.following:
        return False
    if head.passive and not any(word.endswith(signs.unforeseen) for word in before):
        return False  # "Nach der Sitzung am Mittwoch wird der Bericht veröffentlicht"
    return len(before) >= _THING_WORDS and head.modal is None and timex.shift is None


def _dates_an_attribute(timex: Timex, head: Clause | None, language: str) -> bool:
    """Whether a date belongs to a participle before its noun: "die 1919 gegründete Werft", "das am Montag verabschiedete Gesetz".

    A determiner stands in front of it; "am Montag verabschiedete Berlin" has none.
    """
    signs = signs_for(language)
    if head is None or signs.attribute is None:
        return False
    before = [token for token in head.tokens if token.end <= timex.start][-2:]
    after = [token for token in head.tokens if token.start >= timex.start + len(timex.text)][:2]
    determiners = grammar_for(language).determiners
    if before and len(before) == 2 and before[0].lower in determiners and before[1].lower in signs.at_a_day:
        return _participle_follows(timex, head, signs.attribute)
    if len(after) < 2 or not any(token.lower in determiners for token in before):
        return False
    if before[-1].lower not in determiners and before[-1].lower not in signs.at_a_day:
        return False
    return signs.attribute.search(after[0].text) is not None and after[1].is_capital


def _participle_follows(timex: Timex, head: Clause, attribute: re.Pattern[str]) -> bool:
    """Whether a participle before its noun takes in a date behind a determiner: "die am Montag aus der Haft Geflohenen"."""
    after = [token for token in head.tokens if token.start >= timex.start + len(timex.text)][: _ATTRIBUTE + 1]
    for token, following in pairwise(after):
        if head.finite is not None and token.start >= head.finite.start:
            return False
        if attribute.search(token.text) is not None and following.is_capital:
            return True
    return False


def _is_beside(timex: Timex, head: Clause | None, clauses: Sequence[Clause]) -> bool:
    """Whether an expression stands in a relative clause of a claim that another clause carries, or in one set into it."""
    if head is None or not clauses:
        return False
    is_aside = False
    for part in clauses:
        # "who is due to visit on Thursday": an infinitive behind a relative clause belongs to it.
        is_aside = part is not head and (part.kind == "relative" or (is_aside and part.kind == "infinitive"))
        if not is_aside and _stands_in(timex, part):
            return False
    return True


def _stands_in(timex: Timex, part: Clause) -> bool:
    """Whether an expression is among a clause's own words."""
    return any(span.covers(timex.span) for span in part.spans)


def _tells_apart(timex: Timex, head: Clause | None) -> bool:
    """Whether a date that belongs to a noun says nothing of when: "veröffentlichte das Protokoll vom 14. August".

    The day of what acts does, where nothing else is named: "Der Brand vom Montag forderte ein Todesopfer".
    """
    if _YEAR.fullmatch(timex.value) or head is None or head.passive or head.subject is None:
        return True
    before = [token for token in head.tokens if head.subject.start <= token.start < timex.start]
    return len(before) > _THING_WORDS or not head.subject.covers(timex.span)


def points_ahead(timex: Timex) -> bool:
    """Whether an expression counted from publication lies after it."""
    shift = timex.shift or ""
    counted = shift.startswith("+P") and not shift.startswith("+P0") and timex.anchor == "publication"
    return timex.direction == "future" or counted


def lies_ahead(own: Sequence[Timex], clauses: Sequence[Clause], language: str) -> bool:
    """Whether the deciding expression of a claim lies after its report by itself, or by the tense beside it."""
    return bool(own) and (points_ahead(own[0]) or _is_to_be_done(own[0], clauses, language))


def towards(
    own: Sequence[Timex], judged: Judged, clauses: Sequence[Clause], language: str, *, is_told: bool
) -> list[Timex]:
    """The expressions of a claim turned to the side that its verbs tell of: what is planned "bis Freitag" ends next Friday.

    The words around an expression, by which its direction was told at first, may be those of somebody who announces it;
    ``is_told`` holds where he is told of in the past, and his plans with him ("said a meeting was scheduled for Thursday").
    """
    if "hearsay" in judged.hedges and judged.modality == "asserted":
        return [evolve(t, direction="past") if t.direction == "future" and t.shift is None else t for t in own]
    ahead = {"planned": frozenset({"none", "present", "future"}), "denied": frozenset({"future"})}.get(judged.modality)
    if is_told and judged.modality == "planned":
        ahead = frozenset({"none", "present", "past", "future"})
    if ahead is None and judged.modality == "opinion":
        own = [_from_then_on(timex) for timex in own]
    if ahead is None:
        return [evolve(t, direction="future") if _is_to_be_done(t, clauses, language) else t for t in own]
    turned = [
        _may_turn(timex, clauses, ahead) or _is_to_be_done(timex, clauses, language) or _is_running(timex, judged)
        for timex in own
    ]
    pairs = zip(own, turned, strict=True)
    return [_from_then_on(evolve(timex, direction="future") if is_ahead else timex) for timex, is_ahead in pairs]


def _is_running(timex: Timex, judged: Judged) -> bool:
    """Whether what is planned is to happen in what is left of a week, month or year: "noch in dieser Woche"."""
    runs = (timex.shift or "").startswith("+P0") and not (timex.shift or "").endswith("D")
    return judged.modality == "planned" and runs and timex.anchor == "publication" and timex.relation == "at"


def _from_then_on(timex: Timex) -> Timex:
    """What is to be so from a month or year on has no end that is known: "ab 2028 baut das Werk Batterien"."""
    is_coarse = timex.type == "DATE" and timex.begin is None and len(timex.value) <= len("XXXX-SU")
    return evolve(timex, relation="since") if timex.relation == "from" and is_coarse else timex


def from_telling(own: Sequence[Timex], told: Told) -> list[Timex]:
    """Dates without a year in what somebody told on a day that is named are counted from that day, not from today.

    "Im Februar 2022 teilte die Firma mit, das Werk werde im Mai öffnen": in May 2022.
    """
    return [evolve(timex, anchor="narrative") if told and _lacks_year(timex) else timex for timex in own]


def _is_open(timex: Timex) -> bool:
    """Whether an expression is to be filled from the day of publication, and none is counted from it."""
    is_counted = timex.shift is not None or timex.begin is not None
    return timex.value.startswith("XX") and timex.anchor == "publication" and not is_counted


def _lacks_year(timex: Timex) -> bool:
    """Whether it names a day or month of some year, or a day of some week; a feast is none."""
    return _is_open(timex) and not timex.value.startswith("XXXX-XX-XX")


def _clause_of(timex: Timex, clauses: Sequence[Clause]) -> Clause | None:
    """The clause among whose words an expression stands."""
    return next((part for part in clauses if _stands_in(timex, part)), None)


def _is_to_be_done(timex: Timex, clauses: Sequence[Clause], language: str) -> bool:
    """ "Im Dezember werde entschieden", whose participle also looks like a past tense; "die Chefs tagen am Mittwoch"."""
    around = _clause_of(timex, clauses)
    if around is None or around.tense != "present" or timex.relation == "since":
        return False  # "ist seit Montag gesperrt"
    finite = around.finite.lower if around.finite is not None else None
    happens = finite is not None and around.mood == "indicative"
    happens = happens and finite not in load(language).language.tenses.stative
    if happens and timex.begin is not None and timex.type == "DATE" and timex.value.startswith("XXXX-"):
        return True  # "vom 3. bis 5. Juni tagt der Parteitag"
    if not _lacks_year(timex):
        return False
    is_weekday = timex.value.startswith("XXXX-WXX-") and timex.relation == "at"
    is_open = is_weekday and timex.direction is None and happens
    return is_open or (around.passive and timex.direction == "past")


def _may_turn(timex: Timex, clauses: Sequence[Clause], ahead: frozenset[str]) -> bool:
    """Whether an incomplete date stands in a clause of one of the tenses ``ahead``."""
    around = _clause_of(timex, clauses) if _is_open(timex) else None
    return around is not None and around.tense in ahead


def is_vague(timex: Timex) -> bool:
    """Whether an expression names no time that could be bounded ("derzeit", "bisher", "künftig")."""
    return timex.value.endswith("_REF") and timex.shift is None


def names_a_day(timex: Timex) -> bool:
    """Whether an expression is about one day."""
    if timex.relation not in {"at", "from"} or timex.begin is not None:
        return False
    value = timex.value
    return (timex.shift or "").endswith("D") or "WXX-" in value or (len(value) >= 10 and value[8:10].isdigit())


def names_a_season(timex: Timex) -> bool:
    """Whether an expression names a month, season or year that a retelling can go on from."""
    return timex.relation in {"at", "from"} and timex.begin is None and _CALENDAR.match(timex.value) is not None


def dating(
    verb: VerbComplex | None,
    head: Clause | None,
    judged: Judged,
    own: Sequence[Timex],
    shared: float,
    sentence: Sentence,
) -> Dating:
    """Frame and tense of a claim. ``own`` are its expressions, deciding one first; ``shared`` is the share of its terms
    that headline and lead have too."""
    tense: Tense = _TENSES.get(verb.tense, "none") if verb else "none"
    if own and not is_vague(own[0]):
        return Dating("at", tense)
    is_negative = head is not None and head.negated
    return Dating(_frame(judged, verb, shared, sentence, is_negative=is_negative), tense)


def _frame(judged: Judged, verb: VerbComplex | None, shared: float, sentence: Sentence, *, is_negative: bool) -> Frame:
    done = is_done(verb)
    if verb is not None and verb.modal is not None and verb.tense in {"perfect", "pluperfect"}:
        return "before"  # "hätte handeln müssen", "could have saved him"
    if judged.modality in OPEN and not done and verb is not None:
        if is_negative:
            return "current"  # that something shall not be is a stance of today
        # "plant den Aufbau" is news of today; "soll aufgebaut werden" lies ahead.
        is_ahead = verb.modal is not None or verb.tense == "future" or verb.mood != "indicative" or verb.passive
        is_ahead = is_ahead or judged.is_announced
        is_condition = judged.has_condition and verb.lemma != "" and not judged.is_copula
        return "after" if is_ahead or is_condition or judged.modality == "possible" else "current"
    if judged.modality in OPEN:
        return "after" if done and (judged.modality == "conditional" or judged.is_announced) else "current"
    if not done or verb is None:
        return "current"
    if judged.lies_before or verb.tense == "pluperfect":
        return "before"
    if judged.modality == "opinion":
        return "before" if judged.is_copula else "current"
    if judged.modality == "denied" and verb.tense == "perfect":
        return "before"
    is_background = verb.tense == "perfect" and sentence.kind not in _HEADLINES and shared < _CORE_SHARE
    return "before" if is_background else "current"
