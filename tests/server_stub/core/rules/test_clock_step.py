"""The machine's clock is set, by somebody or by its time server: what is counted in seconds goes on as it was."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desktop.protocol.states import AgentState, InteractionState, Location, RoutingStatus
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import FiguresRow
from server_stub.core.rules import bulk_moves
from tests.server_stub.core.stage import BILLING, DANA, LEE, NOON, Stage, office_hours

HOUR = timedelta(hours=1)
TIMES = Timing(
    offer_timeout_s=20,
    max_preview_time_s=20,
    duration_for_no_answer_s=20,
    wrap_up_s=20,
    recall_intervals_s=(300,),
)
AFTER = {
    InteractionState.OFFERED: InteractionState.RELEASED,
    InteractionState.PREVIEW: InteractionState.DIALING,
    InteractionState.DIALING: InteractionState.WRAP_UP,
    InteractionState.WRAP_UP: InteractionState.COMPLETED,
}
BACK_AND_FORTH = pytest.mark.parametrize(
    "by", [-HOUR, -1.5 * HOUR, HOUR], ids=["back", "far back", "forward"]
)


def set_clock(stage: Stage, by: timedelta) -> None:
    stage.now += by
    stage.do(events.ClockSet(by_s=by.total_seconds()))
    stage.wait()


@BACK_AND_FORTH
@pytest.mark.parametrize("state", AFTER)
def test_that_a_timed_state_has_as_long_as_it_had(state: InteractionState, by: timedelta) -> None:
    stage = Stage(TIMES)
    _, interaction = stage.bring_to(state)
    stage.wait(5)
    set_clock(stage, by)
    view = stage.interaction(interaction)
    assert (view.state, view.deadline) == (state, stage.now + timedelta(seconds=15))
    assert view.state_since == stage.now - timedelta(seconds=5)
    stage.wait(14.9)
    assert stage.interaction(interaction).state is state
    stage.wait(0.1)
    assert stage.interaction(interaction).state is AFTER[state]


@BACK_AND_FORTH
def test_that_a_call_lasts_as_long_as_it_lasted(by: timedelta) -> None:
    stage = Stage(TIMES)
    stage.bring_to(InteractionState.HANDLING)
    stage.wait(30)
    set_clock(stage, by)
    stage.wait(30)
    stage.complete()
    counted = [row for row in stage.store.all(FiguresRow) if row.handled]
    assert [row.handle_time for row in counted] == [timedelta(seconds=60)]


@BACK_AND_FORTH
def test_that_graces_cool_downs_and_the_monitor_go_on(by: timedelta) -> None:
    stage = Stage(TIMES)
    stage.come(DANA)
    callback = stage.callback()
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    stage.wait(50)
    set_clock(stage, by)
    stage.wait(9)
    assert stage.agent().interaction is None
    stage.wait(1)
    assert stage.at_hand().callback_id == callback
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    stage.lose()
    stage.wait(20)
    set_clock(stage, by)
    stage.wait(10)
    assert stage.agent().state is AgentState.OFFLINE


@BACK_AND_FORTH
def test_that_an_agent_has_been_available_for_as_long_as_before(by: timedelta) -> None:
    stage = Stage(TIMES)
    stage.come(DANA)
    stage.wait(5)
    set_clock(stage, by)
    agent = stage.floor.tables.agents[DANA]
    five_seconds_ago = stage.now - timedelta(seconds=5)
    assert (agent.since, agent.available_since) == (five_seconds_ago, five_seconds_ago)


@BACK_AND_FORTH
def test_that_the_agent_who_came_first_keeps_the_first_place(by: timedelta) -> None:
    stage = Stage(TIMES)
    stage.come(DANA)
    stage.wait(5)
    set_clock(stage, by)
    stage.come(LEE)
    callback = stage.callback()
    assert stage.at_hand(DANA).callback_id == callback


def test_that_an_agent_who_is_not_available_gets_no_place_by_the_clock() -> None:
    stage = Stage(TIMES)
    set_clock(stage, HOUR)
    agent = stage.floor.tables.agents[DANA]
    assert (agent.since, agent.available_since) == (stage.now, None)


def test_that_the_opening_hours_follow_the_clock() -> None:
    stage = Stage(Timing(schedule=office_hours("11:30", "12:30")))
    callback = stage.callback()
    set_clock(stage, -HOUR)
    assert stage.process().status is RoutingStatus.OFF_SCHEDULE
    assert stage.row(callback).location is Location.PENDING
    stage.wait(until=NOON - 0.5 * HOUR)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    set_clock(stage, HOUR)
    assert stage.process().status is RoutingStatus.OFF_SCHEDULE


def test_that_the_opening_hours_follow_a_clock_that_was_set_while_no_server_ran() -> None:
    stage = Stage(Timing(schedule=office_hours("11:30", "12:30")))
    callback = stage.callback()
    stage.now -= HOUR
    stage.restart()
    assert stage.process().status is RoutingStatus.OFF_SCHEDULE
    assert stage.row(callback).location is Location.PENDING
    stage.wait(until=NOON - 0.5 * HOUR)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS


def test_that_a_due_time_is_the_clocks() -> None:
    stage = Stage()
    callback = stage.callback(due_at=NOON + 0.5 * HOUR)
    set_clock(stage, -HOUR)
    stage.wait(until=NOON)
    assert stage.row(callback).location is Location.PENDING
    set_clock(stage, HOUR)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS


def test_that_a_move_under_way_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_moves, "SLICE", 1)
    stage = Stage(Timing(schedule=office_hours()))
    waiting = [stage.callback(BILLING) for _ in range(4)]
    stage.wait(until=NOON.replace(hour=17))
    set_clock(stage, HOUR)
    stage.wait(0.001)
    assert {stage.row(each).location for each in waiting} == {Location.PENDING}


def test_that_the_trail_shows_that_the_clock_was_set() -> None:
    stage = Stage()
    set_clock(stage, -HOUR)
    (entry,) = stage.audit(AuditAction.CLOCK_SET)
    assert (entry.actor, entry.target, entry.detail) == ("system", "site", {"by_s": "-3600.000"})
