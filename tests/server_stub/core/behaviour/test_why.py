"""*Why*: every reason that keeps a callback from being offered."""

from __future__ import annotations

from datetime import timedelta

from agent_desktop.protocol.states import (
    InteractionState,
    WhyCode,
)
from agent_desktop.protocol.timing import Schedule, Timing
from server_stub.core.model import events
from tests.server_stub.core.behaviour.words import NEW_YORK
from tests.server_stub.core.stage import DANA, LEE, NOON, Stage, office_hours


def test_that_every_reason_that_holds_is_listed() -> None:
    schedule = office_hours("14:00", "17:00")
    stage = Stage(Timing(schedule=schedule, calling_hours=("08:00", "21:00")))
    callback = stage.callback(number=NEW_YORK, due_at=NOON + timedelta(hours=5), agent_id=LEE)
    stage.stop()
    assert stage.why(callback) == {
        WhyCode.STOPPED: None,
        WhyCode.OFF_SCHEDULE: NOON.replace(hour=14),
        WhyCode.DUE_AT: NOON.replace(hour=17),
        WhyCode.OUTSIDE_CALLING_HOURS: NOON.replace(hour=13),
        WhyCode.ASKED_AGENT_AWAY: None,
    }


def test_that_waiting_for_an_agent_is_a_reason_with_the_time_when_any_agent_may_get_it() -> None:
    stage = Stage()
    assert stage.why(stage.callback()) == {WhyCode.NO_AGENT_AVAILABLE: None}
    asked = stage.callback(agent_id=LEE)
    assert stage.why(asked) == {WhyCode.ASKED_AGENT_AWAY: NOON + timedelta(seconds=900)}
    stage.wait(900)
    assert stage.why(asked) == {WhyCode.NO_AGENT_AVAILABLE: None}


def test_that_a_cool_down_is_a_reason_with_its_end() -> None:
    stage = Stage()
    stage.come(DANA)
    callback = stage.callback()
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    assert stage.why(callback) == {WhyCode.COOL_DOWN: NOON + timedelta(seconds=60)}


def test_that_being_with_an_agent_and_being_held_are_reasons() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(InteractionState.PREVIEW)
    assert stage.why(callback) == {WhyCode.WITH_AGENT: None}
    stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction))
    assert WhyCode.HELD in stage.why(callback)


def test_that_the_text_tells_a_schedule_that_never_opens_from_one_that_will() -> None:
    for schedule, text in (
        (office_hours("14:00", "17:00"), "Its business process is off schedule."),
        (Schedule(weekly={}), "Its business process is off schedule and has no opening ahead."),
    ):
        stage = Stage(Timing(schedule=schedule))
        answer = stage.floor.views.why(stage.callback(), now=stage.now)
        assert answer is not None
        assert [reason.text for reason in answer.reasons if reason.code is WhyCode.OFF_SCHEDULE] == [text]
