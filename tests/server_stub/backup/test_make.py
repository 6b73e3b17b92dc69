"""A backup of a server that runs brings back what it had acknowledged, into either database."""

from __future__ import annotations

import subprocess
import threading
from pathlib import Path
from typing import Any, Self

import httpx
import pytest

from tests.blackbox.steps import sound
from tests.support.postgres import Postgres
from tests.support.server import PROGRAM, RunningServer, running_server
from tests.support.waiting import PATIENCE_S, wait_until


def call(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program."""
    command = [str(PROGRAM), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)


def hand_in(client: httpx.Client, number: int) -> dict[str, Any]:
    body = {"business_process_id": "billing", "number": f"+4930111{number:05d}", "customer_name": "Zoë"}
    answer = client.post("/v1/callbacks", json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()


class Steady:
    """A program that hands callbacks in all the time."""

    def __init__(self, client: httpx.Client) -> None:
        self.taken: list[str] = []
        self._client = client
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._over.is_set():
            self.taken.append(hand_in(self._client, 100 + len(self.taken))["id"])


def seen(server: RunningServer, ids: list[str]) -> dict[str, Any]:
    """Return what a supervisor is shown of the callbacks."""
    with server.client("boss") as boss:
        return {each: boss.get(f"/v1/callbacks/{each}").json() for each in ids}


def heard(server: RunningServer, callback: str) -> bytes:
    with server.client("boss") as boss:
        answer = boss.get(f"/v1/callbacks/{callback}/recording")
        assert answer.status_code == 200
        return answer.content


@pytest.mark.postgres
@pytest.mark.parametrize(("source", "target"), [("sqlite", "postgres"), ("postgres", "sqlite")])
def test_that_a_backup_of_a_busy_server_brings_back_all_that_it_acknowledged(
    tmp_path: Path, postgres: Postgres, source: str, target: str
) -> None:
    urls = {"sqlite": "sqlite", "postgres": postgres.create_database()}
    file, folder = tmp_path / "desk.backup", tmp_path / "restored"
    folder.mkdir()
    (tmp_path / "first").mkdir()
    with running_server(tmp_path / "first", arguments=["--database", urls[source]]) as server:
        with server.client("ivr") as ivr, Steady(ivr) as steady:
            first = hand_in(ivr, 1)["id"]
            put = ivr.put(f"/v1/callbacks/{first}/recording", content=sound(1.0))
            assert put.status_code == 200, put.text
            wait_until(lambda: len(steady.taken) > 20, "the server is busy")
            before = [first, *steady.taken]
            token = server.token("boss")
            made = call("backup", file, "--data-dir", server.data, "--database", urls[source])
        assert (made.returncode, made.stderr) == (0, ""), made
        wanted, listened = seen(server, before), heard(server, first)
    urls["postgres"] = postgres.create_database()
    restored = call("restore", file, "--data-dir", folder / "data", "--database", urls[target])
    assert (restored.returncode, restored.stderr) == (0, ""), restored
    trail = call("verify-audit", "--data-dir", folder / "data")
    assert "is whole" in trail.stdout, trail
    with running_server(folder, arguments=["--database", urls[target]]) as again:
        found = seen(again, before)
        for each, facts in wanted.items():
            for moving in ("transcription_status", "recording", "recordings"):
                facts.pop(moving, None)
                found[each].pop(moving, None)
        assert found == wanted
        assert heard(again, first) == listened
        headers = {"Authorization": f"Bearer {token['access_token']}"}
        own = httpx.get(f"{again.url}/v1/monitor", headers=headers, timeout=PATIENCE_S)
        assert own.status_code == 200, "a sign-in of before the backup holds"
