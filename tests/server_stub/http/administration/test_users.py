"""Users, changed by administrators over the wire (docs/behaviour.md, *Administration*)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from agent_desktop.protocol import paths
from agent_desktop.protocol.features import FEATURES, FEATURES_HEADER
from agent_desktop.protocol.problems import ProblemCode
from tests.server_stub.http.steps import problem_of
from tests.support.server import PASSWORD, Listener, RunningServer, listening, running_server
from tests.support.waiting import PATIENCE_S

NORA: dict[str, Any] = {
    "id": "nora",
    "name": "Nora Lind",
    "role": "agent",
    "business_processes": ["billing"],
    "endpoint": {"kind": "desktop"},
}


@pytest.fixture
def root(server: RunningServer) -> Iterator[httpx.Client]:
    """An administrator."""
    with server.client("root") as client:
        client.headers[FEATURES_HEADER] = ", ".join(FEATURES)
        yield client


def account(root: httpx.Client, user: str) -> dict[str, Any]:
    response = root.get(paths.fill(paths.USER, id=user))
    assert response.status_code == 200, response.text
    assert response.headers["etag"] == f'"{response.json()["version"]}"'
    return response.json()


def body_of(user: dict[str, Any], **changes: Any) -> dict[str, Any]:
    fields = ("name", "role", "business_processes", "endpoint", "active")
    return {**{name: user[name] for name in fields}, **changes}


def change(root: httpx.Client, user: str, **changes: Any) -> httpx.Response:
    now = account(root, user)
    headers = {"If-Match": f'"{now["version"]}"'}
    return root.put(paths.fill(paths.USER, id=user), json=body_of(now, **changes), headers=headers)


def signs_in(server: RunningServer, user: str, password: str) -> bool:
    form = {"grant_type": "password", "username": user, "password": password}
    return httpx.post(f"{server.url}{paths.TOKEN}", data=form, timeout=PATIENCE_S).status_code == 200


def read_to_its_end(stream: Listener) -> None:
    with suppress(EOFError):
        while True:
            stream.next()


def remove(root: httpx.Client, user: str) -> None:
    response = root.delete(paths.fill(paths.USER, id=user), headers={"If-Match": "*"})
    assert (response.status_code, response.content) == (204, b"")


def test_that_an_administrator_lists_all_users_with_their_rights(root: httpx.Client) -> None:
    found = root.get(paths.USERS).json()
    by_id = {item["id"]: item for item in found["items"]}
    assert {"billing", "claims"} == {item["id"] for item in found["business_processes"]}
    assert by_id["dana"]["business_processes"] == ["billing", "claims"]
    assert by_id["sue"]["business_processes"] == ["billing"]
    assert by_id["boss"]["business_processes"] is None
    assert by_id["root"]["sessions"] >= 1
    assert {item["source"] for item in found["items"]} == {"site_file"}


def test_that_a_new_user_signs_in_with_the_password_that_is_answered_once(
    server: RunningServer, root: httpx.Client
) -> None:
    added = root.post(paths.USERS, json=NORA)
    assert added.status_code == 201, added.text
    password = added.json()["password"]
    assert added.json()["user"] | {"version": ""} == {
        **NORA,
        "endpoint": {"kind": "desktop", "address": ""},
        "active": True,
        "source": "administrator",
        "changed_here": False,
        "sessions": 0,
        "version": "",
    }
    assert "password" not in account(root, "nora")
    headers = {"Authorization": f"Bearer {server.token('nora', password)['access_token']}"}
    me = httpx.get(f"{server.url}{paths.ME}", headers=headers, timeout=PATIENCE_S).json()
    assert [item["id"] for item in me["business_processes"]] == ["billing"]
    with listening(server, headers) as stream:
        stream.until("snapshot")
        remove(root, "nora")
        read_to_its_end(stream)
    assert not signs_in(server, "nora", password)
    problem_of(root.get(paths.fill(paths.USER, id="nora")), ProblemCode.NOT_FOUND)


def test_that_changed_rights_end_the_sessions_and_a_changed_name_does_not_asvs_8_3_2(
    server: RunningServer, root: httpx.Client
) -> None:
    with server.client("lee") as lee:
        renamed = change(root, "lee", name="Lee Marsh")
        assert renamed.status_code == 200, renamed.text
        assert (renamed.json()["name"], renamed.json()["changed_here"]) == ("Lee Marsh", True)
        assert lee.get(paths.ME).json()["name"] == "Lee Marsh"
        moved = change(root, "lee", role="supervisor", business_processes=["claims"], endpoint=None)
        assert moved.status_code == 200, moved.text
        assert lee.get(paths.ME).status_code == 401
    with server.client("lee") as lee:
        monitor = lee.get(paths.MONITOR).json()["items"]
        assert [item["business_process_id"] for item in monitor] == ["claims"]
    assert change(root, "lee", role="agent", business_processes=["claims", "billing"]).status_code == 200
    with server.client("lee") as lee:
        assert len(lee.get(paths.ME).json()["business_processes"]) == 2


def test_that_an_inactive_user_is_signed_out_and_comes_back_with_everything(
    server: RunningServer, root: httpx.Client
) -> None:
    token = server.token("dana")
    headers = {"Authorization": f"Bearer {token['access_token']}"}
    with listening(server, headers) as stream:
        stream.until("snapshot")
        assert change(root, "dana", active=False).status_code == 200
        read_to_its_end(stream)
    assert not signs_in(server, "dana", PASSWORD)
    assert account(root, "dana")["business_processes"] == ["billing", "claims"]
    assert change(root, "dana", active=True).status_code == 200
    assert signs_in(server, "dana", PASSWORD)
    refresh = {"grant_type": "refresh_token", "refresh_token": token["refresh_token"]}
    for response in (
        httpx.get(f"{server.url}{paths.ME}", headers=headers, timeout=PATIENCE_S),
        httpx.post(f"{server.url}{paths.TOKEN}", data=refresh, timeout=PATIENCE_S),
    ):
        assert response.status_code in {400, 401}


def test_that_a_reset_password_replaces_the_old_one_and_the_users_own(
    server: RunningServer, root: httpx.Client
) -> None:
    with server.client("sue") as sue:
        body = {"current_password": PASSWORD, "new_password": "sues own words"}
        assert sue.put(paths.ME_PASSWORD, json=body).status_code == 200
    reset = root.post(paths.fill(paths.USER_PASSWORD, id="sue"))
    assert reset.status_code == 200, reset.text
    assert not signs_in(server, "sue", "sues own words")
    assert not signs_in(server, "sue", PASSWORD)
    assert signs_in(server, "sue", reset.json()["password"])


def test_that_a_change_of_what_another_has_changed_is_refused(root: httpx.Client) -> None:
    before = account(root, "boss")
    path = paths.fill(paths.USER, id="boss")
    problem_of(root.put(path, json=body_of(before)), ProblemCode.PRECONDITION_REQUIRED)
    assert change(root, "boss", name="The Boss").status_code == 200
    stale = {"If-Match": f'"{before["version"]}"'}
    problem_of(root.put(path, json=body_of(before), headers=stale), ProblemCode.PRECONDITION_FAILED)
    problem_of(root.delete(path, headers=stale), ProblemCode.PRECONDITION_FAILED)
    assert account(root, "boss")["name"] == "The Boss"


def test_that_no_administrator_takes_the_own_rights(root: httpx.Client) -> None:
    for changes in ({"active": False}, {"role": "supervisor"}):
        problem_of(change(root, "root", **changes), ProblemCode.OWN_ACCOUNT)
    own = paths.fill(paths.USER, id="root")
    problem_of(root.delete(own, headers={"If-Match": "*"}), ProblemCode.OWN_ACCOUNT)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"id": "DANA"}, "$.id", ProblemCode.ID_IN_USE),
        ({"business_processes": ["biling"]}, "$.business_processes[0]", None),
        ({"role": "supervisor", "business_processes": ["biling"]}, "$.business_processes[0]", None),
        (
            {"role": "intake", "business_processes": ["biling"], "endpoint": None},
            "$.business_processes[0]",
            None,
        ),
        ({"endpoint": {"kind": "softphone"}}, "$.endpoint.address", None),
        ({"role": "intake", "business_processes": None}, "$.endpoint", None),
    ],
)
def test_that_a_contradiction_is_refused_at_its_field_as_in_a_site_file(
    root: httpx.Client, changes: dict[str, Any], field: str, code: ProblemCode | None
) -> None:
    response = root.post(paths.USERS, json={**NORA, "id": "wrong", **changes})
    problem = problem_of(response, code or ProblemCode.INVALID_CONFIGURATION)
    assert problem.field == field
    problem_of(root.get(paths.fill(paths.USER, id="wrong")), ProblemCode.NOT_FOUND)


def test_that_changes_outlast_a_restart_and_lose_to_the_file_on_request(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        with server.client("root") as root:
            added = root.post(paths.USERS, json=NORA).json()
            assert change(root, "dana", business_processes=["claims"]).status_code == 200
            remove(root, "lee")
        server.stop()
        server.start()
        assert signs_in(server, "nora", added["password"])
        assert not signs_in(server, "lee", PASSWORD)
        with server.client("dana") as dana:
            assert [each["id"] for each in dana.get(paths.ME).json()["business_processes"]] == ["claims"]
        server.stop()
        server.arguments = ("--site-wins",)
        server.start()
        assert not signs_in(server, "nora", added["password"])
        with server.client("lee") as lee:
            assert len(lee.get(paths.ME).json()["business_processes"]) == 2
