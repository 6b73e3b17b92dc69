"""Disposition codes over the wire: the form, the choice, the correction, the monitor and the report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest

from agent_desktop.protocol.problems import ProblemCode
from demo.waiting import wait_until
from tests.blackbox.day.steps import problem_of
from tests.support.server import QUICK, RunningServer, running_server

MORE: Final = """
[business_process.wrap_up]
code_required = true
note_template = "Order: "
script = "Thank the customer."
[[business_process.wrap_up.codes]]
id = "money"
label = "Money"
[[business_process.wrap_up.codes]]
id = "paid"
label = "Paid"
key = "p"
under = "money"
status = "handled"
[[business_process.wrap_up.codes]]
id = "full"
label = "Box full"
status = "answering_machine"
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server for this module, with codes in each business process."""
    timing = QUICK + 'recall_intervals_s = [3600]\nmax_preview_time_mode = "always"\n' + MORE
    with running_server(tmp_path_factory.mktemp("server"), timing=timing) as server:
        yield server


def current(dana: httpx.Client) -> dict[str, Any]:
    return dana.get("/v1/agent").json()["interaction"] or {}


def test_that_a_code_is_chosen_corrected_and_counted_once(
    server: RunningServer, dana: httpx.Client, ivr: httpx.Client, boss: httpx.Client
) -> None:
    form = dana.get("/v1/wrap-up-form", params={"business_process_id": "billing"}).json()
    assert (form["code_required"], form["script"]) == (True, "Thank the customer.")
    assert [code["id"] for code in form["codes"]] == ["money", "paid", "full"]
    assert dana.get("/v1/wrap-up-form", params={"business_process_id": "none"}).status_code == 404

    callback = ivr.post(
        "/v1/callbacks", json={"business_process_id": "billing", "number": "+12125550112"}
    ).json()["id"]
    interaction: str = wait_until(lambda: current(dana).get("id", ""), "an offer")
    place = f"/v1/interactions/{interaction}"
    dana.post(f"{place}/accept")
    dana.post(f"{place}/dial")
    wait_until(lambda: current(dana).get("state") == "handling", "the conversation")
    dana.put("/v1/agent/state", json={"state": "not_ready", "reason": "Break"})
    refused = dana.post(f"{place}/complete", json={"status": "handled"})
    problem_of(refused, ProblemCode.CODE_REQUIRED)
    refused = dana.post(f"{place}/complete", json={"status": "handled", "code": "full"})
    problem_of(refused, ProblemCode.CODE_NOT_ALLOWED)
    dana.post(f"{place}/end").raise_for_status()
    chosen = {"status": "handled", "code": "paid"}
    dana.put(f"{place}/completion-status", json=chosen).raise_for_status()
    with server.client("dana") as again:  # As after a reconnection.
        assert (current(again)["state"], current(again)["code"]) == ("wrap_up", "paid")
    (row,) = boss.get("/v1/business-processes/billing/interactions").json()["items"]
    assert (row["code"], row["code_label"]) == ("paid", "Money › Paid")
    done = dana.post(f"{place}/complete", json={"status": "handled", "code": "paid"})
    assert (done.status_code, done.json()["code"]) == (200, "paid")
    assert codes_of(boss) == ({"Money › Paid": 1}, {("Money › Paid", "handled"): 1})

    corrected = dana.post(f"{place}/correct", json={"status": "answering_machine", "code": "full"})
    assert corrected.status_code == 200, corrected.text
    assert codes_of(boss) == ({"Box full": 1}, {("Box full", "answering_machine"): 1})
    (attempt,) = boss.get(f"/v1/callbacks/{callback}").json()["attempts"]
    assert (attempt["code"], attempt["code_label"]) == ("full", "Box full")


def codes_of(boss: httpx.Client) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
    """Return what the monitor and the report count."""
    items = boss.get("/v1/monitor").json()["items"]
    monitor = next(item for item in items if item["business_process_id"] == "billing")
    report = boss.get("/v1/reports/codes", params={"business_process_id": "billing"}).json()["items"]
    return (
        {each["label"]: each["interactions"] for each in monitor["codes"]},
        {(each["label"], each["status"]): each["interactions"] for each in report},
    )
