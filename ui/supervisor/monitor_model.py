"""The monitor's rows: a business process each, with the source's seven columns and a small trend."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from agent_desktop.model.figures import COUNTING, Figure, sort_key
from agent_desktop.model.order import SortKey
from agent_desktop.model.trend import Trend, points
from agent_desktop.protocol.objects import MonitorItem
from ui.supervisor import formulas
from ui.supervisor.cells import Cell, muted, word
from ui.supervisor.rows import Column, RowsModel
from ui.words import routing

Clock = Callable[[], datetime]


STOP: Final = "stop:"
START: Final = "start:"
"""Before a business process's id: the names of the commands under way."""


class MonitorRow(NamedTuple):
    """A row of the monitor with its trend, and the command for it that is under way."""

    item: MonitorItem
    trend: Trend
    working: str = ""


class MonitorModel(RowsModel[MonitorRow]):
    """Every business process that the supervisor sees. ``clock`` tells the server's time."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        self._clock = clock
        columns = (
            _column(Figure.NAME, _name, self._sample(), grows=True, fixed=True),
            _column(Figure.STATUS, _status, formulas.translate("Words", "Off Schedule HRS"), mark=True),
            *(_column(figure, _figure(figure), "99 999", right=True) for figure in COUNTING),
            _column(Figure.WAITING, self._trend, "M" * 8, drops=1),
        )
        super().__init__(columns, _key, parent)

    def show_monitor(
        self, items: Iterable[MonitorItem], trends: Mapping[str, Trend], under_way: Collection[str] = ()
    ) -> None:
        """Show the monitor as it stands; ``under_way`` names commands: STOP or START with an id."""
        self.show_rows(
            MonitorRow(item, trends.get(item.business_process_id, ()), _working(item, under_way))
            for item in items
        )

    def item(self, business_process_id: str) -> MonitorItem | None:
        """Return the row of a business process."""
        place = self.place(business_process_id)
        return None if place is None else self.row_at(place).item

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


def _name(row: MonitorRow) -> Cell:
    return Cell(row.item.name, strong=True)


def _working(item: MonitorItem, under_way: Collection[str]) -> str:
    return next((name for name in (STOP, START) if name + item.business_process_id in under_way), "")


def _status(row: MonitorRow) -> Cell:
    if row.working == STOP:
        return muted(formulas.translate("Figures", "Stopping…"))
    if row.working == START:
        return muted(formulas.translate("Figures", "Starting…"))
    return word(routing(row.item.status), tip=formulas.formula(Figure.STATUS))


def _figure(figure: Figure) -> Callable[[MonitorRow], Cell]:
    def cell(row: MonitorRow) -> Cell:
        text = formulas.value(row.item, figure)
        counts = bool(text) and text not in (formulas.NOTHING, "0")
        calls = figure is Figure.TO_BE_PROCESSED
        return Cell(text, link=counts, calls=calls, tip=formulas.tip(row.item, figure))

    return cell


def _trend_in_words(row: MonitorRow) -> str:
    if not row.trend:
        return ""
    waiting = [sample.waiting for sample in row.trend]
    return formulas.translate(
        "Figures", "{now} waiting; at most {most} and at least {least} over two hours"
    ).format(
        now=formulas.whole(waiting[-1]), most=formulas.whole(max(waiting)), least=formulas.whole(min(waiting))
    )
