"""Roles, and a supervisor limited to some business processes, from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest

from tests.blackbox.client import TLS, Json, Room, Server, Stream, User
from tests.blackbox.steps import accept, brought_to, offered
from tests.support.waiting import PATIENCE_S

CALLS = {
    ("GET", "/v1/agent"): {"agent"},
    ("PUT", "/v1/agent/state"): {"agent"},
    ("GET", "/v1/agent/callbacks"): {"agent"},
    ("POST", "/v1/interactions/x/accept"): {"agent"},
    ("POST", "/v1/interactions/x/shown"): {"agent"},
    ("POST", "/v1/interactions/x/decline"): {"agent"},
    ("POST", "/v1/interactions/x/dial"): {"agent"},
    ("PUT", "/v1/interactions/x/completion-status"): {"agent"},
    ("POST", "/v1/interactions/x/end"): {"agent"},
    ("POST", "/v1/interactions/x/delegate"): {"agent"},
    ("POST", "/v1/interactions/x/complete"): {"agent", "supervisor", "admin"},
    ("POST", "/v1/callbacks"): {"intake", "supervisor", "admin"},
    ("PUT", "/v1/callbacks/x/recording"): {"intake", "supervisor", "admin"},
    ("POST", "/v1/callbacks/x/withdraw"): {"intake", "supervisor", "admin"},
    ("POST", "/v1/callers/x/served"): {"intake", "supervisor", "admin"},
    ("GET", "/v1/callbacks"): {"supervisor", "admin"},
    ("GET", "/v1/callbacks/x"): {"supervisor", "admin"},
    ("GET", "/v1/callbacks/x/why"): {"supervisor", "admin"},
    ("GET", "/v1/callbacks/x/recording"): {"agent", "supervisor", "admin"},
    ("GET", "/v1/callbacks/x/transcription"): {"agent", "supervisor", "admin"},
    ("POST", "/v1/callbacks/x/send-to-queue"): {"supervisor", "admin"},
    ("POST", "/v1/callbacks/x/purge"): {"supervisor", "admin"},
    ("PUT", "/v1/callbacks/x/agent"): {"supervisor", "admin"},
    ("GET", "/v1/business-processes"): {"supervisor", "admin"},
    ("GET", "/v1/business-processes/x"): {"supervisor", "admin"},
    ("PUT", "/v1/business-processes/x/timing"): {"supervisor", "admin"},
    ("POST", "/v1/business-processes/x/stop"): {"supervisor", "admin"},
    ("POST", "/v1/business-processes/x/start"): {"supervisor", "admin"},
    ("GET", "/v1/business-processes/x/interactions"): {"supervisor", "admin"},
    ("GET", "/v1/monitor"): {"supervisor", "admin"},
    ("GET", "/v1/agents"): {"supervisor", "admin"},
    ("GET", "/v1/reports/6.04"): {"supervisor", "admin"},
    ("GET", "/v1/reports/6.04/progress/x"): {"supervisor", "admin"},
    ("GET", "/v1/audit"): {"supervisor", "admin"},
}


@pytest.mark.parametrize("user", ["solo-a", "boss", "root", "ivr"])
def test_that_each_role_gets_what_is_for_it_alone(server: Server, user: str) -> None:
    signed_in = User(server, user).sign_in()
    role = signed_in.get("/v1/me")["role"]
    for (method, path), roles in CALLS.items():
        answer = signed_in.send(method, path, **({"json": {}} if method != "GET" else {}))
        forbidden = answer.status_code == 403
        assert forbidden == (role not in roles), f"{method} {path}: {answer.status_code}"
        if forbidden:
            assert answer.json()["code"] == "forbidden"
        assert answer.status_code < 500


def test_that_nothing_is_answered_without_a_token(server: Server) -> None:
    for method, path in CALLS:
        answer = httpx.request(method, server.url + path, verify=TLS, timeout=PATIENCE_S)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized"), f"{method} {path}"


@pytest.fixture(scope="session")
def only_one(server: Server, boss: User, intake: User) -> Room:
    """The room that the limited supervisor has."""
    return Room(server, "room000", boss, intake, "000")


@pytest.fixture
def own(only_one: Room) -> Iterator[Room]:
    """The same, with streams for one test alone."""
    only_one.boss.sign_in()
    only_one.intake.sign_in()
    yield only_one
    for stream in only_one.streams:
        stream.close()
    only_one.streams.clear()


@pytest.fixture
def limited(server: Server) -> User:
    """A supervisor of room000 alone."""
    return User(server, "limited").sign_in()


def test_that_a_limited_supervisor_sees_the_own_business_process_alone(own: Room, limited: User) -> None:
    own.callback()
    assert [item["id"] for item in limited.get("/v1/business-processes")["items"]] == ["room000"]
    assert [item["business_process_id"] for item in limited.get("/v1/monitor")["items"]] == ["room000"]
    assert {item["id"][:7] for item in limited.get("/v1/agents")["items"]} == {"room000"}
    assert [item["id"] for item in limited.get("/v1/me")["business_processes"]] == ["room000"]
    for path in ("/v1/callbacks", "/v1/reports/6.04"):
        for item in limited.get(path, limit=500)["items"]:
            assert item["business_process_id"] == "room000"


def test_that_a_limited_supervisor_sees_only_supervised_business_processes(room: Room, limited: User) -> None:
    agent, _, _, offer = offered(room, "01")
    accept(agent, offer)
    callback = room.callback()
    path = f"/v1/callbacks/{callback['id']}"
    for method, what in (
        ("GET", path),
        ("GET", f"{path}/why"),
        ("GET", f"{path}/recording"),
        ("GET", f"{path}/transcription"),
        ("POST", f"{path}/send-to-queue"),
        ("POST", f"{path}/purge"),
        ("POST", f"{path}/withdraw"),
        ("GET", f"/v1/business-processes/{room.id}"),
        ("GET", f"/v1/business-processes/{room.id}/interactions"),
        ("GET", f"/v1/business-processes/{room.id}/performance"),
        ("POST", f"/v1/business-processes/{room.id}/stop"),
        ("POST", f"/v1/business-processes/{room.id}/start"),
        ("GET", f"/v1/callbacks?business_process_id={room.id}"),
        ("GET", f"/v1/reports/6.04?business_process_id={room.id}"),
        ("POST", f"/v1/interactions/{offer['id']}/complete"),
    ):
        answer = limited.send(method, what)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), f"{method} {what}"
    assert limited.send("PUT", f"{path}/agent", json={"agent_id": None}).status_code == 404
    assert limited.send("PUT", f"{path}/recording", content=b"x").status_code == 404
    timing = {"If-Match": '"1"'}
    answer = limited.send("PUT", f"/v1/business-processes/{room.id}/timing", json={}, headers=timing)
    assert answer.status_code == 404
    body = {"business_process_id": room.id, "number": room.number("00")}
    assert limited.send("POST", "/v1/callbacks", json=body).status_code in {404, 422}
    assert limited.get("/v1/callbacks", q=callback["number"])["items"] == []
    assert room.look(callback)["location"] != "completed"


def test_that_a_limited_supervisor_does_all_in_the_own_business_process(own: Room, limited: User) -> None:
    callback = own.callback(due_at="2099-01-01T00:00:00.000Z")
    assert limited.post(f"/v1/callbacks/{callback['id']}/send-to-queue")["queued_at"]
    assert limited.post(f"/v1/callbacks/{callback['id']}/purge")["end_state"] == "purged"
    assert limited.post("/v1/business-processes/room000/stop")["status"] == "stopped"
    assert limited.post("/v1/business-processes/room000/start")["status"] == "active"
    agent, _, _, _ = brought_to(own, "handling")
    interaction = agent.get("/v1/agent")["interaction"]
    assert limited.post(f"/v1/interactions/{interaction['id']}/complete")["state"] == "completed"


def test_that_the_audit_trail_of_a_limited_supervisor_names_nothing_of_others(
    own: Room, room: Room, limited: User
) -> None:
    mine, foreign = own.callback(), room.callback()
    entries: list[Json] = []
    cursor: dict[str, str] = {}
    while not entries or cursor:
        page = limited.get("/v1/audit", limit=500, **cursor)
        entries += page["items"]
        cursor = {"cursor": page["next_cursor"]} if page["next_cursor"] else {}
    assert mine["id"] in str(entries)
    assert foreign["id"] not in str(entries)
    assert room.id not in str(entries)


def test_that_a_limited_supervisor_is_notified_only_of_the_own_business_process(
    own: Room, new_room: Callable[[], Room], limited: User
) -> None:
    stream = Stream(limited)
    own.streams.append(stream)
    snapshot = stream.next("snapshot").data
    assert {item["business_process_id"] for item in snapshot["monitor"]} == {"room000"}
    assert {item["id"][:7] for item in snapshot["agents"]} == {"room000"}
    other = new_room()
    other.agent()
    other.callback()
    mine = own.callback()
    stream.next("callback", lambda data: data["id"] == mine["id"])
    stream.next("monitor")
    for event in stream.seen[1:]:
        assert other.id not in str(event.data)
    numbers = [int(event.id) for event in stream.seen]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_that_a_supervisor_finishes_nothing_but_a_wrap_up(room: Room) -> None:
    agent, _, _, offer = offered(room, "01")
    path = f"/v1/interactions/{offer['id']}/complete"
    assert room.boss.refusal("POST", path).code == "wrong_state"
    accept(agent, offer)
    assert room.boss.refusal("POST", path).code == "wrong_state"
    agent.post(f"/v1/interactions/{offer['id']}/end")
    assert room.boss.post(path)["state"] == "completed"
