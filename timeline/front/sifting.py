"""What of an input the ledger knows already: found by the hash of the content, before anything is read.

Some hundred articles are looked up at once, in the ledger's index: the cost of a second time is that of hashing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define, field

from timeline.front.jobs import Job, Settled
from timeline.front.known import known_about
from timeline.front.reading import identities, is_contested, is_read
from timeline.ledger.erasing import erasures
from timeline.model import ArticleErased, Fact
from timeline.reading import Reader
from timeline.sources import Offer, Rejected, Remark

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.ledger.lookups import Mark

_AT_ONCE = 256
_BYTES_AT_ONCE = 8_000_000


@define
class Sifter:
    """One run over one ledger. ``seen`` are the articles that this run has given to be read.

    ``read`` tells how much of the inputs lies behind the offer that was given last.
    """

    ledger: Ledger
    installed: Sequence[Reader]
    read: Callable[[], int] = lambda: 0
    seen: set[str] = field(factory=set)
    _current: frozenset[tuple[str, str]] = field(init=False)
    _erased: dict[str, ArticleErased] | None = None
    _erased_texts: dict[str, ArticleErased] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        # Where two readers know one language, only the article itself can tell which of them is in charge.
        self._current = frozenset() if is_contested(self.installed) else identities(self.installed)

    def sift(self, offers: Iterable[Offer | Rejected | Remark]) -> Iterator[Job | Settled]:
        """What is to be read, and what is settled without, in the order of the offers."""
        held: list[tuple[Offer | Rejected | Remark, int]] = []
        size = 0
        for offer in offers:
            held.append((offer, self.read()))
            size += len(offer.data) if isinstance(offer, Offer) else 0
            if len(held) >= _AT_ONCE or size >= _BYTES_AT_ONCE:
                yield from self._sifted(held)
                held, size = [], 0
        yield from self._sifted(held)

    def erased_text(self, text_sha256: str) -> ArticleErased | None:
        """The erasure that covers a text, whatever bytes it came from."""
        self._erasures()
        return self._erased_texts.get(text_sha256)

    def again(self, article: str, path: str, said: tuple[Fact, ...] = (), behind: int = 0) -> Job | Settled:
        """An archived article: to be read again, unless the reader in charge has read it."""
        known = known_about(self.ledger, article)
        for fact in said:
            known.fold(fact)
        if known.archived is None or is_read(known, self.installed):
            return Settled(path, article, said, is_known=True, behind=behind)
        text = self.ledger.text(known.archived.text_sha256)
        return Job(path, article, said, archived=known.archived, text=text, known=known, behind=behind)

    def _sifted(self, held: Sequence[tuple[Offer | Rejected | Remark, int]]) -> Iterator[Job | Settled]:
        marks = self.ledger.marks((each.article for each, _ in held if isinstance(each, Offer)), self._current)
        for offer, behind in held:
            match offer:
                case Offer():
                    yield self._one(offer, marks.get(offer.article, set()), behind)
                case Rejected():
                    yield Settled(offer.path, rejected=offer, behind=behind)
                case Remark():
                    yield Settled(offer.path, remark=offer.text, behind=behind)

    def _one(self, offer: Offer, marks: set[Mark], behind: int) -> Job | Settled:
        article = offer.article
        if "erased" in marks:
            return Settled(offer.path, rejected=refusal(offer.path, self._erasures()[article]), behind=behind)
        if article in self.seen or "read" in marks:
            return Settled(offer.path, article, offer.said, is_known=True, behind=behind)
        self.seen.add(article)
        if "archived" in marks:
            return self.again(article, offer.path, offer.said, behind)
        return Job(offer.path, article, offer.said, data=offer.data, behind=behind)

    def _erasures(self) -> dict[str, ArticleErased]:
        if self._erased is None:
            facts = [each.fact for each in erasures(self.ledger)]
            self._erased = {fact.article: fact for fact in facts}
            self._erased_texts = {fact.text_sha256: fact for fact in facts if not fact.text_kept}
        return self._erased


def refusal(path: str, erased: ArticleErased) -> Rejected:
    """Why an erased article is not taken in again."""
    problem = f"the article was erased by {erased.author}: {erased.reason}"
    return Rejected(path, "", problem, "it is not taken in again; remove the file from the folder")
