"""The state of the built-in phone as frozen values: the line, its quality, the devices, the levels.

Seconds and shares are plain numbers, as in ``model.sound``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.model.sound import Device, SoundFault, SoundMissing

CARRIED: Final = frozenset({"connecting", "dialing", "handling"})
"""The states of an interaction in which the agent's leg is wanted (``docs/behaviour.md``, *Built-in phone*)."""


MONITOR: Final = ".monitor"
"""The end of the id of a microphone of the sound server that hears what a device plays."""


class LineFault(StrEnum):
    """Why a line is down."""

    TICKET_REFUSED = "ticket_refused"  #: The ticket was used, is too old, or the switch has no such leg.
    UNREACHABLE = "unreachable"  #: There was no connection.
    NOT_SAFE = "not_safe"  #: The certificate is not trusted.
    BROKEN_OFF = "broken_off"  #: The connection broke in the middle.
    CLOSED = "closed"  #: The switch closed the line properly.


class LineVerdict(StrEnum):
    """The quality of the line for a listener."""

    GOOD = "good"
    UNSTEADY = "unsteady"  #: Words are missing now and then, or there is a long delay.
    BAD = "bad"  #: Much is missing.
    STALLED = "stalled"  #: The switch does not answer.


class LineFigures(msgspec.Struct, frozen=True):
    """The figures of the last seconds of a line, and their verdict.

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
    """The stage of the agent's leg, as far as the desktop knows."""

    IDLE = "idle"  #: No call.
    CONNECTING = "connecting"  #: A ticket is requested, or the socket is being opened.
    UP = "up"
    RECONNECTING = "reconnecting"  #: The line broke; another ticket is requested, in the same call.
    FAILED = "failed"  #: It did not come back in time.


class PhoneProblem(StrEnum):
    """Why the built-in phone cannot take a call (``docs/behaviour.md``, *The agent's leg*)."""

    NOT_RUNNING = "not_running"  #: Its process does not start, or has ended.
    NO_LIBRARY = "no_library"  #: The machine cannot play sound.
    NO_HEADSET = "no_headset"
    NO_MICROPHONE = "no_microphone"
    HEADSET_GONE = "headset_gone"  #: There are others, but not the one that was chosen.
    MICROPHONE_GONE = "microphone_gone"


class HeadsetButton(StrEnum):
    """What an agent did with a button of the headset."""

    OFF_HOOK = "off_hook"
    ON_HOOK = "on_hook"
    HOOK = "hook"  #: A button without a state of its own: answers, or hangs up.
    DROP = "drop"
    MUTE = "mute"  #: A button without a state of its own: mutes, or takes it back.
    MUTED = "muted"
    UNMUTED = "unmuted"


class HeadsetLights(msgspec.Struct, frozen=True):
    """The lights of a headset."""

    ring: bool = False
    off_hook: bool = False
    mute: bool = False


class Levels(msgspec.Struct, frozen=True):
    """The loudest samples of a tenth of a second, from 0 to 1."""

    microphone: float = 0.0
    headset: float = 0.0


class PhoneDevices(msgspec.Struct, frozen=True):
    """The headsets and the microphones, the default first. Nothing is ``known`` before the first read."""

    headsets: tuple[Device, ...] = ()
    microphones: tuple[Device, ...] = ()
    known: bool = False


class PhoneState(msgspec.Struct, frozen=True):
    """The state of the built-in phone. ``running`` is whether its process accepts orders.

    ``failed`` is whether it ended or did not start, and has not started again since. ``interaction_id`` is the call that
    it carries. ``microphone_problem`` and ``headset_problem`` are the reasons why a device is not open.
    """

    running: bool = False
    failed: bool = False
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
    def is_known(self) -> bool:
        """Whether it is known that the phone can take a call, or why not; not while it starts."""
        return self.failed or (self.running and self.devices.known)

    @property
    def ready(self) -> bool:
        """Whether the phone can take a call: it runs, and there are a headset and a microphone."""
        return self.is_known and self.problem is None

    @property
    def problem(self) -> PhoneProblem | None:
        """Why the phone cannot take a call; None if it can, or while nothing is known."""
        if self.failed:
            return PhoneProblem.NOT_RUNNING
        if not self.is_known:
            return None
        missing = self.headset_problem
        if missing is not None and missing.reason is SoundFault.LIBRARY_MISSING:
            return PhoneProblem.NO_LIBRARY
        headsets, microphones = self.devices.headsets, self.devices.microphones
        if not headsets:
            return PhoneProblem.NO_HEADSET
        if not microphones:
            return PhoneProblem.NO_MICROPHONE
        if not _is_there(self.headset, headsets):
            return PhoneProblem.HEADSET_GONE
        return None if _is_there(self.microphone, microphones) else PhoneProblem.MICROPHONE_GONE


def _is_there(chosen: str | None, devices: tuple[Device, ...]) -> bool:
    """Return whether the device that was chosen is among ``devices``; None is the system's own choice.

    A monitor, which hears what another device plays, is not listed but can be opened.
    """
    return chosen is None or chosen.endswith(MONITOR) or any(device.id == chosen for device in devices)
