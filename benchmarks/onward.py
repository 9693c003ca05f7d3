"""What one more article costs: held-back articles join a ledger of many, one by one. And what rebuilding costs, doubled twice.

Run: python benchmarks/onward.py CORPUS [--articles 2000] [--held 24] [--seed N] [--keep FOLDER] [--doublings] [--check]

CORPUS is a file of JSON lines (docs/reference/sources.md), or a folder of timeline-summarisation stories as ``t17_*.jsonl.gz``
(benchmarks/lineage.py). Articles are drawn by chance, the same ones with the same seed; all but the held-back ones are
ingested and folded first, with ``timeline ingest``. What is measured is what ``catch_up`` takes for each article that is
appended then, in seconds of the processor; reading it is not in it. ``--doublings`` rebuilds the view of a quarter, of half and
of all articles, too, each in a process of its own; as articles differ in length, it also says what doubling the facts would cost
at that rate. ``--check`` ends with a rebuild and says whether it gives the same bytes.
``--keep`` leaves the ledgers in a folder and takes them from there the next time; the view is folded again where the code has
changed.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from math import log
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.synthetic import records
from timeline.ledger import Ledger
from timeline.model import ArticleArchived, ClaimAsserted, Fact
from timeline.views import catch_up, check, rebuild

SEED = 7
_LIMIT = 1.0
"""Seconds that one more article may take."""

_COMMAND = "from timeline.cli import main; main()"

Held = tuple[str, list[Fact], dict[str, str]]


def main() -> int:
    """Prepare, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=2000, help="in the ledger before (default: 2000)")
    parser.add_argument("--held", type=int, default=24, help="that join one by one (default: 24)")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--keep", type=Path, help="a folder for the ledgers; a temporary one by default")
    parser.add_argument("--doublings", action="store_true", help="rebuild a quarter, half and all, too")
    parser.add_argument("--check", action="store_true", help="compare with a rebuild at the end")
    parser.add_argument("--rebuild", type=Path, metavar="LEDGER", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.rebuild is not None:
        return _rebuild(wanted.rebuild)
    if wanted.corpus is None or not wanted.corpus.exists():
        print(f"{wanted.corpus or 'No corpus'}: name a file of JSON lines or a folder of stories.", file=sys.stderr)
        return 0
    with TemporaryDirectory() as place:
        folder = wanted.keep or Path(place)
        folder.mkdir(parents=True, exist_ok=True)
        base, held = _prepared(wanted, folder)
        if wanted.doublings:
            _doublings(base, folder, wanted.articles)
        _onward(base, Path(place), held, wanted.check)
    return 0


def _prepared(wanted: argparse.Namespace, folder: Path) -> tuple[Path, list[Held]]:
    """The ledger of all but the held-back articles, its view folded, and the facts of these."""
    every = records(wanted.corpus)
    Random(wanted.seed).shuffle(every)
    parts = {"base": every[: wanted.articles], "held": every[wanted.articles : wanted.articles + wanted.held]}
    ledgers = {name: folder / f"{name}-{wanted.seed}-{len(found)}.sqlite" for name, found in parts.items()}
    for name, found in parts.items():
        if not ledgers[name].exists():
            lines = folder / f"{name}.jsonl"
            lines.write_text("".join(json.dumps(one) + "\n" for one in found), encoding="utf-8")
            print(f"reading {len(found):,} articles", file=sys.stderr)
            command = [sys.executable, "-c", _COMMAND, "--ledger", str(ledgers[name]), "ingest", str(lines)]
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with Ledger.open(str(ledgers["base"])) as ledger:
        catch_up(ledger)
    with Ledger.open(str(ledgers["held"])) as ledger:
        return ledgers["base"], list(_articles(ledger))


def _articles(ledger: Ledger) -> Iterator[Held]:
    """The name, facts and texts of each article of a ledger, in the order in which they were read."""
    found: dict[str, Held] = {}
    for each in ledger.read():
        _, facts, texts = found.setdefault(each.stream, (each.stream, [], {}))
        facts.append(each.fact)
        if isinstance(each.fact, ArticleArchived):
            texts[each.fact.text_sha256] = ledger.text(each.fact.text_sha256) or ""
            found[each.stream] = (each.fact.path.partition("#")[2] or each.fact.path, facts, texts)
    yield from found.values()


def _onward(base: Path, place: Path, held: list[Held], is_checked: bool) -> None:
    """Append the held-back articles one by one and catch up with each."""
    copy = place / "onward.sqlite"
    shutil.copy(base, copy)
    taken: list[float] = []
    with Ledger.open(str(copy)) as ledger:
        print(f"{ledger.head().position:,} facts before\n{'article':<36}{'claims':>8}{'rows':>7}{'cpu s':>8}")
        for name, facts, texts in held:
            ledger.append(facts, texts=texts)
            begun = time.process_time()
            folded = catch_up(ledger)
            taken.append(time.process_time() - begun)
            claims = sum(1 for fact in facts if isinstance(fact, ClaimAsserted))
            print(f"{name[-35:]:<36}{claims:>8}{folded.written:>7}{taken[-1]:>8.2f}", flush=True)
        over = sum(1 for one in taken if one > _LIMIT)
        print(f"median {median(taken):.2f} s, worst {max(taken):.2f} s, over {_LIMIT:g} s: {over} of {len(taken)}")
        if is_checked:
            differing = check(ledger)
            print("the view is that of a rebuild" if not differing else f"{len(differing)} rows differ from a rebuild")


def _doublings(base: Path, folder: Path, articles: int) -> None:
    """Rebuild the first quarter, the first half and all of a ledger's articles."""
    print(f"{'rebuild of articles':<20}{'facts':>10}{'cpu s':>8}{'peak MB':>9}{'times':>7}{'facts doubled':>15}")
    before, behind = 0.0, 0.0
    for count in (articles // 4, articles // 2, articles):
        path = base if count == articles else folder / f"first-{count}-of-{base.name}"
        if not path.exists():
            with Ledger.open(str(base)) as source, Ledger.open(str(path)) as ledger:
                for number, (_, facts, texts) in enumerate(_articles(source)):
                    if number < count:
                        ledger.append(facts, texts=texts)
        command = [sys.executable, str(Path(__file__).resolve()), "--rebuild", str(path)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        position, cpu, peak = map(float, told.split())
        times = f"{cpu / before:.2f}" if before else ""
        doubled = f"{2 ** (log(cpu / before) / log(position / behind)):.2f}" if before else ""
        print(f"{count:<20,}{position:>10,.0f}{cpu:>8.1f}{peak:>9.0f}{times:>7}{doubled:>15}", flush=True)
        before, behind = cpu, position


def _rebuild(path: Path) -> int:
    """Rebuild one ledger's view; print its facts, seconds of the processor, and the most memory that was held, in MB.

    Processor time is that of all processes that take part, memory that of the first.
    """
    with Ledger.open(str(path)) as ledger:
        begun = time.process_time()
        rebuild(ledger)
        beside = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken = time.process_time() - begun + beside.ru_utime + beside.ru_stime
        print(ledger.head().position, taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
