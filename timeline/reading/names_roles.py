"""Offices that a text gives to persons: "der britische Premierminister Keir Starmer" is head of government of GB."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from timeline.model import Mention, RoleMention, Span
from timeline.reading.names_table import NameTable, Office, name_table, office
from timeline.reading.places import Place, PlaceTable, place_table
from timeline.reading.text import ENDERS, Token
from timeline.reading.text import tokens as cut

_NOBODY: Final = Mention(name="", key="", kind="person", start=0, end=0)


def find_roles(
    text: str, mentions: Sequence[Mention], tokens: Sequence[Token] | None = None, language: str = "de"
) -> list[RoleMention]:
    """Find the offices that stand beside the persons of a text.

    Args:
        text: the stored text.
        mentions: what :func:`find_mentions` found in it.
        tokens: its tokens, if already cut.
        language: ISO 639-1.

    Returns:
        In text order. ``role`` is lower case, masculine singular; heads of government and of state of a country have
        one role each whatever their title. Qualified offices say so: "ex-kanzler", "vize-präsident". ``of`` is an
        ISO 3166 code or a body's key. The span covers office and name.
    """
    table = name_table(language)
    if table is None:
        return []
    toks = cut(text, language) if tokens is None else tokens
    by_start = {t.start: i for i, t in enumerate(toks)}
    by_end = {t.end: i for i, t in enumerate(toks)}
    reader = _RoleReader(toks, text, table, place_table(language), _nation(mentions, table))
    found: list[RoleMention] = []
    for mention in mentions:
        if mention.kind != "person":
            continue
        first, last = by_start.get(mention.start), by_end.get(mention.end)
        if first is None or last is None:
            continue
        found.extend(reader.before(first, mention))
        found.extend(reader.after(last, mention))
    return _with_owners_from_context(found, table)


def _nation(mentions: Sequence[Mention], table: NameTable) -> dict[str, str | None]:
    """National prefix -> the state it means in this text, or ``None`` where two of those that use it compete."""
    named = Counter(m.key.removeprefix("country:") for m in mentions if m.kind == "country")
    meant: dict[str, str | None] = {}
    for prefix, (home, *others) in table.national_prefixes.items():
        other = max(others, key=lambda code: named[code])
        if named[other] == 0 or named[home] > named[other]:
            meant[prefix] = home
        else:
            meant[prefix] = other if named[home] == 0 and named[other] >= 3 else None
    return meant


def _owner(place: Place) -> str:
    return place.code if place.kind == "country" else place.key


def find_descriptions(
    text: str,
    mentions: Sequence[Mention],
    roles: Sequence[RoleMention],
    tokens: Sequence[Token] | None = None,
    language: str = "de",
) -> list[Mention]:
    """Find definite descriptions by office that can mean only one person of the text.

    Args:
        text, mentions, tokens, language: as for :func:`find_roles`.
        roles: what :func:`find_roles` found.

    Returns:
        Mentions of kind "person" in text order: "Der französische Präsident" is the Emmanuel Macron to whom the text
        gives that office. Offices that two persons hold, or nobody, give nothing.
    """
    table = name_table(language)
    if table is None:
        return []
    toks = cut(text, language) if tokens is None else tokens
    reader = _RoleReader(toks, text, table, place_table(language), _nation(mentions, table))
    holders: dict[tuple[str, str | None], dict[str, str]] = {}
    for role in roles:
        holders.setdefault((role.role, role.of), {})[role.person] = role.person_name
        holders.setdefault((role.role, None), {})[role.person] = role.person_name
    taken = sorted((r.start, r.end) for r in roles)
    found: list[Mention] = []
    at = 0
    for index, token in enumerate(toks):
        while at < len(taken) and taken[at][1] <= token.start:
            at += 1
        if not token.is_capital or (at < len(taken) and taken[at][0] <= token.start):
            continue
        described = reader.described(index)
        people = holders.get(described[0], {}) if described is not None else {}
        if described is not None and len(people) == 1:
            key, name = next(iter(people.items()))
            found.append(Mention(name=name, key=key, kind="person", start=described[1], end=described[2]))
    return found


def _with_owners_from_context(found: list[RoleMention], table: NameTable) -> list[RoleMention]:
    """ "Präsident Trump" takes its country from "US-Präsident Donald Trump" elsewhere in the text, if only one fits."""
    sovereign = {table.government_role: table.government, table.state_role: table.state}
    owners: dict[tuple[str, str], set[str]] = {}
    for role in found:
        if role.role in sovereign and role.of is not None:
            owners.setdefault((role.person, role.role), set()).add(role.of)
    filled: list[RoleMention] = []
    for role in found:
        full = role
        for general, titles in sovereign.items():
            states = owners.get((role.person, general), set())
            if role.of is None and role.role in titles and len(states) == 1:
                full = replace(role, role=general, of=next(iter(states)))
        filled.append(full)
    return filled


class _RoleReader:
    def __init__(
        self, toks: Sequence[Token], text: str, table: NameTable, places: PlaceTable, nations: dict[str, str | None]
    ) -> None:
        self.nations = nations
        self.toks = toks
        self.text = text
        self.table = table
        self.places = places

    def before(self, first: int, mention: Mention) -> list[RoleMention]:
        """Office before the name, directly or across a genitive and comma."""
        at = first - 1
        while at >= 0 and self.toks[at].text.rstrip(".") in self.table.titles:
            at -= 1
        if at < 0:
            return []
        comma = self.toks[at].text == ","
        if comma:
            if not self._closes(mention):
                return []
            at -= 1
        held = self._office(at)
        of: str | None = None
        if held is None:
            of, at = self._genitive_ending_at(at)
            held = self._office(at) if of is not None else None
            if held is None:
                return []
        elif comma and not self._definite(at):
            return []
        held, at = self._in_two_words(held, at)
        of = of or held.of or self._owner_before(at)
        start = self._phrase_start(at)
        return [self._role(held, of, at, mention, Span(start, mention.end))]

    def _in_two_words(self, held: Office, at: int) -> tuple[Office, int]:
        """ "Prime Minister" where "Minister" was read: the office, and where its first word stands."""
        if at and self.toks[at - 1].kind == "word":
            words = (self.toks[at - 1].lower, self.toks[at].lower)
            whole = office(f"{self.toks[at - 1].text}-{self.toks[at].text}", self.table.language)
            if words in self.table.two_word_offices and whole is not None:
                return whole, at - 1
        return held, at

    def after(self, last: int, mention: Mention) -> list[RoleMention]:
        """Office after the name as an apposition: ", Premierminister Großbritanniens," or "(britischer Premier)"."""
        at = last + 1
        if at + 1 >= len(self.toks) or self.toks[at].text not in (",", "("):
            return []
        at += 1
        owner: Place | None = None
        for _ in range(4):
            if at >= len(self.toks) or self.toks[at].kind != "word":
                return []
            token = self.toks[at]
            if token.is_capital:
                break
            owner = owner or self.places.adjectives.get(token.lower)
            at += 1
        held = self._office(at)
        if held is None:
            return []
        of, end = self._genitive_starting_at(at + 1)
        closing = self.toks[end] if end < len(self.toks) else None
        if closing is not None and closing.text not in (",", ")", ".", ";", "–") and of is None:
            return []
        of = of or held.of or (owner.code if owner is not None else None)
        return [self._role(held, of, at, mention, Span(mention.start, self.toks[end - 1].end))]

    def described(self, at: int) -> tuple[tuple[str, str | None], int, int] | None:
        """A definite description at a token: its role and owner, and the range from adjective to genitive."""
        held = self._office(at)
        if held is None:
            return None
        of, end = self._genitive_starting_at(at + 1)
        of = of or held.of or self._owner_before(at)
        start = self._phrase_start(at)
        first = next(i for i in range(at, -1, -1) if self.toks[i].start == start)
        prenominal = self.toks[first].text in self.places.genitives
        article = self.toks[first - 1].lower if first else ""
        if not prenominal and article not in self.table.definite:
            return None
        made = self._role(held, of, at, _NOBODY, Span(start, self.toks[end - 1].end))
        return (made.role, made.of), start, made.end

    def _office(self, at: int) -> Office | None:
        if at < 0 or at >= len(self.toks) or self.toks[at].kind != "word":
            return None
        held = office(self.toks[at].text, self.table.language)
        if held is None or held.role in self.table.no_offices:
            return None
        return held._replace(of=self.nations[held.national]) if held.national else held

    def _closes(self, mention: Mention) -> bool:
        """Whether the name after a comma ends the apposition: not one more member of a list."""
        rest = self.text[mention.end : mention.end + 2].lstrip(" ")
        return rest[:1] in (",", ".", ")", ";", ":", "–", "") or not rest

    def _definite(self, at: int) -> bool:
        for back in range(1, 4):
            if at - back < 0:
                return False
            low = self.toks[at - back].lower
            if low in self.table.definite:
                return True
            if self.toks[at - back].is_capital:
                return False
        return False

    def _genitive_ending_at(self, at: int) -> tuple[str | None, int]:
        """A country or body that owns an office, ending at a token; returns its code and the index before it."""
        if at < 0 or self.toks[at].kind not in ("word", "abbreviation"):
            return None, at
        place = self.places.single.get(self.toks[at].text)
        if place is not None and place.kind == "country":
            before = self.toks[at - 1].lower if at else ""
            if self.toks[at].text in self.places.genitives and before not in self.table.genitive:
                return place.code, at - 1
            if before in self.table.genitive:
                return place.code, at - 2
        for back in (1, 2, 3, 4):
            start = at - back
            if start < 0:
                break
            for rest, longer in self.places.multi.get(self.toks[start].text, ()):
                if (
                    len(rest) == back
                    and self._matches(start + 1, rest)
                    and start
                    and self.toks[start - 1].lower in self.table.genitive
                ):
                    return longer.code, start - 2
        body = self.table.bodies.get(self.toks[at].text)
        if body is not None and at and self.toks[at - 1].lower in self.table.genitive:
            return body.key, at - 2
        return None, at

    def _genitive_starting_at(self, at: int) -> tuple[str | None, int]:
        if at >= len(self.toks):
            return None, at
        word = self.toks[at]
        if word.text in self.places.genitives:
            return _owner(self.places.single[word.text]), at + 1
        if word.lower in self.table.genitive and at + 1 < len(self.toks):
            noun = self.toks[at + 1].text
            for rest, longer in self.places.multi.get(noun, ()):
                if self._matches(at + 2, rest):
                    return longer.code, at + 2 + len(rest)
            place = self.places.single.get(noun)
            if place is not None and place.kind == "country":
                return place.code, at + 2
            body = self.table.bodies.get(noun)
            if body is not None:
                return body.key, at + 2
        return None, at

    def _matches(self, at: int, rest: tuple[str, ...]) -> bool:
        if at + len(rest) > len(self.toks):
            return False
        return all(
            self.toks[at + i].text.startswith(want.rstrip("*")) and len(self.toks[at + i].text) <= len(want) + 2
            for i, want in enumerate(rest)
        )

    def _owner_before(self, at: int) -> str | None:
        """The country in an adjective or prenominal genitive before an office."""
        back = at - 1
        while back >= 0 and at - back <= 4:
            token = self.toks[back]
            if token.text in ENDERS or token.kind not in ("word", "ordinal"):
                return None
            adjective = self.places.adjectives.get(token.lower)
            if adjective is not None:
                return _owner(adjective)
            if token.is_capital:
                if token.text in self.places.genitives:
                    return _owner(self.places.single[token.text])
                if token.text.endswith(self.places.city_adjective_ending) and token.text[:-2] in self.places.single:
                    return _owner(self.places.single[token.text[:-2]])
                return None
            if token.lower in self.table.determiners:
                return None
            back -= 1
        return None

    def _phrase_start(self, at: int) -> int:
        start = at
        while start > 0 and at - start < 4:
            token = self.toks[start - 1]
            adjective = (
                token.lower in self.places.adjectives or token.text in self.places.genitives or self._qualifier(token)
            )
            if not adjective:
                break
            start -= 1
        return self.toks[start].start

    def _qualifier(self, token: Token) -> str:
        low = token.lower
        if low in self.table.office_qualifiers:
            return self.table.office_qualifiers[low]
        for ending in ("e", "er", "en", "em", "es"):
            if low.endswith(ending) and low[: -len(ending)] in self.table.office_qualifiers:
                return self.table.office_qualifiers[low[: -len(ending)]]
        return ""

    def _role(self, held: Office, of: str | None, at: int, mention: Mention, span: Span) -> RoleMention:
        qualifier = held.qualifier
        for back in (1, 2):
            if not qualifier and at - back >= 0:
                qualifier = self._qualifier(self.toks[at - back])
        role = held.role
        sovereign = of is not None and "-" not in of and ":" not in of
        if role in self.table.government and sovereign:
            role = self.table.government_role
        elif role in self.table.state and sovereign:
            role = self.table.state_role
        if qualifier:
            role = f"{qualifier}-{role}"
        return RoleMention(
            person=mention.key, role=role, of=of, start=span.start, end=span.end, person_name=mention.name
        )
