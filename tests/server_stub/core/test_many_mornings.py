"""Long busy mornings by the throw of seeded dice: the same seed, the same morning.

Where the state machine beside it finds the short way to a fault, these go where only a full house goes.
"""

from __future__ import annotations

from functools import cache

import pytest

from agent_desktop.protocol.states import CompletionStatus
from server_stub.core.floor import Floor
from server_stub.core.model import history_rows, rows
from server_stub.core.model.effects import Dial
from tests.server_stub.core.kept_rows import picture, rows_of
from tests.server_stub.core.mornings import Morning

SEEDS = range(12)


@cache
def played(seed: int) -> Morning:
    """Return a morning that has been played to its end."""
    morning = Morning(seed)
    morning.run()
    return morning


@pytest.mark.parametrize("seed", SEEDS)
def test_that_a_busy_morning_breaks_no_rule_and_can_be_replayed(seed: int) -> None:
    stage = played(seed).stage
    assert picture(stage.reloaded()) == picture(stage.floor)
    again = Floor()
    for entry in stage.handled_events():
        again.handle(entry.event, now=entry.at)
    assert rows_of(again.tables) == rows_of(stage.floor.tables)
    dialled = [dial.attempt_id for dial in stage.effects_of(Dial)]
    assert len(dialled) == len(set(dialled))


def test_that_the_dice_bring_about_everything_there_is() -> None:
    """A test of these tests: the mornings together go through every state, ending and reason."""
    seen: set[object] = set()
    refusals = 0
    for morning in map(played, SEEDS):
        refusals += morning.refusals
        for row in morning.stage.store.all(rows.InteractionRow):
            seen.update(
                [row.release_reason, row.closed_by, row.completion_status, row.call_outcome, row.origin]
            )
        seen.update(row.end_state for row in morning.stage.store.all(rows.CallbackRow))
        seen.update(entry.action for entry in morning.stage.store.all(history_rows.AuditEntryRow))
        seen.update(attempt.state for attempt in morning.stage.store.all(history_rows.AttemptRow))
    assert refusals > 50
    wanted = {*rows.ReleaseReason, *rows.Origin, *CompletionStatus, rows.ClosedBy.AGENT, rows.ClosedBy.CLOCK}
    assert wanted <= seen
