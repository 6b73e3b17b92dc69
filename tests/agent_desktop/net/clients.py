"""A signed-in client of any server."""

from __future__ import annotations

import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from agent_desktop.model.clock import ServerClock
from agent_desktop.net.connect import open_client
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession


@asynccontextmanager
async def signed_in(url: str, *, context: ssl.SSLContext | None = None) -> AsyncGenerator[ServerClient]:
    """Give a server that Dana is signed in at, until the block is left."""
    async with open_client(url, context or ssl.create_default_context()) as http:
        session = ClientSession(http)
        await session.sign_in("dana", "secret")
        yield ServerClient(http, session, ServerClock())
        await session.settle()
