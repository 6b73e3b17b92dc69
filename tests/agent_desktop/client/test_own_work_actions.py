"""An agent creates, moves, gives back and calls own callbacks at a real server, and searches the own history."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.notices import OwnWorkNotice, OwnWorkOutcome
from agent_desktop.model.own_commands import CREATE, MOVE
from agent_desktop.protocol.commands import Complete, GiveBack, MoveCallback, NewOwnCallback
from agent_desktop.protocol.objects import OwnCallback
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import CompletionStatus, InteractionState, Relation
from tests.agent_desktop.desks import DeskAtWork, Room, desk_at_work, hand_in, rooms_in, site_of_rooms
from tests.support.server import QUICK, running_server
from tests.support.waiting import wait_until

TIMING = QUICK + 'max_preview_time_mode = "always"\n'


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Room]]:
    """Rooms on a server of this module."""
    with running_server(tmp_path_factory.mktemp("rooms"), more=site_of_rooms(3, TIMING)) as server:
        yield rooms_in(server, 3)


def later(**span: float) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) + timedelta(**span)


def asked(view: AgentView) -> list[OwnCallback]:
    items = view.own.items if view.own is not None else ()
    return [own for own in items if own.relation is Relation.ASKED]


async def created(desk: DeskAtWork, room: Room, number: str) -> OwnCallback:
    """Create a callback that is due in an hour."""
    desk.actions.own.create(NewOwnCallback(room.business_process, number, due_at=later(hours=1)))
    view = await desk.until(lambda view: any(own.callback.number == number for own in asked(view)))
    return next(own for own in asked(view) if own.callback.number == number)


async def test_that_an_own_callback_is_created_moved_and_given_back(rooms: Iterator[Room]) -> None:
    room = next(rooms)
    async with desk_at_work(room.server.url, room.agent) as desk:
        own = await created(desk, room, "+12125550142")
        at = later(hours=2)
        desk.actions.own.move(own.callback.id, MoveCallback(at))
        await desk.until(lambda view: [each.callback.due_at for each in asked(view)] == [at])
        await desk.until_idle()
        desk.actions.own.create(NewOwnCallback(room.business_process, "+12125550142"))
        desk.actions.own.move(own.callback.id, MoveCallback(later(days=100)))
        await desk.until_idle()
        refused = {(each.action, each.problem.code) for each in desk.refusals}
        assert refused == {
            (CREATE, ProblemCode.NUMBER_IN_USE),
            (MOVE, ProblemCode.CALLBACK_AT_OUT_OF_RANGE),
        }
        desk.actions.own.give_back(own, GiveBack("Speaks French"))
        await desk.until(lambda view: not asked(view))
        outcomes = [each.outcome for each in desk.notices if isinstance(each, OwnWorkNotice)]
        assert outcomes == [OwnWorkOutcome.CREATED, OwnWorkOutcome.MOVED, OwnWorkOutcome.GIVEN_BACK]


async def test_that_call_now_begins_the_preview_and_the_history_finds_it(rooms: Iterator[Room]) -> None:
    room = next(rooms)
    async with desk_at_work(room.server.url, room.agent) as desk:
        await desk.be_available()
        own = await created(desk, room, "+12125550143")
        desk.actions.own.call(own.callback.id)
        await desk.until_state(InteractionState.PREVIEW)
        assert desk.at_hand.callback_id == own.callback.id
        desk.actions.complete(Complete(CompletionStatus.WRONG_DESTINATION))
        await desk.until_state(None)
        await desk.until_idle()
        desk.actions.own.search("555-0143")
        view = await desk.until(lambda view: view.history is not None and not view.history.loading)
        assert view.history is not None
        assert [each.status for each in view.history.items] == [CompletionStatus.WRONG_DESTINATION]
        desk.actions.own.search("Kim")
        view = await desk.until(lambda view: view.history is not None and not view.history.loading)
        assert view.history is not None
        assert (view.history.items, view.history.next_cursor) == ((), None)


async def test_that_an_offer_shown_while_the_system_is_quiet_is_in_the_audit_trail(
    rooms: Iterator[Room],
) -> None:
    room = next(rooms)

    async def quiet() -> bool:
        return True

    async with desk_at_work(room.server.url, room.agent) as desk:
        await hand_in(room)
        await desk.be_available()
        await desk.until_state(InteractionState.OFFERED)
        offer = desk.at_hand.id
        desk.actions.shown(offer, quiet)
        with room.server.client("boss") as boss:

            def found() -> list[str]:
                items = boss.get("/v1/audit").json()["items"]
                return [one["target"] for one in items if one["action"] == "offer.shown_quietly"]

            await asyncio.to_thread(wait_until, found, "the entry of the audit trail")
            assert found() == [f"interaction:{offer}"]
