"""The owner's end of a link, over TLS on a socket: every request of a member has an end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

import pytest

from server_stub.asgi import ASGIApp, Receive, Scope, Send
from server_stub.members.attendance import Attendance
from server_stub.members.link_identity import contexts, new_identity
from server_stub.members.link_server import LinkedOwner, LinkServer
from server_stub.members.messages import Ask
from server_stub.members.owner_link import AnswerLost, OwnerLink


async def fail_at_once(_scope: Scope, _receive: Receive, _send: Send) -> None:
    raise RuntimeError("a bug")


async def fail_in_the_middle(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"a part", "more_body": True})
    raise RuntimeError("a bug")


@asynccontextmanager
async def linked(folder: Path, app: ASGIApp) -> AsyncGenerator[OwnerLink]:
    """Link a member to an owner with this application."""
    listening, connecting = contexts(new_identity(), folder)
    owner = LinkedOwner(services=cast("Any", None), app=app, attendance=Attendance(), is_valid=lambda: True)
    server = LinkServer(owner)
    port = await server.listen("127.0.0.1", 0, listening)
    looks = asyncio.Queue[None]()

    async def find() -> tuple[int, str]:
        looks.put_nowait(None)
        return 1, f"127.0.0.1:{port}"

    link = OwnerLink(find, connecting, attached=list, on_replaced=lambda _agent: None)
    running = asyncio.create_task(link.run())
    try:
        for _ in range(2):  # A member that is linked looks for the owner again, in case it has changed.
            await looks.get()
        assert link.is_up
        yield link
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await server.close()


def ask(ask_id: int) -> Ask:
    return Ask(ask_id, "GET", "/v1/reports/6.04", b"", [], "192.0.2.7", "https", b"")


@pytest.mark.logs_expected("a request of a member failed")
@pytest.mark.parametrize("app", [fail_at_once, fail_in_the_middle])
async def test_that_an_answer_that_the_owner_cannot_complete_ends_at_the_member(
    tmp_path: Path, app: ASGIApp
) -> None:
    parts: list[bytes] = []

    async def read(link: OwnerLink) -> None:
        async with link.ask(ask) as (head, rest):
            parts.append(head.body)
            parts.extend([part async for part in rest])

    async with linked(tmp_path, app) as link:
        with pytest.raises(AnswerLost):
            await read(link)
        assert parts == ([] if app is fail_at_once else [b"a part"])
