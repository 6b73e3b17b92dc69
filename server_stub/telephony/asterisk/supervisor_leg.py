"""Supervisors in conversations: each has a leg, and a snoop channel on the agent's.

Who hears whom is a matter of structure (``docs/behaviour.md``, *Supervisors in a call*). A supervisor who listens or
whispers is in a bridge of their own with a snoop channel, which copies both directions of the agent's channel, and whose
only way back leads to the agent's ear. Only one who joins is in the bridge with the customer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Final

from agent_desktop.protocol.states import EndpointKind, SupervisionMode
from server_stub.core.model.effects import ReleaseSupervisor, RingSupervisor, SetSupervisionMode
from server_stub.core.model.telephony_events import (
    LegEnd,
    LegOutcome,
    SupervisorAnswered,
    SupervisorLegEnded,
    SupervisorUnanswered,
)
from server_stub.logs import get_logger
from server_stub.telephony.asterisk.agent_leg import MEDIA, AgentLeg, dial_string
from server_stub.telephony.asterisk.ari_messages import AriChannel, AriEvent
from server_stub.telephony.asterisk.errors import AriError, AriRefused, AriUnreachable
from server_stub.telephony.asterisk.lanes import Work
from server_stub.telephony.asterisk.outcomes import Seen, leg_outcome
from server_stub.telephony.asterisk.switch_link import LegKind, SwitchLink, own_limit_s, shown_identity
from server_stub.telephony.base import MediaTicket

_log = get_logger(__name__)

_BACKSTOP_S: Final = 5
"""Seconds for which Asterisk rings longer than our timer, so that our timer decides."""
_CONNECTS_WITHIN_S: Final = 20
_SNOOP_READY_S: Final = 2.0
_CLOSED_IN_ORDER: Final = 16

FindLeg = Callable[[str], AgentLeg | None]
"""A function that returns the agent's leg of an interaction."""


