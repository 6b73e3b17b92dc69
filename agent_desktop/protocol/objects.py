"""The objects in answers and events: always whole, never differences.

These are for both roles; ``supervisor_objects`` has those of the supervisors' pages. All are frozen. A client ignores unknown
fields, so these structs accept them. Times are aware UTC ``datetime``; ``…_s`` are seconds.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

from agent_desktop.protocol.screen_pop import ScreenPop
from agent_desktop.protocol.states import (
    AcceptAt,
    AgentState,
    AnsweredBy,
    AttemptState,
    CallOutcome,
    ChosenBy,
    Command,
    CompletionStatus,
    EndpointKind,
    EndState,
    InteractionState,
    LegState,
    Location,
    OwnCommand,
    Relation,
    Role,
    RoutingStatus,
    SupervisionMode,
    TranscriptionOutcome,
    TranscriptionStatus,
)

Time = Annotated[datetime, msgspec.Meta(tz=True)]
"""An instant, aware; on the wire RFC 3339 in UTC with milliseconds."""


class Endpoint(msgspec.Struct, frozen=True):
    """Where the agent's own leg rings."""

    kind: EndpointKind
    address: str = ""


class EndpointRef(msgspec.Struct, frozen=True):
    """The kind of an endpoint without its address, for an interaction."""

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
    """The signed-in user."""

    id: str
    name: str
    role: Role
    endpoint: Endpoint | None
    business_processes: tuple[BusinessProcessRef, ...]


class SessionInfo(msgspec.Struct, frozen=True):
    """One sign-in of a user. ``used_at`` is when its newest tokens were issued; facts that were not stored are ``null``."""

    id: str
    user_id: str
    user_name: str
    role: Role
    started_at: Time | None
    used_at: Time | None
    expires_at: Time
    address: str | None
    is_current: bool
    """Whether the request was made in this session."""


class SessionList(msgspec.Struct, frozen=True):
    """The sessions of a user, or of all, the newest first; at most 1000."""

    items: tuple[SessionInfo, ...]


class Recording(msgspec.Struct, frozen=True):
    """A recording of the customer; ``url`` is a path on the same server, which supports ``Range``."""

    id: str
    url: str
    duration_s: float
    recorded_at: Time


class Word(msgspec.Struct, frozen=True):
    """One transcribed word with its times in the sound (seconds); ``confidence`` is from 0 to 1."""

    text: str
    start_s: float
    end_s: float
    confidence: float


class FoundInWords(msgspec.Struct, frozen=True):
    """A number that was found in the words, from ``first_word`` to ``last_word`` (places in ``words``, from 0).

    ``confidence`` is that of the least sure word. It is ``sure`` if a second reading of the sound gave the same number.
    ``kind`` is a ``FoundKind``, or a word that this version does not know.
    """

    kind: str
    value: str
    first_word: int
    last_word: int
    confidence: float
    sure: bool = False


class Transcription(msgspec.Struct, frozen=True):
    """The words of a recording, as text and one by one.

    Transcriptions that were made before the field was added have no ``outcome``, and no ``found``. ``rough`` is true if
    many of the words may be wrong. ``unrated`` is true if the engine gives no confidence, so that each word's is 0, and
    ``estimated`` if it gives no times of words.
    """

    text: str
    words: tuple[Word, ...]
    language: str | None = None
    engine: str | None = None
    outcome: TranscriptionOutcome | None = None
    rough: bool | None = None
    found: tuple[FoundInWords, ...] | None = None
    unrated: bool | None = None
    estimated: bool | None = None


class Call(msgspec.Struct, frozen=True):
    """The call: the customer's leg, and the agent's own; facts that are not known yet are ``null``.

    ``agent_leg`` is ``null`` while there is none; ``agent_leg_until`` is when a lost leg is given up.
    """

    outcome: CallOutcome | None = None
    answered_by: AnsweredBy | None = None
    dialed_at: Time | None = None
    answered_at: Time | None = None
    ended_at: Time | None = None
    agent_leg: LegState | None = None
    agent_leg_until: Time | None = None
    ringing_at: Time | None = None
    on_hold: bool = False
    beep_heard: bool = False
    message_left: bool = False
    recorded: bool = False
    recording_paused: bool = False


class MediaLeg(msgspec.Struct, frozen=True, kw_only=True):
    """The way to the agent's own leg, for the desktop as the phone; good for one connection within ``expires_in_s``.

    ``path`` is on the server's address. Over plain HTTP the desktop connects to ``port`` instead of the server's own, if
    it is set; over HTTPS only if ``port_is_secure``, otherwise the front passes the path on. A secret: neither side logs
    or stores it.
    """

    path: str
    port: int | None = None
    port_is_secure: bool = False
    codec: str = "ulaw"
    expires_in_s: float = 15.0


