"""Alert a supervisor to hand-overs and to waits without an end (``docs/behaviour.md``, *Alerts*)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from agent_desktop.model.supervisor.supervisor_notices import (
    FloorNotice,
    HandedOver,
    ThresholdReached,
    WaitsForever,
)
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.states import AlertCode, AlertLevel
from agent_desktop.protocol.supervisor_objects import MonitorItem
from agent_desktop.protocol.thresholds import ThresholdAlert

_TOLD_ELSEWHERE: Final = frozenset({AlertCode.STOPPED})
"""A supervisor stopped it on purpose, and the monitor's CLBK Stat shows it."""


class FloorAlertTracker:
    """Reports each hand-over and each alert once, when it begins; older ones are only shown."""

    def __init__(self) -> None:
        self._codes: dict[str, frozenset[AlertCode]] | None = None
        self._counts: dict[str, int] = {}
        self._held: set[str] = set()
        self._levels: dict[str, AlertLevel] | None = None

    def callbacks_moved(
        self, callbacks: Iterable[Callback], items: Iterable[MonitorItem]
    ) -> list[FloorNotice]:
        """Return a notice for each of ``callbacks`` that was handed over just now."""
        names = {item.business_process_id: item.name for item in items}
        found: list[FloorNotice] = []
        for callback in callbacks:
            if not callback.held:
                self._held.discard(callback.id)
            elif callback.id not in self._held:
                self._held.add(callback.id)
                found.append(
                    HandedOver(
                        names.get(callback.business_process_id, callback.business_process_id),
                        callback.number,
                        callback.customer_name or "",
                        callback.held_note or "",
                    )
                )
        return found

    def thresholds_changed(
        self, alerts: Sequence[ThresholdAlert], items: Iterable[MonitorItem]
    ) -> list[FloorNotice]:
        """Return a notice for each alert of a threshold that has begun or become worse since the last call."""
        names = {item.business_process_id: item.name for item in items}
        before, self._levels = self._levels, {alert.id: alert.level for alert in alerts}
        if before is None:
            return []
        return [
            ThresholdReached(
                names.get(alert.business_process_id, alert.business_process_id),
                alert.measure,
                alert.level,
                alert.value,
            )
            for alert in alerts
            if alert.id not in before
            or (alert.level is AlertLevel.ALARM and before[alert.id] is not AlertLevel.ALARM)
        ]

    def monitor_changed(self, items: Iterable[MonitorItem], *, is_fresh: bool) -> list[FloorNotice]:
        """Return a notice for each alert that has begun; ``is_fresh`` after a time without reports about callbacks."""
        found: list[FloorNotice] = []
        first = self._codes is None
        before, self._codes = self._codes or {}, {}
        counts, self._counts = self._counts, {}
        for item in items:
            key = item.business_process_id
            self._codes[key] = frozenset(alert.code for alert in item.alerts)
            self._counts[key] = item.held
            if first:
                continue
            grew = item.held > counts.get(key, 0)
            for alert in item.alerts:
                begins = alert.code not in before.get(key, frozenset())
                if alert.code is AlertCode.HELD:
                    begins = is_fresh and grew  # Otherwise each one has its own notice.
                if begins and alert.code not in _TOLD_ELSEWHERE:
                    found.append(WaitsForever(item.name, alert.code, alert.callbacks))
        return found
