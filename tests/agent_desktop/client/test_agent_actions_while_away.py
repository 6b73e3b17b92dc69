"""What is pressed while the server is away: seen to wait, sent once, or said not to have been carried out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from agent_desktop.client import agent_actions as actions_module
from agent_desktop.client import agent_sync as upkeep_module
from agent_desktop.model.agent_view import ConnectionState
from agent_desktop.model.notices import NotDone, NotSentNotice
from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import (
    Complete,
    Delegate,
    End,
    Presence,
    SetAgentState,
    SetCompletionStatus,
)
from agent_desktop.protocol.states import AgentState, CompletionStatus, InteractionState
from tests.agent_desktop.desks import DeskAtWork, Room, desk_at_work, hand_in
from tests.support.server import RunningServer, running_server
from ui.texts import messages

S = InteractionState
C = CompletionStatus
TIMING: Final = """
duration_for_no_answer_s = 300
offer_timeout_s = 300
max_preview_time_s = 300
wrap_up_s = 300
disconnect_grace_s = 300
short_call_s = 0
max_preview_time_mode = "always"
"""
PERSON: Final = "+12125550110"
NOBODY: Final = "+12125550101"

Press = Callable[[DeskAtWork], None]


def accept(desk: DeskAtWork) -> None:
    desk.actions.accept()


def dial(desk: DeskAtWork) -> None:
    desk.actions.dial()


def hang_up(desk: DeskAtWork) -> None:
    desk.actions.red_x(End(S.HANDLING))


def complete(desk: DeskAtWork) -> None:
    desk.actions.complete(Complete(C.WRONG_DESTINATION))


def delegate(desk: DeskAtWork) -> None:
    desk.actions.delegate(Delegate("Look"))


def go_away(desk: DeskAtWork) -> None:
    desk.actions.set_presence(SetAgentState(Presence.NOT_READY))


pytestmark = [pytest.mark.slow]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up after a moment: what is kept must outlast it."""
    monkeypatch.setattr(upkeep_module, "GIVE_UP", timedelta(seconds=0.2))
    monkeypatch.setattr(actions_module, "SAME_PRESS", timedelta(0))


@contextmanager
def centre(folder: Path, timing: str = TIMING) -> Generator[RunningServer]:
    with running_server(folder, timing=timing, troubles_expected=True) as server:
        yield server


async def bring(desk: DeskAtWork, server: RunningServer, state: InteractionState) -> str:
    """Bring the desk to an interaction in ``state``; return the callback's id."""
    number = NOBODY if state is S.DIALING else PERSON
    callback_id = await hand_in(Room(server, "billing", "dana", number))
    await desk.be_available()
    steps: list[tuple[InteractionState, Callable[[], None]]] = [
        (S.OFFERED, desk.actions.accept),
        (S.PREVIEW, desk.actions.dial),
        (S.HANDLING if number == PERSON else S.DIALING, lambda: desk.actions.red_x(End(S.HANDLING))),
        (S.WRAP_UP, lambda: None),
    ]
    for reached, press in steps:
        await desk.until_state(reached)
        await desk.until_idle()
        if reached is state:
            break
        press()
    return callback_id


async def lose(desk: DeskAtWork, server: RunningServer) -> None:
    await asyncio.to_thread(server.kill)
    await desk.until(lambda view: view.connection.link is ConnectionState.LOST)


async def find(desk: DeskAtWork, server: RunningServer) -> None:
    await asyncio.to_thread(server.start)
    await desk.until(lambda view: view.connection.link is ConnectionState.LIVE)


def look(server: RunningServer, callback_id: str) -> dict[str, object]:
    with server.client("boss") as boss:
        return dict(boss.get(paths.fill(paths.CALLBACK, id=callback_id)).raise_for_status().json())


async def outlasts_the_patience(desk: DeskAtWork, name: str) -> None:
    """Wait until a command has been refused by the network past ``GIVE_UP``, and see that it is kept."""
    await asyncio.to_thread(lambda: None)
    seen = len(desk.views)
    await desk.until(lambda view: len(desk.views) > seen + 2 and view.connection.link is ConnectionState.LOST)
    assert desk.view.is_working(name)
    assert "is sent as soon as the connection is back" in messages.pending(desk.view)


@pytest.mark.parametrize(
    ("state", "then"),
    [
        (S.OFFERED, None),
        (S.PREVIEW, S.WRAP_UP),
        (S.DIALING, S.WRAP_UP),
        (S.HANDLING, S.WRAP_UP),
        (S.WRAP_UP, None),
    ],
)
async def test_that_the_red_x_is_kept_and_done_once_the_server_is_back(
    tmp_path: Path, state: InteractionState, then: InteractionState | None
) -> None:
    with centre(tmp_path) as server:
        async with desk_at_work(server.url) as desk:
            callback_id = await bring(desk, server, state)
            await lose(desk, server)
            desk.actions.red_x(End(state))
            await outlasts_the_patience(desk, "end")
            await find(desk, server)
            await desk.until_state(then)
            await desk.until_idle()
            assert not [one for one in desk.notices if isinstance(one, (NotSentNotice, NotDone))]
            if state is S.WRAP_UP:
                assert look(server, callback_id)["end_state"] == "succeeded"


