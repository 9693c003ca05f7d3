"""Independent witnesses: on whose word an entry stands, counted honestly.

A claim's origin is the medium its voice goes through, else the person or body that is quoted, else the article's lineage.
Nameless sources ("Experten", "Quellen") are no witnesses of their own: they count with the medium the article rests on, or with
its lineage. Within one lineage, unattributed sentences about a happening add nothing to the attributed ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from timeline.model import Claim, Origin, VoiceLink
from timeline.reconcile.identity import digest_id
from timeline.reconcile.people import People
from timeline.reconcile.shingles import words_of
from timeline.reconcile.thresholds import SAME_SENTENCE


@frozen
class Witness:
    """The origin of one claim. ``is_attributed``: somebody inside the article vouches, not just its lineage."""

    origin: Origin
    is_attributed: bool


def medium_key(name: str) -> str:
    """Joins the spellings of one medium: "The Telegraph", "Telegraph", "der britische „Telegraph“"."""
    words = [word for word in _letters(name).split() if word not in _ARTICLES]
    return " ".join(words) or name.casefold()


_ARTICLES = frozenset({"the", "der", "die", "das", "den", "dem", "le", "la", "les", "el", "il"})


def _letters(name: str) -> str:
    return "".join(char if char.isalnum() else " " for char in name.casefold())


def resting_medium(claims: Iterable[Claim]) -> VoiceLink | None:
    """The medium an article rests on: the only one it cites, or else the one it cites first and most.

    A medium cited once beside another is not what the article rests on.
    """
    cited: Counter[str] = Counter()
    first: dict[str, VoiceLink] = {}
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.end)):
        for link in claim.voice:
            if link.kind == "medium" and link.name:
                key = medium_key(link.name)
                cited[key] += 1
                first.setdefault(key, link)
    if not cited:
        return None
    leading = next(iter(first))
    return first[leading] if cited[leading] == max(cited.values()) else None


def witness(claim: Claim, rest: VoiceLink | None, lineage: str, lineage_name: str, everybody: People) -> Witness:
    """The origin of one claim, given the medium its article rests on and the lineage it belongs to."""
    for link in claim.voice:
        if link.kind == "medium" and link.name:
            return Witness(_medium(link.name), is_attributed=True)
    for link in reversed(claim.voice):
        if link.kind in {"person", "body"} and link.name:
            key, name = everybody.key_of(link.name), everybody.name_of(link.name)
            return Witness(Origin(digest_id("origin", "speaker", key), name, link.kind), is_attributed=True)
    if rest is not None and rest.name:
        return Witness(_medium(rest.name), is_attributed=True)
    return Witness(Origin(lineage_origin(lineage), lineage_name, "lineage"), is_attributed=False)


def lineage_origin(lineage: str) -> str:
    """The id of the origin of what stands on its text alone: the lineage of its article."""
    return digest_id("origin", "lineage", lineage)


def best_origin(id_: str, called: Mapping[tuple[str, str], int]) -> Origin:
    """An origin that claims call in several ways, each a name and a kind: by the most frequent name, the longest of several,
    and as the kind that most make it."""
    names: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for (name, kind), count in called.items():
        names[name] += count
        kinds[kind] += count
    name = min(names, key=lambda name: (-names[name], -len(name), name))
    return Origin(id_, name, min(kinds, key=lambda kind: (-kinds[kind], kind)))


def origins_of(witnesses: Iterable[Witness]) -> dict[str, Origin]:
    """All origins by id, each as most of its claims call it."""
    called: dict[str, Counter[tuple[str, str]]] = {}
    for one in witnesses:
        called.setdefault(one.origin.id, Counter())[one.origin.name, one.origin.kind] += 1
    return {o: best_origin(o, found) for o, found in called.items()}


def ruled_witness(name: str, everybody: People) -> Witness:
    """The origin that a person names: the person or body of that name, if the ledger knows one, else a medium."""
    if name in everybody.keys:
        key = everybody.key_of(name)
        kind = "body" if ":" in key else "person"
        return Witness(Origin(digest_id("origin", "speaker", key), everybody.name_of(name), kind), is_attributed=True)
    return Witness(_medium(name), is_attributed=True)


def is_named(claim: Claim) -> bool:
    """Whether the article itself says on whose word a claim rests."""
    return any(link.kind in {"medium", "person", "body"} and link.name for link in claim.voice)


def _medium(name: str) -> Origin:
    return Origin(digest_id("origin", "medium", medium_key(name)), name, "medium")


@frozen
class Stance:
    """One claim of an entry as a witness.

    ``copies`` are claims of other articles in the same words, ``wording`` are its own words if they are so many that two
    writers do not find the same by chance (see ``wording_of``).
    """

    claim: str
    lineage: str
    origin: str
    is_attributed: bool
    copies: frozenset[str] = frozenset()
    wording: tuple[str, ...] = ()


def wording_of(claim: Claim) -> tuple[str, ...]:
    """The words of a claim, folded; none if they are few enough to be the same by chance."""
    words = words_of(claim.quote)
    return words if len(words) >= SAME_SENTENCE else ()


def independent(stances: Sequence[Stance]) -> tuple[str, ...]:
    """The origins behind an entry. Sorted ids.

    Claims that nobody vouches for stand on their text: those of one lineage, and those that stand in two articles word for
    word (an agency's paragraph in two long reports, a sentence of some length), are one origin; where one of them is
    attributed, the others add nothing.
    """
    parent = {one.claim: one.claim for one in stances}
    first: dict[str, str] = {}
    said: dict[tuple[str, ...], str] = {}
    for one in stances:
        _join(parent, one.claim, first.setdefault(one.lineage, one.claim))
        if one.wording:
            _join(parent, one.claim, said.setdefault(one.wording, one.claim))
        for other in sorted(one.copies):
            if other in parent:
                _join(parent, one.claim, other)
    attributed = {_root(parent, one.claim) for one in stances if one.is_attributed}
    origins = {one.origin for one in stances if one.is_attributed}
    texts: dict[str, str] = {}
    for one in stances:
        root = _root(parent, one.claim)
        if root not in attributed:
            texts[root] = min(texts.get(root, one.origin), one.origin)
    return tuple(sorted(origins | set(texts.values())))


def _root(parent: dict[str, str], claim: str) -> str:
    while parent[claim] != claim:
        parent[claim] = parent[parent[claim]]
        claim = parent[claim]
    return claim


def _join(parent: dict[str, str], one: str, other: str) -> None:
    a, b = sorted((_root(parent, one), _root(parent, other)))
    parent[b] = a


def credited(agency: str | None) -> VoiceLink | None:
    """The agency that an article is credited to, as the medium it rests on; None where it is several or none."""
    return VoiceLink("medium", agency) if agency and "/" not in agency else None
