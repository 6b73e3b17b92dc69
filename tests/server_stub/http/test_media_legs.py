"""The way of a desktop to its own leg: the server, its relay and the simulator's sound, all on real sockets."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Subprotocol

from tests.support.desktop_calls import at_the_desk, desktop_server, in_a_call
from tests.support.server import RunningServer
from tests.support.waiting import PATIENCE_S, wait_until

FRAME: Final = bytes(range(160))
SILENCE: Final = b"\xff" * 160

pytestmark = [pytest.mark.patience(90)]


@pytest.fixture
def server(tmp_path: Path) -> Generator[RunningServer]:
    with desktop_server(tmp_path) as running:
        yield running


def answered(agent: httpx.Client) -> bool:
    """Return whether the customer has answered."""
    interaction = agent.get("/v1/agent").json()["interaction"]
    return interaction is not None and interaction["state"] == "handling"


def socket_of(server: RunningServer, leg: dict[str, Any]) -> connect:
    """Return the connection to a leg."""
    url = server.url.replace("http:", "ws:").replace(str(server.port), str(leg["port"])) + leg["path"]
    return connect(url, subprotocols=[Subprotocol("media")], proxy=None, open_timeout=60)


async def test_that_the_agent_hears_the_customer_through_server_relay_and_switch(
    server: RunningServer,
) -> None:
    with at_the_desk(server, "dana") as dana:
        interaction_id = await asyncio.to_thread(in_a_call, server, dana)
        leg = dana.post(f"/v1/interactions/{interaction_id}/leg").json()
        assert (leg["codec"], leg["expires_in_s"]) == ("ulaw", 15)
        async with socket_of(server, leg) as desktop:
            assert "MEDIA_START" in str(await desktop.recv())
            await asyncio.to_thread(wait_until, lambda: answered(dana), "the customer answers")
            heard = b""
            while FRAME not in heard:  # The simulated customer is an echo.
                await desktop.send(FRAME)
                received = await desktop.recv()
                heard = received if isinstance(received, bytes) else b""


async def test_that_each_answer_is_good_once_and_the_one_before_is_void(server: RunningServer) -> None:
    with at_the_desk(server, "dana") as dana:
        interaction_id = await asyncio.to_thread(in_a_call, server, dana)
        first = dana.post(f"/v1/interactions/{interaction_id}/leg").json()
        second = dana.post(f"/v1/interactions/{interaction_id}/leg").json()
        assert first["path"] != second["path"]
        async with socket_of(server, second) as desktop:
            await desktop.recv()
        for used in (first, second):
            with pytest.raises(InvalidStatus) as refused:
                await socket_of(server, used)
            assert refused.value.response.status_code == 404


def test_that_only_the_interactions_agent_gets_a_way_to_its_leg_asvs_4_4_4(server: RunningServer) -> None:
    with ExitStack() as stack:
        dana, lee = (stack.enter_context(at_the_desk(server, name)) for name in ("dana", "lee"))
        boss = stack.enter_context(server.client("boss"))
        path = f"/v1/interactions/{in_a_call(server, dana)}/leg"
        assert lee.post(path).status_code == 404
        assert boss.post(path).status_code == 403
        assert httpx.post(f"{server.url}{path}", timeout=PATIENCE_S).status_code == 401
        assert dana.post("/v1/interactions/unknown/leg").status_code == 404


def test_that_a_telephone_elsewhere_and_a_call_that_is_over_have_no_leg_here(server: RunningServer) -> None:
    with at_the_desk(server, "dana") as dana, at_the_desk(server, "lee") as lee:
        over = in_a_call(server, dana)
        assert dana.post(f"/v1/interactions/{over}/end").is_success
        wait_until(
            lambda: dana.post(f"/v1/interactions/{over}/leg").json().get("code") == "wrong_state",
            "there is nothing to join",
        )
        elsewhere = in_a_call(server, lee, "+442079460200")
        refused = lee.post(f"/v1/interactions/{elsewhere}/leg").json()
        assert refused["code"] == "wrong_state"
        assert "endpoint" in refused["detail"]


async def test_that_tickets_are_in_no_log(server: RunningServer) -> None:
    with at_the_desk(server, "dana") as dana:
        interaction_id = await asyncio.to_thread(in_a_call, server, dana)
        leg = dana.post(f"/v1/interactions/{interaction_id}/leg").json()
        async with socket_of(server, leg) as desktop:
            await desktop.recv()
    server.stop()
    ticket = re.sub(r".*/", "", leg["path"])
    assert any(record.get("event") == "media leg opened" for record in server.log)
    assert ticket not in str(server.log)
