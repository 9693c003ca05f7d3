"""How something was said, in words: the class of the speech verb, and the marks by which an article keeps its distance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from timeline.cli.words import counted, link_in_words

if TYPE_CHECKING:
    from timeline.model import Modality, ResolvedClaim, VoiceLink

HEDGE_WORDS = {
    "subjunctive": "reported in the subjunctive",
    "hearsay": "hearsay (soll)",
    "distanced": "distanced (angeblich)",
}

MODALITY_NOUNS: dict[Modality, tuple[str, str]] = {
    "asserted": ("happening", "happenings"),
    "planned": ("plan", "plans"),
    "conditional": ("condition", "conditions"),
    "possible": ("possibility", "possibilities"),
    "denied": ("denial", "denials"),
    "opinion": ("opinion", "opinions"),
}

# Of one assertion, and of several that are counted.
ORDER_WORDS = {
    "only": "in no other article",
    "first": "published first here",
    "same day": "published by all on one day",
    "later": "published elsewhere before",
    "unknown": "who published first is not known",
}
ORDER_COUNTS = {
    "only": "in one article only",
    "first": "published first here",
    "same day": "published by all on one day",
    "later": "published elsewhere before",
    "unknown": "whose first article is not known",
}


def manner_in_words(link: VoiceLink) -> str:
    """How one link speaks: "denies (bestreiten)"; empty where no verb says it ("laut", a paragraph that runs on)."""
    if link.stance and link.verb:
        return f"{link.stance} ({link.verb})"
    return link.stance or link.verb or ""


def manners_in_words(claim: ResolvedClaim) -> tuple[str, ...]:
    """How everybody inside the outlet speaks who has a verb, then how the article hedges the words."""
    speaking = [(link, manner_in_words(link)) for link in claim.voice if link.kind != "outlet"]
    told = [(link, manner) for link, manner in speaking if manner]
    spoken = (manner if len(speaking) == 1 else f"{link_in_words(link)} {manner}" for link, manner in told)
    return (*spoken, *hedges_in_words(claim.claim.hedges))


def hedges_in_words(hedges: Iterable[str]) -> tuple[str, ...]:
    """The marks of distance on a claim."""
    return tuple(HEDGE_WORDS.get(hedge, hedge) for hedge in hedges)


def modalities_in_words(found: Mapping[Modality, int]) -> str:
    """How many of each: "4 happenings, 2 plans, 1 denial"."""
    return ", ".join(counted(number, *MODALITY_NOUNS[modality]) for modality, number in found.items())
