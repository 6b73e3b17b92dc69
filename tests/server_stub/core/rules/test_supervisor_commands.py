"""Who gave a callback to an agent, and who handed it over (``docs/behaviour.md``, *Delegating*)."""

from __future__ import annotations

from datetime import timedelta

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import MaxPreviewTimeMode
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from tests.server_stub.core.stage import DANA, NOON, Stage


def test_that_an_agent_sees_who_has_given_the_callback_and_supervisors_who_handed_it_over() -> None:
    stage = Stage(Timing(max_preview_time_mode=MaxPreviewTimeMode.ALWAYS))
    stage.come(DANA)
    stage.presence(DANA, Presence.NOT_READY)
    callback = stage.callback()
    stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=DANA, by_name="Sam Hill"))
    stage.presence(DANA, Presence.AVAILABLE)
    assert stage.at_hand().asked_by == "Sam Hill"
    stage.accept()
    stage.wait(3)
    interaction = stage.at_hand().id
    stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction, note="speaks Welsh"))
    row, handed_at = stage.row(callback), stage.now
    assert (row.held, row.agent_id, row.asked_by) == (True, None, None)
    assert (row.held_by, row.held_at, row.held_note) == ("Dana Reyes", handed_at, "speaks Welsh")
    stage.wait(60)
    stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=DANA, by_name="Sam Hill"))
    handed_over = stage.at_hand().handed_over
    assert handed_over is not None
    assert (handed_over.by, handed_over.at, handed_over.note) == ("Dana Reyes", handed_at, "speaks Welsh")


def test_that_a_callback_given_without_a_time_keeps_the_time_it_had() -> None:
    stage = Stage()
    tomorrow = NOON + timedelta(days=1)
    callback = stage.callback(due_at=tomorrow)
    stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=DANA))
    assert (stage.row(callback).due_at, stage.row(callback).agent_id) == (tomorrow, DANA)
    later = tomorrow + timedelta(hours=1)
    stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=DANA, due_at=later))
    assert stage.row(callback).due_at == later
