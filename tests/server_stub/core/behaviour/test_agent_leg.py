"""The agent's own leg (``docs/behaviour.md``, *The agent's leg*)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import (
    AgentState,
    AnsweredBy,
    AttemptState,
    CallOutcome,
    Command,
    CompletionStatus,
    InteractionState,
    LegState,
    Location,
)
from server_stub.core.model import events
from server_stub.core.model.effects import Dial, HangUp, ReleaseAgent, RingAgent
from server_stub.core.model.errors import WrongState
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.telephony_events import LegEnd, LegOutcome
from tests.server_stub.core.kept_rows import picture
from tests.server_stub.core.stage import DANA, DESK, KIM, TOVE, Stage

STATE = InteractionState


def accepted(agent: str = DANA) -> tuple[Stage, str, str]:
    """Return a stage whose agent has accepted a callback, and whose phone rings; callback and interaction."""
    stage = Stage()
    stage.phones_answer = False
    stage.come(agent)
    callback = stage.callback()
    interaction = stage.at_hand(agent).id
    stage.accept(agent)
    return stage, callback, interaction


def in_call(agent: str) -> tuple[Stage, str, str]:
    """Return a stage whose agent talks with a customer; callback and interaction."""
    stage, callback, interaction = accepted(agent)
    stage.do(events.AgentAnswered(interaction_id=interaction))
    stage.answer(agent)
    return stage, callback, interaction


def test_that_the_agents_phone_rings_first_and_the_customer_is_dialled_once_it_is_up() -> None:
    stage, _, interaction = accepted()
    (ring,) = stage.effects_of(RingAgent)
    assert (ring.interaction_id, ring.endpoint.address, ring.accepts) == (interaction, "PJSIP/101", False)
    assert ring.answer_within == timedelta(seconds=15)
    view = stage.interaction(interaction)
    assert (view.state, view.call.agent_leg, view.deadline) == (
        STATE.CONNECTING,
        None,
        stage.now + ring.answer_within,
    )
    assert view.allowed_commands == (Command.END, Command.COMPLETE, Command.CALL_NUMBER)
    assert stage.agent().state is AgentState.BUSY
    stage.do(events.AgentRinging(interaction_id=interaction))
    assert stage.interaction(interaction).call.agent_leg is LegState.RINGING
    assert stage.effects_of(Dial) == []
    stage.wait(10)
    stage.do(events.AgentAnswered(interaction_id=interaction))
    view = stage.interaction(interaction)
    assert (view.state, view.call.agent_leg) == (STATE.DIALING, LegState.UP)
    assert view.deadline == stage.now + timedelta(seconds=60), (
        "Duration For No Answer begins with the dialling"
    )
    assert len(stage.effects_of(Dial)) == 1


@pytest.mark.parametrize("how", [*LegOutcome, None])
def test_that_a_leg_that_does_not_come_up_uses_no_attempt(how: LegOutcome | None) -> None:
    stage, callback, interaction = accepted()
    if how is None:
        stage.wait(15)
    else:
        stage.do(events.AgentUnanswered(interaction_id=interaction, outcome=how))
    view = stage.interaction(interaction)
    assert (view.state, view.completion_status) == (STATE.COMPLETED, CompletionStatus.CANCEL)
    assert view.call.outcome is CallOutcome.NOT_PLACED
    row = stage.row(callback)
    assert (row.attempts_used, row.location) == (0, Location.HANDLING_BY_BUSINESS_PROCESS)
    assert stage.attempt_states(callback) == [AttemptState.CANCEL]
    assert (stage.agent().state, stage.agent().reason) == (AgentState.NOT_READY, "Phone")
    assert (stage.tally().missed, stage.tally().cancelled) == (1, 0)
    assert stage.effects_of(ReleaseAgent) == [ReleaseAgent(interaction)]
    assert stage.effects_of(Dial) == []
    assert (
        stage.audit(AuditAction.INTERACTION_AGENT_LEG)[0].detail["leg"] == (how or LegOutcome.NO_ANSWER).value
    )


def test_that_a_leg_that_is_kept_up_between_calls_needs_no_time() -> None:
    stage = Stage()
    stage.phones_answer = False
    stage.come(DANA)
    stage.do(events.EndpointReachable(agent_id=DANA, reachable=True, always_up=True))
    stage.callback()
    view = stage.accept()
    assert (view.state, view.call.agent_leg) == (STATE.DIALING, LegState.UP)
    assert view.deadline == stage.now + timedelta(seconds=60)
    orders = [type(effect) for effect in stage.effects if isinstance(effect, RingAgent | Dial)]
    assert orders == [RingAgent, Dial]
    stage.do(events.AgentAnswered(interaction_id=view.id))
    assert stage.interaction(view.id) == view


def test_that_the_red_x_ends_it_while_the_phone_rings() -> None:
    stage, callback, interaction = accepted()
    assert stage.red_x().state is STATE.WRAP_UP
    assert stage.effects_of(ReleaseAgent) == [ReleaseAgent(interaction)]
    stage.do(events.AgentAnswered(interaction_id=interaction))
    assert stage.effects_of(ReleaseAgent)[1:] == [ReleaseAgent(interaction)], "a late leg is not left over"
    stage.wait(30)
    assert stage.row(callback).attempts_used == 0
    assert stage.effects_of(Dial) == []


def test_that_a_desktop_that_is_lost_while_the_phone_rings_ends_it() -> None:
    stage = Stage()
    stage.phones_answer = False
    stage.come(DANA)
    stage.callback()
    stage.set_calls(agent_leg_s=120.0)
    stage.accept()
    interaction = stage.at_hand().id
    stage.lose()
    stage.wait(30)
    assert stage.interaction(interaction).state is STATE.COMPLETED
    assert stage.agent().state is AgentState.OFFLINE
    assert stage.effects_of(ReleaseAgent) == [ReleaseAgent(interaction)]


@pytest.mark.parametrize("how", LegEnd)
@pytest.mark.parametrize("talks", [False, True])
def test_that_an_agent_who_hangs_up_the_softphone_has_pressed_the_red_x(how: LegEnd, *, talks: bool) -> None:
    stage, callback, interaction = accepted()
    stage.do(events.AgentAnswered(interaction_id=interaction))
    if talks:
        stage.answer()
        stage.wait(20)
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=how))
    view = stage.interaction(interaction)
    wanted = CompletionStatus.HANDLED if talks else CompletionStatus.CANCEL
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, wanted)
    assert stage.effects_of(HangUp) == [HangUp(stage.attempt_of(interaction))]
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=how))
    assert len(stage.effects_of(HangUp)) == 1
    stage.wait(30)
    assert (
        stage.row(callback).attempts_used == 0
        if not talks
        else stage.interaction(interaction).state is STATE.COMPLETED
    )


def test_that_the_leg_of_a_desktop_that_breaks_off_may_come_back() -> None:
    stage, _, interaction = in_call(DESK)
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=LegEnd.LOST))
    view = stage.interaction(interaction)
    assert (view.state, view.call.agent_leg) == (STATE.HANDLING, LegState.LOST)
    assert view.call.agent_leg_until == stage.now + timedelta(seconds=20)
    (entry,) = stage.audit(AuditAction.INTERACTION_AGENT_LEG)
    assert (entry.target, entry.detail["leg"]) == (f"interaction:{interaction}", "lost")
    stage.wait(19)
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=LegEnd.LOST))
    stage.do(events.AgentAnswered(interaction_id=interaction))
    stage.wait(60)
    view = stage.interaction(interaction)
    assert (view.state, view.call.agent_leg, view.call.agent_leg_until) == (STATE.HANDLING, LegState.UP, None)
    assert stage.effects_of(HangUp) == []


@pytest.mark.parametrize("talks", [False, True])
def test_that_a_lost_leg_that_is_not_back_in_time_ends_the_call(*, talks: bool) -> None:
    stage, callback, interaction = accepted(DESK)
    stage.do(events.AgentAnswered(interaction_id=interaction))
    if talks:
        stage.answer(DESK)
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=LegEnd.LOST))
    stage.wait(20)
    view = stage.interaction(interaction)
    assert view.state is STATE.WRAP_UP
    assert view.completion_status is (CompletionStatus.HANDLED if talks else CompletionStatus.CANCEL)
    assert stage.effects_of(HangUp) == [HangUp(stage.attempt_of(interaction))]
    assert stage.row(callback).attempts_used == 0


def test_that_a_customer_who_answers_while_the_leg_is_lost_waits_for_it() -> None:
    stage, _, interaction = accepted(DESK)
    stage.do(events.AgentAnswered(interaction_id=interaction))
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=LegEnd.LOST))
    assert stage.answer(DESK).state is STATE.HANDLING
    stage.wait(10)
    stage.do(events.AgentAnswered(interaction_id=interaction))
    stage.wait(60)
    assert stage.interaction(interaction).state is STATE.HANDLING


def test_that_a_call_that_was_not_placed_uses_no_attempt() -> None:
    stage, callback, interaction = accepted()
    stage.do(events.AgentAnswered(interaction_id=interaction))
    view = stage.fail(CallOutcome.NOT_PLACED)
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.CANCEL)
    assert view.allowed_completion_statuses[0] is CompletionStatus.CANCEL
    assert CompletionStatus.NO_ANSWER not in view.allowed_completion_statuses
    assert stage.effects_of(ReleaseAgent) == [ReleaseAgent(interaction)]
    stage.wait(30)
    row = stage.row(callback)
    assert (row.attempts_used, row.location) == (0, Location.HANDLING_BY_BUSINESS_PROCESS)


def test_that_the_ringing_of_the_customers_phone_is_shown_once() -> None:
    stage, _, interaction = accepted()
    stage.do(events.AgentAnswered(interaction_id=interaction))
    attempt = stage.attempt_of(interaction)
    stage.wait(2)
    rang = stage.now
    stage.do(events.CallRinging(attempt_id=attempt))
    stage.wait(2)
    stage.do(events.CallRinging(attempt_id=attempt))
    assert stage.interaction(interaction).call.ringing_at == rang
    stage.answer()
    stage.do(events.CallRinging(attempt_id="a99"))
    assert stage.interaction(interaction).state is STATE.HANDLING


# --- Teams and UC-1 ----------------------------------------------------------------------------------------------------


def offered(agent: str = TOVE) -> tuple[Stage, str, str]:
    """Return a stage with an offer that rings in the agent's own telephony; callback and interaction."""
    stage = Stage()
    stage.come(agent)
    callback = stage.callback()
    return stage, callback, stage.at_hand(agent).id


