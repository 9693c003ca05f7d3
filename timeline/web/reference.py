"""docs/reference/api.md, made from the table of addresses."""

from __future__ import annotations

from timeline.web.addresses import Address, addresses
from timeline.web.answers import ErrorAnswer
from timeline.web.correcting import Corrections
from timeline.web.openapi import openapi
from timeline.web.problems import STATUS, WHAT_TO_DO

_INTRO = """\
# JSON addresses

Made by `make docs` from the table that the server answers by. `timeline serve` gives the same as OpenAPI 3.1, with the
type of every field, at `/api/openapi.json`.

    timeline serve --port 8765
    curl http://127.0.0.1:8765/api/chronology

- Reading is open to whoever can reach the server. Field names are those of `timeline-chronology/1`
  ([exports](exports.md)); offsets are Unicode code points into an article's text.
- Every reading address takes `as_of`: an EDTF date (what could be known from articles published by then), an ISO 8601 moment
  with its time (what the ledger held then), or `@N` (ledger position N).
- Answers are compressed for whoever takes gzip, and carry an `ETag`: with `If-None-Match` an answer that is known is not sent
  again.
- An answer about now may be a moment behind while a newer chronology is being folded; `ledger.position` of
  `/api/chronology` says how far it reaches. Whoever makes a ruling reads it at once.
- Ids may be shortened; an id that an entry had earlier leads to it, and `merged_from` says so.

"""
_WRITING = """\
## Writing

Sign in with `POST /api/session`; the answer's `csrf` goes into `X-CSRF-Token` of every request that writes, beside the cookie
that the answer sets. Bodies are JSON, at most 64 KB. What a ruling may be: [rulings](rulings.md).

1. `POST /api/rulings/preview` says what a ruling would change, and records nothing.
2. `POST /api/rulings` makes it. `Idempotency-Key` is any text, another one for each intent: the same request sent again with
   the same key is answered as before and records nothing. With `previewed` from the preview's answer, it is refused
   (`conflict`) if the ledger has grown since.
3. `POST /api/rulings/{id}/revoke` takes it back.

"""
_EVENTS = """\
## News

`GET /api/events` is a stream of server-sent events. Each event `facts` says that a newer chronology is ready to be read: its
data are `position`, `head` and `recorded`, its id is the position. A browser that was
cut off sends `Last-Event-ID` and misses nothing.

"""
_ERRORS = """\
## Errors

Every error has one shape, in the words of the command line. `where` names the parameter, header or field at fault, or is null.

    {"error": {"code": "not-found", "message": "…", "where": "id", "what_to_do": "…"}}

| code | status | what to do |
|---|---:|---|
"""


def api_reference() -> str:
    """The text of docs/reference/api.md."""
    table = addresses(Corrections())
    lines = ["## Addresses", "", "| address | answers |", "|---|---|"]
    lines += [f"| `{one.method} {_shown(one)}` | {one.summary} |" for one in table]
    lines += [
        "| `GET /api/events` | News: see below. |",
        "| `GET /api/openapi.json` | The description of all of this. |",
        "",
        "## Answers",
        "",
        "What stands at the top of each answer; `/api/openapi.json` has what stands below.",
        "",
        "| type | fields |",
        "|---|---|",
        *_types(table),
        "",
    ]
    errors = [f"| `{code}` | {status} | {WHAT_TO_DO[code]} |\n" for code, status in STATUS.items()]
    return _INTRO + "\n".join(lines) + "\n" + _WRITING + _EVENTS + _ERRORS + "".join(errors)


def _shown(one: Address) -> str:
    query = [parameter.name for parameter in one.parameters if parameter.place == "query"]
    return one.path + (f"?{'&'.join(query)}" if query else "")


def _types(table: tuple[Address, ...]) -> list[str]:
    components = openapi(table)["components"]["schemas"]
    wanted = {one.answer.__name__: None for one in table if hasattr(one.answer, "__struct_fields__")}
    wanted |= {one.body.__name__: None for one in table if one.body is not None} | {ErrorAnswer.__name__: None}
    rows = []
    for name in wanted:
        fields = ", ".join(f"`{field}`" for field in components[name]["properties"])
        told = " ".join(str(components[name].get("description", "")).split())
        rows.append(f"| `{name}` | {told} {fields} |")
    return rows
