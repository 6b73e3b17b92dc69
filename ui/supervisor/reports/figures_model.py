"""The rows of the figures of a period; the total is always the first one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from agent_desktop.model.supervisor.period_figures import promises, share
from agent_desktop.model.supervisor.sorting import SortKey, folded
from agent_desktop.protocol.figures import Figures, FiguresLine
from agent_desktop.protocol.states import FiguresBy
from ui.common.table.cells import Cell, muted
from ui.common.table.row_models import Column, RowsModel
from ui.supervisor.monitor.formulas import NOTHING
from ui.supervisor.reports import figures_texts
from ui.texts.numbers import whole

translate = QCoreApplication.translate

NAME = "name"


class FiguresModel(RowsModel[FiguresLine]):
    """The lines of the figures. ``clock`` returns the server's time."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        self._clock = clock
        self._by = FiguresBy.AGENT
        self._processes: dict[str, str] = {}
        super().__init__(self._make_columns(), lambda line: line.key, parent)

    def show_figures(self, figures: Figures) -> None:
        """Show the lines and the total, if there are any lines."""
        if figures.by is not self._by:
            self._by = figures.by
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.show_rows((*figures.items, figures.total) if figures.items else ())

    def show_names(self, processes: dict[str, str]) -> None:
        """Set the names of business processes by id."""
        if processes != self._processes:
            self._processes = dict(processes)
            self.tick(NAME)

    def name_of(self, line: FiguresLine) -> str:
        """Return the name of a line."""
        return figures_texts.line_name(self._by, line, self._processes, self._clock())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title; the first one is what the lines are about."""
        is_name = section == 0 and orientation is Qt.Orientation.Horizontal
        if is_name and role == Qt.ItemDataRole.DisplayRole:
            return figures_texts.by(self._by)
        return super().headerData(section, orientation, role)

    def _in_order(self) -> list[FiguresLine]:
        rows = super()._in_order()
        return [*(row for row in rows if not row.key), *(row for row in rows if row.key)]

    def _make_columns(self) -> tuple[Column[FiguresLine], ...]:
        def counted(
            key: str, title: str, count: Callable[[FiguresLine], int | None], tip: str, drops: int = 0
        ) -> Column[FiguresLine]:
            return Column(key, title, lambda row: _count(row, count(row)), "9,999", count, right=True, tip=tip,
                          drops=drops)  # fmt: skip

        def shared(
            key: str, title: str, count: Callable[[FiguresLine], tuple[int, int]], tip: str, drops: int = 0
        ) -> Column[FiguresLine]:
            return Column(key, title, lambda row: _share(row, *count(row)), "999 (99 %)", lambda row: share(*count(row)),
                          right=True, tip=tip, drops=drops)  # fmt: skip

        def lasting(
            key: str, title: str, seconds: Callable[[FiguresLine], float | None], tip: str, drops: int = 0
        ) -> Column[FiguresLine]:
            return Column(key, title, lambda row: _lasting(row, seconds(row)), "1:02:03", seconds, right=True, tip=tip,
                          drops=drops)  # fmt: skip

        return (
            Column(NAME, translate("PeriodFigures", "Name"), self._name, "Ana Petrova Matos", self._name_key, fixed=True,
                   grows=True),
            counted("entered", translate("PeriodFigures", "Entered"), lambda row: row.entered,
                    translate("PeriodFigures", "Callbacks that entered in the period."), 8),
            counted("succeeded", translate("PeriodFigures", "Succeeded"), lambda row: row.succeeded,
                    translate("PeriodFigures", "Callbacks completed as succeeded in the period."), 9),
            counted("failed", translate("PeriodFigures", "Failed"), lambda row: row.failed,
                    translate("PeriodFigures", "Callbacks completed as failed in the period."), 10),
            counted("attempts", translate("PeriodFigures", "Attempts"), lambda row: row.attempts,
                    translate("PeriodFigures", "Attempts made in the period.")),
            shared("reached", translate("PeriodFigures", "Reached"), lambda row: (row.reached, row.attempts),
                   translate("PeriodFigures", "Attempts that were handled, and their share of all attempts.")),
            shared("first", translate("PeriodFigures", "First successes"), lambda row: (row.first_successes, row.first_attempts),
                   translate("PeriodFigures", "First attempts of their callback that were handled, and their share of all first attempts.")),
            lasting("wait", translate("PeriodFigures", "Mean wait"), lambda row: row.mean_wait_s,
                    translate("PeriodFigures", "From the request to the first answer, whatever happened in between.")),
            lasting("longest", translate("PeriodFigures", "Longest wait"), lambda row: row.longest_wait_s,
                    translate("PeriodFigures", "The longest of these waits."), 4),
            shared("kept", translate("PeriodFigures", "Promises kept"), lambda row: (row.promises_kept, promises(row)),
                   translate("PeriodFigures", "First calls that began within the time promised at the request.")),
            counted("early", translate("PeriodFigures", "Begun early"), lambda row: row.promises_early,
                    translate("PeriodFigures", "First calls that began before the promised time."), 7),
            counted("late", translate("PeriodFigures", "Begun late"), lambda row: row.promises_late,
                    translate("PeriodFigures", "First calls that began after the promised time, or never."), 3),
            shared("punctual", translate("PeriodFigures", "Called on time"), lambda row: (row.punctual, row.promised),
                   translate("PeriodFigures", "Calls that were moved to a time and began within five minutes from that time on."), 2),
            lasting("predicted", translate("PeriodFigures", "Predicted wait"), lambda row: row.mean_predicted_wait_s,
                    translate("PeriodFigures", "The mean wait until the first call as it was predicted at the request."), 6),
            lasting("begun", translate("PeriodFigures", "Real wait"), lambda row: row.mean_begun_wait_s,
                    translate("PeriodFigures", "The mean wait of the same callbacks as it was."), 5),
            lasting("handling", translate("PeriodFigures", "Mean handling"), lambda row: row.mean_handle_time_s,
                    translate("PeriodFigures", "From the answer to the completion."), 1),
        )  # fmt: skip

    def _name(self, line: FiguresLine) -> Cell:
        return Cell(self.name_of(line), strong=True)

    def _name_key(self, line: FiguresLine) -> SortKey:
        return line.key if self._by is FiguresBy.HOUR else folded(self.name_of(line))


def _count(line: FiguresLine, number: int | None) -> Cell:
    return _cell(line, NOTHING if number is None else whole(number), is_something=bool(number))


def _share(line: FiguresLine, part: int, of: int) -> Cell:
    return _cell(line, figures_texts.counted(part, of) if of else NOTHING, is_something=bool(of))


def _lasting(line: FiguresLine, seconds: float | None) -> Cell:
    return _cell(line, figures_texts.duration(seconds), is_something=seconds is not None)


def _cell(line: FiguresLine, text: str, *, is_something: bool) -> Cell:
    return Cell(text, strong=not line.key) if is_something else muted(text)
