"""Noun phrases: how far a phrase reaches that begins at a token.

No tagger: determiners, adjective endings and capital letters carry a German noun phrase; genitives, parentheses,
attached prepositional phrases, coordinations and appositions between commas extend it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import field, frozen

from timeline.reading.grammar import Grammar
from timeline.reading.text import ENDERS, Token
from timeline.reading.verbs import VerbTable

_OPEN = frozenset("„“\"«»‹›‚‘'”") | {",,"}
BRACKETS = frozenset("()[]")
_BRACKET = 6  # tokens that a bracket may hold and still be part of the phrase around it
_LONGEST = 60  # tokens; nothing that people call a phrase is longer, and it bounds the work


@frozen(eq=False)
class Words:
    """What phrase and clause analysis share: the tokens of a sentence and the language's tables."""

    tokens: Sequence[Token]
    grammar: Grammar
    verbs: VerbTable
    lows: list[str] = field(init=False, repr=False)
    """The folded tokens."""

    @lows.default
    def _folded(self) -> list[str]:
        return [token[3] for token in self.tokens]

    def low(self, index: int) -> str:
        """The folded token at ``index``, or "" outside the sentence."""
        lows = self.lows
        return lows[index] if 0 <= index < len(lows) else ""

    def is_noun(self, index: int) -> bool:
        """Whether a capitalised word (not a function word at a sentence start) stands at ``index``."""
        if not 0 <= index < len(self.tokens):
            return False
        token = self.tokens[index]
        if token.lower in self.grammar.small_names:
            return True
        if token.kind not in ("word", "abbreviation") or not token.text[0].isupper():
            if not self.grammar.verb_final and token.kind == "word" and token.text.isalpha():
                return not self.is_function(index) and token.lower not in self.grammar.adverbs
            return token.kind == "word" and token.text[0].isdigit() and any(map(str.isupper, token.text))
        return not self.is_function(index)

    def is_function(self, index: int) -> bool:
        """Whether a closed-class word stands at ``index``."""
        low = self.lows[index]
        grammar = self.grammar
        return (
            low in grammar.determiners
            or low in grammar.prepositions
            or low in grammar.personal
            or low in grammar.coordinators
            or low in grammar.subordinators
            or low in grammar.pointing
            or low in grammar.oblique
        )

    def is_adjective(self, index: int) -> bool:
        """Whether a word that can stand between determiner and noun stands at ``index``."""
        token = self.tokens[index]
        if token.kind in ("number", "ordinal"):
            return True
        if token.kind == "abbreviation":
            return token.text[0].islower()
        if token.kind != "word" or len(token.text) < 3 or self.is_function(index):
            return False
        lower = token.text[0].islower() or token.text[0].isdigit()
        if not lower and (index > 0 and not token.lower.endswith(self.grammar.origin_ending)):
            return False
        return token.lower.endswith(self.grammar.adjective_endings)


def noun_phrase(words: Words, start: int, end: int, *, tight: bool = False) -> int | None:
    """Where the noun phrase that begins at token ``start`` ends.

    Args:
        words: the sentence.
        start, end: token indices; the phrase lies inside.
        tight: leave out what may belong to the verb: phrases with "in", "am", "auf" after the noun. Set it for a
            subject that stands behind its verb.

    Returns:
        The index after the phrase, or None where none begins.
    """
    end = min(end, start + _LONGEST)
    if not words.grammar.verb_final:
        from timeline.reading.phrases_plain import plain_phrase

        return plain_phrase(words, start, end, tight=tight)
    at = _core(words, start, end)
    if at is None:
        return None
    if at == start + 1 and (words.low(start) in words.grammar.personal or words.low(start) in words.grammar.oblique):
        return at
    return _extend(words, start, at, end, tight=tight)


def _core(words: Words, start: int, end: int) -> int | None:
    grammar = words.grammar
    at = start
    if at >= end:
        return None
    low = words.low(at)
    if low in grammar.personal and low not in grammar.determiners:
        return at + 1
    while at < end:
        if words.low(at) in grammar.determiners or words.is_adjective(at):
            if at > start and words.is_noun(at) and not words.is_adjective(at):
                break
            if words.is_noun(at) and not (at + 1 < end and (words.is_noun(at + 1))):
                break
            at += 1
        elif words.tokens[at].text in _OPEN and at > start:
            closed = closing(words, at, min(end, at + 8))
            if closed is None:
                break
            at = closed
        elif at > start and words.low(at - 1) in grammar.determiners and (inner := _attribute(words, at, end)):
            at = inner
        else:
            break
    if at < end and at > start and words.tokens[at - 1].kind == "quote" and not words.is_noun(at):
        return at
    head = at
    while at < end and (words.is_noun(at) or _joins_names(words, head, at, end)):
        at += 1
    if at > head:
        return at
    if head > start and (low in grammar.pointing or low in grammar.determiners):
        return head if head == start + 1 or words.is_adjective(head - 1) else None
    return start + 1 if low in grammar.oblique else None


