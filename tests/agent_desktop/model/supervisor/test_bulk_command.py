"""One command for many callbacks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from agent_desktop.model.supervisor.bulk_command import (
    BulkAction,
    BulkCommand,
    BulkDetail,
    CallbackChange,
    RefusedCallback,
    outcome_of,
    request_of,
)
from agent_desktop.protocol.commands import GiveToAgent
from agent_desktop.protocol.states import ActionOutcome, CallbackAction
from agent_desktop.protocol.steering import ActedCallback, ActOnCallbacks, Because, CallbackActions

DUE = datetime(2026, 11, 30, 12, tzinfo=UTC)


def test_that_reasons_are_counted_the_commonest_first() -> None:
    refusals = (
        RefusedCallback("a", "with an agent"),
        RefusedCallback("b", "stopped"),
        RefusedCallback("c", "with an agent"),
    )
    outcome = BulkCommand(BulkAction.PURGE, 4, refused=refusals)
    assert outcome.reasons() == [("with an agent", 2), ("stopped", 1)]


def test_that_it_is_over_once_every_callback_has_its_answer() -> None:
    assert not BulkCommand(BulkAction.PURGE, 2).is_over
    assert not BulkCommand(BulkAction.PURGE, 3, 1, (RefusedCallback("b", "stopped"),)).is_over
    assert BulkCommand(BulkAction.PURGE, 3, 1, (RefusedCallback("b", "stopped"),), unchanged=1).is_over


@pytest.mark.parametrize(
    ("action", "detail", "fields"),
    [
        (BulkAction.SEND_TO_QUEUE, None, {"action": "send_to_queue"}),
        (BulkAction.PURGE, Because("a test"), {"action": "purge", "reason": "a test"}),
        (BulkAction.WITHDRAW, None, {"action": "withdraw"}),
        (BulkAction.GIVE_TO_AGENT, GiveToAgent("lee"), {"action": "give", "agent_id": "lee"}),
        (
            BulkAction.GIVE_TO_AGENT,
            GiveToAgent(None, DUE),
            {"action": "give", "due_at": "2026-11-30T12:00:00Z"},
        ),
        (BulkAction.CHANGE, CallbackChange(due_at=None), {"action": "change", "due_at": None}),
        (
            BulkAction.CHANGE,
            CallbackChange(DUE, 0, "billing"),
            {
                "action": "change",
                "due_at": "2026-11-30T12:00:00Z",
                "priority": 0,
                "business_process_id": "billing",
            },
        ),
    ],
)
def test_that_only_what_goes_with_a_command_is_sent(
    action: BulkAction, detail: BulkDetail, fields: dict[str, object]
) -> None:
    request = request_of(action, ("c-1", "c-2"), detail, preview=True)
    sent = msgspec.to_builtins(request)
    given = {name: value for name, value in sent.items() if value is not None or name in fields}
    assert given == {**fields, "callback_ids": ("c-1", "c-2"), "preview": True}
    assert msgspec.convert(sent, ActOnCallbacks) == request


def test_that_what_was_so_already_is_neither_done_nor_refused() -> None:
    items = (
        ActedCallback(callback_id="a", outcome=ActionOutcome.DONE),
        ActedCallback(callback_id="b", outcome=ActionOutcome.UNCHANGED),
        ActedCallback(callback_id="c", outcome=ActionOutcome.REFUSED, code="wrong_location", detail="No."),
    )
    answer = CallbackActions(id="x", undo_until=DUE + timedelta(minutes=1), done=1, refused=1, items=items)
    outcome = outcome_of(BulkAction.CHANGE, answer, [RefusedCallback("c", "No.")])
    assert (outcome.asked, outcome.done, outcome.unchanged, outcome.is_over) == (3, 1, 1, True)


def test_that_every_command_except_undo_is_on_the_wire() -> None:
    for action in BulkAction:
        if action is not BulkAction.UNDO:
            assert request_of(action, ("c",), None, preview=False).action in CallbackAction
