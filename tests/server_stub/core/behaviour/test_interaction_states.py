"""*An interaction's states*: each row of the table, each arrow of the diagram."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desktop.protocol.states import (
    AgentState,
    AnsweredBy,
    CallOutcome,
    ChosenBy,
    CompletionStatus,
    EndState,
    InteractionState,
    Location,
    MaxPreviewTimeMode,
    TranscriptionStatus,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.effects import Dial, HangUp
from server_stub.core.model.errors import NotFound, WrongState
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.interaction import CLOSED, COMMANDS, NEXT, TIMER, Step, acceptance
from server_stub.core.model.rows import ClosedBy
from tests.server_stub.core.stage import DANA, LEE, Stage

STATE = InteractionState


def test_that_every_state_is_reached_and_left_as_in_the_diagram() -> None:
    assert {state for state, _ in NEXT} == set(STATE) - CLOSED
    assert set(NEXT.values()) == set(STATE) - {STATE.OFFERED}
    for state in TIMER:
        by_itself = NEXT[state, Step.TIME_UP]
        assert (
            by_itself
            is {
                STATE.OFFERED: STATE.RELEASED,
                STATE.PREVIEW: STATE.CONNECTING,
                STATE.CONNECTING: STATE.COMPLETED,
                STATE.DIALING: STATE.WRAP_UP,
                STATE.WRAP_UP: STATE.COMPLETED,
            }[state]
        )
    assert set(COMMANDS) == set(STATE)


# --- offered ---------------------------------------------------------------------------------------------------------


def test_that_an_offer_runs_out_after_its_timeout_and_makes_the_agent_not_ready() -> None:
    stage = Stage()
    stage.come(DANA)
    callback = stage.callback()
    offer = stage.at_hand()
    assert offer.deadline == stage.now + timedelta(seconds=20)
    stage.do(events.OfferShown(by=DANA, interaction_id=offer.id))
    stage.wait(20)
    assert stage.interaction(offer.id).state is STATE.RELEASED
    assert (stage.agent().state, stage.agent().reason) == (AgentState.NOT_READY, "Missed offer")
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    assert stage.attempts(callback) == []
    assert (stage.tally().missed, stage.tally().never_shown) == (1, 0)
    assert stage.audit(AuditAction.OFFER_RELEASED)[0].detail["reason"] == "timed_out"
    stage.wait(3600)
    assert stage.agent().state is AgentState.NOT_READY


def test_that_an_offer_that_no_screen_has_shown_is_counted_apart() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.callback()
    stage.wait(20)
    assert (stage.tally().missed, stage.tally().never_shown) == (0, 1)
    assert stage.audit(AuditAction.OFFER_RELEASED)[0].detail["reason"] == "never_shown"
    assert stage.agent().reason == "Missed offer"


@pytest.mark.parametrize("event", [events.Decline, events.EndInteraction])
def test_that_declining_and_the_red_x_release_the_offer(
    event: type[events.Decline | events.EndInteraction],
) -> None:
    stage = Stage()
    stage.come(DANA)
    callback = stage.callback()
    offer = stage.at_hand().id
    available_since = stage.agent().since
    stage.wait(3)
    answer = stage.do(event(by=DANA, interaction_id=offer))
    assert (answer.state, answer.allowed_commands) == (STATE.RELEASED, ())
    assert stage.agent().state is AgentState.AVAILABLE
    row = stage.floor.views.agent_row(DANA)
    assert row is not None
    assert row.available_since == available_since
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS
    assert stage.attempts(callback) == []
    assert stage.tally().declined == 1
    assert stage.audit(AuditAction.OFFER_RELEASED)[0].detail["reason"] == "declined"


def test_that_an_accepted_offer_without_preview_is_dialled_at_once() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.callback(number="+12125550142")
    offer = stage.at_hand().id
    answer = stage.accept()
    assert (answer.state, answer.deadline) == (STATE.DIALING, stage.now + timedelta(seconds=60))
    dial = stage.effects_of(Dial)[0]
    assert (dial.attempt_id, dial.interaction_id) == (stage.attempt_of(offer), offer)
    assert (dial.number, dial.no_answer_after) == ("+12125550142", timedelta(seconds=60))
    assert stage.agent().state is AgentState.BUSY
    assert stage.tally().accepted == 1


@pytest.mark.parametrize(
    ("mode", "has_recording", "state"),
    [
        (MaxPreviewTimeMode.WITH_RECORDING, True, STATE.PREVIEW),
        (MaxPreviewTimeMode.WITH_RECORDING, False, STATE.DIALING),
        (MaxPreviewTimeMode.DISABLED, True, STATE.DIALING),
        (MaxPreviewTimeMode.DISABLED, False, STATE.DIALING),
        (MaxPreviewTimeMode.ALWAYS, True, STATE.PREVIEW),
        (MaxPreviewTimeMode.ALWAYS, False, STATE.PREVIEW),
    ],
)
def test_that_max_preview_time_mode_decides_what_follows_an_acceptance(
    mode: MaxPreviewTimeMode, *, has_recording: bool, state: STATE
) -> None:
    stage = Stage(Timing(max_preview_time_mode=mode))
    callback = stage.callback()
    if has_recording:
        stage.record(callback)
    stage.come(DANA)
    assert stage.accept().state is state
    follows = STATE.CONNECTING if state is STATE.DIALING else state
    assert NEXT[STATE.OFFERED, acceptance(mode, has_recording=has_recording)] is follows


def test_that_with_preview_disabled_no_state_ever_presents_the_recording() -> None:
    stage = Stage(Timing(max_preview_time_mode=MaxPreviewTimeMode.DISABLED))
    callback = stage.callback()
    stage.record(callback)
    stage.do(events.TranscriptionDone(recording_id="r1", transcription=None))
    stage.come(DANA)
    seen = [stage.at_hand(), stage.accept(), stage.answer(), stage.red_x()]
    assert [view.state for view in seen] == [STATE.OFFERED, STATE.DIALING, STATE.HANDLING, STATE.WRAP_UP]
    for view in seen:
        assert (view.recording, view.recordings, view.transcription) == (None, (), None)
        assert view.transcription_status is TranscriptionStatus.NONE
    shown = stage.floor.views.callback(callback)
    assert shown is not None
    assert shown.recording is not None


# --- preview -------------------------------------------------------------------------------------------------------------


def test_that_max_preview_time_dials_by_itself() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.PREVIEW)
    assert stage.agent().state is AgentState.PREVIEW
    assert stage.at_hand().deadline == stage.now + timedelta(seconds=60)
    stage.wait(60)
    assert stage.interaction(interaction).state is STATE.DIALING
    assert len(stage.effects_of(Dial)) == 1


def test_that_the_agent_dials_now() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.PREVIEW)
    stage.wait(5)
    answer = stage.do(events.DialNow(by=DANA, interaction_id=interaction))
    assert (answer.state, answer.call.dialed_at) == (STATE.DIALING, stage.now)


def test_that_the_red_x_in_preview_goes_to_wrap_up_with_cancel() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(STATE.PREVIEW)
    wrapping = stage.red_x()
    assert (wrapping.state, wrapping.completion_status) == (STATE.WRAP_UP, CompletionStatus.CANCEL)
    assert wrapping.completion_status_chosen_by is ChosenBy.SERVER
    assert wrapping.deadline == stage.now + timedelta(seconds=30)
    assert stage.effects_of(Dial) == stage.effects_of(HangUp) == []
    assert stage.row(callback).location is Location.HANDLING_BY_AGENT


def test_that_a_preview_is_postponed_in_one_step() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(STATE.PREVIEW)
    at = stage.now + timedelta(days=1)
    done = stage.complete(CompletionStatus.CALLBACK_REQUESTED, callback_at=at, agent_id=LEE)
    assert done.state is STATE.COMPLETED
    row = stage.row(callback)
    assert (row.location, row.due_at, row.agent_id) == (Location.PENDING, at, LEE)
    assert stage.agent().state is AgentState.AVAILABLE


def test_that_an_agent_in_a_call_of_the_endpoints_own_is_busy_during_preview() -> None:
    stage = Stage()
    stage.bring_to(STATE.PREVIEW)
    stage.do(events.EndpointInCall(agent_id=DANA, in_call=True))
    assert stage.agent().state is AgentState.BUSY
    assert stage.at_hand().state is STATE.PREVIEW
    stage.do(events.EndpointInCall(agent_id=DANA, in_call=False))
    assert stage.agent().state is AgentState.PREVIEW


@pytest.mark.parametrize("state", [STATE.PREVIEW, STATE.WRAP_UP])
def test_that_delegating_hands_the_callback_to_the_supervisors(state: STATE) -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(state)
    done = stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction, note="wants the manager"))
    assert (done.state, done.note, done.completion_status) == (STATE.COMPLETED, "wants the manager", None)
    row = stage.row(callback)
    assert (row.location, row.held, row.held_note) == (Location.PENDING, True, "wants the manager")
    assert stage.attempts(callback) == []
    assert stage.agent().state is AgentState.AVAILABLE
    stage.wait(86_400)
    assert stage.row(callback).held


# --- dialing -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by_whom", list(AnsweredBy))
def test_that_a_person_or_a_voicemail_box_answering_leads_to_handling(by_whom: AnsweredBy) -> None:
    stage = Stage()
    stage.bring_to(STATE.DIALING)
    stage.wait(7)
    view = stage.answer(by_whom=by_whom)
    assert (view.state, view.deadline) == (STATE.HANDLING, None)
    assert (view.call.outcome, view.call.answered_by) == (CallOutcome.ANSWERED, by_whom)
    assert view.call.answered_at == stage.now
    assert (view.completion_status, view.completion_status_chosen_by) == (
        CompletionStatus.HANDLED,
        ChosenBy.SERVER,
    )


def test_that_duration_for_no_answer_runs_from_the_start_of_dialling() -> None:
    stage = Stage(Timing(duration_for_no_answer_s=45))
    _, interaction = stage.bring_to(STATE.PREVIEW)
    stage.wait(10)
    stage.do(events.DialNow(by=DANA, interaction_id=interaction))
    stage.wait(44.9)
    assert stage.at_hand().state is STATE.DIALING
    stage.wait(0.1)
    view = stage.at_hand()
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.NO_ANSWER)
    assert view.call.outcome is CallOutcome.NO_ANSWER
    assert stage.effects_of(HangUp)[0].attempt_id == stage.attempt_of(interaction)


def test_that_the_switch_is_heard_before_a_call_counts_as_unanswered_when_the_server_was_held_up() -> None:
    stage = Stage(Timing(duration_for_no_answer_s=45))
    _, first = stage.bring_to(STATE.DIALING)
    _, second = stage.bring_to(STATE.DIALING, LEE)
    stage.now += timedelta(seconds=90)
    stage.do(events.Tick())
    stage.do(events.CallAnswered(attempt_id=stage.attempt_of(first), by_whom=AnsweredBy.PERSON))
    assert stage.at_hand().state is STATE.HANDLING
    stage.wait(0.9)
    assert stage.at_hand(LEE).state is STATE.DIALING
    stage.wait(0.1)
    assert stage.interaction(second).call.outcome is CallOutcome.NO_ANSWER
    assert stage.at_hand().state is STATE.HANDLING


@pytest.mark.parametrize(
    "outcome",
    [
        CallOutcome.NO_ANSWER,
        CallOutcome.BUSY,
        CallOutcome.REJECTED,
        CallOutcome.INVALID_NUMBER,
        CallOutcome.FAILED,
    ],
)
def test_that_any_other_end_of_dialling_is_the_status_no_answer_with_its_cause(outcome: CallOutcome) -> None:
    stage = Stage()
    callback, _ = stage.bring_to(STATE.DIALING)
    view = stage.fail(outcome)
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.NO_ANSWER)
    assert view.call.outcome is outcome
    assert view.completion_status_chosen_by is ChosenBy.SERVER
    stage.complete()
    assert stage.attempts(callback)[0].cause is outcome


def test_that_the_red_x_while_dialing_hangs_up_and_goes_to_wrap_up_with_cancel() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.DIALING)
    view = stage.red_x()
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.CANCEL)
    assert (view.call.outcome, view.call.ended_at) == (CallOutcome.CANCELLED, stage.now)
    assert stage.effects_of(HangUp)[0].attempt_id == stage.attempt_of(interaction)


# --- handling ------------------------------------------------------------------------------------------------------------


def test_that_the_customer_hanging_up_leads_to_wrap_up_with_the_status_set() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.HANDLING)
    stage.do(events.SetStatus(by=DANA, interaction_id=interaction, status=CompletionStatus.WRONG_DESTINATION))
    stage.do(events.CallEnded(attempt_id=stage.attempt_of(interaction)))
    view = stage.at_hand()
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.WRONG_DESTINATION)
    assert view.call.ended_at == stage.now


def test_that_the_red_x_in_handling_hangs_up_and_keeps_handled() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.HANDLING)
    view = stage.red_x()
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.HANDLED)
    assert stage.effects_of(HangUp)[0].attempt_id == stage.attempt_of(interaction)


@pytest.mark.parametrize(
    ("by_whom", "after_s", "status", "short_calls"),
    [
        (AnsweredBy.MACHINE, 9.9, CompletionStatus.ANSWERING_MACHINE, 1),
        (AnsweredBy.MACHINE, 10.1, CompletionStatus.HANDLED, 0),
        (AnsweredBy.PERSON, 9.9, CompletionStatus.HANDLED, 1),
        (AnsweredBy.UNKNOWN, 9.9, CompletionStatus.HANDLED, 1),
    ],
)
def test_that_hanging_up_on_a_greeting_falls_back_on_answering_machine(
    by_whom: AnsweredBy, after_s: float, status: CompletionStatus, short_calls: int
) -> None:
    stage = Stage()
    stage.bring_to(STATE.DIALING)
    stage.answer(by_whom=by_whom)
    stage.wait(after_s)
    view = stage.red_x()
    assert (view.completion_status, view.completion_status_chosen_by) == (status, ChosenBy.SERVER)
    assert stage.tally().short_calls == short_calls


def test_that_handled_chosen_by_hand_is_kept_even_on_a_greeting() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.DIALING)
    stage.answer(by_whom=AnsweredBy.MACHINE)
    stage.do(events.SetStatus(by=DANA, interaction_id=interaction, status=CompletionStatus.HANDLED))
    view = stage.red_x()
    assert (view.completion_status, view.completion_status_chosen_by) == (
        CompletionStatus.HANDLED,
        ChosenBy.AGENT,
    )


def test_that_a_greeting_hung_up_by_completing_is_an_answering_machine_too() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(STATE.DIALING)
    stage.answer(by_whom=AnsweredBy.MACHINE)
    assert stage.complete().completion_status is CompletionStatus.ANSWERING_MACHINE
    assert stage.row(callback).attempts_used == 1


@pytest.mark.parametrize("at_first", [AnsweredBy.UNKNOWN, AnsweredBy.PERSON])
def test_that_a_machine_found_out_later_counts(at_first: AnsweredBy) -> None:
    stage = Stage()
    stage.bring_to(STATE.DIALING)
    stage.answer(by_whom=at_first)
    assert stage.answer(by_whom=AnsweredBy.MACHINE).call.answered_by is AnsweredBy.MACHINE
    assert stage.answer(by_whom=AnsweredBy.PERSON).call.answered_by is AnsweredBy.MACHINE
    assert stage.red_x().completion_status is CompletionStatus.ANSWERING_MACHINE


def test_that_handling_does_not_leave_by_itself() -> None:
    stage = Stage()
    _, interaction = stage.bring_to(STATE.HANDLING)
    stage.wait(6 * 3600)
    assert stage.interaction(interaction).state is STATE.HANDLING


# --- wrap_up -------------------------------------------------------------------------------------------------------------


def test_that_wrap_up_completes_by_itself_with_the_status_then_set() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(STATE.WRAP_UP)
    stage.wait(10)
    stage.do(
        events.SetStatus(
            by=DANA, interaction_id=interaction, status=CompletionStatus.WRONG_DESTINATION, note="a shop"
        )
    )
    stage.wait(20)
    view = stage.interaction(interaction)
    assert (view.state, view.completion_status) == (STATE.COMPLETED, CompletionStatus.WRONG_DESTINATION)
    assert stage.row(callback).end_state is EndState.FAILED
    assert stage.attempts(callback)[0].note == "a shop"
    assert stage.interaction_row(interaction).closed_by is ClosedBy.CLOCK


@pytest.mark.parametrize("event", [events.EndInteraction, events.CompleteInteraction])
def test_that_wrap_up_is_completed_by_the_agent(
    event: type[events.EndInteraction | events.CompleteInteraction],
) -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(STATE.WRAP_UP)
    assert stage.do(event(by=DANA, interaction_id=interaction)).state is STATE.COMPLETED
    assert stage.row(callback).end_state is EndState.SUCCEEDED
    assert stage.agent().interaction is None


def test_that_a_supervisor_finishes_an_interaction_stuck_in_wrap_up() -> None:
    stage = Stage(Timing(wrap_up_s=3600))
    callback, interaction = stage.bring_to(STATE.WRAP_UP)
    finish = events.FinishWrapUp(by="sam", interaction_id=interaction)
    answer = stage.do(finish)
    assert answer.state is STATE.COMPLETED
    assert stage.do(finish) == answer
    assert stage.row(callback).end_state is EndState.SUCCEEDED
    assert stage.audit(AuditAction.INTERACTION_COMPLETED)[0].actor == "sam"


@pytest.mark.parametrize("state", [STATE.OFFERED, STATE.PREVIEW, STATE.DIALING, STATE.HANDLING])
def test_that_a_supervisor_finishes_nothing_but_a_wrap_up(state: STATE) -> None:
    stage = Stage()
    _, interaction = stage.bring_to(state)
    stage.refused(events.FinishWrapUp(by="sam", interaction_id=interaction), WrongState)
    stage.refused(events.FinishWrapUp(by="sam", interaction_id="i99"), NotFound)
