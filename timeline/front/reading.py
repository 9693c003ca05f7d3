"""Reading one article into facts: claims asserted, claims withdrawn, and the fact that it was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import evolve, frozen

from timeline.front.known import Known
from timeline.model import ArticleRead, Claim, ClaimAsserted, ClaimWithdrawn, Document, Fact, ReadingError
from timeline.reading import Reader, reader_for
from timeline.reading.meaning import Encoder, with_meaning

# The name under which an article is recorded as unread; its version is the languages that could have been read.
NO_READER = "none"
NO_CLAIMS = "no claim was found in it"


@frozen
class Outcome:
    """The facts that reading one article adds. ``note`` says why there are no claims, where there are none."""

    facts: tuple[Fact, ...]
    note: str | None = None


def identities(installed: Iterable[Reader]) -> frozenset[tuple[str, str]]:
    """Name and version of every reader."""
    return frozenset((reader.name, reader.version) for reader in installed)


def is_contested(installed: Sequence[Reader]) -> bool:
    """Whether two readers know the same language, so that having been read by one of them is not enough."""
    languages = [language for reader in installed for language in reader.languages]
    return len(languages) != len(set(languages))


def is_read(known: Known, installed: Sequence[Reader]) -> bool:
    """Whether the reader that is now in charge of the article's language has read it."""
    reader = reader_for(known.language, installed)
    return (_unread(installed) if reader is None else (reader.name, reader.version)) in known.readings


def read_article(
    document: Document, known: Known, installed: Sequence[Reader], encode: Callable[[], Encoder | None] | None = None
) -> Outcome:
    """Read an article and compare with the claims that stand.

    Args:
        document: the article.
        known: what the ledger holds about it, its language included; its claims are those of the reader before.
        installed: all readers.
        encode: gives the encoder of meaning, if there is one; asked only when there are claims. None makes no vectors.

    Returns:
        New and changed claims asserted, claims no longer found withdrawn, claims found again left as they are, and a
        fact that the article was read, or why it stays unread.

    Raises:
        ReadingError: the reader failed, or gave claims that do not stand in the text.
    """
    article = document.article
    reader = reader_for(known.language, installed)
    if reader is None:
        why = _why_unread(known.language, installed)
        return Outcome((ArticleRead(article, *_unread(installed), 0, why),), f"archived, but not read: {why}")
    claims = _checked(reader, evolve(document, language=known.language or ""))
    if claims and encode is not None:
        claims = {claim.id: claim for claim in with_meaning(list(claims.values()), encode())}
    who = (reader.name, reader.version)
    facts: list[Fact] = [
        ClaimWithdrawn(old, article, *who, f"{reader.name} {reader.version} does not find it")
        for old in sorted(known.claims.keys() - claims.keys())
    ]
    facts += [ClaimAsserted(claim, *who) for claim in claims.values() if known.claims.get(claim.id) != claim]
    note = None if claims else NO_CLAIMS
    facts.append(ArticleRead(article, *who, len(claims), note))
    return Outcome(tuple(facts), note)


def _checked(reader: Reader, document: Document) -> dict[str, Claim]:
    shown = f"the reader {reader.name} {reader.version}"
    try:
        found = reader.read(document).claims
    except ReadingError:
        raise
    except Exception as error:
        # A reader is a plug-in: whatever it raises concerns this one article, and the batch goes on.
        message = f"{shown} failed on it ({type(error).__name__}: {error})"
        raise ReadingError(message) from error
    claims: dict[str, Claim] = {}
    for claim in found:
        if claim.article != document.article or claim.id in claims or not _stands(claim, document.text):
            message = f"{shown} gave a claim that does not stand in it, or twice the same ({claim.id})"
            raise ReadingError(message)
        claims[claim.id] = claim
    return claims


def _stands(claim: Claim, text: str) -> bool:
    last = 0
    for start, end in claim.spans:
        if not last <= start < end <= len(text):
            return False
        last = end
    return bool(claim.spans) and (len(claim.spans) > 1 or text[claim.start : claim.end] == claim.quote)


def _unread(installed: Sequence[Reader]) -> tuple[str, str]:
    languages = sorted({language for reader in installed for language in reader.languages})
    return NO_READER, ",".join(languages) or "-"


def _why_unread(language: str | None, installed: Sequence[Reader]) -> str:
    known = _unread(installed)[1]
    if language is None:
        return f"its language was not recognised; readers know: {known}"
    return f"no reader knows its language ({language}); readers know: {known}"
