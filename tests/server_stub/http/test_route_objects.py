"""Every call on every kind of object with every user, as ``/openapi.json`` lists the calls: own and foreign ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import httpx
import msgspec
import pytest

from agent_desktop.protocol.timing import Timing
from demo.telephony.ports import free_port
from tests.server_stub.http.steps import hand_in, wav
from tests.support.server import PASSWORD, RunningServer, running_server
from tests.support.waiting import PATIENCE_S

ROLES: Final = {
    "dana": "agent",
    "sue": "supervisor",
    "boss": "supervisor",
    "root": "admin",
    "ivr": "intake",
    "web": "intake",
}
MORE: Final = (
    '[[user]]\nid = "web"\nname = "Web"\nrole = "intake"\n'
    f'password = "{PASSWORD}"\nhands_in_for = ["billing"]\n'
)
OBJECTS: Final = (("billing", "ivr"), ("claims", "ivr"), ("billing", "web"), ("billing", "boss"))
"""Callbacks: the business process, and who handed it in."""
BODIES: Final[dict[str, dict[str, Any]]] = {
    "PUT /v1/callbacks/{id}/agent": {"json": {"agent_id": "dana"}},
    "POST /v1/callbacks/{id}/restore": {"json": {"before": {}, "after": {}}},
    "PUT /v1/callbacks/{id}/recording": {"content": wav(), "headers": {"Content-Type": "audio/wav"}},
    "PUT /v1/business-processes/{id}/timing": {
        "json": msgspec.to_builtins(Timing()),
        "headers": {"If-Match": "*"},
    },
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server with two programs that hand in callbacks."""
    with running_server(tmp_path_factory.mktemp("objects"), more=MORE) as server:
        yield server


@pytest.fixture(scope="module")
def clients(server: RunningServer) -> Iterator[dict[str, httpx.Client]]:
    """A client for each user."""
    found = {user: server.client(user) for user in ROLES}
    yield found
    for client in found.values():
        client.close()


@pytest.fixture(scope="module")
def calls(server: RunningServer) -> list[tuple[str, str, list[str]]]:
    """Each call with an object in its path: method, path, and the roles that may make it."""
    paths = httpx.get(f"{server.url}/openapi.json", timeout=PATIENCE_S).json()["paths"]
    return [
        (method.upper(), path, operation["x-roles"])
        for path, place in paths.items()
        for method, operation in place.items()
        if "{id}" in path and "x-roles" in operation
    ]


def may_see(user: str, process: str, handed_in_by: str | None = None) -> bool:
    if ROLES[user] == "intake":
        return handed_in_by == user
    return user in {"boss", "root"} or (user == "sue" and process == "billing")


def check(response: httpx.Response, *, allowed: bool, visible: bool) -> None:
    code = response.json().get("code") if response.content and not response.is_success else None
    cell = (response.request.method, response.request.url.path, response.status_code, response.text)
    if not allowed:
        assert (response.status_code, code) == (403, "forbidden"), cell
    elif not visible:
        assert (response.status_code, code) == (404, "not_found"), cell
    else:
        assert code not in {"unauthorized", "forbidden", "not_found", "invalid_request", "internal"}, cell


def test_that_no_one_reaches_a_callback_of_others_asvs_8_2_2(
    clients: dict[str, httpx.Client], calls: list[tuple[str, str, list[str]]], numbers: Iterator[str]
) -> None:
    cells = 0
    for method, path, roles in calls:
        if not path.startswith("/v1/callbacks/{id}") or "{recording_id}" in path:
            continue
        for user, role in ROLES.items():
            for process, owner in OBJECTS:
                callback = hand_in(clients[owner], next(numbers), process)
                body: Any = BODIES.get(f"{method} {path}", {})
                response = clients[user].request(method, path.replace("{id}", callback["id"]), **body)
                visible = role != "agent" and may_see(user, process, owner)
                check(response, allowed=role in roles, visible=visible)
                cells += 1
    assert cells >= 200


def test_that_no_one_reaches_a_business_process_of_others_asvs_8_2_2(
    clients: dict[str, httpx.Client], calls: list[tuple[str, str, list[str]]]
) -> None:
    cells = 0
    for method, path, roles in calls:
        if not path.startswith("/v1/business-processes/{id}"):
            continue
        for user, role in ROLES.items():
            for process in ("billing", "claims"):
                body: Any = BODIES.get(f"{method} {path}", {})
                response = clients[user].request(method, path.replace("{id}", process), **body)
                check(response, allowed=role in roles, visible=may_see(user, process))
                cells += 1
    assert cells >= 60


def test_that_a_program_hands_in_for_its_business_processes_alone(
    clients: dict[str, httpx.Client], numbers: Iterator[str]
) -> None:
    body = {"business_process_id": "claims", "number": next(numbers)}
    response = clients["web"].post("/v1/callbacks", json=body)
    assert (response.status_code, response.json()["code"]) == (422, "unknown_business_process")
    assert clients["ivr"].post("/v1/callbacks", json=body).status_code == 201


