"""Alerts of thresholds: when they begin, change and end (``docs/behaviour.md``, *Thresholds*)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.states import AlertLevel, CompletionStatus, Measure
from agent_desktop.protocol.thresholds import Threshold, ThresholdAlert
from server_stub.core.model import errors, events
from server_stub.core.model.effects import scope_recipient
from server_stub.core.model.history_rows import AuditAction, AuditEntryRow
from server_stub.core.model.supervision.alert_rows import ThresholdAlertRow
from server_stub.core.model.supervision.supervision_events import AcknowledgeAlert
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, LEE, Stage

ALL = scope_recipient(None)
WARNING, ALARM = AlertLevel.WARNING, AlertLevel.ALARM


def watched(**levels: Any) -> Stage:
    """Return a stage whose billing has ``levels``."""
    stage = Stage(processes={BILLING: (DANA, LEE), CLAIMS: (LEE,)}, scopes=(None, (CLAIMS,)))
    stage.set_thresholds(**levels)
    return stage


def alerts(stage: Stage) -> dict[Measure, AlertLevel]:
    """Return the alerts that have not ended."""
    return {alert.measure: alert.level for alert in stage.floor.views.threshold_alerts()}


def pushed(stage: Stage) -> list[ThresholdAlert]:
    return stage.told(ALL, EventName.THRESHOLD_ALERT)


def audited(stage: Stage) -> list[AuditAction]:
    entries = stage.store.all(AuditEntryRow)
    return [each.action for each in entries if each.action.value.startswith("alert.")]


def test_that_a_measure_raises_a_warning_and_then_an_alarm_at_its_levels() -> None:
    stage = watched(waiting=Threshold(warning=2, alarm=3))
    stage.callback()
    assert alerts(stage) == {}
    stage.callback()
    assert alerts(stage) == {Measure.WAITING: WARNING}
    stage.callback()
    assert alerts(stage) == {Measure.WAITING: ALARM}
    assert [(each.id, each.level, each.value, each.threshold) for each in pushed(stage)] == [
        ("t1", WARNING, 2, 2),
        ("t1", ALARM, 3, 3),
    ]
    assert audited(stage) == [AuditAction.ALERT_BEGAN, AuditAction.ALERT_CHANGED]


def test_that_alerts_go_only_to_supervisors_who_see_the_business_process() -> None:
    stage = watched(waiting=Threshold(warning=1))
    stage.callback()
    assert len(pushed(stage)) == 1
    assert stage.told(scope_recipient((CLAIMS,)), EventName.THRESHOLD_ALERT) == []
    assert stage.floor.views.threshold_alerts((CLAIMS,)) == ()


def test_that_a_level_ends_only_after_the_measure_was_back_by_the_margin_for_its_time() -> None:
    stage = watched(waiting=Threshold(warning=3, margin=1, clear_after_s=20))
    waiting = [stage.callback() for _ in range(3)]
    stage.do(events.Purge(by="sam", callback_id=waiting.pop()))
    stage.wait(60)
    assert alerts(stage) == {Measure.WAITING: WARNING}, "two are within the margin"
    stage.do(events.Purge(by="sam", callback_id=waiting.pop()))
    stage.wait(19)
    assert alerts(stage) == {Measure.WAITING: WARNING}
    stage.wait(1)
    assert alerts(stage) == {}
    ended = pushed(stage)[-1]
    assert ended.ended_at == stage.now
    assert len(pushed(stage)) == 2


def test_that_a_measure_that_comes_back_for_a_moment_ends_nothing() -> None:
    stage = watched(waiting=Threshold(warning=2, clear_after_s=30))
    kept, other = stage.callback(), stage.callback()
    for _ in range(5):
        stage.do(events.Purge(by="sam", callback_id=other))
        stage.wait(29)
        other = stage.callback()
    assert alerts(stage) == {Measure.WAITING: WARNING}
    assert len(pushed(stage)) == 1, kept


def test_that_an_alarm_becomes_a_warning_again_before_it_ends() -> None:
    stage = watched(waiting=Threshold(warning=1, alarm=2, clear_after_s=0))
    first, second = stage.callback(), stage.callback()
    stage.do(events.Purge(by="sam", callback_id=second))
    assert alerts(stage) == {Measure.WAITING: WARNING}
    stage.do(events.Purge(by="sam", callback_id=first))
    assert alerts(stage) == {}
    ended = pushed(stage)[-1]
    assert (ended.level, ended.worst) == (WARNING, ALARM)


def test_that_a_wait_that_only_grows_raises_its_levels_by_the_clock_alone_also_over_a_restart() -> None:
    stage = watched(longest_wait_s=Threshold(warning=60, alarm=90.1))
    stage.callback()
    stage.wait(59)
    assert alerts(stage) == {}
    stage.restart()
    stage.wait(1)
    assert alerts(stage) == {Measure.LONGEST_WAIT: WARNING}
    stage.restart()
    stage.wait(30.1)
    assert alerts(stage) == {Measure.LONGEST_WAIT: ALARM}
    assert [each.value for each in pushed(stage)] == [60.0, 90.1]


def test_that_the_time_in_which_a_level_ends_continues_after_a_restart() -> None:
    stage = watched(waiting=Threshold(warning=1, clear_after_s=30))
    stage.do(events.Purge(by="sam", callback_id=stage.callback()))
    stage.wait(10)
    stage.restart()
    stage.wait(20)
    assert alerts(stage) == {}


def test_that_a_clock_that_is_set_does_not_shorten_the_time_in_which_a_level_ends() -> None:
    stage = watched(waiting=Threshold(warning=1, clear_after_s=30))
    stage.do(events.Purge(by="sam", callback_id=stage.callback()))
    stage.now += timedelta(hours=1)
    stage.do(events.ClockSet(by_s=3600))
    assert alerts(stage) == {Measure.WAITING: WARNING}
    stage.wait(30)
    assert alerts(stage) == {}


def test_that_too_few_agents_alert_while_the_business_process_is_active() -> None:
    stage = watched(agents_available=Threshold(warning=1, alarm=0, clear_after_s=0))
    assert alerts(stage) == {Measure.AGENTS_AVAILABLE: ALARM}
    stage.come(DANA)
    assert alerts(stage) == {Measure.AGENTS_AVAILABLE: WARNING}
    stage.come(LEE)
    assert alerts(stage) == {}
    assert stage.monitor_item().agents_available == 2
    stage.do(events.SetPresence(by=LEE, state=Presence.NOT_READY, reason="Break"))
    assert alerts(stage) == {Measure.AGENTS_AVAILABLE: WARNING}
    stage.stop()
    assert alerts(stage) == {}


def test_that_an_agent_whose_endpoint_cannot_be_rung_is_not_available() -> None:
    stage = watched(agents_available=Threshold(warning=0, clear_after_s=0))
    stage.come(DANA)
    assert alerts(stage) == {}
    stage.do(events.EndpointReachable(agent_id=DANA, reachable=False))
    assert alerts(stage) == {Measure.AGENTS_AVAILABLE: WARNING}


def test_that_a_low_share_of_reached_customers_alerts() -> None:
    stage = watched(reached_ratio=Threshold(warning=0.5, clear_after_s=0))
    stage.come(DANA)
    stage.callback()
    stage.accept()
    stage.answer()
    stage.red_x()
    stage.complete(CompletionStatus.WRONG_DESTINATION)
    assert alerts(stage) == {Measure.REACHED: WARNING}


def test_that_hand_overs_alert_until_a_supervisor_has_answered_them() -> None:
    stage = watched(hand_overs=Threshold(warning=1, clear_after_s=0))
    callback = stage.callback()
    stage.come(DANA)
    stage.accept()
    stage.fail()
    stage.do(
        events.DelegateInteraction(by=DANA, interaction_id=stage.at_hand().id, note="asks for a manager")
    )
    assert alerts(stage) == {Measure.HAND_OVERS: WARNING}
    stage.do(events.Purge(by="sam", callback_id=callback))
    assert alerts(stage) == {}


def test_that_an_acknowledgement_holds_until_the_alert_becomes_worse() -> None:
    stage = watched(waiting=Threshold(warning=1, alarm=2))
    stage.callback()
    command = AcknowledgeAlert(by="sam", by_name="Sam Okoro", alert_id="t1")
    noticed: ThresholdAlert = stage.do(command)
    assert (noticed.acknowledged_at, noticed.acknowledged_by) == (stage.now, "Sam Okoro")
    stage.wait(5)
    again = AcknowledgeAlert(by="kim", by_name="Kim Adams", alert_id="t1")
    assert stage.do(again) == noticed, "the first one counts"
    assert audited(stage).count(AuditAction.ALERT_ACKNOWLEDGED) == 1
    stage.callback()
    worse = pushed(stage)[-1]
    assert (worse.level, worse.acknowledged_at, worse.acknowledged_by) == (ALARM, None, None)


def test_that_an_alert_that_has_ended_cannot_be_acknowledged_and_stays_in_the_history() -> None:
    stage = watched(waiting=Threshold(warning=1, clear_after_s=0))
    stage.do(events.Purge(by="sam", callback_id=stage.callback()))
    stage.refused(AcknowledgeAlert(by="sam", by_name="Sam", alert_id="t1"), errors.NotFound)
    assert [row.ended_at for row in stage.store.all(ThresholdAlertRow)] == [stage.now]


def test_that_levels_taken_out_of_the_site_file_end_their_alerts_at_once() -> None:
    stage = watched(waiting=Threshold(warning=1, clear_after_s=3600))
    stage.callback()
    stage.set_thresholds()
    assert alerts(stage) == {}
