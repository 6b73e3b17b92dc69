"""Callback Performance: the shift's figures, large, above a chart of the shift by quarter hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.monitor_columns import COUNTING, Figure, counted_callbacks
from agent_desktop.protocol.supervisor_objects import MonitorItem, Performance
from ui.common.labels import Text
from ui.common.layout.boxes import Card, column, row
from ui.common.layout.card_grid import CardGrid
from ui.common.layout.content_or_state import ContentOrState
from ui.common.layout.page_scroll import PageScroll
from ui.common.marks import Dot
from ui.supervisor.monitor import formulas, shift_chart
from ui.supervisor.monitor.figure_card import FigureCard
from ui.supervisor.monitor.shift_chart import ShiftChart
from ui.texts.numbers import percent, whole
from ui.texts.times import clock, span, zone_named
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken


class PerformanceTab(QWidget):
    """Shows the monitor's row of one business process and its shift."""

    figure_pressed = Signal(object)
    """A ``Figure`` whose callbacks are wanted."""
    retry_pressed = Signal()
    """A request to read the shift again."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._cards = {figure: FigureCard(formulas.title(figure)) for figure in COUNTING}
        self._longest = FigureCard(self.tr("Longest waiting"))
        self._promises = FigureCard(self.tr("Promises kept"))
        for figure, card in self._cards.items():
            card.opened.connect(self._presser(figure))
        self._chart = ShiftChart()
        self._chart_place = ContentOrState(self._chart, roomy=False)
        self._chart_place.retry_pressed.connect(self.retry_pressed)
        self._legend = _legend(
            (shift_chart.ENTERED, self.tr("entered")),
            (shift_chart.REACHED, self.tr("reached")),
            (shift_chart.FAILED, self.tr("failed")),
            (shift_chart.WAITING, self.tr("waiting")),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        body = column(inside, between=BETWEEN)
        body.setContentsMargins(0, 0, STEP, 0)
        grid = QWidget()
        cards = CardGrid(grid)
        for card in (*self._cards.values(), self._longest, self._promises):
            cards.addWidget(card)
        policy = grid.sizePolicy()
        policy.setHeightForWidth(True)
        grid.setSizePolicy(policy)
        body.addWidget(grid)
        chart = Card()
        top = row()
        top.addWidget(Text(self.tr("This shift, by the quarter hour"), weight=Weight.STRONG))
        top.addStretch(1)
        top.addLayout(self._legend)
        chart.body.addLayout(top)
        chart.body.addWidget(self._chart_place, 1)
        body.addWidget(chart, 1)
        column(self, between=0).addWidget(PageScroll(inside))

    def show_item(self, item: MonitorItem) -> None:
        """Show the figures of ``item``."""
        for figure in COUNTING:
            card = self._cards[figure]
            value = formulas.value(item, figure) or formulas.NOTHING
            card.show_figure(value, self._under(item, figure), tip=formulas.tip(item, figure))
            card.set_opens(opens=value != formulas.NOTHING and counted_callbacks(item, figure) != 0)
        self._show_longest(item)
        self._show_promises(item)

    def show_performance(self, loaded: AsyncValue[Performance], zone_name: str) -> None:
        """Show the shift, as far as it is loaded."""
        performance = loaded.value
        if performance is None:
            if loaded.error is not None:
                self._chart_place.show_error(self.tr("The shift could not be loaded"), loaded.error)
            else:
                self._chart_place.show_loading(self.tr("Loading the shift…"))
            return
        if not any(q.entered or q.reached or q.failed or q.waiting for q in performance.quarters):
            self._chart_place.show_empty(
                "activity",
                self.tr("Nothing yet this shift"),
                self.tr("Callbacks entered, reached and failed are drawn here by the quarter hour."),
            )
            return
        self._chart.show_quarters(performance.quarters, zone_named(zone_name))
        self._chart_place.show_content()

    def _under(self, item: MonitorItem, figure: Figure) -> str:
        match figure:
            case Figure.PROCESSED:
                text = self.tr("{succeeded} succeeded, {failed} failed")
            case Figure.TO_BE_PROCESSED:
                text = self.tr("{queue} in queue, {pending} pending, {agents} with agents")
            case Figure.AVERAGE_HANDLE_TIME:
                text = self.tr("answer to completion")
            case Figure.REACHED | Figure.FAILED:
                text = self.tr("of Proc")
            case _:
                text = self.tr("this shift")
        return text.format(
            succeeded=whole(item.succeeded),
            failed=whole(item.failed),
            queue=whole(item.in_queue),
            pending=whole(item.pending),
            agents=whole(item.with_agents),
        )

    def _show_longest(self, item: MonitorItem) -> None:
        since = item.longest_waiting_since
        if since is None:
            self._longest.show_figure(formulas.NOTHING, self.tr("no one waits in queue"))
        else:
            waited = span(self._clock() - since)
            self._longest.show_figure(waited, self.tr("in queue since {}").format(clock(since)))

    def _show_promises(self, item: MonitorItem) -> None:
        judged = item.promises_kept + item.promises_early + item.promises_late
        if judged:
            under = self.tr("{kept} in the promised time, {early} before, {late} after").format(
                kept=whole(item.promises_kept),
                early=whole(item.promises_early),
                late=whole(item.promises_late),
            )
            self._promises.show_figure(percent(item.promises_kept / judged), under)
        else:
            self._promises.show_figure(formulas.NOTHING, self.tr("no promised time yet this shift"))

    def _presser(self, figure: Figure) -> Callable[[], None]:
        def press() -> None:
            self.figure_pressed.emit(figure)

        return press


def _legend(*entries: tuple[ColorToken, str]) -> QHBoxLayout:
    made = row(between=INSIDE)
    for place, (tone, name) in enumerate(entries):
        if place:
            made.addSpacing(INSIDE)
        made.addWidget(Dot(tone, name))
        made.addWidget(Text(name, Size.SMALL, tone=ColorToken.MUTED))
    return made
