"""The agent's leg of an interaction: a SIP phone, a phone behind a trunk (Teams, UC-1), or the desktop itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import EndpointKind
from server_stub.core.model.effects import RingAgent
from server_stub.core.model.telephony_events import (
    AgentAnswered,
    AgentLegEnded,
    AgentRinging,
    AgentUnanswered,
    LegEnd,
    LegOutcome,
)
from server_stub.logs import get_logger
from server_stub.telephony.asterisk.ari_messages import AriChannel, AriEvent
from server_stub.telephony.asterisk.errors import AriError, AriRefused
from server_stub.telephony.asterisk.lanes import Work
from server_stub.telephony.asterisk.machine_detection import TALK_DETECTION
from server_stub.telephony.asterisk.outcomes import Seen, leg_outcome
from server_stub.telephony.asterisk.switch_link import LegKind, SwitchLink, own_limit_s, shown_identity

_log = get_logger(__name__)

_BACKSTOP_S: Final = 5
"""Seconds for which Asterisk rings longer than our timer, so that our timer decides."""
MEDIA: Final = "WebSocket/INCOMING/c(ulaw)f(json)"
"""What is dialled to wait for a desktop."""
_TALKING: Final = {"TALK_DETECT(set)": TALK_DETECTION}
"""Makes Asterisk report when the agent talks, without a request of its own (*Who answered*)."""
_CLOSED_IN_ORDER: Final = 16
_CONNECTS_WITHIN_S: Final = 20


def endpoint_name(endpoint: Endpoint, *, teams_trunk: str, uc1_trunk: str) -> str | None:
    """Return the endpoint of Asterisk on which an agent's endpoint depends (``PJSIP/1001``, ``PJSIP/teams``).

    None for a desktop, which has none.
    """
    if endpoint.kind is EndpointKind.DESKTOP:
        return None
    technology, name = dial_string(endpoint, teams_trunk=teams_trunk, uc1_trunk=uc1_trunk).split("/", 2)[:2]
    return f"{technology}/{name.rpartition('@')[2]}"


def dial_string(endpoint: Endpoint, *, teams_trunk: str, uc1_trunk: str) -> str:
    """Return what is dialled to ring an agent's phone.

    An address with a slash is in Asterisk's form already. Otherwise it is the phone that registers under this name
    (``PJSIP/1001``), or a name (``PJSIP/dana@teams``) or address (``PJSIP/teams/sip:dana@example.org``) behind a trunk.
    """
    address = endpoint.address
    trunk = {EndpointKind.TEAMS: teams_trunk, EndpointKind.UC1: uc1_trunk}.get(endpoint.kind)
    if "/" in address:
        return address
    if trunk is None:
        return f"PJSIP/{address}"
    return f"PJSIP/{trunk}/sip:{address}" if "@" in address else f"PJSIP/{address}@{trunk}"


class AgentLeg:
    """One agent's leg, with the bridge in which the customer joins it.

    ``on_over`` is called when the leg has ended for good and the adapter should forget it, and ``on_joined`` whenever the
    leg has joined the bridge.
    """

    def __init__(
        self,
        link: SwitchLink,
        interaction_id: str,
        agent_id: str,
        endpoint: Endpoint,
        *,
        on_over: Callable[[str], None],
        on_joined: Callable[[str], None] = lambda _interaction_id: None,
    ) -> None:
        self._link = link
        self.interaction_id = interaction_id
        self.agent_id = agent_id
        self.endpoint = endpoint
        self.bridge_id = link.bridge_id(interaction_id)
        self.channel_id: str | None = None
        self.is_up = False
        self.is_over = False
        self._on_over = on_over
        self._on_joined = on_joined
        self._was_up = False
        self._seen = Seen()
        self._order: RingAgent | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._stop_listening: Callable[[], None] = lambda: None

    @property
    def is_desktop(self) -> bool:
        """Whether the leg is the agent's own desktop, which connects to it and may come back."""
        return self.endpoint.kind is EndpointKind.DESKTOP

    # --- Orders -------------------------------------------------------------------------------------------------------------

    def ring(self, order: RingAgent) -> None:
        """Bring up the leg; one that was taken over from before a restart continues to ring."""
        if self._order is not None or self.is_up:
            return
        self._order = order
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(own_limit_s(order.answer_within), self._give_up)
        self._add(self._bring_up)

    def release(self) -> None:
        """End the leg; nothing more is reported of it."""
        self._forget()
        self._add(self._take_down)

    async def open_media(self) -> str | None:
        """Create a leg for the desktop, and return the id of its media connection; None if the leg is over.

        The former leg is ended, because a desktop that lost its connection requests another one.

        Raises:
            AriError: Asterisk did not make the leg.
        """
        done: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()

        async def make() -> None:
            try:
                connection = await self._make_media()
            except AriError as error:
                if not done.done():
                    done.set_exception(error)
            else:
                if not done.done():
                    done.set_result(connection)

        self._add(make)
        return await done

    # --- How they are carried out -------------------------------------------------------------------------------------------

    def _add(self, work: Work) -> None:
        self._link.lanes.add(self.interaction_id, work)

    async def _bring_up(self) -> None:
        if self._order is None or not await self._link.wait_ready(self._order.answer_within.total_seconds()):
            return  # The timer reports it.
        if self.is_over or self.channel_id is not None:
            return
        try:
            await self.make_bridge()
            if not self.is_desktop:
                await self._ring_phone(self._order)
        except AriError as error:
            _log.info("an agent's phone cannot be rung", agent=self.agent_id, detail=str(error))
            await self._give_back()
            self._fail(LegOutcome.UNREACHABLE)

    async def make_bridge(self) -> None:
        """Make the bridge; one that exists stays.

        Raises:
            AriError: Asterisk did not make it.
        """
        try:
            await self._link.ari.post(f"/bridges/{self.bridge_id}", type="mixing")
        except AriRefused as error:
            if not error.is_conflict:  # It exists.
                raise

    async def _ring_phone(self, order: RingAgent) -> None:
        settings = self._link.settings
        variables = shown_identity(order.number, order.label)
        if settings.softphone_auto_answer and not order.accepts:
            variables["PJSIP_HEADER(add,Call-Info)"] = "<sip:callback-desk>;answer-after=0"
        variables |= _TALKING
        channel_id = self._take_channel()
        dialled = dial_string(self.endpoint, teams_trunk=settings.teams_trunk, uc1_trunk=settings.uc1_trunk)
        await self._link.ari.create_channel(channel_id, dialled, variables=variables)
        if self.is_over:
            return
        await self._link.ari.dial(channel_id, within_s=int(order.answer_within.total_seconds()) + _BACKSTOP_S)

    async def _make_media(self) -> str | None:
        if self.is_over or not self.is_desktop:
            return None
        await self._give_back()
        await self.make_bridge()
        channel_id = self._take_channel()
        await self._link.ari.create_channel(channel_id, MEDIA, variables=_TALKING)
        answer = await self._link.ari.get(
            f"/channels/{channel_id}/variable", variable="MEDIA_WEBSOCKET_CONNECTION_ID"
        )
        await self._link.ari.dial(channel_id, within_s=_CONNECTS_WITHIN_S)
        return None if self.is_over else str(answer["value"])

    def _take_channel(self) -> str:
        """Choose the id of the channel, and listen to it before it exists."""
        self._seen = Seen(rang=self._seen.rang)
        self.channel_id = self._link.new_channel_id(LegKind.AGENT, self.interaction_id)
        self._stop_listening = self._link.listen(self.channel_id, self.handle)
        return self.channel_id

    async def _give_back(self) -> None:
        """End the present channel, of which nothing more is reported."""
        channel_id, self.channel_id, self.is_up = self.channel_id, None, False
        self._stop_listening()
        if channel_id is not None:
            await self._link.end_channel(channel_id)

    async def _take_down(self) -> None:
        await self._give_back()
        await self._link.ari.delete(f"/bridges/{self.bridge_id}")

    async def _join(self) -> None:
        if self.channel_id is not None and not self.is_over:
            await self._link.join(self.bridge_id, self.channel_id)
            self._on_joined(self.interaction_id)

    # --- What Asterisk reports ----------------------------------------------------------------------------------------------

    def handle(self, event: AriEvent) -> None:
        """Take an event about the present channel; a repeated one changes nothing."""
        if self.is_over or event.about.id != self.channel_id:
            return
        channel = event.about
        if event.type in {"Dial", "ChannelStateChange"} and (
            event.dialstatus == "RINGING" or channel.is_ringing
        ):
            self._ringing()
        if channel.is_up:
            self._up()
        if event.type == "ChannelDestroyed":
            self._seen.cause, self._seen.sip_status = event.cause, event.tech_cause
            self.ended()

    def adopt(self, channel: AriChannel) -> None:
        """Take over a channel that was found in Asterisk."""
        if self.channel_id is None:
            self.channel_id = channel.id
            self._stop_listening = self._link.listen(channel.id, self.handle)
        if channel.is_ringing:
            self._ringing()
        if channel.is_up:
            self._up()

    def _ringing(self) -> None:
        if not self._seen.rang and not self.is_desktop:
            self._seen.rang = True
            self._link.report(AgentRinging(interaction_id=self.interaction_id))

    def _up(self) -> None:
        if self.is_up:
            return
        self.is_up = self._was_up = True
        self._stop_timer()
        self._add(self._join)
        self._link.report(AgentAnswered(interaction_id=self.interaction_id))

    def assume_up(self) -> None:
        """Regard the leg as one that was up before a restart, whatever Asterisk has of it."""
        self._was_up = True

    def ended(self) -> None:
        """Report that the channel has ended, as seen, or as found missing in Asterisk."""
        self._stop_listening()
        self.channel_id, self.is_up = None, False
        if self._was_up:
            lost = self.is_desktop and self._seen.cause != _CLOSED_IN_ORDER
            if not lost:
                self.release()
            self._link.report(
                AgentLegEnded(interaction_id=self.interaction_id, how=LegEnd.LOST if lost else LegEnd.HUNG_UP)
            )
        elif not self.is_desktop:  # A desktop that has not connected may try again until the time is over.
            self._fail(leg_outcome(self._seen))

    def lost(self) -> None:
        """Report that Asterisk no longer has the channel, after it was away; how it ended is not known."""
        self._stop_listening()
        self.channel_id, self.is_up = None, False
        if not self._was_up:
            self._fail(LegOutcome.UNREACHABLE)
            return
        if not self.is_desktop:
            self.release()
        self._link.report(AgentLegEnded(interaction_id=self.interaction_id, how=LegEnd.LOST))

    def _give_up(self) -> None:
        self._timer = None
        if not self._was_up:
            self._seen.gave_up = True
            self._fail(leg_outcome(self._seen))

    def _fail(self, outcome: LegOutcome) -> None:
        if self.is_over:
            return
        self.release()
        self._link.report(AgentUnanswered(interaction_id=self.interaction_id, outcome=outcome))

    def _forget(self) -> None:
        self._stop_timer()
        if not self.is_over:
            self.is_over = True
            self._on_over(self.interaction_id)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
