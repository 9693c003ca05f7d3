"""Whether a claim tells what happened, or a plan, a condition, a possibility, a denial, a judgement.

The signs are a language's tables (``reading/<language>/modality.py``); the order in which they are asked is the same everywhere:
judgement, denial, open question, then the tense of the claim's own verb, then condition, plan and possibility.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import cast

from attrs import frozen

from timeline.model import Modality, VoiceLink
from timeline.reading.modality_sieve import Sieve
from timeline.reading.verbs import VerbComplex

_GAP = r"(?:\S{1,40} ){0,8}?"
HEARSAY = "hearsay"
_QUOTES = dict.fromkeys(map(ord, '„“”"«»‹›‚‘’*_'))
# The tables that judging a claim asks.
ASKED = (
    "PLANNED",
    "CONDITIONAL",
    "CONDITION_PHRASES",
    "POSSIBLE",
    "GUESSED",
    "UNBOUND",
    "DENIED",
    "OPEN_QUESTION",
    "OPINION",
    "OWN_JUDGEMENT",
    "MOTIVE",
    "BEFORE",
    "HEARSAY_PERFECT",
    "SAYING_SO",
    "COMMENT",
    "DISTANCE",
)


@frozen
class Signs:
    """The compiled tables of one language."""

    planned: re.Pattern[str]
    conditional: re.Pattern[str]
    condition_phrases: re.Pattern[str]
    possible: re.Pattern[str]
    guessed: re.Pattern[str]
    unbound: re.Pattern[str]
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
    comment: re.Pattern[str]
    predicting: frozenset[str]
    assuming: frozenset[str]
    announcing: frozenset[str]
    announcing_things: frozenset[str]
    promising: frozenset[str]
    done_modals: frozenset[str]
    hearsay_modals: frozenset[str]
    hearsay_states: frozenset[str]
    be: str
    have: str
    been: frozenset[str]
    distance: re.Pattern[str]
    set_for: re.Pattern[str]
    some: re.Pattern[str]
    negation_turns: frozenset[str]
    following: frozenset[str]
    unforeseen: tuple[str, ...]
    attribute: re.Pattern[str] | None
    at_a_day: frozenset[str]
    newcomer: re.Pattern[str]
    sieve: Sieve


@frozen
class Judged:
    """A modality with the words that decided it.

    ``lies_before``: an adverb places the happening before the news of the day. ``has_condition``: a finite conditional
    clause makes it depend on something that has not happened. ``is_announced``: somebody announced to do it.
    ``hedges``: "hearsay" and "distanced", where words say so. ``is_copula``: it only says what something is.
    """

    modality: Modality
    sign: str | None = None
    is_open_question: bool = False
    lies_before: bool = False
    has_condition: bool = False
    is_announced: bool = False
    hedges: tuple[str, ...] = ()
    is_copula: bool = False


def fold(text: str) -> str:
    """Lower case, single blanks, no quotation or emphasis marks: what the tables are matched against."""
    return " ".join(text.translate(_QUOTES).split()).lower()


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
        guessed=_compiled(table.GUESSED),
        unbound=_compiled(table.UNBOUND),
        denied=_compiled(table.DENIED),
        open_question=_compiled(table.OPEN_QUESTION),
        opinion=_compiled(table.OPINION),
        own_judgement=_compiled(table.OWN_JUDGEMENT),
        motive=_compiled(table.MOTIVE),
        before=_compiled(table.BEFORE),
        hearsay=_compiled(table.HEARSAY_PERFECT),
        planning_modals=table.PLANNING_MODALS,
        negative_verbs=table.NEGATIVE_VERBS,
        saying=_compiled(table.SAYING_SO),
        comment=_compiled(table.COMMENT),
        predicting=table.PREDICTING,
        assuming=table.ASSUMING,
        announcing=table.ANNOUNCING,
        announcing_things=table.ANNOUNCING_THINGS,
        promising=table.PROMISING,
        done_modals=table.DONE_MODALS,
        hearsay_modals=table.HEARSAY_MODALS,
        hearsay_states=table.HEARSAY_STATES | {table.BE},
        be=table.BE,
        have=table.HAVE,
        been=table.BEEN,
        distance=_compiled(table.DISTANCE),
        set_for=re.compile(table.SET_FOR),
        some=re.compile(table.SOME),
        negation_turns=table.NEGATION_TURNS,
        following=table.FOLLOWING,
        unforeseen=table.UNFORESEEN,
        attribute=re.compile(table.ATTRIBUTE) if table.ATTRIBUTE else None,
        at_a_day=table.AT_A_DAY,
        newcomer=re.compile(table.NEWCOMER),
        sieve=Sieve([spelled(branch) for name in ASKED for branch in getattr(table, name)]),
    )


def _compiled(branches: Iterable[str]) -> re.Pattern[str]:
    """One pattern of all branches; ``~`` becomes a gap of up to six words."""
    return re.compile("|".join(f"(?:{spelled(branch)})" for branch in branches))


def spelled(branch: str) -> str:
    """A branch of a table as a regular expression: ``~`` becomes a gap of up to six words."""
    return branch.replace("~ ", "~").replace("~", _GAP)


def judge(
    text: str,
    verb: VerbComplex | None,
    *,
    language: str,
    voice: Sequence[VoiceLink] = (),
    lies_ahead: bool = False,
    core: str | None = None,
    announces: bool = False,
    names_plan: bool = False,
    has_condition: bool = False,
) -> Judged:
    """The modality of one claim.

    Args:
        text: the claim's words as they stand.
        verb: what its own verbs add up to; nothing for a headline without a verb.
        language: picks the tables.
        voice: who is quoted inside the article; the writer's own motives and predictions are then not looked for.
        lies_ahead: whether a date of the claim's own points forward ("wird in den kommenden Tagen festgelegt").
        core: the words without relative clauses, where plans and verdicts are looked for; ``text`` by default.
        announces: whether the claim says that somebody announces to do something.
        names_plan: whether it says that somebody announces a thing ("kündigte Streiks an"): a plan, told of as news of the day.
        has_condition: whether its clauses hold a condition without a word for it ("Sollte es regnen, ...").
    """
    signs = signs_for(language)
    folded = signs.sieve.kept(fold(text))
    own = folded if core is None or core == text else signs.sieve.kept(fold(core))
    is_due = lies_ahead and verb is not None and verb.passive  # "wird am Dienstag in Bonn erwartet"
    said = _by_words(folded, own, verb, signs, voice, is_due=is_due)
    if said is None and has_condition and not is_done(verb):
        said = "conditional", "verb first"
    modality, sign = said or _by_verb(own, verb, signs, is_voiced=bool(voice))
    # "Soll im Mai gereist sein": the modal verb points ahead, not what happened.
    is_rumour = _rumour(folded, verb, signs) is not None
    announces = announces or _is_promised(verb, voice, signs)
    if modality == "asserted" and not is_rumour and (announces or names_plan or (lies_ahead and not is_done(verb))):
        modality, sign = "planned", "announced" if announces or names_plan else "a date still to come"
    return Judged(
        modality,
        sign,
        is_open_question=modality == "asserted" and signs.open_question.search(folded) is not None,
        lies_before=signs.before.search(folded) is not None,
        has_condition=has_condition or signs.conditional.search(folded) is not None,
        is_announced=announces and modality == "planned",
        hedges=_hedges(folded, sign, signs, is_rumour=is_rumour),
        is_copula=verb is not None and verb.lemma == signs.be,
    )


def _hedges(folded: str, sign: str | None, signs: Signs, *, is_rumour: bool) -> tuple[str, ...]:
    """How the words keep a distance: by hearsay ("soll getan haben") or by a word for it ("angeblich")."""
    found = []
    if sign == HEARSAY or is_rumour:
        found.append("hearsay")
    if signs.distance.search(folded):
        found.append("distanced")
    return tuple(found)


def names_condition(text: str, language: str) -> bool:
    """Whether a finite conditional clause stands in a text."""
    return signs_for(language).conditional.search(fold(text)) is not None


def is_done(verb: VerbComplex | None) -> bool:
    """Whether the verb tells of something done: a past tense of the indicative or of reported speech, without a modal."""
    return (
        verb is not None
        and verb.tense in {"past", "perfect", "pluperfect"}
        and verb.modal is None
        and verb.mood != "subjunctive2"
    )


def _is_promised(verb: VerbComplex | None, voice: Sequence[VoiceLink], signs: Signs) -> bool:
    """Whether a clause in the present tells what somebody announces: "stellte in Aussicht, dass Geld fließt"."""
    if verb is None or verb.tense != "present" or verb.lemma in {signs.be, ""}:
        return False
    return bool(voice) and voice[-1].verb in signs.promising


def _by_words(
    folded: str, own: str, verb: VerbComplex | None, signs: Signs, voice: Sequence[VoiceLink], *, is_due: bool
) -> tuple[Modality, str | None] | None:
    """What signs outside the verb's form say: judgement, denial, an open question (which is a fact), motive, prediction."""
    asked: list[tuple[re.Pattern[str], str, Modality]] = [
        (signs.own_judgement, folded, "opinion"),
        (signs.denied, own, "denied"),
        (signs.open_question, folded, "asserted"),
        (signs.opinion, own, "opinion"),
    ]
    if not voice:
        asked[3:3] = [(signs.motive, own, "opinion"), (signs.comment, own, "opinion")]
    for pattern, words, modality in asked:
        if match := pattern.search(words):
            return modality, match.group()
    if any(link.verb in signs.predicting or link.verb in signs.assuming for link in voice):
        return "opinion", "predicted"
    if verb is not None and verb.lemma in signs.predicting and verb.tense == "present" and not is_due:
        return "opinion", verb.lemma
    if verb is not None and not voice and verb.tense == "future" and verb.lemma == signs.be:
        return "opinion", "a prediction"
    return None


