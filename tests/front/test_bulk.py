"""Articles by the hundred: read by several processes, appended in the order of the input, whatever happens to a process."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

from tests.front.readers import SentenceReader
from timeline.front import IngestReport, ingest
from timeline.front.report import Standing
from timeline.front.workers import FEWEST_FOR_WORKERS
from timeline.ledger import Ledger
from timeline.ledger.erasing import erase
from timeline.model import ArticleArchived, ArticleDescribed, Document
from timeline.reading import Reader, Reading
from timeline.reading.meaning import SWITCH, encoder
from timeline.views import check, load

COUNT = FEWEST_FOR_WORKERS + 8


@frozen
class DyingReader(SentenceReader):
    """Its process is killed by a text that holds "Absturz"; one that holds "Stolpern" kills it the first time only."""

    stumbled: str = ""

    def read(self, document: Document) -> Reading:
        if "Absturz" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "Stolpern" in document.text and not Path(self.stumbled).exists():
            Path(self.stumbled).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return SentenceReader.read(self, document)


@pytest.fixture
def ledger(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(SWITCH, "off")  # every process would load the encoder
    encoder.cache_clear()
    with Ledger.open(sqlite_url) as opened:
        yield opened
    encoder.cache_clear()


def records(name: str, *texts: str) -> Path:
    path = Path(name)
    lines = [json.dumps({"id": str(number), "text": text, "outlet": "Blatt"}) for number, text in enumerate(texts)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def texts(count: int = COUNT) -> list[str]:
    return [
        f"Der Deich ist an {number} Stellen gebrochen. Die Feuerwehr räumt die Schule und das Haus.\n"
        for number in range(count)
    ]


def take(ledger: Ledger, path: Path, reader: Reader | None = None, workers: int = 2) -> IngestReport:
    return ingest(ledger, [path], installed=[reader or SentenceReader()], workers=workers)


def paths(ledger: Ledger) -> list[str]:
    return [each.fact.path for each in ledger.read() if isinstance(each.fact, ArticleArchived)]


def test_processes_append_what_one_would_in_the_order_of_the_input(ledger: Ledger, tmp_path: Path) -> None:
    path = records("a.jsonl", *texts())
    report = take(ledger, path)
    assert (report.archived, report.claims, report.rejections) == (COUNT, 2 * COUNT, 0)
    assert paths(ledger) == [f"a.jsonl#{number}" for number in range(COUNT)]
    with Ledger.open(str(tmp_path / "alone.sqlite")) as alone:
        take(alone, path, workers=1)
        assert [each.fact for each in alone.read()] == [each.fact for each in ledger.read()]
    assert check(ledger) == []
    assert {article.outlet for article in load(ledger).articles} == {"Blatt"}


def test_law_2_the_same_records_again_append_nothing_and_are_not_read(ledger: Ledger) -> None:
    path = records("a.jsonl", *texts())
    take(ledger, path)
    head = ledger.head()
    report = take(ledger, path, DyingReader())
    assert ledger.head() == head
    assert (report.files, report.skipped, report.appended) == (COUNT, COUNT, 0)


def test_a_process_that_dies_costs_its_article_and_nothing_else(ledger: Ledger, tmp_path: Path) -> None:
    path = records("a.jsonl", *texts(), "Der Absturz ist nicht das Ende der Welt, und die Leute sind auf der Straße.")
    report = take(ledger, path, DyingReader())
    assert report.archived == COUNT
    (rejected,) = report.rejected
    assert rejected.path == f"a.jsonl#{COUNT}"
    assert "SIGKILL" in rejected.found
    assert check(ledger) == []


def test_an_article_whose_process_was_killed_once_is_read_by_the_next(ledger: Ledger, tmp_path: Path) -> None:
    path = records("a.jsonl", *texts(), "Das Stolpern ist nicht das Ende der Welt, und die Leute sind auf der Straße.")
    report = take(ledger, path, DyingReader(stumbled=str(tmp_path / "stumbled")))
    assert (report.archived, report.rejected) == (COUNT + 1, ())


def test_a_reader_that_cannot_be_sent_to_a_process_reads_here(ledger: Ledger) -> None:
    class Local(SentenceReader):
        pass

    report = take(ledger, records("a.jsonl", *texts()), Local())
    assert (report.archived, report.rejections) == (COUNT, 0)


def test_an_interrupted_run_goes_on_where_it_was(ledger: Ledger) -> None:
    path = records("a.jsonl", *texts(4 * COUNT))

    def interrupt(standing: Standing) -> None:
        if standing.articles > COUNT:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(ledger, [path], installed=[SentenceReader()], workers=2, progress=interrupt)
    done = len(paths(ledger))
    assert COUNT <= done < 4 * COUNT
    report = take(ledger, path)
    assert (report.skipped, report.archived) == (done, 4 * COUNT - done)
    assert paths(ledger) == [f"a.jsonl#{number}" for number in range(4 * COUNT)]


def test_what_fails_twice_in_one_run_is_told_twice(ledger: Ledger) -> None:
    path = records("a.jsonl", "\0", *texts(2))
    lines = path.read_text(encoding="utf-8")
    path.write_text(lines + "\n" + lines, encoding="utf-8")
    report = take(ledger, path)
    assert (report.archived, report.skipped, report.rejections) == (2, 2, 2)
    assert not any(isinstance(each.fact, ArticleDescribed) and "0" in each.fact.value for each in ledger.read())


def test_another_record_of_an_erased_text_is_refused(ledger: Ledger) -> None:
    take(ledger, records("a.jsonl", *texts(2)))
    erase(ledger, "a.jsonl#1", "Ed", "a court said so")
    same = [{"id": "new", "text": texts(2)[1]}, {"id": "1", "text": texts(2)[1]}]
    Path("b.jsonl").write_text("\n".join(map(json.dumps, same)), encoding="utf-8")
    report = take(ledger, Path("b.jsonl"))
    assert [one.path for one in report.rejected] == ["b.jsonl#new", "b.jsonl#1"]
    assert all("erased by Ed" in one.found for one in report.rejected)


def test_every_rejection_is_told_as_it_comes(ledger: Ledger) -> None:
    path = Path("a.jsonl")
    path.write_text("nonsense\n" * 30, encoding="utf-8")
    told: list[str] = []
    report = ingest(ledger, [path], installed=[SentenceReader()], on_rejected=lambda one: told.append(one.place))
    assert told == [f"line {number}" for number in range(1, 31)]
    assert (report.files, report.rejections) == (0, 30)
