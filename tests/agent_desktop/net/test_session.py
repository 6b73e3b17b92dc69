"""A change of the password: its answer carries the only tokens that are left."""

from __future__ import annotations

import asyncio
from typing import Any, Final

import pytest

from agent_desktop.errors import CommandRefused, ServerTrouble, SessionEnded
from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import Me
from tests.agent_desktop.net.clients import signed_in
from tests.agent_desktop.net.rough_server import (
    TOKEN,
    Reply,
    Request,
    gives,
    hangs_up,
    refuses,
    rough_server,
    token,
)

ME: Final[dict[str, Any]] = {
    "id": "dana",
    "name": "Dana",
    "role": "agent",
    "endpoint": None,
    "business_processes": [],
}


def after(event: asyncio.Event, reply: Reply) -> Reply:
    """Answer once ``event`` is set."""

    async def wait(request: Request, writer: asyncio.StreamWriter) -> None:
        await event.wait()
        await reply(request, writer)

    return wait


async def test_that_a_request_refused_during_the_change_waits_for_the_new_tokens() -> None:
    changed = asyncio.Event()
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME_PASSWORD, after(changed, gives(token("second"))))
        rough.on(paths.ME, refuses(401, "unauthorized"), gives(ME))
        change = asyncio.create_task(desk.session.change_password("old", "new secret"))
        await rough.until_asked(paths.ME_PASSWORD)
        me = asyncio.create_task(desk.get(paths.ME, Me))
        await rough.until_asked(paths.ME)
        changed.set()
        await asyncio.gather(change, me)
        assert len(rough.asked(TOKEN)) == 1  # An exchange of the ended sign-in would have ended everything.
        assert rough.asked(paths.ME)[1].headers["authorization"] == "Bearer access-second"
        assert rough.asked(paths.ME_PASSWORD)[0].json == {
            "current_password": "old",
            "new_password": "new secret",
        }
        assert desk.session.refresh_token == "refresh-second"


async def test_that_an_expired_token_is_exchanged_before_the_change() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(TOKEN, gives(token("exchanged")))
        rough.on(paths.ME_PASSWORD, refuses(401, "unauthorized"), gives(token("changed")))
        await desk.session.change_password("old", "new secret")
        sent = [request.headers["authorization"] for request in rough.asked(paths.ME_PASSWORD)]
        assert sent == ["Bearer access-first", "Bearer access-exchanged"]
        assert desk.session.refresh_token == "refresh-changed"


async def test_that_a_refused_change_leaves_the_sign_in_as_it_was() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME_PASSWORD, refuses(400, "invalid_grant", field="$.current_password"))
        rough.on(paths.ME, gives(ME))
        with pytest.raises(CommandRefused) as refused:
            await desk.session.change_password("old", "new secret")
        assert refused.value.problem.field == "$.current_password"
        await desk.get(paths.ME, Me)
        assert rough.asked(paths.ME)[0].headers["authorization"] == "Bearer access-first"


async def test_that_a_lost_answer_is_in_doubt_and_an_ended_sign_in_is_reported() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME_PASSWORD, hangs_up())
        with pytest.raises(ServerTrouble) as lost:
            await desk.session.change_password("old", "new secret")
        assert lost.value.delivered
        rough.on(paths.ME_PASSWORD, refuses(401, "unauthorized"))
        rough.on(TOKEN, refuses(400, "invalid_grant"))
        with pytest.raises(SessionEnded):
            await desk.session.change_password("old", "new secret")


async def test_that_a_cancelled_caller_does_not_lose_the_new_tokens() -> None:
    changed = asyncio.Event()
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME_PASSWORD, after(changed, gives(token("second"))))
        change = asyncio.create_task(desk.session.change_password("old", "new secret"))
        await rough.until_asked(paths.ME_PASSWORD)
        change.cancel()
        changed.set()
        await desk.session.settle()
        assert desk.session.refresh_token == "refresh-second"
