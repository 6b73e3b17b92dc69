"""An agent corrects the last wrap-up at a real server."""

from collections.abc import Iterator

import pytest

from agent_desktop.model.notices import CorrectedNotice
from agent_desktop.protocol.commands import Complete, Correct
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import CompletionStatus, InteractionState, Relation
from tests.agent_desktop.desks import DeskAtWork, Room, desk_at_work, hand_in, rooms_in, site_of_rooms
from tests.support.server import QUICK, running_server

TIMING = QUICK + 'max_preview_time_mode = "always"\nrecall_intervals_s = [3600]\n'


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Room]]:
    """Rooms on a server of this module."""
    with running_server(tmp_path_factory.mktemp("rooms"), more=site_of_rooms(2, TIMING)) as server:
        yield rooms_in(server, 2)


async def wrapped_up(desk: DeskAtWork, room: Room) -> str:
    """Complete a conversation as *Handled*; return its interaction."""
    await hand_in(room)
    await desk.be_available()
    await desk.until_state(InteractionState.OFFERED)
    interaction = desk.at_hand.id
    desk.actions.accept()
    await desk.until_state(InteractionState.PREVIEW)
    desk.actions.dial()
    await desk.until_state(InteractionState.HANDLING)
    desk.actions.complete(Complete(CompletionStatus.HANDLED, note="Paid"))
    await desk.until_state(None)
    return interaction


async def test_that_a_correction_is_taken_and_the_own_list_follows(rooms: Iterator[Room]) -> None:
    room = next(rooms)
    async with desk_at_work(room.server.url, room.agent) as desk:
        interaction = await wrapped_up(desk, room)
        view = await desk.until(lambda view: view.own is not None and view.own.correctable is not None)
        assert view.own is not None
        assert view.own.correctable is not None
        last = view.own.correctable.interaction
        assert (last.id, last.note, last.completion_status) == (interaction, "Paid", CompletionStatus.HANDLED)
        assert CompletionStatus.ANSWERING_MACHINE in last.allowed_completion_statuses
        desk.actions.correct(interaction, Correct(CompletionStatus.ANSWERING_MACHINE, note=""))
        await desk.until(
            lambda view: (
                view.own is not None
                and any(
                    own.relation is Relation.COMPLETED and own.status is CompletionStatus.ANSWERING_MACHINE
                    for own in view.own.items
                )
            )
        )
        assert CorrectedNotice(room.number, CompletionStatus.ANSWERING_MACHINE) in desk.notices


async def test_that_a_refused_correction_reports_the_reason_of_the_server(rooms: Iterator[Room]) -> None:
    room = next(rooms)
    async with desk_at_work(room.server.url, room.agent) as desk:
        interaction = await wrapped_up(desk, room)
        desk.actions.correct(interaction, Correct(CompletionStatus.NO_ANSWER))
        await desk.until_idle()
        (refused,) = desk.refusals
        assert (refused.action, refused.problem.code) == ("correct", ProblemCode.STATUS_NOT_ALLOWED)
