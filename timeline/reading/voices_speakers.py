"""Who is meant: speaker words resolved to a person, body or medium that the text names, or kept as a nameless source."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import Final, NamedTuple

from attrs import define, field

from timeline.model import Mention, Span, VoiceKind
from timeline.reading.grammar import Grammar
from timeline.reading.places import place_table
from timeline.reading.voices_bodies import (
    Told,
    body_meant,
    entity_behind,
    head_of,
    named_after,
    owns_who_follows,
    plainly,
)
from timeline.reading.voices_lone import LoneNames
from timeline.reading.voices_media import WORD, medium_named
from timeline.reading.voices_offices import bearer, cases, declined_gender, office_forms
from timeline.reading.voices_stand_ins import body_apart, body_of_mouthpiece, is_near, is_spoken_for, speaks_bare
from timeline.reading.voices_table import SpeechTable

_PARTS: Final = re.compile(r"[.,:;!?\n]")
_APPOSED: Final = re.compile(r"(?: [a-zäöü]{2,4} [A-ZÄÖÜ][\w-]+)?, ")
_RANKS: Final = 24  # characters that ranks and titles may take before a name
_BEHIND: Final = re.compile(r"(?: ([^\W\d_]+))?")


class Referent(NamedTuple):
    """Whom speaker words mean. ``name`` is None for sources without a name; ``said`` are their words if others mean them."""

    kind: VoiceKind
    name: str | None
    key: str | None
    said: Span | None = None


_FEW, _MOST = 2, 4  # words for somebody who was named before
_NEAR: Final = 600  # characters back to whose word "demnach" means
_NOBODY: Final = Referent("anonymous", None, None)


@define
class Resolver:
    """Resolves speakers in text order: pronouns and descriptions look back at what was resolved before."""

    text: str
    mentions: Sequence[Mention]
    table: SpeechTable
    grammar: Grammar
    language: str
    starts: list[int] = field(init=False)
    titles: dict[str, list[tuple[int, Mention]]] = field(init=False)
    women: set[str] = field(init=False)
    men: set[str] = field(init=False)
    history: list[tuple[int, Referent]] = field(factory=list)
    bodies: list[tuple[int, Referent]] = field(factory=list)
    spoken: list[tuple[int, Referent]] = field(factory=list)
    lone: LoneNames = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Index mentions by place, and offices by the persons they stand before."""
        self.lone = LoneNames(self.text, self.table, self.grammar, self.language)
        self.starts = [mention.start for mention in self.mentions]
        self.titles = {}
        self.women = set()
        self.men = set()
        for mention in self.mentions:
            if mention.kind != "person":
                continue
            self._offices_behind(mention)
            beside = WORD.findall(_PARTS.split(self.text[max(0, mention.start - 60) : mention.start])[-1])
            for at, word in enumerate(beside[-3:], max(0, len(beside) - 3)):
                if word[0].isupper() or self._is_office(word):
                    low = word.lower()
                    if low in self.table.bodies or low.endswith(self.table.body_endings):
                        continue  # "der Chef der Feuerwehr Karl Ott": the fire brigade is not he
                    gender = declined_gender(low, beside[:at], self.table, self.grammar)
                    if gender is not None:
                        groups = {"woman": self.women, "man": self.men}
                        groups.get(gender, set()).add(mention.key)
                    elif low.endswith(self.table.female_endings):
                        self.women.add(mention.key)
                    elif low.endswith(self.table.male_endings or self.table.source_endings):
                        self.men.add(mention.key)
                    for form in office_forms(word, self.grammar.office_endings):
                        self.titles.setdefault(form, []).append((mention.start, mention))

    def _gender(self, said: str) -> str | None:
        """Whether the words for a subject mean one nameless man or woman; None if they mean neither, or one cannot tell."""
        words = WORD.findall(said)
        at = next((index for index, word in enumerate(words[:4]) if index and word[0].isupper()), None)
        if at is None or words[0].lower() not in self.grammar.nominative_determiners:
            return None
        if words[at].endswith("er") and at + 1 < len(words) and words[at + 1][0].isupper():
            at += 1  # "ein Berliner Landwirt"
        low = words[at].lower()
        declined = declined_gender(low, words[:at], self.table, self.grammar)
        if declined is not None:
            return declined or None
        table = self.table
        if low.endswith(table.female_endings):
            return "woman"
        people = low in table.anonymous or low in table.spokespeople or low.endswith(table.people_endings)
        return "man" if people and words[0].lower() in table.male_articles else None

    def _is_office(self, word: str) -> bool:
        """Whether a word in small letters is an office, in a language that writes nouns so."""
        return not self.grammar.verb_final and word.lower().endswith(self.table.source_endings)

    def _offices_behind(self, mention: Mention) -> None:
        """ "Anna Weber, the mayor of Bonn,": offices in an apposition, in a language that writes nouns small."""
        behind = self.text[mention.end : mention.end + 60]
        if self.grammar.verb_final or not behind.startswith(", "):
            return
        for word in WORD.findall(_PARTS.split(behind[2:])[0])[:6]:
            if not self._is_office(word) or word.lower() in self.table.bodies:
                continue
            if word.lower().endswith(self.table.female_endings):
                self.women.add(mention.key)
            for form in office_forms(word, self.grammar.office_endings):
                self.titles.setdefault(form, []).append((mention.start, mention))

    def remember_subject(self, span: Span) -> None:
        """Keep a person who is the subject of a sentence in mind for later pronouns."""
        persons = [mention for mention in self._mentions(span) if mention.kind == "person"]
        if len(persons) == 1:
            insort(self.history, (span.start, Referent("person", persons[0].name, persons[0].key)), key=_place)

    def is_pronoun(self, span: Span) -> bool:
        """Whether ``span`` holds only a personal pronoun of the third person."""
        low = self.text[span.start : span.end].lower()
        return low in self.grammar.personal and low not in self.grammar.first_person

    def look(self, span: Span) -> Referent:
        """Whom the words in ``span`` mean, without remembering it for later pronouns."""
        return self._resolve(span, self.text[span.start : span.end])

    def resolve(self, span: Span, refers: Span | None = None) -> Referent:
        """Whom the words in ``span`` mean, given everything resolved before; ``refers`` is what a relative stands for."""
        place = refers if refers is not None else span
        found = self._resolve(place, self.text[place.start : place.end])
        if found.name is not None or found.kind != "anonymous":
            insort(self.history, (span.start, found), key=_place)
            insort(self.spoken, (span.start, found), key=_place)
        elif found.said is None and (gender := self._gender(self.text[place.start : place.end])):
            insort(self.history, (span.start, Referent("anonymous", None, gender, place)), key=_place)
        return found

    @property
    def nobody(self) -> Referent:
        """The referent of words that name nobody."""
        return _NOBODY

    def note(self, span: Span) -> None:
        """Remember a person who acts in a sentence: a pronoun after it means whoever acted or spoke last."""
        persons = [mention for mention in self._mentions(span) if mention.kind == "person"]
        if not persons and (gender := self._gender(self.text[span.start : span.end])):
            insort(self.history, (span.start, Referent("anonymous", None, gender, span)), key=_place)
        if len(persons) == 1 and persons[0].end == span.end:
            insort(self.history, (span.start, Referent("person", persons[0].name, persons[0].key)), key=_place)
        if not persons:
            span = head_of(span, self.text, self.grammar)
            said = self.text[span.start : span.end]
            body = self._body(span, said, said.lower().split(), self._mentions(span))
            if body.kind == "body" and not (body.key or "").startswith("country:"):
                self.bodies.append((span.start, body))

    def _resolve(self, span: Span, said: str) -> Referent:
        words = [word.lower() for word in WORD.findall(said)]
        if not words:
            return _NOBODY
        points = words[0] in self.grammar.personal or words[0] in self.grammar.oblique
        points = points or words[0] in self.grammar.pointing or words[0] in self.table.adverbs - self.table.unsourced
        if len(words) == 1 and points:
            return self._pronoun(words[0], span.start)
        if (known := self._spoken_of(span, words)) is not None:
            return known
        inside = self._mentions(span)
        owners = [
            mention
            for mention in inside
            if mention.kind == "person" and owns_who_follows(self.text, mention, span.end, self.table, self.grammar)
        ]
        persons = [mention for mention in inside if mention.kind == "person" and mention not in owners]
        if owners and not persons:
            return _NOBODY  # "Webers Anwalt": not she
        speaks_for = bool(persons) and is_spoken_for(self.text[span.start : persons[0].start], self.table, self.grammar)
        if not persons and words[0] in self.table.definite and (named := self._apposed(span)) is not None:
            return Referent("person", named.name, named.key)
        if persons and not speaks_for:
            before = self.text[span.start : persons[0].start].strip()
            apart = body_apart(before, [word.lower() for word in WORD.findall(before)], self.table)
            return Referent("body", apart, None) if apart else Referent("person", persons[0].name, persons[0].key)
        if (medium := self._medium(span, words)) is not None:
            return medium
        is_party = len(inside) == 1 and inside[0].kind == "body" and inside[0].end == span.end and len(words) <= 2
        described = None if speaks_for or is_party else self._described(span, words)
        if described is not None:
            return described
        holder = self._holder(span, said)
        if holder is not None:
            of_whom = self.text[holder.start : holder.end]
            found = self._resolve(holder, of_whom)
            entity = entity_behind(of_whom, self.table) if found == _NOBODY else None
            return Referent("body", entity, None) if entity is not None else found
        nameless = any(word in self.table.anonymous or word in self.table.spokespeople for word in words)
        return (
            self._nameless(span, words, inside) if nameless and not persons else self._body(span, said, words, inside)
        )

    def _spoken_of(self, span: Span, words: Sequence[str]) -> Referent | None:
        """Whom words mean that only point back: "der Mann", "die CDU-Politikerin", "nach seinen Worten"."""
        if len(words) == 2 and words[0] in self.table.definite and words[1] in self.table.plain_people:
            meant = self._pronoun(self.table.plain_people[words[1]], span.start)  # "der Mann": who was spoken of,
            return meant if meant.said is not None else _NOBODY  # though hardly somebody with a name
        if (named := self._once_named(span, words)) is not None:
            return named
        owner = next(
            (self.table.possessives[stem] for stem in self.table.possessives if words[0].startswith(stem)), None
        )
        if owner is not None and words[0] in self.grammar.determiners and words[-1] in self.table.nouns:
            return self._pronoun(owner, span.start)
        return None

    def _once_named(self, span: Span, words: Sequence[str]) -> Referent | None:
        """ "die CDU-Politikerin", "der Slowake", "the 63-year-old": somebody named before, by what he is."""
        ends = next((at for at, word in enumerate(words) if word in self.grammar.prepositions), len(words))
        article, words = words[0], words[:ends]
        if not _FEW <= ends <= _MOST or article not in self.table.once_named_articles:
            return None
        noun = words[-1].rsplit("-", 1)[-1]
        if any(mention.kind == "person" for mention in self._mentions(span)):
            return None
        noun = words[-1] if words[-1].endswith(self.table.once_named_endings) else noun
        if not noun.endswith(self.table.once_named_endings) and noun not in place_table(self.language).inhabitants:
            return None
        known = self.table.spokespeople | self.table.anonymous
        if noun in known or any(form in self.titles for form in office_forms(noun, self.grammar.office_endings)):
            return None  # told of by an office, or a nameless source
        genders = self.table.once_named_articles[article]
        gender = next((one for ending, one in genders if noun.endswith(ending)), "")
        wrong = {"man": self.women, "woman": self.men}.get(gender, set())
        at = bisect_left(self.history, span.start, key=_place)
        for _, referent in reversed(self.history[max(0, at - 8) : at] if gender else []):
            is_other = referent.key in wrong and referent.key not in self.women & self.men
            if referent.kind == "person" and not is_other:
                return referent
            if referent.said is not None and referent.key == gender:
                return Referent("anonymous", None, None, referent.said)
        return None

    def _apposed(self, span: Span) -> Mention | None:
        """ "sagte der Kommandeur der Streitkräfte im Irak, General George Casey, gestern": who is named behind the office."""
        match = _APPOSED.match(self.text, span.end)
        near = self._mentions(Span(match.end(), match.end() + _RANKS)) if match is not None else []
        found = [mention for mention in near if mention.kind == "person"]
        if (
            match is None
            or not found
            or not all(word[0].isupper() for word in self.text[match.end() : found[0].start].split())
        ):
            return None
        after = _BEHIND.match(self.text, found[0].end)
        closes = after is None or after.group(1) is None or after.group(1).lower() in self.grammar.adverbs
        return found[0] if closes else None

    def _is_words(self, word: str) -> bool:
        """Whether a folded noun is what somebody utters ("Angaben", "Bericht"), not somebody."""
        table = self.table
        return word in table.nouns or word in table.documents or word.endswith(table.noun_endings)

    def _holder(self, span: Span, said: str) -> Span | None:
        """Whose words they are: the fire brigade in "Angaben der Feuerwehr", the paper in "einem Bericht des Abendblatts"."""
        found = list(WORD.finditer(said))[:24]
        at = next((index for index, word in enumerate(found) if self._is_words(word.group().lower())), None)
        if at is None or at + 1 >= len(found) or found[at].group()[0].islower():
            return None
        after = found[at + 1]
        low = after.group().lower()
        if low not in self.grammar.genitive_determiners | self.table.by and after.group()[0].islower():
            return None
        first = at + 2 if low in self.table.by else at + 1
        last = first
        while last < len(found) and (last == first or found[last].group().lower() not in self.grammar.prepositions):
            last += 1
        if first >= len(found):
            return None
        return Span(span.start + found[first].start(), span.start + found[last - 1].end())

    def _body(self, span: Span, said: str, words: Sequence[str], inside: Sequence[Mention]) -> Referent:
        """A body by its name or, without one, by the noun for it; else a run of names nobody knows."""
        bodies = [mention for mention in inside if mention.kind in ("body", "country")]
        bodies.sort(key=lambda mention: mention.kind != "body")  # "the U.S. Coast Guard"
        if (
            bodies
            and bodies[0].kind == "country"
            and (named := named_after(self.text[bodies[0].start : bodies[0].end], said, self.table, self.grammar))
            is not None
        ):
            return Referent("body", named, None)
        if bodies:
            return Referent("body", bodies[0].name, bodies[0].key)
        of_whom = words[0] in self.grammar.genitive_determiners
        if any(form in self.table.bodies for word in words for form in cases(word, of_whom=of_whom)):
            return self._by_noun(span, said, words)
        if any(word in self.table.media_nouns for word in words):
            return Referent("medium", None, None)
        if any(self._is_words(word) for word in words):
            return _NOBODY
        if any(word.endswith(self.table.body_endings) for word in words[:3]) and len(said) <= 60:
            return self._by_noun(span, said, words)
        first, _, behind = said.partition(",")
        capitals = [word for word in WORD.findall(first) if word[0].isupper()]
        is_run = 2 <= len(capitals) <= 3 and " ".join(capitals) in first
        apart = not any(mention.start < span.start + len(first) for mention in inside)
        if is_run and apart and words[0] not in self.grammar.determiners:
            return Referent("person", " ".join(capitals), None)
        if len(words) == 1 and capitals and not inside:
            lone = self.lone.named(Span(span.start, span.start + len(first)), behind)
            return Referent(*lone, None) if lone is not None else _NOBODY
        return _NOBODY

    def _by_noun(self, span: Span, said: str, words: Sequence[str]) -> Referent:
        """The body that a noun for its kind means, or that noun."""
        told = [Told(at, one.name, one.key, one.name) for at, one in self.bodies if one.name is not None]
        meant = body_meant(self.text, words, span.start, self.mentions, told, self.table, self.grammar)
        plain = plainly(said, self.table, self.grammar)
        return Referent("body", plain, None) if meant is None else Referent("body", meant.name, meant.key)

    def could_speak(self, span: Span) -> bool:
        """Whether the words in ``span`` can stand for somebody who speaks."""
        words = [word.lower() for word in WORD.findall(self.text[span.start : span.end])]
        if not words:
            return False
        if len(words) == 1 and words[0] in self.grammar.personal:
            return words[0] not in self.grammar.impersonal
        if self._mentions(span):
            return True
        table = self.table
        known = table.anonymous | table.spokespeople | table.bodies | table.media_nouns | table.documents | table.nouns
        return any(word in known or word in table.media or word.endswith(table.source_endings) for word in words)

    def medium(self, said: str) -> str | None:
        """The name of the medium that ``said`` names, or None."""
        return medium_named(said, [word.lower() for word in WORD.findall(said)], self.table, self.grammar)

    def _nameless(self, span: Span, words: Sequence[str], inside: Sequence[Mention]) -> Referent:
        """A spokesperson speaks for the body that is named with them; experts and circles stay without a name.

        A bare "ein Sprecher" speaks for the body that the text told of last.
        """
        bodies = [mention for mention in inside if mention.kind == "body"]
        if bodies and any(word in self.table.spokespeople for word in words):
            return Referent("body", bodies[0].name, bodies[0].key)
        if (said := body_of_mouthpiece(self.text[span.start : span.end], self.table, self.grammar)) is not None:
            return Referent("body", plainly(said, self.table, self.grammar), None)
        if speaks_bare(words, self.table):
            at = bisect_left(self.history, span.start, key=_place)
            told = [one for one in (*self.bodies[-1:], *self.history[max(0, at - 4) : at]) if one[1].kind == "body"]
            near = [one for one in told if is_near(span.start, one[0])]
            if near:
                return max(near, key=_place)[1]
        return _NOBODY

    def _mentions(self, span: Span) -> list[Mention]:
        at = bisect_left(self.starts, span.start)
        if at and self.mentions[at - 1].end > span.start:
            at -= 1
        found = []
        while at < len(self.mentions) and self.mentions[at].start < span.end:
            found.append(self.mentions[at])
            at += 1
        return found

    def _medium(self, span: Span, words: Sequence[str]) -> Referent | None:
        """The medium that words name, or that is meant by "the paper"."""
        named = medium_named(self.text[span.start : span.end], words, self.table, self.grammar)
        return Referent("medium", named, "medium:" + named.lower()) if named else self._same_medium(span, words)

    def _same_medium(self, span: Span, words: Sequence[str]) -> Referent | None:
        """ "Die Zeitung", "dem Bericht zufolge": the medium spoken of last."""
        definite = words[0] in self.grammar.determiners and not words[0].startswith(self.table.indefinite)
        if not definite or len(words) > 3 or words[-1] not in self.table.media_nouns | self.table.documents:
            return None
        at = bisect_left(self.history, span.start, key=_place)
        for _, referent in reversed(self.history[max(0, at - 8) : at]):
            if referent.kind == "medium" and referent.name is not None:
                return referent
        return None

    def _described(self, span: Span, words: Sequence[str]) -> Referent | None:
        """ "der französische Präsident": the person who bore that office earlier in the text."""
        if words[0] not in self.grammar.determiners:
            return None
        said = self.text[span.start : span.end]
        for word in WORD.findall(said):
            if not (word[0].isupper() or self._is_office(word)) or word.lower() in self.grammar.determiners:
                continue
            if word.lower() in self.table.anonymous | self.table.spokespeople:
                return None
            if (words[0], word.lower()[-2:]) in self.table.plural_looks:
                return None  # "die Minister sagten"
            candidates = [
                one for form in office_forms(word, self.grammar.office_endings) for one in self.titles.get(form, ())
            ]
            if not candidates:
                return None
            person = bearer(self.text, candidates, words, span, self.grammar)
            return Referent("person", person.name, person.key) if person is not None else None
        return None

    def _pronoun(self, word: str, place: int) -> Referent:
        """The last one spoken of that the pronoun can stand for."""
        if word in self.grammar.impersonal:
            return _NOBODY
        is_he = word in self.grammar.masculine
        persons_only = is_he or word in self.grammar.feminine
        wrong = self.women if is_he else set() if word in self.table.adverbs else self.men
        fitting = "man" if is_he else "woman"
        if word in self.table.adverbs:
            place = (
                max(self.text.rfind(". ", 0, place), self.text.rfind("\n", 0, place), 0) + 1
            )  # not who is named beside it
            if (
                source := next((one for at, one in reversed(self.spoken) if place - _NEAR < at < place), None)
            ) is not None:
                return source
        at = bisect_left(self.history, place, key=_place)
        for told, referent in reversed(self.history[max(0, at - 8) : at]):
            if word in self.grammar.pointing and self.text.count(". ", told, place) > 1:
                return _NOBODY  # "Dieser behauptete": hardly whom the sentence before last was about
            if word in self.grammar.neuter and referent.kind == "person":
                continue
            if referent.kind == "person" and (referent.key not in wrong or referent.key in self.women & self.men):
                return referent
            if referent.said is not None and referent.key == fitting:
                return Referent("anonymous", None, None, referent.said)
            if not persons_only and referent.kind == "body" and not (referent.key or "").startswith("country:"):
                return referent
        return _NOBODY


def _place(entry: tuple[int, Referent]) -> int:
    return entry[0]
