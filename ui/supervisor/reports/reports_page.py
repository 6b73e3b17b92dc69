"""Report 6.04 Completed Callback Interaction: a row for each completed callback, and files of all of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.report import Download, FileFormat, ReportQuery, file_name
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.objects import BusinessProcessRef, Recording
from agent_desktop.protocol.supervisor_objects import CompletedCallback, ReportPage
from ui.common.choices.filter_button import FilterButton
from ui.common.layout.boxes import column
from ui.common.layout.overlay import FootOverlay
from ui.common.table.columns_menu import ColumnsButton
from ui.common.table.table import TableView
from ui.supervisor.callbacks import callback_detail
from ui.supervisor.callbacks.detail_list_page import DetailListPage
from ui.supervisor.page_heading import PageHeading
from ui.supervisor.reports.download_strip import DownloadStrip
from ui.supervisor.reports.export_button import ExportButton, ask_for_path
from ui.supervisor.reports.report_bar import ReportBar
from ui.supervisor.reports.report_model import ReportModel
from ui.theme import INSIDE

PANEL: Final = 284
"""The first width of the panel beside the list."""


class ReportsPage(DetailListPage):
    """Shows the report. Its signals are queries; answer each with the ``show_…`` method named there."""

    report_wanted = Signal(object)
    """``ReportQuery``: answer with ``show_first`` or ``show_error``."""
    looked_at = Signal(object)
    """A ``CompletedCallback`` whose recording may be heard, or None."""
    export_asked = Signal(object, object, str)
    """``ReportQuery``, ``FileFormat`` and a file's path: answer with ``show_download``, as often as it changes."""
    export_cancelled = Signal()

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        model = ReportModel(clock_now)
        super().__init__(clock_now, model, TableView(model), parent)
        self._model = model
        self._failed_title = self.tr("The report could not be loaded")
        self._was_shown = False
        self._table.setAccessibleName(self.tr("Completed callbacks"))
        self._heading = PageHeading(self.tr("6.04 Completed Callback Interaction"), self)
        search = (self.tr("Find completed callbacks by number or name"), self.tr("number or name"))
        self._bar = ReportBar(clock_now, self, search=search)
        self._field = self._bar.field
        self._download = DownloadStrip()
        self._notices = FootOverlay(self)
        self._export = ExportButton(self)
        self._export.chosen.connect(self._on_export)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._heading.tools.addWidget(self._export)
        self.filters = FilterButton(self._bar.kept, self._bar.restore)
        self._bar.flow.addWidget(self.filters)
        self._bar.flow.addWidget(ColumnsButton(self._table))
        self._notices.add(self._trouble)
        self._notices.add(self._download)
        list_ = column(self._left, between=INSIDE)
        list_.addWidget(self._place, 1)
        list_.addWidget(self._count)
        self._put_beside(self._heading, self._bar, panel_width=PANEL)

    def _connect(self) -> None:
        self._bar.asked.connect(self.refresh)
        self._connect_list()
        self._download.cancel_pressed.connect(self.export_cancelled)

    def refresh(self) -> None:
        """Read the report again."""
        if not self._model.rowCount():
            self._place.show_loading(self.tr("Loading the report…"))
        self._trouble.hide()
        self.report_wanted.emit(self._bar.query)

    def show_view(self, view: SupervisorView) -> None:
        """Take names, zones and the connection from ``view``."""
        items = view.monitor or ()
        self._model.show_zones({item.business_process_id: item.timezone for item in items})
        self._bar.show_processes([BusinessProcessRef(item.business_process_id, item.name) for item in items])
        self._export.setEnabled(view.is_live)

    def show_first(self, page: ReportPage) -> None:
        """Show the first page of the result."""
        before = self._table.current()
        self._model.show_first(page.items, has_more=page.next_cursor is not None)
        self._show_place()
        if self._model.rowCount():
            self._table.choose((self._model.place(before) if before is not None else None) or 0)
        self._on_chosen()

    def show_more(self, page: ReportPage) -> None:
        """Append the next page."""
        self._model.show_more(page.items, has_more=page.next_cursor is not None)
        self._trouble.hide()
        self._show_place()

    def show_download(self, download: Download) -> None:
        """Show the progress of a file."""
        self._download.show_download(download)
        self._download.show()

    def current(self) -> CompletedCallback | None:
        """Return the selected row."""
        key = self._table.current()
        return self._model.found(key) if key is not None else None

    def _show_place(self) -> None:
        count = self._model.rowCount()
        self._count.setVisible(bool(count))
        if count:
            self._place.show_content()
            self._count.set_text(
                self.tr("%Ln callbacks completed, more as you scroll", None, count)
                if self._model.has_more
                else self.tr("%Ln callbacks completed", None, count)
            )
            return
        self.panel.show_detail(None)
        if self._bar.is_narrow:
            self._place.show_empty(
                "search",
                self.tr("No completed callbacks match"),
                self.tr("Search for another number or name, or remove the filters."),
                button=self.tr("Clear the search"),
            )
        else:
            self._place.show_empty(
                "file",
                self.tr("No callback was completed in this period"),
                self.tr("Choose a longer period above."),
            )

    def _on_chosen(self) -> None:
        if self.panel.detail is None:
            self._show_row(self.current())
        self._look.start()

    def _on_look(self) -> None:
        """Show a row and open its recording at the same time, so that the sound always belongs to the shown callback."""
        row = self.current()
        self._show_row(row)
        self.looked_at.emit(row)

    def _show_row(self, row: CompletedCallback | None) -> None:
        if row is not None:
            self.panel.show_detail(
                callback_detail.of_completed(row, self._clock(), zone_name=self._model.zone_of(row))
            )

    def show_conversations(self, callback_id: str, conversations: tuple[Recording, ...]) -> None:
        """Show the recordings of the conversations of the callback whose row is shown, if it still is."""
        shown = self.panel.detail
        if shown is not None and shown.callback_id == callback_id:
            self.panel.show_detail(dataclasses.replace(shown, conversations=conversations))

    def _on_retry(self) -> None:
        if self._bar.is_narrow:
            self._bar.widen()
        else:
            self.refresh()

    def _on_export(self, format_: FileFormat) -> None:
        name = file_name(self._bar.days, format_)
        ask_for_path(self, format_, name, partial(self._on_path, self._bar.query, format_))

    def _on_path(self, query: ReportQuery, format_: FileFormat, path: str) -> None:
        self.export_asked.emit(query, format_, path)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the report when it is first shown."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.refresh()
