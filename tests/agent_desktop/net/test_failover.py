"""A desktop with several servers of a site, and one whose network delays, cuts, stalls and half-opens connections."""

from __future__ import annotations

import os
import signal
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from agent_desktop.errors import ServerBusy, ServerUnreachable, Trouble
from agent_desktop.model.agent_view import ConnectionState
from agent_desktop.model.clock import ServerClock
from agent_desktop.net import connect, server
from agent_desktop.net.connect import open_client, trusted
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession
from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import Complete, End
from agent_desktop.protocol.objects import Me
from agent_desktop.protocol.states import CompletionStatus, InteractionState
from tests.agent_desktop.desks import DeskAtWork, Room, desk_at_work, hand_in
from tests.agent_desktop.net.rough_proxy import Fault, rough_proxy
from tests.agent_desktop.net.rough_server import Reply, answers, gives, hangs_up, rough_server, says_nothing
from tests.server_stub.standby.servers import two_servers
from tests.support.postgres import Postgres
from tests.support.server import RunningServer, running_server

ME: Final[dict[str, Any]] = {
    "id": "dana",
    "name": "Dana",
    "role": "agent",
    "endpoint": None,
    "business_processes": [],
}
NOWHERE: Final = "http://127.0.0.1:9"
TIMING: Final = """
duration_for_no_answer_s = 300
offer_timeout_s = 300
max_preview_time_s = 300
wrap_up_s = 300
disconnect_grace_s = 300
max_preview_time_mode = "always"
"""


def stands_by() -> Reply:
    """Refuse as a server that stands by does."""
    problem = '{"code": "unavailable", "title": "No", "status": 503}'
    return answers(503, problem, "application/problem+json", Callback_Desk_Standby="1", Retry_After="1")


@asynccontextmanager
async def signed_in(first: str, *others: str) -> AsyncGenerator[ServerClient]:
    """Sign Dana in at a site of several servers, until the block is left."""
    async with open_client(first, trusted(), *others) as http:
        session = ClientSession(http)
        await session.sign_in("dana", "secret")
        yield ServerClient(http, session, ServerClock())


async def test_that_a_server_that_is_not_there_is_passed_over_and_the_next_one_is_kept() -> None:
    async with rough_server() as rough, signed_in(NOWHERE, rough.url) as desk:
        rough.on(paths.ME, gives(ME))
        for _ in range(2):
            assert (await desk.get(paths.ME, Me)).name == "Dana"
        assert rough.asked(paths.ME)[0].headers["host"] == rough.url.removeprefix("http://")
        assert (desk.url, desk.current_url) == (NOWHERE, rough.url)


async def test_that_a_server_that_stands_by_is_passed_over_and_asked_once() -> None:
    async with rough_server() as standby, rough_server() as owner:
        standby.on("/v1/token", stands_by())
        owner.on(paths.ME, gives(ME))
        async with signed_in(standby.url, f"{owner.url}/") as desk:
            assert (await desk.get(paths.ME, Me)).name == "Dana"
            assert len(standby.requests) == 1
            assert owner.asked("/v1/token")[0].form["password"] == "secret"
            owner.on(paths.ME, stands_by())
            standby.on(paths.ME, stands_by())
            with pytest.raises(ServerBusy) as busy:
                await desk.get(paths.ME, Me)
        assert busy.value.retry_after == timedelta(seconds=1)


@pytest.mark.parametrize(
    ("reply", "trouble", "place"),
    [(says_nothing(), Trouble.TIMED_OUT, 1), (hangs_up(), Trouble.BROKEN_OFF, 0)],
)
async def test_that_a_request_that_may_have_arrived_is_not_repeated(
    reply: Reply, trouble: Trouble, place: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "ANSWER_S", 0.2)
    async with rough_server() as first, rough_server() as second:
        first.on(paths.ME, reply)
        second.on(paths.ME, gives(ME))
        async with signed_in(first.url, second.url) as desk:
            with pytest.raises(ServerUnreachable) as failed:
                await desk.get(paths.ME, Me)
            assert desk.current_url == (first.url, second.url)[place]
        assert failed.value.trouble is trouble
        assert failed.value.delivered
        assert second.requests == []


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[RunningServer]:
    with running_server(tmp_path, timing=TIMING, troubles_expected=True) as running:
        yield running


@pytest.mark.slow
@pytest.mark.patience(300)
async def test_that_the_desktop_heals_without_a_click_whatever_the_network_does(
    centre: RunningServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "STREAM_SILENCE", timedelta(seconds=3))
    numbers = iter(range(10, 99))
    async with rough_proxy(centre.port) as proxy, desk_at_work(proxy.url) as desk:
        await desk.be_available()
        for fault in (Fault.DELAY, Fault.CUT, Fault.STALL, Fault.HALF_OPEN, Fault.CUT):
            await desk.until(lambda view: view.connection.link is ConnectionState.LIVE)
            proxy.become(fault)
            room = Room(centre, "billing", "dana", f"+121255501{next(numbers)}")
            callback = await hand_in(room)
            if fault is not Fault.DELAY:
                await desk.until(lambda view: view.connection.link is ConnectionState.LOST)
                proxy.become(Fault.NONE)
            await desk.until(
                lambda view, wanted=callback: (
                    view.connection.link is ConnectionState.LIVE
                    and view.interaction is not None
                    and view.interaction.callback_id == wanted
                )
            )
            await desk.until_idle()
            desk.actions.accept()
            await desk.until_state(InteractionState.PREVIEW)
            await desk.until_idle()
            proxy.become(Fault.NONE)
            desk.actions.dial()
            await desk.until_state(InteractionState.HANDLING)
            await end(desk)


async def end(desk: DeskAtWork) -> None:
    """End the call and complete the interaction; a press while another one is under way would be ignored."""
    await desk.until_idle()
    desk.actions.red_x(End(InteractionState.HANDLING))
    await desk.until_state(InteractionState.WRAP_UP)
    await desk.until_idle()
    desk.actions.complete(Complete(CompletionStatus.HANDLED))
    await desk.until_state(None)
    await desk.until_idle()


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.patience(300)
@pytest.mark.parametrize("end_with", [signal.SIGKILL, signal.SIGSTOP])
async def test_that_an_offer_is_accepted_at_the_server_that_takes_over(
    tmp_path: Path, postgres: Postgres, monkeypatch: pytest.MonkeyPatch, end_with: signal.Signals
) -> None:
    monkeypatch.setattr(server, "STREAM_SILENCE", timedelta(seconds=12))
    with two_servers(tmp_path, postgres) as (owner, standby):
        async with desk_at_work(owner.url, others=[standby.url]) as desk:
            await desk.be_available()
            callback = await hand_in(Room(owner, "billing", "dana", "+12125550110"))
            offered = await desk.until_state(InteractionState.OFFERED)
            assert offered.interaction is not None
            os.kill(owner.pid, end_with)
            desk.actions.accept()
            healed = await desk.until(
                lambda view: (
                    view.interaction is not None
                    and view.interaction.state is not InteractionState.OFFERED
                    and view.connection.link is ConnectionState.LIVE
                )
            )
            assert healed.interaction is not None
            assert healed.interaction.callback_id == callback
            assert healed.interaction.id == offered.interaction.id
            assert desk.server.current_url == standby.url
            offers = {
                view.interaction.id
                for view in desk.views
                if view.interaction is not None and view.interaction.state is InteractionState.OFFERED
            }
            assert offers == {offered.interaction.id}
