"""One completion status to choose, with its consequence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from agent_desktop.protocol.states import CompletionStatus
from ui.common.marks import key_cap_size, paint_key_cap
from ui.common.motion import Turning
from ui.common.painting import busy_mark, fill_rounded, focus_ring, frame_rounded, mirrored, smooth
from ui.texts import words
from ui.theme import BETWEEN, INSIDE, Size, Weight, color, font, sized, tint
from ui.tokens import ColorToken

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def circle_side() -> int:
    """Return the diameter of the radio button's circle."""
    return sized(16)


def paint_radio(painter: QPainter, place: QRectF, *, chosen: bool) -> None:
    """Draw the circle of a radio button."""
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(ColorToken.ACCENT))
        painter.drawEllipse(place)
        painter.setBrush(color(ColorToken.CARD))
        middle = QPointF(place.center())
        painter.drawEllipse(middle, place.width() / 5, place.width() / 5)
        return
    painter.setPen(QPen(color(ColorToken.EDGE), 1.4))
    painter.setBrush(color(ColorToken.CARD))
    painter.drawEllipse(place.adjusted(0.7, 0.7, -0.7, -0.7))


class StatusRow(QRadioButton):
    """A radio button in two lines, with the digit that chooses it."""

    def __init__(self, status: CompletionStatus, digit: int, parent: QWidget | None = None) -> None:
        super().__init__(words.completion(status).text, parent)
        self.status = status
        self._digit = str(digit)
        self._consequence = ""
        self._busy = False
        self._turning = Turning(self)
        self._turning.turned.connect(self.update)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_consequence(self, text: str) -> None:
        """Show under the name what choosing it does."""
        if text != self._consequence:
            self._consequence = text
            self.setAccessibleDescription(text)
            self.updateGeometry()
            self.update()

    def retranslate(self, again: Callable[[str], str]) -> None:
        """Show the consequence in another language."""
        self.show_consequence(again(self._consequence))

    def set_busy(self, *, busy: bool) -> None:
        """Show whether the choice is being sent to the server."""
        if busy is not self._busy:
            self._busy = busy
            self._turning.run(running=busy)
            self.update()

    def _text_room(self, width: int) -> int:
        return max(40, width - (BETWEEN + circle_side() + BETWEEN) - INSIDE)

    def _consequence_height(self, width: int) -> int:
        if not self._consequence:
            return 0
        metrics = QFontMetrics(font(Size.SMALL))
        return metrics.boundingRect(
            QRect(0, 0, self._text_room(width), 1000), _WRAPPED, self._consequence
        ).height()

    def heightForWidth(self, width: int) -> int:
        """Return the height of name and consequence."""
        name = QFontMetrics(font(weight=Weight.STRONG)).height()
        return name + 2 + self._consequence_height(width) + 2 * INSIDE

    def hasHeightForWidth(self) -> bool:
        """Return True: the consequence wraps."""
        return True

    def sizeHint(self) -> QSize:
        """Return a size wide enough for the name; the consequence may wrap."""
        name = QFontMetrics(font(weight=Weight.STRONG)).horizontalAdvance(self.text())
        width = name + 2 * BETWEEN + circle_side() + INSIDE + key_cap_size(self._digit).width() + BETWEEN
        return QSize(max(width, 220), self.heightForWidth(max(width, self.width(), 220)))

    def minimumSizeHint(self) -> QSize:
        """Return a size no narrower than the name."""
        name = QFontMetrics(font(weight=Weight.STRONG)).horizontalAdvance(self.text())
        width = name + 3 * BETWEEN + circle_side() + INSIDE + key_cap_size(self._digit).width()
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def hitButton(self, pos: QPoint) -> bool:
        """Return True: the whole row is the button."""
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Highlight under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """End the highlight."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, circle, name, consequence and key cap."""
        painter = QPainter(self)
        smooth(painter)
        chosen = self.isChecked()
        if chosen:
            fill_rounded(painter, self.rect(), tint(ColorToken.ACCENT))
            frame_rounded(painter, self.rect(), color(ColorToken.ACCENT))
        elif self.underMouse() and self.isEnabled():
            fill_rounded(painter, self.rect(), color(ColorToken.RAISED))
        strong = font(weight=Weight.STRONG)
        line = QFontMetrics(strong).height()
        side = circle_side()
        circle = mirrored(self, QRect(BETWEEN, INSIDE + round((line - side) / 2), side, side))
        self._paint_circle(painter, QRectF(circle))
        left = BETWEEN + circle_side() + BETWEEN
        room = self._text_room(self.width())
        painter.setFont(strong)
        painter.setPen(color(ColorToken.TEXT if self.isEnabled() or chosen else ColorToken.DISABLED))
        name = mirrored(self, QRect(left, INSIDE, room, line))
        painter.drawText(name, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.setFont(font(Size.SMALL))
        painter.setPen(color(ColorToken.MUTED))
        below = QRect(left, INSIDE + line + 2, room, self.height())
        painter.drawText(mirrored(self, below), _WRAPPED, self._consequence)
        cap = key_cap_size(self._digit)
        place = QRect(
            self.width() - BETWEEN - cap.width(),
            INSIDE + (line - cap.height()) // 2,
            cap.width(),
            cap.height(),
        )
        paint_key_cap(painter, mirrored(self, place), self._digit)
        if self.hasFocus() and not chosen:
            focus_ring(painter, self.rect())
        elif self.hasFocus():
            frame_rounded(painter, self.rect(), color(ColorToken.ACCENT), 2)

    def _paint_circle(self, painter: QPainter, place: QRectF) -> None:
        if self._busy and self.isChecked():
            busy_mark(painter, place, color(ColorToken.ACCENT), self._turning.phase)
            return
        paint_radio(painter, place, chosen=self.isChecked())
