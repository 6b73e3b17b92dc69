"""How many connections a server has, how many of them one address has, and how long each may be slow or silent.

All connections are looked through now and then, since a timer for each request would cost more than the request.
"""

from __future__ import annotations

import asyncio
import ipaddress
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from typing import Final, Protocol

from server_stub.auth.throttle import address_key
from server_stub.logs import get_logger

_log = get_logger(__name__)

HEAD_PATIENCE: Final = timedelta(seconds=20)
"""How long a TLS handshake may take, and the head of a request, from the connection or the first byte on."""
BODY_PATIENCE: Final = timedelta(seconds=30)
"""How long a client that is sending a body, or reading an answer, may be silent."""
REASONS: Final = (
    "connections",
    "connections_of_address",
    "handshake_failed",
    "handshake_too_slow",
    "malformed",
    "head_too_large",
    "head_too_slow",
    "body_too_slow",
    "body_unwanted",
    "framing_too_large",
    "host_unclear",
    "answer_too_slow",
)
"""Why a connection is rejected, for the metrics."""
_LOOK_EVERY: Final = timedelta(seconds=2)
_LOG_EVERY: Final = timedelta(minutes=1)


class BoundedConnection(Protocol):
    """A connection as its bounds see it."""

    def end_if_slow(self, now: float, head_s: float, body_s: float) -> None:
        """End it if its client is slow or silent for too long."""

    def give_way(self) -> None:
        """End it at once, because another one takes its place."""


class ConnectionBounds:
    """The open connections of a server, and the counts of those that were rejected, by reason.

    Where one connection too many comes, the oldest that has not sent the head of a request gives way to it. So those who
    connect and say nothing do not keep others out.
    """

    def __init__(
        self,
        *,
        most: int,
        most_of_address: int,
        trusted_proxies: Iterable[str] = (),
        head_patience: timedelta = HEAD_PATIENCE,
        body_patience: timedelta = BODY_PATIENCE,
    ) -> None:
        self.rejections: Counter[str] = Counter()
        self._most = most
        self._most_of_address = most_of_address
        self._proxies = [ipaddress.ip_network(proxy) for proxy in trusted_proxies]
        self._head_s = head_patience.total_seconds()
        self._body_s = body_patience.total_seconds()
        self._open: dict[BoundedConnection, str] = {}
        self._of_address: Counter[str] = Counter()
        self._unheard: dict[str, dict[BoundedConnection, None]] = {}
        self._oldest_unheard: dict[BoundedConnection, None] = {}
        self._logged_at: dict[str, float] = {}
        self._looked_at: float | None = None
        self._stood_still_s = 0.0

    @property
    def open_connections(self) -> frozenset[BoundedConnection]:
        """The open connections."""
        return frozenset(self._open)

    @property
    def count(self) -> int:
        """The number of open connections."""
        return len(self._open)

    def time(self) -> float:
        """Return the seconds of the loop's clock, without those in which this process stood still.

        A client whose bytes waited for the server has not been silent.
        """
        return asyncio.get_running_loop().time() - self._stood_still_s

    def enter(self, connection: BoundedConnection, address: str) -> bool:
        """Count a connection from ``address``; return False if it is one too many."""
        key = address_key(address)
        while (reason := self._full_for(key, address)) is not None:
            unheard = self._oldest_unheard if reason == "connections" else self._unheard.get(key, {})
            self.note(reason, address)
            oldest = next(iter(unheard), None)
            if oldest is None:
                return False
            self.leave(oldest)
            oldest.give_way()
        self._open[connection] = key
        self._of_address[key] += 1
        self._unheard.setdefault(key, {})[connection] = None
        self._oldest_unheard[connection] = None
        return True

    def hear(self, connection: BoundedConnection) -> None:
        """Keep a connection that has sent the head of a request, in any crowd."""
        if connection not in self._oldest_unheard:
            return
        del self._oldest_unheard[connection]
        key = self._open[connection]
        of_address = self._unheard[key]
        del of_address[connection]
        if not of_address:
            del self._unheard[key]

    def leave(self, connection: BoundedConnection) -> None:
        """Stop counting a connection."""
        self.hear(connection)
        key = self._open.pop(connection, None)
        if key is None:
            return
        self._of_address[key] -= 1
        if self._of_address[key] <= 0:
            del self._of_address[key]

    def note(self, reason: str, address: str) -> None:
        """Count and log a rejection; a flood of them gives one record a minute for each reason."""
        self.rejections[reason] += 1
        now = asyncio.get_running_loop().time()
        if now - self._logged_at.get(reason, float("-inf")) >= _LOG_EVERY.total_seconds():
            self._logged_at[reason] = now
            _log.info(
                "a connection was rejected", reason=reason, address=address, so_far=self.rejections[reason]
            )

    async def watch(self) -> None:
        """End slow and silent connections, until cancelled."""
        self._looked_at = None
        while True:
            await asyncio.sleep(_LOOK_EVERY.total_seconds())
            self.look(asyncio.get_running_loop().time())

    def look(self, clock: float) -> None:
        """End the connections that are slow or silent for too long at ``clock``, seconds of the loop's clock.

        The time by which a look comes late was the server's, and no client was silent for it.
        """
        if self._looked_at is not None:
            self._stood_still_s += max(0.0, clock - self._looked_at - _LOOK_EVERY.total_seconds())
        self._looked_at = clock
        now = clock - self._stood_still_s
        for connection in tuple(self._open):
            connection.end_if_slow(now, self._head_s, self._body_s)

    def _full_for(self, key: str, address: str) -> str | None:
        """Return the bound that one more connection of an address would exceed, or None."""
        if len(self._open) >= self._most:
            return "connections"
        if self._of_address[key] >= self._most_of_address and not self._is_proxy(address):
            return "connections_of_address"
        return None

    def _is_proxy(self, address: str) -> bool:
        try:
            found = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(found in proxy for proxy in self._proxies)
