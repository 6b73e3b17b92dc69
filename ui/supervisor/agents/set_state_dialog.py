"""Set the state of an agent, with a note that the agent sees."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.administration.reasons import STANDARD_REASONS, NotReadyReason
from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import AgentState
from agent_desktop.protocol.steering import SetStateOfAgent
from agent_desktop.protocol.supervisor_objects import AgentSummary
from ui.common.choices.choice_box import ChoiceBox
from ui.common.confirm_dialog import ConfirmDialog
from ui.common.labels import Text
from ui.labelled_field import LabelledField
from ui.supervisor.callbacks.action_dialog import LONGEST_REASON
from ui.texts import words
from ui.theme import Size, Weight

translate = QCoreApplication.translate


class SetStateDialog(ConfirmDialog):
    """Asks for the state, the reason of *not ready*, and the note. ``agent`` is as last reported, ``reasons`` are the site's."""

    state_chosen = Signal(object)
    """``SetStateOfAgent``."""

    def __init__(
        self,
        agent: AgentSummary,
        parent: QWidget | None = None,
        *,
        reasons: Iterable[NotReadyReason] = STANDARD_REASONS,
    ) -> None:
        super().__init__(
            translate("SetStateDialog", "Set the state of {}").format(agent.name),
            _text(agent),
            translate("SetStateDialog", "Set"),
            parent=parent,
        )
        self._agent = agent
        self._state = self._choice(translate("SetStateDialog", "State"))
        for presence in offered(agent):
            self._state.addItem(words.agent(AgentState(presence.value)).text, presence)
        self._reason_label = Text(translate("SetStateDialog", "Reason"), Size.SMALL, Weight.MEDIUM)
        self._reason = ChoiceBox(letters=12)
        self._reason.setAccessibleName(self._reason_label.text())
        self._reason_label.setBuddy(self._reason)
        self._reason.addItem(translate("SetStateDialog", "None"), None)
        for reason in reasons:
            self._reason.addItem(words.not_ready_reason(reason.name), reason.name)
        self.body.addWidget(self._reason_label)
        self.body.addWidget(self._reason)
        self._note = LabelledField(translate("SetStateDialog", "Note, shown to the agent"))
        self._note.edit.setMaxLength(LONGEST_REASON)
        self.body.addWidget(self._note)
        self._state.currentIndexChanged.connect(self._on_state)
        self.agreed.connect(self._on_set)
        self._on_state()
        self._state.setFocus()

    def _choice(self, name: str) -> ChoiceBox:
        label = Text(name, Size.SMALL, Weight.MEDIUM)
        choice = ChoiceBox(letters=12)
        choice.setAccessibleName(name)
        label.setBuddy(choice)
        self.body.addWidget(label)
        self.body.addWidget(choice)
        return choice

    def _on_state(self) -> None:
        is_not_ready = self._state.currentData() == Presence.NOT_READY
        for widget in (self._reason_label, self._reason):
            widget.setVisible(is_not_ready)
        self._fit()

    def _on_set(self) -> None:
        state = Presence(self._state.currentData())
        reason = self._reason.currentData() if state is Presence.NOT_READY else None
        self.state_chosen.emit(SetStateOfAgent(state, reason, self._note.edit.text().strip() or None))


def offered(agent: AgentSummary) -> list[Presence]:
    """Return the states that the server may set: an agent without a connected desktop can only be set offline."""
    if not agent.connected:
        return [] if agent.state is AgentState.OFFLINE else [Presence.OFFLINE]
    is_there = agent.state in {AgentState.AVAILABLE, AgentState.NOT_READY, AgentState.OFFLINE}
    own = agent.state.value if is_there and agent.state is not AgentState.NOT_READY else ""
    return [presence for presence in Presence if presence.value != own]


def _text(agent: AgentSummary) -> str:
    if not agent.connected:
        return translate("SetStateDialog", "No desktop of the agent is connected.")
    if agent.interaction_id is not None:
        return translate("SetStateDialog", "It takes effect after the present interaction.")
    return translate("SetStateDialog", "It takes effect at once, and the agent sees who has set it.")
