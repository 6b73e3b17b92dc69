"""The web application: every call's handler, and how refusals of all kinds leave."""

from __future__ import annotations

import asyncio
import secrets
from email.utils import format_datetime
from typing import Any, Final, cast

import structlog
from litestar import Litestar, Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.handlers import BaseRouteHandler
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.problems import ProblemCode
from server_stub.clock import Clock
from server_stub.core.model.errors import FloorRefusal as CoreRefusal
from server_stub.errors import Overloaded, StoreContradicted, StoreFailed, StoreFull
from server_stub.http import (
    agent,
    callbacks,
    do_not_call,
    events,
    health,
    recordings,
    reports,
    sign_in,
    supervisor,
    updates,
)
from server_stub.http.openapi import describe
from server_stub.http.problems import RETRY_AFTER_S, HttpRefusal, answer_of, refusal_of, unavailable
from server_stub.http.request import RequestContext, WireRequest
from server_stub.http.route import LARGEST_BODY
from server_stub.http.services import Services
from server_stub.logs import get_logger

_log = get_logger(__name__)

_REQUEST_ID: Final = "request_id"
_NOT_AS_GET: Final = (paths.EVENTS, "/updates/")
"""What never ends, and what answers HEAD by itself."""
_ROUTES: Final[tuple[BaseRouteHandler, ...]] = (
    *sign_in.ROUTES,
    *agent.ROUTES,
    *callbacks.ROUTES,
    *recordings.ROUTES,
    *supervisor.ROUTES,
    *do_not_call.ROUTES,
    *reports.ROUTES,
    *events.ROUTES,
    *health.ROUTES,
    *updates.ROUTES,
)


def make_app(services: Services) -> ASGIApp:
    """Return the application that answers from ``parts``."""
    state = State(
        {"context": RequestContext(services), "openapi": encode(describe(_ROUTES, version=services.version))}
    )
    app = Litestar(
        route_handlers=list(_ROUTES),
        request_class=WireRequest,
        state=state,
        openapi_config=None,
        logging_config=None,
        request_max_body_size=LARGEST_BODY,
        exception_handlers={Exception: _refuse, HTTPException: _refuse},
        debug=False,
        pdb_on_exception=False,
    )
    return _with_id_and_date(cast("ASGIApp", app), services.clock)


def _of_core(error: CoreRefusal) -> HttpRefusal:
    return HttpRefusal(
        error.code,
        error.detail,
        field=error.field,
        interaction=error.interaction,
        next_opening=error.next_opening,
        allowed=error.allowed,
    )


def _of_store(error: StoreFailed) -> HttpRefusal:
    if isinstance(error, StoreFull):
        return HttpRefusal(
            ProblemCode.STORAGE_FULL,
            "The server has no storage space left; nothing was done.",
            headers={"Retry-After": str(RETRY_AFTER_S)},
        )
    return unavailable("The server cannot store anything at the moment; nothing was done.")


def _translated(error: Exception) -> HttpRefusal:
    """Return what ``error`` is on the wire; what nobody foresaw is a mistake of ours."""
    match error:
        case HttpRefusal():
            return error
        case CoreRefusal():
            return _of_core(error)
        case StoreFailed() if not isinstance(error, StoreContradicted):
            return _of_store(error)
        case Overloaded():
            return unavailable("The server is overloaded; nothing was done. Try again later.")
        case HTTPException():
            return refusal_of(error)
        case _:
            return HttpRefusal(
                ProblemCode.INTERNAL,
                "The server made an error; its log lists it under this answer's instance.",
            )


def _refuse(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """Return the problem that stands for ``error``; the cause of a mistake goes to the log, never to the caller."""
    refusal = _translated(error)
    if refusal.code is ProblemCode.INTERNAL:
        _log.error("a request failed", method=request.method, path=request.url.path, exc_info=error)
    return answer_of(refusal, str(cast("dict[str, Any]", cast("object", request.scope)).get(_REQUEST_ID, "")))


def _with_id_and_date(app: ASGIApp, clock: Clock) -> ASGIApp:
    """Give every request an id, which its answer and every record about it carry; and answer HEAD as GET.

    Desktops set their countdowns by an answer's ``Date``, so it is read when the answer begins: the web server would
    write one that it read up to a second before, or before this process stood still.
    """

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        if scope["method"] == "HEAD" and not scope["path"].startswith(_NOT_AS_GET):
            scope = cast("Scope", {**scope, "method": "GET"})  # The web server leaves the body out.
        request_id = secrets.token_hex(8)
        cast("dict[str, Any]", scope)[_REQUEST_ID] = request_id

        async def send_with_both(message: Message) -> None:
            if message["type"] == "http.response.start":
                date = format_datetime(clock.now(), usegmt=True).encode()
                added = ((b"date", date), (b"x-request-id", request_id.encode()))
                message["headers"] = [*message["headers"], *added]
            await send(message)

        with structlog.contextvars.bound_contextvars(request=request_id):
            try:
                await app(scope, receive, send_with_both)
            except asyncio.CancelledError:
                _log.info("a request was cut off")
                raise

    return cast("ASGIApp", wrapped)
