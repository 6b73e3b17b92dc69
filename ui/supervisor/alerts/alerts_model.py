"""The rows of the alerts of thresholds: those that have not ended, and their history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from agent_desktop.protocol.states import AlertLevel, Measure
from agent_desktop.protocol.thresholds import ThresholdAlert
from ui.common.table import column_samples
from ui.common.table.cells import Cell, muted, word
from ui.common.table.row_models import Column, RowsModel
from ui.supervisor.alerts.threshold_texts import level_word, measure_name, measure_value
from ui.texts.times import day_and_clock, exact

translate = QCoreApplication.translate


class AlertsModel(RowsModel[ThresholdAlert]):
    """Alerts of thresholds. ``clock`` returns the server's time."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        self._clock = clock
        self._names: Mapping[str, str] = {}
        super().__init__(self._make_columns(), lambda row: row.id, parent)

    def show_names(self, names: Mapping[str, str]) -> None:
        """Set the names of business processes by id."""
        self._names = dict(names)

    def _make_columns(self) -> tuple[Column[ThresholdAlert], ...]:
        column = Column[ThresholdAlert]
        return (
            column("level", translate("Thresholds", "Level"), _level, _widest_level(), _rank, mark=True, fixed=True),
            column("process", translate("Thresholds", "Business process"), self._process, "Technical support",
                   self._name, grows=True),
            column("measure", translate("Thresholds", "Measure"), _measure, _widest_measure(),
                   lambda row: measure_name(row.measure)),
            column("value", translate("Thresholds", "Value"), _value, "1 h 12 min", lambda row: row.value, right=True),
            column("began", translate("Thresholds", "Began"), self._began, "yesterday 12:34", lambda row: row.began_at),
            column("ended", translate("Thresholds", "Ended"), self._ended, "yesterday 12:34",
                   lambda row: row.ended_at, drops=1),
            column("acknowledged", translate("Thresholds", "Acknowledged by"), _acknowledged, "Ana Petrova",
                   lambda row: row.acknowledged_by),
        )  # fmt: skip

    def _name(self, row: ThresholdAlert) -> str:
        return self._names.get(row.business_process_id, row.business_process_id)

    def _process(self, row: ThresholdAlert) -> Cell:
        return Cell(self._name(row), strong=row.ended_at is None)

    def _began(self, row: ThresholdAlert) -> Cell:
        return Cell(day_and_clock(row.began_at, self._clock()), tip=exact(row.began_at))

    def _ended(self, row: ThresholdAlert) -> Cell:
        if row.ended_at is None:
            return Cell(translate("Thresholds", "not yet"))
        return muted(day_and_clock(row.ended_at, self._clock()), tip=exact(row.ended_at))


def _widest_level() -> str:
    return column_samples.widest(level_word(level).text for level in AlertLevel)


def _widest_measure() -> str:
    return column_samples.widest(measure_name(measure) for measure in Measure)


def _level(row: ThresholdAlert) -> Cell:
    if row.ended_at is None:
        return word(level_word(row.level))
    return muted(level_word(row.worst).text)


def _rank(row: ThresholdAlert) -> int:
    level = row.level if row.ended_at is None else row.worst
    return (0 if row.ended_at is None else 2) + (0 if level is AlertLevel.ALARM else 1)


def _measure(row: ThresholdAlert) -> Cell:
    return Cell(measure_name(row.measure))


def _value(row: ThresholdAlert) -> Cell:
    limit = measure_value(row.measure, row.threshold)
    return Cell(
        measure_value(row.measure, row.value),
        tip=translate("Thresholds", "The level begins at {}.").format(limit),
    )


def _acknowledged(row: ThresholdAlert) -> Cell:
    if row.acknowledged_by is None or row.acknowledged_at is None:
        return muted("")
    return Cell(row.acknowledged_by, tip=exact(row.acknowledged_at))
