"""The facts that the contenders of ``benchmarks/ledger.py`` store, and how one writes and reads them by hand for orjson.

``flat``: descriptions of about 580 bytes, nothing nested but one passage. ``claims``: what nine of ten facts of the
seeds are, with words, voice, date expression, actors and terms; about 1,400 bytes, as the median of the seeds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from timeline.model import (
    ArticleDescribed,
    Claim,
    ClaimAsserted,
    Dating,
    Mention,
    Passage,
    Quantity,
    Span,
    Timex,
    VoiceLink,
)

PER_STREAM: Final = 20


class Shape(NamedTuple):
    """A kind of fact.

    ``make`` gives so many from a number on, 20 to a stream; ``plain`` and ``typed`` turn one into what orjson takes and back;
    ``fields`` are what ``eventsourcing`` keeps of one in an event.
    """

    name: str
    cls: type[Any]
    make: Callable[..., list[Any]]
    plain: Callable[[Any], dict[str, Any]]
    typed: Callable[[dict[str, Any]], Any]
    fields: Callable[[Any], dict[str, Any]]


def make_flat(count: int, start: int = 0) -> list[ArticleDescribed]:
    """Flat facts of about 580 bytes, 20 to a stream, each another text."""
    return [
        ArticleDescribed(
            article=f"{number // PER_STREAM:016x}",
            what="title",
            value=f"Title {number} " + "of a long article on one evolving story " * 4,
            author=f"editor {number}",
            passage=Passage(number, number + 20, "the words " * 9),
            reason="as it is printed on the page, " * 6,
        )
        for number in range(start, start + count)
    ]


def plain_flat(fact: ArticleDescribed) -> dict[str, Any]:
    """A fact as a dictionary, by hand: the fastest way there is for orjson."""
    passage = fact.passage
    assert passage is not None
    return {
        "article": fact.article,
        "what": fact.what,
        "value": fact.value,
        "author": fact.author,
        "passage": {"start": passage.start, "end": passage.end, "text": passage.text},
        "reason": fact.reason,
    }


def typed_flat(found: dict[str, Any]) -> ArticleDescribed:
    """A dictionary as a fact, by hand."""
    passage = found["passage"]
    return ArticleDescribed(
        found["article"],
        found["what"],
        found["value"],
        found["author"],
        Passage(passage["start"], passage["end"], passage["text"]),
        found["reason"],
    )


def fields_flat(fact: ArticleDescribed) -> dict[str, Any]:
    """The passage's fields beside the others, so that nothing is nested."""
    found = plain_flat(fact)
    return found | found.pop("passage")


def make_claims(count: int, start: int = 0) -> list[ClaimAsserted]:
    """Claims of about 1,400 bytes, 20 to a stream, each another text."""
    return [
        ClaimAsserted(_claim(f"{number // PER_STREAM:016x}", number), "german", "1")
        for number in range(start, start + count)
    ]


def _claim(article: str, number: int) -> Claim:
    quote = (
        f"Am Donnerstag sagte Frankreichs Präsident Emmanuel Macron in Paris, {number % 50} Länder seien bereit, "
        f"der Ukraine nach einem Waffenstillstand mit Truppen beizustehen ({number})"
    )
    return Claim(
        id=f"{article}-{number % PER_STREAM:08x}",
        article=article,
        spans=(Span(number, number + len(quote)),),
        quote=quote,
        modality="asserted",
        dating=Dating("at", "past"),
        voice=(VoiceLink("person", "Emmanuel Macron", Span(number + 14, number + 19), None, "sagen", "report"),),
        timexes=(Timex(number, number + 13, "Am Donnerstag", "DATE", "XXXX-WXX-4", None, "publication", None, "past"),),
        actors=(
            Mention("Emmanuel Macron", "emmanuel macron", "person", number + 42, number + 57),
            Mention("Ukraine", "UA", "country", number + 98, number + 105),
        ),
        places=(Mention("Paris", "paris", "place", number + 61, number + 66),),
        quantities=(Quantity(float(number % 50), "Länder", number + 68, number + 77, "land"),),
        terms=(
            "frankreich",
            "praesident",
            "macron",
            "paris",
            "land",
            "bereit",
            "ukraine",
            "waffenstillstand",
            "truppe",
        ),
        predicate="beistehen",
        agents=("emmanuel macron",),
    )


