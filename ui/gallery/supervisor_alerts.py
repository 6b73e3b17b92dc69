"""The alerts of thresholds in the supervisor's window."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Final

import msgspec
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.states import AlertLevel, Measure
from agent_desktop.protocol.thresholds import ThresholdAlert
from ui.gallery import supervisor_sample
from ui.gallery.scene import Scene
from ui.supervisor.alerts.alerts_dialog import USUAL, AlertsDialog
from ui.supervisor.wallboard.wallboard import Wallboard
from ui.supervisor.window import USUAL as WINDOW
from ui.supervisor.window import SupervisorWindow


def _alert(
    number: int, process: str, measure: Measure, level: AlertLevel, *, value: float, begun: timedelta
) -> ThresholdAlert:
    at: datetime = supervisor_sample.now() - begun
    return ThresholdAlert(
        id=f"t{number}",
        business_process_id=process,
        measure=measure,
        level=level,
        value=value,
        threshold=value,
        began_at=at,
        level_since=at,
        worst=level,
    )


_MINUTE: Final = timedelta(minutes=1)
OPEN: Final = (
    _alert(9, "technical", Measure.LONGEST_WAIT, AlertLevel.ALARM, value=1800, begun=4 * _MINUTE),
    msgspec.structs.replace(
        _alert(8, "billing", Measure.WAITING, AlertLevel.WARNING, value=12, begun=26 * _MINUTE),
        acknowledged_at=supervisor_sample.now() - 20 * _MINUTE,
        acknowledged_by="Sue Nakamura",
    ),
)
"""Two alerts that have not ended, one of them acknowledged."""

HISTORY: Final = (
    *OPEN,
    msgspec.structs.replace(
        _alert(7, "retention", Measure.AGENTS_AVAILABLE, AlertLevel.ALARM, value=0, begun=95 * _MINUTE),
        ended_at=supervisor_sample.now() - 90 * _MINUTE,
        acknowledged_at=supervisor_sample.now() - 94 * _MINUTE,
        acknowledged_by="Sue Nakamura",
    ),
    msgspec.structs.replace(
        _alert(6, "claims", Measure.REACHED, AlertLevel.WARNING, value=0.58, begun=200 * _MINUTE),
        ended_at=supervisor_sample.now() - 120 * _MINUTE,
    ),
)
"""The same with two that have ended."""

VIEW: Final = msgspec.structs.replace(supervisor_sample.VIEW, threshold_alerts=OPEN)


def _window(view: SupervisorView) -> QWidget:
    window = SupervisorWindow(supervisor_sample.now)
    window.show_view(view)
    return window


def _dialog(history: tuple[ThresholdAlert, ...], view: SupervisorView) -> QWidget:
    dialog = AlertsDialog(supervisor_sample.now)
    dialog.show_view(view)
    dialog.show_history(history)
    return dialog


def _wallboard() -> QWidget:
    board = Wallboard(supervisor_sample.now)
    board.show_view(VIEW)
    return board


SCENES: Final[tuple[Scene, ...]] = (
    Scene("supervisor-monitor-alerts", partial(_window, VIEW), WINDOW),
    Scene("supervisor-alerts", partial(_dialog, HISTORY, VIEW), USUAL),
    Scene("supervisor-wallboard", _wallboard, (1366, 768)),
    Scene("supervisor-alerts-empty", partial(_dialog, (), supervisor_sample.VIEW), USUAL),
)
"""The button in the monitor, the list, the wallboard, and the list before the first alert."""
