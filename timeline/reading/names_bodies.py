"""Organisations, alliances, parties, offices of state, clubs and companies in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.reading.names_common import common_key
from timeline.reading.names_table import NameTable, office
from timeline.reading.places import Place, place_table
from timeline.reading.terms import stem
from timeline.reading.text import ENDERS, QUOTE_MARKS, Token


class FoundBody(NamedTuple):
    """A body in the text; ``first`` and ``last`` are token indices, the span may be part of a hyphen compound.

    ``head`` is the head noun's stem for bodies named by one ("koalition"), else empty.
    """

    name: str
    key: str
    start: int
    end: int
    first: int
    last: int
    head: str


@lru_cache(maxsize=20_000)
def _head_of(word: str, language: str) -> tuple[str, frozenset[str]] | None:
    """The base form of a word that ends in a head of a body, and all heads it ends in; ``None`` for plurals."""
    from timeline.reading.names_table import name_table

    table = name_table(language)
    if table is None or not word[0].isupper():
        return None
    known = table.heads | table.heads_with_addition | table.heads_for | table.heads_alone | table.heads_after_adjective
    low = re.split(r"[-‑]", word)[-1].lower()
    for base in (low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("n")):
        if base in table.not_bodies or (base == low[:-1] and low.endswith("n") and not base.endswith("kräfte")):
            continue
        heads = frozenset(base[at:] for at in range(len(base) - 2) if base[at:] in known and at not in (1, 2))
        if heads:
            return base, heads
    return None


class BodyFinder:
    """Finds bodies in the tokens of one document. Linear in tokens."""

    def __init__(self, toks: Sequence[Token], text: str, table: NameTable) -> None:
        self.toks = toks
        self.text = text
        self.table = table
        self.places = place_table(table.language)

    def find(self, taken: frozenset[int]) -> list[FoundBody]:
        """All bodies outside the token indices in ``taken`` (persons)."""
        found: list[FoundBody] = []
        index = 0
        while index < len(self.toks):
            token = self.toks[index]
            hit: FoundBody | None = None
            if token.is_capital and index not in taken and token.kind in ("word", "abbreviation"):
                hit = (
                    self._known(index)
                    or self._club(index)
                    or self._headed(index)
                    or self._company(index)
                    or self._acronym(index)
                )
            if hit is None:
                index += 1
                continue
            if not found or hit.start >= found[-1].end:
                found.append(hit)
            index = max(hit.last, index) + 1
        return self._resolved(found, taken)

    def _known(self, index: int) -> FoundBody | None:
        token = self.toks[index]
        for rest, body in self.table.longer_bodies.get(token.text, ()):
            last = index + len(rest)
            if last < len(self.toks) and all(_fits(self.toks[index + 1 + i].text, want) for i, want in enumerate(rest)):
                return FoundBody(body.name, body.key, token.start, self.toks[last].end, index, last, "")
        known = self.table.bodies.get(token.text)
        if known is not None:
            if token.text in self.table.ambiguous_bodies and not self._definite(index):
                return None
            return FoundBody(known.name, known.key, token.start, token.end, index, index, "")
        if "-" in token.text or "/" in token.text:
            at = token.start
            for part in re.split(r"[-/‑]", token.text):
                inside = self.table.bodies.get(part)
                if (
                    inside is not None
                    and part not in self.table.ambiguous_bodies
                    and _head_of(token.text, self.table.language) is None
                ):
                    return FoundBody(inside.name, inside.key, at, at + len(part), index, index, "")
                at += len(part) + 1
        return None

    def _definite(self, index: int) -> bool:
        before = self.toks[index - 1] if index else None
        following = self.toks[index + 1] if index + 1 < len(self.toks) else None
        if following is not None and following.is_capital and following.kind == "word":
            return False
        return before is not None and before.lower in self.table.before_bodies

    def _club(self, index: int) -> FoundBody | None:
        token = self.toks[index]
        if token.text not in self.table.clubs or index + 1 >= len(self.toks):
            return None
        last = index
        while last + 1 < len(self.toks) and last - index < 2:
            following = self.toks[last + 1]
            gap = self.text[self.toks[last].end : following.start]
            if gap != " " or not (
                following.is_capital or (following.kind == "number" and len(following.text) <= 4 and last > index - 1)
            ):
                break
            place = self.places.single.get(following.text)
            if (
                following.is_capital
                and place is None
                and not (token.text.isupper() and last == index)
                and following.text not in self.table.clubs
            ):
                break
            if place is not None and place.kind == "country" and place.code.find("-") < 0:
                break
            last += 1
        if last == index:
            return None
        return self._plain(index, last)

    def _plain(self, first: int, last: int) -> FoundBody:
        name = re.sub(r"\s+", " ", self.text[self.toks[first].start : self.toks[last].end])
        key = common_key("body:" + re.sub(r"[^\w]+", "-", name.lower()).strip("-"))
        return FoundBody(name, key, self.toks[first].start, self.toks[last].end, first, last, "")

    def _company(self, index: int) -> FoundBody | None:
        last = index
        low = self.toks[index].lower
        opens = not index or self.toks[index - 1].text in ENDERS
        if (low in self.table.determiners or low in self.table.definite) and (opens or not self.table.contracted):
            return None
        while last + 1 < len(self.toks) and last - index < 3:
            following = self.toks[last + 1]
            if not following.is_capital or self.text[self.toks[last].end : following.start] != " ":
                return None
            last += 1
            if following.text in self.table.companies:
                return self._plain(index, self._of_whom(last))
        return None

    def _of_whom(self, last: int) -> int:
        """Where "Royal College of Nursing" ends, in a language without contracted prepositions."""
        name = last + 2
        joined = name < len(self.toks) and self.toks[last + 1].lower in self.table.genitive
        return name if joined and self.toks[name].is_capital and not self.table.contracted else last

    def _acronym(self, index: int) -> FoundBody | None:
        word = self.toks[index].text
        base = word[:-1] if len(word) > 3 and word.endswith("s") and word[:-1].isupper() else word
        if not (2 < len(base) <= 6 and base.isupper() and base.isalpha()) or base in self.table.not_acronyms:
            return None
        if not set(base) - set("IVXLC"):
            return None
        if base in self.places.single or self._shouting(index):
            return None
        return FoundBody(base, "body:" + base.lower(), self.toks[index].start, self.toks[index].end, index, index, "")

    def _shouting(self, index: int) -> bool:
        """Whether the neighbours are in capitals too: a headline, not an acronym."""
        near = [self.toks[i].text for i in (index - 1, index + 1) if 0 <= i < len(self.toks)]
        return any(len(w) > 2 and w.isalpha() and w.isupper() for w in near)

    def _headed(self, index: int) -> FoundBody | None:
        token = self.toks[index]
        if self._opens_reversed(index):
            return self._reversed(index)
        read = _head_of(token.text, self.table.language)
        if read is None:
            return None
        base, heads = read
        head = stem(max(heads, key=lambda h: (len(h), h)))
        first, adjective_place, proper = self._before(index)
        last, after_place, addition = self._after(index, base, heads)
        if addition:
            return self._with_addition(index, last, base, head)
        prefix = self._prefix_place(token)
        place = prefix or adjective_place or after_place
        noun = base.capitalize() if "-" not in token.text or prefix else token.text
        if (
            place is not None
            and any(base.startswith(p) for p in self.table.national_prefixes)
            and place.kind == "country"
        ):
            place, first, last = None, index, index
        if place is not None and heads & (self.table.heads | self.table.heads_alone):
            if adjective_place is None:
                first = index
            owner = place.code if place.kind == "country" else place.key.split(":", 1)[1]
            key = f"body:{stem(base)}:{owner}"
            end = self.toks[last].end
            return FoundBody(f"{noun} ({place.name})", key, self.toks[first].start, end, first, last, head)
        if proper and heads & (self.table.heads | self.table.heads_after_adjective):
            start = self.toks[first].start
            name = f"{re.sub('e[nrsm]$', 'e', self.toks[first].text)} {noun}"
            key = "body:" + "-".join(stem(w) for w in name.split())
            return FoundBody(name, key, start, token.end, first, index, head)
        if (
            base in self.table.heads
            or base in self.table.heads_with_addition
            or base in self.table.heads_after_adjective
        ):
            return FoundBody("", "", token.start, token.end, index, index, head) if "-" not in token.text else None
        if heads & self.table.heads_alone:
            whole = noun.lower().replace("-", "")
            return FoundBody(noun, "body:" + stem(whole), token.start, token.end, index, index, head)
        return None

    def _with_addition(self, index: int, last: int, base: str, head: str) -> FoundBody:
        token = self.toks[index]
        rest = re.sub(r"\s+", " ", self.text[token.end : self.toks[last].end])
        name = (base.capitalize() if "-" not in token.text else token.text) + rest
        words = {stem(w) for w in re.findall(r"[^\W\d_]+", name) if w[0].isupper()}
        return FoundBody(name, "body:" + "-".join(sorted(words)), token.start, self.toks[last].end, index, last, head)

    def _before(self, index: int) -> tuple[int, Place | None, bool]:
        """What stands before a head: (first index, country of an adjective, whether a capital adjective names it)."""
        if index == 0:
            return index, None, False
        before = self.toks[index - 1]
        if before.kind != "word" or "\n" in self.text[before.end : self.toks[index].start]:
            return index, None, False
        place = self.places.adjectives.get(before.lower)
        if place is None and before.is_capital and before.text.endswith(self.places.city_adjective_ending):
            place = self.places.single.get(before.text[:-2])
        if place is None and before.text in self.places.genitives:
            place = self.places.single[before.text]
        if place is not None:
            return index - 1, place, False
        opens = (
            index < 2
            or self.toks[index - 2].text in ENDERS
            or self.toks[index - 2].text in QUOTE_MARKS
            or "\n" in self.text[self.toks[index - 2].end : before.start]
        )
        adjective = before.is_capital and self.table.proper_adjective.search(before.text) is not None
        return (index - 1, None, True) if adjective and not opens else (index, None, False)

    def _prefix_place(self, token: Token) -> Place | None:
        parts = re.split(r"[-‑]", token.text)
        if len(parts) == 2:
            place = self.places.single.get(parts[0])
            if place is not None:
                return place
            body = self.table.bodies.get(parts[0])
            if body is not None:
                return Place(body.name, body.key, "body", body.key.removeprefix("body:"))
        return None

    def _after(self, index: int, base: str, heads: frozenset[str]) -> tuple[int, Place | None, bool]:
        """What stands after a head: (last index, country in the genitive, whether an addition makes a name)."""
        if index + 1 >= len(self.toks):
            return index, None, False
        following = self.toks[index + 1]
        near = self.places.single.get(following.text)
        if near is not None and near.kind == "place" and following.start == self.toks[index].end + 1:
            return (index, None, False) if following.text in self.places.genitives else (index + 1, near, False)
        if following.text in self.places.genitives and self.places.single[following.text].kind == "country":
            return index + 1, self.places.single[following.text], False
        if index + 2 >= len(self.toks) or "\n" in self.text[self.toks[index].end : self.toks[index + 2].start]:
            return index, None, False
        noun = index + 2
        if following.lower in self.table.genitive:
            place = self.places.single.get(self.toks[noun].text)
            if place is not None and place.kind == "country":
                return noun, place, False
            if following.lower != "von" and base in self.table.heads_with_addition:
                return self._addition(index, noun)
        if following.lower in self.table.for_words and heads & self.table.heads_for:
            return self._addition(index, noun, needs_quote=False)
        return index, None, False

    def _addition(self, index: int, noun: int, *, needs_quote: bool = True) -> tuple[int, Place | None, bool]:
        if (
            not self.toks[noun].is_capital
            and noun + 1 < len(self.toks)
            and self.table.inflected_adjective.search(self.toks[noun].text)
        ):
            noun += 1
        token = self.toks[noun]
        if needs_quote and office(token.text, self.table.language) is not None:
            return index, None, False
        if not token.is_capital or token.kind != "word":
            return index, None, False
        if not needs_quote:
            if noun + 2 < len(self.toks) and self.toks[noun + 1].lower == "und" and self.toks[noun + 2].is_capital:
                noun += 2
            return noun, None, True
        quoted = index > 0 and self.toks[index - 1].text in QUOTE_MARKS
        adjectival = self.table.substantivised.search(token.text) is not None
        head = self.toks[index].text.lower()
        plural_of_people = head in self.table.heads_of_people and token.text.endswith(("er", "en"))
        return (noun, None, True) if quoted or adjectival or plural_of_people else (index, None, False)

    def _opens_reversed(self, index: int) -> bool:
        """A quoted name whose head comes last ("Willige Koalition")."""
        if index == 0 or self.toks[index - 1].text not in QUOTE_MARKS or index + 2 >= len(self.toks):
            return False
        if self.toks[index + 2].text not in QUOTE_MARKS:
            return False
        read = _head_of(self.toks[index + 1].text, self.table.language)
        return read is not None and self.table.inflected_adjective.search(self.toks[index].text) is not None

    def _reversed(self, index: int) -> FoundBody:
        last = index + 1
        name = self.text[self.toks[index].start : self.toks[last].end]
        head = _head_of(self.toks[last].text, self.table.language)
        words = sorted({stem(self.toks[index].text), stem(self.toks[last].text)})
        return FoundBody(
            name,
            "body:" + "-".join(words),
            self.toks[index].start,
            self.toks[last].end,
            index,
            last,
            stem(max(head[1], key=len)) if head else "",
        )

    def _resolved(self, found: list[FoundBody], taken: frozenset[int]) -> list[FoundBody]:
        """A bare general head is the one body of that head named before in the text; without one it is no name."""
        del taken
        named: dict[str, dict[str, str]] = {}
        kept: list[FoundBody] = []
        for body in found:
            if body.name:
                if body.head and body.key:
                    named.setdefault(body.head, {}).setdefault(body.key, body.name)
                kept.append(body)
                continue
            options = named.get(body.head, {})
            before = self.toks[body.first - 1].lower if body.first else ""
            if len(options) == 1 and before in self.table.before_bare_heads:
                key, name = next(iter(options.items()))
                kept.append(body._replace(name=name, key=key))
        return _with_owners(kept)


def _with_owners(found: list[FoundBody]) -> list[FoundBody]:
    """ "Das Verteidigungsministerium" is the one ministry of that name whose country or city the text gives."""
    owned: dict[str, dict[str, str]] = {}
    for body in found:
        bare, _, owner = body.key.removeprefix("body:").partition(":")
        if owner:
            owned.setdefault(f"body:{bare}", {})[body.key] = body.name
    resolved: list[FoundBody] = []
    for body in found:
        options = owned.get(body.key, {})
        if len(options) == 1:
            key, name = next(iter(options.items()))
            resolved.append(body._replace(name=name, key=key))
        else:
            resolved.append(body)
    return resolved


def _fits(word: str, want: str) -> bool:
    if want.endswith("*"):
        return word.startswith(want[:-1]) and len(word) - len(want) + 1 <= 2
    return word in (want, want + "s", want + "es")
