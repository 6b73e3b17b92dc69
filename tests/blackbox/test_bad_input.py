"""Bad input at every place: refused with a stable code that names the place, and nothing changed."""

from __future__ import annotations

import json
import string
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx
import pytest

from tests.blackbox.client import Json, Room, User
from tests.blackbox.steps import brought_to, offered, refused
from tests.support.waiting import PATIENCE_S

AS_JSON: Final = {"Content-Type": "application/json"}
BEYOND: Final = ["9999-12-31T23:59:59.999-14:00", "9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00+14:00"]
"""Times that are well written, and that no clock can reckon with."""


CONTROLS: Final = ("\x00", "\x07", "\t", "\n", "\r", "\x1b", "\x7f", "\x85")
LINES: Final = ("\t", "\n", "\r")
"""Of them those that a text of several lines may hold."""


def new(hall: Room, **more: Any) -> httpx.Response:
    body = {"business_process_id": hall.id, "number": hall.number("00")} | more
    return hall.intake.send("POST", "/v1/callbacks", content=json.dumps(body), headers=AS_JSON)


FIELDS: Final[list[tuple[str, Any]]] = [
    *[("number", value) for value in ("15550100001", "+1", "+0155501", "+1555010000a", "+1 555 0100", "", 5)],
    ("number", "+15550100001\n"),
    ("number", "+1234567890123456"),
    ("number", "+１５５５０１００"),
    *[("priority", value) for value in (-1, 10, 3.5, "3", True, None, 10**30)],
    *[("due_at", value) for value in ("", "tomorrow", "2099-01-01", "2099-01-01T00:00:00", 4102444800)],
    ("due_at", "2099-02-30T00:00:00Z"),
    *[("due_at", value) for value in BEYOND],
    *[("customer_name", value) for value in ("", "x" * 201, 5, ["Rosa"])],
    *[("attributes", value) for value in ("x", {"a": 1}, {"a": None}, {"": "x"}, {"a": {"b": "c"}})],
    ("attributes", []),
    ("business_process_id", None),
    ("business_process_id", ""),
    ("agent_id", 7),
    *[("customer_name", f"Rosa{sign}Vance") for sign in CONTROLS],
    ("customer_name", "Rosa\n"),
    *[("attributes", {f"a{sign}": "x"}) for sign in CONTROLS],
    *[("attributes", {"a": f"x{sign}"}) for sign in set(CONTROLS) - set(LINES)],
    *[(name, "x\x00") for name in ("agent_id", "business_process_id")],
]


@pytest.mark.parametrize(("field", "value"), FIELDS)
def test_that_a_field_of_a_new_callback_that_is_not_right_is_named(
    hall: Room, field: str, value: object
) -> None:
    problem = refused(new(hall, **{field: value}), 400)
    assert problem["code"] == "invalid_request"
    assert problem["field"].startswith(f"$.{field}")
    assert problem["detail"]


@pytest.mark.parametrize("key", ["a\tb", "\x85", "\xa0"])
def test_that_an_idempotency_key_that_cannot_be_printed_is_refused(hall: Room, key: str) -> None:
    body = {"business_process_id": hall.id, "number": hall.number("00")}
    headers = {"Idempotency-Key": key.encode("latin-1")}
    problem = refused(hall.intake.send("POST", "/v1/callbacks", json=body, headers=headers), 400)
    assert problem["field"] == "Idempotency-Key"


@pytest.mark.parametrize("name", ["Number", "numbr", "id", "location", "queued_at", "attempts_used"])
def test_that_an_unknown_field_is_refused_by_name(hall: Room, name: str) -> None:
    problem = refused(new(hall, **{name: "x"}), 400)
    assert problem["code"] == "invalid_request"
    assert name in problem["detail"]


@pytest.mark.parametrize(
    "body",
    ["{", "[]", "null", '"x"', "", "{}", "[" * 30_000, '{"number":' * 5_000, "\x00", "{'number': 1}", "NaN"],
    ids=lambda body: str(body)[:12] or "nothing",
)
@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/v1/callbacks"), ("PUT", "/v1/callbacks/x/agent"), ("PUT", "/v1/agent/state")],
)
def test_that_a_value_that_is_not_an_object_is_refused(hall: Room, method: str, path: str, body: str) -> None:
    user = User(hall.server, f"{hall.id}-a").sign_in() if path == "/v1/agent/state" else hall.boss
    refused(user.send(method, path, content=body, headers=AS_JSON), 400)


def test_that_json_nested_without_end_is_refused(hall: Room) -> None:
    path = f"/v1/business-processes/{hall.id}"
    tag = hall.boss.send("GET", path).headers["ETag"]
    deep = '{"schedule":' + "[" * 50_000 + "]" * 50_000 + "}"
    answer = hall.boss.send("PUT", f"{path}/timing", content=deep, headers=AS_JSON | {"If-Match": tag})
    assert refused(answer, 400)["code"] == "invalid_request"


