"""The tree over the facts, grown while a verification reads them, and held against heads that somebody noted earlier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from timeline.ledger.checkpoint import Checkpoint
from timeline.ledger.merkle import Paths, leaf_hashes
from timeline.ledger.verify_tally import Tally

_BATCH: Final = 1024


class TreeCheck:
    """Begin with the number of leaves, grow by every segment that was looked at, finish."""

    def __init__(self) -> None:
        self.tally = Tally("tree", "leaves in the tree")
        self._paths: Paths | None = None
        self._leaves: list[bytes] = []
        self._since: Sequence[Checkpoint] = ()

    def begin(self, size: int, leaves: Sequence[int], since: Sequence[Checkpoint]) -> None:
        """Say how many leaves the tree has, and what is wanted of it.

        Args:
            size: leaves over the whole ledger.
            leaves: indexes (from 0) of those whose inclusion is to be proved.
            since: heads noted earlier, with which the tree has to begin.
        """
        self._since = since
        known = [index for index in leaves if index < size]
        self._paths = Paths(size, leaves=known, earlier=[then.size for then in since if then.size <= size])

    def grow(self, leaves: Sequence[bytes]) -> None:
        """Add the next leaves, 32 bytes each."""
        self._leaves += leaves
        if len(self._leaves) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        if self._paths is not None:
            self._paths.extend(leaf_hashes(self._leaves))
        self._leaves = []

    def finish(self) -> Paths | None:
        """Compare with the earlier heads. None where facts are missing: then the tree has no head."""
        self._flush()
        paths = self._paths
        if paths is None or not paths.is_complete:
            self.tally.expect(False, lambda: "facts are missing, so the tree has no head")
            return None
        for then in self._since:
            fault = _difference(paths, then)
            self.tally.expect(not fault, lambda fault=fault: fault)  # type: ignore[misc]
        self.tally.looked_at = paths.size
        if self._since:
            sizes = ", ".join(str(then.size) for then in self._since)
            self.tally.of = f"leaves in the tree, which begins with that of the checkpoint over {sizes}"
        return paths


def _difference(paths: Paths, then: Checkpoint) -> str:
    if then.size > paths.size:
        return f"the checkpoint is over {then.size} leaves, and the ledger has only {paths.size}: facts were cut off"
    if paths.root_at(then.size) != then.root:
        return f"the first {then.size} leaves are not those of the checkpoint: history was changed since"
    return ""
