"""Who bears an office that a speaker is called by: "der französische Präsident", "the mayor"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Mention, Span
from timeline.reading.grammar import Grammar
from timeline.reading.voices_table import SpeechTable


def bearer(
    text: str, candidates: Sequence[tuple[int, Mention]], words: Sequence[str], span: Span, grammar: Grammar
) -> Mention | None:
    """The person who bore the office earlier in the text; among several the one whose adjective fits, then the last.

    ``candidates`` are all that stand behind the office, by place; ``words`` are those of the speaker in ``span``, folded.
    """
    earlier = [one for one in candidates if one[0] < span.start]
    if not earlier:
        return None
    if len({mention.key for _, mention in candidates}) > 1:
        adjectives = {form[:5] for form in words if form.endswith(grammar.adjective_endings) and len(form) > 5}
        fitting = [
            one for one in earlier if any(stem in text[max(0, one[0] - 60) : one[0]].lower() for stem in adjectives)
        ]
        earlier = fitting or earlier
    return max(earlier, key=lambda one: one[0])[1]


def declined_gender(low: str, before: Sequence[str], table: SpeechTable, grammar: Grammar) -> str | None:
    """The gender that article and ending show of a noun that serves both ("die Abgeordnete"); "" if they show none."""
    for ending in ("e", "en", "er"):
        if low.endswith(tuple(stem + ending for stem in table.declined_stems)):
            article = next((word.lower() for word in reversed(before) if word.lower() in grammar.determiners), "")
            return table.declined.get((article, ending), "")
    return None


def cases(word: str, *, of_whom: bool) -> list[str]:
    """A noun as it stands, and without the endings of a genitive if its article is one."""
    return [word, *(word.removesuffix(end) for end in ("es", "s") if of_whom and word.endswith(end))]


def office_forms(word: str, endings: Sequence[str]) -> set[str]:
    """ "US-Präsidenten" and "Präsidentin" are asked for as "präsident"."""
    low = word.lower().rstrip("'’")
    tail = low.rsplit("-", 1)[-1]
    forms = set()
    for form in (low, tail):
        base = form
        for ending in endings:
            if base.endswith(ending) and len(base) - len(ending) > 4:
                base = base[: -len(ending)]
                break
        forms.add(base)
    return forms
