"""The content of a table's cell, and its drawing.

Cells are drawn by hand: a styled item of Qt's costs three times as much, and a monitor repaints all day.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from math import ceil
from typing import Final

from PySide6.QtCore import (
    QLineF,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.assets import paint_icon
from ui.texts import plain_text
from ui.texts.words import StateWord
from ui.theme import Size, Weight, color, font, sized, tint
from ui.tokens import ColorToken

Index = QModelIndex | QPersistentModelIndex

PADDING: Final = 10
"""Between a cell's edge and its text."""
MARK: Final = 16
"""The side of a cell's icon in the usual font."""
MARK_GAP: Final = 7
FOCUS: Final = 2
"""Width of the frame around the cell with the focus."""
SELECTION: Final = 3
"""Height in pixels of the lines that mark a selected row in a scheme without tints."""
ROW_FACTOR: Final = 2.1
"""The height of a row as a multiple of its text's."""


class CellRole(IntEnum):
    """The roles of our models beside Qt's own."""

    CELL = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, its style, and the text of its tip and for screen readers.

    ``line`` is a small trend: points from 0 to 1, y upwards. A ``link`` opens something when it is pressed; it is
    underlined in the current row, or always if it ``calls``. ``ground`` tints a cell that needs attention; its icon
    shows that, too.
    """

    text: str = ""
    tone: ColorToken = ColorToken.TEXT
    mark: str = ""
    mark_tone: ColorToken = ColorToken.MUTED
    strong: bool = False
    link: bool = False
    calls: bool = False
    tip: str = ""
    spoken: str = ""
    line: tuple[tuple[float, float], ...] = ()
    ground: ColorToken | None = None


BLANK: Final = Cell()


def muted(text: str, *, tip: str = "") -> Cell:
    """Return a cell with subdued text."""
    return Cell(text, ColorToken.MUTED, tip=tip)


def word(shown: StateWord, *, tip: str = "") -> Cell:
    """Return a state as a word with its icon in its tone."""
    return Cell(shown.text, mark=shown.icon, mark_tone=shown.token, tip=tip)


def cell_of(index: Index) -> Cell:
    """Return the cell at ``index``."""
    value = index.data(CellRole.CELL)
    return value if isinstance(value, Cell) else BLANK


class CellDelegate(QStyledItemDelegate):
    """Draws a ``Cell``: background, hairline, icon, text, trend, and focus."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lit_row = -1
        """The row under the pointer: its links are underlined."""
        self.refresh()

    def refresh(self) -> None:
        """Take over the current fonts, and the size of icons that goes with them."""
        self._mark = sized(MARK)
        self._plain = font(tabular=True)
        self._strong = font(weight=Weight.MEDIUM, tabular=True)

    def row_height(self) -> int:
        """Return the height of a row in the current font."""
        return round(QFontMetrics(self._plain).height() * ROW_FACTOR)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of the whole text."""
        cell = cell_of(index)
        width = QFontMetrics(self._strong).horizontalAdvance(cell.text) + 2 * PADDING
        return QSize(width + (self._mark + MARK_GAP if cell.mark else 0), self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell at ``index``."""
        place = QRect(option.rect)
        state = QStyle.StateFlag(option.state)
        if state & QStyle.StateFlag.State_Selected:
            self._paint_selection(painter, place)
        painter.fillRect(place.x(), place.bottom(), place.width(), 1, color(ColorToken.LINE))
        cell = cell_of(index)
        if cell.ground is not None:
            painter.fillRect(place.adjusted(0, 1, 0, -2), tint(cell.ground))
        inside = place.adjusted(PADDING, 0, -PADDING, -1)
        if cell.line:
            paint_trend(painter, cell.line, QRectF(inside).adjusted(0, 8, 0, -7))
        if cell.text:
            is_lit = index.row() == self.lit_row or bool(state & QStyle.StateFlag.State_Selected)
            self._paint_text(painter, cell, inside, index, is_lit=is_lit)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color(ColorToken.ACCENT), FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(1, 1, -1, -2))

    def _paint_selection(self, painter: QPainter, place: QRect) -> None:
        """Draw the background of a selected cell; in a scheme without tints, lines above and below."""
        painter.fillRect(place, tint(ColorToken.ACCENT))
        if tint(ColorToken.ACCENT) == color(ColorToken.CARD):  # The scheme has no tints, as in high contrast.
            for top in (place.top(), place.bottom() - SELECTION):
                painter.fillRect(place.x(), top, place.width(), SELECTION, color(ColorToken.ACCENT))

    def _paint_text(
        self, painter: QPainter, cell: Cell, inside: QRect, index: Index, *, is_lit: bool
    ) -> None:
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        if cell.mark:
            side = self._mark
            box = QRect(inside.x(), inside.center().y() - side // 2 + 1, side, side)
            direction, whole = painter.layoutDirection(), inside
            paint_icon(painter, cell.mark, color(cell.mark_tone), QStyle.visualRect(direction, whole, box))
            inside = QStyle.visualRect(direction, whole, whole.adjusted(side + MARK_GAP, 0, 0, 0))
        used = self._strong if cell.strong else self._plain
        metrics = QFontMetrics(used)
        text = metrics.elidedText(plain_text.shown(cell.text), Qt.TextElideMode.ElideRight, inside.width())
        painter.setFont(used)
        painter.setPen(color(cell.tone))
        painter.drawText(inside, int(alignment) | Qt.AlignmentFlag.AlignVCenter, text)
        if cell.link and (is_lit or cell.calls):
            _underline(painter, used, text, inside, is_right=bool(alignment & Qt.AlignmentFlag.AlignRight))


def _underline(painter: QPainter, used: QFont, text: str, inside: QRect, *, is_right: bool) -> None:
    metrics = QFontMetrics(used)
    width = metrics.horizontalAdvance(text)
    is_at_right = is_right is (painter.layoutDirection() is Qt.LayoutDirection.LeftToRight)
    left = inside.right() - width + 1 if is_at_right else inside.left()
    base = inside.center().y() + metrics.height() // 2
    pen = QPen(color(ColorToken.MUTED), 1, Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.drawLine(left, base, left + width - 1, base)


def paint_trend(painter: QPainter, line: tuple[tuple[float, float], ...], place: QRectF) -> None:
    """Draw a trend into ``place``.

    Single lines, not a polyline: Qt draws an antialiased polyline wider than a pixel forty times more slowly.
    """
    corners = [
        QPointF(place.left() + x * place.width(), place.bottom() - y * place.height()) for x, y in line
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color(ColorToken.ACCENT), 1.4))
    painter.drawLines([QLineF(start, end) for start, end in pairwise(corners)])
    painter.restore()


def small_header_font() -> QFont:
    """Return the font of a table's header."""
    return font(Size.SMALL, Weight.STRONG)


def width_of(text: str, *, mark: bool = False) -> int:
    """Return the width of ``text`` in a cell, with its padding, and with an icon before it.

    Either weight may be the wider: in some fonts, tabular digits are narrower in bold.
    """
    fonts = (font(tabular=True), font(weight=Weight.MEDIUM, tabular=True))
    width = max(QFontMetricsF(each).horizontalAdvance(text) for each in fonts)
    return ceil(width) + 2 * PADDING + (sized(MARK) + MARK_GAP if mark else 0)
