"""Connections over TLS, which count towards the bounds from their first packet on, not from the end of their handshake on."""

from __future__ import annotations

import asyncio
import functools
import socket
import ssl
from collections.abc import Callable
from typing import Final

from server_stub.connections.bounded_http import BoundedHttpProtocol
from server_stub.connections.bounds import ConnectionBounds
from server_stub.logs import get_logger

_log = get_logger(__name__)

_FAREWELL_S: Final = 5
"""How long a client has to confirm the end of its connection."""
_PAUSE_S: Final = 1
"""How long nothing is accepted after an error, as when the machine has no descriptors left."""


class TlsDoor:
    """Accepts connections on a listening socket, and leads each through its handshake."""

    def __init__(
        self,
        listener: socket.socket,
        context: ssl.SSLContext,
        bounds: ConnectionBounds,
        make: Callable[[], BoundedHttpProtocol],
    ) -> None:
        """Create it; ``make`` returns a new connection."""
        self._listener = listener
        self._context = context
        self._bounds = bounds
        self._make = make
        self._handshakes: set[asyncio.Task[None]] = set()

    async def serve(self) -> None:
        """Accept connections until cancelled, and then end the handshakes that are not finished."""
        loop = asyncio.get_running_loop()
        try:
            while True:
                try:
                    accepted, peer = await loop.sock_accept(self._listener)
                except OSError as error:
                    _log.warning("no connection could be accepted", reason=str(error))
                    await asyncio.sleep(_PAUSE_S)
                else:
                    self._receive(accepted, str(peer[0]))
                    await asyncio.sleep(0)  # A loop may accept all that wait without giving way to others.
        finally:
            unfinished = tuple(self._handshakes)
            for handshake in unfinished:
                handshake.cancel()
            await asyncio.gather(*unfinished, return_exceptions=True)

    def _receive(self, accepted: socket.socket, address: str) -> None:
        """Begin the handshake, or close a connection that is one too many: before a handshake it cannot be told why."""
        connection = self._make()
        handshake: asyncio.Task[None] | None = None

        def give_up() -> None:
            if handshake is not None:
                handshake.cancel()

        if not connection.expect(address, give_up):
            accepted.close()
            return
        handshake = asyncio.create_task(self._shake_hands(connection, accepted, address), name="handshake")
        self._handshakes.add(handshake)
        handshake.add_done_callback(functools.partial(self._end, connection, accepted))

    def _end(
        self, connection: BoundedHttpProtocol, accepted: socket.socket, handshake: asyncio.Task[None]
    ) -> None:
        """Forget a handshake, and its connection if it has failed or was ended before it began."""
        self._handshakes.discard(handshake)
        if not connection.is_made:
            connection.abandon()
            accepted.close()

    async def _shake_hands(
        self, connection: BoundedHttpProtocol, accepted: socket.socket, address: str
    ) -> None:
        """Lead a connection through its handshake; its bounds limit how long that may take."""
        loop = asyncio.get_running_loop()
        try:
            await loop.connect_accepted_socket(
                lambda: connection, accepted, ssl=self._context, ssl_shutdown_timeout=_FAREWELL_S
            )
        except ssl.SSLError:
            self._bounds.note("handshake_failed", address)
        except OSError:
            pass  # The client has gone.
