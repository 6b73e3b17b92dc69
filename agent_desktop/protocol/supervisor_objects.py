"""The objects of the supervisors' pages: business processes, agents, the monitor, report 6.04, the audit trail.

As in ``objects``, all are frozen and whole, and a client ignores unknown fields.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from agent_desktop.protocol.objects import (
    Attempt,
    Callback,
    Endpoint,
    PersonRef,
    Recording,
    StoppedProcess,
    Supervision,
    Time,
    Transcription,
)
from agent_desktop.protocol.states import (
    AgentState,
    AlertCode,
    CompletionStatus,
    DoNotCallKind,
    EndState,
    InteractionState,
    RoutingStatus,
    SupervisionMode,
    WhyCode,
)
from agent_desktop.protocol.thresholds import Thresholds
from agent_desktop.protocol.timing import IntakeLimits, Timing
from agent_desktop.protocol.wrap_up import CodeCount

Ratio = Annotated[float, msgspec.Meta(ge=0, le=1)]


class CallRecording(msgspec.Struct, frozen=True, kw_only=True):
    """The recording of an attempt's conversation; ``url`` is a path on the same server, which supports ``Range``."""

    id: str
    attempt_id: str
    url: str
    duration_s: float
    recorded_at: Time


class CallRecordingList(msgspec.Struct, frozen=True, kw_only=True):
    """The recordings of a callback's conversations, the oldest first."""

    items: tuple[CallRecording, ...]


class CallbackPage(msgspec.Struct, frozen=True):
    """One page of callbacks; ``next_cursor`` is ``null`` on the last page."""

    items: tuple[Callback, ...]
    next_cursor: str | None = None


class WhyReason(msgspec.Struct, frozen=True):
    """One reason why a callback is not being offered; ``until`` is when it ends by itself, if it does."""

    code: WhyCode
    text: str
    until: Time | None = None


class Why(msgspec.Struct, frozen=True):
    """All reasons why a callback is not being offered; empty if it may be offered now."""

    reasons: tuple[WhyReason, ...]


class ServedCallbacks(msgspec.Struct, frozen=True):
    """The ids of a served caller's open callbacks: those now withdrawn, the oldest first, and those that agents have."""

    withdrawn: tuple[str, ...]
    with_agents: tuple[str, ...]


class ErasedCustomer(msgspec.Struct, frozen=True):
    """What was erased: the ids of the callbacks, and the number of recordings."""

    callbacks: tuple[str, ...]
    recordings: int


class BusinessProcess(msgspec.Struct, frozen=True):
    """A queue with its agents, schedule and callback timing."""

    id: str
    name: str
    status: RoutingStatus
    members: tuple[str, ...]
    next_opening: Time | None
    timing: Timing
    intake_limits: IntakeLimits = IntakeLimits()
    thresholds: Thresholds = Thresholds()
    stop: StoppedProcess | None = None


class DoNotCallEntry(msgspec.Struct, frozen=True):
    """An entry of the do-not-call list; with ``from_site`` it is in the site file and can only be removed there."""

    id: str
    kind: DoNotCallKind
    value: str
    note: str | None
    added_at: Time
    added_by: str
    from_site: bool
    business_process_id: str | msgspec.UnsetType = msgspec.UNSET


class DoNotCallList(msgspec.Struct, frozen=True):
    """The do-not-call list, the newest entry first."""

    items: tuple[DoNotCallEntry, ...]


class Webhook(msgspec.Struct, frozen=True, kw_only=True):
    """A receiver of changes of callbacks, and how far it has confirmed them.

    The changes are numbered; ``newest`` is the number of the last one. ``failures`` are the tries that failed since the
    last confirmation, ``retry_at`` is the next try.
    """

    id: str
    business_process_ids: tuple[str, ...] | None
    position: int
    newest: int
    failures: int
    last_error: str | None
    retry_at: Time | None
    delivered_at: Time | None


class WebhookList(msgspec.Struct, frozen=True):
    """The receivers of changes of callbacks, by id."""

    items: tuple[Webhook, ...]


class Alert(msgspec.Struct, frozen=True):
    """Callbacks that wait without an end, until a supervisor acts."""

    code: AlertCode
    callbacks: int


class MonitorItem(msgspec.Struct, frozen=True):
    """The monitor's columns for one business process over the current shift (``docs/behaviour.md``, *Monitor*)."""

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
    agents_available: int = 0
    stop: StoppedProcess | None = None
    codes: tuple[CodeCount, ...] = ()
    promises_kept: int = 0
    promises_early: int = 0
    promises_late: int = 0
    removed: bool = False


class ShiftTally(msgspec.Struct, frozen=True):
    """The counts of an agent in the current shift."""

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
    endpoint_reachable: bool = True
    supervised_by: tuple[Supervision, ...] = ()


class CurrentInteraction(msgspec.Struct, frozen=True):
    """A row of *Current Interactions*: a callback in queue, or one with an agent."""

    callback: Callback
    interaction_id: str | None = None
    state: InteractionState | None = None
    state_since: Time | None = None
    deadline: Time | None = None
    agent: PersonRef | None = None
    completion_status: CompletionStatus | None = None
    supervised_by: tuple[Supervision, ...] = ()
    allowed_supervision: tuple[SupervisionMode, ...] = ()
    code: str | msgspec.UnsetType = msgspec.UNSET
    code_label: str | msgspec.UnsetType = msgspec.UNSET


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
    """The progress of a report's file that is being written."""

    callbacks: int
    written: int


class AuditEntry(msgspec.Struct, frozen=True):
    """One entry of the audit trail: who did what to which subject, and when."""

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
    """One quarter hour of the shift; ``waiting`` is the number of open callbacks at its end."""

    at: Time
    entered: int
    reached: int
    failed: int
    waiting: int


class Performance(msgspec.Struct, frozen=True):
    """The shift of one business process in quarter hours."""

    business_process_id: str
    shift_started_at: Time
    quarters: tuple[Quarter, ...]


class BusinessProcessList(msgspec.Struct, frozen=True):
    """``GET /v1/business-processes``."""

    items: tuple[BusinessProcess, ...]


class MonitorList(msgspec.Struct, frozen=True):
    """``GET /v1/monitor``."""

    items: tuple[MonitorItem, ...]


class AgentList(msgspec.Struct, frozen=True):
    """``GET /v1/agents``."""

    items: tuple[AgentSummary, ...]


class CurrentInteractionList(msgspec.Struct, frozen=True):
    """``GET /v1/business-processes/{id}/interactions``."""

    items: tuple[CurrentInteraction, ...]
