"""How long a person waits: from five articles to a printed chronology, again with nothing new, and for help.

Run: python benchmarks/first_light.py [RUNS]

Each figure is a whole process, started cold, as the shell starts it; the median of RUNS (default 5) is compared with
what was promised. The processor time beside it says what a machine that does nothing else would need. Exits with 1 if a
promise is broken.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
COMMAND = Path(sys.executable).with_name("timeline")
RUNS = 5


def seconds(commands: Sequence[Sequence[str]], folder: Path) -> tuple[float, float]:
    """Wall-clock and processor seconds for some commands, one after the other."""
    begin, before = time.perf_counter(), getrusage(RUSAGE_CHILDREN)
    for words in commands:
        subprocess.run([COMMAND, *words], cwd=folder, check=True, capture_output=True)
    wall, after = time.perf_counter() - begin, getrusage(RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Measure, print a table, and say by the exit code whether every promise holds."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    ingest, show = ("ingest", str(SEEDS)), ("chronology", "--story", "coalition")
    promises = {
        "timeline --help": ([("--help",)], 0.3, False),
        "seeds from nothing to printed chronology": ([ingest, show], 5.0, True),
        "ingest again, nothing new": ([ingest], 1.0, False),
        "chronology": ([show], None, False),
        "verify": ([("verify",)], None, False),
        "export html": ([("export", "html", "-o", "page.html", "--story", "coalition")], None, False),
    }
    kept = True
    print(f"{'what':<42}{'median':>9}{'worst':>9}{'processor':>11}{'promise':>9}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seconds([ingest], folder)  # once unmeasured: byte code is compiled, files are in the cache
        for what, (commands, promise, from_nothing) in promises.items():
            measured = []
            for _ in range(runs):
                if from_nothing:
                    (folder / "events.sqlite").unlink()
                measured.append(seconds(commands, folder))
            median = statistics.median(wall for wall, _ in measured)
            worst = max(wall for wall, _ in measured)
            busy = statistics.median(processor for _, processor in measured)
            broken = promise is not None and median > promise
            kept &= not broken
            promised = f"{promise:>8.1f}s" if promise else f"{'none':>9}"
            print(f"{what:<42}{median:>8.2f}s{worst:>8.2f}s{busy:>10.2f}s{promised}{'  broken' if broken else ''}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
