"""Persons in a German-style text, where a capital letter alone proves nothing.

A run of words is a person when a known given name opens it, when an office or title stands before it, or when a word of
saying, a party or an age in brackets stands beside it; a lone surname only when the text (or the table of public
figures) has the full name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from timeline.reading.names_given import FAMILY_NAME_FIRST, GIVEN_NAMES
from timeline.reading.names_table import NameTable, office
from timeline.reading.places import place_table
from timeline.reading.text import ENDERS, Token


class FoundPerson(NamedTuple):
    """A person's name in the text: token indices (inclusive), and the surname as it stands. ``full`` with given name."""

    first: int
    last: int
    surname: str
    full: bool


_SUFFIXES = frozenset({"jr", "jr.", "sr.", "junior", "senior", "ii.", "iii.", "ii", "iii", "iv", "xiv", "xiv."})


class PersonFinder:
    """Finds persons in the tokens of one document. Linear in tokens."""

    def __init__(self, toks: Sequence[Token], text: str, table: NameTable) -> None:
        self.toks = toks
        self.text = text
        self.table = table
        self.places = place_table(table.language)
        self.counts = Counter(t.text for t in toks if t.is_capital)
        self.after_determiner = self._after_determiner()

    def full_names(self) -> list[FoundPerson]:
        """Names with a given name, or after an office or title, or with a sign of a person beside them."""
        found: list[FoundPerson] = []
        index = 0
        count = len(self.toks)
        while index < count:
            token = self.toks[index]
            hit: FoundPerson | None = None
            if token.is_capital and token.kind in ("word", "abbreviation"):
                hit = self._after_given(index) or self._after_office(index) or self._beside_speech(index)
            if hit is None:
                index += 1
            else:
                found.append(hit)
                index = hit.last + 1
        return found

    def lone(self, surnames: frozenset[str], taken: frozenset[int]) -> list[FoundPerson]:
        """Further occurrences of known surnames, with or without genitive ending."""
        found: list[FoundPerson] = []
        for index, token in enumerate(self.toks):
            if index in taken or not token.is_capital or token.kind != "word":
                continue
            base = bare(token.text)
            known = token.text if token.text in surnames else base if base in surnames else None
            if known is None and base.endswith("s") and base[:-1] in surnames:
                known = base[:-1]
            if known is None or self._is_noun_here(index):
                continue
            first = index
            while first and self.toks[first - 1].text.islower() and self.toks[first - 1].lower in self.table.particles:
                if self.toks[first - 1].lower in self.table.determiners and self.toks[first - 2].lower != "von":
                    break
                if first - 1 in taken:
                    break
                first -= 1
            first = first if first == index or self._particle_known(first, index) else index
            found.append(FoundPerson(first, index, known, False))
        return found

    def _particle_known(self, first: int, index: int) -> bool:
        del index
        return self.toks[first].lower in ("von", "van", "de", "al", "el", "bin", "le", "la")

    def _is_noun_here(self, index: int) -> bool:
        if index == 0:
            return False
        before = self.toks[index - 1]
        return before.lower in self.table.determiners and before.lower not in ("am", "im", "zum", "vom", "zur", "beim")

    def _same_line(self, left: int, right: int) -> bool:
        gap = self.text[self.toks[left].end : self.toks[right].start]
        return bool(gap) and "\n" not in gap

    def _after_given(self, index: int) -> FoundPerson | None:
        token = self.toks[index]
        if not self._is_given(index):
            return None
        last = at = index
        given_until = index
        while at + 1 < len(self.toks) and at - index < 7 and self._same_line(at, at + 1):
            at += 1
            part = self.toks[at]
            if part.kind == "abbreviation" and len(part.text) == 2:
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
            last = at
            if not self._given_word(part.text):
                break
            given_until = at
        del given_until
        if last == index:
            return None
        following = self.toks[last + 1] if last + 1 < len(self.toks) else None
        if following is not None and following.lower in _SUFFIXES and self._same_line(last, last + 1):
            last += 1
            return FoundPerson(index, last, bare(self.toks[last - 1].text), True)
        surname = token.text if token.text in FAMILY_NAME_FIRST else bare(self.toks[last].text)
        return FoundPerson(index, last, surname, True)

    def _given_word(self, word: str) -> bool:
        return word in GIVEN_NAMES or ("-" in word and word.split("-", 1)[0] in GIVEN_NAMES)

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
        if not self._given_word(word):
            return False
        if word in self.table.ambiguous_given and index:
            before = self.toks[index - 1]
            return before.kind != "number" and before.lower not in self.table.determiners
        return True

    def _after_office(self, index: int) -> FoundPerson | None:
        token = self.toks[index]
        title = token.text.rstrip(".") in self.table.titles
        held = None if title else office(token.text, self.table.language)
        if (held is None and not title) or index + 1 >= len(self.toks) or not self._same_line(index, index + 1):
            return None
        at = index + 1
        while (
            at < len(self.toks) and self.toks[at].text.rstrip(".") in self.table.titles and self.toks[at].kind != "word"
        ):
            at += 1
        start = at
        while (
            at + 1 < len(self.toks)
            and self.toks[at].text.islower()
            and self.toks[at].lower in ("von", "van", "de", "der", "al", "el", "bin", "le")
        ):
            if at == start and self.toks[at].lower == "der":
                return None
            at += 1
        if at >= len(self.toks) or not self._same_line(at - 1, at):
            return None
        if self._is_given(at) and at == start:
            deeper = self._after_given(at)
            if deeper is not None:
                return deeper
        name = self.toks[at]
        arabic = name.text.startswith(self.table.arabic)
        if at > start and (
            name.text in self.places.single
            or (self.toks[start].lower == "von" and at == start + 1 and not title and not self._known_elsewhere(at))
        ):
            return None
        if not (name.is_capital or arabic) or name.kind != "word" or not self._may_be_surname(at, after_given=False):
            return None
        if (
            held is not None
            and not held.compound
            and self._bare_article(index)
            and not arabic
            and not self._known_elsewhere(at)
        ):
            return None
        second = at + 1
        if (
            second < len(self.toks)
            and self.toks[second].is_capital
            and self.toks[second].kind == "word"
            and self._same_line(at, second)
        ):
            if self._may_be_surname(second, after_given=False) and self._second_is_surname(at, second):
                return FoundPerson(start, second, bare(self.toks[second].text), True)
        return FoundPerson(start, at, bare(name.text), False)

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
        if self.toks[index].text in self.after_determiner or other.text in self.after_determiner:
            return None
        before = self.toks[index - 1].lower if index else ""
        third = self.toks[second + 1] if second + 1 < len(self.toks) else None
        fourth = self.toks[second + 2] if second + 2 < len(self.toks) else None
        sign = before in self.table.speech
        if third is not None:
            sign = sign or third.lower in self.table.speech
            if third.text == "(" and fourth is not None:
                sign = sign or fourth.text in self.table.bodies or (fourth.kind == "number" and len(fourth.text) == 2)
        return FoundPerson(index, second, bare(other.text), True) if sign else None

    def _may_be_surname(self, index: int, *, after_given: bool) -> bool:
        word = self.toks[index].text
        base = bare(word)
        table = self.table
        if base in table.not_surnames or word in table.not_surnames or len(base) < 2 or any(c.isdigit() for c in base):
            return False
        if base in self.places.single and (not after_given or self.places.single[base].kind == "country"):
            return False
        if len(base) > 3 and base.isupper() and not after_given:
            return False
        if after_given:
            return not base.lower().endswith(table.noun_endings) or self.counts[base] > 2
        low = base.lower()
        if low.endswith(table.noun_endings) or low in self.places.inhabitants or low in self.places.adjectives:
            return False
        if base in table.bodies or base in table.titles or office(base, table.language) is not None or base.isupper():
            return False
        return not (word in self.after_determiner and word not in table.figures)

    def _after_determiner(self) -> frozenset[str]:
        found = set()
        for before, token in zip(self.toks, self.toks[1:], strict=False):
            if token.is_capital and before.lower in self.table.determiners:
                found.add(token.text)
        return frozenset(found)


_POSSESSIVE = re.compile(r"[’']s?$")


def bare(word: str) -> str:
    """A name without an apostrophe genitive."""
    return _POSSESSIVE.sub("", word)
