"""The vocabulary: frozen values, no I/O, nothing of ours imported from above."""

from timeline.model.article import Block, BlockKind, Document
from timeline.model.chronology import ArticleInfo, Chronology, Conflict, ConflictStatus, ConflictValue, Entry, EntryStatus, Lineage, LineageKind, Origin, PhaseInfo, ResolvedClaim, Slot, Support
from timeline.model.claim import Claim, Dating, Frame, Mention, Modality, Quantity, RoleMention, Tense, VoiceKind, VoiceLink
from timeline.model.errors import ConcurrencyError, IntegrityError, LedgerBusyError, LedgerError, ReadingError, SourceError, TimelineError, UsageError
from timeline.model.facts import FACT_TYPES, ArticleArchived, ArticleDated, ArticleDescribed, ArticleRead, ClaimAsserted, ClaimWithdrawn, Fact, RulingKind, RulingMade, RulingRevoked
from timeline.model.spans import Passage, Span
from timeline.model.story import Phase, Story
from timeline.model.timex import Timex
from timeline.model.when import UNKNOWN, Basis, When

__all__ = [
    "ArticleArchived",
    "ArticleDated",
    "ArticleDescribed",
    "ArticleInfo",
    "ArticleRead",
    "Basis",
    "Block",
    "BlockKind",
    "Chronology",
    "Claim",
    "ClaimAsserted",
    "ClaimWithdrawn",
    "ConcurrencyError",
    "Conflict",
    "ConflictStatus",
    "ConflictValue",
    "Dating",
    "Document",
    "Entry",
    "EntryStatus",
    "FACT_TYPES",
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
    "ResolvedClaim",
    "RoleMention",
    "RulingKind",
    "RulingMade",
    "RulingRevoked",
    "Slot",
    "SourceError",
    "Span",
    "Story",
    "Support",
    "Tense",
    "TimelineError",
    "Timex",
    "UNKNOWN",
    "UsageError",
    "VoiceKind",
    "VoiceLink",
    "When",
]
