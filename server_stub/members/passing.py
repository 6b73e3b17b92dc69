"""The application of a member: it answers reads of the database and streams, and passes everything else to the owner."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.problems import STANDBY_HEADER
from server_stub.asgi import ASGIApp, Message, Receive, Scope, Send
from server_stub.errors import StoreFailed
from server_stub.http.app import route_of
from server_stub.http.health import Health
from server_stub.http.problems import HttpRefusal, answer_of, unavailable
from server_stub.http.request import RequestContext
from server_stub.http.response import Response
from server_stub.http.route import JSON, BoundRoute
from server_stub.members.accounts import MemberAccounts
from server_stub.members.messages import LARGEST_FRAME, Ask
from server_stub.members.owner_link import AnswerLost, NotSent, OwnerLink

_RETRY_AFTER: Final = "1"
_LARGEST_BODY: Final = LARGEST_FRAME - 1024 * 1024
_HEALTH: Final = frozenset({paths.HEALTHZ, paths.READYZ, paths.METRICS, paths.OPENAPI})
_SOUND: Final = frozenset(
    {
        paths.CALLBACK_RECORDING,
        paths.CALLBACK_RECORDING_BY_ID,
        paths.CALLBACK_TRANSCRIPTION,
        paths.CALLBACK_TRANSCRIPTION_BY_ID,
        paths.CALLBACK_CALL_RECORDING,
    }
)
"""Recordings and their words: for supervisors here, if the files are here; for agents, whose call the owner knows, there."""
READS: Final = frozenset(
    {
        paths.EVENTS,
        paths.CALLBACKS,
        paths.CALLBACK,
        paths.CALLBACK_CALL_RECORDINGS,
        paths.REPORT_6_04,
        paths.REPORT_CODES,
        paths.REPORT_FIGURES,
        paths.AUDIT,
        paths.THRESHOLD_ALERTS,
        *_SOUND,
    }
)
"""Paths whose GET a member answers from the database; files of reports come from the owner, who knows their progress."""
_NOT_FOUND: Final = 404
_ANY: Final = "*/*"
_NO_LINK: Final = "No server owns the site at the moment; nothing was done. Try again in a moment."
_LOST: Final = (
    "The server that owns the site was lost before it answered; the request may have been carried out. "
    "Look at the present state, or repeat it with the same Idempotency-Key."
)


class MemberApp:
    """Answers a request here, or by the owner."""

    def __init__(
        self, app: ASGIApp, context: RequestContext, accounts: MemberAccounts, link: OwnerLink
    ) -> None:
        """Create it; ``app`` is the whole application with the member's services, of which only reads are used."""
        self._app = app
        self._context = context
        self._accounts = accounts
        self._link = link

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        if scope["path"] == paths.HEALTHZ:
            health = Health(status="standby", version=self._context.services.version, member=self._link.is_up)
            await Response(encode(health), media_type=JSON).send_to(send, receive, [])
            return
        if scope["path"] in _HEALTH:
            await self._app(scope, receive, send)
            return
        bound = route_of(scope["method"], scope["path"])
        refusal = await self._refusal(bound, scope)
        if refusal is not None:
            await answer_of(refusal, "", scope["headers"]).send_to(send, receive, [])
        elif bound is None or bound.method != "GET" or not self._is_answered_here(bound, scope):
            await self._pass_on(bound, scope, receive, send)
        elif bound.path in _SOUND:
            if await self._found_here(scope, receive, send):
                return
            await self._pass_on(bound, scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _refusal(self, bound: BoundRoute | None, scope: Scope) -> HttpRefusal | None:
        """Return why a call that needs a token is refused; None if it is not, or needs none."""
        if bound is None or bound.route.roles is None:
            return None
        authorization = _header(scope, b"authorization")
        try:
            await self._accounts.recognise(authorization)
            self._context.identify(authorization, self._context.services.clock.now())
        except StoreFailed:
            return None  # The owner will decide.
        except HttpRefusal as refusal:
            return refusal
        return None

    def _is_answered_here(self, bound: BoundRoute, scope: Scope) -> bool:
        if bound.path not in READS:
            return False
        caller = self._context.identify(_header(scope, b"authorization"), self._context.services.clock.now())
        if bound.path == paths.EVENTS:
            return True
        wants_json = any(kind in (_header(scope, b"accept") or _ANY) for kind in (JSON, _ANY))
        return caller.user.is_supervisor and (wants_json or bound.path in _SOUND)

    async def _found_here(self, scope: Scope, receive: Receive, send: Send) -> bool:
        """Answer a request for sound; return False, with nothing sent, if this server does not have it."""
        is_missing = False

        async def send_found(message: Message) -> None:
            nonlocal is_missing
            if message["type"] == "http.response.start" and message["status"] == _NOT_FOUND:
                is_missing = True
            if not is_missing:
                await send(message)

        await self._app(scope, receive, send_found)
        return not is_missing

    async def _pass_on(self, bound: BoundRoute | None, scope: Scope, receive: Receive, send: Send) -> None:
        has_begun = False
        try:
            limit = _LARGEST_BODY if bound is None else bound.route.largest_body
            body = await _body(receive, min(limit, _LARGEST_BODY) + 1)
            if body is None:
                return
            async with self._link.ask(lambda ask_id: _ask(ask_id, scope, body)) as (head, parts):
                has_begun = True
                await send({"type": "http.response.start", "status": head.status, "headers": head.headers})
                await send({"type": "http.response.body", "body": head.body, "more_body": head.more})
                async for part in parts:
                    await send({"type": "http.response.body", "body": part, "more_body": True})
                if head.more:
                    await send({"type": "http.response.body", "body": b"", "more_body": False})
        except NotSent:
            refused = answer_of(unavailable(_NO_LINK), "", scope["headers"])
            refused.headers[STANDBY_HEADER] = "1"
            refused.headers["Retry-After"] = _RETRY_AFTER
            await refused.send_to(send, receive, [])
        except AnswerLost:
            if has_begun:
                raise  # The web server cuts the connection, by which the client knows that the answer is not whole.
            await answer_of(unavailable(_LOST), "", scope["headers"]).send_to(send, receive, [])


def _ask(ask_id: int, scope: Scope, body: bytes) -> Ask:
    client = scope.get("client")
    return Ask(
        ask_id=ask_id,
        method=scope["method"],
        path=scope["path"],
        query=scope["query_string"],
        headers=[(bytes(name), bytes(value)) for name, value in scope["headers"]],
        client=client[0] if client else "",
        scheme=scope["scheme"],
        body=body,
    )


async def _body(receive: Receive, limit: int) -> bytes | None:
    """Return the body, of a larger one so much that the owner refuses it; None if the sender has gone."""
    chunks: list[bytes] = []
    size, more = 0, True
    while more and size < limit:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        chunk = message.get("body", b"")
        chunks.append(chunk)
        size += len(chunk)
        more = message.get("more_body", False)
    return b"".join(chunks)


def _header(scope: Scope, wanted: bytes) -> str | None:
    headers: Mapping[bytes, bytes] = dict(reversed(scope["headers"]))
    value = headers.get(wanted)
    return None if value is None else value.decode("latin-1")
