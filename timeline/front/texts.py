"""The stored texts behind a chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Chronology

if TYPE_CHECKING:
    from timeline.ledger import Ledger


def article_texts(ledger: Ledger, chronology: Chronology) -> dict[str, str]:
    """The text of every article of a chronology, by article id, exactly as it was decoded when it was archived."""
    stored = ledger.texts(sorted({article.text_sha256 for article in chronology.articles}))
    return {article.id: stored[article.text_sha256] for article in chronology.articles if article.text_sha256 in stored}
