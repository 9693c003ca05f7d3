"""Made-up news by the ten thousand: real sentences with other dates, names and numbers, as JSON lines.

Run: python benchmarks/synthetic.py CORPUS -o FILE [--articles 50000] [--story 60] [--seed N]

CORPUS is a file of JSON lines (``text``, ``published``, ``outlet``) or a folder of timeline-summarisation stories
(``t17_*.jsonl.gz``, see benchmarks/lineage.py). Articles come in made-up stories of ``--story`` articles. A story has its
own days (all dates of its articles move by the same number of days), its own people and places (names that stand in the
corpus change places with one another), and its own numbers; its articles are runs of sentences of a few real articles, with
some taken over from an earlier article of the story, as outlets do. The same seed gives the same file.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.lineage import load, running_text

SEED = 20261122
MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
_DAYS = [date(2024, 1, day).strftime("%A") for day in range(1, 8)]
_DATE = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{1,2}})(?:, (\d{{4}}))?\b")
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?\b", re.MULTILINE)
_NUMBER = re.compile(r"(?<![\d.,$:-])([2-9]\d|\d{3})(?![\d.,:-]|\s?%)")
_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“])")
_KEPT = frozenset({*MONTHS, *_DAYS, "The", "This", "That"})
_BASES = 6  # real articles behind a story
_TAKEN_OVER = 0.15  # of an article's sentences, from an earlier one


def main() -> int:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--story", type=int, default=60, help="articles in a story (default: 60)")
    parser.add_argument("--seed", type=int, default=SEED)
    wanted = parser.parse_args()
    if not wanted.corpus.exists():
        print(f"{wanted.corpus} is not here: name a file of JSON lines or a folder of stories.", file=sys.stderr)
        return 0
    with wanted.output.open("w", encoding="utf-8", newline="\n") as file:
        for made in articles(records(wanted.corpus), wanted.articles, wanted.story, wanted.seed):
            file.write(json.dumps(made, ensure_ascii=False) + "\n")
    return 0


def records(corpus: Path) -> list[dict[str, Any]]:
    """Real articles: text, day, outlet."""
    if corpus.is_dir():
        found = load(corpus)
        return [
            {"id": name, "text": running_text(one["text"]), "published": one["date"], "outlet": one["outlet"]}
            for name, one in found.items()
        ]
    with corpus.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def articles(real: list[dict[str, Any]], count: int, size: int, seed: int) -> Iterator[dict[str, Any]]:
    """Made-up articles, story by story.

    Args:
        real: what they are made from.
        count: how many.
        size: articles in a story.
        seed: with it the same again.
    """
    usable = [one for one in real if len(one["text"]) > 600 and one.get("published")]
    cut = [_SENTENCE.split(" ".join(one["text"].split())) for one in usable]
    names = _names(usable)
    outlets = sorted({one.get("outlet") or "Gazette" for one in usable})
    for story in range(-(-count // size)):
        chance = Random(f"{seed}/{story}")
        bases = chance.sample(range(len(usable)), min(_BASES, len(usable)))
        days = timedelta(days=chance.randrange(-3000, 3000))
        others = names[:]
        chance.shuffle(others)
        renamed = dict(zip(names, others, strict=True))
        factor = chance.uniform(0.5, 3)
        earlier: list[str] = []
        for number in range(min(size, count - story * size)):
            base = chance.choice(bases)
            sentences = cut[base]
            first = chance.randrange(max(1, len(sentences) - 8))
            run = sentences[first : first + chance.randrange(10, 40)]
            said = [_varied(sentence, renamed, days, factor) for sentence in run]
            for place in range(len(said)):
                if earlier and chance.random() < _TAKEN_OVER:
                    said[place] = chance.choice(earlier)
            earlier = [*earlier, *said][-200:]
            at = chance.randrange(1, 6)
            text = "\n\n".join(" ".join(said[n : n + at]) for n in range(0, len(said), at)) + "\n"
            day = date.fromisoformat(usable[base]["published"][:10]) + days
            yield {
                "id": f"{story}/{number}",
                "text": text,
                "published": day.isoformat(),
                "outlet": chance.choice(outlets),
                "language": "en",
            }


def _names(real: list[dict[str, Any]]) -> list[str]:
    """Names that stand inside sentences at least five times."""
    counted = Counter(name for one in real for name in _NAME.findall(one["text"]))
    return sorted(name for name, often in counted.items() if often >= 5 and not _KEPT & set(name.split()))


def _varied(sentence: str, renamed: dict[str, str], days: timedelta, factor: float) -> str:
    def moved(match: re.Match[str]) -> str:
        month, day, year = MONTHS.index(match[1]) + 1, int(match[2]), match[3]
        try:
            then = date(int(year or 2011), month, day) + days
        except (ValueError, OverflowError):
            return match[0]
        return f"{MONTHS[then.month - 1]} {then.day}" + (f", {then.year}" if year else "")

    def other(match: re.Match[str]) -> str:
        value = int(match[1])
        return match[0] if value > 1900 else str(max(2, round(value * factor)))

    sentence = _NUMBER.sub(other, sentence) if not _DATE.search(sentence) else sentence
    return _NAME.sub(lambda match: renamed.get(match[0], match[0]), _DATE.sub(moved, sentence))


if __name__ == "__main__":
    sys.exit(main())
