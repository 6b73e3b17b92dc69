"""The relay between real sockets: a desktop's WebSocket on one side, a switch's media end on the other."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidMessage, InvalidStatus
from websockets.typing import Subprotocol

from server_stub.errors import StartRefused
from server_stub.relay.media_relay import MediaRelay
from server_stub.relay.messages import Admit, EndReason, LegClosed, LegOpened, RelayReport, Upstream
from server_stub.relay.splice import SocketRelay
from server_stub.relay.tickets import TicketTable
from server_stub.tls import ServerCertificate
from server_stub.web import listen
from tests.agent_desktop.net.certificates import certificate
from tests.support.media_switch import MediaSwitch, media_switch
from tests.support.waiting import seen

FRAME: Final = b"\xff" * 160
TICKET: Final = "T" * 43
LONG: Final = timedelta(minutes=5)
MEDIA: Final = Subprotocol("media")


@pytest.fixture
def switch() -> Generator[MediaSwitch]:
    with media_switch() as running:
        yield running


class Desk:
    """A relay in this process, and the reports that it makes."""

    def __init__(self, relay: SocketRelay, port: int, reports: list[RelayReport]) -> None:
        self.relay, self.port, self.reports = relay, port, reports

    def admit(self, switch: MediaSwitch, leg: str = "i1", ticket: str = TICKET, *, path: str = "") -> None:
        upstream = Upstream("127.0.0.1", switch.port, path or switch.expect(leg))
        self.relay.tickets.admit(Admit(ticket, leg, upstream, LONG.total_seconds()))

    def connect(self, ticket: str = TICKET, **more: Any) -> connect:
        url = f"ws://127.0.0.1:{self.port}/v1/media/{ticket}"
        return connect(url, subprotocols=[MEDIA], compression=None, ping_interval=None, proxy=None, **more)


@asynccontextmanager
async def relay(*, silence: timedelta = LONG, handshake: timedelta = LONG) -> AsyncGenerator[Desk]:
    loop = asyncio.get_running_loop()
    reports: list[RelayReport] = []
    running = SocketRelay(
        TicketTable(loop.time), reports.append, silence_limit=silence, handshake_limit=handshake
    )
    server = await loop.create_server(running.accept, "127.0.0.1", 0)
    try:
        yield Desk(running, server.sockets[0].getsockname()[1], reports)
    finally:
        server.close()
        await running.all_closed()


async def test_that_sound_and_messages_pass_in_both_directions(switch: MediaSwitch) -> None:
    async with relay() as desk:
        desk.admit(switch)
        async with desk.connect() as desktop:
            assert desktop.subprotocol == "media"
            assert "MEDIA_START" in str(await desktop.recv())
            leg = await asyncio.to_thread(switch.leg, "i1")
            await desktop.send(FRAME)
            await desktop.send('{"command":"GET_STATUS"}')
            leg.send(b"\x01" * 160)
            heard = [await desktop.recv(), await desktop.recv()]
            assert b"\x01" * 160 in heard
            await seen(lambda: leg.frames and leg.commands, "the switch gets frame and command")
            assert leg.frames == [FRAME]
        await seen(lambda: len(desk.reports) == 2, "the end is reported")
    assert desk.reports == [LegOpened("i1"), LegClosed("i1", EndReason.CLOSED)]


async def test_that_a_ticket_is_good_once_asvs_4_4_3(switch: MediaSwitch) -> None:
    async with relay() as desk:
        desk.admit(switch)
        async with desk.connect():
            switch.expect("i1")
            with pytest.raises(InvalidStatus) as refused:
                async with desk.connect():
                    pass
    assert refused.value.response.status_code == 404


async def test_that_a_second_ticket_of_a_leg_voids_the_first(switch: MediaSwitch) -> None:
    async with relay() as desk:
        desk.admit(switch, ticket=TICKET)
        desk.admit(switch, ticket="U" * 43)
        with pytest.raises(InvalidStatus) as refused:
            async with desk.connect(TICKET):
                pass
        assert refused.value.response.status_code == 404
        async with desk.connect("U" * 43):
            pass


def test_that_a_ticket_expires() -> None:
    clock = 0.0
    table = TicketTable(lambda: clock)
    table.admit(Admit(TICKET, "i1", Upstream("h", 1, "/media/x"), 15.0))
    clock = 15.0
    assert table.take(TICKET) is None
    assert len(table) == 0


def test_that_unused_tickets_do_not_gather() -> None:
    clock = 0.0
    table = TicketTable(lambda: clock)
    for number in range(100):
        clock = number * 1.0
        table.admit(Admit(f"t{number}", f"i{number}", Upstream("h", 1, "/media/x"), 15.0))
    assert len(table) <= 16


async def test_that_a_revoked_leg_is_closed_and_its_ticket_void(switch: MediaSwitch) -> None:
    async with relay() as desk:
        desk.admit(switch)
        async with desk.connect() as desktop:
            await desktop.recv()
            desk.relay.revoke("i1")
            with pytest.raises(ConnectionClosed):
                await desktop.recv()
        desk.admit(switch)
        desk.relay.revoke("i1")
        with pytest.raises(InvalidStatus):
            async with desk.connect():
                pass


async def test_that_the_switch_gets_nothing_of_the_desktop_but_key_and_subprotocol(
    switch: MediaSwitch,
) -> None:
    async with relay() as desk:
        desk.admit(switch)
        headers = {"Authorization": "Bearer secret", "Cookie": "a=b", "X-Forwarded-For": "192.0.2.1"}
        async with desk.connect(additional_headers=headers):
            leg = await asyncio.to_thread(switch.leg, "i1")
    assert {name.lower() for name in leg.headers} == {
        "host",
        "upgrade",
        "connection",
        "sec-websocket-version",
        "sec-websocket-key",
        "sec-websocket-protocol",
    }


async def raw(port: int, data: bytes) -> bytes:
    """Send ``data`` and return all that comes back until the connection ends."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(data)
    try:
        return await reader.read()
    finally:
        writer.close()