class CompletionEffect(msgspec.Struct, frozen=True):
    """The consequences of choosing ``status``, computed by the server so that a picker can show them.

    ``recall_in_s`` is set if the callback returns to the queue after that time, ``end_state`` if it is removed.
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
    corrected_at: Time | msgspec.UnsetType = msgspec.UNSET
    corrected_by: str | msgspec.UnsetType = msgspec.UNSET
    code: str | msgspec.UnsetType = msgspec.UNSET
    code_label: str | msgspec.UnsetType = msgspec.UNSET


class HandOver(msgspec.Struct, frozen=True):
    """The last hand-over of the callback to the supervisors; ``by`` is the agent's name."""

    by: str | None = None
    at: Time | None = None
    note: str | None = None


class Supervision(msgspec.Struct, frozen=True, kw_only=True):
    """A supervisor's part in a conversation; ``leg`` is the supervisor's own.

    ``allowed_modes`` are those that this supervisor may change to now.
    """

    supervisor: PersonRef
    mode: SupervisionMode
    leg: LegState
    since: Time
    endpoint: EndpointRef
    allowed_modes: tuple[SupervisionMode, ...] = ()


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
    first_number: str | None = None
    code: str | None = None
    screen_pop: ScreenPop | None = None
    supervised_by: tuple[Supervision, ...] = ()


class StoppedProcess(msgspec.Struct, frozen=True, kw_only=True):
    """A business process that a supervisor has stopped; ``until`` is when it starts again by itself, if it does."""

    business_process: BusinessProcessRef
    since: Time | None
    until: Time | None
    reason: str | None
    by: str | None


class AgentStatus(msgspec.Struct, frozen=True):
    """The signed-in agent's own state, with the open interaction."""

    state: AgentState
    reason: str | None
    since: Time
    pending_state: AgentState | None
    interaction: Interaction | None
    pending_reason: str | None = None
    connected: bool = False
    endpoint_reachable: bool = True
    set_by: str | None = None
    set_note: str | None = None
    stops: tuple[StoppedProcess, ...] = ()


class Callback(msgspec.Struct, frozen=True, kw_only=True):
    """One customer's request to be called."""

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
    first_number: str | None = None
    handed_over: HandOver | None = None
    attempts: tuple[Attempt, ...] | msgspec.UnsetType = msgspec.UNSET
    promised_from: Time | None = None
    promised_until: Time | None = None
    begun_at: Time | None = None


class OwnCallback(msgspec.Struct, frozen=True):
    """A callback of the agent's own list: one that waits for the agent, or an interaction that the agent completed."""

    relation: Relation
    callback: Callback
    business_process: BusinessProcessRef
    status: CompletionStatus | None = None
    ended_at: Time | None = None
    handle_time_s: float | None = None
    allowed_commands: tuple[OwnCommand, ...] = ()


class Waiting(msgspec.Struct, frozen=True):
    """The number of callbacks in the queue of a business process that the agent serves."""

    business_process: BusinessProcessRef
    in_queue: int
    status: RoutingStatus
    stop: StoppedProcess | None = None


class CorrectableWrapUp(msgspec.Struct, frozen=True):
    """The agent's last wrap-up while it can be corrected, until ``until``.

    ``interaction`` carries the statuses that are allowed, and what each would do from now on.
    """

    interaction: Interaction
    until: Time


class OwnShift(msgspec.Struct, frozen=True, kw_only=True):
    """What an agent did in this shift; ``reached`` were handled, and the handle time is the mean of the conversations."""

    since: Time
    accepted: int
    declined: int
    missed: int
    completed: int
    reached: int
    average_handle_time_s: float | None = None


class OwnCallbacks(msgspec.Struct, frozen=True):
    """``GET /v1/agent/callbacks``."""

    items: tuple[OwnCallback, ...]
    waiting: tuple[Waiting, ...] = ()
    correctable: CorrectableWrapUp | None = None
    shift: OwnShift | None = None


class OwnHistoryPage(msgspec.Struct, frozen=True):
    """``GET /v1/agent/history``."""

    items: tuple[OwnCallback, ...]
    next_cursor: str | None = None


class SignInProvider(msgspec.Struct, frozen=True, kw_only=True):
    """An identity provider (OpenID Connect) at which the desktop's user can sign in with the system's browser.

    ``name`` is for the button, if the site has chosen one. The desktop accepts a redirect only from ``issuer``, and without the parameter ``iss`` only
    if not ``names_issuer`` (RFC 9207). ``sign_out_url`` ends the session at the provider.
    """

    name: str | None = None
    issuer: str
    client_id: str
    authorization_endpoint: str
    scope: str
    names_issuer: bool = False
    sign_out_url: str | None = None


class SignInMethods(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /v1/sign-in``: how users sign in; ``provider_is_away`` if there is a provider that cannot be reached."""

    password: bool = True
    provider: SignInProvider | None = None
    provider_is_away: bool = False


class Token(msgspec.Struct, frozen=True):
    """The answer of the token endpoint; ``expires_in`` is in seconds."""

    access_token: str
    refresh_token: str
    token_type: str
    expires_in: int


class PersonList(msgspec.Struct, frozen=True):
    """``GET /v1/colleagues``: the agents for whom a callback may be requested."""

    items: tuple[PersonRef, ...]