def plain_claim(fact: ClaimAsserted) -> dict[str, Any]:
    """A fact as a dictionary, by hand."""
    claim, dating = fact.claim, fact.claim.dating
    return {
        "claim": {
            "id": claim.id,
            "article": claim.article,
            "spans": [{"start": span.start, "end": span.end} for span in claim.spans],
            "quote": claim.quote,
            "modality": claim.modality,
            "dating": {
                "frame": dating.frame,
                "tense": dating.tense,
                "narrative": dating.narrative and _plain_timex(dating.narrative),
                "cue": _plain_span(dating.cue),
                "leading": [_plain_timex(timex) for timex in dating.leading],
            },
            "role": claim.role,
            "voice": [
                {
                    "kind": link.kind,
                    "name": link.name,
                    "cue": _plain_span(link.cue),
                    "said": link.said and {"start": link.said.start, "end": link.said.end, "text": link.said.text},
                    "verb": link.verb,
                    "stance": link.stance,
                }
                for link in claim.voice
            ],
            "timexes": [_plain_timex(timex) for timex in claim.timexes],
            "actors": [_plain_mention(mention) for mention in claim.actors],
            "places": [_plain_mention(mention) for mention in claim.places],
            "quantities": [
                {"value": each.value, "of": each.of, "start": each.start, "end": each.end, "key": each.key}
                for each in claim.quantities
            ],
            "roles": [],
            "terms": claim.terms,
            "predicate": claim.predicate,
            "negated": claim.negated,
            "modality_cue": _plain_span(claim.modality_cue),
            "agents": claim.agents,
            "bonds": claim.bonds,
            "hedges": claim.hedges,
            "meaning": "",
        },
        "reader": fact.reader,
        "reader_version": fact.reader_version,
    }


def _plain_span(span: Span | None) -> dict[str, int] | None:
    return None if span is None else {"start": span.start, "end": span.end}


def _plain_mention(mention: Mention) -> dict[str, Any]:
    return {
        "name": mention.name,
        "key": mention.key,
        "kind": mention.kind,
        "start": mention.start,
        "end": mention.end,
    }


def _plain_timex(timex: Timex) -> dict[str, Any]:
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "anchor": timex.anchor,
        "shift": timex.shift,
        "direction": timex.direction,
        "relation": timex.relation,
        "begin": timex.begin,
        "end_value": timex.end_value,
        "quant": timex.quant,
        "freq": timex.freq,
        "rule": timex.rule,
        "feast": timex.feast,
        "attributive": timex.attributive,
    }


def typed_claim(found: dict[str, Any]) -> ClaimAsserted:
    """A dictionary as a fact, by hand."""
    claim = found["claim"]
    dating = claim["dating"]
    return ClaimAsserted(
        Claim(
            claim["id"],
            claim["article"],
            tuple([Span(**span) for span in claim["spans"]]),
            claim["quote"],
            claim["modality"],
            Dating(
                dating["frame"],
                dating["tense"],
                dating["narrative"] and Timex(**dating["narrative"]),
                _typed_span(dating["cue"]),
                tuple([Timex(**timex) for timex in dating["leading"]]),
            ),
            claim["role"],
            tuple(
                [
                    VoiceLink(
                        link["kind"],
                        link["name"],
                        _typed_span(link["cue"]),
                        link["said"] and Passage(**link["said"]),
                        link["verb"],
                        link["stance"],
                    )
                    for link in claim["voice"]
                ]
            ),
            tuple([Timex(**timex) for timex in claim["timexes"]]),
            tuple([Mention(**mention) for mention in claim["actors"]]),
            tuple([Mention(**mention) for mention in claim["places"]]),
            tuple([Quantity(**quantity) for quantity in claim["quantities"]]),
            (),
            tuple(claim["terms"]),
            claim["predicate"],
            claim["negated"],
            _typed_span(claim["modality_cue"]),
            tuple(claim["agents"]),
            tuple(claim["bonds"]),
            tuple(claim["hedges"]),
            b"",
        ),
        found["reader"],
        found["reader_version"],
    )


def _typed_span(found: dict[str, int] | None) -> Span | None:
    return None if found is None else Span(**found)


FLAT: Final = Shape("flat", ArticleDescribed, make_flat, plain_flat, typed_flat, fields_flat)
CLAIMS: Final = Shape("claims", ClaimAsserted, make_claims, plain_claim, typed_claim, plain_claim)