@pytest.mark.parametrize(
    ("press", "name", "told"),
    [
        (complete, "complete", "failed"),
        (delegate, "delegate", None),
    ],
)
async def test_that_finishing_commands_are_kept_and_sent_once_the_server_is_back(
    tmp_path: Path, press: Press, name: str, told: str | None
) -> None:
    with centre(tmp_path) as server:
        async with desk_at_work(server.url) as desk:
            callback_id = await bring(desk, server, S.WRAP_UP)
            await lose(desk, server)
            press(desk)
            await outlasts_the_patience(desk, name)
            await find(desk, server)
            await desk.until_state(None)
            await desk.until_idle()
            found = look(server, callback_id)
            assert (found["end_state"], found["held"]) == (told, name == "delegate")


async def test_that_a_postponement_is_kept_and_done_once_the_server_is_back(tmp_path: Path) -> None:
    with centre(tmp_path) as server:
        async with desk_at_work(server.url) as desk:
            callback_id = await bring(desk, server, S.PREVIEW)
            await lose(desk, server)
            at = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
            desk.actions.postpone(Complete(C.CALLBACK_REQUESTED, at, "dana"))
            await outlasts_the_patience(desk, "postpone")
            await find(desk, server)
            await desk.until_state(None)
            assert look(server, callback_id)["agent_id"] == "dana"


async def test_that_a_choice_made_while_away_is_what_the_red_x_completes_with(tmp_path: Path) -> None:
    with centre(tmp_path) as server:
        async with desk_at_work(server.url) as desk:
            callback_id = await bring(desk, server, S.WRAP_UP)
            await lose(desk, server)
            desk.actions.set_completion_status(SetCompletionStatus(C.WRONG_DESTINATION, note="A bakery"))
            desk.actions.red_x(End(S.WRAP_UP))
            await outlasts_the_patience(desk, "end")
            await find(desk, server)
            await desk.until_state(None)
            found = look(server, callback_id)
            assert found["end_state"] == "failed"


@pytest.mark.parametrize(
    ("state", "press", "name"),
    [
        (S.WRAP_UP, complete, "complete"),
        (S.HANDLING, hang_up, "end"),
        (S.PREVIEW, delegate, "delegate"),
    ],
)
async def test_that_a_command_for_a_former_state_is_reported_as_not_carried_out(
    tmp_path: Path, state: InteractionState, press: Press, name: str
) -> None:
    with centre(tmp_path) as server:
        async with desk_at_work(server.url) as desk:
            await bring(desk, server, state)
            await lose(desk, server)
            press(desk)
            await outlasts_the_patience(desk, name)
            # Another desktop of the same agent completes it first: this one is on the old line still.
            server.port, kept = 0, server.port
            await asyncio.to_thread(server.start)
            await asyncio.to_thread(_complete_elsewhere, server)
            await asyncio.to_thread(server.kill)
            server.port = kept
            await find(desk, server)
            await desk.until_idle()
            told = [one for one in desk.notices if isinstance(one, NotDone)]
            refused = [
                one.action for one in desk.refusals
            ]  # Where it was sent before the fresh snapshot came.
            assert told == [NotDone(name, state)] or refused == [name]


def _complete_elsewhere(server: RunningServer) -> None:
    with server.client("dana") as dana:
        at_hand = dana.get(paths.AGENT).raise_for_status().json()["interaction"]
        dana.post(paths.fill(paths.INTERACTION_COMPLETE, id=at_hand["id"])).raise_for_status()


@pytest.mark.parametrize(
    ("state", "press", "name"),
    [
        (S.OFFERED, accept, "accept"),
        (S.PREVIEW, dial, "dial"),
        (
            S.WRAP_UP,
            go_away,
            "agent_state",
        ),
    ],
)
async def test_that_an_outdated_command_is_reported_as_not_sent(
    tmp_path: Path, state: InteractionState, press: Press, name: str
) -> None:
    with centre(tmp_path) as server:
        async with desk_at_work(server.url) as desk:
            await bring(desk, server, state)
            await lose(desk, server)
            press(desk)
            await desk.until_idle()
            (said,) = [one for one in desk.notices if isinstance(one, NotSentNotice)]
            assert said.action == name
            await find(desk, server)
            await desk.until(
                lambda view: view.agent is not None and view.agent.state is not AgentState.OFFLINE
            )
            assert desk.at_hand.state is state, "it is not sent after all"


async def test_that_the_connection_is_not_reported_as_back_once_it_is_lost_again(tmp_path: Path) -> None:
    with centre(tmp_path) as server:
        async with desk_at_work(server.url) as desk:
            await lose(desk, server)
            await find(desk, server)
            said = await desk.until(lambda view: view.message is not None)
            assert said.message is not None
            assert "BACK" in said.message.text
            await lose(desk, server)
            assert desk.view.message is None
