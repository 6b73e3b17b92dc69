"""Store and restore the geometry of windows, whose screen may no longer exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from agent_desktop.settings import WindowGeometry

GRIP: Final = QRect(0, 0, 160, 24)
"""How much of a window's top left corner must be on a screen, in pixels, to be within reach of the pointer."""

_MOVES: Final = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


def restore(window: QWidget, place: WindowGeometry | None) -> None:
    """Put ``window`` where it was if it is visible there; otherwise restore only its size, as far as there is room."""
    if place is None:
        return
    wanted = QRect(place.x, place.y, place.width, place.height)
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    room = next((room for room in rooms if room.contains(GRIP.translated(wanted.topLeft()))), None)
    window.resize(wanted.size().boundedTo((room or rooms[0]).size()))
    if room is not None:
        window.move(wanted.topLeft())
    if place.maximized:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def place_of(window: QWidget) -> WindowGeometry:
    """Return the geometry of ``window``; if it fills its screen, its normal geometry."""
    maximized = window.isMaximized()
    inside = window.normalGeometry() if maximized else window.geometry()
    corner = inside.topLeft() if maximized else window.frameGeometry().topLeft()
    return WindowGeometry(corner.x(), corner.y(), inside.width(), inside.height(), maximized=maximized)


class WindowGeometryWatch(QObject):
    """Reports the geometry of a window whenever it changes, for as long as the window lives."""

    def __init__(self, window: QWidget, moved: Callable[[WindowGeometry], None]) -> None:
        super().__init__(window)
        self._window = window
        self._moved = moved
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Observe, and pass every event on."""
        if event.type() in _MOVES and self._window.isVisible() and not self._window.isMinimized():
            self._moved(place_of(self._window))
        return super().eventFilter(watched, event)
