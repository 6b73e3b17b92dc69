"""Figures of a period by agent, hour, business process or disposition code: a chart, a table, and files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.period_figures import (
    ChartMeasure,
    PeriodQuery,
    bars,
    figures_file_name,
)
from agent_desktop.model.supervisor.report import Download, FileFormat
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.figures import Figures
from agent_desktop.protocol.objects import BusinessProcessRef
from agent_desktop.protocol.states import FiguresBy
from ui.common.choices.choice_button import ChoiceButton
from ui.common.choices.filter_button import Filter, FilterButton, kept_choices, restore_choices
from ui.common.labels import Text
from ui.common.layout.boxes import Card, column, row
from ui.common.layout.content_or_state import ContentOrState
from ui.common.layout.overlay import FootOverlay
from ui.common.table.columns_menu import ColumnsButton
from ui.common.table.table import TableView
from ui.supervisor.list_page import ListPage
from ui.supervisor.reports import figures_texts
from ui.supervisor.reports.download_strip import DownloadStrip
from ui.supervisor.reports.export_button import ExportButton, ask_for_path
from ui.supervisor.reports.figures_chart import DrawnBar, FiguresChart
from ui.supervisor.reports.figures_model import FiguresModel
from ui.supervisor.reports.report_bar import ReportBar
from ui.theme import BETWEEN, INSIDE, Size
from ui.tokens import ColorToken


class FiguresPage(ListPage):
    """Shows figures of a period. Its signals are queries; answer each with the ``show_…`` method named there."""

    figures_wanted = Signal(object)
    """``PeriodQuery``: answer with ``show_figures``."""
    export_asked = Signal(object, object, str)
    """``PeriodQuery``, ``FileFormat`` and a file's path: answer with ``show_download``, as often as it changes."""
    export_cancelled = Signal()

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._figures: Figures | None = None
        self._processes: dict[str, str] = {}
        self._was_shown = False
        self._model = FiguresModel(clock_now, self)
        self._by = ChoiceButton(self.tr("Lines"))
        self._by.offer([(each, figures_texts.by_choice(each)) for each in FiguresBy])
        self._bar = ReportBar(clock_now, self, lead=(self._by,))
        self._measure = ChoiceButton(self.tr("Chart"))
        self._measure.offer([(each, figures_texts.measure(each)) for each in ChartMeasure])
        self._choices = {"by": self._by, "measure": self._measure}
        self._chart = FiguresChart()
        self._more = Text("", Size.SMALL, tone=ColorToken.MUTED)
        self._calibration = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._table = TableView(self._model)
        self._table.setAccessibleName(self.tr("Figures of a period"))
        self._content = QWidget()
        self._place = ContentOrState(self._content)
        self._download = DownloadStrip()
        self._notices = FootOverlay(self)
        self._export = ExportButton(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.filters = FilterButton(self._kept, self._restore)
        self._bar.flow.addWidget(self.filters)
        self._bar.flow.addWidget(ColumnsButton(self._table))
        self._bar.flow.addWidget(self._export)
        self._notices.add(self._download)
        card = Card(around=INSIDE, between=INSIDE)
        top = row(between=INSIDE)
        top.addWidget(self._measure)
        top.addStretch(1)
        top.addWidget(self._more)
        card.body.addLayout(top)
        card.body.addWidget(self._chart)
        inside = column(self._content, between=INSIDE)
        inside.addWidget(card)
        inside.addWidget(self._table, 1)
        inside.addWidget(self._calibration)
        whole = column(self, between=BETWEEN)
        whole.addWidget(self._bar)
        whole.addWidget(self._place, 1)

    def _connect(self) -> None:
        self._by.chosen.connect(self.refresh)
        self._bar.asked.connect(self.refresh)
        self._measure.chosen.connect(self._show_chart)
        self._place.retry_pressed.connect(self.refresh)
        self._export.chosen.connect(self._on_export)
        self._download.cancel_pressed.connect(self.export_cancelled)

    def _kept(self) -> Filter:
        return {**self._bar.kept(), **kept_choices(self._choices)}

    def _restore(self, kept: Filter) -> None:
        restore_choices(self._choices, kept)
        self._bar.restore(kept)

    @property
    def query(self) -> PeriodQuery:
        """The current query."""
        asked = self._bar.query
        return PeriodQuery(self._by.value, asked.since, asked.until, asked.business_process_id)

    def choose(self, by: FiguresBy, measure: ChartMeasure) -> None:
        """Choose the lines and what the chart draws, without reading the figures."""
        self._by.choose(by)
        self._measure.choose(measure)
        self._show_chart()

    @property
    def has_search(self) -> bool:
        """Whether ``focus_search`` finds a search field: it leads to the choice of lines."""
        return True

    def focus_search(self) -> None:
        """Focus the first filter."""
        self._by.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Read the figures again."""
        if self._figures is None:
            self._place.show_loading(self.tr("Counting…"))
        self.figures_wanted.emit(self.query)

    def show_view(self, view: SupervisorView) -> None:
        """Take names and the connection from ``view``."""
        items = view.monitor or ()
        self._processes = {item.business_process_id: item.name for item in items}
        self._model.show_names(self._processes)
        self._bar.show_processes([BusinessProcessRef(item.business_process_id, item.name) for item in items])
        self._export.setEnabled(view.is_live)

    def show_figures(self, loaded: AsyncValue[Figures]) -> None:
        """Show the figures, as far as they are loaded."""
        if loaded.error is not None:
            self._figures = None
            self._place.show_error(self.tr("The figures could not be loaded"), loaded.error)
        if loaded.value is None:
            return
        self._figures = loaded.value
        if not loaded.value.items:
            self._place.show_empty(
                "file",
                self.tr("There is nothing to count in this period"),
                self.tr("Choose a longer period above."),
            )
            return
        self._place.show_content()
        self._model.show_figures(loaded.value)
        self._table.fit()
        self._calibration.set_text(figures_texts.calibration(loaded.value.total))
        self._calibration.setVisible(bool(self._calibration.text()))
        self._show_chart()

    def show_again(self) -> None:
        """Show the figures in the language in use."""
        if self._figures is not None:
            self.show_figures(AsyncValue(self._figures))

    def show_download(self, download: Download) -> None:
        """Show the progress of a file."""
        self._download.show_download(download)
        self._download.show()

    def _show_chart(self) -> None:
        if self._figures is None:
            return
        measure: ChartMeasure = self._measure.value
        names = {line.key: self._model.name_of(line) for line in self._figures.items}
        found = bars(self._figures, measure)
        most = 1.0 if measure.is_share else max((bar.value or 0.0 for bar in found), default=0.0) or 1.0
        drawn = tuple(
            DrawnBar(
                figures_texts.bar_name(bar, names, self._clock()),
                figures_texts.value(measure, bar.value),
                (bar.value or 0.0) / most,
            )
            for bar in found
        )
        title = self.tr("{measure} ({lines})").format(
            measure=figures_texts.measure(measure), lines=figures_texts.by(self._figures.by)
        )
        self._chart.show_bars(title, drawn, is_upright=self._figures.by is FiguresBy.HOUR)
        hidden = self._chart.hidden_count()
        self._more.set_text(self.tr("%Ln more in the table", None, hidden) if hidden else "")

    def _on_export(self, format_: FileFormat) -> None:
        query = self.query
        name = figures_file_name(query.by, self._bar.days, format_)
        ask_for_path(self, format_, name, partial(self.export_asked.emit, query, format_))

    def showEvent(self, event: QShowEvent) -> None:
        """Read the figures when they are first shown."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.refresh()
