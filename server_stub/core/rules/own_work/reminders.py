"""Reminders of callbacks that wait for one agent (``docs/behaviour.md``, *Own work*)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from agent_desktop.protocol.events import EventName, OwnNews
from agent_desktop.protocol.states import OwnNewsKind
from server_stub.core.model.effects import Notify, agent_recipient
from server_stub.core.model.rows import CallbackRow, TimerKind
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.views import Views

REMIND_BEFORE: Final = timedelta(minutes=5)
"""How long before its due time an agent is reminded of a callback."""


def follow(transaction: Transaction, callback: CallbackRow) -> None:
    """Set the reminder of a callback that gets another agent or due time (*Own work*).

    A callback that is placed again with the same agent and time keeps its reminder, also one that has been given. One whose
    time is nearer than ``REMIND_BEFORE`` is reminded of at that time.
    """
    before = transaction.tables.callbacks.get(callback.id)
    if before is not None and _appointment(before) == _appointment(callback):
        return
    if callback.held or callback.agent_id is None or callback.due_at is None:
        transaction.clear_timer(TimerKind.REMIND, callback.id)
        return
    early = callback.due_at - REMIND_BEFORE
    at = early if early > transaction.now else callback.due_at
    transaction.set_timer(TimerKind.REMIND, callback.id, at if at > transaction.now else None)


def remind(transaction: Transaction, callback_id: str) -> None:
    """Remind the agent, unless the callback is due and can be offered to the agent at once (*Own work*)."""
    callback = transaction.tables.callbacks.get(callback_id)
    if callback is None or callback.agent_id is None or callback.due_at is None or callback.held:
        return
    is_offered = callback.due_at <= transaction.now and transaction.tables.routing.is_free(callback.agent_id)
    if is_offered or callback.interaction_id is not None:
        return
    own = Views(transaction.tables).own_callback(callback.id, transaction.now)
    if own is not None:
        news = OwnNews(kind=OwnNewsKind.DUE, callback=own)
        transaction.do(Notify(agent_recipient(callback.agent_id), EventName.OWN_CALLBACK, news))


def _appointment(callback: CallbackRow) -> tuple[object, ...]:
    return callback.agent_id, callback.due_at, callback.held
