"""A person's ruling: from what they wrote to the fact, checked against the chronology it is about.

A ruling is resolved when it is made: the ids that a person gives become the mentions that stand behind them, and these are
what the ruling binds from then on, however claims are read and grouped later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import get_args

from attrs import define, field, frozen

from timeline.front.naming import Kind, Named, Names, find_ruling
from timeline.model import (
    BoundMention,
    Chronology,
    RulingInfo,
    RulingKind,
    RulingMade,
    RulingRevoked,
    UsageError,
    edtf,
)
from timeline.sources import ruling_id

KINDS: tuple[RulingKind, ...] = get_args(RulingKind)
LINEAGES = ("same", "copy", "paraphrase", "translation", "agency", "not")
"""What may be said of how articles derive; "same" leaves it to the texts, "not" says that they do not."""

_SYMMETRIC = frozenset({"merge", "same", "different", "lineage"})
_VALUED: Mapping[RulingKind, str] = {
    "redate": "an EDTF date",
    "published": "an EDTF date",
    "accept": "one of the values in conflict",
    "rename": "a wording",
    "origin": "the name of a medium, person or body",
    "lineage": f"one of {', '.join(LINEAGES)}",
}
# What would command a terminal or turn the reading direction of what follows.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@frozen
class Draft:
    """A ruling in the words of a person. ``targets`` are ids or beginnings of ids; ``value`` is what is ruled, if the kind
    has one."""

    kind: RulingKind
    targets: tuple[str, ...]
    author: str
    reason: str
    value: str | None = None


@frozen
class Known:
    """A ruling that says just this is in the ledger already."""

    ruling: str
    status: str


@define
class Clerk:
    """Turns drafts into facts against one chronology."""

    chronology: Chronology
    _names: Names = field(init=False)
    _rulings: dict[str, RulingInfo] = field(init=False)
    _by_article: dict[str, list[str]] | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        self._names = Names(self.chronology)
        self._rulings = {one.id: one for one in self.chronology.rulings}

    def write(self, draft: Draft, *, again: bool = True) -> RulingMade | Known:
        """The fact that a draft stands for.

        Args:
            draft: as a person worded it.
            again: whether a ruling that was made before, and was revoked or overridden since, is made anew; if not, it counts as
                known, so that a file of rulings may be applied twice.

        Returns:
            The fact to append, or the ruling that says the same and stands.

        Raises:
            UsageError: an id, value, author or reason will not do; the message says which and what to do.
        """
        author, reason = one_line(draft.author, "author"), one_line(draft.reason, "reason")
        value = _value(draft.kind, draft.value)
        try:
            targets, bound, slot, value = self._bind(draft.kind, draft.targets, value)
        except UsageError:
            said = self._said(draft, value, author, reason)
            if said is not None and not again:
                return Known(said.id, said.status)
            raise
        key = ruling_id(draft.kind, targets, value, author, reason)
        known = self._rulings.get(key)
        if known is not None and (not again or known.status == "acting"):
            return Known(known.id, known.status)
        times = 2
        while known is not None:
            # The same words once more: a ruling of its own, later than what took the first one back.
            key = ruling_id(draft.kind, targets, value, author, f"{reason}\n{times}")
            known = self._rulings.get(key)
            if known is not None and known.status == "acting":
                return Known(known.id, known.status)
            times += 1
        self._check(draft.kind, targets, bound)
        return RulingMade(key, draft.kind, targets, value, author, reason, bound, slot)

    def claims_in(self, article: str) -> tuple[str, ...]:
        """The claims of an article."""
        if self._by_article is None:
            found: dict[str, list[str]] = {}
            for one in self.chronology.claims:
                found.setdefault(one.claim.article, []).append(one.id)
            self._by_article = found
        return tuple(self._by_article.get(article, ()))

    def revoke(self, wanted: str, author: str, reason: str) -> RulingRevoked:
        """The fact that takes a ruling back.

        Raises:
            UsageError: there is no such ruling, it is revoked already, or author or reason will not do.
        """
        author, reason = one_line(author, "author"), one_line(reason, "reason")
        found = find_ruling(self._rulings.values(), wanted)
        if found.status == "revoked":
            raise UsageError(
                f"Ruling {found.id} was revoked already, by {found.revoked_by} at position {found.revoked_at}: "
                f"{found.revoked_because}. Make it again to have it act again."
            )
        return RulingRevoked(found.id, author, reason)

    def revoked(self, wanted: str) -> Known | None:
        """The ruling of this id, if it was taken back already."""
        found = find_ruling(self._rulings.values(), wanted)
        return Known(found.id, found.status) if found.status == "revoked" else None

    def _said(self, draft: Draft, value: str | None, author: str, reason: str) -> RulingInfo | None:
        """A ruling in the same words whose targets have gone since."""
        for one in self._rulings.values():
            same = (one.kind, one.author, one.reason) == (draft.kind, author, reason) and one.value in {value, None}
            if same and len(one.targets) == len(draft.targets):
                wanted = list(draft.targets)
                pairs = zip(sorted(one.targets), sorted(wanted), strict=True)
                if all(target.startswith(written) for target, written in pairs if written.strip()):
                    return one
        return None

    def _bind(
        self, kind: RulingKind, wanted: tuple[str, ...], value: str | None
    ) -> tuple[tuple[str, ...], tuple[BoundMention, ...], str | None, str | None]:
        """Targets as whole ids, the mentions they stand for, the slot of a conflict, and the value as it is recorded."""
        least, most = _COUNTS.get(kind, (1, None))
        if len(wanted) < least or (most is not None and len(wanted) > most):
            raise UsageError(f"{kind} takes {_how_many(least, most)}, and {len(wanted)} were given.")
        if kind == "lineage" and value == "not" and len(wanted) != 2:
            raise UsageError(f"lineage --not takes 2 articles, and {len(wanted)} were given.")
        named = [self._names.find(one, *self._kinds(kind, place)) for place, one in enumerate(wanted)]
        if kind == "origin" and len({one.kind for one in named}) > 1:
            raise UsageError("origin takes claims or articles, not both at once; make two rulings.")
        if kind in _SYMMETRIC:
            named.sort(key=lambda one: one.id)
        targets = tuple(one.id for one in named)
        if len(set(targets)) < len(targets):
            twice = next(one for one in targets if targets.count(one) > 1)
            raise UsageError(f"{twice} is named twice; {kind} takes different ones.")
        if kind in {"accept", "explain"}:
            conflict = self._names.conflicts[named[0].id]
            if kind == "accept":
                value = self._side(named[0].id, value or "")
            sides = [(c, side.value) for side in conflict.values for c in side.claims]
            return targets, tuple(self._mention(c, 0, side) for c, side in sides), conflict.slot, value
        if kind == "split":
            return targets, self._parts(named), None, value
        bound = tuple(
            self._mention(claim, place, None) for place, one in enumerate(named) for claim in self._claims_of(one)
        )
        return targets, bound, None, value

    @staticmethod
    def _kinds(kind: RulingKind, place: int) -> tuple[Kind, ...]:
        if kind == "split":
            return ("entry",) if place == 0 else ("claim",)
        return _TAKES[kind]

    def _claims_of(self, one: Named) -> tuple[str, ...]:
        if one.kind == "entry":
            return self._names.entries[one.today].claims
        return (one.id,) if one.kind == "claim" else ()

    def _mention(self, claim: str, target: int, side: str | None) -> BoundMention:
        made = self._names.claims[claim].claim
        return BoundMention(made.article, made.spans, made.id, made.quote, target, side)

    def _parts(self, named: list[Named]) -> tuple[BoundMention, ...]:
        leaving = {one.id: place for place, one in enumerate(named) if place}
        whole = self._names.entries[named[0].today].claims
        rest = [claim for claim in whole if claim not in leaving]
        return tuple(self._mention(claim, leaving.get(claim, 0), None) for claim in (*rest, *sorted(leaving)))

    def _side(self, conflict: str, wanted: str) -> str:
        """The value in conflict that a person means: the value itself, or a claim that gives it."""
        values = self._names.conflicts[conflict].values
        exact = [v.value for v in values if v.value == wanted]
        loose = [v.value for v in values if v.value.casefold() == wanted.casefold()]
        giving = [v.value for v in values if wanted and any(c.startswith(wanted) for c in v.claims)]
        for found in (exact, loose, giving):
            if len(found) == 1:
                return found[0]
        shown = ", ".join(f"“{v.value}”" for v in values)
        raise UsageError(
            f"Nobody says {wanted!r} in conflict {conflict}; accept one of {shown}, or a claim that says so."
        )

    def _check(self, kind: RulingKind, targets: tuple[str, ...], bound: tuple[BoundMention, ...]) -> None:
        """Refuse what could have no meaning."""
        for mention in bound:
            by = self._names.claims[mention.claim].rejected
            if by is not None and kind not in {"accept", "explain"}:
                raise UsageError(f"Claim {mention.claim} was rejected by ruling {by}; revoke that first.")
        if kind == "merge":
            homes = {self._names.find(target, "entry").today for target in targets}
            if len(homes) < len(targets):
                raise UsageError(f"{' and '.join(targets)} are one entry already.")
        if kind == "split":
            entry = self._names.find(targets[0], "entry").today
            for claim in targets[1:]:
                home = self._names.claims[claim].entry
                if home != entry:
                    where = f"entry {home}" if home else "no entry"
                    raise UsageError(f"Claim {claim} is not in entry {entry} but in {where}; name claims of the entry.")
            if not any(mention.target == 0 for mention in bound):
                raise UsageError(f"Nothing would be left of entry {entry}: name fewer of its claims.")


_TAKES: Mapping[RulingKind, tuple[Kind, ...]] = {
    "merge": ("entry",),
    "same": ("claim",),
    "different": ("claim",),
    "redate": ("entry", "claim"),
    "reject": ("entry", "claim"),
    "accept": ("conflict",),
    "rename": ("entry",),
    "lineage": ("article",),
    "origin": ("claim", "article"),
    "published": ("article",),
    "explain": ("conflict",),
}
_COUNTS: Mapping[RulingKind, tuple[int, int | None]] = {
    "merge": (2, None),
    "split": (2, None),
    "same": (2, 2),
    "different": (2, 2),
    "accept": (1, 1),
    "rename": (1, 1),
    "lineage": (2, None),
    "published": (1, 1),
    "explain": (1, 1),
}


def _how_many(least: int, most: int | None) -> str:
    return f"{least} ids" if least == most and least > 1 else "one id" if most == 1 else f"at least {least} ids"


def one_line(text: str, what: str) -> str:
    """Words that a person signs: one visible line.

    Raises:
        UsageError: nothing is left, or a control character stands in it.
    """
    words = " ".join(text.split())
    if not words:
        raise UsageError(f"A ruling needs {'an' if what[0] in 'aeiou' else 'a'} {what}, and it is empty.")
    unfit = _UNFIT.search(words)
    if unfit is not None:
        raise UsageError(f"The {what} holds the control character U+{ord(unfit[0]):04X}; write it without.")
    return words


def _value(kind: RulingKind, value: str | None) -> str | None:
    """The value of a ruling, checked as far as it can be without the chronology."""
    wanted = _VALUED.get(kind)
    if wanted is None:
        if value is not None:
            raise UsageError(f"{kind} takes no value, and {value!r} was given.")
        return None
    if kind == "lineage" and value is None:
        return "same"
    if value is None:
        raise UsageError(f"{kind} needs {wanted}.")
    words = one_line(value, "value")
    if kind in {"redate", "published"}:
        try:
            edtf.parse(words)
        except ValueError as error:
            raise UsageError(
                f"{error}; write an EDTF date such as 2025-07-11, 2025-07 or 2025-04-25/2025-04-26."
            ) from error
    if kind == "lineage" and words not in LINEAGES:
        raise UsageError(f"{words!r} is no way in which articles derive; write {wanted}.")
    return words


def drafted(kind: str, words: Iterable[str], author: str, reason: str) -> Draft:
    """A draft from the words of a command line, of which the last is the value where the kind has one.

    Raises:
        UsageError: there is no such kind, or too few words.
    """
    given = tuple(words)
    known: RulingKind | None = next((one for one in KINDS if one == kind), None)
    if known is None:
        raise UsageError(f"{kind!r} is no kind of ruling; write one of: {', '.join(KINDS)}.")
    if known in _VALUED and known != "lineage":
        if len(given) < 2:
            raise UsageError(f"{kind} takes an id and {_VALUED[known]}.")
        return Draft(known, given[:-1], author, reason, given[-1])
    return Draft(known, given, author, reason)
