"""Many callbacks that follow the opening and closing of their business process, a slice a turn."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desktop.protocol.states import AttemptState, EndState, Location, OffSchedulePolicy
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.errors import NotFound
from server_stub.core.model.rows import TimerKind
from server_stub.core.rules import bulk_moves
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, NOON, TOVE, Stage, office_hours

FIVE = NOON.replace(hour=17)
NEXT_DAY = NOON.replace(day=4, hour=9)
OPEN_TILL_FIVE = Timing(schedule=office_hours())
MOMENT_S = 0.001
"""Time enough for every slice, and for nothing else."""


@pytest.fixture(autouse=True)
def _two_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_moves, "SLICE", 2)


def here(stage: Stage, ids: list[str]) -> list[Location]:
    return [stage.row(each).location for each in ids]


def moves(stage: Stage) -> list[str]:
    return [subject for kind, subject in stage.floor.tables.timers if kind is TimerKind.MOVE]


def test_that_a_queue_closes_slice_by_slice_and_offers_nothing_meanwhile() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    waiting = [stage.callback() for _ in range(5)]
    stage.wait(until=FIVE)
    assert here(stage, waiting).count(Location.PENDING) == 2
    assert moves(stage) == [BILLING]
    stage.come(DANA)
    assert stage.agent().interaction is None
    stage.wait(MOMENT_S)
    assert here(stage, waiting) == [Location.PENDING] * 5
    assert [stage.attempt_states(each) for each in waiting] == [[AttemptState.ABORTED]] * 5
    assert moves(stage) == []


def test_that_a_closing_that_removes_does_so_slice_by_slice() -> None:
    stage = Stage(Timing(schedule=office_hours(), off_schedule_policy=OffSchedulePolicy.REMOVE))
    waiting = [stage.callback() for _ in range(5)]
    stage.wait(until=FIVE)
    stage.wait(MOMENT_S)
    assert [stage.row(each).end_state for each in waiting] == [EndState.ABORTED] * 5


def test_that_a_queue_opens_in_the_order_in_which_it_is_served() -> None:
    stage = Stage(OPEN_TILL_FIVE, now=FIVE)
    first, second, third = (stage.callback() for _ in range(3))
    urgent = stage.callback(priority=9)
    stage.wait(until=NEXT_DAY)
    assert here(stage, [urgent, first]) == [Location.HANDLING_BY_BUSINESS_PROCESS] * 2
    assert here(stage, [second, third]) == [Location.PENDING] * 2
    stage.wait(MOMENT_S)
    assert [entry[-1] for entry in stage.floor.tables.routing.queues[BILLING]] == [
        urgent,
        first,
        second,
        third,
    ]


def test_that_all_business_processes_share_a_turn() -> None:
    stage = Stage(OPEN_TILL_FIVE, now=FIVE, processes={BILLING: (DANA,), CLAIMS: (TOVE,)})
    waiting = [stage.callback(process) for process in (BILLING, CLAIMS) for _ in range(3)]
    stage.now = NEXT_DAY
    left: list[int] = []
    while Location.PENDING in here(stage, waiting):
        stage.do(events.Tick())
        left.append(here(stage, waiting).count(Location.PENDING))
        stage.now += timedelta(microseconds=1)
    assert left == [4, 2, 0]


def test_that_a_move_goes_on_after_a_restart() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    waiting = [stage.callback() for _ in range(5)]
    stage.wait(until=FIVE)
    stage.restart()
    stage.wait(MOMENT_S)
    assert [stage.attempt_states(each) for each in waiting] == [[AttemptState.ABORTED]] * 5


def test_that_a_refused_event_takes_its_slice_back_and_loses_none() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    waiting = [stage.callback() for _ in range(5)]
    stage.wait(until=FIVE)
    stage.now += timedelta(microseconds=1)
    stage.refused(events.Purge(by="sam", callback_id="nobody"), NotFound)
    stage.wait(MOMENT_S)
    assert [stage.attempt_states(each) for each in waiting] == [[AttemptState.ABORTED]] * 5


def test_that_a_stop_holds_the_rest_back_until_the_start() -> None:
    stage = Stage(OPEN_TILL_FIVE, now=FIVE)
    waiting = [stage.callback() for _ in range(5)]
    stage.wait(until=NEXT_DAY)
    stage.stop()
    stage.wait(MOMENT_S)
    assert here(stage, waiting).count(Location.PENDING) == 3
    assert moves(stage) == []
    stage.start()
    stage.wait(MOMENT_S)
    assert here(stage, waiting) == [Location.HANDLING_BY_BUSINESS_PROCESS] * 5


def test_that_an_opening_finishes_the_closing_under_way() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    waiting = [stage.callback() for _ in range(5)]
    stage.wait(until=FIVE)
    stage.set_timing(schedule=None)
    stage.wait(MOMENT_S)
    assert [stage.attempt_states(each) for each in waiting] == [[AttemptState.ABORTED]] * 5
    assert here(stage, waiting) == [Location.HANDLING_BY_BUSINESS_PROCESS] * 5


def test_that_new_calling_hours_find_the_closing_done() -> None:
    stage = Stage()
    waiting = [stage.callback() for _ in range(5)]
    stage.set_timing(schedule=office_hours("01:00", "02:00"), calling_hours=("03:00", "04:00"))
    assert [stage.attempt_states(each) for each in waiting] == [[AttemptState.ABORTED]] * 5


def test_that_what_is_purged_meanwhile_stays_so() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    waiting = [stage.callback() for _ in range(5)]
    stage.wait(until=FIVE)
    last = next(each for each in waiting if stage.row(each).location is not Location.PENDING)
    stage.do(events.Purge(by="sam", callback_id=last))
    stage.wait(MOMENT_S)
    assert stage.row(last).end_state is EndState.PURGED
    assert stage.attempt_states(last) == []
    others = [each for each in waiting if each != last]
    assert here(stage, others) == [Location.PENDING] * 4


def test_that_callbacks_that_may_never_be_called_end_the_move_all_the_same() -> None:
    stage = Stage(Timing(schedule=office_hours(), calling_hours=("09:00", "10:00")), now=FIVE)
    waiting = [stage.callback(number=f"+8131234560{n}") for n in range(5)]  # Night in Tokyo by then.
    stage.wait(until=NEXT_DAY)
    assert moves(stage) == [BILLING]
    stage.wait(MOMENT_S)
    assert moves(stage) == []
    assert here(stage, waiting) == [Location.PENDING] * 5
