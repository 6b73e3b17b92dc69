"""What a member and the owner send each other over a link: frames of MessagePack behind their length.

The wire is internal to one version of the program: a member connects only to an owner whose schema it knows.
"""

from __future__ import annotations

import asyncio
from typing import Final

import msgspec

LARGEST_FRAME: Final = 24 * 1024 * 1024
"""Bytes of a frame: the largest body of a request, a recording, and its head."""
PING_S: Final = 1.0
"""How often each end shows that it lives."""
SILENT_S: Final = 10.0
"""After so long without a byte a link counts as cut."""
_LENGTH: Final = 4


class _Message(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """Base of all messages; an ``ask_id`` is chosen by the member and unique on its link."""


class Ask(_Message, frozen=True):
    """A request that the owner answers as if it had received it itself; ``client`` is the address of its sender."""

    ask_id: int
    method: str
    path: str
    query: bytes
    headers: list[tuple[bytes, bytes]]
    client: str
    scheme: str
    body: bytes


class CancelAsk(_Message, frozen=True):
    """The sender of a request has gone."""

    ask_id: int


class AskSnapshot(_Message, frozen=True):
    """A member needs the present state for the stream of a user."""

    ask_id: int
    user_id: str


class AskNote(_Message, frozen=True):
    """A member reports for the audit trail who reads what; ``event`` is an ``AuditNote`` as JSON."""

    ask_id: int
    event: bytes


class Attached(_Message, frozen=True):
    """The streams of these agents are open at the member."""

    agent_ids: list[str]


class Detached(_Message, frozen=True):
    """The streams of these agents have ended at the member."""

    agent_ids: list[str]


class Ping(_Message, frozen=True):
    """Shows that the sender lives, also while a large frame takes long in the other direction."""


class AnswerHead(_Message, frozen=True):
    """The beginning of an answer, with all of its body unless there is ``more``."""

    ask_id: int
    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes
    more: bool


class AnswerPart(_Message, frozen=True):
    """A further part of an answer's body."""

    ask_id: int
    body: bytes
    more: bool


class AnswerBroken(_Message, frozen=True):
    """The owner could not complete an answer; it is not known whether the request was carried out."""

    ask_id: int


class SnapshotGiven(_Message, frozen=True):
    """The present state of a user, as JSON, and the number of the last event before it."""

    ask_id: int
    seq: int
    body: bytes


class Noted(_Message, frozen=True):
    """The note is stored."""

    ask_id: int


class AskRefused(_Message, frozen=True):
    """The owner did nothing, because it cannot at the moment."""

    ask_id: int
    reason: str


class Replaced(_Message, frozen=True):
    """An agent has opened a stream elsewhere, so that the member ends its own."""

    agent_id: str


FromMember = Ask | CancelAsk | AskSnapshot | AskNote | Attached | Detached | Ping
FromOwner = AnswerHead | AnswerPart | AnswerBroken | SnapshotGiven | Noted | AskRefused | Replaced | Ping

_encoder: Final = msgspec.msgpack.Encoder()
_of_member: Final = msgspec.msgpack.Decoder(FromMember)
_of_owner: Final = msgspec.msgpack.Decoder(FromOwner)


def frame(message: _Message) -> bytes:
    """Return ``message`` with its length before it."""
    body = _encoder.encode(message)
    return len(body).to_bytes(_LENGTH, "big") + body


async def read_from_member(reader: asyncio.StreamReader) -> FromMember:
    """Return the next message of a member.

    Raises:
        OSError, EOFError: the link has ended.
        TimeoutError: nothing has arrived for ``SILENT_S``.
        msgspec.MsgspecError: the message is invalid, so that nothing after it can be understood.
    """
    return _of_member.decode(await _read(reader))


async def read_from_owner(reader: asyncio.StreamReader) -> FromOwner:
    """Return the next message of the owner; the errors are those of ``read_from_member``."""
    return _of_owner.decode(await _read(reader))


async def _read(reader: asyncio.StreamReader) -> bytes:
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(SILENT_S) as patience:
        length = int.from_bytes(await reader.readexactly(_LENGTH), "big")
        if length > LARGEST_FRAME:
            raise msgspec.ValidationError("the frame is too large")
        body = bytearray()
        while len(body) < length:
            part = await reader.read(length - len(body))
            if not part:
                raise EOFError("the link ended in the middle of a frame")
            body += part
            patience.reschedule(loop.time() + SILENT_S)  # A slow frame is not a silent link.
        return bytes(body)
