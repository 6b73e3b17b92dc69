"""Whether what is shown is what is: a dot and a word, the same on every page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import ConnectionState
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from ui.common.labels import Text
from ui.common.layout.boxes import row
from ui.common.marks import Dot
from ui.texts.messages import link_state
from ui.texts.times import clock
from ui.theme import INSIDE, Size
from ui.tokens import ColorToken


class LiveBadge(QWidget):
    """``live``, or since when what is shown stands still."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._dot = Dot()
        self._word = Text("", Size.SMALL, tone=ColorToken.MUTED)
        across = row(self, between=INSIDE)
        across.addWidget(self._dot)
        across.addWidget(self._word)

    def show_view(self, view: SupervisorView) -> None:
        """Show how the window and the server stand to each other."""
        tip = link_state(view.connection, self._clock())
        if view.connection.link is ConnectionState.LIVE:
            self._dot.show_tone(ColorToken.AVAILABLE, tip)
            self._word.set_text(self.tr("live"))
        elif view.heard_at is None:
            self._dot.show_tone(ColorToken.NOT_READY, tip, hollow=True)
            self._word.set_text(self.tr("connecting"))
        else:
            self._dot.show_tone(ColorToken.DANGER, tip, hollow=True)
            self._word.set_text(self.tr("as of {}").format(clock(view.heard_at)))
