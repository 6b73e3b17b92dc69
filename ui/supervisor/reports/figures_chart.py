"""A self-drawn chart of the figures of a period: a bar for each line with its name and its value in words."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.common.painting import fill_rounded, focus_ring, smooth
from ui.supervisor.marked_chart import MarkedChart
from ui.texts import plain_text
from ui.theme import INSIDE, STEP, Size, Weight, color, font
from ui.tokens import ColorToken

BARS: Final = 6
"""How many bars lie below each other; the table has the others."""
LONGEST_NAME: Final = 0.3
"""The most that names take of the width."""


class DrawnBar(NamedTuple):
    """A bar: its name, its value in words, and its length from 0 to 1."""

    name: str
    value: str
    length: float


class FiguresChart(MarkedChart):
    """Lying bars, the largest first, or upright ones over time. The arrow keys move from bar to bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[DrawnBar, ...] = ()
        self._is_upright = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, title: str, bars: tuple[DrawnBar, ...], *, is_upright: bool) -> None:
        """Draw ``bars`` of what ``title`` names."""
        self.setAccessibleName(title)
        self._bars, self._is_upright, self._at = bars, is_upright, None
        self.describe()
        self.update()

    def hidden_count(self) -> int:
        """Return how many lying bars are not drawn."""
        return 0 if self._is_upright else max(0, len(self._bars) - BARS)

    def sizeHint(self) -> QSize:
        """Return the height of some bars."""
        return QSize(160 * STEP, BARS * self._row_height() + 2 * STEP)

    def minimumSizeHint(self) -> QSize:
        """Never lower."""
        return QSize(60 * STEP, self.sizeHint().height())

    # --- Geometry -----------------------------------------------------------------------------------------------------

    def _row_height(self) -> int:
        return QFontMetrics(font()).height() + 2 * STEP

    def _shown(self) -> tuple[DrawnBar, ...]:
        return self._bars if self._is_upright else self._bars[:BARS]

    def _slot(self) -> float:
        return (self.width() - 2 * INSIDE) / max(12, len(self._bars))

    def count(self) -> int:
        """Return the number of drawn bars."""
        return len(self._shown())

    def index_at(self, place: QPointF) -> int | None:
        """Return the bar at ``place``."""
        if self._is_upright:
            at = int((self._across(place.x()) - INSIDE) // max(1.0, self._slot()))
        else:
            at = int((place.y() - STEP) // self._row_height())
        return at if 0 <= at < len(self._shown()) else None

    def tip_place(self, index: int) -> QPointF:
        """Return the top of an upright bar, or the lower edge of a lying one."""
        if self._is_upright:
            return QPointF(self._across(INSIDE + (index + 0.5) * self._slot()), 0)
        return QPointF(self.width() / 2, STEP + (index + 1) * self._row_height())

    def _across(self, x: float) -> float:
        """Return a place from the side where the language begins."""
        return self.width() - x if self._is_mirrored() else x

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _turned(self, place: QRectF) -> QRectF:
        if not self._is_mirrored():
            return place
        return QRectF(self.width() - place.right(), place.top(), place.width(), place.height())

    # --- Drawing ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars with their names and values."""
        painter = QPainter(self)
        smooth(painter)
        if self._is_upright:
            self._paint_upright(painter)
        else:
            self._paint_lying(painter)
        if self.hasFocus():
            focus_ring(painter, self.rect(), 4)

    def _paint_lying(self, painter: QPainter) -> None:
        bars = self._shown()
        metrics = QFontMetrics(font())
        strong = QFontMetrics(font(weight=Weight.MEDIUM, tabular=True))
        names = min(
            max((metrics.horizontalAdvance(bar.name) for bar in bars), default=0) + INSIDE,
            round(self.width() * LONGEST_NAME),
        )
        values = max((strong.horizontalAdvance(bar.value) for bar in bars), default=0) + 2 * INSIDE
        room = max(0, self.width() - names - values - 2 * INSIDE)
        height = self._row_height()
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for place, bar in enumerate(bars):
            top = STEP + place * height
            if place == self._at:
                whole = QRectF(STEP, top, self.width() - 2 * STEP, height)
                fill_rounded(painter, whole, color(ColorToken.RAISED), 4)
            painter.setFont(font())
            painter.setPen(color(ColorToken.TEXT))
            box = self._turned(QRectF(INSIDE, top, names - INSIDE, height))
            text = metrics.elidedText(
                plain_text.shown(bar.name), Qt.TextElideMode.ElideRight, round(box.width())
            )
            painter.drawText(box, int(start), text)
            length = room * bar.length
            if length > 0:
                drawn = QRectF(names + INSIDE, top + STEP, max(2.0, length), height - 2 * STEP)
                fill_rounded(painter, self._turned(drawn), color(ColorToken.ACCENT), 3)
            painter.setFont(font(weight=Weight.MEDIUM, tabular=True))
            painter.setPen(color(ColorToken.TEXT))
            after = QRectF(names + 2 * INSIDE + length, top, values, height)
            painter.drawText(self._turned(after), int(start), plain_text.shown(bar.value))

    def _paint_upright(self, painter: QPainter) -> None:
        small = QFontMetrics(font(Size.SMALL, tabular=True))
        top, floor = small.height() + STEP, self.height() - small.height() - 2 * STEP
        slot = self._slot()
        painter.setFont(font(Size.SMALL, tabular=True))
        line = QRectF(INSIDE, floor, self.width() - 2 * INSIDE, 1)
        painter.fillRect(line, color(ColorToken.LINE))
        named_until = valued_until = 0.0
        for place, bar in enumerate(self._bars):
            left = INSIDE + place * slot
            if place == self._at:
                whole = QRectF(left, STEP, slot, self.height() - 2 * STEP)
                fill_rounded(painter, self._turned(whole), color(ColorToken.RAISED), 4)
            height = (floor - top) * bar.length
            if height > 0:
                width = max(1.0, min(40.0, slot * 0.7))
                drawn = QRectF(left + (slot - width) / 2, floor - height, width, height)
                fill_rounded(painter, self._turned(drawn), color(ColorToken.ACCENT), min(3.0, width / 2))
            middle = left + slot / 2
            under, above = QPointF(middle, floor + STEP), QPointF(middle, floor - height - small.height())
            named_until = self._paint_label(painter, bar.name, under, named_until, ColorToken.MUTED)
            valued_until = self._paint_label(painter, bar.value, above, valued_until, ColorToken.TEXT)

    def _paint_label(
        self, painter: QPainter, text: str, at: QPointF, free_from: float, tone: ColorToken
    ) -> float:
        """Write a text below and around ``at`` if it is free there, and return from where on the line is free."""
        metrics = QFontMetrics(font(Size.SMALL, tabular=True))
        width = metrics.horizontalAdvance(text) + 1
        left = min(max(0.0, at.x() - width / 2), self.width() - width)
        if left < free_from:
            return free_from
        painter.setPen(color(tone))
        box = self._turned(QRectF(left, at.y(), width, metrics.height()))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), plain_text.shown(text))
        return left + width + INSIDE

    # --- The current bar ----------------------------------------------------------------------------------------------

    def sentence(self, bar: DrawnBar) -> str:
        """Return a bar in words."""
        return self.tr("{name}: {value}").format(name=bar.name, value=bar.value)

    def words_of(self, index: int) -> str:
        """Return a bar in words."""
        return self.sentence(self._bars[index])

    def words_of_keys(self) -> str:
        """Return which keys move the mark."""
        return self.tr("The arrow keys go from bar to bar.")

    def wanted_by(self, key: Qt.Key, last: int) -> int | None:
        """Return the bar to which ``key`` moves; without a mark it begins before the first."""
        now = -1 if self._at is None else self._at
        back, on = max(0, now - 1), min(last, now + 1)
        left, right = (on, back) if self._is_mirrored() else (back, on)
        return {
            Qt.Key.Key_Left: left,
            Qt.Key.Key_Up: back,
            Qt.Key.Key_Right: right,
            Qt.Key.Key_Down: on,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(key)
