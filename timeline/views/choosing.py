"""The lines that matter most, from the stored view: weighed in columns, so that only the chosen ones are decoded.

What comes out is what :func:`timeline.reconcile.choose` makes of the whole chronology.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from timeline.model import Chronology
from timeline.views import store
from timeline.views.rows import chronology_of, decode, in_order
from timeline.views.tables import ROWS

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from timeline.ledger import Ledger
    from timeline.reconcile import Choice


def chosen_now(ledger: Ledger, choice: Choice, is_wanted: Callable[[store.Checkpoint], bool]) -> Chronology | None:
    """The chosen part of the stored chronology, read in one transaction.

    Args:
        ledger: an open ledger.
        choice: what is chosen.
        is_wanted: whether the view of a checkpoint will do.

    Returns:
        None where there is no such view, a row is damaged, or looking at the whole chronology costs no more.
    """
    import msgspec

    from timeline.reconcile.key_near import is_near

    if not is_near(choice):
        return None
    with store.reading(ledger) as connection:
        found = store.checkpoint_in(connection)
        if found is None or not is_wanted(found):
            return None
        try:
            return _Stored(connection, found.frame).chosen(choice)
        except (msgspec.DecodeError, UnicodeDecodeError, ValueError):
            return None


@frozen
class _Stored:
    """The rows of a view that one transaction sees."""

    connection: Connection
    frame: bytes

    def chosen(self, choice: Choice) -> Chronology | None:
        """The chosen part."""
        from timeline.reconcile.key_events import part_of
        from timeline.reconcile.key_near import choose_near
        from timeline.views.weighing import read_weighing

        columns = read_weighing(self.connection)
        weights = choose_near(columns, choice, self.entries)
        if weights is None:
            return None
        return part_of(self.around(self.entries(weights.keys())), weights, len(columns.entries))

    def entries(self, ids: Collection[str]) -> Chronology:
        """Entries with all of their claims, and nothing else."""
        entries = self._payloads("entries", ids)
        claims = {claim for payload in entries for claim in decode("entries", payload).claims}
        return self._made(entries=entries, claims=self._payloads("claims", claims))

    def around(self, chosen: Chronology) -> Chronology:
        """These entries with everything that stands in an export of them; and some more."""
        disputes = {conflict for entry in chosen.entries for conflict in entry.conflicts}
        conflicts = self._payloads("conflicts", disputes)
        sides = {
            claim for payload in conflicts for value in decode("conflicts", payload).values for claim in value.claims
        }
        more = self._made(claims=self._payloads("claims", sides - {one.id for one in chosen.claims}))
        claims = (*chosen.claims, *more.claims)
        articles = self._payloads("articles", {one.claim.article for one in claims})
        lineages = {decode("articles", payload).lineage for payload in articles}
        origins = {one.origin for one in claims} | {origin for entry in chosen.entries for origin in entry.origins}
        rest = self._made(
            conflicts=conflicts,
            articles=articles,
            lineages=self._payloads("lineages", lineages),
            origins=self._payloads("origins", origins),
            rulings=store.payloads(self.connection, ROWS["rulings"]),
        )
        return evolve(rest, entries=chosen.entries, claims=in_order("claims", claims))

    def _made(self, **payloads: Iterable[bytes]) -> Chronology:
        return chronology_of(self.frame, {field: payloads.get(field, ()) for field in ROWS})

    def _payloads(self, field: str, ids: Collection[str]) -> list[bytes]:
        from timeline.views.fetching import rows_in, select

        table = ROWS[field]
        return [bytes(payload) for (payload,) in rows_in(self.connection, select(table, "payload"), "id", ids)]
