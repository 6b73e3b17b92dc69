"""The rows of report 6.04 Completed Callback Interaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from agent_desktop.protocol.states import EndState
from agent_desktop.protocol.supervisor_objects import CompletedCallback
from ui.common.table import column_samples
from ui.common.table.cells import BLANK, Cell, muted, word
from ui.common.table.paged_model import PagedModel
from ui.common.table.row_models import Column
from ui.supervisor.callbacks.callback_model import both_exact
from ui.supervisor.monitor.formulas import NOTHING
from ui.texts import words
from ui.texts.numbers import whole, written
from ui.texts.times import day_and_clock, figures
from ui.tokens import ColorToken

translate = QCoreApplication.translate


class ReportModel(PagedModel[CompletedCallback]):
    """The completed callbacks loaded so far, the latest first. ``clock`` returns the server's time."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        self._clock = clock
        self._zones: Mapping[str, str] = {}
        super().__init__(self._make_columns(), _id, parent)

    def show_zones(self, zones: Mapping[str, str]) -> None:
        """Set the time zones of business processes by id."""
        if zones != self._zones:
            self._zones = dict(zones)
            self.tick(*(column.key for column in self.columns))

    def zone_of(self, row: CompletedCallback) -> str | None:
        """Return the time zone of a row's business process."""
        return self._zones.get(row.business_process_id)

    def _make_columns(self) -> tuple[Column[CompletedCallback], ...]:
        column = Column[CompletedCallback]
        return (
            column("customer", translate("Report", "Customer"), _customer, "Rosa Díaz O", grows=True),
            column(
                "number", translate("Report", "Number"), self._number, column_samples.number(), fixed=True
            ),
            column("process", translate("Report", "Business process"), _process, "Technical sup", drops=2),
            column("end", translate("Report", "End interaction state"), _end, _widest_end(), mark=True),
            column(
                "entered",
                translate("Report", "Original entrance time"),
                self._entered,
                "24 Nov 10:12",
                right=True,
            ),
            column("last", translate("Report", "Last attempt time"), self._last, "24 Nov 10:12", right=True),
            column(
                "completed",
                translate("Report", "Completed"),
                self._completed,
                "24 Nov 10:12",
                right=True,
                drops=3,
            ),
            column("attempts", translate("Report", "Total attempts"), _attempts, "99", right=True),
            column("recording", translate("Report", "Recording"), _recording, "0:42", right=True, drops=1),
        )

    def _number(self, row: CompletedCallback) -> Cell:
        return Cell(written(row.number, self.zone_of(row)), tip=row.number)

    def _entered(self, row: CompletedCallback) -> Cell:
        return self._time(row, row.entered_at)

    def _last(self, row: CompletedCallback) -> Cell:
        return muted(NOTHING) if row.last_attempt_at is None else self._time(row, row.last_attempt_at)

    def _completed(self, row: CompletedCallback) -> Cell:
        return self._time(row, row.completed_at)

    def _time(self, row: CompletedCallback, at: datetime) -> Cell:
        return Cell(day_and_clock(at, self._clock()), tip=both_exact(at, self.zone_of(row)))


def _id(row: CompletedCallback) -> str:
    return row.callback_id


def _widest_end() -> str:
    return column_samples.widest(words.end(state).text for state in EndState)


def _customer(row: CompletedCallback) -> Cell:
    return muted(NOTHING) if row.customer_name is None else Cell(row.customer_name, strong=True)


def _process(row: CompletedCallback) -> Cell:
    return Cell(row.business_process_name or row.business_process_id)


def _end(row: CompletedCallback) -> Cell:
    return word(words.end(row.end_state), tip=(row.end_reason or "").replace("_", " "))


def _attempts(row: CompletedCallback) -> Cell:
    return Cell(whole(row.total_attempts))


def _recording(row: CompletedCallback) -> Cell:
    if row.recording is None:
        return BLANK
    return Cell(figures(row.recording.duration_s), ColorToken.MUTED)
