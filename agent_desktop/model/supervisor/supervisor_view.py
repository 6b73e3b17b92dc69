"""The supervisor's view: everything in the window that changes by itself, as one frozen value.

It contains the monitor, the agents and the connection. A list of callbacks or a report is read when its page is opened
and belongs to that page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TypeVar

import msgspec

from agent_desktop.model.agent_view import Connection, ConnectionState, PendingCommand, StatusMessage
from agent_desktop.model.agent_view_changes import reasons_in
from agent_desktop.model.supervisor import trend as trends
from agent_desktop.model.supervisor.trend import Sample, Trend
from agent_desktop.protocol.administration.reasons import STANDARD_REASONS, NotReadyReason
from agent_desktop.protocol.events import Snapshot
from agent_desktop.protocol.objects import Me
from agent_desktop.protocol.supervisor_objects import AgentSummary, BusinessProcess, MonitorItem, Performance
from agent_desktop.protocol.thresholds import ThresholdAlert

Row = TypeVar("Row")


class SupervisorView(msgspec.Struct, frozen=True):
    """Everything that changes by itself in a supervisor's window.

    ``monitor`` and ``agents`` are None until the first snapshot. ``clock_offset`` is the server's clock minus this
    machine's. ``heard_at`` is the server's time of the last event, or of the loss of the connection, for "as of" while
    it is lost. ``snapshots`` counts snapshots: before each, changes may have been missed.
    ``threshold_alerts`` are those that have not ended, the latest begun first.
    ``reasons`` are those that can be chosen for *Not Ready*.
    """

    connection: Connection = Connection()
    me: Me | None = None
    clock_offset: timedelta = timedelta(0)
    heard_at: datetime | None = None
    monitor: tuple[MonitorItem, ...] | None = None
    trends: dict[str, Trend] = {}
    agents: tuple[AgentSummary, ...] | None = None
    processes: tuple[BusinessProcess, ...] = ()
    working: tuple[PendingCommand, ...] = ()
    message: StatusMessage | None = None
    snapshots: int = 0
    threshold_alerts: tuple[ThresholdAlert, ...] = ()
    reasons: tuple[NotReadyReason, ...] = STANDARD_REASONS

    @property
    def is_live(self) -> bool:
        """Whether the view shows the current state."""
        return self.connection.link is ConnectionState.LIVE

    def monitor_of(self, business_process_id: str) -> MonitorItem | None:
        """Return the monitor's row of a business process."""
        return next(
            (item for item in self.monitor or () if item.business_process_id == business_process_id), None
        )

    def process(self, business_process_id: str) -> BusinessProcess | None:
        """Return a business process with its members and timing, as last read."""
        return next((process for process in self.processes if process.id == business_process_id), None)

    def agent(self, agent_id: str) -> AgentSummary | None:
        """Return an agent of the floor."""
        return next((agent for agent in self.agents or () if agent.id == agent_id), None)

    def is_working(self, name: str) -> bool:
        """Return whether the command ``name`` is pending."""
        return any(work.name == name for work in self.working)


def with_snapshot(view: SupervisorView, snapshot: Snapshot) -> SupervisorView:
    """Return the view that a new stream begins with. Trends continue; rows missing from the snapshot are removed."""
    monitor = () if snapshot.monitor is msgspec.UNSET else snapshot.monitor
    agents = () if snapshot.agents is msgspec.UNSET else snapshot.agents
    known = {item.business_process_id: view.trends.get(item.business_process_id, ()) for item in monitor}
    return msgspec.structs.replace(
        view,
        heard_at=snapshot.server_time,
        snapshots=view.snapshots + 1,
        monitor=monitor,
        agents=agents,
        threshold_alerts=() if snapshot.threshold_alerts is msgspec.UNSET else snapshot.threshold_alerts,
        trends={item.business_process_id: _told(known, item, snapshot.server_time) for item in monitor},
        reasons=reasons_in(snapshot),
    )


def with_changes(
    view: SupervisorView, monitor: Iterable[MonitorItem], agents: Iterable[AgentSummary], at: datetime
) -> SupervisorView:
    """Return the view with the changed rows, as of ``at`` (server's time).

    Takes many at once, because the cost of each call grows with the size of the floor.
    """
    changed = list(monitor)
    gone = {item.business_process_id for item in changed if item.removed}
    before = tuple(row for row in view.monitor or () if row.business_process_id not in gone)
    items = {item.business_process_id: item for item in changed if not item.removed}
    told = {key: _told(view.trends, item, at) for key, item in items.items()}
    return msgspec.structs.replace(
        view,
        heard_at=at,
        monitor=_merged(before, items, lambda row: row.business_process_id),
        trends={**view.trends, **told} if told else view.trends,
        agents=_merged(view.agents or (), {agent.id: agent for agent in agents}, lambda row: row.id),
    )


def with_alerts(view: SupervisorView, alerts: Iterable[ThresholdAlert]) -> SupervisorView:
    """Return the view with changed alerts of thresholds; those that have ended are left out."""
    merged = {alert.id: alert for alert in (*view.threshold_alerts, *alerts)}
    open_ones = [alert for alert in merged.values() if alert.ended_at is None]
    open_ones.sort(key=lambda alert: alert.began_at, reverse=True)
    return msgspec.structs.replace(view, threshold_alerts=tuple(open_ones))


def with_connection(view: SupervisorView, connection: Connection) -> SupervisorView:
    """Return the view with the new state of the connection.

    The shown state is as of the moment of the loss: nothing had changed between the last event and then.
    """
    is_lost = view.is_live and connection.link is not ConnectionState.LIVE and view.heard_at is not None
    heard_at = connection.since + view.clock_offset if is_lost else view.heard_at
    return msgspec.structs.replace(view, connection=connection, heard_at=heard_at)


def with_performance(view: SupervisorView, performance: Performance) -> SupervisorView:
    """Return the view in which the trend of a business process includes the time before the window was open."""
    key = performance.business_process_id
    trend = trends.merged(trends.seeded(performance), view.trends.get(key, ()))
    return msgspec.structs.replace(view, trends={**view.trends, key: trend})


def _told(known: dict[str, Trend], item: MonitorItem, at: datetime) -> Trend:
    return trends.added(known.get(item.business_process_id, ()), Sample(at, item.to_be_processed))


def _merged(rows: tuple[Row, ...], changed: dict[str, Row], key: Callable[[Row], str]) -> tuple[Row, ...]:
    """Return ``rows`` with the changed ones in their old places, and new ones at the end."""
    if not changed:
        return rows
    rest = dict(changed)
    kept = tuple(rest.pop(key(row), row) for row in rows)
    return (*kept, *rest.values())
