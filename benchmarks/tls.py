"""Timelines beside those of journalists: the protocol of news-tls, with this project's own dates read from raw text.

    python benchmarks/tls.py FOLDER [--only NAME ...] [--keep FOLDER] [--pred FILE] [--grouped]

FOLDER holds stories as ``t17_*.jsonl.gz``, ``entities_*.jsonl.gz``, ``crisis_*.jsonl.gz`` and ``mlcrisis_*.jsonl.gz`` with
``score_tls.py``, and event lists as ``se15t4_*.jsonl`` with ``score_events.py``. One task for each journalist's timeline: only
the articles published between its first and last day, as many days as it has, its mean number of sentences a day, the story's
keywords as the query. What is scored is what ``timeline export tls`` writes with these options.
Dates that come with the data are not used, except where a story has no articles and only sentences by day (crisis).

Reading takes all cores and some minutes; ``--keep`` keeps the claims for the next time. ``--grouped`` reconciles each story
in full; without it each claim is a line of its own, which costs a tenth and hardly changes the days.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import importlib.util
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
from attrs import evolve

from timeline.export import export
from timeline.front.known import Known
from timeline.front.reading import read_article
from timeline.model import (
    ArticleArchived,
    ArticleDated,
    ArticleDescribed,
    Chronology,
    Claim,
    ClaimAsserted,
    Entry,
    Fact,
    ReadingError,
    Recorded,
    ResolvedClaim,
    Support,
    When,
)
from timeline.reading import annotate, reader_for, readers
from timeline.reconcile import Choice, choose, fold, reconcile
from timeline.reconcile.dates import date_claim, moment, stated_publication
from timeline.sources import document_from_text

Story = dict[str, Any]
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
_FACTS = msgspec.json.Decoder(list[list[Claim]])


def main(arguments: Sequence[str]) -> int:
    """Read, choose, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--only", nargs="*", default=None, help="beginnings of file names, such as t17 or entities_Julian"
    )
    parser.add_argument("--keep", type=Path, help="where claims are kept between runs")
    parser.add_argument("--pred", type=Path, help="write the timelines here, one a line")
    parser.add_argument("--grouped", action="store_true", help="reconcile each story in full first")
    options = parser.parse_args(arguments)
    if not (options.folder / "score_tls.py").is_file():
        print(f"skipped: {options.folder} holds no score_tls.py and stories", file=sys.stderr)
        return 0
    sys.path.insert(0, str(options.folder))
    scorer = _module(options.folder / "score_tls.py")
    written = []
    for kind in ("t17", "entities", "crisis", "mlcrisis"):
        paths = [path for path in sorted(options.folder.glob(f"{kind}_*.jsonl.gz")) if _wanted(path, options.only)]
        if paths:
            written += _timelines(kind, paths, scorer, options)
    for path in sorted((*options.folder.glob("se15t4_*.jsonl"), *options.folder.glob("meantime_*.jsonl"))):
        if _wanted(path, options.only):
            _events(path, _module(options.folder / "score_events.py"), options.keep)
    if options.pred is not None:
        options.pred.write_text(
            "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in written), encoding="utf-8"
        )
    return 0


def _wanted(path: Path, only: Sequence[str] | None) -> bool:
    return only is None or any(path.name.startswith(name) for name in only)


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# Timelines


