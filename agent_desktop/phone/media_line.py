"""The line of one call: a WebSocket that carries frames both ways, as the switch's ``chan_websocket`` words it.

The switch plays each frame for 20 ms and its queue never gets shorter by itself: after a stall the customer would hear
everything late for the rest of the call. So its length is asked for, and frames are left out when too many wait there.
"""

from __future__ import annotations

import queue
import ssl
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Final

import msgspec
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, ProxyError
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from agent_desktop.authorities import trusted
from agent_desktop.model.phone import LineFault, LineFigures
from agent_desktop.phone import g711
from agent_desktop.phone.line_quality import LineQuality
from agent_desktop.phone.playout import Playout
from agent_desktop.protocol.codec import UNREADABLE_JSON

CONNECT_S: Final = 10.0
"""How long a connection may take to come about; the ticket is good for 15 s."""

KEEP_ALIVE_S: Final = 5.0
"""How often the connection is tried, and how long the answer may take."""

_MOST_UNSENT: Final = 10
"""Frames that may wait for the network, 200 ms; what is older is left out."""
_ASK_EVERY: Final = 25
"""Frames between two questions for the switch's state, half a second."""
_LATEST: Final = 6
"""Answers by which the switch's queue is judged: three seconds."""
_FEW: Final = 4
"""Frames that may always wait in the switch: they bridge the next loss."""
_TOO_MANY: Final = 15
"""Frames in the switch's queue at which it is emptied; at fewer, emptying would make more holes than it is worth."""
_NO_MICROPHONE_S: Final = 0.1
"""After how long without the microphone silence is sent, so that the relay does not take the desktop for gone."""

_ASK: Final = '{"command":"GET_STATUS"}'
_FLUSH: Final = '{"command":"FLUSH_MEDIA"}'


class LineRefused(Exception):
    """The line is not opened."""

    def __init__(self, fault: LineFault, detail: str) -> None:
        self.fault, self.detail = fault, detail
        super().__init__(f"{fault.value}: {detail}")


class SwitchEvent(msgspec.Struct, frozen=True):
    """What the switch sends as text, as far as it matters here."""

    event: str
    queue_length: int = 0


_read_event: Final[msgspec.json.Decoder[SwitchEvent]] = msgspec.json.Decoder(SwitchEvent)


class MediaLine:
    """One open line. ``on_down`` and ``on_measured`` are called on threads of its own."""

    def __init__(
        self, on_down: Callable[[LineFault, str], None], on_measured: Callable[[LineFigures], None]
    ) -> None:
        self.playout = Playout()
        self._on_down = on_down
        self._on_measured = on_measured
        self._socket: ClientConnection | None = None
        self._microphone: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._quality = LineQuality()
        self._waiting_there: deque[int] = deque(maxlen=_LATEST)
        self._to_skip = 0
        self._sent = self._unsent = 0
        self._answered_at = 0.0
        self._is_over = threading.Event()

    def open(self, url: str) -> None:
        """Connect to ``url`` and begin.

        Raises:
            LineRefused: there is no connection.
        """
        context = trusted() if url.startswith("wss:") else None
        try:
            self._socket = connect(
                url,
                ssl=context,
                subprotocols=[Subprotocol("media")],
                compression=None,
                open_timeout=CONNECT_S,
                ping_interval=KEEP_ALIVE_S,
                ping_timeout=KEEP_ALIVE_S,
                close_timeout=1.0,
                legacy=True,
            )
        except InvalidStatus as error:
            is_ticket = error.response.status_code == 404
            fault = LineFault.TICKET_REFUSED if is_ticket else LineFault.UNREACHABLE
            raise LineRefused(fault, f"HTTP {error.response.status_code}") from error
        except ssl.SSLError as error:
            raise LineRefused(LineFault.NOT_SAFE, error.reason or type(error).__name__) from error
        except (OSError, EOFError, InvalidHandshake, ProxyError) as error:
            raise LineRefused(LineFault.UNREACHABLE, type(error).__name__) from error
        self._answered_at = time.monotonic()
        for work in (self._hear, self._speak):
            threading.Thread(target=work, name=f"line: {work.__name__}", daemon=True).start()

    def say(self, frame: bytes) -> None:
        """Send a frame of the microphone."""
        self._microphone.put(frame)

    def close(self) -> None:
        """Close in good order: the agent hung up. Safe to repeat."""
        self._is_over.set()
        self._microphone.put(None)
        if self._socket is not None:
            self._socket.close()

    def _end(self, fault: LineFault, detail: str) -> None:
        """Report the end, once."""
        if not self._is_over.is_set():
            self._is_over.set()
            self._microphone.put(None)
            self._on_down(fault, detail)

    def _hear(self) -> None:
        socket = self._socket
        if socket is None:
            return
        try:
            for message in socket:
                if isinstance(message, bytes):
                    self.playout.push(g711.decode(message), time.monotonic())
                else:
                    self._take_event(message)
        except ConnectionClosed as closed:
            self._end(LineFault.BROKEN_OFF, str(closed))
        except OSError as error:
            self._end(LineFault.BROKEN_OFF, type(error).__name__)
        else:
            self._end(LineFault.CLOSED, "the switch closed the line")

    def _take_event(self, text: str) -> None:
        """Keep the switch's queue short, and measure the line whenever the switch answers."""
        try:
            event = _read_event.decode(text)
        except UNREADABLE_JSON:
            return  # A newer switch may have other texts; sound is what counts.
        if event.event != "STATUS":
            return
        self._answered_at = time.monotonic()
        self._waiting_there.append(event.queue_length)
        if event.queue_length > _TOO_MANY:
            self._send(_FLUSH)
            self._unsent += event.queue_length
            self._waiting_there.clear()
        elif len(self._waiting_there) == _LATEST and min(self._waiting_there) > _FEW:
            self._to_skip = 1
            self._waiting_there.clear()

    def _speak(self) -> None:
        while (frame := self._next_frame()) is not None and not self._is_over.is_set():
            self._send(frame)
            self._sent += 1
            if self._sent % _ASK_EVERY == 0:
                self._send(_ASK)
                self._measure()

    def _next_frame(self) -> bytes | None:
        """Return the next frame to send, and leave out what is too old; None at the end."""
        try:
            frame = self._microphone.get(timeout=_NO_MICROPHONE_S)
        except queue.Empty:
            return g711.SILENCE
        while frame is not None and (self._to_skip or self._microphone.qsize() > _MOST_UNSENT):
            self._to_skip = 0
            self._unsent += 1
            frame = self._microphone.get()
        return frame

    def _send(self, message: bytes | str) -> None:
        if self._socket is None:
            return
        try:
            self._socket.send(message)
        except (ConnectionClosed, OSError) as error:
            self._end(LineFault.BROKEN_OFF, type(error).__name__)

    def _measure(self) -> None:
        silent_s = time.monotonic() - self._answered_at
        figures = self._quality.measure(
            self.playout.figures(), sent=self._sent, unsent=self._unsent, silent_s=silent_s
        )
        self._on_measured(figures)
