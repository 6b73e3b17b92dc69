"""Stops with an end and a reason (``docs/behaviour.md``, *Schedule, stop, purge*)."""

from __future__ import annotations

from datetime import datetime, timedelta

from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.states import RoutingStatus
from server_stub.core.model import errors, events
from server_stub.core.model.effects import agent_recipient
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import TimerKind
from tests.server_stub.core.stage import BILLING, DANA, Stage


def stop(until: datetime | None = None, reason: str | None = None) -> events.StopRouting:
    return events.StopRouting(
        by="sam", by_name="Sam Okoro", business_process_id=BILLING, until=until, reason=reason
    )


def test_that_a_stop_with_an_end_ends_by_itself_also_over_a_restart() -> None:
    stage = Stage()
    stage.do(stop(stage.now + timedelta(minutes=30), "System maintenance"))
    stage.callback()
    stage.wait(29 * 60)
    assert stage.process().status is RoutingStatus.STOPPED
    stage.restart()
    stage.wait(60)
    assert stage.process().status is RoutingStatus.ACTIVE
    assert stage.monitor_item().in_queue == 1
    (entry,) = stage.audit(AuditAction.BUSINESS_PROCESS_STARTED)
    assert entry.actor == "clock"


def test_that_agents_see_who_stopped_their_queue_until_when_and_why() -> None:
    stage = Stage()
    stage.come(DANA)
    until = stage.now + timedelta(hours=1)
    stage.do(stop(until, "System maintenance"))
    (told,) = stage.told(agent_recipient(DANA), EventName.AGENT)[-1].stops
    assert (told.business_process.id, told.until, told.reason, told.by, told.since) == (
        BILLING,
        until,
        "System maintenance",
        "Sam Okoro",
        stage.now,
    )
    assert stage.monitor_item().stop == told
    assert stage.floor.views.waiting_for(DANA)[0].stop == told
    stage.start()
    assert stage.told(agent_recipient(DANA), EventName.AGENT)[-1].stops == ()
    assert (TimerKind.STOP_END, BILLING) not in stage.floor.tables.timers


def test_that_end_and_reason_of_a_stop_are_changed_and_a_repetition_changes_nothing() -> None:
    stage = Stage()
    stage.do(stop(reason="Maintenance"))
    since = stage.now
    stage.wait(10)
    stage.do(stop(reason="Maintenance"))
    assert len(stage.audit(AuditAction.BUSINESS_PROCESS_STOPPED)) == 1
    stage.do(stop(stage.now + timedelta(minutes=1), "Nearly done"))
    now = stage.monitor_item().stop
    assert now is not None
    assert (now.since, now.reason) == (since, "Nearly done")
    stage.wait(60)
    assert stage.process().status is RoutingStatus.ACTIVE


def test_that_an_end_in_the_past_is_refused() -> None:
    stage = Stage()
    assert stage.refused(stop(stage.now), errors.CallbackAtOutOfRange).field == "$.until"
