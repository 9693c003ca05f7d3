"""Who is attached to what: "US-Truppen", "britische Soldaten", "Truppen der USA" bind a country or body to a noun."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Document, Mention, Span
from timeline.reading.grammar import grammar_for
from timeline.reading.places import place_table
from timeline.reading.terms import terms
from timeline.reading.text import Token, tokens

_REACH = 6


def bonds(document: Document, span: Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Pairs "key+term" of the countries and bodies of a span with the noun each is attached to.

    Attached is the rest of a hyphen compound, the noun that an adjective stands before (over coordinated adjectives:
    "britischen, französischen und US-Truppen"), or the noun before a genitive ("Truppen der USA", "Truppen Frankreichs").
    """
    cut = tokens(document.text, document.language, start=span.start, end=span.end)
    able = [mention for mention in mentions if mention.kind in {"country", "body"}]
    taken = {mention.start for mention in able}
    adjectives = place_table(document.language).adjectives
    for token in cut:
        place = adjectives.get(token.lower)
        if place is not None and token.start not in taken and place.kind == "country":
            able.append(Mention(place.name, place.key, "country", token.start, token.end))
    if not able:
        return ()
    grammar = grammar_for(document.language)
    found: dict[str, None] = {}
    for mention in able:
        at = next((i for i, token in enumerate(cut) if token.start <= mention.start < token.end), None)
        if at is None:
            continue
        is_adjective = cut[at].lower in adjectives or _ends_lower(cut[at])
        noun = (
            _compound(cut[at], mention)
            or (_after(cut, at) if is_adjective else None)
            or _before(cut, at, grammar.determiners)
        )
        if noun:
            for term in terms(noun, document.language)[-1:]:
                found[f"{mention.key}+{term}"] = None
    return tuple(found)


def _compound(token: Token, mention: Mention) -> str | None:
    """The second half of "US-Truppen"."""
    rest = token.text[mention.end - token.start :].lstrip("-‑")
    return rest if token.end > mention.end and rest[:1].isupper() else None


def _ends_lower(token: Token) -> bool:
    """Whether a word is an adjective by its ending in lower case: "britischen", "US-amerikanischen"."""
    return token.text[0].islower() or ("-" in token.text and token.text.rsplit("-", 1)[-1][:1].islower())


def _after(cut: Sequence[Token], at: int) -> str | None:
    """The noun an adjective stands before, over coordinated ones."""
    for other in cut[at + 1 : at + 1 + _REACH]:
        if other.kind == "word" and other.text[0].isupper():
            head = other.text.rsplit("-", 1)[-1]
            if head[:1].isupper():
                return head
        elif other.kind == "punct" and other.text != ",":
            return None
    return None


def _before(cut: Sequence[Token], at: int, determiners: frozenset[str]) -> str | None:
    """The noun before a genitive: "Truppen der USA", "Soldaten Frankreichs"."""
    before = at - 1
    while before >= 0 and at - before < 3 and cut[before].lower in determiners:
        before -= 1
    if before < 0 or cut[before].kind != "word" or not cut[before].text[0].isupper():
        return None
    is_genitive = before < at - 1 or cut[at].text[-1] in "s'’"
    return cut[before].text if is_genitive else None
