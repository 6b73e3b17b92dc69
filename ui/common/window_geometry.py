"""Where windows were, and whether they can be there again: a screen of yesterday may be gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from agent_desktop.settings import WindowGeometry

GRIP: Final = QRect(0, 0, 160, 24)
"""As much of a window's top left must be on a screen, in pixels, for a hand to get hold of it."""

_MOVES: Final = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


def restore(window: QWidget, place: WindowGeometry | None) -> None:
    """Put ``window`` where it was if it can be seen there; else only give it its size, as far as there is room."""
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
    """Return where ``window`` is; of one that fills its screen, where it would be if it did not."""
    maximized = window.isMaximized()
    inside = window.normalGeometry() if maximized else window.geometry()
    corner = inside.topLeft() if maximized else window.frameGeometry().topLeft()
    return WindowGeometry(corner.x(), corner.y(), inside.width(), inside.height(), maximized=maximized)


class WindowGeometryWatch(QObject):
    """Tells where a window is whenever that changes, for as long as the window lives."""

    def __init__(self, window: QWidget, moved: Callable[[WindowGeometry], None]) -> None:
        super().__init__(window)
        self._window = window
        self._moved = moved
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on, and let everything pass."""
        if event.type() in _MOVES and self._window.isVisible() and not self._window.isMinimized():
            self._moved(place_of(self._window))
        return super().eventFilter(watched, event)
