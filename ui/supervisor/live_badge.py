"""A dot and a word that show whether the view is current, the same on every page."""

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
    """``live``, or the time of the last update."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._dot = Dot()
        self._word = Text("", Size.SMALL, tone=ColorToken.MUTED)
        across = row(self, between=INSIDE)
        across.addWidget(self._dot)
        across.addWidget(self._word)

    def show_view(self, view: SupervisorView) -> None:
        """Show the state of the connection."""
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
