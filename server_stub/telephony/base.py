"""The contract of telephony: orders go in, and what the switch reports comes back as events.

There are two legs. The agent's leg belongs to an interaction, and is there from the offer on (Teams, UC-1) or from the
acceptance on (softphone, desktop). The customer's leg belongs to an attempt, and is dialled only while the agent's leg
is up. Carrying out an order twice is the same as once: after a restart the server repeats what may have been lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol

import msgspec

from agent_desktop.protocol.objects import Endpoint
from server_stub.core.model.effects import (
    Dial,
    HangUp,
    Hold,
    KeepRecording,
    LeaveMessage,
    PauseRecording,
    ReleaseAgent,
    ReleaseSupervisor,
    RingAgent,
    RingSupervisor,
    SendDigits,
    SetSupervisionMode,
    WatchEndpoints,
)
from server_stub.core.model.events import Event

Report = Callable[[Event], None]
"""Takes the reports of the switch, the events of ``server_stub.core.model.telephony_events``."""


class StoredLeg(msgspec.Struct, frozen=True, kw_only=True):
    """An agent's leg that the server had ordered before it stopped or lost the switch.

    ``up`` is the last known state. ``accepts`` as in ``RingAgent``.
    """

    interaction_id: str
    agent_id: str
    endpoint: Endpoint
    up: bool
    accepts: bool


class StoredCall(msgspec.Struct, frozen=True, kw_only=True):
    """A customer's call that the server was in before. ``answered_at`` is None while it rang."""

    attempt_id: str
    interaction_id: str
    number: str
    dialed_at: datetime
    answered_at: datetime | None


class MediaTicket(msgspec.Struct, frozen=True, kw_only=True):
    """Where a desktop finds its leg: once, within ``seconds``. Never stored, never logged.

    ``url`` is a path on the same server, or a whole address.
    """

    url: str
    codec: str
    seconds: float


class Telephony(Protocol):
    """A switch. Its methods set things going and return at once; none of them fails.

    An order that cannot be carried out is reported as an event: ``AgentUnanswered``, or ``CallUnanswered`` with
    ``not_placed`` when the customer's phone cannot have rung.
    """

    def watch_endpoints(self, order: WatchEndpoints) -> None:
        """Report the states of these endpoints, now and whenever they change; replaces the order before."""
        ...

    def ring_agent(self, order: RingAgent) -> None:
        """Bring up the agent's leg. A leg that rings or is up already is left as it is."""
        ...

    def release_agent(self, order: ReleaseAgent) -> None:
        """End the agent's leg, whatever its state; nothing more is reported of it."""
        ...

    def dial(self, order: Dial) -> None:
        """Ring the customer. An attempt that was dialled before is not dialled again."""
        ...

    def hang_up(self, order: HangUp) -> None:
        """End the call of an attempt and the agent's leg; only a finished recording is reported after that."""
        ...

    def hold(self, order: Hold) -> None:
        """Put the customer on hold, or take the customer back."""
        ...

    def send_digits(self, order: SendDigits) -> None:
        """Send digits to the customer's side; a repeated order sends nothing."""
        ...

    def leave_message(self, order: LeaveMessage) -> None:
        """Play a message to a voicemail box, release the agent's leg, and report ``CallEnded`` at the end."""
        ...

    def keep_recording(self, order: KeepRecording) -> None:
        """Record the conversation after its notice; ``CallRecorded`` is reported at its end and until ``drop_recording``."""
        ...

    def pause_recording(self, order: PauseRecording) -> None:
        """Pause the recording, or go on with it."""
        ...

    async def fetch_recording(self, recording_id: str) -> bytes | None:
        """Return a finished recording as a file that the recording store accepts; None: it cannot be fetched now."""
        ...

    async def drop_recording(self, recording_id: str) -> None:
        """Delete a recording from the switch once it is stored; one that is not there is no error."""
        ...

    def ring_supervisor(self, order: RingSupervisor) -> None:
        """Bring up a supervisor's leg; the conversation does not wait for it. A repeated order changes nothing."""
        ...

    def set_supervision_mode(self, order: SetSupervisionMode) -> None:
        """Change what a supervisor hears and by whom the supervisor is heard."""
        ...

    def release_supervisor(self, order: ReleaseSupervisor) -> None:
        """End a supervisor's leg; nothing more is reported of it."""
        ...

    async def open_supervisor_leg(self, supervision_id: str) -> MediaTicket | None:
        """Make a leg for the supervisor's desktop, as ``open_leg`` does for an agent's."""
        ...

    async def open_leg(self, interaction_id: str, agent_id: str) -> MediaTicket | None:
        """Make a leg for the agent's desktop, which asks for it over HTTP, and end the one before it.

        Return None when there is nothing to join: no such leg was ordered, or its endpoint is not a desktop.
        """
        ...

    def reconcile(self, legs: Iterable[StoredLeg], calls: Iterable[StoredCall]) -> None:
        """Take up what outlived the server; the rest is reported by events, at once or once the switch has been asked.

        These are ``CallLost``, and ``AgentLegEnded`` with ``lost`` for legs that were up. What the switch has and
        neither list names is hung up, supervisors' legs of before a restart among it.
        """
        ...

    async def close(self) -> None:
        """End the work with the switch; calls are left as they are. Calling it twice is safe."""
        ...
