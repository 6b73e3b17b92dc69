"""The supervisor's window against a real server: what is pressed happens, and what happens is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from agent_desktop.model.supervisor.bulk_command import BulkAction
from agent_desktop.protocol import paths
from agent_desktop.protocol.steering import StopUntil
from tests.journeys.centre import write_tone
from tests.support.server import RunningServer, running_server
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from ui.common.table.cells import CellRole, cell_of
from ui.common.table.row_models import ColumnsModel
from ui.common.table.table import TableView
from ui.presenters.supervisor_session import SupervisorSession
from ui.supervisor.callbacks.search_bar import SearchField
from ui.supervisor.process_pane import Tab
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen, windows cannot be raised or kept from being too small."""


@pytest.fixture
def ivr(server: RunningServer) -> Iterator[httpx.Client]:
    """A program that hands callbacks in."""
    with server.client("ivr") as client:
        yield client


def hand_in(ivr: httpx.Client, number: str, **more: Any) -> str:
    """Hand a callback in, and return its id."""
    body = {"business_process_id": "billing", "number": number, **more}
    response = ivr.post("/v1/callbacks", json=body)
    assert response.status_code == 201, response.text
    return response.json()["id"]


def leave_message(ivr: httpx.Client, callback_id: str, sound: Path) -> None:
    """Hand a recording in."""
    place = paths.fill(paths.CALLBACK_RECORDING, id=callback_id)
    ivr.put(place, content=sound.read_bytes()).raise_for_status()


def texts(table: TableView, column: int) -> list[str]:
    """Return a column of a table as it is shown."""
    model = table.model()
    return [str(cell_of(model.index(row, column)).text) for row in range(model.rowCount())]


async def test_that_the_monitor_shows_what_the_server_counts(
    qapp: QApplication, server: RunningServer, ivr: httpx.Client, tmp_path: Path
) -> None:
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        table = desk.window.monitor.table
        await seen(lambda: texts(table, 0) == ["Billing", "Claims"], "both business processes")
        before = int(texts(table, 3)[0])
        hand_in(ivr, "+15550101001")
        await seen(lambda: int(texts(table, 3)[0]) == before + 1, "one more to be processed")
        assert desk.window.monitor.current() == "billing"


def chosen(desk: SupervisorSession, key: str) -> None:
    """Look at a business process."""
    table = desk.window.monitor.table
    model = table.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data(CellRole.KEY) == key)
    table.choose(row)


async def strike(table: TableView, key: Qt.Key) -> None:
    """Press a key in a table, once it has the keyboard."""
    table.window().activateWindow()
    table.setFocus()
    await seen(table.hasFocus, "the keyboard in the table")
    QTest.keyClick(table, key)


def opened_dialog(desk: SupervisorSession) -> QDialog | None:
    """Return the question that is open."""
    return next((one for one in desk.window.findChildren(QDialog) if one.isVisible()), None)


def press(dialog: QDialog, text: str) -> None:
    """Press a button of a question."""
    button = next(one for one in dialog.findChildren(QAbstractButton) if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


async def test_that_stop_asks_and_then_stops(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        table = desk.window.monitor.table
        chosen(desk, "claims")
        await strike(table, Qt.Key.Key_S)
        dialog = await seen(lambda: opened_dialog(desk), "the question")
        await seen(lambda: "No offer is open" in all_text(dialog), "how many offers are revoked")
        press(dialog, "Stop")
        await seen(lambda: texts(table, 1)[1] == "Stopped", "that it is stopped")
        assert desk.floor.value.message is not None
        assert desk.floor.value.message.text.startswith("Claims is stopped.")
        await strike(table, Qt.Key.Key_T)
        press(await seen(lambda: opened_dialog(desk), "the other question"), "Start")
        await seen(lambda: texts(table, 1)[1] == "Active", "that it is started")


def all_text(widget: QWidget) -> str:
    """Return all that is written in a widget."""
    return " ".join(label.text() for label in widget.findChildren(QLabel))


async def test_that_callbacks_are_found_while_one_types(
    qapp: QApplication, server: RunningServer, ivr: httpx.Client, tmp_path: Path
) -> None:
    hand_in(ivr, "+15550102001", customer_name="Rosa Díaz")
    hand_in(ivr, "+15550102002", customer_name="Tom Okafor")
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.CALLBACKS)
        found = desk.window.callbacks
        await seen(lambda: "Rosa Díaz" in texts(found.table, 1), "all callbacks")
        field = found.findChild(SearchField)
        assert field is not None
        QTest.keyClicks(field, "OKAF")
        await seen(lambda: texts(found.table, 1) == ["Tom Okafor"], "the one that was looked for")


async def test_that_a_recording_is_never_played_under_another_name(
    qapp: QApplication, server: RunningServer, ivr: httpx.Client, tmp_path: Path
) -> None:
    rosa = hand_in(ivr, "+15550102011", customer_name="Rosa Heard")
    hand_in(ivr, "+15550102012", customer_name="Tom Heard")
    leave_message(ivr, rosa, write_tone(tmp_path / "rosa.wav"))
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.CALLBACKS)
        found = desk.window.callbacks
        field = found.findChild(SearchField)
        assert field is not None
        QTest.keyClicks(field, "heard")
        await seen(lambda: len(texts(found.table, 1)) == 2, "the two")
        found.table.choose(texts(found.table, 1).index("Rosa Heard"))
        await seen(lambda: "0:00 / 0:06" in all_text(found.panel), "her recording")
        then: list[str] = []
        found.looked_at.connect(lambda: then.append(all_text(found.panel)))
        found.table.choose(texts(found.table, 1).index("Tom Heard"))
        await seen(lambda: then, "that he is looked at")
        assert "Tom Heard" in then[0]
        assert "0:06" not in then[0]


