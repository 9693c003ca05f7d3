"""Rulings from the page: previewed as they then happen, made once, taken back, never by a reader or for somebody else."""

from __future__ import annotations

from threading import Event
from typing import Any

import msgspec
import pytest

from tests.web.conftest import PASSWORD
from tests.web.running import wait_until
from tests.web.visiting import TOKEN, Visitor
from timeline.front import Draft, rule
from timeline.front.door import chronology
from timeline.ledger import Ledger
from timeline.model import ArticleDescribed
from timeline.views import load
from timeline.views.rehearsal import Rehearsal
from timeline.web.answers import OutcomeAnswer
from timeline.web.rehearsing import Rehearsing

REASON = "a person has looked at it"


def some_of_each_kind(visitor: Visitor) -> list[dict[str, Any]]:
    """One ruling of every kind on what the seeds hold."""
    entries = [entry for entry in visitor.ask("/api/chronology")["entries"] if entry["conflicts"]["open"] == 0]
    one, two, three, four = (entry["id"] for entry in entries[:4])
    large = max(entries, key=lambda entry: entry["claims"])["id"]
    claims = [claim["claim"] for claim in visitor.ask(f"/api/entries/{large}")["who_says_so"]]
    conflicts = visitor.ask("/api/conflicts")["conflicts"]
    (lineage,) = visitor.ask("/api/lineages")["lineages"]
    articles = [article["id"] for article in lineage["articles"]]
    loose = [visitor.ask(f"/api/entries/{id_}")["strongest"] for id_ in (three, four)]
    return [
        {"kind": "merge", "targets": [one, two]},
        {"kind": "split", "targets": [large, claims[0]]},
        {"kind": "same", "targets": loose},
        {"kind": "different", "targets": claims[:2]},
        {"kind": "redate", "targets": [one], "value": "2025-01-07"},
        {"kind": "reject", "targets": [claims[-1]]},
        {"kind": "accept", "targets": [conflicts[0]["id"]], "value": conflicts[0]["values"][0]["value"]},
        {"kind": "rename", "targets": [two], "value": "Words of a person"},
        {"kind": "lineage", "targets": articles, "value": "not"},
        {"kind": "origin", "targets": [loose[0]], "value": "The Bugle"},
        {"kind": "published", "targets": [articles[-1]], "value": "2025-07-12"},
        {"kind": "explain", "targets": [conflicts[-1]["id"]]},
    ]


KINDS = ("merge", "split", "same", "different", "redate", "reject", "accept", "rename", "lineage", "origin")
KINDS += ("published", "explain")


@pytest.mark.parametrize("kind", KINDS)
def test_a_preview_is_what_then_happens_and_can_be_taken_back(editor: Visitor, ledger: Ledger, kind: str) -> None:
    (body,) = [{**one, "reason": REASON} for one in some_of_each_kind(editor) if one["kind"] == kind]
    before = chronology(ledger)

    preview = editor.post("/api/rulings/preview", body)
    assert preview.status_code == 200, preview.text
    shown = preview.json()
    msgspec.json.decode(preview.content, type=OutcomeAnswer)
    assert ledger.head().position == before.position
    assert shown["dry_run"]
    assert not shown["recorded"]

    made = editor.post("/api/rulings", {**body, "previewed": shown["previewed"]})
    assert made.status_code == 201, made.text
    told = made.json()
    assert told["effects"] == shown["effects"]
    assert told["ruling"] == shown["ruling"]
    assert told["position"] == before.position + 1
    now = editor.client.app.state.desk.rooms.room().chronology  # type: ignore[attr-defined]
    assert now == chronology(ledger), "what was tried is what folding gives"
    ruling = editor.ask(f"/api/rulings/{told['ruling']['id']}")
    assert (ruling["author"], ruling["reason"], ruling["status"]) == ("Ada Editor", REASON, "acting")

    undone = editor.post(f"/api/rulings/{ruling['id']}/revoke", {"reason": "they were two things after all"})
    assert undone.status_code == 201, undone.text
    after = chronology(ledger)
    assert (after.entries, after.conflicts, after.lineages) == (before.entries, before.conflicts, before.lineages)
    assert editor.ask(f"/api/rulings/{ruling['id']}")["status"] == "revoked"
    assert ruling["id"] in editor.ask("/api/rulings")["revoked"]