def test_that_a_body_of_another_type_or_encoding_is_refused(hall: Room) -> None:
    body = {"business_process_id": hall.id, "number": hall.number("00")}
    form = hall.intake.send("POST", "/v1/callbacks", data=body)
    refused(form, 400, 415)
    utf_16 = hall.intake.send(
        "POST", "/v1/callbacks", content=json.dumps(body).encode("utf-16"), headers=AS_JSON
    )
    refused(utf_16, 400)
    latin = json.dumps(body | {"customer_name": "Díaz"}, ensure_ascii=False).encode("latin-1")
    refused(hall.intake.send("POST", "/v1/callbacks", content=latin, headers=AS_JSON), 400)


def test_that_a_body_that_is_too_large_is_refused_with_and_without_its_length(hall: Room) -> None:
    large = json.dumps({"business_process_id": hall.id, "customer_name": "x" * 3_000_000}).encode()
    told = hall.intake.send("POST", "/v1/callbacks", content=large, headers=AS_JSON)
    assert refused(told, 413)["code"] == "too_large"
    pieces = (large[start : start + 65_536] for start in range(0, len(large), 65_536))
    untold = hall.intake.send("POST", "/v1/callbacks", content=pieces, headers=AS_JSON)
    assert refused(untold, 413)["code"] == "too_large"
    agent = User(hall.server, f"{hall.id}-a").sign_in()
    refused(agent.send("PUT", "/v1/agent/state", content=large, headers=AS_JSON), 413)


@pytest.mark.parametrize("key", ["", "x" * 256])
def test_that_an_idempotency_key_of_no_use_is_refused(hall: Room, key: str) -> None:
    body = {"business_process_id": hall.id, "number": hall.number("00")}
    answer = hall.intake.send("POST", "/v1/callbacks", json=body, headers={"Idempotency-Key": key})
    assert refused(answer, 400)["code"] == "invalid_request"


def test_that_a_business_process_or_agent_that_is_not_there_is_named(hall: Room) -> None:
    unknown = refused(new(hall, business_process_id="nowhere"), 422)
    assert (unknown["code"], unknown["field"]) == ("unknown_business_process", "$.business_process_id")
    for agent in ("nobody", "boss", "solo-a"):
        answer = refused(new(hall, agent_id=agent), 422)
        assert (answer["code"], answer["field"]) == ("unknown_agent", "$.agent_id")


@pytest.mark.parametrize(
    "query",
    [
        *["limit=0", "limit=501", "limit=-1", "limit=x", "limit=1.5", "limit=", "limit=1&limit=2"],
        *[
            "location=here",
            "location=",
            "business_process_id=",
            "unknown=1",
            "cursor=",
            "cursor=x",
            "cursor=%00",
        ],
        *["cursor=k6wyYmJjZjMxNjBjNDfX_5H9mKBrAwKyojM2", "q=" + "x" * 201, "agent_id="],
        *[f"{name}=x%{sign}" for name in ("q", "agent_id") for sign in ("00", "0A", "1B", "7F", "C2%85")],
        "q=%00",
    ],
)
def test_that_a_query_that_is_not_right_is_refused(hall: Room, query: str) -> None:
    problem = refused(hall.boss.send("GET", f"/v1/callbacks?{query}"), 400)
    assert problem["code"] == ("invalid_cursor" if query.startswith("cursor=") else "invalid_request")


@pytest.mark.parametrize("path", ["/v1/reports/6.04", "/v1/audit"])
@pytest.mark.parametrize("query", ["limit=0", "limit=501", "cursor=x", "unknown=1"])
def test_that_the_other_pages_have_the_same_limits(hall: Room, path: str, query: str) -> None:
    refused(hall.boss.send("GET", f"{path}?{query}"), 400)
    assert hall.boss.send("GET", f"{path}?limit=500").status_code == 200


@pytest.mark.parametrize("moment", ["2026-01-01", "yesterday", "2026-01-01T00:00:00", *BEYOND])
@pytest.mark.parametrize("name", ["from", "to"])
def test_that_a_period_that_is_none_is_refused(hall: Room, name: str, moment: str) -> None:
    answer = hall.boss.send("GET", "/v1/reports/6.04", params={name: moment})
    assert refused(answer, 400)["field"] == f"$.{name}"


