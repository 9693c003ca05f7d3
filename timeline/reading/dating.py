"""How a claim hangs in time: which expression dates it, which day the text had reached, and on which side of the news it lies.

Nothing is resolved here. An expression of the claim's own frame decides; without one, the tense, the modality and a few
adverbs say whether it is news of the day, lies before it or still to come. A day named in one sentence goes on into the next
only where the text goes on telling of it.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from attrs import define, evolve

from timeline.model import Dating, Frame, Modality, Tense, Timex
from timeline.reading.clauses import Clause
from timeline.reading.grammar import grammar_for
from timeline.reading.modality import Judged, is_done, signs_for
from timeline.reading.sentences import Sentence
from timeline.reading.timex.rules import load
from timeline.reading.verbs import VerbComplex

_HEADLINES = frozenset({"title", "lead", "bullet", "caption"})
_OPEN: frozenset[Modality] = frozenset({"planned", "conditional", "possible"})
_DONE = frozenset({"past", "perfect", "pluperfect"})
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
_LONGEST_CHAIN = 8
_ATTRIBUTE: Final = re.compile(r"^[a-zäöüß]{3,}(?:t|en)e[nrsm]?$")
_AT_A_DAY: Final = frozenset({"am", "im", "in", "seit", "vor", "bis", "ab"})
_CALENDAR = re.compile(r"(?:\d{4}|XXXX)-\d\d|\d{4}$")
_YEAR = re.compile(r"\d{2,4}")
_THING_WORDS = 3  # "der Brand vom": an article, a noun and the word that ties the day to it
_HEAD = 12  # characters before an expression that heads its sentence
_OPENING = 60  # characters at the start of a sentence where a word may point back ("dabei", "damals")


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
    return is_past and timex.type == "DATE" and timex.relation in {"at", "from"} and timex.start > head.start + _HEAD


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
    """Whether a date belongs to a German participle before its noun: "die 1919 gegründete Werft", "das am Montag verabschiedete
    Gesetz". A determiner stands in front of it; "am Montag verabschiedete Berlin" has none."""
    if head is None or language != "de":
        return False
    before = [token for token in head.tokens if token.end <= timex.start][-2:]
    after = [token for token in head.tokens if token.start >= timex.start + len(timex.text)][:2]
    determiners = grammar_for(language).determiners
    if len(after) < 2 or not any(token.lower in determiners for token in before):
        return False
    if before[-1].lower not in determiners and before[-1].lower not in _AT_A_DAY:
        return False
    return _ATTRIBUTE.search(after[0].text) is not None and after[1].is_capital


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
    if ahead is None:
        return [evolve(t, direction="future") if _is_to_be_done(t, clauses, language) else t for t in own]
    return [evolve(timex, direction="future") if _may_turn(timex, clauses, ahead) else timex for timex in own]


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
    if around is None or around.tense != "present" or not _lacks_year(timex):
        return False
    is_weekday = timex.value.startswith("XXXX-WXX-") and timex.relation == "at" and around.mood == "indicative"
    finite = around.finite.lower if around.finite is not None else None
    stative = load(language).language.tenses.stative
    is_open = is_weekday and timex.direction is None and finite is not None and finite not in stative
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


def _names_a_season(timex: Timex) -> bool:
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
    if judged.modality in _OPEN and not done and verb is not None:
        if is_negative:
            return "current"  # that something shall not be is a stance of today
        # "plant den Aufbau" is news of today; "soll aufgebaut werden" lies ahead.
        is_ahead = verb.modal is not None or verb.tense == "future" or verb.mood != "indicative" or verb.passive
        is_condition = judged.has_condition and verb.lemma != "" and not judged.is_copula
        return "after" if is_ahead or is_condition or judged.modality == "possible" else "current"
    if judged.modality in _OPEN:
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


