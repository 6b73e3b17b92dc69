"""The texts of alerts: in the monitor's row, in a notice, and in the system's notification."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.supervisor.supervisor_notices import HandedOver
from agent_desktop.protocol.states import AlertCode
from agent_desktop.protocol.supervisor_objects import Alert, MonitorItem
from ui.texts import numbers
from ui.texts.counts import tr

translate = QCoreApplication.translate


def alert_text(alert: Alert) -> str:
    """Return one alert in a sentence, with the number of waiting callbacks."""
    count = alert.callbacks
    match alert.code:
        case AlertCode.HELD:
            return tr("%Ln callbacks were handed over and wait for a supervisor.", None, count)
        case AlertCode.STOPPED:
            return tr("%Ln callbacks wait until the business process is started.", None, count)
        case AlertCode.NEVER_OPENS:
            return tr("%Ln callbacks wait, and the schedule never opens.", None, count)
        case AlertCode.NO_COMMON_HOUR:
            return tr(
                "%Ln callbacks wait, and the schedule is never open at their calling hours.",
                None,
                count,
            )
        case AlertCode.ASKED_AGENT_AWAY:
            return tr("%Ln callbacks wait for agents who are not there.", None, count)
        case AlertCode.NO_AGENT:
            return tr("%Ln callbacks wait, and no agent is there for them.", None, count)
        case AlertCode.SWITCH_AWAY:
            return tr("%Ln callbacks wait: the telephone system cannot be reached.", None, count)
        case AlertCode.TRUNK_AWAY:
            return tr("%Ln callbacks wait: the telephone system has no line to the outside.", None, count)


def need_of_supervisor(count: int) -> str:
    """Return the title of a notification of the system about ``count`` callbacks."""
    return tr("%Ln callbacks need a supervisor", None, count)


def alerts_text(item: MonitorItem) -> str:
    """Return all alerts of a row, a line each; empty without any."""
    return "\n".join(alert_text(alert) for alert in item.alerts)


def handed_over_text(notice: HandedOver) -> str:
    """Return the text of a hand-over, with the agent's note."""
    who = notice.customer_name or numbers.written(notice.number)
    if notice.note:
        return translate("Alerts", "{process}: {customer} was handed over. Note: {note}").format(
            process=notice.business_process, customer=who, note=notice.note
        )
    return translate("Alerts", "{process}: {customer} was handed over.").format(
        process=notice.business_process, customer=who
    )