class SupervisorLeg:
    """One supervisor's leg. ``on_over`` is called when it has ended for good and should be forgotten."""

    def __init__(
        self, link: SwitchLink, order: RingSupervisor, *, find_leg: FindLeg, on_over: Callable[[str], None]
    ) -> None:
        self._link = link
        self._order = order
        self._find_leg = find_leg
        self._on_over = on_over
        self._seen = Seen()
        self._timer: asyncio.TimerHandle | None = None
        self._stop_listening: Callable[[], None] = lambda: None
        self.id = order.supervision_id
        self.interaction_id = order.interaction_id
        self.mode = order.mode
        self.bridge_id = link.supervision_bridge_id(self.id)
        self.channel_id: str | None = None
        self.snoop_id: str | None = None
        self.is_up = False
        self.is_over = False
        self._has_joined = False

    # --- Orders -------------------------------------------------------------------------------------------------------------

    def ring(self) -> None:
        """Bring up the leg."""
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(own_limit_s(self._order.answer_within), self._give_up)
        self._add(self._bring_up)

    def set_mode(self, mode: SupervisionMode) -> None:
        """Change the mode."""
        self.mode = mode
        self.attach()

    def attach(self) -> None:
        """Connect the supervisor with the conversation as the mode demands: at the start, and whenever the agent is back."""
        self._add(self._attach)

    def release(self) -> None:
        """End the leg; nothing more is reported of it."""
        if not self.is_over:
            self.is_over = True
            if self._timer is not None:
                self._timer.cancel()
            self._on_over(self.id)
            self._add(self._take_down)

    async def open_media(self) -> str | None:
        """Create a leg for the supervisor's desktop, and return the id of its media connection.

        None if the leg is over, or is not a desktop's.

        Raises:
            AriError: Asterisk did not make the leg.
        """
        if self.is_over or self._order.endpoint.kind is not EndpointKind.DESKTOP:
            return None
        await self._give_back()
        channel_id = self._take_channel()
        await self._link.ari.create_channel(channel_id, MEDIA)
        answer = await self._link.ari.get(
            f"/channels/{channel_id}/variable", variable="MEDIA_WEBSOCKET_CONNECTION_ID"
        )
        await self._link.ari.dial(channel_id, within_s=_CONNECTS_WITHIN_S)
        return None if self.is_over else str(answer["value"])

    # --- How they are carried out -------------------------------------------------------------------------------------------

    @property
    def lane(self) -> str:
        """The lane of its work: one of its own, so that no conversation waits for a supervisor."""
        return f"supervision {self.id}"

    def _add(self, work: Work) -> None:
        self._link.lanes.add(self.lane, work)

    async def _bring_up(self) -> None:
        if not await self._link.wait_ready(self._order.answer_within.total_seconds()) or self.is_over:
            return  # The timer reports it.
        if self._order.endpoint.kind is EndpointKind.DESKTOP:
            return  # The desktop asks for its leg.
        try:
            await self._ring_phone()
        except AriError as error:
            _log.info("a supervisor's phone cannot be rung", detail=str(error))
            self._fail(LegOutcome.UNREACHABLE)

    async def _ring_phone(self) -> None:
        order, settings = self._order, self._link.settings
        variables = shown_identity(order.number, order.label)
        if settings.softphone_auto_answer:
            variables["PJSIP_HEADER(add,Call-Info)"] = "<sip:callback-desk>;answer-after=0"
        dialled = dial_string(order.endpoint, teams_trunk=settings.teams_trunk, uc1_trunk=settings.uc1_trunk)
        channel_id = self._take_channel()
        await self._link.ari.create_channel(channel_id, dialled, variables=variables)
        if not self.is_over:
            within_s = int(order.answer_within.total_seconds()) + _BACKSTOP_S
            await self._link.ari.dial(channel_id, within_s=within_s)

    def _take_channel(self) -> str:
        self._stop_listening()
        self._seen = Seen()
        self.channel_id = self._link.new_channel_id(LegKind.SUPERVISOR, self.id)
        self._stop_listening = self._link.listen(self.channel_id, self.handle)
        return self.channel_id

    async def _attach(self) -> None:
        """Leave the place of the mode before, and take that of the present one; without an agent's leg, wait for it."""
        if self.is_over or not self.is_up or self.channel_id is None:
            return
        await self._detach()
        leg = self._find_leg(self.interaction_id)
        if leg is None:
            return
        if self.mode is SupervisionMode.JOIN:
            await self._link.join(leg.bridge_id, self.channel_id)
            self._has_joined = True
        elif leg.is_up and leg.channel_id is not None:
            with suppress(AriRefused):  # The agent's leg has just ended; it attaches again when it is back.
                await self._snoop_on(leg.channel_id)

    async def _snoop_on(self, agents_channel: str) -> None:
        await self._make_bridge()
        await self._link.join(self.bridge_id, self.channel_id or "")
        snoop_id = self.snoop_id = self._link.new_channel_id(LegKind.SNOOP, self.id)
        with self._link.ari.expect(snoop_id, "StasisStart") as ready:
            await self._link.ari.post(
                f"/channels/{agents_channel}/snoop/{snoop_id}",
                app=self._link.ari.account.application,
                spy="both",
                whisper="out" if self.mode is SupervisionMode.WHISPER else "none",
            )
            with suppress(
                AriUnreachable
            ):  # The event may be lost; the bridge then takes the channel or refuses it.
                await ready.event(_SNOOP_READY_S)
        await self._link.ari.post(f"/bridges/{self.bridge_id}/addChannel", channel=snoop_id)

    async def _make_bridge(self) -> None:
        try:
            await self._link.ari.post(f"/bridges/{self.bridge_id}", type="mixing")
        except AriRefused as error:
            if not error.is_conflict:  # It exists.
                raise

    async def _detach(self) -> None:
        """Leave the conversation: first of all its bridge, so that a whisper is never spoken in it."""
        leg = self._find_leg(self.interaction_id)
        has_joined, self._has_joined = self._has_joined, False
        if has_joined and leg is not None and self.channel_id is not None:
            with suppress(AriRefused):  # The bridge is gone already.
                await self._link.ari.post(f"/bridges/{leg.bridge_id}/removeChannel", channel=self.channel_id)
        snoop_id, self.snoop_id = self.snoop_id, None
        if snoop_id is not None:
            await self._link.ari.hang_up(snoop_id)

    async def _give_back(self) -> None:
        """End the present channels, of which nothing more is reported."""
        channel_id, self.channel_id, self.is_up = self.channel_id, None, False
        self._stop_listening()
        snoop_id, self.snoop_id = self.snoop_id, None
        for each in (channel_id, snoop_id):
            if each is not None:
                await self._link.ari.hang_up(each)

    async def _take_down(self) -> None:
        await self._give_back()
        await self._link.ari.delete(f"/bridges/{self.bridge_id}")

    # --- What Asterisk reports ----------------------------------------------------------------------------------------------

    def handle(self, event: AriEvent) -> None:
        """Take an event about the channel; a repeated one changes nothing."""
        if self.is_over or event.about.id != self.channel_id:
            return
        if event.about.is_ringing or event.dialstatus == "RINGING":
            self._seen.rang = True
        if event.about.is_up:
            self.came_up()
        if event.type == "ChannelDestroyed":
            self._seen.cause, self._seen.sip_status = event.cause, event.tech_cause
            self.ended()

    def came_up(self) -> None:
        """Report that the leg is up, and connect it."""
        if not self.is_up:
            self.is_up = True
            if self._timer is not None:
                self._timer.cancel()
            self._link.report(SupervisorAnswered(interaction_id=self.interaction_id, supervision_id=self.id))
            self.attach()

    def ended(self) -> None:
        """Report that the channel has ended, as seen, or as found missing in Asterisk."""
        was_up, self.is_up, self.channel_id = self.is_up, False, None
        if was_up:
            how = LegEnd.HUNG_UP if self._seen.cause == _CLOSED_IN_ORDER else LegEnd.LOST
            self.release()
            self._link.report(
                SupervisorLegEnded(interaction_id=self.interaction_id, supervision_id=self.id, how=how)
            )
        elif (
            self._order.endpoint.kind is not EndpointKind.DESKTOP
        ):  # A desktop may try again until the time is over.
            self._fail(leg_outcome(self._seen))

    def _give_up(self) -> None:
        if not self.is_up:
            self._seen.gave_up = True
            self._fail(leg_outcome(self._seen))

    def _fail(self, outcome: LegOutcome) -> None:
        if not self.is_over:
            self.release()
            self._link.report(
                SupervisorUnanswered(
                    interaction_id=self.interaction_id, supervision_id=self.id, outcome=outcome
                )
            )


