"""Lineage at size: what is found in news stories of several outlets, at which cost, against an exact count.

Run: python benchmarks/lineage.py CORPUS_FOLDER [--claims FILE] [--sample FILE]

CORPUS_FOLDER holds timeline-summarisation stories as ``t17_*.jsonl.gz`` (one JSON object with ``story`` and ``articles``:
``id``, ``outlet``, ``date``, ``text`` with one Penn-Treebank sentence a line). The articles are joined to running text, read
into claims by the project's own reader with all cores (some minutes; ``--claims`` keeps them in a file for the next time) and
weighed for lineage. The truth it is held against is counted by other code: five-word runs over the whole texts, all pairs.
``--sample`` writes thirty found pairs and thirty near misses (ids and figures only, seed fixed) for reading by hand.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
from attrs import evolve

from timeline.model import Claim, ReadingError, When, edtf
from timeline.reading import reader_for
from timeline.reconcile.article_pairs import article_pairs
from timeline.reconcile.circumstances import Circumstances
from timeline.reconcile.derivation import Derivation, derive
from timeline.reconcile.imprint import Imprint
from timeline.reconcile.lineage import lineages
from timeline.sources import article_from_bytes

SEED = 20261122
SIZES = (500, 1000, 2000)
SENTENCES = 4
NEAR = 0.22
_MARKS = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
    "` `": "“",
    "``": "“",
    "''": "”",
}
_CLAIMS = msgspec.json.Decoder(list[Claim])


def running_text(text: str) -> str:
    """Tokens to running text, in paragraphs of four sentences."""
    lines = [_joined(line) for line in text.split("\n") if line.strip()]
    return "\n\n".join(" ".join(lines[at : at + SENTENCES]) for at in range(0, len(lines), SENTENCES)) + "\n"


def _joined(line: str) -> str:
    for mark, shown in _MARKS.items():
        line = line.replace(mark, shown)
    line = re.sub(r" ?”", "”", re.sub(r"“ ?", " “", line.replace(" `", " ‘")))
    line = re.sub(r" ((?:n't|'(?:s|S|re|ve|ll|d|m))\b)", r"\1", line)
    line = re.sub(r"([(\[{$£€]) ", r"\1", re.sub(r" ([.,;:!?%)\]}])", r"\1", line))
    return " ".join(re.sub(r"(?<=\w) - (?=\w)", "-", line).split())


def load(folder: Path) -> dict[str, dict[str, Any]]:
    """All articles of all stories by "story/id", in the order of their dates."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.glob("t17_*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                story = json.loads(line)
                name = path.name.removeprefix("t17_").removesuffix(".jsonl.gz")
                found |= {f"{name}/{one['id']}": one for one in story["articles"]}
    return dict(sorted(found.items(), key=lambda item: (item[1]["date"], item[0])))


def read(job: tuple[str, str]) -> tuple[str, bytes]:
    """The claims of one article as JSON; none where it cannot be read."""
    name, text = job
    loaded = article_from_bytes(text.encode(), shown_as=name)
    reader = reader_for("en")
    claims: tuple[Claim, ...] = ()
    if reader is not None and hasattr(loaded, "document"):
        try:
            claims = reader.read(evolve(loaded.document, language="en")).claims
        except ReadingError as error:
            print(f"{name}: {error}", file=sys.stderr)
    return name, msgspec.json.encode(claims)


def claims_of(articles: dict[str, dict[str, Any]], kept: Path | None) -> dict[str, list[Claim]]:
    """Claims by article, from the file where they were kept, or read now."""
    if kept is not None and kept.exists():
        with gzip.open(kept, "rt", encoding="utf-8") as file:
            rows = (line.split("\t", 1) for line in file)
            return {name: _CLAIMS.decode(payload) for name, payload in rows}
    jobs = [(name, running_text(one["text"])) for name, one in articles.items()]
    with ProcessPoolExecutor() as pool:
        done = dict(pool.map(read, jobs, chunksize=8))
    if kept is not None:
        with gzip.open(kept, "wt", encoding="utf-8") as file:
            file.writelines(f"{name}\t{payload.decode()}\n" for name, payload in done.items())
    return {name: _CLAIMS.decode(payload) for name, payload in done.items()}


