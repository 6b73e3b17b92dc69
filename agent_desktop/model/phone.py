"""What is known about the built-in phone, as frozen values: the line, its quality, the devices, the levels.

Seconds and shares are plain numbers, as in ``model.sound``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.model.sound import Device, SoundMissing
from agent_desktop.protocol.states import InteractionState

CARRIED: Final = frozenset({InteractionState.DIALING, InteractionState.HANDLING})
"""The states of an interaction in which the agent's leg is wanted (``docs/behaviour.md``, the built-in phone)."""


class LineFault(StrEnum):
    """Why a line is down."""

    TICKET_REFUSED = "ticket_refused"  #: The ticket was used, is too old, or the switch has no such leg.
    UNREACHABLE = "unreachable"  #: No connection came about.
    NOT_SAFE = "not_safe"  #: The certificate is not trusted.
    BROKEN_OFF = "broken_off"  #: The connection broke in the middle.
    CLOSED = "closed"  #: The switch closed the line in good order.


class LineVerdict(StrEnum):
    """How good the line is, as an ear would judge it."""

    GOOD = "good"
    UNSTEADY = "unsteady"  #: Words are missing now and then, or there is a long delay.
    BAD = "bad"  #: Much is missing.
    STALLED = "stalled"  #: The switch does not answer.


class LineFigures(msgspec.Struct, frozen=True):
    """What the last seconds of a line were like, and what they mean.

    ``lost_share`` of the customer's sound was missing and concealed; ``jitter_s`` is how late its frames come at worst;
    ``delay_s`` is how long they wait before they are played; ``unsent_share`` of the agent's sound was left out because
    the network did not take it.
    """

    verdict: LineVerdict
    lost_share: float = 0.0
    jitter_s: float = 0.0
    delay_s: float = 0.0
    unsent_share: float = 0.0


class LegStage(StrEnum):
    """Where the agent's leg stands, as the desktop knows it."""

    IDLE = "idle"  #: No call.
    CONNECTING = "connecting"  #: A ticket is asked for, or the socket is being opened.
    UP = "up"
    RECONNECTING = "reconnecting"  #: The line broke; another ticket is asked for, in the same call.
    FAILED = "failed"  #: It did not come back in time.


class Levels(msgspec.Struct, frozen=True):
    """The loudest samples of a tenth of a second, from 0 to 1."""

    microphone: float = 0.0
    headset: float = 0.0


class PhoneDevices(msgspec.Struct, frozen=True):
    """What there is to listen with and to speak into, the default first. Nothing is ``known`` before the first look."""

    headsets: tuple[Device, ...] = ()
    microphones: tuple[Device, ...] = ()
    known: bool = False


class PhoneState(msgspec.Struct, frozen=True):
    """What the built-in phone does. ``running``: its process takes orders.

    ``interaction_id`` is the call that it carries. ``microphone_problem`` and ``headset_problem`` say why a device is not
    open. ``ready``: it can take a call, as far as is known.
    """

    running: bool = False
    stage: LegStage = LegStage.IDLE
    interaction_id: str | None = None
    muted: bool = False
    testing: bool = False
    quality: LineFigures | None = None
    fault: LineFault | None = None
    microphone_problem: SoundMissing | None = None
    headset_problem: SoundMissing | None = None
    devices: PhoneDevices = PhoneDevices()
    headset: str | None = None
    microphone: str | None = None

    @property
    def ready(self) -> bool:
        """Whether the phone can take a call: it runs, and there is something to listen with and to speak into."""
        devices = self.devices
        return self.running and bool(devices.headsets) and bool(devices.microphones)
