"""The number that is called instead of the one of the request (``docs/behaviour.md``, *Another number*)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

import pytest

from agent_desktop.protocol.problems import NumberReason
from agent_desktop.protocol.states import (
    Command,
    CompletionStatus,
    DoNotCallKind,
    DuplicatePolicy,
    InteractionState,
    Location,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.effects import Dial
from server_stub.core.model.errors import NotFound, NumberInUse, NumberNotAllowed, OffSchedule, WrongState
from server_stub.core.model.history_rows import AuditAction
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, LEE, Stage

STATE = InteractionState
REQUESTED: Final = "+12125550142"
OTHER: Final = "+16465550190"
LONDON: Final = "+442079460958"


def previewing(stage: Stage | None = None, **facts: Any) -> tuple[Stage, str, str]:
    """Return a stage on which dana previews a callback, the callback and the interaction."""
    stage = stage or Stage()
    callback, interaction = stage.bring_to(STATE.PREVIEW, number=REQUESTED, **facts)
    return stage, callback, interaction


def instead(interaction: str, number: str = OTHER, by: str = DANA) -> events.CallNumber:
    """Return the command to call ``number`` instead."""
    return events.CallNumber(by=by, interaction_id=interaction, number=number)


def test_that_the_other_number_is_dialled_and_the_one_of_the_request_is_kept() -> None:
    stage, callback, interaction = previewing()
    view = stage.do(instead(interaction))
    assert (view.state, view.number, view.first_number) == (STATE.PREVIEW, OTHER, REQUESTED)
    assert (stage.row(callback).number, stage.row(callback).first_number) == (OTHER, REQUESTED)
    stage.do(events.DialNow(by=DANA, interaction_id=interaction))
    assert [order.number for order in stage.effects_of(Dial)] == [OTHER]


def test_that_a_command_sent_again_changes_nothing_even_after_the_dial() -> None:
    stage, _, interaction = previewing()
    first = stage.do(instead(interaction))
    assert stage.do(instead(interaction)) == first
    stage.do(events.DialNow(by=DANA, interaction_id=interaction))
    assert stage.do(instead(interaction)).state is STATE.DIALING
    assert [entry.detail["number"] for entry in stage.audit(AuditAction.INTERACTION_NUMBER)] == ["another"]


def test_that_the_number_of_the_request_takes_the_other_one_back() -> None:
    stage, callback, interaction = previewing()
    stage.do(instead(interaction))
    stage.do(instead(interaction, LONDON))
    view = stage.do(instead(interaction, REQUESTED))
    assert (view.number, view.first_number) == (REQUESTED, None)
    assert stage.row(callback).first_number is None
    details = [entry.detail["number"] for entry in stage.audit(AuditAction.INTERACTION_NUMBER)]
    assert details == ["another", "another", "of the request"]


def test_that_the_audit_trail_names_who_did_it_and_no_number() -> None:
    stage, callback, interaction = previewing()
    stage.do(instead(interaction))
    (entry,) = stage.audit(AuditAction.INTERACTION_NUMBER)
    assert (entry.actor, entry.target) == (DANA, f"interaction:{interaction}")
    assert entry.detail == {"callback": callback, "number": "another"}


@pytest.mark.parametrize("state", list(STATE))
def test_that_it_is_allowed_exactly_until_the_customer_is_dialled(state: InteractionState) -> None:
    stage = Stage()
    stage.phones_answer = state is not STATE.CONNECTING
    if state in {STATE.RELEASED, STATE.COMPLETED}:
        _, interaction = stage.bring_to(STATE.OFFERED, number=REQUESTED)
        if state is STATE.RELEASED:
            stage.do(events.Decline(by=DANA, interaction_id=interaction))
        else:
            stage.accept()
            stage.complete(CompletionStatus.CANCEL)
    else:
        _, interaction = stage.bring_to(state, number=REQUESTED)
    assert stage.interaction(interaction).state is state
    allowed = state in {STATE.PREVIEW, STATE.CONNECTING}
    assert (Command.CALL_NUMBER in stage.interaction(interaction).allowed_commands) is allowed
    if allowed:
        assert stage.do(instead(interaction)).number == OTHER
        return
    refusal = stage.refused(instead(interaction), WrongState)
    assert refusal.interaction == stage.interaction(interaction)


def test_that_the_number_of_a_leg_that_is_being_rung_is_the_one_that_is_dialled() -> None:
    stage = Stage()
    stage.phones_answer = False
    _, interaction = stage.bring_to(STATE.CONNECTING, number=REQUESTED)
    stage.do(instead(interaction))
    stage.do(events.AgentAnswered(interaction_id=interaction))
    assert [order.number for order in stage.effects_of(Dial)] == [OTHER]


def test_that_another_agent_may_not_change_it() -> None:
    stage, _, interaction = previewing()
    stage.come(LEE)
    stage.refused(instead(interaction, by=LEE), NotFound)


@pytest.mark.parametrize("number", ["+49112", "+121255", "+19005551234", "+999123456"])
def test_that_a_number_which_may_not_be_dialled_is_refused(number: str) -> None:
    stage, _, interaction = previewing()
    refusal = stage.refused(instead(interaction, number), NumberNotAllowed)
    assert (refusal.field, refusal.reason) == ("$.number", NumberReason.NUMBER_RULES)


def test_that_a_number_on_the_do_not_call_list_is_refused() -> None:
    stage, _, interaction = previewing()
    stage.do(events.DoNotCallAdded(by="sam", entry_id="e1", kind=DoNotCallKind.NUMBER, value=OTHER))
    assert stage.refused(instead(interaction), NumberNotAllowed).reason is NumberReason.DO_NOT_CALL


def test_that_a_number_outside_its_calling_hours_is_refused_with_the_moment_when_they_begin() -> None:
    evening = datetime(2026, 3, 3, 22, tzinfo=UTC)
    stage, callback, interaction = previewing(Stage(Timing(calling_hours=("08:00", "21:00")), now=evening))
    refusal = stage.refused(instead(interaction, LONDON), OffSchedule)
    assert refusal.next_opening == datetime(2026, 3, 4, 8, tzinfo=UTC)
    stage.do(instead(interaction))
    assert stage.row(callback).customer_timezones == ("America/New_York",)


def test_that_the_clock_of_the_customer_is_that_of_the_other_number() -> None:
    stage, callback, interaction = previewing()
    view = stage.do(instead(interaction, LONDON))
    assert view.customer_timezones == stage.row(callback).customer_timezones == ("Europe/London",)


def test_that_a_number_which_is_at_another_agent_is_refused() -> None:
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (LEE,)})
    stage.come(LEE)
    stage.callback(CLAIMS, OTHER)
    _, _, interaction = previewing(stage)
    stage.refused(instead(interaction), NumberInUse)


@pytest.mark.parametrize("policy", list(DuplicatePolicy))
def test_that_the_number_of_another_open_callback_is_refused_where_duplicates_are(
    policy: DuplicatePolicy,
) -> None:
    stage, _, interaction = previewing()
    stage.set_timing(duplicate_policy=policy)
    stage.callback(number=OTHER)
    if policy is DuplicatePolicy.MERGE:
        stage.refused(instead(interaction), NumberInUse)
    else:
        assert stage.do(instead(interaction)).number == OTHER


def test_that_the_former_number_may_be_offered_at_once_and_the_other_one_may_not() -> None:
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (LEE,)})
    _, _, interaction = previewing(stage)
    stage.come(LEE)
    waits = stage.callback(CLAIMS, REQUESTED)
    assert stage.row(waits).location is Location.HANDLING_BY_BUSINESS_PROCESS
    stage.do(instead(interaction))
    assert stage.row(waits).location is Location.HANDLING_BY_AGENT
    stage.accept(LEE)
    stage.red_x(LEE)
    stage.complete(CompletionStatus.WRONG_DESTINATION, LEE)
    held_back = stage.callback(CLAIMS, OTHER)
    assert stage.row(held_back).location is Location.HANDLING_BY_BUSINESS_PROCESS


def test_that_a_recall_goes_to_the_other_number_and_a_request_for_it_joins() -> None:
    stage, callback, interaction = previewing()
    stage.do(instead(interaction))
    stage.complete(CompletionStatus.CANCEL)
    assert stage.callback(number=OTHER) == callback
    stage.wait(61)
    again = stage.at_hand()
    assert (again.callback_id, again.number, again.first_number) == (callback, OTHER, REQUESTED)
