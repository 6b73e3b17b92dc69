"""Effects: work outside the core, described as values and carried out once the event is stored.

The effect runner carries them out in order, after the commit. All but ``Notify`` are safe to repeat: they name the
attempt, interaction or recording that they concern, and ``Floor.outstanding`` returns them again after a start.
"""

from __future__ import annotations

from datetime import timedelta

import msgspec

from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.objects import AgentStatus, Callback, Endpoint, Interaction
from agent_desktop.protocol.supervisor_objects import AgentSummary, MonitorItem


class Notify(msgspec.Struct, frozen=True):
    """Append an event to the stream of ``recipient``, in the same transaction as the rows.

    ``recipient`` is ``agent:<id>`` or the key of a ``ScopeRow``. Interactions carry no transcription here: the stream
    adds it when ``transcription_status`` is ``ready``.
    """

    recipient: str
    name: EventName
    body: AgentStatus | AgentSummary | Callback | Interaction | MonitorItem


class Dial(msgspec.Struct, frozen=True):
    """Dial the customer, and connect the agent's endpoint to the call."""

    attempt_id: str
    interaction_id: str
    agent_id: str
    number: str
    no_answer_after: timedelta
    endpoint: Endpoint


class HangUp(msgspec.Struct, frozen=True):
    """End the call of this attempt, whatever its state; without a call this does nothing."""

    attempt_id: str


class RingEndpoint(msgspec.Struct, frozen=True):
    """Show the offer in the popup of the agent's own telephony, where it is accepted."""

    interaction_id: str
    agent_id: str
    endpoint: Endpoint


class StopRinging(msgspec.Struct, frozen=True):
    """Remove the offer from the agent's own telephony; if it was accepted and no call followed, hang up the leg."""

    interaction_id: str
    agent_id: str
    endpoint: Endpoint


class Transcribe(msgspec.Struct, frozen=True):
    """Transcribe this recording in the background."""

    recording_id: str
    callback_id: str
    digest: str


Effect = Notify | Dial | HangUp | RingEndpoint | StopRinging | Transcribe


def agent_recipient(agent_id: str) -> str:
    """Return the recipient key of one agent's own stream."""
    return f"agent:{agent_id}"


def scope_recipient(business_process_ids: tuple[str, ...] | None) -> str:
    """Return the recipient key of the supervisors who see these business processes (None: all of them)."""
    return f"supervisors:{'*' if business_process_ids is None else ','.join(sorted(business_process_ids))}"
