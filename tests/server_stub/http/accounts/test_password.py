"""Own passwords and sessions, on a real server (docs/behaviour.md, *Sign-in*)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import httpx
import pytest

from agent_desktop.protocol.problems import ProblemCode
from tests.server_stub.http.steps import problem_of
from tests.support.server import PASSWORD, RunningServer, open_stream, running_server
from tests.support.waiting import PATIENCE_S

NEW = "Käse zum Frühstück"
AGENTS = ("ann", "ben", "cal", "dan", "eve", "fay", "gil", "hal")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server on which each test has an agent of its own."""
    with running_server(tmp_path_factory.mktemp("accounts"), agents=AGENTS) as server:
        yield server


def change(client: httpx.Client, new: str, current: str = PASSWORD) -> httpx.Response:
    return client.put("/v1/me/password", json={"current_password": current, "new_password": new})


def try_password(server: RunningServer, user: str, password: str) -> int:
    form = {"grant_type": "password", "username": user, "password": password}
    return httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S).status_code


async def test_that_a_changed_password_ends_all_other_sessions_and_their_streams_asvs_6_2_2_7_4_3(
    server: RunningServer,
) -> None:
    with server.client("ann") as here, server.client("ann") as there:
        async with open_stream(server, there.headers) as stream:
            await stream.until("snapshot")
            answer = await asyncio.to_thread(change, here, NEW)
            await stream.to_its_end()
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "no-store"
        assert here.get("/v1/me").status_code == there.get("/v1/me").status_code == 401
        headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
        assert here.get("/v1/me", headers=headers).json()["id"] == "ann"
    assert try_password(server, "ann", PASSWORD) == 400
    assert try_password(server, "ann", "Ka\u0308se zum Fru\u0308hstu\u0308ck") == 200


def test_that_a_wrong_current_password_is_refused_with_its_field_asvs_6_2_3(server: RunningServer) -> None:
    with server.client("ben") as ben:
        problem = problem_of(change(ben, NEW, current="wrong password"), ProblemCode.INVALID_GRANT)
        assert problem.field == "$.current_password"


@pytest.mark.parametrize("new", ["short", "x" * 12, PASSWORD], ids=str)
def test_that_a_weak_new_password_is_refused_with_its_field_asvs_6_2_1(
    server: RunningServer, new: str
) -> None:
    with server.client("ben") as ben:
        problem = problem_of(change(ben, new), ProblemCode.INVALID_REQUEST)
        assert problem.field == "$.new_password"
        assert ben.get("/v1/me").status_code == 200


def test_that_wrong_current_passwords_count_as_tries_of_a_sign_in_asvs_6_3_1(server: RunningServer) -> None:
    with server.client("cal") as cal:
        codes = [change(cal, NEW, current=f"guess number {number}").status_code for number in range(14)]
    assert codes[0] == 400
    assert 429 in codes


def test_that_programs_and_strangers_change_no_password(server: RunningServer) -> None:
    with server.client("ivr") as ivr:
        problem_of(change(ivr, NEW), ProblemCode.FORBIDDEN)
    with httpx.Client(base_url=server.url, timeout=PATIENCE_S) as stranger:
        problem_of(change(stranger, NEW), ProblemCode.UNAUTHORIZED)


def test_that_users_see_their_own_sessions_and_sign_out_everywhere_asvs_7_5_2(server: RunningServer) -> None:
    with server.client("dan") as here, server.client("dan") as there, server.client("eve") as other:
        listed = here.get("/v1/me/sessions").json()["items"]
        assert [item["user_id"] for item in listed] == ["dan", "dan"]
        assert sorted(item["is_current"] for item in listed) == [False, True]
        assert {item["address"] for item in listed} == {"127.0.0.1"}
        assert len(listed) == 2
        elsewhere = here.post("/v1/me/sign-out", json={"scope": "elsewhere"})
        assert elsewhere.status_code == 204
        assert (here.get("/v1/me").status_code, there.get("/v1/me").status_code) == (200, 401)
        assert here.post("/v1/me/sign-out", json={"scope": "everywhere"}).status_code == 204
        assert here.get("/v1/me").status_code == 401
        assert other.get("/v1/me").status_code == 200


def test_that_users_end_one_of_their_own_sessions_and_none_of_others_asvs_7_5_2(
    server: RunningServer,
) -> None:
    with server.client("dan") as here, server.client("dan") as there, server.client("eve") as other:
        listed = here.get("/v1/me/sessions").json()["items"]
        lost = next(item["id"] for item in listed if not item["is_current"])
        problem_of(other.delete(f"/v1/me/sessions/{lost}"), ProblemCode.NOT_FOUND)
        assert there.get("/v1/me").status_code == 200
        assert here.delete(f"/v1/me/sessions/{lost}").status_code == 204
        assert (here.get("/v1/me").status_code, there.get("/v1/me").status_code) == (200, 401)
        problem_of(here.delete(f"/v1/me/sessions/{lost}"), ProblemCode.NOT_FOUND)


async def test_that_an_administrator_ends_one_session_of_another_user_asvs_7_4_5(
    server: RunningServer,
) -> None:
    with server.client("root") as root, server.client("fay") as here, server.client("fay") as there:
        own = here.get("/v1/me/sessions").json()["items"]
        ended = next(item["id"] for item in own if item["is_current"])
        listed = root.get("/v1/sessions", params={"user_id": "fay"}).json()["items"]
        assert {item["id"] for item in listed} == {item["id"] for item in own}
        async with open_stream(server, here.headers) as stream:
            await stream.until("snapshot")
            answer = await asyncio.to_thread(root.delete, f"/v1/sessions/{ended}")
            assert answer.status_code == 204
            await stream.to_its_end()
        assert here.get("/v1/me").status_code == 401
        assert there.get("/v1/me").status_code == 200
        problem_of(root.delete(f"/v1/sessions/{ended}"), ProblemCode.NOT_FOUND)
        assert root.delete("/v1/users/fay/sessions").status_code == 204
        assert there.get("/v1/me").status_code == 401
        problem_of(root.delete("/v1/users/unknown/sessions"), ProblemCode.NOT_FOUND)


@pytest.mark.parametrize("user", ["gil", "boss", "ivr"])
def test_that_only_administrators_see_and_end_sessions_of_others(server: RunningServer, user: str) -> None:
    with server.client(user) as client, server.client("hal") as hal:
        session = hal.get("/v1/me/sessions").json()["items"][0]["id"]
        problem_of(client.get("/v1/sessions"), ProblemCode.FORBIDDEN)
        problem_of(client.delete(f"/v1/sessions/{session}"), ProblemCode.FORBIDDEN)
        problem_of(client.delete("/v1/users/hal/sessions"), ProblemCode.FORBIDDEN)
        assert hal.get("/v1/me").status_code == 200
