"""Putting a claim together: an assertion with its dates, voice, modality, actors, places, quantities and terms."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar

from attrs import evolve, frozen

from timeline.model import (
    Claim,
    Dating,
    Document,
    Frame,
    Mention,
    Modality,
    Quantity,
    RoleMention,
    Span,
    Tense,
    Timex,
)
from timeline.reading.bonds import bonds
from timeline.reading.chains import Chains, told_by
from timeline.reading.clauses import Clause
from timeline.reading.modality import Judged, is_done, judge, signs_for
from timeline.reading.segments import Segment
from timeline.reading.sentences import Sentence
from timeline.reading.terms import terms
from timeline.reading.verbs import VerbComplex

_HEADLINES = frozenset({"title", "lead", "bullet", "caption"})
_OPEN: frozenset[Modality] = frozenset({"planned", "conditional", "possible"})
_TENSES: dict[str, Tense] = {
    "present": "present",
    "past": "past",
    "perfect": "perfect",
    "pluperfect": "perfect",
    "future": "future",
}
_CONTENT = frozenset({"main", "dass", "question"})
_CORE_SHARE = 0.25
_TWIN_SHARE = 0.5


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


@frozen
class Found:
    """Everything earlier steps found in a document, each list sorted by where it stands."""

    sentences: Sequence[Sentence]
    segments: Sequence[Segment]
    timexes: Sequence[Timex]
    mentions: Sequence[Mention]
    quantities: Sequence[Quantity]
    roles: Sequence[RoleMention]
    chains: Chains


def make_claims(document: Document, found: Found) -> tuple[Claim, ...]:
    """Claims of a document in text order, without exact repetitions of one sentence."""
    made: list[Claim] = []
    seen: set[str] = set()
    core = _core_terms(document, found)
    reached: tuple[int, Timex | None] = (-1, None)
    block = -1
    last: Clause | None = None
    for segment in found.segments:
        sentence = found.sentences[segment.sentence]
        words = document.text[segment.span.start : segment.span.end]
        folded = " ".join(words.split()).casefold()
        if folded in seen:
            continue
        seen.add(folded)
        narrative = reached[1] if reached[0] == sentence.block else None
        before = made[-1] if made and (block == sentence.block or _runs_on(last, segment.head)) else None
        claim = _claim(document, found, segment, core, narrative, before, last)
        made.append(claim)
        block, last = sentence.block, segment.head
        own_day = next((timex for timex in claim.timexes if _names_a_day(timex)), None)
        if own_day is not None:
            reached = (sentence.block, own_day)
        elif claim.dating.tense not in {"past", "none"}:
            reached = (-1, None)
    return tuple(_named(claim) for claim in _with_twins_voice(made))


def _claim(
    document: Document,
    found: Found,
    segment: Segment,
    core: frozenset[str],
    narrative: Timex | None,
    before: Claim | None,
    last: Clause | None,
) -> Claim:
    span = segment.span
    sentence = found.sentences[segment.sentence]
    whole = Span(sentence.start, sentence.end)
    words = document.text[span.start : span.end]
    voice = found.chains.at(span)
    if not voice and before is not None and (found.chains.runs_on(span) or _runs_on(last, segment.head)):
        voice = before.voice
    if not voice:
        voice = told_by(segment.head, found.mentions, document.language)
    verb = _verb(segment.head)
    own = _deciding(_inside(found.timexes, span), segment.head)
    ahead = bool(own) and _points_ahead(own[0])
    judged = judge(
        words,
        verb,
        language=document.language,
        is_voiced=bool(voice),
        lies_ahead=ahead,
        core=_core(document, segment),
    )
    framed = [timex for timex in _inside(found.timexes, whole) if timex not in own and not span.overlaps(timex.span)]
    said_on = next((timex for timex in framed if segment.frame and _names_a_day(timex)), None)
    mentions = _inside(found.mentions, span)
    content = _terms(document, found, span)
    dating = _dating(segment, judged, verb, own, frozenset(content) & core, len(content), sentence)
    if dating.frame == "current":
        dating = evolve(dating, narrative=said_on or (narrative if dating.tense == "past" else None))
    elif dating.frame == "at":
        dating = evolve(dating, narrative=narrative)
    return Claim(
        id="",
        article=document.article,
        spans=(span,),
        quote=words,
        modality=judged.modality,
        dating=dating,
        role=sentence.kind,
        voice=voice,
        timexes=tuple(own),
        actors=tuple(mention for mention in mentions if mention.kind in {"person", "body"}),
        places=tuple(mention for mention in mentions if mention.kind in {"place", "country"}),
        quantities=tuple(_inside(found.quantities, span)),
        roles=tuple(_inside(found.roles, whole)) if segment.frame or voice else tuple(_inside(found.roles, span)),
        terms=content,
        predicate="open-question" if judged.is_open_question else segment.head.lemma if segment.head else None,
        negated=_is_negative(segment.head, document.language),
        agents=_agents(segment, mentions),
        bonds=bonds(document, span, mentions),
    )


def _is_negative(head: Clause | None, language: str) -> bool:
    """Whether the carrying clause negates: by a word, or by a verb of refusing."""
    return head is not None and (head.negated or head.lemma in signs_for(language).negative_verbs)


def _agents(segment: Segment, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Keys of those who act: mentions in the subject of the carrying clause and of the clauses it governs."""
    subjects = [part.subject for part in segment.clauses if part.subject and part.kind in _CONTENT]
    return tuple(
        dict.fromkeys(
            mention.key
            for mention in mentions
            if any(subject.start <= mention.start and mention.end <= subject.end for subject in subjects)
        )
    )


