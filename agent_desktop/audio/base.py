"""The seam between sound and the rest of the desktop: what a player, a ringer and a list of devices promise.

Threads: everything here is called on the event loop's thread, returns at once and tells its watchers there. Reading
a recording, stretching it and opening a device are done in threads of their own; the device's thread hands over by
``call_soon_threadsafe``.

Errors: none is raised into the caller. What is missing or breaks is said in the state (``problem``), and everything
else goes on without sound. ``SoundUnavailable`` travels inside this room only.

Units: positions and durations are seconds of the recording at its own speed; volumes are shares from 0 to 1;
devices are ``Device.id``s, and ``None`` stands for the system's default device.

Nothing heavy is imported before it is needed: numpy and soundfile with the first recording, sounddevice with the
first one that could be played, pulsectl with the first look at the devices.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from agent_desktop.model.sound import DeviceList, PlayerState, RingerState, SoundFault, SoundMissing

Stop = Callable[[], None]
"""What ``watch`` returns: call it to be told no more."""


class SoundUnavailable(Exception):
    """There is no sound; ``why`` says why."""

    def __init__(self, reason: SoundFault, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.why = SoundMissing(reason, detail)


class Player(Protocol):
    """Plays one recording at a time."""

    @property
    def state(self) -> PlayerState:
        """The state now; ``position_s`` is that of the sound being heard, to the frame."""
        ...

    def watch(self, watcher: Callable[[PlayerState], None]) -> Stop:
        """Call ``watcher`` at every change, and while playing about 25 times a second."""
        ...

    def load(self, recording: bytes) -> None:
        """Take another recording (what it was playing stops) and read it: WAV, FLAC, Ogg, Opus or MP3.

        ``stage`` goes to ``LOADING``, then to ``READY`` with ``duration_s`` and ``waveform``, or to ``UNREADABLE``.
        Without numpy and soundfile a plain WAV is still shown; it cannot be played.
        """
        ...

    def unload(self) -> None:
        """Stop, and forget the recording."""
        ...

    def play(self) -> None:
        """Go on from where the playhead is, from the start if it is at the end; while loading, as soon as ready.

        A press after a problem tries again.
        """
        ...

    def pause(self) -> None:
        """Fall silent; no frame is lost or heard twice when it goes on."""
        ...

    def seek(self, position_s: float) -> None:
        """Move the playhead, also while playing; beyond an end means that end."""
        ...

    def skip(self, by_s: float) -> None:
        """Move the playhead by ``by_s`` seconds of the recording, back if negative."""
        ...

    def set_speed(self, speed: float) -> None:
        """Play at one of ``SPEEDS`` with the pitch kept; while playing, the sound goes on at the old one until then.

        Raises:
            ValueError: not one of ``SPEEDS``; nothing has changed.
        """
        ...

    def set_volume(self, volume: float) -> None:
        """Play this loud, at once; values outside 0 to 1 are brought inside."""
        ...

    def set_device(self, device: str | None) -> None:
        """Play on ``device``; while playing, the sound goes on there from the same frame."""
        ...

    async def close(self) -> None:
        """Stop, let go of the device and wait until no thread is left; nothing can be played any more."""
        ...


class Ringer(Protocol):
    """Rings until told to stop, on a device of its own."""

    @property
    def state(self) -> RingerState:
        """What the ring does now."""
        ...

    def watch(self, watcher: Callable[[RingerState], None]) -> Stop:
        """Call ``watcher`` at every change."""
        ...

    def ring(self) -> None:
        """Ring from the start of the sound; a ring that goes on already goes on. It ends by itself after a while."""
        ...

    def silence(self) -> None:
        """Stop ringing; harmless when nothing rings."""
        ...

    def set_volume(self, volume: float) -> None:
        """Ring this loud, at once; values outside 0 to 1 are brought inside."""
        ...

    def set_device(self, device: str | None) -> None:
        """Ring on ``device``, at once when ringing. While it is away the default device rings, and ``problem`` says so."""
        ...

    async def close(self) -> None:
        """Stop, let go of the device and wait until no thread is left."""
        ...


class Devices(Protocol):
    """Knows the devices to play on, and notices when one comes or goes."""

    @property
    def list(self) -> DeviceList:
        """The devices as last seen."""
        ...

    def watch(self, watcher: Callable[[DeviceList], None]) -> Stop:
        """Call ``watcher`` whenever the list changes."""
        ...

    def start(self) -> None:
        """Begin to look, in a thread; the first list arrives through ``watch``."""
        ...

    def look_again(self) -> None:
        """Look now: for systems that do not tell of changes, say when a menu of devices opens."""
        ...

    async def close(self) -> None:
        """Stop looking, and wait until no thread is left."""
        ...
