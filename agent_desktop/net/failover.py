"""The HTTP client of a sign-in at a site with several servers: it goes on to the next one when one cannot serve.

One server owns the site, and others stand by (``docs/protocol.md``, *Several servers*). A request that no server has
received, and one that a server has refused because it stands by, is sent to the next server at once. One that may have been
received is not repeated here: its sender decides that, and finds the next server then.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, Final

import httpx

from agent_desktop.protocol.problems import STANDBY_HEADER

log: Final = logging.getLogger(__name__)

_NOT_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout)


class FailoverClient(httpx.AsyncClient):
    """A client of the servers of one site; its ``base_url`` is the first of them, whichever is used."""

    def __init__(self, servers: Sequence[str], **options: Any) -> None:
        super().__init__(base_url=servers[0], **options)
        self._servers = [httpx.URL(server) for server in servers]
        self._at = 0

    @property
    def current_url(self) -> str:
        """The address of the server that is used."""
        return str(self._servers[self._at]).rstrip("/")

    def look_elsewhere(self) -> None:
        """Use the next server from now on, because this one is silent."""
        self._leave(self._at)

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send ``request`` to the server that is used, or to the first of the others that can serve."""
        for tries_left in range(len(self._servers) - 1, -1, -1):
            at = self._at
            try:
                answer = await super().send(self._addressed(request, at), **options)
            except _NOT_SENT:
                self._leave(at)
                if not tries_left:
                    raise
                continue
            except httpx.TimeoutException:
                self._leave(at)
                raise
            if STANDBY_HEADER not in answer.headers:
                return answer
            self._leave(at)
            if not tries_left:
                return answer
            await answer.aclose()
        raise AssertionError("the last try returns or raises")

    def _leave(self, at: int) -> None:
        """Use the server after ``at``, unless another request has done so."""
        if at == self._at and len(self._servers) > 1:
            self._at = (at + 1) % len(self._servers)
            log.info("another server", extra={"data": {"server": self.current_url}})

    def _addressed(self, request: httpx.Request, at: int) -> httpx.Request:
        """Return ``request`` for the server ``at``; it was built for the first one."""
        first, server = self._servers[0], self._servers[at]
        if not at or not str(request.url).startswith(str(first).rstrip("/")):
            return request
        prefix = first.raw_path.rstrip(b"/")
        path = server.raw_path.rstrip(b"/") + request.url.raw_path[len(prefix) :]
        headers = [(name, value) for name, value in request.headers.raw if name.lower() != b"host"]
        return httpx.Request(
            request.method,
            server.copy_with(raw_path=path),
            headers=[(b"Host", server.netloc), *headers],
            stream=request.stream,
            extensions=request.extensions,
        )
