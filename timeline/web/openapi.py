"""OpenAPI 3.1 of all JSON addresses, made from the one table of addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from timeline import __version__
from timeline.web.addresses import Address, Parameter
from timeline.web.answers import ErrorAnswer

Json = dict[str, Any]

_JSON = "application/json"
_PARAMETER = re.compile(r"\{(\w+)(?::path)?\}")
_COOKIE = "session"


def openapi(addresses: Iterable[Address]) -> Json:
    """The description of some addresses, with every type they give and take as a JSON Schema (2020-12)."""
    table = tuple(addresses)
    types = [one.answer for one in table] + [one.body for one in table if one.body is not None] + [ErrorAnswer]
    schemas, components = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
    of_type = dict(zip(map(repr, types), schemas, strict=True))
    paths: dict[str, Json] = {}
    for one in table:
        path = _PARAMETER.sub(r"{\1}", one.path)
        paths.setdefault(path, {})[one.method.lower()] = _operation(one, of_type)
    paths["/api/events"] = {"get": _EVENTS}
    paths["/api/openapi.json"] = {"get": _SELF}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Timeline: the reading room",
            "version": __version__,
            "summary": "A chronology that can be defended line by line.",
            "description": "Reading is open to whoever can reach the server. Writing needs a signed-in editor. Offsets "
            "are Unicode code points into an article's stored text.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": {name: components[name] for name in sorted(components)},
            "responses": {"Error": _content("What went wrong, where, and what to do.", of_type[repr(ErrorAnswer)])},
            "securitySchemes": {
                _COOKIE: {
                    "type": "apiKey",
                    "in": "cookie",
                    "name": "timeline_PORT",
                    "description": "Set by POST /api/session. Named after the server's port; __Host-timeline over HTTPS.",
                }
            },
        },
    }


def _operation(one: Address, of_type: dict[str, Json]) -> Json:
    codes = ["200", *(["201"] if one.body is not None and one.is_for_editors and "preview" not in one.path else [])]
    operation: Json = {
        "operationId": one.name,
        "summary": one.summary,
        "responses": {
            **{
                code: _content("Recorded." if code == "201" else "The answer.", of_type[repr(one.answer)])
                for code in codes
            },
            "default": {"$ref": "#/components/responses/Error"},
        },
    }
    if one.method == "GET" and one.name != "whoAmI":
        operation["responses"]["304"] = {"description": "The reader has this answer already (If-None-Match)."}
    parameters = [_of_path(one)] if one.parameter else []
    parameters += [_plain(parameter) for parameter in one.parameters]
    if parameters:
        operation["parameters"] = parameters
    if one.body is not None:
        operation["requestBody"] = {"required": True, "content": {_JSON: {"schema": of_type[repr(one.body)]}}}
    if one.is_for_editors or one.name == "signOut":
        operation["security"] = [{_COOKIE: []}]
    return operation


def _content(description: str, schema: Json) -> Json:
    return {"description": description, "content": {_JSON: {"schema": schema}}}


def _of_path(one: Address) -> Json:
    return {
        "name": one.parameter,
        "in": "path",
        "required": True,
        "description": one.meaning,
        "schema": {"type": "string"},
    }


def _plain(parameter: Parameter) -> Json:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.is_required,
        "description": parameter.meaning,
        "schema": {"type": "string"},
    }


_EVENTS: Json = {
    "operationId": "events",
    "summary": "Server-sent events: facts, with the position of a newer chronology that is ready to be read.",
    "parameters": [
        {
            "name": "Last-Event-ID",
            "in": "header",
            "required": False,
            "description": "The last position that the reader knows.",
            "schema": {"type": "string"},
        }
    ],
    "responses": {
        "200": {
            "description": 'Events: facts, data {"position", "head", "recorded"}, id the position.',
            "content": {"text/event-stream": {"schema": {"type": "string"}}},
        },
        "default": {"$ref": "#/components/responses/Error"},
    },
}
_SELF: Json = {
    "operationId": "openapi",
    "summary": "This description.",
    "responses": {"200": {"description": "OpenAPI 3.1.", "content": {_JSON: {"schema": {"type": "object"}}}}},
}
