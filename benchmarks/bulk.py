"""Articles in bulk, the whole way: JSON lines to an exported chronology. Rate, memory, the second time, twice as many.

Run: python benchmarks/bulk.py CORPUS [--articles N] [--workers N] [--durability full|normal] [--no-half]

CORPUS is a file of JSON lines (docs/reference/sources.md), or a folder of timeline-summarisation stories as ``t17_*.jsonl.gz``
(benchmarks/lineage.py), of which ``--story`` picks one. Each figure comes from fresh processes and a fresh ledger in a
temporary folder: ``timeline ingest``, the same again, ``timeline export json``. Wall time, and processor time of all processes
together; memory is the sum of what all processes hold for themselves at one moment (PSS on Linux), looked at twice a
second. The stages are measured on every tenth article, in one process.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.synthetic import records

_LOOK = 0.5
_TICKS = os.sysconf("SC_CLK_TCK")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--story", default="bpoil", help="which story of a folder (default: bpoil; all for every one)")
    parser.add_argument("--articles", type=int, help="take so many, spread over the corpus")
    parser.add_argument("--workers", type=int, default=None)
    parser.add_argument("--durability", default="full", choices=["full", "normal"])
    parser.add_argument(
        "--no-fold", action="store_true", help="measure reading and appending alone, with half of the articles too"
    )
    parser.add_argument("--no-half", action="store_true", help="leave the run with half of the articles out")
    wanted = parser.parse_args()
    if not wanted.corpus.exists():
        print(f"{wanted.corpus} is not here: name a file of JSON lines or a folder of stories.", file=sys.stderr)
        return 0
    every = [
        one
        for one in records(wanted.corpus)
        if wanted.story in {"all", one["id"].split("/")[0]} or wanted.corpus.is_file()
    ]
    count = min(wanted.articles or len(every), len(every))
    chosen = [every[place * len(every) // count] for place in range(count)]
    options = ["--durability", wanted.durability, *(["--workers", str(wanted.workers)] if wanted.workers else [])]
    if wanted.no_fold:
        _without_folding(chosen, options)
        return 0
    with tempfile.TemporaryDirectory() as place:
        whole = _one(Path(place), "whole", chosen, options)
        _print(count, sum(len(one["text"]) for one in chosen), whole)
        if not wanted.no_half:
            half = _one(Path(place), "half", chosen[::2], options)
            _print(len(chosen[::2]), sum(len(one["text"]) for one in chosen[::2]), half)
            for what in ("wall", "cpu"):
                before = half["ingest"][what] + half["export"][what]
                after = whole["ingest"][what] + whole["export"][what]
                print(f"twice the articles: {after / before:.2f} times the {what} time")
        _stages(chosen[::10])
    return 0


def _without_folding(chosen: list[dict[str, Any]], options: list[str]) -> None:
    """Reading and appending, of a quarter and a half of the articles and of all."""
    print(
        f"{'articles':>10}{'wall s':>9}{'cpu s':>9}{'articles/s':>12}{'cpu ms/art.':>12}{'peak MB':>9}{'ledger MB':>10}"
    )
    for part in (chosen[: len(chosen) // 4], chosen[: len(chosen) // 2], chosen):
        with tempfile.TemporaryDirectory() as place:
            lines = Path(place) / "part.jsonl"
            lines.write_text("".join(json.dumps(one) + "\n" for one in part), encoding="utf-8")
            ledger = Path(place) / "part.sqlite"
            found = _measured(Path(place), "ingest", "--ledger", str(ledger), *options, str(lines), folds=False)
            size = sum(path.stat().st_size for path in Path(place).glob("part.sqlite*")) / 1e6
            wall, cpu, count = found["folding"], found["cpu"], len(part)
            each = f"{count / wall:>12.1f}{cpu / count * 1000:>12.1f}"
            print(f"{count:>10}{wall:>9.1f}{cpu:>9.1f}{each}{found['peak']:>9.0f}{size:>10.1f}", flush=True)


def _one(place: Path, name: str, chosen: list[dict[str, Any]], options: list[str]) -> dict[str, dict[str, float]]:
    """Ingest, ingest again, export."""
    lines = place / f"{name}.jsonl"
    lines.write_text("".join(json.dumps(one) + "\n" for one in chosen), encoding="utf-8")
    ledger = ["--ledger", str(place / f"{name}.sqlite")]
    made = {
        "ingest": _measured(place, "ingest", *ledger, "--json", *options, str(lines)),
        "again": _measured(place, "ingest", *ledger, "--json", *options, str(lines)),
        "export": _measured(place, "export", "json", *ledger, "-o", str(place / f"{name}.json")),
    }
    made["ingest"]["bytes"] = sum(path.stat().st_size for path in place.glob(f"{name}.sqlite*"))
    return made


def _print(count: int, characters: int, made: dict[str, dict[str, float]]) -> None:
    print(f"{count:,} articles, {characters:,} characters, {made['ingest']['claims']:,.0f} claims")
    print(f"{'what':<22}{'wall s':>9}{'cpu s':>9}{'articles/s':>12}{'peak MB':>9}")
    whole = {key: made["ingest"][key] + made["export"][key] for key in ("wall", "cpu")}
    whole["peak"] = max(made["ingest"]["peak"], made["export"]["peak"])
    ingest = made["ingest"]
    reading = {"wall": ingest["folding"], "cpu": ingest["folding cpu"], "peak": ingest["peak"]}
    rest = {"wall": ingest["wall"] - reading["wall"], "cpu": ingest["cpu"] - reading["cpu"], "peak": ingest["peak"]}
    rows = {
        "ingest": made["ingest"],
        "  until reconciling": reading,
        "  reconciling": rest,
        "export json": made["export"],
    }
    for what, found in (rows | {"all in": whole, "the same again": made["again"]}).items():
        print(f"{what:<22}{found['wall']:>9.1f}{found['cpu']:>9.1f}{count / found['wall']:>12.1f}{found['peak']:>9.0f}")
    print(
        f"the second time appends {made['again']['appended']:.0f} facts; the ledger has {made['ingest']['bytes'] / 1e6:.0f} MB"
    )


def _measured(place: Path, *words: str, folds: bool = True) -> dict[str, float]:
    """Run a command with all it starts, and say what it took."""
    code = (
        "import os, sys, time, timeline.front.take_in as t\n"
        "told = t._Run._tell\n"
        "def tell(self, step):\n"
        "    if step == 'folding':\n"
        "        print('FOLDING', time.monotonic(), time.process_time(), file=sys.stderr, flush=True)\n"
        f"        {'pass' if folds else 'os._exit(0)'}\n"
        "    told(self, step)\n"
        "t._Run._tell = tell\n"
        "from timeline.cli import main\n"
        "main()\n"
    )
    script = place / "command.py"
    script.write_text(code.replace("main()\n", "if __name__ == '__main__': main()\n"), encoding="utf-8")
    begun = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, str(script), *words],
        cwd=place,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "XDG_CONFIG_HOME": str(place / "config")},
    )
    watched = _Watch(process.pid)
    watched.start()
    out, err = process.communicate()
    wall = time.monotonic() - begun
    watched.stop()
    if process.returncode not in {0, 1}:
        raise SystemExit(f"timeline {' '.join(words)} ended with {process.returncode}: {err}")
    told = [line.split()[1] for line in err.splitlines() if line.startswith("FOLDING")]
    found = {"wall": wall, "cpu": watched.cpu(), "peak": watched.peak / 1e6}
    if told:
        found |= {"folding": float(told[0]) - begun, "folding cpu": watched.cpu_at(float(told[0]))}
        if folds:
            found |= {key: json.loads(out)[key] for key in ("claims", "appended")}
    return found


class _Watch(threading.Thread):
    """Looks at a process and its descendants."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.root, self.peak = root, 0.0
        self._looks: list[tuple[float, float]] = []
        self._seen: dict[int, float] = {}
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(_LOOK):
            family = self._family()
            self.peak = max(self.peak, sum(map(_held, family)))
            self._looks.append((time.monotonic(), self.cpu()))

    def stop(self) -> None:
        self._ended.set()
        self.join()

    def cpu(self) -> float:
        """Seconds of processor that all of them took, as last seen."""
        return sum(self._seen.values())

    def cpu_at(self, moment: float) -> float:
        """The same up to a moment, as seen nearest to it."""
        return min(self._looks, key=lambda look: abs(look[0] - moment))[1] if self._looks else float("nan")

    def _family(self) -> list[int]:
        parents: dict[int, int] = {}
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry.name)] = int(fields[1])
            if int(entry.name) in self._seen or int(entry.name) == self.root or int(fields[1]) in self._seen:
                self._seen[int(entry.name)] = (int(fields[11]) + int(fields[12])) / _TICKS
        return [one for one in self._seen if one in parents]


