"""The web application: routes each request to its handler, and turns errors into problem details."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime
from typing import Final

import structlog

from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.commands import ONE_LINE
from agent_desktop.protocol.problems import ProblemCode
from server_stub.asgi import ASGIApp, Receive, Scope, Send
from server_stub.audit.recorded_calls import RECORDED
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
from server_stub.http.accounts import password, provider, sessions
from server_stub.http.accounts.provisioning import LARGEST_REQUEST, answer_provisioning, is_provisioning
from server_stub.http.administration import configuration, reasons, users
from server_stub.http.calls import commands as call_commands
from server_stub.http.calls import leg, supervision
from server_stub.http.customers import rights
from server_stub.http.openapi import describe
from server_stub.http.outward import webhooks
from server_stub.http.own_work import commands as own_commands
from server_stub.http.own_work import lists
from server_stub.http.problems import RETRY_AFTER_S, HttpRefusal, answer_of, unavailable
from server_stub.http.request import RequestContext, WireRequest, words_for
from server_stub.http.response import Response
from server_stub.http.route import BoundRoute
from server_stub.http.route_table import PathMethods, RouteTable
from server_stub.http.services import Services
from server_stub.http.supervision import agents, alerts, audit, callback_actions, figures, report_files, why
from server_stub.http.wrap_up import code_report, correction, form, story
from server_stub.logs import get_logger

_log = get_logger(__name__)

_random: Final = random.Random()  # noqa: S311 - an id need not be secret, and a system call for each is not free
_WIRE: Final = "/v1/"
_ID: Final = re.compile(ONE_LINE)
"""The form of an id in a path; other ids never reach the database."""
_ROUTES: Final[tuple[BoundRoute, ...]] = (
    *sign_in.ROUTES,
    *provider.ROUTES,
    *password.ROUTES,
    *sessions.ROUTES,
    *users.ROUTES,
    *configuration.ROUTES,
    *reasons.ROUTES,
    *agent.ROUTES,
    *own_commands.ROUTES,
    *lists.ROUTES,
    *leg.ROUTES,
    *supervision.ROUTES,
    *call_commands.ROUTES,
    *callbacks.ROUTES,
    *recordings.ROUTES,
    *supervisor.ROUTES,
    *alerts.ROUTES,
    *agents.ROUTES,
    *callback_actions.ROUTES,
    *why.ROUTES,
    *audit.ROUTES,
    *figures.ROUTES,
    *report_files.ROUTES,
    *do_not_call.ROUTES,
    *webhooks.ROUTES,
    *code_report.ROUTES,
    *correction.ROUTES,
    *form.ROUTES,
    *story.ROUTES,
    *rights.ROUTES,
    *reports.ROUTES,
    *events.ROUTES,
    *health.ROUTES,
    *updates.ROUTES,
)
_TABLE: Final = RouteTable(_ROUTES)


def route_of(method: str, path: str) -> BoundRoute | None:
    """Return the route of a request; None if there is none."""
    found = _TABLE.find(path)
    return None if found is None else found[0].get(method)


def make_app(services: Services, *, for_operators: bool = True) -> ASGIApp:
    """Return the application that serves requests with ``services``.

    Without ``for_operators`` it has no paths for operators but those of health (``make_operators_app`` has them).
    """
    document = encode(describe(_ROUTES, version=services.version))
    routes = _ROUTES if for_operators else [bound for bound in _ROUTES if bound not in health.FOR_OPERATORS]
    return WebApp(RequestContext(services, openapi=document), RouteTable(routes))


def make_operators_app(services: Services) -> ASGIApp:
    """Return the application that serves only the paths for operators, for an address of its own."""
    document = encode(describe(_ROUTES, version=services.version))
    return WebApp(RequestContext(services, openapi=document), RouteTable(health.ROUTES))


class WebApp:
    """The application: finds the route, admits the caller, and turns errors into problem details."""

    def __init__(self, context: RequestContext, table: RouteTable) -> None:
        self._context = context
        self._table = table
        self._second: datetime | None = None
        self._date = b""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request under an id, which its answer and its log records contain."""
        request_id = f"{_random.getrandbits(64):016x}"
        structlog.contextvars.bind_contextvars(
            request=request_id
        )  # The web server makes a task for each request.
        try:
            response = await self._answer(scope, receive, request_id)
            if scope["path"].startswith(_WIRE):
                response.say_in(words_for(scope["headers"]))
            common = [(b"date", self._date_now()), (b"x-request-id", request_id.encode())]
            await response.send_to(send, receive, common)
        except asyncio.CancelledError:
            _log.info("a request was cut off")
            raise

    async def _answer(self, scope: Scope, receive: Receive, request_id: str) -> Response:
        """Return the answer to a request, or the problem details of the error."""
        try:
            return await self._handle(scope, receive)
        except Exception as error:  # noqa: BLE001 - the cause of a bug goes to the log, never to the caller
            refusal = _translated(error)
            if refusal.code is ProblemCode.INTERNAL:
                _log.error("a request failed", method=scope["method"], path=scope["path"], exc_info=error)
            return answer_of(refusal, request_id, scope["headers"])

    async def _handle(self, scope: Scope, receive: Receive) -> Response:
        """Admit the caller, and return the handler's answer; refusals are raised."""
        directory = self._context.services.directory
        if directory is not None and is_provisioning(scope["path"]):
            return await answer_provisioning(
                WireRequest(scope, receive, self._context, LARGEST_REQUEST), directory
            )
        found = self._table.find(scope["path"])
        if found is None:
            raise HttpRefusal(ProblemCode.NOT_FOUND)
        methods, places = found
        bound = methods.get(scope["method"])
        if bound is None:
            return _without_route(scope["method"], methods)
        request = WireRequest(scope, receive, self._context, bound.route.largest_body)
        if bound.route.roles is not None:
            request.admit(bound.route.roles)
        if not all(map(_ID.search, places.values())):
            raise HttpRefusal(ProblemCode.NOT_FOUND)
        event = RECORDED.get((bound.method, bound.path))
        if event is None:
            return await bound.handler(request, **places)
        try:
            response = await bound.handler(request, **places)
        except Exception as error:
            self._record(event, _translated(error).code.value, request, places)
            raise
        self._record(event, "ok", request, places)
        return response

    def _record(self, event: str, outcome: str, request: WireRequest, places: Mapping[str, str]) -> None:
        """Record a call in the security trail; texts that were searched for are personal data, and stay out."""
        self._context.services.trail.note(
            event,
            outcome,
            user=request.user.id,
            address=request.client_host,
            subject="/".join(places.values()) or None,
        )

    def _date_now(self) -> bytes:
        """Return the ``Date`` header of an answer that begins now.

        Desktops set their countdowns by it, so the clock is read when the answer begins. The web server's own header
        may be a second old, or older if this process was suspended.
        """
        second = self._context.services.clock.now().replace(microsecond=0)
        if second != self._second:
            self._second, self._date = second, format_datetime(second, usegmt=True).encode()
        return self._date


def _without_route(method: str, methods: PathMethods) -> Response:
    """Return the answer to OPTIONS, which every path accepts.

    Raises:
        HttpRefusal: the path does not accept the method.
    """
    if method == "OPTIONS":
        return Response(b"", status=204, headers={"Allow": methods.allowed})
    raise HttpRefusal(ProblemCode.METHOD_NOT_ALLOWED, headers={"Allow": methods.allowed})


def _of_core(error: CoreRefusal) -> HttpRefusal:
    return HttpRefusal(
        error.code,
        error.detail,
        field=error.field,
        interaction=error.interaction,
        next_opening=error.next_opening,
        allowed=error.allowed,
        reason=error.reason,
        possible_at=error.possible_at,
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
    """Return the refusal for ``error``; an unexpected error is a bug of the server."""
    match error:
        case HttpRefusal():
            return error
        case CoreRefusal():
            return _of_core(error)
        case StoreFailed() if not isinstance(error, StoreContradicted):
            return _of_store(error)
        case Overloaded():
            return unavailable("The server is overloaded; nothing was done. Try again later.")
        case _:
            return HttpRefusal(
                ProblemCode.INTERNAL,
                "The server made an error; its log lists it under this answer's instance.",
            )
