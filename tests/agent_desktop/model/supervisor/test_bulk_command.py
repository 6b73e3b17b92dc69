"""One command for many callbacks."""

from __future__ import annotations

from agent_desktop.model.supervisor.bulk_command import (
    BulkAction,
    BulkCommand,
    RefusedCallback,
    with_done,
    with_refused,
)


def test_that_reasons_are_counted_the_commonest_first() -> None:
    refusals = [
        RefusedCallback("a", "with an agent"),
        RefusedCallback("b", "stopped"),
        RefusedCallback("c", "with an agent"),
    ]
    outcome = with_refused(BulkCommand(BulkAction.PURGE, 4), refusals)
    assert outcome.reasons() == [("with an agent", 2), ("stopped", 1)]


def test_that_it_is_over_once_every_callback_has_its_answer() -> None:
    outcome = with_done(BulkCommand(BulkAction.PURGE, 2))
    assert not outcome.is_over
    assert with_refused(outcome, [RefusedCallback("b", "stopped")]).is_over
