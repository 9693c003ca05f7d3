"""Small articles for tests of views: their claims repeat, contradict and withdraw one another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen
from hypothesis import strategies as st

from timeline.ledger import Ledger
from timeline.model import (
    ArticleArchived,
    ArticleDated,
    ArticleRead,
    Block,
    BoundMention,
    Chronology,
    Claim,
    ClaimAsserted,
    ClaimWithdrawn,
    Dating,
    Fact,
    Mention,
    Quantity,
    RulingMade,
    RulingRevoked,
    Span,
)

SENTENCES = (
    "Zwanzig Orte melden Hochwasser nach dem Deichbruch.",
    "Dreißig Orte melden Hochwasser nach dem Deichbruch.",
    "Der Landrat fordert am Pegel neue Deiche für das Tal.",
    "Die Feuerwehr räumt das Krankenhaus in der Altstadt.",
    "Das Wetter bleibt in den Bergen unbeständig und kalt.",
)
_NUMBERS = (20.0, 30.0)


@frozen
class Written:
    """One article's facts with its text."""

    facts: tuple[Fact, ...]
    texts: dict[str, str]

    @property
    def id(self) -> str:
        """The article's id."""
        return next(iter(self.texts))[:16]


def article(sentences: Sequence[int], day: int | None = 1, salt: str = "", withdrawn: int | None = None) -> Written:
    """An article of these sentences, published on this day of May 2024, one of its claims withdrawn again."""
    text = " ".join([*(SENTENCES[n] for n in sentences), salt])
    sha = hashlib.sha256(text.encode()).hexdigest()
    id_ = sha[:16]
    blocks = (Block("paragraph", 0, len(text)),)
    archived = ArticleArchived(id_, sha, sha, f"{id_}.txt", "text/plain", "utf-8", len(text), "de", None, blocks)
    facts: list[Fact] = [archived]
    if day is not None:
        facts.append(ArticleDated(id_, f"2024-05-{day:02d}", "text", None, "publication line"))
    start = 0
    for number in sentences:
        facts.append(ClaimAsserted(_claim(id_, number, start), "test", "1"))
        start += len(SENTENCES[number]) + 1
    facts.append(ArticleRead(id_, "test", "1", len(sentences)))
    if withdrawn is not None and withdrawn < len(sentences):
        gone = next(each for each in facts[2 if day else 1 :][withdrawn:] if isinstance(each, ClaimAsserted)).claim
        facts.append(ClaimWithdrawn(gone.id, id_, "test", "2", "no longer found"))
    return Written(tuple(facts), {sha: text})


def _claim(article_id: str, number: int, start: int) -> Claim:
    quote = SENTENCES[number]
    words = tuple(word.strip(".").casefold() for word in quote.split())
    quantities = (Quantity(_NUMBERS[number], "Orte", start, start + 7, "ort"),) if number < len(_NUMBERS) else ()
    actor = Mention("Landrat", "body:landrat", "body", start, start + 7)
    return Claim(
        id=hashlib.sha256(f"{article_id}/{start}".encode()).hexdigest()[:16],
        article=article_id,
        spans=(Span(start, start + len(quote)),),
        quote=quote,
        modality="asserted",
        dating=Dating("current", "present"),
        quantities=quantities,
        actors=(actor,) if number == 2 else (),
        terms=words,
    )


def published_ruling(target: str, day: int, name: str) -> RulingMade:
    """An editor says on which day of May 2024 an article was published."""
    return RulingMade(name, "published", (target,), f"2024-05-{day:02d}", "an editor", "for the test")


@st.composite
def articles(draw: st.DrawFn, most: int = 4) -> list[Written]:
    """Several different articles."""
    drawn = draw(
        st.lists(
            st.builds(
                article,
                st.lists(st.integers(0, len(SENTENCES) - 1), min_size=0, max_size=4),
                st.none() | st.integers(1, 28),
                st.sampled_from(["", "Mehr dazu", "Weiteres folgt"]),
                st.none() | st.integers(0, 3),
            ),
            min_size=1,
            max_size=most,
        )
    )
    return list({each.id: each for each in drawn}.values())


def bound_ruling(name: str, kind: str, claims: Sequence[Claim], value: str | None = None) -> RulingMade:
    """An editor's ruling that binds the words of these claims, each a target of its own."""
    bound = tuple(BoundMention(c.article, c.spans, c.id, c.quote, place) for place, c in enumerate(claims))
    targets = tuple(claim.id for claim in claims)
    return RulingMade(name, kind, targets, value, "an editor", "for the test", bound)  # type: ignore[arg-type]


_VALUES = {"redate": "2024-04-30", "rename": "Ein Titel", "origin": "Anzeiger"}
_PAIRS = ("merge", "same", "split", "different")


@st.composite
def rulings(draw: st.DrawFn, written: Sequence[Written]) -> list[Fact]:
    """Rulings on these articles and on their claims, some of them revoked."""
    claims = [fact.claim for each in written for fact in each.facts if isinstance(fact, ClaimAsserted)]
    chosen = [published_ruling(w.id, draw(st.integers(1, 28)), f"r-{w.id}") for w in written if draw(st.booleans())]
    for number in range(draw(st.integers(0, 4)) if claims else 0):
        kind = draw(st.sampled_from((*_PAIRS, *_VALUES, "reject")))
        size = 2 if kind in _PAIRS else 1
        bound = [draw(st.sampled_from(claims)) for _ in range(size)]
        chosen.append(bound_ruling(f"r{number}", kind, bound, _VALUES.get(kind)))
    made: list[Fact] = []
    for ruling in chosen:
        made.append(ruling)
        if draw(st.booleans()) and draw(st.booleans()):
            made.append(RulingRevoked(ruling.ruling, "an editor", "was wrong"))
    return made


def append(ledger: Ledger, written: Written) -> None:
    """Append an article as an ingest would."""
    ledger.append(written.facts, texts=written.texts)


def without_positions(chronology: Chronology) -> Chronology:
    """The chronology without what names the order of facts."""
    claims = tuple(evolve(claim, position=0) for claim in chronology.claims)
    ruled = tuple(evolve(ruling, position=0, revoked_at=ruling.revoked_at and 0) for ruling in chronology.rulings)
    return evolve(chronology, position=0, digest="", claims=claims, rulings=ruled)


def in_batches(ledger: Ledger, facts: Sequence[Fact], texts: Mapping[str, str], data: st.DataObject) -> Iterator[None]:
    """Append facts in batches of any size; each time after one of them is."""
    first = 0
    while first < len(facts):
        size = data.draw(st.integers(1, 7), label="batch")
        ledger.append(facts[first : first + size], texts=texts)
        first += size
        yield
