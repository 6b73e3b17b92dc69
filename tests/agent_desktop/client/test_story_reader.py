"""The desktop reads the customer's story of each interaction, beside the stream."""

from collections.abc import Iterator

import pytest

from agent_desktop.protocol.commands import Complete, End
from agent_desktop.protocol.states import InteractionState
from tests.agent_desktop.desks import Room, desk_at_work, hand_in, rooms_in, site_of_rooms
from tests.support.server import QUICK, running_server


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A room on a server of this module."""
    folder = tmp_path_factory.mktemp("rooms")
    with running_server(
        folder, more=site_of_rooms(1, QUICK + 'max_preview_time_mode = "always"\n')
    ) as server:
        yield next(rooms_in(server, 1))


async def test_that_the_story_comes_with_the_offer_and_goes_with_the_interaction(room: Room) -> None:
    first = await hand_in(room)
    async with desk_at_work(room.server.url, room.agent) as desk:
        await desk.be_available()
        view = await desk.until(lambda view: view.current_story is not None)
        assert view.story is not None
        assert (view.story.callback_id, view.story.attempts, view.story.callbacks) == (first, (), ())
        desk.actions.accept()
        await desk.until_state(InteractionState.PREVIEW)
        desk.actions.dial()
        await desk.until_state(InteractionState.HANDLING)
        desk.actions.red_x(End(desk.at_hand.state))
        await desk.until_state(InteractionState.WRAP_UP)
        desk.actions.complete(Complete(note="Paid"))
        await desk.until_state(None)
        await desk.until(lambda view: view.story is None)
        second = await hand_in(room)
        view = await desk.until(lambda view: view.current_story is not None)
        assert view.story is not None
        (earlier,) = view.story.callbacks
        assert (view.story.callback_id, earlier.callback_id) == (second, first)
        assert [one.note for one in earlier.attempts] == ["Paid"]
