"""How well the matcher tells sentences on one event from others, on annotated corpora: ECB+, SemEval-2022 task 8 (German
slugs), NewsWCL50 and MEANTIME.

usage: python benchmarks/coref.py FOLDER [--only ecbplus_dev ...]

FOLDER holds the corpora as JSON lines and their scorer ``score_coref.py``; MEANTIME is looked for in ../tls. What is missing is
passed over with a word. Every sentence is taken as one claim, as the reader's terms and names describe it, and two of
them are held against one another by ``timeline.reconcile.likeness``: words, meaning where the extra is installed, coverage.
Nothing is trained here; the weights in ``timeline/reconcile/thresholds.py`` were chosen on ECB+ train.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote, urlsplit

from timeline.model import UNKNOWN, Block, Claim, Dating, Document, Span
from timeline.reading import reader_for
from timeline.reading.meaning import encoder, with_meaning
from timeline.reading.terms import stem, terms
from timeline.reconcile.comparison import Comparison
from timeline.reconcile.coverage import coverage
from timeline.reconcile.kindred import Kindred, stems_of
from timeline.reconcile.likeness import Likeness
from timeline.reconcile.meaning import Meanings
from timeline.reconcile.similarity import Profile
from timeline.reconcile.state import State

SAME_TRIGGER = 0.45
"""Likeness of two sentences from which one trigger word in both is taken for one event."""

_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"'}
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"(?=.*\d)(?=.*[a-z])[0-9a-z]{3,}|[0-9a-f]{8,}|\d{4,}")
_YEAR = re.compile(r"20\d\d")
_FIELDS = frozenset(["aid", "arid", "art", "article", "artikel", "htm", "html", "id", "inhalt", "story", "zr"])
"""Names of a publisher's own fields in an address."""


def main(arguments: Sequence[str]) -> int:
    """Score every corpus that is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=None, help="names of corpora, such as ecbplus_dev")
    options = parser.parse_args(arguments)
    scorer_file = options.folder / "score_coref.py"
    if not scorer_file.is_file():
        print(f"{scorer_file} is not there: nothing is measured. Name the folder of the corpora.")
        return 0
    scorer = _module(scorer_file)
    print(f"meaning: {'recorded vectors' if encoder() else 'not installed, lexical estimate'}")
    for path in sorted([*options.folder.glob("*.jsonl"), *options.folder.parent.glob("tls/meantime*.jsonl")]):
        if options.only is not None and path.stem not in options.only:
            continue
        rows = scorer.rows(str(path))
        begun = time.process_time()
        if "overall" in rows[0]:
            lines = [_pairs(scorer, rows)]
        elif "events" in rows[0]:
            lines = [_clusters(scorer, rows)]
        else:
            lines = [_sentences(scorer, rows), _clusters(scorer, rows)]
        for line in lines:
            print(f"{path.stem:24}{line}  ({time.process_time() - begun:.0f} s)", flush=True)
    return 0


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def plain(tokenised: str) -> str:
    """A sentence as it was printed, from its space-separated tokens."""
    text = " ".join(_BRACKETS.get(word, word) for word in tokenised.split())
    text = re.sub(r" ([.,;:!?)%])", r"\1", text)
    text = re.sub(r"([$(]) ", r"\1", text)
    return re.sub(r" (n't|'s|'re|'ve|'ll|'d|'m|')(?!\w)", r"\1", text).strip()


def profile_of(name: str, sentences: Iterable[tuple[str, str]], language: str) -> Profile:
    """An article of numbered sentences, each of them one claim with the names and terms that the reader finds in it."""
    text, laid = "", []
    for number, words in sentences:
        laid.append((number, len(text), len(text) + len(words)))
        text += words + "\n"
    blocks = tuple(Block("paragraph", start, end) for _, start, end in laid if end > start)
    reader = reader_for(language)
    found = reader.read(Document(name, text, language, blocks)).claims if reader is not None else ()
    mentions = sorted(
        {(m.start, m.end): m for c in found for m in (*c.actors, *c.places)}.values(), key=lambda m: m.start
    )
    claims = [
        Claim(
            id=f"{name}:{number}",
            article=name,
            spans=(Span(start, end),),
            quote=text[start:end],
            modality="asserted",
            dating=Dating("current"),
            terms=terms(text, language, mentions=mentions, start=start, end=end),
        )
        for number, start, end in laid
    ]
    return Profile.of(name, with_meaning(claims, encoder()))


def likeness_of(profiles: dict[str, Profile], language: str | None = None, *, meet: bool = True) -> Likeness:
    """The product's own measure over some undated articles; ``meet``: whether each may have to do with every other."""
    claims = {claim.id: claim for profile in profiles.values() for claim in profile.claims}
    kindred = Kindred.of(stems_of({term for profile in profiles.values() for term in profile.counts}))
    work = Comparison(State(), {}, profiles, claims, kindred, languages=dict.fromkeys(profiles, language))
    published = dict.fromkeys(profiles, UNKNOWN)
    met = combinations(sorted(profiles), 2) if meet else ()
    return Likeness(work, Meanings(claims), coverage(profiles, published, met))


