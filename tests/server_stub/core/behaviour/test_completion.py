"""*Completion statuses*: each row of both tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.objects import CompletionEffect
from agent_desktop.protocol.states import (
    AttemptState,
    CompletionStatus,
    EndState,
    InteractionState,
    Location,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.completion import ALLOWED, EFFECTS, result_of
from server_stub.core.model.errors import (
    CallbackAtOutOfRange,
    CallbackAtRequired,
    OutsideSchedule,
    StatusNotAllowed,
    UnknownAgent,
)
from server_stub.core.model.rows import Origin
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, KIM, LEE, NOON, Stage, office_hours

S = CompletionStatus
STATE = InteractionState

TABLE: dict[Origin, list[CompletionStatus]] = {
    Origin.PREVIEW_ENDED: [S.CANCEL, S.CALLBACK_REQUESTED, S.WRONG_DESTINATION],
    Origin.DIALING_ENDED: [S.CANCEL, S.CALLBACK_REQUESTED, S.NO_ANSWER, S.WRONG_DESTINATION],
    Origin.DIALING_UNANSWERED: [S.NO_ANSWER, S.CALLBACK_REQUESTED, S.WRONG_DESTINATION],
    Origin.HANDLING: [S.HANDLED, S.ANSWERING_MACHINE, S.CALLBACK_REQUESTED, S.WRONG_DESTINATION],
}
"""The page's table, the default first."""


def _end_preview(stage: Stage) -> None:
    stage.bring_to(STATE.PREVIEW)
    stage.red_x()


def _end_dialing(stage: Stage) -> None:
    stage.bring_to(STATE.DIALING)
    stage.red_x()


def _nobody_answers(stage: Stage) -> None:
    stage.bring_to(STATE.DIALING)
    stage.fail()


def _time_is_up(stage: Stage) -> None:
    stage.bring_to(STATE.DIALING)
    stage.wait(60)


def _end_handling(stage: Stage) -> None:
    stage.bring_to(STATE.WRAP_UP)


WAYS: list[tuple[Origin, Callable[[Stage], None]]] = [
    (Origin.PREVIEW_ENDED, _end_preview),
    (Origin.DIALING_ENDED, _end_dialing),
    (Origin.DIALING_UNANSWERED, _nobody_answers),
    (Origin.DIALING_UNANSWERED, _time_is_up),
    (Origin.HANDLING, _end_handling),
]


def facts_for(stage: Stage, status: CompletionStatus) -> dict[str, Any]:
    """Return what goes with ``status``."""
    asked = status is S.CALLBACK_REQUESTED
    return {"callback_at": stage.now + timedelta(days=1)} if asked else {}


def test_that_the_table_of_allowed_statuses_is_the_pages() -> None:
    assert {origin: list(allowed) for origin, allowed in ALLOWED.items()} == TABLE


@pytest.mark.parametrize(("origin", "way"), WAYS)
def test_that_wrap_up_offers_the_row_of_where_it_came_from_with_its_default(
    origin: Origin, way: Callable[[Stage], None]
) -> None:
    stage = Stage()
    way(stage)
    view = stage.at_hand()
    assert list(view.allowed_completion_statuses) == TABLE[origin]
    assert view.completion_status is TABLE[origin][0]
    assert [effect.status for effect in view.completion_effects] == TABLE[origin]


@pytest.mark.parametrize(("origin", "way"), WAYS)
@pytest.mark.parametrize("status", list(S))
def test_that_a_status_outside_its_row_is_refused_and_one_inside_is_taken(
    origin: Origin, way: Callable[[Stage], None], status: CompletionStatus
) -> None:
    stage = Stage()
    way(stage)
    facts = facts_for(stage, status)
    interaction = stage.at_hand().id
    complete = events.CompleteInteraction(by=DANA, interaction_id=interaction, status=status, **facts)
    set_status = events.SetStatus(by=DANA, interaction_id=interaction, status=status, **facts)
    if status in TABLE[origin]:
        assert stage.do(set_status).completion_status is status
        assert stage.do(complete).state is STATE.COMPLETED
    else:
        for event in (complete, set_status):
            assert list(stage.refused(event, StatusNotAllowed).allowed or ()) == TABLE[origin]


