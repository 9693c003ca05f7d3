"""Reading: every address answers in its documented shape, at every moment, to many readers, from what is kept."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import jsonschema
import msgspec
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from starlette.testclient import TestClient

from tests.web.visiting import HOME, Visitor
from timeline.front import room_light
from timeline.front.room import Room
from timeline.front.room_opening import open_room
from timeline.ledger import Ledger
from timeline.model import LedgerError
from timeline.web.addresses import Address, addresses
from timeline.web.app import create_app
from timeline.web.correcting import Corrections
from timeline.web.packed import Keep
from timeline.web.rooms import MOST_EARLIER

TABLE = {(one.method, one.path): one for one in addresses(Corrections())}


def paths(visitor: Visitor) -> Iterator[tuple[Address, str]]:
    """Every reading address with every kind of thing it can be asked about."""
    chronology = visitor.ask("/api/chronology")
    lineages = visitor.ask("/api/lineages")["lineages"]
    sources = visitor.ask("/api/sources")["sources"]
    claim = visitor.ask(f"/api/entries/{chronology['entries'][0]['id']}")["strongest"]
    articles = {article["id"] for lineage in lineages for article in lineage["articles"]}
    wanted: dict[str, list[str]] = {
        "/api/entries/{id}": [entry["id"] for entry in chronology["entries"]],
        "/api/articles/{id}": sorted(articles),
        "/api/lineages/{id}": [lineage["id"] for lineage in lineages],
        "/api/sources/{name}": [sources[0]["id"], sources[0]["name"]],
        "/api/rulings/{id}": [one["id"] for one in visitor.ask("/api/rulings")["rulings"]],
        "/api/claims/{id}": [claim],
        "/api/proof/{claim}": [claim],
        "/api/diff": ["?a=@50&b=now", "?a=2025-05-01"],
    }
    for (method, path), one in TABLE.items():
        if method != "GET":
            continue
        for value in wanted.get(path, [""]):
            if path == "/api/diff":
                yield one, path + value
            else:
                yield one, path if one.parameter is None else path.replace(f"{{{one.parameter}}}", value)


def test_a_small_chronology_opens_whole_and_a_large_one_with_its_first_lines(
    visitor: Visitor, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands first in a large one is what stands first when all of it is there."""
    whole = visitor.ask("/api/chronology")
    assert visitor.ask("/api/opening") == {**whole, "partial": False}
    monkeypatch.setattr(room_light, "MANY_LINES", 20)
    monkeypatch.setattr(room_light, "FIRST_LINES", 7)
    opening = open_room(ledger).answer_opening()
    assert opening["partial"] is True
    assert {**opening, "entries": []} == {**whole, "partial": True, "entries": []}
    phases = [phase["id"] for phase in whole["story"]["phases"]]
    lanes = [lane["key"] for lane in whole["lanes"]]
    ordered = sorted(
        whole["entries"],
        key=lambda one: (
            phases.index(one["phase"]) if one["phase"] else len(phases),
            lanes.index(one["lane"]),
            one["sort"],
        ),
    )
    assert opening["entries"] == ordered[:7]


def test_the_description_is_valid_openapi(visitor: Visitor) -> None:
    OpenAPIV31SpecValidator(visitor.ask("/api/openapi.json")).validate()


def test_every_answer_has_its_documented_shape_and_nothing_else(visitor: Visitor) -> None:
    """Held against the types, which know no further fields, and against the schema that other programs see."""
    description = visitor.ask("/api/openapi.json")
    for address, path in paths(visitor):
        response = visitor.get(path)
        assert response.status_code == 200, (path, response.text)
        msgspec.json.decode(response.content, type=address.answer)
        told: Any = description["paths"][address.path]["get"]["responses"]["200"]["content"]["application/json"][
            "schema"
        ]
        validator = jsonschema.Draft202012Validator({**told, "components": description["components"]})
        assert [error.message for error in validator.iter_errors(response.json())] == [], path


def test_every_address_is_described(visitor: Visitor) -> None:
    described = visitor.ask("/api/openapi.json")["paths"]

    assert {path for _, path in TABLE} | {"/api/events", "/api/openapi.json"} == set(described)
    for method, path in TABLE:
        assert method.lower() in described[path]


def test_an_answer_is_that_of_the_room(visitor: Visitor, ledger: Ledger) -> None:
    room = open_room(ledger)

    for path, answer in room.answers():
        assert visitor.ask(path) == msgspec.json.decode(msgspec.json.encode(answer)), path


