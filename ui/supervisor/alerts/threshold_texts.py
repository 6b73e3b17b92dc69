"""The texts of thresholds' alerts: levels, measures and values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.states import AlertLevel, Measure
from agent_desktop.protocol.thresholds import ThresholdAlert
from ui.texts import times
from ui.texts.numbers import percent, whole
from ui.texts.words import StateWord
from ui.tokens import ColorToken

translate = QCoreApplication.translate


def level_word(level: AlertLevel) -> StateWord:
    """Return the appearance of a level: its word, icon and colour."""
    if level is AlertLevel.ALARM:
        return StateWord(translate("Thresholds", "Alarm"), "bell", ColorToken.DANGER)
    return StateWord(translate("Thresholds", "Warning"), "warning", ColorToken.NOT_READY)


def measure_name(measure: Measure) -> str:
    """Return the name of a measure."""
    return {
        Measure.WAITING: translate("Thresholds", "Callbacks in queue"),
        Measure.LONGEST_WAIT: translate("Thresholds", "Longest wait"),
        Measure.REACHED: translate("Thresholds", "% Clbk Reached"),
        Measure.AGENTS_AVAILABLE: translate("Thresholds", "Agents available"),
        Measure.HAND_OVERS: translate("Thresholds", "Handed over"),
    }[measure]


def measure_value(measure: Measure, value: float) -> str:
    """Return a value of a measure in its unit."""
    if measure is Measure.LONGEST_WAIT:
        return times.span(timedelta(seconds=value))
    if measure is Measure.REACHED:
        return percent(value)
    return whole(round(value))


def reached_text(process: str, measure: Measure, level: AlertLevel, value: float) -> str:
    """Return the sentence of an alert that has begun or become worse."""
    return translate("Thresholds", "{process}: {level}. {measure}: {value}").format(
        process=process,
        level=level_word(level).text,
        measure=measure_name(measure),
        value=measure_value(measure, value),
    )


def summary_text(alerts: Iterable[ThresholdAlert]) -> str:
    """Return how many alarms and warnings there are, for the button that opens them."""
    counts = Counter(alert.level for alert in alerts)
    parts = [
        translate("Thresholds", "Alarms: {}").format(whole(counts[AlertLevel.ALARM])),
        translate("Thresholds", "Warnings: {}").format(whole(counts[AlertLevel.WARNING])),
    ]
    shown = [
        part
        for part, level in zip(parts, (AlertLevel.ALARM, AlertLevel.WARNING), strict=True)
        if counts[level]
    ]
    return " · ".join(shown) or translate("Thresholds", "Alerts")
