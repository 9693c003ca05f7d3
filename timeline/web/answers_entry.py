"""The shapes of one entry and of one article, with everything that stands behind them."""

from __future__ import annotations

from typing import Literal

from timeline.front.room_entry import DateMatch, Match
from timeline.model import LineageKind, Modality, VoiceKind
from timeline.web.shapes import Board, Conflict, Exact, FullEntry, Range, RulingAnswer, ShortArticle, ShortEntry, When


class VoiceLink(Exact):
    """One link of the chain on whose word a claim rests."""

    kind: VoiceKind
    name: str | None
    cue: Range | None
    verb: str | None
    stance: str | None


class Testimony(Exact):
    """A claim as evidence."""

    claim: str
    article: str
    path: str
    quote: str
    spans: list[Range]
    context: str
    when: When
    modality: Modality
    hedges: list[str]
    voice: list[VoiceLink]
    origin: str
    reader: str
    position: int
    is_headline: bool
    match: Match
    date_match: DateMatch
    when_words: str
    origin_id: str
    origin_name: str
    voice_words: str
    title: str | None
    outlet: str | None
    published: When
    published_words: str
    lineage: str
    language: str | None
    negated: bool
    actors: list[str]
    rulings: list[str]
    citation: str


class Silence(Exact):
    """An article that covered the day and does not mention it."""

    id: str
    path: str
    title: str | None
    outlet: str | None
    published: When
    why: str


class ThisDay(Exact):
    """Why an entry stands on its day."""

    when: When | None
    reasons: list[str]


class EntryOrigin(Exact):
    """An origin behind an entry. counts is false for one that the entry does not count as a witness."""

    id: str
    name: str
    kind: str | None
    counts: bool
    claims: list[str]
    articles: list[str]
    outlets: list[str]


class ProofHint(Exact):
    """Where the proof of an entry's strongest claim is, and the command that makes it."""

    claim: str | None
    position: int | None
    path: str | None
    command: str | None


class Weight(Exact):
    """How much an entry weighs among all, where entries were chosen by weight, and why."""

    rank: int
    score: float
    day: str | None
    reasons: list[str]


class EntryAnswer(Exact):
    """Everything that stands behind an entry. merged_from is the older id by which it was asked for."""

    kind: Literal["entry"]
    id: str
    merged: str | None
    headline: str
    weight: Weight | None
    why_here: list[str]
    why_this_day: ThisDay
    who_disagrees: list[Conflict]
    who_did_not_mention_it: list[Silence]
    who_says_so: list[Testimony]
    entry: FullEntry
    links: list[ShortEntry]
    merged_from: str | None
    support_words: str
    when_words: str
    when_reason: str
    strongest: str | None
    origins: list[EntryOrigin]
    conflicts: list[Board]
    rulings: list[RulingAnswer]
    citation: str
    proof: ProofHint


class ArticleLineage(Exact):
    """The lineage of an article."""

    id: str
    kind: LineageKind
    words: str
    evidence: list[str]
    others: list[ShortArticle]


class ArticleClaim(Exact):
    """Where a claim stands in its article."""

    id: str
    spans: list[Range]
    date_spans: list[Range]
    cue_spans: list[Range]
    speaker_spans: list[Range]
    entry: str | None
    headline: str | None
    modality: Modality
    match: Match
    date_match: DateMatch
    when_words: str
    voice_words: str
    origin: str
    rejected: str | None
    rulings: list[str]


class ArticleAnswer(ShortArticle):
    """An article; text is null once it was erased."""

    url: str | None
    sha256: str
    characters: int
    note: str | None
    erased: bool
    text: str | None
    lineage: ArticleLineage
    claims: list[ArticleClaim]
