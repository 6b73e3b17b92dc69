"""The line at the foot of the window: one sentence at a time."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtWidgets import QWidget

from agent_desktop.model.desk import Message, Tone
from ui.announce import announce
from ui.common.banner import LOOKS
from ui.common.boxes import row, stand_on
from ui.common.labels import Text
from ui.common.marks import Icon
from ui.theme import BETWEEN, INSIDE, STEP, Size

_STAYS: Final = {
    Tone.INFO: timedelta(seconds=8),
    Tone.SUCCESS: timedelta(seconds=8),
    Tone.WARNING: timedelta(seconds=20),
    Tone.ERROR: timedelta(seconds=30),
}
"""How long a sentence stays; it is about what just happened."""


class StatusLine(QWidget):
    """Says what just happened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_on(self, "card")
        self._message: Message | None = None
        self._since: datetime | None = None
        self._icon = Icon("info", side=16)
        self._text = Text(size=Size.SMALL, wrap=True)
        across = row(self, between=INSIDE)
        across.setContentsMargins(BETWEEN + STEP, INSIDE, BETWEEN + STEP, INSIDE)
        across.addWidget(self._icon)
        across.addWidget(self._text, 1)
        self.hide()

    def show_message(self, message: Message | None, now: datetime) -> None:
        """Show ``message`` for as long as it is news."""
        if message is None:
            self._message = None
            self.hide()
            return
        if self._message is None or message.serial != self._message.serial:
            self._message, self._since = message, now
            icon, token = LOOKS[message.tone]
            self._icon.show_icon(icon, token)
            self._text.set_text(message.text)
            announce(self, message.text, urgent=message.tone is Tone.ERROR)
        fresh = self._since is not None and now - self._since < _STAYS[message.tone]
        if fresh is self.isHidden():
            self.setVisible(fresh)
