"""The wallboard: what it shows, how it turns, how large its letters are, and how it is left."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import Connection, ConnectionState
from tests.ui.supervisor.hands import Heard
from ui.common.buttons import Button
from ui.gallery import supervisor_sample
from ui.gallery.supervisor_alerts import VIEW
from ui.supervisor.wallboard.wallboard import Wallboard
from ui.supervisor.wallboard.wallboard_dialog import WallboardDialog


@pytest.fixture
def board(qtbot: QtBot) -> Wallboard:
    """A wallboard of five business processes."""
    made = Wallboard(supervisor_sample.now)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show_view(VIEW)
    made.show()
    return made


def names(board: Wallboard) -> list[str]:
    return [item.name for item in board.items()]


def tick(board: Wallboard) -> None:
    timer = board.findChild(QTimer)
    assert timer is not None
    timer.timeout.emit()


def test_that_four_business_processes_are_shown_at_once_and_the_rest_takes_turns(board: Wallboard) -> None:
    assert names(board) == ["Billing", "Claims", "New accounts", "Technical support"]
    QTest.keyClick(board, Qt.Key.Key_Right)
    assert names(board) == ["Retention"]
    QTest.keyClick(board, Qt.Key.Key_Right)
    assert names(board)[0] == "Billing"
    QTest.keyClick(board, Qt.Key.Key_Left)
    assert names(board) == ["Retention"]
    board.choose(["claims", "retention"])
    assert names(board) == ["Claims", "Retention"]


def test_that_pages_turn_by_themselves_unless_the_space_bar_stays_on_one(
    board: Wallboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.supervisor.wallboard.wallboard.TURN_S", 1)
    tick(board)
    assert names(board) == ["Retention"]
    QTest.keyClick(board, Qt.Key.Key_Space)
    tick(board)
    assert names(board) == ["Retention"]


def test_that_a_screen_reader_reads_every_figure_of_the_page_with_its_alert(board: Wallboard) -> None:
    lines = board.accessibleDescription().splitlines()
    assert lines[0].startswith("Billing, Active, In queue: 14, Longest wait: ")
    assert lines[0].endswith("Agents available: 0, % Clbk Reached: 71 %, Warning: Callbacks in queue")
    assert lines[3].endswith("Alarm: Longest wait")
    assert board.accessibleName() == "Wallboard, page 1 of 2"


def test_that_new_figures_are_shown_while_it_is_open_also_of_a_lost_connection(board: Wallboard) -> None:
    item = msgspec.structs.replace(supervisor_sample.MONITOR[0], in_queue=99)
    board.show_view(msgspec.structs.replace(VIEW, monitor=(item,)))
    assert "In queue: 99" in board.accessibleDescription()
    lost = Connection(ConnectionState.LOST, supervisor_sample.now(), "https://desk.example")
    board.show_view(msgspec.structs.replace(VIEW, connection=lost))
    assert not board.grab().isNull()


def test_that_esc_leaves_it(board: Wallboard) -> None:
    left = Heard(board.left)
    QTest.keyClick(board, Qt.Key.Key_Escape)
    assert not board.isVisible()
    assert len(left.said) == 1


def test_that_the_choice_is_remembered_and_cannot_be_empty(qtbot: QtBot) -> None:
    dialog = WallboardDialog(supervisor_sample.MONITOR, ["claims"])
    qtbot.addWidget(dialog)
    assert [key for key, box in dialog.boxes.items() if box.isChecked()] == ["claims"]
    wanted = Heard(dialog.wanted)
    dialog.boxes["billing"].setChecked(True)
    dialog.agreed.emit()
    assert wanted.said == [["billing", "claims"]]
    for box in dialog.boxes.values():
        box.setChecked(False)
    assert not next(each for each in dialog.findChildren(Button) if each.text() == "Open").isEnabled()
