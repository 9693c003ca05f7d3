"""What reconciling costs: rebuilding the view of n and of 2n articles, and catching up with one more.

    python benchmarks/reconcile.py [FOLDER] [--articles N]

FOLDER holds articles as text files, with a manifest if there is one (docs/reference/sources.md); without it articles are made
up. They are read first, on all cores, which is not measured. What is measured is wall time and time of the processor on
this machine, from facts that are recorded to a view that is stored, on SQLite in a temporary folder. Reading, start-up
and PostgreSQL are not in it.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random

from timeline.front.known import Known
from timeline.front.reading import read_article
from timeline.ledger import Ledger
from timeline.model import Fact, TimelineError
from timeline.reading import readers
from timeline.sources import Rejected, load_article, load_manifest
from timeline.views import catch_up, rebuild

Read = tuple[list[Fact], dict[str, str]]

_WHO = (
    "The governor",
    "A spokeswoman for the port",
    "Rescue workers",
    "The court",
    "The company",
    "Engineers",
    "The union",
)
_WHAT = ("closed", "inspected", "promised to repair", "reopened", "sold", "criticised", "evacuated")
_WHICH = ("old", "northern", "flooded", "new", "disputed", "damaged")
_THING = ("bridge", "harbour", "hospital", "refinery", "airport", "railway line", "dam", "stadium", "power plant")
_WHERE = ("Arden", "Bellport", "Corwen", "Dunmore", "Eastfield", "Farley", "Glenrock", "Harwich", "Ilford", "Kelso")


def main() -> int:
    """Read, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, help="text files; made-up articles if not given")
    parser.add_argument("--articles", type=int, default=200, help="n; 2n + 1 articles are needed (default: 200)")
    wanted = parser.parse_args()
    if wanted.folder is not None and not wanted.folder.is_dir():
        print(
            f"{wanted.folder} is not here: name a folder of text files, or none for made-up articles.", file=sys.stderr
        )
        return 0
    with tempfile.TemporaryDirectory() as place:
        folder = wanted.folder or made_up(Path(place), 2 * wanted.articles + 1)
        files = sorted(folder.glob("*.txt"))[: 2 * wanted.articles + 1]
        if len(files) < 3:
            print(f"{folder}: three text files are the least; there are {len(files)}.", file=sys.stderr)
            return 2
        articles = list(read_all(files))
        half = (len(articles) - 1) // 2
        with Ledger.open(str(Path(place) / "ledger.sqlite")) as ledger:
            print(f"{'what':<28}{'articles':>10}{'facts':>10}{'wall s':>10}{'cpu s':>10}")
            waiting = iter(articles)
            before = _measure(ledger, "rebuild", islice(waiting, half), half, lambda: rebuild(ledger))
            after = _measure(ledger, "rebuild, twice as many", islice(waiting, half), 2 * half, lambda: rebuild(ledger))
            _measure(ledger, "catch up with one more", islice(waiting, 1), 2 * half + 1, lambda: catch_up(ledger))
        print(f"doubling the articles costs {after / before:.2f} times the processor's time")
    return 0


def _measure(ledger: Ledger, what: str, more: Iterator[Read], count: int, work: Callable[[], object]) -> float:
    for facts, texts in more:
        ledger.append(facts, texts=texts)
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"{what:<28}{count:>10}{ledger.head().position:>10}{wall:>10.2f}{cpu:>10.2f}", flush=True)
    return cpu


def read_all(files: Sequence[Path]) -> Iterator[Read]:
    """The facts and the text of each article, read on all cores, in the order of the files."""
    with get_context("spawn").Pool(os.cpu_count()) as pool:
        for found in pool.imap(_read, files, chunksize=4):
            if isinstance(found, str):
                print(found, file=sys.stderr)
            else:
                yield found


def _read(path: Path) -> Read | str:
    loaded = load_article(path, shown_as=path.name)
    if isinstance(loaded, Rejected):
        return str(loaded)
    manifest = load_manifest(path.parent)
    said = manifest.facts_for(path.name, loaded.archived.article) if manifest is not None else ()
    stated: list[Fact] = [loaded.archived, *loaded.facts, *said]
    known = Known()
    for fact in stated:
        known.fold(fact)
    try:
        outcome = read_article(loaded.document, known, tuple(readers()))
    except TimelineError as error:
        return f"{path.name}: {error}"
    return [*stated, *outcome.facts], {loaded.archived.text_sha256: loaded.text}


def made_up(place: Path, count: int) -> Path:
    """A folder of articles of about twenty sentences on some forty happenings of a year; the same ones every time."""
    folder = place / "articles"
    folder.mkdir()
    chance = Random(17)
    for number in range(count):
        day = f"2024-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        town = chance.choice(_WHERE)
        lines = [f"News from {town}", "", f"{town} Courier, {day}", ""]
        for _ in range(20):
            lines.append(
                f"{chance.choice(_WHO)} {chance.choice(_WHAT)} the {chance.choice(_WHICH)} {chance.choice(_THING)} "
                f"near {chance.choice(_WHERE)} after {chance.randint(2, 400)} complaints, report {number} says."
            )
            lines.append("")
        (folder / f"{number:05d}.txt").write_text("\n".join(lines), encoding="utf-8")
    return folder


if __name__ == "__main__":
    raise SystemExit(main())
