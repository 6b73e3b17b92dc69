"""HTTP connections that send an answer's head together with its body.

uvicorn hands both to the connection one after the other, and uvloop sends each at once: two system calls and two
packets for each answer.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_HEAD: Final = b"HTTP/1.1 "


class JoinedHeadProtocol(HttpToolsProtocol):
    """uvicorn's connection on a transport that holds heads back."""

    def connection_made(self, transport: asyncio.Transport) -> None:
        """See ``asyncio.Protocol``."""
        holding = cast("object", HeadHoldingTransport(transport, self.loop))  # It has all that uvicorn calls.
        super().connection_made(cast("asyncio.Transport", holding))


class HeadHoldingTransport:
    """A transport that holds a head until its body follows, or the loop has done what it is doing."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._held = b""

    def write(self, data: bytes) -> None:
        """Send ``data`` behind a head that was held; hold ``data`` if it is a head itself.

        A connection that has just broken takes nothing more; uvloop would raise, and a stranger could fill the log so.
        """
        if self._transport.is_closing():
            return
        if self._held:
            data, self._held = self._held + data, b""
        elif data.startswith(_HEAD):
            self._held = data
            self._loop.call_soon(self._release)
            return
        self._transport.write(data)

    def close(self) -> None:
        """Send what is held, and close the connection."""
        self._release()
        self._transport.close()

    def _release(self) -> None:
        if self._held and not self._transport.is_closing():
            self._transport.write(self._held)
        self._held = b""

    def __getattr__(self, name: str) -> Any:
        """Return what the transport itself has."""
        return getattr(self._transport, name)