def _by_verb(folded: str, verb: VerbComplex | None, signs: Signs, *, is_voiced: bool) -> tuple[Modality, str | None]:
    """What the tense, the mood and the modal verb say, with the signs of condition, plan and possibility."""
    done = is_done(verb)
    is_reported = verb is not None and verb.mood == "subjunctive1"
    if (match := signs.conditional.search(folded)) and (not done or is_reported):
        return "conditional", match.group()
    if done:
        guess = signs.guessed.search(folded)
        return ("possible", guess.group()) if guess else ("asserted", None)
    if rumour := _rumour(folded, verb, signs):
        return "asserted", rumour
    if verb is not None and (verb.modal is not None or verb.mood == "subjunctive2" or verb.tense == "future"):
        return _ahead(folded, verb, signs, is_voiced=is_voiced)
    for pattern, modality in ((signs.planned, "planned"), (signs.possible, "possible")):
        if match := pattern.search(folded):
            return cast("Modality", modality), match.group()
    return "asserted", None


def _rumour(folded: str, verb: VerbComplex | None, signs: Signs) -> str | None:
    """The words by which something done is told as hearsay; "soll bis Mai fertiggestellt sein" is a state to come."""
    match = signs.hearsay.search(folded)
    if match is None:
        return None
    is_state = verb is not None and verb.lemma == signs.be and not any(word in match.group() for word in signs.been)
    has = verb is not None and verb.lemma == signs.have  # "will Gewähr haben"
    return None if signs.been and (is_state or has) else match.group()


