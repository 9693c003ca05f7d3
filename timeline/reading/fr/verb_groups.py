"""French verb groups: which words of a sentence are verbs, and what auxiliaries and verbs add up to.

A word that can be a noun as well ("la marche", "le vote", "une offre") is a verb only where no determiner or preposition
stands before it.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.reading.fr import verbs as tables
from timeline.reading.phrases import Words
from timeline.reading.text import words as table
from timeline.reading.verbs import Mood, VerbForm
from timeline.reading.verbs_plain import Group, GroupTense, form_at, over_aside

_IN_E: Final = re.compile(r"([a-zà-ÿœ]{2,})é(?:e|s|es)?")
_CLITICS: Final = table("ne n' se s' le la l' les lui leur y en me m' te t' nous vous ne n’ s’ l’ m’ t’")
_BEFORE_NOUNS: Final = table("""
un une des du au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos de d' d’ à en par pour sur sous dans
chaque aucun aucune quel quelle premier première deux trois quatre cinq
""")
_ARTICLES: Final = table("le la l' l’ les")
_SUBJECTS: Final = table("il elle ils elles on qui nous vous je j' j’ ça cela ceci ne n' n’ se s' s’")
_REACH: Final = 5


def read_groups(words: Words) -> list[Group]:
    """The verb groups of a sentence, in order."""
    found: list[Group] = []
    index = 0
    while index < len(words.tokens):
        group = _group_at(words, index)
        if group is None:
            index += 1
            continue
        found.append(group)
        index = group.last
    return found


def _group_at(words: Words, index: int) -> Group | None:
    token = words.tokens[index]
    if token.kind != "word":
        return None
    forms = words.verbs.forms(token.lower)
    finite = next((form for form in forms if form.kind == "finite"), None)
    if finite is None:
        return _infinitive(words, index)
    if finite.certainty == "closed":
        return None if _is_noun(words, index) or _is_ago(words, index) else _helped(words, index, finite)
    if not _is_verb_here(words, index, forms):
        return None
    past = next((form for form in forms if form.kind == "finite" and form.tense == "past"), None)
    chosen = past if past is not None and finite.tense == "past" else finite
    return Group(index, index + 1, index, chosen.lemma, _tense(chosen), chosen.mood)


def _tense(form: VerbForm) -> GroupTense:
    if form.tense == "none":
        return "future"
    return "past" if form.tense == "past" else "present"


def _is_ago(words: Words, index: int) -> bool:
    """ "il y a deux semaines": a time, no verb."""
    if [words.low(index - 2), words.low(index - 1), words.low(index)] != ["il", "y", "a"]:
        return False
    return any(words.low(at) in words.grammar.time_nouns for at in range(index + 2, index + 5))


def _is_noun(words: Words, index: int) -> bool:
    """ "l'est", "le nord-est", "le devoir": a direction or a duty, no auxiliary."""
    before = words.low(index - 1) if index else ""
    return words.low(index) in ("est", "as", "devoir") and before in _ARTICLES | {"à", "d'", "d’", "nord", "sud"}


def _is_verb_here(words: Words, index: int, forms: tuple[VerbForm, ...]) -> bool:
    """Whether a word that can be a finite verb is one among its neighbours."""
    token = words.tokens[index]
    if token.text[0].isupper() and index > 0 and words.tokens[index - 1].kind not in ("quote", "punct"):
        return False
    before = words.low(index - 1) if index else ""
    if before in _SUBJECTS:
        return True
    if before in _BEFORE_NOUNS:
        return False
    if before in _ARTICLES:
        # "le vote" is a noun, "il le vote" a verb: an object pronoun has a subject or a negation before it.
        earlier = words.low(index - 2) if index > 1 else ""
        return earlier in _SUBJECTS
    if any(form.kind == "participle" for form in forms) and before in ("est", "sont", "a", "ont", "été"):
        return False
    return index > 0 or words.low(1) == "-"


def _skip(words: Words, index: int) -> int:
    """The index after adverbs, negations and small pronouns."""
    upto = min(len(words.tokens), index + _REACH)
    while index < upto and (words.low(index) in words.grammar.adverbs or words.low(index) in words.grammar.negations):
        index += 1
    return index


def _infinitive(words: Words, index: int) -> Group | None:
    """ "pour fermer", "de fermer", "d'avoir fermé"."""
    form = form_at(words, index, "infinitive")
    before = words.low(index - 1) if index else ""
    start = index - 1 if before in _CLITICS else index
    opener = words.low(start - 1) if start else ""
    if form is None or opener not in ("de", "d'", "d’", "à", "pour", "sans", "afin"):
        return None
    lemma, last, passive = form.lemma, index + 1, False
    if form.lemma in ("être", "avoir"):
        after = _skip(words, index + 1)
        inner = form_at(words, after, "participle")
        if inner is not None:
            lemma, last, passive = inner.lemma, after + 1, form.lemma == "être" and inner.lemma not in tables.ETRE
    return Group(start - 1, last, index, lemma, passive=passive, infinitive=True)


def _helped(words: Words, index: int, form: VerbForm) -> Group:
    """An auxiliary and the verbs it helps."""
    at = index + 1
    if words.low(at) == "-" and words.low(at + 1) in words.grammar.personal:
        at += 2  # "a-t-il déclaré"
    at = _skip(words, over_aside(words, _skip(words, at)))
    tense, mood = _tense(form), form.mood
    if form.lemma in ("pouvoir", "devoir", "vouloir", "aller"):
        return _modal(words, index, at, form)
    done = form_at(words, at, "participle") or (_unknown_participle(words, at) if form.lemma == "avoir" else None)
    if done is None:
        return Group(index, index + 1, index, form.lemma, tense, mood)
    lemma, last = done.lemma, at + 1
    reflexive = any(words.low(back) in ("se", "s'", "s’") for back in range(max(index - 2, 0), index))
    deeper_at = _skip(words, at + 1)
    deeper = form_at(words, deeper_at, "participle") if done.lemma == "être" else None
    if form.lemma == "avoir":
        passive = deeper is not None
        if deeper is not None:
            lemma, last = deeper.lemma, deeper_at + 1
        return _perfect(index, last, form, lemma, passive)
    if lemma in tables.ETRE or reflexive:
        return _perfect(index, last, form, lemma, False)
    return Group(index, last, index, lemma, tense, mood, passive=True)


def _unknown_participle(words: Words, at: int) -> VerbForm | None:
    """The participle of a verb in -er that no table knows, right behind "avoir": "ont défilé"."""
    match = _IN_E.fullmatch(words.low(at)) if at < len(words.tokens) else None
    return VerbForm(f"{match[1]}er", "participle") if match else None


def _perfect(index: int, last: int, form: VerbForm, lemma: str, passive: bool) -> Group:
    """A compound tense; in the conditional it passes on hearsay: "aurait fui"."""
    if form.mood == "subjunctive2":
        return Group(index, last, index, lemma, "perfect", "indicative", tables.HEARSAY, passive)
    tense: GroupTense = "pluperfect" if form.tense == "past" else "future" if form.tense == "none" else "perfect"
    return Group(index, last, index, lemma, tense, form.mood, passive=passive)


def _modal(words: Words, index: int, at: int, form: VerbForm) -> Group:
    while at < len(words.tokens) and words.low(at) in _CLITICS:
        at += 1
    inner = form_at(words, at, "infinitive")
    tense: GroupTense = _tense(form)
    mood: Mood = form.mood
    if inner is None:
        done = form_at(words, at, "participle")
        if form.lemma == "aller" and done is None:
            return Group(index, index + 1, index, "aller", tense, mood)
        return Group(index, index + 1, index, form.lemma, tense, mood)
    lemma, last, passive = inner.lemma, at + 1, False
    if inner.lemma in ("être", "avoir"):
        after = _skip(words, at + 1)
        done = form_at(words, after, "participle")
        if done is not None:
            lemma, last = done.lemma, after + 1
            passive = inner.lemma == "être" and done.lemma not in tables.ETRE
    if form.lemma == "aller":
        return Group(index, last, index, lemma, "future" if tense == "present" else tense, mood, None, passive)
    return Group(index, last, index, lemma, tense, mood, form.lemma, passive)
