"""The engine: one pass over the words of a text, rules tried only where a first word calls for them.

Every pattern is bounded, every word is looked at once, and what has been matched is stepped over: work grows with the
length of the text and with nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from timeline.model.timex import Direction, Relation, Timex, TimexAnchor
from timeline.reading.timex.context import (
    direction_of,
    is_attributive,
    is_stative,
    qualifier_of,
    relation_of,
    words_before,
)
from timeline.reading.timex.phrases import dated
from timeline.reading.timex.ranges import joined
from timeline.reading.timex.rules import Ready, ReadyRule, load
from timeline.reading.timex.values import Fields, fields

_TOKEN = re.compile(r"[^\W_]+")
_FIGURES = frozenset("0123456789")
_LONGEST_FIGURE = 12
_LONGEST_WORD = 40
NO_TIME = "not-"  # rules so named match what only looks like a time
LOOK_BACK = 40  # characters a rule may look back


def tag(text: str, language: str = "de", *, spans: Sequence[tuple[int, int]] | None = None) -> list[Timex]:
    """Find the temporal expressions of a text, unresolved.

    Args:
        text: any string.
        language: ISO 639-1 code of a language with tables (``languages()``).
        spans: look only inside these half-open ranges of code points; offsets still count from the start of ``text``.

    Returns:
        TIMEX3 expressions in text order, not overlapping; ``text[t.start:t.end] == t.text``.

    Raises:
        KeyError: there are no tables for the language.
    """
    ready = load(language)
    ranges = [(0, len(text))] if spans is None else sorted(spans)
    found = (timex for start, end in ranges for timex in _scan(text, start, end, ready))
    return list(joined(dated(found, text, ready.language), text, ready.language))


def _scan(text: str, start: int, end: int, ready: Ready) -> Iterator[Timex]:
    done = start
    by_word, digits = ready.by_word, ready.digits
    for token in _TOKEN.finditer(text, start, end):
        word = token[0]
        if word[0] in _FIGURES:
            bucket = digits if len(word) <= _LONGEST_FIGURE else None
        else:
            bucket = by_word.get(word.lower()) if len(word) <= _LONGEST_WORD else None
        if bucket is None:
            continue
        at = token.start()
        if at < done or not bucket.may_match(text, at, end):
            continue
        found = _best(text, at, end, bucket.rules)
        if found is not None:
            done = found.end
            if not found.rule.startswith(NO_TIME):
                yield found


def _best(text: str, at: int, end: int, rules: tuple[ReadyRule, ...]) -> Timex | None:
    best: tuple[int, int, ReadyRule, Fields] | None = None
    for ready in rules:
        match = ready.pattern.match(text, at, end)
        if match is None:
            continue
        begin, stop = match.span("x") if "x" in ready.pattern.groupindex else match.span()
        if best is not None and stop <= best[1]:
            continue
        if ready.needs_before and not _fits_before(text, begin, ready):
            continue
        if ready.rule.stative and not is_stative(text, begin, stop, ready.language):
            continue
        if ready.rule.unless_past and direction_of(text, begin, stop, ready.language) == "past":
            continue
        values = fields(ready, match)
        if values is not None:
            best = (begin, stop, ready, values)
    return None if best is None else _timex(text, *best)


def _fits_before(text: str, begin: int, ready: ReadyRule) -> bool:
    left = text[max(0, begin - LOOK_BACK) : begin]
    if ready.before is not None and not ready.before.search(left):
        return False
    return ready.unless_before is None or ready.unless_before.search(left) is None


def _timex(text: str, start: int, end: int, ready: ReadyRule, values: Fields) -> Timex:
    rule = ready.rule
    value = rule.value.format_map(values)
    shift = rule.shift.format_map(values) or None
    direction = cast("Direction | None", rule.direction.format_map(values) or None)
    anchor = cast("TimexAnchor", rule.anchor.format_map(values) or _anchor_of(rule.type, value, shift))
    before = words_before(text, start)
    relation = cast("Relation", rule.relation or relation_of(before, ready.language))
    if direction is None and shift is None and anchor == "publication" and value.startswith("XX"):
        direction = direction_of(text, start, end, ready.language)
        if direction is None and relation in ("until", "from"):
            direction = "future"
    mod = rule.mod.format_map(values) or None
    if mod is None and rule.type in ("DATE", "TIME") and not value.endswith("_REF"):
        mod = qualifier_of(before, value, ready.language)
    return Timex(
        start,
        end,
        text[start:end],
        rule.type,
        value,
        mod=mod,
        anchor=anchor,
        shift=shift,
        direction=direction,
        relation=relation,
        quant=rule.quant.format_map(values) or None,
        freq=rule.freq.format_map(values) or None,
        rule=rule.name,
        feast=rule.feast.format_map(values) or None,
        begin=rule.begin.format_map(values) or None,
        end_value=rule.end_value.format_map(values) or None,
        attributive=rule.type != "SET" and is_attributive(text, start, value, before, ready.language),
    )


def _anchor_of(kind: str, value: str, shift: str | None) -> str:
    if kind in ("DURATION", "SET") or value[:1] != "X":
        return "none"
    return "narrative" if value.startswith("XXXX-XX-XXT") and shift is None else "publication"
