"""The devices to play on, and what comes and goes among them.

Under PulseAudio and PipeWire the sound server is asked once and then tells of every change: nothing is polled. While
there is no such server, it is looked for now and then, and PortAudio's own devices stand in; elsewhere they are all there
is. PortAudio never tells of a change, and asking it again disturbs it: so it is asked when somebody looks.
"""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from agent_desktop.audio.base import Stop
from agent_desktop.audio.portaudio import PORTAUDIO, SINK_PREFIX
from agent_desktop.audio.threads import Threads
from agent_desktop.model.observable import Observable
from agent_desktop.model.sound import Device, DeviceList

if TYPE_CHECKING:
    import pulsectl

MOST: Final = 64
"""No menu of devices is longer."""

LONGEST_NAME: Final = 120
"""In characters; a name comes from the device itself."""

NOWHERE: Final = "auto_null"
"""The sink that a sound server makes up when it has no other: nobody hears it, so it is no device."""

LOOK_AGAIN_S: Final = (1.0, 2.0, 5.0, 15.0)
"""How long to wait before looking for a sound server again; the last one goes on."""

CLIENT: Final = "callback-desk"
"""Under this name the sound server lists us."""

SETTLE_S: Final = 0.1
"""How long a burst of changes is waited out: plugging in a headset makes several."""

CLOSE_S: Final = 2.0
"""How long closing waits for a sound server that is being asked."""

NUDGE_S: Final = 0.05
"""How soon a stop is said again: the sound server's library forgets it if it was just not listening."""


class SoundDevices:
    """``audio.base.Devices`` for this system."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._holder = Observable(DeviceList())
        self._threads = Threads(loop)
        self._watch: _Watch | None = None

    @property
    def list(self) -> DeviceList:
        """The devices as last seen."""
        return self._holder.value

    def watch(self, watcher: Callable[[DeviceList], None]) -> Stop:
        """Call ``watcher`` whenever the list changes."""
        return self._holder.watch(watcher)

    def start(self) -> None:
        """Begin to look, in a thread that lives until ``close``."""
        if self._watch is None:
            self._watch = _Watch(self._hand_over)
            self._threads.run("sound: devices", self._watch.run, _nothing)

    def look_again(self) -> None:
        """Look now."""
        if self._watch is not None:
            self._watch.look_again()

    async def close(self) -> None:
        """Stop looking, and wait for the thread, unless it is stuck."""
        watch, self._watch = self._watch, None
        if watch is None:
            return
        deadline = self._loop.time() + CLOSE_S
        while not watch.ended and self._loop.time() < deadline:
            watch.stop()
            await self._threads.idle(NUDGE_S)

    def _hand_over(self, devices: tuple[Device, ...]) -> None:
        """Take what the thread has seen."""
        with suppress(RuntimeError):  # The loop is closed: nobody looks any more.
            self._loop.call_soon_threadsafe(self._take, DeviceList(devices, known=True))

    def _take(self, devices: DeviceList) -> None:
        """Show what was seen."""
        if self._watch is not None:
            self._holder.set(devices)


class _Watch:
    """Looks at the devices on a thread of its own, and says what it has seen."""

    def __init__(self, seen: Callable[[tuple[Device, ...]], None]) -> None:
        self._seen = seen
        self._stopping = False
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._pulse: pulsectl.Pulse | None = None
        self.ended = False

    def look_again(self) -> None:
        """Look now, from any thread."""
        self._wake.set()
        with self._lock:
            if self._pulse is not None:
                self._pulse.event_listen_stop()

    def stop(self) -> None:
        """End the thread, from any thread; say it again while it has not ``ended``."""
        self._stopping = True
        self.look_again()

    def run(self) -> None:
        """Look until told to stop."""
        try:
            if sys.platform == "linux":
                self._look_for_server()
            else:
                self._look_when_asked()
        finally:
            self.ended = True

    def _look_when_asked(self) -> None:
        """Show PortAudio's devices, at first and whenever asked."""
        while not self._stopping:
            self._wake.clear()
            self._show_other_devices()
            self._wake.wait()

    def _look_for_server(self) -> None:
        """Show the sound server's devices while there is one, and PortAudio's while there is none."""
        tries, shown = 0, False
        while not self._stopping:
            self._wake.clear()
            if self._follow_server():
                tries, shown = 0, False
            if self._stopping:
                break
            if not shown or self._wake.is_set():
                shown = self._show_other_devices()
            self._wake.wait(LOOK_AGAIN_S[min(tries, len(LOOK_AGAIN_S) - 1)])
            tries += 1

    def _show_other_devices(self) -> bool:
        """Show PortAudio's devices, or none while it cannot look; return whether it could."""
        devices = PORTAUDIO.devices()
        self._seen(_tidied(devices or ()))
        return devices is not None

    def _follow_server(self) -> bool:
        """Show what the sound server has until it goes, or until told to stop; return whether there was one."""
        try:
            import pulsectl
        except (ImportError, OSError):  # OSError: the package is there, libpulse is not.
            return False
        pulse = pulsectl.Pulse(CLIENT, connect=False)
        try:
            pulse.connect()  # Its own timeout is always waited out in full, so none is given.
        except pulsectl.PulseError:
            pulse.close()
            return False
        with self._lock:
            self._pulse = pulse
        try:
            PORTAUDIO.forget_devices()  # It may have read them before the server was there.
            self._follow(pulse)
        except (pulsectl.PulseError, pulsectl.PulseDisconnected):
            PORTAUDIO.forget_devices()
        finally:
            with self._lock:
                self._pulse = None
            pulse.close()
        return True

    def _follow(self, pulse: pulsectl.Pulse) -> None:
        """Show the server's devices at every change."""
        import pulsectl

        changed = settling = False

        def note(_: pulsectl.PulseEventInfo) -> None:
            nonlocal changed
            changed = True
            if not settling:
                raise pulsectl.PulseLoopStop

        pulse.event_callback_set(note)
        pulse.event_mask_set("sink", "server")
        while not self._stopping:
            changed = False
            self._seen(_sinks(pulse))
            if not changed:  # As it may have while the server was being asked.
                pulse.event_listen()
            if not self._stopping:
                settling = True  # Changes come in bursts: one look for all of them.
                pulse.event_listen(SETTLE_S)
                settling = False


def _sinks(pulse: pulsectl.Pulse) -> tuple[Device, ...]:
    """Return the sound server's devices, the default first."""
    default = pulse.server_info().default_sink_name
    found = [
        Device(f"{SINK_PREFIX}{sink.name}", sink.description or sink.name, is_default=sink.name == default)
        for sink in pulse.sink_list()
        if sink.name != NOWHERE
    ]
    return _tidied(tuple(sorted(found, key=lambda device: not device.is_default)))


def _tidied(devices: tuple[Device, ...]) -> tuple[Device, ...]:
    """Return ``devices`` with their number and their names brought within bounds."""
    return tuple(Device(one.id, one.name[:LONGEST_NAME], is_default=one.is_default) for one in devices[:MOST])


def _nothing(_: None) -> None:
    """Take note of nothing: the thread has said what it saw."""