def test_a_story_is_served_alone(story_visitor: Visitor) -> None:
    answer = story_visitor.ask("/api/chronology")

    assert answer["story"]["id"] == "coalition"
    assert [phase["key"] for phase in answer["facets"]["phase"]][:2] == ["formation", "us-guarantee-talks"]


@pytest.mark.parametrize("as_of", ["@52", "2025-05-01", "2025-05"])
def test_an_earlier_moment_is_the_chronology_of_that_moment(visitor: Visitor, ledger: Ledger, as_of: str) -> None:
    from timeline.front.door import chronology

    expected = chronology(ledger, as_of=as_of)
    answer = visitor.ask(f"/api/chronology?as_of={as_of}")

    assert answer["as_of"] == as_of
    assert {entry["id"] for entry in answer["entries"]} == {entry.id for entry in expected.entries}
    assert len(answer["entries"]) < len(visitor.ask("/api/chronology")["entries"])
    assert answer["ledger"]["position"] == expected.position
    for entry in expected.entries[:3]:
        assert visitor.ask(f"/api/entries/{entry.id}?as_of={as_of}")["headline"] == entry.headline


def test_a_moment_that_is_none_is_told_in_the_words_of_the_command_line(visitor: Visitor) -> None:
    error = visitor.error(visitor.get("/api/chronology?as_of=May"), 400, "wrong-request")
    assert error["where"] == "as_of"
    assert "2025-05-01" in error["message"]

    error = visitor.error(visitor.get("/api/chronology?as_of=@999999"), 400, "wrong-request")
    assert "@999999" in error["message"]


def test_few_earlier_moments_stay_open(visitor: Visitor) -> None:
    for position in range(20, 20 + 2 * MOST_EARLIER):
        visitor.ask(f"/api/chronology?as_of=@{position}")

    rooms = visitor.client.app.state.desk.rooms  # type: ignore[attr-defined]
    assert len(rooms._earlier) == MOST_EARLIER


def test_large_earlier_moments_make_room_for_one_another(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.web.rooms.MOST_CLAIMS", 50)
    for position in (120, 130, 139):
        visitor.ask(f"/api/chronology?as_of=@{position}")

    rooms = visitor.client.app.state.desk.rooms  # type: ignore[attr-defined]
    assert [as_of for as_of, _ in rooms._earlier] == ["@139"]


def test_an_answer_is_sent_once_to_each_reader(visitor: Visitor) -> None:
    first = visitor.get("/api/chronology")
    again = visitor.get("/api/chronology", **{"If-None-Match": first.headers["etag"]})

    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]


def test_whoever_takes_no_gzip_gets_none(visitor: Visitor) -> None:
    plain = visitor.get("/api/chronology", **{"Accept-Encoding": "identity"})
    refused = visitor.get("/api/chronology", **{"Accept-Encoding": "gzip;q=0"})
    squeezed = visitor.get("/api/chronology", **{"Accept-Encoding": "br, gzip"})

    assert "content-encoding" not in plain.headers
    assert "content-encoding" not in refused.headers
    assert squeezed.headers["content-encoding"] == "gzip"
    assert int(squeezed.headers["content-length"]) < len(plain.content) / 3
    assert squeezed.json() == plain.json()


def test_head_is_answered_without_a_body(visitor: Visitor) -> None:
    response = visitor.client.head("/api/chronology")

    assert response.status_code == 200
    assert response.content == b""


def test_what_is_not_there_is_told_in_the_one_shape(visitor: Visitor) -> None:
    for path, where in {
        "/api/entries/nothing": "id",
        "/api/articles/nothing": "id",
        "/api/claims/nothing": "id",
        "/api/lineages/nothing": "id",
        "/api/sources/nobody-at-all": "name",
        "/api/rulings/nothing": "id",
        "/api/proof/nothing": "claim",
        "/api/nothing": "path",
        "/assets/nothing.js": "path",
    }.items():
        assert visitor.error(visitor.get(path), 404, "not-found")["where"] == where

    error = visitor.error(visitor.get("/api/diff"), 400, "wrong-request")
    assert error["where"] == "a"
    visitor.error(visitor.client.put("/api/chronology"), 405, "wrong-method")


def test_new_facts_are_read_without_a_restart(visitor: Visitor, ledger: Ledger) -> None:
    from timeline.front import Draft, rule

    before = visitor.ask("/api/chronology")
    entry = before["entries"][0]["id"]
    rule(ledger, Draft("rename", (entry,), "Ada Editor", "clearer", "Words of a person"))

    after = visitor.ask("/api/chronology")

    assert after["ledger"]["position"] == before["ledger"]["position"] + 1
    assert {one["headline"] for one in after["entries"] if one["id"] == entry} == {"Words of a person"}
    assert visitor.ask(f"/api/entries/{entry}")["rulings"][-1]["author"] == "Ada Editor"


