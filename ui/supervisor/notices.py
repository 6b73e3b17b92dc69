"""The messages of the supervisor's status line, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.agent_view import Tone
from agent_desktop.model.notices import Notice
from agent_desktop.model.supervisor.supervisor_notices import (
    CallbackOver,
    CallbackUnknown,
    FloorNotice,
    HandedOver,
    StartedBy,
    StoppedBy,
    ThresholdReached,
    WaitsForever,
    WrapUpFinished,
)
from agent_desktop.protocol.states import AlertLevel
from agent_desktop.protocol.supervisor_objects import Alert
from ui.supervisor.alerts.threshold_texts import reached_text
from ui.supervisor.monitor.alert_texts import alert_text, handed_over_text
from ui.texts import notices, numbers

translate = QCoreApplication.translate


def said(notice: Notice | FloorNotice, now: datetime) -> tuple[Tone, str]:
    """Return the tone of ``notice``, and its sentence."""
    match notice:
        case StoppedBy():
            text = translate("Notices", "{} is stopped. The queue stays; nothing new is offered.")
            return Tone.SUCCESS, text.format(notice.business_process)
        case StartedBy():
            text = translate("Notices", "{} is started again.")
            return Tone.SUCCESS, text.format(notice.business_process)
        case WrapUpFinished():
            return Tone.SUCCESS, translate("Notices", "The wrap-up is finished; the agent is free again.")
        case CallbackUnknown():
            text = translate("Notices", "That link leads to no callback of your business processes.")
            return Tone.INFO, text
        case CallbackOver():
            text = translate("Notices", "The callback to {} is already completed.")
            return Tone.INFO, text.format(numbers.written(notice.number))
        case HandedOver():
            return Tone.WARNING, handed_over_text(notice)
        case WaitsForever():
            text = alert_text(Alert(notice.code, notice.callbacks))
            return Tone.WARNING, translate("Notices", "{process}: {text}").format(
                process=notice.business_process, text=text
            )
        case ThresholdReached():
            text = reached_text(notice.business_process, notice.measure, notice.level, notice.value)
            return Tone.ERROR if notice.level is AlertLevel.ALARM else Tone.WARNING, text
        case _:
            return notices.said(notice, now)
