"""Server-sent events: bytes in, events out. No input or output of its own, and a bound on its memory.

It follows the WHATWG's rules for ``text/event-stream``: lines end with LF, CR or CRLF, also when the two arrive in
different pieces; a leading byte order mark is skipped; an event without data is dropped.
"""

from __future__ import annotations

from typing import Final, NamedTuple

LARGEST_EVENT: Final = 8 * 1024 * 1024
"""In bytes. The largest valid event is a supervisor's snapshot: some hundreds of kilobytes."""

_BOM: Final = b"\xef\xbb\xbf"


class EventTooLarge(ValueError):
    """An event is larger than any of ours can be; the stream must be closed."""


class ServerEvent(NamedTuple):
    """One event. ``id`` is the last id received, also when this event has none itself."""

    name: str
    data: str
    id: str


class SseParser:
    """Turns pieces of a stream, cut anywhere, into events; one for each connection."""

    def __init__(self, *, last_id: str = "", largest: int = LARGEST_EVENT) -> None:
        self._largest = largest
        self._begun = False
        self._held: bytes = b""
        self._skip_newline = False
        self._name = ""
        self._data: list[str] = []
        self._size = 0
        self._new_id = last_id
        self.last_id = last_id
        """The id of the last complete event, for ``Last-Event-ID``."""
        self.retry_ms: int | None = None
        """The pause before reconnecting that the server requests, in milliseconds."""

    def feed(self, piece: bytes) -> list[ServerEvent]:
        """Parse the next piece and return the events that it completes.

        Raises:
            EventTooLarge: an event, or a line, exceeds its bound.
        """
        if not piece:
            return []
        taken = (self._take(line) for line in self._lines(piece))
        return [event for event in taken if event is not None]

    def _lines(self, piece: bytes) -> list[bytes]:
        """Return the lines that ``piece`` completes, without their ends; keep the rest."""
        if self._skip_newline:  # The second half of a CRLF that was cut in two.
            piece = piece.removeprefix(b"\n")
        text = self._held + piece
        if not self._begun:
            if len(text) < len(_BOM) and _BOM.startswith(text):
                self._held = text
                return []
            self._begun = True
            text = text.removeprefix(_BOM)
        self._skip_newline = text.endswith(b"\r")
        lines = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        self._held = lines.pop()
        if len(self._held) + self._size > self._largest:
            raise EventTooLarge(f"more than {self._largest} bytes")
        return lines

    def _take(self, line: bytes) -> ServerEvent | None:
        """Parse one line; return the event that an empty one ends."""
        if not line:
            return self._end()
        field, _, value = line.decode("utf-8", "replace").partition(":")
        value = value.removeprefix(" ")
        match field:
            case "data":
                self._size += len(line)
                if self._size > self._largest:
                    raise EventTooLarge(f"more than {self._largest} bytes")
                self._data.append(value)
            case "event":
                self._name = value
            case "id" if "\0" not in value:
                self._new_id = value
            case "retry" if value.isascii() and value.isdigit():
                self.retry_ms = int(value[:9])
            case _:
                pass  # A comment (its field is empty), or a field of a future version.
        return None

    def _end(self) -> ServerEvent | None:
        name, data = self._name or "message", self._data
        self._name, self._data, self._size = "", [], 0
        self.last_id = self._new_id
        return ServerEvent(name, "\n".join(data), self.last_id) if data else None