@pytest.mark.parametrize(
    ("state", "origin"),
    [
        (STATE.PREVIEW, Origin.PREVIEW_ENDED),
        (STATE.DIALING, Origin.DIALING_ENDED),
        (STATE.HANDLING, Origin.HANDLING),
    ],
)
@pytest.mark.parametrize("status", [None, *S])
def test_that_completing_in_one_step_takes_the_row_that_would_apply(
    state: InteractionState, origin: Origin, status: CompletionStatus | None
) -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(state)
    assert list(stage.at_hand().allowed_completion_statuses) == TABLE[origin]
    if status is not None and status not in TABLE[origin]:
        event = events.CompleteInteraction(by=DANA, interaction_id=interaction, status=status)
        stage.refused(event, StatusNotAllowed)
        return
    expected = status or TABLE[origin][0]
    done = stage.complete(status, **facts_for(stage, expected))
    assert (done.state, done.completion_status) == (STATE.COMPLETED, expected)
    assert stage.attempt_states(callback) == [AttemptState(expected.value)]


# --- what each does --------------------------------------------------------------------------------------------------------


def test_that_handled_removes_the_callback_as_succeeded() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(STATE.HANDLING)
    stage.complete(S.HANDLED)
    row = stage.row(callback)
    assert (row.location, row.end_state, row.completed_at) == (
        Location.COMPLETED,
        EndState.SUCCEEDED,
        stage.now,
    )
    assert (row.attempts_used, row.total_attempts, row.handled_by) == (0, 1, DANA)


def test_that_wrong_destination_removes_the_callback_as_failed_with_its_reason() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(STATE.HANDLING)
    stage.complete(S.WRONG_DESTINATION)
    row = stage.row(callback)
    assert (row.end_state, row.end_reason, row.attempts_used) == (EndState.FAILED, "Wrong destination", 0)


def test_that_cancel_puts_the_callback_back_at_once_without_using_an_attempt() -> None:
    stage = Stage()
    stage.come(LEE)
    stage.presence(LEE, Presence.NOT_READY)
    callback, _ = stage.bring_to(STATE.PREVIEW)
    place = stage.row(callback).queued_at
    stage.wait(5)
    stage.complete()
    row = stage.row(callback)
    assert (row.location, row.attempts_used, row.total_attempts) == (
        Location.HANDLING_BY_BUSINESS_PROCESS,
        0,
        1,
    )
    assert row.queued_at == place
    assert stage.attempt_states(callback) == [AttemptState.CANCEL]


@pytest.mark.parametrize("status", [S.NO_ANSWER, S.ANSWERING_MACHINE])
def test_that_an_unreached_customer_uses_an_attempt_and_waits_for_the_recall_interval(
    status: CompletionStatus,
) -> None:
    stage = Stage()
    _finish_with(stage, stage.callback(), status)
    row = stage.row("c1")
    assert (row.location, row.attempts_used) == (Location.PENDING, 1)
    assert row.due_at == stage.now + timedelta(seconds=300)


@pytest.mark.parametrize("status", [S.NO_ANSWER, S.ANSWERING_MACHINE])
def test_that_a_third_attempt_without_reaching_the_customer_removes_the_callback_as_failed(
    status: CompletionStatus,
) -> None:
    stage = Stage()
    callback = stage.callback()
    for used in (1, 2):
        _finish_with(stage, callback, status)
        assert (stage.row(callback).attempts_used, stage.row(callback).end_state) == (used, None)
    _finish_with(stage, callback, status)
    row = stage.row(callback)
    assert (row.attempts_used, row.end_state, row.end_reason) == (3, EndState.FAILED, "Attempts used up")
    assert stage.attempt_states(callback) == [AttemptState(status.value)] * 3


