"""*Choosing the agent*, states: what an agent asks for, a lost desktop, and a server that starts again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import (
    AgentState,
    AttemptState,
    CallOutcome,
    CompletionStatus,
    EndState,
    InteractionState,
    Location,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.effects import (
    Dial,
    ReleaseAgent,
    RingAgent,
    Transcribe,
    WatchedEndpoint,
    WatchEndpoints,
)
from server_stub.core.model.errors import NotFound
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import ClosedBy, InteractionRow
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, SITE_AGENTS, TOVE, Stage

PATIENT = Timing(offer_timeout_s=600)

STATE = InteractionState


@pytest.mark.parametrize("asked", [Presence.NOT_READY, Presence.OFFLINE])
@pytest.mark.parametrize("state", [STATE.PREVIEW, STATE.DIALING, STATE.HANDLING, STATE.WRAP_UP])
def test_that_a_state_asked_for_during_an_interaction_comes_after_it(asked: Presence, state: STATE) -> None:
    stage = Stage()
    stage.bring_to(state)
    waiting = stage.presence(DANA, asked, "Lunch")
    history = len(stage.handled_events())
    assert stage.presence(DANA, asked, "Lunch") == waiting
    assert len(stage.handled_events()) == history
    assert (waiting.pending_state, waiting.state) == (AgentState(asked.value), stage.agent().state)
    stage.complete()
    after = stage.agent()
    assert (after.state, after.pending_state) == (AgentState(asked.value), None)
    assert after.reason == ("Lunch" if asked is Presence.NOT_READY else None)


def test_that_asking_to_be_available_takes_a_pending_state_back() -> None:
    stage = Stage()
    stage.bring_to(STATE.WRAP_UP)
    stage.presence(DANA, Presence.NOT_READY, "Lunch")
    assert stage.presence(DANA, Presence.AVAILABLE).pending_state is None
    stage.complete()
    assert stage.agent().state is AgentState.AVAILABLE


def test_that_a_pending_state_comes_after_a_missed_or_declined_offer_too() -> None:
    for declines in (True, False):
        stage = Stage()
        stage.come(DANA)
        stage.callback()
        stage.presence(DANA, Presence.NOT_READY, "Lunch")
        if declines:
            stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
        stage.wait(20)
        assert (stage.agent().state, stage.agent().reason) == (AgentState.NOT_READY, "Lunch")


def test_that_an_unknown_agent_is_not_there() -> None:
    stage = Stage()
    for event in (
        events.AgentConnected(by="nobody"),
        events.AgentDisconnected(by="nobody"),
        events.SetPresence(by="nobody", state=Presence.AVAILABLE),
    ):
        stage.refused(event, NotFound)


def test_that_an_offer_is_withdrawn_once_the_grace_is_over() -> None:
    stage = Stage(PATIENT)
    stage.come(DANA)
    callback = stage.callback()
    stage.lose(DANA)
    stage.wait(29)
    assert stage.at_hand().state is STATE.OFFERED
    stage.wait(1)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    assert (stage.agent().state, stage.agent().reason) == (AgentState.OFFLINE, "Connection lost")
    assert stage.audit(AuditAction.OFFER_RELEASED)[0].detail["reason"] == "desktop_lost"
    assert (stage.tally().missed, stage.tally().never_shown) == (0, 0)


def test_that_a_preview_is_ended_as_cancel_once_the_grace_is_over() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(STATE.PREVIEW)
    stage.lose(DANA)
    stage.wait(30)
    view = stage.interaction(interaction)
    assert (view.state, view.completion_status) == (STATE.COMPLETED, CompletionStatus.CANCEL)
    assert stage.interaction_row(interaction).closed_by is ClosedBy.DESKTOP_LOST
    assert stage.attempt_states(callback) == [AttemptState.CANCEL]
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    assert stage.agent().state is AgentState.OFFLINE


@pytest.mark.parametrize("state", [STATE.DIALING, STATE.HANDLING, STATE.WRAP_UP])
def test_that_a_call_and_its_wrap_up_go_on_without_the_desktop(state: STATE) -> None:
    stage = Stage(Timing(disconnect_grace_s=5))
    callback, interaction = stage.bring_to(state)
    stage.lose(DANA)
    stage.wait(6)
    assert stage.interaction(interaction).state is state
    if state is not STATE.WRAP_UP:
        stage.do(events.CallEnded(attempt_id=stage.attempt_of(interaction)))
    stage.wait(30)
    assert stage.interaction(interaction).state is STATE.COMPLETED
    assert stage.agent().state is AgentState.OFFLINE
    assert stage.row(callback).total_attempts == 1


@pytest.mark.parametrize("state", list(Presence))
def test_that_an_agent_without_an_interaction_becomes_offline(state: Presence) -> None:
    stage = Stage()
    stage.come(DANA)
    stage.presence(DANA, state)
    stage.lose(DANA)
    stage.wait(30)
    reason = None if state is Presence.OFFLINE else "Connection lost"
    assert (stage.agent().state, stage.agent().reason) == (AgentState.OFFLINE, reason)


@pytest.mark.parametrize("state", [STATE.OFFERED, STATE.PREVIEW, STATE.DIALING, STATE.HANDLING])
def test_that_a_desktop_that_comes_back_in_time_finds_its_present_interaction(state: STATE) -> None:
    stage = Stage()
    _, interaction = stage.bring_to(state)
    before = stage.interaction(interaction)
    stage.lose(DANA)
    stage.wait(10)
    status = stage.do(events.AgentConnected(by=DANA))
    assert (status.interaction, status.connected) == (before, True)
    stage.wait(9)
    assert stage.interaction(interaction).state is state


def test_that_an_agent_who_comes_back_keeps_the_state_from_before() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.presence(DANA, Presence.NOT_READY, "Lunch")
    stage.lose(DANA)
    stage.wait(10)
    stage.do(events.AgentConnected(by=DANA))
    assert (stage.agent().state, stage.agent().reason) == (AgentState.NOT_READY, "Lunch")
    stage.wait(100)
    assert stage.agent().state is AgentState.NOT_READY


def test_that_a_state_asked_for_without_a_desktop_has_the_grace_to_get_one() -> None:
    stage = Stage()
    callback = stage.callback()
    assert stage.presence(DANA, Presence.AVAILABLE).state is AgentState.AVAILABLE
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    stage.wait(29)
    assert stage.agent().state is AgentState.AVAILABLE
    stage.wait(1)
    assert stage.agent().state is AgentState.OFFLINE


def test_that_the_grace_is_the_interactions_or_else_the_most_patient_one() -> None:
    stage = Stage(PATIENT, processes={BILLING: (DANA,), CLAIMS: (DANA,)})
    stage.set_timing(BILLING, disconnect_grace_s=5)
    stage.set_timing(CLAIMS, disconnect_grace_s=50)
    stage.come(DANA)
    stage.lose(DANA)
    stage.wait(49)
    assert stage.agent().state is AgentState.AVAILABLE
    stage.come(DANA)
    stage.callback(BILLING)
    stage.lose(DANA)
    stage.wait(5)
    assert stage.agent().state is AgentState.OFFLINE


@pytest.mark.parametrize(
    "state", [STATE.OFFERED, STATE.PREVIEW, STATE.DIALING, STATE.HANDLING, STATE.WRAP_UP]
)
def test_that_every_state_goes_on_after_a_restart_and_desktops_have_their_grace(state: STATE) -> None:
    stage = Stage(PATIENT)
    _, interaction = stage.bring_to(state)
    before = stage.interaction(interaction)
    stage.wait(3)
    stage.restart()
    assert stage.interaction(interaction) == before
    assert not stage.agent().connected
    stage.do(events.AgentConnected(by=DANA))
    stage.wait(30)
    assert stage.agent().state is not AgentState.OFFLINE


@pytest.mark.parametrize("state", list(Presence))
def test_that_a_desktop_that_does_not_come_back_after_a_restart_is_lost(state: Presence) -> None:
    stage = Stage()
    stage.come(DANA)
    stage.presence(DANA, state)
    stage.restart()
    stage.wait(29)
    assert stage.agent().state is AgentState(state.value)
    stage.wait(1)
    assert stage.agent().state is AgentState.OFFLINE


def test_that_a_grace_that_runs_goes_on_over_a_restart() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.lose(DANA)
    stage.wait(20)
    stage.restart()
    stage.wait(10)
    assert stage.agent().state is AgentState.OFFLINE


def test_that_timers_that_came_due_while_the_server_was_down_are_handled_when_it_is_up() -> None:
    stage = Stage()
    stage.bring_to(STATE.DIALING)
    interaction = stage.at_hand().id
    stage.now += timedelta(seconds=100)
    stage.restart()
    assert stage.interaction(interaction).state is STATE.DIALING
    stage.wait(1)  # The switch is heard first.
    assert stage.interaction(interaction).state is STATE.WRAP_UP
    assert stage.interaction(interaction).call.outcome is CallOutcome.NO_ANSWER


def test_that_a_call_lost_while_dialing_is_unanswered() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(STATE.DIALING)
    stage.restart()
    stage.do(events.CallLost(attempt_id=stage.attempt_of(interaction)))
    view = stage.interaction(interaction)
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.NO_ANSWER)
    assert view.call.outcome is CallOutcome.FAILED
    stage.wait(30)
    assert stage.row(callback).attempts_used == 1


def test_that_a_call_lost_while_handling_is_one_that_the_customer_hung_up() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(STATE.HANDLING)
    stage.restart()
    stage.do(events.CallLost(attempt_id=stage.attempt_of(interaction)))
    view = stage.interaction(interaction)
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.HANDLED)
    stage.wait(30)
    assert stage.row(callback).end_state is EndState.SUCCEEDED


def test_that_effects_that_a_crash_may_have_lost_are_repeated() -> None:
    stage = Stage()
    stage.bring_to(STATE.DIALING)
    stage.wait(20)
    stage.come(TOVE)
    offered = stage.callback()
    stage.record(offered)
    again = stage.reloaded().outstanding(now=stage.now)
    (dial,) = stage.effects_of(Dial)
    ring = stage.effects_of(RingAgent)[-1]
    (transcribe,) = stage.effects_of(Transcribe)
    watch = WatchEndpoints(
        tuple(
            WatchedEndpoint(agent.id, agent.endpoint)
            for agent in sorted(SITE_AGENTS, key=lambda each: each.id)
        )
    )
    dialled_again = replace(dial, no_answer_after=timedelta(seconds=40))
    assert again == (watch, dialled_again, ring, transcribe)
    late = stage.reloaded().outstanding(now=stage.now + timedelta(hours=1))
    assert next(deed for deed in late if isinstance(deed, Dial)).no_answer_after == timedelta()


def test_that_closed_interactions_stay_known_the_last_eight_of_an_agent() -> None:
    stage = Stage()
    stage.come(DANA)
    for _ in range(10):
        stage.callback()
        stage.accept()
        stage.complete(CompletionStatus.WRONG_DESTINATION)
        stage.wait(1)
    known = [row.id for row in stage.store.all(InteractionRow) if stage.floor.views.interaction_row(row.id)]
    assert known == [f"i{number}" for number in range(3, 11)]


def test_that_an_offer_out_in_teams_is_taken_back_with_its_desktop() -> None:
    stage = Stage(PATIENT)
    stage.come(TOVE)
    stage.callback()
    stage.lose(TOVE)
    stage.wait(30)
    assert len(stage.effects_of(ReleaseAgent)) == 1
