"""Verb groups: auxiliaries with the verb behind them, as languages read them that keep both together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, cast

from timeline.reading.verbs import Mood, VerbForm, VerbTable

if TYPE_CHECKING:
    from timeline.reading.phrases import Words

GroupTense = Literal["present", "past", "perfect", "pluperfect", "future"]


_ASIDE = 14  # tokens that an aside between a helping verb and its verb may take


class Group(NamedTuple):
    """One verb group: token range (end exclusive), the index of its finite verb, and what it adds up to.

    ``infinitive``: it has no finite verb ("to close").
    """

    first: int
    last: int
    finite: int
    lemma: str
    tense: GroupTense = "present"
    mood: Mood = "indicative"
    modal: str | None = None
    passive: bool = False
    infinitive: bool = False


class GroupTable(VerbTable, Protocol):
    """A verb table that reads whole groups."""

    def groups(self, words: Words) -> list[Group]:
        """The verb groups of a sentence, in order, never overlapping."""
        ...


def form_at(words: Words, index: int, kind: str) -> VerbForm | None:
    """The reading of the word at a place as a verb form of a kind; None where it is none or nothing stands there."""
    if index >= len(words.tokens) or words.tokens[index].kind != "word":
        return None
    return next((form for form in words.verbs.forms(words.low(index)) if form.kind == kind), None)


def over_aside(words: Words, index: int) -> int:
    """Where the words go on behind an aside between commas without a verb: "has, in recent weeks, hired 40 people"."""
    if index >= len(words.tokens) or words.tokens[index].text != ",":
        return index
    for at in range(index + 1, min(index + _ASIDE, len(words.tokens))):
        token = words.tokens[at]
        if token.text == ",":
            return at + 1
        closed = any(form.kind == "finite" and form.certainty == "closed" for form in words.verbs.forms(token.lower))
        helps = closed and token.text[0].islower()  # "since May"
        acts = token.lower in words.grammar.personal and words.low(at - 1) not in words.grammar.prepositions
        if token.kind in ("punct", "quote") or helps or acts:
            return index
    return index


def groups(words: Words) -> list[Group]:
    """The verb groups of a sentence, in order."""
    return cast("GroupTable", words.verbs).groups(words)
