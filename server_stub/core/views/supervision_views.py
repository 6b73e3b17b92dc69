"""What supervisors see beside the monitor: alerts of thresholds, and actions that can be undone."""

from __future__ import annotations

from agent_desktop.protocol.objects import BusinessProcessRef, StoppedProcess, Supervision, Waiting
from agent_desktop.protocol.states import Location
from agent_desktop.protocol.thresholds import ThresholdAlert
from server_stub.core.model.rows import BusinessProcessRow, CallbackActionRow
from server_stub.core.state.tables import Tables
from server_stub.core.views.row_objects import threshold_alert_object
from server_stub.core.views.supervised_calls import own_part


class SupervisionViews:
    """Read-only access to what a floor keeps for supervisors."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def threshold_alerts(self, scope: tuple[str, ...] | None = None) -> tuple[ThresholdAlert, ...]:
        """Return the alerts of ``scope`` that have not ended, the latest begun first."""
        found = [
            row
            for row in self._tables.threshold_alerts.values()
            if scope is None or row.business_process_id in scope
        ]
        found.sort(key=lambda row: (row.began_at, row.id), reverse=True)
        return tuple(map(threshold_alert_object, found))

    def threshold_alert(self, alert_id: str) -> ThresholdAlert | None:
        """Return an alert that has not ended."""
        row = self._tables.threshold_alerts.get(alert_id)
        return None if row is None else threshold_alert_object(row)

    def callback_action(self, actor: str) -> CallbackActionRow | None:
        """Return the last action of a supervisor on many callbacks, if it can still be undone."""
        return self._tables.callback_actions.get(actor)

    def supervision(self, interaction_id: str, supervisor_id: str) -> Supervision | None:
        """Return a supervisor's part in a conversation."""
        return own_part(self._tables, interaction_id, supervisor_id)

    def stops_for(self, agent_id: str) -> tuple[StoppedProcess, ...]:
        """Return the stops of the business processes that an agent serves."""
        served = self._tables.routing.served_by.get(agent_id, ())
        stops = (stop_of(self._tables.business_processes[each]) for each in served)
        return tuple(stop for stop in stops if stop is not None)

    def waiting_for(self, agent_id: str) -> tuple[Waiting, ...]:
        """Return how many callbacks wait in each queue that the agent serves, sorted by its name."""
        served = self._tables.routing.served_by.get(agent_id, ())
        processes = [self._tables.business_processes[each] for each in served]
        return tuple(
            Waiting(
                business_process=BusinessProcessRef(process.id, process.name),
                in_queue=len(
                    self._tables.callback_index.at(process.id, Location.HANDLING_BY_BUSINESS_PROCESS)
                ),
                status=process.status,
                stop=stop_of(process),
            )
            for process in sorted(processes, key=lambda process: (process.name, process.id))
        )


def stop_of(process: BusinessProcessRow) -> StoppedProcess | None:
    """Return the stop of a business process; None if it is not stopped."""
    if not process.stopped:
        return None
    return StoppedProcess(
        business_process=BusinessProcessRef(process.id, process.name),
        since=process.stopped_at,
        until=process.stop_until,
        reason=process.stop_reason,
        by=process.stopped_by,
    )
