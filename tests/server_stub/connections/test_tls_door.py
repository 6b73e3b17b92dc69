"""Connections over TLS count from their first packet on, at a real server (docs/deploy.md, *Bounds on connections*)."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
import uvicorn

from server_stub.asgi import Receive, Scope, Send
from server_stub.connections.bounded_http import BoundedHttpProtocol
from server_stub.connections.bounds import ConnectionBounds
from server_stub.connections.tls_door import TlsDoor
from server_stub.tls import ServerCertificate
from server_stub.web import listen
from tests.agent_desktop.net.certificates import certificate
from tests.support.server import PASSWORD, running_server
from tests.support.waiting import PATIENCE_S, seen

TLS = '[server]\ntls_certificate = "server.pem"\ntls_key = "server.pem"\nconnections_per_address = 16\n'
FLOOD = 500
REQUEST = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"


async def accept(_scope: Scope, receive: Receive, send: Send) -> None:
    """Read the body and answer 200."""
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})


@contextlib.asynccontextmanager
async def behind_the_door(folder: Path, bounds: ConnectionBounds) -> AsyncGenerator[int]:
    """Serve over TLS for a block, and yield the port."""
    file = certificate(folder)
    config = uvicorn.Config(accept, lifespan="off", log_config=None)
    config.load()
    state: Any = uvicorn.Server(config).server_state

    def make() -> BoundedHttpProtocol:
        return BoundedHttpProtocol(config=config, server_state=state, app_state={}, bounds=bounds)

    with contextlib.closing(listen("127.0.0.1", 0)) as listener:
        door = TlsDoor(listener, ServerCertificate(file, file).context, bounds, make)
        tasks = asyncio.create_task(door.serve()), asyncio.create_task(bounds.watch())
        yield listener.getsockname()[1]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def trusting(file: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(file))


async def answer_to(port: int, file: Path) -> bytes:
    """Return the answer to a request over TLS."""
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port, ssl=trusting(file), server_hostname="localhost"
    )
    writer.write(REQUEST)
    with contextlib.closing(writer):
        return await reader.read()


def gone(connection: socket.socket) -> bool:
    """Return whether the other side has closed a connection without a word."""
    try:
        return connection.recv(1) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


async def test_that_a_flood_without_a_handshake_takes_no_descriptors_and_keeps_nobody_out(
    tmp_path: Path,
) -> None:
    file = certificate(tmp_path)
    with running_server(tmp_path, more=TLS) as server, contextlib.ExitStack() as flood:
        process = psutil.Process(server.pid)
        form = {"grant_type": "password", "username": "dana", "password": PASSWORD}
        async with httpx.AsyncClient(
            base_url=f"https://localhost:{server.port}", verify=trusting(file), timeout=PATIENCE_S
        ) as client:
            (await client.post("/v1/token", data=form)).raise_for_status()
            open_before = await asyncio.to_thread(process.num_fds)
            for _ in range(FLOOD):
                flood.enter_context(socket.create_connection(("127.0.0.1", server.port), PATIENCE_S))
            async with httpx.AsyncClient(verify=trusting(file), timeout=PATIENCE_S) as another:
                url = f"https://localhost:{server.port}/v1/token"
                (await another.post(url, data=form)).raise_for_status()
                assert await asyncio.to_thread(process.num_fds) <= open_before + 16
                rejected = 'callback_connection_rejections_total{reason="connections_of_address"}'
                figures = (await another.get(f"https://localhost:{server.port}/metrics")).text
            (await client.post("/v1/token", data=form)).raise_for_status()
    (line,) = [line for line in figures.splitlines() if line.startswith(rejected)]
    assert float(line.split()[-1]) >= FLOOD - 16


async def test_that_the_oldest_handshake_gives_way_and_a_connection_in_use_does_not(tmp_path: Path) -> None:
    bounds = ConnectionBounds(most=4, most_of_address=4)
    async with behind_the_door(tmp_path, bounds) as port:
        file = tmp_path / "server.pem"
        reader, used = await asyncio.open_connection(
            "127.0.0.1", port, ssl=trusting(file), server_hostname="localhost"
        )
        used.write(REQUEST.replace(b"Connection: close\r\n", b""))
        await reader.readuntil(b"ok")
        silent = [socket.create_connection(("127.0.0.1", port), PATIENCE_S) for _ in range(5)]
        for connection in silent:
            connection.setblocking(False)
        await seen(lambda: all(map(gone, silent[:2])) or None, "the oldest two are closed")
        assert not any(gone(connection) for connection in silent[2:])
        assert (await answer_to(port, file)).endswith(b"ok")
        used.write(REQUEST)
        await reader.readuntil(b"ok")
        used.close()
        for connection in silent:
            connection.close()
        await seen(lambda: True if bounds.count == 0 else None, "the server sees that its clients are gone")
    assert bounds.rejections == {"connections": 3}


async def test_that_connections_in_use_leave_no_room_for_one_more(tmp_path: Path) -> None:
    bounds = ConnectionBounds(most=10, most_of_address=1)
    async with behind_the_door(tmp_path, bounds) as port:
        file = tmp_path / "server.pem"
        reader, used = await asyncio.open_connection(
            "127.0.0.1", port, ssl=trusting(file), server_hostname="localhost"
        )
        used.write(REQUEST.replace(b"Connection: close\r\n", b""))
        await reader.readuntil(b"ok")
        with pytest.raises(OSError):
            await answer_to(port, file)
        used.close()
        await seen(lambda: True if bounds.count == 0 else None, "the server sees that its client is gone")
    assert bounds.rejections == {"connections_of_address": 1}


async def test_that_a_silent_handshake_ends_by_the_patience_for_a_head(tmp_path: Path) -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10, head_patience=timedelta(milliseconds=1))
    async with behind_the_door(tmp_path, bounds) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        with contextlib.suppress(ConnectionResetError):
            assert await reader.read() == b""
        writer.close()
        await seen(lambda: True if bounds.count == 0 else None, "the connection is not counted any more")
    assert bounds.rejections == {"handshake_too_slow": 1}


@pytest.mark.parametrize("sent", [b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x00\x05abcde"])
async def test_that_a_failed_handshake_is_counted_and_leaves_nothing(tmp_path: Path, sent: bytes) -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with behind_the_door(tmp_path, bounds) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent)
        with contextlib.suppress(ConnectionResetError):
            assert b"HTTP" not in await reader.read()
        writer.close()
        await seen(lambda: True if bounds.count == 0 else None, "the connection is not counted any more")
    assert bounds.rejections == {"handshake_failed": 1}
