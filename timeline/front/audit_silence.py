"""Who covered the same day and did not mention it: articles that could have known, and why they could.

An article that came out before the day cannot have kept silent about it. One that came out on the day or the morning
after covered it; a later one did only where it tells of that day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
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


class Silences:
    """Who could be silent, for many entries of one chronology: what hangs on the days alone is found once for them."""

    def __init__(
        self,
        claims: Mapping[str, ResolvedClaim],
        articles: Mapping[str, ArticleInfo],
        lineages: Mapping[str, Lineage],
    ) -> None:
        self._claims = claims
        self._articles = articles
        self._lineages = lineages
        self._dated = sorted(
            (one.when.earliest, one.when.latest, one.claim.article)
            for one in claims.values()
            if one.rejected is None and one.when.earliest is not None and one.when.latest is not None
        )
        self._covering: dict[tuple[date, date], tuple[Silence, ...]] = {}

    def on(self, entry: Entry) -> tuple[Silence, ...]:
        """The articles that covered the days of an entry and do not tell it, by path.

        Without two bounds at most a month apart nobody can be silent about an entry.
        """
        first, last = entry.when.earliest, entry.when.latest
        if first is None or last is None or last - first > _LONGEST:
            return ()
        if (first, last) not in self._covering:
            self._covering[first, last] = self._covered(first, last)
        telling = {self._claims[c].claim.article for c in entry.claims if c in self._claims}
        return tuple(self._told(one, telling) for one in self._covering[first, last] if one.article.id not in telling)

    def _told(self, silence: Silence, telling: set[str]) -> Silence:
        kin = [article for article in _kin(silence.article, self._lineages) if article in telling]
        paths = sorted(self._articles[article].path for article in kin if article in self._articles)
        if not paths:
            return silence
        told = f"{silence.why}; it is of one lineage with {', '.join(paths)}, which mentions it"
        return Silence(silence.article, told)

    def _covered(self, first: date, last: date) -> tuple[Silence, ...]:
        """The articles that covered some days, whatever they tell of them."""
        of_the_day = self._told_of(first, last)
        found = []
        for article in self._articles.values():
            if not article.claims or _came_before(article.published, first):
                continue
            why = _covered(article, of_the_day.get(article.id, 0), first, last)
            if why is not None:
                found.append(Silence(article, why))
        return tuple(sorted(found, key=lambda each: (each.article.path, each.article.id)))

    def _told_of(self, first: date, last: date) -> dict[str, int]:
        """How many claims of each article are dated within some days."""
        found: dict[str, int] = {}
        for place in range(bisect_left(self._dated, (first, date.min, "")), len(self._dated)):
            early, late, article = self._dated[place]
            if early > last:
                break
            if late <= last:
                found[article] = found.get(article, 0) + 1
        return found


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


def _kin(article: ArticleInfo, lineages: Mapping[str, Lineage]) -> tuple[str, ...]:
    lineage = lineages.get(article.lineage)
    return lineage.articles if lineage is not None else ()
