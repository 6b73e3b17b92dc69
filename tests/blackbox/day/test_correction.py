"""A wrap-up that is corrected, over the wire: the callback, the attempt, the report, the monitor and the audit trail."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest

from agent_desktop.protocol.problems import ProblemCode
from demo.waiting import wait_until
from tests.blackbox.day.steps import problem_of
from tests.support.server import QUICK, RunningServer, running_server

RECALL: Final = 'recall_intervals_s = [3600]\nmax_preview_time_mode = "always"\n'


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server for this module."""
    with running_server(tmp_path_factory.mktemp("server"), timing=QUICK + RECALL) as server:
        yield server


def current(dana: httpx.Client) -> dict[str, Any]:
    return dana.get("/v1/agent").json()["interaction"] or {}


def completed(dana: httpx.Client, ivr: httpx.Client, number: str) -> tuple[str, str]:
    """Let dana complete a callback as *Handled* after a conversation; return callback and interaction."""
    body = {"business_process_id": "billing", "number": number}
    callback = ivr.post("/v1/callbacks", json=body).json()["id"]
    interaction: str = wait_until(lambda: current(dana).get("id", ""), "an offer")
    dana.post(f"/v1/interactions/{interaction}/accept")
    dana.post(f"/v1/interactions/{interaction}/dial")
    wait_until(lambda: current(dana).get("state") == "handling", "the conversation")
    dana.put("/v1/agent/state", json={"state": "not_ready", "reason": "Break"})
    done = dana.post(f"/v1/interactions/{interaction}/complete", json={"status": "handled", "note": "paid"})
    assert done.status_code == 200, done.text
    return callback, interaction


def monitor(boss: httpx.Client) -> dict[str, Any]:
    return next(
        item for item in boss.get("/v1/monitor").json()["items"] if item["business_process_id"] == "billing"
    )


def test_that_a_correction_opens_the_callback_again_and_everything_follows(
    dana: httpx.Client, ivr: httpx.Client, boss: httpx.Client
) -> None:
    callback, interaction = completed(dana, ivr, "+12125550112")
    assert monitor(boss)["succeeded"] == 1
    corrected = dana.post(
        f"/v1/interactions/{interaction}/correct", json={"status": "answering_machine", "note": "only a box"}
    )
    assert (corrected.status_code, corrected.json()["completion_status"]) == (200, "answering_machine")
    found = boss.get(f"/v1/callbacks/{callback}").json()
    assert (found["location"], found["end_state"], found["attempts_used"]) == ("pending", None, 1)
    (attempt,) = found["attempts"]
    assert (attempt["state"], attempt["note"], attempt["corrected_by"]) == (
        "answering_machine",
        "only a box",
        "Dana",
    )
    figures = monitor(boss)
    assert (figures["succeeded"], figures["to_be_processed"], figures["handled"]) == (0, 1, 1)
    assert boss.get("/v1/reports/6.04").json()["items"] == []
    again = boss.post(f"/v1/interactions/{interaction}/correct", json={"status": "wrong_destination"})
    assert again.status_code == 200, again.text
    (row,) = boss.get("/v1/reports/6.04").json()["items"]
    assert (row["end_state"], [each["state"] for each in row["attempts"]]) == (
        "failed",
        ["wrong_destination"],
    )
    entries = [
        (entry["actor"], entry["detail"]["was"], entry["detail"]["status"])
        for entry in boss.get("/v1/audit").json()["items"]
        if entry["action"] == "interaction.corrected"
    ]
    assert entries == [
        ("boss", "answering_machine", "wrong_destination"),
        ("dana", "handled", "answering_machine"),
    ]


def test_that_a_callback_that_was_offered_again_is_refused_with_the_reason(
    server: RunningServer, dana: httpx.Client, ivr: httpx.Client, boss: httpx.Client
) -> None:
    callback, interaction = completed(dana, ivr, "+12125550113")
    last = boss.get("/v1/agents/dana/correctable").json()
    assert last["interaction"]["id"] == interaction
    path = f"/v1/interactions/{interaction}/correct"
    dana.post(path, json={"status": "answering_machine"})
    boss.post(f"/v1/callbacks/{callback}/send-to-queue")
    dana.put("/v1/agent/state", json={"state": "available"})
    offered = wait_until(lambda: current(dana).get("id"), "a second offer")
    problem = problem_of(dana.post(path, json={"status": "handled"}), ProblemCode.OFFERED_AGAIN)
    assert problem.detail is not None
    assert "offered again" in problem.detail
    problem_of(boss.get("/v1/agents/dana/correctable"), ProblemCode.OFFERED_AGAIN)
    dana.post(f"/v1/interactions/{offered}/decline")
    problem_of(boss.get("/v1/agents/dana/correctable"), ProblemCode.OFFERED_AGAIN)
    with server.client("lee") as lee:
        assert lee.post(path, json={"status": "handled"}).status_code == 404


def test_that_a_supervisor_sees_what_can_be_corrected_of_each_agent_and_corrects_it(
    server: RunningServer, dana: httpx.Client, ivr: httpx.Client, boss: httpx.Client
) -> None:
    _, interaction = completed(dana, ivr, "+12125550114")
    last = boss.get("/v1/agents/dana/correctable").json()
    assert (last["interaction"]["id"], last["interaction"]["note"]) == (interaction, "paid")
    assert "wrong_destination" in last["interaction"]["allowed_completion_statuses"]
    corrected = boss.post(f"/v1/interactions/{interaction}/correct", json={"status": "wrong_destination"})
    assert (corrected.status_code, corrected.json()["note"]) == (200, "paid")
    again = boss.get("/v1/agents/dana/correctable").json()
    assert again["interaction"]["completion_status"] == "wrong_destination"
    problem_of(boss.get("/v1/agents/lee/correctable"), ProblemCode.CORRECTION_TOO_LATE)
    problem_of(boss.get("/v1/agents/nobody/correctable"), ProblemCode.NOT_FOUND)
    problem_of(dana.get("/v1/agents/dana/correctable"), ProblemCode.FORBIDDEN)
