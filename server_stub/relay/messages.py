"""The messages between the server and its relay process: one JSON object per line."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import msgspec


class EndReason(StrEnum):
    """Why a media leg ended. Only the switch can report which side closed it, since its connection always ends first."""

    CLOSED = "closed"
    DESKTOP_SILENT = "desktop_silent"  #: No sound from the desktop for ``SILENCE_LIMIT``.
    DESKTOP_STUCK = "desktop_stuck"  #: The desktop read nothing for seconds.
    SWITCH_STUCK = "switch_stuck"  #: The switch read nothing for seconds.


class Upstream(msgspec.Struct, frozen=True):
    """The switch's side of one leg: an address, and the path of its WebSocket."""

    host: str
    port: int
    path: str


class Admit(msgspec.Struct, frozen=True, tag="admit"):
    """To the relay: admit the first client with ``ticket`` within ``seconds`` to ``upstream``.

    ``leg`` is the id of the interaction; an unused ticket of the same leg is void from now on.
    """

    ticket: str
    leg: str
    upstream: Upstream
    seconds: float


class Revoke(msgspec.Struct, frozen=True, tag="revoke"):
    """To the relay: make the unused ticket of ``leg`` void, and end its open socket."""

    leg: str


class Listen(msgspec.Struct, frozen=True, tag="listen"):
    """To the relay, as the first message: the listening socket, as a file descriptor or the bytes of ``socket.share``.

    With ``certificate`` and ``key``, two PEM files, the relay speaks TLS.
    """

    descriptor: int | None = None
    share: bytes | None = None
    certificate: str | None = None
    key: str | None = None


class RelayReady(msgspec.Struct, frozen=True, tag="ready"):
    """To the server: connections are accepted."""


class TicketAdmitted(msgspec.Struct, frozen=True, tag="admitted"):
    """To the server: the ticket of ``leg`` is valid from now on."""

    leg: str


class LegOpened(msgspec.Struct, frozen=True, tag="opened"):
    """To the server: the desktop and the switch are joined."""

    leg: str


class LegClosed(msgspec.Struct, frozen=True, tag="closed"):
    """To the server: a joined leg has ended."""

    leg: str
    reason: EndReason


RelayOrder = Listen | Admit | Revoke
RelayReport = RelayReady | TicketAdmitted | LegOpened | LegClosed

LONGEST_LINE: Final = 16 * 1024
"""Most bytes of a line; the longest message has the bytes of a shared socket."""

read_order: Final[msgspec.json.Decoder[RelayOrder]] = msgspec.json.Decoder(RelayOrder)
read_report: Final[msgspec.json.Decoder[RelayReport]] = msgspec.json.Decoder(RelayReport)


def line(message: RelayOrder | RelayReport) -> bytes:
    """Return ``message`` as one line."""
    return msgspec.json.encode(message) + b"\n"
