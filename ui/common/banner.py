"""A box with one message, in a tone, with at most two buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import Tone
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.common.marks import Icon
from ui.common.painting import fill_tinted, smooth
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken

LOOKS: Final = {
    Tone.INFO: ("info", ColorToken.ACCENT),
    Tone.SUCCESS: ("check-circle", ColorToken.HANDLING),
    Tone.WARNING: ("warning", ColorToken.NOT_READY),
    Tone.ERROR: ("error", ColorToken.DANGER),
}
"""Icon and tone of each kind of message."""


class Banner(QWidget):
    """A message that stays as long as its cause."""

    pressed = Signal()
    """The button was pressed."""
    more_pressed = Signal()
    """The second button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.INFO
        self._icon = Icon("info", ColorToken.ACCENT)
        self._title = Text(weight=Weight.STRONG, wrap=True)
        self._text = Text(size=Size.SMALL, wrap=True)
        self._button = Button("", ButtonKind.QUIET)
        self._button.clicked.connect(self.pressed)
        self._more = Button("", ButtonKind.QUIET)
        self._more.hide()
        self._more.clicked.connect(self.more_pressed)
        words = column(between=STEP // 2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        under = row()
        under.addWidget(self._button)
        under.addWidget(self._more)
        under.addStretch()
        words.addLayout(under)
        across = row(self, around=BETWEEN, between=INSIDE + 2)
        top = column()
        top.addSpacing(2)
        top.addWidget(self._icon)
        top.addStretch()
        across.addLayout(top)
        across.addLayout(words, 1)

    def show_message(
        self,
        tone: Tone,
        text: str,
        *,
        title: str = "",
        button: str = "",
        more: str = "",
        busy: bool = False,
        icon: str = "",
    ) -> None:
        """Show ``text`` under ``title``; ``button`` and ``more`` are the texts of the buttons."""
        own, token = LOOKS[tone]
        self._tone = tone
        self._icon.show_icon(icon or own, token)
        self._title.set_text(title)
        self._title.setVisible(bool(title))
        self._text.set_text(text)
        self._text.setVisible(bool(text))
        if button != self._button.text():
            self._button.setText(button)
        self._button.setVisible(bool(button))
        if more != self._more.text():
            self._more.setText(more)
        self._more.setVisible(bool(more))
        self._button.set_state(enabled=True, busy=busy)
        self.show_again()
        self.update()

    def show_again(self) -> None:
        """Name the box after its texts."""
        self.setAccessibleName(f"{self._title.text()} {self._text.text()}".strip())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the background."""
        painter = QPainter(self)
        smooth(painter)
        fill_tinted(painter, self.rect(), LOOKS[self._tone][1])
