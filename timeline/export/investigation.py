"""Format ``ftm``: FollowTheMoney entities and statements, as Aleph, OpenSanctions and their kin read them.

An entry reported as having happened is an ``Event``; a plan, a denial or an opinion is a ``Note`` whose name says so. Every
one names the articles it rests on as ``proof``. FollowTheMoney's dates are prefixes of a day: one that may fall on several
days is written as the month or year that holds them all, or not at all, and the summary says which days.

Two files: entities as JSON lines, and the same as statements (one value with its language and the article that says it).
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import define, field

from timeline.export.evidence import Evidence
from timeline.export.harmless import one_line, printable
from timeline.export.losses import losses_file
from timeline.export.wording import (
    MODALITY_WORDS,
    STATUS_WORDS,
    explain_when,
    say_dispute,
    say_support,
    say_voice,
    say_when,
    sentence,
)
from timeline.model import ArticleInfo, Chronology, Entry, Mention, When

STATEMENT_COLUMNS: Final = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset"),
    *("origin", "lang", "original_value", "external", "first_seen", "last_seen", "id"),
)
"""The columns of FollowTheMoney's statement files, in their order."""

PROPERTY_TYPES: Mapping[str, str] = {
    "date": "date",
    "description": "text",
    "fileName": "string",
    "involved": "entity",
    "keywords": "string",
    "language": "language",
    "locationMentioned": "address",
    "mimeType": "mimetype",
    "name": "name",
    "namesMentioned": "name",
    "notes": "text",
    "proof": "entity",
    "publishedAt": "date",
    "publisher": "string",
    "recordId": "string",
    "sourceUrl": "url",
    "summary": "text",
    "title": "string",
}
"""The type of every property that is written, as FollowTheMoney's model defines it; the tests compare them with it."""

_LANGUAGES: Mapping[str, str] = {
    "ar": "ara",
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fr": "fra",
    "it": "ita",
    "nl": "nld",
    "pl": "pol",
    "pt": "por",
    "ru": "rus",
    "tr": "tur",
    "uk": "ukr",
    "el": "ell",
    "zh": "zho",
    "ja": "jpn",
}
"""ISO 639-1 to the 639-3 codes that FollowTheMoney wants."""

_WITHOUT_LANGUAGE = frozenset({"entity", "date", "url", "mimetype", "language"})
_SCHEMAS: Mapping[str, str] = {"person": "Person", "body": "Organization"}
_LENGTHS: Mapping[str, int] = {"name": 384, "string": 1024, "address": 1024, "text": 65000}
"""How many characters a value of a type may have; a headline too long for a name stands whole in the description."""
_SPACES = re.compile("[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u0a00]")
_SAFE = re.compile(r"[A-Za-z0-9._-]+")
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff]")
_REMARK = (
    "Words are in Unicode normal form C and without invisible characters (joiners, soft hyphens, controls), as "
    "FollowTheMoney holds them."
)


@define
class _Entity:
    """An entity being made: its values by property, each with the article that says it and that article's language."""

    id: str
    schema: str
    values: dict[str, dict[str, tuple[str | None, str | None]]] = field(factory=dict)

    def add(self, prop: str, value: str | None, *, origin: str | None = None, lang: str | None = None) -> None:
        value = cleaned(PROPERTY_TYPES[prop], value) if value else ""
        if value:
            self.values.setdefault(prop, {}).setdefault(value, (origin, lang))


def render(chronology: Chronology, texts: Mapping[str, str]) -> dict[str, bytes]:
    """Three files: the entities as JSON lines, ``statements.csv``, and ``losses.txt``."""
    evidence = Evidence.of(chronology, texts)
    dataset = dataset_name(chronology.story or "chronology")
    entities = sorted(_entities(evidence), key=lambda one: one.id)
    lines = "".join(json.dumps(_plain(one, dataset), ensure_ascii=False) + "\n" for one in entities)
    return {
        "entities.ftm.json": lines.encode("utf-8"),
        "statements.csv": _statements(entities, dataset),
        "losses.txt": losses_file("ftm", chronology, texts, _REMARK),
    }


def dataset_name(words: str) -> str:
    """A name that FollowTheMoney allows for a data set: small letters, digits and single underscores."""
    return re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_") or "chronology"


