"""What reconciling remembers, read from the index tables. One connection, one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, Table

from timeline.model import ArticleInfo, Conflict, Entry, Lineage, Origin, ResolvedClaim
from timeline.reconcile.blocks import Place
from timeline.reconcile.derivation import Derivation
from timeline.reconcile.onward import Mark, Near, Outline, Tie, Told
from timeline.views import index_tables as index
from timeline.views.fetching import quoted, rows_in, select
from timeline.views.rows import decode
from timeline.views.tables import ROWS

_derivations = msgspec.msgpack.Decoder(Derivation)
_features = msgspec.msgpack.Decoder(dict[str, tuple[str, ...]])
_keys = msgspec.msgpack.Decoder(tuple[str, ...])
_told = msgspec.msgpack.Decoder(Told)
_PLACES = (
    f'SELECT {index.BLOCK.name}."key", {index.ARTICLE.name}."id", {index.BLOCK.name}."place" FROM {index.BLOCK.name} '
    f'JOIN {index.ARTICLE.name} ON {index.ARTICLE.name}."number" = {index.BLOCK.name}."number"'
)
_SAYS_SOMETHING = 'AND ("affinity" IS NOT NULL OR "obstacle" IS NOT NULL)'
_IS_EDGE = 'AND "affinity" IS NOT NULL AND "links" = 0'
_HAS_JOINED = 'AND "joined" = 1'
_OF_TWO_ARTICLES = 'AND "left_article" <> "right_article"'
_WAS_KEPT_APART = f'{_OF_TWO_ARTICLES} AND "obstacle" IS NOT NULL'


class Tables:
    """The memory of reconciling as it stands in the index tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._nothing_ruled: bool | None = None

    def count(self, table: Table) -> int:
        """How many rows a table has."""
        return int(self._connection.exec_driver_sql(f"SELECT COUNT(*) FROM {table.name}").scalar_one())

    def _find(self, table: Table, by: str, values: Collection[Any], *columns: str, rest: str = "") -> Iterator[Any]:
        return rows_in(self._connection, select(table, *columns), quoted(by), values, rest)

    def _rows(self, field: str, ids: Collection[str]) -> dict[str, Any]:
        return {id_: decode(field, payload) for id_, payload in self._find(ROWS[field], "id", ids)}

    def _payloads(self, table: Table, decoder: msgspec.msgpack.Decoder[Any], ids: Collection[str]) -> dict[str, Any]:
        return {id_: decoder.decode(payload) for id_, payload in self._find(table, "id", ids)}

    def outlines(self, articles: Collection[str]) -> Mapping[str, Outline]:
        """These articles in outline."""
        columns = ("id", "day", "lineage", "first", "last", "language", "claims", "gist")
        found = self._find(index.ARTICLE, "id", articles, *columns)
        return {
            article: Outline(article, day, lineage, first, last, language, tuple(claims.split()), gist)
            for article, day, lineage, first, last, language, claims, gist in found
        }

    def features(self, articles: Collection[str]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """The terms of every claim of these articles, in text order."""
        return self._payloads(index.FEATURES, _features, articles)

    def keys(self, articles: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The keys by which these articles are weighed for lineage."""
        return self._payloads(index.KEYS, _keys, articles)

    def told(self, articles: Collection[str]) -> Mapping[str, Told]:
        """What else is known of these articles."""
        return self._payloads(index.TOLD, _told, articles)

    def around(self, articles: Collection[str]) -> Mapping[str, frozenset[str]]:
        """The neighbours of these articles."""
        found = self._find(index.AROUND, "id", articles)
        return {article: frozenset(others.split()) for article, others in found}

    def near(self, articles: Collection[str]) -> Mapping[str, Mapping[str, Near]]:
        """All articles that could be neighbours of these."""
        found: dict[str, dict[str, Near]] = defaultdict(dict)
        for article, other, likeness, met in self._find(index.NEAR, "article", articles):
            found[article][other] = Near(likeness, met)
        return found

    def infos(self, articles: Collection[str]) -> Mapping[str, ArticleInfo]:
        """These articles as the chronology shows them."""
        return self._rows("articles", articles)

    def claims(self, claims: Collection[str]) -> Mapping[str, ResolvedClaim]:
        """These claims as the chronology shows them."""
        return self._rows("claims", claims)

    def entries(self, entries: Collection[str]) -> Mapping[str, Entry]:
        """These entries."""
        return self._rows("entries", entries)

    def conflicts(self, conflicts: Collection[str]) -> Mapping[str, Conflict]:
        """These conflicts."""
        return self._rows("conflicts", conflicts)

    def lineages(self, lineages: Collection[str]) -> Mapping[str, Lineage]:
        """These lineages."""
        return self._rows("lineages", lineages)

    def origins(self, origins: Collection[str]) -> Mapping[str, Origin]:
        """These origins."""
        return self._rows("origins", origins)

    def marks(self, claims: Collection[str]) -> Mapping[str, Mark]:
        """These claims in outline."""
        return {row[0]: Mark(*row[1:]) for row in self._find(index.CLAIM, "id", claims)}

    def places(self, keys: Collection[int]) -> Mapping[int, Collection[Place]]:
        """The claims filed under these keys."""
        found: dict[int, list[Place]] = defaultdict(list)
        for key, article, place in rows_in(self._connection, _PLACES, f'{index.BLOCK.name}."key"', keys):
            found[key].append((article, place))
        return found

    def crowds(self, keys: Collection[int], most: int) -> Mapping[int, int]:
        """How many claims are filed under those of these keys under which there are more than ``most``."""
        counted = f'SELECT "key", COUNT(*) FROM {index.BLOCK.name}'
        rest = f'GROUP BY "key" HAVING COUNT(*) > {most:d}'
        return dict(map(tuple, rows_in(self._connection, counted, '"key"', keys, rest)))

    def holders(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        """The articles that hold these keys."""
        return _grouped(self._find(index.KEY, "key", keys))

    def derivations(self, articles: Collection[str]) -> Iterable[Derivation]:
        """The derivations of which one of these articles is a side."""
        found = {
            (left, right): payload
            for side in ("left", "right")
            for left, right, payload in self._find(index.DERIVATION, side, articles)
        }
        return [_derivations.decode(payload) for _, payload in sorted(found.items())]

    def ties(self, claims: Collection[str], *, likely: bool = False) -> Iterable[Tie]:
        """The ties of which one of these claims is a side; with ``likely`` those, too, that are none yet."""
        return self._ties(("left", "right"), claims, "" if likely else _SAYS_SOMETHING)

    def edges(self, claims: Collection[str]) -> Iterable[Tie]:
        """The ties by which one of these claims may be told as one happening with another."""
        return self._ties(("left", "right"), claims, _IS_EDGE)

    def joins(self, claims: Collection[str]) -> Iterable[Tie]:
        """The ties by which groups became one of which one of these claims is the left side."""
        return self._ties(("left",), claims, _HAS_JOINED)

    def ties_of(self, articles: Collection[str], *, apart: bool = False) -> Iterable[Tie]:
        """The ties between two articles of which one of these is a side; with ``apart`` those that were kept apart."""
        rest = _WAS_KEPT_APART if apart else _OF_TWO_ARTICLES
        return self._ties(("left_article", "right_article"), articles, rest)

    def _ties(self, sides: Iterable[str], values: Collection[str], rest: str) -> Iterable[Tie]:
        found = {row[:2]: row for side in sides for row in self._find(index.TIE, side, values, rest=rest)}
        return [
            Tie(left, right, a, b, affinity, bool(links), obstacle, bool(joined))
            for left, right, a, b, affinity, links, obstacle, joined in (found[pair] for pair in sorted(found))
        ]

    def counterparts(self, claims: Collection[str]) -> Mapping[str, Mapping[str, tuple[float, str]]]:
        """The counterparts of these claims, by the article in which they stand."""
        found: dict[str, dict[str, tuple[float, str]]] = defaultdict(dict)
        for claim, article, likeness, other in self._find(index.COUNTERPART, "claim", claims):
            found[claim][article] = (likeness, other)
        return found

    def parts(self, parts: Collection[str]) -> Mapping[str, Collection[str]]:
        """The conflicts that were found in these parts."""
        return _grouped(self._find(index.PART, "part", parts))

    def office_claims(self, offices: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """The claims that name a holder of these offices, with the key of that person."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for office, claim, person in self._find(index.OFFICE, "office", offices):
            found[office][claim] = person
        return found

    def seen_names(self, names: Collection[str], surnames: Collection[str]) -> Mapping[tuple[str, str], int]:
        """How often (key, name) was seen, for these names and for keys that end in one of these surnames."""
        columns = ("key", "name", "count")
        found = [
            *self._find(index.SEEN, "name", names, *columns),
            *self._find(index.SEEN, "surname", surnames, *columns),
        ]
        return {(key, name): count for key, name, count in found}

    def spoken_names(self, names: Collection[str]) -> Mapping[str, int]:
        """How often these names are a voice's."""
        return {row[0]: row[1] for row in self._find(index.SPOKEN, "name", names, "name", "count")}

    def voices(self, names: Collection[str], folded: Collection[str]) -> Iterable[tuple[str, str]]:
        """(name, article) where a voice bears one of these names, or a name that folds to one of the others."""
        columns = ("name", "article")
        found = [
            *self._find(index.VOICE, "name", names, *columns),
            *self._find(index.VOICE, "folded", folded, *columns),
        ]
        return sorted({(name, article) for name, article in found})

    def vouched(self, origins: Collection[str]) -> Mapping[str, Mapping[tuple[str, str], int]]:
        """How many claims give each name and kind to these origins."""
        columns = '"origin", "origin_name", "origin_kind"'
        counted = f"SELECT {columns}, COUNT(*) FROM {index.CLAIM.name}"
        found: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
        for origin, name, kind, count in rows_in(self._connection, counted, '"origin"', origins, f"GROUP BY {columns}"):
            found[origin][name, kind] = count
        return found

    def ruled(self, ids: Collection[str]) -> bool:
        """Whether a ruling binds one of these articles or claims."""
        if self._nothing_ruled is None:
            self._nothing_ruled = self.count(index.RULED) == 0
        return not self._nothing_ruled and any(True for _ in self._find(index.RULED, "id", ids))

    def phases(self, entries: Collection[str]) -> set[str]:
        """The phases that entries other than these carry."""
        rows = self._connection.exec_driver_sql(
            f'SELECT "phase", COUNT(*) FROM {index.PHASE.name} GROUP BY "phase"'
        ).all()
        counted: dict[str, int] = {row[0]: row[1] for row in rows}
        for (phase,) in self._find(index.PHASE, "entry", entries, "phase"):
            counted[phase] -= 1
        return {phase for phase, count in counted.items() if count}


def _grouped(found: Iterable[Any]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for key, value in found:
        grouped[key].append(value)
    return grouped
