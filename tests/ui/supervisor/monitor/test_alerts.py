"""What a supervisor is told of by itself: each hand-over once, each wait without an end when it begins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QWidget

from agent_desktop.model.supervisor.reasons import reasons_state
from agent_desktop.model.supervisor.search import CallbackQuery
from agent_desktop.model.supervisor.supervisor_alerts import FloorAlertTracker
from agent_desktop.model.supervisor.supervisor_notices import HandedOver, WaitsForever
from agent_desktop.protocol import paths
from agent_desktop.protocol.states import AgentState, AlertCode, RoutingStatus
from agent_desktop.protocol.supervisor_objects import Alert, MonitorItem
from tests.support.server import RunningServer, open_stream, running_server
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from ui.common.table.cells import cell_of
from ui.gallery import supervisor_sample
from ui.supervisor import notices
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HELD = msgspec.structs.replace(
    supervisor_sample.CALLBACKS[4], id="c-held", held=True, held_note="Asks for a manager"
)


def with_alerts(*alerts: Alert, held: int = 0) -> tuple[MonitorItem, ...]:
    claims = msgspec.structs.replace(supervisor_sample.CLAIMS, alerts=alerts, held=held)
    return (claims, *(item for item in supervisor_sample.MONITOR if item.business_process_id != "claims"))


def test_that_a_hand_over_is_told_once_with_its_note_and_again_only_after_it_was_decided() -> None:
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


def test_that_an_alert_is_told_when_it_begins_and_not_while_it_lasts() -> None:
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


def test_that_what_was_there_before_the_window_is_shown_and_not_told() -> None:
    held = Alert(AlertCode.HELD, 2)
    assert FloorAlertTracker().monitor_changed(with_alerts(held, held=2), is_fresh=True) == []


def test_that_hand_overs_that_were_missed_while_the_connection_was_lost_are_told_together() -> None:
    tracker = FloorAlertTracker()
    assert tracker.monitor_changed(with_alerts(), is_fresh=True) == []
    held = with_alerts(Alert(AlertCode.HELD, 2), held=2)
    assert tracker.monitor_changed(held, is_fresh=False) == []  # Each has its own notice.
    more = with_alerts(Alert(AlertCode.HELD, 4), held=4)
    assert tracker.monitor_changed(more, is_fresh=True) == [WaitsForever("Claims", AlertCode.HELD, 4)]


def test_that_a_stop_is_shown_and_not_told_twice() -> None:
    tracker = FloorAlertTracker()
    tracker.monitor_changed(with_alerts(), is_fresh=True)
    assert tracker.monitor_changed(with_alerts(Alert(AlertCode.STOPPED, 2)), is_fresh=False) == []


@pytest.mark.parametrize("code", AlertCode)
@pytest.mark.parametrize("count", [1, 1200])
def test_that_every_alert_has_words_with_its_business_process_and_number(code: AlertCode, count: int) -> None:
    text = notices.said(WaitsForever("Claims", code, count), supervisor_sample.now())[1]
    assert text.startswith("Claims: ")
    assert text.endswith(".")
    assert ("1 callback " in text) is (count == 1)


def test_that_reasons_are_doubted_when_a_stop_a_timing_an_alert_or_the_last_agent_changes() -> None:
    view = supervisor_sample.VIEW

    def state(**changes: object) -> object:
        claims = msgspec.structs.replace(supervisor_sample.CLAIMS, **changes)
        monitor = (
            claims,
            *(item for item in supervisor_sample.MONITOR if item.business_process_id != "claims"),
        )
        changed = msgspec.structs.replace(view, monitor=monitor)
        return reasons_state(changed, {"claims"}, set())

    assert state() == state(processed=9999, in_queue=3, held=1)
    assert state() != state(status=RoutingStatus.STOPPED)
    assert state() != state(timing_version=7)
    assert state() != state(alerts=(Alert(AlertCode.NO_COMMON_HOUR, 1),))
    agents = tuple(
        msgspec.structs.replace(agent, state=AgentState.NOT_READY, interaction_id=None)
        for agent in view.agents or ()
    )
    none_there = msgspec.structs.replace(view, agents=agents)
    one = msgspec.structs.replace(
        agents[0], state=AgentState.AVAILABLE, connected=True, business_process_ids=("claims",)
    )
    one_there = msgspec.structs.replace(view, agents=(one, *agents[1:]))
    two = msgspec.structs.replace(one, id="another")
    two_there = msgspec.structs.replace(view, agents=(one, two, *agents[1:]))
    assert reasons_state(none_there, {"claims"}, set()) != reasons_state(one_there, {"claims"}, set())
    assert reasons_state(one_there, {"claims"}, set()) == reasons_state(two_there, {"claims"}, set())
    assert reasons_state(one_there, {"claims"}, {two.id}) != reasons_state(two_there, {"claims"}, {two.id})


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server for these tests."""
    with running_server(tmp_path_factory.mktemp("server")) as server:
        yield server


