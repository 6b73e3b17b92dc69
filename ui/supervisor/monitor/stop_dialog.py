"""Stop the callbacks of a business process, with an end and a reason, or change both while it is stopped."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.objects import StoppedProcess
from agent_desktop.protocol.steering import StopUntil
from agent_desktop.protocol.supervisor_objects import MonitorItem
from ui.common.confirm_dialog import ConfirmDialog
from ui.labelled_field import LabelledField
from ui.supervisor.later_fields import LaterFields
from ui.texts.times import clock_there, zone_named

translate = QCoreApplication.translate

LONGEST_REASON: Final = 100
"""The server's limit, in characters."""

USUAL_STOP: Final = timedelta(hours=1)
"""The end that the fields show at the beginning, relative to now."""


class StopDialog(ConfirmDialog):
    """Asks for the end and the reason of a stop; ``item`` is the row of the monitor."""

    stop_chosen = Signal(object)
    """``StopUntil``."""

    def __init__(self, item: MonitorItem, text: str, now: datetime, parent: QWidget | None = None) -> None:
        is_stopped = item.stop is not None
        title = (
            translate("StopDialog", "Change the stop of {}")
            if is_stopped
            else translate("StopDialog", "Stop the callbacks of {}?")
        )
        super().__init__(
            title.format(item.name),
            text,
            translate("StopDialog", "Change") if is_stopped else translate("StopDialog", "Stop"),
            dangerous=not is_stopped,
            parent=parent,
        )
        until = item.stop.until if item.stop is not None else None
        self._reason = LabelledField(self.tr("Reason, shown to the agents"))
        self._reason.edit.setMaxLength(LONGEST_REASON)
        self._reason.edit.setPlaceholderText(self.tr("such as: Fire drill"))
        self._end = LaterFields(
            self.tr("Start again by itself at"),
            now,
            until if until is not None and until > now else now + USUAL_STOP,
            zone=zone_named(item.timezone),
        )
        self._end.check.setChecked(until is not None)
        if item.stop is not None:
            self._reason.edit.setText(item.stop.reason or "")
        self.body.addWidget(self._end)
        self.body.addWidget(self._reason)
        self._end.changed.connect(self._on_changed)
        self._reason.edit.setFocus()
        self.agreed.connect(self._on_stop)

    def _on_changed(self) -> None:
        self.allow(allowed=self._end.is_usable)

    def _on_stop(self) -> None:
        if self._end.is_usable:
            self.stop_chosen.emit(StopUntil(self._end.instant, self._reason.edit.text().strip() or None))


def stop_text(stop: StoppedProcess, now: datetime, zone_name: str) -> str:
    """Return who has stopped a business process, until when, and why."""
    by = translate("StopDialog", "by {}").format(stop.by) if stop.by else ""
    until = ""
    if stop.until is not None:
        at = clock_there(stop.until, now, zone_named(zone_name))
        until = translate("StopDialog", "until {}").format(at)
    return " · ".join(filter(None, (by, until, stop.reason or "")))
