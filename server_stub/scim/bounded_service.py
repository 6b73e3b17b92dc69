"""The library's service with bounds on what one request may ask for."""

from __future__ import annotations

from typing import Any, Final, cast

import msgspec
from scim2_models import (
    InvalidFilterException,
    InvalidPathException,
    InvalidSyntaxException,
    PatchOp,
    PayloadTooLargeException,
    Resource,
    ResourceType,
    SearchRequest,
)
from scim2_server.service import ScimService

from agent_desktop.protocol.codec import UNREADABLE_JSON

LONGEST_FILTER: Final = 1_000
"""Longest filter in characters; the time to read one grows with its length and depth."""
DEEPEST_FILTER: Final = 20
"""Most parentheses and brackets that a filter opens."""
MOST_OPERATIONS: Final = 500
"""Most operations of one PATCH request."""


class _Operation(msgspec.Struct):
    path: Any = None


class _Operations(msgspec.Struct):
    operations: list[_Operation] = msgspec.field(default_factory=list[_Operation], name="Operations")


class BoundedService(ScimService):
    """A service that refuses long filters and paths, and many operations, before it examines them."""

    def read_search(self, resource_types: list[ResourceType], payload: Any) -> tuple[SearchRequest[Any], Any]:
        """Return a search request whose filter is within the bounds."""
        given = cast("dict[object, object]", payload) if isinstance(payload, dict) else {}
        for name, value in given.items():
            if str(name).lower() == "filter" and is_too_long(value):
                raise InvalidFilterException(detail=_bound("filter"))
        try:
            return super().read_search(resource_types, payload)
        except RecursionError as error:
            raise InvalidFilterException(detail=_bound("filter")) from error

    def read_patch(
        self, resource_type: ResourceType, body: bytes, content_type: str | None
    ) -> PatchOp[Resource[Any]]:
        """Return a patch whose operations are within the bounds."""
        try:
            found = msgspec.json.decode(body, type=_Operations)
        except msgspec.ValidationError:
            found = _Operations()  # The library names the mistake.
        except UNREADABLE_JSON as error:
            raise InvalidSyntaxException(detail=f"The body is not JSON: {error}") from error
        if len(found.operations) > MOST_OPERATIONS:
            raise PayloadTooLargeException(detail=f"A PATCH has at most {MOST_OPERATIONS} operations.")
        if any(is_too_long(each.path) for each in found.operations):
            raise InvalidPathException(detail=_bound("path"))
        return super().read_patch(resource_type, body, content_type)


def is_too_long(text: Any) -> bool:
    """Return whether a filter, or a path with one, is longer or deeper than is examined."""
    if not isinstance(text, str):
        return False
    return len(text) > LONGEST_FILTER or text.count("(") + text.count("[") > DEEPEST_FILTER


def _bound(what: str) -> str:
    return f"The {what} has more than {LONGEST_FILTER} characters or {DEEPEST_FILTER} parentheses."
