"""The monitor's rows: one for each business process, with the source's seven columns and a small trend."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from agent_desktop.model.supervisor.alerts import MonitorMark, alerts
from agent_desktop.model.supervisor.monitor_columns import COUNTING, Figure, sort_key
from agent_desktop.model.supervisor.sorting import SortKey
from agent_desktop.model.supervisor.trend import Trend, points
from agent_desktop.protocol.supervisor_objects import MonitorItem
from ui.common.table.cells import Cell, muted, word
from ui.common.table.row_models import Column, RowsModel
from ui.supervisor.monitor import formulas
from ui.supervisor.monitor.alert_texts import alerts_text
from ui.supervisor.monitor.stop_dialog import stop_text
from ui.texts.numbers import whole
from ui.texts.words import routing
from ui.tokens import ColorToken

Clock = Callable[[], datetime]


STOP: Final = "stop:"
START: Final = "start:"
"""The prefixes of pending commands' names, before a business process's id."""


_ALERTS: Final = {Figure.TO_BE_PROCESSED: MonitorMark.LONG_WAIT, Figure.FAILED: MonitorMark.MANY_FAIL}
"""The figures that can have an alert."""


_SAMPLES: Final = {Figure.TO_BE_PROCESSED: "9 999", Figure.FAILED: "99 %"}
"""Their usual texts; with the mark they are as wide as the other figures."""


class MonitorRow(NamedTuple):
    """A row of the monitor with its trend, and the pending command for it."""

    item: MonitorItem
    trend: Trend
    working: str = ""


class MonitorModel(RowsModel[MonitorRow]):
    """Every business process that the supervisor may see. ``clock`` returns the server's time."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        self._clock = clock
        columns = (
            _column(Figure.NAME, _name, self._sample(), grows=True, fixed=True, mark=True),
            _column(Figure.STATUS, self._status, formulas.translate("Words", "Off Schedule HRS"), mark=True),
            *(
                _column(
                    figure,
                    self._figure(figure),
                    _SAMPLES.get(figure, "99 999"),
                    right=True,
                    mark=figure in _ALERTS,
                )
                for figure in COUNTING
            ),
            _column(Figure.WAITING, self._trend, "M" * 8, drops=1),
        )
        super().__init__(columns, _key, parent)

    def show_monitor(
        self, items: Iterable[MonitorItem], trends: Mapping[str, Trend], under_way: Collection[str] = ()
    ) -> None:
        """Show ``monitor``; ``under_way`` are the names of pending commands: STOP or START with an id."""
        self.show_rows(
            MonitorRow(item, trends.get(item.business_process_id, ()), _working(item, under_way))
            for item in items
        )

    def item(self, business_process_id: str) -> MonitorItem | None:
        """Return the row of a business process."""
        place = self.place(business_process_id)
        return None if place is None else self.row_at(place).item

    def alerted(self, row: MonitorRow) -> bool:
        """Return whether a row needs attention."""
        return bool(alerts(row.item, self._clock()))

    def tick_alerts(self) -> None:
        """Redraw rows that need attention once they have waited long enough."""
        self.tick(Figure.STATUS.value, *(figure.value for figure in _ALERTS))

    def _alert_of(self, row: MonitorRow, *kinds: MonitorMark) -> str:
        now = self._clock()
        return "\n".join(formulas.alert(row.item, one, now) for one in alerts(row.item, now) if one in kinds)

    def _status(self, row: MonitorRow) -> Cell:
        if row.working == STOP:
            return muted(formulas.translate("Figures", "Stopping…"))
        if row.working == START:
            return muted(formulas.translate("Figures", "Starting…"))
        item = row.item
        cell = word(routing(item.status), tip=formulas.formula(Figure.STATUS))
        alert = self._alert_of(row, MonitorMark.STOPPED, MonitorMark.OFF_SCHEDULE)
        stop = stop_text(item.stop, self._clock(), item.timezone) if item.stop is not None else ""
        # Each of these alerts begins with the status; a screen reader would read it twice.
        spoken = alert or (f"{cell.text}." if stop else "")
        shown = _marked(replace(cell, tip="\n".join(filter(None, (stop, cell.tip)))), alert)
        return replace(shown, spoken=" ".join(filter(None, (spoken, stop))))

    def _figure(self, figure: Figure) -> Callable[[MonitorRow], Cell]:
        def cell(row: MonitorRow) -> Cell:
            text = formulas.value(row.item, figure)
            counts = bool(text) and text not in (formulas.NOTHING, "0")
            calls = figure is Figure.TO_BE_PROCESSED
            made = Cell(text, link=counts, calls=calls, tip=formulas.tip(row.item, figure))
            return _marked(made, self._alert_of(row, _ALERTS[figure])) if figure in _ALERTS else made

        return cell

    def _sample(self) -> str:
        return "Technical support"

    def _trend(self, row: MonitorRow) -> Cell:
        line = points(row.trend, self._clock())
        return Cell(line=tuple(line), tip=_trend_in_words(row), spoken=_trend_in_words(row))


def _key(row: MonitorRow) -> str:
    return row.item.business_process_id


def _column(
    figure: Figure,
    cell: Callable[[MonitorRow], Cell],
    sample: str,
    *,
    right: bool = False,
    grows: bool = False,
    fixed: bool = False,
    mark: bool = False,
    drops: int = 0,
) -> Column[MonitorRow]:
    def sort(row: MonitorRow) -> SortKey:
        return sort_key(row.item, figure)

    return Column(
        figure.value,
        formulas.title(figure),
        cell,
        sample,
        sort,
        mark=mark,
        drops=drops,
        right=right,
        grows=grows,
        fixed=fixed,
        tip=formulas.formula(figure),
    )


def _marked(cell: Cell, alert: str) -> Cell:
    """Return ``cell`` with an alert: tinted, with an icon, and the text in its tip."""
    if not alert:
        return cell
    return replace(
        cell,
        ground=ColorToken.NOT_READY,
        mark="warning",
        mark_tone=ColorToken.NOT_READY,
        tip=f"{alert}\n{cell.tip}",
        spoken=f"{cell.text}. {alert}",
    )


def _name(row: MonitorRow) -> Cell:
    if not row.item.alerts:
        return Cell(row.item.name, strong=True)
    text = alerts_text(row.item)
    return Cell(
        row.item.name,
        mark="warning",
        mark_tone=ColorToken.NOT_READY,
        strong=True,
        tip=text,
        spoken=f"{row.item.name}. {text}",
    )


def _working(item: MonitorItem, under_way: Collection[str]) -> str:
    return next((name for name in (STOP, START) if name + item.business_process_id in under_way), "")


def _trend_in_words(row: MonitorRow) -> str:
    if not row.trend:
        return ""
    waiting = [sample.waiting for sample in row.trend]
    return formulas.translate(
        "Figures", "{now} waiting; at most {most} and at least {least} over two hours"
    ).format(now=whole(waiting[-1]), most=whole(max(waiting)), least=whole(min(waiting)))
