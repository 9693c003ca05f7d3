"""Facts for the ledger's tests: a small article by hand, and Hypothesis strategies for every fact type."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import attrs
from hypothesis import strategies as st

from timeline.model import (
    FACT_TYPES,
    ArticleArchived,
    ArticleDescribed,
    ArticleRead,
    Block,
    Claim,
    ClaimAsserted,
    Dating,
    Fact,
    Span,
)

TEXT = "Gipfel in Paris. 26 Länder sagten am Donnerstag zu – „sofort“, so Macron. 🕊 Ende."


def hashed(text: str) -> str:
    """The key under which a text is stored."""
    return sha256(text.encode()).hexdigest()


def archived(article: str = "a1", text: str = TEXT) -> ArticleArchived:
    """An archived article with this text."""
    return ArticleArchived(
        article=article,
        sha256=hashed(text),
        text_sha256=hashed(text),
        path=f"{article}.txt",
        media_type="text/plain",
        encoding="utf-8",
        characters=len(text),
        language="de",
        title=None,
        blocks=(Block("paragraph", 0, len(text)),),
    )


def asserted(claim: str, article: str = "a1", spans: tuple[tuple[int, int], ...] = ((0, 15),)) -> ClaimAsserted:
    """A claim that quotes ``TEXT``."""
    quote = " … ".join(TEXT[start:end] for start, end in spans)
    value = Claim(claim, article, tuple(Span(*span) for span in spans), quote, "asserted", Dating("at"))
    return ClaimAsserted(value, "german", "1")


def described(article: str, number: int) -> ArticleDescribed:
    """One of many small facts on an article's stream."""
    return ArticleDescribed(article, "title", f"title {number}", "an editor", None, "a reason")


def article_facts(article: str = "a1") -> tuple[Fact, ...]:
    """What ingesting one small article appends."""
    return (
        archived(article),
        asserted(f"{article}-c1", article),
        asserted(f"{article}-c2", article, ((17, 26), (53, 61))),
        ArticleRead(article, "german", "1", 2),
    )


def texts() -> dict[str, str]:
    """The stored text that goes with ``archived``."""
    return {hashed(TEXT): TEXT}


# Any Unicode text that UTF-8 can hold: no lone surrogates, but NUL, emoji and combining marks.
words = st.text(st.characters(codec="utf-8"), max_size=20)
_BASIC: dict[Any, st.SearchStrategy[Any]] = {
    str: words,
    int: st.integers(0, 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    bytes: st.binary(max_size=8),
    type(None): st.none(),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a field's type: every field of every class in it is filled."""
    if kind in _BASIC:
        return _BASIC[kind]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        return st.lists(values_of(arguments[0]), max_size=2).map(tuple)
    if origin is not None or isinstance(kind, UnionType):
        return st.one_of([values_of(argument) for argument in arguments])
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: values_of(hints[name]) for name in _names(kind)})


def _names(kind: Any) -> Sequence[str]:
    """The fields of a named tuple, a struct or an attrs class."""
    for told in ("_fields", "__struct_fields__"):
        if hasattr(kind, told):
            return tuple(getattr(kind, told))
    return [field.name for field in attrs.fields(kind)]


def facts_of(cls: type[Any]) -> st.SearchStrategy[Any]:
    """Any fact of one type. A claim has at least one span."""
    made = values_of(cls)
    return made.filter(lambda fact: bool(fact.claim.spans)) if cls is ClaimAsserted else made


# Facts that can be appended as they are: an archived article would need its text.
appendable = st.one_of([facts_of(cls) for cls in FACT_TYPES if cls is not ArticleArchived]).filter(
    lambda fact: "\0" not in fact.stream
)
