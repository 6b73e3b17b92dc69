"""Events: everything that can happen to the floor. An event that creates something carries the new id.

Each struct carries a tag, so that an event can be stored and handled again. ``by`` is the id of the user or program
that caused it; reports of telephony, transcription and the clock have no ``by``.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from agent_desktop.protocol.commands import Placement
from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import CompletionStatus, DoNotCallKind, InteractionState
from agent_desktop.protocol.timing import Timing
from server_stub.core.model.agent_events import (
    AgentConnected,
    AgentDisconnected,
    CorrectWrapUp,
    SetPhoneReachable,
    SetPresence,
)
from server_stub.core.model.customer_events import CallbacksErased, CallerServed, RecordingsOutdated
from server_stub.core.model.event_bases import BaseEvent, CommandEvent
from server_stub.core.model.outward import OutwardEvent
from server_stub.core.model.own_work_events import OwnWorkEvent
from server_stub.core.model.site_events import (
    SiteApplied,
)
from server_stub.core.model.supervision.call_events import LeaveCall, SignedOut, SuperviseCall
from server_stub.core.model.supervision.supervision_events import SupervisionEvent
from server_stub.core.model.telephony_events import (
    AgentAnswered,
    AgentLegEnded,
    AgentRinging,
    AgentUnanswered,
    BeepHeard,
    CallAnswered,
    CallEnded,
    CallLost,
    CallNotRecorded,
    CallRecorded,
    CallRecordingStored,
    CallRinging,
    CallUnanswered,
    EndpointAccepted,
    EndpointDeclined,
    EndpointInCall,
    EndpointReachable,
    SupervisorAnswered,
    SupervisorLegEnded,
    SupervisorUnanswered,
    SwitchAway,
    TrunkAway,
)

# --- Intake and supervisors: callbacks. The web layer checks first whether the caller may see the callback. ----------


class CallbackAsked(CommandEvent, frozen=True, kw_only=True):
    """A customer requests a callback. Answer: ``CallbackTaken``.

    Refused: ``UnknownBusinessProcess``, ``UnknownAgent``, ``NumberNotAllowed``, ``IdempotencyKeyReused``,
    ``TooManyCallbacks``, and each ``IntakeRefusal``. ``by_name`` is the name of the agent who creates it by hand.
    """

    callback_id: str
    business_process_id: str
    number: str
    customer_name: str | None = None
    priority: int = 0
    due_at: datetime | None = None
    agent_id: str | None = None
    attributes: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    idempotency_key: str | None = None
    fingerprint: str = ""
    by_name: str | None = None


class RecordingAdded(CommandEvent, frozen=True, kw_only=True):
    """A recording of the customer is stored under ``digest``. Answer: ``protocol.Callback``, or None when completed.

    ``completed_in`` is the business process of a completed callback, which only the store has; its recording is filed
    and transcribed, and nothing else happens. Refused: ``NotFound``.
    """

    callback_id: str
    recording_id: str
    duration_s: float
    digest: str
    completed_in: str | None = None


class SendToQueue(CommandEvent, frozen=True, kw_only=True):
    """A supervisor puts a pending callback in the queue ahead of its time. Answer: ``protocol.Callback``.

    Refused: ``NotFound``, ``WrongLocation``, ``Stopped``, ``OffSchedule`` (also outside the calling hours).
    """

    callback_id: str


class Purge(CommandEvent, frozen=True, kw_only=True):
    """A supervisor removes a callback that no agent has. Answer: ``protocol.Callback``.

    Refused: ``NotFound``, ``WrongLocation``.
    """

    callback_id: str
    reason: str | None = None


class Withdraw(CommandEvent, frozen=True, kw_only=True):
    """The customer no longer needs a call. Answer: ``protocol.Callback``.

    While an agent has the callback, the answer is a ``WrongLocation`` that is not raised, because the notice to the
    agent must be stored. Refused: ``NotFound``, ``WrongLocation``.
    """

    callback_id: str
    reason: str | None = None


class GiveCallback(CommandEvent, frozen=True, kw_only=True, tag="GiveToAgent"):
    """A supervisor reserves a callback for one agent; None cancels the reservation. Answer: ``protocol.Callback``.

    ``by_name`` is the supervisor's name, which is shown to the agent. Refused: ``NotFound``, ``WrongLocation``,
    ``UnknownAgent``.
    """

    callback_id: str
    agent_id: str | None
    due_at: datetime | None = None
    by_name: str | None = None


class RestoreCallback(CommandEvent, frozen=True, kw_only=True, tag="RestorePlacement"):
    """A supervisor undoes *send to queue* or *give to agent*. Answer: ``protocol.Callback``.

    ``before`` is restored if the callback still has the values of ``after``.
    Refused: ``NotFound``, ``WrongLocation``, ``UnknownAgent``, ``PreconditionFailed``.
    """

    callback_id: str
    before: Placement
    after: Placement


# --- Agents. ``by`` is the agent. Answer: ``protocol.Interaction`` where an interaction is named. ---------------------


class InteractionCommand(CommandEvent, frozen=True, kw_only=True):
    """A command of the agent who has the interaction; for every other agent it is ``NotFound``.

    A repeated command changes nothing, and its answer is the interaction in its present state.
    """

    interaction_id: str


class Accept(InteractionCommand, frozen=True, kw_only=True):
    """Offered → preview or dialing. Refused: ``WrongState``, ``AcceptAtEndpoint``."""


class OfferShown(InteractionCommand, frozen=True, kw_only=True, tag="Shown"):
    """The offer is on the agent's screen. Refused: ``WrongState``.

    ``do_not_disturb`` is true if the system keeps notices from the agent, None if that is unknown.
    """

    do_not_disturb: bool | None = None


class Decline(InteractionCommand, frozen=True, kw_only=True):
    """Offered → released. Refused: ``WrongState``."""


class DialNow(InteractionCommand, frozen=True, kw_only=True):
    """Preview → dialing. Refused: ``WrongState``."""


class CallNumber(InteractionCommand, frozen=True, kw_only=True):
    """Call ``number`` (E.164) instead of the callback's.

    Refused: ``WrongState``, ``NumberNotAllowed``, ``NumberInUse``, ``OffSchedule`` (outside its calling hours).
    """

    number: str


class EndInteraction(InteractionCommand, frozen=True, kw_only=True, tag="End"):
    """The agent presses the red X. If the interaction has left the state ``pressed_in``, nothing happens.

    Refused: ``WrongState``.
    """

    pressed_in: InteractionState | None = None


class SetStatus(InteractionCommand, frozen=True, kw_only=True):
    """The agent sets the completion status, in handling or wrap_up.

    Refused: ``WrongState``, ``StatusNotAllowed``, ``CallbackAtRequired``, ``CallbackAtOutOfRange``,
    ``OutsideSchedule``, ``UnknownAgent``, ``CodeNotAllowed``.
    """

    status: CompletionStatus
    callback_at: datetime | None = None
    agent_id: str | None = None
    note: str | None = None
    code: str | msgspec.UnsetType | None = msgspec.UNSET


class CompleteInteraction(InteractionCommand, frozen=True, kw_only=True, tag="Complete"):
    """Complete in one step, from preview on. Without ``status`` the one already set is used. Refused as ``SetStatus``."""

    status: CompletionStatus | None = None
    callback_at: datetime | None = None
    agent_id: str | None = None
    note: str | None = None
    code: str | msgspec.UnsetType | None = msgspec.UNSET


class DelegateInteraction(InteractionCommand, frozen=True, kw_only=True, tag="Delegate"):
    """Hand the callback to the supervisors, from preview or wrap_up. Refused: ``WrongState``."""

    note: str | None = None


class HoldCustomer(InteractionCommand, frozen=True, kw_only=True):
    """Put the customer on hold, or take the customer back. Refused: ``WrongState``."""

    on: bool


class PressDigits(InteractionCommand, frozen=True, kw_only=True):
    """Send digits to the customer's side; ``digits_id`` identifies a repetition. Refused: ``WrongState``."""

    digits: str
    digits_id: str


