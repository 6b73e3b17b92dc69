"""An agent's window to press keys and buttons in, and the values that it is given."""

from datetime import datetime, timedelta
from typing import Any

import msgspec
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import AgentView, PendingCommand
from agent_desktop.model.sound import PlayerState
from agent_desktop.protocol.objects import Interaction
from ui.agent.window import AgentWindow
from ui.gallery import sample
from ui.shortcuts import Shortcut


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = sample.NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **parts: float) -> None:
        """Let time pass."""
        self.now += timedelta(**parts)


def a_window(
    qtbot: QtBot, view: AgentView, player: PlayerState = sample.PLAYER, clock: Clock | None = None
) -> AgentWindow:
    """Return a window on the screen that shows ``view``."""
    window = AgentWindow(clock or Clock())
    qtbot.addWidget(window)
    window.show_devices(sample.DEVICES)
    window.show_player(player)
    window.show_view(view)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def at(at_hand: Interaction, **changed: Any) -> AgentView:
    """Return the view with ``at_hand``, other parts ``changed``."""
    return msgspec.structs.replace(sample.desk(at_hand), **changed)


def while_working(at_hand: Interaction, name: str) -> AgentView:
    """Return the view while the command ``name`` is under way."""
    return at(at_hand, working=(PendingCommand(name, sample.NOW),))


def press(window: AgentWindow, shortcut: Shortcut) -> None:
    """Press the keys of ``shortcut`` in the window."""
    QTest.keySequence(window, shortcut.sequence)
