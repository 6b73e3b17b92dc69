"""The objects that answers and events carry: always whole, never differences.

All are frozen. A client ignores fields that it does not know, so these structs take unknown fields. Times are aware
UTC ``datetime``; ``…_s`` are seconds.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

from agent_desktop.protocol.states import (
    AcceptAt,
    AgentState,
    AlertCode,
    AnsweredBy,
    AttemptState,
    CallOutcome,
    ChosenBy,
    Command,
    CompletionStatus,
    DoNotCallKind,
    EndpointKind,
    EndState,
    InteractionState,
    Location,
    Relation,
    Role,
    RoutingStatus,
    TranscriptionOutcome,
    TranscriptionStatus,
    WhyCode,
)
from agent_desktop.protocol.timing import Timing

Time = Annotated[datetime, msgspec.Meta(tz=True)]
"""An instant, aware; on the wire RFC 3339 in UTC with milliseconds."""

Ratio = Annotated[float, msgspec.Meta(ge=0, le=1)]


class Endpoint(msgspec.Struct, frozen=True):
    """Where the agent's own leg rings."""

    kind: EndpointKind
    address: str


class EndpointRef(msgspec.Struct, frozen=True):
    """The kind of the endpoint alone, as an interaction names it."""

    kind: EndpointKind


class BusinessProcessRef(msgspec.Struct, frozen=True):
    """A business process by id and name."""

    id: str
    name: str


class PersonRef(msgspec.Struct, frozen=True):
    """An agent by id and name."""

    id: str
    name: str


class Me(msgspec.Struct, frozen=True):
    """Who is signed in."""

    id: str
    name: str
    role: Role
    endpoint: Endpoint | None
    business_processes: tuple[BusinessProcessRef, ...]


class Recording(msgspec.Struct, frozen=True):
    """What the customer said; ``url`` is a path on the same server, served with ``Range``."""

    id: str
    url: str
    duration_s: float
    recorded_at: Time


class Word(msgspec.Struct, frozen=True):
    """One transcribed word with its place in the sound; ``confidence`` from 0 to 1."""

    text: str
    start_s: float
    end_s: float
    confidence: float


class Transcription(msgspec.Struct, frozen=True):
    """What the customer said, as text and word by word.

    ``outcome`` is null in transcriptions that were made before it was there.
    """

    text: str
    words: tuple[Word, ...]
    language: str | None = None
    engine: str | None = None
    outcome: TranscriptionOutcome | None = None


class Call(msgspec.Struct, frozen=True):
    """What is known of the customer's leg of the call."""

    outcome: CallOutcome | None = None
    answered_by: AnsweredBy | None = None
    dialed_at: Time | None = None
    answered_at: Time | None = None
    ended_at: Time | None = None


class CompletionEffect(msgspec.Struct, frozen=True):
    """What choosing ``status`` would do, worked out by the server so that a picker can say it in words.

    ``recall_in_s`` is set when the callback comes back by itself after that time; ``end_state`` when it is removed.
    """

    status: CompletionStatus
    attempts_used: int
    end_state: EndState | None = None
    recall_in_s: float | None = None


class Attempt(msgspec.Struct, frozen=True):
    """One line of a callback's history."""

    at: Time
    agent_id: str | None
    agent_name: str | None
    state: AttemptState
    note: str | None = None
    cause: CallOutcome | None = None


class HandOver(msgspec.Struct, frozen=True):
    """That an agent handed a callback to the supervisors before it came back; ``by`` is the agent's name."""

    by: str | None = None
    at: Time | None = None
    note: str | None = None


