"""Current Interactions: what may be done with one, and what stays when they cannot be read."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.protocol.states import SupervisionMode
from agent_desktop.protocol.supervisor_objects import (
    CurrentInteraction,
)
from tests.ui.supervisor.hands import (
    Heard,
    ask_menu,
    choose,
    dialog_of,
    menu_of,
    press,
    shown,
    strike,
    words_in,
)
from ui.common.buttons import Button
from ui.common.choices.choice_button import ChoiceButton
from ui.gallery import supervisor_sample
from ui.supervisor.agents.current_interactions import CurrentInteractions


@pytest.fixture
def interactions(qtbot: QtBot) -> CurrentInteractions:
    """Six current interactions."""
    made = CurrentInteractions(supervisor_sample.now, any_process=True)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.show_interactions(AsyncValue(supervisor_sample.CURRENT))
    return made


def test_that_only_a_wrap_up_can_be_finished_and_is_asked_first(interactions: CurrentInteractions) -> None:
    confirmed = Heard(interactions.finish_confirmed)
    interactions.table.choose(0)
    assert not ask_menu(interactions.table, 0).actions()[0].isEnabled()
    menu_of(interactions).close()
    interactions.table.choose(1)
    strike(interactions.table, Qt.Key.Key_F)
    dialog = dialog_of(interactions)
    assert dialog is not None
    assert "completed as Handled" in words_in(dialog)
    press(dialog, "Finish")
    assert confirmed.said == ["i2"]


def test_that_another_business_process_is_asked_for(interactions: CurrentInteractions) -> None:
    wanted = Heard(interactions.wanted)
    choice = interactions.findChild(ChoiceButton)
    assert choice is not None
    choice.drop()
    choose(menu_of(interactions), "Claims")
    assert wanted.said == ["claims"]


def test_that_an_error_leaves_what_was_known(interactions: CurrentInteractions) -> None:
    interactions.show_interactions(
        AsyncValue(supervisor_sample.CURRENT, error="The server did not answer in time.")
    )
    assert interactions.table.isVisible()
    assert "The server did not answer in time." in words_in(interactions)
    interactions.show_interactions(AsyncValue[tuple[CurrentInteraction, ...]](error="Gone."))
    assert "The current interactions could not be loaded" in words_in(interactions)


def test_that_a_conversation_is_entered_in_the_modes_that_the_server_allows(
    interactions: CurrentInteractions,
) -> None:
    asked = Heard(interactions.supervise_pressed)
    allowed = (SupervisionMode.LISTEN, SupervisionMode.JOIN)
    first, *rest = supervisor_sample.CURRENT
    interactions.show_interactions(AsyncValue((replace(first, allowed_supervision=allowed), *rest)))
    interactions.table.choose(0)
    assert [button.text() for button in buttons(interactions)] == ["Listen", "Join"]
    strike(interactions.table, Qt.Key.Key_I)
    assert asked.said == []
    strike(interactions.table, Qt.Key.Key_J)
    assert first.agent is not None
    assert asked.said == [(first.interaction_id, SupervisionMode.JOIN, first.agent.name)]
    interactions.table.choose(1)
    assert buttons(interactions) == []


def buttons(interactions: CurrentInteractions) -> list[Button]:
    """Return the visible buttons to enter a conversation."""
    names = {"Listen", "Whisper", "Join"}
    return [each for each in interactions.findChildren(Button) if each.text() in names and each.isVisible()]
