"""The commands of a conversation over HTTP, on a real server (``docs/behaviour.md``, *In a call*)."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpx
import pytest

from agent_desktop.protocol.problems import Problem, ProblemCode
from tests.server_stub.http.steps import hand_in, problem_of
from tests.support.server import QUICK, RunningServer, listening, running_server
from tests.support.waiting import wait_until

STAYS: Final = "+442079460100"
"""A customer who answers after a second and stays."""
RINGS: Final = "+442079460101"
"""A customer who does not answer."""
BOX: Final = "+442079460103"
"""A voicemail box."""

Json = dict[str, Any]

DIGITS: Final = {"digits": "15#", "key": "k1"}
ALL: Final = (
    ("hold", None),
    ("digits", DIGITS),
    ("message", None),
    ("pause-recording", None),
)
"""The path and the body of each command that is allowed at the beginning of a conversation."""
NAMES: Final = ["hold", "send_digits", "leave_message", "pause_recording"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server whose business processes have a message and record."""
    calls = '[business_process.calls]\nmessage = "please-call-us"\nrecord = true\n'
    with running_server(tmp_path_factory.mktemp("server"), timing=QUICK + calls) as running:
        yield running


def interaction_of(agent: httpx.Client) -> Json | None:
    """Return the agent's interaction."""
    return agent.get("/v1/agent").raise_for_status().json()["interaction"]


def is_in(agent: httpx.Client, state: str) -> bool:
    """Return whether the agent's interaction is in a state."""
    current = interaction_of(agent)
    return current is not None and current["state"] == state


@contextmanager
def a_call(
    server: RunningServer, ivr: httpx.Client, number: str, state: str = "handling"
) -> Generator[tuple[httpx.Client, str]]:
    """Bring dana to ``state`` in a call to ``number``; give dana's client and the interaction's path."""
    with server.client("dana") as dana:
        dana.headers["Callback-Desk-Features"] = "calls"
        with listening(server, dict(dana.headers)):
            dana.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
            hand_in(ivr, number)
            wait_until(lambda: is_in(dana, "offered"), "an offer")
            path = f"/v1/interactions/{(interaction_of(dana) or {})['id']}"
            if state != "offered":
                dana.post(f"{path}/accept").raise_for_status()
                wait_until(lambda: is_in(dana, state), f"the state {state}")
            yield dana, path
            if state == "offered":
                dana.post(f"{path}/accept").raise_for_status()
            # A status that removes the callback, so that it is not offered in the next test.
            dana.post(f"{path}/complete", json={"status": "wrong_destination"}).raise_for_status()
            dana.put("/v1/agent/state", json={"state": "offline"}).raise_for_status()


def carried_out(boss: httpx.Client, path: str) -> list[str]:
    """Return the actions of a call in the audit trail, the first one first."""
    entries = boss.get("/v1/audit", params={"limit": 500}).raise_for_status().json()["items"]
    id_ = path.rpartition("/")[2]
    return [
        entry["action"]
        for entry in reversed(entries)
        if entry["action"].startswith("call.") and id_ in str(entry)
    ]


def answer(agent: httpx.Client, path: str, command: str, body: Json | None = None) -> Json:
    """Give a command; return the interaction after it."""
    response = agent.post(f"{path}/{command}", json=body) if body else agent.post(f"{path}/{command}")
    assert response.status_code == 200, response.text
    return response.json()


def refused(agent: httpx.Client, path: str, command: str, body: Json | None, code: ProblemCode) -> Problem:
    """Give a command that is refused; return the problem."""
    response = agent.post(f"{path}/{command}", json=body) if body else agent.post(f"{path}/{command}")
    return problem_of(response, code)


def test_that_a_customer_is_put_on_hold_and_taken_back_once_each(
    server: RunningServer, ivr: httpx.Client, boss: httpx.Client
) -> None:
    with a_call(server, ivr, STAYS) as (dana, path):
        allowed = (interaction_of(dana) or {})["allowed_commands"]
        assert [name for name in allowed if name in NAMES] == NAMES
        for command, on_hold, next_one in (("hold", True, "resume"), ("resume", False, "hold")):
            first, second = (answer(dana, path, command) for _ in range(2))
            assert first == second
            assert first["call"]["on_hold"] is on_hold
            assert next_one in first["allowed_commands"]
            assert command not in first["allowed_commands"]
        assert carried_out(boss, path) == ["call.held", "call.resumed"]


