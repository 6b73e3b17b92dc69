"""Two real servers on one PostgreSQL: the second one stands by, takes over, and nothing acknowledged is lost."""

from __future__ import annotations

import os
import signal
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.server_stub.standby.cut_line import cut_line
from tests.server_stub.standby.servers import knows_standby, two_servers
from tests.support.postgres import Postgres
from tests.support.server import RunningServer, listening
from tests.support.waiting import PATIENCE_S, wait_until

pytestmark = pytest.mark.postgres


def hand_in(server: RunningServer, headers: dict[str, str], number: int) -> str:
    body = {"business_process_id": "billing", "number": f"+4930111{number:05d}"}
    answer = httpx.post(f"{server.url}/v1/callbacks", json=body, headers=headers, timeout=PATIENCE_S)
    assert answer.status_code == 201, answer.text
    return answer.json()["id"]


def test_that_a_server_that_stands_by_serves_as_a_member_and_leaves_when_it_is_stopped(
    tmp_path: Path, postgres: Postgres
) -> None:
    with two_servers(tmp_path, postgres) as (owner, standby):
        health = httpx.get(f"{standby.url}/healthz", timeout=PATIENCE_S)
        assert (health.status_code, health.json()["status"]) == (200, "standby")
        wait_until(
            lambda: httpx.get(f"{standby.url}/readyz", timeout=PATIENCE_S).status_code == 200,
            "the server that stands by takes traffic",
        )
        assert httpx.get(f"{owner.url}/healthz", timeout=PATIENCE_S).json()["status"] == "ok"
        assert httpx.get(f"{owner.url}/readyz", timeout=PATIENCE_S).status_code == 200
        assert standby.process is not None
        standby.process.terminate()
        assert standby.process.wait(PATIENCE_S) == 0
        wait_until(lambda: not knows_standby(owner), "the owner reports that no server stands by any more")


def test_that_a_killed_owner_is_replaced_and_its_promises_and_sign_ins_hold(
    tmp_path: Path, postgres: Postgres
) -> None:
    with two_servers(tmp_path, postgres) as (owner, standby):
        ivr, boss, dana = owner.headers("ivr"), owner.headers("boss"), owner.headers("dana")
        taken = [hand_in(owner, ivr, number) for number in range(20)]
        with listening(owner, dana) as stream:
            stream.until("snapshot")
            httpx.put(
                f"{owner.url}/v1/agent/state", json={"state": "available"}, headers=dana, timeout=PATIENCE_S
            )
            offer = stream.until("interaction", state="offered")
        owner.kill()
        standby.own()
        for callback in taken:
            found = httpx.get(f"{standby.url}/v1/callbacks/{callback}", headers=boss, timeout=PATIENCE_S)
            assert found.status_code == 200, found.text
        with listening(standby, dana, seen=offer.id) as resumed:
            accepted = httpx.post(
                f"{standby.url}/v1/interactions/{offer.data['id']}/accept", headers=dana, timeout=PATIENCE_S
            )
            assert accepted.status_code == 200, accepted.text
            after = resumed.until("interaction")
        assert after.data["id"] == offer.data["id"]
        assert after.data["state"] == accepted.json()["state"]


@pytest.mark.slow
def test_that_a_frozen_owner_is_replaced_and_writes_nothing_more(tmp_path: Path, postgres: Postgres) -> None:
    with two_servers(tmp_path, postgres) as (owner, standby):
        ivr = owner.headers("ivr")
        first = hand_in(owner, ivr, 1)
        wait_until(
            lambda: httpx.get(f"{owner.url}/readyz", timeout=PATIENCE_S).status_code == 200, "the owner beats"
        )
        os.kill(owner.pid, signal.SIGSTOP)
        standby.own()
        second = hand_in(standby, ivr, 2)
        os.kill(owner.pid, signal.SIGCONT)
        body = {"business_process_id": "billing", "number": "+493011100003"}
        try:
            answer = httpx.post(f"{owner.url}/v1/callbacks", json=body, headers=ivr, timeout=PATIENCE_S)
        except httpx.TransportError:
            pass
        else:
            assert answer.status_code == 503, answer.text
        assert owner.process is not None
        assert owner.process.wait(PATIENCE_S) == 75
        with standby.client("boss") as boss:
            items = boss.get("/v1/callbacks", params={"business_process_id": "billing"}).json()["items"]
        assert {item["id"] for item in items} == {first, second}


@pytest.mark.slow
def test_that_an_owner_cut_off_from_the_database_acknowledges_nothing_and_ends(
    tmp_path: Path, postgres: Postgres
) -> None:
    with (
        tempfile.TemporaryDirectory(prefix="line") as folder,  # Its socket's path must be short.
        cut_line(Path(folder), postgres.folder) as line,
        two_servers(tmp_path, postgres, line=line.folder) as (owner, standby),
        ThreadPoolExecutor() as beside,
    ):
        ivr, owner_boss = owner.headers("ivr"), owner.headers("boss")
        first = hand_in(owner, ivr, 1)
        line.cut()
        late = beside.submit(status_of, owner, ivr, 3)
        standby.own()
        second = hand_in(standby, ivr, 2)
        refused = httpx.get(f"{owner.url}/v1/callbacks", headers=owner_boss, timeout=PATIENCE_S)
        assert (refused.status_code, refused.headers.get("Callback-Desk-Standby")) == (503, "1")
        line.restore()
        assert owner.process is not None
        assert owner.process.wait(PATIENCE_S) == 75
        assert late.result(PATIENCE_S) != 201
        with standby.client("boss") as boss:
            items = boss.get("/v1/callbacks", params={"business_process_id": "billing"}).json()["items"]
        assert {item["id"] for item in items} == {first, second}


def status_of(server: RunningServer, headers: dict[str, str], number: int) -> int | None:
    """Return the status with which a callback is refused or taken; None if no answer comes."""
    body = {"business_process_id": "billing", "number": f"+4930111{number:05d}"}
    try:
        answer = httpx.post(f"{server.url}/v1/callbacks", json=body, headers=headers, timeout=PATIENCE_S)
    except httpx.TransportError:
        return None
    return answer.status_code
