"""Refusals of the core. A refusal that is raised leaves the floor unchanged.

::

    FloorRefusal
    ├── NotFound                    the subject does not exist, or the caller may not see it
    ├── Conflict                    the present state does not allow the command
    │   ├── WrongState              the interaction is in another state; the refusal carries it
    │   │   └── AcceptAtEndpoint    the offer is accepted in the popup of Teams or UC-1
    │   ├── WrongLocation           the callback is elsewhere
    │   ├── OffSchedule             the business process is closed, or it is outside the calling hours
    │   ├── Stopped                 a supervisor has stopped the business process
    │   ├── PreconditionFailed      the subject was changed since the caller read it
    │   ├── NumberInUse             another open callback has the number, or an agent calls it now
    │   ├── CorrectionTooLate       the wrap-up can no longer be corrected
    │   ├── OfferedAgain            the callback was offered again since the wrap-up
    │   └── IntakeRefusal           the business process takes no such callback now
    │       ├── QueueFull           it has as many open callbacks as it takes
    │       ├── ClosingSoon         it closes too soon; the refusal carries the next opening
    │       ├── TooManyForNumber    the subscriber has made as many requests today as it takes
    │       └── PromiseTooLong      the call could begin too late
    ├── TooManyCallbacks            as many callbacks are open as are allowed
    └── Unprocessable               the command is well formed but invalid here
        ├── IdempotencyKeyReused    the key was used for another request
        ├── StatusNotAllowed        impossible after this call; the refusal carries the allowed ones
        ├── CallbackAtRequired      Callback Requested without a time
        ├── CallbackAtOutOfRange    the time is in the past, or too far ahead
        ├── OutsideSchedule         closed at that time; the refusal carries the next opening
        ├── UnknownAgent            no agent of the business process has that id
        ├── UnknownBusinessProcess  no business process has that id
        ├── NumberNotAllowed        the number must not be dialled
        ├── UnknownPosition         no change has that position yet
        ├── InvalidTiming           a setting contradicts another; ``field`` names it
        └── InvalidSite             the site contradicts itself; ``field`` names the key
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.problems import NumberReason, ProblemCode
from agent_desktop.protocol.states import CompletionStatus


class FloorRefusal(Exception):
    """The floor refuses an event; ``detail`` gives the reason and the remedy.

    The other attributes are members of ``protocol.Problem``; those that do not apply are None.
    """

    code: ClassVar[ProblemCode]
    status: ClassVar[int]

    def __init__(
        self,
        detail: str,
        *,
        field: str | None = None,
        interaction: Interaction | None = None,
        next_opening: datetime | None = None,
        allowed: tuple[CompletionStatus, ...] | None = None,
        reason: NumberReason | None = None,
        possible_at: datetime | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.field = field
        self.interaction = interaction
        self.next_opening = next_opening
        self.allowed = allowed
        self.reason = reason
        self.possible_at = possible_at


class NotFound(FloorRefusal):
    """The subject does not exist, or the caller may not see it."""

    code = ProblemCode.NOT_FOUND
    status = 404


class NotPermitted(FloorRefusal):
    """The settings of the business process do not permit the command."""

    code = ProblemCode.FORBIDDEN
    status = 403


class Conflict(FloorRefusal):
    """The present state does not allow the command."""

    status = 409


class WrongState(Conflict):
    """The interaction's state does not allow the command; ``interaction`` is its present form."""

    code = ProblemCode.WRONG_STATE


class AcceptAtEndpoint(WrongState):
    """The offer is accepted in the popup of Teams or UC-1; ``interaction`` is its present form."""

    code = ProblemCode.ACCEPT_AT_ENDPOINT


class WrongLocation(Conflict):
    """The callback is not where the command needs it."""

    code = ProblemCode.WRONG_LOCATION


class OffSchedule(Conflict):
    """The business process is closed; ``next_opening`` is when it opens (None: never)."""

    code = ProblemCode.OFF_SCHEDULE


class Stopped(Conflict):
    """A supervisor has stopped the business process."""

    code = ProblemCode.STOPPED


