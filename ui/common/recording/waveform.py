"""The waveform: the part that was played, the rest, and the playhead between them.

It is a slider to the keyboard and to screen readers; its unit is the millisecond. The bars are drawn once for each
size and colour; while playing only the playhead moves.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from agent_desktop.model.playback import fold_peaks, position_at, raise_peaks, share_played
from agent_desktop.model.sound import SKIP_S
from ui.common.painting import fill_rounded, focus_ring, smooth
from ui.texts import plain_text
from ui.texts.times import figures
from ui.theme import STEP, color
from ui.tokens import ColorToken

BAR: Final = 3
GAP: Final = 2
FLOOR: Final = 0.05
"""Silence is drawn with this share of the height, so that it is visible."""

_MS: Final = 1000


class Waveform(QSlider):
    """A recording as bars."""

    seek_asked = Signal(float)
    """A position, in seconds of the recording."""

    def __init__(self, tone: ColorToken = ColorToken.PREVIEW, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._tone = tone
        self._peaks: tuple[float, ...] = ()
        self._raised: tuple[float, ...] = ()
        self._position_s = self._duration_s = 0.0
        self._drawn: dict[ColorToken, QPixmap] = {}
        self._drawn_for: tuple[object, ...] = ()
        self.setAccessibleName(self.tr("Position in the recording"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_wave(self, peaks: tuple[float, ...], position_s: float, duration_s: float) -> None:
        """Draw ``peaks`` (0 to 1) with the playhead at ``position_s`` of ``duration_s``."""
        if peaks is not self._peaks and peaks != self._peaks:
            self._peaks, self._raised = peaks, raise_peaks(peaks)
            self.update()
        if duration_s != self._duration_s:
            self._duration_s = duration_s
            self.setRange(0, int(duration_s * _MS))
            self.update()
        before = self._playhead_x()
        self._position_s = position_s
        if (after := self._playhead_x()) != before:
            self.update(QRect(min(before, after) - 2, 0, abs(after - before) + 5, self.height()))
        self.setValue(int(position_s * _MS))

    def set_tone(self, tone: ColorToken) -> None:
        """Draw the played part in ``tone``."""
        if tone is not self._tone:
            self._tone = tone
            self.update()

    def sizeHint(self) -> QSize:
        """Return a size that is wide enough to click into."""
        return QSize(60 * STEP, 13 * STEP)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that can be clicked into."""
        return QSize(20 * STEP, 9 * STEP)

    def _playhead_x(self) -> int:
        return round(share_played(self._position_s, self._duration_s) * (self.width() - 1))

    def _bars(self, token: ColorToken) -> QPixmap:
        scale = self.devicePixelRatio()
        wanted = (
            self.size().toTuple(),
            scale,
            self._raised,
            color(ColorToken.REST).rgba(),
            color(self._tone).rgba(),
        )
        if wanted != self._drawn_for:
            self._drawn.clear()
            self._drawn_for = wanted
        if token not in self._drawn:
            self._drawn[token] = self._draw_bars(color(token), scale)
        return self._drawn[token]

    def _draw_bars(self, ink: QColor, scale: float) -> QPixmap:
        made = QPixmap(round(self.width() * scale), round(self.height() * scale))
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        smooth(painter)
        columns = max(1, (self.width() + GAP) // (BAR + GAP))
        room = self.height() - 2 * STEP
        for index, peak in enumerate(fold_peaks(self._raised or (0.0,), columns)):
            high = max(BAR, room * max(FLOOR, peak))
            place = QRectF(index * (BAR + GAP), (self.height() - high) / 2, BAR, high)
            fill_rounded(painter, place, ink, BAR / 2)
        painter.end()
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars on both sides of the playhead, and the playhead."""
        painter = QPainter(self)
        head = self._playhead_x()
        for token, place in (
            (self._tone, QRect(0, 0, head, self.height())),
            (ColorToken.REST, QRect(head, 0, self.width() - head, self.height())),
        ):
            seen = place & event.rect()
            if seen.isEmpty():
                continue
            painter.setClipRect(seen)
            painter.drawPixmap(0, 0, self._bars(token))
        painter.setClipping(False)
        if self._duration_s > 0:
            painter.fillRect(
                QRect(max(0, min(head, self.width() - 2)), 0, 2, self.height()), color(ColorToken.TEXT)
            )
        if self.hasFocus():
            smooth(painter)
            focus_ring(painter, self.rect(), 4)

    def _seek_to(self, x: float) -> None:
        if self._duration_s > 0:
            self.seek_asked.emit(position_at(x / max(1, self.width() - 1), self._duration_s))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to the click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._seek_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag; show the time under the pointer."""
        x = event.position().x()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek_to(x)
        elif self._duration_s > 0:
            self.setToolTip(
                plain_text.tip(figures(position_at(x / max(1, self.width() - 1), self._duration_s)))
            )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ignore it: the press has made the jump."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jump back and forward; to the start, to the end."""
        jumps = {
            Qt.Key.Key_Left: self._position_s - SKIP_S,
            Qt.Key.Key_Right: self._position_s + SKIP_S,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self._duration_s,
        }
        wanted = jumps.get(Qt.Key(event.key()))
        if wanted is None:
            event.ignore()
        else:
            self.seek_asked.emit(max(0.0, min(wanted, self._duration_s)))