def _timelines(kind: str, paths: Sequence[Path], scorer: ModuleType, options: argparse.Namespace) -> list[Story]:
    golds, made = [], []
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            story = json.loads(file.readline())
        language = story.get("lang", "en")
        if reader_for(language) is None:
            print(f"{path.name}: skipped, no reader knows the language {language}", flush=True)
            continue
        articles = story["articles"] or _by_day(story)
        begun = time.process_time()
        facts = _facts(path.name.partition(".")[0], articles, language, options.keep)
        whole = _grouped(facts) if options.grouped and story["articles"] else _ungrouped(facts)
        spent = time.process_time() - begun
        begun = time.process_time()
        made += [
            {"story": story["story"], "timeline": timeline["name"], "entries": _chosen(whole, story, timeline)}
            for timeline in story["timelines"]
        ]
        golds.append(story)
        print(
            f"{path.name}: {len(articles)} articles, {len(whole.claims)} claims, chronology {spent:.0f} s, "
            f"{len(story['timelines'])} timelines chosen in {time.process_time() - begun:.1f} s of processor time",
            flush=True,
        )
    if golds:
        raw_words = golds[0].get("lang", "en") != "en"
        tasks, average = scorer.score(golds, made, ("m1",), tok=scorer.words_u if raw_words else scorer.words)
        for task in tasks:
            print(
                f"  {task['story']:28} {task['timeline']:16} days {task['n_gold']:3} of {task['n_pred']:3} "
                f"date-F1 {task['date']['F']:.3f}  AR1 {task['m1_1']['F']:.3f}  AR2 {task['m1_2']['F']:.3f}"
            )
        figures = ", ".join(f"{name} {average[key]['F']:.4f}" for name, key in _FIGURES)
        print(f"{kind}, {len(tasks)} timelines: {figures}", flush=True)
    return made


_FIGURES = (("Date-F1", "date"), ("AR1-F", "m1_1"), ("AR2-F", "m1_2"))


def _chosen(whole: Chronology, story: Story, timeline: Story) -> list[Story]:
    days = sorted({entry["date"][:10] for entry in timeline["entries"]})
    told = sum(len(entry.get("summary") or ()) for entry in timeline["entries"])
    choice = Choice(
        dates=len(days),
        per_day=max(1, round(told / len(timeline["entries"]))),
        first=date.fromisoformat(days[0]),
        last=date.fromisoformat(days[-1]),
        query=tuple(story.get("keywords") or ()),
    )
    written = json.loads(export("tls", choose(whole, choice), {}).content)
    return [
        {"date": entry["date"], "summary": [tokens(line) for line in entry["summary"]]} for entry in written["entries"]
    ]


def _by_day(story: Story) -> list[Story]:
    """A story of which only sentences by day are stored, as one article a sentence, published on its day."""
    return [
        {"id": f"{at}", "date": day, "text": sentence, "outlet": None}
        for at, (day, sentence) in enumerate(story.get("dated_sentences", ()))
    ]


def plain(tokenised: str) -> str:
    """A sentence as it was printed, from its Penn-Treebank tokens."""
    text = re.sub("|".join(_BRACKETS), lambda found: _BRACKETS[found[0]], tokenised).replace("\\/", "/")
    text = re.sub(r" ?' ?'(?!\w)", '"', re.sub(r"` ?` ?", '"', text))
    text = re.sub(r"(?<!\w)` (?=\w)", "'", text)
    text = re.sub(r"([$#(\[]) ", r"\1", re.sub(r" ([,.;:?!%)\]])", r"\1", text))
    return re.sub(r" (n't|'s|'re|'ve|'ll|'d|'m|')(?!\w)", r"\1", text).strip()


def tokens(sentence: str) -> str:
    """A sentence in Penn-Treebank tokens again: the scorer takes what stands between blanks for a word."""
    text = re.sub(r'([,;:?!%()\[\]"$&])', r" \1 ", sentence)
    text = re.sub(r"(\w)(n't|'(?:s|re|ve|ll|d|m))\b", r"\1 \2", text)
    text = re.sub(r"\.(\s*)$", r" .\1", text).replace("(", "-LRB-").replace(")", "-RRB-")
    return " ".join(text.split())


# Reading


def _facts(name: str, articles: Sequence[Story], language: str, keep: Path | None) -> list[Fact]:
    """The facts of a story's articles, in their order: archived, dated, described, asserted."""
    kept = keep / f"{name}.claims.json.gz" if keep is not None else None
    texts = [_text(article) for article in articles]
    if kept is not None and kept.is_file():
        claims = _FACTS.decode(gzip.decompress(kept.read_bytes()))
    else:
        with ProcessPoolExecutor() as pool:
            jobs = [(_id(name, article), text, language) for article, text in zip(articles, texts, strict=True)]
            claims = list(pool.map(_read, jobs, chunksize=8))
        if kept is not None:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(gzip.compress(msgspec.json.encode(claims), 1))
    found: list[Fact] = []
    for article, text, asserted in zip(articles, texts, claims, strict=True):
        id_ = _id(name, article)
        sha = hashlib.sha256(text.encode()).hexdigest()
        path = f"{name}/{article['id']}"
        found.append(ArticleArchived(id_, sha, sha, path, "text/plain", "utf-8", len(text), language, None, ()))
        found.append(ArticleDated(id_, article["date"], "corpus", None, "stands in the corpus"))
        if article.get("outlet"):
            found.append(ArticleDescribed(id_, "outlet", article["outlet"], "corpus", None, "stands in the corpus"))
        found += [ClaimAsserted(claim, "benchmark", "1") for claim in asserted]
    return found


