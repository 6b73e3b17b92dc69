"""Notifications of changes: whole objects, sent to the users whom they concern (``docs/protocol.md``, *Events*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from agent_desktop.protocol.administration.reasons import reasons_with_version
from agent_desktop.protocol.events import EventName, OwnNews
from agent_desktop.protocol.states import Location, OwnNewsKind
from server_stub.core.model.effects import Notify, agent_recipient
from server_stub.core.model.interaction import TIMER
from server_stub.core.model.rows import (
    AgentRow,
    BusinessProcessRow,
    CallbackRow,
    InteractionRow,
    NotReadyReasonRow,
    RecordingRow,
    Row,
    TallyRow,
    ThresholdAlertRow,
    TimerKind,
    TimerRow,
)
from server_stub.core.model.supervision.call_rows import SupervisorInCall
from server_stub.core.rules import monitor
from server_stub.core.rules.supervision.thresholds import changed_alerts
from server_stub.core.state.tables import RowChange
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reasons import not_ready_reasons
from server_stub.core.views.row_objects import threshold_alert_object
from server_stub.core.views.supervision_views import stop_of
from server_stub.core.views.views import Views

_DEADLINES: Final = frozenset({*TIMER.values(), TimerKind.LEG_BACK})
"""Timers that an interaction shows as its deadline, or as that of its agent's leg."""


def announce(transaction: Transaction, views: Views) -> None:
    """Notify agents of interactions and of their state, and supervisors of agents, callbacks and the monitor.

    The recipients are those of ``docs/protocol.md``, *Events*; agents who do not have an interaction do not see it
    (*What was before*).
    """
    changes = transaction.tables.changes()
    of_kind = _by_kind(changes)
    for effect in (
        *_interactions(transaction, views, changes),
        *_agents(transaction, views, of_kind),
        *_callbacks(transaction, views, of_kind.get(CallbackRow, ())),
        *_threshold_alerts(transaction, of_kind.get(ThresholdAlertRow, ())),
        *_returned(transaction, views, of_kind.get(CallbackRow, ())),
        *(_reasons(transaction) if NotReadyReasonRow in of_kind else ()),
    ):
        transaction.do(effect)
    for business_process_id in monitor.processes_to_announce(transaction, changes):
        monitor.announce(transaction, business_process_id)


def _by_kind(changes: Iterable[RowChange]) -> dict[type[Row], list[RowChange]]:
    """Return the changes of each type of row, in their order."""
    found: dict[type[Row], list[RowChange]] = {}
    for change in changes:
        row = change.after if change.after is not None else change.before
        if row is not None:
            found.setdefault(type(row), []).append(change)
    return found


def _interactions(transaction: Transaction, views: Views, changes: Iterable[RowChange]) -> Iterator[Notify]:
    for interaction_id in _unique(_touched_interactions(transaction, changes)):
        view = views.interaction(interaction_id)
        if view is not None:
            yield Notify(agent_recipient(view.agent_id), EventName.INTERACTION, view)


def _touched_interactions(transaction: Transaction, changes: Iterable[RowChange]) -> Iterator[str]:
    """Yield the open interactions whose wire object may have changed with a row, callback, timer or business process."""
    for change in changes:
        row = change.after
        if isinstance(row, InteractionRow):
            yield row.id
        elif isinstance(row, CallbackRow):
            if row.interaction_id is not None:
                yield row.interaction_id
        elif isinstance(row, RecordingRow):
            callback = transaction.tables.callbacks.get(row.callback_id)
            if callback is not None and callback.interaction_id is not None:
                yield callback.interaction_id
        elif isinstance(row, TimerRow) and row.kind in _DEADLINES:
            yield row.subject  # While the switch is away its timers are held (*When telephony is away*).
        elif isinstance(row, BusinessProcessRow) and _shows_in_interactions(change.before, row):
            yield from transaction.tables.interaction_index.open_in(row.id)