@pytest.mark.parametrize("agent", [KIM, TOVE])
def test_that_answering_in_ones_own_telephony_accepts_and_the_leg_is_there_already(agent: str) -> None:
    stage, _, interaction = offered(agent)
    (ring,) = stage.effects_of(RingAgent)
    assert (ring.accepts, ring.answer_within) == (True, timedelta(seconds=20))
    stage.do(events.AgentRinging(interaction_id=interaction))
    stage.do(events.AgentAnswered(interaction_id=interaction))
    assert stage.interaction(interaction).state is STATE.DIALING
    stage.do(events.AgentAnswered(interaction_id=interaction))
    assert len(stage.effects_of(RingAgent)) == len(stage.effects_of(Dial)) == 1


@pytest.mark.parametrize(
    ("outcome", "reason", "state", "because"),
    [
        (LegOutcome.DECLINED, "declined", AgentState.AVAILABLE, None),
        (LegOutcome.NO_ANSWER, "never_shown", AgentState.NOT_READY, "Missed offer"),
        (LegOutcome.BUSY, "unreachable", AgentState.NOT_READY, "Phone"),
        (LegOutcome.UNREACHABLE, "unreachable", AgentState.NOT_READY, "Phone"),
    ],
)
def test_that_an_offer_that_does_not_come_up_there_is_released(
    outcome: LegOutcome, reason: str, state: AgentState, because: str | None
) -> None:
    stage, callback, interaction = offered()
    stage.do(events.AgentUnanswered(interaction_id=interaction, outcome=outcome))
    assert stage.interaction(interaction).state is STATE.RELEASED
    assert stage.audit(AuditAction.OFFER_RELEASED)[0].detail["reason"] == reason
    assert (stage.agent(TOVE).state, stage.agent(TOVE).reason) == (state, because)
    assert stage.attempts(callback) == []
    stage.do(events.AgentUnanswered(interaction_id=interaction, outcome=outcome))
    assert len(stage.audit(AuditAction.OFFER_RELEASED)) == 1


