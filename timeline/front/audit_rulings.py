"""What people ruled on one thing, as lines of its audit: those that act, and those that a later one overrides."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Chronology, RulingInfo


def rulings_on_claims(chronology: Chronology, claims: Iterable[str], acting: Iterable[str] = ()) -> tuple[str, ...]:
    """The rulings that bind some claims, or are known to act on what is audited, in the order in which they were made."""
    wanted, known = set(claims), set(acting)
    return _lines(one for one in chronology.rulings if one.id in known or (wanted & set(one.claims)))


def rulings_on_article(chronology: Chronology, article: str) -> tuple[str, ...]:
    """The rulings that name an article, or bind words of it."""
    return _lines(one for one in chronology.rulings if article in one.articles)


def _lines(rulings: Iterable[RulingInfo]) -> tuple[str, ...]:
    ordered = sorted(rulings, key=lambda one: (one.position, one.id))
    return tuple(line(one) for one in ordered if one.status != "revoked")


def line(one: RulingInfo) -> str:
    """A ruling in one line: what, who, why, and how it stands if it does not simply act."""
    what = f"{one.kind} “{one.value}”" if one.value else one.kind
    standing = (
        "" if one.status == "acting" and not one.note else f" [{one.status}{f': {one.note}' if one.note else ''}]"
    )
    return f"Ruled by {one.author} (ruling {one.id}, {what}): {one.reason}{standing}"
