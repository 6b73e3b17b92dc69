"""Thresholds over the wire: alerts that begin, are acknowledged, end, and stay in the history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from agent_desktop.protocol.problems import ProblemCode
from tests.blackbox.day.steps import hand_in, problem_of
from tests.support.server import QUICK, RunningServer, listening, running_server
from tests.support.waiting import wait_until

LEVELS = """
[business_process.thresholds]
waiting = { warning = 1, alarm = 2, clear_after_s = 0 }
longest_wait_s = { warning = 0.5, clear_after_s = 0 }
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server whose business processes have thresholds."""
    with running_server(tmp_path_factory.mktemp("server"), timing=QUICK + LEVELS) as server:
        yield server


def alerts(client: httpx.Client, **query: Any) -> list[dict[str, Any]]:
    return client.get("/v1/alerts", params=query).json()["items"]


def of(client: httpx.Client, measure: str, **query: Any) -> list[tuple[str, str]]:
    found = alerts(client, **query)
    return [(each["id"], each["level"]) for each in found if each["measure"] == measure]


def test_that_an_alert_goes_through_its_life_over_the_wire(
    server: RunningServer, ivr: httpx.Client, sue: httpx.Client, boss: httpx.Client
) -> None:
    with listening(server, server.headers("sue")) as heard:
        first = hand_in(ivr, "+12125550111")
        ((alert, level),) = of(sue, "waiting", open=True)
        assert level == "warning"
        noticed = sue.post(f"/v1/alerts/{alert}/acknowledge")
        assert (noticed.status_code, noticed.json()["acknowledged_by"]) == (200, "Sue")
        second = hand_in(ivr, "+12125550112")
        (worse,) = [each for each in alerts(boss, open=True) if each["id"] == alert]
        assert (worse["level"], worse["acknowledged_at"]) == ("alarm", None)
        wait_until(lambda: of(sue, "longest_wait_s", open=True), "the wait has grown")
        for callback in (first, second):
            assert boss.post(f"/v1/callbacks/{callback}/purge").status_code == 200
        assert alerts(sue, open=True) == []
        (over,) = [each for each in alerts(sue, open=False) if each["id"] == alert]
        assert (over["worst"], over["ended_at"] is None) == ("alarm", False)
        again = sue.post(f"/v1/alerts/{alert}/acknowledge").json()
        assert again == over, "one that has ended needs no acknowledgement"
        told = [heard.until("threshold_alert", id=alert).data for _ in range(5)]
    assert [(each["level"], each["ended_at"] is None) for each in told] == [
        ("warning", True),
        ("warning", True),
        ("alarm", True),
        ("warning", True),
        ("warning", False),
    ]
    done = [entry for entry in sue.get("/v1/audit").json()["items"] if entry["target"] == f"alert:{alert}"]
    assert [(entry["actor"], entry["action"]) for entry in reversed(done)][:2] == [
        ("system", "alert.began"),
        ("sue", "alert.acknowledged"),
    ]


def test_that_alerts_of_other_business_processes_are_hidden(
    ivr: httpx.Client, sue: httpx.Client, boss: httpx.Client
) -> None:
    callback = hand_in(ivr, "+12125550113", "claims")
    found = alerts(boss, open=True, business_process_id="claims")
    (alert,) = [each for each in found if each["measure"] == "waiting"]
    assert alert["id"] not in {each["id"] for each in alerts(sue)}
    problem_of(sue.post(f"/v1/alerts/{alert['id']}/acknowledge"), ProblemCode.NOT_FOUND)
    problem_of(sue.get("/v1/alerts", params={"business_process_id": "claims"}), ProblemCode.NOT_FOUND)
    boss.post(f"/v1/callbacks/{callback}/purge")


def test_that_the_history_is_paged_and_the_levels_are_read_with_the_business_process(
    sue: httpx.Client, boss: httpx.Client
) -> None:
    all_of_them = [each["id"] for each in alerts(boss)]
    paged: list[str] = []
    cursor: str | None = None
    while cursor is not None or not paged:
        page = boss.get("/v1/alerts", params={"limit": 1, **({"cursor": cursor} if cursor else {})}).json()
        paged += [each["id"] for each in page["items"]]
        cursor = page["next_cursor"]
    assert paged == all_of_them
    process = sue.get("/v1/business-processes/billing").json()
    assert process["thresholds"]["waiting"] == {
        "warning": 1.0,
        "alarm": 2.0,
        "margin": 0.0,
        "clear_after_s": 0.0,
    }
