"""The few animations."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.theme import theme

FRAME_MS: Final = 80
TURN: Final = 12
"""Frames of one turn of the busy mark."""


class Turning(QObject):
    """Counts frames during pending work; does not move if the system asks to reduce motion."""

    turned = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.phase = 0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_frame)

    def run(self, *, running: bool) -> None:
        """Start, or stop."""
        if not running:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _on_frame(self) -> None:
        if not theme().moves:  # Read with the first frame, not before the first window is painted.
            self._timer.stop()
            return
        self.phase = (self.phase + 1) % TURN
        self.turned.emit()
