"""The names and formulas of the figures of a period, and their values in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.supervisor.period_figures import ChartBar, ChartMeasure, promises, share
from agent_desktop.protocol.figures import FiguresLine
from agent_desktop.protocol.states import FiguresBy
from ui.supervisor.monitor.formulas import NOTHING
from ui.texts import times
from ui.texts.numbers import percent, whole

translate = QCoreApplication.translate

SUPERVISOR = "supervisor:"
"""The beginning of the key of a supervisor who completed callbacks."""


def by(what: FiguresBy) -> str:
    """Return the title of the lines' names."""
    return {
        FiguresBy.AGENT: translate("PeriodFigures", "Agent"),
        FiguresBy.HOUR: translate("PeriodFigures", "Hour"),
        FiguresBy.BUSINESS_PROCESS: translate("PeriodFigures", "Business process"),
        FiguresBy.CODE: translate("PeriodFigures", "Disposition code"),
    }[what]


def by_choice(what: FiguresBy) -> str:
    """Return what the lines are about, as a choice."""
    return {
        FiguresBy.AGENT: translate("PeriodFigures", "By agent"),
        FiguresBy.HOUR: translate("PeriodFigures", "By hour"),
        FiguresBy.BUSINESS_PROCESS: translate("PeriodFigures", "By business process"),
        FiguresBy.CODE: translate("PeriodFigures", "By disposition code"),
    }[what]


def measure(what: ChartMeasure) -> str:
    """Return the name of what the chart draws."""
    return {
        ChartMeasure.ATTEMPTS: translate("PeriodFigures", "Attempts"),
        ChartMeasure.REACHED: translate("PeriodFigures", "% reached"),
        ChartMeasure.FIRST_SUCCESSES: translate("PeriodFigures", "% reached at the first attempt"),
        ChartMeasure.MEAN_WAIT: translate("PeriodFigures", "Mean wait"),
        ChartMeasure.PROMISES_KEPT: translate("PeriodFigures", "% promises kept"),
        ChartMeasure.PUNCTUAL: translate("PeriodFigures", "% called on time"),
    }[what]


def value(what: ChartMeasure, amount: float | None) -> str:
    """Return a bar's value in words."""
    if amount is None:
        return NOTHING
    if what.is_share:
        return percent(amount)
    return duration(amount) if what is ChartMeasure.MEAN_WAIT else whole(round(amount))


def duration(seconds: float | None) -> str:
    """Return a duration as ``1:02:03``, or a dash."""
    return NOTHING if seconds is None else times.figures(seconds)


def counted(part: int, of: int) -> str:
    """Return a count with its share of another one, as ``12 (80 %)``."""
    if not of:
        return whole(part)
    return translate("PeriodFigures", "{count} ({share})").format(
        count=whole(part), share=percent(share(part, of))
    )


def line_name(what: FiguresBy, line: FiguresLine, processes: dict[str, str], now: datetime) -> str:
    """Return the name of a line; ``processes`` are the names of business processes."""
    if not line.key:
        return translate("PeriodFigures", "Total")
    if what is FiguresBy.HOUR:
        return times.day_and_clock(datetime.fromisoformat(line.key), now)
    if what is FiguresBy.CODE:
        process_id = line.business_process_id or ""
        name = line.name or translate("PeriodFigures", "Without a code")
        return f"{processes.get(process_id, process_id)}: {name}"
    if line.key.startswith(SUPERVISOR):
        return translate("PeriodFigures", "{} (supervisor)").format(line.name)
    return line.name


def bar_name(bar: ChartBar, names: dict[str, str], now: datetime) -> str:
    """Return the name of a bar; ``names`` are those of the lines by key."""
    if bar.is_day:
        at = datetime.fromisoformat(bar.key)
        return times.day_of(at, now) or translate("PeriodFigures", "today")
    return names.get(bar.key, bar.key)


def calibration(total: FiguresLine) -> str:
    """Return in a sentence how well the predicted times of the period came true; empty without any."""
    judged = promises(total)
    parts: list[str] = []
    if judged:
        parts.append(
            translate(
                "PeriodFigures", "Promised times: {kept} kept, {early} begun early, {late} late."
            ).format(
                kept=counted(total.promises_kept, judged),
                early=whole(total.promises_early),
                late=whole(total.promises_late),
            )
        )
    if total.mean_predicted_wait_s is not None and total.mean_begun_wait_s is not None:
        parts.append(
            translate("PeriodFigures", "Predicted wait {predicted} on average, real wait {real}.").format(
                predicted=duration(total.mean_predicted_wait_s), real=duration(total.mean_begun_wait_s)
            )
        )
    if total.mean_promised_range_s is not None:
        parts.append(
            translate("PeriodFigures", "The promised ranges were {} wide on average.").format(
                duration(total.mean_promised_range_s)
            )
        )
    return " ".join(parts)
