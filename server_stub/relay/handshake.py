"""The opening of a WebSocket, as far as a relay must understand it (RFC 6455, section 4).

The relay reads one request and one response, and writes its own versions of both. Nothing else that a client sends
reaches the switch, whose control interface has the same port.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from agent_desktop.protocol import paths
from server_stub.relay.messages import Upstream

LARGEST_HEAD: Final = 8 * 1024
"""Bytes of a request or a response up to its empty line."""

END_OF_HEAD: Final = b"\r\n\r\n"

_REQUEST: Final = re.compile(
    "GET " + paths.MEDIA.replace("{ticket}", "([A-Za-z0-9_-]{16,128})") + r" HTTP/1\.1"
)
_PATH: Final = re.compile(r"/media/[A-Za-z0-9._~-]{1,200}")
_KEY: Final = re.compile(r"[A-Za-z0-9+/=]{16,64}")
_ACCEPTED: Final = re.compile(rb"HTTP/1\.1 101(?: |$)")
_TOKENS: Final = re.compile(r"[A-Za-z0-9 ,._-]{1,100}")


class HandshakeRefused(Exception):
    """A request or a response that is not the opening of a media socket. ``status`` is the HTTP status to answer."""

    def __init__(self, status: int, message: str) -> None:
        self.status = status
        super().__init__(message)


class MediaRequest:
    """The request of a desktop to open its media socket."""

    def __init__(self, head: bytes) -> None:
        """Read ``head``, which ends in an empty line.

        Raises:
            HandshakeRefused: it is not the opening of a media socket.
        """
        lines = head.decode("latin-1").split("\r\n")
        found = _REQUEST.fullmatch(lines[0])
        if found is None:
            raise HandshakeRefused(404, "not the path of a media socket")
        self.ticket = found[1]
        headers = _headers(lines[1:])
        self._key = headers.get("sec-websocket-key", "")
        self._protocol = headers.get("sec-websocket-protocol", "")
        wants_upgrade = headers.get("upgrade", "").lower() == "websocket"
        if not wants_upgrade or headers.get("sec-websocket-version") != "13":
            raise HandshakeRefused(426, "not the opening of a WebSocket")
        if _KEY.fullmatch(self._key) is None or _TOKENS.fullmatch(self._protocol) is None:
            raise HandshakeRefused(400, "no usable key or subprotocol")
        if "transfer-encoding" in headers or headers.get("content-length", "0") != "0":
            raise HandshakeRefused(400, "a body where none belongs")

    def for_upstream(self, upstream: Upstream) -> bytes:
        """Return the request to send to the switch, which takes only key and subprotocol from the desktop's request.

        Raises:
            HandshakeRefused: the switch's path is not one of a media socket.
        """
        if _PATH.fullmatch(upstream.path) is None:
            raise HandshakeRefused(502, "the switch named a path that is not a media socket")
        return (
            f"GET {upstream.path} HTTP/1.1\r\n"
            f"Host: {upstream.host}:{upstream.port}\r\n"
            "Upgrade: websocket\r\n"
            "Connection: Upgrade\r\n"
            "Sec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {self._key}\r\n"
            f"Sec-WebSocket-Protocol: {self._protocol}\r\n"
            "\r\n"
        ).encode("latin-1")


def accepted_response(head: bytes) -> bytes:
    """Return the response to send to the desktop for the switch's response ``head``.

    Raises:
        HandshakeRefused: the switch did not open the socket.
    """
    if _ACCEPTED.match(head) is None:
        raise HandshakeRefused(502, "the switch did not open the media socket")
    headers = _headers(head.decode("latin-1").split("\r\n")[1:])
    kept = {
        "Sec-WebSocket-Accept": headers.get("sec-websocket-accept"),
        "Sec-WebSocket-Protocol": headers.get("sec-websocket-protocol"),
    }
    lines = [f"{name}: {value}" for name, value in kept.items() if value is not None]
    return "\r\n".join(
        ("HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade", *lines, "", "")
    ).encode("latin-1")


def refusal(status: int) -> bytes:
    """Return a complete response with ``status`` and no body."""
    reason = {400: "Bad Request", 404: "Not Found", 426: "Upgrade Required", 502: "Bad Gateway", 503: "Busy"}
    extra = "Upgrade: websocket\r\n" if status == 426 else ""
    return (
        f"HTTP/1.1 {status} {reason[status]}\r\n{extra}Cache-Control: no-store\r\nConnection: close\r\n"
        "Content-Length: 0\r\n\r\n"
    ).encode("latin-1")


def _headers(lines: list[str]) -> Mapping[str, str]:
    """Return the headers by their names in lower case.

    Raises:
        HandshakeRefused: a line is not a header, or a header of the handshake is repeated.
    """
    headers: dict[str, str] = {}
    for text in lines:
        if not text:
            continue
        name, colon, value = text.partition(":")
        key = name.lower()
        is_second = key in headers and key.startswith(("sec-websocket", "content", "transfer", "upgrade"))
        if not colon or name != name.strip() or is_second:
            raise HandshakeRefused(400, "unreadable headers")
        headers[key] = value.strip()
    return headers