class PreconditionFailed(Conflict):
    """The subject was changed since the caller read it."""

    code = ProblemCode.PRECONDITION_FAILED
    status = 412


class NumberInUse(Conflict):
    """Another open callback has the number, or an agent calls it now (``docs/behaviour.md``, *Another number*)."""

    code = ProblemCode.NUMBER_IN_USE


class TooManyCallbacks(FloorRefusal):
    """As many callbacks are open as are allowed, of the user or in all."""

    code = ProblemCode.TOO_MANY_REQUESTS
    status = 429


class CorrectionTooLate(Conflict):
    """The wrap-up can no longer be corrected (``docs/behaviour.md``, *Correcting a wrap-up*)."""

    code = ProblemCode.CORRECTION_TOO_LATE


class OfferedAgain(Conflict):
    """The callback was offered again since the wrap-up."""

    code = ProblemCode.OFFERED_AGAIN


class IntakeRefusal(Conflict):
    """A limit of the business process refuses a new callback (``docs/behaviour.md``, *Intake limits*)."""


class QueueFull(IntakeRefusal):
    """The business process has as many open callbacks as it takes."""

    code = ProblemCode.QUEUE_FULL


class ClosingSoon(IntakeRefusal):
    """The business process closes too soon for the call; ``next_opening`` is the opening after that."""

    code = ProblemCode.CLOSING_SOON


class TooManyForNumber(IntakeRefusal):
    """The subscriber has made as many requests today as the business process takes; ``possible_at`` is the next day."""

    code = ProblemCode.TOO_MANY_FOR_NUMBER


class PromiseTooLong(IntakeRefusal):
    """The call could begin only after the longest time that the business process promises."""

    code = ProblemCode.PROMISE_TOO_LONG


class Unprocessable(FloorRefusal):
    """The command is well formed but invalid here; ``field`` names the member at fault."""

    status = 422


class IdempotencyKeyReused(Unprocessable):
    """The key was used for a request with other content."""

    code = ProblemCode.IDEMPOTENCY_KEY_REUSED


class StatusNotAllowed(Unprocessable):
    """The completion status is impossible after this call; ``allowed`` lists the possible ones."""

    code = ProblemCode.STATUS_NOT_ALLOWED


class CodeNotAllowed(Unprocessable):
    """The disposition code does not exist, is a group, or belongs to another completion status."""

    code = ProblemCode.CODE_NOT_ALLOWED


class CodeRequired(Unprocessable):
    """The business process needs a disposition code for this completion status."""

    code = ProblemCode.CODE_REQUIRED


class CallbackAtRequired(Unprocessable):
    """*Callback Requested* needs a date and time."""

    code = ProblemCode.CALLBACK_AT_REQUIRED


class CallbackAtOutOfRange(Unprocessable):
    """The time is not in the future, or too far ahead."""

    code = ProblemCode.CALLBACK_AT_OUT_OF_RANGE


class OutsideSchedule(Unprocessable):
    """The business process is closed at that time; ``next_opening`` is the first opening after it."""

    code = ProblemCode.OUTSIDE_SCHEDULE


class UnknownAgent(Unprocessable):
    """No agent of that id serves the business process."""

    code = ProblemCode.UNKNOWN_AGENT


class UnknownBusinessProcess(Unprocessable):
    """No business process has that id."""

    code = ProblemCode.UNKNOWN_BUSINESS_PROCESS


class NumberNotAllowed(Unprocessable):
    """The number is not in use, an emergency number, of a type that is not called, or on the do-not-call list."""

    code = ProblemCode.NUMBER_NOT_ALLOWED


class UnknownPosition(Unprocessable):
    """No change of a callback has that position yet."""

    code = ProblemCode.UNKNOWN_POSITION


class InvalidTiming(Unprocessable):
    """A setting contradicts another; ``field`` is its key, as in ``schedule.weekly.mon[1]``."""

    code = ProblemCode.INVALID_TIMING


class InvalidSite(Unprocessable):
    """The site contradicts itself; ``field`` is the key, as in ``business_process[billing].members``."""

    code = ProblemCode.INVALID_REQUEST
