"""Who is attached to what: "US-Truppen", "britische Soldaten", "Truppen der USA" bind a country or body to a noun."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Document, Mention, Span
from timeline.reading.grammar import grammar_for
from timeline.reading.terms import terms
from timeline.reading.text import Token, tokens

_REACH = 6


def bonds(document: Document, span: Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Pairs "key+term" of the countries and bodies of a span with the noun each is attached to.

    Attached is the rest of a hyphen compound, the noun that an adjective stands before (over coordinated adjectives:
    "britischen, französischen und US-Truppen"), or the noun before a genitive ("Truppen der USA", "Truppen Frankreichs").
    """
    able = [mention for mention in mentions if mention.kind in {"country", "body"}]
    if not able:
        return ()
    cut = tokens(document.text, document.language, start=span.start, end=span.end)
    grammar = grammar_for(document.language)
    found: dict[str, None] = {}
    for mention in able:
        at = next((i for i, token in enumerate(cut) if token.start <= mention.start < token.end), None)
        if at is None:
            continue
        noun = _compound(cut[at], mention) or _after(cut, at) or _before(cut, at, grammar.determiners)
        if noun:
            for term in terms(noun, document.language)[-1:]:
                found[f"{mention.key}+{term}"] = None
    return tuple(found)


def _compound(token: Token, mention: Mention) -> str | None:
    """The second half of "US-Truppen"."""
    rest = token.text[mention.end - token.start :].lstrip("-‑")
    return rest if token.end > mention.end and rest[:1].isupper() else None


def _after(cut: Sequence[Token], at: int) -> str | None:
    """The noun an adjective ("britischen", "US-amerikanischen") stands before."""
    token = cut[at]
    is_adjective = token.text[0].islower() or (("-" in token.text) and token.text.rsplit("-", 1)[-1][:1].islower())
    if not is_adjective:
        return None
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
