"""Format ``ro-crate``: an archive to deposit, as an RO-Crate 1.1: the ledger, the texts, the chronology and what they are.

Everything an archivist needs to check the chronology in many years stands in it: the ledger as one SQLite file, every
article's text as it was decoded, the chronology for people and for machines, and metadata that says how one came of the
other. The rights in the texts stay with their outlets, and the metadata says so of every file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any
from urllib.parse import quote as percent_encoded

from attrs import define, field

from timeline.export import contract, linked_data, report, tables
from timeline.export.archive import LedgerCopy
from timeline.export.evidence import Evidence
from timeline.export.harmless import encodable, one_line
from timeline.export.losses import losses_file
from timeline.export.wording import plural, say_outlet
from timeline.model import ArticleInfo, Chronology

Json = dict[str, Any]

PROFILE = "https://w3id.org/ro/crate/1.1"

_UNDATED = "1970-01-01"
"""RO-Crate wants a day of publication even where nothing tells one."""

_MADE = (
    ("chronology/chronology.json", "The chronology for machines (timeline-chronology/1)", "application/json"),
    ("chronology/chronology.jsonld", "The chronology as linked data", "application/ld+json"),
    ("chronology/chronology.html", "The chronology as one page", "text/html"),
    ("chronology/chronology.md", "The chronology as a report", "text/markdown"),
    ("chronology/events.csv", "The entries as a table", "text/csv"),
    ("chronology/claims.csv", "The claims as a table", "text/csv"),
)
_LEDGER_FORMATS: Mapping[str, str] = {".sqlite": "application/vnd.sqlite3", ".txt": "text/plain"}

RIGHTS_OF_TEXTS = (
    "The rights in this text remain with its outlet or author. It is kept here as evidence for the chronology; this archive "
    "grants no licence to it. Ask the outlet before publishing it, or keep the archive closed."
)
RIGHTS_OF_CRATE = (
    "Whoever deposits this archive decides under which terms the chronology itself may be used, and states them here. The "
    "article texts and every quotation from them remain under the rights of their outlets."
)


def render(chronology: Chronology, texts: Mapping[str, str], *, ledger: LedgerCopy | None = None) -> dict[str, bytes]:
    """All files of the crate by path, the metadata first."""
    evidence = Evidence.of(chronology, texts)
    held = ledger if ledger is not None else LedgerCopy({}, None, "The ledger was not handed over.")
    crate = _Crate(evidence, held)
    crate.gather()
    metadata = encodable(json.dumps(crate.metadata(), ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    return {
        "ro-crate-metadata.json": metadata,
        "ro-crate-preview.html": crate.preview().encode("utf-8"),
        **crate.files,
    }


def _lone(links: list[Json]) -> Json | list[Json]:
    """RO-Crate wants a single value to stand without a list around it."""
    return links[0] if len(links) == 1 else links


@define
class _Crate:
    """Gathers the files, and with each what the metadata says of it."""

    evidence: Evidence
    ledger: LedgerCopy
    files: dict[str, bytes] = field(factory=dict)
    about: dict[str, Json] = field(factory=dict)
    outlets: dict[str, Json] = field(factory=dict)

    def gather(self) -> None:
        whole, texts = self.evidence.chronology, self.evidence.texts
        rows = tables.render(whole, texts)
        made = (
            contract.render(whole, texts),
            linked_data.render(whole, texts),
            _page(whole, texts),
            report.render(whole, texts),
            rows["events.csv"],
            rows["claims.csv"],
        )
        for (path, name, kind), content in zip(_MADE, made, strict=True):
            self.add(path, content, name, kind, license={"@id": "#rights"})
        for article in self.evidence.articles.values():
            text = texts.get(article.id)
            if text is not None:
                self.add_article(article, text)
        for name, content in self.ledger.files.items():
            kind = _LEDGER_FORMATS.get(name[name.rindex(".") :] if "." in name else "", "application/octet-stream")
            self.add(f"ledger/{name}", content, f"The ledger: {name}", kind, license={"@id": "#rights"})
        remarks = () if self.ledger.holds_ledger or not self.ledger.reason else (f"left out: {self.ledger.reason}",)
        lost = losses_file("ro-crate", whole, texts, *remarks, holds_ledger=self.ledger.holds_ledger)
        self.add("losses.txt", lost, "What this archive leaves out or coarsens", "text/plain")

    def add(self, path: str, content: bytes, name: str, kind: str, **more: Any) -> None:
        self.files[path] = content
        here = percent_encoded(path)
        self.about[here] = {
            "@id": here,
            "@type": "File",
            "name": name,
            "encodingFormat": kind,
            "contentSize": str(len(content)),
            "identifier": f"sha256:{hashlib.sha256(content).hexdigest()}",
            **more,
        }

    def add_article(self, article: ArticleInfo, text: str) -> None:
        more: Json = {"license": {"@id": "#rights-of-texts"}}
        if article.outlet:
            here = f"#outlet-{percent_encoded(article.outlet, safe='', errors='replace')}"
            self.outlets[here] = {"@id": here, "@type": "Organization", "name": one_line(article.outlet)}
            more |= {"publisher": {"@id": here}, "copyrightHolder": {"@id": here}}
        if article.language:
            more["inLanguage"] = article.language
        if article.url and article.url.startswith(("http://", "https://")):
            more["url"] = article.url
        published = article.published.earliest
        if published is not None and published == article.published.latest:
            more["datePublished"] = published.isoformat()
        more["description"] = f"Read from {one_line(article.path)}; article id {article.id}."
        name = one_line(article.title or say_outlet(self.evidence, article.id))
        path = f"articles/{percent_encoded(article.id, safe='')}.txt"
        self.add(path, text.encode("utf-8", "surrogatepass"), name, "text/plain", **more)

    def day(self) -> str:
        """The day on which the archived state came to be: that of the last fact, else of the last publication."""
        if self.ledger.recorded_at is not None:
            return self.ledger.recorded_at.date().isoformat()
        days = [one.published.latest for one in self.evidence.articles.values() if one.published.latest]
        return max(days).isoformat() if days else _UNDATED

    def words(self) -> str:
        whole = self.evidence.chronology
        ledger = "with the ledger itself" if self.ledger.holds_ledger else self.ledger.reason or "without the ledger"
        return (
            f"A chronology of {plural(len(self.evidence.entries), 'entry', 'entries')} from "
            f"{plural(len(self.evidence.claims), 'claim')} in {plural(len(self.evidence.articles), 'news article')}, "
            f"{ledger}. As of: {whole.as_of or 'everything in the ledger'}. Ledger position {whole.position}, digest "
            f"{whole.digest}."
        )

    def metadata(self) -> Json:
        parts = [{"@id": here} for here in self.about]
        made = [{"@id": path} for path, _, _ in _MADE]
        ledger = [{"@id": here} for here in self.about if here.startswith("ledger/")]
        articles = [{"@id": here} for here in self.about if here.startswith("articles/")]
        graph: list[Json] = [
            {
                "@id": "ro-crate-metadata.json",
                "@type": "CreativeWork",
                "about": {"@id": "./"},
                "conformsTo": {"@id": PROFILE},
            },
            {
                "@id": "./",
                "@type": "Dataset",
                "name": one_line(self.evidence.chronology.title) or "Chronology",
                "description": self.words(),
                "datePublished": self.day(),
                "license": {"@id": "#rights"},
                "hasPart": parts,
                "mainEntity": {"@id": _MADE[0][0]},
                "mentions": {"@id": "#reconciling"},
            },
            {
                "@id": "#reconciling",
                "@type": "CreateAction",
                "name": "Reconciling the ledger's facts to the chronology",
                "instrument": {"@id": "#timeline"},
                "object": _lone(ledger or articles),
                "result": made,
            },
            {"@id": "#timeline", "@type": "SoftwareApplication", "name": "timeline"},
            {
                "@id": "#rights",
                "@type": "CreativeWork",
                "name": "Terms of this archive",
                "description": RIGHTS_OF_CRATE,
            },
            {
                "@id": "#rights-of-texts",
                "@type": "CreativeWork",
                "name": "Rights of the outlets",
                "description": RIGHTS_OF_TEXTS,
            },
            {"@id": "ro-crate-preview.html", "@type": "CreativeWork", "about": {"@id": "./"}},
        ]
        graph += self.about.values()
        graph += [self.outlets[here] for here in sorted(self.outlets)]
        return {"@context": f"{PROFILE}/context", "@graph": graph}

    def preview(self) -> str:
        """A page that says what is here, for whoever opens the folder in a browser."""
        title = escape(one_line(self.evidence.chronology.title))
        return "\n".join(
            (
                "<!DOCTYPE html>",
                '<html lang="en"><head><meta charset="utf-8">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                """<meta http-equiv="Content-Security-Policy" content="default-src 'none'">""",
                f"<title>{title}</title></head><body>",
                f"<h1>{title}</h1>",
                f"<p>{escape(self.words())}</p>",
                "<ul>",
                *self.items(),
                "</ul>",
                f"<p>{escape(RIGHTS_OF_CRATE)}</p>",
                "</body></html>",
                "",
            )
        )

    def items(self) -> Iterator[str]:
        for here, about in self.about.items():
            link = f'<a href="{escape(here, quote=True)}">{escape(here)}</a>'
            yield f"<li>{link}: {escape(encodable(about['name']))} ({int(about['contentSize']):,} bytes)</li>"


def _page(chronology: Chronology, texts: Mapping[str, str]) -> bytes:
    from timeline.export.formats import FORMATS

    made = FORMATS["html"].render(chronology, texts)
    return made if isinstance(made, bytes) else next(iter(made.values()))
