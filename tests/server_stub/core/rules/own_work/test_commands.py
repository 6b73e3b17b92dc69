"""What an agent does with own callbacks: calls, moves, gives back and creates them (``docs/behaviour.md``, *Own work*)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import (
    AgentState,
    DoNotCallKind,
    InteractionState,
    MaxPreviewTimeMode,
    OwnCommand,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.effects import Dial, RingAgent
from server_stub.core.model.errors import (
    CallbackAtOutOfRange,
    FloorRefusal,
    NotFound,
    NumberInUse,
    NumberNotAllowed,
    OffSchedule,
    OutsideSchedule,
    Stopped,
    TooManyForNumber,
    UnknownBusinessProcess,
    WrongState,
)
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.own_work_events import CallOwn, GiveBackOwn, MoveOwn, OwnCallbackAsked
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, KIM, LEE, NOON, Stage, office_hours

HOUR = timedelta(hours=1)
NUMBER = "+12125550142"


def waiting(stage: Stage, agent: str = DANA, **facts: Any) -> str:
    """Return a callback that waits for an agent who is not ready."""
    stage.come(agent)
    stage.presence(agent, Presence.NOT_READY, "Break")
    return stage.callback(agent_id=agent, due_at=NOON + HOUR, **facts)


def by_hand(**facts: Any) -> OwnCallbackAsked:
    wanted: dict[str, Any] = {
        "callback_id": "mine",
        "business_process_id": BILLING,
        "number": NUMBER,
        **facts,
    }
    return OwnCallbackAsked(by=DANA, by_name="Dana Reyes", **wanted)


def test_that_call_now_dials_ahead_of_the_time_and_leaves_the_agent_as_before() -> None:
    stage = Stage()
    callback = waiting(stage, number=NUMBER)
    begun = stage.do(CallOwn(by=DANA, callback_id=callback))
    assert begun.state is InteractionState.DIALING
    assert [order.number for order in stage.effects_of(Dial)] == [NUMBER]
    assert stage.do(CallOwn(by=DANA, callback_id=callback)).id == begun.id
    stage.answer()
    stage.wait(11)
    stage.complete(None)
    agent = stage.agent()
    assert (agent.state, agent.reason) == (AgentState.NOT_READY, "Break")
    assert stage.tally().accepted == 1
    assert [entry.actor for entry in stage.audit(AuditAction.CALLBACK_CALLED_NOW)] == [DANA]


def test_that_call_now_begins_with_the_preview_of_the_business_process() -> None:
    stage = Stage(Timing(max_preview_time_mode=MaxPreviewTimeMode.ALWAYS))
    callback = waiting(stage)
    assert stage.do(CallOwn(by=DANA, callback_id=callback)).state is InteractionState.PREVIEW


def test_that_call_now_rings_where_offers_are_accepted_at_the_endpoint() -> None:
    stage = Stage()
    callback = waiting(stage, KIM)
    assert stage.do(CallOwn(by=KIM, callback_id=callback)).state is InteractionState.OFFERED
    assert [order.accepts for order in stage.effects_of(RingAgent)] == [True]


@pytest.mark.parametrize(
    ("trouble", "refusal"),
    [
        ("another interaction", WrongState),
        ("offline", WrongState),
        ("no phone", WrongState),
        ("stopped", Stopped),
        ("closed", OffSchedule),
        ("at another agent", NumberInUse),
        ("switch away", WrongState),
        ("of lee", NotFound),
        ("unknown", NotFound),
    ],
)
def test_that_call_now_is_refused_with_the_reason(trouble: str, refusal: type[FloorRefusal]) -> None:
    closed = Timing(schedule=office_hours("13:00", "17:00"))
    stage = Stage(
        closed if trouble == "closed" else None, processes={BILLING: (DANA, LEE), CLAIMS: (DANA, LEE)}
    )
    callback = waiting(stage, number=NUMBER)
    match trouble:
        case "another interaction":
            stage.bring_to(InteractionState.OFFERED, LEE)
            stage.presence(DANA, Presence.AVAILABLE)
            stage.callback()
            assert stage.agent().interaction is not None
        case "offline":
            stage.presence(DANA, Presence.OFFLINE)
        case "no phone":
            stage.do(events.EndpointInCall(agent_id=DANA, in_call=True))
        case "stopped":
            stage.stop()
        case "at another agent":
            stage.come(LEE)
            stage.callback(CLAIMS, number=NUMBER)
        case "switch away":
            stage.do(events.SwitchAway(away=True))
        case "of lee":
            stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE))
        case _:
            callback = "unknown" if trouble == "unknown" else callback
    stage.refused(CallOwn(by=DANA, callback_id=callback), refusal)


def test_that_a_move_keeps_the_agent_and_checks_the_time() -> None:
    stage = Stage(Timing(schedule=office_hours("09:00", "17:00"), expires_after_s=7200))
    callback = waiting(stage)
    later = NOON + timedelta(minutes=90)
    own = stage.do(MoveOwn(by=DANA, callback_id=callback, due_at=later))
    assert (own.callback.due_at, own.callback.agent_id) == (later, DANA)
    assert stage.do(MoveOwn(by=DANA, callback_id=callback, due_at=later)) == own
    assert [entry.detail["due_at"] for entry in stage.audit(AuditAction.CALLBACK_MOVED)] == [
        "2026-03-03T13:30:00.000Z"
    ]
    for due_at, kind in (
        (NOON - HOUR, CallbackAtOutOfRange),
        (NOON + timedelta(days=91), CallbackAtOutOfRange),
        (NOON + 8 * HOUR, OutsideSchedule),
        (NOON + 3 * HOUR, CallbackAtOutOfRange),
    ):
        refusal = stage.refused(MoveOwn(by=DANA, callback_id=callback, due_at=due_at), kind)
        assert refusal.field == "$.due_at"
    stage.refused(MoveOwn(by=LEE, callback_id=callback, due_at=later), NotFound)


def test_that_a_callback_that_is_given_back_keeps_its_time_and_goes_to_another_agent() -> None:
    stage = Stage()
    callback = waiting(stage)
    stage.come(LEE)
    stage.do(GiveBackOwn(by=DANA, callback_id=callback, reason="Speaks French"))
    row = stage.row(callback)
    assert (row.agent_id, row.asked_by, row.due_at) == (None, None, NOON + HOUR)
    assert [entry.detail["reason"] for entry in stage.audit(AuditAction.CALLBACK_GIVEN_BACK)] == [
        "Speaks French"
    ]
    stage.refused(GiveBackOwn(by=DANA, callback_id=callback, reason="Again"), NotFound)
    stage.wait(until=NOON + HOUR)
    assert stage.at_hand(LEE).callback_id == callback


def test_that_a_callback_made_by_hand_waits_for_its_agent() -> None:
    stage = Stage()
    stage.come(LEE, DANA)
    stage.presence(DANA, Presence.NOT_READY)
    taken = stage.do(by_hand(due_at=NOON + HOUR, idempotency_key="k"))
    assert taken.created
    row = stage.row("mine")
    assert (row.agent_id, row.asked_by, row.handed_in_by) == (DANA, "Dana Reyes", DANA)
    again = stage.do(by_hand(callback_id="other", due_at=NOON + HOUR, idempotency_key="k"))
    assert again.callback_id == "mine"
    own = stage.floor.views.asked_for(DANA, stage.now)
    assert [each.callback.id for each in own] == ["mine"]
    assert own[0].allowed_commands == (OwnCommand.CALL, OwnCommand.MOVE, OwnCommand.GIVE_BACK)
    stage.stop()
    assert stage.floor.views.asked_for(DANA, stage.now)[0].allowed_commands == (
        OwnCommand.MOVE,
        OwnCommand.GIVE_BACK,
    )


def test_that_a_callback_made_by_hand_is_refused_at_the_field_that_is_wrong() -> None:
    stage = Stage(
        Timing(schedule=office_hours("09:00", "17:00")), processes={BILLING: (DANA,), CLAIMS: (LEE,)}
    )
    stage.come(DANA)
    stage.presence(DANA, Presence.NOT_READY)
    stage.callback(number="+12125550177")
    stage.do(events.DoNotCallAdded(by="sam", entry_id="e", kind=DoNotCallKind.NUMBER, value="+12125550188"))
    cases: list[tuple[dict[str, Any], type[FloorRefusal], str]] = [
        ({"business_process_id": CLAIMS}, UnknownBusinessProcess, "$.business_process_id"),
        ({"business_process_id": "none"}, UnknownBusinessProcess, "$.business_process_id"),
        ({"number": "+12125550177"}, NumberInUse, "$.number"),
        ({"number": "+12125550188"}, NumberNotAllowed, "$.number"),
        ({"number": "+1911"}, NumberNotAllowed, "$.number"),
        ({"due_at": NOON - HOUR}, CallbackAtOutOfRange, "$.due_at"),
        ({"due_at": NOON + 8 * HOUR}, OutsideSchedule, "$.due_at"),
    ]
    for facts, kind, field in cases:
        assert stage.refused(by_hand(**facts), kind).field == field
    stage.set_intake(most_per_number_and_day=1)
    stage.callback(number="+12125550142")
    stage.do(events.Withdraw(by="ivr", callback_id="c2"))
    stage.refused(by_hand(), TooManyForNumber)
