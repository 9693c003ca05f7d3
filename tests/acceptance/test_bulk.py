"""Sources in bulk: JSON lines and archives in, rejected items in a report with reasons, the same data twice appends nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.acceptance.command import COMMAND, timeline
from timeline.ledger import Ledger
from timeline.model import ArticleArchived, LedgerError

TEXT = (
    "Der Bürgermeister Hans Meier hat am 12. März 2024 in Köln die Brücke Nummer {} eröffnet. "
    "Laut der Stadtverwaltung kamen {} Besucher zu der Feier.\n"
)
COUNT = 40
HEARING = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
"""Run a command that hears Ctrl-C: what a shell starts in the background ignores it, and so would all that it starts."""


def test_a_thousand_lines_are_one_command(tmp_path: Path) -> None:
    """Here forty, and two of another kind in an archive: read by several processes, and once."""
    lines = [json.dumps({"id": f"a/{n}", "text": TEXT.format(n, n + 300), "outlet": "Blatt"}) for n in range(COUNT)]
    bad = [f'{{"id": "b/{n}"}}' for n in range(25)]
    (tmp_path / "news.jsonl").write_text("\n".join([*lines, *bad]) + "\n", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("c.txt", TEXT.format(99, 1))
        archive.writestr("../d.txt", TEXT.format(98, 1))
    done = timeline(
        "ingest", "--json", "--workers", "2", "news.jsonl", "more.zip", cwd=tmp_path, TIMELINE_MEANING="off"
    )
    assert done.code == 1
    assert (done.json["archived"], done.json["rejections"]) == (COUNT + 1, 26)
    assert "news.jsonl, line 41, field text: missing" in done.err
    assert "and 6 more were rejected; rejected.jsonl lists all" in done.err
    told = [json.loads(line) for line in (tmp_path / "rejected.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [one["path"] for one in told] == ["news.jsonl"] * 25 + ["more.zip/../d.txt"]
    assert all(one["found"] and one["todo"] for one in told)
    again = timeline("ingest", "--json", "--report", "report.jsonl", "news.jsonl", "more.zip", cwd=tmp_path)
    assert (again.json["appended"], again.json["skipped"]) == (0, COUNT + 1)
    assert len((tmp_path / "report.jsonl").read_text(encoding="utf-8").splitlines()) == 26
    told = timeline("chronology", "--json", cwd=tmp_path).json
    assert {article["outlet"] for article in told["articles"]} == {"Blatt", None}
    assert {claim["when"]["edtf"] for claim in told["claims"]} >= {"2024-03-12"}


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_it_survives_interruption_and_resumes(tmp_path: Path, how: signal.Signals) -> None:
    """Ctrl-C, and kill -9: no process is left, nothing is half written, the same command goes on where it was."""
    count = 600
    lines = [json.dumps({"id": f"a/{n}", "text": TEXT.format(n, n + 300), "outlet": "Blatt"}) for n in range(count)]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-c", HEARING, str(COMMAND), "ingest", "--json", "--workers", "2", "news.jsonl"]
    environment = {**os.environ, "TIMELINE_MEANING": "off"}
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as run:
        while run.poll() is None and _archived(tmp_path) < 3:
            time.sleep(0.02)
        run.send_signal(how)
        _, err = run.communicate(timeout=60)  # it ends only when no process holds the other end
    assert b"Traceback" not in err
    assert run.returncode == (130 if how == signal.SIGINT else -signal.SIGKILL)
    before = _archived(tmp_path)
    assert 3 <= before < count
    again = timeline("ingest", "--json", "news.jsonl", cwd=tmp_path, TIMELINE_MEANING="off")
    assert (again.json["skipped"], again.json["archived"], again.code) == (before, count - before, 0)
    assert timeline("verify", cwd=tmp_path).code == 0


def _archived(folder: Path) -> int:
    """Articles that are in the ledger of a folder; 0 while there is none."""
    try:
        with Ledger.open(str(folder / "events.sqlite"), writable=False) as ledger:
            return sum(isinstance(each.fact, ArticleArchived) for each in ledger.read_types({ArticleArchived.TYPE}))
    except LedgerError:
        return 0


def test_a_report_that_cannot_be_written_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(1, 2), encoding="utf-8")
    done = timeline("ingest", "--report", "no/such/report", "a.txt", cwd=tmp_path)
    assert done.code == 2
    assert "cannot write no/such/report" in done.err
