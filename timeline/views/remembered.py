"""What reconciling remembers, read from the index tables. One connection, one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, Table, func, or_, select
from sqlalchemy.sql.expression import bindparam

from timeline.model import ArticleInfo, Conflict, Entry, Lineage, Origin, ResolvedClaim
from timeline.reconcile.blocks import Place
from timeline.reconcile.derivation import Derivation
from timeline.reconcile.onward import Mark, Near, Outline, Tie, Told
from timeline.views.index_tables import (
    AROUND,
    ARTICLE,
    BLOCK,
    CLAIM,
    COUNTERPART,
    DERIVATION,
    FEATURES,
    KEY,
    KEYS,
    NEAR,
    OFFICE,
    PART,
    PHASE,
    RULED,
    SEEN,
    SPOKEN,
    TIE,
    TOLD,
    VOICE,
)
from timeline.views.rows import decode
from timeline.views.tables import ROWS

# Values in one IN list; SQLite takes 32,766 at most.
_IN_LIST = 5000
_derivations = msgspec.msgpack.Decoder(Derivation)
_features = msgspec.msgpack.Decoder(dict[str, tuple[str, ...]])
_keys = msgspec.msgpack.Decoder(tuple[str, ...])
_told = msgspec.msgpack.Decoder(Told)


class Tables:
    """The memory of reconciling as it stands in the index tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._nothing_ruled: bool | None = None

    def count(self, table: Table) -> int:
        """How many rows a table has."""
        return int(self._connection.execute(select(func.count()).select_from(table)).scalar_one())

    def _find(self, statement: Select[Any], column: ColumnElement[Any], values: Collection[Any]) -> Iterator[Any]:
        wanted = sorted(values)
        where = column.in_(bindparam("wanted", expanding=True))
        for first in range(0, len(wanted), _IN_LIST):
            yield from self._connection.execute(
                statement.where(where), {"wanted": wanted[first : first + _IN_LIST]}
            ).all()

    def _rows(self, field: str, ids: Collection[str]) -> dict[str, Any]:
        table = ROWS[field]
        found = self._find(select(table.c.id, table.c.payload), table.c.id, ids)
        return {id_: decode(field, payload) for id_, payload in found}

    def _payloads(self, table: Table, decoder: msgspec.msgpack.Decoder[Any], ids: Collection[str]) -> dict[str, Any]:
        found = self._find(select(table.c.id, table.c.payload), table.c.id, ids)
        return {id_: decoder.decode(payload) for id_, payload in found}

    def outlines(self, articles: Collection[str]) -> Mapping[str, Outline]:
        """These articles in outline."""
        table = ARTICLE.c
        statement = select(table.id, table.day, table.lineage, table.first, table.last, table.language, table.claims)
        found = self._find(statement, table.id, articles)
        return {
            article: Outline(article, day, lineage, first, last, language, tuple(claims.split()))
            for article, day, lineage, first, last, language, claims in found
        }

    def features(self, articles: Collection[str]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """The terms of every claim of these articles, in text order."""
        return self._payloads(FEATURES, _features, articles)

    def keys(self, articles: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The keys by which these articles are weighed for lineage."""
        return self._payloads(KEYS, _keys, articles)

    def told(self, articles: Collection[str]) -> Mapping[str, Told]:
        """What else is known of these articles."""
        return self._payloads(TOLD, _told, articles)

    def around(self, articles: Collection[str]) -> Mapping[str, frozenset[str]]:
        """The neighbours of these articles."""
        found = self._find(select(AROUND.c.id, AROUND.c.others), AROUND.c.id, articles)
        return {article: frozenset(others.split()) for article, others in found}

    def near(self, articles: Collection[str]) -> Mapping[str, Mapping[str, Near]]:
        """All articles that could be neighbours of these."""
        found: dict[str, dict[str, Near]] = defaultdict(dict)
        statement = select(NEAR.c.article, NEAR.c.other, NEAR.c.likeness, NEAR.c.met)
        for article, other, likeness, met in self._find(statement, NEAR.c.article, articles):
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
        statement = select(*(column for column in CLAIM.columns))
        return {row[0]: Mark(*row[1:]) for row in self._find(statement, CLAIM.c.id, claims)}

    def places(self, keys: Collection[int]) -> Mapping[int, Collection[Place]]:
        """The claims filed under these keys."""
        joined = select(BLOCK.c.key, ARTICLE.c.id, BLOCK.c.place).join(ARTICLE, ARTICLE.c.number == BLOCK.c.number)
        found: dict[int, list[Place]] = defaultdict(list)
        for key, article, place in self._find(joined, BLOCK.c.key, keys):
            found[key].append((article, place))
        return found

    def crowds(self, keys: Collection[int], most: int) -> Mapping[int, int]:
        """How many claims are filed under those of these keys under which there are more than ``most``."""
        counted = select(BLOCK.c.key, func.count()).group_by(BLOCK.c.key).having(func.count() > most)
        return dict(map(tuple, self._find(counted, BLOCK.c.key, keys)))

    def holders(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        """The articles that hold these keys."""
        return _grouped(self._find(select(KEY.c.key, KEY.c.article), KEY.c.key, keys))

    def derivations(self, articles: Collection[str]) -> Iterable[Derivation]:
        """The derivations of which one of these articles is a side."""
        statement = select(DERIVATION.c.left, DERIVATION.c.right, DERIVATION.c.payload)
        found = {
            (left, right): payload
            for side in (DERIVATION.c.left, DERIVATION.c.right)
            for left, right, payload in self._find(statement, side, articles)
        }
        return [_derivations.decode(payload) for _, payload in sorted(found.items())]

    def ties(self, claims: Collection[str], *, likely: bool = False) -> Iterable[Tie]:
        """The ties of which one of these claims is a side; with ``likely`` those, too, that are none yet."""
        where = () if likely else (or_(TIE.c.affinity.is_not(None), TIE.c.obstacle.is_not(None)),)
        return self._ties((TIE.c.left, TIE.c.right), claims, *where)

    def edges(self, claims: Collection[str]) -> Iterable[Tie]:
        """The ties by which one of these claims may be told as one happening with another."""
        return self._ties((TIE.c.left, TIE.c.right), claims, TIE.c.affinity.is_not(None), TIE.c.links == 0)

    def joins(self, claims: Collection[str]) -> Iterable[Tie]:
        """The ties by which groups became one of which one of these claims is the left side."""
        return self._ties((TIE.c.left,), claims, TIE.c.joined == 1)

    def ties_of(self, articles: Collection[str], *, apart: bool = False) -> Iterable[Tie]:
        """The ties between two articles of which one of these is a side; with ``apart`` those that were kept apart."""
        where = [TIE.c.left_article != TIE.c.right_article]
        if apart:
            where.append(TIE.c.obstacle.is_not(None))
        return self._ties((TIE.c.left_article, TIE.c.right_article), articles, *where)

    def _ties(
        self, sides: Iterable[ColumnElement[Any]], values: Collection[str], *where: ColumnElement[bool]
    ) -> Iterable[Tie]:
        statement = select(*(column for column in TIE.columns)).where(*where)
        found = {row[:2]: row for side in sides for row in self._find(statement, side, values)}
        return [
            Tie(left, right, a, b, affinity, bool(links), obstacle, bool(joined))
            for left, right, a, b, affinity, links, obstacle, joined in (found[pair] for pair in sorted(found))
        ]

    def counterparts(self, claims: Collection[str]) -> Mapping[str, Mapping[str, tuple[float, str]]]:
        """The counterparts of these claims, by the article in which they stand."""
        statement = select(COUNTERPART.c.claim, COUNTERPART.c.article, COUNTERPART.c.likeness, COUNTERPART.c.other)
        found: dict[str, dict[str, tuple[float, str]]] = defaultdict(dict)
        for claim, article, likeness, other in self._find(statement, COUNTERPART.c.claim, claims):
            found[claim][article] = (likeness, other)
        return found

    def parts(self, parts: Collection[str]) -> Mapping[str, Collection[str]]:
        """The conflicts that were found in these parts."""
        return _grouped(self._find(select(PART.c.part, PART.c.conflict), PART.c.part, parts))

    def office_claims(self, offices: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """The claims that name a holder of these offices, with the key of that person."""
        statement = select(OFFICE.c.office, OFFICE.c.claim, OFFICE.c.person)
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for office, claim, person in self._find(statement, OFFICE.c.office, offices):
            found[office][claim] = person
        return found

    def seen_names(self, names: Collection[str], surnames: Collection[str]) -> Mapping[tuple[str, str], int]:
        """How often (key, name) was seen, for these names and for keys that end in one of these surnames."""
        statement = select(SEEN.c.key, SEEN.c.name, SEEN.c.count)
        found = [*self._find(statement, SEEN.c.name, names), *self._find(statement, SEEN.c.surname, surnames)]
        return {(key, name): count for key, name, count in found}

    def spoken_names(self, names: Collection[str]) -> Mapping[str, int]:
        """How often these names are a voice's."""
        return {row[0]: row[1] for row in self._find(select(SPOKEN.c.name, SPOKEN.c.count), SPOKEN.c.name, names)}

    def voices(self, names: Collection[str], folded: Collection[str]) -> Iterable[tuple[str, str]]:
        """(name, article) where a voice bears one of these names, or a name that folds to one of the others."""
        statement = select(VOICE.c.name, VOICE.c.article)
        found = [*self._find(statement, VOICE.c.name, names), *self._find(statement, VOICE.c.folded, folded)]
        return sorted({(name, article) for name, article in found})

    def vouched(self, origins: Collection[str]) -> Mapping[str, Mapping[tuple[str, str], int]]:
        """How many claims give each name and kind to these origins."""
        columns = (CLAIM.c.origin, CLAIM.c.origin_name, CLAIM.c.origin_kind)
        found: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
        for origin, name, kind, count in self._find(
            select(*columns, func.count()).group_by(*columns), CLAIM.c.origin, origins
        ):
            found[origin][name, kind] = count
        return found

    def ruled(self, ids: Collection[str]) -> bool:
        """Whether a ruling binds one of these articles or claims."""
        if self._nothing_ruled is None:
            self._nothing_ruled = self._connection.execute(select(RULED.c.id).limit(1)).first() is None
        return not self._nothing_ruled and any(True for _ in self._find(select(RULED.c.id), RULED.c.id, ids))

    def phases(self, entries: Collection[str]) -> set[str]:
        """The phases that entries other than these carry."""
        rows = self._connection.execute(select(PHASE.c.phase, func.count()).group_by(PHASE.c.phase))
        counted: dict[str, int] = {row[0]: row[1] for row in rows}
        for (phase,) in self._find(select(PHASE.c.phase), PHASE.c.entry, entries):
            counted[phase] -= 1
        return {phase for phase, count in counted.items() if count}


def _grouped(found: Iterable[Any]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for key, value in found:
        grouped[key].append(value)
    return grouped
