"""Intake limits over the wire: the code of each refusal, and what the caller's system learns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from agent_desktop.protocol.codec import decode
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.supervisor_objects import BusinessProcess
from agent_desktop.protocol.timing import IntakeLimits
from tests.blackbox.day.steps import problem_of
from tests.support.server import QUICK, RunningServer, running_server

LIMITS = """
[business_process.intake]
most_open = 2
longest_promise_s = 86400
most_per_number_and_day = 3
"""
LISTED = '[[do_not_call]]\nnumber = "+12125550100"\nbusiness_process = "billing"\n'


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server whose business processes limit their intake."""
    folder = tmp_path_factory.mktemp("server")
    with running_server(folder, timing=QUICK + LIMITS, more=LISTED) as server:
        yield server


def asked(client: httpx.Client, number: str, process: str = "billing", **more: object) -> httpx.Response:
    return client.post("/v1/callbacks", json={"business_process_id": process, "number": number, **more})


def test_that_each_limit_refuses_with_its_code(ivr: httpx.Client, boss: httpx.Client) -> None:
    late = (datetime.now(UTC) + timedelta(days=2)).isoformat()
    problem = problem_of(asked(ivr, "+12125550111", due_at=late), ProblemCode.PROMISE_TOO_LONG)
    assert (problem.status, problem.field) == (409, "$.due_at")
    first = asked(ivr, "+12125550111")
    assert first.status_code == 201
    assert [asked(ivr, "+12125550111").status_code for _ in range(2)] == [200, 200]
    problem = problem_of(asked(ivr, "+12125550111"), ProblemCode.TOO_MANY_FOR_NUMBER)
    assert problem.possible_at is not None
    assert datetime.now(UTC) < problem.possible_at <= datetime.now(UTC) + timedelta(days=1)
    assert asked(boss, "+12125550112").status_code == 201
    problem_of(asked(boss, "+12125550113"), ProblemCode.QUEUE_FULL)
    ivr.post(f"/v1/callbacks/{first.json()['id']}/withdraw")
    assert asked(ivr, "+12125550113").status_code == 201


def test_that_a_listed_number_is_refused_with_the_reason_in_that_business_process_alone(
    ivr: httpx.Client,
) -> None:
    problem = problem_of(asked(ivr, "+12125550100"), ProblemCode.NUMBER_NOT_ALLOWED)
    assert problem.reason == "do_not_call"
    assert asked(ivr, "+12125550100", "claims").status_code == 201


def test_that_a_supervisor_of_another_business_process_sees_no_entry_of_this_one(
    server: RunningServer, boss: httpx.Client, sue: httpx.Client
) -> None:
    body = {"prefix": "+1900", "business_process_id": "claims"}
    problem_of(sue.post("/v1/do-not-call", json=body), ProblemCode.UNKNOWN_BUSINESS_PROCESS)
    entry = boss.post("/v1/do-not-call", json=body).json()
    assert entry["business_process_id"] == "claims"
    owners = {each["business_process_id"] for each in sue.get("/v1/do-not-call").json()["items"]}
    assert owners == {"billing"}
    assert sue.get(f"/v1/do-not-call/{entry['id']}").status_code == 404
    assert sue.delete(f"/v1/do-not-call/{entry['id']}").status_code == 404
    assert boss.delete(f"/v1/do-not-call/{entry['id']}").json() == entry


def test_that_supervisors_read_the_limits_with_the_business_process(boss: httpx.Client) -> None:
    answer = boss.get("/v1/business-processes/billing")
    limits = decode(answer.content, BusinessProcess).intake_limits
    assert limits == IntakeLimits(most_open=2, longest_promise_s=86_400, most_per_number_and_day=3)
