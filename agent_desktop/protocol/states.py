"""The words of the wire: states, roles, statuses. Add to them, never rename one.

Every enumeration here is part of ``docs/protocol.md``; its values are stored and sent, so they are permanent.
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """The role of a user, which decides the user's rights."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"
    INTAKE = "intake"  #: A program that hands in callbacks: an IVR, a web form.


class EndpointKind(StrEnum):
    """Where the agent's own leg of the call rings."""

    SOFTPHONE = "softphone"
    UC1 = "uc1"
    TEAMS = "teams"
    DESKTOP = "desktop"  #: The desktop itself: a headset at the agent's computer.


class AcceptAt(StrEnum):
    """Where an offer is accepted."""

    DESKTOP = "desktop"
    ENDPOINT = "endpoint"  #: In the popup of Teams or UC-1; the desktop's own Accept is disabled.


class AgentState(StrEnum):
    """What an agent is doing."""

    OFFLINE = "offline"
    AVAILABLE = "available"
    NOT_READY = "not_ready"
    OFFERED = "offered"
    PREVIEW = "preview"
    BUSY = "busy"  #: Dialing or handling, or in a call of the endpoint's own during preview.
    WRAP_UP = "wrap_up"


class Location(StrEnum):
    """Where a callback is (*Interaction Location*)."""

    PENDING = "pending"
    HANDLING_BY_BUSINESS_PROCESS = "handling_by_business_process"
    HANDLING_BY_AGENT = "handling_by_agent"
    COMPLETED = "completed"


class EndState(StrEnum):
    """How a callback ended."""

    SUCCEEDED = "succeeded"
    FAILED = "failed"
    PURGED = "purged"
    ABORTED = "aborted"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class DoNotCallKind(StrEnum):
    """The meaning of the value of an entry of the do-not-call list."""

    NUMBER = "number"  #: One subscriber, however the number is written.
    PREFIX = "prefix"  #: All numbers that begin so.
    PATTERN = "pattern"  #: All numbers that match; ``?`` means one digit, ``*`` any number of digits.


class InteractionState(StrEnum):
    """The state of one presentation of a callback to an agent."""

    OFFERED = "offered"
    PREVIEW = "preview"
    CONNECTING = "connecting"  #: The agent's own leg comes up; the customer is not called yet.
    DIALING = "dialing"
    HANDLING = "handling"
    WRAP_UP = "wrap_up"
    COMPLETED = "completed"
    RELEASED = "released"  #: The offer ended without an acceptance; the callback is back in queue.


class LegState(StrEnum):
    """The state of the agent's own leg, once it is there."""

    RINGING = "ringing"
    UP = "up"
    LOST = "lost"  #: The connection broke off; it may come back, and the customer waits.


class SupervisionMode(StrEnum):
    """What a supervisor does in a conversation."""

    LISTEN = "listen"
    WHISPER = "whisper"  #: The agent alone hears the supervisor.
    JOIN = "join"


class CompletionStatus(StrEnum):
    """How an accepted interaction ended."""

    HANDLED = "handled"  #: Removed from queue as succeeded.
    ANSWERING_MACHINE = "answering_machine"  #: Kept in queue; uses up an attempt.
    CALLBACK_REQUESTED = "callback_requested"  #: Requested again at a time, for an agent; uses up no attempt.
    NO_ANSWER = "no_answer"  #: The customer was not reached; uses up an attempt.
    CANCEL = "cancel"  #: The agent ended it before an answer; uses up no attempt.
    WRONG_DESTINATION = "wrong_destination"  #: Removed from queue as failed.


class AttemptState(StrEnum):
    """The state of an attempt in a callback's history: a completion status, or *Aborted*."""

    HANDLED = "handled"
    ANSWERING_MACHINE = "answering_machine"
    CALLBACK_REQUESTED = "callback_requested"
    NO_ANSWER = "no_answer"
    CANCEL = "cancel"
    WRONG_DESTINATION = "wrong_destination"
    ABORTED = "aborted"  #: Taken from the queue because the schedule closed.


