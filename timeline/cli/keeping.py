"""The head that ``timeline verify`` keeps beside the key, and holds the ledger to the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model.errors import LedgerError

if TYPE_CHECKING:
    from timeline.cli.session import Session
    from timeline.ledger import Ledger
    from timeline.ledger.checkpoint import Checkpoint


def head_kept_here(ledger: Ledger) -> list[Checkpoint]:
    """The head with which the ledger has to begin, if one was kept."""
    from timeline.ledger.kept_head import kept_head

    kept = kept_head(ledger)
    return [] if kept is None else [kept]


def keep(session: Session, ledger: Ledger, head: Checkpoint) -> None:
    """Keep the head of a ledger that verified. That it cannot be kept is said, and is no fault of the ledger."""
    from timeline.ledger.kept_head import keep_head

    try:
        keep_head(ledger, head)
    except LedgerError as error:
        session.warn(str(error))
