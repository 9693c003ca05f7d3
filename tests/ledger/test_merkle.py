"""The tree against Certificate Transparency's published vectors, against RFC 6962's own words, and against forgers."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ledger import merkle
from timeline.ledger.merkle import (
    EMPTY_ROOT,
    Frontier,
    Paths,
    is_consistent,
    leaf_hash,
    node_hash,
    root_from_inclusion,
)

# Leaves, roots and proofs of the test data that Certificate Transparency's implementations share.
LEAVES = [
    bytes.fromhex(leaf)
    for leaf in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    bytes.fromhex(root)
    for root in (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    )
]
INCLUSION = {
    (0, 8): (
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ),
    (5, 8): (
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ),
    (2, 3): ("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",),
    (1, 5): (
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ),
    (0, 1): (),
}
CONSISTENCY = {
    (1, 1): (),
    (1, 8): (
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ),
    (6, 8): (
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ),
    (2, 5): (
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ),
    (6, 7): (
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ),
}


def paths(leaves: list[bytes], *, batch: int = 3, included: list[int] = [], earlier: list[int] = []) -> Paths:  # noqa: B006
    """Let leaves go by in batches."""
    made = Paths(len(leaves), leaves=included, earlier=earlier)
    hashes = [leaf_hash(leaf) for leaf in leaves]
    for start in range(0, len(hashes), batch):
        made.extend(hashes[start : start + batch])
    return made


def by_the_book(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962 §2.1, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    cut = 1
    while cut * 2 < len(leaves):
        cut *= 2
    return sha256(b"\x01" + by_the_book(leaves[:cut]) + by_the_book(leaves[cut:])).digest()


def path_by_the_book(index: int, leaves: list[bytes]) -> list[bytes]:
    """PATH of RFC 6962 §2.1.1, word for word."""
    if len(leaves) == 1:
        return []
    cut = 1
    while cut * 2 < len(leaves):
        cut *= 2
    if index < cut:
        return [*path_by_the_book(index, leaves[:cut]), by_the_book(leaves[cut:])]
    return [*path_by_the_book(index - cut, leaves[cut:]), by_the_book(leaves[:cut])]


@pytest.mark.parametrize("size", range(9))
def test_roots_are_those_of_certificate_transparency(size: int) -> None:
    assert paths(LEAVES[:size]).root() == ROOTS[size]
    frontier = Frontier()
    frontier.extend(map(leaf_hash, LEAVES[:size]))
    assert frontier.root() == ROOTS[size]


@pytest.mark.parametrize(("index", "size"), INCLUSION)
def test_inclusion_proofs_are_those_of_certificate_transparency(index: int, size: int) -> None:
    expected = tuple(map(bytes.fromhex, INCLUSION[index, size]))
    assert paths(LEAVES[:size], included=[index]).inclusion(index) == expected
    assert root_from_inclusion(index, size, leaf_hash(LEAVES[index]), expected) == ROOTS[size]


@pytest.mark.parametrize(("earlier", "size"), CONSISTENCY)
def test_consistency_proofs_are_those_of_certificate_transparency(earlier: int, size: int) -> None:
    expected = tuple(map(bytes.fromhex, CONSISTENCY[earlier, size]))
    assert paths(LEAVES[:size], earlier=[earlier]).consistency(earlier) == expected
    assert is_consistent(earlier, size, ROOTS[earlier], ROOTS[size], expected)


def test_every_proof_of_every_small_tree() -> None:
    leaves = [bytes([number]) for number in range(20)]
    for size in range(1, 20):
        made = paths(leaves[:size], included=list(range(size)), earlier=list(range(size + 1)))
        root = made.root()
        assert root == by_the_book(leaves[:size])
        for index in range(size):
            path = made.inclusion(index)
            assert list(path) == path_by_the_book(index, leaves[:size])
            assert root_from_inclusion(index, size, leaf_hash(leaves[index]), path) == root
        for earlier in range(size + 1):
            assert made.root_at(earlier) == by_the_book(leaves[:earlier])
            assert is_consistent(earlier, size, made.root_at(earlier), root, made.consistency(earlier))


@pytest.mark.parametrize("block", [2, 8, 1024])
@given(size=st.integers(1, 300), data=st.data())
def test_any_tree_in_any_batches(block: int, size: int, data: st.DataObject) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(merkle, "_BLOCK", block)
        _any_tree(size, data)


@pytest.mark.parametrize("size", [1023, 1024, 1025, 2047, 2048, 3000, 4097])
def test_trees_of_several_blocks(size: int) -> None:
    leaves = [number.to_bytes(2, "big") for number in range(size)]
    indexes = [0, size // 3, size // 2, 1000, size - 1]
    sizes = [0, 1, 1000, min(1024, size), size // 2, size - 1, size]
    made = paths(leaves, batch=700, included=indexes, earlier=sizes)
    assert made.root() == by_the_book(leaves)
    for index in indexes:
        assert list(made.inclusion(index)) == path_by_the_book(index, leaves)
    for earlier in sizes:
        assert made.root_at(earlier) == by_the_book(leaves[:earlier])
        assert is_consistent(earlier, size, made.root_at(earlier), made.root(), made.consistency(earlier))


def _any_tree(size: int, data: st.DataObject) -> None:
    leaves = [number.to_bytes(2, "big") for number in range(size)]
    index, earlier = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size))
    made = paths(leaves, batch=data.draw(st.integers(1, 400)), included=[index], earlier=[earlier])
    assert made.root() == by_the_book(leaves)
    assert root_from_inclusion(index, size, leaf_hash(leaves[index]), made.inclusion(index)) == made.root()
    assert is_consistent(earlier, size, made.root_at(earlier), made.root(), made.consistency(earlier))
    resumed = Frontier()
    resumed.extend(map(leaf_hash, leaves[:earlier]))
    resumed = Frontier(resumed.size, resumed.peaks)
    resumed.extend(map(leaf_hash, leaves[earlier:]))
    assert resumed.root() == made.root()


@given(size=st.integers(1, 60), data=st.data())
def test_no_changed_inclusion_proof_is_accepted(size: int, data: st.DataObject) -> None:
    leaves = [bytes([number]) for number in range(size)]
    index = data.draw(st.integers(0, size - 1))
    made = paths(leaves, included=[index])
    hashed, path, root = leaf_hash(leaves[index]), list(made.inclusion(index)), made.root()
    forged = [
        (index, hashed, [*path, root]),
        (index, hashed, [root, *path]),
        (index, root_flipped(hashed, data), path),
        (-1, hashed, path),
        (size, hashed, path),
        *((other, hashed, path) for other in range(size) if other != index),
        *((index, hashed, path[:cut]) for cut in range(len(path))),
        *((index, hashed, [*path[:at], root_flipped(path[at], data), *path[at + 1 :]]) for at in range(len(path))),
        (index, hashed, [b"short", *path[1:]]),
    ]
    for place, leaf, steps in forged:
        assert root_from_inclusion(place, size, leaf, steps) != root


@given(size=st.integers(2, 60), data=st.data())
def test_no_changed_consistency_proof_is_accepted(size: int, data: st.DataObject) -> None:
    leaves = [bytes([number]) for number in range(size)]
    earlier = data.draw(st.integers(1, size - 1))
    made = paths(leaves, earlier=[earlier])
    then, now, path = made.root_at(earlier), made.root(), list(made.consistency(earlier))
    for forged in (
        [*path, now],
        [now, *path],
        path[:-1],
        path[1:],
        [],
        *([*path[:at], root_flipped(path[at], data), *path[at + 1 :]] for at in range(len(path))),
    ):
        if forged != path:
            assert not is_consistent(earlier, size, then, now, forged)
    assert not is_consistent(earlier, size, root_flipped(then, data), now, path)
    assert not is_consistent(earlier, size, then, root_flipped(now, data), path)
    assert not is_consistent(earlier, size, now, then, path)
    for other in range(size + 2):
        if other != earlier:
            assert not is_consistent(other, size, then, now, path)


def root_flipped(hashed: bytes, data: st.DataObject) -> bytes:
    """A hash with one bit the other way."""
    bit = data.draw(st.integers(0, 255))
    return bytes(byte ^ (1 << bit % 8 if at == bit // 8 else 0) for at, byte in enumerate(hashed))


@given(
    index=st.integers(-5, 70),
    size=st.integers(-5, 70),
    hashed=st.binary(max_size=40),
    path=st.lists(st.binary(min_size=31, max_size=33), max_size=9),
)
def test_nonsense_is_refused_without_a_crash(index: int, size: int, hashed: bytes, path: list[bytes]) -> None:
    root_from_inclusion(index, size, hashed, path)
    assert not is_consistent(index, size, hashed, ROOTS[3], path) or index == 0


def test_the_empty_tree() -> None:
    assert Frontier().root() == EMPTY_ROOT == ROOTS[0]
    assert is_consistent(0, 0, EMPTY_ROOT, EMPTY_ROOT, [])
    assert is_consistent(0, 5, EMPTY_ROOT, ROOTS[5], [])
    assert not is_consistent(0, 5, ROOTS[1], ROOTS[5], [])
    assert not is_consistent(0, 0, EMPTY_ROOT, ROOTS[1], [])


def test_what_is_outside_the_tree_is_refused() -> None:
    for size, peaks in ((3, [EMPTY_ROOT]), (-1, []), (1, [b"short"])):
        with pytest.raises(ValueError, match="not the frontier"):
            Frontier(size, peaks)
    for arguments in ({"leaves": [3]}, {"leaves": [-1]}, {"earlier": [4]}, {"earlier": [-1]}):
        with pytest.raises(ValueError, match="outside a tree"):
            Paths(3, **arguments)  # type: ignore[arg-type]
    made = Paths(3)
    made.extend([node_hash(EMPTY_ROOT, EMPTY_ROOT)] * 2)
    with pytest.raises(ValueError, match="2 leaves went by, and the tree has 3"):
        made.root()
