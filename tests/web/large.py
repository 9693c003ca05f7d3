"""A made-up chronology of any size, for the page: entries of every kind, over two years, from articles with their texts."""

from __future__ import annotations

import hashlib
import random
from datetime import date, timedelta

from timeline.model import (
    ArticleInfo,
    Chronology,
    Claim,
    Conflict,
    ConflictValue,
    Dating,
    Entry,
    Lineage,
    Mention,
    Modality,
    Origin,
    PhaseInfo,
    ResolvedClaim,
    Span,
    Support,
    VoiceLink,
    When,
)

_ACTORS = [
    f"Actor {number} of {place}" for number in range(40) for place in ("Berlin", "Paris", "London", "Kyjiw", "Rom")
]
_VERBS = (
    "met",
    "refused to meet",
    "announced talks with",
    "warned",
    "signed a treaty with",
    "accused",
    "visited",
    "thanked",
)
_PLACES = ("in Paris", "in the harbour", "at the border", "before parliament", "near the old bridge", "on the phone")
_TAILS = (
    "and spoke for two hours about the ceasefire and what would follow it",
    "without giving a reason",
    "as three officials said who asked not to be named because the talks are confidential",
    "after a night of negotiations",
)
_MODALITIES: tuple[Modality, ...] = ("asserted",) * 14 + (
    "planned",
    "conditional",
    "possible",
    "denied",
    "opinion",
    "opinion",
)
_FIRST = date(2024, 1, 1)


def chronology(articles: int, claims_each: int = 40, seed: int = 1) -> tuple[Chronology, dict[str, str]]:
    """The chronology and the texts. Most entries rest on one claim, every fifth claim supports an entry that is there."""
    draw = random.Random(seed)
    infos, claims, entries, texts = [], [], [], {}
    members: list[list[ResolvedClaim]] = []
    outlets = [f"Outlet {number}" for number in range(60)]
    for number in range(articles):
        article = hashlib.sha256(f"a{number}".encode()).hexdigest()[:16]
        outlet = outlets[number % len(outlets)]
        published = _FIRST + timedelta(days=number * 720 // articles)
        text = f"Report {number}\n\n"
        for place in range(claims_each):
            who, whom = draw.choice(_ACTORS), draw.choice(_ACTORS)
            quote = f"{who} {draw.choice(_VERBS)} {whom} {draw.choice(_PLACES)}, {draw.choice(_TAILS)}."
            start = len(text)
            text += quote + ("\n\n" if place % 3 == 2 else " ")
            happened = published - timedelta(days=draw.choice((0, 0, 1, 1, 2, 5, 30)))
            spread = draw.choice((0, 0, 0, 1, 3, 30))
            when = When(
                happened.isoformat() if not spread else f"{happened}/{happened + timedelta(days=spread)}",
                happened,
                happened + timedelta(days=spread),
                "relative",
                f"published {published}",
                None,
                f'"on that day" + published {published} → {happened}',
            )
            if draw.random() < 0.02:
                when = When()
            name = who
            claim = Claim(
                f"c{number:05d}{place:03d}",
                article,
                (Span(start, start + len(quote)),),
                quote,
                draw.choice(_MODALITIES),
                Dating("at"),
                actors=(Mention(name, name.casefold(), "person", start, start + len(name)),),
            )
            origin = f"o{number % 200:03d}"
            joined = members and draw.random() < 0.2
            home = draw.randrange(len(members)) if joined else len(members)
            found = ResolvedClaim(
                claim, when, (VoiceLink("outlet", outlet),), origin, f"e{home:06d}", "made up", 1 + len(claims)
            )
            claims.append(found)
            if joined:
                members[home].append(found)
            else:
                members.append([found])
        texts[article] = text
        digest = hashlib.sha256(text.encode()).hexdigest()
        infos.append(
            ArticleInfo(
                article, f"articles/{number:05d}.txt", digest, digest, len(text), "en", f"Report {number}", outlet, None,
                When(published.isoformat(), published, published, "explicit"), f"l{number:05d}", claims_each,
            )
        )  # fmt: skip
    conflicts = []
    for number, told in enumerate(members):
        head = told[0]
        disputed = len(told) > 2 and number % 7 == 0
        if disputed:
            values = tuple(
                ConflictValue(f"value {place}", (one.id,), (one.origin,)) for place, one in enumerate(told[:2])
            )
            conflicts.append(
                Conflict(f"k{number:06d}", "date", (f"e{number:06d}",), values, "open", "they differ", "When was it?")
            )
        origins = tuple(sorted({one.origin for one in told}))
        entries.append(
            Entry(
                f"e{number:06d}", head.when, head.claim.quote, head.id,
                f"phase-{min(5, (head.when.earliest or _FIRST).toordinal() % 6)}" if number % 3 else None,
                head.claim.modality, "disputed" if disputed else "corroborated" if len(origins) > 1 else "single-origin",
                tuple(one.id for one in told), Support(len({one.claim.article for one in told}), 1, len(origins)),
                (f"k{number:06d}",) if disputed else (), origins=origins,
            )
        )  # fmt: skip
    made = Chronology(
        "made-up", None, len(claims), "0" * 64, tuple(infos),
        tuple(Lineage(one.lineage, (one.id,), "single") for one in infos),
        tuple(Origin(f"o{number:03d}", f"Origin {number}", "medium") for number in range(200)),
        tuple(claims), tuple(entries), tuple(conflicts),
        tuple(PhaseInfo(f"phase-{number}", f"Phase {number + 1}") for number in range(6)), "A made-up story",
    )  # fmt: skip
    return made, texts
