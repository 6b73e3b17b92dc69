"""Effects: work outside the core, described as values and carried out once the event is stored.

The effect runner carries them out in order, after the commit. All but ``Notify`` are safe to repeat: they name the
attempt, interaction or recording that they concern, and ``Floor.outstanding`` returns them again after a start.
"""

from __future__ import annotations

from datetime import timedelta

import msgspec

from agent_desktop.protocol.administration.reasons import NotReadyReasons
from agent_desktop.protocol.events import EventName, OwnNews
from agent_desktop.protocol.objects import AgentStatus, Callback, Endpoint, Interaction
from agent_desktop.protocol.states import SupervisionMode
from agent_desktop.protocol.supervisor_objects import AgentSummary, MonitorItem
from agent_desktop.protocol.thresholds import ThresholdAlert
from server_stub.core.model.rows import InteractionRow
from server_stub.core.model.speech_rules import SpeechRules


class Notify(msgspec.Struct, frozen=True):
    """Append an event to the stream of ``recipient``, in the same transaction as the rows.

    ``recipient`` is ``agent:<id>`` or the key of a ``ScopeRow``. Interactions carry no transcription here: the stream
    adds it when ``transcription_status`` is ``ready``.
    """

    recipient: str
    name: EventName
    body: (
        AgentStatus
        | AgentSummary
        | Callback
        | Interaction
        | MonitorItem
        | NotReadyReasons
        | OwnNews
        | ThresholdAlert
    )


class CompareCalls(msgspec.Struct, frozen=True):
    """Compare the legs and calls of these interactions with those of the switch, which was away.

    What did not survive is reported; what the switch has beyond them is hung up.
    """

    interactions: tuple[InteractionRow, ...]


class WatchedEndpoint(msgspec.Struct, frozen=True):
    """The endpoint of an agent, whose state telephony reports."""

    agent_id: str
    endpoint: Endpoint


class WatchEndpoints(msgspec.Struct, frozen=True):
    """Report from now on whether these endpoints can be rung and are in a call of their own; forget all others.

    The present state of each is reported at once (``EndpointReachable``, ``EndpointInCall``).
    """

    endpoints: tuple[WatchedEndpoint, ...]


class RingAgent(msgspec.Struct, frozen=True, kw_only=True):
    """Bring up the agent's leg of an interaction.

    ``accepts``: answering it is accepting the offer, as at Teams and UC-1; else it answers by itself where it can.
    ``label`` and ``number`` are what the agent's phone shows. A leg that is not up after ``answer_within`` is given up
    (``AgentUnanswered``).
    """

    interaction_id: str
    agent_id: str
    endpoint: Endpoint
    label: str
    number: str
    answer_within: timedelta
    accepts: bool


class ReleaseAgent(msgspec.Struct, frozen=True):
    """End the agent's leg in any state; nothing more is reported of it."""

    interaction_id: str


class Dial(msgspec.Struct, frozen=True, kw_only=True):
    """Ring the customer from the agent's leg, which is up; the agent hears what the network plays.

    ``trunks`` are the trunks that take the number, in the order in which they are tried; a switch without trunks of its own
    needs none. ``caller_number`` (E.164) is shown to the customer; None: the trunk's own number.
    """

    attempt_id: str
    interaction_id: str
    business_process_id: str
    number: str
    caller_number: str | None
    trunks: tuple[str, ...] = ()
    no_answer_after: timedelta
    detect_machine: bool = True


class HangUp(msgspec.Struct, frozen=True):
    """End the call of this attempt and the agent's leg, in any state.

    Nothing more is reported of either, except a recording that is complete.
    """

    attempt_id: str


class Hold(msgspec.Struct, frozen=True):
    """Put the customer on hold, or take the customer back."""

    attempt_id: str
    on: bool


class SendDigits(msgspec.Struct, frozen=True):
    """Send digits (0 to 9, A to D, ``*``, ``#``) to the customer's side of the call.

    ``digits_id`` distinguishes a repetition of the order from the same digits pressed again.
    """

    attempt_id: str
    digits: str
    digits_id: str


class LeaveMessage(msgspec.Struct, frozen=True):
    """Play ``prompt`` (a name of the site's) to the customer after the beep, or at once if none is heard, and hang up.

    The agent's leg is released; ``CallEnded`` is reported when the message has been played.
    """

    attempt_id: str
    prompt: str


class KeepRecording(msgspec.Struct, frozen=True):
    """Record both sides of the conversation from the answer on; ``notice`` is a prompt played first, or None."""

    attempt_id: str
    recording_id: str
    notice: str | None = None


class PauseRecording(msgspec.Struct, frozen=True):
    """Pause the recording of the conversation, or go on with it; without a recording nothing happens."""

    attempt_id: str
    on: bool


class RingSupervisor(msgspec.Struct, frozen=True, kw_only=True):
    """Bring up a supervisor's own leg into the conversation of an interaction.

    ``supervision_id`` names the leg. ``label`` and ``number`` are what the phone shows. A leg that is not up after
    ``answer_within`` is given up (``SupervisorUnanswered``).
    """

    supervision_id: str
    interaction_id: str
    endpoint: Endpoint
    mode: SupervisionMode
    label: str
    number: str
    answer_within: timedelta


class SetSupervisionMode(msgspec.Struct, frozen=True):
    """Change what a supervisor hears in a conversation, and by whom the supervisor is heard."""

    supervision_id: str
    mode: SupervisionMode


class ReleaseSupervisor(msgspec.Struct, frozen=True):
    """End a supervisor's leg in any state; nothing more is reported of it."""

    supervision_id: str


class FetchCallRecording(msgspec.Struct, frozen=True, kw_only=True):
    """Fetch a finished recording of a conversation from the switch, and store it; one that is stored is not fetched again."""

    recording_id: str
    attempt_id: str


class DropCallRecording(msgspec.Struct, frozen=True):
    """Delete a recording of a conversation from the switch, because the server has stored it."""

    recording_id: str


class DeliverChanges(msgspec.Struct, frozen=True):
    """Deliver the changes of callbacks that these receivers have not confirmed, those before them first."""

    webhook_ids: tuple[str, ...]


class Transcribe(msgspec.Struct, frozen=True):
    """Transcribe this recording in the background; ``speech`` is what the business process expects."""

    recording_id: str
    callback_id: str
    digest: str
    speech: SpeechRules = SpeechRules()


Order = (
    WatchEndpoints
    | RingAgent
    | ReleaseAgent
    | Dial
    | HangUp
    | Hold
    | SendDigits
    | LeaveMessage
    | KeepRecording
    | PauseRecording
    | RingSupervisor
    | SetSupervisionMode
    | ReleaseSupervisor
)
"""Orders to telephony. Carrying one out twice is the same as once."""

Effect = Notify | Order | CompareCalls | FetchCallRecording | DropCallRecording | DeliverChanges | Transcribe


def agent_recipient(agent_id: str) -> str:
    """Return the recipient key of one agent's own stream."""
    return f"agent:{agent_id}"


def scope_recipient(business_process_ids: tuple[str, ...] | None) -> str:
    """Return the recipient key of the supervisors who see these business processes (None: all of them)."""
    return f"supervisors:{'*' if business_process_ids is None else ','.join(sorted(business_process_ids))}"
