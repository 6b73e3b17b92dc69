"""Which timers a turn leaves to the next one (``docs/behaviour.md``, *In slices*)."""

from __future__ import annotations

from datetime import timedelta

from server_stub.core.model import events
from server_stub.core.rules import timers
from server_stub.core.state.transaction import Transaction
from tests.server_stub.core.stage import NOON, Stage


def test_that_a_turn_is_behind_only_while_a_timer_that_waits_for_its_slice_is_due() -> None:
    stage = Stage()
    empty = Transaction(stage.floor.tables, NOON, "clock")
    assert not timers.is_behind(empty)
    due_at = NOON + timedelta(minutes=5)
    stage.do(
        events.CallbackAsked(
            by="ivr", callback_id="c1", business_process_id="billing", number="+12125550142", due_at=due_at
        )
    )
    moments = (due_at - timedelta(microseconds=1), due_at, due_at + timedelta(seconds=1))
    behind = [timers.is_behind(Transaction(stage.floor.tables, now, "clock")) for now in moments]
    assert behind == [False, True, True]