async def test_that_a_purged_callback_leaves_the_list_and_the_figure_opens_it(
    qapp: QApplication, server: RunningServer, ivr: httpx.Client, tmp_path: Path
) -> None:
    hand_in(ivr, "+15550103001", customer_name="Mei Chen", business_process_id="claims")
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        chosen(desk, "claims")
        desk.window.open_tab(Tab.SEARCH)
        search = desk.window.pane.search
        await seen(lambda: "Mei Chen" in texts(search.table, 0), "the callback")
        search.table.choose(texts(search.table, 0).index("Mei Chen"))
        await strike(search.table, Qt.Key.Key_Delete)
        press(await seen(lambda: opened_dialog(desk), "the question"), "Purge")
        await seen(lambda: "Mei Chen" not in texts(search.table, 0), "that it is gone")
        await seen(lambda: int(texts(desk.window.monitor.table, 5)[1]) >= 1, "that it is counted as purged")
        QTest.mouseClick(*place_of(desk, "purged"))
        await seen(lambda: texts(search.table, 0) == ["Mei Chen"], "the very callback that was counted")
        assert "Callbacks purged this shift." in all_text(search)


def place_of(
    desk: SupervisorSession, column: str
) -> tuple[QWidget, Qt.MouseButton, Qt.KeyboardModifier, QPoint]:
    """Return where to click for a figure of the business process that is looked at."""
    table = desk.window.monitor.table
    model = table.model()
    assert isinstance(model, ColumnsModel)
    index = table.currentIndex().siblingAtColumn(model.column_of(column) or 0)
    middle = table.visualRect(index).center()
    return table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle


async def test_that_nothing_begins_once_the_desk_is_being_left(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    done: list[str] = []

    async def work() -> None:
        done.append("begun")
        try:
            await asyncio.get_running_loop().create_future()
        finally:  # What closes may ask for more.
            begun = desk.actions.start(too_late())
            desk.actions.stop("billing", StopUntil())
            done.append("nothing" if begun is None else "more")

    async def too_late() -> None:
        done.append("more began")

    async with supervisor_desk(server, "boss", tmp_path) as desk:
        assert desk.actions.start(work()) is not None
        await seen(lambda: done, "something under way")
    assert done == ["begun", "nothing"]
    assert desk.actions.start(too_late()) is None
    assert desk.floor.value.working == ()


async def test_that_a_send_to_queue_is_undone_with_its_due_time(
    qapp: QApplication, server: RunningServer, ivr: httpx.Client, tmp_path: Path
) -> None:
    due_at = (datetime.now(UTC) + timedelta(hours=3)).isoformat()
    callback_id = hand_in(ivr, "+15550104001", customer_name="Una Later", due_at=due_at)
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.CALLBACKS)
        found = desk.window.callbacks
        await seen(lambda: "Una Later" in texts(found.table, 1), "the callback")
        found.table.choose(texts(found.table, 1).index("Una Later"))
        before = found.found(callback_id)
        await strike(found.table, Qt.Key.Key_Q)
        await seen(lambda: "1 of 1 sent to queue" in all_text(found), "that it is sent")
        undo = next(one for one in found.findChildren(QAbstractButton) if one.accessibleName() == "Undo")
        await seen(undo.isEnabled, "that it can be undone")
        undo.click()
        await seen(lambda: "1 of 1 put back" in all_text(found), "that it is undone")
        assert before is not None

        def is_as_before() -> bool:
            after = found.found(callback_id)
            return after is not None and (after.due_at, after.location) == (before.due_at, before.location)

        await seen(is_as_before, "the callback where it was")


async def test_that_the_order_of_a_title_is_the_servers(
    qapp: QApplication, server: RunningServer, ivr: httpx.Client, tmp_path: Path
) -> None:
    for number, name in enumerate(("Zz Sorted", "Aa Sorted", "Mm Sorted")):
        hand_in(ivr, f"+1555010500{number}", customer_name=name)
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.CALLBACKS)
        found = desk.window.callbacks
        field = found.findChild(SearchField)
        assert field is not None
        QTest.keyClicks(field, "sorted")
        await seen(lambda: len(texts(found.table, 1)) == 3, "the three")
        found.table.sort_by("customer")
        await seen(lambda: texts(found.table, 1) == ["Aa Sorted", "Mm Sorted", "Zz Sorted"], "the order")
        found.table.sort_by("customer")
        await seen(lambda: texts(found.table, 1) == ["Zz Sorted", "Mm Sorted", "Aa Sorted"], "the other way")


async def test_that_a_command_that_did_not_reach_the_server_is_reported(
    qapp: QApplication, tmp_path: Path
) -> None:
    for name in ("server", "desk"):
        (tmp_path / name).mkdir()
    with running_server(tmp_path / "server") as own:
        async with supervisor_desk(own, "boss", tmp_path / "desk") as desk:
            with own.client("ivr") as ivr:
                callback_id = hand_in(ivr, "+15550106001", customer_name="Una Lost")
            desk.window.open_place(Page.CALLBACKS)
            found = desk.window.callbacks
            await seen(lambda: "Una Lost" in texts(found.table, 1), "the callback")
            own.kill()
            found.command_asked.emit(BulkAction.WITHDRAW, (callback_id,), None)
            await seen(lambda: "0 of 1 withdrawn" in all_text(found), "that nothing was done")
            assert "1 refused: " in all_text(found)
            assert "server" in all_text(found)
            await seen(lambda: not desk.floor.value.is_live, "that the connection is lost")
            purge = next(one for one in found.findChildren(QAbstractButton) if one.text() == "Purge…")
            await seen(lambda: not purge.isEnabled(), "that nothing can be pressed")
            assert purge.toolTip() == "Not possible: no connection to the server."