def test_that_digits_with_the_same_key_are_sent_once(
    server: RunningServer, ivr: httpx.Client, boss: httpx.Client
) -> None:
    with a_call(server, ivr, STAYS) as (dana, path):
        for key in ("k1", "k1", "k2"):
            assert answer(dana, path, "digits", {"digits": "15#", "key": key})["state"] == "handling"
        assert carried_out(boss, path) == ["call.digits"] * 2


@pytest.mark.parametrize("digits", ["", "E", "1 2", "1" * 33, "1\n"])
def test_that_what_no_keypad_has_is_refused_and_nothing_is_sent(
    server: RunningServer, ivr: httpx.Client, boss: httpx.Client, digits: str
) -> None:
    with a_call(server, ivr, STAYS) as (dana, path):
        refused(dana, path, "digits", {"digits": digits, "key": "k"}, ProblemCode.INVALID_REQUEST)
        assert carried_out(boss, path) == []


def test_that_a_message_is_left_once_and_ends_the_call_as_handled(
    server: RunningServer, ivr: httpx.Client, boss: httpx.Client
) -> None:
    with a_call(server, ivr, BOX) as (dana, path):
        first = answer(dana, path, "message")
        assert first["call"]["message_left"]
        assert first["completion_status"] == "handled"
        assert not {*NAMES} & {*first["allowed_commands"]}
        assert answer(dana, path, "message")["call"]["message_left"]
        problem = refused(dana, path, "hold", None, ProblemCode.WRONG_STATE)
        assert problem.interaction is not None
        assert problem.interaction.call.message_left
        wait_until(lambda: is_in(dana, "wrap_up"), "the message has been played")
        assert (interaction_of(dana) or {})["completion_status"] == "handled"
        assert carried_out(boss, path) == ["call.message_left"]


def test_that_the_recording_is_paused_and_goes_on_once_each(
    server: RunningServer, ivr: httpx.Client, boss: httpx.Client
) -> None:
    with a_call(server, ivr, STAYS) as (dana, path):
        for command, paused in (("pause-recording", True), ("resume-recording", False)):
            first, second = (answer(dana, path, command) for _ in range(2))
            assert first == second
            assert first["call"]["recorded"]
            assert first["call"]["recording_paused"] is paused
        assert carried_out(boss, path) == ["call.recording_paused", "call.recording_resumed"]


@pytest.mark.parametrize(("number", "state"), [(STAYS, "offered"), (RINGS, "dialing")])
def test_that_commands_of_a_call_are_refused_before_the_answer(
    server: RunningServer, ivr: httpx.Client, boss: httpx.Client, number: str, state: str
) -> None:
    with a_call(server, ivr, number, state) as (dana, path):
        assert not {*NAMES} & {*(interaction_of(dana) or {})["allowed_commands"]}
        for command, body in ALL:
            problem = refused(dana, path, command, body, ProblemCode.WRONG_STATE)
            assert problem.interaction is not None
            assert problem.interaction.state == state
        assert carried_out(boss, path) == []


def test_that_commands_of_a_call_are_refused_after_it(
    server: RunningServer, ivr: httpx.Client, boss: httpx.Client
) -> None:
    with a_call(server, ivr, STAYS) as (dana, path):
        dana.post(f"{path}/end").raise_for_status()
        for command, body in ALL:
            problem = refused(dana, path, command, body, ProblemCode.WRONG_STATE)
            assert problem.interaction is not None
            assert problem.interaction.state == "wrap_up"
        assert carried_out(boss, path) == []


def test_that_the_call_of_another_agent_is_not_found(
    server: RunningServer, ivr: httpx.Client, lee: httpx.Client, boss: httpx.Client
) -> None:
    with a_call(server, ivr, STAYS) as (_, path):
        for command, body in (*ALL, ("resume", None), ("resume-recording", None)):
            refused(lee, path, command, body, ProblemCode.NOT_FOUND)
        assert carried_out(boss, path) == []
