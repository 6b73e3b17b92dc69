"""The timing of a business process over HTTP: who may set it, and which one."""

from typing import Any, Final

import httpx

from agent_desktop.protocol.problems import ProblemCode
from tests.server_stub.http.steps import problem_of

WRONG_WEEKS: Final[list[tuple[dict[str, Any], str, str]]] = [
    ({"monday": []}, "monday", "not 'monday'; did you mean 'mon'?"),
    ({"mon": [], "tue": [["9:00", "12:00"]]}, "tue[0][0]", "as in '09:30'"),
    ({"mon": [], "tue": [["09:00"]]}, "tue[0]", "exactly 2 items"),
    ({"fri": 5}, "fri", "must be a list, not a whole number"),
]


def test_that_a_timing_is_set_by_who_has_seen_the_last_one(boss: httpx.Client) -> None:
    found = boss.get("/v1/business-processes/claims")
    timing, etag = found.json()["timing"], found.headers["etag"]
    path = "/v1/business-processes/claims/timing"
    problem_of(boss.put(path, json=timing), ProblemCode.PRECONDITION_REQUIRED)
    changed = boss.put(path, json={**timing, "wrap_up_s": 12.5}, headers={"If-Match": etag})
    assert changed.status_code == 200, changed.text
    assert changed.json()["timing"]["wrap_up_s"] == 12.5
    assert changed.headers["etag"] == boss.get("/v1/business-processes/claims").headers["etag"] != etag
    for stale in (etag, '"x"', 'W/"1"', f"W/{changed.headers['etag']}"):
        problem_of(boss.put(path, json=timing, headers={"If-Match": stale}), ProblemCode.PRECONDITION_FAILED)
    fresh = {"If-Match": changed.headers["etag"]}
    overlap = {
        **timing,
        "schedule": {"timezone": "UTC", "weekly": {"mon": [["09:00", "12:00"], ["11:00", "13:00"]]}},
    }
    problem = problem_of(boss.put(path, json=overlap, headers=fresh), ProblemCode.INVALID_TIMING)
    assert problem.field == "$.schedule.weekly.mon[1]"
    for weekly, where, says in WRONG_WEEKS:
        body = {**timing, "schedule": {"timezone": "UTC", "weekly": weekly}}
        problem = problem_of(boss.put(path, json=body, headers=fresh), ProblemCode.INVALID_REQUEST)
        assert problem.field == f"$.schedule.weekly.{where}"
        assert says in (problem.detail or "")
    for name in timing:
        partial = {key: value for key, value in timing.items() if key != name}
        problem = problem_of(boss.put(path, json=partial, headers=fresh), ProblemCode.INVALID_REQUEST)
        assert problem.field == f"$.{name}"