def cleaned(kind: str, value: str) -> str:
    """A value as FollowTheMoney would hold it after its own cleaning, so that it takes over exactly what is written."""
    value = unicodedata.normalize("NFC", printable(value))
    value = _INVISIBLE.sub("", _SPACES.sub(" ", value)).strip()
    if kind == "address":
        value = re.sub(r"\s*[,;.]*\s*[,;]\s*", ", ", value)
    if kind in {"name", "address"}:
        value = " ".join(value.split())
    limit = _LENGTHS.get(kind)
    if limit is not None and len(value) > limit:
        value = value[: limit - 2].rstrip() + " …"
    while kind == "name" and len(value) > 1 and value[0] in "\"'" and value[-1] in "\"'":
        value = value[1:-1].strip()
    return value


def entity_id(kind: str, id_: str) -> str:
    """The id of an entity and of every reference to it: FollowTheMoney would clean other characters out of the references."""
    if _SAFE.fullmatch(id_):
        return f"{kind}-{id_}"
    return f"{kind}-{hashlib.sha1(id_.encode('utf-8', 'replace'), usedforsecurity=False).hexdigest()}"


def prefix_date(when: When) -> str | None:
    """The longest prefix of an ISO day (day, month or year) that holds every possible day; None where there is none."""
    if when.earliest is None or when.latest is None:
        return None
    first, last = when.earliest.isoformat(), when.latest.isoformat()
    return next((first[:length] for length in (10, 7, 4) if first[:length] == last[:length]), None)


def _entities(evidence: Evidence) -> Iterator[_Entity]:
    for article in evidence.articles.values():
        yield _article(article, evidence)
    people: dict[str, _Entity] = {}
    for entry in evidence.entries.values():
        yield _entry(entry, evidence, people)
    loose = [claim for claim in evidence.claims.values() if claim.id not in evidence.homes]
    for claim in loose:
        lang = _language(evidence, claim.claim.article)
        note = _Entity(entity_id("claim", claim.id), "Note")
        note.add("name", f"Claim without an entry ({MODALITY_WORDS[claim.claim.modality]})")
        note.add("description", evidence.quote(claim), origin=claim.claim.article, lang=lang)
        note.add("summary", f"{say_voice(evidence, claim)}. {sentence(say_when(claim.when))}")
        note.add("proof", entity_id("article", claim.claim.article))
        yield note
    yield from people.values()


def _language(evidence: Evidence, article: str) -> str | None:
    known = evidence.articles.get(article)
    return _LANGUAGES.get(known.language or "") if known else None


def _article(article: ArticleInfo, evidence: Evidence) -> _Entity:
    made = _Entity(entity_id("article", article.id), "Article")
    lang = _LANGUAGES.get(article.language or "")
    made.add("title", article.title and one_line(article.title), lang=lang)
    made.add("name", one_line(evidence.article_name(article.id)), lang=lang)
    made.add("fileName", article.path.rsplit("/", 1)[-1] or article.id)
    made.add("mimeType", "text/plain")
    made.add("language", lang)
    made.add("publisher", article.outlet)
    made.add("publishedAt", prefix_date(article.published))
    if article.url and re.fullmatch(r"https?://[^\s<>\"]+", article.url):
        made.add("sourceUrl", article.url)
    made.add("notes", f"SHA-256 {article.sha256}")
    made.add("notes", article.note)
    known = evidence.lineages.get(article.lineage)
    if known is not None and known.kind != "single":
        kin = ", ".join(entity_id("article", other) for other in sorted(known.articles) if other != article.id)
        made.add("notes", f"Lineage ({known.kind}) with {kin}: {'; '.join(known.evidence)}")
    return made


