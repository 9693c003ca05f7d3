"""Making proofs from a ledger: signed heads, claims in them, and later heads that begin with earlier ones.

The tree of RFC 6962 stands over the links of the chain, one leaf for all facts that were written together (and over the
digests of facts that were recorded up to schema 0003, one leaf each). Every leaf is stored already, so appending computes
and stores nothing for it. A head is made by the pass that verifies the whole ledger from its stored bytes, and nothing is
signed that did not verify.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.ledger.checkpoint import Checkpoint, unsigned_checkpoint
from timeline.ledger.notes import PrivateKey
from timeline.ledger.proof_form import (
    CLAIM_PROOF,
    CONSISTENCY_PROOF,
    ClaimProof,
    ConsistencyProof,
    ProvenArticle,
    ProvenFact,
    ProvenSegment,
)
from timeline.ledger.segments import hashes_in, id_of, unpack
from timeline.model import ArticleArchived, ClaimAsserted, ClaimWithdrawn, IntegrityError, Recorded, UsageError

if TYPE_CHECKING:
    from timeline.ledger.merkle import Paths
    from timeline.ledger.store import Ledger
    from timeline.ledger.verify import VerifyReport

Progress = Callable[[int, int], None]
_SHOWN = 5


@frozen
class Found:
    """A claim in a ledger: the facts of its assertion and of its article, and where it was withdrawn (None: it stands)."""

    asserted: Recorded
    archived: Recorded
    withdrawn: int | None


def signed_head(
    ledger: Ledger, key: PrivateKey, progress: Progress | None = None, *, since: Sequence[Checkpoint] = ()
) -> str:
    """The ledger's head as a signed checkpoint.

    Args:
        since: heads noted earlier, with which the ledger has to begin.

    Raises:
        IntegrityError: the ledger does not verify; nothing is signed.
    """
    report, paths = _verified(ledger, progress, since=since)
    return Checkpoint(key.name, report.leaves, paths.root()).signed(key)


def prove_claim(
    ledger: Ledger,
    found: Found,
    key: PrivateKey,
    progress: Progress | None = None,
    *,
    since: Sequence[Checkpoint] = (),
) -> ClaimProof:
    """The proof that a claim stands in the ledger as it is now.

    Args:
        since: heads noted earlier, with which the ledger has to begin.

    Raises:
        IntegrityError: the ledger does not verify; nothing is signed.
    """
    facts = (found.asserted, found.archived)
    asserted, archived = found.asserted.fact, found.archived.fact
    if not isinstance(asserted, ClaimAsserted) or not isinstance(archived, ArticleArchived):
        raise UsageError("the facts found are not those of a claim and its article")
    report, paths = _verified(ledger, progress, leaves=[ledger.leaf_of(each.position) for each in facts], since=since)
    claim = asserted.claim
    first, second = (_proven(ledger, each.position, paths) for each in facts)
    return ClaimProof(
        format=CLAIM_PROOF,
        claim=claim.id,
        quote=claim.quote,
        spans=tuple((span.start, span.end) for span in claim.spans),
        article=ProvenArticle(archived.article, archived.sha256, archived.text_sha256, archived.path),
        facts=(first, second),
        checkpoint=Checkpoint(key.name, report.leaves, paths.root()).signed(key),
    )


def prove_consistency(
    ledger: Ledger,
    earlier: str,
    key: PrivateKey,
    progress: Progress | None = None,
    *,
    since: Sequence[Checkpoint] = (),
) -> ConsistencyProof:
    """The proof that the ledger as it is now begins with the ledger of an earlier signed checkpoint.

    Args:
        since: further heads noted earlier, with which the ledger has to begin.

    Raises:
        IntegrityError: it does not, or the ledger does not verify; nothing is signed.
    """
    then = unsigned_checkpoint(earlier)
    report, paths = _verified(ledger, progress, since=[then, *since])
    return ConsistencyProof(
        format=CONSISTENCY_PROOF,
        earlier=earlier,
        later=Checkpoint(key.name, report.leaves, paths.root()).signed(key),
        path=tuple(each.hex() for each in paths.consistency(then.size)),
    )


def find_claim(ledger: Ledger, wanted: str) -> Found:
    """Find a claim by its id or a beginning of it that fits nothing else.

    Where several readers asserted it, the last assertion counts.

    Raises:
        UsageError: no claim, or more than one, has such an id, or its words were erased.
    """
    asserted: dict[str, Recorded] = {}
    withdrawn: dict[str, int] = {}
    for recorded in ledger.read():
        match recorded.fact:
            case ClaimAsserted(claim=claim) if claim.id.startswith(wanted):
                asserted[claim.id] = recorded
                withdrawn.pop(claim.id, None)
            case ClaimWithdrawn(claim=named) if named in asserted:
                withdrawn[named] = recorded.position
            case _:
                pass
    if not asserted:
        raise UsageError(f"there is no claim {wanted!r} in {ledger.url}; `timeline export json -o -` lists their ids")
    if wanted not in asserted and len(asserted) > 1:
        shown = ", ".join(sorted(asserted)[:_SHOWN])
        raise UsageError(f"{len(asserted)} claims begin with {wanted!r}: {shown}; write more of the id")
    chosen = wanted if wanted in asserted else next(iter(asserted))
    return Found(asserted[chosen], _archived(ledger, asserted[chosen]), withdrawn.get(chosen))


def _archived(ledger: Ledger, asserted: Recorded) -> Recorded:
    for recorded in ledger.read(stream=asserted.stream):
        if isinstance(recorded.fact, ArticleArchived):
            return recorded
    raise UsageError(
        f"{ledger.url} holds the claim and not its article ({asserted.stream}); nothing can be proven of it"
    )


def _proven(ledger: Ledger, position: int, paths: Paths) -> ProvenFact:
    segment, leaf = ledger.segment_at(position), ledger.leaf_of(position)
    row = list(unpack(segment))[position - segment.first]
    linked = ProvenSegment(
        segment.first,
        tuple(each.hex() for each in islice(hashes_in(segment.digests), segment.last - segment.first + 1)),
    )
    return ProvenFact(
        position=row.position,
        stream=row.stream,
        version=row.version,
        recorded_at=row.recorded_at,
        type=row.type,
        schema=row.schema,
        id=id_of(row).hex(),
        payload=bytes(row.payload).decode(),
        segment=linked if segment.link else None,
        previous=ledger.digest_at(segment.first - 1 if segment.link else position - 1),
        leaf=leaf,
        path=tuple(each.hex() for each in paths.inclusion(leaf)),
    )


def _verified(
    ledger: Ledger, progress: Progress | None, *, leaves: Sequence[int] = (), since: Sequence[Checkpoint] = ()
) -> tuple[VerifyReport, Paths]:
    from timeline.ledger.verify import verify_with_tree

    report, paths = verify_with_tree(ledger, progress, leaves=leaves, since=since)
    if not report.ok or paths is None:
        wrong = "; ".join(f"{check.name}: {check.detail}" for check in report.checks if not check.ok)
        raise IntegrityError(f"{ledger.url} does not verify, so nothing is signed: {wrong}")
    return report, paths
