"""Articles in, facts appended: once, whatever the files are like, and again when a reader is newer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.front.readers import FailingReader, LyingReader, SentenceReader
from timeline.front import IngestReport, article_texts, ingest, reread
from timeline.front.report import Standing
from timeline.ledger import Ledger
from timeline.model import (
    ArticleArchived,
    ArticleDated,
    ArticleDescribed,
    ArticleRead,
    ClaimAsserted,
    ClaimWithdrawn,
    RulingMade,
)
from timeline.reading import Reader
from timeline.views import check, load

FLOOD = "Der Deich ist gebrochen. Die Feuerwehr räumt das Krankenhaus und die Schule. Das ist nicht das Ende.\n"
STORM = "Ein Sturm hat die Dächer abgedeckt. Die Bahn fährt nicht, und der Strom ist in der Stadt ausgefallen.\n"
FRENCH = "Le maire de la ville est dans les rues avec les pompiers, et il ne parle pas des morts sur la place.\n"


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    """An empty ledger on each database."""
    with Ledger.open(ledger_url) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, below the working directory."""
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "news"
    articles.mkdir()
    (articles / "a.txt").write_text(FLOOD, encoding="utf-8")
    (articles / "b.txt").write_text(STORM, encoding="utf-8")
    return articles


def take(ledger: Ledger, *paths: Path, reader: Reader | None = None, **more: str) -> IngestReport:
    return ingest(ledger, paths, installed=[reader or SentenceReader()], **more)


def facts(ledger: Ledger, kind: type) -> list:  # type: ignore[type-arg]
    return [each.fact for each in ledger.read() if isinstance(each.fact, kind)]


def test_articles_are_archived_read_and_folded(ledger: Ledger, folder: Path) -> None:
    report = take(ledger, folder)
    assert (report.files, report.archived, report.skipped, report.rejected) == (2, 2, 0, ())
    assert (report.claims, report.appended) == (5, 9)
    assert [fact.path for fact in facts(ledger, ArticleArchived)] == ["news/a.txt", "news/b.txt"]
    assert [fact.claims for fact in facts(ledger, ArticleRead)] == [3, 2]
    head = ledger.head()
    assert (report.position, report.digest) == (head.position, head.digest)
    assert check(ledger) == []
    chronology = load(ledger)
    texts = article_texts(ledger, chronology)
    assert sorted(texts.values()) == sorted([FLOOD, STORM])
    for claim in chronology.claims:
        start, end = claim.claim.spans[0]
        assert texts[claim.claim.article][start:end] == claim.claim.quote


def test_law_2_taking_the_same_articles_in_again_appends_nothing(ledger: Ledger, folder: Path) -> None:
    take(ledger, folder)
    head = ledger.head()
    (folder / "copy.txt").write_text(FLOOD, encoding="utf-8")
    report = take(ledger, folder, folder / "a.txt")
    assert ledger.head() == head
    assert (report.files, report.skipped, report.archived, report.appended) == (3, 3, 0, 0)


def test_what_is_known_is_not_read_again(ledger: Ledger, folder: Path) -> None:
    """The second run hashes bytes and asks the ledger; no reader sees the text."""
    take(ledger, folder, reader=SentenceReader())
    report = take(ledger, folder, reader=FailingReader())
    assert (report.skipped, report.rejected) == (2, ())


def test_a_newer_reader_reads_again_and_only_what_changed_is_appended(ledger: Ledger, folder: Path) -> None:
    take(ledger, folder)
    before = ledger.head().position
    report = take(ledger, folder, reader=SentenceReader(version="2", blind="Feuerwehr"))
    assert (report.reread, report.archived, report.claims, report.withdrawn) == (2, 0, 0, 1)
    new = [each.fact for each in ledger.read(before)]
    assert [type(fact) for fact in new] == [ClaimWithdrawn, ArticleRead, ArticleRead]
    assert "Feuerwehr" not in " ".join(claim.claim.quote for claim in load(ledger).claims)
    again = take(ledger, folder, reader=SentenceReader(version="3"))
    assert (again.reread, again.claims, again.withdrawn) == (2, 1, 0)
    assert len(load(ledger).claims) == 5


def test_a_claim_that_is_read_otherwise_is_asserted_anew(ledger: Ledger, folder: Path) -> None:
    take(ledger, folder / "b.txt")
    report = take(ledger, folder / "b.txt", reader=SentenceReader(version="2", modality="opinion"))
    assert (report.claims, report.withdrawn) == (2, 0)
    assert [claim.claim.modality for claim in load(ledger).claims] == ["opinion", "opinion"]


