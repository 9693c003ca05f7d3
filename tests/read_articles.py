"""Little articles read as an ingest reads them, for tests that need real claims and no ledger."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from timeline.front.known import Known
from timeline.front.reading import read_article
from timeline.model import ArticleDated, ArticleDescribed, Fact
from timeline.reading import readers
from timeline.sources import article_from_bytes

PAIRS = Path(__file__).parent / "acceptance" / "conflict_pairs"


@cache
def facts_of(text: str, published: str, outlet: str) -> tuple[Fact, ...]:
    """What ingesting one little article appends, without vectors of meaning."""
    loaded = article_from_bytes(text.strip().encode(), shown_as=f"{outlet}.txt")
    article = loaded.archived.article
    known = Known()
    facts: list[Fact] = [
        loaded.archived,
        *loaded.facts,
        ArticleDescribed(article, "outlet", outlet, "an editor", None, "given"),
        ArticleDated(article, published, "an editor", None, "given"),
    ]
    for fact in facts:
        known.fold(fact)
    return (*facts, *read_article(loaded.document, known, readers()).facts)


def pairs(pattern: str = "*.toml") -> list[dict[str, Any]]:
    """The small articles that contradict one another, or only seem to, with what is expected of them."""
    files = sorted(PAIRS.glob(pattern))
    return [pair for file in files for pair in tomllib.loads(file.read_text(encoding="utf-8"))["pair"]]
