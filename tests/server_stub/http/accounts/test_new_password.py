"""Temporary passwords, on a real server (docs/behaviour.md, *Sign-in*)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from agent_desktop.protocol.problems import ProblemCode
from tests.server_stub.http.steps import problem_of
from tests.support.server import PASSWORD, RunningServer, open_stream, running_server
from tests.support.waiting import PATIENCE_S, wait_until

NEW = "Käse zum Frühstück"
TEMPORARY = f"""
[[user]]
id = "nell"
name = "Nell"
role = "agent"
password = "{PASSWORD}"
temporary_password = true
"""
AGENTS = ("ann", "ben", "cal", "dan", "eve")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server on which each test has an agent of its own; ``nell`` has a temporary password in the site file."""
    with running_server(tmp_path_factory.mktemp("temporary"), agents=AGENTS, more=TEMPORARY) as server:
        yield server


def sign_in(server: RunningServer, user: str, password: str, new: str | None = None) -> httpx.Response:
    form = {"grant_type": "password", "username": user, "password": password}
    if new is not None:
        form["new_password"] = new
    return httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S)


def refresh(server: RunningServer, tokens: dict[str, Any]) -> httpx.Response:
    form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
    return httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S)


def me(server: RunningServer, tokens: dict[str, Any]) -> httpx.Response:
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    return httpx.get(f"{server.url}/v1/me", headers=headers, timeout=PATIENCE_S)


def noted_of(server: RunningServer, user: str) -> set[tuple[str, str]]:
    """Return what the trail has of a user; a line that is just being written is left out."""
    trail = "".join(file.read_text("utf-8") for file in (server.data / "audit").iterdir())
    entries = [json.loads(line) for line in trail.splitlines(keepends=True) if line.endswith("\n")]
    return {(each["event"], each["outcome"]) for each in entries if each.get("user") == user}


def reset(server: RunningServer, user: str, **body: Any) -> str:
    with server.client("root") as root:
        answer = root.post(f"/v1/users/{user}/password", json=body)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["password"])


async def test_that_a_temporary_password_opens_nothing_before_it_is_replaced_asvs_6_4_1_6_4_6(
    server: RunningServer,
) -> None:
    tokens = server.token("ann")
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    async with open_stream(server, headers) as stream:
        await stream.until("snapshot")
        temporary = await asyncio.to_thread(reset, server, "ann", temporary=True)
        await stream.to_its_end()
    assert me(server, tokens).status_code == 401
    problem_of(refresh(server, tokens), ProblemCode.INVALID_GRANT)
    refused = sign_in(server, "ann", temporary)
    problem = problem_of(refused, ProblemCode.PASSWORD_CHANGE_REQUIRED)
    assert problem.error == "invalid_grant"
    assert refused.headers["cache-control"] == "no-store"
    assert "access_token" not in refused.text
    given = sign_in(server, "ann", temporary, NEW).json()
    assert me(server, given).json()["id"] == "ann"
    problem_of(sign_in(server, "ann", temporary), ProblemCode.INVALID_GRANT)
    assert sign_in(server, "ann", NEW).status_code == 200


def test_that_a_temporary_password_cannot_be_kept_or_replaced_by_a_weak_one_asvs_6_4_1(
    server: RunningServer,
) -> None:
    temporary = reset(server, "ben", temporary=True)
    for new in (temporary, "short", "ben", "password"):
        problem = problem_of(sign_in(server, "ben", temporary, new), ProblemCode.INVALID_REQUEST)
        assert problem.field == "$.new_password"
    problem_of(sign_in(server, "ben", "wrong password", NEW), ProblemCode.INVALID_GRANT)
    problem_of(sign_in(server, "ben", temporary), ProblemCode.PASSWORD_CHANGE_REQUIRED)


def test_that_a_lasting_password_is_not_replaced_at_the_sign_in(server: RunningServer) -> None:
    lasting = reset(server, "cal")
    problem = problem_of(sign_in(server, "cal", lasting, NEW), ProblemCode.INVALID_REQUEST)
    assert problem.field == "$.new_password"
    assert sign_in(server, "cal", lasting).status_code == 200


def test_that_a_new_user_and_one_of_the_site_file_may_have_a_temporary_password(
    server: RunningServer,
) -> None:
    wanted = {"id": "olaf", "name": "Olaf", "role": "supervisor", "temporary_password": True}
    with server.client("root") as root:
        issued = root.post("/v1/users", json=wanted)
        assert issued.status_code == 201, issued.text
        first = issued.json()["password"]
        for user, password in (("olaf", first), ("nell", PASSWORD)):
            problem_of(sign_in(server, user, password), ProblemCode.PASSWORD_CHANGE_REQUIRED)
        in_force = root.get("/v1/site-file").text
        assert in_force.count("temporary_password = true") == 2 + in_force.count('id = "ben"')
        assert sign_in(server, "nell", PASSWORD, NEW).status_code == 200
        assert sign_in(server, "olaf", first, NEW).status_code == 200
        assert root.get("/v1/site-file").text.count("temporary_password = true") == in_force.count(
            'id = "ben"'
        )


def test_that_a_program_gets_no_temporary_password(server: RunningServer) -> None:
    with server.client("root") as root:
        answer = root.post("/v1/users/ivr/password", json={"temporary": True})
        problem = problem_of(answer, ProblemCode.INVALID_CONFIGURATION)
        assert problem.field == "$.temporary_password"
        wanted = {"id": "feed", "name": "Feed", "role": "intake", "temporary_password": True}
        problem = problem_of(root.post("/v1/users", json=wanted), ProblemCode.INVALID_CONFIGURATION)
        assert problem.field == "$.temporary_password"
    assert sign_in(server, "ivr", PASSWORD).status_code == 200


def test_that_a_replaced_password_outlives_a_restart(server: RunningServer) -> None:
    temporary = reset(server, "dan", temporary=True)
    still = reset(server, "eve", temporary=True)
    assert sign_in(server, "dan", temporary, NEW).status_code == 200
    assert server.stop() == 0
    server.start()
    assert sign_in(server, "dan", NEW).status_code == 200
    problem_of(sign_in(server, "eve", still), ProblemCode.PASSWORD_CHANGE_REQUIRED)


def test_that_the_trail_records_that_a_temporary_password_was_refused_and_replaced(
    server: RunningServer,
) -> None:
    temporary = reset(server, "cal", temporary=True)
    problem_of(sign_in(server, "cal", temporary), ProblemCode.PASSWORD_CHANGE_REQUIRED)
    assert sign_in(server, "cal", temporary, NEW).status_code == 200
    wanted = {("sign_in.refused", "password_change_required"), ("password.changed", "ok")}
    wait_until(lambda: wanted <= noted_of(server, "cal"), "both are in the trail")
