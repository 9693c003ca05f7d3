"""What stands around an expression: the preposition before it, and the tense of its clause."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.model.timex import Direction
from timeline.reading.timex.table import Language, Tenses

_WORD = re.compile(r"[^\W\d_]+")
_BACK, _AHEAD = 200, 200
_NOUN_PHRASE = 110  # characters before a date in which the noun stands that it belongs to
_THING = re.compile(r"([^\W\d_][\w-]{1,40})\s{1,3}\w{2,5}\s{1,3}$")  # a noun and the word that ties a day to it
_DAY = re.compile(r"-\d\d$|WXX-\d$", re.ASCII)
_BARE_YEAR = re.compile(r"\d{2,4}", re.ASCII)
# A clause ends at these; a full stop only before white space and an upper-case letter, so that ordinals stay inside.
_SENTENCE_END = re.compile(r"[!?\n]|(?<!\d)\.(?=\s)|;")
_CLAUSE_END = re.compile(r"[,;:()„“”\"»«–]")


def words_before(text: str, start: int) -> list[str]:
    """The last words of the clause before an expression, lower case; none where it is joined to what stands before."""
    left = text[max(0, start - 40) : start]
    if not left[-1:].isspace():
        return []
    return _WORD.findall(left[max(left.rfind("."), left.rfind(","), left.rfind(";")) + 1 :].lower())[-4:]


def relation_of(before: list[str], language: Language) -> str:
    """The sense of the preposition before an expression, ``at`` where there is none."""
    for word in reversed(before):
        if word in language.relations:
            return language.relations[word]
        if word not in language.transparent:
            break
    return "at"


def qualifier_of(before: list[str], value: str, language: Language) -> str | None:
    """The TIMEX3 ``mod`` that the words before a date give it: "spätestens am", "etwa", "um 1850"."""
    if before and before[-1] in language.year_qualifiers and _BARE_YEAR.fullmatch(value):
        return language.year_qualifiers[before[-1]]
    for word in reversed(before[-3:]):
        if word in language.qualifiers:
            return language.qualifiers[word]
        if word not in language.transparent:
            break
    return None


def is_attributive(text: str, start: int, value: str, before: list[str], language: Language) -> bool:
    """Whether a date tells one thing from others, or is compared with, and so dates nothing that is reported."""
    if not before:
        return False
    left = text[max(0, start - _NOUN_PHRASE) : start]
    if not language.comparing_words.isdisjoint(before) and _compiled(language.comparing).search(left):
        return True
    if before[-1] in language.naming_days and _DAY.search(value):
        # "das Protokoll der Sitzung vom 14. August"; "bei dem Brand vom Montag" says when it burnt.
        thing = _THING.search(left)
        if thing is None or thing[1].lower() in language.placing:
            return False
        return language.placing.isdisjoint(_WORD.findall(left[: thing.start()].lower())[-3:])
    if before[-1] not in language.naming_words or not _BARE_YEAR.match(value):
        return False
    named = _compiled(language.naming).search(left)
    if named is None:
        return False
    # What stands before the noun and its article leads the whole phrase in.
    words = _WORD.findall(left[: named.start()].lower())
    return language.placing.isdisjoint(words[-3:])


def direction_of(text: str, start: int, end: int, language: Language) -> Direction | None:
    """To which side of its anchor an incomplete date points, by the tense of its clause, then of its sentence."""
    before = _WORD.findall(text[max(0, start - 24) : start].lower())
    if before and before[-1] in language.leaning and text[start - 1 : start].isspace():
        return language.leaning[before[-1]]
    clause, sentence = _clause(text, start, end)
    if not language.deferred_to.isdisjoint(before[-2:]) and _compiled(language.deferring).search(clause.lower()):
        return "future"
    told = _tense(clause, language.tenses)
    if told is None and len(sentence) > len(clause):
        told = _tense(sentence, language.tenses)
    return told


def is_stative(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the clause around an expression tells a state: a stative verb, no past, no participle, no figure for an hour."""
    clause, _ = _clause(text, start, end)
    tenses = language.tenses
    words = [m[0] for m in _WORD.finditer(clause)]
    lower = {word.lower() for word in words}
    if not lower & tenses.stative or lower & tenses.past:
        return False
    participle = _compiled(tenses.participle)
    happened = any(participle.fullmatch(word) and word not in tenses.stative for word in words)
    return not happened and re.search(r"\d", clause) is None


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """The clause and the sentence around an expression, within bounded reach; the expression itself is left out."""
    left, right = text[max(0, start - _BACK) : start], text[end : end + _AHEAD]
    ends = [m.end() for m in _SENTENCE_END.finditer(left)]
    left = left[ends[-1] :] if ends else left
    stop = _SENTENCE_END.search(right)
    right = right[: stop.start()] if stop else right
    cuts = [m.end() for m in _CLAUSE_END.finditer(left)]
    cut = _CLAUSE_END.search(right)
    clause_left = left[cuts[-1] :] if cuts else left
    clause_right = right[: cut.start()] if cut else right
    return f"{clause_left} | {clause_right}", f"{left} | {right}"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _tense(clause: str, tenses: Tenses) -> Direction | None:
    words = _WORD.findall(clause)
    forms = {word: _form(word, tenses) for word in set(words)}
    told = {form for form, _ in forms.values()}
    if "past" in told or ("perfect" in told and any(is_participle for _, is_participle in forms.values())):
        return "past"
    if "preterite" in told:
        for at, word in enumerate(words):
            if forms[word][0] == "preterite" and not _is_attribute(words, at, tenses):
                return "past"
    return None if told.isdisjoint(("perfect", "future", "present")) else "future"


# A text repeats its words: each is looked at once.
@lru_cache(maxsize=1 << 14)
def _form(word: str, tenses: Tenses) -> tuple[str, bool]:
    """What a verb form tells of time, and whether it can be a participle."""
    is_participle = _compiled(tenses.participle).fullmatch(word) is not None
    lower = word.lower()
    for name, forms in (
        ("past", tenses.past),
        ("perfect", tenses.perfect),
        ("future", tenses.future),
        ("present", tenses.present),
    ):
        if lower in forms:
            return name, is_participle
    if _compiled(tenses.preterite).fullmatch(word) and word not in tenses.not_preterite:
        return "preterite", is_participle
    return "", is_participle


def _is_attribute(words: list[str], at: int, tenses: Tenses) -> bool:
    """Whether a form that looks like a past tense stands before its noun: "die geplante Sitzung", not "das sagte die"."""
    before = words[at - 1].lower() if at else ""
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    return before in tenses.attributive and after not in tenses.attributive