class SupervisorLegs:
    """The legs of all supervisors."""

    def __init__(self, link: SwitchLink, *, find_leg: FindLeg) -> None:
        self._link = link
        self._find_leg = find_leg
        self._legs: dict[str, SupervisorLeg] = {}

    def __bool__(self) -> bool:
        """Return whether there is one."""
        return bool(self._legs)

    def ring(self, order: RingSupervisor) -> None:
        """See ``Telephony.ring_supervisor``."""
        if order.supervision_id not in self._legs:
            leg = SupervisorLeg(self._link, order, find_leg=self._find_leg, on_over=self._forget)
            self._legs[order.supervision_id] = leg
            leg.ring()

    def set_mode(self, order: SetSupervisionMode) -> None:
        """See ``Telephony.set_supervision_mode``."""
        leg = self._legs.get(order.supervision_id)
        if leg is not None and leg.mode is not order.mode:
            leg.set_mode(order.mode)

    def release(self, order: ReleaseSupervisor) -> None:
        """See ``Telephony.release_supervisor``."""
        leg = self._legs.get(order.supervision_id)
        if leg is not None:
            leg.release()

    async def open(self, supervision_id: str) -> MediaTicket | None:
        """See ``Telephony.open_supervisor_leg``."""
        leg = self._legs.get(supervision_id)
        try:
            connection = None if leg is None else await leg.open_media()
        except AriError as error:
            _log.warning("no leg could be made for a supervisor's desktop", detail=str(error))
            return None
        return None if connection is None else self._link.media_ticket(connection)

    def agent_is_up(self, interaction_id: str) -> None:
        """Attach the supervisors of a conversation whose agent is back."""
        for leg in self._legs.values():
            if leg.interaction_id == interaction_id:
                leg.attach()

    def owns(self, channel_id: str) -> bool:
        """Return whether a channel belongs to a supervisor who is in a conversation."""
        return any(
            channel_id in {leg.channel_id, leg.snoop_id} or self._link.lanes.is_busy(leg.lane)
            for leg in self._legs.values()
        )

    async def compare(self, channels: Mapping[str, AriChannel], bridges: Iterable[str]) -> None:
        """Find out what has become of the legs whose events were lost, and remove bridges without a leg.

        Raises:
            AriError: Asterisk does not answer.
        """
        for leg in tuple(self._legs.values()):
            if leg.channel_id is None or self._link.lanes.is_busy(leg.lane):
                continue
            channel = channels.get(leg.channel_id)
            if channel is None:
                leg.ended()
            elif channel.is_up:
                leg.came_up()
            if leg.snoop_id is not None and leg.snoop_id not in channels:
                leg.attach()
        for bridge_id in bridges:
            supervision_id = self._link.parse_supervision_bridge_id(bridge_id)
            is_free = supervision_id is not None and not self._link.lanes.is_busy(
                f"supervision {supervision_id}"
            )
            if is_free and supervision_id not in self._legs:
                with suppress(AriRefused):  # It is just being removed.
                    await self._link.ari.delete(f"/bridges/{bridge_id}")

    def _forget(self, supervision_id: str) -> None:
        self._legs.pop(supervision_id, None)
