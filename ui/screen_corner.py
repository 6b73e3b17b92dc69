"""The place of the popup: a corner of the current screen."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QCursor, QGuiApplication, QScreen


class Corner(Enum):
    """A corner of the screen."""

    BOTTOM_RIGHT = "bottom_right"
    BOTTOM_LEFT = "bottom_left"
    TOP_RIGHT = "top_right"
    TOP_LEFT = "top_left"


def screen_in_use() -> QScreen:
    """Return the screen under the pointer: the best guess of where the user is."""
    return QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()


def place_in(room: QRect, size: QSize, corner: Corner, margin: int) -> QPoint:
    """Return the position of a window of ``size`` in ``corner`` of ``room``, ``margin`` from its edges."""
    left, top = room.left() + margin, room.top() + margin
    right = room.right() + 1 - size.width() - margin
    bottom = room.bottom() + 1 - size.height() - margin
    match corner:
        case Corner.BOTTOM_RIGHT:
            return QPoint(max(left, right), max(top, bottom))
        case Corner.BOTTOM_LEFT:
            return QPoint(left, max(top, bottom))
        case Corner.TOP_RIGHT:
            return QPoint(max(left, right), top)
        case Corner.TOP_LEFT:
            return QPoint(left, top)
