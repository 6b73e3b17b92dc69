"""The line at the bottom of the window: one sentence at a time."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import StatusMessage, Tone
from ui.announce import announce
from ui.common.banner import LOOKS
from ui.common.labels import Text
from ui.common.layout.boxes import row, stand_on
from ui.common.marks import Icon
from ui.theme import BETWEEN, INSIDE, STEP, Size

_STAYS: Final = {
    Tone.INFO: timedelta(seconds=8),
    Tone.SUCCESS: timedelta(seconds=8),
    Tone.WARNING: timedelta(seconds=20),
    Tone.ERROR: timedelta(seconds=30),
}
"""How long a sentence stays; it is about the last event."""


class StatusLine(QWidget):
    """Shows the last event. With ``keeps_place`` an empty line keeps its room, so that nothing above moves."""

    def __init__(self, parent: QWidget | None = None, *, keeps_place: bool = False) -> None:
        super().__init__(parent)
        self._keeps_place = keeps_place
        stand_on(self, "clear" if keeps_place else "card")
        self._message: StatusMessage | None = None
        self._since: datetime | None = None
        self._icon = Icon("info", side=16)
        # An empty label would have no height.
        self._text = Text("\N{NO-BREAK SPACE}" if keeps_place else "", size=Size.SMALL, wrap=True)
        across = row(self, between=INSIDE)
        across.setContentsMargins(BETWEEN + STEP, INSIDE, BETWEEN + STEP, INSIDE)
        across.addWidget(self._icon)
        across.addWidget(self._text, 1)
        for part in (self._icon, self._text):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(keeps_place)
            part.setSizePolicy(policy)
        self._show(fresh=False)

    def show_message(self, message: StatusMessage | None, now: datetime) -> None:
        """Show ``message`` while it is recent."""
        if message is None:
            self._message = None
            self._show(fresh=False)
            return
        if self._message is None or message.serial != self._message.serial:
            self._message, self._since = message, now
            icon, token = LOOKS[message.tone]
            self._icon.show_icon(icon, token)
            self._text.set_text(message.text)
            announce(self, message.text, urgent=message.tone is Tone.ERROR)
        self._show(fresh=self._since is not None and now - self._since < _STAYS[message.tone])

    def _show(self, *, fresh: bool) -> None:
        parts: tuple[QWidget, ...] = (self._icon, self._text) if self._keeps_place else (self,)
        for part in parts:
            if fresh is part.isHidden():
                part.setVisible(fresh)
