"""What an agent may do in a conversation (``docs/behaviour.md``, *In a call*)."""

from __future__ import annotations

from typing import Any

import pytest

from agent_desktop.protocol.states import (
    AnsweredBy,
    Command,
    CompletionStatus,
    InteractionState,
    LegState,
)
from server_stub.core.model import events
from server_stub.core.model.effects import (
    Dial,
    DropCallRecording,
    FetchCallRecording,
    HangUp,
    Hold,
    KeepRecording,
    LeaveMessage,
    PauseRecording,
    ReleaseAgent,
    SendDigits,
)
from server_stub.core.model.errors import NotFound, WrongState
from server_stub.core.model.history_rows import AuditAction, CallRecordingRow
from server_stub.core.model.telephony_events import LegEnd
from tests.server_stub.core.stage import DANA, DESK, LEE, Stage

STATE = InteractionState


def talking(agent: str = DANA, by_whom: AnsweredBy = AnsweredBy.PERSON, **rules: Any) -> tuple[Stage, str]:
    """Return a stage whose agent is in a conversation, and the interaction."""
    stage = Stage()
    stage.set_calls(**rules)
    _, interaction = stage.bring_to(STATE.DIALING, agent)
    stage.answer(agent, by_whom)
    return stage, interaction


@pytest.mark.parametrize("of_process", ["please-call-us", None])
def test_that_the_agents_own_message_goes_before_that_of_the_business_process(of_process: str | None) -> None:
    stage = Stage()
    stage.messages = {DANA: "/srv/messages/dana"}
    stage.set_calls(message=of_process)
    for agent, prompt in ((DANA, "/srv/messages/dana"), (LEE, of_process)):
        stage.bring_to(STATE.DIALING, agent)
        interaction = stage.answer(agent, AnsweredBy.MACHINE)
        assert (Command.LEAVE_MESSAGE in interaction.allowed_commands) is (prompt is not None)
        if prompt is not None:
            stage.do(events.LeaveVoicemail(by=agent, interaction_id=interaction.id))
            assert stage.effects_of(LeaveMessage)[-1].prompt == prompt


def test_that_the_commands_of_a_call_are_those_that_it_allows() -> None:
    stage, interaction = talking()
    assert stage.interaction(interaction).allowed_commands[3:] == (Command.HOLD, Command.SEND_DIGITS)
    stage, interaction = talking(message="please-call-us", record=True)
    assert stage.interaction(interaction).allowed_commands[3:] == (
        Command.HOLD,
        Command.SEND_DIGITS,
        Command.LEAVE_MESSAGE,
        Command.PAUSE_RECORDING,
    )


def test_that_a_customer_on_hold_is_taken_back() -> None:
    stage, interaction = talking()
    attempt = stage.attempt_of(interaction)
    for on in (True, True, False, False):
        view = stage.do(events.HoldCustomer(by=DANA, interaction_id=interaction, on=on))
        assert view.call.on_hold is on
        assert (Command.RESUME in view.allowed_commands, Command.HOLD in view.allowed_commands) == (
            on,
            not on,
        )
    assert stage.effects_of(Hold) == [Hold(attempt, on=True), Hold(attempt, on=False)]
    assert [len(stage.audit(each)) for each in (AuditAction.CALL_HELD, AuditAction.CALL_RESUMED)] == [1, 1]


def test_that_digits_are_sent_once_for_each_press_and_are_not_in_the_audit_trail() -> None:
    stage, interaction = talking()
    attempt = stage.attempt_of(interaction)
    for key in ("k1", "k1", "k2"):
        stage.do(events.PressDigits(by=DANA, interaction_id=interaction, digits="15#", digits_id=key))
    assert stage.effects_of(SendDigits) == [
        SendDigits(attempt, "15#", "k1"),
        SendDigits(attempt, "15#", "k2"),
    ]
    assert [entry.detail["digits"] for entry in stage.audit(AuditAction.CALL_DIGITS)] == ["3", "3"]


