"""A small made-up story with everything that is hard to show: the fixture of the export tests.

Six articles about a bridge: a German pair that derive from one text, one undated, one in Arabic, one full of markup and
one that nobody could read. The helper ``find`` locates words in a text, so that every span is right by construction.
"""

from __future__ import annotations

import hashlib
from datetime import date

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
    Passage,
    PhaseInfo,
    Quantity,
    ResolvedClaim,
    RoleMention,
    Span,
    Support,
    VoiceLink,
    When,
)

TEXTS = {
    "a1": (
        "Elbbrücke gesperrt: 26 Träger beschädigt\n\nDie Brücke wurde am Donnerstag gesperrt, sagte Bürgermeisterin "
        "Anna Groß dem Tagblatt. 26 Träger seien „schwer beschädigt“. Die Stadt plant, ab dem 10. Juli eine Fähre "
        "einzusetzen. Sollte das Geld fehlen, käme die Fähre nicht. Verkehrsministerin ist Lena Voß.\n"
    ),
    "a2": (
        "Brücke über die Elbe zu\r\n\r\nLaut Tagblatt ist die Brücke seit Donnerstag geschlossen. Beschädigt sind "
        "33 Träger. Ein Sprecher bestritt, dass jemand gewarnt habe.\r\n"
    ),
    "a3": (
        "Warnung vor der Brücke\n\nSchon im Frühjahr 2025 hatten Fachleute gewarnt. Das Gutachten liegt vor. Die Stadt "
        "habe „geschlafen“, meint der Kommentator. Verkehrsminister ist Otto Krahl.\n"
    ),
    "a4": "الجسر مغلق 🚧\n\nأغلق الجسر يوم الخميس، قالت المدينة. 👩‍🔧👨‍👩‍👧 Das Ende.\n",
    "a5": (
        "<script>alert('title')</script> & Co\n\nDer Text enthält </script><script>alert(1)</script> und <!-- einen "
        'Kommentar --> und <b onmouseover="x">Fettes</b> & mehr.\n=1+1 steht am Anfang einer Zeile.\n'
    ),
    "a6": "Το γεφύρι έκλεισε.\n",
}

_META: dict[str, tuple[str, str | None, str | None, str | None]] = {
    "a1": ("seeds/tagblatt.txt", "de", "Elbbrücke gesperrt: 26 Träger beschädigt", "Tagblatt"),
    "a2": ("seeds/kurier.txt", "de", "Brücke über die Elbe zu", "Kurier"),
    "a3": ("seeds/undated.txt", "de", "Warnung vor der Brücke", None),
    "a4": ("seeds/arabic 🚧.txt", "ar", "الجسر مغلق 🚧", "الخبر"),
    "a5": ("seeds/<img src=x onerror=alert(2)>.txt", "de", "<script>alert('title')</script> & Co", '"><svg onload=x>'),
    "a6": ("seeds/greek.txt", "el", None, None),
}