class CallOutcome(StrEnum):
    """The result of dialling the customer's number."""

    ANSWERED = "answered"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    REJECTED = "rejected"
    INVALID_NUMBER = "invalid_number"
    FAILED = "failed"
    NOT_PLACED = "not_placed"  #: The call never left the switch; the customer's phone cannot have rung.
    CANCELLED = "cancelled"  #: Hung up from our side before an answer.


class AnsweredBy(StrEnum):
    """Who or what answered the call."""

    PERSON = "person"
    MACHINE = "machine"
    UNKNOWN = "unknown"


class ChosenBy(StrEnum):
    """Who chose the completion status."""

    AGENT = "agent"
    SERVER = "server"  #: The default, because the agent has not chosen another one.


class Command(StrEnum):
    """A command that the server allows an agent for the open interaction."""

    ACCEPT = "accept"
    DECLINE = "decline"
    DIAL = "dial"
    END = "end"
    SET_COMPLETION_STATUS = "set_completion_status"
    COMPLETE = "complete"
    DELEGATE = "delegate"
    HOLD = "hold"
    RESUME = "resume"
    SEND_DIGITS = "send_digits"
    LEAVE_MESSAGE = "leave_message"
    PAUSE_RECORDING = "pause_recording"
    RESUME_RECORDING = "resume_recording"
    CALL_NUMBER = "call_number"


class TranscriptionStatus(StrEnum):
    """The state of the transcription of a callback's newest recording."""

    NONE = "none"
    PENDING = "pending"
    READY = "ready"
    FAILED = "failed"


class TranscriptionOutcome(StrEnum):
    """What a finished transcription found in the recording. On the wire: add values, never rename one."""

    WORDS = "words"  #: Words.
    NO_SPEECH = "no_speech"  #: No speech: silence, tones, noise or music.
    UNINTELLIGIBLE = (
        "unintelligible"  #: Someone speaks, but no words can be made out, as in another language.
    )


class FoundKind(StrEnum):
    """What was found in the words of a recording. On the wire: add values, never rename one."""

    PHONE = "phone"  #: A telephone number, as E.164.
    REFERENCE = "reference"  #: A number of an order, a case, an account.
    TIME = "time"  #: When to call: clock times as an ISO 8601 interval, open or not, or one of them.


class RoutingStatus(StrEnum):
    """The *CLBK Stat* of a business process."""

    ACTIVE = "active"
    OFF_SCHEDULE = "off_schedule"
    STOPPED = "stopped"


class MaxPreviewTimeMode(StrEnum):
    """When the preview state is used."""

    WITH_RECORDING = "with_recording"
    DISABLED = "disabled"  #: Recording and transcription are never presented to an agent, in any state.
    ALWAYS = "always"


class DuplicatePolicy(StrEnum):
    """The handling of a second request for the number of an open callback."""

    MERGE = "merge"
    ALLOW = "allow"


class OffSchedulePolicy(StrEnum):
    """The handling of the queue when the schedule closes."""

    HOLD = "hold"
    REMOVE = "remove"


class Weekday(StrEnum):
    """Days of a weekly schedule, Monday first."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Relation(StrEnum):
    """Why a callback is listed among an agent's own."""

    ASKED = "asked"  #: It waits for this agent.
    COMPLETED = "completed"  #: This agent completed an interaction of it in this shift.


class OwnCommand(StrEnum):
    """What an agent may do with a callback that waits for this agent."""

    CALL = "call"  #: Call the customer now.
    MOVE = "move"  #: Move it to another time.
    GIVE_BACK = "give_back"  #: Let every agent have it.


class OwnNewsKind(StrEnum):
    """Why an agent is notified of a callback of the agent's own list."""

    DUE = "due"  #: It is due soon, or is due while the agent cannot be offered it.
    RETURNED = "returned"  #: A supervisor gave it back to the agent who had handed it over.


