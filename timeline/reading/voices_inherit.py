"""Speakers handed on: quotes without a frame of their own take the speaker that the text set before."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.reading.voices_frames import Analysed
from timeline.reading.voices_quote import Draft, Frame


def hand_on_speakers(drafts: list[Draft], frames: Sequence[Sequence[Frame]], reads: Sequence[Analysed]) -> None:
    """Give every draft its speaker: its frame's, or for those that inherit, the last speaker set before them."""
    set_before = sorted(
        (frame for per_sentence in frames for frame in per_sentence if frame.speaker is not None),
        key=lambda frame: frame.span,
    )
    at = 0
    last: Frame | None = None
    for draft in sorted(drafts, key=lambda draft: (draft.start, draft.end)):
        while at < len(set_before) and set_before[at].span.start < draft.start:
            last = set_before[at]
            at += 1
        if draft.frame is not None and draft.frame.speaker is not None:
            draft.speaker = draft.frame.speaker
        elif draft.speaker is None and (draft.inherits or (draft.frame is not None and draft.frame.form == "adverb")):
            draft.speaker = last.speaker if last is not None else None
    del reads
