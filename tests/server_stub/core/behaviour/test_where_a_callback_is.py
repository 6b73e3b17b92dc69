"""*Where a callback is*: locations, order, expiry, withdrawal, a given agent, and a request sent twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.commands import Placement, Presence
from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.states import (
    CompletionStatus,
    EndState,
    InteractionState,
    Location,
)
from agent_desktop.protocol.supervisor_objects import ServedCallbacks
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.errors import (
    IdempotencyKeyReused,
    NotFound,
    OffSchedule,
    PreconditionFailed,
    Stopped,
    TooManyCallbacks,
    UnknownAgent,
    UnknownBusinessProcess,
    WrongLocation,
)
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.outcome import CallbackTaken
from server_stub.core.model.rows import IdempotencyKeyRow
from server_stub.core.rules import intake
from tests.server_stub.core.behaviour.words import IN_QUEUE, LONDON, PENDING, TWO, WITH_AGENT
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, KIM, LEE, NOON, Stage, office_hours

# --- into the queue ------------------------------------------------------------------------------------------------------


def test_that_a_new_callback_goes_straight_to_the_queue() -> None:
    stage = Stage()
    row = stage.row(stage.callback())
    assert (row.location, row.entered_at, row.queued_at) == (IN_QUEUE, stage.now, stage.now)


@pytest.mark.parametrize("closed", ["off schedule", "stopped", "later"])
def test_that_a_new_callback_is_pending_where_it_cannot_be_queued(closed: str) -> None:
    stage = Stage(Timing(schedule=office_hours("13:00", "17:00") if closed == "off schedule" else None))
    if closed == "stopped":
        stage.stop()
    later = NOON + timedelta(hours=1)
    callback = stage.callback(due_at=later if closed == "later" else None)
    assert (stage.row(callback).location, stage.row(callback).queued_at) == (PENDING, None)
    stage.wait(until=later)
    if closed == "stopped":
        assert stage.row(callback).location is PENDING
        stage.start()
    assert (stage.row(callback).location, stage.row(callback).queued_at) == (IN_QUEUE, later)


def test_that_a_past_time_is_not_a_later_time() -> None:
    stage = Stage()
    assert stage.row(stage.callback(due_at=NOON - timedelta(days=1))).location is IN_QUEUE


def test_that_a_due_callback_waits_for_its_business_process_too() -> None:
    stage = Stage(Timing(schedule=office_hours("09:00", "13:00")))
    callback = stage.callback(due_at=NOON.replace(hour=14))
    stage.wait(until=NOON.replace(hour=15))
    assert stage.row(callback).location is PENDING
    stage.wait(until=NOON.replace(day=4, hour=9))
    assert stage.row(callback).location is IN_QUEUE


def test_that_a_supervisor_sends_a_callback_to_the_queue_ahead_of_its_time() -> None:
    stage = Stage()
    callback = stage.callback(due_at=NOON + timedelta(days=1))
    sent = stage.do(events.SendToQueue(by="sam", callback_id=callback))
    assert (sent.location, sent.due_at) == (IN_QUEUE, None)
    stage.refused(events.SendToQueue(by="sam", callback_id=callback), WrongLocation)


def test_that_sending_to_the_queue_is_refused_off_schedule_with_the_next_opening() -> None:
    stage = Stage(Timing(schedule=office_hours("13:00", "17:00")))
    callback = stage.callback()
    refusal = stage.refused(events.SendToQueue(by="sam", callback_id=callback), OffSchedule)
    assert refusal.next_opening == NOON.replace(hour=13)


def test_that_sending_to_the_queue_is_refused_while_stopped() -> None:
    stage = Stage()
    stage.stop()
    stage.refused(events.SendToQueue(by="sam", callback_id=stage.callback()), Stopped)


def test_that_a_held_callback_leaves_by_a_supervisor_alone() -> None:
    stage = Stage()
    for leave in ("send", "give", "purge"):
        callback, interaction = stage.bring_to(InteractionState.PREVIEW)
        stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction))
        stage.presence(DANA, Presence.NOT_READY)
        stage.wait(4000)
        assert stage.row(callback).held
        if leave == "send":
            stage.do(events.SendToQueue(by="sam", callback_id=callback))
        elif leave == "give":
            stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE))
        else:
            stage.do(events.Purge(by="sam", callback_id=callback))
        assert not stage.row(callback).held
        assert stage.row(callback).location is (Location.COMPLETED if leave == "purge" else IN_QUEUE)
        if leave != "purge":
            stage.do(events.Purge(by="sam", callback_id=callback))
        stage.presence(DANA, Presence.AVAILABLE)


# --- order ---------------------------------------------------------------------------------------------------------------


def _order_of_offers(stage: Stage, count: int) -> list[str]:
    order: list[str] = []
    for _ in range(count):
        order.append(stage.at_hand().callback_id)
        stage.accept()
        stage.complete(CompletionStatus.WRONG_DESTINATION)
    return order


def test_that_higher_priority_goes_first_and_then_the_earlier_arrival() -> None:
    stage = Stage(processes=TWO)
    callbacks: list[str] = []
    for process, priority in ((BILLING, 0), (CLAIMS, 0), (BILLING, 9), (CLAIMS, 5), (BILLING, 5)):
        callbacks.append(stage.callback(process, priority=priority))
        stage.wait(1)
    stage.come(DANA)
    first, second, urgent, middle, later = callbacks
    assert _order_of_offers(stage, 5) == [urgent, middle, later, first, second]


def test_that_a_callback_asked_for_the_agent_goes_ahead_of_all_others() -> None:
    stage = Stage()
    urgent = stage.callback(priority=9)
    stage.wait(1)
    asked = stage.callback(agent_id=DANA)
    stage.come(DANA)
    assert _order_of_offers(stage, 2) == [asked, urgent]


def test_that_a_released_callback_keeps_its_place() -> None:
    stage = Stage()
    first = stage.callback()
    stage.wait(1)
    stage.callback()
    stage.come(DANA)
    assert stage.at_hand().callback_id == first
    stage.wait(20)
    stage.come(LEE)
    assert stage.at_hand(LEE).callback_id == first


def test_that_those_who_come_in_together_go_by_who_asked_first() -> None:
    stage = Stage()
    stage.stop()
    later = stage.callback(due_at=NOON + timedelta(seconds=9))
    stage.wait(1)
    last = stage.callback()
    stage.wait(20)
    stage.start()
    stage.come(DANA)
    assert _order_of_offers(stage, 2) == [later, last]


# --- expiry ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("due_in", [None, timedelta(days=1)])
def test_that_a_callback_not_completed_in_time_expires(due_in: timedelta | None) -> None:
    stage = Stage(Timing(expires_after_s=3600))
    callback = stage.callback(due_at=None if due_in is None else NOON + due_in)
    stage.wait(3599)
    assert stage.row(callback).end_state is None
    stage.wait(1)
    assert stage.row(callback).end_state is EndState.EXPIRED


def test_that_a_callback_with_an_agent_expires_when_it_comes_back_unfinished() -> None:
    stage = Stage(Timing(expires_after_s=100))
    stage.come(DANA)
    callback = stage.callback()
    stage.accept()
    stage.answer()
    stage.wait(200)
    assert stage.row(callback).location is WITH_AGENT
    stage.complete(CompletionStatus.ANSWERING_MACHINE)
    assert (stage.row(callback).end_state, stage.row(callback).attempts_used) == (EndState.EXPIRED, 1)


def test_that_a_callback_handled_late_has_succeeded_all_the_same() -> None:
    stage = Stage(Timing(expires_after_s=100))
    stage.come(DANA)
    callback = stage.callback()
    stage.accept()
    stage.answer()
    stage.wait(200)
    stage.complete(CompletionStatus.HANDLED)
    assert stage.row(callback).end_state is EndState.SUCCEEDED


# --- withdrawn -----------------------------------------------------------------------------------------------------------------


def test_that_a_customer_withdraws_what_no_agent_has() -> None:
    stage = Stage()
    callback = stage.callback()
    answer = stage.do(events.Withdraw(by="ivr", callback_id=callback))
    assert (answer.location, answer.end_state) == (Location.COMPLETED, EndState.WITHDRAWN)
    stage.refused(events.Withdraw(by="ivr", callback_id=callback), NotFound)


def test_that_a_withdrawal_while_an_agent_has_it_is_refused_and_the_agent_notified() -> None:
    stage = Stage()
    stage.come(DANA)
    callback = stage.callback()
    withdraw = events.Withdraw(by="ivr", callback_id=callback)
    told_before = len(stage.told("agent:dana", EventName.INTERACTION))
    assert isinstance(stage.do(withdraw), WrongLocation)
    (told,) = stage.told("agent:dana", EventName.INTERACTION)[told_before:]
    assert (told.withdrawal_asked_at, told.state) == (stage.now, InteractionState.OFFERED)
    assert isinstance(stage.do(withdraw), WrongLocation)
    assert len(stage.told("agent:dana", EventName.INTERACTION)) == told_before + 1


def test_that_the_callbacks_of_a_served_caller_are_withdrawn_whatever_form_the_number_has() -> None:
    stage = Stage(processes=TWO)
    other = stage.callback()
    first = stage.callback(number="+5215512345678")
    stage.wait(1)
    second = stage.callback(process=CLAIMS, number="+525512345678")
    served = events.CallerServed(by="crm", number="+5215512345678")
    assert stage.do(served) == ServedCallbacks(withdrawn=(first, second), with_agents=())
    ended = [entry.detail for entry in stage.audit(AuditAction.CALLBACK_COMPLETED)]
    assert ended == [{"end_state": "withdrawn", "reason": "Already served"}] * 2
    assert stage.row(other).location is IN_QUEUE
    assert stage.do(served) == ServedCallbacks(withdrawn=(), with_agents=())


def test_that_a_served_callers_callbacks_are_withdrawn_in_the_order_in_which_they_were_asked_for() -> None:
    stage = Stage(processes=TWO)
    first = stage.callback(process=CLAIMS, number="+12125550142")
    stage.wait(1)
    second = stage.callback(process=BILLING, number="+12125550142")
    served = stage.do(events.CallerServed(by="crm", number="+12125550142"))
    assert served == ServedCallbacks(withdrawn=(first, second), with_agents=())


def test_that_a_caller_served_in_one_business_process_is_still_called_by_another() -> None:
    stage = Stage(processes=TWO)
    stage.callback(number="+12125550142")
    kept = stage.callback(process=CLAIMS, number="+12125550142")
    stage.do(events.CallerServed(by="crm", number="+12125550142", business_process_ids=(BILLING,)))
    assert stage.row(kept).location is IN_QUEUE


def test_that_the_agent_who_has_the_callback_of_a_served_caller_is_notified_once() -> None:
    stage = Stage()
    stage.come(DANA)
    callback = stage.callback()
    served = events.CallerServed(by="crm", number=stage.row(callback).number)
    before = len(stage.told("agent:dana", EventName.INTERACTION))
    assert stage.do(served) == ServedCallbacks(withdrawn=(), with_agents=(callback,))
    assert stage.do(served) == ServedCallbacks(withdrawn=(), with_agents=(callback,))
    (told,) = stage.told("agent:dana", EventName.INTERACTION)[before:]
    assert told.withdrawal_asked_at == stage.now


# --- given to one agent ----------------------------------------------------------------------------------------------------------


def test_that_a_supervisor_gives_a_callback_to_an_agent_and_cancels_it() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.presence(DANA, Presence.NOT_READY)
    callback = stage.callback()
    given = stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE))
    assert (given.agent_id, given.location, given.queued_at) == (LEE, IN_QUEUE, NOON)
    stage.presence(DANA, Presence.AVAILABLE)
    assert stage.agent().interaction is None
    assert stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=None)).agent_id is None
    assert stage.at_hand().callback_id == callback


def test_that_a_callback_given_for_later_waits_until_then() -> None:
    stage = Stage()
    callback = stage.callback()
    later = NOON + timedelta(hours=2)
    given = stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE, due_at=later))
    assert (given.location, given.due_at) == (PENDING, later)
    (entry,) = stage.audit(AuditAction.CALLBACK_GIVEN)
    assert entry.detail == {"agent": LEE, "due_at": format_time(later)}


def test_that_a_callback_is_given_to_agents_of_its_business_process_alone() -> None:
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (KIM,)})
    callback = stage.callback()
    stage.refused(events.GiveCallback(by="sam", callback_id=callback, agent_id=KIM), UnknownAgent)
    stage.refused(
        events.CallbackAsked(
            by="ivr", callback_id="x", business_process_id=BILLING, number=LONDON, agent_id=KIM
        ),
        UnknownAgent,
    )
    stage.refused(
        events.CallbackAsked(by="ivr", callback_id="x", business_process_id="none", number=LONDON),
        UnknownBusinessProcess,
    )


@pytest.mark.parametrize("event", [events.SendToQueue, events.Purge])
def test_that_a_callback_with_an_agent_is_left_alone(event: type[events.SendToQueue | events.Purge]) -> None:
    stage = Stage()
    stage.come(DANA)
    callback = stage.callback()
    stage.refused(event(by="sam", callback_id=callback), WrongLocation)
    stage.refused(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE), WrongLocation)
    stage.refused(event(by="sam", callback_id="c99"), NotFound)


def _undo(callback: str, before: Placement, after: Placement) -> events.RestoreCallback:
    return events.RestoreCallback(by="sam", callback_id=callback, before=before, after=after)


def test_that_undoing_a_send_to_queue_gives_the_due_time_back() -> None:
    stage = Stage()
    later = NOON + timedelta(hours=3)
    callback = stage.callback(due_at=later)
    stage.do(events.SendToQueue(by="sam", callback_id=callback))
    restored = stage.do(_undo(callback, Placement(due_at=later), Placement()))
    assert (restored.location, restored.due_at) == (PENDING, later)
    stage.wait(until=later)
    assert stage.row(callback).location is IN_QUEUE


def test_that_undoing_a_send_to_queue_holds_a_held_callback_again_with_its_note() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(InteractionState.PREVIEW)
    stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction, note="Speaks Welsh"))
    stage.presence(DANA, Presence.NOT_READY)
    stage.wait(4000)
    stage.do(events.SendToQueue(by="sam", callback_id=callback))
    stage.do(_undo(callback, Placement(held=True, held_note="Speaks Welsh"), Placement()))
    row = stage.row(callback)
    assert (row.location, row.held, row.held_note) == (PENDING, True, "Speaks Welsh")


def test_that_undoing_a_give_takes_it_from_the_agent_and_keeps_the_place_in_queue() -> None:
    stage = Stage()
    callback = stage.callback()
    queued_at = stage.row(callback).queued_at
    stage.wait(60)
    given = stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE))
    assert given.agent_id == LEE
    stage.do(_undo(callback, Placement(), Placement(agent_id=LEE)))
    row = stage.row(callback)
    assert (row.agent_id, row.asked_at, row.location, row.queued_at) == (None, None, IN_QUEUE, queued_at)


def test_that_nothing_is_undone_that_was_changed_since_or_that_an_agent_has() -> None:
    stage = Stage()
    later = NOON + timedelta(hours=3)
    callback = stage.callback(due_at=later)
    stage.do(events.SendToQueue(by="sam", callback_id=callback))
    stage.do(events.GiveCallback(by="sue", callback_id=callback, agent_id=LEE))
    undo = _undo(callback, Placement(due_at=later), Placement())
    stage.refused(undo, PreconditionFailed)
    assert stage.row(callback).agent_id == LEE
    stage.come(LEE)
    stage.refused(undo, WrongLocation)
    stage.refused(_undo("c99", Placement(), Placement()), NotFound)


@pytest.mark.parametrize("pending", [True, False])
def test_that_a_supervisor_purges_what_no_agent_has(*, pending: bool) -> None:
    stage = Stage()
    callback = stage.callback(due_at=NOON + timedelta(days=1) if pending else None)
    stage.do(events.Purge(by="sam", callback_id=callback))
    assert stage.row(callback).end_state is EndState.PURGED
    assert stage.floor.views.callback(callback) is None


# --- said again with a key -----------------------------------------------------------------------------------------------------


def _asked(key: str, fingerprint: str = "f", callback_id: str = "x") -> events.CallbackAsked:
    return events.CallbackAsked(
        by="ivr",
        callback_id=callback_id,
        business_process_id=BILLING,
        number=LONDON,
        idempotency_key=key,
        fingerprint=fingerprint,
    )


def test_that_a_request_repeated_with_its_key_makes_no_second_callback() -> None:
    stage = Stage()
    taken = stage.do(_asked("k", callback_id="one"))
    assert stage.do(_asked("k", callback_id="two")) == taken
    stage.refused(_asked("k", fingerprint="other"), IdempotencyKeyReused)
    stage.do(events.Purge(by="sam", callback_id="one"))
    assert stage.do(_asked("k", callback_id="three")) == CallbackTaken("one", True, None)


def test_that_a_key_is_forgotten_after_a_day_and_keys_do_not_pile_up() -> None:
    stage = Stage()
    for number in range(12):
        stage.do(_asked(f"k{number}"))
    stage.wait(86_400)
    assert stage.do(_asked("k3", fingerprint="another")).created is False
    stage.do(_asked("new"))
    assert {key.key for key in stage.store.all(IdempotencyKeyRow)} <= {"k3", "new", "k8", "k9", "k10", "k11"}


# --- bounds --------------------------------------------------------------------------------------------------------------


def test_that_a_user_with_too_many_open_callbacks_leaves_room_for_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(intake, "MOST_OPEN_OF_USER", 2)
    monkeypatch.setattr(intake, "MOST_OPEN", 4)
    stage = Stage()
    first, second = stage.callback(by="ivr", number=LONDON), stage.callback(by="ivr")
    stage.restart()  # The counts follow from the rows.
    with pytest.raises(TooManyCallbacks, match="2 of your callbacks are open"):
        stage.callback(by="ivr")
    assert stage.callback(by="ivr", number=LONDON) == first
    assert len({first, second, stage.callback(by="web"), stage.callback(by="web")}) == 4
    with pytest.raises(TooManyCallbacks, match="4 callbacks are open"):
        stage.callback(by="third")
    stage.do(events.Purge(by="sam", callback_id=first))
    assert stage.callback(by="ivr") not in {first, second}
