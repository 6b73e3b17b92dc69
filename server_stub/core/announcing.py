"""Who is told of what has changed: whole objects, to those whom they concern (``docs/protocol.md``, *Events*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agent_desktop.protocol.events import EventName
from server_stub.core import monitor
from server_stub.core.effects import Notify, agent_recipient
from server_stub.core.rows import Agent, BusinessProcess, Callback, Interaction, Recording, Row, Tally
from server_stub.core.tables import Change
from server_stub.core.turn import Turn
from server_stub.core.views import Views


def announce(turn: Turn) -> None:
    """Tell agents of their interactions and their state, and supervisors of agents, callbacks and the monitor."""
    changes = turn.tables.changes()
    views = Views(turn.tables)
    for effect in (
        *_interactions(turn, views, changes),
        *_agents(turn, views, changes),
        *_callbacks(turn, views, changes),
    ):
        turn.do(effect)
    for business_process_id in monitor.processes_to_announce(turn, changes):
        monitor.announce(turn, business_process_id)


def _interactions(turn: Turn, views: Views, changes: list[Change]) -> Iterator[Notify]:
    for interaction_id in _unique(_touched_interactions(turn, changes)):
        view = views.interaction(interaction_id)
        if view is not None:
            yield Notify(agent_recipient(view.agent_id), EventName.INTERACTION, view)


def _touched_interactions(turn: Turn, changes: list[Change]) -> Iterator[str]:
    """Yield the interactions that look different now: by themselves, their callback or their business process."""
    for change in changes:
        row = change.after
        if isinstance(row, Interaction):
            yield row.id
        elif isinstance(row, Callback):
            if row.interaction_id is not None:
                yield row.interaction_id
        elif isinstance(row, Recording):
            callback = turn.tables.callbacks.get(row.callback_id)
            if callback is not None and callback.interaction_id is not None:
                yield callback.interaction_id
        elif isinstance(row, BusinessProcess) and _shows_in_interactions(change.before, row):
            yield from turn.tables.interaction_index.open_in(row.id)


def _agents(turn: Turn, views: Views, changes: list[Change]) -> Iterator[Notify]:
    touched = [change.after for change in changes if isinstance(change.after, Agent)]
    for row in touched:
        status = views.agent_status(row.id)
        if status is not None:
            yield Notify(agent_recipient(row.id), EventName.AGENT, status)
    tallied = (change.after for change in changes if isinstance(change.after, Tally))
    left = {
        change.before.id: change.before.interaction_id
        for change in changes
        if isinstance(change.before, Agent)
    }
    for agent_id in _unique([*(row.id for row in touched), *(row.agent_id for row in tallied)]):
        for scope in turn.tables.process_index.scopes():
            summary = views.agent_summary(agent_id, scope.business_process_ids, left=left.get(agent_id))
            if summary is not None:
                yield Notify(scope.key, EventName.AGENT_STATE, summary)


def _callbacks(turn: Turn, views: Views, changes: list[Change]) -> Iterator[Notify]:
    for change in changes:
        row = change.after
        if not isinstance(row, Callback) or not _looks_different(change.before, row):
            continue
        view = views.callback(row.id)
        if view is not None:
            for recipient in turn.tables.process_index.watchers(row.business_process_id):
                yield Notify(recipient, EventName.CALLBACK, view)


def _shows_in_interactions(before: Row | None, after: BusinessProcess) -> bool:
    """Return whether the open interactions of a business process look different for what has changed in it."""
    return isinstance(before, BusinessProcess) and (before.timing, before.name) != (after.timing, after.name)


def _looks_different(before: Row | None, after: Callback) -> bool:
    """Return whether the callback is elsewhere, or waits for something else."""
    if not isinstance(before, Callback):
        return True
    return _whereabouts(before) != _whereabouts(after)


def _whereabouts(row: Callback) -> tuple[object, ...]:
    return row.location, row.interaction_id, row.due_at, row.agent_id, row.held, row.queued_at


def _unique(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
