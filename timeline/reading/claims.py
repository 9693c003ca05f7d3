"""Putting a claim together: an assertion with its dates, voice, modality, actors, places, quantities and terms."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter
from typing import Protocol, TypeVar

from attrs import evolve, frozen
from msgspec.structs import replace

from timeline.model import (
    Claim,
    Dating,
    Document,
    Mention,
    Quantity,
    RoleMention,
    Span,
    Timex,
)
from timeline.reading.bonds import bonds
from timeline.reading.chains import Chains, told_by
from timeline.reading.clauses import Clause
from timeline.reading.dating import dating, deciding, from_telling, lies_ahead, names_a_day, points_ahead, towards
from timeline.reading.dating_asides import outside_asides
from timeline.reading.dating_counted import clause_counted_from, counted_from_day, is_counted_from_a_thing
from timeline.reading.dating_heads import heads, under
from timeline.reading.dating_negated import (
    begun,
    is_set_for,
    not_before,
    without_deferred,
    without_lengths,
    without_purpose,
)
from timeline.reading.dating_reached import Reached, aside, told_on
from timeline.reading.grammar import grammar_for
from timeline.reading.modality import is_done, judge, names_condition, signs_for
from timeline.reading.segments import Segment
from timeline.reading.sentences import Sentence
from timeline.reading.terms import terms
from timeline.reading.verbs import VerbComplex
from timeline.reading.voices_table import speech_table

_HEADLINES = frozenset({"title", "lead", "bullet", "caption"})
_CONTENT = frozenset({"main", "dass", "question"})
_TWIN_SHARE = 0.5


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)
_START = attrgetter("start")


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
    reached = Reached(document.language)
    over = heads(document, found.timexes)
    block = -1
    last: Clause | None = None
    for segment in found.segments:
        sentence = found.sentences[segment.sentence]
        words = document.text[segment.span.start : segment.span.end]
        folded = " ".join(words.split()).casefold()
        if folded in seen:
            continue
        seen.add(folded)
        reached.enter(sentence.block, over[sentence.block])
        before = made[-1] if made and (block == sentence.block or _runs_on(last, segment.head)) else None
        made.append(_claim(document, found, segment, core, reached, before, last))
        block, last = sentence.block, segment.head
    return tuple(_named(claim) for claim in _with_twins_voice(made))


def _claim(
    document: Document,
    found: Found,
    segment: Segment,
    core: frozenset[str],
    reached: Reached,
    before: Claim | None,
    last: Clause | None,
) -> Claim:
    span = segment.span
    sentence = found.sentences[segment.sentence]
    whole = Span(sentence.start, sentence.end)
    words = document.text[span.start : span.end]
    inside = begun(without_lengths(_inside(found.timexes, span), document.text, document.language))
    voice = found.chains.at(span)
    if not voice and before is not None and (_may_run_on(found, span, inside) or _runs_on(last, segment.head)):
        voice = before.voice
    if not voice:
        voice = told_by(segment.head, found.mentions, document.language)
    verb = _verb(segment.head, words, document.language, is_voiced=bool(voice))
    if is_done(verb):
        inside = [timex for timex in inside if not is_set_for(document.text, timex, document.language)]
        inside = without_deferred(inside)
    able = outside_asides(
        without_purpose(inside, document.text, document.language), document.text, span, document.language
    )
    own = deciding(able, segment.head, verb, segment.clauses, document.language)
    counted = clause_counted_from(document.text, span, inside, segment.head, document.language) if not own else None
    own = [counted] if counted is not None else under(own, reached.head) if reached.head else own
    counted_on = counted_from_day(document.text, able, document.language) if counted is None else None
    base = counted_on[1] if counted_on is not None else None
    own = [counted_on[0]] if counted_on is not None else own
    judged = judge(
        words,
        verb,
        language=document.language,
        voice=voice,
        lies_ahead=lies_ahead(own if base is None else (base,), segment.clauses, document.language),
        core=_core(document, segment),
        announces=_announces(segment, document.language, own),
        names_plan=_names_plan(segment.head, document.language, own),
        has_condition=any(part.kind == "conditional" and part.opener is None for part in segment.clauses),
    )
    framed = [timex for timex in _inside(found.timexes, whole) if timex not in own and not span.overlaps(timex.span)]
    own = not_before(
        towards(own, judged, segment.clauses, document.language, is_told=bool(segment.frame)),
        segment.head,
        document.language,
    )
    told = told_on(framed, segment.frame)
    telling = reached.telling(told, judged, segment.frame)
    placed = from_telling(own, telling)
    telling, own = (() if placed == own else telling), placed
    telling = (base,) if base is not None else telling
    mentions = _inside(found.mentions, span)
    content = _terms(document, found, span)
    shared = sum(term in core for term in set(content)) / max(1, len(content))
    hung = dating(verb, segment.head, judged, own, shared, sentence)
    if hung.frame == "current" and any(part.tense == "pluperfect" for part in segment.frame):
        hung = evolve(hung, frame="before")  # "hatte damit begründet, dass ...": told of before the news
    if counted is not None:
        hung = Dating("at", hung.tense, next((timex for timex in framed if names_a_day(timex)), None))
    elif not own and is_counted_from_a_thing(document.text, inside, document.language):
        hung = reached.apart(hung)
    else:
        hung = reached.complete(hung, words, told, judged, verb, own, telling, is_new=_is_new(document, segment.head))
        if not own and _tells_of_its_subject(segment.head):
            hung = aside(hung)
        if segment.head is None or segment.head.kind != "relative":
            reached.move(span.start, own, judged, verb, base, inside)
        else:
            reached.mention(own)
        headed = reached.headed(hung) if not own else None
        if headed is not None:
            own, hung = [headed], _at_head(hung)
    return Claim(
        id="",
        article=document.article,
        spans=(span,),
        quote=words,
        modality=judged.modality,
        dating=hung,
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
        hedges=(*(("subjunctive",) if _is_subjunctive(segment) else ()), *judged.hedges),
    )


def _is_new(document: Document, head: Clause | None) -> bool:
    """Whether the subject of a clause was not spoken of before: "mehrere Bäche", "23 people"."""
    if head is None or head.subject is None:
        return False
    return (
        signs_for(document.language).newcomer.match(document.text[head.subject.start : head.subject.end].lower())
        is not None
    )


def _tells_of_its_subject(head: Clause | None) -> bool:
    """Whether a claim is a relative clause on who or what acts in it ("who led the country"), not on a place or time."""
    return head is not None and head.kind == "relative" and head.subject is not None and head.subject == head.opener


def _at_head(hung: Dating) -> Dating:
    """Dated by what heads it, which is counted from what leads to it."""
    last = hung.leading[-1] if hung.leading else None
    return evolve(hung, frame="at", narrative=last, leading=hung.leading[:-1])


def _is_subjunctive(segment: Segment) -> bool:
    """Whether the article passes the assertion on in the subjunctive of reported speech."""
    return any(part.mood == "subjunctive1" for part in segment.clauses)


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


def _may_run_on(found: Found, span: Span, inside: Sequence[Timex]) -> bool:
    """Whether hearsay goes on; "soll am Montag tagen" is a plan, whoever spoke before."""
    return found.chains.runs_on(span) and not any(names_a_day(timex) and points_ahead(timex) for timex in inside)


def _runs_on(last: Clause | None, head: Clause | None) -> bool:
    """Whether a subjunctive runs on from the assertion before: "..., so Macron. Mehrere Länder müssten noch zustimmen."."""
    return all(one is not None and one.mood == "subjunctive2" and one.modal is not None for one in (last, head))


def _core(document: Document, segment: Segment) -> str | None:
    """The assertion's words without its relative clauses."""
    if segment.head is None:
        return None
    aside = sorted(
        span for part in segment.clauses if part.kind == "relative" and part is not segment.head for span in part.spans
    )
    kept, at = [], segment.span.start
    for span in aside:
        if span.start >= at:
            kept.append(document.text[at : span.start])
            at = span.end
    kept.append(document.text[at : segment.span.end])
    return "".join(kept)


