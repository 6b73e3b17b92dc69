"""The banner over the page while the connection is lost, or another desktop has taken over."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView, ConnectionState, Tone
from ui.common.banner import Banner
from ui.common.layout.boxes import column
from ui.texts import messages, notices, times
from ui.theme import BETWEEN


class ConnectionBanner(QWidget):
    """Shows why nothing arrives, and a button to try again; hidden while all is well."""

    retry_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner = Banner()
        self._banner.pressed.connect(self.retry_pressed)
        above = column(self)
        above.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, 0)
        above.addWidget(self._banner)

    def show_view(self, view: AgentView, now: datetime) -> None:
        """Show the state of the connection, once the agent's state is known."""
        connection, known = view.connection, view.agent is not None
        shown = known and connection.link in (
            ConnectionState.LOST,
            ConnectionState.REPLACED,
            ConnectionState.CONNECTING,
        )
        self.setVisible(shown)
        if not shown:
            return
        if connection.link is ConnectionState.REPLACED:
            self._banner.show_message(
                Tone.WARNING,
                self.tr("Showing the last known state. Nothing is offered here."),
                title=self.tr("Another desktop of yours has taken over"),
                button=self.tr("Continue here"),
            )
            return
        trying = connection.link is ConnectionState.CONNECTING
        title = self.tr("No connection since {}").format(times.clock(connection.since))
        parts = (
            notices.reason(connection.reason),
            messages.pending(view),
            messages.while_lost(view.interaction),
            messages.next_try(connection, now),
        )
        text = " ".join(part for part in parts if part)
        self._banner.show_message(
            Tone.ERROR, text, title=title, button=self.tr("Try now"), busy=trying, icon="link-lost"
        )