class Counted(StrEnum):
    """A figure of the monitor that counts callbacks, by name: which callbacks it counts in the current shift."""

    PROCESSED = "processed"
    TO_BE_PROCESSED = "to_be_processed"
    AVERAGE_HANDLE_TIME = (
        "average_handle_time"  #: Those with an interaction that was answered and is completed.
    )
    PURGED = "purged"
    REACHED = "reached"
    FAILED = "failed"


class CallbackSort(StrEnum):
    """The order of a page of callbacks; those with equal keys are in the order of their ids."""

    ENTERED = "entered"
    DUE = "due"  #: Those without a due time are due since they entered.
    CUSTOMER = "customer"  #: By name, regardless of case; those without a name last.
    NUMBER = "number"
    LOCATION = "location"  #: Pending, in queue, with an agent, completed.
    ATTEMPTS = "attempts"
    BUSINESS_PROCESS = "business_process"  #: By name.
    AGENT = "agent"  #: By the name of the requested agent; those without one last.
    RECORDING = "recording"  #: By the length of the newest; those without one last.
    HANDED_OVER = (
        "handed_over"  #: By the time of the last hand-over to the supervisors; those without one last.
    )


class SignOutScope(StrEnum):
    """Which of the caller's sessions end."""

    EVERYWHERE = "everywhere"
    ELSEWHERE = "elsewhere"


class UserSource(StrEnum):
    """Where a user comes from."""

    SITE_FILE = "site_file"
    ADMINISTRATOR = "administrator"
    PROVIDER = "provider"


class SortOrder(StrEnum):
    """The direction of the order of a page."""

    ASCENDING = "asc"
    DESCENDING = "desc"


class AlertCode(StrEnum):
    """Why callbacks wait without an end (``docs/behaviour.md``, *Alerts*)."""

    HELD = "held"
    STOPPED = "stopped"
    NEVER_OPENS = "never_opens"
    NO_COMMON_HOUR = "no_common_hour"
    ASKED_AGENT_AWAY = "asked_agent_away"
    NO_AGENT = "no_agent"
    SWITCH_AWAY = "switch_away"
    TRUNK_AWAY = "trunk_away"


class FiguresBy(StrEnum):
    """What each line of the figures of a period is about."""

    AGENT = "agent"
    HOUR = "hour"
    BUSINESS_PROCESS = "business_process"
    CODE = "code"


class CallbackAction(StrEnum):
    """What a supervisor does to many callbacks at once."""

    CHANGE = "change"
    SEND_TO_QUEUE = "send_to_queue"
    GIVE = "give"
    PURGE = "purge"
    WITHDRAW = "withdraw"


class ActionOutcome(StrEnum):
    """What became of one callback of an action; ``unchanged``: it was so already."""

    DONE = "done"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class Measure(StrEnum):
    """What a threshold of a business process watches (``docs/behaviour.md``, *Thresholds*)."""

    WAITING = "waiting"
    LONGEST_WAIT = "longest_wait_s"
    REACHED = "reached_ratio"
    AGENTS_AVAILABLE = "agents_available"
    HAND_OVERS = "hand_overs"


class AlertLevel(StrEnum):
    """How bad a measure is that has reached a threshold."""

    WARNING = "warning"
    ALARM = "alarm"


class WhyCode(StrEnum):
    """One reason why a callback is not being offered now (``docs/behaviour.md``, *Why*)."""

    OFF_SCHEDULE = "off_schedule"
    STOPPED = "stopped"
    DUE_AT = "due_at"
    OUTSIDE_CALLING_HOURS = "outside_calling_hours"
    NO_COMMON_HOUR = "no_common_hour"
    HELD = "held"
    ASKED_AGENT_AWAY = "asked_agent_away"
    NUMBER_IN_USE = "number_in_use"
    NO_AGENT_AVAILABLE = "no_agent_available"
    COOL_DOWN = "cool_down"
    SWITCH_AWAY = "switch_away"
    TRUNK_AWAY = "trunk_away"
    WITH_AGENT = "with_agent"
    COMPLETED = "completed"
