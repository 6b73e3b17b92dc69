"""What a supervisor's window knows, and how it follows the stream."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from agent_desktop.model.agent_view import Connection, ConnectionState
from agent_desktop.model.observable import Observable
from agent_desktop.model.supervisor.supervisor_view import (
    SupervisorView,
    with_alerts,
    with_changes,
    with_connection,
    with_performance,
    with_snapshot,
)
from agent_desktop.model.supervisor.trend import Sample
from agent_desktop.protocol.events import Snapshot
from agent_desktop.protocol.states import AgentState
from agent_desktop.protocol.supervisor_objects import Performance, Quarter
from tests.support.supervisor_examples import NOON, an_agent, an_item
from ui.gallery import supervisor_alerts, supervisor_sample


def a_view() -> SupervisorView:
    snapshot = Snapshot(
        NOON, None, (an_item("billing"), an_item("claims")), (an_agent("dana"), an_agent("lee"))
    )
    return with_snapshot(SupervisorView(), snapshot)


def test_that_nothing_is_known_before_the_first_snapshot() -> None:
    assert (SupervisorView().monitor, SupervisorView().agents) == (None, None)


def test_that_a_changed_row_takes_the_place_of_its_older_self() -> None:
    view = with_changes(a_view(), [an_item("billing", processed=97)], [], NOON)
    assert view.monitor is not None
    assert [(row.business_process_id, row.processed) for row in view.monitor] == [
        ("billing", 97),
        ("claims", 96),
    ]


def test_that_a_business_process_which_is_new_comes_at_the_end() -> None:
    view = with_changes(a_view(), [an_item("retention")], [], NOON)
    assert view.monitor is not None
    assert view.monitor[-1].business_process_id == "retention"


def test_that_a_business_process_which_is_removed_goes() -> None:
    view = with_changes(a_view(), [an_item("claims", removed=True)], [], NOON)
    assert view.monitor is not None
    assert [row.business_process_id for row in view.monitor] == ["billing"]


def test_that_an_agent_changes_alone() -> None:
    view = with_changes(a_view(), [], [an_agent("lee", state=AgentState.BUSY)], NOON)
    assert view.agents is not None
    assert [agent.state for agent in view.agents] == [AgentState.AVAILABLE, AgentState.BUSY]
    assert view.monitor is a_view().monitor or view.monitor == a_view().monitor


def test_that_a_snapshot_drops_what_is_no_longer_there_and_keeps_the_trends_of_the_rest() -> None:
    before = with_changes(a_view(), [an_item("claims", to_be_processed=50)], [], NOON + timedelta(minutes=2))
    later = NOON + timedelta(minutes=4)
    view = with_snapshot(before, Snapshot(later, None, (an_item("claims", to_be_processed=44),), ()))
    assert view.agents == ()
    assert set(view.trends) == {"claims"}
    assert [sample.waiting for sample in view.trends["claims"]] == [41, 50, 44]


def test_that_a_quiet_floor_is_shown_as_of_the_loss_of_the_link_by_the_servers_clock() -> None:
    ahead = timedelta(seconds=5)
    live = with_connection(a_view(), Connection(ConnectionState.LIVE, NOON))
    lost = Connection(ConnectionState.LOST, NOON + timedelta(minutes=8), reason="refused")
    view = with_connection(msgspec.structs.replace(live, clock_offset=ahead), lost)
    assert (live.heard_at, view.heard_at) == (NOON, NOON + timedelta(minutes=8) + ahead)
    assert view.connection is lost
    later = Connection(ConnectionState.LOST, lost.since, retry_at=NOON + timedelta(minutes=9))
    trying = with_connection(
        with_connection(view, later), Connection(ConnectionState.CONNECTING, NOON + timedelta(hours=1))
    )
    assert trying.heard_at == view.heard_at


def test_that_nothing_is_shown_as_of_a_time_before_anything_was_heard() -> None:
    view = with_connection(SupervisorView(), Connection(ConnectionState.LIVE, NOON))
    assert with_connection(view, Connection(ConnectionState.LOST, NOON)).heard_at is None


def test_that_a_trend_begins_before_the_window_was_open() -> None:
    past = NOON - timedelta(minutes=30)
    shift = Performance("claims", past, (Quarter(past, 0, 0, 0, 12),))
    assert with_performance(a_view(), shift).trends["claims"] == (Sample(past, 12), Sample(NOON, 41))


def test_that_a_watcher_gets_each_view_until_it_stops() -> None:
    floor = Observable(SupervisorView(), distinct=False)
    seen: list[SupervisorView] = []
    stop = floor.watch(seen.append)
    floor.set(a_view())
    stop()
    floor.set(SupervisorView())
    assert seen == [a_view()]


def test_that_an_alert_of_a_threshold_is_replaced_when_it_changes_and_leaves_when_it_has_ended() -> None:
    alarm, warning = supervisor_alerts.OPEN
    view = with_alerts(with_alerts(supervisor_sample.VIEW, [warning]), [alarm])
    assert [each.id for each in view.threshold_alerts] == [alarm.id, warning.id]
    noticed = msgspec.structs.replace(alarm, acknowledged_by="Sue")
    assert with_alerts(view, [noticed]).threshold_alerts == (noticed, warning)
    ended = msgspec.structs.replace(alarm, ended_at=supervisor_sample.now())
    assert with_alerts(view, [ended]).threshold_alerts == (warning,)