def _attribute(words: Words, at: int, end: int) -> int | None:
    """ "einer [am Dienstag veröffentlichten] Mitteilung": where the adjective after a phrase set before it stands."""
    token = words.tokens[at]
    if token.kind != "word" or not token.text[0].islower() or words.verbs.forms(token.lower):
        return None
    for index in range(at + 1, min(end - 1, at + 9)):
        if words.tokens[index].kind == "punct":
            return None
        declined = words.tokens[index].lower.endswith(
            ("te", "ten", "ter", "tes", "ene", "enen", "ener", "ende", "enden")
        )
        if declined and words.is_adjective(index) and (words.is_noun(index + 1) or words.is_adjective(index + 1)):
            return index
    return None


def _joins_names(words: Words, head: int, at: int, end: int) -> bool:
    if at == head or at + 1 >= end:
        return False
    token = words.tokens[at]
    if token.text in ("&", "/", "-", "+"):
        return words.is_noun(at + 1)
    low = token.lower
    if low not in words.grammar.name_particles or low in words.grammar.never_in_names:
        return False
    follows = at + 1
    while follows < end and words.low(follows) in words.grammar.name_particles:
        follows += 1
    return words.is_noun(follows) and at - head >= 1


def is_short_bracket(words: Words, index: int, is_verb: Callable[[int], bool]) -> bool:
    """Whether the bracket at ``index`` only adds a word or two to the phrase it stands in: "die SPD (Berlin)", "$30bn (£19bn)".

    ``is_verb`` tells of a token's index whether a verb stands there, which would make the bracket a clause.
    """
    step = 1 if words.tokens[index].text in ("(", "[") else -1
    for at in range(index + step, index + step * _BRACKET, step):
        if not 0 <= at < len(words.tokens):
            return False
        if words.tokens[at].text in BRACKETS:
            return True
        if words.tokens[at].text in (",", ";", ":") or is_verb(at):
            return False
    return False


def closing(words: Words, at: int, end: int) -> int | None:
    """The index after the quotation mark that closes the one at ``at``, if it does so before ``end``."""
    for index in range(at + 1, end):
        if words.tokens[index].kind == "quote":
            return index + 1
    return None


def _extend(words: Words, start: int, at: int, end: int, *, tight: bool) -> int:
    grammar = words.grammar
    bare = words.low(start) not in grammar.determiners and not words.tokens[start].text[0].islower()
    nouns = at - start
    while at < end:
        token = words.tokens[at]
        low = token.lower
        step: int | None = None
        if token.text in ("(", "["):
            step = _bracket(words, at, end)
        elif token.text in _OPEN and at + 1 < end and token.text != words.tokens[at - 1].text:
            inside = words.tokens[at + 1].text  # a title, or an address: „spiegel.de“
            titled = token.start > words.tokens[at - 1].end and (inside[0].isupper() or "." in inside)
            step = closing(words, at, min(end, at + 8)) if titled else None
        elif low in grammar.genitive_determiners and not (tight and bare and nouns > 1):
            step = _core(words, at, end)
            ends = step is not None and (words.is_noun(step - 1) or words.tokens[step - 1].kind == "quote")
            step = step if ends else None  # "Informationen des „Spiegel“"
        elif low in grammar.attached_prepositions and (not tight or low in grammar.close_prepositions):
            quoted = at + 1 < end and words.tokens[at + 1].text in _OPEN
            step = closing(words, at + 1, min(end, at + 9)) if quoted else _core(words, at + 1, end)
            step = step if step is not None and step > at + 1 else None
        elif low in grammar.phrase_joiners and at + 1 < end:
            step = noun_phrase(words, at + 1, end, tight=tight)
        elif token.text == ",":
            step = _apposition(words, at, end)
        if step is None:
            return at
        at = step
    return at


def _bracket(words: Words, at: int, end: int) -> int | None:
    for index in range(at + 1, min(end, at + 12)):
        if words.tokens[index].text in (")", "]"):
            return index + 1
    return None


def _apposition(words: Words, at: int, end: int) -> int | None:
    """ ", Heike van Laak," or ", der Präsident des Verbands,": a phrase between commas without a verb."""
    if at + 1 >= end:
        return None
    first = words.low(at + 1)
    core = _core(words, at + 1, end)
    if core is None or not words.is_noun(core - 1) or first in words.grammar.personal:
        return None
    stop = _extend_plain(words, core, end)
    if stop >= end or words.tokens[stop].text in ENDERS:
        last = words.tokens[core - 1]
        return stop if first in words.grammar.determiners and last.kind == "word" else None
    if stop < end and words.tokens[stop].text == ",":
        if stop + 1 < end and words.low(stop + 1) in words.grammar.relatives:
            return stop
        return stop + 1 if stop + 1 < end else stop
    return None


def _extend_plain(words: Words, at: int, end: int) -> int:
    """Genitives, prepositional phrases, brackets and coordinations inside an apposition."""
    grammar = words.grammar
    while at < end:
        token = words.tokens[at]
        step: int | None = None
        if token.text == "(":
            step = _bracket(words, at, end)
        elif token.text in _OPEN:
            step = closing(words, at, min(end, at + 8))
        elif token.lower in grammar.genitive_determiners:
            step = _core(words, at, end)
        elif token.lower in grammar.attached_prepositions or token.lower in grammar.phrase_joiners:
            step = _core(words, at + 1, end)
        if step is None:
            return at
        at = step
    return at
