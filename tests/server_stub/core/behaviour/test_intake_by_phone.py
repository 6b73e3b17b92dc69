"""What a caller can expect of a queue (``docs/behaviour.md``, *Intake by phone*)."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from agent_desktop.protocol.states import RoutingStatus
from server_stub.core.views.intake_outlook import IntakeOutlook, LocalPromise, local_promise
from tests.server_stub.core.stage import BILLING, DANA, LEE, NOON, Stage

CALLER = "+12125550142"


def outlook(stage: Stage, number: str | None = CALLER) -> IntakeOutlook:
    """Return the outlook for a caller."""
    found = stage.floor.views.intake_outlook(BILLING, number, stage.now)
    assert found is not None
    return found


def test_that_the_first_caller_of_a_shift_hears_a_place_and_no_wait() -> None:
    stage = Stage()
    assert outlook(stage) == IntakeOutlook(
        status=RoutingStatus.ACTIVE, open_callbacks=0, position=1, wait=None, own_callback_id=None
    )


def test_that_the_place_comes_after_the_callbacks_in_queue_and_all_open_ones_count() -> None:
    stage = Stage()
    stage.callback()
    stage.callback(number="+12125550177")
    stage.callback(number="+12125550178", due_at=stage.now + timedelta(days=2))
    assert (outlook(stage).position, outlook(stage).open_callbacks) == (3, 3)


def test_that_the_wait_is_the_mean_handle_time_of_each_place_shared_by_the_agents_on_duty() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.callback()
    stage.accept()
    stage.answer()
    stage.wait(60)
    stage.complete()
    mean = stage.monitor_item().average_handle_time_s
    assert mean
    assert outlook(stage).wait == timedelta(seconds=mean)
    stage.come(LEE)
    assert outlook(stage).wait == timedelta(seconds=mean) / 2
    stage.lose(DANA)
    stage.lose(LEE)
    stage.wait(3600)
    assert outlook(stage).wait is None


def test_that_only_the_own_open_callback_is_found() -> None:
    stage = Stage()
    callback = stage.callback(number=CALLER)
    assert outlook(stage).own_callback_id == callback
    assert outlook(stage, "+12125550177").own_callback_id is None
    assert outlook(stage, None).own_callback_id is None


def test_that_a_stopped_queue_is_reported_as_stopped() -> None:
    stage = Stage()
    stage.stop()
    assert outlook(stage).status is RoutingStatus.STOPPED


def test_that_a_business_process_that_does_not_exist_has_no_outlook() -> None:
    assert Stage().floor.views.intake_outlook("nothing", CALLER, NOON) is None


def test_that_a_promised_time_is_announced_on_the_clock_of_the_business_process_until_it_has_passed() -> None:
    stage = Stage()
    callback = stage.callback(number=CALLER)
    tables = stage.floor.tables
    assert local_promise(tables, callback, stage.now) is None
    process = tables.business_processes[BILLING]
    until = NOON + timedelta(minutes=40)
    tables.callbacks[callback] = replace(
        tables.callbacks[callback], promised_from=NOON + timedelta(minutes=10), promised_until=until
    )
    zone = ZoneInfo(process.timing.timezone)
    assert local_promise(tables, callback, NOON) == LocalPromise(
        (NOON + timedelta(minutes=10)).astimezone(zone), until.astimezone(zone), NOON.astimezone(zone)
    )
    assert local_promise(tables, callback, until) is None
    assert local_promise(tables, "gone", NOON) is None