def _agents(
    transaction: Transaction, views: Views, of_kind: Mapping[type[Row], list[RowChange]]
) -> Iterator[Notify]:
    changes = of_kind.get(AgentRow, ())
    touched = [change.after for change in changes if isinstance(change.after, AgentRow)]
    stopped = _members_of_stopped(of_kind.get(BusinessProcessRow, ()))
    for agent_id in _unique([*(row.id for row in touched), *stopped]):
        status = views.agent_status(agent_id)
        if status is not None:
            yield Notify(agent_recipient(agent_id), EventName.AGENT, status)
    tallied = (change.after for change in of_kind.get(TallyRow, ()) if isinstance(change.after, TallyRow))
    left = {
        change.before.id: change.before.interaction_id
        for change in changes
        if isinstance(change.before, AgentRow)
    }
    supervised = (
        change.after.agent_id
        for change in of_kind.get(InteractionRow, ())
        if isinstance(change.after, InteractionRow)
        and _supervisors(change.before) != change.after.supervisors
    )
    for agent_id in _unique([*(row.id for row in touched), *(row.agent_id for row in tallied), *supervised]):
        for scope in transaction.tables.process_index.scopes():
            summary = views.agent_summary(agent_id, scope.business_process_ids, left=left.get(agent_id))
            if summary is not None:
                yield Notify(scope.key, EventName.AGENT_STATE, summary)


def _members_of_stopped(changes: Iterable[RowChange]) -> Iterator[str]:
    """Yield the agents of business processes that were stopped or started (*Schedule, stop, purge*)."""
    for change in changes:
        if (
            isinstance(change.before, BusinessProcessRow)
            and isinstance(change.after, BusinessProcessRow)
            and stop_of(change.before) != stop_of(change.after)
        ):
            yield from change.after.members


def _callbacks(transaction: Transaction, views: Views, changes: Iterable[RowChange]) -> Iterator[Notify]:
    for change in changes:
        row = change.after
        if not isinstance(row, CallbackRow) or not _looks_different(change.before, row):
            continue
        view = views.callback(row.id)
        if view is not None:
            for recipient in transaction.tables.process_index.watchers(row.business_process_id):
                yield Notify(recipient, EventName.CALLBACK, view)


def _threshold_alerts(transaction: Transaction, changes: Iterable[RowChange]) -> Iterator[Notify]:
    for row in changed_alerts((change.before, change.after) for change in changes):
        for recipient in transaction.tables.process_index.watchers(row.business_process_id):
            yield Notify(recipient, EventName.THRESHOLD_ALERT, threshold_alert_object(row))


def _returned(transaction: Transaction, views: Views, changes: Iterable[RowChange]) -> Iterator[Notify]:
    """Notify an agent whose hand-over a supervisor has given back to this agent (*Own work*)."""
    for change in changes:
        before, after = change.before, change.after
        if not isinstance(before, CallbackRow) or not isinstance(after, CallbackRow):
            continue
        agent = None if after.agent_id is None else transaction.tables.agents.get(after.agent_id)
        if agent is None or not before.held or after.held or before.held_by != agent.name:
            continue
        own = views.own_callback(after.id, transaction.now)
        if own is not None and after.location is not Location.COMPLETED:
            news = OwnNews(kind=OwnNewsKind.RETURNED, callback=own)
            yield Notify(agent_recipient(agent.id), EventName.OWN_CALLBACK, news)


def _reasons(transaction: Transaction) -> Iterator[Notify]:
    """Notify everyone who chooses or sees reasons of *Not Ready* that there are others now (*Not Ready reasons*)."""
    body = reasons_with_version(not_ready_reasons(transaction.tables))
    agents = (agent_recipient(row.id) for row in transaction.tables.agents.values() if row.enabled)
    scopes = (scope.key for scope in transaction.tables.process_index.scopes())
    for recipient in (*agents, *scopes):
        yield Notify(recipient, EventName.NOT_READY_REASONS, body)


def _supervisors(row: Row | None) -> tuple[SupervisorInCall, ...]:
    return row.supervisors if isinstance(row, InteractionRow) else ()


def _shows_in_interactions(before: Row | None, after: BusinessProcessRow) -> bool:
    """Return whether a change of a business process shows in its open interactions."""
    return isinstance(before, BusinessProcessRow) and (before.timing, before.name) != (
        after.timing,
        after.name,
    )


def _looks_different(before: Row | None, after: CallbackRow) -> bool:
    """Return whether the callback has moved or waits for another reason."""
    if not isinstance(before, CallbackRow):
        return True
    return _whereabouts(before) != _whereabouts(after)


def _whereabouts(row: CallbackRow) -> tuple[object, ...]:
    return (
        row.location,
        row.interaction_id,
        row.due_at,
        row.agent_id,
        row.held,
        row.queued_at,
        row.priority,
        row.business_process_id,
    )


def _unique(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
