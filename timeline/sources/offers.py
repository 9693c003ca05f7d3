"""What inputs offer: one article each, as bytes with a name, before anything is known about it."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from attrs import field, frozen

from timeline.model import Fact
from timeline.sources.articles import ID_DIGITS, article_id

Says = Callable[[str], tuple[Fact, ...]]


def _says_nothing(_article: str) -> tuple[Fact, ...]:
    return ()


@frozen
class Offer:
    """One article that an input gives.

    ``path`` is how it is named in facts and messages, ``data`` its bytes as of a plain-text file, ``article`` its id.
    ``said`` are the facts that stand beside the text: in a manifest or in the article's own record.
    """

    path: str
    data: bytes = field(repr=False)
    article: str
    said: tuple[Fact, ...] = ()


@frozen
class Remark:
    """Something worth saying about an input that is no error."""

    path: str
    text: str


def offered(path: str, data: bytes, says: Says = _says_nothing, *, key: str | None = None) -> Offer:
    """An offer with its id.

    Args:
        path: how the article is named.
        data: its bytes.
        says: gives the facts beside the text, for an article id.
        key: what tells it from an article with the same bytes (a record's own id); None where the bytes alone count.
    """
    article = article_id(data) if key is None else keyed_id(data, key)
    return Offer(path, data, article, says(article))


def keyed_id(data: bytes, key: str) -> str:
    """The id of an article that is its bytes and a key: as `article_id`, over both, the key before its length and a newline.

    Two outlets may carry one text: where their records tell them apart they are two articles, copies of one another.
    """
    name = key.encode()
    return sha256(b"timeline-record/1\n%d\n%b\n%b" % (len(name), name, data)).hexdigest()[:ID_DIGITS]
