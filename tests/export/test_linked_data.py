"""Format jsonld, read by rdflib and checked by pyshacl against the shapes beside this file; no network is asked."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pyshacl
import pytest
from hypothesis import given, settings
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from tests.export import story
from tests.export.arbitrary import stories
from timeline.export.linked_data import render
from timeline.export.linked_data_context import EDTF, VOCABULARY
from timeline.model import Chronology

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")  # rdflib's own, inside its parser

BASE = "https://example.org/bridge.jsonld"
OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")
SCHEMA = Namespace("https://schema.org/")
TL = Namespace(VOCABULARY)
DCTERMS = Namespace("http://purl.org/dc/terms/")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")


def here(kind: str, name: str) -> URIRef:
    return URIRef(f"{BASE}#{kind}-{name}")


def parsed(content: bytes) -> Graph:
    return Graph().parse(data=content.decode(), format="json-ld", publicID=BASE)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return parsed(render(story.chronology(), story.TEXTS))


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise AssertionError("a reader of the file asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def test_the_graph_has_the_shapes_it_promises(graph: Graph) -> None:
    conforms, _, said = pyshacl.validate(graph, shacl_graph=str(Path(__file__).with_name("shapes.ttl")), advanced=False)
    assert conforms, said


def test_the_shapes_can_fail(graph: Graph) -> None:
    """A planned entry declared an event is what the shapes are for."""
    broken = Graph() + graph
    broken.add((here("entry", "e3"), RDF.type, SCHEMA.Event))
    conforms, _, _ = pyshacl.validate(broken, shacl_graph=str(Path(__file__).with_name("shapes.ttl")))
    assert not conforms


def test_every_claim_points_at_its_exact_words(graph: Graph) -> None:
    """Offsets and quote selectors lead to the same characters of the stored text."""
    found = 0
    for claim in story.chronology().claims:
        text = story.TEXTS[claim.claim.article]
        spans = set()
        for target in graph.objects(here("claim", claim.id), OA.hasTarget):
            assert graph.value(target, OA.hasSource) == here("article", claim.claim.article)
            selectors = list(graph.objects(target, OA.hasSelector))
            (place,) = [one for one in selectors if (one, RDF.type, OA.TextPositionSelector) in graph]
            (words,) = [one for one in selectors if (one, RDF.type, OA.TextQuoteSelector) in graph]
            start, end = (int(str(graph.value(place, name))) for name in (OA.start, OA.end))
            exact, prefix, suffix = (str(graph.value(words, name) or "") for name in (OA.exact, OA.prefix, OA.suffix))
            assert text[start:end] == exact
            assert text[:start].endswith(prefix)
            assert text[end:].startswith(suffix)
            spans.add((start, end))
            found += 1
        assert spans == {tuple(span) for span in claim.claim.spans}
    assert found > len(story.chronology().claims)


def test_provenance_leads_from_the_chronology_to_the_articles_and_their_outlets(graph: Graph) -> None:
    asked = """
        SELECT DISTINCT ?article ?outlet WHERE {
            ?chronology a tl:Chronology ; tl:hasEntry ?entry .
            ?entry prov:wasDerivedFrom ?claim . ?claim prov:wasDerivedFrom ?article .
            ?article prov:wasAttributedTo/rdfs:label ?outlet }"""
    rows: Any = graph.query(asked, initNs={"tl": TL, "prov": PROV})
    assert {(str(row.article).rpartition("-")[2], str(row.outlet)) for row in rows} == {
        ("a1", "Tagblatt"),
        ("a2", "Kurier"),
        ("a4", "الخبر"),
        ("a5", '"><svg onload=x>'),
    }


def test_only_what_is_reported_as_having_happened_is_an_event(graph: Graph) -> None:
    events = {str(one).rpartition("-")[2] for one in graph.subjects(RDF.type, SCHEMA.Event)}
    assert events == {entry.id for entry in story.chronology().entries if entry.modality == "asserted"}


def test_a_date_keeps_its_whole_uncertainty(graph: Graph) -> None:
    """Only one certain day is a start; a range, an open date and an unknown one are never made a day."""
    starts = {str(one).rpartition("-")[2]: str(day) for one, day in graph.subject_objects(SCHEMA.startDate)}
    assert starts == {"e1": "2025-07-03", "e2": "2025-07-03", "ea": "2025-07-05"}
    spring = graph.value(here("entry", "e6"), TL.when)
    assert graph.value(spring, DCTERMS.date) == Literal("2025-21", datatype=URIRef(EDTF))
    assert graph.value(spring, TL.notBefore) == Literal("2025-03-01", datatype=XSD.date)
    assert graph.value(spring, TL.notAfter) == Literal("2025-05-31", datatype=XSD.date)
    ferry = graph.value(here("entry", "e3"), TL.when)
    assert graph.value(ferry, TL.notAfter) is None
    assert graph.value(here("entry", "e7"), TL.when) is None


def test_the_default_graph_holds_everything_and_the_losses_with_it(graph: Graph) -> None:
    """A key beside @graph would put everything into a graph with a name that nobody knows."""
    plain = json.loads(render(story.chronology(), story.TEXTS))
    assert set(plain) == {"@context", "@graph"}
    assert len(list(graph.objects(URIRef(f"{BASE}#chronology"), TL.losses))) > 3


def test_other_syntaxes_say_the_same(graph: Graph) -> None:
    assert isomorphic(Graph().parse(data=graph.serialize(format="nt"), format="nt"), graph)


@settings(max_examples=15)
@given(stories())
def test_hostile_texts_and_ids_stay_one_graph(found: tuple[Chronology, dict[str, str]]) -> None:
    """Whatever stands in ids, names and texts: it parses, the IRIs are IRIs, and nothing is invented."""
    chronology, texts = found
    graph = parsed(render(chronology, texts))
    assert len(set(graph.subjects(RDF.type, TL.Claim))) == len({claim.id for claim in chronology.claims})
    assert len(set(graph.subjects(RDF.type, TL.Entry))) == len({entry.id for entry in chronology.entries})
    for one in graph.all_nodes():
        if isinstance(one, URIRef):
            assert not any(character in '<>" {}|\\^`' or character <= " " for character in str(one)), one
