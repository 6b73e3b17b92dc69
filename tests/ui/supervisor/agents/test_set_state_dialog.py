"""Setting an agent's state: what may be set, and what is sent."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import PendingCommand
from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import AgentState
from agent_desktop.protocol.steering import SetStateOfAgent
from tests.ui.supervisor.hands import Heard, ask_menu, choose, dialog_of, press, shown, strike, words_in
from ui.common.buttons import Button
from ui.common.choices.choice_box import ChoiceBox
from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW
from ui.supervisor.agents.agents_page import AgentsPage
from ui.supervisor.agents.set_state_dialog import offered

LEE = next(agent for agent in supervisor_sample.AGENTS if agent.id == "lee")


@pytest.fixture
def page(qtbot: QtBot) -> AgentsPage:
    """The page of agents, with Lee alone, who is available."""
    made = AgentsPage(supervisor_sample.now)
    shown(qtbot, made)
    lee = msgspec.structs.replace(LEE, connected=True, state=AgentState.AVAILABLE, interaction_id=None)
    made.show_view(msgspec.structs.replace(supervisor_sample.VIEW, agents=(lee,)))
    made.table.choose(0)
    return made


@pytest.mark.parametrize(
    ("state", "connected", "may"),
    [
        (AgentState.AVAILABLE, True, [Presence.NOT_READY, Presence.OFFLINE]),
        (AgentState.NOT_READY, True, [Presence.AVAILABLE, Presence.NOT_READY, Presence.OFFLINE]),
        (AgentState.BUSY, True, [Presence.AVAILABLE, Presence.NOT_READY, Presence.OFFLINE]),
        (AgentState.NOT_READY, False, [Presence.OFFLINE]),
        (AgentState.OFFLINE, False, []),
    ],
)
def test_that_only_states_that_the_server_allows_are_offered(
    state: AgentState,
    connected: bool,  # noqa: FBT001 - a parameter of the table
    may: list[Presence],
) -> None:
    assert offered(msgspec.structs.replace(LEE, state=state, connected=connected)) == may


def test_that_a_state_is_set_with_its_reason_and_a_note_by_keyboard(page: AgentsPage) -> None:
    chosen = Heard(page.state_chosen)
    strike(page.table, Qt.Key.Key_S)
    dialog = dialog_of(page)
    assert dialog is not None
    assert "Set the state of Lee Wong" in words_in(dialog)
    reason = next(one for one in dialog.findChildren(ChoiceBox) if one.accessibleName() == "Reason")
    reason.setCurrentIndex(reason.findText("Meeting"))
    note = dialog.findChild(QLineEdit)
    assert note is not None
    QTest.keyClicks(note, "Come to room 2")
    press(dialog, "Set")
    ((agent, state),) = chosen.said
    assert agent.id == "lee"
    assert state == SetStateOfAgent(Presence.NOT_READY, "Meeting", "Come to room 2")


def test_that_a_reason_goes_with_not_ready_alone(page: AgentsPage) -> None:
    chosen = Heard(page.state_chosen)
    choose(ask_menu(page.table, 0), "Set state…")
    dialog = dialog_of(page)
    assert dialog is not None
    state, reason = dialog.findChildren(ChoiceBox)
    reason.setCurrentIndex(reason.findText("Lunch"))
    state.setCurrentIndex(state.findText("Offline"))
    assert not reason.isVisible()
    press(dialog, "Set")
    assert [sent for _, sent in chosen.said] == [SetStateOfAgent(Presence.OFFLINE)]


def test_that_a_state_that_is_being_set_cannot_be_set_again(page: AgentsPage) -> None:
    view = msgspec.structs.replace(
        supervisor_sample.VIEW, agents=(LEE,), working=(PendingCommand("state:lee", NOW),)
    )
    page.show_view(view)
    button = next(one for one in page.findChildren(Button) if one.text() == "Set state…")
    assert not button.isEnabled()
    strike(page.table, Qt.Key.Key_S)
    assert dialog_of(page) is None
