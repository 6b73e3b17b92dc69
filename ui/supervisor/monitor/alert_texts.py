"""The texts of alerts: in the monitor's row, in a notice, and in the system's notification."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.supervisor.supervisor_notices import HandedOver
from agent_desktop.protocol.states import AlertCode
from agent_desktop.protocol.supervisor_objects import Alert, MonitorItem
from ui.texts import numbers
from ui.texts.numbers import whole

translate = QCoreApplication.translate


def alert_text(alert: Alert) -> str:
    """Return one alert in a sentence, with the number of waiting callbacks."""
    if alert.callbacks == 1:
        return {
            AlertCode.HELD: translate("Alerts", "1 callback was handed over and waits for a supervisor."),
            AlertCode.STOPPED: translate("Alerts", "1 callback waits until the business process is started."),
            AlertCode.NEVER_OPENS: translate("Alerts", "1 callback waits, and the schedule never opens."),
            AlertCode.NO_COMMON_HOUR: translate(
                "Alerts", "1 callback waits, and the schedule is never open at its calling hours."
            ),
            AlertCode.ASKED_AGENT_AWAY: translate(
                "Alerts", "1 callback waits for an agent who is not there."
            ),
            AlertCode.NO_AGENT: translate("Alerts", "1 callback waits, and no agent is there for it."),
            AlertCode.SWITCH_AWAY: translate(
                "Alerts", "1 callback waits: the telephone system cannot be reached."
            ),
            AlertCode.TRUNK_AWAY: translate(
                "Alerts", "1 callback waits: the telephone system has no line to the outside."
            ),
        }[alert.code]
    text = {
        AlertCode.HELD: translate("Alerts", "{} callbacks were handed over and wait for a supervisor."),
        AlertCode.STOPPED: translate("Alerts", "{} callbacks wait until the business process is started."),
        AlertCode.NEVER_OPENS: translate("Alerts", "{} callbacks wait, and the schedule never opens."),
        AlertCode.NO_COMMON_HOUR: translate(
            "Alerts", "{} callbacks wait, and the schedule is never open at their calling hours."
        ),
        AlertCode.ASKED_AGENT_AWAY: translate("Alerts", "{} callbacks wait for agents who are not there."),
        AlertCode.NO_AGENT: translate("Alerts", "{} callbacks wait, and no agent is there for them."),
        AlertCode.SWITCH_AWAY: translate(
            "Alerts", "{} callbacks wait: the telephone system cannot be reached."
        ),
        AlertCode.TRUNK_AWAY: translate(
            "Alerts", "{} callbacks wait: the telephone system has no line to the outside."
        ),
    }[alert.code]
    return text.format(whole(alert.callbacks))


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
