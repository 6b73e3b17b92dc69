"""The keypad: digits for the customer's side, by click or by the keyboard."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.common.buttons import Button
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.painting import mirrored
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken

DIGITS: Final = "123456789*0#"
_COLUMNS: Final = 3
_SHOWN: Final = 16
"""Sent digits that stay readable; more are shortened at the start."""


class Keypad(QFrame):
    """A box with twelve keys. Digits typed on the keyboard are sent as well; Escape closes it."""

    digit_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setProperty("popup", True)
        self.setAccessibleName(self.tr("Keypad"))
        self._sent = ""
        self._display = Text(size=Size.LARGE, weight=Weight.STRONG, tabular=True)
        self._display.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint = Text(self.tr("Type digits, * or #"), Size.SMALL, tone=ColorToken.MUTED)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = column(self, around=BETWEEN, between=STEP)
        inside.addWidget(self._display)
        inside.addWidget(self._hint)
        grid = QGridLayout()
        grid.setSpacing(INSIDE)
        self._keys: list[Button] = []
        for place, digit in enumerate(DIGITS):
            key = Button(digit)
            key.setAccessibleName(_spoken(self, digit))
            key.clicked.connect(partial(self._press, digit))
            grid.addWidget(key, place // _COLUMNS, place % _COLUMNS)
            self._keys.append(key)
        inside.addLayout(grid)

    @property
    def sent(self) -> str:
        """The digits pressed since the call began."""
        return self._sent

    def clear(self) -> None:
        """Forget the digits: another call begins."""
        self._sent = ""
        self._display.set_text("")

    def drop_from(self, button: QWidget) -> None:
        """Open below ``button``, inside the screen, and focus the middle key."""
        self.adjustSize()
        place = QRect(QPoint(0, button.height() + STEP), self.size())
        corner = button.mapToGlobal(mirrored(button, place).topLeft())
        room = button.screen().availableGeometry()
        x = min(max(corner.x(), room.left()), room.right() - self.width())
        fits = corner.y() + self.height() <= room.bottom()
        y = corner.y() if fits else corner.y() - self.height() - button.height() - 2 * STEP
        self.move(x, max(y, room.top()))
        self.show()
        self._keys[4].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send a digit that was typed; move with the arrow keys."""
        text = event.text()
        if text and text in DIGITS and not event.isAutoRepeat():
            self._press(text)
            return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_COLUMNS, Qt.Key.Key_Down: _COLUMNS}
        if (by := step.get(Qt.Key(event.key()))) is not None:
            self._move_focus(by)
            return
        super().keyPressEvent(event)

    def _move_focus(self, by: int) -> None:
        focused = next((place for place, key in enumerate(self._keys) if key.hasFocus()), 4)
        place = focused + by
        if 0 <= place < len(self._keys):
            self._keys[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, digit: str) -> None:
        self._sent += digit
        shown = self._sent if len(self._sent) <= _SHOWN else "…" + self._sent[1 - _SHOWN :]
        self._display.set_text(shown)
        self.digit_pressed.emit(digit)


def _spoken(keypad: Keypad, digit: str) -> str:
    """Return the name of a key for a screen reader."""
    return {"*": keypad.tr("Star"), "#": keypad.tr("Hash")}.get(digit, digit)