def test_rereading_needs_no_files(ledger: Ledger, folder: Path) -> None:
    take(ledger, folder)
    for path in folder.iterdir():
        path.unlink()
    report = reread(ledger, installed=[SentenceReader(version="2")])
    assert (report.files, report.reread, report.claims, report.withdrawn) == (2, 2, 0, 0)
    assert reread(ledger, installed=[SentenceReader(version="2")]).appended == 0


def test_another_reader_for_the_same_language_takes_over(ledger: Ledger, folder: Path) -> None:
    """Of two readers of a language one is in charge; what the other has read is read again, once."""
    take(ledger, folder)
    both = [SentenceReader(), SentenceReader(name="better")]
    assert ingest(ledger, [folder], installed=both).reread == 2
    assert ingest(ledger, [folder], installed=both).skipped == 2


def test_an_article_no_reader_knows_is_archived_unread_and_said(ledger: Ledger, folder: Path) -> None:
    (folder / "c.txt").write_text(FRENCH, encoding="utf-8")
    report = take(ledger, folder)
    assert (report.archived, report.rejected) == (3, ())
    (note,) = report.notes
    assert note.message == ("news/c.txt: archived, but not read: no reader knows its language (fr); readers know: de")
    assert any(article.language == "fr" and article.note for article in load(ledger).articles)
    assert take(ledger, folder).skipped == 3
    assert ingest(ledger, [folder], installed=[SentenceReader(languages={"de", "fr"})]).claims == 1


def test_an_editors_word_on_the_language_counts(ledger: Ledger, folder: Path) -> None:
    (folder / "manifest.toml").write_text('editor = "Ed"\n["a.txt"]\nlanguage = "fr"\n', encoding="utf-8")
    report = take(ledger, folder)
    assert [note.path for note in report.notes] == ["news/a.txt"]
    assert [fact.claims for fact in facts(ledger, ArticleRead)] == [0, 2]


def test_an_article_without_claims_is_said(ledger: Ledger, folder: Path) -> None:
    report = take(ledger, folder, reader=SentenceReader(blind=" "))
    assert [note.text for note in report.notes] == ["no claim was found in it"] * 2
    assert take(ledger, folder, reader=SentenceReader(blind=" ")).skipped == 2


def test_a_reader_that_fails_loses_one_article_only(ledger: Ledger, folder: Path) -> None:
    """Law 9: it is archived and reported; later versions get another try."""
    (folder / "a0.txt").write_text("Der Absturz ist nicht erklärt, und die Suche ist schwer.", encoding="utf-8")
    report = take(ledger, folder, reader=FailingReader())
    (rejected,) = report.rejected
    assert rejected.path == "news/a0.txt"
    assert "the reader sentences 1 failed on it (ZeroDivisionError: the reader's own fault)" in rejected.message
    assert (report.archived, len(load(ledger).articles), report.claims) == (3, 3, 5)
    head = ledger.head()
    again = take(ledger, folder, reader=FailingReader())
    assert (len(again.rejected), again.skipped, again.reread) == (1, 2, 0)
    assert ledger.head() == head
    mended = take(ledger, folder, reader=SentenceReader(version="2"))
    assert (mended.rejected, mended.claims) == ((), 1)


def test_law_5_a_claim_that_does_not_stand_in_the_text_is_never_recorded(ledger: Ledger, folder: Path) -> None:
    report = take(ledger, folder, reader=LyingReader())
    assert len(report.rejected) == 2
    assert "does not stand in it" in report.rejected[0].message
    assert facts(ledger, ClaimAsserted) == []


