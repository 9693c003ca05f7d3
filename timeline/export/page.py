"""Format ``html``: one self-contained page that can be read, checked, printed and sent, without any outside request.

Everything is in the page when it arrives: with JavaScript off it reads from top to bottom and every link works; with
it, the article opens beside the claim. The only script is the page's own, allowed by its hash.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from timeline.export import wording
from timeline.export.axis import axis
from timeline.export.evidence import Evidence, strongest
from timeline.export.highlight import Segment, disputed_words, segments
from timeline.export.losses import losses
from timeline.export.outline import sections
from timeline.model import ArticleInfo, Chronology, Entry, Lineage, Origin, ResolvedClaim

_FIRST = 'document.documentElement.className="js"'
"""Runs before anything is laid out, so that a large page never lays out the articles it is going to fold away."""
_UNSAFE = re.compile(r"[^A-Za-z0-9-]")
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
_DIGEST_SHOWN = 12


@frozen
class OriginRecord:
    """What one origin stands behind: how many claims, and in how many entries alone, with others, or disputed."""

    origin: Origin
    claims: int
    alone: int
    shared: int
    disputed: int


@frozen
class Family:
    """The articles of one lineage, together."""

    lineage: Lineage | None
    articles: tuple[ArticleInfo, ...]


def render(chronology: Chronology, texts: Mapping[str, str]) -> bytes:
    """The chronology as one HTML page in UTF-8."""
    evidence = Evidence(chronology, texts)
    outline = sections(evidence)
    script = _asset("page.js")
    page = _environment().get_template("chronology.html.j2").render(
        chronology=chronology,
        evidence=evidence,
        sections=outline,
        axis=axis(outline),
        losses=losses("html", chronology, texts),
        families=_families(evidence),
        origins=_origin_records(evidence),
        choices=_choices(evidence),
        counts=_counts(evidence),
        scattered=_scattered(evidence),
        style=Markup(_asset("page.css")),  # noqa: S704  (our own file)
        script=Markup(script),  # noqa: S704  (our own file)
        script_hashes=[_digest(_FIRST), _digest(script)],
        first=Markup(_FIRST),  # noqa: S704  (our own constant)
        **_words_for(evidence),
    )  # fmt: skip
    return page.encode("utf-8", "replace")


def _digest(script: str) -> str:
    """What a content security policy calls a script by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def dom_id(kind: str, name: str | None) -> str:
    """The id of an element: safe in any attribute, selector or address, and different for different names."""
    if name is None:
        return f"{kind}-_none"  # no name is encoded like this
    return f"{kind}-" + _UNSAFE.sub(lambda found: f"_{ord(found[0]):x}_", name)


def exact(words: str) -> Markup:
    """Text escaped so that a browser gives back the same characters: carriage returns survive parsing too.

    U+0000 cannot stand in HTML at all and is shown as its symbol.
    """
    return Markup(str(escape(words)).replace("\r", "&#13;").replace("\0", "␀"))  # noqa: S704  (escaped just before)


class _Unindented(PackageLoader):
    """Templates without their indentation: it is for people who read the templates, and would be a third of a large page."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool] | None]:
        source, name, is_current = super().get_source(environment, template)
        return _INDENTATION.sub("", source), name, is_current


@cache
def _asset(name: str) -> str:
    return files("timeline.export").joinpath("templates", name).read_text("utf-8")


@cache
def _environment() -> Environment:
    made = Environment(
        loader=_Unindented("timeline.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["exact"] = exact
    made.globals.update(
        dom_id=dom_id,
        plural=wording.plural,
        sentence=wording.sentence,
        say_when=wording.say_when,
        shorten=wording.shorten,
        say_support=wording.say_support,
        say_published=wording.say_published,
        MODALITY_WORDS=wording.MODALITY_WORDS,
        MODALITY_MARKS=wording.MODALITY_MARKS,
        STATUS_WORDS=wording.STATUS_WORDS,
        say_ruling=wording.say_ruling,
        say_standing=wording.say_standing,
        RULING_WORDS=wording.RULING_WORDS,
        STATUS_LABELS=wording.STATUS_LABELS,
        BASIS_WORDS=wording.BASIS_WORDS,
        LINEAGE_WORDS=wording.LINEAGE_WORDS,
        SLOT_WORDS=wording.SLOT_WORDS,
    )
    return made


def _words_for(evidence: Evidence) -> dict[str, Callable[..., Any]]:
    """What the templates ask about this chronology."""
    choices = _choices(evidence)
    number = {
        kind: {name: str(place) for place, name in enumerate(names)}
        for kind, names in choices.items()
    }  # fmt: skip

    def numbers(kind: str, names: set[str]) -> str:
        return " ".join(sorted((number[kind][name] for name in names), key=int))

    def filter_data(entry: Entry) -> dict[str, str]:
        claims = evidence.claims_of(entry)
        return {
            "phase": dom_id("phase", entry.phase),
            "modality": entry.modality,
            "status": entry.status,
            "outlet": numbers("outlet", set(evidence.outlets(claims))),
            "origin": numbers("origin", {evidence.origin_name(claim.origin) for claim in claims}),
            "actor": numbers("actor", {mention.name for claim in claims for mention in claim.claim.actors}),
        }

    def explain(when: Any) -> str:
        return wording.explain_when(evidence, when)

    def voice(claim: ResolvedClaim) -> Markup:
        """The voice chain with every name isolated, so that a right-to-left name leaves its neighbours in order."""
        *inner, outlet = (Markup("<bdi>{}</bdi>").format(name) for name in wording.voice_names(evidence, claim))
        return Markup("{}, in {}").format(Markup(", cited by ").join(inner), outlet) if inner else outlet

    def is_placed(segment: Segment) -> bool:
        return any(claim in evidence.homes for claim in segment.claims)

    def strays(article: str) -> list[ResolvedClaim]:
        claims = evidence.claims_by_article.get(article, [])
        return [claim for claim in claims if claim.id not in evidence.homes]

    def without_place(article: str) -> list[str]:
        begun = {claim for segment in _cut(evidence, article) for claim in segment.begins}
        return [claim.id for claim in evidence.claims_by_article.get(article, []) if claim.id not in begun]

    first_alias: dict[str, str] = {}
    for entry in evidence.entries.values():
        for old in entry.merged:
            first_alias.setdefault(old, entry.id)

    def aliases(entry: Entry) -> list[str]:
        return sorted({old for old in entry.merged if first_alias[old] == entry.id and old not in evidence.entries})

    def citation(entry: Entry) -> str:
        chronology = evidence.chronology
        head = evidence.claims.get(entry.headline_claim)
        where = ""
        if head is not None:
            known = evidence.articles.get(head.claim.article)
            ranges = ", ".join(f"{start}–{end}" for start, end in evidence.spans(head))
            file = known.path if known else head.claim.article
            where = f" {wording.say_voice(evidence, head)}; {file}, characters {ranges}."
        return (
            f"“{entry.headline}” ({wording.say_when(entry.when)}).{where} {wording.say_support(entry.support)}. "
            f"In: {chronology.title}, entry {entry.id}, ledger position {chronology.position}, "
            f"digest {chronology.digest[:_DIGEST_SHOWN]}."
        )

    return {
        "filter_data": filter_data,
        "explain": explain,
        "voice": voice,
        "article_segments": lambda article: _cut(evidence, article),
        "is_placed": is_placed,
        "strays": strays,
        "without_place": without_place,
        "aliases": aliases,
        "is_named": lambda claim: len(evidence.voice(claim)) > 1 or bool(evidence.voice(claim)[0].name),
        "count_lost": lambda claims: sum(not evidence.is_grounded(claim) for claim in claims),
        "citation": citation,
        "strongest": strongest,
        "disputed_words": lambda claim, conflict, value: disputed_words(evidence, claim, conflict.slot, value.value),
        "say_outlet": lambda article: wording.say_outlet(evidence, article),
        "say_sorted": wording.say_sorted,
    }


def _cut(evidence: Evidence, article: str) -> tuple[Segment, ...]:
    """An article's text cut at the edges of its claims."""
    claims = evidence.claims_by_article.get(article, [])
    ranges = [(start, end, claim.id) for claim in claims for start, end in claim.claim.spans]
    return segments(evidence.texts.get(article, ""), ranges)