def truth(articles: dict[str, dict[str, Any]]) -> dict[tuple[str, str], float]:
    """Pairs of one story with the share of five-word runs of the shorter text that the other one has, from one tenth on."""
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    sizes: Counter[str] = Counter()
    for name, one in articles.items():
        words = re.findall(r"\w+", running_text(one["text"]).lower())
        for run in {tuple(words[at : at + 5]) for at in range(len(words) - 4)}:
            holders[(name.split("/")[0], *run)].add(name)
            sizes[name] += 1
    common: Counter[tuple[str, str]] = Counter()
    for held in holders.values():
        ordered = sorted(held)
        common.update((a, b) for at, a in enumerate(ordered) for b in ordered[at + 1 :])
    shares = {(a, b): count / min(sizes[a], sizes[b]) for (a, b), count in common.items() if count >= 8}
    return {pair: share for pair, share in shares.items() if share >= 0.1}


def weigh(claims: dict[str, list[Claim]]) -> tuple[list[Derivation], dict[str, float], int, int]:
    """Derivations of some articles, with processor seconds by step, pairs weighed, and keys."""
    spent: dict[str, float] = {}
    clock = time.process_time()

    def lap(step: str) -> None:
        nonlocal clock
        spent[step], clock = time.process_time() - clock, time.process_time()

    imprints = {name: Imprint.of(name, found, "en") for name, found in claims.items()}
    lap("profiles")
    keys = {name: imprint.keys for name, imprint in imprints.items()}
    lap("keys")
    pairs = article_pairs(keys)
    lap("pairs")
    found = [one for a, b in pairs if (one := derive(imprints[a], imprints[b])) is not None]
    lap("weighing")
    return found, spent, len(pairs), sum(map(len, keys.values()))


def main() -> int:
    """Measure and print tables."""
    options = argparse.ArgumentParser(description="Lineage at size")
    options.add_argument("corpus", type=Path, nargs="?", default=Path("corpus"))
    options.add_argument("--claims", type=Path)
    options.add_argument("--sample", type=Path)
    given = options.parse_args()
    articles = load(given.corpus) if given.corpus.is_dir() else {}
    if not articles:
        print(f"skipped: {given.corpus} holds no t17_*.jsonl.gz", file=sys.stderr)
        return 0
    claims = claims_of(articles, given.claims)
    names = [name for name in articles if name in claims]
    print(f"{len(names)} articles, {sum(map(len, claims.values()))} claims")
    print(f"{'articles':>9}{'keys':>9}{'pairs':>8}{'of all':>9}  processor seconds")
    found: list[Derivation] = []
    for size in [size for size in SIZES if size < len(names)] + [len(names)]:
        found, spent, pairs, keys = weigh({name: claims[name] for name in names[:size]})
        steps = ", ".join(f"{step} {seconds:.1f}" for step, seconds in spent.items())
        share = pairs / (size * (size - 1) / 2)
        print(f"{size:>9}{keys:>9}{pairs:>8}{share:>9.3%}  {steps}, together {sum(spent.values()):.1f}", flush=True)
    known = {name: _circumstances(name, articles[name]) for name in names}
    began = time.process_time()
    joined = lineages(known, found)
    print(f"joining: {time.process_time() - began:.2f} s")
    several = [lineage for lineage in joined if len(lineage.articles) > 1]
    print(
        "lineages:",
        dict(Counter(lineage.kind for lineage in several)),
        "sizes:",
        dict(Counter(len(x.articles) for x in several)),
    )
    print("pairs:", dict(Counter(one.way for one in found)))
    exact = truth({name: articles[name] for name in names})
    by_pair = {(one.left, one.right): one for one in found}
    for least in (0.9, 0.7, 0.5, 0.4):
        wanted = [pair for pair, share in exact.items() if share >= least]
        whole = sum(pair in by_pair and by_pair[pair].way != "passage" for pair in wanted)
        any_ = sum(pair in by_pair for pair in wanted)
        print(f"share of the shorter text >= {least}: {len(wanted)} pairs, found {whole}, with passages {any_}")
    if given.sample is not None:
        _write_sample(given.sample, found)
    return 0


def _circumstances(name: str, one: dict[str, Any]) -> Circumstances:
    first, last = edtf.bounds(one["date"])
    return Circumstances(name, name, one["outlet"], None, None, When(one["date"], first, last, "explicit"))


def _write_sample(path: Path, found: list[Derivation]) -> None:
    whole = [one for one in found if one.way != "passage"]
    near = [one for one in found if one.way == "passage" and (one.left_share + one.right_share) / 2 >= NEAR]
    with path.open("w", encoding="utf-8") as file:
        for what, pool in (("found", whole), ("near", near)):
            ordered = sorted(pool, key=lambda one: (one.left, one.right))
            for one in random.Random(SEED).sample(ordered, min(30, len(ordered))):
                figures = f"{one.left_share:.2f}\t{one.right_share:.2f}\t{one.runs:.2f}"
                file.write(f"{what}\t{one.way}\t{one.left}\t{one.right}\t{figures}\n")


if __name__ == "__main__":
    sys.exit(main())
