"""The state of a view without content: empty, loading, or failed; and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.common.marks import BusyMark, Icon
from ui.theme import AROUND, BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """An icon, a sentence, the next step, and optionally a button for it."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None, *, roomy: bool = True) -> None:
        super().__init__(parent)
        self._icon = Icon("info", side=32 if roomy else 22)
        self._busy = BusyMark(side=28 if roomy else 20)
        self._title = (
            Text(size=Size.TITLE, weight=Weight.STRONG, wrap=True)
            if roomy
            else Text(tone=ColorToken.MUTED, wrap=True)
        )
        self._text = Text(tone=ColorToken.MUTED, wrap=True)
        self._button = Button("")
        self._button.clicked.connect(self.pressed)
        for label in (self._title, self._text):
            label.setAlignment(_CENTRE)
        inside = column(self, around=AROUND if roomy else INSIDE, between=STEP)
        inside.addStretch()
        for mark in (self._icon, self._busy):
            inside.addWidget(mark, 0, _CENTRE)
        inside.addSpacing(BETWEEN if roomy else STEP)
        inside.addWidget(self._title)
        inside.addWidget(self._text)
        under = row()
        under.addStretch()
        under.addWidget(self._button)
        under.addStretch()
        self._gap = QWidget()
        self._gap.setFixedHeight(INSIDE)
        inside.addWidget(self._gap)
        inside.addLayout(under)
        inside.addStretch()

    def show_state(
        self,
        icon: str,
        title: str,
        text: str = "",
        *,
        tone: ColorToken = ColorToken.MUTED,
        button: str = "",
        busy: bool = False,
        primary: bool = False,
    ) -> None:
        """Show that there is nothing, or an error; ``primary`` makes the button prominent."""
        self._icon.show_icon(icon, tone)
        self._icon.setVisible(not busy)
        self._busy.setVisible(busy)
        self._title.set_text(title)
        self._text.set_text(text)
        self._text.setVisible(bool(text))
        if button != self._button.text():
            self._button.setText(button)
        self._button.set_kind(ButtonKind.PRIMARY if primary else ButtonKind.PLAIN)
        self._button.setVisible(bool(button))
        self._gap.setVisible(bool(button))

    def show_loading(self, title: str, text: str = "") -> None:
        """Show that the content is loading."""
        self.show_state("clock", title, text, busy=True)
