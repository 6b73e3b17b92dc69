"""An agent's own work over the wire: created by hand, called now, moved, given back, reminded of, counted and found again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from agent_desktop.protocol.problems import ProblemCode
from tests.blackbox.day.steps import problem_of
from tests.support.server import QUICK, RunningServer, listening, running_server
from tests.support.waiting import wait_until

TIMING = QUICK + 'max_preview_time_mode = "always"\n'


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server of this module."""
    with running_server(tmp_path_factory.mktemp("server"), timing=TIMING) as server:
        yield server


def later(**span: float) -> str:
    return (datetime.now(UTC) + timedelta(**span)).replace(microsecond=0).isoformat()


def create(dana: httpx.Client, number: str, **facts: Any) -> httpx.Response:
    body = {"business_process_id": "billing", "number": number, **facts}
    return dana.post("/v1/agent/callbacks", json=body)


def test_that_a_callback_by_hand_is_called_now_counted_and_found_again(dana: httpx.Client) -> None:
    made = create(dana, "+12125550142", customer_name="Rosa Díaz", due_at=later(hours=1), note="Door code")
    assert made.status_code == 201, made.text
    assert made.json()["callback"]["attributes"] == {"note": "Door code"}
    assert made.json()["allowed_commands"] == ["call", "move", "give_back"]
    callback = made.json()["callback"]["id"]
    listed = dana.get("/v1/agent/callbacks").json()
    assert [own["callback"]["id"] for own in listed["items"]] == [callback]
    begun = dana.post(f"/v1/agent/callbacks/{callback}/call")
    assert (begun.status_code, begun.json()["state"]) == (200, "preview"), begun.text
    busy = create(dana, "+12125550143", due_at=later(hours=1))
    assert problem_of(
        dana.post(f"/v1/agent/callbacks/{busy.json()['callback']['id']}/call"), ProblemCode.WRONG_STATE
    )
    done = {"status": "wrong_destination", "note": "A bakery"}
    dana.post(f"/v1/interactions/{begun.json()['id']}/complete", json=done).raise_for_status()
    wait_until(lambda: len(dana.get("/v1/agent/history").json()["items"]) == 1, "the history")
    for q, found in (("diaz", 1), ("555-0142", 1), ("Kim", 0)):
        items = dana.get("/v1/agent/history", params={"q": q}).json()["items"]
        assert [item["status"] for item in items] == ["wrong_destination"] * found
    assert dana.get("/v1/agent/history", params={"to": later(hours=-1)}).json()["items"] == []
    shift = dana.get("/v1/agent/callbacks").json()["shift"]
    assert (shift["accepted"], shift["completed"], shift["reached"]) == (1, 1, 0)


def test_that_one_page_of_the_history_leads_to_the_next(dana: httpx.Client, server: RunningServer) -> None:
    for number in range(3):
        callback = create(dana, f"+1212555020{number}", due_at=later(hours=1)).json()["callback"]["id"]
        here = dana.post(f"/v1/agent/callbacks/{callback}/call").json()["id"]
        dana.post(
            f"/v1/interactions/{here}/complete", json={"status": "wrong_destination"}
        ).raise_for_status()
    seen: list[str] = []
    query: dict[str, Any] | None = {"q": "555020", "limit": 1}
    while query is not None:
        page = dana.get("/v1/agent/history", params=query).json()
        seen += [item["callback"]["number"] for item in page["items"]]
        query = {**query, "cursor": page["next_cursor"]} if page["next_cursor"] else None
    assert seen == ["+12125550202", "+12125550201", "+12125550200"]
    with server.client("lee") as lee:
        assert lee.get("/v1/agent/history").json()["items"] == []


def test_that_a_number_a_time_and_a_business_process_are_refused_at_their_field(dana: httpx.Client) -> None:
    cases: list[tuple[dict[str, Any], ProblemCode, str]] = [
        ({"number": "0049301"}, ProblemCode.INVALID_REQUEST, "$.number"),
        ({"number": "+1212555"}, ProblemCode.NUMBER_NOT_ALLOWED, "$.number"),
        (
            {"number": "+12125550150", "due_at": later(hours=-1)},
            ProblemCode.CALLBACK_AT_OUT_OF_RANGE,
            "$.due_at",
        ),
        (
            {"number": "+12125550150", "business_process_id": "none"},
            ProblemCode.UNKNOWN_BUSINESS_PROCESS,
            "$.business_process_id",
        ),
    ]
    for facts, code, field in cases:
        assert problem_of(create(dana, **facts), code).field == field
    create(dana, "+12125550151", due_at=later(hours=1)).raise_for_status()
    assert problem_of(create(dana, "+12125550151"), ProblemCode.NUMBER_IN_USE).field == "$.number"


def test_that_a_move_within_five_minutes_is_reminded_of_and_a_callback_given_back_is_free(
    dana: httpx.Client, boss: httpx.Client, server: RunningServer
) -> None:
    dana.put("/v1/agent/state", json={"state": "not_ready", "reason": "Break"})
    callback = create(dana, "+12125550160", due_at=later(hours=1)).json()["callback"]["id"]
    place = f"/v1/agent/callbacks/{callback}"
    with listening(server, server.headers("dana")) as stream:
        moved = next(
            answer
            for seconds in (2, 5, 20, 60)  # A slow machine needs a later time.
            if (answer := dana.put(f"{place}/due-at", json={"due_at": later(seconds=seconds)})).is_success
        )
        assert moved.json()["callback"]["agent_id"] == "dana"
        news = stream.until("own_callback").data
        assert (news["kind"], news["callback"]["callback"]["id"]) == ("due", callback)
    for blank in ("", " "):
        problem = problem_of(
            dana.post(f"{place}/give-back", json={"reason": blank}), ProblemCode.INVALID_REQUEST
        )
        assert problem.field == "$.reason"
    assert dana.post(f"{place}/give-back", json={"reason": "Speaks French"}).status_code == 204
    problem_of(dana.post(f"{place}/give-back", json={"reason": "Again"}), ProblemCode.NOT_FOUND)
    assert boss.get(f"/v1/callbacks/{callback}").json()["agent_id"] is None
    (entry,) = [
        one for one in boss.get("/v1/audit").json()["items"] if one["action"] == "callback.given_back"
    ]
    assert (entry["actor"], entry["detail"]["reason"]) == ("dana", "Speaks French")
