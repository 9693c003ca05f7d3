"""The Merkle tree of RFC 6962 (§2.1): tree heads, inclusion and consistency proofs, and their checking.

Nothing here knows of facts. A leaf is hashed as SHA-256(0x00 || leaf), a node as SHA-256(0x01 || left || right). A
``Frontier`` takes leaf hashes one after the other and keeps one hash per full subtree, at most 64, so a head over any
number of leaves needs no memory; ``Paths`` collects, in the same single pass, the hashes that some proofs need.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = sha256(b"").digest()
# Leaves that are joined at once; a power of two.
_BLOCK: Final = 1024


def leaf_hash(leaf: bytes) -> bytes:
    """The hash of a leaf: 32 bytes."""
    return sha256(b"\x00" + leaf).digest()


def leaf_hashes(leaves: Iterable[bytes]) -> list[bytes]:
    """The hashes of many leaves."""
    hashed = sha256
    return [hashed(b"\x00" + leaf).digest() for leaf in leaves]


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node over its two children: 32 bytes."""
    return sha256(b"\x01" + left + right).digest()


class Frontier:
    """The full subtrees of a growing tree, largest first: one for every bit that is set in its size."""

    def __init__(self, size: int = 0, peaks: Iterable[bytes] = ()) -> None:
        """Begin with nothing, or go on from a size and the peaks of that size.

        Raises:
            ValueError: the peaks are not those of a tree of that size.
        """
        self.size = size
        self._peaks = list(peaks)
        if size < 0 or len(self._peaks) != size.bit_count() or any(len(peak) != HASH_BYTES for peak in self._peaks):
            raise ValueError(f"{len(self._peaks)} peaks are not the frontier of a tree of {size} leaves")

    @property
    def peaks(self) -> tuple[bytes, ...]:
        """The hashes of the full subtrees, largest first."""
        return tuple(self._peaks)

    def extend(self, hashes: Iterable[bytes]) -> None:
        """Add leaves at the end, by their hashes."""
        size, peaks, hashed = self.size, self._peaks, sha256
        add, take = peaks.append, peaks.pop
        for added in hashes:
            merged, bit = added, size
            while bit & 1:  # as many subtrees of equal height are joined as the size ends in ones
                merged = hashed(b"\x01" + take() + merged).digest()
                bit >>= 1
            add(merged)
            size += 1
        self.size = size

    def root(self) -> bytes:
        """The tree head over all leaves so far."""
        if not self._peaks:
            return EMPTY_ROOT
        hashed, (*larger, root) = sha256, self._peaks
        for peak in reversed(larger):
            root = hashed(b"\x01" + peak + root).digest()
        return root