def test_that_the_recall_intervals_come_one_per_attempt_and_the_last_repeats() -> None:
    stage = Stage(Timing(attempts_before_failure=5, recall_intervals_s=(60, 120)))
    callback = stage.callback()
    waits: list[timedelta] = []
    for _ in range(4):
        _finish_with(stage, callback, S.NO_ANSWER)
        due_at = stage.row(callback).due_at
        assert due_at is not None
        waits.append(due_at - stage.now)
    assert waits == [timedelta(seconds=seconds) for seconds in (60, 120, 120, 120)]


def test_that_callback_requested_waits_for_the_time_and_the_agent_asked_for() -> None:
    stage = Stage()
    stage.come(LEE)
    callback, _ = stage.bring_to(STATE.HANDLING)
    at = stage.now + timedelta(hours=3)
    stage.complete(S.CALLBACK_REQUESTED, callback_at=at, agent_id=LEE, note="after lunch")
    row = stage.row(callback)
    assert (row.location, row.due_at, row.agent_id, row.attempts_used) == (Location.PENDING, at, LEE, 0)
    stage.wait(until=at)
    assert stage.at_hand(LEE).callback_id == callback


def test_that_callback_requested_is_for_the_same_agent_unless_another_is_named() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(STATE.HANDLING)
    stage.complete(S.CALLBACK_REQUESTED, callback_at=stage.now + timedelta(hours=1))
    assert stage.row(callback).agent_id == DANA


def test_that_the_effects_shown_are_those_that_happen() -> None:
    stage = Stage(Timing(attempts_before_failure=2))
    stage.bring_to(STATE.DIALING)
    view = stage.fail()
    assert view.completion_effects == (
        CompletionEffect(S.NO_ANSWER, 1, recall_in_s=300.0),
        CompletionEffect(S.CALLBACK_REQUESTED, 0),
        CompletionEffect(S.WRONG_DESTINATION, 0, end_state=EndState.FAILED),
    )
    stage.complete()
    stage.wait(300)
    stage.accept()
    stage.do(events.DialNow(by=DANA, interaction_id=stage.at_hand().id))
    assert stage.fail().completion_effects[0] == CompletionEffect(S.NO_ANSWER, 2, end_state=EndState.FAILED)


def test_that_cancel_is_shown_to_come_back_at_once() -> None:
    stage = Stage()
    stage.bring_to(STATE.PREVIEW)
    assert stage.at_hand().completion_effects[0] == CompletionEffect(S.CANCEL, 0, recall_in_s=0.0)


def test_that_only_no_answer_and_answering_machine_use_an_attempt() -> None:
    assert {status for status, effect in EFFECTS.items() if effect.uses_attempt} == {
        S.NO_ANSWER,
        S.ANSWERING_MACHINE,
    }
    assert set(EFFECTS) == set(S)


def test_that_a_lowered_limit_ends_a_callback_at_its_next_failure_and_not_before() -> None:
    assert (
        result_of(S.NO_ANSWER, attempts_used=2, timing=Timing(attempts_before_failure=1)).end_state
        is EndState.FAILED
    )
    stage = Stage()
    callback = stage.callback()
    for _ in range(2):
        _finish_with(stage, callback, S.NO_ANSWER)
    stage.set_timing(attempts_before_failure=1)
    assert stage.row(callback).end_state is None
    _finish_with(stage, callback, S.NO_ANSWER)
    assert stage.row(callback).end_state is EndState.FAILED


def test_that_every_accepted_interaction_leaves_one_attempt_record() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(STATE.HANDLING)
    stage.complete(S.HANDLED, note="done")
    (attempt,) = stage.attempts(callback)
    row = stage.interaction_row(interaction)
    assert (attempt.id, attempt.interaction_id) == (row.attempt_id, interaction)
    assert (attempt.agent_id, attempt.agent_name, attempt.note) == (DANA, "Dana Reyes", "done")
    assert attempt.at == row.dialed_at == stage.row(callback).last_attempt_at


# --- Callback Requested, checked -----------------------------------------------------------------------------------------


