"""HTTP connections that send an answer's head together with its body.

uvicorn hands both to the connection one after the other, and uvloop sends each at once: two system calls and two
packets for each answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_HEAD: Final = b"HTTP/1.1 "


class JoinedHeadProtocol(HttpToolsProtocol):
    """uvicorn's connection on a transport that holds heads back."""

    holding: HeadHoldingTransport
    """The transport."""

    def connection_made(self, transport: asyncio.Transport) -> None:
        """See ``asyncio.Protocol``."""
        self.holding = HeadHoldingTransport(transport, self.loop, lingers=self.lingers)
        super().connection_made(
            cast("asyncio.Transport", cast("object", self.holding))
        )  # It has all that uvicorn calls.

    def lingers(self) -> bool:
        """Return whether the connection stays open for its client to send, though nothing more is written to it."""
        return False


class HeadHoldingTransport:
    """A transport that holds a head until its body follows, or the loop has done what it is doing."""

    def __init__(
        self,
        transport: asyncio.Transport,
        loop: asyncio.AbstractEventLoop,
        *,
        lingers: Callable[[], bool] = lambda: False,
    ) -> None:
        """Create it; ``lingers`` is asked when the connection is to close."""
        self.written = 0
        """Bytes handed on to the connection, sent or not."""
        self._transport = transport
        self._loop = loop
        self._lingers = lingers
        self._is_at_end = False
        self._held = b""

    def write(self, data: bytes) -> None:
        """Send ``data`` behind a head that was held; hold ``data`` if it is a head itself.

        A connection that has just broken takes nothing more; uvloop would raise, and a stranger could fill the log so.
        """
        if self.is_closing():
            return
        if self._held:
            data, self._held = self._held + data, b""
        elif data.startswith(_HEAD):
            self._held = data
            self._loop.call_soon(self._release)
            return
        self.written += len(data)
        self._transport.write(data)

    def close(self) -> None:
        """Send what is held, and close the connection, or linger."""
        self._release()
        if self.is_closing() or not self._lingers():
            self._transport.close()
            return
        self._is_at_end = True
        if self._transport.can_write_eof():  # Not over TLS.
            self._transport.write_eof()

    def is_closing(self) -> bool:
        """Return whether nothing more is written."""
        return self._is_at_end or self._transport.is_closing()

    def _release(self) -> None:
        if self._held and not self.is_closing():
            self.written += len(self._held)
            self._transport.write(self._held)
        self._held = b""

    def __getattr__(self, name: str) -> Any:
        """Return what the transport itself has."""
        return getattr(self._transport, name)
