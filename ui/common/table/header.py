"""A table's header: subdued titles, an arrow for the sorting, columns that can be dragged."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from ui.assets import paint_icon
from ui.common.table.cells import PADDING, small_header_font
from ui.theme import color, sized
from ui.tokens import ColorToken

ARROW: Final = 12
"""The side of the arrow in the usual font; a long title pushes it into the padding, so that sorting moves no column."""
HEIGHT_FACTOR: Final = 2.2


class TableHeader(QHeaderView):
    """Draws titles by hand, so that they line up with the cells below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)
        self.setSortIndicatorShown(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setStyleSheet(
            "background: transparent;"
        )  # The table's rounded corners must be visible below it.
        self.viewport().setAutoFillBackground(False)
        self._wraps = False

    def wrap(self, *, wraps: bool) -> None:
        """Set whether long titles wrap to two lines."""
        if wraps is not self._wraps:
            self._wraps = wraps
            self.updateGeometry()
            self.headerDataChanged(Qt.Orientation.Horizontal, 0, max(0, self.count() - 1))

    def width_of_title(self, section: int) -> int:
        """Return the width of a title."""
        metrics = QFontMetrics(small_header_font())
        lines = title_lines(self._title(section), wraps=self._wraps)
        return max(map(metrics.horizontalAdvance, lines)) + 2 * PADDING + 2

    def sizeHint(self) -> QSize:
        """Keep the height of one line in the current font."""
        line = QFontMetrics(small_header_font()).height()
        second = line if self._wraps else 0
        return QSize(super().sizeHint().width(), round(line * HEIGHT_FACTOR) + second)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange):
            self.updateGeometry()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Draw one title."""
        if not rect.isValid():
            return
        painter.save()
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, color(ColorToken.LINE))
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        alignment = self._alignment(logicalIndex)
        inside = rect.adjusted(PADDING, 0, -PADDING, -1)
        if is_sorted:
            self._draw_arrow(painter, rect, logicalIndex, alignment)
        painter.setFont(small_header_font())
        painter.setPen(color(ColorToken.TEXT if is_sorted else ColorToken.MUTED))
        lines = title_lines(self._title(logicalIndex), wraps=self._wraps)
        metrics = painter.fontMetrics()
        shown = (metrics.elidedText(line, Qt.TextElideMode.ElideRight, inside.width()) for line in lines)
        painter.drawText(inside, int(alignment), "\n".join(shown))
        painter.restore()

    def _draw_arrow(self, painter: QPainter, rect: QRect, section: int, alignment: Qt.AlignmentFlag) -> None:
        """Draw the arrow beside the title."""
        name = "arrow-down" if self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder else "arrow-up"
        metrics = QFontMetrics(small_header_font())
        lines = title_lines(self._title(section), wraps=self._wraps)
        width = max(map(metrics.horizontalAdvance, lines))
        side = sized(ARROW)
        if alignment & Qt.AlignmentFlag.AlignRight:
            left = max(rect.left(), rect.right() - PADDING - width - side - 1)
        else:
            left = min(rect.left() + PADDING + width + 2, rect.right() - side)
        box = QRect(left, rect.center().y() - side // 2, side, side)
        place = QStyle.visualRect(painter.layoutDirection(), rect, box)
        paint_icon(painter, name, color(ColorToken.TEXT), place)

    def _title(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    def _alignment(self, section: int) -> Qt.AlignmentFlag:
        role = Qt.ItemDataRole.TextAlignmentRole
        value = self.model().headerData(section, Qt.Orientation.Horizontal, role)
        return value if isinstance(value, Qt.AlignmentFlag) else Qt.AlignmentFlag.AlignLeft


def title_lines(title: str, *, wraps: bool) -> list[str]:
    """Return a title in one line, or in the two lines with the least width."""
    words = title.split(" ")
    if not wraps or len(words) < 2:
        return [title]
    halves = ([" ".join(words[:place]), " ".join(words[place:])] for place in range(1, len(words)))
    return min(halves, key=lambda lines: max(map(len, lines)))
