"""Where the popup comes up: a corner of the screen that is in use."""

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
    """Return the screen under the pointer: where the user is, as far as can be known."""
    return QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()


def place_in(room: QRect, size: QSize, corner: Corner, margin: int) -> QPoint:
    """Return where a window of ``size`` goes so that it stands in ``corner`` of ``room``, ``margin`` from its edges."""
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
