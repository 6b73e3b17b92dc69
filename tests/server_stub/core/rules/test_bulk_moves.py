"""Many callbacks that follow their business process or the clock, a slice a turn."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.states import (
    AttemptState,
    EndState,
    InteractionState,
    Location,
    OffSchedulePolicy,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.errors import NotFound
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import CallbackRow, TimerKind
from server_stub.core.rules import bulk_moves, offers
from tests.server_stub.core.stage import (
    BILLING,
    CLAIMS,
    DANA,
    KIM,
    LEE,
    NOON,
    TOVE,
    Stage,
    office_hours,
)

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


def test_that_a_closing_under_way_aborts_all_though_the_schedule_opens_again() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    waiting = [stage.callback() for _ in range(5)]
    stage.wait(until=FIVE)
    stage.set_timing(schedule=None)
    stage.wait(MOMENT_S)
    assert [stage.attempt_states(each) for each in waiting] == [[AttemptState.ABORTED]] * 5
    assert here(stage, waiting) == [Location.HANDLING_BY_BUSINESS_PROCESS] * 5


def test_that_a_closing_aborts_all_whatever_the_calling_hours() -> None:
    stage = Stage()
    waiting = [stage.callback() for _ in range(5)]
    stage.set_timing(schedule=office_hours("01:00", "02:00"), calling_hours=("03:00", "04:00"))
    stage.wait(MOMENT_S)
    assert [stage.attempt_states(each) for each in waiting] == [[AttemptState.ABORTED]] * 5


def test_that_a_callback_purged_meanwhile_stays_purged() -> None:
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


def test_that_new_calling_hours_are_followed_slice_by_slice() -> None:
    stage = Stage()
    waiting = [stage.callback() for _ in range(5)]
    stage.set_timing(calling_hours=("03:00", "04:00"))
    assert here(stage, waiting).count(Location.PENDING) == 2
    assert moves(stage) == [BILLING]
    stage.wait(MOMENT_S)
    assert here(stage, waiting) == [Location.PENDING] * 5
    assert moves(stage) == []
    stage.set_timing(calling_hours=None)
    assert here(stage, waiting).count(Location.PENDING) == 3
    stage.wait(MOMENT_S)
    assert here(stage, waiting) == [Location.HANDLING_BY_BUSINESS_PROCESS] * 5


def test_that_no_customer_is_called_by_the_former_calling_hours() -> None:
    stage = Stage()
    waiting = [stage.callback() for _ in range(5)]
    stage.set_timing(calling_hours=("03:00", "04:00"))
    stage.come(DANA)
    assert stage.agent().interaction is None
    assert here(stage, waiting) == [Location.PENDING] * 5
    stage.wait(MOMENT_S)
    assert stage.audit(AuditAction.OFFER_MADE) == []


def test_that_those_who_may_be_called_are_offered_while_others_still_move() -> None:
    stage = Stage()
    for n in range(3):
        stage.callback(number=f"+8131234560{n}", priority=1)  # Nine in the evening in Tokyo.
    in_london = stage.callback(number="+442079460958")
    stage.set_timing(calling_hours=("09:00", "17:00"))
    stage.come(DANA)
    assert stage.at_hand().callback_id == in_london


def test_that_a_new_expiry_is_followed_slice_by_slice() -> None:
    stage = Stage()
    waiting = [stage.callback() for _ in range(5)]
    stage.wait(600)
    stage.set_timing(expires_after_s=300)
    assert [stage.row(each).end_state for each in waiting].count(EndState.EXPIRED) == 2
    stage.come(DANA)
    assert stage.agent().interaction is None
    stage.wait(MOMENT_S)
    assert [stage.row(each).end_state for each in waiting] == [EndState.EXPIRED] * 5


def test_that_a_new_wait_for_the_asked_agent_is_followed_slice_by_slice() -> None:
    stage = Stage()
    waiting = [stage.callback(agent_id=LEE) for _ in range(5)]
    stage.wait(600)
    stage.set_timing(requested_agent_wait_s=300)
    assert [stage.row(each).ask_lapsed for each in waiting].count(True) == 2
    stage.wait(MOMENT_S)
    assert all(stage.row(each).ask_lapsed for each in waiting)


def test_that_an_earlier_wait_ends_for_no_callback_that_is_still_to_move() -> None:
    stage = Stage(Timing(requested_agent_wait_s=300))
    waiting = [stage.callback(agent_id=LEE) for _ in range(5)]
    stage.wait(299)
    stage.set_timing(requested_agent_wait_s=900)
    stage.now += timedelta(seconds=2)  # The waits of before are due, and the next slice with them.
    stage.do(events.Tick())
    stage.wait(MOMENT_S)
    assert not any(stage.row(each).ask_lapsed for each in waiting)


def test_that_a_longer_wait_keeps_a_callback_for_its_agent_again() -> None:
    stage = Stage(Timing(requested_agent_wait_s=300))
    waiting = [stage.callback(agent_id=LEE) for _ in range(5)]
    stage.wait(301)
    stage.set_timing(requested_agent_wait_s=900)
    stage.come(DANA)
    assert stage.agent().interaction is None
    assert not any(stage.row(each).ask_lapsed for each in waiting)


def test_that_a_change_of_timing_is_followed_on_after_a_restart() -> None:
    stage = Stage()
    waiting = [stage.callback() for _ in range(5)]
    stage.set_timing(calling_hours=("03:00", "04:00"))
    stage.restart()
    stage.come(DANA)
    assert stage.agent().interaction is None
    stage.wait(MOMENT_S)
    assert here(stage, waiting) == [Location.PENDING] * 5
    assert moves(stage) == []


def test_that_a_second_change_of_timing_overtakes_the_first() -> None:
    stage = Stage()
    waiting = [stage.callback() for _ in range(5)]
    stage.set_timing(calling_hours=("03:00", "04:00"))
    stage.set_timing(calling_hours=("06:00", "17:00"))  # It is seven in the morning in New York.
    stage.wait(MOMENT_S)
    assert here(stage, waiting) == [Location.HANDLING_BY_BUSINESS_PROCESS] * 5


def test_that_a_stopped_queue_stays_as_it_is_while_its_timing_is_followed() -> None:
    stage = Stage()
    waiting = [stage.callback() for _ in range(5)]
    stage.stop()
    stage.set_timing(expires_after_s=3600)
    stage.wait(MOMENT_S)
    assert here(stage, waiting) == [Location.HANDLING_BY_BUSINESS_PROCESS] * 5
    expiries = [subject for kind, subject in stage.floor.tables.timers if kind is TimerKind.EXPIRY]
    assert sorted(expiries) == sorted(waiting)


def test_that_refused_events_do_not_send_a_move_back_to_its_beginning() -> None:
    stage = Stage()
    waiting = [stage.callback() for _ in range(5)]
    stage.set_timing(calling_hours=("03:00", "04:00"))
    for _ in range(2):
        stage.now += timedelta(microseconds=1)
        stage.refused(events.Purge(by="sam", callback_id="nobody"), NotFound)
        stage.do(events.Tick())
    assert here(stage, waiting) == [Location.PENDING] * 5
    assert moves(stage) == []


def expire_at_once(stage: Stage) -> list[str]:
    """Return callbacks that all expire an hour from now, and let that moment come without a tick."""
    waiting = [stage.callback() for _ in range(5)]
    stage.now += timedelta(hours=1)
    return waiting


def test_that_those_who_expire_at_the_same_instant_do_so_slice_by_slice() -> None:
    stage = Stage(Timing(expires_after_s=3600))
    waiting = expire_at_once(stage)
    left: list[int] = []
    while (due := stage.floor.next_due()) is not None and due <= stage.now:
        stage.do(events.Tick())
        left.append(sum(stage.row(each).end_state is None for each in waiting))
    assert left == [3, 1, 0]


def test_that_one_who_has_expired_is_not_offered_though_its_slice_has_not_come() -> None:
    stage = Stage(Timing(expires_after_s=3600))
    waiting = expire_at_once(stage)
    stage.do(events.Tick())
    stage.come(DANA)
    assert stage.agent().interaction is None
    assert [stage.row(each).end_state for each in waiting] == [EndState.EXPIRED] * 5


def test_that_one_who_has_expired_cannot_be_purged_though_its_slice_has_not_come() -> None:
    stage = Stage(Timing(expires_after_s=3600))
    waiting = expire_at_once(stage)
    stage.do(events.Tick())
    last = next(each for each in waiting if stage.row(each).end_state is None)
    stage.refused(events.Purge(by="sam", callback_id=last), NotFound)


def test_that_a_request_does_not_join_one_that_has_expired_though_its_slice_has_not_come() -> None:
    stage = Stage(Timing(expires_after_s=3600))
    waiting = expire_at_once(stage)
    stage.do(events.Tick())
    last = next(stage.row(each) for each in waiting if stage.row(each).end_state is None)
    again = stage.callback(number=last.number)
    assert again != last.id
    assert stage.row(last.id).end_state is EndState.EXPIRED
    assert {entry.actor for entry in stage.audit(AuditAction.CALLBACK_COMPLETED)} == {"clock"}


def test_that_events_behind_a_tick_leave_the_next_slice_to_the_next_tick() -> None:
    stage = Stage(Timing(expires_after_s=3600))
    waiting = expire_at_once(stage)
    stage.do(events.Tick())
    for agent in (DANA, LEE, KIM):
        stage.do(events.AgentConnected(by=agent))
    assert [stage.row(each).end_state for each in waiting].count(EndState.EXPIRED) == 2


def test_that_those_who_are_due_at_the_same_instant_come_slice_by_slice() -> None:
    stage = Stage()
    waiting = [stage.callback(due_at=NEXT_DAY) for _ in range(5)]
    stage.now = NEXT_DAY
    stage.do(events.Tick())
    assert here(stage, waiting).count(Location.PENDING) == 3
    stage.wait(MOMENT_S)
    assert here(stage, waiting) == [Location.HANDLING_BY_BUSINESS_PROCESS] * 5


def test_that_one_who_leaves_the_calling_hours_is_not_offered_though_its_slice_has_not_come() -> None:
    stage = Stage(Timing(calling_hours=("09:00", "17:00")))
    waiting = [stage.callback(number=f"+4420794609{n:02d}") for n in range(5)]
    stage.now = FIVE
    stage.do(events.Tick())
    assert here(stage, waiting).count(Location.PENDING) == 2
    stage.come(DANA)
    assert stage.agent().interaction is None


def test_that_no_slice_holds_an_offers_timeout_back() -> None:
    stage = Stage(Timing(expires_after_s=3600, offer_timeout_s=20))
    waiting = [stage.callback() for _ in range(5)]
    stage.wait(3600 - 20.5)
    stage.come(DANA)
    offered = stage.at_hand()
    stage.now += timedelta(seconds=21)  # Everything else has expired half a second ago.
    stage.do(events.Tick())
    assert stage.interaction(offered.id).state is InteractionState.RELEASED
    assert [stage.row(each).end_state for each in waiting].count(EndState.EXPIRED) < 5


def test_that_a_turn_makes_so_many_offers_and_the_next_turn_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offers, "MATCHES_A_TURN", 1)
    stage = Stage(processes={BILLING: (DANA, LEE, KIM), CLAIMS: (DANA, LEE, KIM)})
    stage.stop(BILLING)
    for process in (BILLING, BILLING, CLAIMS):
        stage.callback(process, due_at=NEXT_DAY)
    stage.now = NEXT_DAY
    stage.come(DANA, LEE, KIM)
    stage.start(BILLING)
    assert len(stage.audit(AuditAction.OFFER_MADE)) < 3
    stage.wait(MOMENT_S)
    assert [stage.agent(each).interaction is not None for each in (DANA, LEE, KIM)] == [True] * 3


def test_that_offers_go_on_on_a_floor_that_was_loaded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offers, "MATCHES_A_TURN", 1)
    stage = Stage()
    for _ in range(3):
        stage.callback()
    stage.stop()
    stage.come(DANA, LEE, KIM)
    stage.start()
    assert len(stage.audit(AuditAction.OFFER_MADE)) == 1
    stage.floor = stage.reloaded()  # As after a commit that failed: no agent connects.
    stage.wait(MOMENT_S)
    assert [stage.agent(each).interaction is not None for each in (DANA, LEE, KIM)] == [True] * 3


def test_that_zones_stored_by_an_earlier_version_are_renewed_slice_by_slice() -> None:
    stage = Stage(Timing(calling_hours=("09:00", "17:00")))
    waiting = [stage.callback(number=f"+1876555010{n}") for n in range(5)]
    right = stage.row(waiting[0]).customer_timezones
    for each in waiting:
        stage.store.kept[CallbackRow, (each,)] = replace(
            stage.row(each), customer_timezones=("America/Jamaica", "Pacific/Guam")
        )
    stage.checks = False  # What such a version has left behind is not what this one would have made.
    stage.floor = stage.reloaded()
    stage.do(events.ServerStarted())
    assert [stage.row(each).customer_timezones == right for each in waiting].count(True) == 2
    stage.checks = True
    stage.wait(MOMENT_S)
    assert [stage.row(each).customer_timezones == right for each in waiting] == [True] * 5
    assert moves(stage) == []
