"""Hypothesis strategies: chronologies of hostile texts, with links that lead nowhere and spans that misfit."""

from __future__ import annotations

from datetime import date
from typing import get_args

from hypothesis import strategies as st

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
    Origin,
    Passage,
    PhaseInfo,
    Quantity,
    ResolvedClaim,
    RulingInfo,
    RulingKind,
    RulingStatus,
    Span,
    Support,
    VoiceLink,
    When,
)

EVIL = "x-evil"
_FRAGMENTS = (
    *(
        "<x-evil>",
        "</script>",
        "</style>",
        "</title>",
        "<!--",
        "-->",
        "]]>",
        '" x-evil="',
        "' x-evil='",
        "<script>x-evil</script>",
    ),
    *(
        "&lt;x-evil&gt;",
        "&amp;",
        "&#0;",
        "{{ 7*7 }}",
        "{% raw %}",
        "\r",
        "\r\n",
        "\n",
        "\t",
        "\0",
        "javascript:x-evil()",
    ),
    *(
        "=1+1",
        "+1",
        "-1",
        "@x",
        "'=1",
        '"',
        ",",
        ";",
        "`",
        "**",
        "[^1]",
        "](x-evil)",
        "\\",
        "|",
        "„",
        "“",
        "جسر",
        "👩‍🔧",
        "\u202e",
        "\u2028",
    ),
)

words = st.lists(st.one_of(st.sampled_from(_FRAGMENTS), st.text(max_size=6)), max_size=4).map("".join)
maybe = st.none() | words
days = st.dates(date(2024, 1, 1), date(2026, 12, 31))
modalities = st.sampled_from(["asserted", "planned", "conditional", "possible", "denied", "opinion"])


def _when(parts: tuple[date | None, date | None, str, str | None, str | None, Passage | None]) -> When:
    earliest, latest, basis, anchor, reasoning, expression = parts
    if earliest and latest and latest < earliest:
        earliest, latest = latest, earliest
    edtf = f"{earliest or '..'}/{latest or '..'}" if earliest or latest else None
    return When(edtf, earliest, latest, basis, anchor, expression, reasoning)  # type: ignore[arg-type]


passages = st.builds(lambda start, text: Passage(start, start + len(text), text), st.integers(0, 30), words)
bases = st.sampled_from(["explicit", "relative", "reported", "lineage", "ruled", "unknown"])
whens = st.tuples(st.none() | days, st.none() | days, bases, maybe, maybe, st.none() | passages).map(_when)
links = st.builds(
    VoiceLink, st.sampled_from(["outlet", "medium", "person", "body", "anonymous"]), maybe, said=st.none() | passages
)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 20))


@st.composite
def stories(draw: st.DrawFn) -> tuple[Chronology, dict[str, str]]:
    """A chronology and its texts."""
    articles = draw(st.lists(words, min_size=1, max_size=3, unique=True))
    texts = {article: draw(words) for article in articles if draw(st.booleans())}
    phases = draw(st.lists(words, max_size=2, unique=True))
    origins = draw(st.lists(words, min_size=1, max_size=3, unique=True))
    entries = draw(st.lists(words, max_size=3, unique=True))
    rulings = draw(st.lists(words, max_size=2, unique=True))
    ruled = st.none() | st.sampled_from([*rulings, "no ruling"])
    claims: list[ResolvedClaim] = []
    for claim in draw(st.lists(words, max_size=5, unique=True)):
        article = draw(st.sampled_from(articles))
        text = texts.get(article, "")
        place = tuple(sorted(draw(st.lists(spans, min_size=1, max_size=3))))
        honest = draw(st.booleans())
        quote = " … ".join(text[start:end] for start, end in place) if honest else draw(words)
        made = Claim(
            claim,
            article,
            place,
            quote,
            draw(modalities),
            Dating("at"),
            actors=tuple(
                draw(st.lists(st.builds(Mention, words, words, st.just("person"), st.just(0), st.just(3)), max_size=2))
            ),
            quantities=tuple(
                draw(
                    st.lists(st.builds(Quantity, st.floats(), words, st.integers(0, 9), st.integers(0, 9)), max_size=2)
                )
            ),
        )
        entry = draw(st.none() | st.sampled_from([*entries, "nowhere"]))
        voice = tuple(draw(st.lists(links, max_size=3)))
        origin, rejected = draw(st.sampled_from(origins)), draw(ruled)
        claims.append(ResolvedClaim(made, draw(whens), voice, origin, entry, draw(words), 1, rejected))
    names = [claim.id for claim in claims] or ["no claim"]
    conflicts = draw(st.lists(words, max_size=2, unique=True))
    some_names = st.lists(st.sampled_from([*names, "absent"]), max_size=3, unique=True).map(tuple)
    chronology = Chronology(
        story=draw(maybe),
        as_of=draw(maybe),
        position=draw(st.integers(0, 99)),
        digest=draw(words),
        articles=tuple(
            ArticleInfo(
                article,
                draw(words),
                draw(words),
                draw(words),
                len(texts.get(article, "")),
                draw(maybe),
                draw(maybe),
                draw(maybe),
                draw(maybe),
                draw(whens),
                draw(words),
                draw(st.integers(0, 3)),
                draw(maybe),
            )
            for article in articles
        ),
        lineages=(Lineage(draw(words), tuple(articles), draw(st.sampled_from(["copy", "single"])), (draw(words),)),),
        origins=tuple(Origin(origin, draw(words), draw(words)) for origin in origins),
        claims=tuple(claims),
        entries=tuple(
            Entry(
                entry,
                draw(whens),
                draw(words),
                draw(st.sampled_from(names)),
                draw(st.none() | st.sampled_from([*phases, "other"])),
                draw(modalities),
                draw(st.sampled_from(["single-origin", "corroborated", "disputed", "ruled"])),
                draw(some_names),
                Support(1, 0, 1),
                tuple(conflicts),
                links=tuple(entries),
                merged=(draw(words),),
                headline_ruling=draw(ruled),
                rulings=tuple(rulings),
            )
            for entry in entries
        ),
        conflicts=tuple(
            Conflict(
                conflict,
                draw(st.sampled_from(["date", "quantity", "actor", "role", "place", "polarity"])),
                tuple(entries),
                tuple(ConflictValue(draw(words), draw(some_names), (draw(words),)) for _ in range(2)),
                draw(st.sampled_from(["open", "explained", "resolved"])),
                draw(words),
                draw(words),
            )
            for conflict in conflicts
        ),
        phases=tuple(PhaseInfo(phase, draw(words)) for phase in phases),
        title=draw(words),
        notes=(draw(words),),
        rulings=tuple(
            RulingInfo(
                ruling,
                draw(st.sampled_from(get_args(RulingKind))),
                (draw(words),),
                draw(maybe),
                draw(words),
                draw(words),
                draw(st.integers(1, 9)),
                draw(st.sampled_from(get_args(RulingStatus))),
                claims=draw(some_names),
                entries=tuple(entries),
                dangling=(draw(words),),
                overridden_by=(draw(words),),
                note=draw(words),
                revoked_by=draw(maybe),
                revoked_because=draw(maybe),
            )
            for ruling in rulings
        ),
    )
    return chronology, texts
