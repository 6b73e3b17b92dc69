"""Schedules, daylight saving and calling hours, against a calendar of our own."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from tests.blackbox.client import Json, Room, at
from tests.blackbox.steps import brought_to, in_wire_form

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ZONES: Final = (
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/St_Johns",
    "Africa/Casablanca",
)


def spans_on(day: date, schedule: Json) -> list[list[str]]:
    """Return the local spans of a date."""
    for exception in schedule["exceptions"]:
        if exception["date"] == day.isoformat():
            return exception["open"]
    weekly = schedule["weekly"]
    return [["00:00", "24:00"]] if weekly is None else weekly.get(DAYS[day.weekday()], [])


def is_open(moment: datetime, schedule: Json) -> bool:
    """Return whether the local clock at ``moment`` stands in a span."""
    local = moment.astimezone(ZoneInfo(schedule["timezone"]))
    clock = f"{local:%H:%M:%S}"
    return any(start <= clock[:5] < end for start, end in spans_on(local.date(), schedule))


def opens_next(after: datetime, schedule: Json) -> datetime | None:
    """Return the first opening after ``after``, minute by minute over the starts of spans."""
    zone = ZoneInfo(schedule["timezone"])
    day = after.astimezone(zone).date() - timedelta(days=1)
    for _ in range(30):
        for start, _end in sorted(spans_on(day, schedule)):
            local = datetime.combine(day, time.fromisoformat(start), zone)
            moment = local.astimezone(UTC)
            if moment > after and is_open(moment, schedule):
                return moment
        day += timedelta(days=1)
    return None


def weekly(*spans: list[str], days: tuple[str, ...] = DAYS) -> Json:
    return {day: list(spans) for day in days}


@pytest.mark.parametrize("zone", ZONES)
def test_that_status_and_next_opening_are_those_of_the_zones_clock(room: Room, zone: str) -> None:
    now = datetime.now(UTC)
    today = now.astimezone(ZoneInfo(zone)).date()
    tomorrow = (today + timedelta(days=1)).isoformat()
    schedules: list[Json] = [
        {"timezone": zone, "weekly": weekly(["09:00", "17:00"]), "exceptions": []},
        {"timezone": zone, "weekly": weekly(["00:00", "06:30"], ["18:15", "24:00"]), "exceptions": []},
        {"timezone": zone, "weekly": {}, "exceptions": [{"date": tomorrow, "open": [["13:45", "14:00"]]}]},
        {"timezone": zone, "weekly": None, "exceptions": [{"date": today.isoformat(), "open": []}]},
    ]
    for schedule in schedules:
        room.set_timing(schedule=schedule)
        known = room.boss.get(f"/v1/business-processes/{room.id}")
        assert known["status"] == ("active" if is_open(now, schedule) else "off_schedule"), schedule
        if known["status"] == "off_schedule":
            expected = opens_next(now, schedule)
            assert expected is not None
            assert known["next_opening"] == in_wire_form(expected), schedule


def test_that_a_business_process_that_never_opens_names_no_opening(room: Room) -> None:
    room.set_timing(schedule={"timezone": "UTC", "weekly": {}, "exceptions": []})
    known = room.boss.get(f"/v1/business-processes/{room.id}")
    assert (known["status"], known["next_opening"]) == ("off_schedule", None)


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe"])
def test_that_a_time_asked_for_is_judged_by_the_clock_of_that_day(room: Room, zone: str) -> None:
    """Over the next ninety days, which hold a change of the clock somewhere, at the very edges of each opening."""
    schedule: Json = {"timezone": zone, "weekly": weekly(["09:00", "17:30"]), "exceptions": []}
    agent, _, _, offer = brought_to(room, "handling")
    room.set_timing(schedule=schedule, wrap_up_s=600)
    path = f"/v1/interactions/{offer['id']}/completion-status"
    today = datetime.now(UTC).date()
    for days in range(2, 89, 6):
        for clock in ("08:59", "09:00", "17:29", "17:30"):
            local = datetime.combine(today + timedelta(days=days), time.fromisoformat(clock), ZoneInfo(zone))
            body = {"status": "callback_requested", "callback_at": in_wire_form(local)}
            answer = agent.send("PUT", path, json=body)
            if clock in {"09:00", "17:29"}:
                assert answer.status_code == 200, f"{local}: {answer.text}"
                continue
            assert (answer.status_code, answer.json()["code"]) == (422, "outside_schedule"), local
            expected = opens_next(local.astimezone(UTC), schedule)
            assert expected is not None
            assert answer.json()["next_opening"] == in_wire_form(expected)


NUMBERS: Final = {
    "+12125550100": ("America/New_York",),
    "+13105550100": ("America/Los_Angeles",),
    "+18085550100": ("Pacific/Honolulu",),
    "+493012345600": ("Europe/Berlin",),
    "+442079460000": ("Europe/London",),
    "+81312345600": ("Asia/Tokyo",),
    "+61212345600": ("Australia/Sydney",),
    "+97714123400": ("Asia/Kathmandu",),
    "+919876543200": ("Asia/Calcutta",),
}


@pytest.mark.parametrize("number", NUMBERS)
def test_that_calling_hours_follow_the_clock_where_the_number_is(room: Room, number: str) -> None:
    local = datetime.now(UTC).astimezone(ZoneInfo(NUMBERS[number][0]))
    hour = local.hour
    for first in {0, hour, max(0, hour - 2), min(22, hour + 1)}:
        span = [f"{first:02d}:00", f"{min(24, first + 2):02d}:00"]
        room.set_timing(calling_hours=span)
        callback = room.callback(number=number)
        allowed = first <= hour < first + 2
        expected = "handling_by_business_process" if allowed else "pending"
        assert room.look(callback)["location"] == expected, span
        if not allowed:
            reasons = room.boss.get(f"/v1/callbacks/{callback['id']}/why")["reasons"]
            until = next(item["until"] for item in reasons if item["code"] == "outside_calling_hours")
            day = local.date() + timedelta(days=0 if first > hour else 1)
            opening = datetime.combine(day, time(first), local.tzinfo)
            assert at(until) == opening.astimezone(UTC), span
        room.boss.post(f"/v1/callbacks/{callback['id']}/purge")


def test_that_a_number_follows_its_own_country_not_its_calling_code(room: Room) -> None:
    """+1 876 is Jamaica alone, though +1 reaches from Guam to Newfoundland."""
    local = datetime.now(UTC).astimezone(ZoneInfo("America/Jamaica"))
    first = min(22, local.hour)
    room.set_timing(calling_hours=[f"{first:02d}:00", f"{first + 2:02d}:00"])
    callback = room.callback(number="+18765550123")
    assert callback["location"] == "handling_by_business_process"
    assert callback["customer_timezones"] == ["America/Jamaica"]


def test_that_no_common_hour_is_a_reason_and_the_business_process_clock_counts(room: Room) -> None:
    """+7 916 is anywhere from Kaliningrad to Kamchatka, ten hours apart: no office hour suits both."""
    hour = datetime.now(UTC).hour
    other = (hour + 12) % 24
    room.set_timing(calling_hours=[f"{other:02d}:00", f"{other + 1:02d}:00"])
    callback = room.callback(number="+79161234567")
    assert room.look(callback)["location"] == "pending"
    reasons = room.boss.get(f"/v1/callbacks/{callback['id']}/why")["reasons"]
    ends = {reason["code"]: reason["until"] for reason in reasons}
    assert ends["no_common_hour"] is None
    assert at(ends["outside_calling_hours"]).hour == other
    room.set_timing(calling_hours=[f"{min(22, hour):02d}:00", f"{min(22, hour) + 2:02d}:00"])
    assert room.look(callback)["location"] == "handling_by_business_process"


@pytest.mark.parametrize(
    "name", ["localtime", "posixrules", "Factory", "posix/Europe/Berlin", "/etc/localtime", "europe/berlin"]
)
def test_that_a_zone_that_is_not_the_same_everywhere_is_refused(room: Room, name: str) -> None:
    path = f"/v1/business-processes/{room.id}"
    schedule: Json = {"timezone": name, "weekly": None, "exceptions": []}
    timing: Json = {**room.boss.get(path)["timing"], "schedule": schedule}
    refused = room.boss.refusal("PUT", f"{path}/timing", timing, headers={"If-Match": "*"})
    assert (refused.status, refused.code) == (422, "invalid_timing")
    assert room.boss.get(path)["timing"]["schedule"] is None


def test_that_a_number_of_no_zone_follows_the_business_process(room: Room) -> None:
    zone = ZoneInfo("Asia/Kathmandu")
    hour = datetime.now(UTC).astimezone(zone).hour
    schedule: Json = {"timezone": "Asia/Kathmandu", "weekly": None, "exceptions": []}
    first = hour if hour < 23 else 22
    room.set_timing(
        schedule=schedule, calling_hours=[f"{first:02d}:00", f"{first + 2 if first < 23 else 24:02d}:00"]
    )
    nowhere = "+88312345600"
    assert room.callback(number=nowhere)["location"] == "handling_by_business_process"
    other = (hour + 12) % 24
    room.set_timing(calling_hours=[f"{other:02d}:00", f"{other + 1:02d}:00"])
    assert room.callback(number="+88312345611")["location"] == "pending"


def test_that_send_to_queue_does_not_call_a_customer_in_the_night(room: Room) -> None:
    hour = datetime.now(UTC).astimezone(ZoneInfo("Asia/Tokyo")).hour
    other = (hour + 12) % 24
    room.set_timing(calling_hours=[f"{other:02d}:00", f"{other + 1:02d}:00"])
    callback = room.callback(number="+81312345600")
    refused = room.boss.refusal("POST", f"/v1/callbacks/{callback['id']}/send-to-queue")
    assert refused.status == 409


def test_that_a_queue_goes_back_to_pending_when_its_customers_hours_change(room: Room) -> None:
    callback = room.callback(number="+81312345600")
    assert callback["location"] == "handling_by_business_process"
    hour = datetime.now(UTC).astimezone(ZoneInfo("Asia/Tokyo")).hour
    other = (hour + 12) % 24
    room.set_timing(calling_hours=[f"{other:02d}:00", f"{other + 1:02d}:00"])
    known = room.look(callback)
    assert (known["location"], known["attempts"]) == ("pending", [])
    room.set_timing(calling_hours=None)
    assert room.look(callback)["location"] == "handling_by_business_process"
