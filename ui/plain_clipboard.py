"""Copied text has none of the isolates that the screen needs, see ``ui.texts.directions``.

Programs that receive a telephone number would take them for a part of it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication

from ui.texts import directions, plain_text

_ACTIVE: Final = Qt.ApplicationState.ApplicationActive

_watched: Final[list[QClipboard]] = []


def watch() -> None:
    """Clean what is copied from now on; calling it again has no effect.

    Platforms do not know reliably who copied; nothing but this program's windows has such an isolate around a number.
    """
    clipboard = QGuiApplication.clipboard()
    if clipboard not in _watched:
        _watched.append(clipboard)
        clipboard.changed.connect(_clean)


def _clean(mode: QClipboard.Mode) -> None:
    clipboard = QGuiApplication.clipboard()
    copied = clipboard.text(mode)
    has_marks = directions.ISOLATE in copied or plain_text.of_line(copied) != copied
    if has_marks and QGuiApplication.applicationState() is _ACTIVE:
        clipboard.setText(plain_text.of_line(copied), mode)
