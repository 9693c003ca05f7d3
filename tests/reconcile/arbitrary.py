"""Arbitrary articles: a small vocabulary, so that they agree, contradict, quote and copy one another."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from hypothesis import strategies as st

from tests.reconcile.making import (
    NAMELESS,
    Making,
    counted,
    holds,
    medium,
    on,
    person,
    ruling,
    speaker,
    timex,
    withdrawn,
)
from timeline.model import BoundMention, Claim, Fact, RulingMade, Timex, VoiceLink

WORDS = [
    "Stadtrat",
    "Brücke",
    "Sperrung",
    "Hochwasser",
    "Evakuierung",
    "Turnhalle",
    "Landrätin",
    "Pegelstand",
    "Feuerwehr",
    "Deichbruch",
    "Spendenkonto",
    "Versicherung",
    "Kläranlage",
    "Umweltminister",
    "Haushalt",
    "Abstimmung",
]
STATEMENTS = tuple(" ".join(Random(seed).sample(WORDS, 6)) for seed in range(10))
PEOPLE = ("Ilse Brandt", "Omar Haddad", "Jana Novak")
VOICES: tuple[tuple[VoiceLink, ...], ...] = (
    (),
    (medium("The Observer"),),
    (medium("Observer"), speaker("Ilse Brandt")),
    (speaker("Omar Haddad"),),
    (NAMELESS,),
)
EXPRESSIONS: tuple[Timex | None, ...] = (
    None,
    None,
    on("2024-05-02"),
    on("2024-05-03"),
    timex("gestern", "XXXX-XX-XX", shift="-P1D"),
    timex("am Montag", "XXXX-WXX-1", direction="past"),
    timex("am Freitag", "XXXX-WXX-5", direction="future"),
    timex("seit März", "XXXX-03", direction="past", relation="since"),
)
DAYS = (None, "2024-05-01", "2024-05-03", "2024-05-04", "2024-07-20", "../2024-05-10", "2024-05-02/2024-05-04")
NUMBERS = (None, None, 12.0, 14.0)


@st.composite
def _claims(draw: st.DrawFn) -> list[dict[str, object]]:
    """What an article says, as arguments of ``Making.say``."""
    said = []
    for _ in range(draw(st.integers(1, 6))):
        expression = draw(st.sampled_from(EXPRESSIONS))
        number = draw(st.sampled_from(NUMBERS))
        name = draw(st.none() | st.sampled_from(PEOPLE))
        said.append(
            {
                "words": draw(st.sampled_from(STATEMENTS)),
                "modality": draw(st.sampled_from(("asserted", "asserted", "planned", "possible", "denied", "opinion"))),
                "frame": "at" if expression else draw(st.sampled_from(("current", "before", "after"))),
                "timexes": (expression,) if expression else (),
                "narrative": draw(st.sampled_from(EXPRESSIONS)),
                "voice": draw(st.sampled_from(VOICES)),
                "role": draw(st.sampled_from(("paragraph", "paragraph", "title", "bullet"))),
                "quantities": (counted(number, "Verletzte"),) if number else (),
                "actors": (person(name),) if name else (),
                "roles": (holds(name, "regierungschef", draw(st.sampled_from(("AT", "CZ")))),) if name else (),
                "agents": ("country:AT",) if draw(st.booleans()) else (),
                "bonds": ("country:AT+feuerwehr",) if draw(st.booleans()) else (),
                "predicate": draw(st.sampled_from((None, None, "open-question", "kaufen"))),
                "negated": draw(st.sampled_from((False, False, True))),
            }
        )
    return said


@st.composite
def articles(draw: st.DrawFn, *, least: int = 1, most: int = 6) -> list[Making]:
    """Several articles; some copy another one, whole or in part, in its order or not."""
    made: list[Making] = []
    told: list[list[dict[str, object]]] = []
    for number in range(draw(st.integers(least, most))):
        said = draw(_claims())
        if told and draw(st.booleans()):
            copied = draw(st.sampled_from(told))
            said = draw(st.permutations(copied)) if draw(st.booleans()) else copied[draw(st.integers(0, 1)) :] or said
        told.append(said)
        article = Making(
            f"article{number}", draw(st.sampled_from(DAYS)), outlet=draw(st.sampled_from((None, "Kurier", "Bote")))
        )
        for one in said:
            article.say(**one)  # type: ignore[arg-type]
        made.append(article)
    return made


@st.composite
def streams(draw: st.DrawFn, *, most: int = 6) -> list[list[Fact]]:
    """The facts of several articles, a list for each: what an ingest appends, rulings on it, claims withdrawn from it."""
    found = []
    for number, article in enumerate(draw(articles(most=most))):
        facts = article.facts()
        if draw(st.booleans()) and draw(st.booleans()):
            facts.append(ruling("published", article.id, value="2024-05-03", name=f"r{number}"))
        if draw(st.booleans()) and draw(st.booleans()):
            facts.append(
                _on_a_claim(draw(st.sampled_from(article.claims)), draw(st.sampled_from(("redate", "reject"))), number)
            )
        if draw(st.booleans()) and draw(st.booleans()):
            facts.append(withdrawn(draw(st.sampled_from(article.claims))))
        found.append(facts)
    return found


def _on_a_claim(claim: Claim, kind: str, number: int) -> RulingMade:
    """A ruling that binds the words of a claim."""
    words = BoundMention(claim.article, claim.spans, claim.id, claim.quote)
    value = "2024-05-01" if kind == "redate" else None
    return RulingMade(f"b{number}", kind, (claim.id,), value, "an editor", "for the test", (words,))  # type: ignore[arg-type]


def interleaved(each: Sequence[Sequence[Fact]], order: Sequence[int]) -> list[Fact]:
    """All facts, taking the next one of the stream that ``order`` names; what is left comes at the end."""
    waiting = [list(facts) for facts in each]
    taken = [waiting[n % len(waiting)].pop(0) for n in order if waiting[n % len(waiting)]]
    return [*taken, *(fact for facts in waiting for fact in facts)]