def test_that_a_program_reports_callers_served_in_its_business_processes_alone(
    clients: dict[str, httpx.Client], numbers: Iterator[str]
) -> None:
    number = next(numbers)
    mine = hand_in(clients["ivr"], number)["id"]
    body = {"business_process_id": "claims", "number": number}
    kept = clients["ivr"].post("/v1/callbacks", json=body).json()["id"]
    path = f"/v1/callers/{number}/served"
    foreign = clients["web"].post(path, json={"business_process_id": "claims"})
    assert (foreign.status_code, foreign.json()["code"]) == (422, "unknown_business_process")
    done = clients["web"].post(path)
    assert (done.status_code, done.json()) == (200, {"withdrawn": [mine], "with_agents": []})
    ended = clients["boss"].get(f"/v1/callbacks/{mine}").json()
    assert (ended["end_state"], ended["end_reason"]) == ("withdrawn", "Already served")
    assert clients["boss"].get(f"/v1/callbacks/{kept}").json()["end_state"] is None
    whole = clients["boss"].post(path.replace("+", "%2B"), json={})
    assert whole.json() == {"withdrawn": [kept], "with_agents": []}
    wrong = clients["boss"].post("/v1/callers/0049301234567/served")
    assert (wrong.status_code, wrong.json()["field"]) == (400, "$.number")


def test_that_a_program_that_joins_a_callback_of_another_learns_nothing_of_it_asvs_8_2_3(
    clients: dict[str, httpx.Client], numbers: Iterator[str]
) -> None:
    number = next(numbers)
    first = hand_in(clients["ivr"], number, customer_name="Ida Olsen", attributes={"order": "4711"})
    body = {"business_process_id": "billing", "number": number, "attributes": {"page": "help"}}
    joined = clients["web"].post("/v1/callbacks", json=body)
    assert (joined.status_code, joined.json()["id"]) == (200, first["id"])
    assert joined.json()["customer_name"] is None
    assert joined.json()["attributes"] == {"page": "help"}
    assert clients["web"].post(f"/v1/callbacks/{first['id']}/withdraw").status_code == 404
    seen = clients["boss"].get(f"/v1/callbacks/{first['id']}").json()
    assert seen["customer_name"] == "Ida Olsen"
    assert seen["attributes"] == {"order": "4711", "page": "help"}
    again = clients["ivr"].post("/v1/callbacks", json={**body, "attributes": {}})
    assert again.json()["attributes"] == {"order": "4711", "page": "help"}


def test_that_an_idempotency_key_belongs_to_its_caller(
    clients: dict[str, httpx.Client], numbers: Iterator[str]
) -> None:
    headers = {"Idempotency-Key": "the same"}
    taken = {
        user: clients[user].post(
            "/v1/callbacks", json={"business_process_id": "billing", "number": next(numbers)}, headers=headers
        )
        for user in ("ivr", "web", "boss")
    }
    assert [answer.status_code for answer in taken.values()] == [201, 201, 201]
    assert len({answer.json()["id"] for answer in taken.values()}) == 3


def test_that_only_administrators_reach_sessions_of_others(
    clients: dict[str, httpx.Client], calls: list[tuple[str, str, list[str]]], server: RunningServer
) -> None:
    for method, path, roles in calls:
        if not (path.startswith("/v1/sessions/") or path.endswith("/sessions")) or path.startswith("/v1/me/"):
            continue
        for user, role in ROLES.items():
            token = server.token("lee")["access_token"]
            headers = {"Authorization": f"Bearer {token}"}
            own = httpx.get(f"{server.url}/v1/me/sessions", headers=headers, timeout=PATIENCE_S).json()
            session = next(item["id"] for item in own["items"] if item["is_current"])
            target = session if path.startswith("/v1/sessions/") else "lee"
            response = clients[user].request(method, path.replace("{id}", target))
            check(response, allowed=role in roles, visible=role == "admin")


@pytest.mark.parametrize("where", ["closed", "elsewhere"])
def test_that_metrics_and_the_description_can_be_closed_or_moved_asvs_13_4_5(
    server: RunningServer, where: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    address = "closed" if where == "closed" else f"127.0.0.1:{free_port()}"
    more = f'[server]\noperations = "{address}"\n'
    with running_server(tmp_path_factory.mktemp(where), more=more) as other:
        for path in ("/metrics", "/openapi.json"):
            assert httpx.get(other.url + path, timeout=PATIENCE_S).status_code == 404
            assert httpx.get(server.url + path, timeout=PATIENCE_S).status_code == 200
            if where == "elsewhere":
                assert httpx.get(f"http://{address}{path}", timeout=PATIENCE_S).status_code == 200
        assert httpx.get(f"{other.url}/healthz", timeout=PATIENCE_S).status_code == 200
        if where == "elsewhere":
            assert httpx.get(f"http://{address}/v1/me", timeout=PATIENCE_S).status_code == 404
