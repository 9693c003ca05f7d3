"""What day a text has reached while it is read, and how what it tells next hangs on that.

A day named in one sentence goes on into the next only where the text goes on telling of it; an aside in the pluperfect
does not move it on.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from functools import cache

from attrs import define, evolve

from timeline.model import Dating, Timex
from timeline.reading.clauses import Clause
from timeline.reading.dating import DONE, HEAD, OPEN, Told, is_vague, names_a_day, names_a_season, points_ahead
from timeline.reading.modality import Judged
from timeline.reading.verbs import VerbComplex

_LONGEST_CHAIN = 8
_MONTHS = re.compile(r"\d{4}(?:-(?:\d\d|SP|SU|FA|WI))?")
_OPENING = 60  # characters at the start of a sentence where a word may point back ("dabei", "damals")


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
    ahead: Told = ()
    named: Told = ()
    last_day: Told = ()
    head: Told = ()
    is_retelling: bool = False
    claims: int = 0
    is_scene: bool = False
    goes_on: bool = False

    def enter(self, block: int, head: Told) -> None:
        """Begin a sentence of a paragraph: in a new one nothing has been reached but the day that heads it."""
        if block != self.block:
            self.block, self.is_retelling, self.head = block, False, head
            self.claims, self.is_scene = 0, False
            self.day = self.season = self.aside = self.named = ()
            if head and names_a_day(head[-1]):
                self.day = self.last_day = head
            else:
                self.season = head
        self.claims += 1

    def telling(self, told_on: Timex | None, judged: Judged, frame: Sequence[Clause]) -> Told:
        """The day on which somebody tells a claim: the frame's, or for plans the one the text has reached when he told."""
        if told_on is not None:
            return self._counted(told_on)
        is_told = judged.modality in OPEN and any(part.tense in DONE for part in frame)
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
        *,
        is_new: bool = False,
    ) -> Dating:
        """Add what the text had reached.

        ``told_on`` dates the frame in which somebody tells the claim; ``telling`` is what its own dates are counted from.
        ``is_new``: its subject is somebody or something that was not spoken of before ("mehrere Bäche").
        """
        if found.frame == "at":
            hangs = any(timex.anchor in {"narrative", "either"} for timex in own)
            told = telling or (self._here() if hangs else self.day)
            if not told and own[0].anchor == "narrative" and own[0].shift and found.tense in {"past", "perfect"}:
                return evolve(
                    found, frame="before"
                )  # "Monate später erfuhr die Stadt davon": of a day that nobody named
            return _hung(found, told)
        points_back = _back(self.language).search(words[:_OPENING].lower()) is not None
        if (
            found.frame == "before"
            and (found.tense == "past" or self.mentioned)
            and _then(self.language).match(words.lower())
        ):
            found = evolve(found, frame="current")  # "Schon damals gab es Hinweise": of the time named last
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
            # "1944 waren 200 Menschen ermordet worden. Das Land hatte bereits gezahlt.": before the news, not before 1944.
            told = self.aside if self.is_aside_open and points_back else ()
            return _hung(evolve(found, frame="current" if told else found.frame), told)
        return self._goes_on(found, verb, points_back=points_back, tells_on=tells_on, is_new=is_new)

    def _goes_on(
        self, found: Dating, verb: VerbComplex | None, *, points_back: bool, tells_on: bool, is_new: bool
    ) -> Dating:
        """Hang a claim on the aside, day or season that the text goes on telling of, if it does."""
        if found.frame != "current":
            return found
        if self.is_aside_last and self.is_scene and tells_on and is_new:
            self.goes_on = True  # "In der Nacht war ein Damm gebrochen. Mehrere Dörfer wurden überflutet."
            return _hung(found, self.aside)
        if self.is_aside_last and tells_on and points_back:
            return _hung(
                found, self.aside
            )  # "Vor zehn Jahren hatte sie angefragt. Danach taten sich zwei Firmen zusammen."
        if self.day and (tells_on or points_back):
            return _hung(found, self.day)
        if self.aside and not self.season and (points_back or tells_on):
            # "Sie waren 2019 eingebrochen. Sie erbeuteten Schmuck." The aside goes on, or the news does: it is not said.
            return _hung(found, self.aside) if points_back else evolve(found, frame="before")
        if self.season and (points_back or (tells_on and self.is_retelling)):
            if not points_back and verb is not None and verb.lemma in _lasting(self.language):
                return evolve(
                    found, frame="before"
                )  # "2009 trat er ab. Er war für seine Reden bekannt.": not only then
            return _hung(found, self.season)
        return found

    def _there(self, found: Dating, words: str) -> Told:
        """What a claim says itself that it is of: the day that heads its paragraph, or "damals", the time named last."""
        if self.head:
            return self.day or self.season
        is_now = found.frame == "current" and found.tense in {"present", "future"}
        if self.ahead and is_now and _back(self.language).match(words.lower()):
            return self.ahead  # "Am Dienstag will er nach Warschau reisen. Dort trifft er seinen Kollegen."
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
        self,
        start: int,
        own: Sequence[Timex],
        judged: Judged,
        verb: VerbComplex | None,
        base: Timex | None = None,
        beside: Sequence[Timex] = (),
    ) -> None:
        """Go on after a claim that begins at ``start``: only what is told as past moves the text on.

        ``base`` is what its own expression is counted from, where the claim itself names that; ``beside`` are expressions
        in it that do not date it, but that "damals" can mean ("mehr als 2021").

        An aside in the pluperfect does not. A month or year at the head of its sentence ("Im Herbst 2022 durchsuchten ...")
        makes what follows in the paragraph a retelling.
        """
        self.is_aside_last, self.goes_on = self.goes_on, False
        self.mentioned, self.ahead = (), ()
        is_settled = judged.modality not in OPEN or judged.is_announced  # the announcing itself has happened
        is_told = verb is not None and is_settled and (verb.tense in DONE or bool(self.head))
        first = own[0] if own and not is_vague(own[0]) else None
        if own and own[0].relation == "until" and own[0].shift == "+P0D":
            self.aside, self.is_aside_open = (), False  # "ist bis heute nicht geschehen": the text is back with today
        if first is None:
            if verb is not None and verb.tense == "present" and verb.mood == "indicative" and not self.head:
                self.day, self.is_aside_open = (), False  # what is so now ends the aside, too
            plain = [evolve(timex, relation="at") for timex in beside]  # "das schwerste Unglück seit 2014"
            named = [timex for timex in plain if names_a_season(timex) and not points_ahead(timex)]
            self.mentioned = self._counted(named[-1]) if named else ()
            return
        told = (base, first) if base is not None else self._counted(first)
        if not is_told and not points_ahead(first) and names_a_season(first):
            self.mentioned = told  # "..., weil sie 1988 eine Rolle gespielt haben. Damals schlug die Armee zu."
        if names_a_day(first):
            self.named = told
            self.ahead = told if judged.modality == "planned" else ()
        if not is_told or points_ahead(first):
            if verb is not None and verb.tense == "present" and verb.mood == "indicative" and names_a_day(first):
                self.day = ()  # "Am 1. Dezember wird er gefasst. Er fuhr auf einem Rad.": not the day before that
            return
        if verb is not None and verb.tense == "pluperfect":
            is_named = names_a_day(first) or names_a_season(first) or (first.shift or "").startswith("-P")
            self.aside = told if is_named else self.aside
            self.is_aside_open, self.is_aside_last = True, is_named
            self.is_scene = self.claims == 1 and names_a_day(first)
        elif names_a_day(first):
            self.day = self.last_day = told
        elif names_a_season(first) and judged.is_announced:
            self.aside, self.season, self.day = told, (), ()
        elif names_a_season(first) or _spans_seasons(first):
            self.season, self.day = told, ()
            self.is_retelling = first.start - start <= HEAD

    def mention(self, own: Sequence[Timex]) -> None:
        """Go on after a relative clause on something: its time does not move the text, but "damals" can mean it."""
        self.is_aside_last, self.mentioned, self.ahead = False, (), ()
        if own and names_a_season(own[0]) and not points_ahead(own[0]):
            self.mentioned = self._counted(own[0])

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


def _spans_seasons(timex: Timex) -> bool:
    """Whether an expression opens a range of months, seasons or years: "von Januar bis Juni 2018"."""
    return timex.relation == "from" and timex.begin is not None and bool(_MONTHS.fullmatch(timex.value))


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
def _lasting(language: str) -> frozenset[str]:
    """Verbs that tell how things stood, not what happened in a month or year ("sein", "kennen")."""
    lasting: frozenset[str] = importlib.import_module(f"timeline.reading.{language}.modality").LASTING
    return lasting


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
