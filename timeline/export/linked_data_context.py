"""The JSON-LD context and vocabulary of the format ``jsonld``: embedded in every file, so that no reader asks a network.

Terms of others are used where they say the same: PROV-O, Web Annotation, Dublin Core, schema.org. What they have no word
for stands under ``VOCABULARY``, a name that needs no server.
"""

from __future__ import annotations

from typing import Any

VOCABULARY = "urn:uuid:6f0c0b1e-5a0b-5d6f-9a55-2f3a4a1f5d10#"

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
"""The datatype of an EDTF string, as the Library of Congress names it."""

_LINK = {"@type": "@id"}

CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "@vocab": VOCABULARY,
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "NewsArticle": "schema:NewsArticle",
    "name": "rdfs:label",
    "comment": "rdfs:comment",
    "language": "dcterms:language",
    "url": {"@id": "schema:url", "@type": "@id"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "date": {"@id": "dcterms:date", "@type": EDTF},
    "hasEntry": _LINK | {"@id": "hasEntry"},
    "inLineage": _LINK | {"@id": "inLineage"},
    "inConflict": _LINK | {"@id": "inConflict"},
    "origin": _LINK | {"@id": "origin"},
    "headlineClaim": _LINK | {"@id": "headlineClaim"},
    "links": _LINK | {"@id": "links"},
    "formerly": _LINK | {"@id": "formerly"},
    "ruledBy": _LINK | {"@id": "ruledBy"},
    "rejectedBy": _LINK | {"@id": "rejectedBy"},
}
