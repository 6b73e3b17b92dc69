"""What an agent can do, at the real server."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import psutil
import pytest

from agent_desktop.client import agent_actions as actions_module
from agent_desktop.client import agent_sync as upkeep_module
from agent_desktop.errors import ServerUnreachable, SessionEnded, Trouble
from agent_desktop.model.agent_view import AgentView, ConnectionState
from agent_desktop.model.clock import ServerClock
from agent_desktop.model.notices import (
    BrokenNotice,
    CompletedNotice,
    NotSentNotice,
    PlainNotice,
    RefusedNotice,
    StoppedNotice,
)
from agent_desktop.model.observable import Observable
from agent_desktop.net import connect
from agent_desktop.net.connect import open_client, trusted
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession
from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import (
    Complete,
    Delegate,
    End,
    Presence,
    SetAgentState,
    SetCompletionStatus,
)
from agent_desktop.protocol.states import AgentState, Command, CompletionStatus, InteractionState
from tests.agent_desktop.desks import DeskAtWork, Room, desk_at_work, hand_in, rooms_in, site_of_rooms
from tests.support.server import QUICK, RunningServer, running_server

PREVIEW: Final = QUICK + 'max_preview_time_mode = "always"\n'
ROOMS: Final = 20


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Room]]:
    """One server for all the tests that leave it standing; each takes rooms of its own."""
    folder = tmp_path_factory.mktemp("rooms")
    more = site_of_rooms(ROOMS, PREVIEW)
    with running_server(folder, more=more) as server:
        yield rooms_in(server, ROOMS)


@pytest.fixture
def room(rooms: Iterator[Room]) -> Room:
    """A room with a preview, for this test alone."""
    return next(rooms)


def own_room(server: RunningServer) -> Room:
    """Return the room of a server that a test has for itself."""
    return Room(server, "billing", "dana", "+12125550110")


async def offered(desk: DeskAtWork, room: Room) -> None:
    """Bring the desk to an offer."""
    await hand_in(room)
    await desk.be_available()
    await desk.until_state(InteractionState.OFFERED)


async def previewing(desk: DeskAtWork, room: Room) -> None:
    """Bring the desk into a preview."""
    await offered(desk, room)
    desk.actions.accept()
    await desk.until_state(InteractionState.PREVIEW)
    await desk.until_idle()


async def handling(desk: DeskAtWork, room: Room) -> None:
    """Bring the desk into a conversation."""
    await previewing(desk, room)
    desk.actions.dial()
    await desk.until_state(InteractionState.HANDLING)
    await desk.until_idle()


async def test_that_a_callback_goes_from_offer_to_handled(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        desk.actions.shown(desk.at_hand.id)
        desk.actions.accept()
        await desk.until_state(InteractionState.PREVIEW)
        desk.actions.dial()
        await desk.until_state(InteractionState.HANDLING)
        desk.actions.red_x(End(InteractionState.HANDLING))
        await desk.until_state(InteractionState.WRAP_UP)
        desk.actions.complete(Complete(CompletionStatus.HANDLED))
        await desk.until_state(None)
        await desk.until(lambda view: view.own is not None and len(view.own.items) == 1)
        assert CompletedNotice(room.number, CompletionStatus.HANDLED) in desk.notices
        assert desk.view.agent is not None
        assert desk.view.agent.state is AgentState.AVAILABLE


async def test_that_each_command_shows_as_under_way_until_it_is_answered(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        desk.actions.accept()
        assert desk.view.is_working("accept")
        await desk.until_idle()
        assert desk.at_hand.state is InteractionState.PREVIEW


async def test_that_a_second_click_sends_nothing(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        for _ in range(5):
            desk.actions.accept()
        assert len(desk.view.working) == 1
        await desk.until_idle()
        for _ in range(5):
            desk.actions.red_x(End(InteractionState.PREVIEW))
        await desk.until_state(InteractionState.WRAP_UP)
        desk.actions.red_x(End(InteractionState.WRAP_UP))  # The second half of the double click.
        await desk.until_idle()
        assert desk.at_hand.state is InteractionState.WRAP_UP


async def test_that_the_red_x_completes_after_the_moment_of_a_double_click(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions_module, "SAME_PRESS", timedelta(0))
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        desk.actions.accept()
        await desk.until_state(InteractionState.PREVIEW)
        desk.actions.red_x(End(InteractionState.PREVIEW))
        await desk.until_state(InteractionState.WRAP_UP)
        await desk.until_idle()
        desk.actions.red_x(End(InteractionState.WRAP_UP))
        await desk.until_state(None)
        assert CompletedNotice(room.number, CompletionStatus.CANCEL) in desk.notices


async def test_that_a_declined_offer_is_shown_as_declined(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        desk.actions.red_x(End(InteractionState.OFFERED))
        await desk.until_state(None)
        assert desk.notices == [PlainNotice.DECLINED]


async def test_that_a_missed_offer_is_shown_as_missed(tmp_path: Path) -> None:
    timing = QUICK.replace("offer_timeout_s = 30", "offer_timeout_s = 0.3")
    with running_server(tmp_path, timing=timing) as server:
        async with desk_at_work(server.url) as desk:
            await offered(desk, own_room(server))
            desk.actions.shown(desk.at_hand.id)
            await desk.until(lambda view: view.agent is not None and view.agent.state is AgentState.NOT_READY)
            assert desk.notices == [PlainNotice.OFFER_MISSED]


async def test_that_a_withdrawn_offer_is_shown_as_withdrawn(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        with room.server.client("boss") as boss:
            await asyncio.to_thread(boss.post, f"/v1/business-processes/{room.business_process}/stop")
        await desk.until_state(None)
        stopped, withdrawn = desk.notices
        assert isinstance(stopped, StoppedNotice)
        assert withdrawn is PlainNotice.OFFER_WITHDRAWN


async def test_that_the_latest_status_is_set_when_the_call_ends(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await handling(desk, room)
        for status in (
            CompletionStatus.ANSWERING_MACHINE,
            CompletionStatus.HANDLED,
            CompletionStatus.WRONG_DESTINATION,
        ):
            desk.actions.set_completion_status(SetCompletionStatus(status))
        desk.actions.red_x(End(InteractionState.HANDLING))
        await desk.until_state(InteractionState.WRAP_UP)
        await desk.until_idle()
        assert desk.at_hand.completion_status is CompletionStatus.WRONG_DESTINATION
        assert desk.notices == []


async def test_that_completing_with_a_status_needs_no_status_before(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await handling(desk, room)
        desk.actions.set_completion_status(SetCompletionStatus(CompletionStatus.ANSWERING_MACHINE))
        desk.actions.complete(Complete(CompletionStatus.HANDLED, note="all well"))
        await desk.until_state(None)
        assert CompletedNotice(room.number, CompletionStatus.HANDLED) in desk.notices


async def test_that_a_callback_can_be_handed_to_the_supervisors(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        desk.actions.accept()
        await desk.until_state(InteractionState.PREVIEW)
        desk.actions.delegate(Delegate("speaks only French"))
        await desk.until_state(None)
        await desk.until_idle()
        assert desk.notices == [PlainNotice.DELEGATED]


async def test_that_a_postponed_callback_is_shown_to_come_back(room: Room) -> None:
    when = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=3)
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        desk.actions.accept()
        await desk.until_state(InteractionState.PREVIEW)
        wanted = Complete(CompletionStatus.CALLBACK_REQUESTED, callback_at=when, agent_id=room.agent)
        desk.actions.postpone(wanted)
        await desk.until_state(None)
        await desk.until(lambda view: view.own is not None and bool(view.own.items))
        assert desk.notices == [CompletedNotice(room.number, CompletionStatus.CALLBACK_REQUESTED, when)]


async def test_that_a_refusal_is_shown_with_its_reason_and_the_desktop_continues(room: Room) -> None:
    past = datetime.now(UTC) - timedelta(hours=3)
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        desk.actions.accept()
        await desk.until_state(InteractionState.PREVIEW)
        desk.actions.postpone(Complete(CompletionStatus.CALLBACK_REQUESTED, callback_at=past))
        await desk.until_idle()
        assert [refused.problem.code for refused in desk.refusals] == ["callback_at_out_of_range"]
        assert desk.at_hand.state is InteractionState.PREVIEW
        assert isinstance(desk.notices[-1], RefusedNotice)


async def test_that_a_press_that_comes_too_late_brings_the_desk_up_to_date(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        place = paths.fill(paths.INTERACTION_ACCEPT, id=desk.at_hand.id)
        with room.server.client(room.agent) as elsewhere:
            await asyncio.to_thread(elsewhere.post, place)
            await asyncio.to_thread(elsewhere.post, place.replace("accept", "dial"))
        desk.actions.dial()  # Meant for the preview, of which nothing was known here and which is over.
        await desk.until_idle()
        assert Command.DIAL not in desk.at_hand.allowed_commands
        assert desk.at_hand.state in {InteractionState.DIALING, InteractionState.HANDLING}


async def test_that_the_latest_presence_asked_for_counts(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        for reason in ("Break", "Meeting", "Lunch"):
            desk.actions.set_presence(SetAgentState(Presence.NOT_READY, reason))
        await desk.until(lambda view: view.agent is not None and view.agent.reason == "Lunch")
        await desk.until_idle()
        assert desk.view.agent is not None
        assert desk.view.agent.reason == "Lunch"


async def test_that_colleagues_are_known_once_there_is_an_interaction(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        view = await desk.until(lambda view: bool(view.colleagues))
        assert {person.id for person in view.colleagues} == {room.agent}


async def test_that_a_server_that_dies_and_comes_back_is_found_again(tmp_path: Path) -> None:
    with running_server(tmp_path, timing=PREVIEW, troubles_expected=True) as server:
        async with desk_at_work(server.url) as desk:
            await handling(desk, own_room(server))
            before = desk.at_hand.id
            await asyncio.to_thread(server.kill)
            view = await desk.until(lambda view: view.connection.link is ConnectionState.LOST)
            assert view.connection.reason in {Trouble.BROKEN_OFF, Trouble.REFUSED}
            assert view.connection.retry_at is not None
            await asyncio.to_thread(server.start)
            await desk.until(lambda view: view.connection.link is ConnectionState.LIVE)
            assert (desk.at_hand.id, desk.at_hand.state) == (before, InteractionState.HANDLING)
            assert PlainNotice.BACK in desk.notices


async def test_that_a_press_while_the_server_is_away_is_carried_out_when_it_is_back(tmp_path: Path) -> None:
    timing = PREVIEW.replace("disconnect_grace_s = 0.3", "disconnect_grace_s = 20")
    with running_server(tmp_path, timing=timing, troubles_expected=True) as server:
        async with desk_at_work(server.url) as desk:
            await offered(desk, own_room(server))
            await asyncio.to_thread(server.kill)
            await desk.until(lambda view: view.connection.link is ConnectionState.LOST)
            desk.actions.accept()
            await asyncio.to_thread(server.start)
            await desk.until_state(InteractionState.PREVIEW)
            await desk.until_idle()
            assert not any(isinstance(notice, NotSentNotice) for notice in desk.notices)


async def test_that_a_command_that_cannot_be_sent_for_long_is_dropped_and_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep_module, "GIVE_UP", timedelta(seconds=0.3))
    with running_server(tmp_path, timing=PREVIEW, troubles_expected=True) as server:
        async with desk_at_work(server.url) as desk:
            await offered(desk, own_room(server))
            await asyncio.to_thread(server.kill)
            desk.actions.accept()
            await desk.until_idle()
            sent = [notice for notice in desk.notices if isinstance(notice, NotSentNotice)]
            assert sent == [NotSentNotice("accept", Trouble.REFUSED)]


async def test_that_a_command_that_gets_no_answer_may_have_been_heard_and_the_line_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    timing = PREVIEW.replace("disconnect_grace_s = 0.3", "disconnect_grace_s = 20")
    with running_server(tmp_path, timing=timing, troubles_expected=True) as server:
        monkeypatch.setattr(connect, "ANSWER_S", 3.0)
        monkeypatch.setattr(upkeep_module, "GIVE_UP", timedelta(seconds=1))
        async with desk_at_work(server.url) as desk:
            await offered(desk, own_room(server))
            process = psutil.Process(server.pid)
            process.suspend()
            try:
                desk.actions.accept()
                await desk.until(lambda view: view.connection.link is ConnectionState.LOST)
                await desk.until_idle()
                sent = [notice for notice in desk.notices if isinstance(notice, NotSentNotice)]
                assert sent == [NotSentNotice("accept", Trouble.TIMED_OUT, delivered=True)]
            finally:
                process.resume()
            await desk.until(lambda view: view.connection.link is ConnectionState.LIVE)


async def test_that_a_command_whose_first_try_may_have_been_heard_stays_so_when_the_server_is_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(upkeep_module, "GIVE_UP", timedelta(seconds=2))
    tries: list[bool] = []

    async def ask() -> None:
        tries.append(not tries)
        raise ServerUnreachable(Trouble.BROKEN_OFF, delivered=tries[-1])

    async with open_client("http://127.0.0.1:9", trusted()) as http:
        upkeep = upkeep_module.AgentSync(
            ServerClient(http, ClientSession(http), ServerClock()),
            Observable(AgentView()),
            tell=lambda _: None,
        )
        with pytest.raises(ServerUnreachable) as lost:
            await upkeep.insist(ask)
    assert tries[:2] == [True, False]
    assert lost.value.delivered


async def test_that_a_second_desktop_takes_over_and_the_first_can_take_over_in_turn(room: Room) -> None:
    async with (
        desk_at_work(room.server.url, room.agent) as first,
        desk_at_work(room.server.url, room.agent) as second,
    ):
        await first.until(lambda view: view.connection.link is ConnectionState.REPLACED)
        first.actions.retry()
        await second.until(lambda view: view.connection.link is ConnectionState.REPLACED)
        await first.until(lambda view: view.connection.link is ConnectionState.LIVE)
        await first.be_available()


async def test_that_leaving_makes_the_agent_offline_and_ends_the_sign_in(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await desk.be_available()
        await desk.actions.leave(revoke=True)
        with room.server.client("boss") as boss:
            agents = (await asyncio.to_thread(boss.get, "/v1/agents")).json()["items"]
        assert [agent["state"] for agent in agents if agent["id"] == room.agent] == ["offline"]
        with pytest.raises(SessionEnded):
            await desk.server.get(paths.AGENT, dict[str, Any])


async def test_that_leaving_does_not_wait_for_a_dead_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions_module, "LEAVE", timedelta(seconds=0.2))
    with running_server(tmp_path, troubles_expected=True) as server:
        async with desk_at_work(server.url) as desk:
            await asyncio.to_thread(server.kill)
            await desk.actions.leave(revoke=True)
            assert not desk.view.is_working()


async def test_that_a_revoked_sign_in_ends_the_desk(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        token = desk.server.session.refresh_token
        with room.server.client(room.agent) as elsewhere:
            await asyncio.to_thread(elsewhere.post, paths.TOKEN_REVOKE, data={"token": token})
        with pytest.raises(SessionEnded):
            await desk.running


async def test_that_a_press_while_the_sign_in_ends_does_nothing(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def wait(*_: object) -> None:
        await asyncio.get_running_loop().create_future()

    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        monkeypatch.setattr(desk.server, "post", wait)
        desk.actions.accept()
        await asyncio.sleep(0)
        offer, ended = desk.at_hand, list[bool]()

        def press(view: AgentView) -> None:
            """Press what is left to press when the command that is under way has been given up."""
            ended.append(not view.is_working())
            desk.actions.dial()
            desk.actions.shown(offer.id)

        desk.desk.watch(press)
        desk.running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await desk.running
        assert ended == [True]
        assert not desk.view.is_working()


@pytest.mark.logs_expected("agent_desktop.client.command_runner: failed")
async def test_that_an_internal_error_is_reported_and_the_desktop_continues(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise ZeroDivisionError

    async with desk_at_work(room.server.url, room.agent) as desk:
        await offered(desk, room)
        with monkeypatch.context() as broken:
            broken.setattr(desk.server, "post", fail)
            desk.actions.accept()
            await desk.until_idle()
        assert desk.notices == [BrokenNotice("accept")]
        desk.actions.accept()
        await desk.until_state(InteractionState.PREVIEW)