def _text(article: Story) -> str:
    return "\n".join(plain(line) for line in article.get("sentences") or article["text"].split("\n"))


def _id(name: str, article: Story) -> str:
    return hashlib.sha256(f"{name}/{article['id']}".encode()).hexdigest()[:16]


def _read(job: tuple[str, str, str]) -> list[Claim]:
    id_, text, language = job
    document = document_from_text(text, article=id_, language=language)
    try:
        facts = read_article(document, Known(language=language), tuple(readers())).facts
    except ReadingError as error:
        print(f"{id_}: {error}", file=sys.stderr)
        return []
    return [fact.claim for fact in facts if isinstance(fact, ClaimAsserted)]


def _recorded(facts: Iterable[Fact]) -> Iterator[Recorded]:
    for position, fact in enumerate(facts, 1):
        yield Recorded(position, fact.stream, position, _NEVER, b"", b"", fact)


def _grouped(facts: Sequence[Fact]) -> Chronology:
    return reconcile(_recorded(facts))


def _ungrouped(facts: Sequence[Fact]) -> Chronology:
    """A chronology of claims that are each a line of their own, dated as reconciling dates them, every article a report."""
    kept = [fact for fact in facts if not isinstance(fact, ClaimAsserted)]
    bare = reconcile(_recorded(kept))
    claims: list[ResolvedClaim] = []
    entries: list[Entry] = []
    for id_, live in fold(_recorded(facts)).articles.items():
        said = sorted((one.claim for one in live.claims.values()), key=lambda claim: (claim.start, claim.end))
        at = moment(stated_publication(live), said)
        for claim in said:
            when: When = date_claim(claim, at)
            claims.append(ResolvedClaim(claim, when, (), id_, f"e{claim.id}", "benchmark", 1))
            entries.append(
                Entry(
                    id=f"e{claim.id}",
                    when=when,
                    headline=claim.quote,
                    headline_claim=claim.id,
                    phase=None,
                    modality=claim.modality,
                    status="single-origin",
                    claims=(claim.id,),
                    support=Support(1, 1, 1),
                )
            )
    return evolve(bare, claims=tuple(claims), entries=tuple(entries))


# Event lists


