"""*Erasure*: what the floor does with the data of a customer who wants it erased."""

from __future__ import annotations

import msgspec
import pytest

from agent_desktop.protocol.states import (
    CallbackAction,
    CompletionStatus,
    EndState,
    InteractionState,
    Location,
)
from server_stub.core.model import events
from server_stub.core.model.counts.count_rows import IntakeCountRow
from server_stub.core.model.errors import WrongLocation
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import CallbackActionRow, IdempotencyKeyRow, InteractionRow, RecordingRow
from server_stub.core.model.supervision.supervision_events import ActOnSlice
from tests.server_stub.core.stage import BILLING, DANA, Stage

NUMBER = "+12125550142"


def erase(stage: Stage, *callbacks: str) -> None:
    stage.do(events.CallbacksErased(by="root", callbacks=dict.fromkeys(callbacks, BILLING)))


def test_that_an_open_callback_is_withdrawn_and_nothing_of_the_customer_remains() -> None:
    stage = Stage()
    callback = stage.callback(
        number=NUMBER, customer_name="Ida Olsen", attributes={"order": "17"}, idempotency_key="k"
    )
    stage.record(callback)
    told = stage.took(lambda: erase(stage, callback))
    row = stage.row(callback)
    assert (row.location, row.end_state, row.end_reason) == (
        Location.COMPLETED,
        EndState.WITHDRAWN,
        "Erased at the customer's request",
    )
    assert (row.number, row.customer_name, row.attributes, row.customer_timezones) == ("", None, {}, ())
    assert stage.store.all(RecordingRow) == []
    assert stage.store.all(IdempotencyKeyRow) == []
    assert b"Olsen" not in msgspec.json.encode([str(effect) for effect in told])
    assert [entry.target for entry in stage.audit(AuditAction.CALLBACK_ERASED)] == [f"callback:{callback}"]


def test_that_the_monitor_counts_an_erased_callback_as_a_withdrawn_one() -> None:
    stage = Stage()
    callbacks = [stage.callback() for _ in range(3)]
    before = stage.monitor_item()
    erase(stage, callbacks[0])
    after = stage.monitor_item()
    assert before.to_be_processed - after.to_be_processed == 1
    assert (after.processed, after.purged) == (before.processed, before.purged)


def test_that_a_callback_that_an_agent_has_is_refused_and_none_is_erased() -> None:
    stage = Stage()
    waiting = stage.callback(number=NUMBER, customer_name="Ida")
    stage.come(DANA)
    assert stage.row(waiting).location is Location.HANDLING_BY_AGENT
    other = stage.callback(number="+12125550143", customer_name="Per")
    refusal = stage.refused(
        events.CallbacksErased(by="root", callbacks={other: BILLING, waiting: BILLING}), WrongLocation
    )
    assert waiting in refusal.detail
    assert stage.row(other).customer_name == "Per"


def test_that_the_closed_interactions_of_the_floor_lose_number_name_and_note() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(InteractionState.HANDLING, customer_name="Ida")
    stage.complete(CompletionStatus.HANDLED, note="her dog is ill")
    assert stage.row(callback).location is Location.COMPLETED
    erase(stage, callback)
    (row,) = [row for row in stage.store.all(InteractionRow) if row.id == interaction]
    assert (row.number, row.customer_name, row.note, row.call_recording_id) == ("", None, None, None)
    assert row.completion_status is CompletionStatus.HANDLED


@pytest.mark.parametrize("times", [1, 2])
def test_that_erasing_again_changes_nothing_but_the_trail(times: int) -> None:
    stage = Stage()
    callback = stage.callback(number=NUMBER)
    erase(stage, callback)
    before = stage.row(callback)
    for _ in range(times):
        erase(stage, callback)
    assert stage.row(callback) == before


def test_that_the_counted_requests_of_an_erased_number_are_forgotten() -> None:
    stage = Stage()
    stage.set_intake(most_per_number_and_day=3)
    stage.callback(number=NUMBER)
    stage.callback(number="+12125550143")
    counted = {row.subscriber for row in stage.store.all(IntakeCountRow)}
    assert NUMBER in counted
    stage.do(events.CallbacksErased(by="root", callbacks={}, number=NUMBER))
    assert {row.subscriber for row in stage.store.all(IntakeCountRow)} == counted - {NUMBER}


def test_that_an_action_on_an_erased_callback_cannot_be_undone() -> None:
    stage = Stage()
    erased, other = stage.callback(number=NUMBER), stage.callback()
    for actor, callback in (("sam", erased), ("sue", other)):
        stage.do(
            ActOnSlice(
                by=actor,
                by_name=actor,
                action_id=actor,
                action=CallbackAction.CHANGE,
                callback_ids=(callback,),
                priority=5,
            )
        )
    erase(stage, erased)
    assert [row.actor for row in stage.store.all(CallbackActionRow)] == ["sue"]
