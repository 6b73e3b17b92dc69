"""Answers: with a complete body, or with one that is generated while it is sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from functools import lru_cache
from typing import Final

from server_stub.asgi import HeaderPairs, Receive, Send

_WITHOUT_BODY: Final = frozenset({204, 304})
_NO_HEADERS: Final[Mapping[str, str]] = {}


class Response:
    """An answer with a complete body; the ``media_type`` of text includes its charset."""

    def __init__(
        self,
        body: bytes,
        *,
        status: int = 200,
        media_type: str | None = None,
        headers: Mapping[str, str] = _NO_HEADERS,
    ) -> None:
        self.status = status
        self.headers = dict(headers)
        self._body = body
        if media_type is not None:
            self.headers["Content-Type"] = media_type
        if status not in _WITHOUT_BODY:
            self.headers.setdefault("Content-Length", str(len(body)))

    def say_in(self, words: Callable[[bytes], bytes]) -> None:
        """Put a body of JSON into the words that the client knows."""
        if "json" in self.headers.get("Content-Type", "") and self._body:
            self._body = words(self._body)
            self.headers["Content-Length"] = str(len(self._body))

    async def send_to(self, send: Send, receive: Receive, common: HeaderPairs) -> None:  # noqa: ARG002
        """Send the answer, with the headers that are ``common`` to all answers."""
        await self._begin(send, common)
        await send({"type": "http.response.body", "body": self._body})

    async def _begin(self, send: Send, common: HeaderPairs) -> None:
        headers = [_header_pair(name, value) for name, value in self.headers.items()]
        await send({"type": "http.response.start", "status": self.status, "headers": [*headers, *common]})


@lru_cache(maxsize=1024)
def _header_pair(name: str, value: str) -> tuple[bytes, bytes]:
    """Return a header as bytes; nearly all answers share theirs, up to their lengths."""
    return name.lower().encode("latin-1"), value.encode("latin-1")


class StreamedResponse(Response):
    """An answer whose body is generated while it is sent, until the reader disconnects."""

    def __init__(
        self,
        chunks: AsyncGenerator[bytes],
        *,
        status: int = 200,
        media_type: str | None = None,
        headers: Mapping[str, str] = _NO_HEADERS,
    ) -> None:
        super().__init__(b"", status=status, media_type=media_type, headers=headers)
        if "Content-Length" not in headers:
            self.headers.pop("Content-Length", None)
        self._chunks = chunks

    async def send_to(self, send: Send, receive: Receive, common: HeaderPairs) -> None:
        """Send the answer, and close the generator of its body when the reader disconnects.

        The web server silently drops data for a reader who has gone, so a second task watches the connection.
        """
        await self._begin(send, common)
        sending = asyncio.create_task(self._pump(send))
        watching = asyncio.create_task(until_gone(receive))
        try:
            await asyncio.wait((sending, watching), return_when=asyncio.FIRST_COMPLETED)
            if sending.done():
                sending.result()
        finally:
            sending.cancel()
            watching.cancel()
            await asyncio.gather(sending, watching, return_exceptions=True)

    async def _pump(self, send: Send) -> None:
        async with aclosing(self._chunks) as chunks:
            async for chunk in chunks:
                await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


async def until_gone(receive: Receive) -> None:
    """Return when the client has closed the connection."""
    while (await receive())["type"] != "http.disconnect":
        pass
