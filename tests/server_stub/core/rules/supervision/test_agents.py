"""What supervisors do in the place of an agent (``docs/behaviour.md``, *Choosing the agent*, *Delegating*)."""

from __future__ import annotations

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import AgentState, AttemptState, EndState, InteractionState
from server_stub.core.model import errors, events
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.supervision.supervision_events import SetPresenceOf, SupervisorCompletes
from tests.server_stub.core.recount import differences
from tests.server_stub.core.stage import DANA, Stage


def set_state(
    stage: Stage, state: Presence, reason: str | None = None, note: str | None = None
) -> SetPresenceOf:
    return SetPresenceOf(by="sam", by_name="Sam Okoro", agent_id=DANA, state=state, reason=reason, note=note)


def test_that_an_agent_whose_state_is_set_sees_by_whom_and_why_until_it_changes() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.do(set_state(stage, Presence.NOT_READY, "Meeting", "Team talk in room 2"))
    status = stage.agent()
    assert (status.state, status.reason) == (AgentState.NOT_READY, "Meeting")
    assert (status.set_by, status.set_note) == ("Sam Okoro", "Team talk in room 2")
    (entry,) = [each for each in stage.audit(AuditAction.AGENT_STATE) if each.actor == "sam"]
    assert entry.detail == {"state": "not_ready", "reason": "Meeting", "note": "Team talk in room 2"}
    stage.presence(DANA, Presence.AVAILABLE)
    assert (stage.agent().set_by, stage.agent().set_note) == (None, None)


def test_that_a_state_set_during_a_call_comes_after_the_wrap_up_with_who_set_it() -> None:
    stage = Stage()
    stage.bring_to(InteractionState.HANDLING)
    stage.do(set_state(stage, Presence.NOT_READY, "Break"))
    status = stage.agent()
    assert (status.state, status.pending_state, status.set_by) == (
        AgentState.BUSY,
        AgentState.NOT_READY,
        "Sam Okoro",
    )
    stage.red_x()
    stage.complete()
    status = stage.agent()
    assert (status.state, status.reason, status.set_by) == (AgentState.NOT_READY, "Break", "Sam Okoro")


def test_that_who_set_the_state_is_forgotten_with_the_next_interaction() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.presence(DANA, Presence.NOT_READY, "Break")
    stage.do(set_state(stage, Presence.AVAILABLE))
    assert stage.agent().set_by == "Sam Okoro"
    stage.callback()
    assert stage.agent().set_by is None


def test_that_an_agent_without_a_desktop_can_only_be_set_offline() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.lose()
    stage.refused(set_state(stage, Presence.AVAILABLE), errors.WrongState)
    stage.do(set_state(stage, Presence.OFFLINE))
    assert stage.agent().state is AgentState.OFFLINE


def test_that_a_callback_completed_by_a_supervisor_succeeds_and_leaves_an_attempt() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(InteractionState.PREVIEW)
    stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction, note="wants a manager"))
    stage.do(SupervisorCompletes(by="sam", by_name="Sam Okoro", callback_id=callback, note="Spoke with her"))
    row = stage.row(callback)
    assert (row.end_state, row.total_attempts, row.attempts_used) == (EndState.SUCCEEDED, 1, 0)
    (attempt,) = stage.attempts(callback)
    assert (attempt.agent_name, attempt.state, attempt.note) == (
        "Sam Okoro",
        AttemptState.HANDLED,
        "Spoke with her",
    )
    assert stage.monitor_item().succeeded == 1
    assert differences(stage) == []


def test_that_a_supervisor_completes_no_callback_that_an_agent_has() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(InteractionState.HANDLING)
    command = SupervisorCompletes(by="sam", by_name="Sam", callback_id=callback)
    stage.refused(command, errors.WrongLocation)