@pytest.mark.parametrize("path", ["/v1/callbacks", "/v1/audit"])
def test_that_a_cursor_is_good_as_it_was_given_alone(hall: Room, path: str) -> None:
    for _ in range(3):
        new(hall)
    cursor: str = hall.boss.get(path, limit=1)["next_cursor"]
    forged = {
        cursor[:place] + letter + cursor[place + 1 :]
        for place in range(len(cursor))
        for letter in (string.ascii_letters + string.digits + "-_")[place % 7 :: 9]
    } | {f"{cursor}!", f"{cursor}=", f"{cursor}A", f" {cursor}", cursor[:-1], cursor.swapcase()}
    with httpx.Client(base_url=hall.server.url, headers=hall.boss.headers, timeout=PATIENCE_S) as client:
        for wrong in forged - {cursor}:
            problem = refused(client.get(path, params={"limit": 1, "cursor": wrong}), 400)
            assert problem["code"] == "invalid_cursor"
    assert hall.boss.send("GET", path, params={"limit": 1, "cursor": cursor}).status_code == 200


def test_that_a_cursor_is_of_its_own_query_alone(hall: Room) -> None:
    for _ in range(3):
        new(hall)
    own = {"business_process_id": hall.id, "limit": 1}
    cursor = hall.boss.get("/v1/callbacks", **own)["next_cursor"]
    for other in ({"limit": 1}, own | {"q": "5"}, own | {"location": "pending"}):
        answer = hall.boss.send("GET", "/v1/callbacks", params=other | {"cursor": cursor})
        assert refused(answer, 400)["code"] == "invalid_cursor"
    for path in ("/v1/audit", "/v1/reports/6.04"):
        refused(hall.boss.send("GET", path, params={"cursor": cursor}), 400)
    another_size = hall.boss.send("GET", "/v1/callbacks", params=own | {"limit": 2, "cursor": cursor})
    assert another_size.status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"state": "busy"},
        {"state": "wrap_up"},
        {"state": "Available"},
        {"state": None},
        {"state": "available", "since": "now"},
        {"state": "not_ready", "reason": 5},
        {"state": "not_ready", "reason": "x" * 101},
        {"state": "not_ready", "reason": "Lunch\n"},
        {"state": "not_ready", "reason": "\x00"},
    ],
    ids=str,
)
def test_that_a_state_that_cannot_be_asked_for_is_refused(hall: Room, body: Json) -> None:
    agent = User(hall.server, f"{hall.id}-a").sign_in()
    refused(agent.send("PUT", "/v1/agent/state", json=body), 400)
    assert agent.get("/v1/agent")["state"] == "offline"


@pytest.mark.parametrize("command", ["accept", "shown", "decline", "dial", "end", "complete", "delegate"])
def test_that_a_command_with_an_unknown_field_is_refused_and_changes_nothing(
    room: Room, command: str
) -> None:
    agent, _, _, offer = offered(room, "01")
    answer = agent.send("POST", f"/v1/interactions/{offer['id']}/{command}", json={"status_": "handled"})
    assert refused(answer, 400)["code"] == "invalid_request"
    assert agent.get("/v1/agent")["interaction"]["state"] == "offered"


@pytest.mark.parametrize(
    ("body", "statuses"),
    [
        ({"status": "Handled"}, {400}),
        ({"status": "aborted"}, {400, 422}),
        ({"status": 5}, {400}),
        ({"note": "x" * 4001}, {400}),
        *[({"note": f"{sign} late"}, {400}) for sign in CONTROLS if sign not in LINES],
        ({"status": "callback_requested", "callback_at": "soon"}, {400}),
        ({"status": "callback_requested", "callback_at": "2099-01-01T09:00:00"}, {400}),
        *[({"status": "callback_requested", "callback_at": moment}, {400, 422}) for moment in BEYOND],
        ({"status": "callback_requested"}, {422}),
        ({"status": "callback_requested", "callback_at": "2020-01-01T00:00:00Z"}, {422}),
        ({"status": "cancel"}, {422}),
    ],
)
def test_that_a_completion_that_is_not_right_leaves_the_interaction_open(
    wrapping: tuple[User, Json], body: Json, statuses: set[int]
) -> None:
    agent, offer = wrapping
    path = f"/v1/interactions/{offer['id']}"
    refused(agent.send("POST", f"{path}/complete", json=body), *statuses)
    if "status" in body:
        refused(agent.send("PUT", f"{path}/completion-status", json=body), *statuses)
    stands = agent.get("/v1/agent")["interaction"]
    assert (stands["state"], stands["completion_status"], stands["note"]) == ("wrap_up", "handled", None)


@pytest.fixture(scope="session")
def interactions() -> dict[str, tuple[User, Json]]:
    """The interaction that tests share which change nothing."""
    return {}


