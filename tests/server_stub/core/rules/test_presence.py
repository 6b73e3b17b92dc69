"""What the audit trail records of an agent's presence."""

from __future__ import annotations

import pytest

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import AgentState, InteractionState
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.rules import presence
from tests.server_stub.core.stage import DANA, LEE, Stage


def entries(stage: Stage) -> list[tuple[str, str, str | None, dict[str, str]]]:
    """Return who changed the state of which agent, and to what."""
    return [
        (entry.actor, entry.target, entry.business_process_id, entry.detail)
        for entry in stage.audit(AuditAction.AGENT_STATE)
    ]


@pytest.mark.parametrize(
    ("state", "reason", "detail"),
    [
        (Presence.AVAILABLE, None, {"state": "available"}),
        (Presence.AVAILABLE, "Lunch", {"state": "available"}),
        (Presence.NOT_READY, "Lunch", {"state": "not_ready", "reason": "Lunch"}),
        (Presence.NOT_READY, None, {"state": "not_ready"}),
    ],
)
def test_that_a_change_of_presence_is_recorded_with_agent_state_and_reason(
    state: Presence, reason: str | None, detail: dict[str, str]
) -> None:
    stage = Stage()
    stage.presence(LEE, state, reason)
    assert entries(stage) == [(LEE, f"agent:{LEE}", None, detail)]
    stage.presence(LEE, Presence.OFFLINE, "Lunch")
    assert entries(stage)[1:] == [(LEE, f"agent:{LEE}", None, {"state": "offline"})]


def test_that_an_event_that_changes_nothing_is_not_recorded() -> None:
    stage = Stage()
    stage.presence(DANA, Presence.NOT_READY, "Lunch")
    stage.presence(DANA, Presence.NOT_READY, "Lunch")
    assert len(entries(stage)) == 1
    stage.presence(DANA, Presence.NOT_READY, "Break")
    assert entries(stage)[-1][-1] == {"state": "not_ready", "reason": "Break"}


def test_that_a_state_that_is_asked_for_during_a_call_is_recorded_when_it_is_asked_for() -> None:
    stage = Stage()
    stage.bring_to(InteractionState.HANDLING)
    before = len(entries(stage))
    stage.presence(DANA, Presence.NOT_READY, "Lunch")
    assert entries(stage)[before:] == [
        (DANA, f"agent:{DANA}", None, {"state": "not_ready", "reason": "Lunch"})
    ]
    stage.presence(DANA, Presence.AVAILABLE)
    assert entries(stage)[-1][-1] == {"state": "available"}


def test_that_the_end_of_a_grace_is_recorded_as_the_clocks() -> None:
    stage = Stage(Timing(disconnect_grace_s=30))
    stage.come(DANA)
    stage.lose(DANA)
    stage.wait(29.9)
    assert len(entries(stage)) == 1
    stage.wait(0.1)
    assert entries(stage)[1:] == [
        ("clock", f"agent:{DANA}", None, {"state": "offline", "reason": presence.CONNECTION_LOST})
    ]


def test_that_each_connection_and_its_end_are_recorded_once() -> None:
    stage = Stage()
    for _ in range(2):
        stage.do(events.AgentConnected(by=DANA))
    assert [(entry.actor, entry.target) for entry in stage.audit(AuditAction.AGENT_CONNECTED)] == [
        (DANA, f"agent:{DANA}")
    ]
    for _ in range(2):
        stage.lose(DANA)
    assert [(entry.actor, entry.target) for entry in stage.audit(AuditAction.AGENT_DISCONNECTED)] == [
        (DANA, f"agent:{DANA}")
    ]


def test_that_a_state_has_begun_when_it_changed_and_has_no_old_reason() -> None:
    stage = Stage()
    stage.presence(DANA, Presence.NOT_READY, "Lunch")
    stage.do(events.AgentConnected(by=DANA))
    callback = stage.callback()
    stage.wait(5)
    stage.presence(DANA, Presence.AVAILABLE)
    offered_at = stage.now
    assert (stage.agent().state, stage.agent().since, stage.agent().reason) == (
        AgentState.OFFERED,
        offered_at,
        None,
    )
    stage.wait(2)
    stage.do(events.OfferShown(by=DANA, interaction_id=stage.at_hand().id))
    assert stage.agent().since == offered_at
    stage.wait(2)
    stage.accept()
    assert stage.at_hand().callback_id == callback
    assert stage.agent().since == stage.now
    dialing_since = stage.now
    stage.wait(3)
    stage.do(events.EndpointInCall(agent_id=DANA, in_call=True))
    assert stage.agent().since == dialing_since, "the state is the same"
