"""Waits without an end of their own: each is an alert, and none is forgotten (``docs/behaviour.md``, *Alerts*)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.opening_hours import OpeningHours
from agent_desktop.protocol.states import AlertCode, InteractionState, Weekday, WhyCode
from agent_desktop.protocol.timing import Schedule, Timing
from server_stub.core.model import events
from server_stub.core.model.effects import scope_recipient
from server_stub.core.state.callback_deadlines import calling_hours_in, next_call
from tests.server_stub.core.stage import BILLING, DANA, KIM, LEE, NOON, TOVE, Stage, office_hours

TOKYO = "+81312345600"
NEVER = Schedule(weekly={})


def alerts(stage: Stage) -> dict[AlertCode, int]:
    """Return the alerts, and check that what supervisors were last told, once the quiet second is over, is the same."""
    stage.wait(2)
    told = stage.told(scope_recipient(None), EventName.MONITOR)
    assert told[-1].alerts == stage.monitor_item().alerts
    return {alert.code: alert.callbacks for alert in stage.monitor_item().alerts}


def test_that_a_floor_on_which_everything_ends_by_itself_has_no_alert() -> None:
    stage = Stage(Timing(schedule=office_hours(), calling_hours=("08:00", "21:00")))
    stage.come(DANA)
    stage.callback(due_at=NOON + timedelta(days=3))
    stage.callback(number=TOKYO)
    assert alerts(stage) == {}


def test_that_hand_overs_are_counted_until_a_supervisor_decides() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(InteractionState.PREVIEW)
    stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction, note="Asks for a manager"))
    assert alerts(stage) == {AlertCode.HELD: 1}
    assert stage.monitor_item().held == 1
    row = stage.told(scope_recipient(None), EventName.CALLBACK)[-1]
    assert (row.id, row.held, row.held_note) == (callback, True, "Asks for a manager")
    stage.do(events.SendToQueue(by="sam", callback_id=callback))
    assert alerts(stage) == {}
    assert stage.monitor_item().held == 0


def test_that_callbacks_that_wait_for_a_start_are_an_alert() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.stop()
    assert alerts(stage) == {}
    stage.callback()
    assert alerts(stage) == {AlertCode.STOPPED: 1}
    stage.start()
    assert alerts(stage) == {}


def test_that_a_schedule_that_never_opens_is_an_alert_and_a_reason() -> None:
    stage = Stage(Timing(schedule=NEVER))
    callback = stage.callback()
    stage.callback()
    assert alerts(stage)[AlertCode.NEVER_OPENS] == 2
    assert stage.why(callback)[WhyCode.OFF_SCHEDULE] is None
    stage.set_timing(schedule=office_hours("14:00"))
    assert AlertCode.NEVER_OPENS not in alerts(stage)


def test_that_a_schedule_closed_at_all_calling_hours_is_an_alert_and_a_reason() -> None:
    """From 9:00 to 17:00 in London it is evening and night in Tokyo."""
    stage = Stage(Timing(schedule=office_hours(), calling_hours=("09:00", "17:00")))
    stage.come(DANA)
    callback = stage.callback(number=TOKYO)
    assert alerts(stage) == {AlertCode.NO_COMMON_HOUR: 1}
    assert stage.why(callback)[WhyCode.NO_COMMON_HOUR] is None
    stage.wait(until=NOON + timedelta(days=3))
    assert alerts(stage) == {AlertCode.NO_COMMON_HOUR: 1}
    stage.set_timing(calling_hours=("09:00", "19:00"))
    assert alerts(stage) == {}
    assert WhyCode.NO_COMMON_HOUR not in stage.why(callback)


def test_that_waiting_without_limit_for_an_agent_who_is_gone_is_an_alert() -> None:
    stage = Stage(Timing(requested_agent_wait_s=0))
    stage.come(DANA, LEE)
    stage.presence(DANA, Presence.NOT_READY, "Break")
    stage.callback(agent_id=DANA)
    assert alerts(stage) == {}
    stage.presence(DANA, Presence.OFFLINE)
    assert alerts(stage) == {AlertCode.ASKED_AGENT_AWAY: 1}
    stage.presence(DANA, Presence.NOT_READY, "Break")
    assert alerts(stage) == {}
    stage.agents, stage.processes = (LEE, KIM, TOVE), {BILLING: (LEE, KIM, TOVE)}
    stage.apply_site(Timing(requested_agent_wait_s=0))
    assert alerts(stage) == {AlertCode.ASKED_AGENT_AWAY: 1}
    stage.set_timing(requested_agent_wait_s=900)
    assert alerts(stage) == {}


def test_that_a_queue_without_anyone_on_duty_is_an_alert() -> None:
    stage = Stage()
    assert alerts(stage) == {}
    stage.callback()
    assert alerts(stage) == {AlertCode.NO_AGENT: 1}
    stage.come(DANA)
    assert (
        alerts(stage) == {}
    )  # It is offered to Dana, who misses it and is not ready until that is changed by hand.
    stage.wait(30)
    assert alerts(stage) == {AlertCode.NO_AGENT: 1}


def test_that_a_business_process_without_agents_is_an_alert_for_all_waiting_callbacks() -> None:
    stage = Stage(processes={BILLING: ()})
    stage.callback()
    stage.callback(due_at=NOON + timedelta(hours=3))
    assert alerts(stage) == {AlertCode.NO_AGENT: 2}


ZONES = ["America/New_York", "Asia/Tokyo", "Europe/London", "Australia/Lord_Howe", "America/Santiago"]


@given(
    st.sampled_from(ZONES),
    st.lists(st.sampled_from(ZONES), min_size=1, max_size=2, unique=True),
    st.tuples(st.integers(0, 21), st.integers(1, 10)),
    st.tuples(st.integers(0, 21), st.integers(1, 10)),
    st.sets(st.sampled_from(list(Weekday)), min_size=1),
    st.integers(0, 365 * 24),
)
@settings(max_examples=60, deadline=None)
def test_that_the_next_call_agrees_with_a_walk_by_the_quarter_hour(
    zone: str,
    theirs: list[str],
    open_: tuple[int, int],
    calls: tuple[int, int],
    weekdays: set[Weekday],
    hours_on: int,
) -> None:
    opens, closes = f"{open_[0]:02d}:00", f"{min(24, sum(open_)):02d}:00"
    span = f"{calls[0]:02d}:00", f"{min(24, sum(calls)):02d}:00"
    schedule = Schedule(timezone=zone, weekly=dict.fromkeys(sorted(weekdays), ((opens, closes),)))
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours_on)
    stage = Stage(Timing(schedule=schedule, calling_hours=span), now=now)
    process, zones = stage.process(), tuple(sorted(theirs))
    calendar, hours = OpeningHours(schedule), calling_hours_in(process, zones, now)
    assert hours is not None
    found = next_call(stage.floor.tables, process, zones, now)
    quarters = (now + timedelta(minutes=15) * step for step in range(8 * 96))
    walked = next((at for at in quarters if calendar.is_open(at) and hours.allow(at)), None)
    assert found == walked or (walked is None and (found is None or found > now + timedelta(days=7)))


def test_that_counts_of_what_waits_are_those_of_the_rows() -> None:
    """Checked after each event of this and every other test on a stage: a reloaded floor counts the same."""
    stage = Stage()
    first = stage.callback(agent_id=LEE)
    stage.callback(number=TOKYO)
    counts = stage.floor.tables.wait_counts
    assert counts.others(BILLING) == 2
    assert counts.by_agent(BILLING) == {LEE: 1}
    assert counts.by_zones(BILLING) == {("America/New_York",): 1, ("Asia/Tokyo",): 1}
    stage.do(events.Purge(by="sam", callback_id=first))
    assert counts.by_agent(BILLING) == {}
    assert counts.others(BILLING) == 1


@pytest.mark.parametrize("served", [True, False])
def test_that_why_distinguishes_no_agent_from_no_free_agent(*, served: bool) -> None:
    stage = Stage(processes={BILLING: (DANA,) if served else ()})
    answer = stage.floor.views.why(stage.callback(), now=stage.now)
    assert answer is not None
    expected = "No agent who serves it is available." if served else "No agent serves its business process."
    assert [reason.text for reason in answer.reasons] == [expected]
