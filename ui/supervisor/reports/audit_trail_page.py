"""The audit trail: who did what, when and to what, page by page, and as a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import Tone
from agent_desktop.model.supervisor.audit_trail import FAMILIES, AuditItem, AuditTrailQuery
from agent_desktop.model.supervisor.report import Download, FileFormat
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.supervisor_objects import AuditPage
from ui.common.banner import Banner
from ui.common.choices.choice_button import ChoiceButton
from ui.common.choices.filter_button import Filter, FilterButton, kept_choices, restore_choices
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.layout.content_or_state import ContentOrState
from ui.common.layout.overlay import FootOverlay
from ui.common.table.columns_menu import ColumnsButton
from ui.common.table.table import TableView
from ui.supervisor.list_page import ListPage
from ui.supervisor.reports.audit_model import AuditModel
from ui.supervisor.reports.download_strip import DownloadStrip
from ui.supervisor.reports.export_button import ExportButton, ask_for_path
from ui.supervisor.reports.report_bar import ReportBar
from ui.theme import BETWEEN, INSIDE, Size
from ui.tokens import ColorToken


class AuditTrailPage(ListPage):
    """Shows the audit trail. Its signals are queries; answer each with the ``show_…`` method named there."""

    entries_wanted = Signal(object)
    """``AuditTrailQuery``: answer with ``show_first`` or ``show_error``."""
    more_wanted = Signal()
    """The next page: answer with ``show_more`` or ``show_more_failed``."""
    export_asked = Signal(object, str)
    """``AuditTrailQuery`` and a file's path: answer with ``show_download``, as often as it changes."""
    export_cancelled = Signal()

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_shown = False
        self._model = AuditModel(clock_now, self)
        self._action = ChoiceButton(self.tr("Actions"))
        self._action.offer(
            [(None, self.tr("All actions")), *((each, self._family(each)) for each in FAMILIES)]
        )
        search = (self.tr("Find entries by user or subject"), self.tr("user or subject"))
        self._bar = ReportBar(clock_now, self, lead=(self._action,), search=search, with_process=False)
        self._table = TableView(self._model)
        self._table.setAccessibleName(self.tr("Audit trail"))
        self._place = ContentOrState(self._table)
        self._count = Text("", Size.SMALL, tone=ColorToken.MUTED)
        self._trouble = Banner()
        self._download = DownloadStrip()
        self._notices = FootOverlay(self)
        self._export = ExportButton(self, (FileFormat.JSON_LINES,))
        self._lay_out()
        self._connect()

    def _family(self, family: str) -> str:
        return {
            "callback": self.tr("Callbacks"),
            "offer": self.tr("Offers"),
            "interaction": self.tr("Interactions"),
            "call": self.tr("Calls"),
            "recording": self.tr("Recordings"),
            "agent": self.tr("Agents"),
            "business_process": self.tr("Business processes"),
            "alert": self.tr("Alerts"),
            "do_not_call": self.tr("Do-not-call list"),
            "report": self.tr("Reports"),
            "telephony": self.tr("Telephony"),
        }[family]

    def _lay_out(self) -> None:
        self.filters = FilterButton(self._kept, self._restore)
        self._bar.flow.addWidget(self.filters)
        self._bar.flow.addWidget(ColumnsButton(self._table))
        self._bar.flow.addWidget(self._export)
        self._notices.add(self._trouble)
        self._notices.add(self._download)
        whole = column(self, between=BETWEEN)
        whole.addWidget(self._bar)
        list_ = column(between=INSIDE)
        list_.addWidget(self._place, 1)
        list_.addWidget(self._count)
        whole.addLayout(list_, 1)

    def _connect(self) -> None:
        self._action.chosen.connect(self.refresh)
        self._bar.asked.connect(self.refresh)
        self._bar.field.left_down.connect(self._table.setFocus)
        self._model.more_wanted.connect(self.more_wanted)
        self._trouble.pressed.connect(self._on_more_again)
        self._place.retry_pressed.connect(self._on_retry)
        self._export.chosen.connect(self._on_export)
        self._download.cancel_pressed.connect(self.export_cancelled)

    def _kept(self) -> Filter:
        return {**self._bar.kept(), **kept_choices({"action": self._action})}

    def _restore(self, kept: Filter) -> None:
        restore_choices({"action": self._action}, kept)
        self._bar.restore(kept)

    @property
    def query(self) -> AuditTrailQuery:
        """The current query."""
        asked = self._bar.query
        return AuditTrailQuery(asked.since, asked.until, self._action.value, asked.text)

    @property
    def has_search(self) -> bool:
        """Whether ``focus_search`` finds a search field: always."""
        return True

    def focus_search(self) -> None:
        """Focus the search field."""
        self._bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.field.selectAll()

    def refresh(self) -> None:
        """Read the trail again."""
        if not self._model.rowCount():
            self._place.show_loading(self.tr("Loading the audit trail…"))
        self._trouble.hide()
        self.entries_wanted.emit(self.query)

    def show_view(self, view: SupervisorView) -> None:
        """Take names and the connection from ``view``."""
        names = {f"agent:{agent.id}": agent.name for agent in view.agents or ()}
        names |= {f"business_process:{item.business_process_id}": item.name for item in view.monitor or ()}
        self._model.show_names(names)
        self._export.setEnabled(view.is_live)

    def show_first(self, page: AuditPage) -> None:
        """Show the first page instead of what is shown."""
        self._model.show_first(
            [AuditItem(place, entry) for place, entry in enumerate(page.items)],
            has_more=page.next_cursor is not None,
        )
        self._show_place()

    def show_more(self, page: AuditPage) -> None:
        """Append the next page."""
        before = self._model.rowCount()
        self._model.show_more(
            [AuditItem(before + place, entry) for place, entry in enumerate(page.items)],
            has_more=page.next_cursor is not None,
        )
        self._trouble.hide()
        self._show_place()

    def show_error(self, text: str) -> None:
        """Show that the trail could not be read; what is shown stays."""
        if self._model.rowCount():
            self.show_more_failed(text)
        else:
            self._place.show_error(self.tr("The audit trail could not be loaded"), text)

    def show_more_failed(self, text: str) -> None:
        """Show that a later page could not be read."""
        self._model.more_failed()
        self._trouble.show_message(Tone.ERROR, text, button=self.tr("Try again"))
        self._trouble.show()

    def show_again(self) -> None:
        """Show the number of entries in the language in use."""
        if self._model.rowCount():
            self._show_place()

    def show_download(self, download: Download) -> None:
        """Show the progress of a file."""
        self._download.show_download(download)
        self._download.show()

    def _show_place(self) -> None:
        count = self._model.rowCount()
        self._count.setVisible(bool(count))
        if count:
            self._place.show_content()
            self._count.set_text(
                self.tr("%Ln entries, more as you scroll", None, count)
                if self._model.has_more
                else self.tr("%Ln entries", None, count)
            )
            return
        self._place.show_empty(
            "search",
            self.tr("No entries match"),
            self.tr("Choose a longer period, or remove the filters."),
            button=self.tr("Remove the filters"),
        )

    def _on_retry(self) -> None:
        self._action.choose(None)
        self._bar.widen()

    def _on_more_again(self) -> None:
        self._trouble.hide()
        if self._model.has_more:
            self.more_wanted.emit()
        else:
            self.refresh()

    def _on_export(self, format_: FileFormat) -> None:
        days = self._bar.days
        span = days.first.isoformat() if days.first == days.last else f"{days.first}_{days.last}"
        name = f"audit trail {span}.{format_.value}"
        ask_for_path(self, format_, name, partial(self.export_asked.emit, self.query))

    def showEvent(self, event: QShowEvent) -> None:
        """Read the trail when it is first shown."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.refresh()
