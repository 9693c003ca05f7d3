"""The form of proof files: what stands in them, and how they are read strictly. docs/reference/proofs.md explains them."""

from __future__ import annotations

import json
from typing import Final, Literal

import msgspec
from attrs import frozen

from timeline.model import UsageError

CLAIM_PROOF: Final = "timeline-proof/2"
OLD_CLAIM_PROOF: Final = "timeline-proof/1"
CONSISTENCY_PROOF: Final = "timeline-consistency/1"
_LARGEST: Final = 50_000_000


@frozen
class OldProvenFact:
    """One fact as a ledger up to schema 0003 stored it, and its way to the root. Its leaf is ``position`` - 1.

    ``position``, ``version``, ``schema`` and ``recorded_at`` (microseconds since 1970 in UTC) are numbers, ``id`` and
    ``previous`` (the digest of the fact before) 64 hex digits, ``payload`` the stored JSON as text, ``path`` the hashes
    from the leaf's neighbour up to the root's child, 64 hex digits each.
    """

    position: int
    stream: str
    version: int
    recorded_at: int
    type: str
    schema: int
    id: str
    previous: str
    payload: str
    path: tuple[str, ...]


@frozen
class ProvenSegment:
    """What was written together with a fact: the position of its first fact, and the digests of all, 64 hex digits each."""

    first: int
    digests: tuple[str, ...]


@frozen
class ProvenFact:
    """One fact as stored, and its way to the root.

    ``position``, ``version``, ``schema``, ``recorded_at`` (microseconds since 1970 in UTC) and ``leaf`` (its index in the
    tree, from 0) are numbers. ``previous`` is the link or digest before the segment; where ``segment`` is null, the fact is
    chained itself, and it is the digest of the fact before. ``id`` and ``previous`` are 64 hex digits, ``payload`` the stored
    JSON as text, ``path`` the hashes from the leaf's neighbour up to the root's child, 64 hex digits each.
    """

    position: int
    stream: str
    version: int
    recorded_at: int
    type: str
    schema: int
    id: str
    payload: str
    segment: ProvenSegment | None
    previous: str
    leaf: int
    path: tuple[str, ...]


@frozen
class ProvenArticle:
    """The article in a claim's proof: its id, and the SHA-256 of its bytes and of its extracted text."""

    id: str
    sha256: str
    text_sha256: str
    path: str


@frozen
class ClaimProof:
    """That a claim was recorded. ``facts`` are the fact of the claim and the fact that archived its article."""

    format: Literal["timeline-proof/2"]
    claim: str
    quote: str
    spans: tuple[tuple[int, int], ...]
    article: ProvenArticle
    facts: tuple[ProvenFact, ProvenFact]
    checkpoint: str


@frozen
class OldClaimProof:
    """As ``ClaimProof``, made by a version up to schema 0003."""

    format: Literal["timeline-proof/1"]
    claim: str
    quote: str
    spans: tuple[tuple[int, int], ...]
    article: ProvenArticle
    facts: tuple[OldProvenFact, OldProvenFact]
    checkpoint: str

    @property
    def today(self) -> ClaimProof:
        """The same in the form of today."""
        first, second = (_today(each) for each in self.facts)
        return ClaimProof(
            CLAIM_PROOF, self.claim, self.quote, self.spans, self.article, (first, second), self.checkpoint
        )


def _today(old: OldProvenFact) -> ProvenFact:
    return ProvenFact(
        position=old.position,
        stream=old.stream,
        version=old.version,
        recorded_at=old.recorded_at,
        type=old.type,
        schema=old.schema,
        id=old.id,
        payload=old.payload,
        segment=None,
        previous=old.previous,
        leaf=old.position - 1,
        path=old.path,
    )


@frozen
class ConsistencyProof:
    """That the ledger at ``earlier`` is the beginning of the ledger at ``later``: both are signed checkpoints."""

    format: Literal["timeline-consistency/1"]
    earlier: str
    later: str
    path: tuple[str, ...]


Proof = ClaimProof | ConsistencyProof
_KINDS: Final[dict[str, type[ClaimProof] | type[OldClaimProof] | type[ConsistencyProof]]] = {
    CLAIM_PROOF: ClaimProof,
    OLD_CLAIM_PROOF: OldClaimProof,
    CONSISTENCY_PROOF: ConsistencyProof,
}


class _Format(msgspec.Struct):
    format: str


def _each_once(fields: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose fields have a name each: where two share one, readers disagree which of them counts."""
    found = dict(fields)
    if len(found) < len(fields):
        raise UsageError("the file names a field twice, so that it can be read in two ways; it was changed")
    return found


def write_proof(proof: Proof) -> bytes:
    """A proof as UTF-8 JSON, indented, ending with a newline, always in the form of today."""
    return msgspec.json.format(msgspec.json.encode(proof), indent=1) + b"\n"


def read_proof(content: bytes) -> Proof:
    """Read a proof file. What it says is not believed by this.

    Raises:
        UsageError: it is not a proof, or one of a form that this version does not know; the place is named.
    """
    if len(content) > _LARGEST:
        raise UsageError(f"the file has {len(content)} bytes, too many for a proof")
    try:
        found = msgspec.json.decode(content, type=_Format).format
        kind = _KINDS.get(found)
        if kind is None:
            known = ", ".join(_KINDS)
            raise UsageError(f"the file has the format {found!r}, and this version checks {known}; is it a proof?")
        proof: Proof | OldClaimProof = msgspec.json.decode(content, type=kind)
        whole = json.loads(content, object_pairs_hook=_each_once)
        if msgspec.json.encode(whole, order="sorted") != msgspec.json.encode(proof, order="sorted"):
            raise UsageError("the file has fields or values that do not belong in a proof; it was changed")
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise UsageError(
            f"the file is not a proof: {error}; `timeline verify --proof CLAIM -o FILE` makes one"
        ) from error
    return proof.today if isinstance(proof, OldClaimProof) else proof
