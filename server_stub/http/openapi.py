"""``/openapi.json``, generated from the routes and the protocol's types, so that it always agrees with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, Final, cast

import msgspec

from agent_desktop.protocol.problems import PROBLEM_TYPE, Problem, ProblemCode
from server_stub.http.problems import STATUS
from server_stub.http.route import JSON, BoundRoute, Route

_REF: Final = "#/components/schemas/{name}"
_HEADER_TEXTS: Final = {
    "Idempotency-Key": "A repeated request with the same key is carried out once and gets the same answer.",
    "If-Match": "The ETag that was read, or * for any.",
    "Range": "The requested bytes, as in bytes=0-1023.",
    "Last-Event-ID": "The id of the last event received.",
}
_EVERYWHERE: Final = (ProblemCode.INTERNAL, ProblemCode.UNAVAILABLE)
_SIGNED_IN: Final = (ProblemCode.UNAUTHORIZED, ProblemCode.FORBIDDEN, ProblemCode.TOO_MANY_REQUESTS)


def describe(routes: Iterable[BoundRoute], *, version: str) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of all routes that are part of the protocol."""
    calls = [bound for bound in routes if bound.route.is_described]
    kinds = _kinds(bound.route for bound in calls)
    schemas, components = msgspec.json.schema_components(kinds, ref_template=_REF)
    by_kind = dict(zip(kinds, schemas, strict=True))
    described: dict[str, Any] = {}
    for bound in sorted(calls, key=lambda bound: bound.method):
        place = described.setdefault(bound.path, {})
        place[bound.method.lower()] = _operation(bound.path, bound.method, bound.route, by_kind, components)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Callback Desk",
            "version": version,
            "summary": "The routing server's protocol, version 1",
        },
        "paths": described,
        "components": {
            "schemas": components,
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
        },
    }


def _kinds(operations: Iterable[Route]) -> list[type[msgspec.Struct]]:
    kinds: dict[type[msgspec.Struct], None] = {Problem: None}
    for operation in operations:
        given = [kind for kind in operation.gives.values() if isinstance(kind, type)]
        for kind in (operation.takes, operation.query, *given):
            if kind is not None:
                kinds[kind] = None
    return list(kinds)


def _operation(
    path: str,
    method: str,
    operation: Route,
    by_kind: Mapping[type[msgspec.Struct], Mapping[str, Any]],
    components: Mapping[str, Any],
) -> dict[str, Any]:
    words = path.replace("}", "").replace("{", "").replace(".", "_").replace("-", "_").split("/")
    described: dict[str, Any] = {
        "summary": operation.summary,
        "tags": [operation.tag],
        "operationId": "_".join([method.lower(), *(word for word in words if word and word != "v1")]),
        "parameters": _parameters(path, operation, components),
        "responses": _responses(operation, by_kind),
    }
    if operation.roles is not None:
        described["security"] = [{"bearer": []}]
        described["x-roles"] = sorted(role.value for role in operation.roles)
    if operation.takes is not None or operation.takes_media != (JSON,):
        schema = by_kind[operation.takes] if operation.takes is not None else None
        described["requestBody"] = {
            "required": not operation.body_optional,
            "content": {media: _content(media, schema) for media in operation.takes_media},
        }
    return described


def _content(media: str, schema: Mapping[str, Any] | None) -> dict[str, Any]:
    if schema is not None:
        return {"schema": schema}
    if media == "application/x-www-form-urlencoded":
        return {"schema": {"type": "object", "additionalProperties": {"type": "string"}}}
    return {"schema": {"type": "string", "format": "binary"}}


def _parameters(path: str, operation: Route, components: Mapping[str, Any]) -> list[dict[str, Any]]:
    places = [part.strip("{}") for part in path.split("/") if part.startswith("{")]
    parameters: list[dict[str, Any]] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in places
    ]
    if operation.query is not None:
        schema = cast("Mapping[str, Any]", components[operation.query.__name__])
        required = schema.get("required", ())
        parameters += [
            {"name": name, "in": "query", "required": name in required, "schema": _without_null(kind)}
            for name, kind in schema["properties"].items()
        ]
    parameters += [
        {
            "name": name,
            "in": "header",
            "required": name == "If-Match",
            "description": _HEADER_TEXTS.get(name, ""),
            "schema": {"type": "string"},
        }
        for name in operation.headers
    ]
    return parameters


def _without_null(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return ``schema`` without ``null``, because an absent query parameter is omitted instead."""
    options = [option for option in schema.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) == 1:
        return {**options[0]}
    return {key: value for key, value in schema.items() if key != "default" or value is not None}


def _responses(operation: Route, by_kind: Mapping[type[msgspec.Struct], Mapping[str, Any]]) -> dict[str, Any]:
    responses: dict[str, Any] = {}
    for status, kind in operation.gives.items():
        entry: dict[str, Any] = {"description": HTTPStatus(status).phrase}
        if isinstance(kind, tuple):
            entry["content"] = {media: {} for media in kind}
        elif kind is not None:
            entry["content"] = {
                JSON: {"schema": by_kind[kind]},
                **{media: {} for media in operation.gives_files},
            }
        responses[str(status)] = entry
    for status, codes in sorted(_refusals(operation).items()):
        responses[str(status)] = {
            "description": ", ".join(sorted(codes)),
            "content": {PROBLEM_TYPE: {"schema": by_kind[Problem]}},
        }
    return responses


def _refusals(operation: Route) -> dict[int, set[str]]:
    codes = {*operation.refuses, *_EVERYWHERE}
    if operation.roles is not None:
        codes.update(_SIGNED_IN)
    if operation.takes is not None:
        codes.update((ProblemCode.INVALID_REQUEST, ProblemCode.TOO_LARGE))
    if operation.query is not None:
        codes.add(ProblemCode.INVALID_REQUEST)
    found: dict[int, set[str]] = {}
    for code in codes:
        found.setdefault(STATUS[code], set()).add(code.value)
    return found
