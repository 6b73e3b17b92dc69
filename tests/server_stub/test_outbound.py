"""No word leaves the server: traces of the real one, its workers and its relay show no look-up, and no other connection."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Final

import httpx
import pytest
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from agent_desktop.telemetry import SWITCHES
from tests.support.media_switch import media_switch
from tests.support.processes import over_with
from tests.support.server import running_server
from tests.support.syscalls import tracing
from tests.support.voices import spoken_voicemails
from tests.support.waiting import wait_until

TURNED_ON: Final = dict.fromkeys(SWITCHES, "0")
"""Settings that an environment might have; the server overrides them."""
PATIENCE: Final = timedelta(seconds=110)
REPORTS: Final = (
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/pdf",
)


def a_day(boss: httpx.Client, ivr: httpx.Client) -> str:
    """Take a spoken message, have it transcribed and reported in every form; return what was understood."""
    body = {"business_process_id": "billing", "number": "+12125550110", "customer_name": "Rosa Diaz"}
    callback = f"/v1/callbacks/{ivr.post('/v1/callbacks', json=body).raise_for_status().json()['id']}"
    message = spoken_voicemails()["rosa-diaz"].read_bytes()
    ivr.put(f"{callback}/recording", content=message).raise_for_status()

    def transcribed() -> httpx.Response | None:
        answer = boss.get(f"{callback}/transcription")
        return answer if answer.is_success and answer.json().get("text") else None

    heard = wait_until(transcribed, "the message is transcribed", within=PATIENCE)
    boss.post(f"{callback}/purge").raise_for_status()
    for kind in REPORTS:
        boss.get("/v1/reports/6.04", headers={"Accept": kind}).raise_for_status()
    assert heard is not None
    return str(heard.json()["text"])


@pytest.mark.slow
def test_that_a_server_and_its_workers_look_nothing_up_and_connect_nowhere(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    trace = tracing(tmp_path / "trace")
    env = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    env |= {**TURNED_ON, "HOME": str(home)}
    with running_server(tmp_path, prefix=trace.prefix, env=env) as server:
        with server.client("boss") as boss, server.client("ivr") as ivr:
            assert a_day(boss, ivr)
        pid = server.pid
    trace.wait_for_end(pid)
    assert trace.strayed() == []
    assert trace.device_ids() == []
    assert list(home.rglob("*")) == []


@pytest.mark.slow
def test_that_a_relay_looks_nothing_up_and_connects_to_its_switch_alone(tmp_path: Path) -> None:
    trace = tracing(tmp_path / "trace")
    command = [*trace.prefix, sys.executable, "-m", "tests.server_stub.relay.short_server"]
    with media_switch() as switch:
        told = [("127.0.0.1", switch.port)]
        command += [str(switch.port), switch.expect("i1")]
        with over_with(subprocess.Popen(command, stdout=subprocess.PIPE, text=True)) as server:
            assert server.stdout is not None
            port, ticket = server.stdout.readline().split()
            url = f"ws://127.0.0.1:{port}/v1/media/{ticket}"
            with connect(url, subprotocols=[Subprotocol("media")], proxy=None, open_timeout=60) as desktop:
                desktop.recv()
                leg = switch.leg("i1")
                desktop.send(b"\xff" * 160)
                wait_until(lambda: leg.frames, "the switch gets the frame")
            server.kill()
        trace.wait_for_all()
    assert trace.connected() == set(told)
    assert trace.strayed(told) == []
