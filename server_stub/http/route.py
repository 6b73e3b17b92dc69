"""What a call is, stated once: who may make it, what it takes, gives and refuses.

The check of roles, the limit on the body's size and ``/openapi.json`` all read the same ``Route``.
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
"""Bytes of a JSON or form body; the largest honest one (a timing with many exceptions) is a tenth of it."""

AGENTS: Final = frozenset({Role.AGENT})
SUPERVISORS: Final = frozenset({Role.SUPERVISOR, Role.ADMIN})
INTAKE: Final = frozenset({Role.INTAKE}) | SUPERVISORS
EVERYBODY: Final = frozenset(Role)


class Route(msgspec.Struct, frozen=True, kw_only=True):
    """One call.

    ``roles`` None: without sign-in. ``gives`` maps a status to a struct or media types; ``gives_files`` are what
    ``Accept`` may ask for instead. ``answers_head`` False: the body never ends, so that HEAD would not either.
    ``is_described`` False: the call is not of the wire, and not in ``/openapi.json``.
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
"""Takes the request, and the places of the path by their names."""


@dataclass(frozen=True)
class BoundRoute:
    """A route with the method and path that it is found by, and the function that answers."""

    method: str
    path: str
    route: Route
    handler: Handler


def call(method: str, path: str, route: Route) -> Callable[[Handler], BoundRoute]:
    """Make a function the handler of ``method`` on ``path`` (with ``{id}`` places, as in the protocol)."""
    return lambda handler: BoundRoute(method, path, route, handler)