@pytest.fixture
def wrapping(interactions: dict[str, tuple[User, Json]], new_room: Callable[[], Room]) -> tuple[User, Json]:
    """An agent with an interaction in wrap-up that came from handling, with time enough."""
    if "one" not in interactions:
        room = new_room()
        room.set_timing(wrap_up_s=3600, disconnect_grace_s=3600)
        agent, _, _, offer = brought_to(room, "handling")
        interactions["one"] = agent, offer
    agent, offer = interactions["one"]
    return agent.sign_in(), offer


def test_that_giving_to_an_agent_who_does_not_serve_it_is_refused(hall: Room) -> None:
    callback = new(hall).json()
    path = f"/v1/callbacks/{callback['id']}/agent"
    for agent in ("nobody", "boss", "solo-a"):
        assert refused(hall.boss.send("PUT", path, json={"agent_id": agent}), 422)["code"] == "unknown_agent"
    for body in ({}, {"agent_id": 5}, {"agent_id": ""}, {"agent": None}, {"agent_id": None, "due_at": "x"}):
        refused(hall.boss.send("PUT", path, json=body), 400)
    for moment in BEYOND:
        refused(hall.boss.send("PUT", path, json={"agent_id": None, "due_at": moment}), 400)
    assert hall.look(callback)["due_at"] is None


@pytest.mark.parametrize(
    "what", ["%00", "..", "%2e%2e%2fx", "x" * 3000, "é", "'; DROP TABLE callback; --", "%"]
)
def test_that_an_id_that_cannot_be_is_not_there(hall: Room, what: str) -> None:
    for path in (f"/v1/callbacks/{what}", f"/v1/callbacks/{what}/why", f"/v1/business-processes/{what}"):
        refused(hall.boss.send("GET", path), 404)
    for command in ("send-to-queue", "purge", "withdraw"):
        refused(hall.boss.send("POST", f"/v1/callbacks/{what}/{command}"), 404)
    agent = User(hall.server, f"{hall.id}-a").sign_in()
    refused(agent.send("POST", f"/v1/interactions/{what}/accept"), 404)


def test_that_names_and_notes_in_any_script_come_back_as_they_went(room: Room) -> None:
    name = "Ærøskøbing 王小明 عميل 👩🏽‍💻 =1+1"
    callback = room.callback(customer_name=name, attributes={"größe": '½ \u2028 \\ " </script>\r\n\tzwei'})
    known = room.look(callback)
    assert (known["customer_name"], known["attributes"]) == (name, callback["attributes"])
    found = room.boss.get("/v1/callbacks", business_process_id=room.id, q="王小")["items"]
    assert [item["id"] for item in found] == [callback["id"]]
    for odd in ("%", "_", "\\", "'", '"', "*", "("):
        assert room.boss.get("/v1/callbacks", business_process_id=room.id, q=f"x{odd}y")["items"] == []


def test_that_a_method_that_a_path_does_not_take_is_refused_with_those_it_takes(hall: Room) -> None:
    for method, path, allowed in (
        ("DELETE", "/v1/callbacks", {"GET", "POST"}),
        ("GET", "/v1/token", {"POST"}),
        ("PATCH", "/v1/agent/state", {"PUT"}),
        ("POST", "/v1/monitor", {"GET"}),
        ("POST", "/v1/events", {"GET"}),
    ):
        answer = hall.boss.send(method, path)
        assert refused(answer, 405)["code"] == "method_not_allowed"
        assert allowed <= {name.strip() for name in answer.headers["Allow"].split(",")}


@pytest.mark.parametrize(
    "path", ["/healthz", "/readyz", "/v1/monitor", "/v1/callbacks?limit=1", "/v1/callbacks/x"]
)
def test_that_head_is_answered_as_get_without_a_body(hall: Room, path: str) -> None:
    asked, told = hall.boss.send("HEAD", path), hall.boss.send("GET", path)
    assert (asked.status_code, asked.content) == (told.status_code, b"")
    assert asked.headers["Content-Type"] == told.headers["Content-Type"]
    assert hall.boss.send("HEAD", "/v1/events").status_code == 405


def test_that_a_time_of_another_zone_is_the_same_moment(hall: Room) -> None:
    moment = (datetime.now(UTC) + timedelta(days=3)).replace(microsecond=0)
    callback = new(hall, due_at=moment.isoformat().replace("+00:00", "Z")).json()
    elsewhere = new(hall, due_at=(moment + timedelta(hours=5, minutes=30)).isoformat()[:19] + "+05:30").json()
    assert callback["due_at"] == elsewhere["due_at"]


def test_that_the_server_goes_on_after_all_of_this(hall: Room) -> None:
    assert httpx.get(f"{hall.server.url}/readyz", timeout=PATIENCE_S).status_code == 200
    assert new(hall).status_code == 201
    assert not [line for line in hall.server.log if '"level": "error"' in line]