def _runs_on(last: Clause | None, head: Clause | None) -> bool:
    """Whether a subjunctive runs on from the assertion before: "..., so Macron. Mehrere Länder müssten noch zustimmen."."""
    return all(one is not None and one.mood == "subjunctive2" and one.modal is not None for one in (last, head))


def _core(document: Document, segment: Segment) -> str | None:
    """The assertion's words without its relative clauses."""
    kept = [span for part in segment.clauses if part.kind != "relative" or part is segment.head for span in part.spans]
    return " ".join(document.text[span.start : span.end] for span in sorted(kept)) if segment.head else None


def _terms(document: Document, found: Found, span: Span) -> tuple[str, ...]:
    mentions = _inside(found.mentions, span)
    return terms(document.text, document.language, mentions=mentions, start=span.start, end=span.end)


def _inside(items: Sequence[_P], span: Span) -> list[_P]:
    """The items that lie inside a span; ``items`` are sorted by start."""
    at = bisect_left(items, span.start, key=lambda item: item.start)
    inside = []
    while at < len(items) and items[at].start < span.end:
        if items[at].end <= span.end:
            inside.append(items[at])
        at += 1
    return inside


def _verb(head: Clause | None) -> VerbComplex | None:
    if head is None or head.tense == "none":
        return None
    return VerbComplex(head.lemma or "", head.tense, head.mood, head.modal, head.passive)


def _deciding(inside: Sequence[Timex], head: Clause | None) -> list[Timex]:
    """The expressions that date the claim, those of its own clause first; sets and bare durations date nothing."""

    def rank(timex: Timex) -> tuple[bool, bool, int]:
        is_own = head is not None and any(span.start <= timex.start < span.end for span in head.spans)
        return (_is_vague(timex), not is_own, timex.start)

    able = [timex for timex in inside if timex.type in {"DATE", "TIME"} or timex.shift is not None]
    return sorted((timex for timex in able if timex.type != "SET"), key=rank)


def _points_ahead(timex: Timex) -> bool:
    shift = timex.shift or ""
    return timex.direction == "future" or (shift.startswith("+P") and not shift.startswith("+P0"))


def _is_vague(timex: Timex) -> bool:
    """Whether an expression names no time that could be bounded ("derzeit", "bisher", "künftig")."""
    return timex.value.endswith("_REF") and timex.shift is None


