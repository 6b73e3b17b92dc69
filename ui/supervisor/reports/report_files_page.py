"""The reports that the server writes into folders: when the next ones are due, and what became of the last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.figures import ReportFile, ReportFileList
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.layout.content_or_state import ContentOrState
from ui.common.table.cells import Cell, muted
from ui.common.table.row_models import Column, RowsModel
from ui.common.table.table import TableView
from ui.supervisor.list_page import ListPage
from ui.supervisor.monitor.formulas import NOTHING
from ui.supervisor.reports import figures_texts
from ui.texts.times import day_and_clock, exact
from ui.theme import BETWEEN, Size
from ui.tokens import ColorToken

translate = QCoreApplication.translate


class ReportFilesModel(RowsModel[ReportFile]):
    """The scheduled files. ``clock`` returns the server's time."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        self._clock = clock
        super().__init__(self._make_columns(), lambda file: file.id, parent)

    def _make_columns(self) -> tuple[Column[ReportFile], ...]:
        made = Column[ReportFile]
        return (
            made("id", translate("ReportFiles", "Name"), lambda row: Cell(row.id, strong=True), "weekly-agents-x",
                 lambda row: row.id, fixed=True),
            made("report", translate("ReportFiles", "Report"), _report, "Figures by business process", _report_key,
                 grows=True),
            made("format", translate("ReportFiles", "Format"), lambda row: Cell(row.format.upper()), "XLSX",
                 lambda row: row.format, drops=2),
            made("next", translate("ReportFiles", "Next"), self._next, "24 Nov 10:12", lambda row: row.next_at,
                 right=True),
            made("last", translate("ReportFiles", "Newest file"), _last, "daily-agents 2026-11-29.csv",
                 lambda row: row.last_file, grows=True, drops=1),
            made("state", translate("ReportFiles", "State"), self._state, "Failed at 10:12: No space left",
                 lambda row: row.error is None, mark=True, grows=True),
        )  # fmt: skip

    def _next(self, row: ReportFile) -> Cell:
        return Cell(day_and_clock(row.next_at, self._clock()), tip=exact(row.next_at))

    def _state(self, row: ReportFile) -> Cell:
        if row.error is not None:
            at = day_and_clock(row.failed_at, self._clock()) if row.failed_at is not None else ""
            text = translate("ReportFiles", "Failed at {time}: {reason}").format(time=at, reason=row.error)
            return Cell(text, mark="error", mark_tone=ColorToken.DANGER, tip=text)
        if row.last_file is None:
            return muted(translate("ReportFiles", "Not written yet"))
        text = translate("ReportFiles", "Written")
        return Cell(text, mark="check-circle", mark_tone=ColorToken.HANDLING)


def _report_key(row: ReportFile) -> str:
    return _report(row).text


def _report(row: ReportFile) -> Cell:
    if row.by is None:
        return Cell(translate("ReportFiles", "Completed callbacks (6.04)"))
    return Cell(translate("ReportFiles", "Figures: {}").format(figures_texts.by_choice(row.by)))


def _last(row: ReportFile) -> Cell:
    return muted(NOTHING) if row.last_file is None else Cell(row.last_file, tip=row.last_file)


class ReportFilesPage(ListPage):
    """Shows the scheduled files."""

    files_wanted = Signal()
    """Answer with ``show_files``."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_loaded = False
        self._model = ReportFilesModel(clock_now, self)
        self._table = TableView(self._model)
        self._table.setAccessibleName(self.tr("Scheduled files"))
        self._place = ContentOrState(self._table)
        self._place.retry_pressed.connect(self.refresh)
        text = self.tr("The server writes these reports into folders each day. The site file lists them.")
        whole = column(self, between=BETWEEN)
        whole.addWidget(Text(text, Size.SMALL, tone=ColorToken.MUTED, wrap=True))
        whole.addWidget(self._place, 1)

    @property
    def has_search(self) -> bool:
        """Whether ``focus_search`` finds a search field: it leads to the table."""
        return True

    def focus_search(self) -> None:
        """Focus the table."""
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Read the list again."""
        if not self._is_loaded:
            self._place.show_loading(self.tr("Loading…"))
        self.files_wanted.emit()

    def show_view(self, view: SupervisorView) -> None:
        """Show nothing of ``view``: the list is read when it is shown."""

    def show_files(self, loaded: AsyncValue[ReportFileList]) -> None:
        """Show the files, as far as they are loaded."""
        if loaded.error is not None:
            self._is_loaded = False
            self._place.show_error(self.tr("The list could not be loaded"), loaded.error)
        if loaded.value is None:
            return
        self._is_loaded = True
        self._model.show_rows(loaded.value.items)
        if loaded.value.items:
            self._place.show_content()
            self._table.fit()
        else:
            self._place.show_empty(
                "file",
                self.tr("No files are scheduled"),
                self.tr(
                    "An administrator lists reports in the site file, and the server writes them each day."
                ),
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Read the list whenever it is shown."""
        super().showEvent(event)
        self.refresh()
