"""The state of sound, as frozen values: the player, the ring tone, and the output devices.

Seconds and shares are plain numbers here: sound is counted in frames, drawn in fractions, and the words of a
transcription have their times in seconds (``start_s``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import msgspec

SPEEDS: Final = (0.75, 1.0, 1.25, 1.5, 2.0)
"""The speeds of playback; the pitch does not change."""

SKIP_S: Final = 5.0
"""The length of one step back or forward, in seconds of the recording."""


class SoundFault(StrEnum):
    """Why there is no sound."""

    LIBRARY_MISSING = (
        "library_missing"  #: PortAudio, or the package that plays or reads sound, is not installed.
    )
    NO_DEVICE = "no_device"  #: There is no output device, or no sound server.
    DEVICE_GONE = "device_gone"  #: The chosen device is not among the devices; another one can be chosen.
    DEVICE_LOST = "device_lost"  #: The sound broke off in the middle; it can be resumed from there.
    DEVICE_REFUSED = "device_refused"  #: The device is there but could not be opened; it can be tried again.
    NOT_SOUND = "not_sound"  #: The data is not a readable recording.


WORTH_TRYING: Final = frozenset({SoundFault.DEVICE_LOST, SoundFault.DEVICE_REFUSED})
"""Problems that the next press on play may solve, whether or not a device was plugged in meanwhile."""


class SoundMissing(msgspec.Struct, frozen=True):
    """Why there is no sound. ``detail`` is the library's message for the log, in whatever language."""

    reason: SoundFault
    detail: str = ""


class Device(msgspec.Struct, frozen=True):
    """An output device. ``id`` stays the same over restarts and re-plugging; ``name`` is for people."""

    id: str
    name: str
    is_default: bool = False


class DeviceList(msgspec.Struct, frozen=True):
    """The output devices, the system's default first. ``known`` is false before the first list."""

    devices: tuple[Device, ...] = ()
    known: bool = False

    def has(self, device: str | None) -> bool:
        """Return whether ``device`` (``None``: any) is there, as far as is known."""
        if not self.known:
            return True
        return bool(self.devices) if device is None else any(one.id == device for one in self.devices)


class PlayerStage(StrEnum):
    """The loading state of a recording."""

    EMPTY = "empty"  #: No recording.
    LOADING = "loading"
    READY = "ready"  #: It can be shown, and played unless ``PlayerState.problem`` is set.
    UNREADABLE = "unreadable"  #: ``PlayerState.problem`` is the reason.


class PlayerState(msgspec.Struct, frozen=True):
    """The state of the player. ``position_s`` and ``duration_s`` are seconds of the recording, at any ``speed``.

    ``playing`` is the user's wish: true from the press on play, although a device needs a moment to open.
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
        """Whether pressing play can have an effect; if not, ``problem`` or ``stage`` is the reason."""
        return self.stage is PlayerStage.READY and (
            self.problem is None or self.problem.reason in WORTH_TRYING
        )


class RingerState(msgspec.Struct, frozen=True):
    """The state of the ring. While ``ringing`` with a ``problem`` it is retried automatically, on any device."""

    ringing: bool = False
    volume: float = 1.0
    device: str | None = None
    problem: SoundMissing | None = None
