"""An agent is reminded of each own callback once for each due time (``docs/behaviour.md``, *Own work*)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.states import CompletionStatus, InteractionState, OwnNewsKind
from server_stub.core.model import events
from server_stub.core.model.own_work_events import MoveOwn
from server_stub.core.model.supervision.supervision_events import SetPresenceOf
from tests.server_stub.core.stage import DANA, LEE, NOON, Stage

HOUR = timedelta(hours=1)
EARLY = timedelta(minutes=5)


def news(stage: Stage, agent: str = DANA) -> list[tuple[OwnNewsKind, str]]:
    """Return what the agent was notified of."""
    return [
        (each.kind, each.callback.callback.id)
        for each in stage.told(f"agent:{agent}", EventName.OWN_CALLBACK)
    ]


def busy(stage: Stage) -> None:
    """Let dana be not ready, so that nothing is offered."""
    stage.come(DANA)
    stage.presence(DANA, Presence.NOT_READY, "Break")


def test_that_the_agent_is_reminded_once_five_minutes_ahead() -> None:
    stage = Stage()
    busy(stage)
    callback = stage.callback(agent_id=DANA, due_at=NOON + HOUR)
    stage.wait(until=NOON + HOUR - EARLY - timedelta(seconds=1))
    assert news(stage) == []
    stage.wait(2)
    assert news(stage) == [(OwnNewsKind.DUE, callback)]
    stage.wait(until=NOON + 3 * HOUR)
    stage.set_timing(calling_hours=("08:00", "21:00"))  # Every callback is placed again.
    stage.restart()
    stage.wait(60)
    assert news(stage) == [(OwnNewsKind.DUE, callback)]
    assert news(stage, LEE) == []


def test_that_each_due_time_is_reminded_of_once() -> None:
    stage = Stage()
    busy(stage)
    callback = stage.callback(agent_id=DANA, due_at=NOON + HOUR)
    stage.wait(until=NOON + HOUR)
    stage.do(MoveOwn(by=DANA, callback_id=callback, due_at=NOON + 2 * HOUR))
    stage.set_timing(calling_hours=("00:00", "24:00"))
    stage.wait(until=NOON + 3 * HOUR)
    assert news(stage) == [(OwnNewsKind.DUE, callback)] * 2


@pytest.mark.parametrize("free", [True, False])
def test_that_a_time_within_five_minutes_is_reminded_of_when_it_comes_unless_it_is_offered(
    *, free: bool
) -> None:
    stage = Stage()
    busy(stage)
    callback = stage.callback(agent_id=DANA, due_at=NOON + timedelta(minutes=3))
    if free:
        stage.presence(DANA, Presence.AVAILABLE)
    stage.wait(until=NOON + timedelta(minutes=3))
    assert news(stage) == ([] if free else [(OwnNewsKind.DUE, callback)])
    assert (stage.agent().interaction is not None) is free


@pytest.mark.parametrize("how", ["taken back", "purged", "postponed for another agent"])
def test_that_nothing_is_reminded_of_that_no_longer_waits_for_the_agent(how: str) -> None:
    stage = Stage()
    busy(stage)
    callback = stage.callback(agent_id=DANA, due_at=NOON + HOUR)
    if how == "purged":
        stage.do(events.Purge(by="sam", callback_id=callback))
    else:
        agent = LEE if how.startswith("postponed") else None
        stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=agent))
    stage.wait(until=NOON + 2 * HOUR)
    assert news(stage) == []
    assert len(news(stage, LEE)) == (how.startswith("postponed"))


def test_that_a_postponed_callback_is_reminded_of_at_its_new_time() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(InteractionState.WRAP_UP)
    at: datetime = stage.now + 2 * HOUR
    stage.complete(CompletionStatus.CALLBACK_REQUESTED, callback_at=at)
    stage.presence(DANA, Presence.NOT_READY)
    stage.wait(until=at)
    assert news(stage) == [(OwnNewsKind.DUE, callback)]


def test_that_a_hand_over_that_a_supervisor_gives_back_is_notified_of_once() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(InteractionState.WRAP_UP)
    stage.do(SetPresenceOf(by="sam", by_name="Sam", agent_id=DANA, state=Presence.NOT_READY))
    stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction, note="Ask legal"))
    assert news(stage) == []
    stage.do(events.GiveCallback(by="sam", by_name="Sam", callback_id=callback, agent_id=DANA))
    assert news(stage) == [(OwnNewsKind.RETURNED, callback)]
    stage.do(events.GiveCallback(by="sam", by_name="Sam", callback_id=callback, agent_id=LEE))
    stage.do(events.GiveCallback(by="sam", by_name="Sam", callback_id=callback, agent_id=DANA))
    assert news(stage) == [(OwnNewsKind.RETURNED, callback)]
    assert news(stage, LEE) == []
