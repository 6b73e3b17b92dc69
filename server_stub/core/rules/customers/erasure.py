"""The erasure of customers' data on the floor (``docs/behaviour.md``, *Erasure*); the store erases its own rows."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.states import EndState, Location
from server_stub.core.model import events
from server_stub.core.model.counts.count_rows import IntakeCountRow
from server_stub.core.model.errors import WrongLocation
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import CallbackRow, IdempotencyKeyRow, InteractionRow, RecordingRow
from server_stub.core.model.subscribers import subscriber_of
from server_stub.core.rules import bulk_moves, placement
from server_stub.core.rules.supervision import callback_actions
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, nothing

ERASED: Final = "Erased at the customer's request"
"""The end reason of an open callback that was erased."""


def callbacks_erased(transaction: Transaction, event: events.CallbacksErased) -> Reply:
    """Withdraw what is open, and remove the customer's data from every row that the floor holds (*Erasure*)."""
    for callback_id in event.callbacks:
        _check_free(transaction, callback_id)
    for callback_id, business_process_id in event.callbacks.items():
        callback = transaction.tables.callbacks.get(callback_id)
        if callback is not None and callback.location is not Location.COMPLETED:
            placement.complete(transaction, _anonymous(callback), EndState.WITHDRAWN, ERASED)
        transaction.audit(AuditAction.CALLBACK_ERASED, f"callback:{callback_id}", business_process_id)
    _erase_beside(transaction, frozenset(event.callbacks))
    if event.number is not None:
        _forget_requests(transaction, subscriber_of(event.number))
    return nothing


def recordings_outdated(transaction: Transaction, event: events.RecordingsOutdated) -> Reply:
    """Delete recordings whose transcription is still pending; the floor holds no other outdated ones (*Retention*)."""
    for recording_id in event.recording_ids:
        transaction.tables.drop(RecordingRow, recording_id)
    return nothing


def _check_free(transaction: Transaction, callback_id: str) -> None:
    """Refuse to erase a callback that an agent has: the number is still dialled, and the answer still awaited."""
    callback = transaction.tables.callbacks.get(callback_id)
    if callback is None:
        return
    bulk_moves.catch_up(transaction, callback)
    if transaction.tables.callbacks[callback_id].interaction_id is not None:
        raise WrongLocation(
            f"An agent has the callback {callback_id}; nothing was erased. Try again once it is completed."
        )


def _anonymous(callback: CallbackRow) -> CallbackRow:
    return replace(
        callback,
        number="",
        first_number=None,
        customer_name=None,
        attributes={},
        customer_timezones=(),
        held_note=None,
    )


def _erase_beside(transaction: Transaction, callback_ids: frozenset[str]) -> None:
    """Erase interactions, recordings and idempotency keys of the callbacks."""
    tables = transaction.tables
    for interaction in [row for row in tables.interactions.values() if row.callback_id in callback_ids]:
        transaction.put(_anonymous_interaction(interaction))
    for recording in [row for row in tables.recordings.values() if row.callback_id in callback_ids]:
        tables.drop(RecordingRow, recording.id)
    for action in list(tables.callback_actions.values()):
        if any(each.callback_id in callback_ids for each in action.changed):
            callback_actions.forget(transaction, action.actor)  # Undoing it would bring a note back.
    for key in [row for row in tables.idempotency_keys.values() if row.callback_id in callback_ids]:
        tables.drop(IdempotencyKeyRow, (key.actor, key.key))


def _forget_requests(transaction: Transaction, subscriber: str) -> None:
    """Drop today's counts of the subscriber's requests, which are kept by number."""
    tables = transaction.tables
    for key in [key for key, row in tables.intake_counts.items() if row.subscriber == subscriber]:
        tables.drop(IntakeCountRow, key)


def _anonymous_interaction(interaction: InteractionRow) -> InteractionRow:
    # Without the id, the sound of a conversation that the switch has not delivered yet is deleted there.
    return replace(
        interaction,
        number="",
        customer_name=None,
        customer_timezones=(),
        note=None,
        call_recording_id=None,
    )
