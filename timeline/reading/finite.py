"""Which word of a stretch is its finite verb: the second place of a main clause, the end of a dependent one.

A word that can be a participle, an infinitive or an attribute as well is a finite verb only where no surer one stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.reading.phrases import Words
from timeline.reading.verbs import VerbForm

_PRONOUNS = frozenset({"allem", "dem", "diesem", "dieser", "denen", "anderem"})
REACH = 40  # tokens that the search for a verb or phrase looks ahead; bounds the work on endless pieces


def finite_at(words: Words, index: int) -> VerbForm | None:
    """The reading of the word at ``index`` as a finite verb, if it has one."""
    return next((form for form in words.verbs.forms(words.tokens[index].lower) if form.kind == "finite"), None)


def finite_is_sure(words: Words, index: int) -> bool:
    """Whether the word at ``index`` can be nothing but a finite verb, and a known one."""
    forms = words.verbs.forms(words.tokens[index].lower)
    return all(form.kind == "finite" for form in forms) and any(form.certainty != "guess" for form in forms)


def scan_finite(words: Words, first: int, last: int, *, speech: bool = False) -> int | None:
    """The finite verb of a main clause: the first sure one, else the first that could be one.

    ``speech``: a verb may open the stretch, as in ", sagte er".
    """
    tokens = words.tokens
    best: tuple[int, int] | None = None
    pointed: int | None = (
        None  # "Das sagte Merz", "Bis 1996 fanden Bauern": looks like an attribute, but nothing else is a verb
    )
    depth = 0  # phrases opened and still without their noun
    upto = min(last, first + 4 * REACH)
    for index in range(first, upto):
        token = tokens[index]
        if token.kind != "word":
            continue
        low = token.lower
        capital = token.text[0].isupper()
        if capital and index > 0 and tokens[index - 1].kind != "quote" and not words.is_function(index):
            if not words.is_noun(index - 1):
                depth = max(0, depth - 1)
            continue
        forms = words.verbs.forms(low)
        finite = next((form for form in forms if form.kind == "finite"), None)
        if finite is None or words.low(index - 1) == words.grammar.infinitive_mark:
            if low in words.grammar.determiners or (
                low in words.grammar.prepositions and words.low(index + 1) not in words.grammar.determiners
            ):
                depth += 1
            continue
        if finite.certainty != "closed" and _is_attribute(words, index, depth > 0):
            if index == first + 1 and words.low(first) in words.grammar.pointers:
                pointed = index
            if (
                pointed is None
                and finite.certainty == "known"
                and _closes_phrase(words, index - 1)
                and index + 2 < last
            ):
                pointed = index
            continue
        if index == first and not speech and finite.certainty != "closed" and not _starts_question(words, index):
            continue
        if capital and finite.certainty != "closed" and not _starts_question(words, index):
            continue
        rank = _rank(forms, finite)
        if rank == 0:
            return index
        if best is None or rank < best[0]:
            best = (rank, index)
    return best[1] if best else pointed


def _closes_phrase(words: Words, index: int) -> bool:
    """Whether a phrase with a preposition may end without a noun: "bis 1996", "mit ihm", "vor allem"."""
    token = words.tokens[index]
    alone = token.kind == "number" or token.lower in words.grammar.oblique
    return (alone or token.lower in _PRONOUNS) and words.low(index - 1) in words.grammar.prepositions | {"und"}


def _starts_question(words: Words, index: int) -> bool:
    return words.low(index + 1) in words.grammar.personal


def _rank(forms: tuple[VerbForm, ...], finite: VerbForm) -> int:
    kinds = {form.kind for form in forms}
    if finite.certainty == "guess":
        return 3
    if "infinitive" in kinds:
        return 2 if finite.certainty != "closed" else 0
    return 1 if "participle" in kinds else 0


def _is_attribute(words: Words, index: int, open_phrase: bool) -> bool:
    """ "der geplante Einsatz", "mit verletzten Personen": a participle in front of its noun."""
    low = words.low(index)
    if not low.endswith(words.grammar.adjective_endings):
        return False
    follows = index + 1
    while follows < len(words.tokens) and follows < index + 4 and words.is_adjective(follows):
        if words.is_noun(follows):
            break
        follows += 1
    if not words.is_noun(follows):
        return False
    before = words.low(index - 1)
    return open_phrase or before in words.grammar.prepositions or before in words.grammar.determiners


def fronted_participle(words: Words, own: Sequence[int], finite: int | None) -> tuple[VerbForm, ...]:
    """The participle in the first place of a clause, right before its helping verb: "Gescheitert ist das Vorhaben".

    ``own`` are the places of the clause's words. In small letters a participle is found like any other: then nothing.
    """
    if len(own) < 2 or finite != own[1] or not words.tokens[own[0]].is_capital:
        return ()
    helper = finite_at(words, own[1])
    if helper is None or helper.lemma not in {words.verbs.be, words.verbs.have, words.verbs.become}:
        return ()
    return tuple(form for form in words.verbs.forms(words.low(own[0])) if form.kind == "participle")[:1]


def final_finite(words: Words, first: int, last: int) -> int | None:
    """The finite verb of a dependent clause: the last verb of the stretch that can be finite."""
    lowest = max(first, last - 2 * REACH)
    for index in range(last - 1, lowest - 1, -1):
        token = words.tokens[index]
        if token.kind != "word" or not token.text[0].islower():
            continue
        forms = words.verbs.forms(token.lower)
        finite = next((form for form in forms if form.kind == "finite"), None)
        if finite is None or (finite.certainty == "guess" and index < last - 1):
            continue
        if words.low(index - 1) == words.grammar.infinitive_mark:
            continue
        if finite.certainty != "closed" and _is_attribute(words, index, _in_phrase(words, first, index)):
            continue
        kinds = {form.kind for form in forms}
        if kinds & {"infinitive", "participle"}:
            earlier = _helper_before(words, first, index)
            if earlier is not None:
                return earlier
            if "participle" in kinds and index < last - 1:
                continue
        return index
    return None


def _in_phrase(words: Words, first: int, index: int) -> bool:
    for at in range(index - 1, max(first, index - 6) - 1, -1):
        if words.is_noun(at):
            return False
        if words.low(at) in words.grammar.determiners:
            return True
    return False


def _helper_before(words: Words, first: int, index: int) -> int | None:
    """ "hätte kommen können": the helper that stands before its infinitives."""
    for at in range(index - 1, max(first, index - 4) - 1, -1):
        forms = words.verbs.forms(words.low(at))
        helps = {words.verbs.have, words.verbs.become}
        if forms and all(
            form.kind == "finite" and form.certainty == "closed" and form.lemma in helps for form in forms
        ):
            return at
        if not forms or not words.tokens[at].text[0].islower():
            return None
    return None
