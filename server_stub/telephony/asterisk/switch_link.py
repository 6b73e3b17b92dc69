"""The part that the legs of calls share: the client of ARI, the report function, and the ids of channels and bridges."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from enum import StrEnum
from typing import Final
from uuid import uuid4

import msgspec

from server_stub.telephony.asterisk.ari_client import AriClient
from server_stub.telephony.asterisk.ari_messages import AriEvent, AriInfo
from server_stub.telephony.asterisk.errors import AriUnreachable
from server_stub.telephony.asterisk.lanes import Lanes
from server_stub.telephony.base import MediaTicket, Report
from server_stub.telephony.settings import TelephonySettings, TrunkSettings

_END_S: Final = 2.0
_TICKET_S: Final = 15.0

_HEAD_START_S: Final = 0.5


def own_limit_s(ordered: timedelta) -> float:
    """Return after how many seconds the adapter gives up a leg that may ring for the ``ordered`` time.

    It is a little less, because the router's own timer runs from the same moment, and only the adapter knows whether
    the phone rang at all.
    """
    seconds = ordered.total_seconds()
    return max(seconds - _HEAD_START_S, seconds / 2)


def shown_identity(number: str | None, name: str | None = None) -> dict[str, str]:
    """Return the channel variables by which the phone that is called shows a number and a name.

    Asterisk sends the identity of the connected line (``From``), not the channel's own; ``i`` sets it without a message.
    """
    parts = {"num": number, "name": name}
    return {f"CONNECTEDLINE({part},i)": text for part, text in parts.items() if text is not None}


_INHIBITS_UPDATES: Final = (18, 0)
"""The first version whose bridges leave the identity that a phone shows as it is, when told so."""


class LegKind(StrEnum):
    """Whose leg a channel is: the second part of its id."""

    AGENT = "agent"
    CUSTOMER = "customer"
    SUPERVISOR = "supervisor"
    SNOOP = "snoop"  #: What a supervisor hears the agent's leg through.


class SwitchLink:
    """The connection to Asterisk as the legs see it."""

    def __init__(self, ari: AriClient, settings: TelephonySettings, report: Report) -> None:
        self.ari = ari
        self.settings = settings
        self._trunks = {trunk.id: trunk for trunk in settings.trunk}
        self.report = report
        self.lanes = Lanes()
        self.ready = asyncio.Event()
        """Set while events arrive and Asterisk's state is known."""
        self.trunks_away: set[str] = set()
        self._version: tuple[int, int] = _INHIBITS_UPDATES

    def usable_trunk(self, trunk_id: str, refusals: list[str]) -> TrunkSettings | None:
        """Return a trunk that can carry a call now; if it cannot, add the reason to ``refusals``."""
        trunk = self._trunks.get(trunk_id)
        if (
            trunk is None
        ):  # It came with a site file that was reloaded, after this connection had been set up.
            refusals.append(f"the trunk {trunk_id} is used only after a restart of the server")
        elif trunk_id in self.trunks_away:
            refusals.append(f"the trunk {trunk_id} is away")
            return None
        return trunk

    async def learn_version(self) -> None:
        """Find out what Asterisk can do; called on every connection, since another version may have been started.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        info = await self.ari.get("/asterisk/info", only="system")
        version = msgspec.convert(info, AriInfo).version
        self._version = version if version[0] else _INHIBITS_UPDATES  # A build of one's own may have none.

    async def wait_ready(self, within_s: float) -> bool:
        """Wait until Asterisk can be used, at most ``within_s``; return whether it can."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                await self.ready.wait()
        return self.ready.is_set()

    # The ids contain the interaction or the attempt, because after a crash only they identify a channel. Each has a
    # random part, because Asterisk would accept the id of an ended channel again.

    def new_channel_id(self, kind: LegKind, subject: str) -> str:
        """Return an id for a channel of an interaction's agent or of an attempt's customer."""
        return f"{self._prefix}{kind}.{subject}.{uuid4().hex[:8]}"

    def parse_channel_id(self, channel_id: str) -> tuple[LegKind, str] | None:
        """Return the kind and the subject of the channel; None if it is not a leg of this application's calls."""
        if not channel_id.startswith(self._prefix):
            return None
        kind, _, rest = channel_id.removeprefix(self._prefix).partition(".")
        subject = rest.rpartition(".")[0]
        return (LegKind(kind), subject) if kind in set(LegKind) and subject else None

    def bridge_id(self, interaction_id: str) -> str:
        """Return the id of the bridge of an interaction."""
        return f"{self._prefix}bridge.{interaction_id}"

    def parse_bridge_id(self, bridge_id: str) -> str | None:
        """Return the interaction of a bridge; None if the bridge is not one of this application's."""
        prefix = f"{self._prefix}bridge."
        return bridge_id.removeprefix(prefix) if bridge_id.startswith(prefix) else None

    def supervision_bridge_id(self, supervision_id: str) -> str:
        """Return the id of the bridge of a supervisor who listens or whispers."""
        return f"{self._prefix}supervision.{supervision_id}"

    def parse_supervision_bridge_id(self, bridge_id: str) -> str | None:
        """Return the supervision of a bridge; None if the bridge is not one of a supervisor's."""
        prefix = f"{self._prefix}supervision."
        return bridge_id.removeprefix(prefix) if bridge_id.startswith(prefix) else None

    @property
    def _prefix(self) -> str:
        return f"{self.ari.account.application}."

    async def join(self, bridge_id: str, channel_id: str, *, shown: Mapping[str, str] | None = None) -> None:
        """Add a channel to a bridge.

        The identity that its phone shows is kept: the bridge would give each side the identity of the other, and a customer
        the one that is set for the agent's phone. A version that cannot be told so is given the variables ``shown``
        again, for a phone that rings only afterwards.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        path = f"/bridges/{bridge_id}/addChannel"
        if self._version >= _INHIBITS_UPDATES:
            await self.ari.post(path, channel=channel_id, inhibitConnectedLineUpdates="true")
            return
        await self.ari.post(path, channel=channel_id)
        for variable, value in (shown or {}).items():
            await self.ari.post(f"/channels/{channel_id}/variable", variable=variable, value=value)

    async def end_channel(self, channel_id: str, *, reason: str = "normal") -> None:
        """End a channel, and return when it has ended.

        A bridge that is removed while its channels are still being ended can change their cause.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        with self.ari.expect(channel_id, "ChannelDestroyed") as over:
            await self.ari.hang_up(channel_id, reason=reason)
            with suppress(AriUnreachable):
                if await self.ari.find(f"/channels/{channel_id}") is not None:
                    await over.event(_END_S)

    def media_ticket(self, connection_id: str) -> MediaTicket:
        """Return the way to a media connection of Asterisk, whose address only the server's machine can reach."""
        base = self.ari.account.url.replace("http", "ws", 1).removesuffix("/ari")
        return MediaTicket(url=f"{base}/media/{connection_id}", codec="ulaw", seconds=_TICKET_S)

    def listen(self, channel_id: str, handler: Callable[[AriEvent], None]) -> Callable[[], None]:
        """Call ``handler`` with the events about a channel; return how to stop."""
        return self.ari.listen(handler, subject=channel_id)