def test_what_was_tried_before_somebody_else_ruled_is_folded_anew(editor: Visitor, ledger: Ledger) -> None:
    from timeline.front import Draft, rule

    one, two = (entry["id"] for entry in editor.ask("/api/chronology")["entries"][:2])
    body = {"kind": "rename", "targets": [one], "value": "Words", "reason": REASON}
    editor.post("/api/rulings/preview", body)
    rule(ledger, Draft("rename", (two,), "Grace Editor", REASON, "Other words"))

    made = editor.post("/api/rulings", body)

    assert made.status_code == 201
    now = editor.client.app.state.desk.rooms.room().chronology  # type: ignore[attr-defined]
    assert now == chronology(ledger)
    headlines = {entry.id: entry.headline for entry in now.entries}
    assert (headlines[one], headlines[two]) == ("Words", "Other words")


def test_whoever_rules_sees_it_at_once(editor: Visitor) -> None:
    entry = editor.ask("/api/chronology")["entries"][5]["id"]
    made = editor.post("/api/rulings", {"kind": "rename", "targets": [entry], "value": "New words", "reason": REASON})

    answer = editor.ask("/api/chronology")

    assert answer["ledger"]["position"] == made.json()["position"]
    assert [one["headline"] for one in answer["entries"] if one["id"] == entry] == ["New words"]


def test_a_request_sent_twice_rules_once(editor: Visitor, ledger: Ledger) -> None:
    entry = editor.ask("/api/chronology")["entries"][0]["id"]
    body = {"kind": "rename", "targets": [entry], "value": "Once", "reason": REASON}

    first = editor.post("/api/rulings", body, Idempotency_Key="one intent")
    position = ledger.head().position
    again = editor.post("/api/rulings", body, Idempotency_Key="one intent")

    assert first.status_code == 201
    assert again.status_code == 200
    assert again.json() == first.json()
    assert again.headers["idempotency-replayed"] == "true"
    assert ledger.head().position == position

    other = editor.post("/api/rulings", {**body, "value": "Twice"}, Idempotency_Key="one intent")
    assert editor.error(other, 409, "conflict")["where"] == "Idempotency-Key"
    assert ledger.head().position == position


def test_a_replayed_revocation_does_not_revoke_what_was_ruled_again(editor: Visitor, ledger: Ledger) -> None:
    entry = editor.ask("/api/chronology")["entries"][0]["id"]
    body = {"kind": "rename", "targets": [entry], "value": "Words", "reason": REASON}
    ruling = editor.post("/api/rulings", body).json()["ruling"]["id"]
    editor.post(f"/api/rulings/{ruling}/revoke", {"reason": "no"}, Idempotency_Key="undo")
    editor.post("/api/rulings", body)
    position = ledger.head().position

    replayed = editor.post(f"/api/rulings/{ruling}/revoke", {"reason": "no"}, Idempotency_Key="undo")

    assert replayed.headers["idempotency-replayed"] == "true"
    assert ledger.head().position == position
    assert [one["headline"] for one in editor.ask("/api/chronology")["entries"] if one["id"] == entry] == ["Words"]


def test_a_ruling_on_what_has_changed_since_its_preview_is_refused(editor: Visitor, ledger: Ledger) -> None:
    one, two = (entry["id"] for entry in editor.ask("/api/chronology")["entries"][:2])
    body = {"kind": "rename", "targets": [one], "value": "Words", "reason": REASON}
    previewed = editor.post("/api/rulings/preview", body).json()["previewed"]
    editor.post("/api/rulings", {**body, "targets": [two]})
    position = ledger.head().position

    late = editor.post("/api/rulings", {**body, "previewed": previewed})

    assert editor.error(late, 409, "conflict")["where"] == "previewed"
    assert ledger.head().position == position


def test_making_what_is_made_records_nothing(editor: Visitor, ledger: Ledger) -> None:
    entry = editor.ask("/api/chronology")["entries"][0]["id"]
    body = {"kind": "rename", "targets": [entry], "value": "Words", "reason": REASON}
    editor.post("/api/rulings", body)
    position = ledger.head().position

    known = editor.post("/api/rulings", body)

    assert (known.status_code, known.json()["known"], known.json()["recorded"]) == (200, True, False)
    assert ledger.head().position == position


def test_a_reader_cannot_write(visitor: Visitor, ledger: Ledger) -> None:
    position = ledger.head().position
    body = {"kind": "rename", "targets": ["e"], "value": "Words", "reason": REASON}

    for path in ("/api/rulings", "/api/rulings/preview", "/api/rulings/x/revoke"):
        visitor.error(visitor.post(path, body), 401, "not-signed-in")
    for method in ("PUT", "DELETE", "PATCH"):
        visitor.error(visitor.client.request(method, "/api/rulings"), 405, "wrong-method")
    assert ledger.head().position == position


