"""Supervisors in conversations over HTTP, on a real server (``docs/behaviour.md``, *Supervisors in a call*)."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpx
import pytest

from agent_desktop.protocol.problems import ProblemCode
from tests.server_stub.http.steps import hand_in, problem_of
from tests.support.server import QUICK, RunningServer, listening, running_server
from tests.support.waiting import wait_until

STAYS: Final = "+442079460100"
"""A customer who answers after a second and stays."""

Json = dict[str, Any]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server whose business processes let supervisors listen and whisper."""
    calls = '[business_process.calls]\nsupervision = ["listen", "whisper"]\n'
    with running_server(tmp_path_factory.mktemp("server"), timing=QUICK + calls) as running:
        yield running


@contextmanager
def a_conversation(server: RunningServer, process: str = "billing") -> Generator[tuple[httpx.Client, str]]:
    """Bring dana into a conversation; give dana's client and the interaction's path."""
    with server.client("dana") as dana, server.client("ivr") as ivr, listening(server, dict(dana.headers)):
        dana.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
        hand_in(ivr, STAYS, process)
        offer = wait_until(lambda: dana.get("/v1/agent").json()["interaction"], "an offer")
        path = f"/v1/interactions/{offer['id']}"
        dana.post(f"{path}/accept").raise_for_status()
        wait_until(
            lambda: dana.get("/v1/agent").json()["interaction"]["state"] == "handling", "a conversation"
        )
        try:
            yield dana, path
        finally:
            dana.post(f"{path}/complete", json={"status": "wrong_destination"}).raise_for_status()
            dana.put("/v1/agent/state", json={"state": "offline"}).raise_for_status()


def shown_to(agent: httpx.Client) -> list[tuple[str, str]]:
    """Return which supervisors the agent sees, and in which mode."""
    parts: list[Json] = agent.get("/v1/agent").json()["interaction"]["supervised_by"]
    return [(part["supervisor"]["id"], part["mode"]) for part in parts]


def row_of(boss: httpx.Client) -> Json:
    """Return the row of *Current Interactions* that is with an agent."""
    rows: list[Json] = boss.get("/v1/business-processes/billing/interactions").json()["items"]
    return next(row for row in rows if row["interaction_id"] is not None)


def test_that_a_supervisor_enters_changes_the_mode_and_leaves(server: RunningServer) -> None:
    with a_conversation(server) as (dana, path), server.client("boss") as boss:
        assert row_of(boss)["allowed_supervision"] == ["listen", "whisper"]
        entered = boss.put(f"{path}/supervision", json={"mode": "listen"}).raise_for_status().json()
        assert (entered["supervisor"]["id"], entered["mode"]) == ("boss", "listen")
        assert entered["endpoint"] == {"kind": "softphone"}, (
            "an earlier word for a client that names no features"
        )
        wait_until(lambda: row_of(boss)["supervised_by"][0]["leg"] == "up", "the supervisor's leg is up")
        assert row_of(boss)["allowed_supervision"] == ["whisper"]
        boss.put(f"{path}/supervision", json={"mode": "whisper"}).raise_for_status()
        assert shown_to(dana) == [("boss", "whisper")]
        leg = boss.post(f"{path}/supervision/leg").raise_for_status().json()
        assert leg["path"].startswith("/v1/media/")
        for _ in range(2):
            assert boss.delete(f"{path}/supervision").status_code == httpx.codes.NO_CONTENT
        assert shown_to(dana) == []
        problem_of(boss.post(f"{path}/supervision/leg"), ProblemCode.WRONG_STATE)
        actions = [entry["action"] for entry in boss.get("/v1/audit").json()["items"]]
        assert {f"call.supervision_{each}" for each in ("started", "changed", "ended")} <= set(actions)


def test_that_what_is_not_allowed_is_refused_with_the_reason(server: RunningServer) -> None:
    listen = {"mode": "listen"}
    with (
        a_conversation(server, "claims") as (dana, path),
        server.client("boss") as boss,
        server.client("sue") as sue,
    ):
        part = f"{path}/supervision"
        refusal = problem_of(boss.put(part, json={"mode": "join"}), ProblemCode.FORBIDDEN)
        assert "supervision in [business_process.calls]" in (refusal.detail or "")
        problem_of(boss.put(part, json={"mode": "shout"}), ProblemCode.INVALID_REQUEST)
        problem_of(dana.put(part, json=listen), ProblemCode.FORBIDDEN)
        for response in (sue.put(part, json=listen), sue.delete(part), sue.post(f"{part}/leg")):
            problem_of(response, ProblemCode.NOT_FOUND)
        problem_of(boss.put("/v1/interactions/i999/supervision", json=listen), ProblemCode.NOT_FOUND)
        assert shown_to(dana) == []


def test_that_a_supervision_ends_with_the_session_of_the_supervisor(server: RunningServer) -> None:
    with (
        a_conversation(server) as (dana, path),
        server.client("boss") as boss,
        server.client("boss") as elsewhere,
    ):
        boss.put(f"{path}/supervision", json={"mode": "whisper"}).raise_for_status()
        elsewhere.post("/v1/me/sign-out", json={"scope": "elsewhere"}).raise_for_status()
        wait_until(lambda: shown_to(dana) == [], "the supervision ends with its session")
        assert row_of(elsewhere)["supervised_by"] == []
