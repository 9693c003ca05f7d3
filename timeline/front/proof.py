"""The proof that a claim stands in a ledger, signed with the key of whoever runs this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from timeline.ledger import Ledger


def claim_proof(ledger: Ledger, wanted: str) -> dict[str, Any]:
    """The proof of a claim as ``timeline verify --proof`` writes it, in plain values.

    Args:
        ledger: an open ledger; all of it is verified first.
        wanted: the claim's id, or the beginning of it.

    Raises:
        UsageError: there is no such claim.
        IntegrityError: the ledger does not verify; nothing is signed.
        LedgerError: there is no key, and none can be made.
    """
    from timeline.ledger import proofs
    from timeline.ledger.checkpoint import origin_of
    from timeline.ledger.keyring import make_key
    from timeline.ledger.proof_form import write_proof

    found = proofs.find_claim(ledger, wanted)
    proof = proofs.prove_claim(ledger, found, make_key(origin_of(ledger)).key)
    plain: dict[str, Any] = msgspec.json.decode(write_proof(proof))
    return plain
