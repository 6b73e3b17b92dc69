"""The red X in the agent's window: what it shows, what it sends, and when it rests."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.commands import End
from tests.support.screen.find import button, heard
from tests.ui.agent.desk import a_window, at, press, while_working
from ui.gallery import sample
from ui.gallery.agent import DIALING, HANDLING, OFFERED, PREVIEW, WRAP_UP
from ui.shortcuts import RED_X


@pytest.mark.parametrize(
    ("at_hand", "name"),
    [
        (OFFERED, "Decline this callback"),
        (PREVIEW, "End the preview as Cancel"),
        (DIALING, "Hang up and end as Cancel"),
        (HANDLING, "Hang up and end as Handled"),
        (WRAP_UP, "Complete as Answering Machine"),
    ],
)
def test_that_the_red_x_shows_its_effect_and_sends_its_state(
    qtbot: QtBot, at_hand: sample.Interaction, name: str
) -> None:
    window = a_window(qtbot, at(at_hand))
    red_x = button(window, name)
    assert red_x.toolTip() == f"{name} ({RED_X.text})"
    with heard(window.red_x_pressed) as said:
        QTest.mouseClick(red_x, Qt.MouseButton.LeftButton)
        press(window, RED_X)
    assert said == [(End(at_hand.state),)] * 2


@pytest.mark.parametrize(
    "command", ["hold", "recording", "message", "digits 1", "completion_status", "agent_state"]
)
def test_that_the_red_x_ends_a_call_while_another_command_is_pending(qtbot: QtBot, command: str) -> None:
    window = a_window(qtbot, while_working(HANDLING, command))
    with heard(window.red_x_pressed) as said:
        press(window, RED_X)
    assert said == [(End(HANDLING.state),)]


@pytest.mark.parametrize("command", ["accept", "end", "complete", "postpone", "delegate"])
@pytest.mark.parametrize("at_hand", [OFFERED, PREVIEW, DIALING, HANDLING, WRAP_UP])
def test_that_the_red_x_rests_while_an_end_is_pending(
    qtbot: QtBot, at_hand: sample.Interaction, command: str
) -> None:
    window = a_window(qtbot, while_working(at_hand, command))
    with qtbot.assertNotEmitted(window.red_x_pressed):
        press(window, RED_X)