class LeaveVoicemail(InteractionCommand, frozen=True, kw_only=True):
    """Leave the message of the business process. Refused: ``WrongState``."""


class PauseCallRecording(InteractionCommand, frozen=True, kw_only=True):
    """Pause the recording of the conversation, or go on with it. Refused: ``WrongState``."""

    on: bool


class FinishWrapUp(CommandEvent, frozen=True, kw_only=True):
    """A supervisor finishes an interaction that is stuck in wrap_up. Refused: ``NotFound``, ``WrongState``."""

    interaction_id: str


# --- Supervisors: business processes. Answer: ``VersionedBusinessProcess``. -------------------------------------------


class SetTiming(CommandEvent, frozen=True, kw_only=True):
    """A supervisor replaces the whole timing. ``expected_versions`` are those it may replace; None: any version.

    Refused: ``NotFound``, ``PreconditionFailed``, ``InvalidTiming``.
    """

    business_process_id: str
    timing: Timing
    expected_versions: tuple[int, ...] | None


class StopRouting(CommandEvent, frozen=True, kw_only=True, tag="Stop"):
    """Stop offering callbacks of this business process. A repetition changes nothing.

    It starts again by itself at ``until``, if that is given. ``by_name`` is the supervisor's name. Refused: ``NotFound``,
    ``CallbackAtOutOfRange``.
    """

    business_process_id: str
    until: datetime | None = None
    reason: str | None = None
    by_name: str | None = None


