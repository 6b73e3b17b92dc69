"""Timings, and their ETags, that are refused with the setting named, and change nothing."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.blackbox.client import Json, Room
from tests.blackbox.steps import refused

TIMES: Final[list[Any]] = [
    *[
        {"timezone": "UTC", "weekly": {"mon": spans}}
        for spans in ([["9:00", "17:00"]], [["09:00"]], ["09:00"])
    ],
    {"timezone": "UTC", "weekly": {"mon": [["09:00", "17:00", "18:00"]]}},
    {"timezone": "UTC", "weekly": {"mon": [["09:00", "09:00"]]}},
    {"timezone": "UTC", "weekly": {"mon": [["22:00", "06:00"]]}},
    {"timezone": "UTC", "weekly": {"mon": [["09:00", "24:01"]]}},
    {"timezone": "UTC", "weekly": {"mon": [["09:00\n", "17:00"]]}},
    {"timezone": "UTC", "weekly": {"monday": [["09:00", "17:00"]]}},
    {"timezone": "UTC", "weekly": {"Mon": []}},
    {"timezone": "UTC", "exceptions": [{"date": "2026-02-30", "open": []}]},
    {"timezone": "UTC", "exceptions": [{"open": []}]},
    {
        "timezone": "UTC",
        "exceptions": [{"date": "2026-12-25", "open": []}, {"date": "2026-12-25", "open": []}],
    },
    {"timezone": "UTC", "exceptions": [{"date": "2026-12-25", "closed": True}]},
    *[
        {"timezone": zone}
        for zone in ("", "EST5EDT4", "../../etc/passwd", "/etc/localtime", "Europe", "utc ", 5)
    ],
    {"zone": "UTC"},
    "always",
]


SETTINGS: Final[list[Json]] = [
    *[{"schedule": schedule} for schedule in TIMES],
    *[{"duration_for_no_answer_s": value} for value in (0, -1, 601, "60", None)],
    *[{"attempts_before_failure": value} for value in (0, -1, 1.5, 100, "3", None)],
    *[{"recall_intervals_s": value} for value in ([], [-1], ["300"], [None], 300, None, [1] * 21)],
    *[{"max_preview_time_mode": value} for value in ("Always", "", None, 1)],
    *[{name: 0} for name in ("offer_timeout_s", "wrap_up_s", "max_preview_time_s")],
    *[
        {name: -1}
        for name in ("decline_cooldown_s", "disconnect_grace_s", "requested_agent_wait_s", "short_call_s")
    ],
    *[
        {"calling_hours": value}
        for value in ([], ["08:00"], ["21:00", "08:00"], ["8", "21"], ["08:00", "25:00"], "x")
    ],
    *[{"expires_after_s": value} for value in (0, -1, "never")],
    *[{"duplicate_policy": value} for value in ("join", None)],
    {"off_schedule_policy": "drop"},
    *[{"shift_starts": value} for value in ([], ["24:01"], ["6:00"], "06:00", ["06:00", "06:00"])],
    {"unknown": 1},
]


@pytest.mark.parametrize("wrong", SETTINGS, ids=str)
def test_that_a_setting_that_is_not_right_is_refused_and_named(hall: Room, wrong: Json) -> None:
    path = f"/v1/business-processes/{hall.id}"
    read = hall.boss.send("GET", path)
    answer = hall.boss.send(
        "PUT",
        f"{path}/timing",
        json=read.json()["timing"] | wrong,
        headers={"If-Match": read.headers["ETag"]},
    )
    problem = refused(answer, 400, 422)
    assert problem["code"] in {"invalid_request", "invalid_timing"}
    assert next(iter(wrong)) in f"{problem.get('field')} {problem['detail']}"
    after = hall.boss.send("GET", path)
    assert (after.headers["ETag"], after.json()["timing"]) == (read.headers["ETag"], read.json()["timing"])


def test_that_the_whole_timing_is_wanted(hall: Room) -> None:
    path = f"/v1/business-processes/{hall.id}"
    read = hall.boss.send("GET", path)
    for name in read.json()["timing"]:
        rest = {key: value for key, value in read.json()["timing"].items() if key != name}
        answer = hall.boss.send(
            "PUT", f"{path}/timing", json=rest, headers={"If-Match": read.headers["ETag"]}
        )
        assert refused(answer, 400)["field"] == f"$.{name}"


@pytest.mark.parametrize(
    "tag",
    ['"0"', '"0", "99"', "W/{}", "*, {}", '"0" {}', '"999999999999999999999"', "1", "", 'W/"1"', '"1', "é"],
)
def test_that_an_etag_that_was_not_read_changes_nothing(hall: Room, tag: str) -> None:
    path = f"/v1/business-processes/{hall.id}"
    read = hall.boss.send("GET", path)
    timing = read.json()["timing"] | {"wrap_up_s": 77}
    wrong = tag.replace("{}", read.headers["ETag"])
    answer = hall.boss.send("PUT", f"{path}/timing", json=timing, headers={"If-Match": wrong.encode()})
    refused(answer, 412, 428)
    assert hall.boss.get(path) == read.json()


@pytest.mark.parametrize("tag", ["*", "{}", '"0", {}', 'W/"1" , {},"x"'])
def test_that_an_if_match_with_the_present_tag_or_a_star_matches(room: Room, tag: str) -> None:
    path = f"/v1/business-processes/{room.id}"
    read = room.boss.send("GET", path)
    timing = read.json()["timing"] | {"wrap_up_s": 77}
    headers = {"If-Match": tag.replace("{}", read.headers["ETag"])}
    changed = room.boss.send("PUT", f"{path}/timing", json=timing, headers=headers)
    assert (changed.status_code, changed.json()["timing"]["wrap_up_s"]) == (200, 77)
    assert changed.headers["ETag"] != read.headers["ETag"]


def test_that_a_star_matches_no_business_process_that_is_not_there(hall: Room) -> None:
    timing = hall.boss.get(f"/v1/business-processes/{hall.id}")["timing"]
    path = "/v1/business-processes/nowhere/timing"
    refused(hall.boss.send("PUT", path, json=timing, headers={"If-Match": "*"}), 404)
