"""Write quotes of an attribution corpus (JSON lines with id and text) as predictions for its scorer.

usage: python benchmarks/voices.py GOLD.jsonl > predictions.jsonl
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import Any

from timeline.model import Block, Document
from timeline.reading.voices import Quote, read_voices


def document_of(name: str, text: str, language: str = "de") -> Document:
    """A bare text as a document: every line a paragraph."""
    lines = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    return Document(article=name, text=text, language=language, blocks=lines)


def shown(quote: Quote) -> dict[str, Any]:
    """A quote as the corpus writes one."""
    speaker = quote.speaker
    return {
        "type": quote.type,
        "start": quote.start,
        "end": quote.end,
        "spans": [list(span) for span in quote.spans],
        "speaker": [speaker.start, speaker.end, speaker.text] if speaker else None,
        "cue": [[cue.start, cue.end, cue.text] for cue in quote.cues],
        "frame": [list(quote.frame)] if quote.frame else [],
    }


def main(paths: list[str]) -> None:
    """Print one prediction line for every article of every file; speed goes to standard error."""
    size = 0
    begun = time.process_time()
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            size += len(article["text"].encode())
            found = read_voices(document_of(article["id"], article["text"])).quotes
            print(json.dumps({"id": article["id"], "quotes": [shown(quote) for quote in found]}, ensure_ascii=False))
    seconds = time.process_time() - begun
    print(f"{size / 1000 / seconds:.0f} KB/s", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
