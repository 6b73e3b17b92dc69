"""Completion statuses as tables: which are allowed, and what each does (``docs/behaviour.md``, *Completion statuses*)."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.protocol.objects import CompletionEffect
from agent_desktop.protocol.states import CompletionStatus, EndState
from agent_desktop.protocol.timing import Timing
from server_stub.core.model.rows import Origin

_C = CompletionStatus

ALLOWED: Final[dict[Origin, tuple[CompletionStatus, ...]]] = {
    Origin.PREVIEW_ENDED: (_C.CANCEL, _C.CALLBACK_REQUESTED, _C.WRONG_DESTINATION),
    Origin.DIALING_ENDED: (_C.CANCEL, _C.CALLBACK_REQUESTED, _C.NO_ANSWER, _C.WRONG_DESTINATION),
    Origin.DIALING_UNANSWERED: (_C.NO_ANSWER, _C.CALLBACK_REQUESTED, _C.WRONG_DESTINATION),
    Origin.HANDLING: (_C.HANDLED, _C.ANSWERING_MACHINE, _C.CALLBACK_REQUESTED, _C.WRONG_DESTINATION),
}
"""The statuses allowed for each origin of an interaction, the default first."""


class Then(StrEnum):
    """Where a status sends the callback."""

    SUCCEED = "succeed"  #: Removed from queue: succeeded.
    RECALL = "recall"  #: Pending for the recall interval, or removed as failed once the limit is reached.
    REQUEUE = "requeue"  #: Back in the queue at once.
    RESCHEDULE = "reschedule"  #: Pending until the requested time.
    FAIL = "fail"  #: Removed from queue: failed.


class StatusEffect(msgspec.Struct, frozen=True):
    """The consequences of a status."""

    uses_attempt: bool
    then: Then


EFFECTS: Final[dict[CompletionStatus, StatusEffect]] = {
    _C.HANDLED: StatusEffect(uses_attempt=False, then=Then.SUCCEED),
    _C.ANSWERING_MACHINE: StatusEffect(uses_attempt=True, then=Then.RECALL),
    _C.NO_ANSWER: StatusEffect(uses_attempt=True, then=Then.RECALL),
    _C.CANCEL: StatusEffect(uses_attempt=False, then=Then.REQUEUE),
    _C.CALLBACK_REQUESTED: StatusEffect(uses_attempt=False, then=Then.RESCHEDULE),
    _C.WRONG_DESTINATION: StatusEffect(uses_attempt=False, then=Then.FAIL),
}

END_REASON: Final[dict[CompletionStatus, str]] = {
    _C.ANSWERING_MACHINE: "Attempts used up",
    _C.NO_ANSWER: "Attempts used up",
    _C.WRONG_DESTINATION: "Wrong destination",
}
"""The end reason of callbacks that failed."""


class StatusResult(msgspec.Struct, frozen=True):
    """The consequences of a status for a callback in its present state.

    ``end_state`` is None while the callback stays open. ``recall_in`` is set when it comes back by itself after that
    time.
    """

    attempts_used: int
    end_state: EndState | None
    recall_in: timedelta | None


def default_status(origin: Origin) -> CompletionStatus:
    """Return the status that is used unless the agent chooses one."""
    return ALLOWED[origin][0]


def recall_interval(timing: Timing, attempts_used: int) -> timedelta:
    """Return the wait after the attempt that raised the counter to ``attempts_used``; the last interval repeats."""
    intervals = timing.recall_intervals_s
    return timedelta(seconds=intervals[min(attempts_used, len(intervals)) - 1])


def result_of(status: CompletionStatus, *, attempts_used: int, timing: Timing) -> StatusResult:
    """Return the result of ``status`` for a callback that has already used ``attempts_used`` attempts."""
    effect = EFFECTS[status]
    used = attempts_used + effect.uses_attempt
    if effect.then is Then.SUCCEED:
        return StatusResult(used, EndState.SUCCEEDED, None)
    if effect.then is Then.FAIL or (effect.then is Then.RECALL and used >= timing.attempts_before_failure):
        return StatusResult(used, EndState.FAILED, None)
    if effect.then is Then.RECALL:
        return StatusResult(used, None, recall_interval(timing, used))
    if effect.then is Then.REQUEUE:
        return StatusResult(used, None, timedelta())
    return StatusResult(used, None, None)


def effect_on_wire(status: CompletionStatus, *, attempts_used: int, timing: Timing) -> CompletionEffect:
    """Return the same result as a wire object, for the completion picker."""
    result = result_of(status, attempts_used=attempts_used, timing=timing)
    recall_in = result.recall_in
    return CompletionEffect(
        status=status,
        attempts_used=result.attempts_used,
        end_state=result.end_state,
        recall_in_s=None if recall_in is None else recall_in.total_seconds(),
    )
