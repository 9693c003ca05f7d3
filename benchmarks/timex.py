"""Score the temporal tagger on a folder of annotated corpora and time it.

    python benchmarks/timex.py CORPORA [--dump FOLDER]

CORPORA holds ``score_timex.py`` and ``*.jsonl`` files, one document a line with ``id``, ``lang``, ``dct``, ``domain``,
``text`` and ``timexes``. The corpora are not shipped; without them this says so and stops.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from timeline.reading.timex import annotate


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, help="folder with score_timex.py and *.jsonl")
    parser.add_argument("--dump", type=Path, help="write predictions here, one file a corpus")
    options = parser.parse_args()
    scorer_path = options.corpora / "score_timex.py"
    if not scorer_path.is_file():
        print(f"no corpora: {scorer_path} does not exist; nothing measured")
        return 0
    scorer = _load(scorer_path)
    print(f"{'corpus':34} {'strict':>7} {'relaxed':>8} {'type':>6} {'value':>6} {'KB/s':>7}")
    for path in sorted(options.corpora.glob("*.jsonl")):
        _corpus(path, scorer, options.dump)
    return 0


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_timex", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _corpus(path: Path, scorer: ModuleType, dump: Path | None) -> None:
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if not documents or "timexes" not in documents[0]:
        return
    try:
        annotate("", language=documents[0]["lang"])
    except KeyError:
        print(f"{path.name:34} no tables for language {documents[0]['lang']!r}, left out")
        return
    start = time.process_time()
    predicted = [_predict(document) for document in documents]
    seconds = time.process_time() - start
    size = sum(len(document["text"].encode()) for document in documents) / 1000
    gold = {
        d["id"]: sorted({(t["start"], t["end"], t["type"].upper(), t["value"] or "") for t in d["timexes"]})
        for d in documents
    }
    found = {p["id"]: sorted({(t["start"], t["end"], t["type"], t["value"]) for t in p["timexes"]}) for p in predicted}
    scores, _, _ = scorer.score(gold, found)
    row = [scores[name]["f1"] for name in ("strict", "relaxed", "relaxed+type", "relaxed+value")]
    print(f"{path.name:34} {row[0]:7.2f} {row[1]:8.2f} {row[2]:6.2f} {row[3]:6.2f} {size / seconds:7.0f}")
    if dump:
        dump.mkdir(parents=True, exist_ok=True)
        lines = [json.dumps(one, ensure_ascii=False) for one in predicted]
        (dump / path.name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _predict(document: dict[str, Any]) -> dict[str, Any]:
    published = date.fromisoformat(document["dct"]) if document.get("dct") else None
    found = annotate(
        document["text"], published=published, language=document["lang"], domain=document.get("domain") or "news"
    )
    timexes = [{"start": t.start, "end": t.end, "type": t.type, "value": t.value, "mod": t.mod} for t in found]
    return {"id": document["id"], "timexes": timexes}


if __name__ == "__main__":
    sys.exit(main())
