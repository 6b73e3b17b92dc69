"""Two users who press at the same moment: one of them is first, and both get the result."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import httpx
import pytest

from tests.blackbox.client import Json, Room, User
from tests.blackbox.steps import offered

ROUNDS: Final = 8
"""Who is first differs from round to round."""


@pytest.fixture
def at_once() -> Iterator[Callable[..., list[Any]]]:
    """Do several things at the same moment, and return what came of each."""
    with ThreadPoolExecutor(4) as threads:

        def do(*deeds: Callable[[], Any]) -> list[Any]:
            return [future.result() for future in [threads.submit(deed) for deed in deeds]]

        yield do


def outcome(answer: httpx.Response) -> str:
    """Return the result in the answer to a purge, a stop or an acceptance."""
    body: Json = answer.json()
    return "done" if answer.is_success else str(body["code"])


def dialled(room: Room, interaction: Json) -> int:
    """Return how often the customer was dialled according to the audit trail."""
    entries = room.boss.get("/v1/audit", limit=200)["items"]
    target = f"interaction:{interaction['id']}"
    return sum((entry["target"], entry["action"]) == (target, "interaction.dialed") for entry in entries)


def test_that_two_desktops_of_one_agent_that_accept_at_once_dial_once_asvs_2_3_4(
    room: Room, at_once: Callable[..., list[Any]]
) -> None:
    agent, stream, callback, offer = offered(room, "01")
    desktops = [User(room.server, agent.id).sign_in() for _ in range(3)]
    path = f"/v1/interactions/{offer['id']}/accept"
    answers = at_once(*(lambda user=user: user.send("POST", path) for user in desktops))
    assert [answer.status_code for answer in answers] == [200] * 3
    assert {answer.json()["state"] for answer in answers} == {"dialing"}
    assert dialled(room, offer) == 1
    agent.post(f"/v1/interactions/{offer['id']}/complete")
    stream.state("completed")
    assert [attempt["state"] for attempt in room.look(callback)["attempts"]] == ["cancel"]


@pytest.mark.parametrize("command", ["purge", "withdraw"])
def test_that_a_callback_is_either_removed_or_offered(
    room: Room, at_once: Callable[..., list[Any]], command: str
) -> None:
    agent, _ = room.agent(available=False)
    for _ in range(ROUNDS):
        callback = room.callback("01")
        removal, _ = at_once(
            lambda path=f"/v1/callbacks/{callback['id']}/{command}": room.boss.send("POST", path),
            lambda: agent.put("/v1/agent/state", {"state": "available"}),
        )
        at_hand = agent.get("/v1/agent")["interaction"]
        if outcome(removal) == "done":
            assert at_hand is None
            assert room.look(callback)["end_state"] == {"purge": "purged", "withdraw": "withdrawn"}[command]
        else:
            assert outcome(removal) == "wrong_location"
            assert (at_hand["callback_id"], at_hand["state"]) == (callback["id"], "offered")
            agent.post(f"/v1/interactions/{at_hand['id']}/decline")
            room.boss.post(f"/v1/callbacks/{callback['id']}/purge")
        agent.put("/v1/agent/state", {"state": "not_ready"})


def test_that_a_stop_comes_before_an_acceptance_or_leaves_the_call_alone(
    room: Room, at_once: Callable[..., list[Any]]
) -> None:
    agent, _ = room.agent()
    process = f"/v1/business-processes/{room.id}"
    for _ in range(ROUNDS):
        callback = room.callback("01")
        offer = agent.get("/v1/agent")["interaction"]
        path = f"/v1/interactions/{offer['id']}"
        _, accepted = at_once(
            lambda: room.boss.post(f"{process}/stop"), lambda path=path: agent.send("POST", f"{path}/accept")
        )
        if accepted.is_success:
            assert room.look(callback)["location"] == "handling_by_agent"
            assert agent.get("/v1/agent")["interaction"]["state"] == "dialing"
            agent.post(f"{path}/complete", {"status": "wrong_destination"})
        else:
            assert outcome(accepted) == "wrong_state"
            assert accepted.json()["interaction"]["state"] == "released"
            assert room.look(callback)["location"] == "handling_by_business_process"
            room.boss.post(f"/v1/callbacks/{callback['id']}/purge")
        room.boss.post(f"{process}/start")
        assert agent.get("/v1/agent")["interaction"] is None
