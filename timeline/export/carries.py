"""What each format can carry: the one table from which losses, the list of formats and their reference are written.

A new format adds one row to ``CARRIES``, and a line to ``SAID`` for whatever it loses in a way of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Feature = Literal[
    "article-texts",
    "claims-without-entry",
    "conflict-quotes",
    "coarse-dates",
    "every-claim",
    "expressions",
    "lineage-evidence",
    "mention-ranges",
    "not-happened",
    "open-dates",
    "rulings",
    "several-days",
    "sources",
    "undated-rows",
]
LossKind = Literal["left out", "coarsened", "not known"]

FOOTNOTES = 8
"""How many claims of one entry a report quotes before it only counts the rest."""

FEATURE_WORDS: Mapping[Feature, str] = {
    "article-texts": "the full texts of the articles",
    "claims-without-entry": "claims that belong to no entry",
    "every-claim": f"the claims of an entry after the first {FOOTNOTES}",
    "conflict-quotes": "the values of a conflict",
    "lineage-evidence": "what speaks for a lineage",
    "mention-ranges": "where actors, places and quantities stand",
    "expressions": "the words that date a claim",
    "not-happened": "plans, denials and opinions as lines of their own kind",
    "coarse-dates": "the range of a date of several days",
    "open-dates": "dates open on one side",
    "rulings": "rulings that act on no single line",
    "several-days": "entries that fall on no single day",
    "sources": "who says so",
    "undated-rows": "entries without a date",
}
"""What it means for a person when a format does not carry a feature."""

_WORDS: frozenset[Feature] = frozenset({"several-days", "sources", "not-happened"})
_DATES: frozenset[Feature] = _WORDS | {"coarse-dates", "open-dates", "undated-rows"}
_EVERYTHING: frozenset[Feature] = frozenset(FEATURE_WORDS)

CARRIES: Mapping[str, frozenset[Feature]] = {
    "csv": _WORDS | {"claims-without-entry", "every-claim", "expressions"},
    "docx": _EVERYTHING - {"article-texts", "claims-without-entry", "mention-ranges"},
    "ftm": frozenset(
        {"claims-without-entry", "conflict-quotes", "every-claim", "lineage-evidence", "several-days", "sources"}
    ),
    "html": _EVERYTHING - {"mention-ranges"},
    "ics": frozenset({"conflict-quotes", "several-days", "sources"}),
    "json": _EVERYTHING - {"article-texts"},
    "jsonld": _EVERYTHING - {"article-texts"},
    "markdown": _DATES | {"conflict-quotes", "expressions", "lineage-evidence", "rulings"},
    "parquet": _DATES | {"claims-without-entry", "every-claim", "expressions", "mention-ranges"},
    "ro-crate": _EVERYTHING,
    "timelinejs": _WORDS | {"coarse-dates", "conflict-quotes"},
    "tls": _EVERYTHING - {"article-texts", "not-happened", "several-days", "sources"},
}

SAID: Mapping[tuple[str, Feature], tuple[LossKind, str]] = {
    ("ics", "coarse-dates"): (
        "coarsened",
        "{number} that may fall on one of several days {stand} on all of them; title and description say so.",
    ),
    ("ics", "open-dates"): (
        "coarsened",
        "{number} whose date is open on one side {stand} in a journal entry, which many calendars do not show.",
    ),
    ("ics", "undated-rows"): (
        "coarsened",
        "{number} without any date {stand} in a journal entry, which many calendars do not show.",
    ),
    ("ics", "not-happened"): (
        "coarsened",
        "{number} not reported as having happened {stand} as tentative or in a journal entry, and say of what kind.",
    ),
    ("timelinejs", "open-dates"): (
        "coarsened",
        "{number} whose date is open on one side {stand} on the bound that is known; the words say so.",
    ),
    ("timelinejs", "undated-rows"): (
        "coarsened",
        "{number} without any date {have} no place on the axis: the first slide lists them.",
    ),
    ("ftm", "coarse-dates"): (
        "coarsened",
        "{number} of several possible days {have} the month or year that holds them, or no date; see the summary.",
    ),
    ("ftm", "open-dates"): (
        "coarsened",
        "{number} whose date is open on one side {have} no date; the summary says which bound is known.",
    ),
    ("ftm", "undated-rows"): (
        "coarsened",
        "{number} without any date {have} no date property.",
    ),
    ("ftm", "not-happened"): (
        "coarsened",
        "{number} not reported as having happened {stand} as a Note, not as an Event, and the name says why.",
    ),
}
"""How a format loses a feature, where its way is its own. ``{number}`` is the counted noun, ``{stand}`` and ``{have}``
agree with it."""


def loses(name: str) -> str:
    """What a format never carries in full, as a phrase for lists: "the full texts of the articles; ..."."""
    lost = [words for feature, words in FEATURE_WORDS.items() if feature not in CARRIES[name]]
    return "; ".join(lost) if lost else "nothing but the ledger's history"
