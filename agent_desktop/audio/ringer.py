"""The ring tone: a short sound in a loop, on a device of its own, until it is stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import msgspec

from agent_desktop.audio.base import Devices, SoundUnavailable, Stop
from agent_desktop.audio.channel import Channel
from agent_desktop.audio.feed import Feed
from agent_desktop.audio.sound import DecodedRecording, decode
from agent_desktop.audio.threads import Threads
from agent_desktop.audio.tracks import LoopTrack
from agent_desktop.model.observable import Observable
from agent_desktop.model.sound import DeviceList, RingerState, SoundFault, SoundMissing

AT_MOST_S: Final = 300.0
"""No offer lasts longer; without a call of ``silence`` the ring ends after this time."""

RETRY_S: Final = 2.0
"""How soon a ring that failed is tried again."""

CLOSE_S: Final = 5.0
"""How long closing waits for the ring's sound that is being read."""


class SoundRinger:
    """``audio.base.Ringer`` on PortAudio; ``ring_sound`` is a recording that loops."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, ring_sound: bytes, devices: Devices | None = None
    ) -> None:
        self._loop = loop
        self._ring_sound = ring_sound
        self._devices = devices
        self._holder = Observable(RingerState())
        self._channel = Channel(loop, on_trouble=self._fail, on_opened=self._ring_again)
        self._threads = Threads(loop)
        self._reading = False
        self._feed: Feed | None = None
        #: Whether the default device rings because the chosen one does not.
        self._elsewhere = False
        self._end_timer: asyncio.TimerHandle | None = None
        self._retry_timer: asyncio.TimerHandle | None = None
        self._stop_watching = devices.watch(self._take_devices) if devices is not None else None

    @property
    def state(self) -> RingerState:
        """The current state of the ring."""
        return self._holder.value

    def watch(self, watcher: Callable[[RingerState], None]) -> Stop:
        """Call ``watcher`` at every change."""
        return self._holder.watch(watcher)

    def ring(self) -> None:
        """Ring until ``silence``, or for ``AT_MOST_S``."""
        if self.state.ringing:
            return
        self._show(ringing=True, problem=None)
        self._end_timer = self._loop.call_later(AT_MOST_S, self.silence)
        self._elsewhere = False
        self._start()

    def silence(self) -> None:
        """Stop ringing."""
        for timer in (self._end_timer, self._retry_timer):
            if timer is not None:
                timer.cancel()
        self._end_timer = self._retry_timer = None
        if self._feed is not None:
            self._feed.stop()
            self._feed = None
        self._channel.sound(None, self.state.device)
        self._show(ringing=False)

    def set_volume(self, volume: float) -> None:
        """Set the volume, from 0 to 1."""
        volume = min(max(volume, 0.0), 1.0)
        if self._feed is not None:
            self._feed.set_volume(volume)
        self._show(volume=volume)

    def set_device(self, device: str | None) -> None:
        """Ring on ``device``."""
        if device == self.state.device:
            return
        self._elsewhere = False
        self._show(device=device, problem=None)
        self._start()

    async def close(self) -> None:
        """Stop, and wait until every thread has ended."""
        if self._stop_watching is not None:
            self._stop_watching()
            self._stop_watching = None
        self.silence()
        await self._channel.close()
        await self._threads.idle(CLOSE_S)

    def _start(self) -> None:
        """Ring on the right device, if it is to ring; read the sound first if necessary."""
        if self._retry_timer is not None:
            self._retry_timer.cancel()
            self._retry_timer = None
        if not self.state.ringing:
            return
        if self._feed is None:
            self._read()
            return
        device = self.state.device
        if device is not None and self._devices is not None and not self._devices.list.has(device):
            self._elsewhere = True
            self._show(problem=SoundMissing(SoundFault.DEVICE_GONE, device))
        self._feed.start()
        self._channel.sound(self._feed, None if self._elsewhere else device)

    def _read(self) -> None:
        """Read the sound in a thread: its libraries may have to be imported first."""
        if not self._reading:
            self._reading = True
            self._threads.run("sound: read the ring", self._decode, self._take_sound)

    def _decode(self) -> DecodedRecording | SoundMissing:
        """Return the sound, or why there is none."""
        try:
            return decode(self._ring_sound)
        except SoundUnavailable as unavailable:
            return unavailable.why

    def _take_sound(self, outcome: DecodedRecording | SoundMissing) -> None:
        """Ring, if that is still wanted."""
        self._reading = False
        if not self.state.ringing:
            return
        if isinstance(outcome, SoundMissing):
            self._show(problem=outcome)
            return
        self._feed = Feed(LoopTrack(outcome.samples), outcome.rate, self.state.volume)
        self._start()

    def _fail(self, why: SoundMissing) -> None:
        """Ring on the default device when the chosen one does not work; if that fails too, try again later."""
        self._show(problem=why)
        if self.state.device is not None and not self._elsewhere:
            self._elsewhere = True
            self._start()
        else:
            self._elsewhere = False
            self._retry_timer = self._loop.call_later(RETRY_S, self._retry)

    def _ring_again(self) -> None:
        """Clear the problem, now that the chosen device rings."""
        if not self._elsewhere:
            self._show(problem=None)

    def _retry(self) -> None:
        """Try again, on the chosen device first."""
        self._retry_timer = None
        self._start()

    def _take_devices(self, devices: DeviceList) -> None:
        """Ring on the chosen device again as soon as it is back, and elsewhere as soon as it is gone."""
        if not self.state.ringing:
            if devices.has(self.state.device):
                self._show(problem=None)
            return
        if devices.has(self.state.device):
            self._elsewhere = False
            self._show(problem=None)
        self._start()

    def _show(self, **changes: object) -> None:
        """Report ``changes`` to the watchers."""
        self._holder.set(msgspec.structs.replace(self._holder.value, **changes))
