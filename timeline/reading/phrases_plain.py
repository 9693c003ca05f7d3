"""Noun phrases of languages that write nouns small: word order, closed classes and verb forms show where one ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from timeline.reading.text import ENDERS

if TYPE_CHECKING:
    from timeline.reading.phrases import Words

_OPEN: Final = frozenset("„“\"«»‹›‚‘'") | {"``"}
_HOURS: Final = frozenset({"am", "pm", "a.m.", "p.m.", "o'clock", "o’clock"})
_REACH: Final = 8  # tokens that a title between quotation marks or a bracket may hold


def plain_phrase(words: Words, start: int, end: int, *, tight: bool = False) -> int | None:
    """The index after the noun phrase that begins at token ``start``, or None; ``tight`` leaves out loose attachments."""
    at = core(words, start, end)
    if at is None:
        return None
    if at == start + 1 and is_pronoun(words, start):
        return at
    while at < end:
        step = _attached(words, at, end, tight=tight)
        if step is None:
            return at
        at = step
    return at


def is_pronoun(words: Words, at: int) -> bool:
    """Whether a personal pronoun stands at a token."""
    low = words.low(at)
    return (low in words.grammar.personal or low in words.grammar.oblique) and low not in words.grammar.determiners


def core(words: Words, start: int, end: int) -> int | None:
    """Determiners, adjectives and nouns without anything attached behind."""
    if start >= end:
        return None
    if is_pronoun(words, start):
        return start + 1
    at = over_approximation(words, start)
    while at < end and (words.low(at) in words.grammar.determiners or words.tokens[at].kind in ("number", "ordinal")):
        at += 1
    head = at
    while at < end:
        token = words.tokens[at]
        if token.kind == "quote" and at + 1 < end and token.text in _OPEN and token.start > words.tokens[at - 1].end:
            closed = next((i for i in range(at + 1, min(end, at + _REACH)) if words.tokens[i].kind == "quote"), None)
            if closed is None or not words.tokens[at + 1].text[0].isupper():
                break
            at = closed + 1
        elif (
            _is_nominal(words, at, head)
            or (token.text in ("&", "/") and at > head)
            or (token.lower in words.grammar.name_particles and at > head and words.tokens[at - 1].text[0].isupper())
        ):
            at += 1
        else:
            break
    while at > head and words.low(at - 1) in ("&", "/"):
        at -= 1
    if at > head:
        return at
    if head > start and words.tokens[start].kind not in ("number", "ordinal"):
        return head
    return start + 1 if words.low(start) in words.grammar.pointing else None


def over_approximation(words: Words, start: int) -> int:
    """Where the number stands that words at ``start`` leave open ("about 40 homes"); ``start`` where none is of things."""
    for opened in words.grammar.approximations:
        at = start + len(opened)
        if words.low(start) == opened[0] and all(words.low(start + i) == word for i, word in enumerate(opened)):
            return at if _counts_things(words, at) else start
    return start


def _counts_things(words: Words, at: int) -> bool:
    """Whether a number stands there and things behind it: not "around 8 pm", "over three days" or "about 40,"."""
    if at + 1 >= len(words.tokens):
        return False
    counts = words.grammar.count_words
    if words.tokens[at].kind != "number" and words.low(at) not in counts:
        at += 1  # "about a dozen people"
        if words.low(at) not in counts or words.low(at - 1) not in words.grammar.determiners:
            return False
    after = words.tokens[at + 1] if at + 1 < len(words.tokens) else None
    return after is not None and after.kind == "word" and after.lower not in words.grammar.time_nouns | _HOURS


def _is_nominal(words: Words, at: int, head: int) -> bool:  # noqa: PLR0911 - one question to the neighbours after another
    """Whether a token can stand inside a phrase that has begun at ``head``."""
    token = words.tokens[at]
    if token.kind in ("number", "ordinal"):
        return at > head
    if token.kind == "abbreviation":
        return True
    if token.kind != "word":
        return False
    if words.is_function(at) and token.lower not in words.grammar.pointing:
        return token.lower == "former" or (
            token.text[0].isupper() and at > head and not words.grammar.personal & {token.lower}
        )
    if token.text[0].isupper():
        return at == head or not _is_reporting(words, at)
    if token.lower in words.grammar.adverbs:
        return False
    forms = words.verbs.forms(token.lower)
    if not forms:
        return True
    if any(form.certainty == "closed" for form in forms):
        return False
    kinds = {form.kind for form in forms}
    if "finite" not in kinds:
        return "participle" not in kinds or not _ends_phrase(
            words, at
        )  # participles and -ing forms: "leading experts", "elected officials"
    past = any(form.kind == "finite" and form.tense == "past" for form in forms)
    if past:
        # "the injured driver" against "the driver injured": a participle before its noun.
        follows = at + 1 < len(words.tokens) and words.tokens[at + 1].kind == "word" and not words.is_function(at + 1)
        return (
            at == head
            and "participle" in kinds
            and follows
            and at > 0
            and words.low(at - 1) in words.grammar.determiners
        )
    return any(form.lemma in words.grammar.nouns_too for form in forms) and not (
        at > head and words.tokens[at - 1].text[0].isupper() and token.lower.endswith("s")
    )


def _ends_phrase(words: Words, at: int) -> bool:
    """Whether nothing follows that a participle could stand before: "a report seen by Reuters"."""
    following = words.tokens[at + 1] if at + 1 < len(words.tokens) else None
    return following is None or following.kind != "word" or words.is_function(at + 1)


def _is_reporting(words: Words, at: int) -> bool:
    return any(form.kind == "finite" and form.tense == "past" for form in words.verbs.forms(words.low(at)))


def _attached(words: Words, at: int, end: int, *, tight: bool) -> int | None:
    grammar = words.grammar
    token = words.tokens[at]
    low = token.lower
    if low in grammar.close_prepositions or (not tight and low in grammar.attached_prepositions):
        return core(words, at + 1, end)
    if token.text in ("(", "["):
        closed = (i + 1 for i in range(at + 1, min(end, at + _REACH)) if words.tokens[i].text in (")", "]"))
        return next(closed, None)
    if words.low(at + 1) in grammar.agent_prepositions and any(
        form.kind == "participle" for form in words.verbs.forms(low)
    ):
        return core(words, at + 2, end)  # "a report seen by Reuters"
    if low in grammar.phrase_joiners:
        return core(words, at + 1, end)
    if token.text == ",":
        return _apposition(words, at, end)
    return None


def _apposition(words: Words, at: int, end: int) -> int | None:
    """ ", the head of the council," or ", 45,": a phrase between commas without a verb."""
    if at + 1 >= end or is_pronoun(words, at + 1):
        return None
    stop = core(words, at + 1, end)
    if stop is None and words.tokens[at + 1].kind == "number":
        stop = at + 2
    if stop is None:
        return None
    while stop < end and words.low(stop) in words.grammar.attached_prepositions:
        longer = core(words, stop + 1, end)
        if longer is None:
            break
        stop = longer
    if stop < end and words.tokens[stop].text == ",":
        return stop
    closes = stop >= end or words.tokens[stop].text in ENDERS
    return stop if closes and words.low(at + 1) in words.grammar.determiners else None
