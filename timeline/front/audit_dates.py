"""Why a line stands on its day: the arithmetic first, then who gives the date, its grounds, and what other claims say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from timeline.model import ArticleInfo, Entry, ResolvedClaim, When
from timeline.reconcile import better_because

_MOST = 3


def why_on_this_day(
    entry: Entry, claims: Mapping[str, ResolvedClaim], articles: Mapping[str, ArticleInfo]
) -> tuple[str, ...]:
    """The reasons for an entry's date, the arithmetic first.

    Args:
        entry: whose date is asked for.
        claims: all claims by id.
        articles: all articles by id.
    """
    members = [claims[c] for c in entry.claims if c in claims]
    carriers = [one for one in members if one.when == entry.when]
    reasons = [arithmetic(entry.when)]
    others = [one for one in members if dated(one.when) != dated(entry.when)]
    if len(members) > 1:
        reasons.append(_given_by(entry, members, carriers, articles))
    if entry.when.is_known:
        for article in sorted({one.claim.article for one in carriers}):
            reasons += publication_ground(articles.get(article), entry.when)
    counts = Counter(edtf for edtf, _ in {(one.when.edtf, one.origin) for one in members})
    alike: dict[str, list[str]] = {}
    for one in sorted(others, key=lambda one: (one.when.edtf or "", one.id)):
        dated_so = f"dated {one.when.edtf or 'not at all'} ({arithmetic(one.when)})"
        if not entry.when.is_known:
            because = f"{dated_so}; nothing dates the line itself."
        elif not one.when.is_known:
            because = f"{dated_so}; a known date goes before an unknown one."
        else:
            modalities = (str(entry.modality), str(one.claim.modality))
            why = better_because(entry.when, one.when, (counts[entry.when.edtf], counts[one.when.edtf]), modalities)
            because = f"{dated_so}; the line sorts by {entry.when.edtf}, because {why}."
        alike.setdefault(because, []).append(one.id)
    reasons += [f"{_claims(ids)} {because}" for because, ids in alike.items()]
    return tuple(reasons)


def why_claim_on_this_day(one: ResolvedClaim, articles: Mapping[str, ArticleInfo]) -> tuple[str, ...]:
    """The reasons for a claim's date, the arithmetic first."""
    return (arithmetic(one.when), *publication_ground(articles.get(one.claim.article), one.when))


def why_article_on_this_day(article: ArticleInfo) -> tuple[str, ...]:
    """The reasons for an article's publication date."""
    when = article.published
    if not when.is_known:
        return ("Nothing is known about its date: no ruling, no metadata, no line of its own text, no lineage.",)
    return (_published_because(when),)


def arithmetic(when: When) -> str:
    """How a date was reached, as ``"am Samstag" + published 2025-04-26, a Saturday → 2025-04-26``."""
    if when.reasoning and when.basis != "ruled":
        return when.reasoning
    if when.basis == "ruled":
        return f"{_flat(when.anchor) or 'a ruling'} → {when.edtf}: {_flat(when.reasoning) or 'no reason given'}"
    return f"its date is {when.edtf}, {when.basis}" if when.edtf else "nothing is known about its date"


def dated(when: When) -> tuple[object, ...]:
    """What makes two dates the same date, whatever their grounds."""
    return when.edtf, when.earliest, when.latest


def publication_ground(article: ArticleInfo | None, when: When) -> list[str]:
    """Where the publication date comes from that a date was counted from or is bounded by."""
    if article is None or not article.published.is_known or when.basis in {"explicit", "ruled", "unknown"}:
        return []
    return [f"{article.path} is taken as published {article.published.edtf}: {_published_because(article.published)}"]


def _published_because(when: When) -> str:
    if when.basis == "lineage":
        return f"{_flat(when.reasoning)}."
    if when.basis == "ruled":
        return f"{_flat(when.anchor)}: {_flat(when.reasoning)}"
    words = f' ("{_flat(when.expression.text)}")' if when.expression else ""
    return f"{_flat(when.anchor)}{words}: {_flat(when.reasoning)}."


def _given_by(
    entry: Entry,
    members: Sequence[ResolvedClaim],
    carriers: Sequence[ResolvedClaim],
    articles: Mapping[str, ArticleInfo],
) -> str:
    same = [one for one in members if dated(one.when) == dated(entry.when)]
    share = f"All {len(members)}" if len(same) == len(members) else f"{len(same)} of its {len(members)}"
    verb = "gives" if len(same) == 1 else "give"
    named = ", ".join(f"{one.id} ({_path(one, articles)})" for one in (carriers or same)[:_MOST])
    rest = f" and {len(carriers) - _MOST} more" if len(carriers) > _MOST else ""
    return f"{share} claims {verb} this date, reckoned as in {named}{rest}."


def _path(one: ResolvedClaim, articles: Mapping[str, ArticleInfo]) -> str:
    known = articles.get(one.claim.article)
    return known.path if known is not None else one.claim.article


def _flat(words: str | None) -> str:
    return " ".join((words or "").split()).rstrip(".")


def _claims(ids: Sequence[str]) -> str:
    if len(ids) == 1:
        return f"Claim {ids[0]} by itself is"
    return f"Claims {', '.join(ids[:-1])} and {ids[-1]} by themselves are"