def request(path: str, *lines: str) -> bytes:
    usual = ("Host: x", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13")
    key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    return "\r\n".join(
        (f"GET {path} HTTP/1.1", *usual, key, "Sec-WebSocket-Protocol: media", *lines, "", "")
    ).encode()


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (request("/ari/channels"), 404),
        (request(f"/v1/media/{TICKET}/../../ari/channels"), 404),
        (request(f"/v1/media/{TICKET}?x=/ari"), 404),
        (request(f"/v1/media/{TICKET}").replace(b"GET", b"POST"), 404),
        (request(f"/v1/media/{TICKET}").replace(b"Upgrade: websocket\r\n", b""), 426),
        (request(f"/v1/media/{TICKET}", "Transfer-Encoding: chunked"), 400),
        (request(f"/v1/media/{TICKET}", "Content-Length: 5"), 400),
        (request(f"/v1/media/{TICKET}", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="), 400),
        (request(f"/v1/media/{TICKET}", "X : y"), 400),
        (request(f"/v1/media/{TICKET}", "X: " + "y" * 9000), 400),
        (request(f"/v1/media/{TICKET}") + b"GET /ari/channels HTTP/1.1\r\n\r\n", 400),
        (b"\x16\x03\x01" + b"\0" * 9000, 400),
    ],
)
async def test_that_nothing_but_the_opening_of_a_media_socket_is_relayed(
    switch: MediaSwitch, data: bytes, status: int
) -> None:
    async with relay() as desk:
        desk.admit(switch)
        answer = await raw(desk.port, data)
    assert answer.startswith(f"HTTP/1.1 {status} ".encode())
    assert switch.requests == []


async def test_that_a_second_request_never_reaches_a_switch_that_refused_the_first(
    switch: MediaSwitch,
) -> None:
    async with relay() as desk:
        desk.admit(switch, path="/media/unknown")
        reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
        writer.write(request(f"/v1/media/{TICKET}"))
        await seen(lambda: switch.requests, "the switch is asked")
        writer.write(b"GET /ari/channels HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = await reader.read()
        writer.close()
    assert answer.startswith((b"HTTP/1.1 502 ", b"HTTP/1.1 400 "))
    assert switch.requests == ["/media/unknown"]


async def test_that_a_path_of_the_switch_beside_its_media_is_never_asked_for(switch: MediaSwitch) -> None:
    async with relay() as desk:
        desk.admit(switch, path="/ari/channels")
        answer = await raw(desk.port, request(f"/v1/media/{TICKET}"))
    assert answer.startswith(b"HTTP/1.1 502 ")
    assert switch.requests == []


async def test_that_a_switch_that_is_away_is_a_bad_gateway(switch: MediaSwitch) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        async with relay() as desk:
            upstream = Upstream("127.0.0.1", unused.getsockname()[1], "/media/x")
            desk.relay.tickets.admit(Admit(TICKET, "i1", upstream, 15.0))
            answer = await raw(desk.port, request(f"/v1/media/{TICKET}"))
    assert answer.startswith(b"HTTP/1.1 502 ")
    assert desk.reports == []


async def test_that_a_desktop_that_sends_nothing_is_given_up(switch: MediaSwitch) -> None:
    async with relay(silence=timedelta(milliseconds=50)) as desk:
        desk.admit(switch)
        async with desk.connect() as desktop:
            with pytest.raises(ConnectionClosed):
                await _heard_to_the_end(desktop)
    assert desk.reports[-1] == LegClosed("i1", EndReason.DESKTOP_SILENT)


async def test_that_a_connection_without_a_request_is_dropped() -> None:
    async with relay(handshake=timedelta(milliseconds=50)) as desk:
        reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
        writer.write(b"GET /v1/media/")
        with suppress(ConnectionResetError):
            assert await reader.read() == b""
        writer.close()


@pytest.mark.patience(30)
async def test_that_a_desktop_that_reads_nothing_is_given_up(switch: MediaSwitch) -> None:
    stop = threading.Event()

    def flood(leg: Any) -> None:
        while not stop.is_set():
            leg.send(b"\0" * 16_000)

    switch.on_leg = flood
    async with relay() as desk:
        desk.admit(switch)
        _, writer = await asyncio.open_connection("127.0.0.1", desk.port, limit=1)
        writer.write(request(f"/v1/media/{TICKET}"))
        await seen(lambda: len(desk.reports) == 2, "the desktop is given up")
        stop.set()
        writer.transport.abort()
    assert desk.reports[-1] == LegClosed("i1", EndReason.DESKTOP_STUCK)


async def test_that_a_ticket_is_never_logged(switch: MediaSwitch, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with relay() as desk:
        desk.admit(switch)
        async with desk.connect():
            pass
        await raw(desk.port, request(f"/v1/media/{TICKET}"))
    records = " ".join(record.getMessage() for record in caplog.records if "server_stub" in record.name)
    assert "media leg opened" in records
    assert TICKET not in records


@asynccontextmanager
async def process(certificate: ServerCertificate | None = None) -> AsyncGenerator[MediaRelay]:
    running = MediaRelay(lambda: listen("127.0.0.1", 0), certificate=certificate)
    try:
        yield running
    finally:
        await running.close()


def to_process(running: MediaRelay, ticket: str) -> connect:
    url = f"ws://127.0.0.1:{running.port}/v1/media/{ticket}"
    return connect(url, subprotocols=[MEDIA], compression=None, proxy=None, open_timeout=60)


@pytest.mark.patience(90)
async def test_that_the_process_relays_and_starts_with_the_first_ticket(switch: MediaSwitch) -> None:
    async with process() as running:
        assert running.pid is None
        ticket = await running.admit("i1", Upstream("127.0.0.1", switch.port, switch.expect("i1")))
        assert running.pid is not None
        async with to_process(running, ticket) as desktop:
            assert "MEDIA_START" in str(await desktop.recv())


@pytest.mark.patience(90)
async def test_that_with_a_certificate_the_process_speaks_tls_alone_asvs_4_4_1(
    switch: MediaSwitch, tmp_path: Path
) -> None:
    file = certificate(tmp_path)
    trusting = ssl.create_default_context(cafile=str(file))
    async with process(ServerCertificate(file, file)) as running:
        ticket = await running.admit("i1", Upstream("127.0.0.1", switch.port, switch.expect("i1")))
        with pytest.raises((OSError, EOFError, InvalidMessage)):
            await to_process(running, ticket)
        url = f"wss://localhost:{running.port}/v1/media/{ticket}"
        secure = connect(url, ssl=trusting, subprotocols=[MEDIA], proxy=None, open_timeout=60)
        async with secure as desktop:
            assert "MEDIA_START" in str(await desktop.recv())


@pytest.mark.patience(90)
@pytest.mark.logs_expected("the media relay ended")
async def test_that_a_killed_process_is_started_again_on_the_same_port(switch: MediaSwitch) -> None:
    async with process() as running:
        upstream = Upstream("127.0.0.1", switch.port, switch.expect("i1"))
        async with to_process(running, await running.admit("i1", upstream)) as desktop:
            await desktop.recv()
            first, port = running.pid, running.port
            assert first is not None
            os.kill(first, signal.SIGKILL)
            with pytest.raises(ConnectionClosed):
                await desktop.recv()
        await seen(lambda: running.pid is None, "its end is noticed")
        upstream = Upstream("127.0.0.1", switch.port, switch.expect("i2"))
        async with to_process(running, await running.admit("i2", upstream)) as desktop:
            assert "MEDIA_START" in str(await desktop.recv())
        assert running.port == port


@pytest.mark.patience(120)
async def test_that_a_call_outlives_a_killed_server_and_frees_the_port(switch: MediaSwitch) -> None:
    command = [sys.executable, "-m", "tests.server_stub.relay.short_server", str(switch.port)]
    server = await asyncio.create_subprocess_exec(
        *command, switch.expect("i1"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert server.stdout is not None
    assert server.stderr is not None
    port, ticket = (await server.stdout.readline()).decode().split()
    url = f"ws://127.0.0.1:{port}/v1/media/{ticket}"
    async with connect(url, subprotocols=[MEDIA], proxy=None, open_timeout=60) as desktop:
        await desktop.recv()
        leg = await asyncio.to_thread(switch.leg, "i1")
        server.kill()
        await server.wait()
        await server.stderr.read()  # A reader of a dead server's log reaches its end.
        await seen(lambda: _is_free(int(port)), "the port is free")
        await _is_heard(desktop, leg)


def _is_free(port: int) -> bool:
    try:
        listen("127.0.0.1", port).close()
    except StartRefused:
        return False
    return True


async def _heard_to_the_end(desktop: ClientConnection) -> None:
    while True:
        await desktop.recv()


async def _is_heard(desktop: ClientConnection, leg: Any) -> None:
    await desktop.send(FRAME)
    await seen(lambda: leg.frames, "the frame arrives")