def test_that_hanging_up_there_in_the_preview_is_the_red_x() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.OFFERED, TOVE)
    stage.do(events.AgentAnswered(interaction_id=interaction))
    assert stage.interaction(interaction).state is STATE.PREVIEW
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=LegEnd.HUNG_UP))
    view = stage.interaction(interaction)
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.CANCEL)
    assert stage.effects_of(ReleaseAgent) == stage.effects_of(HangUp) == []


def test_that_a_dial_from_the_preview_needs_no_second_leg() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.OFFERED, TOVE)
    stage.do(events.AgentAnswered(interaction_id=interaction))
    stage.do(events.DialNow(by=TOVE, interaction_id=interaction))
    assert stage.interaction(interaction).state is STATE.DIALING
    assert len(stage.effects_of(RingAgent)) == 1


# --- Reports that are late, repeated or about nothing ------------------------------------------------------------------


def test_that_a_report_out_of_place_changes_nothing() -> None:
    stage, _, interaction = in_call(DANA)
    stage.red_x()
    stage.complete()
    before = picture(stage.floor)
    for here in (interaction, "i99"):
        stage.do(events.AgentRinging(interaction_id=here))
        stage.do(events.AgentUnanswered(interaction_id=here, outcome=LegOutcome.BUSY))
        stage.do(events.AgentLegEnded(interaction_id=here, how=LegEnd.LOST))
    stage.do(events.CallRinging(attempt_id=stage.attempt_of(interaction)))
    stage.do(events.BeepHeard(attempt_id="a99"))
    stage.do(events.EndpointReachable(agent_id="nobody", reachable=False))
    assert picture(stage.floor) == before


