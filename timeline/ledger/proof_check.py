"""Checking proofs with nothing but the proof and a public key: no ledger, no database."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from attrs import frozen

from timeline.ledger import chain, chain_of_facts, codec
from timeline.ledger.checkpoint import Checkpoint, open_checkpoint
from timeline.ledger.merkle import is_consistent, leaf_hash, root_from_inclusion
from timeline.ledger.notes import PublicKey
from timeline.ledger.proof_form import ClaimProof, ConsistencyProof, Proof, ProvenFact
from timeline.model import ArticleArchived, ClaimAsserted, Fact, IntegrityError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@frozen
class ProvenClaim:
    """What a proof of a claim shows: everything here stands in facts that a signed head covers."""

    asserted: ClaimAsserted
    archived: ArticleArchived
    position: int
    recorded_at: datetime
    checkpoint: Checkpoint


@frozen
class ProvenHistory:
    """What a proof of consistency shows: the later ledger begins with all of the earlier one."""

    earlier: Checkpoint
    later: Checkpoint


def check_proof(proof: Proof, key: PublicKey) -> ProvenClaim | ProvenHistory:
    """Check a proof.

    Args:
        proof: as read from its file.
        key: whom to believe; it has to come from somewhere else than the proof.

    Returns:
        What is proven.

    Raises:
        IntegrityError: it proves nothing; the message says what does not fit.
        LedgerError: a fact is of a form that only a newer version reads.
    """
    return _check_claim(proof, key) if isinstance(proof, ClaimProof) else _check_consistency(proof, key)


def _check_consistency(proof: ConsistencyProof, key: PublicKey) -> ProvenHistory:
    earlier, later = open_checkpoint(proof.earlier, key), open_checkpoint(proof.later, key)
    if not is_consistent(earlier.size, later.size, earlier.root, later.root, _hashes(proof.path)):
        raise IntegrityError(
            f"the ledger of {later.size} leaves does not begin with the ledger of {earlier.size} leaves: "
            "history was changed, or the proof belongs to other heads"
        )
    return ProvenHistory(earlier, later)


def _check_claim(proof: ClaimProof, key: PublicKey) -> ProvenClaim:
    checkpoint = open_checkpoint(proof.checkpoint, key)
    asserted, archived = (_check_fact(each, checkpoint) for each in proof.facts)
    if not isinstance(asserted, ClaimAsserted) or not isinstance(archived, ArticleArchived):
        raise IntegrityError("the facts are not those of a claim and of its article")
    claim, article = asserted.claim, proof.article
    said = (proof.claim, proof.quote, proof.spans, article.id)
    if said != (claim.id, claim.quote, tuple((span.start, span.end) for span in claim.spans), claim.article):
        raise IntegrityError("claim, quote, spans or article are not what the signed fact says")
    if article.id != archived.article:
        raise IntegrityError("the second fact archives another article than the claim's")
    if (article.sha256, article.text_sha256, article.path) != (archived.sha256, archived.text_sha256, archived.path):
        raise IntegrityError("the article's hashes or path are not what the signed fact says")
    first = proof.facts[0]
    moment = _EPOCH + timedelta(microseconds=first.recorded_at)
    return ProvenClaim(asserted, archived, first.position, moment, checkpoint)


def _check_fact(proven: ProvenFact, checkpoint: Checkpoint) -> Fact:
    """Recompute a fact's digest and its leaf, follow the path to the signed root, and read it."""
    where = f"the fact at position {proven.position}"
    payload = _encoded(proven.payload, where)
    try:
        contents = _leaf_of(proven, payload, where)
        moment_is_a_date = _EPOCH + timedelta(microseconds=proven.recorded_at) >= _EPOCH
    except (ArithmeticError, ValueError, struct.error) as error:
        raise IntegrityError(f"{where} has a number that no fact can have") from error
    root = root_from_inclusion(proven.leaf, checkpoint.size, leaf_hash(contents), _hashes(proven.path))
    if root != checkpoint.root or not moment_is_a_date:
        raise IntegrityError(f"{where} is not in the signed ledger: it was changed, or belongs to another ledger")
    fact = codec.decode(proven.type, proven.schema, payload)
    if codec.content_id(fact.TYPE, fact.key) != _hash(proven.id) or fact.stream != proven.stream:
        raise IntegrityError(f"{where} has an id or stream that its contents do not give")
    return fact


def _leaf_of(proven: ProvenFact, payload: bytes, where: str) -> bytes:
    """What the leaf over a fact holds: the link of its segment, or (``segment`` is null) its own digest."""
    previous, stream, fact_type = _hash(proven.previous), _encoded(proven.stream, where), _encoded(proven.type, where)
    if proven.segment is None:
        if proven.leaf != proven.position - 1:
            raise IntegrityError(f"{where} stands at another place in the tree than in the ledger")
        return chain_of_facts.link(
            previous,
            position=proven.position,
            stream=stream,
            version=proven.version,
            recorded_at=proven.recorded_at,
            fact_type=fact_type,
            schema=proven.schema,
            fact_id=_hash(proven.id),
            payload=payload,
        )
    digests = _hashes(proven.segment.digests)
    place = proven.position - proven.segment.first
    kind = proven.type, proven.schema
    (digest,) = chain.digests_of(proven.recorded_at, proven.stream, kind, proven.version, (payload,))
    if not 0 <= place < len(digests) or digests[place] != digest:
        raise IntegrityError(f"{where} is not in the signed ledger: it was changed, or belongs to another segment")
    return chain.link(previous, proven.segment.first, digests)


def _encoded(text: str, where: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise IntegrityError(f"{where} holds text that is not valid Unicode") from error


def _hashes(path: Sequence[str]) -> list[bytes]:
    return [_hash(each) for each in path]


def _hash(text: str) -> bytes:
    """32 bytes written as 64 lower-case hex digits."""
    try:
        found = bytes.fromhex(text)
    except ValueError:
        found = b""
    if len(found) != chain.DIGEST_BYTES or found.hex() != text:
        raise IntegrityError(f"{text[:80]!r} is not a SHA-256 in 64 hex digits")
    return found
