"""Asterisk as the switch behind the contract of ``telephony.base``.

Orders become objects at once, and requests to Asterisk in the order of their interaction (``lanes``). Reports of Asterisk
change the objects (``agent_leg``, ``customer_call``). Changes whose events were lost are found by comparing the objects
with Asterisk: on every connection, and every few seconds while there are calls.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Iterable
from contextlib import suppress
from typing import Final

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import EndpointKind
from server_stub.core.model.effects import (
    Dial,
    HangUp,
    Hold,
    KeepRecording,
    LeaveMessage,
    PauseRecording,
    ReleaseAgent,
    RingAgent,
    SendDigits,
    WatchEndpoints,
)
from server_stub.core.model.telephony_events import CallLost, SwitchAway
from server_stub.logs import get_logger
from server_stub.telephony.asterisk.agent_leg import AgentLeg
from server_stub.telephony.asterisk.ari_client import AriAccount, AriClient
from server_stub.telephony.asterisk.ari_messages import AriEvent, bridges_of, channels_of
from server_stub.telephony.asterisk.conversation_files import ConversationFiles
from server_stub.telephony.asterisk.customer_call import CustomerCall
from server_stub.telephony.asterisk.endpoint_watch import EndpointWatch
from server_stub.telephony.asterisk.errors import AriError, AriRefused
from server_stub.telephony.asterisk.inbound_calls import InboundCalls
from server_stub.telephony.asterisk.ownership import Ownership
from server_stub.telephony.asterisk.supervisor_leg import SupervisorLegs
from server_stub.telephony.asterisk.switch_link import LegKind, SwitchLink
from server_stub.telephony.base import MediaTicket, Report, StoredCall, StoredLeg
from server_stub.telephony.settings import TelephonySettings

_log = get_logger(__name__)

_COMPARE_EVERY_S: Final = 5.0
_MOST_REMEMBERED: Final = 10_000
"""Attempts that are over, so that a repeated order does not ring again; orders are repeated within seconds."""
_STAND_BACK_S: Final = 20.0
"""How long the lead is left to a program that took it without announcing itself like a server."""
_RENEW_AGAIN_S: Final = 1.0
_FAREWELL_S: Final = 3.0


class AsteriskTelephony:
    """See ``telephony.base.Telephony``.

    ``owner`` is an id of this server that stays the same over its restarts. ``start`` begins the work.
    """

    def __init__(
        self,
        account: AriAccount,
        settings: TelephonySettings,
        report: Report,
        *,
        owner: str,
        compare_every_s: float = _COMPARE_EVERY_S,
        stand_back_s: float = _STAND_BACK_S,
    ) -> None:
        self.ari = AriClient(
            account,
            before_connect=self._before_connect,
            on_connect=self._on_connect,
            on_disconnect=self._on_disconnect,
        )
        self._report = report
        self._link = SwitchLink(self.ari, settings, report)
        self._ownership = Ownership(self.ari, owner)
        self._watch = EndpointWatch(self._link)
        self._legs: dict[str, AgentLeg] = {}
        self._supervisors = SupervisorLegs(self._link, find_leg=self._legs.get)
        self.ring_supervisor = self._supervisors.ring
        self.set_supervision_mode = self._supervisors.set_mode
        self.release_supervisor = self._supervisors.release
        self.open_supervisor_leg = self._supervisors.open
        self._conversations = ConversationFiles(
            self.ari, report, lambda attempt_id: attempt_id in self._calls
        )
        self.fetch_recording = self._conversations.fetch
        self.drop_recording = self._conversations.drop
        self._compare_every_s = compare_every_s
        self._stand_back_s = stand_back_s
        self._calls: dict[str, CustomerCall] = {}
        self._over: OrderedDict[str, None] = OrderedDict()
        self._wanted_legs: set[str] = set()
        """Legs from before a restart that have not been found in Asterisk yet."""
        self._wanted_calls: set[str] = set()
        self._unconfirmed: set[str] = set()
        """Legs found in Asterisk before the server compared its calls, and not ordered since."""
        self._unowned: set[str] = set()
        self._is_reconciled = asyncio.Event()
        self._compare_now = asyncio.Event()
        self._is_replaced = False
        self._is_away = False
        self._tasks: list[asyncio.Task[None]] = []
        self.inbound: InboundCalls | None = None
        """The calls of customers who ask for a callback; set it before ``start``."""

    def start(self) -> None:
        """Connect to Asterisk, and retry as long as it cannot be reached."""
        self.ari.listen(self._replaced)
        self.ari.listen(self._conversations.handle)
        if self.inbound is not None:
            self.inbound.start()
        self._watch.start()
        self.ari.start()
        self._tasks = [
            asyncio.create_task(self._keep_comparing(), name="telephony comparison"),
            asyncio.create_task(self._keep_leading(), name="telephony lead"),
        ]

    # --- The agents' legs ---------------------------------------------------------------------------------------------------

    def watch_endpoints(self, order: WatchEndpoints) -> None:
        """See ``Telephony``."""
        self._watch.watch(order.endpoints)

    def ring_agent(self, order: RingAgent) -> None:
        """See ``Telephony``."""
        self._unconfirmed.discard(order.interaction_id)
        self._leg(order.interaction_id, order.agent_id, order.endpoint).ring(order)

    def release_agent(self, order: ReleaseAgent) -> None:
        """See ``Telephony``."""
        leg = self._legs.get(order.interaction_id)
        if leg is not None:
            leg.release()

    async def open_leg(self, interaction_id: str, agent_id: str) -> MediaTicket | None:
        """See ``Telephony``; the address is Asterisk's own, which only the server's machine can reach."""
        leg = self._legs.get(interaction_id)
        if leg is None or leg.agent_id != agent_id or leg.endpoint.kind is not EndpointKind.DESKTOP:
            return None
        try:
            connection = await leg.open_media()
        except AriError as error:
            _log.warning("no leg could be made for a desktop", agent=agent_id, detail=str(error))
            return None
        return None if connection is None else self._link.media_ticket(connection)

    # --- The customers' calls -----------------------------------------------------------------------------------------------

    def dial(self, order: Dial) -> None:
        """See ``Telephony``."""
        if order.attempt_id in self._over:
            return
        call = self._calls.get(order.attempt_id)
        if call is not None:
            call.resume(order)
            return
        call = self._call(order.attempt_id, order.interaction_id)
        call.dial(order, self._legs.get(order.interaction_id))

    def hang_up(self, order: HangUp) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is not None:
            call.hang_up()

    def hold(self, order: Hold) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is not None:
            call.hold(on=order.on)

    def send_digits(self, order: SendDigits) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is not None:
            call.send_digits(order.digits, order.digits_id)

    def leave_message(self, order: LeaveMessage) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is not None:
            call.leave_message(order.prompt)
            self.release_agent(ReleaseAgent(call.interaction_id))

    def keep_recording(self, order: KeepRecording) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is not None:
            name = self._conversations.name_of(order.attempt_id, order.recording_id)
            call.keep_recording(name, order.notice)

    def pause_recording(self, order: PauseRecording) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is not None:
            call.pause_recording(on=order.on)

    # --- After a restart, and after lost events -----------------------------------------------------------------------------

    def reconcile(self, legs: Iterable[StoredLeg], calls: Iterable[StoredCall]) -> None:
        """See ``Telephony``; the answers come once Asterisk is connected."""
        stored_legs = {leg.interaction_id: leg for leg in legs}
        self._unconfirmed = self._legs.keys() - stored_legs.keys()
        for stored in stored_legs.values():
            if stored.interaction_id not in self._legs:
                leg = self._leg(stored.interaction_id, stored.agent_id, stored.endpoint)
                if stored.up:
                    leg.assume_up()
                    self._wanted_legs.add(stored.interaction_id)
        for stored in calls:
            if stored.attempt_id not in self._calls and stored.attempt_id not in self._over:
                call = self._call(stored.attempt_id, stored.interaction_id)
                if stored.answered_at is not None:
                    call.assume_up()
                self._wanted_calls.add(stored.attempt_id)
        # Repeated orders follow in the same turn of the loop.
        asyncio.get_running_loop().call_soon(self._drop_unconfirmed)

    def _drop_unconfirmed(self) -> None:
        """Release the legs that the server no longer has, and allow comparisons with Asterisk."""
        unconfirmed, self._unconfirmed = self._unconfirmed, set()
        for interaction_id in unconfirmed:
            self.release_agent(ReleaseAgent(interaction_id))
        if self._is_reconciled.is_set():
            self._compare_now.set()
        self._is_reconciled.set()

    async def compare(self, *, after_outage: bool = False) -> None:
        """Compare the legs and calls with Asterisk's channels; report lost ends, and end channels without an owner.

        In normal operation, a channel without an owner is mostly one that is being ended, so it must be found twice.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        settled = self._settled()
        channels = channels_of(await self.ari.get("/channels"))
        bridges = bridges_of(await self.ari.get("/bridges"))
        owned = {
            channel.id: (owner, channel)
            for channel in channels.values()
            if (owner := self._link.parse_channel_id(channel.id)) is not None
        }
        for (kind, subject), channel in owned.values():
            part = self._part(kind, subject)
            if part is not None and (
                part.channel_id == channel.id
                or (part.channel_id is None and self._is_wanted(part, after_outage))
            ):
                part.adopt(channel)
        unowned = {
            channel_id
            for channel_id, ((kind, subject), _) in owned.items()
            if not self._supervisors.owns(channel_id)
            and (
                (part := self._part(kind, subject)) is None
                or (part in settled and part.channel_id != channel_id)
            )
        }
        missing = [
            part for part in settled if part.channel_id is not None and part.channel_id not in channels
        ]
        for part in sorted(missing, key=_calls_first):
            if after_outage:
                self._lose(part)
            elif not part.is_over:
                part.ended()
        self._report_lost()
        for channel_id in unowned if after_outage else unowned & self._unowned:
            _log.warning("a call without an owner is ended", channel=channel_id)
            await self.ari.hang_up(channel_id)
        self._unowned = unowned
        await self._supervisors.compare(channels, bridges)
        for bridge_id in bridges:
            interaction_id = self._link.parse_bridge_id(bridge_id)
            if interaction_id is not None and interaction_id not in self._legs:
                with suppress(AriRefused):  # The leg that it belonged to is just removing it.
                    await self.ari.delete(f"/bridges/{bridge_id}")

    def _settled(self) -> set[AgentLeg | CustomerCall]:
        """Return the legs and calls without pending work: if one of these is missing in Asterisk, it has ended."""
        return {
            part
            for part in (*self._legs.values(), *self._calls.values())
            if not self._link.lanes.is_busy(part.interaction_id)
        }

    def _part(self, kind: LegKind, subject: str) -> AgentLeg | CustomerCall | None:
        if kind is LegKind.AGENT:
            return self._legs.get(subject)
        return self._calls.get(subject) if kind is LegKind.CUSTOMER else None

    def _is_wanted(self, part: AgentLeg | CustomerCall, after_outage: bool) -> bool:  # noqa: FBT001 - an answer
        """Return whether a part without a channel is one whose channel is looked for.

        Otherwise it is one whose old channel is just being ended.
        """
        if isinstance(part, AgentLeg):
            return after_outage or part.interaction_id in self._wanted_legs
        return part.attempt_id in self._wanted_calls

    def _report_lost(self) -> None:
        """Report the legs and calls of before a restart that Asterisk no longer has."""
        legs = [self._legs[each] for each in self._wanted_legs if each in self._legs]
        calls = [self._calls[each] for each in self._wanted_calls if each in self._calls]
        self._wanted_legs.clear()
        self._wanted_calls.clear()
        for part in (*calls, *legs):
            if part.channel_id is None:
                self._lose(part)

    def _lose(self, part: AgentLeg | CustomerCall) -> None:
        """Report a part that Asterisk no longer has, without a known end. A lost call also ends its agent's leg."""
        if part.is_over:
            return
        if isinstance(part, AgentLeg):
            part.lost()
        else:
            part.hang_up()
            self._report(CallLost(attempt_id=part.attempt_id))

    async def _keep_comparing(self) -> None:
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._compare_now.wait(), self._compare_every_s)
            self._compare_now.clear()
            if self._link.ready.is_set():
                try:
                    if self._legs or self._calls or self._supervisors:
                        await self.compare()
                    await self._conversations.sweep_now_and_then()
                except AriError as error:
                    _log.warning("the calls could not be compared with Asterisk", detail=str(error))

    # --- The connection -----------------------------------------------------------------------------------------------------

    async def close(self) -> None:
        """See ``Telephony``."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []
        if self.inbound is not None:
            await self.inbound.close()
        await self._watch.close()
        await self._link.lanes.finish(_FAREWELL_S)
        if self._link.ready.is_set():
            self._link.ready.clear()
            with suppress(AriError):
                await self._ownership.release()
        await self.ari.close()

    async def _before_connect(self) -> None:
        if self._is_replaced:
            self._is_replaced = False
            self._go_away()
            await asyncio.sleep(self._stand_back_s)
        await self._ownership.acquire(self._go_away)

    async def _on_connect(self) -> None:
        await self._link.learn_version()
        await self.ari.subscribe("endpoint:PJSIP")
        await self._is_reconciled.wait()
        await self.compare(after_outage=True)
        await self._watch.look(again=True)
        await self._conversations.report_left_over()
        self._link.ready.set()
        self._is_away = False
        _log.info("Asterisk is connected", application=self.ari.account.application)
        self._report(SwitchAway(away=False, trunks_away=self._watch.customers_trunks_away()))
        if self.inbound is not None:
            await self.inbound.resume()

    def _on_disconnect(self, _reason: str) -> None:
        self._go_away()

    def _go_away(self) -> None:
        self._link.ready.clear()
        if not self._is_away:
            self._is_away = True
            self._report(SwitchAway(away=True))

    def _replaced(self, event: AriEvent) -> None:
        if event.type == "ApplicationReplaced":
            _log.error(
                "another program has connected to the ARI application; end it, or name another application in "
                "[telephony]",
                application=self.ari.account.application,
            )
            self._is_replaced = True
            self._link.lanes.add("", self.ari.disconnect)

    async def _keep_leading(self) -> None:
        while True:
            await self._link.ready.wait()
            with suppress(AriError):
                await self._ownership.hold()
                await self.ari.disconnect()
            await asyncio.sleep(_RENEW_AGAIN_S)

    # --- The legs and calls -------------------------------------------------------------------------------------------------

    def _leg(self, interaction_id: str, agent_id: str, endpoint: Endpoint) -> AgentLeg:
        leg = self._legs.get(interaction_id)
        if leg is None:
            leg = AgentLeg(
                self._link,
                interaction_id,
                agent_id,
                endpoint,
                on_over=self._leg_over,
                on_joined=self._supervisors.agent_is_up,
            )
            self._legs[interaction_id] = leg
        return leg

    def _call(self, attempt_id: str, interaction_id: str) -> CustomerCall:
        call = CustomerCall(self._link, attempt_id, interaction_id, on_over=self._call_over)
        self._calls[attempt_id] = call
        return call

    def _leg_over(self, interaction_id: str) -> None:
        self._legs.pop(interaction_id, None)
        self._wanted_legs.discard(interaction_id)

    def _call_over(self, attempt_id: str) -> None:
        """Remove a call, and end the agent's leg with it, because an interaction has one call."""
        call = self._calls.pop(attempt_id, None)
        self._over[attempt_id] = None
        if len(self._over) > _MOST_REMEMBERED:
            self._over.popitem(last=False)
        if call is not None:
            self.release_agent(ReleaseAgent(call.interaction_id))


def _calls_first(part: AgentLeg | CustomerCall) -> bool:
    return isinstance(part, AgentLeg)