def test_without_the_token_of_the_session_a_request_counts_as_forged(editor: Visitor, ledger: Ledger) -> None:
    body = {"kind": "rename", "targets": ["e"], "value": "Words", "reason": REASON}
    position = ledger.head().position

    for token in ("", "wrong", editor.csrf[:-1]):
        refused = editor.post("/api/rulings", body, X_CSRF_Token=token)
        assert editor.error(refused, 403, "not-allowed")["where"] == "X-CSRF-Token"
    for name, value in {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}.items():
        assert editor.error(editor.post("/api/rulings", body, **{name: value}), 403, "not-allowed")["where"] == name
    assert ledger.head().position == position


def test_a_form_of_another_site_is_no_request(editor: Visitor) -> None:
    """A page elsewhere can make a browser send forms and plain text, never JSON."""
    for kind in ("application/x-www-form-urlencoded", "text/plain", "multipart/form-data"):
        sent = editor.client.post(
            "/api/rulings", content=b'{"kind": "rename"}', headers={"Content-Type": kind, "X-CSRF-Token": editor.csrf}
        )
        editor.error(sent, 415, "wrong-type")


def test_what_is_wrong_with_a_ruling_is_told_as_on_the_command_line(editor: Visitor) -> None:
    entry = editor.ask("/api/chronology")["entries"][0]["id"]
    for body, told in (
        ({"kind": "rename", "targets": [entry], "value": "x"}, "reason is missing"),
        ({"kind": "rename", "targets": [entry], "value": "x", "reason": "  "}, "reason is missing or empty"),
        ({"kind": "nonsense", "targets": [entry], "reason": REASON}, "is no kind of ruling"),
        ({"kind": "rename", "targets": [], "value": "x", "reason": REASON}, "targets is missing"),
        ({"kind": "rename", "targets": ["zzz"], "value": "x", "reason": REASON}, "zzz"),
        ({"kind": "redate", "targets": [entry], "value": "soon", "reason": REASON}, "soon"),
        ({"kind": "rename", "targets": [entry], "value": "x", "reason": REASON, "when": 1}, "unknown key 'when'"),
        ({"kind": "rename", "targets": [entry], "value": "x\u202e", "reason": REASON}, "control character"),
        ({"kind": "rename", "targets": [entry], "value": "x" * 5_000, "reason": REASON}, "longer than"),
        ({"kind": "rename", "targets": [entry] * 600, "value": "x", "reason": REASON}, "500 targets"),
        ({"kind": "rename", "targets": [entry], "value": "x", "reason": REASON, "previewed": "1"}, "previewed"),
    ):
        error = editor.error(editor.post("/api/rulings", body), 400, "wrong-request")
        assert told in error["message"], (body, error)


def test_a_ruling_needs_an_author(visitor: Visitor) -> None:
    """The local token says that somebody sits at this machine, not who."""
    visitor.sign_in()
    entry = visitor.ask("/api/chronology")["entries"][0]["id"]
    body = {"kind": "rename", "targets": [entry], "value": "Words", "reason": REASON}

    assert visitor.error(visitor.post("/api/rulings", body), 400, "wrong-request")["where"] == "author"
    assert visitor.post("/api/rulings", {**body, "author": "Grace Editor"}).json()["ruling"]["author"] == "Grace Editor"

    renamed = visitor.post("/api/session", {"name": "Lin Editor"})
    assert renamed.json()["name"] == "Lin Editor"
    assert visitor.post("/api/rulings", {**body, "value": "Other"}).json()["ruling"]["author"] == "Lin Editor"


def test_a_named_editor_signs_for_nobody_else(visitor: Visitor) -> None:
    signed = visitor.client.post("/api/session", json={"name": "ada editor", "password": PASSWORD})
    assert signed.json()["name"] == "Ada Editor"
    visitor.csrf = signed.json()["csrf"]
    entry = visitor.ask("/api/chronology")["entries"][0]["id"]
    body = {"kind": "rename", "targets": [entry], "value": "Words", "reason": REASON}

    assert (
        visitor.error(visitor.post("/api/rulings", {**body, "author": "Bob"}), 403, "not-allowed")["where"] == "author"
    )
    assert visitor.post("/api/rulings", {**body, "author": "Ada Editor"}).status_code == 201


def test_markup_in_a_ruling_is_words(editor: Visitor) -> None:
    entry = editor.ask("/api/chronology")["entries"][0]["id"]
    words = "</script><img src=x onerror=alert(1)>"
    made = editor.post("/api/rulings", {"kind": "rename", "targets": [entry], "value": words, "reason": words})

    response = editor.get(f"/api/entries/{entry}")

    assert made.status_code == 201
    assert response.json()["headline"] == words
    assert response.json()["rulings"][-1]["reason"] == words
    assert response.headers["content-type"] == "application/json"
    assert response.headers["x-content-type-options"] == "nosniff"


