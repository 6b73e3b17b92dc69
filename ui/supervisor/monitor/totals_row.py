"""The monitor's last line: the totals of the visible rows, each under its column."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.supervisor.totals import Totals
from ui.common.labels import Elided
from ui.common.table.cells import PADDING, ROW_FACTOR
from ui.common.table.table import TableView
from ui.supervisor.monitor import formulas
from ui.texts import plain_text
from ui.texts.numbers import percent, whole
from ui.texts.times import figures
from ui.theme import Weight, color, font
from ui.tokens import ColorToken

_RIGHT: Final = frozenset(
    {
        Figure.PROCESSED,
        Figure.TO_BE_PROCESSED,
        Figure.AVERAGE_HANDLE_TIME,
        Figure.PURGED,
        Figure.REACHED,
        Figure.FAILED,
    }
)


class TotalsRow(QWidget):
    """A line below ``table`` that follows its columns."""

    def __init__(self, table: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._labels: dict[Figure, Elided] = {}
        for figure in (Figure.NAME, *sorted(_RIGHT)):
            label = Elided("", weight=Weight.STRONG, tabular=True, parent=self)
            side = Qt.AlignmentFlag.AlignRight if figure in _RIGHT else Qt.AlignmentFlag.AlignLeft
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self._labels[figure] = label
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = table.horizontalHeader()
        header.geometriesChanged.connect(self._place)
        header.sectionResized.connect(self._place)
        header.sectionMoved.connect(self._place)
        table.horizontalScrollBar().valueChanged.connect(self._place)
        table.arranged.connect(self._place)

    def show_totals(self, totals: Totals, of_all: int, alerted: int) -> None:
        """Show ``totals`` of the visible rows out of ``of_all``, ``alerted`` of which need attention."""
        values = {
            Figure.NAME: self._title(totals, of_all, alerted),
            Figure.PROCESSED: whole(totals.processed),
            Figure.TO_BE_PROCESSED: whole(totals.to_be_processed),
            Figure.PURGED: whole(totals.purged),
            Figure.REACHED: percent(totals.reached_ratio),
            Figure.FAILED: percent(totals.failed_ratio),
        }
        mean = totals.average_handle_time_s
        values[Figure.AVERAGE_HANDLE_TIME] = formulas.NOTHING if mean is None else figures(mean)
        for figure, label in self._labels.items():
            label.set_text(values[figure])
            spoken = f"{formulas.title(figure)}: {values[figure]}" if figure in _RIGHT else values[figure]
            label.setAccessibleName(spoken)
            label.setToolTip(plain_text.tip(self._tip(figure)))
        self.setAccessibleName(", ".join(label.accessibleName() for label in self._labels.values()))
        self._place()

    def _title(self, totals: Totals, of_all: int, alerted: int) -> str:
        shown, every = whole(totals.business_processes), whole(of_all)
        if totals.business_processes == of_all:
            text = self.tr("Total of {}").format(every)
        else:
            text = self.tr("Total of {shown} shown, of {all}").format(shown=shown, all=every)
        if alerted:
            text += self.tr(" · %Ln need attention", "business processes", alerted)
        return text

    def _tip(self, figure: Figure) -> str:
        if figure in (Figure.REACHED, Figure.FAILED):
            return self.tr("Of all callbacks of the rows shown together, not the mean of their percentages.")
        if figure is Figure.AVERAGE_HANDLE_TIME:
            return self.tr("Of all interactions of the rows shown together, not the mean of their means.")
        return ""

    def _place(self) -> None:
        """Put each figure under its column; hide those whose column is scrolled out of view."""
        left, right = self._table.viewport().x(), self._table.viewport().geometry().right()
        places = {key: place for place, (key, _, _) in enumerate(self._table.given_columns())}
        for figure, label in self._labels.items():
            section = places[figure.value]
            across, width = self._span(section)
            is_seen = not self._table.isColumnHidden(section) and across >= left and across + width <= right
            label.setVisible(is_seen)
            if is_seen:
                label.setGeometry(QRect(across, 1, width, self.height() - 1))

    def _span(self, section: int) -> tuple[int, int]:
        """Return the left edge and the width of a column's text."""
        header = self._table.horizontalHeader()
        across = self._table.viewport().x() + header.sectionViewportPosition(section) + PADDING
        return across, max(0, header.sectionSize(section) - 2 * PADDING)

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(0, round(QFontMetrics(font(tabular=True)).height() * ROW_FACTOR))

    def minimumSizeHint(self) -> QSize:
        """Never truncated."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the figures under their columns."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line between the totals and the rows."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, color(ColorToken.EDGE))
