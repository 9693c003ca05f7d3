"""Folding a large ledger in a process of its own, before the server reads what came of it.

Folding takes several times the memory that the chronology needs afterwards, which no process gives back as a whole, and all of
the processor's time, which readers would wait for. Where this does not go, the server folds by itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from timeline.views import is_current

if TYPE_CHECKING:
    from timeline.ledger import Ledger

MANY_FACTS = 5_000
"""From so many facts on, starting another process is worth it: what it costs is less than a second."""

_LOOK = 0.2
_CODE = """
import sys
from timeline.ledger import Ledger
from timeline.views import catch_up
with Ledger.open(sys.stdin.readline().rstrip("\\n")) as ledger:
    catch_up(ledger)
"""


def fold_beside(ledger: Ledger, is_over: Callable[[], bool]) -> bool:
    """Bring the view of a large ledger up to its head in another process, and wait for it.

    Args:
        ledger: an open ledger.
        is_over: asked again and again; where it says so, the other process is ended.

    Returns:
        Whether the view is at the head now. False where the ledger is small or cannot be written, or the other process failed:
        whoever wants the chronology folds it then, and is told what is wrong.
    """
    if not ledger.writable or ledger.head().position < MANY_FACTS:
        return False
    if is_current(ledger):
        return True
    with subprocess.Popen(  # noqa: S603  # our own code
        [sys.executable, "-c", _CODE],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        text=True,
    ) as process:
        if process.stdin is not None:
            with suppress(BrokenPipeError):
                process.stdin.write(f"{_whole_address(ledger)}\n")  # never an argument: it may hold a password
                process.stdin.close()
        while process.poll() is None:
            if is_over():
                process.kill()
            with suppress(subprocess.TimeoutExpired):
                process.wait(_LOOK)
    return process.returncode == 0


def _whole_address(ledger: Ledger) -> str:
    if ledger.path is not None:
        return str(ledger.path.absolute())
    return ledger.address.url.render_as_string(hide_password=False)
