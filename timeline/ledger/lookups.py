"""Looking up single things by the index: stored texts, and whether an article was archived, read or erased."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sqlalchemy import select

from timeline.ledger import codec, rows
from timeline.ledger.appending import known_facts
from timeline.ledger.preparing import unhex
from timeline.ledger.readable import Readable
from timeline.ledger.schema import texts as texts_table
from timeline.model import ArticleArchived, ArticleErased, ArticleRead, LedgerError

Mark = Literal["archived", "read", "erased"]


class Lookups(Readable):
    """A ledger in which articles and texts are looked up."""

    def text(self, text_sha256: str) -> str:
        """The stored text with this SHA-256 (hex).

        Raises:
            LedgerError: there is none.
        """
        found = self.texts([text_sha256])
        if text_sha256 not in found:
            raise LedgerError(f"{self.url} holds no text with SHA-256 {text_sha256}")
        return found[text_sha256]

    def texts(self, ids: Iterable[str]) -> dict[str, str]:
        """The stored texts by SHA-256 (hex), in the order asked for; what is not there is left out."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, str] = {}
        with self.reading() as connection:
            for part in rows.parts([unhex(key) for key in wanted]):
                for key, stored in connection.execute(select(texts_table).where(texts_table.c.sha256.in_(part))):
                    found[key.hex()] = stored.decode()
        return {key: found[key] for key in wanted if key in found}

    def archived(self, articles: Iterable[str]) -> set[str]:
        """Which of these article ids are archived already."""
        ids = {f"article:{each}": [codec.content_id(ArticleArchived.TYPE, (each,))] for each in articles}
        with self._driver() as driver:
            return {
                stream.removeprefix("article:")
                for stream, _ in known_facts(driver, self.dialect, ids, {ArticleArchived.TYPE})
            }

    def was_read(self, article: str, reader: str, version: str) -> bool:
        """Whether this version of this reader has read the article."""
        key = codec.content_id(ArticleRead.TYPE, (article, reader, version))
        with self._driver() as driver:
            return bool(known_facts(driver, self.dialect, {f"article:{article}": [key]}, {ArticleRead.TYPE}))

    def readings(self) -> dict[str, set[tuple[str, str]]]:
        """By article id: every reader and version that has read it."""
        found: dict[str, set[tuple[str, str]]] = {}
        for each in self.read_types({ArticleRead.TYPE}):
            if isinstance(each.fact, ArticleRead):
                found.setdefault(each.fact.article, set()).add((each.fact.reader, each.fact.reader_version))
        return found

    def marks(self, articles: Iterable[str], read_by: Iterable[tuple[str, str]]) -> dict[str, set[Mark]]:
        """What became of articles, in one look at the index.

        Args:
            articles: their ids.
            read_by: readers, name and version: by any of them counts as read.

        Returns:
            By article id: whether it was archived, read, erased. Articles of which the ledger knows nothing are left out.
        """
        readers = list(read_by)
        wanted: dict[str, list[bytes]] = {}
        meaning: dict[tuple[str, bytes], tuple[str, Mark]] = {}
        for article in articles:
            stream = f"article:{article}"
            keys: list[tuple[str, tuple[str, ...], Mark]] = [
                (ArticleArchived.TYPE, (article,), "archived"),
                (ArticleErased.TYPE, (article,), "erased"),
                *((ArticleRead.TYPE, (article, *each), "read") for each in readers),
            ]
            for kind, key, mark in keys:
                content = codec.content_id(kind, key)
                wanted.setdefault(stream, []).append(content)
                meaning[stream, content] = (article, mark)
        found: dict[str, set[Mark]] = {}
        types = {ArticleArchived.TYPE, ArticleErased.TYPE, ArticleRead.TYPE}
        with self._driver() as driver:
            for each in known_facts(driver, self.dialect, wanted, types):
                article, mark = meaning[each]
                found.setdefault(article, set()).add(mark)
        return found
