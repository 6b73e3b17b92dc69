"""Give callbacks to one agent, now or later."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from agent_desktop.model.supervisor.sorting import folded
from agent_desktop.protocol.commands import GiveToAgent
from agent_desktop.protocol.states import AgentState
from agent_desktop.protocol.supervisor_objects import AgentSummary
from ui.assets import icon
from ui.common.labels import Text
from ui.supervisor.agents.agents_model import STATES
from ui.supervisor.callbacks.action_dialog import ActionDialog
from ui.supervisor.later_fields import LaterFields
from ui.texts import words
from ui.texts.times import clock, span
from ui.theme import STEP, Size, Weight
from ui.tokens import ColorToken

translate = QCoreApplication.translate

SHOWN_AGENTS = 7
"""Rows of the list that are visible without scrolling."""

SOON: Final = timedelta(minutes=15)
"""The first value of the time, relative to now."""


NAME: Final = Qt.ItemDataRole.UserRole + 1
"""The role of an item's plain agent name."""


def agent_line(agent: AgentSummary, now: datetime) -> str:
    """Return an agent's name with the agent's state, and its start."""
    state = words.agent(agent.state, agent.reason).text
    match agent.state:
        case AgentState.OFFLINE:
            said = state
        case AgentState.NOT_READY:
            said = translate("GiveDialog", "{state} since {time}").format(
                state=state, time=clock(agent.since)
            )
        case AgentState.BUSY:
            text = translate("GiveDialog", "in a call for {}")
            said = text.format(span(now - agent.since))
        case _:
            text = translate("GiveDialog", "{state} for {time}")
            said = text.format(state=state, time=span(now - agent.since))
    return f"{agent.name} – {said}"


def by_readiness(agent: AgentSummary) -> tuple[int, float, str]:
    """Return the sort key by readiness: available agents first, the one available the longest before the others."""
    waits = agent.since.timestamp() if agent.state is AgentState.AVAILABLE else 0.0
    return STATES.index(agent.state), waits, agent.name.casefold()


class AgentPicker(QListWidget):
    """Agents with their states, filtered by the typed text."""

    def __init__(
        self, agents: Sequence[AgentSummary], anyone: str, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        first = QListWidgetItem(anyone)
        first.setData(NAME, "")
        self.addItem(first)
        self._icons: list[tuple[QListWidgetItem, str, ColorToken]] = [(first, "users", ColorToken.MUTED)]
        for agent in sorted(agents, key=by_readiness):
            shown = words.agent(agent.state, agent.reason)
            item = QListWidgetItem(agent_line(agent, now))
            self._icons.append((item, shown.icon, shown.token))
            item.setData(Qt.ItemDataRole.UserRole, agent.id)
            item.setData(NAME, agent.name)
            self.addItem(item)
        self.setCurrentRow(1 if agents else 0)
        self.setSpacing(STEP // 2)
        self._draw_icons()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_icons"):
            self._draw_icons()

    def _draw_icons(self) -> None:
        for item, name, token in self._icons:
            item.setIcon(icon(name, token))

    def retranslate(self, again: Callable[[str], str]) -> None:
        """Show the states in another language."""
        for item, _, _ in self._icons:
            item.setText(again(item.text()))

    def narrow(self, text: str) -> None:
        """Show the agents whose names contain ``text``."""
        wanted = folded(text.strip())
        for place in range(self.count()):
            item = self.item(place)
            name = folded(item.data(NAME))
            item.setHidden(bool(wanted) and wanted not in name)
        if self.currentRow() < 0 or self.currentItem().isHidden():
            first = next((place for place in range(self.count()) if not self.item(place).isHidden()), -1)
            self.setCurrentRow(first)

    def step(self, by: int) -> None:
        """Go to the next visible agent, up or down."""
        place = self.currentRow() + by
        while 0 <= place < self.count() and self.item(place).isHidden():
            place += by
        if 0 <= place < self.count():
            self.setCurrentRow(place)


class NameField(QLineEdit):
    """Typing filters the list; up and down move through it."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass the arrow keys to the list."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class GiveDialog(ActionDialog):
    """A dialog for an agent, and optionally a time: on the clock of ``zone``, or on this machine's without one."""

    def __init__(
        self,
        title: str,
        names: Mapping[str, str],
        agents: Sequence[AgentSummary],
        now: datetime,
        *,
        zone: ZoneInfo | None = None,
        parent: QWidget | None = None,
    ) -> None:
        text = self.tr("It is offered to that agent first; if the agent stays away too long, to anyone.")
        super().__init__(title, text, QCoreApplication.translate("GiveDialog", "Give"), names, parent=parent)
        self._field = NameField()
        self._list = AgentPicker(agents, self.tr("Any agent"), now)
        self._later = LaterFields(self.tr("Not before"), now, now + SOON, zone=zone)
        self._fill()
        self._field.textChanged.connect(self._list.narrow)
        self._field.stepped.connect(self._list.step)
        self._later.changed.connect(self.ask_again)
        self._list.currentItemChanged.connect(self.ask_again)
        self._list.itemActivated.connect(self._on_agreed)
        self._field.setFocus()

    def _fill(self) -> None:
        self._field.setPlaceholderText(self.tr("agent's name"))
        for name, widget in ((self.tr("Find an agent"), self._field), (self.tr("Agents"), self._list)):
            label = Text(name, Size.SMALL, Weight.MEDIUM)
            label.setBuddy(widget)
            widget.setAccessibleName(name)
            self.body.addWidget(label)
            self.body.addWidget(widget)
        self._list.setFixedHeight((self._list.sizeHintForRow(0) + STEP) * SHOWN_AGENTS)
        self.body.addWidget(self._later)

    def detail(self) -> GiveToAgent:
        """Return the agent, and the time if there is one."""
        return GiveToAgent(self._list.currentItem().data(Qt.ItemDataRole.UserRole), self._later.instant)

    def _is_complete(self) -> bool:
        return self._list.currentRow() >= 0 and self._later.is_usable