def _events(path: Path, scorer: ModuleType, keep: Path | None) -> None:
    """Every gold mention dated by the claim it stands in, and linked with those whose claims are one entry."""
    stories = [_ordered(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
    made = []
    for story in stories:
        chronology = reconcile(_recorded(_facts(path.stem, story["articles"], "en", keep)))
        claims: dict[str, list[ResolvedClaim]] = defaultdict(list)
        for one in chronology.claims:
            claims[one.claim.article].append(one)
        articles = {article["id"]: article for article in story["articles"]}
        for timeline in story["timelines"]:
            found: dict[tuple[str, str], list[Story]] = defaultdict(list)
            for mention in (mention for event in timeline["events"] for mention in event["mentions"]):
                article = articles.get(mention["doc"])
                claim, day = _dated(article, mention, claims[_id(path.stem, article)]) if article else (None, _NO_DAY)
                found[(claim.entry or claim.id) if claim else str(mention), day].append(mention)
            events = [{"date": day, "mentions": mentions} for (_, day), mentions in sorted(found.items())]
            made.append({"story": story["story"], "entity": timeline["entity"], "events": events})
    lines = "".join(json.dumps(one) + "\n" for one in made)
    place = (keep or Path()) / f"{path.stem}.pred.jsonl"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(lines, encoding="utf-8")
    print(f"{path.stem}:", flush=True)
    gold = place.with_name(f"{path.stem}.gold.jsonl")
    gold.write_text("".join(json.dumps(story) + "\n" for story in stories), encoding="utf-8")
    arguments, sys.argv = sys.argv, ["score_events.py", str(gold), "--pred", str(place)]
    try:
        scorer.main()
    finally:
        sys.argv = arguments
        gold.unlink()
        if keep is None:
            place.unlink()


def _ordered(story: Story) -> Story:
    """A story whose events are one timeline: those of a whole day in the order of days, others (order 0) in none."""
    if "timelines" in story:
        return story
    days = sorted({event["date"] for event in story["events"] if _is_day(event["date"])})
    ranks = {day: rank for rank, day in enumerate(days, start=1)}
    events = [
        {
            "order": ranks.get(event["date"], 0),
            "date": event["date"] if event["date"] in ranks else _NO_DAY,
            "mentions": [{key: mention[key] for key in ("doc", "sent", "trigger")} for mention in event["mentions"]],
        }
        for event in story["events"]
    ]
    return {**story, "timelines": [{"entity": "all", "events": events}]}


def _is_day(written: str | None) -> bool:
    return written is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", written) is not None


_NO_DAY = "XXXX-XX-XX"


def _dated(article: Story, mention: Story, claims: Sequence[ResolvedClaim]) -> tuple[ResolvedClaim | None, str]:
    """The claim in whose words a mention's trigger stands, the shortest of several, and its day.

    A verb of saying is dated by the last day named outside all claims, else as news of its article. What goes on (in the
    present) is of the day of its report.
    """
    published = date.fromisoformat(article["date"])
    given = When(article["date"], published, published, "explicit")
    news = moment(given, [one.claim for one in claims]).news_day
    start = sum(len(plain(line)) + 1 for line in article["sentences"][: mention["sent"]])
    sentence = plain(article["sentences"][mention["sent"]])
    inside = sentence.find(plain(mention["trigger"]))
    at = start + max(inside, 0)
    holding = [one for one in claims if any(span.start <= at < span.end for span in one.claim.spans)]
    cues = [link.cue for one in claims for link in one.claim.voice if link.cue is not None]
    if holding and not any(cue.start <= at < cue.end for cue in cues):
        claim = min(holding, key=lambda one: (len(one.claim.quote), one.id))
        goes_on = claim.claim.dating.tense == "present"
        return claim, day_of(claim.when, None if goes_on else news)
    return None, _day_of_saying(article, mention["sent"], claims, published) or (news or given).edtf or _NO_DAY


def _day_of_saying(article: Story, number: int, claims: Sequence[ResolvedClaim], published: date) -> str | None:
    """The last day that is named, in this sentence or of the week before in one above, by words that stand in no claim."""
    taken = [span for one in claims for span in one.claim.spans]
    start, day = 0, None
    for at, line in enumerate(map(plain, article["sentences"][: number + 1])):
        for found in annotate(line, published=published, language="en") if at > 1 else ():
            low, stands = found.resolved.earliest, start + found.start
            is_free = not any(span.start <= stands < span.end for span in taken)
            is_day = low is not None and low == found.resolved.latest
            if is_free and low is not None and is_day and (at == number or 0 <= (published - low).days <= 7):
                day = low.isoformat()
        start += len(line) + 1
    return day


def day_of(when: When, news: When | None = None) -> str:
    """A date as the corpus writes it: a month or a year where no day is known, X where nothing is.

    What only its report bounds is of the day of the report's news.
    """
    if when.earliest is None or when.latest is None:
        return _NO_DAY
    if when.earliest == when.latest:
        return when.earliest.isoformat()
    if (when.latest - when.earliest).days < 7:
        day = news.earliest if news is not None else None
        return (day if day is not None and when.earliest <= day <= when.latest else when.latest).isoformat()
    if (when.earliest.year, when.earliest.month) == (when.latest.year, when.latest.month):
        return f"{when.earliest:%Y-%m}"
    return f"{when.earliest:%Y}" if when.earliest.year == when.latest.year else _NO_DAY


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
