"""Format ``jsonld``: the chronology as linked data, one JSON-LD 1.1 document whose context is embedded.

Who derived what from what is PROV-O; where a claim's words stand is a Web Annotation with a position selector (offsets
in code points of the article's stored text) and a quote selector; days are EDTF and ``xsd:date``. Only an entry that is
reported as having happened is a ``schema:Event``. Identifiers are fragments (``#entry-…``, ``#claim-…``) like those of the
page, so they resolve against wherever the document is published.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import quote as percent_encoded

from attrs import define, field

from timeline.export.evidence import Evidence
from timeline.export.harmless import encodable
from timeline.export.linked_data_context import CONTEXT
from timeline.export.losses import losses
from timeline.export.wording import explain_when, say_voice
from timeline.model import (
    ArticleInfo,
    Chronology,
    Conflict,
    Entry,
    Lineage,
    Origin,
    ResolvedClaim,
    RulingInfo,
    VoiceKind,
    When,
)

Json = dict[str, Any]

_AROUND = 32
"""How many characters before and after a quote go with it, so that it is found again in a text that has moved."""

_AGENTS: Mapping[VoiceKind, str] = {
    "outlet": "prov:Organization",
    "medium": "prov:Organization",
    "person": "prov:Person",
    "body": "prov:Organization",
    "anonymous": "prov:Agent",
}


def render(chronology: Chronology, texts: Mapping[str, str]) -> bytes:
    """The graph as UTF-8 JSON-LD, indented by one, ending with a newline."""
    evidence = Evidence.of(chronology, texts)
    graph = _Graph(evidence)
    nodes = [_SOFTWARE, graph.ledger()]
    nodes += [graph.article(article) for article in evidence.articles.values()]
    nodes += [graph.lineage(lineage) for lineage in evidence.lineages.values()]
    nodes += [graph.claim(claim) for claim in evidence.claims.values()]
    nodes += [graph.entry(entry) for entry in evidence.entries.values()]
    nodes += [graph.conflict(conflict) for conflict in sorted(evidence.conflicts.values(), key=lambda one: one.id)]
    nodes += [graph.ruling(one) for one in evidence.rulings.values()]
    nodes += [graph.origin(origin) for origin in evidence.origins.values()]
    nodes += [graph.agents[name] for name in sorted(graph.agents)]
    nodes.append(graph.chronology())
    plain = {"@context": CONTEXT, "@graph": nodes}
    return encodable(json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


_SOFTWARE: Json = {"@id": "#timeline", "@type": "prov:SoftwareAgent", "name": "timeline"}


def _fragment(kind: str, name: str) -> str:
    """A relative IRI. Whatever an IRI may not hold is percent-encoded."""
    return f"#{kind}-{percent_encoded(name, safe='', errors='replace')}"


@define
class _Graph:
    """Makes the nodes. ``agents`` gathers everybody who was named on the way."""

    evidence: Evidence
    agents: dict[str, Json] = field(factory=dict)

    def losses(self) -> Iterator[Json]:
        for loss in losses("jsonld", self.evidence.chronology, self.evidence.texts):
            yield {
                "@type": "Loss",
                "what": loss.what,
                "kind": loss.kind,
                "count": loss.count,
                "comment": loss.statement,
            }

    def agent(self, kind: VoiceKind, name: str) -> str:
        """The identifier of somebody who speaks; one for each name, whatever part they play."""
        here = _fragment("agent", f"{_AGENTS[kind].removeprefix('prov:').lower()}-{name}")
        self.agents[here] = {"@id": here, "@type": ["prov:Agent", _AGENTS[kind]], "name": name}
        return here

    def chronology(self) -> Json:
        whole = self.evidence.chronology
        return _present(
            {
                "@id": "#chronology",
                "@type": ["prov:Entity", "Chronology"],
                "name": whole.title,
                "story": whole.story,
                "asOf": whole.as_of,
                "hasEntry": [_fragment("entry", entry) for entry in self.evidence.entries],
                "comment": list(whole.notes),
                "prov:wasDerivedFrom": {"@id": "#ledger"},
                "prov:wasAttributedTo": {"@id": "#timeline"},
                "losses": list(self.losses()),
            }
        )

    def ledger(self) -> Json:
        whole = self.evidence.chronology
        return {"@id": "#ledger", "@type": "prov:Entity", "position": whole.position, "sha256": whole.digest}

    def article(self, article: ArticleInfo) -> Json:
        url = article.url if article.url and article.url.startswith(("http://", "https://")) else None
        return _present(
            {
                "@id": _fragment("article", article.id),
                "@type": ["prov:Entity", "NewsArticle"],
                "name": article.title,
                "language": article.language,
                "url": percent_encoded(url, safe="%/:=&?~#+!$,;'@()*[]", errors="replace") if url else None,
                "path": article.path,
                "sha256": article.sha256,
                "textSha256": article.text_sha256,
                "characters": article.characters,
                "published": self.when(article.published),
                "inLineage": _fragment("lineage", article.lineage) if self.has_lineage(article) else None,
                "prov:wasAttributedTo": {"@id": self.agent("outlet", article.outlet)} if article.outlet else None,
                "comment": article.note,
                **self.ancestors(article),
            }
        )

    def has_lineage(self, article: ArticleInfo) -> bool:
        return article.lineage in self.evidence.lineages

    def ancestors(self, article: ArticleInfo) -> Json:
        """What it was made from: an earlier version of itself is a revision, another's text a derivation."""
        found: dict[str, list[Json]] = {}
        known = self.evidence.lineages.get(article.lineage)
        for one in known.derived if known else ():
            if one.article == article.id:
                how = "prov:wasRevisionOf" if one.is_version else "prov:wasDerivedFrom"
                found.setdefault(how, []).append({"@id": _fragment("article", one.source)})
        return found

    def lineage(self, lineage: Lineage) -> Json:
        return _present(
            {
                "@id": _fragment("lineage", lineage.id),
                "@type": ["prov:Collection", "Lineage"],
                "lineageKind": lineage.kind,
                "prov:hadMember": [{"@id": _fragment("article", article)} for article in sorted(lineage.articles)],
                "evidence": list(lineage.evidence),
            }
        )

    def origin(self, origin: Origin) -> Json:
        return _present(
            {
                "@id": _fragment("origin", origin.id),
                "@type": "Origin",
                "name": origin.name,
                "originKind": origin.kind,
            }
        )

    def claim(self, claim: ResolvedClaim) -> Json:
        said = claim.claim
        article = _fragment("article", said.article)
        entry = claim.entry if claim.entry in self.evidence.entries else None
        voices = [link for link in self.evidence.voice(claim) if link.name]
        return _present(
            {
                "@id": _fragment("claim", claim.id),
                "@type": ["oa:Annotation", "prov:Entity", "Claim"],
                "oa:motivatedBy": {"@id": "oa:describing"},
                "oa:hasBody": {"@id": _fragment("entry", entry)} if entry else None,
                "oa:hasTarget": [self.target(claim, start, end) for start, end in self.evidence.spans(claim)],
                "quote": self.evidence.quote(claim),
                "modality": said.modality,
                "negated": said.negated,
                "when": self.when(claim.when),
                "voice": say_voice(self.evidence, claim),
                "origin": _fragment("origin", claim.origin),
                "mentions": [
                    {"name": one.name, "mentionKind": one.kind, "start": one.start, "end": one.end}
                    for one in sorted((*said.actors, *said.places), key=lambda m: (m.start, m.end, m.name, m.kind))
                ],
                "quantities": [
                    {"number": f"{one.value:g}", "unit": one.of, "start": one.start, "end": one.end}
                    for one in sorted(said.quantities, key=lambda q: (q.start, q.end, q.value))
                ],
                "reader": claim.reader,
                "position": claim.position,
                "rejectedBy": _fragment("ruling", claim.rejected) if claim.rejected in self.evidence.rulings else None,
                "prov:wasDerivedFrom": {"@id": article},
                "prov:wasAttributedTo": [{"@id": self.agent(link.kind, link.name)} for link in voices if link.name],
            }
        )

    def target(self, claim: ResolvedClaim, start: int, end: int) -> Json:
        """The words of one span: where they stand, and what they are with what stands around them."""
        text = self.evidence.texts.get(claim.claim.article)
        selectors: list[Json] = [{"@type": "oa:TextPositionSelector", "start": start, "end": end}]
        if text is not None and self.evidence.is_grounded(claim):
            exact = {
                "@type": "oa:TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(start - _AROUND, 0) : start],
                "suffix": text[end : end + _AROUND],
            }
            selectors.append(exact)
        elif len(claim.claim.spans) == 1:
            selectors.append({"@type": "oa:TextQuoteSelector", "exact": claim.claim.quote})
        return {
            "@type": "oa:SpecificResource",
            "oa:hasSource": {"@id": _fragment("article", claim.claim.article)},
            "oa:hasSelector": selectors,
        }

    def entry(self, entry: Entry) -> Json:
        happened = entry.modality == "asserted"
        when = entry.when
        first = when.earliest
        certain = first is not None and first == when.latest and when.edtf == first.isoformat()
        phases = {phase.id: phase.title for phase in self.evidence.chronology.phases}
        return _present(
            {
                "@id": _fragment("entry", entry.id),
                "@type": ["prov:Entity", "Entry", *(["schema:Event"] if happened else [])],
                "name": entry.headline,
                "modality": entry.modality,
                "status": entry.status,
                "when": self.when(when),
                "schema:startDate": _day(first) if happened and certain and first else None,
                "phase": phases.get(entry.phase, entry.phase) if entry.phase else None,
                "supportOrigins": entry.support.origins,
                "supportOutlets": entry.support.outlets,
                "supportArticles": entry.support.articles,
                "headlineClaim": _fragment("claim", entry.headline_claim),
                "links": [_fragment("entry", other) for other in sorted(entry.links)],
                "formerly": [_fragment("entry", other) for other in sorted(entry.merged)],
                "inConflict": [_fragment("conflict", one) for one in sorted(entry.conflicts)],
                "ruledBy": [_fragment("ruling", one) for one in sorted(entry.rulings)],
                "prov:wasDerivedFrom": [
                    {"@id": _fragment("claim", claim)}
                    for claim in sorted(entry.claims)
                    if claim in self.evidence.claims
                ],
            }
        )

    def conflict(self, conflict: Conflict) -> Json:
        return _present(
            {
                "@id": _fragment("conflict", conflict.id),
                "@type": "Conflict",
                "slot": conflict.slot,
                "name": conflict.question or None,
                "status": conflict.status,
                "comment": conflict.why or None,
                "hasValue": [
                    {
                        "@type": "ConflictValue",
                        "valueText": value.value,
                        "prov:wasDerivedFrom": [{"@id": _fragment("claim", claim)} for claim in sorted(value.claims)],
                    }
                    for value in sorted(conflict.values, key=lambda value: (value.value, value.claims))
                ],
                "sortedBy": conflict.sorted_by,
                "sortedWhy": conflict.sorted_why or None,
            }
        )

    def ruling(self, one: RulingInfo) -> Json:
        return _present(
            {
                "@id": _fragment("ruling", one.id),
                "@type": ["prov:Activity", "Ruling"],
                "rulingKind": one.kind,
                "target": list(one.targets),
                "valueText": one.value,
                "comment": one.reason,
                "status": one.status,
                "position": one.position,
                "prov:wasAssociatedWith": {"@id": self.agent("person", one.author)},
            }
        )

    def when(self, when: When) -> Json | None:
        """A date; None where nothing is known. ``notBefore`` and ``notAfter`` bound it, they do not say how long it took."""
        if not when.is_known:
            return None
        expression = when.expression
        return _present(
            {
                "date": when.edtf,
                "notBefore": _day(when.earliest) if when.earliest else None,
                "notAfter": _day(when.latest) if when.latest else None,
                "basis": when.basis,
                "reasoning": explain_when(self.evidence, when),
                "expression": expression.text if expression else None,
                "start": expression.start if expression else None,
                "end": expression.end if expression else None,
            }
        )


def _day(day: date) -> Json:
    return {"@type": "xsd:date", "@value": str(day)}


def _present(node: Json) -> Json:
    """The node without what is not known: an absent property says nothing, an empty one would."""
    return {key: value for key, value in node.items() if value is not None and value not in ([], "")}