def test_that_a_message_releases_the_agents_leg_and_offers_handled() -> None:
    stage, interaction = talking(by_whom=AnsweredBy.MACHINE, message="please-call-us")
    attempt = stage.attempt_of(interaction)
    stage.do(events.LeaveVoicemail(by=DANA, interaction_id=interaction))
    view = stage.do(events.LeaveVoicemail(by=DANA, interaction_id=interaction))
    assert (view.state, view.completion_status) == (STATE.HANDLING, CompletionStatus.HANDLED)
    assert (view.call.message_left, view.call.agent_leg) == (True, None)
    assert view.allowed_commands == (Command.SET_COMPLETION_STATUS, Command.END, Command.COMPLETE)
    assert stage.effects_of(LeaveMessage) == [LeaveMessage(attempt, "please-call-us")]
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=LegEnd.HUNG_UP))
    assert stage.interaction(interaction).state is STATE.HANDLING, "the switch has released the leg"
    stage.do(events.CallEnded(attempt_id=attempt))
    view = stage.interaction(interaction)
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.HANDLED)
    assert stage.effects_of(HangUp) == stage.effects_of(ReleaseAgent) == []


def test_that_the_red_x_cuts_a_message_short_and_keeps_handled() -> None:
    stage, interaction = talking(by_whom=AnsweredBy.MACHINE, message="please-call-us")
    stage.do(events.LeaveVoicemail(by=DANA, interaction_id=interaction))
    stage.wait(2)
    view = stage.red_x()
    assert (view.state, view.completion_status) == (STATE.WRAP_UP, CompletionStatus.HANDLED)
    assert stage.effects_of(HangUp) == [HangUp(stage.attempt_of(interaction))]


def test_that_a_message_keeps_the_status_that_the_agent_chose() -> None:
    stage, interaction = talking(by_whom=AnsweredBy.MACHINE, message="please-call-us")
    chosen = CompletionStatus.ANSWERING_MACHINE
    stage.do(events.SetStatus(by=DANA, interaction_id=interaction, status=chosen))
    assert stage.do(events.LeaveVoicemail(by=DANA, interaction_id=interaction)).completion_status is chosen


def test_that_a_recording_is_ordered_with_the_call_and_paused() -> None:
    stage, interaction = talking(record=True, record_notice="recorded")
    attempt = stage.attempt_of(interaction)
    (keep,) = stage.effects_of(KeepRecording)
    assert (keep.attempt_id, keep.notice) == (attempt, "recorded")
    orders = [type(effect) for effect in stage.effects if isinstance(effect, Dial | KeepRecording)]
    assert orders == [Dial, KeepRecording]
    assert stage.interaction(interaction).call.recorded
    for on in (True, True, False):
        view = stage.do(events.PauseCallRecording(by=DANA, interaction_id=interaction, on=on))
        assert view.call.recording_paused is on
    assert stage.effects_of(PauseRecording) == [
        PauseRecording(attempt, on=True),
        PauseRecording(attempt, on=False),
    ]


@pytest.mark.parametrize("state", [STATE.PREVIEW, STATE.DIALING, STATE.WRAP_UP])
def test_that_commands_of_a_call_need_a_conversation(state: STATE) -> None:
    stage = Stage()
    stage.set_calls(message="please-call-us", record=True)
    _, interaction = stage.bring_to(state)
    for event in (
        events.HoldCustomer(by=DANA, interaction_id=interaction, on=True),
        events.HoldCustomer(by=DANA, interaction_id=interaction, on=False),
        events.PressDigits(by=DANA, interaction_id=interaction, digits="1", digits_id="k"),
        events.LeaveVoicemail(by=DANA, interaction_id=interaction),
        events.PauseCallRecording(by=DANA, interaction_id=interaction, on=True),
        events.PauseCallRecording(by=DANA, interaction_id=interaction, on=False),
    ):
        refusal = stage.refused(event, WrongState)
        assert refusal.interaction is not None


