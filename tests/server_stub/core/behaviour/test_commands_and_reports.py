"""*An interaction's states*, commands and reports in every state, again, and too late."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desktop.protocol.states import (
    AnsweredBy,
    CallOutcome,
    Command,
    CompletionStatus,
    InteractionState,
)
from server_stub.core.model import events
from server_stub.core.model.effects import HangUp
from server_stub.core.model.errors import NotFound, WrongState
from server_stub.core.model.rows import TimerKind
from tests.server_stub.core.stage import DANA, LEE, AgentCommand, Stage

STATE = InteractionState

COMMAND_EVENTS: dict[Command, type[AgentCommand]] = {
    Command.ACCEPT: events.Accept,
    Command.DECLINE: events.Decline,
    Command.DIAL: events.DialNow,
    Command.END: events.EndInteraction,
    Command.COMPLETE: events.CompleteInteraction,
    Command.DELEGATE: events.DelegateInteraction,
}


OPEN = [STATE.OFFERED, STATE.PREVIEW, STATE.DIALING, STATE.HANDLING, STATE.WRAP_UP]


@pytest.mark.parametrize("state", OPEN)
@pytest.mark.parametrize("command", list(COMMAND_EVENTS))
def test_that_commands_are_carried_out_if_the_state_allows_them_and_refused_otherwise(
    state: STATE, command: Command
) -> None:
    stage = Stage()
    _, interaction = stage.bring_to(state)
    before = stage.interaction(interaction)
    event = COMMAND_EVENTS[command](by=DANA, interaction_id=interaction)
    taken_effect = {
        Command.ACCEPT: before.state is not STATE.OFFERED,
        Command.DIAL: before.call.dialed_at is not None,
    }
    if command in before.allowed_commands:
        assert stage.do(event).state is not state
    elif taken_effect.get(command, False):
        assert stage.do(event) == before
    else:
        assert stage.refused(event, WrongState).interaction == before


@pytest.mark.parametrize("state", OPEN)
def test_that_another_agents_interaction_is_not_there(state: STATE) -> None:
    stage = Stage()
    _, interaction = stage.bring_to(state)
    for event in (*COMMAND_EVENTS.values(), events.OfferShown):
        stage.refused(event(by=LEE, interaction_id=interaction), NotFound)
    stage.refused(
        events.SetStatus(by=LEE, interaction_id=interaction, status=CompletionStatus.HANDLED), NotFound
    )


@pytest.mark.parametrize("state", [STATE.OFFERED, STATE.PREVIEW, STATE.DIALING])
def test_that_a_completion_status_is_set_in_handling_and_wrap_up_alone(state: STATE) -> None:
    stage = Stage()
    _, interaction = stage.bring_to(state)
    stage.refused(
        events.SetStatus(by=DANA, interaction_id=interaction, status=CompletionStatus.CANCEL), WrongState
    )


@pytest.mark.parametrize(
    ("state", "event"),
    [
        (STATE.OFFERED, events.OfferShown),
        (STATE.OFFERED, events.Accept),
        (STATE.OFFERED, events.Decline),
        (STATE.PREVIEW, events.DialNow),
        (STATE.PREVIEW, events.DelegateInteraction),
        (STATE.PREVIEW, events.CompleteInteraction),
        (STATE.HANDLING, events.CompleteInteraction),
        (STATE.WRAP_UP, events.EndInteraction),
        (STATE.WRAP_UP, events.CompleteInteraction),
        (STATE.WRAP_UP, events.DelegateInteraction),
    ],
)
def test_that_a_repeated_command_has_the_same_answer_and_changes_nothing(
    state: STATE, event: type[AgentCommand]
) -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(state)
    said = event(by=DANA, interaction_id=interaction)
    answer = stage.do(said)
    rows, attempts = dict(stage.store.kept), stage.attempts(callback)
    stage.wait(0.001)
    assert stage.do(said) == answer
    assert (stage.store.kept, stage.attempts(callback)) == (rows, attempts)


def test_that_a_status_set_again_answers_the_same_even_when_it_is_over() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.HANDLING)
    said = events.SetStatus(
        by=DANA, interaction_id=interaction, status=CompletionStatus.ANSWERING_MACHINE, note="beep"
    )
    assert stage.do(said) == stage.do(said)
    stage.complete()
    assert stage.do(said).state is STATE.COMPLETED
    other = events.SetStatus(by=DANA, interaction_id=interaction, status=CompletionStatus.HANDLED)
    stage.refused(other, WrongState)


def test_that_completing_again_with_another_status_is_refused() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.HANDLING)
    stage.complete(CompletionStatus.HANDLED)
    again = events.CompleteInteraction(
        by=DANA, interaction_id=interaction, status=CompletionStatus.WRONG_DESTINATION
    )
    stage.refused(again, WrongState)


@pytest.mark.parametrize("state", [STATE.PREVIEW, STATE.DIALING, STATE.HANDLING])
def test_that_a_red_x_pressed_twice_never_does_the_next_thing(state: STATE) -> None:
    stage = Stage()
    _, interaction = stage.bring_to(state)
    press = events.EndInteraction(by=DANA, interaction_id=interaction, pressed_in=state)
    assert stage.do(press).state is STATE.WRAP_UP
    assert stage.do(press).state is STATE.WRAP_UP


def test_that_a_red_x_for_a_missed_offer_gets_the_present_interaction() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.OFFERED)
    stage.wait(20)
    press = events.EndInteraction(by=DANA, interaction_id=interaction, pressed_in=STATE.OFFERED)
    assert stage.do(press).state is STATE.RELEASED
    stage.refused(events.EndInteraction(by=DANA, interaction_id=interaction), WrongState)
    stage.refused(events.Decline(by=DANA, interaction_id=interaction), WrongState)
    stage.refused(events.Accept(by=DANA, interaction_id=interaction), WrongState)


def test_that_an_acceptance_after_the_time_is_refused_even_before_the_tick() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.OFFERED)
    stage.now += timedelta(seconds=21)
    refusal = stage.refused(events.Accept(by=DANA, interaction_id=interaction), WrongState)
    assert refusal.interaction is not None
    assert refusal.interaction.state is STATE.RELEASED
    assert stage.interaction(interaction).state is STATE.OFFERED
    stage.wait()
    assert stage.interaction(interaction).state is STATE.RELEASED


def test_that_a_call_answered_after_the_red_x_is_hung_up() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.DIALING)
    stage.red_x()
    attempt = stage.attempt_of(interaction)
    hung_up = stage.took(lambda: stage.do(events.CallAnswered(attempt_id=attempt, by_whom=AnsweredBy.PERSON)))
    assert hung_up == [HangUp(attempt)]
    assert stage.at_hand().state is STATE.WRAP_UP


def test_that_reports_for_nothing_known_or_nothing_open_change_nothing() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.WRAP_UP)
    before = dict(stage.store.kept)
    for attempt in (stage.attempt_of(interaction), "a99"):
        stage.do(events.CallUnanswered(attempt_id=attempt, outcome=CallOutcome.BUSY))
        stage.do(events.CallEnded(attempt_id=attempt))
        stage.do(events.CallLost(attempt_id=attempt))
    stage.do(events.EndpointInCall(agent_id="nobody", in_call=True))
    assert stage.store.kept == before


def test_that_the_timer_of_a_state_that_was_left_does_nothing() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.HANDLING)
    timers = [kind for kind, subject in stage.floor.tables.timers if subject == interaction]
    assert timers == []
    stage.wait(120)
    assert stage.at_hand().state is STATE.HANDLING
    assert TimerKind.NO_ANSWER not in {kind for kind, _ in stage.floor.tables.timers}
