"""The commands of a conversation in the agent's window: hold, digits, message and recording."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import Connection, ConnectionState
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import Command, EndpointKind, InteractionState
from tests.support.screen.find import button, heard, only, shown_texts
from tests.ui.agent.desk import a_window, at, press, while_working
from ui.agent.phone.call_controls import CallControls
from ui.agent.window import AgentWindow
from ui.common.buttons import Button
from ui.gallery import sample
from ui.gallery.phone import in_a_call
from ui.shortcuts import HOLD, KEYPAD, LEAVE_MESSAGE, PAUSE_RECORDING, Shortcut

KINDS = list(EndpointKind)
NAMES = {"Hold", "Resume", "Keypad", "Leave message", "Pause recording", "Resume recording"}
ALL = (Command.HOLD, Command.SEND_DIGITS, Command.LEAVE_MESSAGE, Command.PAUSE_RECORDING)


def on_show(window: AgentWindow) -> set[str]:
    """Return the names of the commands of a conversation that are visible."""
    buttons = only(window, CallControls).findChildren(Button)
    return {one.text() for one in buttons if one.isVisible()} & NAMES


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("commands", "facts", "names"),
    [
        ((), {}, set[str]()),
        ((Command.HOLD, Command.SEND_DIGITS), {}, {"Hold", "Keypad"}),
        ((Command.RESUME, Command.SEND_DIGITS), {"on_hold": True}, {"Resume", "Keypad"}),
        ((Command.LEAVE_MESSAGE,), {}, {"Leave message"}),
        ((Command.PAUSE_RECORDING,), {"recorded": True}, {"Pause recording"}),
        (
            (Command.RESUME_RECORDING,),
            {"recorded": True, "recording_paused": True},
            {"Resume recording"},
        ),
    ],
)
def test_that_an_agent_at_any_endpoint_has_the_commands_that_the_server_allows(
    qtbot: QtBot, kind: EndpointKind, commands: tuple[Command, ...], facts: dict[str, bool], names: set[str]
) -> None:
    window = a_window(qtbot, at(in_a_call(kind, *commands, **facts)))
    assert on_show(window) == names
    assert all(button(window, name).isEnabled() for name in names)


def hold(controls: CallControls) -> Any:
    """Return the signal of hold."""
    return controls.hold_pressed


def message(controls: CallControls) -> Any:
    """Return the signal of a message."""
    return controls.message_pressed


def recording(controls: CallControls) -> Any:
    """Return the signal of the recording."""
    return controls.recording_pause_pressed


@pytest.mark.parametrize(
    ("current", "name", "shortcut", "signal", "sent"),
    [
        (in_a_call(EndpointKind.SOFTPHONE, *ALL), "Hold", HOLD, hold, (True,)),
        (
            in_a_call(EndpointKind.SOFTPHONE, Command.RESUME, on_hold=True),
            "Resume",
            HOLD,
            hold,
            (False,),
        ),
        (in_a_call(EndpointKind.TEAMS, *ALL), "Leave message", LEAVE_MESSAGE, message, ()),
        (in_a_call(EndpointKind.DESKTOP, *ALL), "Pause recording", PAUSE_RECORDING, recording, (True,)),
        (
            in_a_call(EndpointKind.DESKTOP, Command.RESUME_RECORDING, recorded=True, recording_paused=True),
            "Resume recording",
            PAUSE_RECORDING,
            recording,
            (False,),
        ),
    ],
)
def test_that_a_command_is_sent_by_click_and_by_its_key(
    qtbot: QtBot,
    current: Interaction,
    name: str,
    shortcut: Shortcut,
    signal: Callable[[CallControls], Any],
    sent: tuple[bool, ...],
) -> None:
    window = a_window(qtbot, at(current))
    with heard(signal(only(window, CallControls))) as emitted:
        button(window, name).click()
        press(window, shortcut)
    assert emitted == [sent, sent]
    assert shortcut.text in button(window, name).toolTip()


def test_that_a_key_opens_the_keypad_and_a_digit_is_sent(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(in_a_call(EndpointKind.SOFTPHONE, *ALL)))
    controls = only(window, CallControls)
    press(window, KEYPAD)
    assert controls.keypad.isVisible()
    with heard(controls.digit_pressed) as sent:
        button(controls.keypad, "5").click()
    assert sent == [("5",)]
    window.show_view(at(in_a_call(EndpointKind.SOFTPHONE, Command.HOLD)))
    assert not controls.keypad.isVisible()


@pytest.mark.parametrize(
    ("pending", "name", "shortcut", "signal"),
    [
        ("hold", "Hold", HOLD, hold),
        ("message", "Leave message", LEAVE_MESSAGE, message),
        ("recording", "Pause recording", PAUSE_RECORDING, recording),
    ],
)
def test_that_a_pending_command_is_shown_and_not_sent_again(
    qtbot: QtBot, pending: str, name: str, shortcut: Shortcut, signal: Callable[[CallControls], Any]
) -> None:
    window = a_window(qtbot, while_working(in_a_call(EndpointKind.SOFTPHONE, *ALL), pending))
    controls = only(window, CallControls)
    pressed = next(one for one in controls.findChildren(Button) if one.text() == name)
    assert pressed.busy
    with heard(signal(controls)) as sent:
        pressed.click()
        press(window, shortcut)
    assert sent == []


@pytest.mark.parametrize("pending", ["end", "complete", "message"])
def test_that_nothing_else_can_be_pressed_while_the_agent_leaves_the_call(qtbot: QtBot, pending: str) -> None:
    window = a_window(qtbot, while_working(in_a_call(EndpointKind.SOFTPHONE, *ALL), pending))
    assert not any(button(window, name).isEnabled() for name in on_show(window))


@pytest.mark.parametrize("pending", ["digits k1", "completion_status", "agent_state"])
def test_that_other_pending_commands_leave_the_conversation_alone(qtbot: QtBot, pending: str) -> None:
    window = a_window(qtbot, while_working(in_a_call(EndpointKind.SOFTPHONE, *ALL), pending))
    assert on_show(window) == {"Hold", "Keypad", "Leave message", "Pause recording"}
    assert all(button(window, name).isEnabled() for name in on_show(window))


def test_that_nothing_can_be_pressed_where_another_desktop_has_taken_over(qtbot: QtBot) -> None:
    current = in_a_call(EndpointKind.SOFTPHONE, *ALL)
    window = a_window(qtbot, at(current, connection=Connection(ConnectionState.REPLACED, sample.NOW)))
    assert on_show(window)
    assert not any(button(window, name).isEnabled() for name in on_show(window))


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"on_hold": True}, "The customer is on hold."),
        ({"recorded": True}, "The conversation is being recorded."),
        ({"recorded": True, "recording_paused": True}, "The recording is paused."),
        (
            {"on_hold": True, "recorded": True, "recording_paused": True},
            "The customer is on hold. The recording is paused.",
        ),
        (
            {"message_left": True, "recorded": True},
            "The message is being played to the voicemail box. You are out of the call, which ends by itself.",
        ),
    ],
)
def test_that_the_outcome_is_shown_in_words(qtbot: QtBot, facts: dict[str, bool], words: str) -> None:
    assert words in shown_texts(a_window(qtbot, at(in_a_call(EndpointKind.SOFTPHONE, **facts))))


def test_that_the_words_of_a_conversation_end_with_it(qtbot: QtBot) -> None:
    held = in_a_call(EndpointKind.SOFTPHONE, Command.RESUME, on_hold=True)
    window = a_window(qtbot, at(held))
    over = msgspec.structs.replace(sample.interaction(InteractionState.WRAP_UP), call=held.call)
    window.show_view(at(over))
    assert "The customer is on hold." not in shown_texts(window)
    assert on_show(window) == set()
