"""What a call is, said once: who may make it, what it takes, gives and refuses.

The guard, the body's decoder, the limit on its size and ``/openapi.json`` all read the same ``Route``.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, cast

import msgspec
from litestar import Response
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler, delete, get, post, put

from agent_desktop.protocol.commands import ONE_LINE
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from server_stub.http.problems import HttpRefusal

JSON: Final = "application/json"
LARGEST_BODY: Final = 64 * 1024
"""Bytes of a JSON or form body; the largest honest one (a timing with many exceptions) is a tenth of it."""

AGENTS: Final = frozenset({Role.AGENT})
SUPERVISORS: Final = frozenset({Role.SUPERVISOR, Role.ADMIN})
INTAKE: Final = frozenset({Role.INTAKE}) | SUPERVISORS
EVERYBODY: Final = frozenset(Role)

OPERATION: Final = "operation"
"""The key of a handler's ``opt`` under which its operation stands."""


class Route(msgspec.Struct, frozen=True, kw_only=True):
    """One call.

    ``roles`` None: without sign-in. ``gives`` maps a status to a struct or media types; ``gives_files`` are what
    ``Accept`` may ask for instead.
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


Handler = Callable[..., Awaitable[Response[Any]]]

_DECORATORS: Final[Mapping[str, Any]] = {"GET": get, "POST": post, "PUT": put, "DELETE": delete}
_PLACE: Final = re.compile(r"\{(\w+)\}")
_ID: Final = re.compile(ONE_LINE)
"""What an id in a path may be; no database need be asked for another."""


def call(method: str, path: str, operation: Route) -> Callable[[Handler], HTTPRouteHandler]:
    """Make a function the handler of ``method`` on ``path`` (with ``{id}`` places, as in the protocol)."""
    decorator = _DECORATORS[method](
        _PLACE.sub(r"{\1:str}", path),
        opt={OPERATION: operation},
        guards=[guard],
        status_code=next(iter(operation.gives)),
        request_max_body_size=operation.largest_body,
        include_in_schema=False,
    )
    return cast("Callable[[Handler], HTTPRouteHandler]", decorator)


def operation_of(handler: BaseRouteHandler) -> Route | None:
    """Return the operation of a handler; None for the framework's own."""
    return cast("Route | None", handler.opt.get(OPERATION))


async def guard(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """Let pass whom the operation is for; the facts come from the store, not from the token.

    Raises:
        Refusal: no good token, not this role, too often, or an id in the path that none can be.
    """
    operation = operation_of(handler)
    if operation is not None and operation.roles is not None:
        connection.app.state.context.admit(connection, operation.roles)
    if any(not _ID.search(str(value)) for value in connection.path_params.values()):
        raise HttpRefusal(ProblemCode.NOT_FOUND)