@define
class Reached:
    """The day (or month, season, year) a text has reached while it is read, paragraph by paragraph."""

    language: str
    block: int = -1
    day: Told = ()
    season: Told = ()
    aside: Told = ()
    is_aside_open: bool = False
    is_aside_last: bool = False
    mentioned: Told = ()
    named: Told = ()
    last_day: Told = ()
    head: Told = ()
    is_retelling: bool = False

    def enter(self, block: int, head: Told) -> None:
        """Begin a sentence of a paragraph: in a new one nothing has been reached but the day that heads it."""
        if block != self.block:
            self.block, self.is_retelling, self.head = block, False, head
            self.day = self.season = self.aside = self.named = ()
            if head and names_a_day(head[-1]):
                self.day = self.last_day = head
            else:
                self.season = head

    def telling(self, told_on: Timex | None, judged: Judged, frame: Sequence[Clause]) -> Told:
        """The day on which somebody tells a claim: the frame's, or for plans the one the text has reached when he told."""
        if told_on is not None:
            return self._counted(told_on)
        is_told = judged.modality in _OPEN and any(part.tense in _DONE for part in frame)
        return self.day if is_told else ()

    def complete(
        self,
        found: Dating,
        words: str,
        told_on: Timex | None,
        judged: Judged,
        verb: VerbComplex | None,
        own: Sequence[Timex],
        telling: Told,
    ) -> Dating:
        """Add what the text had reached.

        ``told_on`` dates the frame in which somebody tells the claim; ``telling`` is what its own dates are counted from.
        """
        if found.frame == "at":
            hangs = any(timex.anchor in {"narrative", "either"} for timex in own)
            return _hung(found, telling or (self._here() if hangs else self.day))
        points_back = _back(self.language).search(words[:_OPENING].lower()) is not None
        tells_on = verb is not None and verb.tense == "past" and verb.modal is None and judged.modality == "asserted"
        if told_on is not None:
            # "Am Sonntag lief sie auf Grund. Dabei wurden 14 Menschen verletzt, teilte die Küstenwache am Montag mit."
            is_told_later = self.day and tells_on and found.frame == "current"
            return _hung(found, self.day if is_told_later else self._counted(told_on))
        if there := self._there(found, words):
            return _hung(found, there)
        if found.frame == "after":
            return found
        if verb is not None and verb.tense == "pluperfect":
            told = self.aside if self.is_aside_open else ()
            return _hung(evolve(found, frame="current" if told and points_back else found.frame), told)
        if self.is_aside_last and tells_on and points_back and found.frame == "current":
            return _hung(
                found, self.aside
            )  # "Vor zehn Jahren hatte sie angefragt. Danach taten sich zwei Firmen zusammen."
        if self.day and (tells_on or points_back) and found.frame == "current":
            return _hung(found, self.day)
        if self.aside and not self.season and found.frame == "current" and (points_back or tells_on):
            # "Sie waren 2019 eingebrochen. Sie erbeuteten Schmuck." The aside goes on, or the news does: it is not said.
            return _hung(found, self.aside) if points_back else evolve(found, frame="before")
        if self.season and found.frame == "current" and (points_back or (tells_on and self.is_retelling)):
            return _hung(found, self.season)
        return found

    def _there(self, found: Dating, words: str) -> Told:
        """What a claim says itself that it is of: the day that heads its paragraph, or "damals", the time named last."""
        if self.head:
            return self.day or self.season
        if not self.mentioned or found.frame != "current" or _then(self.language).match(words.lower()) is None:
            return ()
        self.season, self.day, self.is_retelling = self.mentioned, (), True
        return self.season

    def headed(self, found: Dating) -> Timex | None:
        """What dates a claim that is told of the very day that heads it: "12. März 2019: Das Land sperrt die Brücke."."""
        is_of_it = self.head and found.frame == "current" and found.narrative is self.head[-1]
        return self.head[-1] if is_of_it else None

    def apart(self, found: Dating) -> Dating:
        """What is counted from something else than a date goes on from no day: in a retelling it is only told before."""
        is_retelling = found.frame == "current" and (self.day or self.season)
        return evolve(found, frame="before") if is_retelling else found

    def move(
        self, start: int, own: Sequence[Timex], judged: Judged, verb: VerbComplex | None, base: Timex | None = None
    ) -> None:
        """Go on after a claim that begins at ``start``: only what is told as past moves the text on.

        ``base`` is what its own expression is counted from, where the claim itself names that.

        An aside in the pluperfect does not. A month or year at the head of its sentence ("Im Herbst 2022 durchsuchten ...")
        makes what follows in the paragraph a retelling.
        """
        self.is_aside_last, self.mentioned = False, ()
        is_told = verb is not None and judged.modality not in _OPEN and (verb.tense in _DONE or bool(self.head))
        first = own[0] if own and not is_vague(own[0]) else None
        if first is None:
            if verb is not None and verb.tense == "present" and verb.mood == "indicative" and not self.head:
                self.day, self.is_aside_open = (), False  # what is so now ends the aside, too
            return
        told = (base, first) if base is not None else self._counted(first)
        if not is_told and not points_ahead(first) and _names_a_season(first):
            self.mentioned = told  # "..., weil sie 1988 eine Rolle gespielt haben. Damals schlug die Armee zu."
        if names_a_day(first):
            self.named = told
        if not is_told or points_ahead(first):
            return
        if verb is not None and verb.tense == "pluperfect":
            is_named = names_a_day(first) or _names_a_season(first) or (first.shift or "").startswith("-P")
            self.aside = told if is_named else self.aside
            self.is_aside_open, self.is_aside_last = True, is_named
        elif names_a_day(first):
            self.day = self.last_day = told
        elif _names_a_season(first):
            self.season, self.day = told, ()
            self.is_retelling = first.start - start <= _HEAD

    def _here(self) -> Told:
        """What an expression that hangs on the story is counted from."""
        return self.day or self.season or self.aside or self.named or self.last_day

    def _counted(self, timex: Timex) -> Told:
        """An expression with what it is counted from."""
        if timex.anchor not in {"narrative", "either"}:
            return (timex,)
        return (*self._here()[-_LONGEST_CHAIN:], timex)


def aside(found: Dating) -> Dating:
    """What a relative clause tells of somebody in the past has not the day of the sentence around it: it is told before."""
    is_past = found.frame == "current" and found.tense in {"past", "perfect"}
    return evolve(found, frame="before", narrative=None, leading=()) if is_past else found


def _hung(found: Dating, told: Told) -> Dating:
    return evolve(found, narrative=told[-1], leading=told[:-1]) if told else found


def told_on(framed: Sequence[Timex], frame: Sequence[Clause]) -> Timex | None:
    """The expression that dates the telling: "Im Februar 2022 hatte sie angekündigt, ..."."""
    inside = [
        timex
        for timex in framed
        if timex.type in {"DATE", "TIME"} and not is_vague(timex) and not points_ahead(timex)
        if any(span.start <= timex.start < span.end for part in frame for span in part.spans)
    ]
    return next((timex for timex in inside if names_a_day(timex)), inside[0] if inside else None)


@cache
def _then(language: str) -> re.Pattern[str]:
    """Words that mean the time named last ("damals")."""
    table = importlib.import_module(f"timeline.reading.{language}.modality")
    return re.compile(rf"(?:{'|'.join(table.THEN)})\b")


@cache
def _back(language: str) -> re.Pattern[str]:
    """Words that go on with what was just told of ("dabei", "damals", "anschließend")."""
    table = importlib.import_module(f"timeline.reading.{language}.modality")
    return re.compile(rf"\b(?:{'|'.join(table.POINTING_BACK)})\b")
