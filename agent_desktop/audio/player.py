"""The player: one recording at a time, with seek, speed, volume and a choice of devices."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Final, NamedTuple

import msgspec

from agent_desktop.audio.base import Devices, SoundUnavailable, Stop
from agent_desktop.audio.channel import Channel
from agent_desktop.audio.feed import Feed
from agent_desktop.audio.portaudio import PORTAUDIO
from agent_desktop.audio.sound import DecodedRecording, decode
from agent_desktop.audio.stretch import Stretch
from agent_desktop.audio.threads import Threads
from agent_desktop.audio.tracks import StretchedTrack, Track, WholeTrack
from agent_desktop.audio.waveform import Shape, shape
from agent_desktop.model.observable import Observable
from agent_desktop.model.playback import clamp_position
from agent_desktop.model.sound import SPEEDS, DeviceList, PlayerStage, PlayerState, SoundFault, SoundMissing

TICK_S: Final = 0.04
"""Interval of reports while the playhead moves: as often as an eye notices."""

AHEAD_S: Final = 0.25
"""How much is stretched at once (it takes a millisecond) before the rest is left to a thread."""

BIT_S: Final = 1.0
"""How much the thread stretches between two checks whether it is still needed."""

CLOSE_S: Final = 5.0
"""How long closing waits for a recording that is being read."""


class Reading(NamedTuple):
    """The result of reading a recording: a ``sound`` to play, a ``shape`` to show, and the reason if there is none."""

    sound: DecodedRecording | None
    shape: Shape | None
    problem: SoundMissing | None


class Clip(NamedTuple):
    """A recording that can be played, and the channel that plays it."""

    sound: DecodedRecording
    feed: Feed


class SoundPlayer:
    """``audio.base.Player`` on PortAudio."""

    def __init__(self, loop: asyncio.AbstractEventLoop, devices: Devices | None = None) -> None:
        self._loop = loop
        self._devices = devices
        self._holder = Observable(PlayerState())
        self._channel = Channel(loop, on_trouble=self._stop_for)
        self._threads = Threads(loop)
        self._closed = False
        self._reading = False
        self._waiting: bytes | None = None
        self._clip: Clip | None = None
        self._stretching: _Stretching | None = None
        self._unreadable: SoundMissing | None = None
        self._trouble: SoundMissing | None = None
        self._tick_timer: asyncio.TimerHandle | None = None
        self._stop_watching = devices.watch(self._take_devices) if devices is not None else None

    @property
    def state(self) -> PlayerState:
        """The current state, with the position of the sound being heard."""
        state = self._holder.value
        return msgspec.structs.replace(state, position_s=self._position_s(state.duration_s))

    def watch(self, watcher: Callable[[PlayerState], None]) -> Stop:
        """Call ``watcher`` at every change, and every ``TICK_S`` while playing."""
        return self._holder.watch(watcher)

    def load(self, recording: bytes) -> None:
        """Replace the recording and read it in a thread; of several in quick succession the last one counts."""
        if self._closed:
            return
        self.unload()
        self._waiting = recording
        self._show(stage=PlayerStage.LOADING)
        self._read_next()

    def unload(self) -> None:
        """Stop, and unload the recording."""
        self._halt()
        self._stop_stretching()
        self._waiting = self._clip = self._unreadable = None
        self._channel.sound(None, self._holder.value.device)
        self._show(stage=PlayerStage.EMPTY, playing=False, position_s=0.0, duration_s=0.0, waveform=())

    def play(self) -> None:
        """Play, from the start if at the end; while loading, as soon as the recording is read."""
        state = self._holder.value
        if state.stage is PlayerStage.LOADING:
            self._show(playing=True)
            return
        if self._clip is not None and not state.playing:
            self._begin(self._clip.feed)

    def pause(self) -> None:
        """Fall silent, and keep the position."""
        self._halt()
        self._show(playing=False)

    def seek(self, position_s: float) -> None:
        """Move the playhead to ``position_s``."""
        if self._clip is not None:
            self._move_to(clamp_position(position_s, self._holder.value.duration_s))
            self._show()

    def skip(self, by_s: float) -> None:
        """Move the playhead by ``by_s`` seconds."""
        self.seek(self.state.position_s + by_s)

    def set_speed(self, speed: float) -> None:
        """Play at ``speed``, from the frame that is being handed to the device."""
        if speed not in SPEEDS:
            raise ValueError(f"speed {speed} is none of {SPEEDS}")
        if speed == self._holder.value.speed:
            return
        self._show(speed=speed)
        if self._clip is not None:
            self._clip.feed.go_to(self._track_from(self._clip, self._clip.feed.next_source), None)

    def set_volume(self, volume: float) -> None:
        """Set the volume, from 0 to 1."""
        volume = min(max(volume, 0.0), 1.0)
        if self._clip is not None:
            self._clip.feed.set_volume(volume)
        self._show(volume=volume)

    def set_device(self, device: str | None) -> None:
        """Play on ``device``; while playing, from the same frame."""
        if device == self._holder.value.device:
            return
        self._trouble = None
        if self._listed_problem(device) is not None:
            self._halt()
            self._show(device=device, playing=False)
        else:
            self._show(device=device)
        self._channel.sound(self._clip.feed if self._clip is not None else None, device)

    async def close(self) -> None:
        """Stop, and wait until every thread has ended."""
        if self._stop_watching is not None:
            self._stop_watching()
            self._stop_watching = None
        self._closed = True
        self.unload()
        await self._channel.close()
        await self._threads.idle(CLOSE_S)

    # Reading.

    def _read_next(self) -> None:
        """Read the recording that waits, unless another is still being read."""
        if self._waiting is not None and not self._reading:
            recording, self._waiting = self._waiting, None
            self._reading = True
            self._threads.run("sound: read", lambda: read(recording), self._take_reading)

    def _take_reading(self, reading: Reading) -> None:
        """Show the recording, and play it if that was requested meanwhile."""
        self._reading = False
        if self._waiting is not None or self._holder.value.stage is not PlayerStage.LOADING:
            self._read_next()
            return
        if reading.shape is None:
            self._unreadable = reading.problem
            self._show(stage=PlayerStage.UNREADABLE, playing=False)
            return
        if reading.sound is not None:
            track = WholeTrack(reading.sound.samples)
            self._clip = Clip(reading.sound, Feed(track, reading.sound.rate, self._holder.value.volume))
            self._move_to(0.0)
            self._threads.run("sound: check", PORTAUDIO.check, self._take_check)
        self._unreadable = reading.problem
        wanted = self._holder.value.playing and self._clip is not None
        duration_s, waveform = reading.shape.duration_s, reading.shape.waveform
        self._show(stage=PlayerStage.READY, playing=wanted, duration_s=duration_s, waveform=waveform)
        if self._clip is not None and self._holder.value.playing:
            self._begin(self._clip.feed)

    def _take_check(self, why: SoundMissing | None) -> None:
        """Report before play is pressed that nothing can be heard."""
        if why is not None and self._clip is not None and not self._holder.value.playing:
            self._trouble = why
            self._show()

    # Position and speed.

    def _position_s(self, duration_s: float) -> float:
        """Return the position of the playhead, in seconds of a recording of ``duration_s``."""
        if self._clip is None:
            return 0.0
        feed = self._clip.feed
        return clamp_position(feed.position(time.monotonic()) / feed.rate, duration_s)

    def _move_to(self, position_s: float) -> None:
        """Let the feed continue at ``position_s``."""
        if self._clip is None:
            return
        source = round(position_s * self._clip.sound.rate)
        track = self._clip.feed.track
        speed = self._holder.value.speed
        fits = track.covers(source) if isinstance(track, StretchedTrack) else speed == 1.0
        if not fits:
            track = self._track_from(self._clip, source)
        self._clip.feed.go_to(track, track.place_of(source))

    def _track_from(self, clip: Clip, source: float) -> Track:
        """Return the track that starts at the recording's frame ``source`` at the current speed."""
        sound, speed = clip.sound, self._holder.value.speed
        self._stop_stretching()
        if speed == 1.0:
            return WholeTrack(sound.samples)
        self._stretching = _Stretching(Stretch(sound.samples, sound.rate, speed, int(source)), sound.rate)
        self._threads.run("sound: stretch", self._stretching.carry_on, _nothing)
        return StretchedTrack(self._stretching.stretch, len(sound.samples))

    def _stop_stretching(self) -> None:
        """Stop work that is no longer needed."""
        if self._stretching is not None:
            self._stretching.unwanted.set()
            self._stretching = None

    # Playing.

    def _begin(self, feed: Feed) -> None:
        """Start playing, unless it is known that nothing can be heard."""
        self._trouble = None
        if self._listed_problem(self._holder.value.device) is not None:
            self._show(playing=False)
            return
        if feed.has_ended(time.monotonic()):
            self._move_to(0.0)
        feed.start()
        self._channel.sound(feed, self._holder.value.device)
        self._show(playing=True)
        self._tick()

    def _tick(self) -> None:
        """Report the position, and notice the end."""
        if self._tick_timer is not None:
            self._tick_timer.cancel()
            self._tick_timer = None
        if self._clip is None or not self._holder.value.playing:
            return
        if self._clip.feed.has_ended(time.monotonic()):
            self._halt()
            self._show(playing=False)
        else:
            self._tick_timer = self._loop.call_later(TICK_S, self._tick)
            self._show()

    def _halt(self) -> None:
        """Stop playing."""
        if self._tick_timer is not None:
            self._tick_timer.cancel()
            self._tick_timer = None
        if self._clip is not None:
            self._clip.feed.stop()

    def _stop_for(self, why: SoundMissing) -> None:
        """Stop because of a problem, and keep the position."""
        self._trouble = why
        self._halt()
        self._show(playing=False)

    # Devices.

    def _take_devices(self, devices: DeviceList) -> None:
        """Stop when the device is gone; clear a problem when it is back."""
        if devices.has(self._holder.value.device):
            if self._trouble is not None and self._trouble.reason is not SoundFault.LIBRARY_MISSING:
                self._trouble = None
            self._show()
            return
        self._halt()
        if self._clip is not None and self._holder.value.playing:
            self._clip.feed.break_off(time.monotonic())  # Samples that the device still held were not heard.
        # A sound server moves an orphaned sound to another device, where it may be overheard.
        self._channel.sound(None, self._holder.value.device)
        self._show(playing=False)

    def _listed_problem(self, device: str | None) -> SoundMissing | None:
        """Return why nothing can be played on ``device``, according to the list of devices."""
        if self._devices is None or self._devices.list.has(device):
            return None
        if device is None or not self._devices.list.devices:
            return SoundMissing(SoundFault.NO_DEVICE)
        return SoundMissing(SoundFault.DEVICE_GONE, device)

    def _show(self, **changes: object) -> None:
        """Report ``changes`` to the watchers, with position and problem brought up to date."""
        state = msgspec.structs.replace(self._holder.value, **changes)
        problem = self._unreadable or self._listed_problem(state.device) or self._trouble
        position_s = self._position_s(state.duration_s)
        self._holder.set(msgspec.structs.replace(state, position_s=position_s, problem=problem))


class _Stretching:
    """A stretch that a thread continues until it is complete or no longer needed."""

    def __init__(self, stretch: Stretch, rate: int) -> None:
        self.stretch = stretch
        self.unwanted = threading.Event()
        self._bit = int(rate * BIT_S)
        stretch.advance(int(rate * AHEAD_S))

    def carry_on(self) -> None:
        """Make the rest, piece by piece."""
        while not (self.stretch.is_finished or self.unwanted.is_set()):
            self.stretch.advance(self.stretch.ready + self._bit)


def read(recording: bytes) -> Reading:
    """Return ``recording`` decoded for playing and for drawing, or the reason why it cannot be decoded."""
    try:
        sound = decode(recording)
    except SoundUnavailable as unplayable:
        return Reading(None, None, unplayable.why)
    return Reading(sound, shape(sound), None)


def _nothing(_: None) -> None:
    """Ignore the result: the stretch itself records its progress."""
