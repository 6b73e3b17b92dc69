"""A self-drawn chart of the shift by quarter hours: callbacks entered, reached, failed, and waiting."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desktop.protocol.supervisor_objects import Quarter
from ui.common.painting import fill_rounded, focus_ring, smooth
from ui.supervisor.marked_chart import MarkedChart
from ui.texts.numbers import whole
from ui.texts.times import clock
from ui.theme import INSIDE, STEP, Size, color, font
from ui.tokens import ColorToken

QUARTER: Final = timedelta(minutes=15)
LEAST_QUARTERS: Final = 16
"""The least number of quarter hours drawn, so that the bars of a young shift are not too wide."""
GAP: Final = 2 * INSIDE
"""The gap between the bars and the line of waiting callbacks."""
WIDEST_BAR: Final = 14.0

ENTERED: Final = ColorToken.REST
REACHED: Final = ColorToken.HANDLING
FAILED: Final = ColorToken.DANGER
WAITING: Final = ColorToken.ACCENT
"""The tones of the chart. Entered callbacks are subdued behind their outcomes, yet visible on a card."""


class ShiftChart(MarkedChart):
    """Bars for each quarter hour above a line of waiting callbacks. The arrow keys move from quarter to quarter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quarters: tuple[Quarter, ...] = ()
        self._zone: tzinfo | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("This shift, by the quarter hour"))

    def show_quarters(self, quarters: tuple[Quarter, ...], zone: tzinfo | None) -> None:
        """Draw ``quarters`` with the times of ``zone``."""
        self._quarters, self._zone = quarters, zone
        if self._at is not None and self._at >= len(quarters):
            self._at = None
        self.describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a wide, flat size."""
        return QSize(160 * STEP, 55 * STEP)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest readable size."""
        return QSize(60 * STEP, self._label_height() * 3 + 26 * STEP)

    # --- Geometry -----------------------------------------------------------------------------------------------------

    def _label_height(self) -> int:
        return QFontMetrics(font(Size.SMALL, tabular=True)).height()

    def _axis_width(self) -> int:
        metrics = QFontMetrics(font(Size.SMALL, tabular=True))
        return metrics.horizontalAdvance(whole(max(self._most(), self._most_waiting()))) + INSIDE

    def _most(self) -> int:
        return max((max(q.entered, q.reached + q.failed) for q in self._quarters), default=0) or 1

    def _most_waiting(self) -> int:
        return max((q.waiting for q in self._quarters), default=0) or 1

    def _bars_place(self) -> QRectF:
        top = self._label_height() / 2
        rest = self.height() - self._label_height() - STEP - GAP - top
        return QRectF(self._axis_width(), top, self.width() - self._axis_width() - STEP, rest * 0.68)

    def _line_place(self) -> QRectF:
        bars = self._bars_place()
        top = bars.bottom() + GAP
        return QRectF(bars.left(), top, bars.width(), self.height() - self._label_height() - STEP - top)

    def _slot(self) -> float:
        return self._bars_place().width() / max(LEAST_QUARTERS, len(self._quarters))

    def count(self) -> int:
        """Return the number of quarter hours."""
        return len(self._quarters)

    def index_at(self, place: QPointF) -> int | None:
        """Return the quarter hour above or below ``place``."""
        index = int((place.x() - self._bars_place().left()) // max(1.0, self._slot()))
        return index if 0 <= index < len(self._quarters) else None

    def tip_place(self, index: int) -> QPointF:
        """Return the top of a quarter hour."""
        return QPointF(self._bars_place().left() + (index + 0.5) * self._slot(), 0)

    # --- Drawing ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, bars, line, and the current quarter hour."""
        painter = QPainter(self)
        smooth(painter)
        bars, line = self._bars_place(), self._line_place()
        if self._at is not None:
            left = bars.left() + self._at * self._slot()
            fill_rounded(painter, QRectF(left, 0, self._slot(), line.bottom()), color(ColorToken.RAISED), 4)
        self._paint_axis(painter, bars, self._most())
        self._paint_axis(painter, line, self._most_waiting())
        for place, quarter in enumerate(self._quarters):
            self._paint_bars(painter, bars, place, quarter)
        self._paint_waiting(painter, line)
        self._paint_times(painter, line)
        if self.hasFocus():
            focus_ring(painter, self.rect(), 4)

    def _paint_axis(self, painter: QPainter, place: QRectF, most: int) -> None:
        painter.setFont(font(Size.SMALL, tabular=True))
        for value, y in ((most, place.top()), (0, place.bottom())):
            painter.setPen(QPen(color(ColorToken.LINE), 1))
            painter.drawLine(QLineF(place.left(), y + 0.5, place.right(), y + 0.5))
            painter.setPen(color(ColorToken.MUTED))
            height = self._label_height()
            box = QRectF(0, y - height / 2, place.left() - INSIDE, height)
            if value:
                painter.drawText(
                    box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), whole(value)
                )

    def _paint_bars(self, painter: QPainter, place: QRectF, index: int, quarter: Quarter) -> None:
        slot = self._slot()
        width = min(WIDEST_BAR, slot * 0.32)
        middle = place.left() + (index + 0.5) * slot
        scale = place.height() / self._most()
        between = max(1.0, width * 0.12)
        left = middle - width - between / 2
        right = middle + between / 2
        floor = place.bottom()
        reached = quarter.reached * scale
        above = floor - reached - (1 if quarter.reached and quarter.failed else 0)
        for x, foot, height, tone in (
            (left, floor, quarter.entered * scale, ENTERED),
            (right, floor, reached, REACHED),
            (right, above, quarter.failed * scale, FAILED),
        ):
            if height > 0:
                bar = QRectF(x, foot - height, width, height)
                fill_rounded(painter, bar, color(tone), min(2.0, width / 2))

    def _paint_waiting(self, painter: QPainter, place: QRectF) -> None:
        slot, most = self._slot(), self._most_waiting()
        corners = [
            QPointF(
                place.left() + (index + 0.5) * slot, place.bottom() - quarter.waiting / most * place.height()
            )
            for index, quarter in enumerate(self._quarters)
        ]
        painter.setPen(QPen(color(WAITING), 1.6))
        painter.drawLines([QLineF(start, end) for start, end in pairwise(corners)])
        if self._at is not None or len(corners) == 1:
            painter.setBrush(color(WAITING))
            painter.drawEllipse(corners[self._at or 0], 3, 3)

    def _paint_times(self, painter: QPainter, place: QRectF) -> None:
        painter.setFont(font(Size.SMALL, tabular=True))
        painter.setPen(color(ColorToken.MUTED))
        metrics = painter.fontMetrics()
        free_from = 0.0
        for index, quarter in enumerate(self._quarters):
            local = quarter.at.astimezone(self._zone)
            if local.minute:
                continue
            text = clock(quarter.at, self._zone)
            width = metrics.horizontalAdvance(text)
            left = place.left() + index * self._slot()
            if left >= free_from and left + width <= self.width():
                painter.drawText(QPointF(left, self.height() - metrics.descent() - 1), text)
                free_from = left + width + 3 * INSIDE

    # --- The current quarter hour -------------------------------------------------------------------------------------

    def sentence(self, quarter: Quarter) -> str:
        """Return a quarter hour in words."""
        return self.tr(
            "{begin}–{end}: {entered} entered, {reached} reached, {failed} failed, {waiting} waiting"
        ).format(
            begin=clock(quarter.at, self._zone),
            end=clock(_end(quarter.at), self._zone),
            entered=whole(quarter.entered),
            reached=whole(quarter.reached),
            failed=whole(quarter.failed),
            waiting=whole(quarter.waiting),
        )

    def words_of(self, index: int) -> str:
        """Return a quarter hour in words."""
        return self.sentence(self._quarters[index])

    def words_of_keys(self) -> str:
        """Return which keys move the mark."""
        return self.tr("The arrow keys go from quarter hour to quarter hour.")

    def wanted_by(self, key: Qt.Key, last: int) -> int | None:
        """Return the quarter hour to which ``key`` moves; without a mark it begins after the last."""
        now = last + 1 if self._at is None else self._at
        return {
            Qt.Key.Key_Left: max(0, now - 1),
            Qt.Key.Key_Right: min(last, now + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(key)


def _end(at: datetime) -> datetime:
    return at + QUARTER
