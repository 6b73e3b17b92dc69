"""The objects and events of ARI, as far as the server uses them.

Every field has a default, because the versions 16 to 22 differ in what they send; unknown fields are ignored.
"""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec

from agent_desktop.protocol.codec import UNREADABLE_JSON


class CallerId(msgspec.Struct, frozen=True):
    """Who is at the other end of a channel."""

    name: str = ""
    number: str = ""


class AriDialplan(msgspec.Struct, frozen=True):
    """Where in the dialplan a channel is. In ``Stasis``, ``app_data`` is the application and its arguments."""

    app_name: str = ""
    app_data: str = ""


class AriChannel(msgspec.Struct, frozen=True):
    """A leg of a call. ``state`` is ``Down``, ``Ring``, ``Ringing``, ``Up`` or rarer words of Asterisk."""

    id: str = ""
    name: str = ""
    state: str = ""
    caller: CallerId = CallerId()
    dialplan: AriDialplan = AriDialplan()

    @property
    def is_up(self) -> bool:
        """Whether the other end has answered."""
        return self.state == "Up"

    @property
    def is_ringing(self) -> bool:
        """Whether the other end's phone rings."""
        return self.state == "Ringing"

    @property
    def endpoint(self) -> str:
        """The endpoint that the channel belongs to, as ``PJSIP/1001``: the name without its serial number."""
        return self.name.rpartition("-")[0]


class AriBridge(msgspec.Struct, frozen=True):
    """What joins channels, so that they hear each other."""

    id: str = ""
    channels: tuple[str, ...] = ()


class AriEndpoint(msgspec.Struct, frozen=True):
    """A telephone or a trunk. ``state`` is ``online``, ``offline`` or ``unknown`` (not watched)."""

    technology: str = ""
    resource: str = ""
    state: str = "unknown"
    channel_ids: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The endpoint as a channel is created to it: ``PJSIP/1001``."""
        return f"{self.technology}/{self.resource}"

    @property
    def is_offline(self) -> bool:
        """Whether Asterisk knows that it cannot be reached."""
        return self.state == "offline"


class AriPlayback(msgspec.Struct, frozen=True):
    """A prompt that is played to a channel or a bridge; ``state`` is ``queued``, ``playing``, ``done`` or ``failed``."""

    id: str = ""
    state: str = ""


class AriRecording(msgspec.Struct, frozen=True):
    """A recording in progress or finished; durations are in seconds, and sent once it has finished."""

    name: str = ""
    state: str = ""
    duration: float | None = None
    talking_duration: float | None = None
    cause: str = ""


class AriInfo(msgspec.Struct, frozen=True):
    """The part of ``GET /asterisk/info`` that the server uses."""

    class System(msgspec.Struct, frozen=True):
        """The build of Asterisk."""

        version: str = ""

    system: System = System()

    @property
    def version(self) -> tuple[int, int]:
        """The major and minor version, as (22, 10); (0, 0) if it cannot be read."""
        found = _VERSION.match(self.system.version)
        return (0, 0) if found is None else (int(found["major"]), int(found["minor"] or 0))


class AriVariable(msgspec.Struct, frozen=True):
    """The value of a variable or function of a channel."""

    value: str = ""


class AriEvent(msgspec.Struct, frozen=True):
    """An event of the socket, with the fields of every type that the server uses.

    ``channel`` is the one that the event is about; ``peer`` is the dialled channel of ``Dial``. ``cause`` is a cause of
    Q.850, and ``tech_cause`` the status of SIP (recent versions alone: 22.10 has it, 16.28 does not).
    """

    type: str
    application: str = ""
    timestamp: str = ""
    channel: AriChannel | None = None
    peer: AriChannel | None = None
    bridge: AriBridge | None = None
    endpoint: AriEndpoint | None = None
    playback: AriPlayback | None = None
    recording: AriRecording | None = None
    args: tuple[str, ...] = ()
    dialstatus: str = ""
    cause: int | None = None
    tech_cause: int | None = None
    digit: str = ""
    duration: float | None = None
    """Of talking, in milliseconds (``ChannelTalkingFinished``)."""
    duration_ms: float | None = None
    """Of a digit (``ChannelDtmfReceived``)."""

    @property
    def about(self) -> AriChannel:
        """The channel that the event is about: the dialled one of ``Dial``, else ``channel``; empty for other events."""
        return self.peer or self.channel or _NO_CHANNEL

    @property
    def subjects(self) -> tuple[str, ...]:
        """The ids of the channel, playback and recording that the event is about."""
        ids = (
            self.about.id,
            self.playback.id if self.playback is not None else "",
            self.recording.name if self.recording is not None else "",
        )
        return tuple(each for each in ids if each)


_VERSION: Final = re.compile(r"(?:certified/)?(?P<major>\d+)(?:\.(?P<minor>\d+))?")
_NO_CHANNEL: Final = AriChannel()
_EVENTS: Final = msgspec.json.Decoder(AriEvent)


def decode_event(raw: str | bytes) -> AriEvent | None:
    """Return the event that the socket sent; None for one of a form that the server does not know.

    An unknown form must not end the connection on which all calls depend.
    """
    try:
        return _EVENTS.decode(raw)
    except UNREADABLE_JSON:
        return None


def channels_of(answer: Any) -> dict[str, AriChannel]:
    """Return the channels of ``GET /channels`` by their ids."""
    return {each.id: each for each in msgspec.convert(answer, list[AriChannel])}


def bridges_of(answer: Any) -> dict[str, AriBridge]:
    """Return the bridges of ``GET /bridges`` by their ids."""
    return {each.id: each for each in msgspec.convert(answer, list[AriBridge])}


def endpoints_of(answer: Any) -> dict[str, AriEndpoint]:
    """Return the endpoints of ``GET /endpoints`` by their names."""
    return {each.name: each for each in msgspec.convert(answer, list[AriEndpoint])}
