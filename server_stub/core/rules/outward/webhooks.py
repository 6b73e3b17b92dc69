"""Receivers of changes of callbacks: what is recorded for them, and how far they are (``docs/behaviour.md``, *Webhooks*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.states import Location
from server_stub.core.model import site_events
from server_stub.core.model.effects import DeliverChanges
from server_stub.core.model.errors import NotFound, UnknownPosition
from server_stub.core.model.history_rows import AuditAction, CallbackChangeRow, ChangeKind
from server_stub.core.model.outward import ReplayChanges, WebhookDelivered, WebhookFailed
from server_stub.core.model.rows import CallbackRow, RecordingRow, TimerKind, WebhookRow
from server_stub.core.state.tables import RowChange, Tables
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, nothing
from server_stub.core.views.views import Views

FIRST_PAUSE_S: Final = 1.0
"""Pause after the first failed try; each further one is twice as long."""
LONGEST_PAUSE_S: Final = 300.0

_KINDS: Final = {
    Location.PENDING: ChangeKind.PENDING,
    Location.HANDLING_BY_BUSINESS_PROCESS: ChangeKind.QUEUED,
    Location.HANDLING_BY_AGENT: ChangeKind.WITH_AGENT,
    Location.COMPLETED: ChangeKind.COMPLETED,
}


def record_changes(transaction: Transaction, views: Views) -> None:
    """Record each changed callback for the receivers, and have it delivered (*Webhooks*)."""
    tables = transaction.tables
    if not tables.webhooks:
        return
    recorded: set[str] = set()
    for callback_id, kind in _changed_callbacks(tables, tables.changes()):
        callback = views.callback(callback_id)
        if callback is not None:
            counted = tables.sequences
            transaction.put(replace(counted, change=counted.change + 1))
            transaction.append(
                CallbackChangeRow(
                    id=counted.change + 1,
                    at=transaction.now,
                    kind=kind,
                    business_process_id=callback.business_process_id,
                    callback_id=callback_id,
                    callback=callback,
                )
            )
            recorded.add(callback.business_process_id)
    _deliver(transaction, recorded)


def delivered(transaction: Transaction, event: WebhookDelivered) -> Reply:
    """Store how far a receiver has confirmed the changes (*Webhooks*)."""
    row = transaction.tables.webhooks.get(event.webhook_id)
    if row is not None and row.generation == event.generation and row.position < event.position:
        transaction.clear_timer(TimerKind.WEBHOOK, row.id)
        confirmed = replace(row, position=event.position, failures=0, last_error=None)
        transaction.put(replace(confirmed, delivered_at=transaction.now))
    return nothing


def failed(transaction: Transaction, event: WebhookFailed) -> Reply:
    """Count a failed delivery, and set the time of the next try (*Webhooks*)."""
    row = transaction.tables.webhooks.get(event.webhook_id)
    if row is not None:
        pause_s = min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** min(row.failures, 20))
        transaction.put(replace(row, failures=row.failures + 1, last_error=event.reason))
        transaction.set_timer_in(TimerKind.WEBHOOK, row.id, pause_s)
    return nothing


def retry(transaction: Transaction, webhook_id: str) -> None:
    """Try a delivery again, now that its pause is over (*Webhooks*)."""
    transaction.do(DeliverChanges((webhook_id,)))


def replay(transaction: Transaction, event: ReplayChanges) -> Reply:
    """Set the position of a receiver, which gets the changes after it at once (*Webhooks*)."""
    row = transaction.tables.webhooks.get(event.webhook_id)
    if row is None:
        raise NotFound("There is no webhook with this id.")
    newest = transaction.tables.sequences.change
    if event.position > newest:
        raise UnknownPosition(f"The newest change is {newest}; give a position up to it.", field="$.position")
    transaction.clear_timer(TimerKind.WEBHOOK, row.id)
    set_back = replace(row, position=event.position, generation=row.generation + 1)
    transaction.put(replace(set_back, failures=0, last_error=None))
    transaction.audit(
        AuditAction.WEBHOOK_REPLAYED,
        f"webhook:{row.id}",
        None,
        after=str(event.position),
        was=str(row.position),
    )
    transaction.do(DeliverChanges((row.id,)))
    return lambda views, _now: views.webhook(event.webhook_id)


def apply_webhooks(transaction: Transaction, webhooks: tuple[site_events.AppliedWebhook, ...]) -> None:
    """Add, change and drop receivers as in the site file; a new one gets the changes from now on (*Webhooks*)."""
    tables = transaction.tables
    for webhook_id in sorted(set(tables.webhooks) - {each.id for each in webhooks}):
        tables.drop(WebhookRow, webhook_id)
        transaction.clear_timer(TimerKind.WEBHOOK, webhook_id)
    for each in webhooks:
        known = tables.webhooks.get(each.id)
        if known is None:
            known = WebhookRow(id=each.id, business_process_ids=None, position=tables.sequences.change)
        transaction.put(replace(known, business_process_ids=each.business_process_ids))


def waiting_deliveries(tables: Tables) -> tuple[str, ...]:
    """Return the receivers that lack changes and are not in the pause after a failed try (*Webhooks*)."""
    newest = tables.sequences.change
    return tuple(
        row.id
        for row in sorted(tables.webhooks.values(), key=lambda row: row.id)
        if row.position < newest and (TimerKind.WEBHOOK, row.id) not in tables.timers
    )


def _deliver(transaction: Transaction, business_process_ids: set[str]) -> None:
    """Order the delivery of new changes of these business processes, unless a failed try is waited for."""
    webhooks = transaction.tables.webhooks
    ready = tuple(
        webhook_id
        for webhook_id in (waiting_deliveries(transaction.tables) if business_process_ids else ())
        if (wanted := webhooks[webhook_id].business_process_ids) is None or business_process_ids & set(wanted)
    )
    if ready:
        transaction.do(DeliverChanges(ready))


def _changed_callbacks(tables: Tables, changes: Iterable[RowChange]) -> Iterator[tuple[str, ChangeKind]]:
    """Yield each callback that an event has changed, itself or by a recording of it, once."""
    kinds: dict[str, ChangeKind] = {}
    for change in changes:
        row = change.after
        if isinstance(row, CallbackRow):
            kinds[row.id] = _kind(change.before, row)
        elif isinstance(row, RecordingRow) and row.callback_id in tables.callbacks:
            kinds.setdefault(row.callback_id, ChangeKind.UPDATED)
    yield from kinds.items()


def _kind(before: object, after: CallbackRow) -> ChangeKind:
    if not isinstance(
        before, CallbackRow
    ):  # A new one, or a completed one that a correction has opened again.
        return _KINDS[after.location] if after.total_attempts else ChangeKind.ENTERED
    return ChangeKind.UPDATED if before.location is after.location else _KINDS[after.location]