def find(article: str, words: str, occurrence: int = 0) -> Span:
    """Where ``words`` stand in an article of the fixture."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXTS[article].index(words, start + 1)
    return Span(start, start + len(words))


def passage(article: str, words: str, occurrence: int = 0) -> Passage:
    start, end = find(article, words, occurrence)
    return Passage(start, end, words)


def day(text: str, latest: str | None = None, **more: object) -> When:
    """A day, or a range of days, as a When."""
    edtf = text if latest is None else f"{text}/{latest}"
    return When(edtf, date.fromisoformat(text), date.fromisoformat(latest or text), **more)  # type: ignore[arg-type]


def claim(
    name: str,
    article: str,
    pieces: list[str],
    when: When,
    *,
    entry: str | None,
    origin: str,
    modality: Modality = "asserted",
    voice: tuple[VoiceLink, ...] = (),
    actors: tuple[Mention, ...] = (),
    places: tuple[Mention, ...] = (),
    quantities: tuple[Quantity, ...] = (),
    roles: tuple[RoleMention, ...] = (),
    modality_cue: Span | None = None,
    negated: bool = False,
) -> ResolvedClaim:
    spans = tuple(find(article, piece) for piece in pieces)
    outlet = VoiceLink("outlet", _META[article][3])
    made = Claim(
        id=name,
        article=article,
        spans=spans,
        quote=" … ".join(pieces),
        modality=modality,
        dating=Dating("at"),
        voice=voice,
        actors=actors,
        places=places,
        quantities=quantities,
        roles=roles,
        modality_cue=modality_cue,
        negated=negated,
    )
    return ResolvedClaim(made, when, (outlet, *voice), origin, entry, "german 0.1", int(name[1:], 36))


def _article(article: str, published: When, lineage: str, claims: int, note: str | None = None) -> ArticleInfo:
    path, language, title, outlet = _META[article]
    text = TEXTS[article]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ArticleInfo(
        article, path, digest, digest, len(text), language, title, outlet, None, published, lineage, claims, note
    )


def chronology() -> Chronology:
    """The story, whole."""
    thursday = day(
        "2025-07-03",
        basis="relative",
        anchor="publication 2025-07-04",
        expression=passage("a1", "am Donnerstag"),
        reasoning="“am Donnerstag”, counted from publication on Friday 4 July 2025, is Thursday 3 July 2025.",
    )
    thursday_again = day(
        "2025-07-03", basis="relative", anchor="publication 2025-07-05", expression=passage("a2", "seit Donnerstag")
    )
    thursday_lent = day("2025-07-03", "2025-07-05", basis="lineage", anchor="a1")
    spring = When(
        "2025-21", date(2025, 3, 1), date(2025, 5, 31), "explicit", None, passage("a3", "im Frühjahr 2025"), None
    )
    ferry = When("2025-07-10/..", date(2025, 7, 10), None, "explicit", None, passage("a1", "ab dem 10. Juli"), None)
    before = When("../2025-07-05", None, date(2025, 7, 5), "reported", "publication 2025-07-05")
    ruled = day("2025-07-05", basis="ruled", reasoning="Ruled by the desk: the markup was seen on Saturday.")
    mayor = VoiceLink(
        "person", "Anna Groß", find("a1", "sagte"), passage("a1", "Bürgermeisterin Anna Groß"), "sagen", "saying"
    )
    tagblatt = VoiceLink("medium", "Tagblatt", find("a2", "Laut Tagblatt"), None, "laut", None)
    nobody = VoiceLink(
        "anonymous", None, find("a2", "Ein Sprecher bestritt"), passage("a2", "Ein Sprecher"), "bestreiten", None
    )
    city = VoiceLink("body", "المدينة", find("a4", "قالت"), None, None, None)
    girders = find("a1", "26 Träger", 1)
    more_girders = find("a2", "33 Träger")
    bridge = find("a1", "Die Brücke")
    claims = (
        claim(
            "c1",
            "a1",
            ["Die Brücke wurde am Donnerstag gesperrt, sagte Bürgermeisterin Anna Groß dem Tagblatt."],
            thursday,
            entry="e1",
            origin="o1",
            voice=(mayor,),
            actors=(Mention("Anna Groß", "anna gross", "person", *find("a1", "Anna Groß")),),
            places=(Mention("Brücke", "brucke", "place", *bridge),),
        ),
        claim(
            "c2",
            "a2",
            ["die Brücke seit Donnerstag geschlossen"],
            thursday_again,
            entry="e1",
            origin="o1",
            voice=(tagblatt,),
        ),
        claim(
            "c3", "a4", ["أغلق الجسر يوم الخميس، قالت المدينة."], thursday_lent, entry="e1", origin="o2", voice=(city,)
        ),
        claim(
            "c4",
            "a1",
            ["26 Träger seien", "schwer beschädigt"],
            thursday,
            entry="e2",
            origin="o1",
            voice=(mayor,),
            quantities=(Quantity(26, "Träger", *girders, key="trager"),),
        ),
        claim(
            "c5",
            "a2",
            ["Beschädigt sind 33 Träger."],
            before,
            entry="e2",
            origin="o3",
            quantities=(Quantity(33.0, "Träger", *more_girders, key="trager"),),
        ),
        claim(
            "c6",
            "a1",
            ["Die Stadt plant, ab dem 10. Juli eine Fähre einzusetzen."],
            ferry,
            entry="e3",
            origin="o4",
            modality="planned",
            modality_cue=find("a1", "plant"),
        ),
        claim(
            "c7",
            "a1",
            ["Sollte das Geld fehlen, käme die Fähre nicht."],
            ferry,
            entry="e4",
            origin="o4",
            modality="conditional",
            negated=True,
        ),
        claim(
            "c8",
            "a2",
            ["jemand gewarnt habe"],
            When(),
            entry="e5",
            origin="o5",
            modality="denied",
            voice=(tagblatt, nobody),
            modality_cue=find("a2", "bestritt"),
        ),
        claim("c9", "a3", ["Schon im Frühjahr 2025 hatten Fachleute gewarnt."], spring, entry="e6", origin="o6"),
        claim("ca", "a3", ["Das Gutachten liegt vor."], When(), entry="e7", origin="o6"),
        claim(
            "cb",
            "a3",
            ["Die Stadt habe „geschlafen“"],
            When(),
            entry="e8",
            origin="o6",
            modality="opinion",
            voice=(VoiceLink("anonymous", None, None, passage("a3", "der Kommentator")),),
        ),
        claim(
            "cc",
            "a1",
            ["Verkehrsministerin ist Lena Voß."],
            thursday,
            entry="e9",
            origin="o4",
            roles=(RoleMention("lena voss", "verkehrsminister", "DE", *find("a1", "Lena Voß"), "Lena Voß"),),
        ),
        claim(
            "cd",
            "a3",
            ["Verkehrsminister ist Otto Krahl."],
            spring,
            entry="e9",
            origin="o6",
            roles=(RoleMention("otto krahl", "verkehrsminister", "DE", *find("a3", "Otto Krahl"), "Otto Krahl"),),
        ),
        claim(
            "ce",
            "a5",
            ["Der Text enthält </script><script>alert(1)</script> und <!-- einen Kommentar -->"],
            ruled,
            entry="ea",
            origin="o7",
        ),
        claim("cf", "a5", ["=1+1 steht am Anfang einer Zeile."], before, entry="eb", origin="o7"),
        claim(
            "cg",
            "a5",
            ['und <!-- einen Kommentar --> und <b onmouseover="x">Fettes</b> & mehr.'],
            ruled,
            entry=None,
            origin="o7",
        ),
        claim("ch", "a4", ["👩‍🔧👨‍👩‍👧"], When(), entry=None, origin="o2"),
    )
    by_id = {resolved.id: resolved for resolved in claims}

    def entry(
        name: str,
        head: str,
        phase: str | None,
        status: str,
        support: Support,
        conflicts: tuple[str, ...] = (),
        **more: object,
    ) -> Entry:
        members = tuple(c.id for c in claims if c.entry == name)
        first = by_id[head]
        when = more.pop("when", first.when)
        origins = tuple(sorted({c.origin for c in claims if c.entry == name}))
        return Entry(
            name,
            when,
            first.claim.quote,
            head,
            phase,
            first.claim.modality,
            status,
            members,
            support,  # type: ignore[arg-type]
            conflicts,
            origins=origins,
            **more,  # type: ignore[arg-type]
        )

    entries = (
        entry("e1", "c1", "closing", "corroborated", Support(3, 3, 2), merged=("e0",)),
        entry("e2", "c4", "closing", "disputed", Support(2, 2, 2), ("k1",)),
        entry("e3", "c6", "after", "single-origin", Support(1, 1, 1), links=("e4",)),
        entry("e4", "c7", "after", "single-origin", Support(1, 1, 1), links=("e3",)),
        entry("e5", "c8", "warnings", "single-origin", Support(1, 1, 1), links=("e6",)),
        entry("e6", "c9", "warnings", "single-origin", Support(1, 0, 1), links=("e5",)),
        entry("e7", "ca", "warnings", "single-origin", Support(1, 0, 1)),
        entry("e8", "cb", None, "single-origin", Support(1, 0, 1)),
        entry(
            "e9",
            "cc",
            None,
            "disputed",
            Support(2, 1, 2),
            ("k2",),
            when=day("2025-03-01", "2025-07-03", basis="explicit"),
        ),
        entry("ea", "ce", None, "ruled", Support(1, 1, 1)),
        entry("eb", "cf", None, "single-origin", Support(1, 1, 1)),
    )
    return Chronology(
        story="bridge",
        as_of=None,
        position=42,
        digest="ab" * 32,
        articles=(
            _article("a1", day("2025-07-04", basis="explicit"), "l1", 5),
            _article("a2", day("2025-07-05", basis="explicit", reasoning="It stands under the title."), "l1", 3),
            _article("a3", When(), "l3", 4),
            _article("a4", day("2025-07-03", "2025-07-05", basis="lineage", anchor="a1"), "l4", 2),
            _article("a5", ruled, "l5", 3),
            _article("a6", When(), "l6", 0, "No reader knows Greek."),
        ),
        lineages=(
            Lineage(
                "l1",
                ("a1", "a2"),
                "paraphrase",
                ("the same four names in the same order", "the second cites the first"),
            ),
            Lineage("l3", ("a3",), "single"),
            Lineage("l4", ("a4",), "single"),
            Lineage("l5", ("a5",), "single"),
            Lineage("l6", ("a6",), "single"),
        ),
        origins=(
            Origin("o1", "Anna Groß", "person"),
            Origin("o2", "المدينة", "body"),
            Origin("o3", "Kurier", "outlet"),
            Origin("o4", "Tagblatt", "outlet"),
            Origin("o5", "unnamed speaker in Kurier", "anonymous"),
            Origin("o6", "Warnung vor der Brücke", "lineage"),
            Origin("o7", "<i>markup</i>", "lineage"),
        ),
        claims=claims,
        entries=entries,
        conflicts=(
            Conflict(
                "k1",
                "quantity",
                ("e2",),
                (ConflictValue("26 Träger", ("c4",), ("o1",)), ConflictValue("33 Träger", ("c5",), ("o3",))),
                "open",
                "Both are counts of the same damaged girders.",
                "How many girders are damaged?",
            ),
            Conflict(
                "k2",
                "role",
                ("e9",),
                (ConflictValue("Lena Voß", ("cc",), ("o4",)), ConflictValue("Otto Krahl", ("cd",), ("o6",))),
                "explained",
                "The office changed hands in May.",
                "Who is minister of transport?",
            ),
        ),
        phases=(
            PhaseInfo("warnings", "The warnings"),
            PhaseInfo("closing", "The closing"),
            PhaseInfo("after", "What came after"),
        ),
        title="The bridge & its <girders>",
        notes=("One article could not be read.",),
    )
