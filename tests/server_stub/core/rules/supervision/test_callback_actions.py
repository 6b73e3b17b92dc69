"""Actions on many callbacks: what is refused, what a preview shows, and what is undone (``docs/behaviour.md``, *Many at once*)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import ActionOutcome, CallbackAction, EndState, InteractionState, Location
from server_stub.core.model import errors
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.outcome import ActedSlice
from server_stub.core.model.rows import CallbackRow, RecordingRow
from server_stub.core.model.supervision.supervision_events import ActOnSlice, UndoSlice
from tests.server_stub.core.kept_rows import picture
from tests.server_stub.core.recount import differences
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, LEE, Stage

DONE, UNCHANGED, REFUSED = ActionOutcome.DONE, ActionOutcome.UNCHANGED, ActionOutcome.REFUSED
CHANGE, PURGE = CallbackAction.CHANGE, CallbackAction.PURGE


def staged() -> Stage:
    return Stage(processes={BILLING: (DANA, LEE), CLAIMS: (LEE,)})


def act(
    stage: Stage, action: CallbackAction, callbacks: Sequence[str], action_id: str = "x1", **facts: Any
) -> ActedSlice:
    event = ActOnSlice(
        by="sam",
        by_name="Sam Okoro",
        action_id=action_id,
        action=action,
        callback_ids=tuple(callbacks),
        sets_due="due_at" in facts,
        **facts,
    )
    return stage.do(event)


def undo(stage: Stage, callbacks: Sequence[str], action_id: str = "x1") -> ActedSlice:
    """Undo as the web layer does, with the completed callbacks from the store."""
    rows = [row for row in stage.store.all(CallbackRow) if row.id in callbacks]
    completed = tuple(row for row in rows if row.location is Location.COMPLETED)
    recordings = tuple(row for row in stage.store.all(RecordingRow) if row.callback_id in callbacks)
    return stage.do(
        UndoSlice(
            by="sam",
            action_id=action_id,
            callback_ids=tuple(callbacks),
            completed=completed,
            recordings=recordings,
        )
    )


def outcomes(acted: ActedSlice) -> list[ActionOutcome]:
    return [item.outcome for item in acted.items]


def test_that_priority_and_due_time_of_many_are_changed_and_each_has_its_outcome() -> None:
    stage = staged()
    first, second, third = (stage.callback() for _ in range(3))
    later = stage.now + timedelta(hours=1)
    assert outcomes(act(stage, CHANGE, [first, second], priority=7, due_at=later)) == [DONE, DONE]
    assert [(stage.row(each).priority, stage.row(each).due_at) for each in (first, second, third)] == [
        (7, later),
        (7, later),
        (0, None),
    ]
    assert stage.row(first).location is Location.PENDING
    assert outcomes(act(stage, CHANGE, [first, third], "x2", due_at=None)) == [DONE, UNCHANGED]
    assert stage.row(first).location is Location.HANDLING_BY_BUSINESS_PROCESS
    (entry, *_) = stage.audit(AuditAction.CALLBACK_CHANGED)
    assert (entry.actor, entry.detail["priority"]) == ("sam", "0 → 7")


def test_that_callbacks_with_agents_and_completed_ones_are_refused_and_the_others_are_done() -> None:
    stage = staged()
    with_agent, _ = stage.bring_to(InteractionState.HANDLING)
    stage.lose()
    free = stage.callback()
    acted = act(stage, CHANGE, [with_agent, free, "c99"], priority=3)
    assert [(item.outcome, item.code) for item in acted.items] == [
        (REFUSED, ProblemCode.WRONG_LOCATION),
        (DONE, None),
        (REFUSED, ProblemCode.NOT_FOUND),
    ]


def test_that_a_preview_shows_what_would_be_refused_and_changes_nothing() -> None:
    stage = staged()
    first = stage.callback(number="+12125550111")
    second = stage.callback(number="+12125550112")
    stage.callback(CLAIMS, "+12125550112")
    before = picture(stage.floor)
    handled = len(stage.handled_events())
    acted = act(stage, CHANGE, [first, second], business_process_id=CLAIMS, preview=True)
    assert [(item.outcome, item.code) for item in acted.items] == [
        (DONE, None),
        (REFUSED, ProblemCode.WRONG_LOCATION),
    ]
    assert acted.undo_until is None
    assert picture(stage.floor) == before
    assert len(stage.handled_events()) == handled
    assert outcomes(act(stage, CHANGE, [first, second], business_process_id=CLAIMS)) == outcomes(acted)


def test_that_a_callback_moves_to_another_business_process_with_its_recording_place_and_count() -> None:
    stage = staged()
    callback = stage.callback()
    stage.record(callback)
    queued_at = stage.row(callback).queued_at
    stage.wait(60)
    act(stage, CHANGE, [callback], business_process_id=CLAIMS)
    row = stage.row(callback)
    assert (row.business_process_id, row.queued_at) == (CLAIMS, queued_at)
    assert {each.business_process_id for each in stage.store.all(RecordingRow)} == {CLAIMS}
    assert differences(stage) == []
    assert [stage.monitor_item(each).in_queue for each in (BILLING, CLAIMS)] == [0, 1]
    stage.come(LEE)
    assert stage.at_hand(LEE).business_process.id == CLAIMS
    assert outcomes(undo(stage, [callback])) == [REFUSED], "an agent has it"


def test_that_a_callback_for_an_agent_who_does_not_serve_the_other_business_process_stays() -> None:
    stage = staged()
    callback = stage.callback(agent_id=DANA)
    (item,) = act(stage, CHANGE, [callback], business_process_id=CLAIMS).items
    assert item.code == ProblemCode.UNKNOWN_AGENT
    assert stage.row(callback).business_process_id == BILLING


def test_that_two_callbacks_of_one_subscriber_do_not_move_into_one_queue() -> None:
    stage = Stage(processes=dict.fromkeys((BILLING, CLAIMS, "sales"), (DANA,)))
    callbacks = [stage.callback(each, "+12125550111") for each in (BILLING, CLAIMS)]
    acted = act(stage, CHANGE, callbacks, business_process_id="sales")
    assert outcomes(acted) == [DONE, REFUSED]


def test_that_a_due_time_too_far_ahead_or_after_the_expiry_is_refused() -> None:
    stage = staged()
    stage.set_timing(expires_after_s=3600.0)
    callback = stage.callback()
    event = ActOnSlice(
        by="sam",
        by_name="Sam",
        action_id="x1",
        action=CHANGE,
        callback_ids=(callback,),
        sets_due=True,
        due_at=stage.now + timedelta(days=91),
    )
    assert stage.refused(event, errors.CallbackAtOutOfRange).field == "$.due_at"
    (item,) = act(stage, CHANGE, [callback], due_at=stage.now + timedelta(hours=2)).items
    assert item.code == ProblemCode.CALLBACK_AT_OUT_OF_RANGE


def test_that_a_change_is_undone_and_the_callback_is_at_its_former_place() -> None:
    stage = staged()
    first, second = stage.callback(), stage.callback()
    before = {each: stage.row(each) for each in (first, second)}
    later = stage.now + timedelta(hours=1)
    acted = act(stage, CHANGE, [first, second], priority=9, due_at=later, business_process_id=CLAIMS)
    assert acted.undo_until == stage.now + timedelta(minutes=1)
    stage.wait(59)
    stage.restart()
    assert outcomes(undo(stage, [first, second])) == [DONE, DONE]
    assert {each: stage.row(each) for each in (first, second)} == before
    assert differences(stage) == []


def test_that_a_purge_with_a_reason_is_undone_with_its_recordings_and_figures() -> None:
    stage = staged()
    callbacks = [stage.callback(), stage.callback(due_at=stage.now + timedelta(hours=1))]
    stage.record(callbacks[0])
    before = [stage.row(each) for each in callbacks]
    act(stage, PURGE, callbacks, reason="Duplicates of the web form")
    assert [(stage.row(each).end_state, stage.row(each).end_reason) for each in callbacks] == [
        (EndState.PURGED, "Duplicates of the web form")
    ] * 2
    assert stage.monitor_item().purged == 2
    stage.wait(30)
    assert outcomes(undo(stage, callbacks)) == [DONE, DONE]
    assert [stage.row(each) for each in callbacks] == before
    assert stage.monitor_item().purged == 0
    assert differences(stage) == []
    assert len(stage.floor.views.recording_rows(callbacks[0])) == 1


def test_that_nothing_is_undone_after_a_minute_or_by_another_or_twice() -> None:
    stage = staged()
    callback = stage.callback()
    act(stage, CHANGE, [callback], priority=9)
    command = UndoSlice(by="kim", action_id="x1", callback_ids=(callback,))
    stage.refused(command, errors.NotFound)
    assert outcomes(undo(stage, [callback])) == [DONE]
    stage.refused(UndoSlice(by="sam", action_id="x1", callback_ids=(callback,)), errors.NotFound)
    act(stage, CHANGE, [callback], "x2", priority=9)
    stage.wait(60)
    stage.refused(UndoSlice(by="sam", action_id="x2", callback_ids=(callback,)), errors.NotFound)
    assert stage.row(callback).priority == 9


def test_that_a_callback_that_changed_since_keeps_its_later_change() -> None:
    stage = staged()
    first, second = stage.callback(), stage.callback()
    act(stage, CHANGE, [first, second], priority=9)
    stage.do(
        ActOnSlice(by="kim", by_name="Kim", action_id="y1", action=CHANGE, callback_ids=(first,), priority=1)
    )
    assert [(item.outcome, item.code) for item in undo(stage, [first, second]).items] == [
        (REFUSED, ProblemCode.PRECONDITION_FAILED),
        (DONE, None),
    ]
    assert (stage.row(first).priority, stage.row(second).priority) == (1, 0)


def test_that_a_purged_callback_stays_so_when_the_customer_asked_again_meanwhile() -> None:
    stage = staged()
    callback = stage.callback(number="+12125550111")
    act(stage, PURGE, [callback])
    stage.callback(number="+12125550111")
    assert outcomes(undo(stage, [callback])) == [REFUSED]
    assert stage.monitor_item().purged == 1


def test_that_only_the_last_action_is_undone_and_its_slices_are_one_action() -> None:
    stage = staged()
    callbacks = [stage.callback() for _ in range(3)]
    act(stage, CHANGE, callbacks[:1], "x1", priority=5)
    act(stage, CHANGE, callbacks[1:2], "x2", priority=6)
    act(stage, CHANGE, callbacks[2:], "x2", priority=6)
    stage.refused(UndoSlice(by="sam", action_id="x1", callback_ids=(callbacks[0],)), errors.NotFound)
    assert outcomes(undo(stage, callbacks[1:], "x2")) == [DONE, DONE]
    assert [stage.row(each).priority for each in callbacks] == [5, 0, 0]


def test_that_a_withdrawal_of_many_notifies_agents_who_have_one() -> None:
    stage = staged()
    with_agent, interaction = stage.bring_to(InteractionState.HANDLING)
    free = stage.callback()
    acted = act(stage, CallbackAction.WITHDRAW, [with_agent, free], reason="Served in the branch")
    assert outcomes(acted) == [REFUSED, DONE]
    assert stage.interaction(interaction).withdrawal_asked_at == stage.now
    assert stage.row(free).end_reason == "Served in the branch"


def test_that_many_are_given_to_an_agent_or_sent_to_the_queue() -> None:
    stage = staged()
    later = stage.now + timedelta(hours=1)
    callbacks = [stage.callback(due_at=later) for _ in range(2)]
    assert outcomes(act(stage, CallbackAction.GIVE, callbacks, agent_id=LEE)) == [DONE, DONE]
    assert {stage.row(each).agent_id for each in callbacks} == {LEE}
    assert outcomes(act(stage, CallbackAction.SEND_TO_QUEUE, callbacks, "x2")) == [DONE, DONE]
    assert outcomes(undo(stage, callbacks, "x2")) == [DONE, DONE]
    assert {stage.row(each).due_at for each in callbacks} == {later}
