"""At a real terminal: colour, wrapping, a progress bar on standard error only."""

from __future__ import annotations

import os
import pty
import re
import subprocess
from contextlib import suppress
from pathlib import Path

from tests.acceptance.command import COMMAND

COLOUR = re.compile(rb"\x1b\[[0-9;]*m")


def at_terminal(*words: str, cwd: Path, columns: int = 80) -> bytes:
    """Run the command with standard output on a terminal and give what it showed."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": "40"}
    shown = b""
    with subprocess.Popen(
        [COMMAND, *words], cwd=cwd, stdin=follower, stdout=follower, stderr=subprocess.PIPE, env=environment
    ) as done:
        os.close(follower)
        with suppress(OSError):  # Linux ends a terminal that nobody holds any more with EIO
            while piece := os.read(leader, 65536):
                shown += piece
        os.close(leader)
        said = done.communicate(timeout=60)[1]
    assert (done.returncode, said) == (0, b"")
    return shown


def test_a_terminal_gets_colour_and_lines_that_fit(seeded: Path) -> None:
    shown = at_terminal("chronology", "--story", "coalition", cwd=seeded)

    assert COLOUR.search(shown)
    lines = COLOUR.sub(b"", shown).decode("utf-8").splitlines()
    assert len(lines) > 20
    assert max(map(len, lines)) <= 80


def test_an_audit_highlights_the_words(seeded: Path) -> None:
    shown = at_terminal("audit", "003_eea1617cad6ddf8f.txt", cwd=seeded)

    assert re.search(rb"\x1b\[[0-9;]*43m", shown)


def test_json_stays_plain_at_a_terminal(seeded: Path) -> None:
    assert b"\x1b" not in at_terminal("sources", "--json", cwd=seeded)
