"""An agent is notified once of a state that a supervisor has set, and of each stop and start, by a real server."""

import asyncio
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from agent_desktop.client.steering_news import steering_notices
from agent_desktop.model.notices import StartedNotice, StateSetNotice, StoppedNotice
from agent_desktop.protocol.objects import AgentStatus
from agent_desktop.protocol.states import AgentState
from tests.agent_desktop.desks import Room, desk_at_work, rooms_in, site_of_rooms
from tests.support.server import QUICK, running_server
from ui.gallery import sample


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A room on a server of this module."""
    with running_server(tmp_path_factory.mktemp("rooms"), more=site_of_rooms(1, QUICK)) as server:
        yield next(rooms_in(server, 1))


async def test_that_a_stop_a_start_and_a_state_that_a_supervisor_sets_are_reported_once(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await desk.be_available()
        with room.server.client("boss") as boss:
            place = f"/v1/business-processes/{room.business_process}"
            body = {"reason": "A test of the line"}
            (await asyncio.to_thread(boss.post, f"{place}/stop", json=body)).raise_for_status()
            view = await desk.until(lambda view: view.agent is not None and bool(view.agent.stops))
            assert view.agent is not None
            (stop,) = view.agent.stops
            assert (stop.reason, stop.by, stop.until) == ("A test of the line", "Boss", None)
            (await asyncio.to_thread(boss.post, f"{place}/start")).raise_for_status()
            await desk.until(lambda view: view.agent is not None and not view.agent.stops)
            asked = {"state": "not_ready", "reason": "Training", "note": "Room 4"}
            answer = await asyncio.to_thread(boss.put, f"/v1/agents/{room.agent}/state", json=asked)
            answer.raise_for_status()
            view = await desk.until(lambda view: view.agent is not None and view.agent.set_by is not None)
        assert view.agent is not None
        assert (view.agent.reason, view.agent.set_by, view.agent.set_note) == ("Training", "Boss", "Room 4")
        news = [
            one for one in desk.notices if isinstance(one, (StateSetNotice, StoppedNotice, StartedNotice))
        ]
        name = stop.business_process.name
        assert news == [StoppedNotice(stop), StartedNotice(name), StateSetNotice(view.agent)]


def test_that_a_pending_state_that_begins_is_not_reported_again() -> None:
    before = AgentStatus(
        AgentState.BUSY, None, sample.NOW, AgentState.NOT_READY, None, pending_reason="Lunch", set_by="Boss"
    )
    begun = replace(
        before, state=AgentState.NOT_READY, reason="Lunch", pending_state=None, pending_reason=None
    )
    assert list(steering_notices(before, begun)) == []
    assert list(steering_notices(replace(before, set_by=None, pending_state=None), before)) == [
        StateSetNotice(before)
    ]