def _ahead(folded: str, verb: VerbComplex, signs: Signs, *, is_voiced: bool) -> tuple[Modality, str | None]:
    """A modal verb, a subjunctive II or a future: what kind of not yet."""
    if verb.modal is not None and signs.saying.match(folded):
        return "asserted", None  # "Ich möchte klarstellen": saying so does it
    if is_voiced and verb.modal in signs.hearsay_modals and verb.lemma in signs.hearsay_states:
        return "asserted", HEARSAY
    if match := signs.condition_phrases.search(folded):
        return "conditional", match.group()
    if verb.modal in signs.planning_modals and verb.tense in {"perfect", "pluperfect"}:
        # "Der Vertrag hatte im Mai unterschrieben werden sollen" was a plan, "Wir hätten früher handeln müssen" is a verdict.
        was_planned = verb.mood == "indicative" and verb.modal in signs.hearsay_modals
        return ("planned" if was_planned else "opinion"), verb.modal
    if verb.modal in signs.planning_modals:
        free = signs.unbound.search(folded)  # "muss nicht zahlen"
        return ("asserted", free.group()) if free and not signs.planned.search(folded) else ("planned", verb.modal)
    if verb.mood == "subjunctive2":
        return ("conditional" if verb.modal is None else "possible"), verb.lemma
    if match := signs.planned.search(folded):
        return "planned", match.group()
    if verb.tense == "future":
        return "planned", verb.lemma
    if match := signs.possible.search(folded):
        return "possible", match.group()
    return "asserted", None