class StartRouting(CommandEvent, frozen=True, kw_only=True, tag="Start"):
    """Resume offering callbacks of this business process. A repetition changes nothing. Refused: ``NotFound``."""

    business_process_id: str


# --- The do-not-call list -----------------------------------------------------------------------------------------------


class DoNotCallAdded(CommandEvent, frozen=True, kw_only=True):
    """Add an entry to the list of a business process, or of the site. Answer: ``DoNotCallTaken``.

    Refused: ``NumberNotAllowed`` (the list is full), ``UnknownBusinessProcess``.
    """

    entry_id: str
    kind: DoNotCallKind
    value: str
    note: str | None = None
    business_process_id: str | None = None


class DoNotCallRemoved(CommandEvent, frozen=True, kw_only=True):
    """Remove an entry from the list. Answer: ``DoNotCallTaken`` with the former entry.

    Refused: ``NotFound``, ``WrongLocation`` (it is in the site file).
    """

    entry_id: str


# --- Transcription ------------------------------------------------------------------------------------------------------


class TranscriptionDone(BaseEvent, frozen=True, kw_only=True):
    """A recording has been transcribed. ``transcription`` is None in the stored event, which omits customers' words.

    ``language`` is the one that was detected or expected; None without words, and in the events of earlier versions.
    """

    recording_id: str
    transcription: Transcription | None
    language: str | None = None


class TranscriptionNotDone(BaseEvent, frozen=True, kw_only=True, tag="TranscriptionFailed"):
    """A recording cannot be transcribed; the callback continues without a transcription."""

    recording_id: str
    reason: str


# --- The site, the server and the clock ---------------------------------------------------------------------------------


class ServerStarted(BaseEvent, frozen=True, kw_only=True):
    """The first event after a start: no desktop is connected, and the graces begin."""


class AuditNote(CommandEvent, frozen=True, kw_only=True, tag="Noted"):
    """An entry for the audit trail only, as for the playback of a recording. ``action`` is an ``AuditAction``."""

    action: str
    target: str
    business_process_id: str | None = None
    detail: dict[str, str] = msgspec.field(default_factory=dict[str, str])


class ClockSet(BaseEvent, frozen=True, kw_only=True):
    """The machine's clock was set forward by ``by_s`` seconds, or back if that is negative. Answer: None."""

    by_s: float


class Tick(BaseEvent, frozen=True, kw_only=True):
    """Time has passed. Pass one whenever ``Floor.next_due()`` is reached; an early, late or second one does no harm."""


Event = (
    CallbackAsked
    | RecordingAdded
    | SendToQueue
    | Purge
    | Withdraw
    | CallerServed
    | CallbacksErased
    | RecordingsOutdated
    | GiveCallback
    | RestoreCallback
    | AgentConnected
    | AgentDisconnected
    | SetPresence
    | SetPhoneReachable
    | Accept
    | OfferShown
    | Decline
    | DialNow
    | CallNumber
    | EndInteraction
    | SetStatus
    | CompleteInteraction
    | DelegateInteraction
    | HoldCustomer
    | PressDigits
    | LeaveVoicemail
    | PauseCallRecording
    | FinishWrapUp
    | SuperviseCall
    | LeaveCall
    | SignedOut
    | SetTiming
    | StopRouting
    | StartRouting
    | DoNotCallAdded
    | DoNotCallRemoved
    | EndpointAccepted
    | EndpointDeclined
    | AgentRinging
    | AgentAnswered
    | AgentUnanswered
    | AgentLegEnded
    | EndpointInCall
    | EndpointReachable
    | CallRinging
    | CallAnswered
    | CallUnanswered
    | CallEnded
    | CallLost
    | BeepHeard
    | CallRecorded
    | CallNotRecorded
    | CallRecordingStored
    | SupervisorAnswered
    | SupervisorUnanswered
    | SupervisorLegEnded
    | SwitchAway
    | TrunkAway
    | TranscriptionDone
    | TranscriptionNotDone
    | OutwardEvent
    | SupervisionEvent
    | CorrectWrapUp
    | OwnWorkEvent
    | SiteApplied
    | ServerStarted
    | AuditNote
    | ClockSet
    | Tick
)
"""Any event; msgspec distinguishes them by their tags."""
