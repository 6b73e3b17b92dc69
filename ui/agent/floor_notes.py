"""What supervisors have set for the agent: a state with its reason, and stops of the agent's business processes."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView, Tone
from agent_desktop.protocol.objects import AgentStatus, StoppedProcess
from ui.common.banner import Banner
from ui.common.layout.boxes import column
from ui.texts import steering_texts
from ui.theme import BETWEEN


class FloorNotes(QWidget):
    """Shows who set the agent's state, and which business processes are stopped, as long as it is so.

    During an interaction the stops are hidden: they concern the callbacks after it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = Banner()
        self._stops = Banner()
        inside = column(self, between=BETWEEN)
        inside.addWidget(self._state)
        inside.addWidget(self._stops)

    def show_view(self, view: AgentView, now: datetime) -> None:
        """Show what holds now; without anything to show the widget is hidden."""
        agent = view.agent
        is_set = agent is not None and agent.set_by is not None
        stops = agent.stops if agent is not None and view.interaction is None else ()
        if agent is not None and is_set:
            self._show_state(agent)
        if stops:
            self._show_stops(stops, now)
        self._state.setVisible(is_set)
        self._stops.setVisible(bool(stops))
        self.setVisible(is_set or bool(stops))

    def _show_state(self, agent: AgentStatus) -> None:
        title, note = steering_texts.state_set(agent)
        self._state.show_message(Tone.INFO, note, title=title, icon="user")

    def _show_stops(self, stops: tuple[StoppedProcess, ...], now: datetime) -> None:
        title = self.tr("Stopped by a supervisor")
        lines = "\n".join(steering_texts.stop(stop, now) for stop in stops)
        self._stops.show_message(Tone.WARNING, lines, title=title, icon="stop")