def _scattered(evidence: Evidence) -> list[str]:
    """The claims whose words are cut into several stretches: without a script they need a style rule of their own."""
    found: list[str] = []
    for article in evidence.articles:
        times: dict[str, int] = {}
        for segment in _cut(evidence, article):
            for claim in segment.claims:
                times[claim] = times.get(claim, 0) + 1
        found += [claim for claim, count in times.items() if count > 1]
    return found


def _choices(evidence: Evidence) -> dict[str, list[str]]:
    """What can be filtered by name, sorted."""
    placed = [claim for entry in evidence.entries.values() for claim in evidence.claims_of(entry)]
    return {
        "outlet": sorted(evidence.outlets(placed)),
        "origin": sorted({evidence.origin_name(claim.origin) for claim in placed}),
        "actor": sorted({mention.name for claim in placed for mention in claim.claim.actors}),
    }


def _counts(evidence: Evidence) -> dict[str, int]:
    return {
        "entries": len(evidence.entries),
        "claims": sum(claim.rejected is None for claim in evidence.claims.values()),
        "articles": len(evidence.articles),
        "origins": len({claim.origin for claim in evidence.claims.values() if claim.rejected is None}),
        "conflicts": sum(conflict.status == "open" for conflict in evidence.conflicts.values()),
        "undated": sum(not entry.when.is_known for entry in evidence.entries.values()),
        "ungrounded": sum(not evidence.is_grounded(claim) for claim in evidence.claims.values()),
    }


def _families(evidence: Evidence) -> tuple[Family, ...]:
    """Articles by lineage: those that derive from one another first, then the lone ones, each by name."""
    by_lineage: dict[str, list[ArticleInfo]] = {}
    for article in evidence.articles.values():
        by_lineage.setdefault(article.lineage, []).append(article)
    found = [
        Family(evidence.lineages.get(lineage), tuple(sorted(articles, key=lambda a: (a.path, a.id))))
        for lineage, articles in by_lineage.items()
    ]
    return tuple(sorted(found, key=lambda family: (len(family.articles) == 1, family.articles[0].path)))


def _origin_records(evidence: Evidence) -> tuple[OriginRecord, ...]:
    claims: dict[str, int] = {}
    for claim in evidence.claims.values():
        if claim.rejected is None:
            claims[claim.origin] = claims.get(claim.origin, 0) + 1
    alone: dict[str, int] = {}
    shared: dict[str, int] = {}
    disputed: dict[str, int] = {}
    for entry in evidence.entries.values():
        origins = evidence.origins_of(entry)
        for origin in origins:
            tally = alone if len(origins) == 1 else shared
            tally[origin] = tally.get(origin, 0) + 1
            if entry.status == "disputed":
                disputed[origin] = disputed.get(origin, 0) + 1
    records = (
        OriginRecord(origin, claims.get(key, 0), alone.get(key, 0), shared.get(key, 0), disputed.get(key, 0))
        for key, origin in evidence.origins.items()
        if key in claims
    )
    return tuple(sorted(records, key=lambda record: (-record.claims, record.origin.name, record.origin.id)))
