"""Sorting out, many at once, the pairs of claims that cannot matter, before any is looked at closely.

A sieve lets through at least every pair that the matcher could find alike or apart: it asks only what can be answered for all
pairs in one stroke, in whole numbers (days, articles, lineages), and never decides that two claims are one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import frozen

from timeline.model import Claim, When
from timeline.reconcile.pairing import IdPairs
from timeline.reconcile.thresholds import APART_DAYS, NEWS_WINDOW_DAYS

if TYPE_CHECKING:
    from timeline.reconcile.onward.memory import Mark, Outline

Pairs = Sequence[tuple[str, str]]

NAMED = frozenset({"explicit", "relative", "ruled"})
"""Bases of a date that the text names, or a person."""

_LAST = date.max.toordinal() - 1


@frozen
class Sieve:
    """What is known of claims, as columns; ``rows`` gives the row of each claim, ``articles`` the articles by their numbers."""

    rows: Mapping[str, int]
    columns: Mapping[str, Any]
    articles: Sequence[str] = ()

    @classmethod
    def of(
        cls,
        claims: Mapping[str, Claim],
        dates: Mapping[str, When],
        published: Mapping[str, When],
        lineages: Mapping[str, str],
        special: frozenset[str],
        language_of: Callable[[str], str | None],
    ) -> Sieve:
        """Prepare claims. ``special`` ones are always let through; ``language_of`` gives the language of an article."""
        rows = {claim: row for row, claim in enumerate(claims)}
        articles: dict[str, int] = {}
        texts: dict[str, int] = {}
        languages: dict[str | None, int] = {}
        given = [(claim, dates[claim.id], published[claim.id]) for claim in claims.values()]
        columns: dict[str, list[Any]] = {
            "early": [when.earliest.toordinal() if when.earliest else 1 for _, when, _ in given],
            "late": [when.latest.toordinal() if when.latest else _LAST for _, when, _ in given],
            "named": [when.basis in NAMED and when.is_bounded for _, when, _ in given],
            "out": [_day(when.earliest or when.latest) for _, _, when in given],
            "in": [_day(when.latest or when.earliest) for _, _, when in given],
            "article": [articles.setdefault(claim.article, len(articles)) for claim, _, _ in given],
            "text": [texts.setdefault(lineages[claim.article], len(texts)) for claim, _, _ in given],
            "special": [claim.id in special or claim.modality == "denied" for claim, _, _ in given],
            "counted": [any(quantity.key for quantity in claim.quantities) for claim, _, _ in given],
            "placed": [any(place.kind == "place" for place in claim.places) for claim, _, _ in given],
            "language": [languages.setdefault(language_of(claim.article), len(languages)) for claim, _, _ in given],
        }
        return cls(rows, _arrays(columns))

    @classmethod
    def of_marks(cls, marks: Mapping[str, Mark], outlines: Mapping[str, Outline]) -> Sieve:
        """Prepare claims, and the articles in which they stand, of which only outlines are at hand."""
        rows = {claim: row for row, claim in enumerate(marks)}
        articles: dict[str, int] = {}
        texts: dict[str, int] = {}
        given = [(one, outlines[one.article]) for one in marks.values()]
        columns: dict[str, list[Any]] = {
            "early": [one.first or 1 for one, _ in given],
            "late": [one.last or _LAST for one, _ in given],
            "named": [one.basis in NAMED and one.first is not None and one.last is not None for one, _ in given],
            "out": [text.first or text.last or 0 for _, text in given],
            "in": [text.last or text.first or 0 for _, text in given],
            "article": [articles.setdefault(one.article, len(articles)) for one, _ in given],
            "text": [texts.setdefault(text.lineage, len(texts)) for _, text in given],
            "special": [one.modality == "denied" for one, _ in given],
        }
        return cls(rows, _arrays(columns), list(articles))

    def could_matter(self, pairs: Pairs, joined: Collection[tuple[str, str]]) -> Pairs:
        """The pairs that could meet or be apart as far as days tell; those of ``joined`` articles need not be timely."""
        left, right = self._sides(pairs)
        return _where(pairs, self._matters(left, right, joined))

    def again(
        self,
        claims: Mapping[str, Claim],
        dates: Mapping[str, When],
        published: Mapping[str, When],
        lineages: Mapping[str, str],
        special: frozenset[str],
        altered: Collection[str],
    ) -> Sieve:
        """The same for claims of which only ``altered`` ones may stand otherwise. All claims must be known here."""
        import numpy as np

        columns = dict(self.columns)
        for name in ("early", "late", "named", "out", "in", "special"):
            columns[name] = columns[name].copy()
        for claim in (claims[c] for c in altered if c in claims):
            row, when, out = self.rows[claim.id], dates[claim.id], published[claim.id]
            columns["early"][row] = when.earliest.toordinal() if when.earliest else 1
            columns["late"][row] = when.latest.toordinal() if when.latest else _LAST
            columns["named"][row] = when.basis in NAMED and when.is_bounded
            columns["out"][row] = _day(out.earliest or out.latest)
            columns["in"][row] = _day(out.latest or out.earliest)
            columns["special"][row] = claim.id in special or claim.modality == "denied"
        texts: dict[str, int] = {}
        numbers = np.zeros(int(columns["article"].max(initial=-1)) + 1, dtype=np.int64)
        for claim in claims.values():
            numbers[columns["article"][self.rows[claim.id]]] = texts.setdefault(lineages[claim.article], len(texts))
        columns["text"] = numbers[columns["article"]]
        return Sieve(self.rows, columns, self.articles)

    def of_one_text(self, pairs: Pairs) -> Pairs:
        """The pairs of two articles of one lineage, no others."""
        left, right = self._sides(pairs)
        keep = self._same("text", left, right) & ~self._same("article", left, right)
        return _where(pairs, keep)

    def could_meet(self, pairs: Pairs, always: Collection[tuple[str, str]]) -> Pairs:
        """The pairs whose days can agree and that could be on one happening, and those among ``always``."""
        left, right = self._sides(pairs)
        return _where(pairs, self._meets(left, right) | _among(pairs, always))

    def could_be_apart(self, pairs: Pairs) -> Pairs:
        """The pairs that name days near one another which cannot agree, or that both count, or name towns in two languages."""
        left, right = self._sides(pairs)
        return _where(pairs, self._is_apart(left, right))

    def could_concern(self, pairs: Pairs, always: Collection[tuple[str, str]]) -> Pairs:
        """The pairs that could do any of these, and those among ``always``."""
        left, right = self._sides(pairs)
        keep = self._meets(left, right) | self._is_apart(left, right) | self._matters(left, right, ())
        return _where(pairs, keep | _among(pairs, always))

    def _matters(self, left: Any, right: Any, joined: Collection[tuple[str, str]]) -> Any:
        import numpy as np

        agree = self._agree(left, right)
        named = self.columns["named"]
        near = named[left] & named[right] & (self._gap("early", "late", left, right) <= APART_DAYS)
        keep = agree | near | self._either("special", left, right)
        timely = self._same("article", left, right) | self._same("text", left, right) | self._timely(left, right)
        if joined:
            number = {article: row for row, article in enumerate(self.articles)}
            article, size = self.columns["article"], len(number)
            codes = np.array([number[a] * size + number[b] for pair in joined for a, b in (pair, pair[::-1])])
            timely |= np.isin(article[left] * size + article[right], codes)
        return keep & timely

    def _meets(self, left: Any, right: Any) -> Any:
        keep = self._agree(left, right) | self._either("special", left, right)
        timely = self._same("article", left, right) | self._same("text", left, right) | self._timely(left, right)
        return keep & timely

    def _is_apart(self, left: Any, right: Any) -> Any:
        named = self.columns["named"]
        agree = self._agree(left, right)
        near = self._gap("early", "late", left, right) <= APART_DAYS
        counted, placed = self.columns["counted"], self.columns["placed"]
        keep = (~agree & named[left] & named[right] & near) | (agree & counted[left] & counted[right])
        return keep | (agree & placed[left] & placed[right] & ~self._same("language", left, right))

    def _sides(self, pairs: Pairs) -> tuple[Any, Any]:
        import numpy as np

        rows = self.rows
        if isinstance(pairs, IdPairs):
            of_rank = np.array([rows.get(name, -1) for name in pairs.names], dtype=np.int64)
            first, second = pairs.sides
            return of_rank[first], of_rank[second]
        left = np.fromiter((rows[x] for x, _ in pairs), dtype=np.int64, count=len(pairs))
        right = np.fromiter((rows[y] for _, y in pairs), dtype=np.int64, count=len(pairs))
        return left, right

    def _gap(self, early: str, late: str, left: Any, right: Any) -> Any:
        """How many days lie between two spans; not above 0 where they overlap."""
        import numpy as np

        first, last = self.columns[early], self.columns[late]
        return np.maximum(first[left] - last[right], first[right] - last[left])

    def _agree(self, left: Any, right: Any) -> Any:
        return self._gap("early", "late", left, right) <= 1

    def _timely(self, left: Any, right: Any) -> Any:
        """Both name their day, or they were published within the window, or one of them nobody knows when."""
        named, out = self.columns["named"], self.columns["out"]
        undated = (out[left] == 0) | (out[right] == 0)
        return (named[left] & named[right]) | undated | (self._gap("out", "in", left, right) <= NEWS_WINDOW_DAYS)

    def _same(self, name: str, left: Any, right: Any) -> Any:
        return self.columns[name][left] == self.columns[name][right]

    def _either(self, name: str, left: Any, right: Any) -> Any:
        return self.columns[name][left] | self.columns[name][right]


def _among(pairs: Pairs, some: Collection[tuple[str, str]]) -> Any:
    """Of each pair, whether it is among some."""
    import numpy as np

    if isinstance(pairs, IdPairs):
        return pairs.are_among(some) if some else False
    return np.fromiter((pair in some for pair in pairs), dtype=bool, count=len(pairs)) if some else False


def _where(pairs: Pairs, keep: Any) -> Pairs:
    if isinstance(pairs, IdPairs):
        return pairs.keeping(keep)
    return [pairs[at] for at in keep.nonzero()[0].tolist()]


def _arrays(columns: Mapping[str, list[Any]]) -> dict[str, Any]:
    import numpy as np

    asked = {"named", "special", "counted", "placed"}
    return {name: np.array(it, dtype=bool if name in asked else np.int64) for name, it in columns.items()}


def _day(when: date | None) -> int:
    return when.toordinal() if when else 0
