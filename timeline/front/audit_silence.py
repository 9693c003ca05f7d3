"""Who covered the same day and did not mention it: articles that could have known, and why they could.

An article that came out before the day cannot have kept silent about it. One that came out on the day or the morning
after covered it; a later one did only where it tells of that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from attrs import frozen

from timeline.model import ArticleInfo, Entry, Lineage, ResolvedClaim, When

# Over a longer stretch "the same day" means nothing.
_LONGEST = timedelta(days=31)
# A paper that comes out the morning after has covered the day.
_NEXT_MORNING = timedelta(days=1)


@frozen
class Silence:
    """An article that covered the day and does not mention it; ``why`` says how it covered the day."""

    article: ArticleInfo
    why: str


def silent_on(
    entry: Entry,
    claims: Mapping[str, ResolvedClaim],
    articles: Mapping[str, ArticleInfo],
    lineages: Mapping[str, Lineage],
) -> tuple[Silence, ...]:
    """The articles that covered the days of an entry and do not tell it, by path.

    Args:
        entry: what they are silent about; without two bounds at most a month apart nobody can be.
        claims: all claims by id.
        articles: all articles by id.
        lineages: all lineages by id.
    """
    first, last = entry.when.earliest, entry.when.latest
    if first is None or last is None or last - first > _LONGEST:
        return ()
    telling = {claims[c].claim.article for c in entry.claims if c in claims}
    of_the_day = _told_of(claims.values(), first, last)
    found = []
    for article in articles.values():
        if article.id in telling or not article.claims or _came_before(article.published, first):
            continue
        why = _covered(article, of_the_day.get(article.id, 0), first, last)
        if why is None:
            continue
        kin = [articles[a].path for a in _kin(article, lineages) if a in telling and a in articles]
        omitted = f"; it is of one lineage with {', '.join(sorted(kin))}, which mentions it" if kin else ""
        found.append(Silence(article, why + omitted))
    return tuple(sorted(found, key=lambda each: (each.article.path, each.article.id)))


def _covered(article: ArticleInfo, told: int, first: date, last: date) -> str | None:
    published = article.published
    tells = f"{told} of its claims {'is' if told == 1 else 'are'} of {'that day' if first == last else 'those days'}"
    if not published.is_known:
        return f"{tells}; when it was published is not known" if told else None
    early, late = published.earliest, published.latest
    is_near = early is not None and late is not None and early <= last + _NEXT_MORNING
    if is_near:
        return f"published {published.edtf}" + (f"; {tells}" if told else "")
    return f"published {published.edtf}, later; {tells}" if told else None


def _came_before(published: When, first: date) -> bool:
    return published.latest is not None and published.latest < first


def _told_of(claims: Iterable[ResolvedClaim], first: date, last: date) -> dict[str, int]:
    """How many claims of each article are dated within some days."""
    found: dict[str, int] = {}
    for one in claims:
        if one.rejected is not None:
            continue
        early, late = one.when.earliest, one.when.latest
        if early is not None and late is not None and first <= early and late <= last:
            found[one.claim.article] = found.get(one.claim.article, 0) + 1
    return found


def _kin(article: ArticleInfo, lineages: Mapping[str, Lineage]) -> tuple[str, ...]:
    lineage = lineages.get(article.lineage)
    return lineage.articles if lineage is not None else ()
