"""The media end of a switch: a real WebSocket server that speaks the messages of Asterisk's ``chan_websocket``.

It plays what it gets at the pace of a telephone, a frame every 20 ms, so that its queue grows and shrinks as a switch's.
"""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from http import HTTPStatus
from typing import Any, Final

from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.sync.server import Server, ServerConnection, serve
from websockets.typing import Subprotocol

from tests.support.waiting import wait_until

FRAME_S: Final = 0.02
FRAME_BYTES: Final = 160
"""Of µ-law at 8 kHz."""


class MediaLeg:
    """One leg, once a desktop is connected to it."""

    def __init__(self, connection: ServerConnection, *, is_behind: int, answers_status: bool) -> None:
        self._connection = connection
        self._is_behind = is_behind
        self._answers_status = answers_status
        self._started_s = time.monotonic()
        self._flushed = 0
        self._played_at_flush = 0
        self.frames: list[bytes] = []
        """What the desktop sent."""
        self.commands: list[str] = []
        """The texts that the desktop sent."""
        self.headers = dict(connection.request.headers.raw_items()) if connection.request else {}
        self.closed = threading.Event()

    def send(self, frame: bytes) -> None:
        """Send a frame of the customer's sound."""
        self._connection.send(frame)

    def tell(self, event: str, **facts: Any) -> None:
        """Send an event as the switch words it."""
        self._connection.send(json.dumps({"event": event, "channel_id": "leg", **facts}))

    def try_to_send(self, frame: bytes) -> None:
        """Send a frame, unless the desktop has gone."""
        with suppress(ConnectionClosed, OSError):
            self._connection.send(frame)

    def break_off(self) -> None:
        """End the connection without a farewell, as a network does."""
        self._connection.socket.shutdown(socket.SHUT_RDWR)

    @property
    def close_code(self) -> int | None:
        """The WebSocket's close code once it is closed; 1006 without a farewell."""
        return self._connection.close_code

    def hang_up(self) -> None:
        """Close the leg in good order."""
        self._connection.close()

    @property
    def queue_length(self) -> int:
        """Frames that the switch has not played yet."""
        played = int((time.monotonic() - self._started_s) / FRAME_S)
        waiting = len(self.frames) - self._flushed - (played - self._played_at_flush)
        return max(waiting, 0) + self._is_behind

    def take(self, message: str | bytes) -> None:
        """Take a frame or a command from the desktop."""
        if isinstance(message, bytes):
            if not self.queue_length:  # The switch's clock of a queue starts with its first frame.
                self._started_s, self._flushed, self._played_at_flush = time.monotonic(), len(self.frames), 0
            self.frames.append(message)
            return
        self.commands.append(message)
        command = json.loads(message)["command"]
        if command == "GET_STATUS" and self._answers_status:
            self.tell("STATUS", queue_length=self.queue_length, queue_full=False, media_paused=False)
        elif command == "FLUSH_MEDIA":
            self._flushed = len(self.frames)
            self._is_behind = 0


class MediaSwitch:
    """Legs by their connection id. A connection to an unexpected id, or a second one, gets 404 as from Asterisk."""

    def __init__(self) -> None:
        self._expected: set[str] = set()
        self._legs: dict[str, MediaLeg] = {}
        self.requests: list[str] = []
        """The paths that were asked for."""
        self.on_leg: Callable[[MediaLeg], None] | None = None
        """Called on the leg's own thread as soon as it is connected."""
        self.is_behind = 0
        """Frames that wait in each new leg from the start."""
        self.answers_status = True
        self.port = 0

    def expect(self, connection_id: str) -> str:
        """Make a leg ready, and return its path."""
        self._expected.add(connection_id)
        return f"/media/{connection_id}"

    def leg(self, connection_id: str) -> MediaLeg:
        """Return the leg as soon as a desktop is connected to it."""
        wait_until(lambda: connection_id in self._legs, f"a desktop is connected to {connection_id}")
        return self._legs[connection_id]

    def check(self, connection: ServerConnection, request: Request) -> Response | None:
        """Refuse what is not a leg that waits."""
        del connection
        self.requests.append(request.path)
        connection_id = request.path.removeprefix("/media/")
        if request.path.startswith("/media/") and connection_id in self._expected:
            self._expected.discard(connection_id)
            return None
        return Response(HTTPStatus.NOT_FOUND, "Not Found", Headers({"Content-Length": "0"}))

    def serve_leg(self, connection: ServerConnection) -> None:
        """Speak with one desktop until either side closes."""
        request = connection.request
        assert request is not None
        leg = MediaLeg(connection, is_behind=self.is_behind, answers_status=self.answers_status)
        try:
            leg.tell(
                "MEDIA_START", connection_id="x", format="ulaw", optimal_frame_size=FRAME_BYTES, ptime=20
            )
            self._legs[request.path.removeprefix("/media/")] = leg
            if self.on_leg is not None:
                self.on_leg(leg)
            for message in connection:
                leg.take(message)
        except ConnectionClosed:
            pass
        finally:
            leg.closed.set()


def _choose(_connection: ServerConnection, offered: Sequence[Subprotocol]) -> Subprotocol | None:
    return Subprotocol("media") if "media" in offered else None


@contextmanager
def media_switch() -> Generator[MediaSwitch]:
    """Run a media end on a free port of the loopback until the block is left."""
    switch = MediaSwitch()
    server: Server = serve(
        switch.serve_leg,
        "127.0.0.1",
        0,
        process_request=switch.check,
        select_subprotocol=_choose,
        compression=None,
        ping_interval=None,
    )
    switch.port = server.socket.getsockname()[1]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield switch
    finally:
        server.shutdown()
        thread.join()
