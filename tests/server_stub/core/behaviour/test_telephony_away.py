"""What happens while the switch or a trunk is away (``docs/behaviour.md``, *When telephony is away*)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.states import (
    AgentState,
    AlertCode,
    CallOutcome,
    InteractionState,
    Location,
    WhyCode,
)
from server_stub.core.model import events
from server_stub.core.model.call_rules import ShownNumber, TrunkRoute
from server_stub.core.model.effects import CompareCalls, Dial, RingAgent, WatchEndpoints
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.telephony_events import LegEnd, LegOutcome
from tests.server_stub.core.kept_rows import picture
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, DESK, LEE, Stage

STATE = InteractionState


def switch(stage: Stage, *, away: bool) -> None:
    stage.do(events.SwitchAway(away=away))


def trunk(stage: Stage, name: str, *, away: bool) -> None:
    stage.do(events.TrunkAway(trunk=name, away=away))


def alerts(stage: Stage, process: str = BILLING) -> dict[AlertCode, int]:
    return {alert.code: alert.callbacks for alert in stage.monitor_item(process).alerts}


def test_that_nothing_is_offered_while_the_switch_is_away_and_supervisors_see_it() -> None:
    stage = Stage()
    switch(stage, away=True)
    stage.come(DANA)
    callback = stage.callback()
    assert stage.agent().interaction is None
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    assert stage.why(callback) == {WhyCode.SWITCH_AWAY: None}
    assert alerts(stage) == {AlertCode.SWITCH_AWAY: 1}
    switch(stage, away=False)
    assert stage.at_hand().callback_id == callback
    assert alerts(stage) == {}
    assert [len(stage.audit(each)) for each in (AuditAction.TELEPHONY_AWAY, AuditAction.TELEPHONY_BACK)] == [
        1,
        1,
    ]


def test_that_offers_that_are_out_are_revoked_without_a_reproach() -> None:
    stage = Stage()
    stage.come(DANA)
    callback = stage.callback()
    offer = stage.at_hand().id
    switch(stage, away=True)
    assert stage.interaction(offer).state is STATE.RELEASED
    assert stage.agent().state is AgentState.AVAILABLE
    assert stage.attempts(callback) == []


def test_that_a_trunk_concerns_the_business_processes_that_use_it() -> None:
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (LEE,)})
    stage.set_calls(CLAIMS, trunk="spare")
    stage.come(DANA, LEE)
    trunk(stage, "main", away=True)
    waiting = stage.callback(BILLING)
    offered = stage.callback(CLAIMS)
    assert stage.why(waiting) == {WhyCode.TRUNK_AWAY: None}
    assert alerts(stage, BILLING) == {AlertCode.TRUNK_AWAY: 1}
    assert stage.row(offered).location is Location.HANDLING_BY_AGENT
    trunk(stage, "spare", away=True)
    assert stage.row(offered).location is Location.HANDLING_BY_BUSINESS_PROCESS
    trunk(stage, "spare", away=False)
    assert stage.row(offered).location is Location.HANDLING_BY_AGENT
    assert stage.row(waiting).location is Location.HANDLING_BY_BUSINESS_PROCESS
    trunk(stage, "main", away=False)
    assert stage.row(waiting).location is Location.HANDLING_BY_AGENT


def test_that_a_dead_trunk_uses_up_no_attempts() -> None:
    stage = Stage(processes={BILLING: (DANA,)})
    stage.come(DANA)
    callback = stage.callback()
    for _ in range(5):
        stage.accept()
        stage.fail(CallOutcome.NOT_PLACED)
        stage.complete()
    row = stage.row(callback)
    assert (row.attempts_used, row.total_attempts, row.end_state) == (0, 5, None)


def test_that_the_times_of_calls_are_held_while_the_switch_is_away() -> None:
    stage = Stage()
    stage.bring_to(STATE.DIALING)
    dialing = stage.at_hand().id
    switch(stage, away=True)
    stage.wait(600)
    assert stage.interaction(dialing).state is STATE.DIALING
    switch(stage, away=False)
    stage.wait(4)
    assert stage.interaction(dialing).state is STATE.DIALING, "the switch may report first"
    stage.answer()
    assert stage.interaction(dialing).state is STATE.HANDLING


def test_that_the_agent_is_notified_of_the_later_end_of_a_time_that_is_held() -> None:
    stage = Stage()
    stage.bring_to(STATE.DIALING)
    deadline = stage.at_hand().deadline
    switch(stage, away=True)
    stage.wait(60)
    held = stage.at_hand().deadline
    assert deadline is not None
    assert held is not None
    assert held > deadline
    assert stage.told(f"agent:{DANA}", EventName.INTERACTION)[-1].deadline == held


def test_that_a_time_that_ran_out_meanwhile_gets_five_seconds_for_the_reports() -> None:
    stage = Stage()
    stage.bring_to(STATE.DIALING)
    dialing = stage.at_hand().id
    switch(stage, away=True)
    stage.wait(601)
    switch(stage, away=False)
    assert stage.interaction(dialing).deadline == stage.now + timedelta(seconds=5)
    stage.wait(4.9)
    assert stage.interaction(dialing).state is STATE.DIALING
    stage.wait(0.1)
    assert stage.interaction(dialing).state is STATE.WRAP_UP


def test_that_a_lost_leg_is_waited_for_while_the_switch_is_away() -> None:
    stage = Stage()
    stage.bring_to(STATE.HANDLING, DESK)
    handling = stage.at_hand(DESK).id
    stage.do(events.AgentLegEnded(interaction_id=handling, how=LegEnd.LOST))
    switch(stage, away=True)
    stage.wait(300)
    switch(stage, away=False)
    stage.do(events.AgentAnswered(interaction_id=handling))
    stage.wait(300)
    assert stage.interaction(handling).state is STATE.HANDLING


def test_that_a_switch_that_is_back_is_asked_for_the_calls_and_given_the_orders_again() -> None:
    stage = Stage()
    stage.bring_to(STATE.DIALING)
    stage.bring_to(STATE.HANDLING, LEE)
    stage.phones_answer = False
    stage.bring_to(STATE.CONNECTING, DESK)
    switch(stage, away=True)
    orders = stage.took(lambda: switch(stage, away=False))
    assert [type(order) for order in orders if not hasattr(order, "recipient")] == [
        WatchEndpoints,
        CompareCalls,
        Dial,
        RingAgent,
    ]
    (compared,) = stage.effects_of(CompareCalls)
    assert [row.state for row in compared.interactions] == [STATE.DIALING, STATE.HANDLING, STATE.CONNECTING]


def test_that_an_agent_is_not_blamed_for_a_leg_that_fails_with_the_switch() -> None:
    stage = Stage()
    stage.phones_answer = False
    stage.come(DANA)
    callback = stage.callback()
    stage.accept()
    interaction = stage.at_hand().id
    switch(stage, away=True)
    stage.do(events.AgentUnanswered(interaction_id=interaction, outcome=LegOutcome.UNREACHABLE))
    assert stage.agent().state is AgentState.AVAILABLE
    assert stage.row(callback).attempts_used == 0


def test_that_an_outage_is_kept_over_a_start_until_the_switch_reports() -> None:
    stage = Stage()
    switch(stage, away=True)
    stage.restart()
    stage.come(DANA)
    callback = stage.callback()
    assert stage.why(callback) == {WhyCode.SWITCH_AWAY: None}
    switch(stage, away=False)
    assert stage.at_hand().callback_id == callback


@pytest.mark.parametrize("was_away", [True, False])
def test_that_a_switch_that_reports_itself_names_all_trunks_that_are_away(*, was_away: bool) -> None:
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (LEE,)})
    stage.set_calls(BILLING, trunk="main")
    stage.set_calls(CLAIMS, trunk="spare")
    trunk(stage, "main", away=True)
    if was_away:
        switch(stage, away=True)
    stage.do(events.SwitchAway(away=False, trunks_away=("spare",)))
    stage.come(DANA, LEE)
    offered, waiting = stage.callback(BILLING), stage.callback(CLAIMS)
    assert stage.at_hand().callback_id == offered
    assert stage.why(waiting) == {WhyCode.TRUNK_AWAY: None}


BRITAIN = TrunkRoute("britain", ("+44",))
WORLD = TrunkRoute("world", ("+",))
LONDON, NEW_YORK = "+442079460123", "+12125550142"


def test_that_callbacks_are_offered_as_long_as_one_of_their_trunks_is_there() -> None:
    stage = Stage(processes={BILLING: (DANA,)})
    stage.set_trunks(WORLD, BRITAIN)
    stage.come(DANA)
    trunk(stage, "britain", away=True)
    callback = stage.callback(number=LONDON)
    assert stage.row(callback).location is Location.HANDLING_BY_AGENT
    trunk(stage, "world", away=True)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    assert stage.why(callback) == {WhyCode.TRUNK_AWAY: None}
    assert alerts(stage) == {AlertCode.TRUNK_AWAY: 1}
    trunk(stage, "britain", away=False)
    assert stage.row(callback).location is Location.HANDLING_BY_AGENT


def test_that_a_callback_whose_trunks_are_away_lets_those_behind_it_pass() -> None:
    stage = Stage(processes={BILLING: (DANA,)})
    stage.set_trunks(BRITAIN, TrunkRoute("america", ("+1",)))
    trunk(stage, "britain", away=True)
    stage.come(DANA)
    waiting = stage.callback(number=LONDON)
    passing = stage.callback(number=NEW_YORK)
    assert stage.at_hand().callback_id == passing
    assert stage.why(waiting)[WhyCode.TRUNK_AWAY] is None
    stage.accept()
    stage.answer()
    stage.red_x()
    stage.complete()
    trunk(stage, "britain", away=False)
    assert stage.at_hand().callback_id == waiting


def test_that_an_offer_whose_trunk_goes_away_is_revoked_and_others_stay() -> None:
    stage = Stage(processes={BILLING: (DANA, LEE)})
    stage.set_trunks(BRITAIN, TrunkRoute("america", ("+1",)))
    stage.come(DANA, LEE)
    revoked, stays = stage.callback(number=LONDON), stage.callback(number=NEW_YORK)
    trunk(stage, "britain", away=True)
    assert stage.row(revoked).location is Location.HANDLING_BY_BUSINESS_PROCESS
    assert stage.row(stays).location is Location.HANDLING_BY_AGENT


def test_that_a_number_that_no_trunk_takes_is_not_offered_until_one_does() -> None:
    stage = Stage(processes={BILLING: (DANA,)})
    stage.set_trunks(BRITAIN)
    stage.come(DANA)
    callback = stage.callback(number=NEW_YORK)
    assert stage.why(callback) == {WhyCode.TRUNK_AWAY: None}
    stage.set_trunks(BRITAIN, WORLD)
    assert stage.at_hand().callback_id == callback


def test_that_the_order_to_dial_names_the_trunks_and_the_number_that_the_customer_sees() -> None:
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (LEE,)})
    stage.set_calls(CLAIMS, trunk="spare")
    stage.set_trunks(WORLD, BRITAIN, shown_numbers=(ShownNumber("+442079460100", BILLING),))
    stage.come(DANA, LEE)
    stage.callback(BILLING, number=LONDON)
    stage.callback(CLAIMS, number="+442079460124")
    stage.accept()
    stage.accept(LEE)
    billing, claims = stage.effects_of(Dial)
    assert (billing.trunks, billing.caller_number) == (("britain", "world"), "+442079460100")
    assert (claims.trunks, claims.caller_number) == (("spare",), None)


def test_that_the_spans_of_legs_follow_a_clock_that_is_set() -> None:
    stage = Stage()
    stage.phones_answer = False
    stage.come(DANA)
    stage.callback()
    stage.accept()
    interaction = stage.at_hand().id
    stage.now += timedelta(hours=2)
    stage.do(events.ClockSet(by_s=7200.0))
    stage.wait(14)
    assert stage.interaction(interaction).state is STATE.CONNECTING
    stage.wait(1)
    assert stage.interaction(interaction).state is STATE.COMPLETED


def test_that_a_report_that_comes_twice_changes_nothing() -> None:
    stage = Stage()
    switch(stage, away=True)
    trunk(stage, "main", away=True)
    before = picture(stage.floor)
    switch(stage, away=True)
    trunk(stage, "main", away=True)
    trunk(stage, "", away=True)
    assert picture(stage.floor) == before
