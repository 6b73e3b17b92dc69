"""Another number that an agent calls instead, at the real server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.notices import NumberNotice, RefusedNotice
from agent_desktop.protocol.states import InteractionState
from tests.agent_desktop.desks import DeskAtWork, Room, desk_at_work, hand_in, rooms_in, site_of_rooms
from tests.support.server import QUICK, running_server


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Room]]:
    """One server for both tests; each takes a room of its own."""
    more = site_of_rooms(2, QUICK + 'max_preview_time_mode = "always"\n')
    with running_server(tmp_path_factory.mktemp("rooms"), more=more) as server:
        yield rooms_in(server, 2)


@pytest.fixture
def room(rooms: Iterator[Room]) -> Room:
    """A room with a preview, for this test alone."""
    return next(rooms)


async def previewing(desk: DeskAtWork, room: Room) -> None:
    """Bring the desk into a preview."""
    await hand_in(room)
    await desk.be_available()
    await desk.until_state(InteractionState.OFFERED)
    desk.actions.accept()
    await desk.until_state(InteractionState.PREVIEW)
    await desk.until_idle()


def number_of(view: AgentView) -> str | None:
    """Return the number that is called."""
    return None if view.interaction is None else view.interaction.number


async def test_that_another_number_is_called_instead_and_taken_back(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await previewing(desk, room)
        for number, first in (("+16465550190", room.number), (room.number, None)):
            desk.actions.call_number(number)
            await desk.until(lambda view, number=number: number_of(view) == number)
            await desk.until_idle()
            current = desk.view.interaction
            assert current is not None
            assert (current.state, current.first_number) == (InteractionState.PREVIEW, first)
        assert desk.notices == [NumberNotice("+16465550190"), NumberNotice(room.number)]


async def test_that_a_number_that_may_not_be_called_is_refused_in_words(room: Room) -> None:
    async with desk_at_work(room.server.url, room.agent) as desk:
        await previewing(desk, room)
        desk.actions.call_number("+49112")
        await desk.until_idle()
        (notice,) = desk.notices
        assert isinstance(notice, RefusedNotice)
        assert (notice.action, notice.problem.code) == ("number", "number_not_allowed")
        assert number_of(desk.view) == room.number
