"""A self-drawn chart of the figures of a period: a bar for each line with its name and its value in words."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from ui.common.painting import fill_rounded, focus_ring, smooth
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


class FiguresChart(QLabel):
    """Lying bars, the largest first, or upright ones over time. The arrow keys move from bar to bar.

    It is a label because screen readers locate a label, but not a bare widget.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[DrawnBar, ...] = ()
        self._is_upright = False
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, title: str, bars: tuple[DrawnBar, ...], *, is_upright: bool) -> None:
        """Draw ``bars`` of what ``title`` names."""
        self.setAccessibleName(title)
        self._bars, self._is_upright, self._at = bars, is_upright, None
        self._describe()
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

    def _bar_at(self, place: QPointF) -> int | None:
        if self._is_upright:
            at = int((self._across(place.x()) - INSIDE) // max(1.0, self._slot()))
        else:
            at = int((place.y() - STEP) // self._row_height())
        return at if 0 <= at < len(self._shown()) else None

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
                plain_text.unturned(bar.name), Qt.TextElideMode.ElideRight, round(box.width())
            )
            painter.drawText(box, int(start), text)
            length = room * bar.length
            if length > 0:
                drawn = QRectF(names + INSIDE, top + STEP, max(2.0, length), height - 2 * STEP)
                fill_rounded(painter, self._turned(drawn), color(ColorToken.ACCENT), 3)
            painter.setFont(font(weight=Weight.MEDIUM, tabular=True))
            painter.setPen(color(ColorToken.TEXT))
            after = QRectF(names + 2 * INSIDE + length, top, values, height)
            painter.drawText(self._turned(after), int(start), plain_text.unturned(bar.value))

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
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), plain_text.unturned(text))
        return left + width + INSIDE

    # --- The current bar ----------------------------------------------------------------------------------------------

    def sentence(self, bar: DrawnBar) -> str:
        """Return a bar in words."""
        return self.tr("{name}: {value}").format(name=bar.name, value=bar.value)

    def _choose(self, index: int | None) -> None:
        if index != self._at:
            self._at = index
            self._describe()
            self.update()

    def _describe(self) -> None:
        if self._at is not None:
            self.setAccessibleDescription(self.sentence(self._bars[self._at]))
        else:
            self.setAccessibleDescription(self.tr("The arrow keys go from bar to bar."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from bar to bar, and announce it."""
        last = len(self._shown()) - 1
        now = -1 if self._at is None else self._at
        back, on = max(0, now - 1), min(last, now + 1)
        left, right = (on, back) if self._is_mirrored() else (back, on)
        wanted = {
            Qt.Key.Key_Left: left,
            Qt.Key.Key_Up: back,
            Qt.Key.Key_Right: right,
            Qt.Key.Key_Down: on,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is None or last < 0:
            super().keyPressEvent(event)
            return
        self._choose(wanted)
        if self._is_upright:
            place = QPointF(self._across(INSIDE + (wanted + 0.5) * self._slot()), 0)
        else:
            place = QPointF(self.width() / 2, STEP + (wanted + 1) * self._row_height())
        QToolTip.showText(
            self.mapToGlobal(place).toPoint(), plain_text.tip(self.sentence(self._bars[wanted])), self
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the bar under the pointer."""
        self._choose(self._bar_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark none, unless the chart has the focus."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._choose(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark none."""
        super().focusOutEvent(event)
        self._choose(None)

    def event(self, event: QEvent) -> bool:
        """Show the bar under the pointer in words."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            index = self._bar_at(QPointF(event.pos()))
            text = "" if index is None else plain_text.tip(self.sentence(self._bars[index]))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
