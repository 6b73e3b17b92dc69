"""The contract between sound and the rest of the desktop: player, ringer and list of devices.

Threads: everything here is called on the event loop's thread, returns at once and calls its watchers on that thread.
Reading a recording, stretching it and opening a device run in threads of their own; the device's thread hands over by
``call_soon_threadsafe``.

Errors: none is raised into the caller. Missing or broken sound is reported in the state (``problem``), and everything
else goes on without sound. ``SoundUnavailable`` stays inside this package.

Units: positions and durations are seconds of the recording at its own speed; volumes are shares from 0 to 1;
devices are ``Device.id``s, and ``None`` stands for the system's default device.

Nothing heavy is imported before it is needed: numpy and soundfile with the first recording, sounddevice with the
first recording that could be played, pulsectl when the devices are first listed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from agent_desktop.model.sound import DeviceList, PlayerState, RingerState, SoundFault, SoundMissing

Stop = Callable[[], None]
"""The result of ``watch``: call it to stop watching."""


class SoundUnavailable(Exception):
    """There is no sound; ``why`` is the reason."""

    def __init__(self, reason: SoundFault, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.why = SoundMissing(reason, detail)


class Player(Protocol):
    """Plays one recording at a time."""

    @property
    def state(self) -> PlayerState:
        """The current state; ``position_s`` is that of the sound being heard, to the frame."""
        ...

    def watch(self, watcher: Callable[[PlayerState], None]) -> Stop:
        """Call ``watcher`` at every change, and about 25 times a second while playing."""
        ...

    def load(self, recording: bytes) -> None:
        """Replace the recording, stop playing, and read the new one: WAV, FLAC, Ogg, Opus or MP3.

        ``stage`` goes to ``LOADING``, then to ``READY`` with ``duration_s`` and ``waveform``, or to ``UNREADABLE``.
        Without numpy and soundfile a plain WAV is still shown; it cannot be played.
        """
        ...

    def unload(self) -> None:
        """Stop, and unload the recording."""
        ...

    def play(self) -> None:
        """Play from the playhead, or from the start if it is at the end; while loading, play as soon as ready.

        Pressing play after a problem tries again.
        """
        ...

    def pause(self) -> None:
        """Fall silent; on resuming no frame is lost or heard twice."""
        ...

    def seek(self, position_s: float) -> None:
        """Move the playhead, also while playing; beyond an end means that end."""
        ...

    def skip(self, by_s: float) -> None:
        """Move the playhead by ``by_s`` seconds of the recording, back if negative."""
        ...

    def set_speed(self, speed: float) -> None:
        """Play at one of ``SPEEDS`` with the pitch kept; sound that is playing keeps its speed until the new one is ready.

        Raises:
            ValueError: not one of ``SPEEDS``; nothing has changed.
        """
        ...

    def set_volume(self, volume: float) -> None:
        """Change the volume at once; values are clamped to 0 to 1."""
        ...

    def set_device(self, device: str | None) -> None:
        """Play on ``device``; while playing, the sound continues there from the same frame."""
        ...

    async def close(self) -> None:
        """Stop, close the device and wait until every thread has ended; nothing can be played afterwards."""
        ...


class Ringer(Protocol):
    """Rings until stopped, on a device of its own."""

    @property
    def state(self) -> RingerState:
        """The current state of the ring."""
        ...

    def watch(self, watcher: Callable[[RingerState], None]) -> Stop:
        """Call ``watcher`` at every change."""
        ...

    def ring(self) -> None:
        """Ring from the start of the sound; while ringing this changes nothing. The ring ends by itself after a while."""
        ...

    def silence(self) -> None:
        """Stop ringing; harmless when nothing rings."""
        ...

    def set_volume(self, volume: float) -> None:
        """Change the volume at once; values are clamped to 0 to 1."""
        ...

    def set_device(self, device: str | None) -> None:
        """Ring on ``device``, at once when ringing. While it is missing the default device rings, and ``problem`` reports it."""
        ...

    async def close(self) -> None:
        """Stop, close the device and wait until every thread has ended."""
        ...


class Devices(Protocol):
    """Lists the output devices, and notices when one is plugged in or out."""

    @property
    def list(self) -> DeviceList:
        """The devices as last seen."""
        ...

    def watch(self, watcher: Callable[[DeviceList], None]) -> Stop:
        """Call ``watcher`` whenever the list changes."""
        ...

    def start(self) -> None:
        """Begin to watch the devices in a thread; the first list arrives through ``watch``."""
        ...

    def look_again(self) -> None:
        """List the devices again: some systems report no changes, so call this when a menu of devices opens."""
        ...

    async def close(self) -> None:
        """Stop watching, and wait until every thread has ended."""
        ...
