"""The sound of a simulated customer: a media socket on the loopback, with the messages of Asterisk's ``chan_websocket``.

The agent hears a ring tone while the customer's phone rings, and after the answer an echo of the agent's own voice, so
that a headset can be tried without a switch.
"""

from __future__ import annotations

import asyncio
import json
import math
import secrets
from collections import deque
from collections.abc import Callable
from enum import Enum
from http import HTTPStatus
from typing import Final

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.typing import Subprotocol

CODEC: Final = "ulaw"

_FRAME_S: Final = 0.02
_FRAME: Final = 160
_SILENCE: Final = b"\xff" * _FRAME
_ECHO_FRAMES: Final = 20
"""Delay of the echo, 400 ms, after which an agent can distinguish it from the own voice."""
_RING_ON: Final = 50
_RING_PERIOD: Final = 250
"""Period of the ring tone in frames: one second of tone in every five, as in most of Europe (ITU-T E.180)."""
_RING_HZ: Final = 425
_RING_LEVEL: Final = 4000


class CustomerSound(Enum):
    """The sound of the customer's side."""

    SILENCE = "silence"
    RINGING = "ringing"
    ECHO = "echo"


class SimulatedMedia:
    """Media sockets of simulated legs; the port is opened with the first one."""

    def __init__(self) -> None:
        self._server: Server | None = None
        self._opening = asyncio.Lock()
        self._waiting: dict[str, Callable[[], CustomerSound]] = {}
        self._connections: dict[str, str] = {}
        self._open: dict[str, ServerConnection] = {}
        self._closing: set[asyncio.Task[None]] = set()

    async def open(self, interaction_id: str, sound: Callable[[], CustomerSound]) -> str:
        """Return the URL of a media socket for one connection; an earlier one of the interaction is closed.

        ``sound`` is called for every frame.

        Raises:
            OSError: no port can be opened.
        """
        async with self._opening:
            if self._server is None:
                self._server = await serve(
                    self._serve_leg,
                    "127.0.0.1",
                    0,
                    process_request=self._check,
                    subprotocols=[Subprotocol("media")],
                    compression=None,
                )
        self.end(interaction_id)
        connection_id = secrets.token_urlsafe(16)
        self._waiting[connection_id] = sound
        self._connections[interaction_id] = connection_id
        port: int = next(iter(self._server.sockets)).getsockname()[1]
        return f"ws://127.0.0.1:{port}/media/{connection_id}"

    def end(self, interaction_id: str) -> None:
        """Close the media socket of an interaction, if there is one; returns at once."""
        connection_id = self._connections.pop(interaction_id, "")
        self._waiting.pop(connection_id, None)
        connection = self._open.pop(connection_id, None)
        if connection is not None:
            closing = asyncio.create_task(connection.close(), name="simulated media: close")
            self._closing.add(closing)
            closing.add_done_callback(self._closing.discard)

    async def close(self) -> None:
        """Close all sockets. Safe to repeat."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
        await asyncio.gather(*self._closing, return_exceptions=True)

    def _check(self, connection: ServerConnection, request: Request) -> Response | None:
        """Refuse a connection for which no leg waits."""
        if request.path.removeprefix("/media/") in self._waiting:
            return None
        return connection.respond(HTTPStatus.NOT_FOUND, "")

    async def _serve_leg(self, connection: ServerConnection) -> None:
        """Exchange sound with one desktop until either side closes."""
        path = "" if connection.request is None else connection.request.path
        connection_id = path.removeprefix("/media/")
        sound = self._waiting.pop(connection_id, None)
        if sound is None:
            return
        self._open[connection_id] = connection
        heard: deque[bytes] = deque(maxlen=_ECHO_FRAMES)
        speaking = asyncio.create_task(_speak(connection, sound, heard), name="simulated media")
        try:
            await connection.send(_event("MEDIA_START", format=CODEC, optimal_frame_size=_FRAME, ptime=20))
            async for message in connection:
                if isinstance(message, bytes):
                    heard.append(message)
                elif "GET_STATUS" in message:
                    await connection.send(_event("STATUS", queue_length=0))
        except ConnectionClosed:
            pass
        finally:
            self._open.pop(connection_id, None)
            speaking.cancel()
            await asyncio.gather(speaking, return_exceptions=True)


async def _speak(
    connection: ServerConnection, sound: Callable[[], CustomerSound], heard: deque[bytes]
) -> None:
    """Send a frame every 20 ms."""
    loop = asyncio.get_running_loop()
    started, number = loop.time(), 0
    while True:
        await connection.send(_frame(sound(), number, heard))
        number += 1
        await asyncio.sleep(max(started + number * _FRAME_S - loop.time(), 0))


def _frame(sound: CustomerSound, number: int, heard: deque[bytes]) -> bytes:
    if sound is CustomerSound.RINGING and number % _RING_PERIOD < _RING_ON:
        return _RING_FRAMES[number % len(_RING_FRAMES)]
    if sound is CustomerSound.ECHO and len(heard) == _ECHO_FRAMES:
        return heard[0]
    return _SILENCE


def _event(name: str, **facts: object) -> str:
    return json.dumps({"event": name, **facts})


def _mu_law(sample: int) -> int:
    """Return a sample of 16 bits in µ-law (ITU-T G.711)."""
    sign = 0x80 if sample < 0 else 0
    magnitude = min(abs(sample), 32635) + 0x84
    exponent = magnitude.bit_length() - 8
    return ~(sign | exponent << 4 | (magnitude >> (exponent + 3)) & 0x0F) & 0xFF


def _ring_frame(number: int) -> bytes:
    start = number * _FRAME
    samples = (
        round(_RING_LEVEL * math.sin(2 * math.pi * _RING_HZ * n / 8000)) for n in range(start, start + _FRAME)
    )
    return bytes(map(_mu_law, samples))


_RING_FRAMES: Final = tuple(map(_ring_frame, range(2)))
"""425 Hz repeats after 320 samples, two frames."""
