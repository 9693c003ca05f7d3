"""Rows whose stored bytes do not give their digest: those that an erasure names and pins down, and the others."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from timeline.ledger.segments import StoredFact
from timeline.ledger.verify_tally import Tally
from timeline.model import ArticleArchived, ArticleDescribed, ArticleErased, ClaimAsserted, RulingMade

# What may stand without its words: emptied, or (a ruling, which may bind other articles too) without the quotes.
_EMPTIED: Final = frozenset({ArticleArchived.TYPE, ArticleDescribed.TYPE, ClaimAsserted.TYPE})


@frozen
class _Changed:
    where: str
    stream: str
    type: str
    is_empty: bool
    digest: str


class ErasureCheck:
    """Collects rows that changed, and what erasures say of them; the verdict is due when all facts have been read."""

    def __init__(self, chain: Tally) -> None:
        self.tally = Tally("erased", "erased facts and texts are as their erasure says")
        self._chain = chain
        self._changed: dict[int, _Changed] = {}
        self._named: dict[int, tuple[ArticleErased, str]] = {}  # by position; of several erasures the last counts
        self._gone: dict[str, ArticleErased] = {}  # by the text that has to be gone
        self._needed: dict[str, set[str]] = {}  # by text: the articles that have it
        self._erased: set[str] = set()

    def changed(self, where: str, stored: StoredFact, digest: bytes) -> None:
        """Remember a row that gives another digest than the one stored beside it."""
        self._changed[stored.position] = _Changed(where, stored.stream, stored.type, not stored.payload, digest.hex())

    def archived(self, fact: ArticleArchived) -> None:
        """Remember that an article has this text."""
        self._needed.setdefault(fact.text_sha256, set()).add(fact.article)

    def erased(self, fact: ArticleErased) -> None:
        """Remember an erasure."""
        self._erased.add(fact.article)
        for each in fact.redacted:
            self._named[each.position] = (fact, each.digest)
        if not fact.text_kept:
            self._gone[fact.text_sha256] = fact

    def texts_gone(self) -> tuple[str, ...]:
        """The texts (SHA-256 in hex) that must not be stored any more."""
        return tuple(sorted(key for key in self._gone if not self._needed.get(key, set()) - self._erased))

    def text_is_there(self, text_sha256: str, there: bool) -> None:
        """Judge a text that has to be gone."""
        fact = self._gone[text_sha256]
        self.tally.expect(not there, lambda: f"the text of article {fact.article} is still stored; {_again(fact)}")

    def finish(self) -> None:
        """Judge every row that changed and every row that should have."""
        for position, row in sorted(self._changed.items()):
            fact, digest = self._named.get(position, (None, ""))
            if fact is not None and digest == row.digest and _may_lose_words(row, fact):
                self.tally.expect(True, str)
            else:
                self._chain.expect(
                    False,
                    lambda row=row: f"{row.where}: the stored bytes do not give the stored digest",  # type: ignore[misc]
                )
        for position in sorted(self._named.keys() - self._changed.keys()):
            fact, _ = self._named[position]
            self.tally.expect(
                False,
                lambda position=position, fact=fact: f"position {position} still has its words; {_again(fact)}",  # type: ignore[misc]
            )


def _may_lose_words(row: _Changed, fact: ArticleErased) -> bool:
    if row.type == RulingMade.TYPE:
        return not row.is_empty
    return row.is_empty and row.type in _EMPTIED and row.stream == fact.stream


def _again(fact: ArticleErased) -> str:
    return f"`timeline erase {fact.article}` finishes what was recorded"
