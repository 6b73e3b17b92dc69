"""What is known about sound, as frozen values: the player, the ring, and the devices to play on.

Seconds and shares are plain numbers here: sound is counted in frames, drawn in fractions, and a transcription's
words come with seconds (``start_s``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import msgspec

SPEEDS: Final = (0.75, 1.0, 1.25, 1.5, 2.0)
"""How quickly a recording can be played; the pitch stays what it was."""

SKIP_S: Final = 5.0
"""How far one step back or forth goes, in seconds of the recording."""


class SoundFault(StrEnum):
    """Why there is no sound."""

    LIBRARY_MISSING = (
        "library_missing"  #: PortAudio, or the package that plays or reads sound, is not installed.
    )
    NO_DEVICE = "no_device"  #: There is nothing to play on, or no sound server.
    DEVICE_GONE = "device_gone"  #: The device chosen is not among the devices; another one can be chosen.
    DEVICE_LOST = "device_lost"  #: The sound broke off in the middle; it can be played again from there.
    DEVICE_REFUSED = "device_refused"  #: The device is there and would not open; it can be tried again.
    NOT_SOUND = "not_sound"  #: What was given is no recording that can be read.


WORTH_TRYING: Final = frozenset({SoundFault.DEVICE_LOST, SoundFault.DEVICE_REFUSED})
"""Troubles that the next press on play may cure, whether or not a device was plugged in meanwhile."""


class SoundMissing(msgspec.Struct, frozen=True):
    """Why there is no sound, and what the library said. ``detail`` is for the log; it is in no one's language."""

    reason: SoundFault
    detail: str = ""


class Device(msgspec.Struct, frozen=True):
    """Something to play on. ``id`` stays the same over restarts and re-plugging; ``name`` is for people."""

    id: str
    name: str
    is_default: bool = False


class DeviceList(msgspec.Struct, frozen=True):
    """The devices to play on, the system's default first. Nothing is ``known`` before the first look."""

    devices: tuple[Device, ...] = ()
    known: bool = False

    def has(self, device: str | None) -> bool:
        """Return whether ``device`` (``None``: any) is there, as far as is known."""
        if not self.known:
            return True
        return bool(self.devices) if device is None else any(one.id == device for one in self.devices)


class PlayerStage(StrEnum):
    """How far a recording has come on its way to being heard."""

    EMPTY = "empty"  #: No recording.
    LOADING = "loading"
    READY = "ready"  #: It can be shown, and played unless ``PlayerState.problem`` says why not.
    UNREADABLE = "unreadable"  #: ``PlayerState.problem`` says why.


class PlayerState(msgspec.Struct, frozen=True):
    """What the player does. ``position_s`` and ``duration_s`` are seconds of the recording, at any ``speed``.

    ``playing`` is what the user asked for: true from the press on play, though a device needs a moment to open.
    ``volume`` goes from 0 to 1. ``device`` is a ``Device.id``, or ``None`` for the system's default. ``waveform``
    holds peaks from 0 to 1, evenly spread over the recording; ``model.playback.fold_peaks`` fits them to a width.
    """

    stage: PlayerStage = PlayerStage.EMPTY
    position_s: float = 0.0
    duration_s: float = 0.0
    playing: bool = False
    speed: float = 1.0
    volume: float = 1.0
    device: str | None = None
    waveform: tuple[float, ...] = ()
    problem: SoundMissing | None = None

    @property
    def can_play(self) -> bool:
        """Whether pressing play makes sense; if not, ``problem`` or ``stage`` says why."""
        return self.stage is PlayerStage.READY and (
            self.problem is None or self.problem.reason in WORTH_TRYING
        )


class RingerState(msgspec.Struct, frozen=True):
    """What the ring does. With a ``problem`` and ``ringing`` true it is tried again by itself, on any device."""

    ringing: bool = False
    volume: float = 1.0
    device: str | None = None
    problem: SoundMissing | None = None
