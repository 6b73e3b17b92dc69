"""*Where a callback is*, calling hours: on every clock that a number may have."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.states import (
    Location,
    WhyCode,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events, rows
from server_stub.core.model.errors import (
    OffSchedule,
)
from tests.server_stub.core.behaviour.words import (
    BARBADIAN_MOBILE,
    IN_QUEUE,
    JAMAICAN_MOBILE,
    KAZAKH_MOBILE,
    LONDON,
    NEW_YORK,
    NOWHERE,
    PENDING,
    RUSSIAN_MOBILE,
    SATELLITE,
    TOLL_FREE,
)
from tests.server_stub.core.stage import DANA, NOON, Stage, office_hours


@pytest.mark.parametrize(
    ("number", "location", "opens"),
    [
        (LONDON, IN_QUEUE, None),
        (NEW_YORK, PENDING, datetime(2026, 3, 3, 13, tzinfo=UTC)),
        (NOWHERE, IN_QUEUE, None),
    ],
)
def test_that_the_customers_own_clock_counts(number: str, location: Location, opens: datetime | None) -> None:
    stage = Stage(Timing(calling_hours=("08:00", "21:00")))
    callback = stage.callback(number=number)
    assert stage.row(callback).location is location
    if opens is not None:
        assert stage.why(callback)[WhyCode.OUTSIDE_CALLING_HOURS] == opens
        refusal = stage.refused(events.SendToQueue(by="sam", callback_id=callback), OffSchedule)
        assert refusal.next_opening == opens
        stage.wait(until=opens)
        assert stage.row(callback).location is IN_QUEUE


def test_that_a_number_without_a_zone_follows_the_business_process() -> None:
    tokyo = office_hours("00:00", "24:00", timezone="Asia/Tokyo")
    stage = Stage(Timing(calling_hours=("08:00", "21:00"), schedule=tokyo), now=NOON - timedelta(minutes=1))
    callback = stage.callback(number=NOWHERE)
    assert stage.row(callback).location is IN_QUEUE
    stage.wait(60)
    assert stage.row(callback).location is PENDING
    assert stage.attempts(callback) == []
    stage.wait(until=datetime(2026, 3, 3, 23, tzinfo=UTC))
    assert stage.row(callback).location is IN_QUEUE


def test_that_every_zone_of_a_number_must_allow_it() -> None:
    """From 8:00 in Kaliningrad to 21:00 in Kamchatka: three hours, which have not come at noon in Greenwich."""
    stage = Stage(Timing(calling_hours=("08:00", "21:00")))
    callback = stage.callback(number=RUSSIAN_MOBILE)
    assert stage.row(callback).location is PENDING
    opens = datetime(2026, 3, 4, 6, tzinfo=UTC)
    assert stage.why(callback)[WhyCode.OUTSIDE_CALLING_HOURS] == opens
    assert WhyCode.NO_COMMON_HOUR not in stage.why(callback)
    stage.wait(until=opens)
    assert stage.row(callback).location is IN_QUEUE
    stage.wait(until=datetime(2026, 3, 4, 9, tzinfo=UTC))
    assert stage.row(callback).location is PENDING


def test_that_the_business_process_clock_counts_where_no_hour_is_common_to_all_zones() -> None:
    berlin = office_hours("00:00", "24:00", timezone="Europe/Berlin")
    stage = Stage(Timing(calling_hours=("09:00", "17:00"), schedule=berlin), now=NOON.replace(hour=17))
    callback = stage.callback(number=RUSSIAN_MOBILE)
    opens = datetime(2026, 3, 4, 8, tzinfo=UTC)
    assert stage.why(callback)[WhyCode.OUTSIDE_CALLING_HOURS] == opens
    assert stage.why(callback)[WhyCode.NO_COMMON_HOUR] is None
    stage.wait(until=opens)
    assert stage.row(callback).location is IN_QUEUE
    assert WhyCode.NO_COMMON_HOUR not in stage.why(callback)


@pytest.mark.parametrize("number", [JAMAICAN_MOBILE, BARBADIAN_MOBILE, TOLL_FREE, KAZAKH_MOBILE, SATELLITE])
@pytest.mark.parametrize("hour", range(0, 24, 5))
def test_that_office_hours_call_every_number_within_a_day(number: str, hour: int) -> None:
    stage = Stage(Timing(calling_hours=("09:00", "17:00")), now=NOON.replace(hour=hour))
    callback = stage.callback(number=number)
    tomorrow = stage.now + timedelta(days=1)
    while stage.row(callback).location is PENDING and stage.now < tomorrow:
        until = stage.why(callback)[WhyCode.OUTSIDE_CALLING_HOURS]
        assert until is not None
        stage.wait(until=until)
    assert stage.row(callback).location is IN_QUEUE


def test_that_a_callback_stored_with_the_zones_of_its_calling_code_is_called_after_a_restart() -> None:
    stage = Stage(Timing(calling_hours=("09:00", "17:00")), now=NOON.replace(hour=10))
    callback = stage.callback(number=JAMAICAN_MOBILE)
    row = stage.row(callback)
    every_zone = ("America/Adak", "America/Jamaica", "Pacific/Guam")
    stage.store.kept[rows.CallbackRow, (callback,)] = replace(row, customer_timezones=every_zone)
    stage.restart()
    assert stage.row(callback).customer_timezones == ("America/Jamaica",)
    opens = stage.why(callback)[WhyCode.OUTSIDE_CALLING_HOURS]
    assert opens == datetime(2026, 3, 3, 14, tzinfo=UTC)
    stage.wait(until=opens)
    assert stage.row(callback).location is IN_QUEUE


def test_that_a_callback_that_comes_back_after_its_calling_hours_waits_for_them() -> None:
    stage = Stage(Timing(calling_hours=("08:00", "12:01")))
    stage.come(DANA)
    callback = stage.callback(number=LONDON)
    stage.wait(70)
    assert stage.row(callback).location is PENDING
