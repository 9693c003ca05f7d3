"""One person, one name: the spellings of several articles joined by their keys.

Readers write a folded key beside every name ("wladimir selensk" for Selenskij, Selenskyj, Zelensky). A surname alone belongs to
the one full name in the ledger that ends in it; where two people share a surname it stays by itself. Similarity alone never
joins anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen

from timeline.model import Claim


@frozen
class People:
    """Keys and canonical names of everybody who is named."""

    keys: dict[str, str]
    names: dict[str, str]

    def key_of(self, name: str) -> str:
        """The key that joins the spellings of a name; the name itself, folded, if nobody else bears it."""
        return self.keys.get(name, name.casefold())

    def name_of(self, name: str) -> str:
        """The name by which a person or body is shown: the most frequent spelling, the longer one of two."""
        return self.names.get(self.key_of(name), name)


def people(claims: Iterable[Claim]) -> People:
    """Join the names of all claims. Depends on the names alone, not on the order of anything."""
    return people_of(*count_names(claims))


def count_names(claims: Iterable[Claim]) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """In how many claims each (key, name) stands, and how often each name is a voice's."""
    seen: Counter[tuple[str, str]] = Counter()
    spoken: Counter[str] = Counter()
    for claim in claims:
        seen.update({(mention.key, mention.name): 1 for mention in claim.actors})
        spoken.update(link.name for link in claim.voice if link.name)
    return seen, spoken


def surname(key: str) -> str:
    """The last word of a key: names are joined only among keys that end alike."""
    return key.rsplit(" ", 1)[-1]


def people_of(seen: Mapping[tuple[str, str], int], spoken: Mapping[str, int]) -> People:
    """Join names that were counted."""
    full = {key for key, _ in seen if " " in key}
    bearers: dict[str, set[str]] = {}
    for key in full:
        bearers.setdefault(surname(key), set()).add(key)
    joined = {key: _full_key(key, bearers) for key, _ in seen}
    spellings: dict[str, Counter[str]] = {}
    for (key, name), count in seen.items():
        spellings.setdefault(joined[key], Counter())[name] += count + spoken.get(name, 0)
    names = {
        key: min(counts, key=lambda name: (" " not in name, -counts[name], -len(name), name))
        for key, counts in spellings.items()
    }
    return People({name: joined[key] for key, name in sorted(seen)}, names)


def _full_key(key: str, bearers: dict[str, set[str]]) -> str:
    """A surname's full key, where exactly one person bears it."""
    if " " in key or ":" in key:
        return key
    able = bearers.get(key, set())
    return next(iter(able)) if len(able) == 1 else key
