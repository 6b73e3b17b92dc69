"""What a supervisor is notified of: each hand-over once, each wait without an end when it begins."""

from __future__ import annotations

import msgspec

from agent_desktop.model.supervisor.supervisor_alerts import FloorAlertTracker
from agent_desktop.model.supervisor.supervisor_notices import HandedOver, ThresholdReached, WaitsForever
from agent_desktop.protocol.states import AlertCode, AlertLevel, Measure
from agent_desktop.protocol.supervisor_objects import Alert, MonitorItem
from ui.gallery import supervisor_alerts, supervisor_sample

HELD = msgspec.structs.replace(
    supervisor_sample.CALLBACKS[4], id="c-held", held=True, held_note="Asks for a manager"
)


def with_alerts(*alerts: Alert, held: int = 0) -> tuple[MonitorItem, ...]:
    claims = msgspec.structs.replace(supervisor_sample.CLAIMS, alerts=alerts, held=held)
    return (claims, *(item for item in supervisor_sample.MONITOR if item.business_process_id != "claims"))


def test_that_a_hand_over_is_notified_once_with_its_note_and_again_only_after_a_decision() -> None:
    tracker = FloorAlertTracker()
    told = tracker.callbacks_moved([HELD], supervisor_sample.MONITOR)
    assert [(type(notice), notice.note) for notice in told if isinstance(notice, HandedOver)] == [
        (HandedOver, "Asks for a manager")
    ]
    moved = msgspec.structs.replace(HELD, due_at=supervisor_sample.now())
    assert tracker.callbacks_moved([moved], supervisor_sample.MONITOR) == []
    decided = msgspec.structs.replace(HELD, held=False, held_note=None)
    assert tracker.callbacks_moved([decided], supervisor_sample.MONITOR) == []
    assert len(tracker.callbacks_moved([HELD], supervisor_sample.MONITOR)) == 1


def test_that_an_alert_is_announced_when_it_begins_and_not_while_it_lasts() -> None:
    tracker = FloorAlertTracker()
    never = Alert(AlertCode.NEVER_OPENS, 2)
    assert tracker.monitor_changed(with_alerts(), is_fresh=True) == []
    assert tracker.monitor_changed(with_alerts(never), is_fresh=False) == [
        WaitsForever("Claims", AlertCode.NEVER_OPENS, 2)
    ]
    more = Alert(AlertCode.NEVER_OPENS, 3)
    assert tracker.monitor_changed(with_alerts(more), is_fresh=False) == []
    assert tracker.monitor_changed(with_alerts(), is_fresh=False) == []
    assert len(tracker.monitor_changed(with_alerts(never), is_fresh=False)) == 1


def test_that_alerts_of_before_the_window_are_shown_and_not_announced() -> None:
    held = Alert(AlertCode.HELD, 2)
    assert FloorAlertTracker().monitor_changed(with_alerts(held, held=2), is_fresh=True) == []


def test_that_hand_overs_that_were_missed_while_the_connection_was_lost_are_announced_together() -> None:
    tracker = FloorAlertTracker()
    assert tracker.monitor_changed(with_alerts(), is_fresh=True) == []
    held = with_alerts(Alert(AlertCode.HELD, 2), held=2)
    assert tracker.monitor_changed(held, is_fresh=False) == []  # Each has its own notice.
    more = with_alerts(Alert(AlertCode.HELD, 4), held=4)
    assert tracker.monitor_changed(more, is_fresh=True) == [WaitsForever("Claims", AlertCode.HELD, 4)]


def test_that_a_stop_is_shown_and_not_announced_twice() -> None:
    tracker = FloorAlertTracker()
    tracker.monitor_changed(with_alerts(), is_fresh=True)
    assert tracker.monitor_changed(with_alerts(Alert(AlertCode.STOPPED, 2)), is_fresh=False) == []


def test_that_a_threshold_is_announced_when_it_is_reached_and_when_it_becomes_worse() -> None:
    tracker = FloorAlertTracker()
    alarm, warning = supervisor_alerts.OPEN
    assert tracker.thresholds_changed([warning], supervisor_sample.MONITOR) == [], "older ones are only shown"
    assert tracker.thresholds_changed([alarm, warning], supervisor_sample.MONITOR) == [
        ThresholdReached("Technical support", Measure.LONGEST_WAIT, AlertLevel.ALARM, 1800)
    ]
    worse = msgspec.structs.replace(warning, level=AlertLevel.ALARM, value=20.0)
    assert tracker.thresholds_changed([alarm, worse], supervisor_sample.MONITOR) == [
        ThresholdReached("Billing", Measure.WAITING, AlertLevel.ALARM, 20)
    ]
    assert tracker.thresholds_changed([alarm, warning], supervisor_sample.MONITOR) == []
    assert tracker.thresholds_changed([], supervisor_sample.MONITOR) == []