def test_no_bad_file_stops_the_batch(ledger: Ledger, folder: Path) -> None:
    """Law 9: each is reported with its file, the rest is taken in."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "image.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "page.html").write_text("<p>Seite</p>", encoding="utf-8")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    huge = folder / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(60_000_000)
    nothing = folder / "none"
    nothing.mkdir()
    report = take(ledger, folder, folder / "missing.txt", nothing)
    assert report.archived == 2
    named = " ".join(rejected.message for rejected in report.rejected)
    for name in ("empty.txt", "image.txt", "page.html", "gone.txt", "huge.txt", "missing.txt", "none"):
        assert name in named


def test_a_file_that_vanishes_is_reported(ledger: Ledger, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.sources import offering

    monkeypatch.setattr(offering, "find_articles", lambda paths: [folder / "a.txt", folder / "vanished.txt"])
    report = take(ledger, folder)
    assert report.archived == 1
    assert [rejected.path for rejected in report.rejected] == ["news/vanished.txt"]


def test_a_manifest_speaks_with_its_editors_voice(ledger: Ledger, folder: Path) -> None:
    (folder / "manifest.toml").write_text(
        'editor = "Ed"\n["a.txt"]\noutlet = "Blatt"\npublished = "2024-05-03"\nreason = "seen in print"\n',
        encoding="utf-8",
    )
    take(ledger, folder)
    (described,) = facts(ledger, ArticleDescribed)
    assert (described.what, described.value, described.author) == ("outlet", "Blatt", "Ed")
    (ruled,) = facts(ledger, RulingMade)
    assert (ruled.kind, ruled.value, ruled.reason) == ("published", "2024-05-03", "seen in print")
    assert take(ledger, folder).appended == 0


def test_a_manifest_that_comes_later_is_taken_in_without_reading_again(ledger: Ledger, folder: Path) -> None:
    take(ledger, folder)
    (folder / "manifest.toml").write_text(
        'editor = "Ed"\n["a.txt"]\npublished = "2024-05-03"\nbasis = "explicit"\nreason = "seen"\n', encoding="utf-8"
    )
    report = take(ledger, folder)
    assert (report.appended, report.skipped) == (1, 2)
    assert [fact.edtf for fact in facts(ledger, ArticleDated)] == ["2024-05-03"]
    assert {article.published.edtf for article in load(ledger).articles} == {"2024-05-03", None}


def test_an_editor_named_in_the_call_speaks_instead(ledger: Ledger, folder: Path) -> None:
    (folder / "manifest.toml").write_text('editor = "Ed"\n["a.txt"]\noutlet = "Blatt"\n', encoding="utf-8")
    take(ledger, folder, editor="Another")
    assert [fact.author for fact in facts(ledger, ArticleDescribed)] == ["Another"]


def test_a_manifests_problems_are_reported_once(ledger: Ledger, folder: Path) -> None:
    (folder / "manifest.toml").write_text('editor = "Ed"\n["z.txt"]\noutlet = "Blatt"\n', encoding="utf-8")
    report = take(ledger, folder)
    assert report.archived == 2
    assert len(report.rejected) == 1
    assert "z.txt" in report.rejected[0].message


def test_progress_names_each_file(ledger: Ledger, folder: Path) -> None:
    told: list[Standing] = []
    ingest(ledger, [folder], installed=[SentenceReader()], progress=told.append)
    assert [one.step for one in told] == ["reading", "news/a.txt", "news/b.txt", "folding"]
    assert [(one.articles, one.claims) for one in told] == [(0, 0), (1, 3), (2, 5), (2, 5)]
    size = len((FLOOD + STORM).encode())
    assert [one.total for one in told] == [size] * 4
    assert told[-1].read == size


def test_paths_are_shown_from_the_working_directory(ledger: Ledger, folder: Path, tmp_path: Path) -> None:
    """However a file is named in the call, the fact names it the same way."""
    take(ledger, Path("news/../news/a.txt"))
    take(ledger, folder / "b.txt")
    os.chdir(folder)
    (tmp_path / "c.txt").write_text(FLOOD + STORM, encoding="utf-8")
    take(ledger, tmp_path / "c.txt")
    shown = [fact.path for fact in facts(ledger, ArticleArchived)]
    assert shown == ["news/a.txt", "news/b.txt", (tmp_path / "c.txt").as_posix()]


def test_law_7_an_interrupted_run_goes_on_by_itself(ledger: Ledger, folder: Path) -> None:
    """Whole articles or nothing of them; the next run takes in the rest and ends where one run would have."""

    def interrupt(standing: Standing) -> None:
        if standing.articles == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(ledger, [folder], installed=[SentenceReader()], progress=interrupt)
    assert len(facts(ledger, ArticleRead)) == len(facts(ledger, ArticleArchived)) == 1
    report = take(ledger, folder)
    assert (report.archived, report.skipped) == (1, 1)
    assert check(ledger) == []
    assert [article.path for article in load(ledger).articles] == ["news/a.txt", "news/b.txt"]