def test_a_server_for_reading_only_records_nothing(tmp_path: Any, ledger: Ledger) -> None:
    from starlette.testclient import TestClient

    from tests.web.visiting import HOME
    from timeline.web.app import create_app
    from timeline.web.doors import Doors

    app = create_app(ledger, doors=Doors(TOKEN), is_writable=False)
    with TestClient(app, base_url=HOME, client=("127.0.0.1", 50000)) as client:
        visitor = Visitor(client)
        visitor.sign_in("Ada Editor")
        assert visitor.ask("/api/session")["writable"] is False
        entry = visitor.ask("/api/chronology")["entries"][0]["id"]
        body = {"kind": "rename", "targets": [entry], "value": "Words", "reason": REASON}
        visitor.error(visitor.post("/api/rulings", body), 403, "not-allowed")


def test_too_many_rulings_at_once_are_slowed_down(editor: Visitor) -> None:
    body = {"kind": "nonsense", "targets": ["e"], "reason": REASON}
    codes = [editor.post("/api/rulings/preview", body).status_code for _ in range(40)]

    assert codes[0] == 400
    assert codes[-1] == 429
    assert int(editor.post("/api/rulings", body).headers["retry-after"]) >= 1


def test_what_previews_need_is_made_once_and_follows_what_is_recorded(
    editor: Visitor, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Preparing answers at once; trials and the rulings recorded from them fold the ledger a single time between them."""
    made: list[int] = []
    of = Rehearsal.of

    def counted(opened: Ledger) -> Rehearsal:
        made.append(opened.head().position)
        return of(opened)

    monkeypatch.setattr(Rehearsal, "of", staticmethod(counted))
    assert editor.post("/api/rulings/prepare", {}).status_code == 202
    entries = editor.ask("/api/chronology")["entries"]
    for number, entry in enumerate(entries[:3]):
        body = {"kind": "rename", "targets": [entry["id"]], "value": f"Words {number}", "reason": "plainer"}
        preview = editor.post("/api/rulings/preview", body).json()
        recorded = editor.post("/api/rulings", {**body, "previewed": preview["previewed"]})
        assert recorded.status_code == 201
        assert recorded.json()["effects"] == preview["effects"]
    assert len(made) == 1
    rehearsal, _ = editor.client.app.state.desk.rehearsing.now()  # type: ignore[attr-defined]
    assert rehearsal.chronology() == load(ledger)
    assert len(made) == 1

    # Rulings that somebody else records are taken in beside the rest; other facts have everything folded again.
    rule(ledger, Draft("rename", (entries[5]["id"],), "Bob", "clearer", "Words of another"))
    body = {"kind": "rename", "targets": [entries[6]["id"]], "value": "Words", "reason": "plainer"}
    assert editor.post("/api/rulings/preview", body).json()["previewed"] == ledger.head().position
    rehearsal, _ = editor.client.app.state.desk.rehearsing.now()  # type: ignore[attr-defined]
    assert rehearsal.chronology() == load(ledger)
    assert len(made) == 1
    article = editor.ask("/api/sources")["articles"][0]["id"]
    ledger.append([ArticleDescribed(article, "outlet", "The Bridge Courier", "an editor", None, "its imprint")])
    assert editor.post("/api/rulings/preview", body).json()["previewed"] == ledger.head().position
    assert len(made) == 2


def test_how_far_the_first_trial_is_can_be_asked(editor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the first rehearsal is made the page is told how much of it is done, as often as it asks."""
    going, seen = Event(), Event()
    of = Rehearsal.of

    def slowly(opened: Ledger) -> Rehearsal:
        seen.set()
        going.wait(20)
        return of(opened)

    monkeypatch.setattr(Rehearsal, "of", staticmethod(slowly))
    assert editor.post("/api/rulings/prepare", {}).json() == {"ready": False, "part": 0.0}
    assert seen.wait(20)
    for _ in range(40):  # more often than rulings may be made
        assert editor.post("/api/rulings/prepare", {}).json()["ready"] is False
    going.set()
    wait_until(lambda: bool(editor.post("/api/rulings/prepare", {}).json()["ready"]))
    assert editor.post("/api/rulings/prepare", {}).json() == {"ready": True, "part": 1.0}


def test_a_rehearsal_nobody_uses_is_let_go_of(ledger: Ledger) -> None:
    rehearsing = Rehearsing(ledger, kept=0.05)
    assert rehearsing.now()[0].chronology() == load(ledger)
    wait_until(lambda: not rehearsing.is_held)
    rehearsing.close()


def test_a_reader_prepares_nothing(visitor: Visitor) -> None:
    visitor.error(visitor.post("/api/rulings/prepare", {}), 401, "not-signed-in")
    assert not visitor.client.app.state.desk.rehearsing.is_held  # type: ignore[attr-defined]