def _held(process: int) -> float:
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return float(line.split()[1]) * 1000
    except OSError:
        pass
    return 0.0


def _stages(chosen: list[dict[str, Any]]) -> None:
    """What one article costs, stage by stage, in this process."""
    from timeline.ledger import codec
    from timeline.model import ClaimAsserted
    from timeline.reading import reader_for
    from timeline.reading.meaning import encoder, with_meaning
    from timeline.sources import article_from_bytes

    clock = time.process_time
    begun = clock()
    by = encoder()
    if by is not None:
        by.encode(["Paris."])
    starting = clock() - begun
    spent = dict.fromkeys(("loading", "reading", "meaning", "encoding facts"), 0.0)
    for number, one in enumerate([*chosen[:10], *chosen]):
        steps = [clock()]
        loaded = article_from_bytes(one["text"].encode(), shown_as=one["id"])
        steps.append(clock())
        reader = reader_for(loaded.document.language) if hasattr(loaded, "document") else None
        claims = list(reader.read(loaded.document).claims) if reader is not None else []
        steps.append(clock())
        claims = with_meaning(claims, by)
        steps.append(clock())
        for claim in claims:
            fact = ClaimAsserted(claim, "reader", "1")
            codec.encode(fact), codec.content_id(fact.TYPE, fact.key)
        steps.append(clock())
        if number >= 10:  # the first ten fill the tables
            for name, first, last in zip(spent, steps, steps[1:], strict=False):
                spent[name] += last - first
    print(f"processor ms per article in one process, over {len(chosen)}; the encoder takes {starting:.1f} s to load:")
    print("  " + ", ".join(f"{name} {seconds / len(chosen) * 1000:.1f}" for name, seconds in spent.items()))


if __name__ == "__main__":
    sys.exit(main())
