"""Predict the outcome of a command for callbacks; the server decides finally about each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from enum import StrEnum

import msgspec

from agent_desktop.model.supervisor.bulk_command import BulkAction
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.states import Location, RoutingStatus, WhyCode
from agent_desktop.protocol.supervisor_objects import Why


class Hindrance(StrEnum):
    """Why the server will refuse a command for a callback (``docs/behaviour.md``, *Where a callback is*)."""

    COMPLETED = "completed"
    WITH_AGENT = "with_agent"
    IN_QUEUE = "in_queue"  #: It is in the queue already.
    STOPPED = "stopped"
    OFF_SCHEDULE = "off_schedule"
    OUTSIDE_CALLING_HOURS = "outside_calling_hours"


class Forecast(msgspec.Struct, frozen=True):
    """How many of ``asked`` callbacks accept a command, why others would be refused, and what the accepting ones lose.

    ``due_lost`` counts due times that are still ahead, ``held_lost`` callbacks held for a supervisor.
    """

    asked: int
    takes: int = 0
    hindrances: tuple[tuple[Hindrance, int], ...] = ()
    due_lost: int = 0
    held_lost: int = 0


class Knowledge(msgspec.Struct, frozen=True):
    """The facts beside the callbacks: the routing status by business process, and reasons by callback."""

    status: Callable[[str], RoutingStatus | None]
    why: Callable[[str], Why | None]


def forecast(action: BulkAction, callbacks: Iterable[Callback], known: Knowledge) -> Forecast:
    """Return the expected effect of ``action`` on ``callbacks``."""
    asked = list(callbacks)
    found = [(callback, hindrance(action, callback, known)) for callback in asked]
    taken = [callback for callback, hindered in found if hindered is None]
    loses = action is BulkAction.SEND_TO_QUEUE
    reasons = Counter(hindered for _, hindered in found if hindered is not None)
    return Forecast(
        len(asked),
        len(taken),
        tuple(reasons.most_common()),
        sum(callback.due_at is not None for callback in taken) if loses else 0,
        sum(callback.held for callback in taken) if loses else 0,
    )


def hindrance(action: BulkAction, callback: Callback, known: Knowledge) -> Hindrance | None:
    """Return why the server will refuse ``action`` for ``callback``; None if no obstacle is known."""
    match callback.location:
        case Location.COMPLETED:
            return Hindrance.COMPLETED
        case Location.HANDLING_BY_AGENT:
            return Hindrance.WITH_AGENT
        case _ if action is not BulkAction.SEND_TO_QUEUE:
            return None
        case Location.HANDLING_BY_BUSINESS_PROCESS:
            return Hindrance.IN_QUEUE
        case Location.PENDING:
            return _closed(callback, known)


def _closed(callback: Callback, known: Knowledge) -> Hindrance | None:
    status = known.status(callback.business_process_id)
    if status is RoutingStatus.STOPPED:
        return Hindrance.STOPPED
    if status is RoutingStatus.OFF_SCHEDULE:
        return Hindrance.OFF_SCHEDULE
    why = known.why(callback.id)
    reasons = why.reasons if why is not None else ()
    is_outside = any(reason.code is WhyCode.OUTSIDE_CALLING_HOURS for reason in reasons)
    return Hindrance.OUTSIDE_CALLING_HOURS if is_outside else None
