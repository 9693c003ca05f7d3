"""Invented news in English for tests at some size: stories that several outlets report, retell, copy and contradict.

A story has its own town, people, dates and numbers; its happenings are told in several wordings, and articles of a story
share them. All is a function of the numbers given, so the same article comes out whenever it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

from timeline.front.known import Known
from timeline.front.reading import read_article
from timeline.ledger import Ledger
from timeline.model import Fact
from timeline.reading import readers
from timeline.sources import Rejected, article_from_bytes

IN_A_STORY = 20


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


_TOWNS = ("Arden", "Bellport", "Corwen", "Dunmore", "Eastfield", "Farley", "Glenrock", "Harwich", "Ilford", "Kelso")
_FIRST = ("Anna", "Boris", "Clara", "David", "Elena", "Frank", "Greta", "Hugo", "Irene", "Jonas", "Karla", "Lewis")
_LAST = ("Abbott", "Becker", "Conway", "Dalton", "Ellery", "Farrow", "Garner", "Hollis", "Ingram", "Jarvis", "Kemble")
_OUTLETS = ("The Courier", "The Evening Post", "The Daily Record", "The Observer", "The Herald")
_WHO = _words("""council court police union ministry hospital company engineers miners farmers students teachers doctors
firefighters
fishermen residents investors prosecutors inspectors volunteers drivers nurses tenants pilots sailors""")
_DID = _words("""closed opened inspected evacuated blocked repaired sold criticised rejected approved searched flooded abandoned
occupied cleaned funded postponed cancelled renamed surveyed fenced reinforced demolished insured photographed""")
_WHICH = _words("""northern flooded disputed abandoned historic poisoned unfinished burning crowded bankrupt hidden collapsed
narrow
wooden foreign electric private frozen polluted crooked famous royal medieval floating""")
_WHAT = _words("""bridge harbour refinery airport railway reservoir stadium mine ferry tunnel market library prison vineyard
lighthouse warehouse cathedral orchard quarry theatre sawmill dockyard museum laboratory canal pipeline greenhouse""")
_WHY = _words("""drought earthquake strike lawsuit landslide election outbreak audit explosion burglary festival shortage
bankruptcy storm eclipse boycott scandal referendum collision blackout inquiry epidemic swarm avalanche""")
_HOW = _words("""quietly hastily illegally unanimously partly temporarily secretly reluctantly publicly completely briefly
repeatedly""")
_COUNTED = _words("""complaints letters petitions calls hearings warnings visits reports requests threats questions protests jokes
objections rumours messages studies promises debates posters songs interviews""")
_WAYS = (
    "On {day} {who} in {town} {how} {did} the {which} {what} after {count} {counted} about the {why}.",
    "After {count} {counted} about the {why}, the {which} {what} in {town} was {how} {did} by {who} on {day}.",
    "{speaker} said {who} had {how} {did} the {which} {what} in {town} on {day}, after {count} {counted} about the {why}.",
    "The {which} {what} in {town} was {did} on {day}, and {other} {counted} about the {why} had come before.",
)


def text(story: int, number: int) -> tuple[str, str]:
    """An article of a story: its name and its text."""
    told = Random(f"story {story}")
    town = f"{told.choice(_TOWNS)} {told.choice(_LAST)}"
    first = date(2023, 1, 1) + timedelta(days=told.randrange(600))
    chance = Random(f"story {story}, article {number}")
    start = chance.randrange(12)
    lines = [
        chance.choice(_WAYS).format(town=town, **_happening(story, at, first))
        for at in chance.sample(range(start, start + 12), 7)
    ]
    published = first + timedelta(days=(start + 12) // 2)
    outlet = f"{chance.choice(_OUTLETS)}, {published.isoformat()}"
    return f"{story}-{number}.txt", "\n\n".join([f"News from {town}, part {number}", outlet, *lines]) + "\n"


def _happening(story: int, at: int, first: date) -> dict[str, str]:
    """What happened, in the words that all articles on it share."""
    one = Random(f"story {story}, happening {at}")
    day = first + timedelta(days=at // 2)
    words = {"who": _WHO, "did": _DID, "which": _WHICH, "what": _WHAT, "why": _WHY, "how": _HOW, "counted": _COUNTED}
    return {name: one.choice(found) for name, found in words.items()} | {
        "day": f"{day.strftime('%B')} {day.day}, {day.year}",
        "count": str(one.randrange(13, 900)),
        "other": str(one.randrange(13, 900)),
        "speaker": f"{one.choice(_FIRST)} {one.choice(_LAST)}",
    }


def facts(story: int, number: int) -> tuple[list[Fact], dict[str, str]]:
    """The facts of such an article and its text, as ingesting appends them."""
    name, words = text(story, number)
    loaded = article_from_bytes(words.encode(), shown_as=name)
    assert not isinstance(loaded, Rejected)
    stated: list[Fact] = [loaded.archived, *loaded.facts]
    known = Known()
    for fact in stated:
        known.fold(fact)
    outcome = read_article(loaded.document, known, tuple(readers()))
    return [*stated, *outcome.facts], {loaded.archived.text_sha256: loaded.text}


def append(ledger: Ledger, which: Iterable[tuple[int, int]]) -> None:
    """Append articles, each by its story and number."""
    for story, number in which:
        made, texts = facts(story, number)
        ledger.append(made, texts=texts)
