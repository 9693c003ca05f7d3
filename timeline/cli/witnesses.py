"""What each outlet, cited medium and speaker asserted, and how it stands: alone, corroborated, disputed, copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from timeline.cli.words import file_name, link_in_words

if TYPE_CHECKING:
    from timeline.model import Chronology, Entry

KINDS = ("outlet", "medium", "person", "body", "anonymous")


@frozen
class Witness:
    """One outlet, medium or speaker and the claims that rest on its word.

    ``sole`` counts the entries for which there is no other origin, ``corroborated`` those with two or more,
    ``disputed`` those with an open disagreement. ``copied`` counts the claims that stand in an article of a lineage of
    several.
    """

    name: str
    kind: str
    articles: int
    claims: int
    entries: int
    sole: int
    corroborated: int
    disputed: int
    copied: int


def witnesses(chronology: Chronology) -> tuple[Witness, ...]:
    """Everybody on whose word a claim rests: outlets, media, speakers, bodies, the unnamed; within each by claims."""
    entries = {entry.id: entry for entry in chronology.entries}
    articles = {article.id: article for article in chronology.articles}
    copies = {article for lineage in chronology.lineages if len(lineage.articles) > 1 for article in lineage.articles}
    claims: dict[tuple[str, str], dict[str, tuple[str, str | None]]] = {}
    for claim in chronology.claims:
        article = articles.get(claim.claim.article)
        for link in claim.voice:
            unnamed = link.kind == "outlet" and not link.name and article is not None
            name = file_name(article) if unnamed and article else link_in_words(link)
            claims.setdefault((link.kind, name), {})[claim.id] = (claim.claim.article, claim.entry)
    found = [_witness(kind, name, standing, entries, copies) for (kind, name), standing in claims.items()]
    return tuple(sorted(found, key=lambda w: (KINDS.index(w.kind), -w.claims, w.name.casefold(), w.name)))


def _witness(
    kind: str,
    name: str,
    standing: dict[str, tuple[str, str | None]],
    entries: dict[str, Entry],
    copies: set[str],
) -> Witness:
    own = [entries[entry] for entry in sorted({entry for _, entry in standing.values() if entry}) if entry in entries]
    return Witness(
        name=name,
        kind=kind,
        articles=len({article for article, _ in standing.values()}),
        claims=len(standing),
        entries=len(own),
        sole=sum(entry.support.origins <= 1 for entry in own),
        corroborated=sum(entry.support.origins > 1 for entry in own),
        disputed=sum(entry.status == "disputed" for entry in own),
        copied=sum(article in copies for article, _ in standing.values()),
    )
