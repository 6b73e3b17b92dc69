"""Agents and their desktops: they see what a stream brings, press what they see, and lose their connections."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

import msgspec

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.objects import AgentStatus, Interaction
from agent_desktop.protocol.states import AcceptAt, AgentState, Command, InteractionState, Role
from server_stub.auth.sessions import Caller
from server_stub.auth.users import User
from server_stub.core.model import events
from server_stub.core.model.effects import agent_recipient
from server_stub.core.model.interaction import CLOSED
from server_stub.http.streams import EventLine, Stream
from tests.simulation.agenda import BEGIN
from tests.simulation.machine import finish

if TYPE_CHECKING:
    from tests.simulation.world import World

_STATUS: Final = msgspec.json.Decoder(AgentStatus)
_INTERACTION: Final = msgspec.json.Decoder(Interaction)
_S = InteractionState

THINKS_S: Final[dict[InteractionState, tuple[float, float]]] = {
    _S.OFFERED: (1, 12),
    _S.PREVIEW: (2, 25),
    _S.CONNECTING: (1, 20),
    _S.DIALING: (5, 70),
    _S.HANDLING: (5, 150),
    _S.WRAP_UP: (2, 45),
}
"""How long an agent looks at an interaction before pressing something."""


class Desk:
    """One agent with the desktop; ``status`` is what the screen shows, ``sent`` counts the commands."""

    def __init__(self, world: World, agent_id: str) -> None:
        self.agent_id = agent_id
        self.recipient = agent_recipient(agent_id)
        self.status: AgentStatus | None = None
        self.interaction: Interaction | None = None
        self.seen: int | None = None
        self.is_open = False
        self.sent = 0
        self.stream: Stream | None = None
        self._world = world
        self._caller = Caller(
            User(agent_id, agent_id, Role.AGENT, ""), agent_id, BEGIN + timedelta(days=9999)
        )
        self._connection = 0
        self._of_stream = 0
        self._is_begun = False
        self._sent = 0
        self._free_s = 0.0
        self._presses = 0
        self._trips = 0
        self._thought_of: tuple[str, InteractionState] | None = None

    @property
    def is_expected(self) -> bool:
        """Whether the agent works here."""
        return True

    # --- the stream ---

    def come(self) -> None:
        """Open the desktop and connect."""
        if not self.is_open:
            self.is_open = True
            self._connect()

    def go(self) -> None:
        """Close the desktop."""
        self.is_open = False
        self.status = self.interaction = self.seen = None
        self._thought_of = None
        self._close()

    def _close(self) -> None:
        stream, self.stream = self.stream, None
        self._connection += 1
        if stream is not None and self._world.machine.streams is not None:
            self._world.machine.streams.close(stream)

    def _connect(self) -> None:
        """Open a stream, and resume after the last event that was seen."""
        streams = self._world.machine.streams
        if not self.is_open:
            return
        if streams is None:
            self._world.agenda.after(self._trip().uniform(0.2, 3), self._reconnect_if_lost)
            return
        self._is_begun = False
        earlier, self.stream = self.stream, streams.open(self._caller)
        if earlier is not None:
            streams.close(earlier)
        self._connection += 1
        connection = self._of_stream = self._connection
        self._world.machine.query(
            lambda floor, _now: self._begin(floor.views.agent_status(self.agent_id)),
            lambda begun: self._begun(connection, begun),
        )

    def _begin(self, status: AgentStatus | None) -> tuple[int, AgentStatus | None]:
        """Queue events from this moment on, as ``server_stub.http.events`` does; return what was before."""
        router = self._world.machine.router
        if self.stream is None or router is None:  # It has lost its connection meanwhile.
            return 0, status
        last = router.seq_of(self.stream.recipient)
        self.stream.snapshot_taken()
        return last, status

    def _begun(self, connection: int, begun: tuple[int, AgentStatus | None] | Exception) -> None:
        if connection != self._connection or self.stream is None:
            return
        if isinstance(begun, Exception):
            self._close()
            self._world.agenda.after(self._trip().uniform(0.2, 3), self._reconnect_if_lost)
            return
        last, status = begun
        self._is_begun = True
        missed = None
        if self.seen is not None and self.seen <= last:
            missed = finish(self._world.store.events_after(f"agent:{self.agent_id}", self.seen))
        if missed is None:
            self._sent = last
            self._carry(lambda: self._snapshot(connection, last, status))
        else:
            self._sent = self.seen or 0
            self._send([EventLine(each.seq, each.name, each.body) for each in missed])
        self.collect()

    def collect(self) -> None:
        """Send what the server has put into the stream."""
        stream = self.stream
        if stream is None or not self._is_begun or not stream.wake.is_set():
            return
        if stream.needs_snapshot:
            stream.wake.clear()
            self.seen = None
            self._connect()
            return
        self._send(list(stream.take()))

    def _send(self, lines: list[EventLine]) -> None:
        connection = self._of_stream  # A half-open stream goes on, and nothing of it arrives.
        for line in lines:
            if line.seq > self._sent:
                self._sent = line.seq
                self._carry(lambda line=line: self._receive(connection, line))

    def _carry(self, call: Callable[[], None]) -> None:
        """Let something travel to the desktop; one connection keeps the order."""
        now_s = self._world.agenda.now_s
        self._free_s = max(self._free_s, now_s + self._world.travel_s())
        self._world.agenda.after(self._free_s - now_s, call)

    def lose_connection(self, *, half_open: bool, silence_s: float, notices_s: float) -> None:
        """Cut the network under the stream; a half-open one is noticed by neither side for a while."""
        stream = self.stream
        self._connection += 1
        if stream is None:
            return
        if half_open:
            self._world.agenda.after(notices_s, lambda: self._server_notices(stream))
            self._world.agenda.after(silence_s, self._reconnect)
        else:
            self._close()
            self._world.agenda.after(silence_s / 10, self._reconnect)

    def _server_notices(self, stream: Stream) -> None:
        streams = self._world.machine.streams
        if streams is not None:
            streams.close(stream)
        if self.stream is stream:
            self.stream = None

    def _reconnect_if_lost(self) -> None:
        if self.stream is None:
            self._connect()

    def _reconnect(self) -> None:
        if self.is_open:
            self._connect()

    def server_died(self) -> None:
        """Notice that the server's process has ended."""
        self.stream = None
        self._connection += 1
        self._world.agenda.after(self._trip().uniform(0.1, 4), self._reconnect_if_lost)

    def _trip(self) -> Random:
        self._trips += 1
        return self._world.agenda.chance(f"{self.agent_id} trip {self._trips}")

    # --- what the screen shows ---

    def _snapshot(self, connection: int, seq: int, status: AgentStatus | None) -> None:
        if connection == self._connection:
            self.seen = seq
            if status is not None:
                self._show(status)

    def _receive(self, connection: int, line: EventLine) -> None:
        if connection != self._connection or (self.seen is not None and line.seq <= self.seen):
            return
        if self.seen is not None and line.seq != self.seen + 1:
            self._world.witness.problem(f"{self.agent_id} got event {line.seq} after event {self.seen}")
        self.seen = line.seq
        if line.name == EventName.AGENT.value:
            self._show(_STATUS.decode(line.body))
        elif line.name == EventName.INTERACTION.value:
            self._show_interaction(_INTERACTION.decode(line.body))

    def _show(self, status: AgentStatus) -> None:
        self.status = status
        if status.interaction is not None:
            self._show_interaction(status.interaction)
        elif self.interaction is not None:
            self.interaction = None
        if status.state in {AgentState.OFFLINE, AgentState.NOT_READY} and status.pending_state is None:
            self._world.agenda.after(self._trip().uniform(2, 60), self._be_available)

    def _show_interaction(self, shown: Interaction) -> None:
        if shown.state in CLOSED:
            if self.interaction is not None and self.interaction.id == shown.id:
                self.interaction = None
            return
        self.interaction = shown
        if shown.state is _S.OFFERED:
            self._world.witness.sees_offer(self.agent_id, shown.id)
        if self._thought_of != (shown.id, shown.state):
            self._thought_of = (shown.id, shown.state)
            self._think(shown)

    # --- what the agent does ---

    def _think(self, shown: Interaction) -> None:
        self._presses += 1
        chance = self._world.agenda.chance(f"{self.agent_id} press {self._presses}")
        if shown.state is _S.OFFERED and chance.random() < 0.95:
            self._world.press(self, events.OfferShown(by=self.agent_id, interaction_id=shown.id), quiet=True)
        shortest, longest = THINKS_S[shown.state]
        late = 1.0 if self._world.is_calm or chance.random() < 0.95 else chance.uniform(2, 8)
        self._world.agenda.after(chance.uniform(shortest, longest) * late, lambda: self._act(shown, chance))

    def _act(self, shown: Interaction, chance: Random) -> None:
        """Press something for what was shown, which may be over by now."""
        if not self.is_open:
            return
        event = self._choice(shown, chance)
        if event is not None:
            self._world.press(self, event)
        now = self.interaction
        if now is not None and (now.id, now.state) == (shown.id, shown.state):
            self._think(now)  # It may not have had any effect.

    def _choice(self, shown: Interaction, chance: Random) -> events.Event | None:
        calm = self._world.is_calm
        who = {"by": self.agent_id, "interaction_id": shown.id}
        kind = 0.3 if calm else chance.random()
        match shown.state:
            case _S.OFFERED:
                return self._on_offer(shown, kind)
            case _S.PREVIEW if kind < 0.7:
                return events.DialNow(**who)
            case _S.PREVIEW if kind < 0.8:
                return events.DelegateInteraction(**who, note="please")
            case _S.DIALING | _S.CONNECTING if kind < 0.75:
                return None
            case _S.HANDLING if not calm and kind < 0.45:
                return self._in_call(shown, chance)
            case _S.WRAP_UP if not calm and kind < 0.15:
                return None
            case _ if kind < 0.6:
                return self._complete(shown, chance)
            case _:
                return events.EndInteraction(**who, pressed_in=shown.state)

    def _on_offer(self, shown: Interaction, kind: float) -> events.Event | None:
        who = {"by": self.agent_id, "interaction_id": shown.id}
        if kind < 0.84:
            return events.Accept(**who) if shown.accept_at is AcceptAt.DESKTOP else None
        if kind < 0.90:
            return events.Decline(**who)
        return events.EndInteraction(**who, pressed_in=shown.state) if kind < 0.94 else None

    def _in_call(self, shown: Interaction, chance: Random) -> events.Event | None:
        who = {"by": self.agent_id, "interaction_id": shown.id}
        command = chance.choice(shown.allowed_commands)
        match command:
            case Command.HOLD | Command.RESUME:
                return events.HoldCustomer(**who, on=command is Command.HOLD)
            case Command.SEND_DIGITS:
                return events.PressDigits(**who, digits="12#", digits_id=f"{shown.id} {self._presses}")
            case Command.LEAVE_MESSAGE:
                return events.LeaveVoicemail(**who)
            case _:
                status = chance.choice(shown.allowed_completion_statuses)
                return events.SetStatus(**who, status=status, callback_at=self._later(chance))

    def _complete(self, shown: Interaction, chance: Random) -> events.Event:
        if self._world.is_calm or not shown.allowed_completion_statuses or chance.random() < 0.3:
            return events.CompleteInteraction(by=self.agent_id, interaction_id=shown.id)
        status = chance.choice(shown.allowed_completion_statuses)
        return events.CompleteInteraction(
            by=self.agent_id, interaction_id=shown.id, status=status, callback_at=self._later(chance)
        )

    def _later(self, chance: Random) -> datetime:
        """Return a time for a requested callback; it is ignored with other statuses."""
        return self._world.machine.clock.now() + timedelta(seconds=chance.uniform(60, 3600))

    def _be_available(self) -> None:
        status = self.status
        if self.is_open and status is not None and status.state in {AgentState.OFFLINE, AgentState.NOT_READY}:
            self._world.press(self, events.SetPresence(by=self.agent_id, state=Presence.AVAILABLE))