def set_timing(server: RunningServer, process: str, **settings: object) -> None:
    path = paths.fill(paths.BUSINESS_PROCESS, id=process)
    with server.client("boss") as boss:
        timing = boss.get(path).json()["timing"] | settings
        boss.put(f"{path}/timing", json=timing, headers={"If-Match": "*"}).raise_for_status()


async def test_that_a_hand_over_reaches_the_supervisors_window_count_and_filter(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    set_timing(server, "claims", max_preview_time_mode="always")
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        with server.client("dana") as dana, server.client("ivr") as ivr:
            headers = {"Authorization": dana.headers["Authorization"]}
            async with open_stream(server, headers):
                dana.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
                body = {
                    "business_process_id": "claims",
                    "number": "+12125550177",
                    "customer_name": "Rosa Held",
                }
                ivr.post("/v1/callbacks", json=body).raise_for_status()
                offer = await seen(lambda: dana.get("/v1/agent").json()["interaction"], "the offer")
                path = f"/v1/interactions/{offer['id']}"
                dana.post(f"{path}/accept").raise_for_status()
                dana.post(f"{path}/delegate", json={"note": "Asks for a <b>manager</b>"}).raise_for_status()

        def told() -> str:
            message = desk.floor.value.message
            return message.text if message is not None else ""

        await seen(lambda: "Rosa Held was handed over" in told(), "the notice")
        assert told() == "Claims: Rosa Held was handed over. Note: Asks for a <b>manager</b>"
        monitor = desk.window.monitor.table.model()
        await seen(lambda: cell_of(monitor.index(1, 0)).mark == "warning", "the mark in the monitor's row")
        assert "1 callback was handed over and waits for a supervisor." in cell_of(monitor.index(1, 0)).spoken
        assert named(desk.window, "Callbacks, 1 handed over") is not None
        desk.window.open_place(Page.CALLBACKS)
        search = desk.window.callbacks
        search.look_for(CallbackQuery(held=True))
        rows = search.table.model()
        await seen(lambda: rows.rowCount() == 1, "the one callback that was handed over")
        held = desk.window.callbacks.chosen()[0]
        with server.client("boss") as boss:
            boss.post(f"/v1/callbacks/{held.id}/send-to-queue").raise_for_status()
        await seen(lambda: rows.rowCount() == 0, "that it is gone from the filter")
        await seen(lambda: named(desk.window, "Callbacks, 1 handed over") is None, "that the count is gone")


def named(window: QWidget, name: str) -> QWidget | None:
    """Return the part of the window with this accessible name."""
    return next((one for one in window.findChildren(QWidget) if one.accessibleName() == name), None)


async def test_that_reasons_follow_a_stop_a_start_and_a_timing_at_once(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    """Seen by the reasons alone: no row moves for a stop, and the next look would be fifteen seconds later."""
    with server.client("ivr") as ivr:
        body = {"business_process_id": "billing", "number": "+12125550188", "customer_name": "Tom Stays"}
        ivr.post("/v1/callbacks", json=body).raise_for_status()
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.CALLBACKS)
        search = desk.window.callbacks
        search.look_for(CallbackQuery(text="Tom Stays"))
        model = search.table.model()

        def why() -> str:
            columns = [key for key, _, _ in search.table.columns()]
            found = (model.index(0, place) for place in range(model.columnCount()))
            return " ".join(cell_of(index).tip for index in found) if model.rowCount() and columns else ""

        await seen(lambda: "No agent who serves it is available." in why(), "the first reason")
        with server.client("boss") as boss:
            boss.post("/v1/business-processes/billing/stop").raise_for_status()
            await seen(lambda: "has stopped the callbacks" in why(), "the stop")
            boss.post("/v1/business-processes/billing/start").raise_for_status()
            await seen(lambda: "has stopped the callbacks" not in why(), "the start")
        set_timing(server, "billing", schedule={"timezone": "UTC", "weekly": {}, "exceptions": []})
        await seen(lambda: "has no opening ahead" in why(), "the schedule")
