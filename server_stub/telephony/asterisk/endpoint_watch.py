"""Watch which agents' phones and trunks can be reached, and which phones are in a call of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Final

from server_stub.core.model.effects import WatchedEndpoint
from server_stub.core.model.telephony_events import EndpointInCall, EndpointReachable, TrunkAway
from server_stub.logs import get_logger
from server_stub.telephony.asterisk.agent_leg import endpoint_name
from server_stub.telephony.asterisk.ari_messages import AriEndpoint, AriEvent, endpoints_of
from server_stub.telephony.asterisk.errors import AriError
from server_stub.telephony.asterisk.switch_link import SwitchLink

_log = get_logger(__name__)

_STATE_CHANGES: Final = frozenset({"EndpointStateChange", "PeerStatusChange", "ContactStatusChange"})
_CALL_CHANGES: Final = frozenset({"ChannelCreated", "ChannelDestroyed"})
_GATHER_S: Final = 0.05
"""Seconds to wait after an event, because a registration causes several events that need one request."""


class EndpointWatch:
    """A watcher that reads Asterisk's endpoints after an event about one of them, and reports changes."""

    def __init__(self, link: SwitchLink) -> None:
        self._link = link
        self._agents: dict[str, str] = {}
        self._reachable: dict[str, bool] = {}
        self._in_call: dict[str, bool] = {}
        self._look_again = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Start to watch."""
        self._link.ari.listen(self._handle)
        self._task = asyncio.create_task(self._run(), name="telephony endpoints")

    async def close(self) -> None:
        """Stop watching."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def watch(self, endpoints: Iterable[WatchedEndpoint]) -> None:
        """Watch these agents' endpoints from now on, and report the state of each once it is known."""
        settings = self._link.settings
        named = {
            each.agent_id: endpoint_name(
                each.endpoint, teams_trunk=settings.teams_trunk, uc1_trunk=settings.uc1_trunk
            )
            for each in endpoints
        }
        self._agents = {agent_id: name for agent_id, name in named.items() if name is not None}
        self._reachable.clear()
        self._in_call.clear()
        self._look_again.set()

    async def look(self, *, again: bool = False) -> None:
        """Read the state of all endpoints, and report changes since the last call.

        With ``again``, after an outage of the switch, the trunks that are away are not reported one by one but in
        ``customers_trunks_away``.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        endpoints = endpoints_of(await self._link.ari.get("/endpoints"))
        for trunk in self._link.settings.trunk:
            endpoint = endpoints.get(f"PJSIP/{trunk.id}")
            # One that leads to agents alone makes them unreachable, and stops no other agent's calls.
            self._see_trunk(trunk.id, endpoint, reports=bool(trunk.prefixes) and not again)
        for agent_id, name in self._agents.items():
            self._see_agent(agent_id, endpoints.get(name))

    def customers_trunks_away(self) -> tuple[str, ...]:
        """Return the trunks to customers that cannot be reached, as known."""
        return tuple(
            trunk.id
            for trunk in self._link.settings.trunk
            if trunk.prefixes and trunk.id in self._link.trunks_away
        )

    def _see_trunk(self, trunk_id: str, endpoint: AriEndpoint | None, *, reports: bool) -> None:
        away = endpoint is None or endpoint.is_offline
        if away != (trunk_id in self._link.trunks_away):
            (self._link.trunks_away.add if away else self._link.trunks_away.discard)(trunk_id)
            _log.warning("a trunk is away" if away else "a trunk is back", trunk=trunk_id)
            if reports:
                self._link.report(TrunkAway(trunk=trunk_id, away=away))

    def _see_agent(self, agent_id: str, endpoint: AriEndpoint | None) -> None:
        reachable = endpoint is not None and not endpoint.is_offline
        if self._reachable.get(agent_id) is not reachable:
            self._reachable[agent_id] = reachable
            self._link.report(EndpointReachable(agent_id=agent_id, reachable=reachable))
        if endpoint is None or endpoint.resource in {trunk.id for trunk in self._link.settings.trunk}:
            return  # A trunk's calls are those of many agents.
        own = [each for each in endpoint.channel_ids if self._link.parse_channel_id(each) is None]
        if self._in_call.get(agent_id, False) is not bool(own):
            self._in_call[agent_id] = bool(own)
            self._link.report(EndpointInCall(agent_id=agent_id, in_call=bool(own)))

    def _handle(self, event: AriEvent) -> None:
        if event.type in _STATE_CHANGES or (
            event.type in _CALL_CHANGES
            and self._link.parse_channel_id(event.about.id) is None
            and event.about.endpoint in self._agents.values()
        ):
            self._look_again.set()

    async def _run(self) -> None:
        while True:
            await self._look_again.wait()
            await self._link.ready.wait()
            await asyncio.sleep(_GATHER_S)
            self._look_again.clear()
            try:
                await self.look()
            except AriError as error:  # Every connection looks again.
                _log.warning("the endpoints of Asterisk could not be looked at", detail=str(error))
