"""One file to one article."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from timeline.model import ArticleDated, ArticleDescribed
from timeline.sources import LoadedArticle, Rejected, document_from_text, document_of, load_article
from timeline.sources.articles import LARGEST

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_a_seed_is_archived_exactly(path: Path) -> None:
    """Hashes are of the bytes, the text is the file's, and the document can be built again from what is stored."""
    data = path.read_bytes()
    article = load_article(path, shown_as=f"seeds/{path.name}")
    assert isinstance(article, LoadedArticle)
    archived = article.archived
    assert data.decode("utf-8") == article.text
    assert hashlib.sha256(data).hexdigest() == archived.sha256
    assert archived.sha256[:16] == archived.article
    assert hashlib.sha256(article.text.encode("utf-8")).hexdigest() == archived.text_sha256
    assert len(article.text) == archived.characters
    assert (archived.encoding, archived.language, archived.media_type) == ("utf-8", "de", "text/plain")
    assert f"seeds/{path.name}" == archived.path
    assert article.document == document_of(archived, article.text)
    assert article.document.blocks == document_from_text(article.text).blocks
    assert load_article(path, shown_as=f"seeds/{path.name}") == article


def test_the_seeds_say_what_they_say_about_themselves() -> None:
    """Two bear their date, one of them its outlet; the others say nothing, and nothing is made up for them."""
    stated = {}
    for path in sorted(SEEDS.glob("*.txt")):
        article = load_article(path, shown_as=path.name)
        assert isinstance(article, LoadedArticle)
        stated[path.name[:3]] = [
            fact.edtf if isinstance(fact, ArticleDated) else fact.value
            for fact in article.facts
            if isinstance(fact, ArticleDated | ArticleDescribed)
        ]
    assert stated == {"000": [], "001": ["2025-04-26", "Chas Pravdy"], "002": [], "003": ["2025-07-11"], "004": []}


def test_the_identity_is_the_content_and_not_the_name(tmp_path: Path) -> None:
    for name in ("a.txt", "b"):
        (tmp_path / name).write_text("Die Ministerin trat zurück.", encoding="utf-8")
    one, two = (load_article(tmp_path / name, shown_as=name) for name in ("a.txt", "b"))
    assert isinstance(one, LoadedArticle)
    assert isinstance(two, LoadedArticle)
    assert one.archived.article == two.archived.article


def test_a_file_that_has_vanished_is_rejected(tmp_path: Path) -> None:
    refused = load_article(tmp_path / "gone.txt", shown_as="gone.txt")
    assert isinstance(refused, Rejected)
    assert "no such file" in refused.message


def test_a_folder_a_pipe_and_a_link_to_itself_are_rejected(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "loop"):
        assert isinstance(load_article(path, shown_as=path.name), Rejected)


def test_a_file_without_permission_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The refusal is simulated: the tests may run as a user who may read everything."""

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "secret.txt"
    path.write_text("Geheim.", encoding="utf-8")
    monkeypatch.setattr("timeline.sources.articles.os.open", refuse)
    refused = load_article(path, shown_as="secret.txt")
    assert isinstance(refused, Rejected)
    assert "may not be read" in refused.message


def test_a_file_of_fifty_megabytes_is_rejected_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    refused = load_article(path, shown_as="huge.txt")
    assert isinstance(refused, Rejected)
    assert "50,000,000 bytes" in refused.found
    assert f"{LARGEST:,}" in refused.found


def test_odd_file_names_are_rejected_by_name(tmp_path: Path) -> None:
    """A name that is no UTF-8 cannot be a fact's path."""
    odd = tmp_path / os.fsdecode(b"odd\xff.txt")
    odd.write_text("Ein Satz steht hier.", encoding="utf-8")
    for shown_as in (str(odd), "line\nbreak.txt"):
        refused = load_article(odd, shown_as=shown_as)
        assert isinstance(refused, Rejected)
        assert refused.message.isprintable()
        assert "name" in refused.message


@pytest.mark.parametrize("suffix", [".html", ".json", ".csv", ".XML"])
def test_other_formats_are_rejected_by_their_suffix(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text("Ein Satz steht hier.", encoding="utf-8")
    refused = load_article(path, shown_as=path.name)
    assert isinstance(refused, Rejected)
    assert "not plain text" in refused.found


def test_markdown_is_plain_text_with_its_own_media_type(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Titel hier\n\nEin Satz steht hier. Noch einer folgt.", encoding="utf-8")
    article = load_article(path, shown_as="a.md")
    assert isinstance(article, LoadedArticle)
    assert article.archived.media_type == "text/markdown"
