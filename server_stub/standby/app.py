"""The applications of a server that stands by, or that may have been overtaken (``docs/protocol.md``, *Several servers*)."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.problems import STANDBY_HEADER
from server_stub.asgi import ASGIApp, Receive, Scope, Send
from server_stub.http.health import Health
from server_stub.http.problems import answer_of, unavailable
from server_stub.http.response import Response
from server_stub.http.route import JSON
from server_stub.store.database_ownership import DatabaseOwnership

_RETRY_AFTER: Final = "1"
_REFUSAL: Final = "This server stands by for another one; nothing was done."


class StandbyApp:
    """Answers that the process is alive, and refuses everything else."""

    def __init__(self, version: str) -> None:
        self._health = encode(Health(status="standby", version=version))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        if scope["path"] == paths.HEALTHZ and scope["method"] == "GET":
            answer = Response(self._health, status=200, media_type=JSON)
        else:
            answer = answer_of(unavailable(_REFUSAL), "", scope["headers"])
            answer.headers[STANDBY_HEADER] = "1"
            answer.headers["Retry-After"] = _RETRY_AFTER
        await answer.send_to(send, receive, [])


class OwnersApp:
    """The application of an owner, who refuses requests while another server may have taken over."""

    def __init__(self, app: ASGIApp, ownership: DatabaseOwnership, version: str) -> None:
        self._app = app
        self._ownership = ownership
        self._standby = StandbyApp(version)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        app = self._app if self._ownership.is_valid else self._standby
        await app(scope, receive, send)
