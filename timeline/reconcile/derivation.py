"""Whether one of two articles derives from the other: a pure function of the two, measured and not yet told in words.

A copy shares runs of words. A rewrite shares statements and their order: names, numbers, quotations, but not the wording.
A translation shares names and numbers, statement by statement, in the order of both. Everything here depends on the claims
and languages of the two articles alone, so a derivation once found holds whatever else arrives; who was first, who credits
whom and what it is called are joined later, because outlets and dates may become known later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Literal

from attrs import frozen

from timeline.model import Claim
from timeline.reconcile.alignment import Match, in_order
from timeline.reconcile.article_pairs import KINDS
from timeline.reconcile.imprint import Imprint
from timeline.reconcile.similarity import Pair
from timeline.reconcile.thresholds import (
    COPIED_SENTENCE,
    COPIED_SPEECH,
    COPIED_STATEMENT,
    COPIED_WORDS,
    COPY_SHARE,
    COUNTERPART,
    KEYED_WORDS,
    LINEAGE_SENTENCES,
    LINEAGE_SHARE,
    PARTNERS,
    REWRITTEN_ORDER,
    TRANSLATED_SHARE,
)

_SHOWN = 160
QUOTATIONS_SHOWN = 3
Way = Literal["copy", "paraphrase", "translation", "passage"]
Similarity = Callable[[str, str], float]
Meaning = Callable[[Claim, Claim], float]
"""How far two claims mean the same, between 0 and 1, whatever their language; symmetric."""


@frozen
class Derivation:
    """What two articles (``left`` < ``right``) have in common.

    ``aligned`` are claims that tell the same in the order of both texts, ``copied`` those that stand in both word for word
    or nearly, in any order; ``example`` are the words of one pair. ``left_share`` and ``right_share`` say how much of each
    text, in words, has its like in the other. ``runs`` is the share of the five-word runs of the article that has fewer. A
    ``passage`` is text copied between articles that are no lineage as a whole.
    """

    left: str
    right: str
    way: Way
    aligned: tuple[tuple[str, str], ...]
    copied: tuple[tuple[str, str], ...]
    left_share: float
    right_share: float
    runs: float
    statements: tuple[int, int]
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    example: tuple[str, str] | None = None

    @property
    def shorter_share(self) -> float:
        """How much of the text that is better covered has its like in the other one."""
        return max(self.left_share, self.right_share)

    @property
    def longer_share(self) -> float:
        """How much of the text that is less covered has its like in the other one."""
        return min(self.left_share, self.right_share)


def derive(
    left: Imprint,
    right: Imprint,
    *,
    similarity: Similarity | None = None,
    meaning: Meaning | None = None,
    partners: Partners | None = None,
) -> Derivation | None:
    """Weigh two articles.

    Args:
        left, right: two articles, in the order of their ids.
        similarity: the similarity of two claims by their ids, where it is remembered; measured here by default.
        partners: what ``partners_in`` gives, where it is known, without pairs that are less alike than a counterpart is.
        meaning: a measure of meaning for claims whose words do not show that they tell the same; none by default.

    Returns:
        The derivation, a passage in common, or None where they share no more than two reports on one event do.
    """
    import numpy as np

    common = np.intersect1d(left.runs, right.runs, assume_unique=True)
    copied = _copied(left, right, common)
    alike = similarity or Pair.of(left.profile, right.profile).similarity
    matches = copied
    if partners is None:
        partners = partners_in(left, right)
    if partners.are_worth_aligning:
        matches = _matches(left, right, copied, partners.pairs, alike, meaning)
    chain = in_order(matches)
    runs = len(common) / max(1, min(len(left.runs), len(right.runs)))
    way = _way(left, right, chain, matches, copied, runs)
    if way is None:
        copied = _passages(left, copied)
        if not copied:
            return None
        chain, way = in_order(copied), "passage"
    names, numbers = _kept(left, right, chain)
    told = [*copied, *chain]
    return Derivation(
        left=left.article,
        right=right.article,
        way=way,
        aligned=_ids(left, right, chain),
        copied=_ids(left, right, copied),
        left_share=_covered(left, {i for i, _, _ in told}),
        right_share=_covered(right, {j for _, j, _ in told}),
        runs=runs,
        statements=(len(left.statements), len(right.statements)),
        names=names,
        numbers=numbers,
        quotations=_quotations(left, right, copied),
        example=_example(left, right, chain, copied),
    )


def _ids(left: Imprint, right: Imprint, matches: list[Match]) -> tuple[tuple[str, str], ...]:
    return tuple((left.statements[i].id, right.statements[j].id) for i, j, _ in matches)


@frozen
class Partners:
    """Whether two articles are to be aligned, and pairs of statements, by their places, that are to be measured for it."""

    are_worth_aligning: bool
    pairs: Sequence[tuple[int, int]] = ()


def partners_in(left: Imprint, right: Imprint) -> Partners:
    """What is to be measured of two articles; of two languages nothing is, their names and numbers are held side by side."""
    if not _is_worth_aligning(left, right):
        return Partners(False)
    return Partners(True, () if _languages_differ(left, right) else _sharing(left, right))


def _is_worth_aligning(left: Imprint, right: Imprint) -> bool:
    """Whether two articles share so many keys that one may be the other rewritten."""
    import numpy as np

    kinds = KINDS if _languages_differ(left, right) else KINDS[:2]
    return any(
        len(np.intersect1d(left.numbers[kind], right.numbers[kind], assume_unique=True))
        >= min(left.required[kind], right.required[kind])
        for kind in kinds
    )


def _copied(left: Imprint, right: Imprint, common: Any) -> list[Match]:
    """Statements that stand in both texts word for word or nearly: most runs of the shorter one are in the other."""
    import numpy as np

    if not len(common):
        return []
    one, other = left.runs_of, right.runs_of
    mine, others = np.isin(one.codes, common), np.isin(other.codes, common)
    i, j, counts = _together(one.codes[mine], one.owners[mine], other.codes[others], other.owners[others])
    sizes = one.sizes[i], other.sizes[j]
    kept = counts >= COPIED_STATEMENT * np.minimum(*sizes)
    shares = 1.0 + counts[kept] / np.maximum(*sizes)[kept]
    return list(zip(i[kept].tolist(), j[kept].tolist(), shares.tolist(), strict=True))


def _together(left: Any, places: Any, right: Any, others: Any) -> tuple[Any, Any, Any]:
    """Which places of two texts have things in common, in order, and how many: things and where they stand, as columns."""
    import numpy as np

    order = np.argsort(right, kind="stable")
    right, others = right[order], others[order]
    first, last = np.searchsorted(right, left, "left"), np.searchsorted(right, left, "right")
    sizes = last - first
    at = np.repeat(first - (np.cumsum(sizes) - sizes), sizes) + np.arange(int(sizes.sum()))
    width = int(others.max(initial=0)) + 1
    codes, counts = np.unique(np.repeat(places, sizes) * width + others[at], return_counts=True)
    return codes // width, codes % width, counts


def _matches(
    left: Imprint,
    right: Imprint,
    copied: list[Match],
    partners: Sequence[tuple[int, int]],
    alike: Similarity,
    meaning: Meaning | None,
) -> list[Match]:
    """All pairs of statements that tell the same, copied or reworded, with how alike they are."""
    known = {(i, j) for i, j, _ in copied}
    if _languages_differ(left, right):
        return copied + [one for one in _translated(left, right) if one[:2] not in known]
    found = list(copied)
    for i, j in partners:
        if (i, j) in known:
            continue
        x, y = left.statements[i].id, right.statements[j].id
        score = alike(x, y)
        if score < COUNTERPART and meaning is not None:
            score = meaning(left.profile.claims[i], right.profile.claims[j])
        if score >= COUNTERPART:
            found.append((i, j, score))
    return found


def _sharing(left: Imprint, right: Imprint) -> list[tuple[int, int]]:
    """Pairs of statements that share two terms or more which stand in few statements of the other text.

    Each statement of the left text meets the few of the right one with which it shares most, the nearest in place first.
    """
    import numpy as np

    (mine, places), (others, theirs) = left.terms, right.terms
    _, term_of, often = np.unique(others, return_inverse=True, return_counts=True)
    telling = (often <= max(3, len(right.statements) // 3))[term_of]
    i, j, counts = _together(mine, places, others[telling], theirs[telling])
    i, j, counts = i[counts >= 2], j[counts >= 2], counts[counts >= 2]
    stretch = len(right.statements) / max(1, len(left.statements))
    order = np.lexsort((j, np.abs(j - i * stretch), -counts, i))
    i, j = i[order], j[order]
    first = np.arange(len(i)) - np.searchsorted(i, i) < PARTNERS
    return sorted(zip(i[first].tolist(), j[first].tolist(), strict=True))


def _translated(left: Imprint, right: Imprint) -> list[Match]:
    """Pairs of statements whose names and numbers are the same."""
    weights = _anchor_weights(left, right)
    found = []
    for i, one in enumerate(left.statements):
        for j, other in enumerate(right.statements):
            both = one.anchors & other.anchors
            if not both:
                continue
            total = sum(weights[a] for a in one.anchors) + sum(weights[a] for a in other.anchors)
            score = 2 * sum(weights[a] for a in both) / total
            if score >= COUNTERPART:
                found.append((i, j, score))
    return found


def _anchor_weights(left: Imprint, right: Imprint) -> dict[str, float]:
    counts = [Counter(a for statement in one.statements for a in statement.anchors) for one in (left, right)]
    return {a: 1.0 / max(counts[0][a], counts[1][a]) for a in counts[0].keys() | counts[1].keys()}


def _languages_differ(left: Imprint, right: Imprint) -> bool:
    return None not in (left.language, right.language) and left.language != right.language


def _covered(one: Imprint, places: set[int]) -> float:
    """Share of the words of an article that stand at some places."""
    return _words(one, places) / max(1, one.words)


def _way(
    left: Imprint, right: Imprint, chain: list[Match], matches: list[Match], copied: list[Match], runs: float
) -> Way | None:
    """Copy, rewrite or translation; None where the articles are none of these as a whole.

    What a speaker is quoted with in the same words shows nothing: two reporters who heard him write the same.
    """
    if _languages_differ(left, right):
        anchored = [sum(bool(s.anchors) for s in one.statements) for one in (left, right)]
        is_one = len(chain) >= LINEAGE_SENTENCES and len(chain) >= TRANSLATED_SHARE * max(anchored)
        return "translation" if is_one else None
    quoted = {(i, j) for i, j, _ in copied if left.statements[i].is_spoken and right.statements[j].is_spoken}
    if runs >= COPY_SHARE:
        own = {i for i, j, _ in copied if (i, j) not in quoted}
        said = {i for i, _ in quoted} - own
        if _words(left, own) >= COPIED_WORDS or _words(left, own | said) >= COPIED_SPEECH:
            return "copy"
    shares = _covered(left, {i for i, _, _ in chain}) + _covered(right, {j for _, j, _ in chain})
    matched = min(len({i for i, _, _ in matches}), len({j for _, j, _ in matches}))
    told = sum(one[:2] not in quoted for one in chain)
    is_rewrite = told >= LINEAGE_SENTENCES and shares / 2 >= LINEAGE_SHARE
    return "paraphrase" if is_rewrite and len(chain) >= REWRITTEN_ORDER * matched else None


def _words(one: Imprint, places: set[int]) -> int:
    return sum(one.statements[place].words for place in places)


def _passages(left: Imprint, copied: list[Match]) -> list[Match]:
    """Copied statements of some length in all, apart from what is quoted: reports quote one speaker in the same words."""
    own = [one for one in copied if not left.statements[one[0]].is_spoken]
    words = _words(left, {i for i, _, _ in own})
    if words < COPIED_SENTENCE:
        return []
    return copied if max(words, _words(left, {i for i, _, _ in copied})) >= COPIED_WORDS else []


def _kept(left: Imprint, right: Imprint, chain: list[Match]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names and numbers that matching statements share, as the left text writes them."""
    names: set[str] = set()
    numbers: set[str] = set()
    for i, j, _ in chain:
        one, other = left.profile.claims[i], right.profile.claims[j]
        keys = {mention.key for mention in (*other.actors, *other.places)}
        names |= {mention.name for mention in (*one.actors, *one.places) if mention.key in keys}
        speakers = {link.name for link in other.voice if link.kind == "person" and link.name}
        names |= {link.name for link in one.voice if link.name in speakers and link.name}
        values = {quantity.value for quantity in other.quantities}
        numbers |= {
            f"{_plain(quantity.value)} {quantity.of}" for quantity in one.quantities if quantity.value in values
        }
    return tuple(sorted(names)), tuple(sorted(numbers))


def _plain(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:g}"


def _example(left: Imprint, right: Imprint, chain: list[Match], copied: list[Match]) -> tuple[str, str] | None:
    """The words of the matching pair that shows it best: the most alike of some length, reworded where any is."""
    known = {one[:2] for one in copied}
    reworded = [one for one in chain if one[:2] not in known]
    if not chain:
        return None
    i, j, _ = max(
        reworded or chain,
        key=lambda one: (min(left.statements[one[0]].words, right.statements[one[1]].words, 12) * one[2], -one[0]),
    )
    return _cut(left.profile.claims[i].quote), _cut(right.profile.claims[j].quote)


def _quotations(left: Imprint, right: Imprint, copied: list[Match]) -> tuple[str, ...]:
    """What speakers are quoted with in the same words on both sides, the longest first."""
    found = {
        _cut(left.profile.claims[i].quote): left.statements[i].words
        for i, j, _ in copied
        if left.statements[i].is_spoken and right.statements[j].is_spoken and left.statements[i].words >= KEYED_WORDS
    }
    return tuple(sorted(found, key=lambda quote: (-found[quote], quote))[:QUOTATIONS_SHOWN])


def _cut(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
