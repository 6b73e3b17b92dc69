"""Check the completion status that an agent chooses (``docs/behaviour.md``, *Completion statuses*)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec

from agent_desktop.protocol.states import CompletionStatus
from server_stub.core.model.completion import ALLOWED
from server_stub.core.model.errors import (
    CallbackAtOutOfRange,
    CallbackAtRequired,
    OutsideSchedule,
    StatusNotAllowed,
    UnknownAgent,
)
from server_stub.core.model.rows import InteractionRow, Origin
from server_stub.core.state.transaction import Transaction

FARTHEST_CALLBACK: Final = timedelta(days=90)


class CompletionChoice(msgspec.Struct, frozen=True):
    """A status with its details; ``at`` and ``agent_id`` are None except with *Callback Requested*."""

    status: CompletionStatus
    at: datetime | None = None
    agent_id: str | None = None


def check_choice(
    transaction: Transaction,
    interaction: InteractionRow,
    origin: Origin,
    *,
    status: CompletionStatus,
    callback_at: datetime | None,
    agent_id: str | None,
) -> CompletionChoice:
    """Return the choice to be stored (*Completion statuses*).

    A second *Callback Requested* keeps the time and the agent of the first one where it gives none.

    Raises:
        StatusNotAllowed: the status is impossible after this call.
        CallbackAtRequired: *Callback Requested* has no time.
        CallbackAtOutOfRange: the time is not in the future, or more than ``FARTHEST_CALLBACK`` ahead.
        OutsideSchedule: the business process is closed at that time.
        UnknownAgent: the agent does not serve the business process.
    """
    allowed = ALLOWED[origin]
    if status not in allowed:
        raise StatusNotAllowed(
            f"{status.value} is not possible after this call; choose one of those in 'allowed'.",
            field="$.status",
            allowed=allowed,
        )
    if status is not CompletionStatus.CALLBACK_REQUESTED:
        return CompletionChoice(status)
    at = callback_at or interaction.callback_at
    if at is None:
        raise CallbackAtRequired("Give the time of the next call.", field="$.callback_at")
    if at != interaction.callback_at:
        check_time(transaction, interaction.business_process_id, at, "$.callback_at")
    asked = agent_id or interaction.callback_agent_id or interaction.agent_id
    check_agent(transaction, interaction.business_process_id, asked, "$.agent_id")
    return CompletionChoice(status, at, asked)


def check_agent(transaction: Transaction, business_process_id: str, agent_id: str, field: str) -> None:
    """Check that a callback can be requested for the agent (*Completion statuses*).

    Raises:
        UnknownAgent: no agent of that id serves the business process.
    """
    agent = transaction.tables.agents.get(agent_id)
    if agent is None or not agent.enabled or agent_id not in transaction.process(business_process_id).members:
        raise UnknownAgent("No agent with this id serves the business process.", field=field)


def check_time(transaction: Transaction, business_process_id: str, at: datetime, field: str) -> None:
    """Check that a callback can be called at a time that an agent chooses (*Completion statuses*).

    Raises:
        CallbackAtOutOfRange: the time is not in the future, or more than ``FARTHEST_CALLBACK`` ahead.
        OutsideSchedule: the business process is closed at that time.
    """
    if not transaction.now < at <= transaction.now + FARTHEST_CALLBACK:
        raise CallbackAtOutOfRange(
            f"The time must be in the future, and at most {FARTHEST_CALLBACK.days} days ahead.",
            field=field,
        )
    calendar = transaction.tables.process_index.calendars[business_process_id]
    if not calendar.is_open(at):
        raise OutsideSchedule(
            "The business process is closed at that time; choose one from the next opening on.",
            field=field,
            next_opening=calendar.next_opening(at),
        )
