"""One day of the week grid: openings as bars over twenty-four hours, drawn with the mouse by quarter hours."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from agent_desktop.model.supervisor.timing_parsing import MINUTES_A_DAY, minutes_of, write_clock_time
from agent_desktop.protocol.timing import Span
from ui.common.painting import fill_rounded, frame_rounded, smooth
from ui.theme import STEP, color, tint
from ui.tokens import ColorToken

SNAP: Final = 15
"""Minutes that a drag snaps to. A more exact time is typed beside it."""
EDGE: Final = 6
"""How near to a bar's end, in pixels, a press grabs that end."""

Minutes = tuple[int, int]
"""From one minute of the day up to, not including, another."""


class DayBar(QWidget):
    """The openings of one day. Drag over empty room to add one, an end to move it; the menu removes one.

    All of it can be typed in the field beside it, so the bar itself takes no keyboard.
    """

    edited = Signal()

    def __init__(self, day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: list[Minutes] = []
        self._drag: tuple[int, int] | None = None
        """The fixed end, and the moving end."""
        self._rest: list[Minutes] = []
        self.setAccessibleName(day)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Draw ``spans``."""
        self._spans = [(minutes_of(start), minutes_of(end)) for start, end in spans]
        self.update()

    def spans(self) -> tuple[Span, ...]:
        """Return the drawn spans, in order; spans that touch are merged."""
        return tuple((write_clock_time(start), write_clock_time(end)) for start, end in joined(self._spans))

    def sizeHint(self) -> QSize:
        """Return a flat size."""
        return QSize(72 * STEP, 6 * STEP)

    def minimumSizeHint(self) -> QSize:
        """Return a flat size, which may be short."""
        return QSize(32 * STEP, 6 * STEP)

    def _x(self, minute: int) -> float:
        return minute / MINUTES_A_DAY * self.width()

    def _minute(self, x: float) -> int:
        raw = x / max(1, self.width()) * MINUTES_A_DAY
        return min(MINUTES_A_DAY, max(0, round(raw / SNAP) * SNAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hours and the openings."""
        painter = QPainter(self)
        smooth(painter)
        fill_rounded(
            painter, self.rect(), color(ColorToken.RAISED if self.isEnabled() else ColorToken.WINDOW), 4
        )
        painter.setPen(QPen(color(ColorToken.LINE), 1))
        for hour in range(3, 24, 3):
            x = round(self._x(hour * 60)) + 0.5
            painter.drawLine(QPoint(int(x), 2), QPoint(int(x), self.height() - 3))
        shown = [*self._rest, _in_order(*self._drag)] if self._drag is not None else self._spans
        for start, end in shown:
            bar = QRectF(self._x(start), 2, max(2.0, self._x(end) - self._x(start)), self.height() - 4)
            fill_rounded(
                painter, bar, tint(ColorToken.HANDLING) if self.isEnabled() else color(ColorToken.RAISED), 4
            )
            frame_rounded(
                painter, bar, color(ColorToken.HANDLING if self.isEnabled() else ColorToken.LINE), 1.5, 4
            )

    # --- The mouse ----------------------------------------------------------------------------------------------------

    def _end_at(self, x: float) -> Minutes | None:
        """Return the span with an end at ``x``: the fixed end first, the grabbed one second."""
        for start, end in self._spans:
            if abs(self._x(end) - x) <= EDGE:
                return start, end
            if abs(self._x(start) - x) <= EDGE:
                return end, start
        return None

    def _span_at(self, x: float) -> Minutes | None:
        return next((span for span in self._spans if self._x(span[0]) <= x <= self._x(span[1])), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab an end, or begin an opening."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        held = self._end_at(x)
        if held is not None:
            self._rest = [span for span in self._spans if span != _in_order(*held)]
            self._drag = held
        elif self._span_at(x) is None:
            self._rest = list(self._spans)
            self._drag = (self._minute(x), self._minute(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the grabbed end; show the time under the pointer."""
        x = event.position().x()
        if self._drag is not None:
            self._drag = (self._drag[0], self._minute(x))
            start, end = _in_order(*self._drag)
            self._tell(event, f"{write_clock_time(start)}–{write_clock_time(end)}")
            self.update()
            return
        at_end = self._end_at(x) is not None
        self.setCursor(Qt.CursorShape.SizeHorCursor if at_end else Qt.CursorShape.ArrowCursor)
        under = self._span_at(x)
        text = write_clock_time(self._minute(x))
        self._tell(
            event, text if under is None else f"{write_clock_time(under[0])}–{write_clock_time(under[1])}"
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Release the end; remove an opening without length."""
        if self._drag is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        start, end = _in_order(*self._drag)
        self._drag = None
        self._take([*self._rest, (start, end)] if start < end else self._rest)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open a menu for the opening under the pointer, and for the day."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        under = self._span_at(event.pos().x())
        remove = menu.addAction(self.tr("Remove this opening"))
        remove.setEnabled(under is not None)
        remove.triggered.connect(lambda: self._take([span for span in self._spans if span != under]))
        menu.addAction(self.tr("Open all day")).triggered.connect(lambda: self._take([(0, MINUTES_A_DAY)]))
        menu.addAction(self.tr("Closed")).triggered.connect(lambda: self._take([]))
        menu.popup(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the time."""
        super().leaveEvent(event)
        QToolTip.hideText()

    def _take(self, spans: list[Minutes]) -> None:
        self._spans = joined(spans)
        self.update()
        self.edited.emit()

    def _tell(self, event: QMouseEvent, text: str) -> None:
        QToolTip.showText(event.globalPosition().toPoint() + QPoint(8, 8), text, self)


def _in_order(one: int, other: int) -> Minutes:
    return (one, other) if one <= other else (other, one)


def joined(spans: list[Minutes]) -> list[Minutes]:
    """Return spans in order, those that touch or overlap merged."""
    made: list[Minutes] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    return made
