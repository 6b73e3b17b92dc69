"""Many callbacks at once in Callback Search against a real server: the preview, the outcome of each, and the undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from agent_desktop.model.supervisor.search import CallbackQuery
from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import Location
from agent_desktop.protocol.steering import SetStateOfAgent
from tests.support.server import RunningServer, open_stream
from tests.support.typed import type_over
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from tests.ui.supervisor.callbacks.search_steps import refusals_in
from tests.ui.supervisor.hands import column, dialog_of, press, words_in
from ui.common.choices.choice_box import ChoiceBox
from ui.presenters.supervisor_session import SupervisorSession
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.callbacks.create_callback_dialog import CreateCallbackDialog
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen, windows cannot be raised or kept from being too small."""

FAR_AHEAD = "2036-01-01T00:00:00Z"


def hand_in(server: RunningServer, number: str, process: str, name: str) -> str:
    """Hand in a callback that waits, and return its id."""
    body = {
        "business_process_id": process,
        "number": number,
        "customer_name": name,
        "due_at": FAR_AHEAD,
        "priority": 2,
    }
    with server.client("ivr") as ivr:
        response = ivr.post("/v1/callbacks", json=body)
    assert response.status_code == 201, response.text
    return response.json()["id"]


async def dialog_over(found: CallbackSearch, key: Qt.Key) -> QDialog:
    """Select everything, press the key of a command, and return its dialog."""
    found.table.setFocus()
    found.table.selectAll()
    QTest.keyClick(found.table, key)
    await seen(lambda: dialog_of(found) is not None, "the dialog")
    dialog = dialog_of(found)
    assert dialog is not None
    return dialog


def choose(dialog: QDialog, name: str, entry: str) -> None:
    """Choose an entry."""
    box = next(one for one in dialog.findChildren(ChoiceBox) if one.accessibleName().startswith(name))
    box.setCurrentIndex(box.findText(entry))


async def test_that_a_change_is_previewed_carried_out_and_undone(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    una = hand_in(server, "+15550140001", "billing", "Una Twice")
    hand_in(server, "+15550140001", "claims", "Una Twice")
    ola = hand_in(server, "+15550140002", "billing", "Ola Once")
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_callback(await desk.actions.callback(una))
        found = desk.window.pane.search
        found.look_for(CallbackQuery("billing"))
        await seen(lambda: {one for one in (una, ola) if found.found(one)} == {una, ola}, "both callbacks")
        dialog = await dialog_over(found, Qt.Key.Key_C)
        choose(dialog, "Priority", "9")
        choose(dialog, "Business process", "Claims")
        await seen(lambda: "1 of 2 are changed." in words_in(dialog), "the preview")
        reason = "The customer has another open callback there."
        assert refusals_in(dialog) == [f"Una Twice – {reason}"]
        assert (await desk.actions.callback(ola)).priority == 2, "a preview changes nothing"
        press(dialog, "Change")
        await seen(lambda: "1 of 2 changed" in words_in(found), "the outcome")
        assert f"1 refused: {reason}" in words_in(found)
        moved = await desk.actions.callback(ola)
        assert (moved.business_process_id, moved.priority) == ("claims", 9)
        press(found, "Undo")
        await seen(lambda: "1 of 1 put back" in words_in(found), "that it is undone")
        back = await desk.actions.callback(ola)
        assert (back.business_process_id, back.priority) == ("billing", 2)
        await seen(lambda: found.found(ola) is not None, "that the list shows it again")


async def test_that_a_purge_keeps_its_reason_and_can_be_undone(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    ida = hand_in(server, "+15550140003", "claims", "Ida Purged")
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_callback(await desk.actions.callback(ida))
        found = desk.window.pane.search
        await seen(lambda: found.found(ida) is not None, "the callback")
        dialog = await dialog_over(found, Qt.Key.Key_Delete)
        await seen(lambda: "1 of 1 are removed as purged" in words_in(dialog), "the preview")
        QTest.keyClicks(dialog.focusWidget(), "Called twice")
        press(dialog, "Purge")
        await seen(lambda: "1 of 1 purged" in words_in(found), "the outcome")
        assert (await desk.actions.callback(ida)).end_reason == "Called twice"
        press(found, "Undo")
        await seen(lambda: "1 of 1 put back" in words_in(found), "that it is undone")
        assert (await desk.actions.callback(ida)).location is Location.PENDING


async def test_that_a_callback_is_created_once_its_number_is_right(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.CALLBACKS)
        found = desk.window.callbacks
        press(found, "New callback…")
        dialog = found.window().findChild(CreateCallbackDialog)
        assert dialog is not None
        number, name, *_ = dialog.findChildren(QLineEdit)
        QTest.keyClicks(number, "5550140009")
        QTest.keyClicks(name, "Nia New")
        press(dialog, "Create")
        await seen(number.accessibleDescription, "the refusal at the number")
        type_over(number, "+1 555 014 0009")
        press(dialog, "Create")
        await seen(lambda: dialog_of(found) is None, "that the server has it")
        await seen(lambda: "Nia New" in column(found.table, "customer"), "the callback in the list")


async def test_that_a_supervisor_sets_an_agents_state_and_the_agent_learns_who_and_why(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        with server.client("dana") as dana:
            async with open_stream(server, {"Authorization": dana.headers["Authorization"]}):
                dana.put("/v1/agent/state", json={"state": "not_ready", "reason": "Break"}).raise_for_status()
                await seen(lambda: _reason_of(desk, "dana") == "Break", "that dana has a break")
                agent = desk.floor.value.agent("dana")
                desk.window.open_place(Page.AGENTS)
                state = SetStateOfAgent(Presence.NOT_READY, "Meeting", "Come to room 2")
                desk.window.agents.state_chosen.emit(agent, state)
                await seen(lambda: _reason_of(desk, "dana") == "Meeting", "that it is set")
                status = dana.get("/v1/agent").json()
                assert (status["reason"], status["set_note"]) == ("Meeting", "Come to room 2")
                assert status["set_by"]


def _reason_of(desk: SupervisorSession, agent_id: str) -> str | None:
    agent = desk.floor.value.agent(agent_id)
    return agent.reason if agent is not None else None
