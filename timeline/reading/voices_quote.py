"""What somebody said: the value that quotation analysis gives back, and the draft it is made from."""

from __future__ import annotations

from typing import Literal

from attrs import define, field, frozen

from timeline.model import Passage, Span, VoiceKind

QuoteType = Literal["Direct", "Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect"]


@frozen
class Quote:
    """One attributed stretch of text.

    ``type``: Direct (between marks), Indirect (a clause under a frame), Reported (a speech act told in one
    clause), FreeIndirect (hearsay "soll"), IndirectFreeIndirect (subjunctive without a frame). ``spans`` are
    several where the frame stands inside. ``speaker`` are the words for who speaks, ``referent`` and ``key`` whom
    they mean where the text names somebody. ``cues`` show the attribution, ``frame`` is the clause or phrase
    around them. ``medium`` is what it was said in or to, ``cited`` whom the speaker leans on ("unter Berufung
    auf"). ``parent`` is the index of the quote around this one. ``meant`` are the words a pronoun stands for where
    nobody is named ("er", after "ein Landwirt").
    """

    type: QuoteType
    spans: tuple[Span, ...]
    speaker: Passage | None = None
    referent: str | None = None
    key: str | None = None
    speaker_kind: VoiceKind = "anonymous"
    cues: tuple[Passage, ...] = ()
    verb: str | None = None
    stance: str | None = None
    frame: Span | None = None
    medium: str | None = None
    medium_cue: Passage | None = None
    cited: str | None = None
    cited_kind: VoiceKind = "anonymous"
    cited_cue: Passage | None = None
    parent: int | None = None
    meant: Passage | None = None

    @property
    def start(self) -> int:
        """Where the first span begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1].end


@define
class Frame:
    """A clause or phrase that says who speaks. Clause and sentence are indices; spans count code points.

    ``form``: "verb", "phrase" (laut X), "thus" (so X), "said" (wie X mitteilte), "adverb" (demnach), "headline".
    """

    form: str
    sentence: int
    span: Span
    speaker: Span | None
    cues: list[Span] = field(factory=list)
    verb: str | None = None
    stance: str | None = None
    clause: int | None = None
    unnamed: bool = False
    acting: bool = False
    refers: Span | None = None


@define
class Draft:
    """A quote before its speaker is resolved."""

    type: QuoteType
    spans: list[Span]
    sentence: int
    frame: Frame | None = None
    speaker: Span | None = None
    inherits: bool = False
    nested: bool = False
    embedded: bool = False

    @property
    def start(self) -> int:
        """Where the first span begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1].end
