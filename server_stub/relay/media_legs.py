"""The legs of desktops: the switch provides a media socket, and the relay connects the desktop to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol
from urllib.parse import urlsplit

from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import MediaLeg
from server_stub.relay.media_relay import TICKET_LIFE, MediaRelay, RelayUnavailable
from server_stub.relay.messages import Upstream


class SwitchTicket(Protocol):
    """A media socket of the switch: its complete ``ws:`` URL, and the codec of its frames."""

    @property
    def url(self) -> str:
        """The URL at which the switch waits."""
        ...

    @property
    def codec(self) -> str:
        """The codec of the frames."""
        ...


OpenLeg = Callable[[str, str], Awaitable[SwitchTicket | None]]
"""A function that creates a leg for an interaction and its agent; it returns None if there is nothing to join."""


OpenSupervisorLeg = Callable[[str], Awaitable[SwitchTicket | None]]
"""The same for a supervision."""


async def _no_leg(_supervision_id: str) -> SwitchTicket | None:
    return None


class MediaLegs:
    """The legs. With ``behind_proxy``, desktops reach the relay through the same proxy as the server."""

    def __init__(
        self,
        relay: MediaRelay,
        open_leg: OpenLeg,
        open_supervisor_leg: OpenSupervisorLeg = _no_leg,
        *,
        behind_proxy: bool,
    ) -> None:
        self._relay = relay
        self._open_leg = open_leg
        self._open_supervisor_leg = open_supervisor_leg
        self._behind_proxy = behind_proxy

    async def open(self, interaction_id: str, agent_id: str) -> MediaLeg | None:
        """Return access to the agent's leg, valid once; earlier access becomes void. None if there is nothing to join.

        Raises:
            RelayUnavailable: the relay or the switch cannot serve it now.
        """
        return await self._admit(interaction_id, await self._open_leg(interaction_id, agent_id))

    async def open_for_supervisor(self, supervision_id: str) -> MediaLeg | None:
        """Return access to a supervisor's leg, as ``open`` does for an agent's.

        Raises:
            RelayUnavailable: the relay or the switch cannot serve it now.
        """
        return await self._admit(supervision_id, await self._open_supervisor_leg(supervision_id))

    async def _admit(self, leg_id: str, found: SwitchTicket | None) -> MediaLeg | None:
        if found is None:
            return None
        ticket = await self._relay.admit(leg_id, upstream_of(found.url))
        return MediaLeg(
            path=paths.fill(paths.MEDIA, ticket=ticket),
            port=None if self._behind_proxy else self._relay.port,
            port_is_secure=self._relay.is_secure and not self._behind_proxy,
            codec=found.codec,
            expires_in_s=TICKET_LIFE.total_seconds(),
        )

    async def close(self) -> None:
        """End the relay as soon as its calls allow."""
        await self._relay.close()


def upstream_of(url: str) -> Upstream:
    """Return the address and the path of ``url``.

    Raises:
        RelayUnavailable: it is not a plain WebSocket URL with a port.
    """
    parts = urlsplit(url)
    if parts.scheme != "ws" or parts.hostname is None or parts.port is None or parts.query:
        raise RelayUnavailable("the switch gave an address that is not a media socket's")
    return Upstream(parts.hostname, parts.port, parts.path)
