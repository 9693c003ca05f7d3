"""What texts tell, in any language that is read: their claims, and the days that these are dated to."""

from __future__ import annotations

from timeline.model import Claim, When
from timeline.model.edtf import bounds
from timeline.reading import reader_for
from timeline.reconcile.dates import date_claim, moment
from timeline.sources.articles import document_from_text


def claims_of(text: str, language: str) -> tuple[Claim, ...]:
    """The claims of a text, as the installed reader of its language makes them."""
    reader = reader_for(language)
    assert reader is not None
    return reader.read(document_from_text(text, language=language)).claims


def dates_of(text: str, published: str, language: str) -> dict[str, str | None]:
    """Every claim's words with its date as EDTF, as an article published on that day tells them."""
    claims = claims_of(text, language)
    at = moment(When(published, *bounds(published), "explicit", "metadata"), claims)
    return {claim.quote: date_claim(claim, at).edtf for claim in claims}


def date_of(words: str, text: str, published: str, language: str = "de") -> str | None:
    """The date of the only claim with these words."""
    found = {quote: edtf for quote, edtf in dates_of(text, published, language).items() if words in quote}
    assert len(found) == 1, found
    return next(iter(found.values()))
