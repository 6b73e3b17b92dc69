"""Qt's own fields with what they lack under our style."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QTimeEdit, QWidget

_AT_START: Final = 9


def pad(field: QAbstractSpinBox) -> None:
    """Keep the text of a spin box away from its border.

    Under a style sheet Qt 6.11 gives the line inside a spin box no room at its left, whatever the padding says.
    """
    line = field.findChild(QLineEdit)
    if line is not None:
        line.setTextMargins(_AT_START, 0, 0, 0)


class TimeField(QTimeEdit):
    """A time of the day: 9:05, 15:30."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("H:mm")
        pad(self)
