"""Rows of the alerts that thresholds raise."""

from __future__ import annotations

from datetime import datetime

from agent_desktop.protocol.states import AlertLevel, Measure
from server_stub.core.model.row_base import Row


class ThresholdAlertRow(Row, frozen=True, kw_only=True):
    """A measure of a business process that has reached a level (``docs/behaviour.md``, *Thresholds*).

    ``threshold`` is where the level begins; ``value`` is the measure at ``level_since``. ``calm_since`` is when the measure
    came back, from which the level ends after a while; None while it has not. ``acknowledged_by`` is the supervisor's name.
    The floor holds the alerts that have not ended.
    """

    id: str
    business_process_id: str
    measure: Measure
    level: AlertLevel
    value: float
    threshold: float
    began_at: datetime
    level_since: datetime
    worst: AlertLevel
    calm_since: datetime | None = None
    ended_at: datetime | None = None
    acknowledged_at: datetime | None = None
    acknowledged_by: str | None = None
