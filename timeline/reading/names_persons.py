"""Persons in a German-style text, where a capital letter alone proves nothing.

A run of words is a person when a known given name opens it, when an office or title stands before it, or when a word of
saying, a party or an age in brackets stands beside it; a lone surname only when the text (or the table of public
figures) has the full name.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from timeline.reading.names_given import FAMILY_NAME_FIRST, GIVEN_NAMES
from timeline.reading.names_key import NAME_SUFFIXES, plain
from timeline.reading.names_table import NameTable, office
from timeline.reading.places import place_table, places_in
from timeline.reading.quantities import number_value
from timeline.reading.text import ENDERS, Token


class FoundPerson(NamedTuple):
    """A person's name in the text: token indices (inclusive), the surname as it stands, ``full`` with given name."""

    first: int
    last: int
    surname: str
    full: bool


_SUFFIXES = NAME_SUFFIXES | {suffix + "." for suffix in NAME_SUFFIXES}


class PersonFinder:
    """Finds persons in the tokens of one document. Linear in tokens."""

    def __init__(self, toks: Sequence[Token], text: str, table: NameTable) -> None:
        self.toks = toks
        self.text = text
        self.table = table
        self.places = place_table(table.language)
        self.is_capital = [t.is_capital for t in toks]
        self.counts = Counter(t.text for t, is_capital in zip(toks, self.is_capital, strict=True) if is_capital)
        self.after_determiner = self._after_determiner()
        self.after_given_name = frozenset(
            bare(b.text) for a, b in itertools.pairwise(toks) if a.text in GIVEN_NAMES and b.is_capital
        )
        self.figure_ends = frozenset(" ".join(name.split()[-2:]) for name in table.figures.values())
        self.place_tokens = frozenset(
            i for f in places_in(toks, text, table.language) if f.last > f.first for i in range(f.first, f.last + 1)
        )

    def full_names(self) -> list[FoundPerson]:
        """Names with a given name, or after an office or title, or with a sign of a person beside them."""
        found: list[FoundPerson] = []
        index = 0
        count = len(self.toks)
        while index < count:
            token = self.toks[index]
            hit: FoundPerson | None = None
            if not self.is_capital[index]:
                if token.kind == "word" and index + 2 < count and self.is_capital[index + 1]:
                    hit = self._after_small_office(index)
            elif token.kind in ("word", "abbreviation") and index not in self.place_tokens:
                hit = self._after_given(index) or self._after_office(index) or self._beside_speech(index)
            if hit is None:
                index += 1
            else:
                found.append(hit)
                index = hit.last + 1
        return found

    def lone(self, surnames: dict[str, tuple[str, ...]], taken: frozenset[int]) -> list[FoundPerson]:
        """Further occurrences of known surnames, with or without genitive ending.

        Args:
            surnames: surname -> the particles that stand before it in the full name ("von", "der").
            taken: token indices that belong to names already found.
        """
        found: list[FoundPerson] = []
        for index, token in enumerate(self.toks):
            if not self.is_capital[index] or index in taken or token.kind != "word":
                continue
            base = bare(token.text)
            known = token.text if token.text in surnames else base if base in surnames else None
            if known is None and base.endswith("s") and base[:-1] in surnames:
                known = base[:-1]
            if known is None:
                continue
            particles = surnames[known]
            first = index - len(particles)
            whole = bool(particles) and tuple(t.lower for t in self.toks[max(first, 0) : index]) == particles
            if whole or not self._is_noun_here(index):
                found.append(FoundPerson(first if whole else index, index, known, False))
        return found

    def _is_noun_here(self, index: int) -> bool:
        if index == 0:
            return False
        before = self.toks[index - 1]
        return before.lower in self.table.determiners and before.lower not in self.table.contracted

    def _same_line(self, left: int, right: int) -> bool:
        gap = self.text[self.toks[left].end : self.toks[right].start]
        return bool(gap) and "\n" not in gap

    def _after_given(self, index: int) -> FoundPerson | None:
        token = self.toks[index]
        if not self._is_given(index):
            return None
        last = at = index
        while at + 1 < len(self.toks) and at - index < 7 and self._same_line(at, at + 1):
            at += 1
            part = self.toks[at]
            if part.kind == "abbreviation" and len(part.text) == 2:
                continue
            if part.text in self.table.capital_particles and at + 1 < len(self.toks) and self._name_goes_on(at + 1):
                continue
            if part.text.islower() and part.lower in self.table.particles:
                opens_with_article = part.lower in self.table.determiners or part.lower in ("zu", "und", "av", "af")
                if opens_with_article and self.toks[at - 1].lower not in ("von", "van"):
                    break
                if part.lower == "la" and last > index:
                    break
                continue
            if part.text.startswith(self.table.arabic) and len(part.text) > 4:
                last = at
                break
            if not part.is_capital or part.kind != "word" or not self._may_be_surname(at, after_given=True):
                break
            if part.lower in _SUFFIXES or (last > index and office(part.text, self.table.language) is not None):
                break
            last = at
            if not self._given_word(part.text):
                break
        following = self.toks[last + 1] if last + 1 < len(self.toks) else None
        numbered = following is not None and following.lower in _SUFFIXES and self._same_line(last, last + 1)
        if last == index:  # "Charles III.": the only name; "Marco S.", as courts are reported
            numbered = numbered or self._is_initial(last + 1)
            return FoundPerson(index, last + 1, bare(token.text), True) if numbered else None
        last = self._with_second_surname(last)
        following = self.toks[last + 1] if last + 1 < len(self.toks) else None
        if following is not None and following.lower in _SUFFIXES and self._same_line(last, last + 1):
            last += 1
            return FoundPerson(index, last, bare(self.toks[last - 1].text), True)
        surname = token.text if token.text in FAMILY_NAME_FIRST else bare(self.toks[last].text)
        return FoundPerson(index, last, surname, True)

    def _is_initial(self, index: int) -> bool:
        """Whether a surname is cut to its first letter there, and none follows: "Marco S. gestand"."""
        if index >= len(self.toks):
            return False
        token = self.toks[index]
        if token.kind != "abbreviation" or len(token.text) != len("S.") or not token.text[0].isupper():
            return False
        after = self.toks[index + 1] if index + 1 < len(self.toks) else None
        return after is None or not after.is_capital or not self._same_line(index, index + 1)

    def _name_goes_on(self, index: int) -> bool:
        token = self.toks[index]
        return token.lower in self.table.particles if token.text.islower() else token.is_capital

    def _with_second_surname(self, last: int) -> int:
        """Further words, where they can only belong to the name ("Ayaan Hirsi Ali", "Rodolfo Nin Novoa", "al-Maliki",
        "Luiz Inácio Lula da Silva")."""
        at = self._second_surname(last)
        joined = self._over_joint(at)
        return at if joined is None else joined

    def _over_joint(self, last: int) -> int | None:
        """The surname behind a particle that joins surnames in Portuguese and Spanish: "Costa e Silva", "Ramón y Cajal"."""
        name, joint = last + 2, last + 1
        if name >= len(self.toks) or not self._same_line(last, joint) or not self._same_line(joint, name):
            return None
        if self.toks[joint].text not in _JOINTS or bare(self.toks[last].text) != self.toks[last].text:
            return None
        fits = self.toks[name].is_capital and self.toks[name].kind == "word"
        return name if fits and self._may_be_surname(name, after_given=True) else None

    def _second_surname(self, last: int) -> int:
        at = last + 1
        if at >= len(self.toks) or not self._same_line(last, at):
            return last
        token = self.toks[at]
        if bare(self.toks[last].text) != self.toks[last].text:
            return last
        if token.text.startswith(self.table.arabic) and len(token.text) > 4:
            return at
        if token.text.islower() and token.lower in ("von", "van", "da", "de", "bin") and at + 1 < len(self.toks):
            name = self.toks[at + 1]
            fits = name.is_capital and name.kind == "word" and self._may_be_surname(at + 1, after_given=False)
            known_as_such = f"{token.text} {name.text}" in self.figure_ends
            return at + 1 if fits and (known_as_such or token.lower in ("da", "bin")) else last
        if not token.is_capital or token.kind != "word" or not self._may_be_surname(at, after_given=False):
            return last
        base = bare(token.text)
        if self.table.figures.get(base, "").split()[-2:-1] == [self.toks[last].text]:
            return at  # "Recep Tayyip Erdoğan"
        if self._over_joint(at) is None and (base in self.after_given_name or base in self.table.figures):
            return last
        following = self.toks[at + 1] if at + 1 < len(self.toks) else None
        closes = following is None or following.text in ",.;()–" or following.lower in self.table.speech
        closes = closes or self._over_joint(at) is not None
        return at if closes or self._given_word(base) or self._known_elsewhere(at) else last

    def _given_word(self, word: str) -> bool:
        first = word.split("-", 1)[0]
        return first in GIVEN_NAMES or (not first.isascii() and plain(first).capitalize() in GIVEN_NAMES)

    def _is_given(self, index: int) -> bool:
        token = self.toks[index]
        if token.kind == "abbreviation" and len(token.text) == 2:
            # "J. D. Vance", "G. Müller": initials count when a surname follows and no sentence ends before.
            following = self.toks[index + 1] if index + 1 < len(self.toks) else None
            return (
                following is not None and following.is_capital and index > 0 and self.toks[index - 1].text not in ENDERS
            )
        word = token.text
        if word in FAMILY_NAME_FIRST and word not in GIVEN_NAMES:
            return index == 0 or self.toks[index - 1].lower not in self.table.determiners
        if not self._given_word(word) or self._begins_body(index):
            return False
        if word in self.table.ambiguous_given and index:
            before = self.toks[index - 1]
            return before.kind != "number" and before.lower not in self.table.determiners
        return True

    def _after_small_office(self, index: int) -> FoundPerson | None:
        """Two names behind an office that is written small: "la ministre Aïcha Ndiaye", "senator Imelda Okoro"."""
        first = index + 1
        while first < min(len(self.toks), index + 4) and self._is_rank(first):
            first += 1
        last = first + 1
        if last >= len(self.toks) or not all(
            self.is_capital[at] and self.toks[at].kind == "word" for at in (first, last)
        ):
            return None
        word = self.toks[index].text
        if office(word[:1].upper() + word[1:], self.table.language) is None or not {first, last}.isdisjoint(
            self.place_tokens
        ):
            return None
        if not (self._same_line(index, first) and self._same_line(first, last)):
            return None
        if not self._may_be_surname(last, after_given=True):
            return None
        return self._after_office(index) or FoundPerson(first, last, bare(self.toks[last].text), True)

    def _after_office(self, index: int) -> FoundPerson | None:
        """A name right after an office or a title: "Premierminister Starmer", "Frau von der Leyen", "Dr. Al-Hassan"."""
        token = self.toks[index]
        title = token.text.rstrip(".") in self.table.titles
        held = None if title else office(token.text, self.table.language)
        if held is None and not title:
            return None
        start = index + 1
        while start < min(len(self.toks), index + 5) and (self._is_short_title(start) or self._is_rank(start)):
            start += 1
        at = self._over_particles(start)
        if at >= len(self.toks) or not self._same_line(index, start) or not self._same_line(at - 1, at):
            return None
        if at == start and self._is_given(at):
            deeper = self._after_given(at)
            if deeper is not None:
                return deeper
        if at == start + 1 and not title and (self._is_given(at) or not self._known_elsewhere(at)):
            return None
        name = self.toks[at]
        arabic = name.text.startswith(self.table.arabic)
        if not (name.is_capital or arabic) or name.kind != "word" or not self._may_be_surname(at, after_given=False):
            return None
        second = at + 1
        if self._may_be_second(second) and self._second_is_surname(at, second):
            last = self._with_second_surname(second)
            return FoundPerson(start, last, bare(self.toks[last].text), True)
        # "der Präsident Truppen schickt": after article and bare office a lone word is rather the object.
        bare_office = held is not None and not held.compound and self._bare_article(index)
        if bare_office and not arabic and not self._known_elsewhere(at):
            return None
        last = self._with_second_surname(at) if second < len(self.toks) and self._goes_on(second) else at
        return FoundPerson(start, last, bare(self.toks[last].text), last > at)

    def _is_short_title(self, index: int) -> bool:
        return self.toks[index].kind == "abbreviation" and self.toks[index].text.rstrip(".") in self.table.titles

    def _is_rank(self, index: int) -> bool:
        """Another office before the name: "spokesman Brigadier General Tariq Aziz"."""
        if index + 1 >= len(self.toks):
            return False
        token, after = self.toks[index], self.toks[index + 1]
        is_held = token.is_capital and office(token.text, self.table.language) is not None
        return is_held and after.is_capital and after.kind != "punct" and self._same_line(index, index + 1)

    def _goes_on(self, index: int) -> bool:
        return self.toks[index].text.islower() or self.toks[index].text.startswith(self.table.arabic)

    def _over_particles(self, start: int) -> int:
        """The index of the capital word after the particles that begin at ``start``, or ``start`` if there are none."""
        at = start
        until = min(len(self.toks), start + 4)
        while at < until and self.toks[at].text.islower() and self.toks[at].lower in self.table.particles:
            if at == start and self.toks[at].lower in self.table.determiners:
                return start
            at += 1
        return at

    def _may_be_second(self, index: int) -> bool:
        if index >= len(self.toks) or not self._same_line(index - 1, index):
            return False
        token = self.toks[index]
        return token.is_capital and token.kind == "word" and self._may_be_surname(index, after_given=False)

    def _bare_article(self, index: int) -> bool:
        return index > 0 and self.toks[index - 1].lower in self.table.determiners

    def _known_elsewhere(self, index: int) -> bool:
        word = bare(self.toks[index].text)
        return word in self.table.figures or self.counts[word] + self.counts[word + "s"] > 1

    def _second_is_surname(self, first: int, second: int) -> bool:
        word = bare(self.toks[second].text)
        if word in self.after_determiner:
            return False
        if self.toks[first].text in self.table.figures:
            return False
        return self.counts[word] + self.counts[word + "s"] > 1 or self.counts[self.toks[first].text] == 1

    def _beside_speech(self, index: int) -> FoundPerson | None:
        """Two capitalised words of no known sort with a word of saying, a party or an age beside them."""
        second = index + 1
        if second >= len(self.toks) or not self._same_line(index, second):
            return None
        other = self.toks[second]
        if not other.is_capital or other.kind != "word" or self.toks[index].kind != "word":
            return None
        if not (self._may_be_surname(index, after_given=False) and self._may_be_surname(second, after_given=False)):
            return None
        opens = index == 0 or self.toks[index - 1].kind != "word" or not self._same_line(index - 1, index)
        if opens and (self.toks[index].text.endswith(("e", "er", "en", "es")) or self._is_number(index)):
            return None
        if self.toks[index].text in self.after_determiner or other.text in self.after_determiner:
            return None
        if not self._is_given(index) and self._after_given(second) is not None:
            return None  # "sagte Landesgeologe Franz Egger": the name begins at the second word
        if self._begins_body(index) or self._behind_article(index):
            return None
        before = self.toks[index - 1].lower if index else ""
        third = self.toks[second + 1] if second + 1 < len(self.toks) else None
        fourth = self.toks[second + 2] if second + 2 < len(self.toks) else None
        sign = before in self.table.speech or (index > 0 and before in self.places.inhabitants)
        if third is not None:
            sign = sign or (third.lower in self.table.speech and third.lower not in self.table.speech_before_only)
            if third.text == "(" and fourth is not None:
                sign = sign or fourth.text in self.table.bodies or (fourth.kind == "number" and len(fourth.text) == 2)
        return FoundPerson(index, second, bare(other.text), True) if sign else None

    def _begins_body(self, index: int) -> bool:
        """Whether a known body of several words begins here: "Red Cross"."""
        for rest, _ in self.table.longer_bodies.get(self.toks[index].text, ()):
            if tuple(token.text for token in self.toks[index + 1 : index + 1 + len(rest)]) == tuple(rest):
                return True
        return False

    def _behind_article(self, index: int) -> bool:
        """Whether the run of capitalised words that a word stands in follows an article: "the World Food Programme"."""
        at = index - 1
        while at >= max(0, index - 4) and self._same_line(at, at + 1):
            if self.toks[at].lower in self.table.definite:
                return True
            if not self.toks[at].is_capital:
                return False
            at -= 1
        return False

    def _is_number(self, index: int) -> bool:
        return number_value(self.toks[index].lower, self.table.language) is not None

    def _may_be_surname(self, index: int, *, after_given: bool) -> bool:
        word = self.toks[index].text
        base = bare(word)
        table = self.table
        if base in table.not_surnames or word in table.not_surnames or len(base) < 2 or any(c.isdigit() for c in base):
            return False
        if base in self.places.single and (not after_given or self._is_state(base)):
            return False
        if len(base) > 3 and base.isupper() and not after_given:
            return False
        if after_given:
            return not base.lower().endswith(table.noun_endings)
        low = base.lower()
        if low.endswith(table.noun_endings) or low in self.places.inhabitants or low in self.places.adjectives:
            return False
        if base in table.bodies or base in table.titles or office(base, table.language) is not None or base.isupper():
            return False
        return not (word in self.after_determiner and word not in table.figures)

    def _is_state(self, word: str) -> bool:
        place = self.places.single[word]
        return place.kind == "country" and "-" not in place.code

    def _after_determiner(self) -> frozenset[str]:
        found = set()
        for (before, token), is_capital in zip(itertools.pairwise(self.toks), self.is_capital[1:], strict=True):
            if is_capital and (before.lower in self.table.determiners or self.table.adjective.match(before.text)):
                found.add(token.text)
        return frozenset(found)


_JOINTS = frozenset({"da", "dos", "do", "e", "y"})
"""Particles inside a name that no language read here has as words of its own between two names, but for a rare slip."""

_POSSESSIVE = re.compile(r"[’']s?$")


def bare(word: str) -> str:
    """A name without an apostrophe genitive."""
    return _POSSESSIVE.sub("", word)
