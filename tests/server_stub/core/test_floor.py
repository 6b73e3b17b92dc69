"""When a floor wants the next tick, and which timers may be a moment late (``docs/behaviour.md``, *Monitor*)."""

from __future__ import annotations

from datetime import timedelta

from agent_desktop.protocol.timing import Timing
from server_stub.core.floor import Floor
from server_stub.core.model import events, site_events
from server_stub.core.rules import monitor
from tests.server_stub.core.stage import BILLING, DANA, NOON, Stage


def test_that_an_empty_floor_wants_no_tick() -> None:
    floor = Floor()
    assert floor.next_due() is None
    assert not floor.is_due_lazily()


def test_that_only_the_monitors_timers_may_be_late() -> None:
    stage = Stage()
    stage.wait(2)
    assert not stage.floor.is_due_lazily(), "the shift is next"
    stage.callback()
    assert not stage.floor.is_due_lazily(), "nothing happens at the end of the quiet second"
    stage.callback()
    assert stage.floor.next_due() == stage.now + timedelta(seconds=monitor.QUIET_S)
    assert stage.floor.is_due_lazily(), "the monitor item of the second callback is next"
    stage.come(DANA)
    stage.wait(2)
    assert stage.floor.next_due() == NOON + timedelta(seconds=2 + 20)
    assert not stage.floor.is_due_lazily(), "the offer's end is next"


def test_that_the_monitor_lists_business_processes_by_their_names() -> None:
    stage = Stage()
    names = {BILLING: "Zulu", "claims": "Alpha", "sales": "Alpha"}
    stage.do(
        events.SiteApplied(
            business_processes=tuple(
                site_events.AppliedBusinessProcess(id=process, name=name, members=(), timing=Timing())
                for process, name in names.items()
            ),
            agents=(),
        )
    )
    listed = [item.business_process_id for item in stage.floor.views.monitor(now=stage.now)]
    assert listed == ["claims", "sales", BILLING]
