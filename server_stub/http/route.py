"""The declaration of a call: its roles, its body and query, its answers and its refusals.

The check of roles, the limit on the body's size and ``/openapi.json`` all use the same ``Route``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from server_stub.http.response import Response

JSON: Final = "application/json"
LARGEST_BODY: Final = 64 * 1024
"""Limit of a JSON or form body in bytes, ten times the largest legitimate one (a timing with many exceptions)."""

AGENTS: Final = frozenset({Role.AGENT})
SUPERVISORS: Final = frozenset({Role.SUPERVISOR, Role.ADMIN})
ADMINS: Final = frozenset({Role.ADMIN})
PEOPLE: Final = AGENTS | SUPERVISORS
INTAKE: Final = frozenset({Role.INTAKE}) | SUPERVISORS
EVERYBODY: Final = frozenset(Role)


class Route(msgspec.Struct, frozen=True, kw_only=True):
    """The declaration of one call.

    ``roles`` is None for calls without sign-in. ``gives`` maps a status to a struct or to media types; ``gives_files``
    are media types that ``Accept`` may request instead. ``answers_head`` is false for a body that never ends, for which
    HEAD would not end either. ``is_described`` is false for calls outside the protocol, which ``/openapi.json`` omits.
    """

    summary: str
    tag: str
    roles: frozenset[Role] | None = None
    takes: type[msgspec.Struct] | None = None
    takes_media: tuple[str, ...] = (JSON,)
    body_optional: bool = False
    query: type[msgspec.Struct] | None = None
    headers: tuple[str, ...] = ()
    gives: Mapping[int, type[msgspec.Struct] | tuple[str, ...] | None]
    gives_files: tuple[str, ...] = ()
    refuses: tuple[ProblemCode, ...] = ()
    largest_body: int = LARGEST_BODY
    answers_head: bool = True
    is_described: bool = True


Handler = Callable[..., Awaitable[Response]]
"""A function that answers a request; the values of the path's placeholders are keyword arguments."""


@dataclass(frozen=True)
class BoundRoute:
    """A route with its method, path and handler."""

    method: str
    path: str
    route: Route
    handler: Handler


def call(method: str, path: str, route: Route) -> Callable[[Handler], BoundRoute]:
    """Return a decorator that makes a function the handler of ``method`` on ``path`` (with placeholders as ``{id}``)."""
    return lambda handler: BoundRoute(method, path, route, handler)
