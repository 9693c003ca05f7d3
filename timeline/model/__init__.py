"""The vocabulary: frozen values, no I/O, nothing of ours imported from above.

Names are looked up when first used, so that whoever needs the errors alone (every command does) loads nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from timeline.model.article import Block, BlockKind, Document
    from timeline.model.chronology import (
        ArticleInfo,
        Chronology,
        Conflict,
        ConflictStatus,
        ConflictValue,
        Derived,
        Entry,
        EntryStatus,
        Lineage,
        LineageKind,
        Origin,
        PhaseInfo,
        ResolvedClaim,
        RulingInfo,
        RulingStatus,
        Slot,
        Support,
    )
    from timeline.model.claim import (
        Claim,
        Dating,
        Frame,
        Mention,
        Modality,
        Quantity,
        RoleMention,
        Tense,
        VoiceKind,
        VoiceLink,
    )
    from timeline.model.errors import (
        ConcurrencyError,
        IntegrityError,
        LedgerBusyError,
        LedgerError,
        ReadingError,
        SourceError,
        TimelineError,
        UsageError,
    )
    from timeline.model.facts import (
        FACT_TYPES,
        ArticleArchived,
        ArticleDated,
        ArticleDescribed,
        ArticleErased,
        ArticleRead,
        BoundMention,
        ClaimAsserted,
        ClaimWithdrawn,
        Erased,
        Fact,
        Recorded,
        Redaction,
        RulingKind,
        RulingMade,
        RulingRevoked,
    )
    from timeline.model.spans import Passage, Span
    from timeline.model.story import Phase, Sign, Story
    from timeline.model.timex import Timex
    from timeline.model.weight import Weight
    from timeline.model.when import UNKNOWN, Basis, When

__all__ = [
    "FACT_TYPES",
    "UNKNOWN",
    "ArticleArchived",
    "ArticleDated",
    "ArticleDescribed",
    "ArticleErased",
    "ArticleInfo",
    "ArticleRead",
    "Basis",
    "Block",
    "BlockKind",
    "BoundMention",
    "Chronology",
    "Claim",
    "ClaimAsserted",
    "ClaimWithdrawn",
    "ConcurrencyError",
    "Conflict",
    "ConflictStatus",
    "ConflictValue",
    "Dating",
    "Derived",
    "Document",
    "Entry",
    "EntryStatus",
    "Erased",
    "Fact",
    "Frame",
    "IntegrityError",
    "LedgerBusyError",
    "LedgerError",
    "Lineage",
    "LineageKind",
    "Mention",
    "Modality",
    "Origin",
    "Passage",
    "Phase",
    "PhaseInfo",
    "Quantity",
    "ReadingError",
    "Recorded",
    "Redaction",
    "ResolvedClaim",
    "RoleMention",
    "RulingInfo",
    "RulingKind",
    "RulingMade",
    "RulingRevoked",
    "RulingStatus",
    "Sign",
    "Slot",
    "SourceError",
    "Span",
    "Story",
    "Support",
    "Tense",
    "TimelineError",
    "Timex",
    "UsageError",
    "VoiceKind",
    "VoiceLink",
    "Weight",
    "When",
]

_MODULES: Final = {
    "article": (
        "Block",
        "BlockKind",
        "Document",
    ),
    "chronology": (
        "ArticleInfo",
        "Chronology",
        "Conflict",
        "ConflictStatus",
        "ConflictValue",
        "Derived",
        "Entry",
        "EntryStatus",
        "Lineage",
        "LineageKind",
        "Origin",
        "PhaseInfo",
        "ResolvedClaim",
        "RulingInfo",
        "RulingStatus",
        "Slot",
        "Support",
    ),
    "claim": (
        "Claim",
        "Dating",
        "Frame",
        "Mention",
        "Modality",
        "Quantity",
        "RoleMention",
        "Tense",
        "VoiceKind",
        "VoiceLink",
    ),
    "errors": (
        "ConcurrencyError",
        "IntegrityError",
        "LedgerBusyError",
        "LedgerError",
        "ReadingError",
        "SourceError",
        "TimelineError",
        "UsageError",
    ),
    "facts": (
        "FACT_TYPES",
        "ArticleArchived",
        "ArticleDated",
        "ArticleDescribed",
        "ArticleErased",
        "ArticleRead",
        "BoundMention",
        "ClaimAsserted",
        "ClaimWithdrawn",
        "Erased",
        "Fact",
        "Recorded",
        "Redaction",
        "RulingKind",
        "RulingMade",
        "RulingRevoked",
    ),
    "spans": (
        "Passage",
        "Span",
    ),
    "story": (
        "Phase",
        "Sign",
        "Story",
    ),
    "timex": ("Timex",),
    "weight": ("Weight",),
    "when": (
        "UNKNOWN",
        "Basis",
        "When",
    ),
}
_HOMES: Final = {name: f"{__name__}.{module}" for module, names in _MODULES.items() for name in names}


if not TYPE_CHECKING:  # type checkers are to refuse names that are not there

    def __getattr__(name: str) -> Any:
        """Import a public name when it is first used (PEP 562), and keep it."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return found
