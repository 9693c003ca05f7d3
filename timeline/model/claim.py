"""One article asserting one happening, as read and never resolved.

What a claim holds several of are structs and no attrs classes: msgspec makes them in two thirds of the time, and Python's
garbage collector passes them over (they hold nothing that could lead back to them). ``msgspec.structs.replace`` changes one.
"""

from __future__ import annotations

from typing import Literal

import msgspec
from attrs import frozen

from timeline.model.article import BlockKind
from timeline.model.spans import Passage, Span
from timeline.model.timex import Timex

Modality = Literal["asserted", "planned", "conditional", "possible", "denied", "opinion"]
VoiceKind = Literal["outlet", "medium", "person", "body", "anonymous"]
Frame = Literal["at", "current", "before", "after"]
Tense = Literal["past", "perfect", "present", "future", "none"]


class VoiceLink(msgspec.Struct, frozen=True, gc=False):
    """One link of the chain on whose word a claim rests.

    ``name`` is the referent ("Emmanuel Macron"), ``said`` the words that stand there ("der französische Präsident"),
    ``cue`` the range that shows it ("sagte", "laut"). ``verb`` is the lemma of the speech verb, ``stance`` its class.
    """

    kind: VoiceKind
    name: str | None
    cue: Span | None = None
    said: Passage | None = None
    verb: str | None = None
    stance: str | None = None


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A person, body or place named in a claim: ``name`` is the canonical form, ``key`` joins its variants."""

    name: str
    key: str
    kind: Literal["person", "body", "place", "country"]
    start: int
    end: int


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A counted number: 26 countries. ``of`` is the head noun as it stands, ``key`` its folded stem."""

    value: float
    of: str
    start: int
    end: int
    key: str = ""


class RoleMention(msgspec.Struct, frozen=True, gc=False):
    """A person said to hold an office: role "premierminister" of "GB" held by key "rishi sunak"."""

    person: str
    role: str
    of: str | None
    start: int
    end: int
    person_name: str = ""


@frozen
class Dating:
    """How a claim hangs in time when nothing is resolved yet.

    ``frame``: ``at`` its own expression ``timexes[0]``; ``current`` news of the day; ``before`` earlier than the anchor
    ("bisher", background in the perfect); ``after`` still to come (plans, conditions). ``narrative`` is the date that the
    text had reached before this claim, if it had named one; ``leading`` what that one is counted from in its turn ("am Tag
    darauf"), the first of them first. ``cue`` is the range that decided, where there is one.
    """

    frame: Frame
    tense: Tense = "none"
    narrative: Timex | None = None
    cue: Span | None = None
    leading: tuple[Timex, ...] = ()


@frozen
class Claim:
    """One article asserting one happening.

    ``voice`` holds the links inside the outlet, outermost first; the outlet itself is joined when facts are reconciled,
    because its name may come later. ``timexes`` are the expressions that date this claim, the deciding one first.
    ``terms`` are folded content-word stems in text order: what matching compares, so that nothing later needs
    language tables. ``role`` is the block it stands in. ``agents`` are keys of who acts (mentions in the subject), ``bonds``
    pairs "key+term" of an actor attached to a noun ("US-Truppen", "Truppen der USA"). ``hedges`` say how the article holds
    the words at a distance: "subjunctive" (er habe), "hearsay" (soll ... haben), "distanced" (angeblich, sogenannt,
    will ... haben). ``meaning`` is a sentence vector as ``timeline.reading.meaning`` packs it, empty where none was made: it
    is recorded and never computed again, so that reconciling gives the same on every machine.
    """

    id: str
    article: str
    spans: tuple[Span, ...]
    quote: str
    modality: Modality
    dating: Dating
    role: BlockKind = "paragraph"
    voice: tuple[VoiceLink, ...] = ()
    timexes: tuple[Timex, ...] = ()
    actors: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    terms: tuple[str, ...] = ()
    predicate: str | None = None
    negated: bool = False
    modality_cue: Span | None = None
    agents: tuple[str, ...] = ()
    bonds: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    meaning: bytes = b""

    @property
    def start(self) -> int:
        """Where the first span begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1].end