@pytest.mark.parametrize("on", [True, False])
def test_that_a_recording_is_paused_only_where_there_is_one(*, on: bool) -> None:
    stage, interaction = talking(record=False)
    stage.refused(events.PauseCallRecording(by=DANA, interaction_id=interaction, on=on), WrongState)


def test_that_nothing_can_be_held_while_the_leg_is_lost() -> None:
    stage, interaction = talking(DESK)
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=LegEnd.LOST))
    assert stage.interaction(interaction).call.agent_leg is LegState.LOST
    stage.refused(events.HoldCustomer(by=DESK, interaction_id=interaction, on=True), WrongState)


def test_that_another_agents_call_is_not_found() -> None:
    stage, interaction = talking()
    stage.come(LEE)
    stage.refused(events.HoldCustomer(by=LEE, interaction_id=interaction, on=True), NotFound)


def test_that_what_the_agent_did_is_ordered_again_after_a_start() -> None:
    stage, interaction = talking(message="please-call-us", record=True)
    attempt = stage.attempt_of(interaction)
    stage.do(events.HoldCustomer(by=DANA, interaction_id=interaction, on=True))
    stage.do(events.PauseCallRecording(by=DANA, interaction_id=interaction, on=True))
    again = stage.reloaded().outstanding(now=stage.now)
    recording = KeepRecording(attempt, f"call-{attempt}", None)
    assert {Hold(attempt, on=True), recording, PauseRecording(attempt, on=True)} <= set(again[1:])
    stage.do(events.LeaveVoicemail(by=DANA, interaction_id=interaction))
    again = stage.reloaded().outstanding(now=stage.now)
    assert LeaveMessage(attempt, "please-call-us") in again
    assert recording not in again


def test_that_a_recording_leaves_the_switch_only_when_it_is_stored() -> None:
    stage, interaction = talking(record=True)
    attempt = stage.attempt_of(interaction)
    stage.red_x()
    stage.do(events.CallRecorded(attempt_id=attempt, recording_id=f"call-{attempt}"))
    (fetch,) = stage.effects_of(FetchCallRecording)
    assert (fetch.recording_id, fetch.attempt_id) == (f"call-{attempt}", attempt)
    assert stage.effects_of(DropCallRecording) == []
    row = stage.interaction_row(interaction)
    stored = events.CallRecordingStored(
        recording_id=fetch.recording_id,
        attempt_id=attempt,
        callback_id=row.callback_id,
        business_process_id=row.business_process_id,
        duration_s=3,
        digest="d",
    )
    stage.do(stored)
    assert stage.effects_of(DropCallRecording) == [DropCallRecording(fetch.recording_id)]
    (row,) = stage.store.all(CallRecordingRow)
    assert (row.attempt_id, row.digest) == (attempt, "d")
    assert len(stage.audit(AuditAction.CALL_RECORDING_STORED)) == 1


def test_that_a_conversation_that_is_not_recorded_shows_no_recording_and_no_pause() -> None:
    stage, interaction = talking(record=True)
    attempt = stage.attempt_of(interaction)
    stage.do(events.PauseCallRecording(by=DANA, interaction_id=interaction, on=True))
    for _ in range(2):
        stage.do(events.CallNotRecorded(attempt_id=attempt))
    stage.do(events.CallNotRecorded(attempt_id="unknown"))
    view = stage.interaction(interaction)
    assert (view.call.recorded, view.call.recording_paused) == (False, False)
    assert not {Command.PAUSE_RECORDING, Command.RESUME_RECORDING} & set(view.allowed_commands)
    assert len(stage.audit(AuditAction.CALL_NOT_RECORDED)) == 1
    pause = events.PauseCallRecording(by=DANA, interaction_id=interaction, on=True)
    stage.refused(pause, WrongState)