def _request(stage: Stage, **facts: Any) -> events.SetStatus:
    return events.SetStatus(by=DANA, interaction_id=stage.at_hand().id, status=S.CALLBACK_REQUESTED, **facts)


def test_that_callback_requested_needs_a_time() -> None:
    stage = Stage()
    stage.bring_to(STATE.HANDLING)
    assert stage.refused(_request(stage), CallbackAtRequired).field == "$.callback_at"


@pytest.mark.parametrize(
    ("ahead", "fits"),
    [
        (timedelta(0), False),
        (timedelta(seconds=-1), False),
        (timedelta(seconds=1), True),
        (timedelta(days=90), True),
        (timedelta(days=90, seconds=1), False),
    ],
)
def test_that_the_time_is_in_the_future_and_at_most_90_days_ahead(ahead: timedelta, *, fits: bool) -> None:
    stage = Stage()
    stage.bring_to(STATE.HANDLING)
    event = _request(stage, callback_at=stage.now + ahead)
    if fits:
        assert stage.do(event).callback_at == stage.now + ahead
    else:
        stage.refused(event, CallbackAtOutOfRange)


def test_that_a_time_outside_the_schedule_is_refused_with_the_next_opening() -> None:
    stage = Stage(Timing(schedule=office_hours(exceptions=((date(2026, 3, 5), ()),))))
    stage.bring_to(STATE.HANDLING)
    evening = NOON.replace(day=4, hour=20)
    refusal = stage.refused(_request(stage, callback_at=evening), OutsideSchedule)
    assert refusal.next_opening == NOON.replace(day=6, hour=9)
    assert stage.do(_request(stage, callback_at=refusal.next_opening)).callback_at == NOON.replace(
        day=6, hour=9
    )


def test_that_the_agent_asked_for_must_serve_the_business_process() -> None:
    stage = Stage(processes={BILLING: (DANA, LEE), CLAIMS: (KIM,)})
    stage.bring_to(STATE.HANDLING)
    at = stage.now + timedelta(hours=1)
    for stranger in (KIM, "nobody"):
        refusal = stage.refused(_request(stage, callback_at=at, agent_id=stranger), UnknownAgent)
        assert refusal.field == "$.agent_id"


def test_that_a_request_in_two_steps_keeps_the_values_of_the_first() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(STATE.HANDLING)
    at = stage.now + timedelta(hours=1)
    stage.do(_request(stage, callback_at=at, agent_id=LEE))
    stage.red_x()
    stage.complete(S.CALLBACK_REQUESTED, note="as she said")
    assert (stage.row(callback).due_at, stage.row(callback).agent_id) == (at, LEE)


def test_that_a_time_that_has_come_meanwhile_is_due_at_once() -> None:
    stage = Stage(Timing(wrap_up_s=30))
    callback, _ = stage.bring_to(STATE.WRAP_UP)
    stage.presence(DANA, Presence.NOT_READY)
    stage.do(_request(stage, callback_at=stage.now + timedelta(seconds=5)))
    stage.wait(30)
    assert stage.row(callback).location is Location.HANDLING_BY_BUSINESS_PROCESS


def test_that_another_status_takes_the_time_back() -> None:
    stage = Stage()
    stage.bring_to(STATE.HANDLING)
    stage.do(_request(stage, callback_at=stage.now + timedelta(hours=1)))
    view = stage.do(events.SetStatus(by=DANA, interaction_id=stage.at_hand().id, status=S.HANDLED))
    assert (view.callback_at, view.callback_agent_id) == (None, None)


def _finish_with(stage: Stage, callback: str, status: CompletionStatus) -> None:
    """Have Dana take the callback when it is due, and end it with ``status``."""
    if not stage.agent().connected:
        stage.come(DANA)
    due_at = stage.row(callback).due_at
    if due_at is not None:
        stage.wait(until=due_at)
    assert stage.at_hand().callback_id == callback
    stage.accept()
    if status is S.ANSWERING_MACHINE:
        stage.answer()
    else:
        stage.fail()
    stage.complete(status)
