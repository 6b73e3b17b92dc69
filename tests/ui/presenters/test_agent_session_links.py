"""Links to a callback: each role sees it where it belongs, and what may not be seen is said not to be there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from pytestqt.qtbot import QtBot

from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import format_time
from tests.support.server import RunningServer
from tests.support.waiting import seen
from tests.ui.presenters.live import agent_desk, agent_window, supervisor_desk
from ui.agent.own_callbacks import FEW, OwnRow
from ui.presenters.agent_session import AgentSession
from ui.supervisor.process_pane import Tab
from ui.supervisor.sidebar import Page
from ui.texts import numbers

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support|does not support raise"),
]


def hand_in(server: RunningServer, number: str, process: str = "billing", agent: str | None = None) -> str:
    """Hand a callback in, asked for ``agent`` tomorrow if there is one; return its id."""
    body = {"business_process_id": process, "number": number}
    if agent is not None:
        body |= {"agent_id": agent, "due_at": format_time(datetime.now(UTC) + timedelta(days=1))}
    with server.client("ivr") as intake:
        answer = intake.post(paths.CALLBACKS, json=body)
    assert answer.status_code == httpx.codes.CREATED, answer.text
    return str(answer.json()["id"])


def pointed_out() -> list[OwnRow]:
    """Return the rows that stand out."""
    window = agent_window()
    return [row for row in window.findChildren(OwnRow) if row.is_pointed_out] if window is not None else []


def said(desk: AgentSession) -> str:
    """Return the text of the status line."""
    message = desk.desk.value.message
    return message.text if message is not None else ""


async def test_that_a_link_points_out_one_of_the_agents_own_callbacks(
    server: RunningServer, tmp_path: Path, qtbot: QtBot
) -> None:
    del qtbot
    wanted = [hand_in(server, f"+1212555{10 + n}01", agent="dana") for n in range(FEW + 2)][-1]
    async with agent_desk(server, "dana", tmp_path) as desk:
        desk.open_callback(wanted)  # Before anything is known: it is kept until it is.
        (row,) = await seen(
            lambda: [row for row in pointed_out() if row.isVisible()], "a row that stands out"
        )
        assert row.number == f"+1212555{10 + FEW + 1}01"


async def test_that_a_link_to_another_agents_callback_is_reported_as_such(
    server: RunningServer, tmp_path: Path, qtbot: QtBot
) -> None:
    del qtbot
    other = hand_in(server, "+12125553201", agent="lee")
    async with agent_desk(server, "dana", tmp_path) as desk:
        await desk.ready()
        desk.open_callback(other)
        await seen(lambda: "a callback that is not yours" in said(desk), "that it is not")
        assert pointed_out() == []


async def test_that_a_link_opens_a_callback_in_the_search_of_its_business_process(
    server: RunningServer, tmp_path: Path, qtbot: QtBot
) -> None:
    del qtbot
    hand_in(server, "+12125553301", "claims")
    wanted = hand_in(server, "+12125553302", "claims")
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.AGENTS)
        desk.open_callback(wanted)
        search = desk.window.pane.search
        await seen(lambda: search.table.current() == wanted, "the callback")
        assert desk.window.place is Page.MONITOR
        assert desk.window.monitor.current() == desk.window.pane.process_id == "claims"
        assert desk.window.pane.tab is Tab.SEARCH
        assert search.query.text == "+12125553302"


async def test_that_a_link_to_a_callback_that_a_supervisor_may_not_see_is_reported(
    server: RunningServer, tmp_path: Path, qtbot: QtBot
) -> None:
    del qtbot
    foreign = hand_in(server, "+12125553401", "claims")
    async with supervisor_desk(server, "sue", tmp_path) as desk:
        for wanted in (foreign, "nothing-of-that-id"):
            before = desk.floor.value.message
            desk.open_callback(wanted)
            message = await seen(
                lambda before=before: (
                    desk.floor.value.message if desk.floor.value.message is not before else None
                ),
                "that it is not to be seen",
            )
            assert message.text.startswith("That link leads to no callback")


async def test_that_a_link_to_a_completed_callback_shows_that_it_is_completed(
    server: RunningServer, tmp_path: Path, qtbot: QtBot
) -> None:
    del qtbot
    over = hand_in(server, "+12125553501")
    with server.client("boss") as boss:
        boss.post(paths.fill(paths.CALLBACK_PURGE, id=over)).raise_for_status()
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.open_callback(over)
        message = await seen(lambda: desk.floor.value.message, "what became of it")
        number = numbers.written("+12125553501")
        assert message.text == f"The callback to {number} is already completed."