def _terms(document: Document, found: Found, span: Span) -> tuple[str, ...]:
    mentions = _inside(found.mentions, span)
    return terms(document.text, document.language, mentions=mentions, start=span.start, end=span.end)


def _inside(items: Sequence[_P], span: Span) -> list[_P]:
    """The items that lie inside a span; ``items`` are sorted by start."""
    first, end = span
    inside = []
    for at in range(bisect_left(items, first, key=_START), len(items)):
        item = items[at]
        if item.start >= end:
            break
        if item.end <= end:
            inside.append(item)
    return inside


def _verb(head: Clause | None, words: str, language: str, *, is_voiced: bool) -> VerbComplex | None:
    """What the carrying clause's verbs add up to.

    In reported speech a plural subjunctive II stands for subjunctive I, which would look like the indicative ("sie hätten
    Verluste erlitten"), unless a condition is named. "Sie mussten fliehen" tells of something done.
    """
    if head is None or head.tense == "none":
        return None
    mood = head.mood
    is_plural = head.finite is not None and head.finite.lower.endswith("en")
    is_plural = is_plural or (head.tense == "future" and not grammar_for(language).verb_final)  # "would"
    if (
        is_voiced
        and mood == "subjunctive2"
        and head.modal is None
        and is_plural
        and not names_condition(words, language)
    ):
        mood = "subjunctive1"
    told = head.tense == "past" and mood == "indicative" and head.modal in signs_for(language).done_modals
    return VerbComplex(head.lemma or "", head.tense, mood, None if told else head.modal, head.passive)


def _announces(segment: Segment, language: str, own: Sequence[Timex]) -> bool:
    """Whether the assertion says that somebody announces to do something: "kündigte an, Berufung einzulegen".

    Who declares to do something until a day that he names announces it, too.
    """
    head = segment.head
    if head is None:
        return False
    infinitives = [part for part in segment.clauses if part.kind == "infinitive"]
    if head.lemma in signs_for(language).announcing:
        return bool(infinitives)
    ends = own[0] if own and own[0].relation == "until" else None
    return (
        ends is not None
        and head.lemma in speech_table(language).saying
        and any(span.covers(ends.span) for part in infinitives for span in part.spans)
    )


def _names_plan(head: Clause | None, language: str, own: Sequence[Timex]) -> bool:
    """Whether somebody announces a thing: "kündigten Streiks an". A day that is named is the one of the announcing."""
    if head is None or own or head.passive or head.negated:
        return False
    return head.lemma in signs_for(language).announcing_things


def _core_terms(document: Document, found: Found) -> frozenset[str]:
    """The terms of headline and lead: what the article is about today."""
    leading = [segment for segment in found.segments if found.sentences[segment.sentence].kind in {"title", "lead"}]
    has_lead = any(found.sentences[segment.sentence].kind == "lead" for segment in leading)
    body = (segment for segment in found.segments if found.sentences[segment.sentence].kind == "paragraph")
    leading += islice(body, 1 if has_lead else 2)
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
                made.append(evolve(claim, voice=tuple(replace(link, cue=None, said=None) for link in twin.voice)))
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