def test_until_the_first_fold_is_done_readers_are_told_to_come_back(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = Event()

    def slowly(*args: Any, **options: Any) -> Room:
        assert done.wait(60)
        return open_room(*args, **options)

    monkeypatch.setattr("timeline.web.rooms.open_room", slowly)
    monkeypatch.setattr("timeline.web.rooms.FIRST_PATIENCE", 0.05)
    with TestClient(create_app(ledger), base_url=HOME) as client:
        visitor = Visitor(client)
        early = visitor.get("/api/chronology")
        visitor.error(early, 503, "overloaded")
        assert early.headers["retry-after"] == "2"
        assert visitor.ask("/api/session")["role"] == "reader", "what needs no chronology is answered"
        done.set()
        monkeypatch.setattr("timeline.web.rooms.FIRST_PATIENCE", 60.0)
        assert visitor.ask("/api/chronology")["entries"]


def test_while_a_newer_chronology_is_folded_readers_get_the_one_before(
    visitor: Visitor, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    from timeline.front import Draft, rule

    before = visitor.ask("/api/chronology")
    done = Event()

    def slowly(*args: Any, **options: Any) -> Room:
        assert done.wait(60)
        return open_room(*args, **options)

    rooms = visitor.client.app.state.desk.rooms  # type: ignore[attr-defined]
    monkeypatch.setattr("timeline.web.rooms.open_room", slowly)
    rooms.patience = 0.05
    rule(ledger, Draft("rename", (before["entries"][0]["id"],), "Ada Editor", "clearer", "New words"))

    assert visitor.ask("/api/chronology") == before
    done.set()
    rooms.patience = 60.0
    assert visitor.ask("/api/chronology")["ledger"]["position"] == before["ledger"]["position"] + 1


def test_a_chronology_that_cannot_be_folded_is_told_each_time_until_it_can(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: Any, **options: Any) -> Room:
        raise LedgerError("the disk is gone; bring it back")

    monkeypatch.setattr("timeline.web.rooms.open_room", broken)
    with TestClient(create_app(ledger), base_url=HOME) as client:
        visitor = Visitor(client)
        for _ in range(2):
            error = visitor.error(visitor.get("/api/chronology"), 500, "ledger-unusable")
            assert error["message"] == "the disk is gone; bring it back"
        assert "the disk is gone" in caplog.text
        monkeypatch.setattr("timeline.web.rooms.open_room", open_room)
        assert visitor.ask("/api/chronology")["entries"]


def test_answers_kept_never_take_more_than_was_allowed() -> None:
    keep = Keep(10_000)
    for number in range(200):
        packed = keep.get(number, lambda number=number: {"words": str(number) * 300})  # type: ignore[misc]
        assert msgspec.json.decode(packed.content)["words"].startswith(str(number))
        assert keep.held <= 10_000
    made: list[int] = []

    keep.get(199, lambda: made.append(1))
    assert made == []

    keep.drop(lambda key: key > 100)
    keep.get(199, lambda: made.append(1))
    assert made == [1]
    assert keep.held == sum(len(one.body) + 500 for one in keep._kept.values())


def test_an_answer_too_large_to_keep_is_still_given() -> None:
    keep = Keep(600)
    packed = keep.get("big", lambda: list(range(5_000)))

    assert msgspec.json.decode(gzip.decompress(packed.body)) == list(range(5_000))
    assert keep.held == 0


def test_an_answer_that_many_ask_for_at_once_is_made_once() -> None:
    """Of a large chronology fifty copies would fill the memory; one that fails is tried again by who waits."""
    keep = Keep(10_000)
    made: list[int] = []
    begun, go_on = Event(), Event()

    def make() -> list[int]:
        made.append(1)
        begun.set()
        assert go_on.wait(10)
        if len(made) == 1:
            raise LedgerError("not now")
        return [1, 2, 3]

    with ThreadPoolExecutor(12) as readers:
        first = readers.submit(keep.get, "key", make)
        assert begun.wait(10)
        others = [readers.submit(keep.get, "key", make) for _ in range(11)]
        go_on.set()
        with pytest.raises(LedgerError):
            first.result(10)
        assert {one.result(10).content for one in others} == {b"[1,2,3]"}
    assert len(made) == 2
