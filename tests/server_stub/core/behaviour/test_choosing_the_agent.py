"""*Choosing the agent*: who gets the offer, whom a callback was asked for, cool-downs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import (
    AgentState,
    CompletionStatus,
    InteractionState,
    Location,
    WhyCode,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import CoolDownRow
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, KIM, LEE, NOON, Stage

STATE = InteractionState
PATIENT = Timing(offer_timeout_s=600)


# --- who may be offered a callback -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "hindrance",
    ["not connected", "not available", "not serving", "has an interaction", "endpoint in a call"],
)
def test_that_only_an_agent_whom_nothing_hinders_is_offered_a_callback(hindrance: str) -> None:
    stage = Stage(PATIENT, processes={BILLING: (DANA,), CLAIMS: (LEE, DANA)})
    process = CLAIMS if hindrance == "not serving" else BILLING
    agent = LEE if hindrance == "not serving" else DANA
    stage.come(agent)
    if hindrance == "not connected":
        stage.lose(agent)
    elif hindrance == "not available":
        stage.presence(agent, Presence.NOT_READY)
    elif hindrance == "has an interaction":
        stage.callback()
    elif hindrance == "endpoint in a call":
        stage.do(events.EndpointInCall(agent_id=agent, in_call=True))
    callback = stage.callback(BILLING)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    assert stage.why(callback) == {WhyCode.NO_AGENT_AVAILABLE: None}
    stage.come(DANA)
    if hindrance == "endpoint in a call":
        stage.do(events.EndpointInCall(agent_id=agent, in_call=False))
    if hindrance == "has an interaction":
        stage.accept()
        stage.complete()
        stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    assert stage.at_hand(DANA).callback_id == callback
    assert process in stage.processes


def test_that_the_agent_available_the_longest_is_chosen() -> None:
    stage = Stage(PATIENT)
    stage.come(LEE)
    stage.wait(1)
    stage.come(DANA)
    stage.wait(1)
    stage.come(KIM)
    callbacks = [stage.callback() for _ in range(3)]
    assert [stage.at_hand(agent).callback_id for agent in (LEE, DANA, KIM)] == callbacks


def test_that_being_available_starts_again_after_an_interaction_but_not_after_a_decline() -> None:
    stage = Stage(replace(PATIENT, decline_cooldown_s=0))
    stage.come(DANA)
    stage.wait(1)
    stage.come(LEE)
    first = stage.callback()
    stage.wait(1)
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    assert stage.at_hand().callback_id == first
    stage.accept()
    stage.complete(CompletionStatus.WRONG_DESTINATION)
    second = stage.callback()
    assert stage.at_hand(LEE).callback_id == second


def test_that_saying_available_again_keeps_the_place() -> None:
    stage = Stage(PATIENT)
    stage.come(DANA)
    stage.wait(1)
    stage.come(LEE)
    before = stage.agent()
    stage.wait(1)
    assert stage.presence(DANA, Presence.AVAILABLE) == before
    stage.callback()
    assert stage.agent().state is AgentState.OFFERED


# --- asked for one agent ---------------------------------------------------------------------------------------------------------


def test_that_anyone_may_get_a_callback_whose_agent_stays_away_for_the_wait() -> None:
    stage = Stage(PATIENT)
    stage.come(DANA)
    callback = stage.callback(agent_id=LEE)
    stage.wait(899)
    assert stage.agent().interaction is None
    stage.wait(1)
    assert stage.at_hand().callback_id == callback


def test_that_the_wait_counts_from_the_due_time() -> None:
    stage = Stage(PATIENT)
    stage.come(DANA)
    callback = stage.callback(agent_id=LEE, due_at=NOON + timedelta(hours=1))
    stage.wait(3600 + 899)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    stage.wait(1)
    assert stage.at_hand().callback_id == callback


def test_that_a_wait_of_zero_is_for_ever() -> None:
    stage = Stage(replace(PATIENT, requested_agent_wait_s=0))
    stage.come(DANA)
    callback = stage.callback(agent_id=LEE)
    stage.wait(30 * 86_400)
    assert stage.why(callback) == {WhyCode.ASKED_AGENT_AWAY: None}
    stage.come(LEE)
    assert stage.at_hand(LEE).callback_id == callback


def test_that_the_agent_asked_for_still_goes_first_when_anyone_may_get_it() -> None:
    stage = Stage(PATIENT)
    stage.callback(agent_id=LEE)
    stage.wait(900)
    urgent = stage.callback(priority=9)
    stage.come(LEE)
    assert stage.at_hand(LEE).callback_id != urgent


# --- cool-down -----------------------------------------------------------------------------------------------------------------------


def test_that_a_declined_callback_is_not_offered_to_that_agent_for_the_cool_down() -> None:
    stage = Stage(PATIENT)
    stage.come(DANA)
    callback = stage.callback()
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    other = stage.callback()
    assert stage.at_hand().callback_id == other
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    stage.wait(59)
    assert stage.agent().interaction is None
    stage.wait(1)
    assert stage.at_hand().callback_id == callback


def test_that_a_declined_callback_goes_to_the_next_agent() -> None:
    stage = Stage(PATIENT)
    stage.come(DANA)
    stage.wait(1)
    stage.come(LEE)
    callback = stage.callback()
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    assert stage.at_hand(LEE).callback_id == callback


@pytest.mark.parametrize(("members", "cools"), [((DANA, LEE), True), ((DANA,), False)])
def test_that_a_cancelled_callback_cools_down_only_while_another_serves(
    members: tuple[str, ...], *, cools: bool
) -> None:
    stage = Stage(PATIENT, processes={BILLING: members})
    callback, _ = stage.bring_to(STATE.PREVIEW)
    stage.do(events.GiveCallback(by="sam", callback_id=stage.callback(), agent_id=None))
    stage.complete(CompletionStatus.CANCEL)
    assert (stage.at_hand().callback_id == callback) is not cools


def test_that_a_cool_down_ends_with_its_callback() -> None:
    stage = Stage(PATIENT)
    stage.come(DANA)
    callback = stage.callback()
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    assert len(stage.store.all(CoolDownRow)) == 1
    stage.do(events.Purge(by="sam", callback_id=callback))
    assert stage.store.all(CoolDownRow) == []


@pytest.mark.parametrize("quiet", [True, False, None])
def test_that_do_not_disturb_is_recorded_with_the_proof_that_an_offer_was_shown(quiet: bool | None) -> None:  # noqa: FBT001
    stage = Stage()
    _, interaction = stage.bring_to(InteractionState.OFFERED)
    for _ in range(2):
        stage.do(events.OfferShown(by=DANA, interaction_id=interaction, do_not_disturb=quiet))
    assert stage.interaction_row(interaction).shown_at == stage.now
    entries = stage.audit(AuditAction.OFFER_SHOWN_QUIETLY)
    assert [entry.target for entry in entries] == ([f"interaction:{interaction}"] if quiet else [])
