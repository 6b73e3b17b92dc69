"""Rows that hold the current state, one frozen struct for each table; ``history_rows`` has those that are appended.

The floor holds these rows and returns those that an event has changed (``FloorOutcome.puts`` and ``deletes``). A store
maps each struct to a table whose columns are its fields, with tuples, dicts and structs as JSON text. Nothing else is
stored, so a floor can be rebuilt from its rows alone. ``KEY`` names the fields of the table's key.

Times are aware UTC ``datetime`` and spans ``timedelta``; a store must return both to the microsecond.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Final

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import (
    AcceptAt,
    AgentState,
    AnsweredBy,
    CallOutcome,
    ChosenBy,
    CompletionStatus,
    DoNotCallKind,
    EndState,
    InteractionState,
    LegState,
    Location,
    RoutingStatus,
    TranscriptionStatus,
)
from agent_desktop.protocol.thresholds import Thresholds
from agent_desktop.protocol.timing import IntakeLimits, Timing
from agent_desktop.protocol.wrap_up import WrapUpForm
from server_stub.core.model.call_rules import CallPlan
from server_stub.core.model.counts.count_rows import (
    CodeCountRow,
    FiguresRow,
    ForecastRow,
    IntakeCountRow,
    TallyRow,
)
from server_stub.core.model.number_rules import NumberRules
from server_stub.core.model.outward import WebhookRow
from server_stub.core.model.process_rules.screen_pop_rules import ScreenPopRules
from server_stub.core.model.row_base import Row
from server_stub.core.model.speech_rules import SpeechRules
from server_stub.core.model.supervision.action_rows import CallbackActionRow
from server_stub.core.model.supervision.alert_rows import ThresholdAlertRow
from server_stub.core.model.supervision.call_rows import SupervisorInCall


class ScopeRow(Row, frozen=True, kw_only=True):
    """The business processes that some supervisors may see; ``key`` is also the recipient of their events.

    ``business_process_ids`` is None for those who see all.
    """

    KEY: ClassVar[tuple[str, ...]] = ("key",)

    key: str
    business_process_ids: tuple[str, ...] | None


class BusinessProcessRow(Row, frozen=True, kw_only=True):
    """A queue with its agents and its timing (``docs/behaviour.md``, *Schedule, stop, purge*).

    ``schedule_open`` is the last known state of the schedule. ``version`` counts the changes of ``timing`` (it is the
    ETag). ``set_by_supervisor`` names the settings that a supervisor has changed since the site file was applied, and
    that the site file does not replace. ``numbers`` are the rules for its numbers, ``intake`` its limits, ``wrap_up``
    its codes, note template and script, ``screen_pop`` the page for its agents, ``thresholds`` the levels at which
    supervisors are alerted. ``stopped_by`` is who stopped it, ``stop_until`` when it starts again by itself.
    ``removed``: the site no longer has it, and none of its callbacks is open; history and reports have its name.
    Callbacks queued before ``aborts_before`` still need the aborted attempt of a closing that moves them in slices.
    """

    id: str
    name: str
    members: tuple[str, ...]
    timing: Timing
    stopped: bool
    schedule_open: bool
    version: int
    set_by_supervisor: tuple[str, ...]
    shift_started_at: datetime
    numbers: NumberRules = NumberRules()
    aborts_before: datetime | None = None
    calls: CallPlan = CallPlan()
    speech: SpeechRules = SpeechRules()
    intake: IntakeLimits = IntakeLimits()
    thresholds: Thresholds = Thresholds()
    stopped_at: datetime | None = None
    stop_until: datetime | None = None
    stop_reason: str | None = None
    stopped_by: str | None = None
    wrap_up: WrapUpForm = WrapUpForm()
    screen_pop: ScreenPopRules = ScreenPopRules()
    removed: bool = False

    @property
    def status(self) -> RoutingStatus:
        """The *CLBK Stat*; a stop takes precedence over the schedule."""
        if self.stopped:
            return RoutingStatus.STOPPED
        return RoutingStatus.ACTIVE if self.schedule_open else RoutingStatus.OFF_SCHEDULE


class AgentRow(Row, frozen=True, kw_only=True):
    """An agent and the agent's state.

    ``available_since`` ranks the available agents, and a declined offer does not reset it. ``enabled`` is false once
    the site file no longer names the agent. ``set_by`` is the name of the supervisor who set the state, or the one
    that comes after the interaction, with ``set_note``.
    """

    id: str
    name: str
    endpoint: Endpoint
    enabled: bool
    state: AgentState
    reason: str | None
    since: datetime
    available_since: datetime | None
    pending_state: AgentState | None
    pending_reason: str | None
    connected: bool
    endpoint_in_call: bool
    interaction_id: str | None
    endpoint_reachable: bool = True
    endpoint_always_up: bool = False
    set_by: str | None = None
    set_note: str | None = None


class CallbackRow(Row, frozen=True, kw_only=True):
    """One customer's request to be called (``docs/behaviour.md``, *Where a callback is*).

    ``agent_id`` is the requested agent, since ``asked_at``; ``ask_lapsed`` is true once any agent may get the
    callback. ``handled_by`` is the agent who has it or who completed it. ``total_attempts`` counts the attempt
    records, ``attempts_used`` those that count towards the limit. ``customer_timezones`` are the zones of the number,
    empty if none is known. ``asked_by`` is the name of the agent or supervisor who requested ``agent_id``, as it was
    then; None if intake did. ``held_by`` is the name of the agent who last handed the callback to the supervisors, at
    ``held_at``, with ``held_note``. ``handed_in_by`` is the user, a person or a program, who handed it in; None if an
    earlier version stored it. ``first_number`` is the number of the request while ``number`` is another one (*Another
    number*). ``promised_from`` and ``promised_until`` are the range in which the first call was predicted to begin,
    at the prediction ``predicted_wait`` after ``predicted_from`` (*The promised time*); ``begun_at`` is when an agent
    first accepted it.
    """

    id: str
    business_process_id: str
    number: str
    customer_name: str | None
    priority: int
    attributes: dict[str, str]
    customer_timezones: tuple[str, ...]
    location: Location
    entered_at: datetime
    due_at: datetime | None
    queued_at: datetime | None
    agent_id: str | None
    asked_at: datetime | None
    ask_lapsed: bool
    attempts_used: int
    total_attempts: int
    last_attempt_at: datetime | None
    held: bool
    held_note: str | None
    interaction_id: str | None
    handled_by: str | None
    end_state: EndState | None
    end_reason: str | None
    completed_at: datetime | None
    asked_by: str | None = None
    held_by: str | None = None
    held_at: datetime | None = None
    handed_in_by: str | None = None
    first_number: str | None = None
    promised_from: datetime | None = None
    promised_until: datetime | None = None
    predicted_from: datetime | None = None
    predicted_wait: timedelta | None = None
    begun_at: datetime | None = None


class Origin(StrEnum):
    """How an interaction reached its completion; decides which statuses are allowed (*Completion statuses*)."""

    PREVIEW_ENDED = "preview_ended"
    DIALING_ENDED = "dialing_ended"
    DIALING_UNANSWERED = "dialing_unanswered"
    HANDLING = "handling"


class ReleaseReason(StrEnum):
    """Why an offer was not accepted, for the audit trail."""

    DECLINED = "declined"
    TIMED_OUT = "timed_out"
    NEVER_SHOWN = "never_shown"
    UNREACHABLE = "unreachable"  #: The agent's own telephony could not be rung, or was busy.
    DESKTOP_LOST = "desktop_lost"
    REVOKED = "revoked"


class ClosedBy(StrEnum):
    """Who or what ended an accepted interaction."""

    AGENT = "agent"
    CLOCK = "clock"  #: The wrap-up time was over.
    SUPERVISOR = "supervisor"
    DESKTOP_LOST = "desktop_lost"
    AGENT_LEG = "agent_leg"  #: The agent's own leg did not come up.
    NUMBER_RULES = "number_rules"  #: The number must no longer be dialled.


class InteractionRow(Row, frozen=True, kw_only=True):
    """One presentation of one callback to one agent (``docs/behaviour.md``, *An interaction's states*).

    ``attempt_id`` is assigned at the acceptance and identifies the dial order and the attempt record. The
    interaction's ``TimerRow`` holds the time at which its state ends by itself. ``attempts_used`` is the callback's
    counter after the interaction's last change. ``agent_leg`` is None while the agent's leg is not there, and once it
    is released; ``digits_id`` names the last digits sent; ``supervisors`` are those in the conversation.
    ``call_recording_id`` is set if the conversation is recorded.
    """

    id: str
    callback_id: str
    business_process_id: str
    agent_id: str
    state: InteractionState
    number: str
    customer_name: str | None
    customer_timezones: tuple[str, ...]
    entered_at: datetime
    endpoint: Endpoint
    accept_at: AcceptAt
    offered_at: datetime
    state_since: datetime
    attempts_used: int
    shown_at: datetime | None = None
    accepted_at: datetime | None = None
    attempt_id: str | None = None
    dialed_at: datetime | None = None
    answered_at: datetime | None = None
    call_ended_at: datetime | None = None
    call_outcome: CallOutcome | None = None
    answered_by: AnsweredBy | None = None
    origin: Origin | None = None
    completion_status: CompletionStatus | None = None
    chosen_by: ChosenBy | None = None
    callback_at: datetime | None = None
    callback_agent_id: str | None = None
    note: str | None = None
    withdrawal_asked_at: datetime | None = None
    release_reason: ReleaseReason | None = None
    delegated: bool = False
    closed_at: datetime | None = None
    closed_by: ClosedBy | None = None
    agent_leg: LegState | None = None
    ringing_at: datetime | None = None
    on_hold: bool = False
    digits_id: str | None = None
    beep_at: datetime | None = None
    message_left_at: datetime | None = None
    call_recording_id: str | None = None
    recording_paused: bool = False
    corrections: int = 0
    corrected_at: datetime | None = None
    code: str | None = None
    supervisors: tuple[SupervisorInCall, ...] = ()


class RecordingRow(Row, frozen=True, kw_only=True):
    """One message of the customer; ``digest`` is the name of its audio file in the recording store."""

    id: str
    callback_id: str
    business_process_id: str
    recorded_at: datetime
    duration_s: float
    digest: str
    transcription_status: TranscriptionStatus


class CoolDownRow(Row, frozen=True, kw_only=True):
    """A span in which a callback is not offered to an agent again.

    With ``unless_alone`` it is ignored while no other agent serves the business process.
    """

    KEY: ClassVar[tuple[str, ...]] = ("callback_id", "agent_id")

    callback_id: str
    agent_id: str
    until: datetime
    unless_alone: bool


class TimerKind(StrEnum):
    """The purpose of a timer. Timers due at the same instant are handled in this order."""

    SCHEDULE = "schedule"  #: A business process opens or closes.
    SHIFT = "shift"  #: A business process's next shift starts.
    MOVE = "move"  #: More callbacks follow the opening, the closing or the timing of their business process.
    MATCH = "match"  #: More offers of a business process are made: the last turn reached its limit.
    EXPIRY = "expiry"  #: A callback expires.
    DUE = "due"  #: A pending callback may go to the queue.
    CALLING_HOURS = "calling_hours"  #: A callback in queue leaves its calling hours.
    ASK = "ask"  #: A callback has waited long enough for the requested agent.
    OFFER = "offer"  #: An offer has not been accepted.
    PREVIEW = "preview"  #: Max Preview Time is over.
    AGENT_LEG = "agent_leg"  #: The agent's own leg has not come up.
    LEG_BACK = "leg_back"  #: The agent's own leg broke off and is not back.
    NO_ANSWER = "no_answer"  #: Duration For No Answer is over.
    WRAP_UP = "wrap_up"  #: The wrap-up time is over.
    GRACE = "grace"  #: An agent's desktop has been away for too long.
    COOL_DOWN = "cool_down"  #: A callback may be offered to that agent again.
    MONITOR = "monitor"  #: A business process's monitor item has to be sent to the supervisors.
    QUIET = (
        "quiet"  #: The second after a monitor item, in which no other is sent; nothing happens at its end.
    )
    WEBHOOK = "webhook"  #: A delivery that failed is tried again.
    STOP_END = "stop_end"  #: A business process that was stopped until then starts again.
    UNDO = "undo"  #: The last action of a supervisor on many callbacks can no longer be undone.
    REMIND = "remind"  #: An agent is reminded of a callback that waits for this agent.
    THRESHOLD = "threshold"  #: A wait reaches a level of its business process, or a level ends.


TIMER_RANK: Final[dict[TimerKind, int]] = {kind: rank for rank, kind in enumerate(TimerKind)}


class TimerRow(Row, frozen=True, kw_only=True):
    """A timer of the subject, an id, that is due at ``due_at`` (UTC).

    The subject of a cool-down is ``callback id|agent id``.
    """

    KEY: ClassVar[tuple[str, ...]] = ("kind", "subject")

    kind: TimerKind
    subject: str
    due_at: datetime


class SequencesRow(Row, frozen=True, kw_only=True):
    """The last value of each counter from which ids are made. One row."""

    KEY: ClassVar[tuple[str, ...]] = ("name",)

    name: str = "floor"
    interaction: int = 0
    attempt: int = 0
    audit: int = 0
    event: int = 0
    change: int = 0
    alert: int = 0


class IdempotencyKeyRow(Row, frozen=True, kw_only=True):
    """The key of an accepted request, so that a repetition creates no second callback. Kept for a day.

    ``fingerprint`` is a hash of the request's content: the same key with other content is refused.
    """

    KEY: ClassVar[tuple[str, ...]] = ("actor", "key")

    actor: str
    key: str
    fingerprint: str
    callback_id: str
    created: bool
    at: datetime


class DoNotCallRow(Row, frozen=True, kw_only=True):
    """An entry of the do-not-call list (``docs/behaviour.md``, *Numbers*); never changed, only deleted.

    Without ``business_process_id`` it holds for the whole site. ``from_site`` marks entries of the site file, which
    only the site file can remove.
    """

    id: str
    kind: DoNotCallKind
    value: str
    note: str | None
    added_at: datetime
    added_by: str
    from_site: bool
    business_process_id: str | None = None


class OutageRow(Row, frozen=True, kw_only=True):
    """A part of telephony that cannot be reached: ``trunk``, or without a name the switch. There is no row while it can."""

    KEY: ClassVar[tuple[str, ...]] = ("trunk",)

    trunk: str
    since: datetime


class NotReadyReasonRow(Row, frozen=True, kw_only=True):
    """A reason for *Not Ready* that the site defines, at its ``place`` from 0; without any there are the standard ones."""

    KEY: ClassVar[tuple[str, ...]] = ("name",)

    name: str
    place: int
    names: dict[str, str]


KEPT: Final[tuple[type[Row], ...]] = (
    ScopeRow,
    BusinessProcessRow,
    AgentRow,
    CallbackRow,
    InteractionRow,
    RecordingRow,
    FiguresRow,
    ForecastRow,
    TallyRow,
    CodeCountRow,
    CoolDownRow,
    TimerRow,
    SequencesRow,
    IdempotencyKeyRow,
    DoNotCallRow,
    IntakeCountRow,
    OutageRow,
    WebhookRow,
    ThresholdAlertRow,
    CallbackActionRow,
    NotReadyReasonRow,
)
"""Row types that are replaced and deleted by key."""