def _entry(entry: Entry, evidence: Evidence, people: dict[str, _Entity]) -> _Entity:
    happened = entry.modality == "asserted"
    made = _Entity(entity_id("entry", entry.id), "Event" if happened else "Note")
    claims = evidence.claims_of(entry)
    head = claims[0].claim.article if claims else None
    lang = _language(evidence, head) if head else None
    kind = "" if happened else f"{sentence(MODALITY_WORDS[entry.modality])[:-1]}: "
    made.add("name", (kind + one_line(entry.headline)), origin=head, lang=lang if happened else None)
    if not made.values:
        made.add("name", made.id)  # a headline in which nothing can be printed
    made.add("description", kind + entry.headline, origin=head, lang=lang if happened else None)
    if happened:
        made.add("date", prefix_date(entry.when))
        made.add("recordId", entry.id)
    made.add(
        "summary",
        f"{sentence(say_when(entry.when))} {explain_when(evidence, entry.when)} {say_support(entry.support)}; "
        f"{STATUS_WORDS[entry.status]}.",
    )
    for claim in claims:
        article = claim.claim.article
        said = f"{say_voice(evidence, claim)}: “{one_line(evidence.quote(claim))}”"
        made.add("notes", f"{said} ({claim.claim.start}–{claim.claim.end})", origin=article)
        if article in evidence.articles:
            made.add("proof", entity_id("article", article), origin=article)
        for mention in claim.claim.actors:
            someone = _someone(mention, people)
            if someone is not None and happened:
                made.add("involved", someone.id, origin=article)
            elif someone is not None:
                made.add("namesMentioned", one_line(mention.name), origin=article)
        for place in claim.claim.places:
            made.add("locationMentioned", one_line(place.name), origin=article)
    made.add("keywords", entry.modality)
    made.add("keywords", entry.status)
    for conflict in evidence.conflicts_of(entry):
        made.add("notes", f"Conflict ({conflict.status}): {say_dispute(conflict)} {conflict.why}")
    return made


def _someone(mention: Mention, people: dict[str, _Entity]) -> _Entity | None:
    """The person or body a mention names, one for each key; countries and places are not somebody."""
    schema = _SCHEMAS.get(mention.kind)
    name = one_line(mention.name)
    if schema is None or not cleaned("name", name):
        return None
    digest = hashlib.sha1(f"{mention.kind}:{mention.key or name}".encode("utf-8", "replace"), usedforsecurity=False)
    someone = people.setdefault(f"actor-{digest.hexdigest()}", _Entity(f"actor-{digest.hexdigest()}", schema))
    someone.add("name", name)
    return someone


def _plain(one: _Entity, dataset: str) -> dict[str, Any]:
    properties = {prop: sorted(values) for prop, values in sorted(one.values.items())}
    caption = next(iter(properties.get("name", properties.get("title", [one.id]))))
    return {
        "id": one.id,
        "caption": caption,
        "schema": one.schema,
        "properties": properties,
        "datasets": [dataset],
        "referents": [],
    }


def _statements(entities: list[_Entity], dataset: str) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, dialect=csv.unix_dialect, quoting=csv.QUOTE_MINIMAL)
    writer.writerow(STATEMENT_COLUMNS)
    for one in entities:
        rows: list[tuple[str, ...]] = []
        for prop, values in one.values.items():
            kind = PROPERTY_TYPES[prop]
            for value, (origin, lang) in values.items():
                tongue = None if kind in _WITHOUT_LANGUAGE else lang
                rows.append(_statement(one, prop, kind, value, dataset, origin, tongue))
        ids = sorted(row[-1] for row in rows)
        whole = hashlib.sha1("".join([one.schema, *ids]).encode(), usedforsecurity=False).hexdigest()
        rows.append(_statement(one, "id", "id", whole, dataset, None, None))
        ordered = sorted(rows, key=lambda row: (row[2], row[5]))
        writer.writerows(ordered)
    return out.getvalue().encode("utf-8")


def _statement(
    one: _Entity, prop: str, kind: str, value: str, dataset: str, origin: str | None, lang: str | None
) -> tuple[str, ...]:
    """One row. Its id is what FollowTheMoney computes: SHA-1 of data set, entity, property, value and language."""
    key = f"{dataset}.{one.id}.{prop}.{value}" + (f"@{lang}" if lang else "")
    digest = hashlib.sha1(key.encode("utf-8"), usedforsecurity=False).hexdigest()
    said_by = entity_id("article", origin) if origin else ""
    return (one.id, one.id, prop, kind, one.schema, value, dataset, said_by, lang or "", "", "f", "", "", digest)
