"""The proof that a claim stands in a ledger, signed with the key of whoever runs this."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import msgspec

from timeline.model.errors import IntegrityError, LedgerError

if TYPE_CHECKING:
    from timeline.ledger import Ledger


def claim_proof(ledger: Ledger, wanted: str) -> dict[str, Any]:
    """The proof of a claim as ``timeline verify --proof`` writes it, in plain values.

    The ledger has to begin with the head that was kept here when it was last verified, and its head is kept in that one's
    place, as by ``timeline verify``. Where it cannot be kept, the proof is made all the same.

    Args:
        ledger: an open ledger; all of it is verified first.
        wanted: the claim's id, or the beginning of it.

    Raises:
        UsageError: there is no such claim.
        IntegrityError: the ledger does not verify, or does not begin with the kept head; nothing is signed.
        LedgerError: there is no key, and none can be made; or the kept head cannot be read.
    """
    from timeline.ledger import proofs
    from timeline.ledger.checkpoint import origin_of, unsigned_checkpoint
    from timeline.ledger.kept_head import doubt_of_kept, keep_head, kept_head
    from timeline.ledger.keyring import make_key
    from timeline.ledger.proof_form import write_proof

    found = proofs.find_claim(ledger, wanted)
    kept = kept_head(ledger)
    key = make_key(origin_of(ledger)).key
    try:
        proof = proofs.prove_claim(ledger, found, key, since=[] if kept is None else [kept])
    except IntegrityError as error:
        if kept is None:
            raise
        raise IntegrityError(f"{error}; {doubt_of_kept(ledger, kept)}") from error
    with suppress(LedgerError):
        keep_head(ledger, unsigned_checkpoint(proof.checkpoint))
    plain: dict[str, Any] = msgspec.json.decode(write_proof(proof))
    return plain
