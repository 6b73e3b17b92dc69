"""Webhooks of a real server: signed, in order for each callback, retried, and replayed from a position."""

from __future__ import annotations

import base64
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from agent_desktop.protocol.problems import ProblemCode
from demo.webhook_receiver import WebhookReceiver, receiving
from tests.blackbox.day.steps import problem_of
from tests.support.server import RunningServer, running_server
from tests.support.waiting import wait_until

SECRET: Final = f"whsec_{base64.b64encode(bytes(range(32))).decode()}"


@contextmanager
def notified_server(folder: Path, receiver: WebhookReceiver, more: str = "") -> Generator[RunningServer]:
    """Run a server that notifies ``receiver``."""
    (folder / "crm.secret").write_text(SECRET, "utf-8")
    webhook = (
        f'[[webhook]]\nid = "crm"\nurl = "{receiver.url}"\nsecret_file = "crm.secret"\nallow_private = true\n'
    )
    with running_server(folder, more=webhook + more) as server:
        yield server


@pytest.fixture(scope="module")
def receiver() -> Iterator[WebhookReceiver]:
    """What the server of this module notifies."""
    with receiving(SECRET) as receiver:
        yield receiver


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, receiver: WebhookReceiver) -> Iterator[RunningServer]:
    """A server with a receiver, and one whose address is refused."""
    inside = '[[webhook]]\nid = "inside"\nurl = "https://127.0.0.1:1/"\nsecret_file = "crm.secret"\n'
    with notified_server(tmp_path_factory.mktemp("server"), receiver, inside) as server:
        yield server


@pytest.fixture
def root(server: RunningServer) -> Iterator[httpx.Client]:
    """An administrator."""
    with server.client("root") as client:
        yield client


def hand_in(client: httpx.Client, number: str) -> str:
    body = {"business_process_id": "billing", "number": number, "attributes": {"order": "17"}}
    return client.post("/v1/callbacks", json=body).json()["id"]


def of(events: list[dict[str, Any]], callback_id: str) -> list[dict[str, Any]]:
    return [event for event in events if event["subject"] == callback_id]


def kinds(events: list[dict[str, Any]], callback_id: str) -> list[str]:
    return [event["type"] for event in of(events, callback_id)]


def test_that_each_change_of_a_callback_arrives_signed_and_in_order(
    receiver: WebhookReceiver, boss: httpx.Client, ivr: httpx.Client
) -> None:
    callback = hand_in(ivr, "+12125550111")
    boss.put(f"/v1/callbacks/{callback}/agent", json={"agent_id": "dana"})
    boss.post(f"/v1/callbacks/{callback}/purge")
    receiver.wait_for(lambda events: "callback.completed" in kinds(events, callback))
    own = of(receiver.events, callback)
    assert [event["type"] for event in own] == ["callback.entered", "callback.updated", "callback.completed"]
    first, given, last = own
    assert first["specversion"] == "1.0"
    assert first["source"] == "/v1/callbacks"
    assert first["data"]["attributes"] == {"order": "17"}
    assert given["data"]["agent_id"] == "dana"
    assert last["data"]["end_state"] == "purged"
    assert [event["sequence"] for event in own] == sorted(event["sequence"] for event in own)


def test_that_a_failed_delivery_is_tried_again_until_it_is_confirmed(
    receiver: WebhookReceiver, root: httpx.Client, ivr: httpx.Client
) -> None:
    tries = receiver.tries
    receiver.failures_left = 2
    callback = hand_in(ivr, "+12125550112")
    receiver.wait_for(lambda events: bool(of(events, callback)))
    assert receiver.tries >= tries + 3
    assert kinds(receiver.events, callback) == ["callback.entered"]


def test_that_an_administrator_has_changes_delivered_again_from_a_position(
    receiver: WebhookReceiver, root: httpx.Client, boss: httpx.Client, ivr: httpx.Client
) -> None:
    callback = hand_in(ivr, "+12125550113")
    receiver.wait_for(lambda events: bool(of(events, callback)))
    number = int(of(receiver.events, callback)[0]["id"])
    again = root.post("/v1/webhooks/crm/replay", json={"position": number - 1})
    assert (again.status_code, again.json()["position"]) == (200, number - 1)
    receiver.wait_for(lambda events: len(of(events, callback)) == 2)
    one, other = of(receiver.events, callback)
    assert one == other
    assert boss.get("/v1/webhooks").status_code == 403
    assert root.post("/v1/webhooks/nothing/replay", json={"position": 0}).status_code == 404
    problem = problem_of(
        root.post("/v1/webhooks/crm/replay", json={"position": 10**9}), ProblemCode.UNKNOWN_POSITION
    )
    assert problem.field == "$.position"


def test_that_an_address_of_a_private_network_is_never_called_unless_it_is_allowed(
    receiver: WebhookReceiver, root: httpx.Client, ivr: httpx.Client
) -> None:
    callback = hand_in(ivr, "+12125550114")
    receiver.wait_for(lambda events: bool(of(events, callback)))
    wait_until(lambda: bool(root.get("/v1/webhooks/inside").json()["failures"]), "the refusal")
    refused = root.get("/v1/webhooks/inside").json()
    assert "allow_private" in refused["last_error"]
    assert refused["position"] < refused["newest"]


def test_that_a_killed_server_delivers_what_was_not_confirmed(tmp_path: Path) -> None:
    with receiving(SECRET) as receiver, notified_server(tmp_path, receiver) as server:
        receiver.failures_left = 10**6
        with server.client("ivr") as ivr:
            callbacks = [hand_in(ivr, f"+1212555012{digit}") for digit in range(3)]
        server.kill()
        receiver.failures_left = 0
        server.start()
        receiver.wait_for(lambda events: len({event["subject"] for event in events}) == len(callbacks))
        assert {event["subject"] for event in receiver.events} == set(callbacks)
