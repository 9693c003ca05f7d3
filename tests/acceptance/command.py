"""The installed ``timeline`` command as a person runs it: a process of its own, in a folder of its own."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest import mock

from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
COMMAND = Path(sys.executable).with_name("timeline")


@frozen
class Outcome:
    """What a command left behind: its exit code, and what it said where."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON value it must be."""
        return json.loads(self.out)


def timeline(*words: str | Path, cwd: Path, stdin: bytes = b"", **environment: str) -> Outcome:
    """Run ``timeline`` and check what holds for every run: no traceback, UTF-8, no colour codes in a pipe."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("TIMELINE_")}
    done = subprocess.run(
        [COMMAND, *map(str, words)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**inherited, **environment},
        check=False,
        timeout=300,
    )
    outcome = Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    assert "Traceback" not in outcome.err, outcome.err
    assert outcome.code != 70, outcome.err
    assert "\x1b" not in outcome.out + outcome.err
    return outcome


def in_process(*words: str | Path, cwd: Path, **environment: str) -> Outcome:
    """The same command in this process: for journeys of many steps, which would spend most of their time on starting."""
    from timeline.cli.entrance import run

    kept = {name: value for name, value in os.environ.items() if not name.startswith("TIMELINE_")}
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    with (
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.dict(os.environ, {**kept, **environment}, clear=True),
    ):
        code = run([str(word) for word in words])
    told = []
    for stream in (out, err):
        stream.flush()
        told.append(stream.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]
    outcome = Outcome(code, *told)
    assert outcome.code != 70, outcome.err
    assert "\x1b" not in outcome.out + outcome.err
    return outcome
