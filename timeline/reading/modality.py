"""Whether a claim tells what happened, or a plan, a condition, a possibility, a denial, a judgement.

The signs are a language's tables (``reading/<language>/modality.py``); the order in which they are asked is the same everywhere:
judgement, denial, open question, then the tense of the claim's own verb, then condition, plan and possibility.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from functools import cache

from attrs import frozen

from timeline.model import Modality
from timeline.reading.verbs import VerbComplex

_GAP = r"(?:\S{1,40} ){0,8}?"
_SPACES = re.compile(r"\s+")
_QUOTES = re.compile(r"[„“”\"«»‹›‚‘’*_]")


@frozen
class Signs:
    """The compiled tables of one language."""

    planned: re.Pattern[str]
    conditional: re.Pattern[str]
    condition_phrases: re.Pattern[str]
    possible: re.Pattern[str]
    denied: re.Pattern[str]
    open_question: re.Pattern[str]
    opinion: re.Pattern[str]
    own_judgement: re.Pattern[str]
    motive: re.Pattern[str]
    before: re.Pattern[str]
    hearsay: re.Pattern[str]
    planning_modals: frozenset[str]
    negative_verbs: frozenset[str]
    saying: re.Pattern[str]


@frozen
class Judged:
    """A modality with the words that decided it.

    ``lies_before``: an adverb places the happening before the news of the day. ``has_condition``: a finite conditional
    clause makes it depend on something that has not happened.
    """

    modality: Modality
    sign: str | None = None
    is_open_question: bool = False
    lies_before: bool = False
    has_condition: bool = False


def fold(text: str) -> str:
    """Lower case, single blanks, no quotation or emphasis marks: what the tables are matched against."""
    return _SPACES.sub(" ", _QUOTES.sub("", text)).strip().lower()


@cache
def signs_for(language: str) -> Signs:
    """The compiled signs of a language.

    Raises:
        ModuleNotFoundError: the language has no table of modality.
    """
    table = importlib.import_module(f"timeline.reading.{language}.modality")
    return Signs(
        planned=_compiled(table.PLANNED),
        conditional=_compiled(table.CONDITIONAL),
        condition_phrases=_compiled(table.CONDITION_PHRASES),
        possible=_compiled(table.POSSIBLE),
        denied=_compiled(table.DENIED),
        open_question=_compiled(table.OPEN_QUESTION),
        opinion=_compiled(table.OPINION),
        own_judgement=_compiled(table.OWN_JUDGEMENT),
        motive=_compiled(table.MOTIVE),
        before=_compiled(table.BEFORE),
        hearsay=_compiled((table.HEARSAY_PERFECT,)),
        planning_modals=table.PLANNING_MODALS,
        negative_verbs=table.NEGATIVE_VERBS,
        saying=_compiled(table.SAYING_SO),
    )


def _compiled(branches: Iterable[str]) -> re.Pattern[str]:
    """One pattern of all branches; ``~`` becomes a gap of up to six words."""
    return re.compile("|".join(f"(?:{branch.replace('~ ', '~').replace('~', _GAP)})" for branch in branches))


def judge(
    text: str,
    verb: VerbComplex | None,
    *,
    language: str,
    is_voiced: bool,
    lies_ahead: bool = False,
    core: str | None = None,
) -> Judged:
    """The modality of one claim.

    Args:
        text: the claim's words as they stand.
        verb: what its own verbs add up to; nothing for a headline without a verb.
        language: picks the tables.
        is_voiced: whether somebody inside the article is quoted; the writer's motives are then not looked for.
        core: the words without relative clauses, where plans and possibilities are looked for; ``text`` by default.
        lies_ahead: whether a date of the claim's own points forward ("wird in den kommenden Tagen festgelegt").
    """
    signs = signs_for(language)
    folded = fold(text)
    lies_before = signs.before.search(folded) is not None

    def found(pattern: re.Pattern[str]) -> str | None:
        match = pattern.search(folded)
        return match.group() if match else None

    if sign := found(signs.own_judgement):
        return Judged("opinion", sign, lies_before=lies_before)
    if sign := found(signs.denied):
        return Judged("denied", sign, lies_before=lies_before)
    if sign := found(signs.open_question):
        return Judged("asserted", sign, is_open_question=True, lies_before=lies_before)
    own = folded if core is None else fold(core)
    for pattern in (signs.opinion,) if is_voiced else (signs.motive, signs.opinion):
        if match := pattern.search(own):
            return Judged("opinion", match.group(), lies_before=lies_before)
    modality, sign = _by_verb(own, verb, signs)
    if modality == "asserted" and lies_ahead and not is_done(verb):
        modality, sign = "planned", "a date still to come"
    has_condition = signs.conditional.search(folded) is not None
    return Judged(modality, sign, lies_before=lies_before, has_condition=has_condition)


def is_done(verb: VerbComplex | None) -> bool:
    """Whether the verb tells of something done: a past tense of the indicative or of reported speech, without a modal."""
    return (
        verb is not None
        and verb.tense in {"past", "perfect", "pluperfect"}
        and verb.modal is None
        and verb.mood != "subjunctive2"
    )


def _by_verb(folded: str, verb: VerbComplex | None, signs: Signs) -> tuple[Modality, str | None]:
    done = is_done(verb)
    is_reported = verb is not None and verb.mood == "subjunctive1"
    if (match := signs.conditional.search(folded)) and (not done or is_reported):
        return "conditional", match.group()
    if done:
        return "asserted", None
    if match := signs.hearsay.search(folded):
        return "asserted", match.group()
    is_ahead = verb is not None and (verb.modal is not None or verb.mood == "subjunctive2" or verb.tense == "future")
    if is_ahead and (match := signs.condition_phrases.search(folded)):
        return "conditional", match.group()
    if verb is not None and verb.modal is not None and signs.saying.match(folded):
        return "asserted", None  # "Ich möchte klarstellen": saying so does it
    if verb is not None and verb.modal in signs.planning_modals:
        return "planned", verb.modal
    if verb is not None and verb.mood == "subjunctive2":
        return ("conditional" if verb.modal is None else "possible"), verb.lemma
    if match := signs.planned.search(folded):
        return "planned", match.group()
    if verb is not None and verb.tense == "future":
        return "planned", verb.lemma
    if match := signs.possible.search(folded):
        return "possible", match.group()
    return "asserted", None