class Paths:
    """One pass over all leaf hashes that gives the head and any number of inclusion and consistency proofs.

    A proof consists of heads of ranges of leaves (RFC 6962 §2.1.1 and §2.1.2), and which ranges is known from the sizes
    alone. Every 1,024 leaves are joined to one hash at once; the leaves themselves are kept only where a range that is
    wanted begins or ends among them. So memory is 32 bytes for 1,024 leaves, and time two hashes a leaf.
    """

    def __init__(self, size: int, *, leaves: Sequence[int] = (), earlier: Sequence[int] = ()) -> None:
        """Say what is wanted of the tree over the first ``size`` leaves.

        Args:
            size: leaves in the tree.
            leaves: indexes (from 0) for which inclusion is to be proved.
            earlier: sizes of earlier trees for which consistency is to be proved.

        Raises:
            ValueError: an index or size does not lie in the tree.
        """
        if any(not 0 <= index < size for index in leaves) or any(not 0 <= then <= size for then in earlier):
            raise ValueError(f"a proof is wanted for something outside a tree of {size} leaves")
        self.size = size
        self._wanted = {place // _BLOCK for place in (*leaves, *earlier, size)}
        self._blocks: list[bytes] = []  # the heads of the full blocks
        self._kept: dict[int, list[bytes]] = {}  # the leaves of those blocks that ranges cut through
        self._pending: list[bytes] = []  # the leaves of the block that is not yet full

    def extend(self, hashes: Sequence[bytes]) -> None:
        """Let the next leaf hashes go by, a slice of any length. What lies beyond the size is ignored."""
        pending = [*self._pending, *hashes[: self.size - self._seen()]]
        full = len(pending) - len(pending) % _BLOCK
        for start in range(0, full, _BLOCK):
            block = pending[start : start + _BLOCK]
            if len(self._blocks) in self._wanted:
                self._kept[len(self._blocks)] = block
            self._blocks.append(_head_of(block))
        self._pending = pending[full:]

    @property
    def is_complete(self) -> bool:
        """Whether all leaves went by."""
        return self._seen() == self.size

    def root(self) -> bytes:
        """The head of the tree.

        Raises:
            ValueError: fewer leaves went by than the tree has.
        """
        if not self.is_complete:
            raise ValueError(f"{self._seen()} leaves went by, and the tree has {self.size}")
        return self._head(0, self.size)

    def root_at(self, earlier: int) -> bytes:
        """The head that the tree had at one of the earlier sizes."""
        return self._head(0, earlier)

    def inclusion(self, index: int) -> tuple[bytes, ...]:
        """The audit path of a leaf, from its neighbour up to the root's child."""
        return tuple(self._head(*each) for each in _inclusion_ranges(index, 0, self.size))

    def consistency(self, earlier: int) -> tuple[bytes, ...]:
        """The proof that the tree at an earlier size is the beginning of this one; empty for sizes 0 and equal."""
        return tuple(self._head(*each) for each in _consistency_ranges(earlier, self.size))

    def _seen(self) -> int:
        return len(self._blocks) * _BLOCK + len(self._pending)

    def _head(self, start: int, end: int) -> bytes:
        """The head of a range that stands in a proof: it lies inside one block, or begins with one."""
        block, within = divmod(start, _BLOCK)
        if start // _BLOCK == (end - 1) // _BLOCK and end > start and end - start < _BLOCK:
            leaves = self._kept.get(block, self._pending)
            return _head_of(leaves[within : within + end - start])
        last, rest = divmod(end, _BLOCK)
        hashes = self._blocks[block:last]
        if not rest:
            return _head_of(hashes)
        leaves = self._kept.get(last, self._pending)
        # The tree is cut at powers of two: the full blocks by their own peaks, then what is left over.
        peaks = Frontier()
        peaks.extend(hashes)
        root = _head_of(leaves[:rest])
        for peak in reversed(peaks.peaks):
            root = node_hash(peak, root)
        return root


def _head_of(hashes: Sequence[bytes]) -> bytes:
    """The head over some neighbouring subtrees of equal height (leaves, blocks)."""
    if not hashes:
        return EMPTY_ROOT
    level = list(hashes)
    while len(level) > 1:
        pairs = iter(level)
        joined = [sha256(b"\x01" + left + right).digest() for left, right in zip(pairs, pairs, strict=False)]
        if len(level) % 2:  # without a neighbour it goes up as it is
            joined.append(level[-1])
        level = joined
    return level[0]


def _split(size: int) -> int:
    """The largest power of two smaller than ``size``: where a tree of two or more leaves is cut."""
    return 1 << (size - 1).bit_length() - 1


def _inclusion_ranges(index: int, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """PATH(m, D[n]) of RFC 6962 §2.1.1, as ranges of leaves."""
    path: list[tuple[int, int]] = []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append((middle, end))
            end = middle
        else:
            path.append((start, middle))
            start = middle
    return tuple(reversed(path))


def _consistency_ranges(earlier: int, size: int) -> tuple[tuple[int, int], ...]:
    """PROOF(m, D[n]) of RFC 6962 §2.1.2, as ranges of leaves."""
    if earlier in {0, size}:
        return ()
    start, end, whole = 0, size, True
    path: list[tuple[int, int]] = []
    while earlier != end:
        middle = start + _split(end - start)
        if earlier <= middle:
            path.append((middle, end))
            end = middle
        else:
            path.append((start, middle))
            start, whole = middle, False
    if not whole:
        path.append((start, end))
    return tuple(reversed(path))


def root_from_inclusion(index: int, size: int, hashed: bytes, path: Sequence[bytes]) -> bytes | None:
    """The root that an inclusion proof leads to (RFC 9162 §2.1.3.2).

    Args:
        index: the leaf's place, from 0.
        size: leaves in the tree.
        hashed: the leaf's hash, 32 bytes.
        path: the audit path.

    Returns:
        The root, or None where the path does not fit index and size.
    """
    if not 0 <= index < size or len(hashed) != HASH_BYTES or any(len(each) != HASH_BYTES for each in path):
        return None
    place, last, root = index, size - 1, hashed
    for each in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            root = node_hash(each, root)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            root = node_hash(root, each)
        place, last = place >> 1, last >> 1
    return root if last == 0 else None


def is_consistent(earlier: int, size: int, earlier_root: bytes, root: bytes, path: Sequence[bytes]) -> bool:
    """Whether a proof shows that an earlier tree is the beginning of a later one (RFC 9162 §2.1.4.2).

    Args:
        earlier, size: leaves in the two trees.
        earlier_root, root: their heads, 32 bytes each.
        path: the consistency proof; empty where the sizes are equal or ``earlier`` is 0.
    """
    if not 0 <= earlier <= size or any(len(each) != HASH_BYTES for each in (earlier_root, root, *path)):
        return False
    if earlier in {0, size}:
        expected = EMPTY_ROOT if earlier == 0 else root
        return not path and earlier_root == expected and (size > 0 or root == EMPTY_ROOT)
    whole = earlier & (earlier - 1) == 0
    hashes = [earlier_root, *path] if whole else list(path)
    if not hashes:
        return False
    place, last = earlier - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    then = now = hashes[0]
    for each in hashes[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            then, now = node_hash(each, then), node_hash(each, now)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            now = node_hash(now, each)
        place, last = place >> 1, last >> 1
    return last == 0 and then == earlier_root and now == root
