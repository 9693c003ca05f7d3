"""Who published first, as far as publication dates tell it.

Dates have bounds, so an order may stay unknown. A date that an article only borrowed from its lineage proves no order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from attrs import frozen

from timeline.model import ArticleInfo, When

Order = Literal["only", "first", "same day", "later", "unknown"]


@frozen
class _Ends:
    """The two smallest bounds of a group with their articles, so that each article can be compared with the others."""

    latest: tuple[tuple[date, str], ...]
    earliest: tuple[tuple[date, str], ...]
    size: int
    days: frozenset[date]


_ALONE = _Ends((), (), 1, frozenset())


class Precedence:
    """Groups of articles (all that carry an entry, all of a lineage) and who of each group came first."""

    def __init__(self, groups: Mapping[str, Iterable[str]], articles: Mapping[str, ArticleInfo]) -> None:
        self.articles = articles
        self.groups = {name: self._ends(sorted(set(members))) for name, members in groups.items()}

    def _ends(self, members: list[str]) -> _Ends:
        if len(members) == 1:
            return _ALONE
        dates = {name: self._bounds(name) for name in members}
        latest = sorted((last or date.max, name) for name, (_, last) in dates.items())
        earliest = sorted((first or date.min, name) for name, (first, _) in dates.items())
        days = {first if first is not None and first == last else date.max for first, last in dates.values()}
        return _Ends(tuple(latest[:2]), tuple(earliest[:2]), len(members), frozenset(days))

    def _bounds(self, article: str) -> tuple[date | None, date | None]:
        known = self.articles.get(article)
        published = known.published if known is not None else When()
        return (None, None) if published.basis == "lineage" else (published.earliest, published.latest)

    def order(self, group: str, article: str) -> Order:
        """How an article stands to the others of its group.

        "first" and "later" only where no date inside the bounds could make it otherwise.
        """
        ends = self.groups[group]
        first, last = self._bounds(article)
        if ends.size < 2:
            return "only"
        if self.before(group, article) is not None:
            return "later"
        others = [bound for bound, name in ends.earliest if name != article]
        if last is not None and last < others[0]:
            return "first"
        is_one_day = len(ends.days) == 1 and date.max not in ends.days
        return "same day" if is_one_day and first is not None else "unknown"

    def before(self, group: str, article: str) -> str | None:
        """The article of the group that came out first, if it certainly came out before this one."""
        first, _ = self._bounds(article)
        others = [(bound, name) for bound, name in self.groups[group].latest if name != article]
        return others[0][1] if others and first is not None and others[0][0] < first else None
