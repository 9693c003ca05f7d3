"""Format ``tls``: a timeline as the field's benchmarks read it, the days with their sentences and nothing else.

One JSON object on one line: ``{"story", "timeline", "ledger", "entries": [{"date", "summary": [sentence]}],
"losses"}``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping

from timeline.export.evidence import Evidence
from timeline.export.losses import losses
from timeline.model import Chronology


def render(chronology: Chronology, texts: Mapping[str, str]) -> bytes:
    """The timeline as one line of UTF-8 JSON. An entry stands under the day it is counted under; one without is left out."""
    evidence = Evidence.of(chronology, texts)
    ranks = {weight.entry: weight.rank for weight in chronology.weights}
    days: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for entry in evidence.entries.values():
        day = evidence.day_of(entry)
        if day is not None:
            days[day.isoformat()].append((ranks.get(entry.id, 0), " ".join(entry.headline.split())))
    plain = {
        "story": chronology.story or chronology.title,
        "timeline": chronology.title,
        "ledger": {"position": chronology.position, "digest": chronology.digest},
        "entries": [
            {"date": day, "summary": [words for _, words in sorted(told, key=lambda pair: pair[0])]}
            for day, told in sorted(days.items())
        ],
        "losses": [loss.statement for loss in losses("tls", chronology, texts)],
    }
    return (json.dumps(plain, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