def _topic(row: dict[str, Any]) -> dict[str, Profile]:
    if "docs" in row:
        return {
            d["doc"]: profile_of(d["doc"], [(str(s["sent"]), plain(s["text"])) for s in d["sentences"]], row["lang"])
            for d in row["docs"]
        }
    return {
        a["id"]: profile_of(a["id"], [(str(n), plain(s)) for n, s in enumerate(a["sentences"])], row["lang"])
        for a in row["articles"]
    }


def _sentences(scorer: ModuleType, rows: Sequence[dict[str, Any]]) -> str:
    scored: dict[str, list[tuple[float, int]]] = {"words": [], "+ meaning": [], "+ coverage": []}
    for row in rows:
        measure = likeness_of(_topic(row))
        for x, y, label, _, _ in scorer.sentence_pairs([row]):
            scored["words"].append((measure.work.score(x, y), label))
            scored["+ meaning"].append((measure.of(x, y), label))
            scored["+ coverage"].append((measure.of_reports(x, y), label))
    shown = "; ".join(f"{name} AUC {scorer.auc(pairs):.4f}" for name, pairs in scored.items())
    precision, _ = scorer.ap_f1(scored["+ coverage"])
    return f"sentence pairs {len(scored['words'])}: {shown}, AP {precision:.4f}"


def _pairs(scorer: ModuleType, rows: Sequence[dict[str, Any]]) -> str:
    language = rows[0]["lang"]
    profiles = {
        f"{side}{n}": profile_of(f"{side}{n}", [("0", address_words(row[f"url_{side}"], row[side]))], language)
        for n, row in enumerate(rows)
        for side in "ab"
    }
    measure = likeness_of(profiles, language, meet=False)
    scores = [measure.of(f"a{n}:0", f"b{n}:0") for n in range(len(rows))]
    labels = [int(row["overall"] <= 2) for row in rows]
    area = scorer.auc(list(zip(scores, labels, strict=True)))
    return f"article pairs {len(rows)}: AUC {area:.4f}, Pearson {scorer.pearson(scores, [4 - r['overall'] for r in rows]):.4f}"


def address_words(url: str, words: str) -> str:
    """What an address says: the part of its path that has most of ``words``, small numbers and years included, without the
    names and numbers of the publisher's own fields. All in small letters: an address has no capitals to go by."""
    wanted = set(words.casefold().split())
    parts = [_WORD.findall(part.casefold()) for part in unquote(urlsplit(url).path).split("/")]
    best = max(parts, key=lambda part: len(wanted.intersection(part)))
    kept = [word for word in best if word not in _FIELDS and (_YEAR.fullmatch(word) or not _NUMBER.fullmatch(word))]
    return " ".join(kept) or words.casefold()


def _clusters(scorer: ModuleType, rows: Sequence[dict[str, Any]]) -> str:
    gold, ours, baseline = {}, {}, {}
    for row in rows:
        measure = likeness_of(_topic(row))
        by_trigger: dict[str, list[dict[str, Any]]] = {}
        for mention in scorer.gold_mentions([row]):
            gold[mention["id"]] = mention["cluster"]
            trigger = " ".join(stem(word) for word in mention["text"].split())
            baseline[mention["id"]] = (mention["topic"], trigger)
            by_trigger.setdefault(trigger, []).append(mention)
        for trigger, mentions in by_trigger.items():
            ours.update(_joined(measure, trigger, mentions))
    own, simple = (scorer.cluster_scores(gold, found)["CoNLL"]["F"] for found in (ours, baseline))
    return f"clusters of {len(gold)} mentions: CoNLL F1 {own:.4f}, same trigger alone {simple:.4f}"


def _joined(measure: Likeness, trigger: str, mentions: Sequence[dict[str, Any]]) -> dict[str, tuple[str, str]]:
    """Mentions of one trigger joined where their sentences are alike; named by the first of each group."""
    group = {mention["id"]: mention["id"] for mention in mentions}
    for one, other in combinations(mentions, 2):
        x, y = (f"{m['doc']}:{m['sent']}" for m in (one, other))
        alike = x == y or (measure.of_reports if one["doc"] != other["doc"] else measure.of)(x, y) >= SAME_TRIGGER
        if alike and group[one["id"]] != group[other["id"]]:
            kept, gone = sorted((group[one["id"]], group[other["id"]]))
            group = {mention: kept if label == gone else label for mention, label in group.items()}
    return {mention: (trigger, label) for mention, label in group.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
