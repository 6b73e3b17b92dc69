"""*Schedule, stop, purge* and the settings behind them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import (
    AgentState,
    AttemptState,
    CompletionStatus,
    EndState,
    InteractionState,
    Location,
    OffSchedulePolicy,
    RoutingStatus,
)
from agent_desktop.protocol.timing import ExceptionDay, Schedule, Timing
from server_stub.core.model import events
from server_stub.core.model.effects import ReleaseAgent
from server_stub.core.model.errors import InvalidTiming, NotFound, PreconditionFailed
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import TimerKind
from tests.server_stub.core.stage import BILLING, DANA, LEE, NOON, TOVE, Stage, office_hours

FIVE = NOON.replace(hour=17)
NEXT_DAY = NOON.replace(day=4, hour=9)
OPEN_TILL_FIVE = Timing(schedule=office_hours(), offer_timeout_s=600)


def status(stage: Stage) -> RoutingStatus:
    return stage.process().status


@pytest.mark.parametrize("stopped", [False, True])
@pytest.mark.parametrize("is_open", [False, True])
def test_that_a_stop_takes_precedence_over_the_schedule(*, stopped: bool, is_open: bool) -> None:
    stage = Stage(Timing(schedule=office_hours("09:00", "17:00" if is_open else "11:00")))
    if stopped:
        stage.stop()
    expected = RoutingStatus.ACTIVE if is_open else RoutingStatus.OFF_SCHEDULE
    assert status(stage) is (RoutingStatus.STOPPED if stopped else expected)


# --- closing ---------------------------------------------------------------------------------------------------------------


def test_that_closing_revokes_offers_and_holds_the_queue_with_an_aborted_attempt() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    stage.wait(until=FIVE - timedelta(minutes=1))
    stage.come(DANA)
    offered, queued = stage.callback(), stage.callback()
    interaction = stage.at_hand().id
    stage.wait(until=FIVE)
    assert status(stage) is RoutingStatus.OFF_SCHEDULE
    assert stage.interaction(interaction).state is InteractionState.RELEASED
    assert stage.audit(AuditAction.OFFER_RELEASED)[0].detail["reason"] == "revoked"
    assert stage.agent().state is AgentState.AVAILABLE
    for callback in (offered, queued):
        row = stage.row(callback)
        assert (row.location, row.queued_at) == (Location.PENDING, None)
        assert (row.attempts_used, row.total_attempts, row.last_attempt_at) == (0, 1, FIVE)
        (attempt,) = stage.attempts(callback)
        assert (attempt.state, attempt.agent_id, attempt.at) == (AttemptState.ABORTED, None, FIVE)
    stage.wait(until=NEXT_DAY)
    assert stage.at_hand().callback_id == offered
    assert stage.row(queued).queued_at == NEXT_DAY


def test_that_closing_removes_the_queue_if_the_policy_is_remove() -> None:
    stage = Stage(replace(OPEN_TILL_FIVE, off_schedule_policy=OffSchedulePolicy.REMOVE))
    queued = stage.callback()
    later = stage.callback(due_at=NOON + timedelta(days=2))
    stage.wait(until=FIVE)
    row = stage.row(queued)
    assert (row.end_state, row.end_reason, row.attempts_used) == (EndState.ABORTED, "The schedule closed", 0)
    assert stage.attempt_states(queued) == [AttemptState.ABORTED]
    assert stage.row(later).location is Location.PENDING
    assert stage.attempts(later) == []


def test_that_an_aborted_attempt_is_in_the_trail_and_on_the_callback() -> None:
    stage = Stage(Timing(schedule=office_hours()))
    callback = stage.callback()
    closing = NOON.replace(hour=17)
    stage.wait(until=closing)
    (entry,) = stage.audit(AuditAction.CALLBACK_ABORTED)
    assert (entry.actor, entry.target, entry.business_process_id) == (
        "clock",
        f"callback:{callback}",
        BILLING,
    )
    (attempt,) = stage.attempts(callback)
    assert (attempt.at, attempt.agent_id, attempt.interaction_id) == (closing, None, None)
    row = stage.row(callback)
    assert (row.attempts_used, row.total_attempts, row.last_attempt_at) == (0, 1, closing)


def test_that_a_pending_callback_is_not_aborted() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    pending = stage.callback(due_at=NOON + timedelta(days=2))
    stage.wait(until=FIVE)
    assert stage.attempts(pending) == []


@pytest.mark.parametrize(
    "state",
    [
        InteractionState.PREVIEW,
        InteractionState.DIALING,
        InteractionState.HANDLING,
        InteractionState.WRAP_UP,
    ],
)
def test_that_accepted_interactions_run_to_their_end_after_closing_and_after_a_stop(
    state: InteractionState,
) -> None:
    for closes in (True, False):
        stage = Stage(OPEN_TILL_FIVE)
        stage.wait(until=FIVE - timedelta(seconds=15))
        callback, interaction = stage.bring_to(state)
        if closes:
            stage.wait(until=FIVE)
        else:
            stage.stop()
        assert stage.interaction(interaction).state is state
        stage.complete(CompletionStatus.WRONG_DESTINATION)
        assert stage.row(callback).end_state is EndState.FAILED


def test_that_a_callback_that_comes_back_after_closing_waits_without_an_aborted_attempt() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    stage.wait(until=FIVE - timedelta(seconds=10))
    callback, _ = stage.bring_to(InteractionState.PREVIEW)
    stage.wait(until=FIVE)
    stage.complete(CompletionStatus.CANCEL)
    assert stage.row(callback).location is Location.PENDING
    assert stage.attempt_states(callback) == [AttemptState.CANCEL]
    stage.wait(until=NEXT_DAY)
    assert stage.row(callback).location is Location.HANDLING_BY_AGENT


def test_that_closing_empties_the_queue_of_a_stopped_business_process_too() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    callback = stage.callback()
    stage.stop()
    stage.wait(until=FIVE)
    assert stage.attempt_states(callback) == [AttemptState.ABORTED]
    assert status(stage) is RoutingStatus.STOPPED
    stage.wait(until=NEXT_DAY)
    assert stage.row(callback).location is Location.PENDING
    stage.start()
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS


def test_that_a_closing_during_a_suspension_aborts_no_callback() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    callback = stage.callback()
    stage.now = NEXT_DAY + timedelta(hours=1)
    stage.do(events.Tick())
    assert stage.attempts(callback) == []
    assert status(stage) is RoutingStatus.ACTIVE


def test_that_nothing_is_offered_after_closing_even_before_the_tick() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    callback = stage.callback()
    stage.now = FIVE + timedelta(seconds=1)
    stage.come(DANA)
    assert stage.agent().interaction is None
    assert stage.attempt_states(callback) == [AttemptState.ABORTED]


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        (datetime(2026, 3, 7, 20, tzinfo=UTC), datetime(2026, 3, 8, 13, tzinfo=UTC)),
        (datetime(2026, 10, 31, 20, tzinfo=UTC), datetime(2026, 11, 1, 14, tzinfo=UTC)),
    ],
)
def test_that_daylight_saving_follows_the_zone(now: datetime, opens: datetime) -> None:
    stage = Stage(Timing(schedule=office_hours("09:00", "15:00", timezone="America/New_York")), now=now)
    stage.wait(until=now + timedelta(hours=2))
    callback = stage.callback()
    assert stage.row(callback).location is Location.PENDING
    stage.wait(until=opens - timedelta(seconds=1))
    assert stage.row(callback).location is Location.PENDING
    stage.wait(1)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS


def test_that_an_exception_closes_a_day_and_opens_another() -> None:
    closed, half = date(2026, 3, 4), date(2026, 3, 5)
    schedule = office_hours(exceptions=((closed, ()), (half, (("12:00", "13:00"),))))
    stage = Stage(Timing(schedule=schedule))
    stage.wait(until=FIVE)
    view = stage.floor.views.business_process(BILLING, now=stage.now)
    assert view is not None
    assert view.view.next_opening == NOON.replace(day=5, hour=12)
    stage.wait(until=NOON.replace(day=5, hour=12))
    assert status(stage) is RoutingStatus.ACTIVE
    stage.wait(until=NOON.replace(day=5, hour=13))
    assert status(stage) is RoutingStatus.OFF_SCHEDULE


# --- stop and start --------------------------------------------------------------------------------------------------------


def test_that_stopping_revokes_offers_and_keeps_the_queue_and_its_order() -> None:
    stage = Stage()
    stage.come(TOVE)
    offered = stage.callback()
    stage.wait(1)
    queued = stage.callback()
    stage.stop()
    assert stage.agent(TOVE).state is AgentState.AVAILABLE
    assert len(stage.effects_of(ReleaseAgent)) == 1
    for callback in (offered, queued):
        assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
        assert stage.attempts(callback) == []
    stage.wait(3600)
    assert stage.agent(TOVE).interaction is None
    stage.start()
    assert stage.at_hand(TOVE).callback_id == offered


def test_that_a_cancelled_callback_goes_back_to_the_queue_of_a_stopped_business_process() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(InteractionState.PREVIEW)
    stage.stop()
    stage.complete(CompletionStatus.CANCEL)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    assert stage.agent().interaction is None


def test_that_a_repeated_stop_or_start_changes_nothing() -> None:
    stage = Stage()
    for action in (stage.stop, stage.start):
        answer = action()
        rows = dict(stage.store.kept)
        assert action() == answer
        assert stage.store.kept == rows
    for event in (events.StopRouting, events.StartRouting):
        stage.refused(event(by="sam", business_process_id="none"), NotFound)


# --- timing ------------------------------------------------------------------------------------------------------------------


def _set(stage: Stage, timing: Timing, version: int) -> events.SetTiming:
    return events.SetTiming(
        by="sam", business_process_id=BILLING, timing=timing, expected_versions=(version,)
    )


def test_that_someone_who_was_slower_is_refused() -> None:
    stage = Stage()
    answer = stage.set_timing(wrap_up_s=45)
    assert (answer.version, answer.view.timing.wrap_up_s) == (2, 45)
    stage.refused(_set(stage, Timing(), 1), PreconditionFailed)
    assert stage.do(_set(stage, answer.view.timing, 2)).version == 2
    assert stage.do(_set(stage, Timing(), 2)).version == 3


def test_that_settings_that_contradict_each_other_are_refused() -> None:
    stage = Stage()
    wrong = Timing(schedule=Schedule(timezone="Mars/Olympus"))
    assert stage.refused(_set(stage, wrong, 1), InvalidTiming).field == "$.schedule.timezone"


def test_that_a_changed_schedule_counts_at_once() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.set_timing(schedule=office_hours("13:00", "14:00"))
    assert stage.attempt_states(callback) == [AttemptState.ABORTED]
    stage.set_timing(schedule=None)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS


@pytest.mark.parametrize(
    ("settings", "holds"),
    [
        ({"expires_after_s": 60.0}, "expired"),
        ({"calling_hours": ("20:00", "21:00")}, "pending"),
        ({"requested_agent_wait_s": 30.0}, "lapsed"),
    ],
)
def test_that_callbacks_follow_changed_settings_at_once(settings: dict[str, Any], holds: str) -> None:
    stage = Stage()
    callback = stage.callback(number="+442079460958", agent_id=LEE)
    stage.wait(61)
    stage.set_timing(**settings)
    row = stage.row(callback)
    assert {
        "expired": row.end_state is EndState.EXPIRED,
        "pending": row.location is Location.PENDING,
        "lapsed": row.ask_lapsed,
    }[holds]


def test_that_deadlines_that_run_stay_as_they_are() -> None:
    stage = Stage()
    stage.bring_to(InteractionState.WRAP_UP)
    deadline = stage.at_hand().deadline
    stage.set_timing(wrap_up_s=3000)
    assert stage.at_hand().deadline == deadline


# --- the site --------------------------------------------------------------------------------------------------------------------


def test_that_a_supervisors_changes_are_kept_setting_by_setting() -> None:
    stage = Stage(Timing(wrap_up_s=30, offer_timeout_s=20))
    stage.set_timing(wrap_up_s=45)
    stage.apply_site(Timing(wrap_up_s=60, offer_timeout_s=25))
    assert (stage.process().timing.wrap_up_s, stage.process().timing.offer_timeout_s) == (45, 25)
    stage.apply_site(Timing(wrap_up_s=60, offer_timeout_s=25), site_wins=True)
    assert stage.process().timing.wrap_up_s == 60
    stage.apply_site(Timing(wrap_up_s=61, offer_timeout_s=25))
    assert stage.process().timing.wrap_up_s == 61


def test_that_an_unchanged_site_changes_nothing() -> None:
    stage = Stage()
    stage.wait(2)
    rows = dict(stage.store.kept)
    stage.apply_site(Timing())
    assert stage.store.kept == rows


def test_that_a_stop_outlives_the_site() -> None:
    stage = Stage()
    stage.stop()
    stage.apply_site(Timing(), site_wins=True)
    assert status(stage) is RoutingStatus.STOPPED


def test_that_an_agent_whom_the_site_names_no_more_is_taken_off_the_floor() -> None:
    stage = Stage()
    stage.come(DANA, LEE)
    callback = stage.callback()
    stage.agents, stage.processes = (LEE,), {BILLING: (LEE,)}
    stage.apply_site(Timing())
    assert stage.at_hand(LEE).callback_id == callback
    assert stage.agent(DANA).state is AgentState.OFFLINE
    assert stage.floor.views.agent_summary(DANA) is None
    stage.refused(events.SetPresence(by=DANA, state=Presence.AVAILABLE), NotFound)
    stage.refused(events.AgentConnected(by=DANA), NotFound)
    stage.lose(DANA)
    assert not stage.agent(DANA).connected


def test_that_a_disabled_agents_call_runs_to_its_end() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(InteractionState.HANDLING)
    stage.agents, stage.processes = (LEE,), {BILLING: (LEE,)}
    stage.apply_site(stage.process().timing)
    stage.do(events.CallEnded(attempt_id=stage.attempt_of(stage.at_hand().id)))
    stage.wait(30)
    assert stage.row(callback).end_state is EndState.SUCCEEDED
    assert stage.agent(DANA).state is AgentState.OFFLINE


def test_that_an_offer_to_an_agent_who_no_longer_serves_is_revoked() -> None:
    stage = Stage()
    stage.come(DANA, LEE)
    callback = stage.callback()
    assert stage.at_hand(DANA).callback_id == callback
    stage.processes = {BILLING: (LEE,)}
    stage.apply_site(Timing())
    assert stage.at_hand(LEE).callback_id == callback
    assert stage.agent(DANA).state is AgentState.AVAILABLE


def test_that_every_business_process_has_the_timer_of_its_next_change() -> None:
    stage = Stage(OPEN_TILL_FIVE)
    timers = {(row.kind, row.due_at) for row in stage.floor.tables.timers.values() if row.subject == BILLING}
    assert (TimerKind.SCHEDULE, FIVE) in timers
    assert (TimerKind.SHIFT, datetime(2026, 3, 4, tzinfo=UTC)) in timers


def test_that_the_trail_shows_a_setting_before_and_after() -> None:
    stage = Stage()
    stage.set_timing(wrap_up_s=45, recall_intervals_s=(60, 90.5), calling_hours=("09:00", "17:00"))
    (entry,) = stage.audit(AuditAction.BUSINESS_PROCESS_TIMING)
    assert entry.detail == {
        "changed": "recall_intervals_s wrap_up_s calling_hours",
        "recall_intervals_s": "[300.0,1800.0,3600.0] → [60,90.5]",
        "wrap_up_s": "30.0 → 45",
        "calling_hours": 'null → ["09:00","17:00"]',
    }


def test_that_the_trail_has_room_for_so_much_of_a_setting_and_no_more() -> None:
    stage = Stage()
    days = tuple(ExceptionDay(date=date(2027, 1, 1) + timedelta(days=day)) for day in range(300))
    stage.set_timing(schedule=Schedule(exceptions=days))
    (entry,) = stage.audit(AuditAction.BUSINESS_PROCESS_TIMING)
    begin = 'null → {"timezone":"UTC","weekly":null,"exceptions":[{"date":"2027-01-01"'
    assert entry.detail["schedule"].startswith(begin)
    assert len(entry.detail["schedule"]) < 1100
