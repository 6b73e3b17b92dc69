"""The switch that the command line names, and the outages of the simulated one."""

from __future__ import annotations

import subprocess
from pathlib import Path

from agent_desktop.protocol.features import CALLS, FEATURES_HEADER
from tests.support.server import PROGRAM, RunningServer, running_server
from tests.support.waiting import PATIENCE_S, wait_until

READS_OUTAGES = {FEATURES_HEADER: CALLS}
"""A desktop that does not know the words of outages gets those that come nearest."""


def simulate(server: RunningServer, outage: str) -> None:
    """Change what the site file lets the simulator report, and have the running server read it."""
    kept = server.site.read_text("utf-8").partition("[simulator]")[0]
    server.site.write_text(f"{kept}[simulator]\n{outage}\n", "utf-8")
    if server.is_running:
        command = [PROGRAM, "reload", "--data-dir", server.data]
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE_S)


def alerts(server: RunningServer) -> set[str]:
    """Return the codes of the alerts that supervisors have."""
    with server.client("boss") as boss:
        items = boss.get("/v1/monitor", headers=READS_OUTAGES).raise_for_status().json()["items"]
    return {alert["code"] for item in items for alert in item["alerts"]}


def hand_in(server: RunningServer, number: str) -> str:
    """Hand in a callback, and return its id."""
    with server.client("ivr") as ivr:
        body = {"business_process_id": "billing", "number": number}
        answer = ivr.post("/v1/callbacks", json=body).raise_for_status().json()
    return str(answer["id"])


def why(server: RunningServer, callback_id: str) -> set[str]:
    """Return the codes of the reasons why a callback is not offered."""
    with server.client("boss") as boss:
        answer = boss.get(f"/v1/callbacks/{callback_id}/why", headers=READS_OUTAGES).raise_for_status().json()
    return {reason["code"] for reason in answer["reasons"]}


TRUNKS = (
    '[telephony]\n[[telephony.trunk]]\nid = "main"\n[[telephony.trunk]]\nid = "spare"\nprefixes = ["+44"]\n'
)


def test_that_simulated_outages_come_with_a_reload_and_end_with_another_or_with_a_start(
    tmp_path: Path,
) -> None:
    with running_server(tmp_path, more=TRUNKS) as server:
        callback = hand_in(server, "+12125550142")
        other = hand_in(server, "+442079460142")
        simulate(server, 'trunks_away = ["main"]')
        wait_until(lambda: "trunk_away" in why(server, callback), "the trunk is away")
        assert "trunk_away" not in why(server, other)
        assert alerts(server) == {"no_agent"}
        simulate(server, 'trunks_away = ["main", "spare"]')
        wait_until(lambda: "trunk_away" in alerts(server), "all trunks are away")
        simulate(server, "switch_away = true")
        wait_until(lambda: "switch_away" in alerts(server), "the switch is away")
        simulate(server, "")
        wait_until(lambda: alerts(server) == {"no_agent"}, "all is back")
        simulate(server, "switch_away = true")
        wait_until(lambda: "switch_away" in alerts(server), "the switch is away again")
        server.stop()
        simulate(server, "")
        server.start()
        wait_until(lambda: alerts(server) == {"no_agent"}, "a start without the outage ends it")