class Interaction(msgspec.Struct, frozen=True):
    """One presentation of one callback to one agent."""

    id: str
    callback_id: str
    business_process: BusinessProcessRef
    state: InteractionState
    agent_id: str
    number: str
    customer_name: str | None
    entered_at: Time
    offered_at: Time
    state_since: Time
    deadline: Time | None
    attempts_used: int
    attempts_before_failure: int
    recording: Recording | None
    transcription: Transcription | None
    endpoint: EndpointRef
    accept_at: AcceptAt
    call: Call
    completion_status: CompletionStatus | None
    allowed_completion_statuses: tuple[CompletionStatus, ...]
    note: str | None
    completion_status_chosen_by: ChosenBy | None = None
    callback_at: Time | None = None
    callback_agent_id: str | None = None
    allowed_commands: tuple[Command, ...] = ()
    completion_effects: tuple[CompletionEffect, ...] = ()
    recordings: tuple[Recording, ...] = ()
    transcription_status: TranscriptionStatus = TranscriptionStatus.NONE
    business_process_timezone: str = "UTC"
    customer_timezones: tuple[str, ...] = ()
    attributes: dict[str, str] = {}
    withdrawal_asked_at: Time | None = None
    attempts_made: int = 0
    earlier_attempts: tuple[Attempt, ...] = ()
    asked_for: PersonRef | None = None
    asked_by: str | None = None
    handed_over: HandOver | None = None


class AgentStatus(msgspec.Struct, frozen=True):
    """The signed-in agent's own state, with the interaction at hand."""

    state: AgentState
    reason: str | None
    since: Time
    pending_state: AgentState | None
    interaction: Interaction | None
    pending_reason: str | None = None
    connected: bool = False


class Callback(msgspec.Struct, frozen=True, kw_only=True):
    """One customer's wish to be called."""

    id: str
    business_process_id: str
    number: str
    customer_name: str | None
    priority: int
    location: Location
    entered_at: Time
    due_at: Time | None
    queued_at: Time | None
    agent_id: str | None
    attempts_used: int
    recording: Recording | None
    transcription_status: TranscriptionStatus
    recordings: tuple[Recording, ...]
    held: bool
    end_state: EndState | None
    completed_at: Time | None
    last_attempt_at: Time | None
    attributes: dict[str, str]
    attempts_before_failure: int = 3
    held_note: str | None = None
    end_reason: str | None = None
    interaction_id: str | None = None
    handled_by: PersonRef | None = None
    customer_timezones: tuple[str, ...] = ()
    attempts: tuple[Attempt, ...] | msgspec.UnsetType = msgspec.UNSET


class CallbackPage(msgspec.Struct, frozen=True):
    """One page of callbacks; ``next_cursor`` is null on the last."""

    items: tuple[Callback, ...]
    next_cursor: str | None = None


class OwnCallback(msgspec.Struct, frozen=True):
    """A callback of the agent's own list: one that waits for the agent, or an interaction that the agent completed."""

    relation: Relation
    callback: Callback
    business_process: BusinessProcessRef
    status: CompletionStatus | None = None
    ended_at: Time | None = None
    handle_time_s: float | None = None


class Waiting(msgspec.Struct, frozen=True):
    """How many callbacks are in the queue of a business process that the agent serves."""

    business_process: BusinessProcessRef
    in_queue: int
    status: RoutingStatus


class OwnCallbacks(msgspec.Struct, frozen=True):
    """``GET /v1/agent/callbacks``."""

    items: tuple[OwnCallback, ...]
    waiting: tuple[Waiting, ...] = ()


class WhyReason(msgspec.Struct, frozen=True):
    """One reason why a callback is not being offered; ``until`` when it ends by itself."""

    code: WhyCode
    text: str
    until: Time | None = None


class Why(msgspec.Struct, frozen=True):
    """All that keeps a callback from being offered; empty when it may be offered now."""

    reasons: tuple[WhyReason, ...]


class BusinessProcess(msgspec.Struct, frozen=True):
    """A queue with its agents, schedule and callback timing."""

    id: str
    name: str
    status: RoutingStatus
    members: tuple[str, ...]
    next_opening: Time | None
    timing: Timing


class DoNotCallEntry(msgspec.Struct, frozen=True):
    """An entry of the do-not-call list; ``from_site``: it is in the site file and can be removed there alone."""

    id: str
    kind: DoNotCallKind
    value: str
    note: str | None
    added_at: Time
    added_by: str
    from_site: bool


class DoNotCallList(msgspec.Struct, frozen=True):
    """The do-not-call list, the newest entry first."""

    items: tuple[DoNotCallEntry, ...]


class Alert(msgspec.Struct, frozen=True):
    """Callbacks that wait without an end of their own, until a supervisor does something about it."""

    code: AlertCode
    callbacks: int


