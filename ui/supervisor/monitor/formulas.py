"""The name, definition and calculation of each figure of the monitor, under the source's own names."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.supervisor.alerts import MonitorMark
from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.protocol.supervisor_objects import MonitorItem
from ui.texts.counts import tr
from ui.texts.numbers import percent, whole
from ui.texts.times import figures, span

translate = QCoreApplication.translate

NOTHING = "–"
"""A placeholder for a figure without a value."""


def title(figure: Figure) -> str:
    """Return the name of a column."""
    match figure:
        case Figure.NAME:
            return translate("Figures", "Business process")
        case Figure.STATUS:
            return translate("Figures", "CLBK Stat")
        case Figure.PROCESSED:
            return translate("Figures", "Proc")
        case Figure.TO_BE_PROCESSED:
            return translate("Figures", "Clbk To Be Proc")
        case Figure.AVERAGE_HANDLE_TIME:
            return translate("Figures", "Clbk Avg Time")
        case Figure.PURGED:
            return translate("Figures", "Clbk Purged")
        case Figure.REACHED:
            return translate("Figures", "% Clbk Reached")
        case Figure.FAILED:
            return translate("Figures", "% Clbk Fail")
        case Figure.WAITING:
            return translate("Figures", "Waiting, 2 h")


def formula(figure: Figure) -> str:
    """Return the definition of a figure, in one sentence."""
    match figure:
        case Figure.NAME:
            return ""
        case Figure.STATUS:
            return translate(
                "Figures",
                "Callback status: the current routing status for callbacks. Active: the schedule is open. Off Schedule HRS: it is"
                " closed. Stopped: a supervisor has stopped the callbacks.",
            )
        case Figure.PROCESSED:
            return translate("Figures", "Processed: callbacks completed this shift, succeeded + failed.")
        case Figure.TO_BE_PROCESSED:
            return translate(
                "Figures", "Callbacks to be processed: not completed, pending + in queue + with agents."
            )
        case Figure.AVERAGE_HANDLE_TIME:
            return translate(
                "Figures",
                "Average handle time: from answer to completion, the mean of this shift's interactions.",
            )
        case Figure.PURGED:
            return translate("Figures", "Callbacks purged this shift.")
        case Figure.REACHED:
            return translate("Figures", "Succeeded ÷ Proc: callbacks whose customer was reached.")
        case Figure.FAILED:
            return translate("Figures", "Failed ÷ Proc: callbacks whose customer was not reached.")
        case Figure.WAITING:
            return translate("Figures", "Clbk To Be Proc over the last two hours.")


def alert(item: MonitorItem, what: MonitorMark, now: datetime) -> str:
    """Return an alert in a few words."""
    match what:
        case MonitorMark.STOPPED:
            return tr("Stopped, with %Ln callbacks to be processed.", None, item.to_be_processed)
        case MonitorMark.OFF_SCHEDULE:
            return tr("Off schedule, with %Ln callbacks to be processed.", None, item.to_be_processed)
        case MonitorMark.LONG_WAIT:
            since = item.longest_waiting_since or now
            return translate("Figures", "The longest wait in queue is {}.").format(span(now - since))
        case MonitorMark.MANY_FAIL:
            return translate("Figures", "{} of the callbacks fail.").format(percent(item.failed_ratio))


def value(item: MonitorItem, figure: Figure) -> str:
    """Return the text of a figure's cell; blank if there is no value yet."""
    match figure:
        case Figure.PROCESSED:
            return whole(item.processed)
        case Figure.TO_BE_PROCESSED:
            return whole(item.to_be_processed)
        case Figure.PURGED:
            return whole(item.purged)
        case Figure.AVERAGE_HANDLE_TIME:
            mean = item.average_handle_time_s
            return NOTHING if mean is None else figures(mean)
        case Figure.REACHED:
            return percent(item.reached_ratio)
        case Figure.FAILED:
            return percent(item.failed_ratio)
        case Figure.NAME | Figure.STATUS | Figure.WAITING:
            return item.name


def worked(item: MonitorItem, figure: Figure) -> str:
    """Return the calculation of a figure, in numbers: ``61 ÷ 96 = 64 %``; empty if there is nothing to calculate."""
    numbers = {
        "succeeded": whole(item.succeeded),
        "failed": whole(item.failed),
        "processed": whole(item.processed),
        "pending": whole(item.pending),
        "queue": whole(item.in_queue),
        "agents": whole(item.with_agents),
        "value": value(item, figure),
    }
    match figure:
        case Figure.PROCESSED:
            text = translate("Figures", "{succeeded} succeeded + {failed} failed = {value}")
        case Figure.TO_BE_PROCESSED:
            text = translate(
                "Figures", "{pending} pending + {queue} in queue + {agents} with agents = {value}"
            )
        case Figure.REACHED if item.processed:
            text = translate("Figures", "{succeeded} ÷ {processed} = {value}")
        case Figure.FAILED if item.processed:
            text = translate("Figures", "{failed} ÷ {processed} = {value}")
        case _:
            return ""
    return text.format(**numbers)


def tip(item: MonitorItem, figure: Figure) -> str:
    """Return the definition and the calculation of a figure, for a tip."""
    return "\n".join(filter(None, (formula(figure), worked(item, figure))))