def test_that_a_leg_that_no_interaction_waits_for_is_released() -> None:
    stage = Stage()
    stage.bring_to(STATE.PREVIEW)
    preview = stage.at_hand().id
    for here in (preview, "i99"):
        stage.do(events.AgentAnswered(interaction_id=here))
    assert stage.effects_of(ReleaseAgent) == [ReleaseAgent(preview), ReleaseAgent("i99")]
    assert stage.interaction(preview).state is STATE.PREVIEW


def test_that_a_leg_that_comes_back_after_a_message_was_left_is_released() -> None:
    stage = Stage()
    stage.set_calls(message="sorry")
    stage.bring_to(STATE.HANDLING, DESK)
    here = stage.at_hand(DESK).id
    stage.do(events.LeaveVoicemail(by=DESK, interaction_id=here))
    before = picture(stage.floor)
    assert stage.took(lambda: stage.do(events.AgentAnswered(interaction_id=here))) == [ReleaseAgent(here)]
    changed = {name for name, value in picture(stage.floor).items() if value != before[name]}
    assert changed == {"rows"}, "the count of handled events alone"
    assert stage.interaction_row(here).agent_leg is None


def test_that_the_phone_shows_the_customers_name_or_else_the_number() -> None:
    for name, label in (("Ada Byron", "Ada Byron"), (None, "+12125550142")):
        stage = Stage()
        stage.come(KIM)
        stage.callback(number="+12125550142", customer_name=name)
        (order,) = stage.effects_of(RingAgent)
        assert (order.label, order.number) == (label, "+12125550142")


# --- Endpoints that cannot be rung --------------------------------------------------------------------------------------


def test_that_an_agent_whose_phone_cannot_be_rung_is_offered_nothing_and_sees_it() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.do(events.EndpointReachable(agent_id=DANA, reachable=False))
    callback = stage.callback()
    assert (stage.agent().interaction, stage.agent().endpoint_reachable) == (None, False)
    assert stage.agent().state is AgentState.AVAILABLE
    stage.do(events.EndpointReachable(agent_id=DANA, reachable=True))
    assert stage.at_hand().callback_id == callback


def test_that_a_new_endpoint_is_reachable_until_something_else_is_reported() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.do(events.EndpointReachable(agent_id=DANA, reachable=False))
    stage.apply_site(stage.process().timing)
    assert not stage.agent().endpoint_reachable
    stage.move_phone(DANA, "PJSIP/900")
    assert stage.agent().endpoint_reachable


def test_that_a_desktop_without_a_headset_is_offered_nothing_until_one_is_reported() -> None:
    stage = Stage()
    stage.come(DESK)
    stage.do(events.SetPhoneReachable(by=DESK, reachable=False))
    callback = stage.callback()
    assert (stage.agent(DESK).interaction, stage.agent(DESK).endpoint_reachable) == (None, False)
    stage.do(events.SetPhoneReachable(by=DESK, reachable=False))
    assert stage.do(events.SetPhoneReachable(by=DESK, reachable=True)).endpoint_reachable
    assert stage.at_hand(DESK).callback_id == callback


def test_that_what_a_desktop_reported_does_not_hold_for_the_next_one() -> None:
    stage = Stage()
    stage.come(DESK)
    stage.do(events.SetPhoneReachable(by=DESK, reachable=False))
    stage.presence(DESK, Presence.NOT_READY)
    assert not stage.agent(DESK).endpoint_reachable
    stage.lose(DESK)
    stage.wait(600)
    assert stage.agent(DESK).state is AgentState.OFFLINE
    assert stage.agent(DESK).endpoint_reachable


def test_that_a_desktop_cannot_report_for_a_phone_elsewhere() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.refused(events.SetPhoneReachable(by=DANA, reachable=False), WrongState)
    assert stage.agent().endpoint_reachable


# --- A start in the middle ----------------------------------------------------------------------------------------------


def test_that_a_phone_that_rings_is_rung_again_after_a_start_for_the_rest_of_its_time() -> None:
    stage, _, interaction = accepted()
    stage.wait(5)
    orders = stage.reloaded().outstanding(now=stage.now)
    (ring,) = [order for order in orders if isinstance(order, RingAgent)]
    assert (ring.interaction_id, ring.answer_within) == (interaction, timedelta(seconds=10))


def test_that_a_machine_that_is_recognised_later_is_noted() -> None:
    stage, _, interaction = accepted()
    stage.do(events.AgentAnswered(interaction_id=interaction))
    stage.answer(by_whom=AnsweredBy.UNKNOWN)
    attempt = stage.attempt_of(interaction)
    stage.do(events.CallAnswered(attempt_id=attempt, by_whom=AnsweredBy.MACHINE))
    stage.do(events.BeepHeard(attempt_id=attempt))
    call = stage.interaction(interaction).call
    assert (call.answered_by, call.beep_heard) == (AnsweredBy.MACHINE, True)
