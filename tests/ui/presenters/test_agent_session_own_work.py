"""An agent's own work in the real window at a real server: created by hand, refused a second time, and called now."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.commands import Presence, SetAgentState
from agent_desktop.protocol.states import InteractionState
from tests.support.screen.find import button, field, only, shown_texts
from tests.support.server import RunningServer
from tests.support.waiting import seen
from tests.ui.presenters.live import agent_desk, agent_window
from ui.agent.own_callbacks import OwnRow
from ui.agent.own_work.new_callback_dialog import NewCallbackDialog

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support|does not support raise")]

NUMBER = "+12125554401"


def rows(window: QWidget) -> list[OwnRow]:
    """Return the rows of callbacks that wait for the agent."""
    return [row for row in window.findChildren(OwnRow) if row.isVisible() and row.number == NUMBER]


def fill_in(window: QWidget) -> NewCallbackDialog:
    """Ask for a callback to the number at a later time; return the dialog."""
    QTest.mouseClick(button(window, "New callback…"), Qt.MouseButton.LeftButton)
    dialog = only(window, NewCallbackDialog)
    QTest.keyClicks(field(dialog, "Number, with the country code"), "+1 212 555 4401")
    dialog.later.click()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    return dialog


async def test_that_a_callback_is_created_once_and_called_by_its_menu(
    server: RunningServer, tmp_path: Path, qtbot: QtBot
) -> None:
    del qtbot
    async with agent_desk(server, "lee", tmp_path) as desk:
        await desk.ready()
        desk.open()
        window = agent_window()
        assert window is not None
        await seen(lambda: "Asked for me" in shown_texts(window), "the own list")
        desk.actions.set_presence(SetAgentState(Presence.AVAILABLE))
        await seen(lambda: "Ready for the next callback" in shown_texts(window), "that lee is available")
        dialog = fill_in(window)
        await seen(lambda: not dialog.isVisible(), "that it is taken")
        await seen(lambda: len(rows(window)) == 1, "its row")
        assert fill_in(window) is dialog
        refusal = "The customer has an open callback already."
        await seen(lambda: refusal in shown_texts(dialog), "the refusal at the number")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        (row,) = rows(window)
        row.open_menu()
        menu = row.findChildren(QMenu)[-1]
        menu.actions()[0].trigger()
        menu.close()
        await seen(lambda: desk.desk.value.interaction is not None, "the call")
        current = desk.desk.value.interaction
        assert current is not None
        assert current.number == NUMBER
        assert current.state is not InteractionState.OFFERED