class MonitorItem(msgspec.Struct, frozen=True):
    """The source's seven columns for one business process over the current shift."""

    business_process_id: str
    name: str
    status: RoutingStatus
    processed: int
    to_be_processed: int
    average_handle_time_s: float | None
    purged: int
    reached_ratio: Ratio | None
    failed_ratio: Ratio | None
    shift_started_at: Time
    succeeded: int = 0
    failed: int = 0
    pending: int = 0
    in_queue: int = 0
    with_agents: int = 0
    longest_waiting_since: Time | None = None
    timezone: str = "UTC"
    handled: int = 0
    held: int = 0
    alerts: tuple[Alert, ...] = ()
    timing_version: int = 0


class ShiftTally(msgspec.Struct, frozen=True):
    """What an agent did this shift, in neutral counts."""

    accepted: int = 0
    declined: int = 0
    missed: int = 0
    never_shown: int = 0
    cancelled: int = 0
    short_calls: int = 0


class AgentSummary(msgspec.Struct, frozen=True):
    """One agent as a supervisor sees it."""

    id: str
    name: str
    state: AgentState
    reason: str | None
    since: Time
    endpoint: Endpoint | None
    interaction_id: str | None
    shift: ShiftTally
    connected: bool = False
    pending_state: AgentState | None = None
    business_process_ids: tuple[str, ...] = ()


class CurrentInteraction(msgspec.Struct, frozen=True):
    """A row of *Current Interactions*: a callback in queue, or one with an agent."""

    callback: Callback
    interaction_id: str | None = None
    state: InteractionState | None = None
    state_since: Time | None = None
    deadline: Time | None = None
    agent: PersonRef | None = None
    completion_status: CompletionStatus | None = None


class CompletedCallback(msgspec.Struct, frozen=True):
    """A row of report 6.04 Completed Callback Interaction."""

    callback_id: str
    business_process_id: str
    number: str
    customer_name: str | None
    end_state: EndState
    entered_at: Time
    last_attempt_at: Time | None
    completed_at: Time
    total_attempts: int
    attempts_used: int
    attempts: tuple[Attempt, ...]
    recording: Recording | None
    transcription: Transcription | None
    business_process_name: str = ""
    end_reason: str | None = None


class ReportPage(msgspec.Struct, frozen=True):
    """One page of report 6.04."""

    items: tuple[CompletedCallback, ...]
    next_cursor: str | None = None


class ReportProgress(msgspec.Struct, frozen=True):
    """How far the file of a report is while it is being written."""

    callbacks: int
    written: int


class AuditEntry(msgspec.Struct, frozen=True):
    """Who did what, when, to what."""

    at: Time
    actor: str
    action: str
    target: str
    detail: dict[str, str]


class AuditPage(msgspec.Struct, frozen=True):
    """One page of the audit trail, newest first."""

    items: tuple[AuditEntry, ...]
    next_cursor: str | None = None


class Quarter(msgspec.Struct, frozen=True):
    """One quarter hour of the shift; ``waiting`` is what was open at its end."""

    at: Time
    entered: int
    reached: int
    failed: int
    waiting: int


class Performance(msgspec.Struct, frozen=True):
    """The shift of one business process by the quarter hour."""

    business_process_id: str
    shift_started_at: Time
    quarters: tuple[Quarter, ...]


class Token(msgspec.Struct, frozen=True):
    """What the token endpoint answers; ``expires_in`` in seconds."""

    access_token: str
    refresh_token: str
    token_type: str
    expires_in: int


class BusinessProcessList(msgspec.Struct, frozen=True):
    """``GET /v1/business-processes``."""

    items: tuple[BusinessProcess, ...]


class MonitorList(msgspec.Struct, frozen=True):
    """``GET /v1/monitor``."""

    items: tuple[MonitorItem, ...]


class AgentList(msgspec.Struct, frozen=True):
    """``GET /v1/agents``."""

    items: tuple[AgentSummary, ...]


class PersonList(msgspec.Struct, frozen=True):
    """``GET /v1/colleagues``: whom a callback may be asked for."""

    items: tuple[PersonRef, ...]


class CurrentInteractionList(msgspec.Struct, frozen=True):
    """``GET /v1/business-processes/{id}/interactions``."""

    items: tuple[CurrentInteraction, ...]
