"""Verb forms: what a language says about a word, and how a verb complex adds up to tense, mood and voice."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple, Protocol

FormKind = Literal["finite", "infinitive", "zu", "participle"]
FormTense = Literal["present", "past", "none"]
Mood = Literal["indicative", "subjunctive1", "subjunctive2"]
Certainty = Literal["closed", "known", "guess"]


class VerbForm(NamedTuple):
    """One way to read a word as a verb.

    ``certainty``: "closed" for auxiliaries and modals, "known" for verbs of the table (with prefixes), "guess" where
    only the ending speaks. ``plural`` is None where the form does not say. ``prefix`` is a separable prefix inside.
    """

    lemma: str
    kind: FormKind
    tense: FormTense = "none"
    mood: Mood = "indicative"
    plural: bool | None = None
    certainty: Certainty = "known"
    prefix: str = ""


class VerbTable(Protocol):
    """What the engine asks of a language."""

    modals: frozenset[str]
    have: str
    be: str
    become: str
    passive_participle: str
    motion: frozenset[str]
    prefixes: frozenset[str]

    def forms(self, lower: str) -> tuple[VerbForm, ...]:
        """All verb readings of a folded word; empty when it is none."""
        ...


@cache
def verb_table(language: str) -> VerbTable:
    """The verb table of a language (ISO 639-1); raises ModuleNotFoundError if it has none."""
    module = importlib.import_module(f"timeline.reading.{language}.morphology")
    table: VerbTable = module.VERBS
    return table


class VerbComplex(NamedTuple):
    """What a clause's verbs add up to.

    ``tense``: present, past (preterite), perfect, pluperfect or future. ``modal`` is the lemma of a modal verb.
    ``lemma`` is the full verb, separable prefix included.
    """

    lemma: str
    tense: Literal["present", "past", "perfect", "pluperfect", "future"]
    mood: Mood
    modal: str | None
    passive: bool


def compose(finite: VerbForm, others: Sequence[VerbForm], particle: str, table: VerbTable) -> VerbComplex:
    """Add up a finite verb, the non-finite verbs of its clause (in text order) and a split-off particle.

    Args:
        finite: the reading chosen for the finite verb.
        others: participles and infinitives of the same clause.
        particle: separable prefix standing apart ("ab" in "lehnte ... ab"), or "".
        table: the language's verbs.
    """
    participles = [form for form in others if form.kind == "participle"]
    infinitives = [form for form in others if form.kind == "infinitive"]
    has_worden = any(form.lemma == table.become for form in participles)
    full = [form for form in participles if form.lemma not in (table.become, table.be)]
    modal = finite.lemma if finite.lemma in table.modals else None
    if modal is None:
        modal = next((form.lemma for form in infinitives if form.lemma in table.modals), None)
    helpers = {table.have, table.be, table.become} | table.modals
    heads = [form for form in infinitives if form.lemma not in helpers]
    tense: Literal["present", "past", "perfect", "pluperfect", "future"]
    tense = "past" if finite.tense == "past" else "present"
    passive = False
    if finite.lemma in (table.have, table.be) and participles:
        main = full[-1] if full else participles[-1]
        done = finite.lemma == table.have or has_worden or main.lemma in table.motion
        done = done or (main.prefix != "" and _is_motion(main.lemma, table))
        passive = has_worden or (finite.lemma == table.be and not done)
        if modal is not None and finite.tense == "present" and finite.mood != "subjunctive2":
            modal = None  # "habe beide im Blick behalten müssen": done, as "behielt"
        if done:
            tense = "pluperfect" if finite.tense == "past" else "perfect"
        return VerbComplex(main.lemma, tense, finite.mood, modal, passive)
    if finite.lemma == table.have and heads and infinitives[-1].lemma in table.modals:
        # "hätte handeln müssen": two infinitives stand for the perfect of a modal verb.
        return VerbComplex(
            heads[-1].lemma, "perfect", finite.mood, modal if finite.mood == "subjunctive2" else None, False
        )
    if finite.lemma == table.become and (infinitives or participles):
        if full and not heads:
            passive = True
            tense = "future" if any(form.lemma == table.become for form in infinitives) else tense
            return VerbComplex(full[-1].lemma, tense, finite.mood, modal, passive)
        if infinitives:
            lemma = heads[-1].lemma if heads else infinitives[0].lemma
            return VerbComplex(lemma, "future", finite.mood, modal, passive)
    if finite.lemma in table.modals:
        if full and any(form.lemma == table.become for form in infinitives):
            return VerbComplex(full[-1].lemma, tense, finite.mood, modal, True)
        told = full and (
            any(form.lemma == table.have for form in infinitives)
            or (full[-1].lemma in table.motion and any(form.lemma == table.be for form in infinitives))
        )
        if told and finite.mood == "subjunctive2":
            return VerbComplex(full[-1].lemma, "perfect", finite.mood, modal, False)  # "könnten geflohen sein"
        lemma = heads[-1].lemma if heads else (full[-1].lemma if full else finite.lemma)
        if lemma == finite.lemma and infinitives:
            lemma = infinitives[0].lemma
        return VerbComplex(lemma, tense, finite.mood, modal, False)
    return VerbComplex(particle + finite.lemma, tense, finite.mood, modal, passive)


def _is_motion(lemma: str, table: VerbTable) -> bool:
    return any(lemma.endswith(word) for word in table.motion)