def _names_a_day(timex: Timex) -> bool:
    """Whether an expression is about one day, so that the next sentence can go on from it."""
    if timex.relation not in {"at", "from"} or timex.begin is not None:
        return False
    value = timex.value
    return (timex.shift or "").endswith("D") or "WXX-" in value or (len(value) >= 10 and value[8:10].isdigit())


def _dating(
    segment: Segment,
    judged: Judged,
    verb: VerbComplex | None,
    own: Sequence[Timex],
    shared: frozenset[str],
    size: int,
    sentence: Sentence,
) -> Dating:
    """Frame and tense of a claim."""
    tense: Tense = _TENSES.get(segment.head.tense, "none") if segment.head else "none"
    if own and not _is_vague(own[0]):
        return Dating("at", tense)
    is_negative = segment.head is not None and segment.head.negated
    return Dating(_frame(judged, verb, shared, size, sentence, is_negative=is_negative), tense)


def _frame(
    judged: Judged,
    verb: VerbComplex | None,
    shared: frozenset[str],
    size: int,
    sentence: Sentence,
    *,
    is_negative: bool,
) -> Frame:
    done = is_done(verb)
    if judged.modality in _OPEN and not done and verb is not None:
        if is_negative:
            return "current"  # that something shall not be is a stance of today
        # "plant den Aufbau" is news of today; "soll aufgebaut werden" lies ahead.
        is_ahead = verb.modal is not None or verb.tense == "future" or verb.mood != "indicative" or verb.passive
        is_condition = judged.has_condition and verb.lemma not in {"", "sein"}
        return "after" if is_ahead or is_condition else "current"
    if judged.modality in _OPEN:
        return "after" if done and judged.modality == "conditional" else "current"
    if not done or verb is None:
        return "current"
    if judged.lies_before or verb.tense == "pluperfect":
        return "before"
    if judged.modality == "opinion":
        return "before" if verb.lemma == "sein" else "current"
    is_background = verb.tense == "perfect" and sentence.kind not in _HEADLINES and len(shared) < _CORE_SHARE * size
    if judged.modality == "denied" and verb.tense == "perfect":
        return "before"
    return "before" if is_background else "current"


def _core_terms(document: Document, found: Found) -> frozenset[str]:
    """The terms of headline and lead: what the article is about today."""
    leading = [segment for segment in found.segments if found.sentences[segment.sentence].kind in {"title", "lead"}]
    if not any(found.sentences[segment.sentence].kind == "lead" for segment in leading):
        body = [segment for segment in found.segments if found.sentences[segment.sentence].kind == "paragraph"]
        leading += body[:2]
    return frozenset(term for segment in leading for term in _terms(document, found, segment.span))


def _with_twins_voice(claims: Sequence[Claim]) -> list[Claim]:
    """A headline that shortens a quoted sentence of the body stands on the same word."""
    body = [claim for claim in claims if claim.role not in _HEADLINES]
    made = []
    for claim in claims:
        if claim.role in _HEADLINES and not claim.voice and body:
            shares = [(len(set(claim.terms) & set(other.terms)), -other.start, other) for other in body]
            most, _, twin = max(shares, key=lambda item: item[:2])
            if twin.voice and most >= max(3, _TWIN_SHARE * len(set(claim.terms))):
                made.append(evolve(claim, voice=tuple(evolve(link, cue=None, said=None) for link in twin.voice)))
                continue
        made.append(claim)
    return made


def _named(claim: Claim) -> Claim:
    """Give a claim its id: a hash of where it stands and of what it means, so that a better reader keeps what it agrees with."""
    hasher = hashlib.sha256()
    parts = [
        claim.article,
        *(f"{span.start}-{span.end}" for span in claim.spans),
        claim.modality,
        claim.dating.frame,
        *(f"{timex.start}:{timex.value}:{timex.shift}" for timex in claim.timexes),
        *(f"{link.kind}:{link.name}" for link in claim.voice),
    ]
    for part in parts:
        data = part.encode()
        hasher.update(len(data).to_bytes(4, "big") + data)
    return evolve(claim, id=f"c{hasher.hexdigest()[:15]}")
