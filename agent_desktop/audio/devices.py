"""The output devices, and their changes.

Under PulseAudio and PipeWire the sound server is queried once and then reports every change, so nothing is polled.
While there is no such server, the desktop looks for one from time to time and lists PortAudio's own devices; on other
systems PortAudio's devices are the whole list. PortAudio reports no changes, and querying it again disturbs it: so it
is queried only when a list of devices is about to be shown.
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
"""The longest list of devices."""

LONGEST_NAME: Final = 120
"""In characters; the name comes from the device itself."""

NOWHERE: Final = "auto_null"
"""The sink that a sound server creates when it has no other. It is inaudible, so it does not count as a device."""

LOOK_AGAIN_S: Final = (1.0, 2.0, 5.0, 15.0)
"""Pauses before looking for a sound server again; the last one repeats."""

CLIENT: Final = "callback-desk"
"""The name under which the sound server lists this program."""

SETTLE_S: Final = 0.1
"""How long to wait for a burst of changes to end: plugging in a headset causes several."""

CLOSE_S: Final = 2.0
"""How long closing waits for a sound server that is being queried."""

NUDGE_S: Final = 0.05
"""How soon a stop is repeated: the sound server's library loses one that arrives while it is not listening."""


class SoundDevices:
    """``audio.base.Devices`` for this system."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._holder = Observable(DeviceList())
        self._threads = Threads(loop)
        self._watch: _Watch | None = None

    @property
    def list(self) -> DeviceList:
        """The devices as last listed."""
        return self._holder.value

    def watch(self, watcher: Callable[[DeviceList], None]) -> Stop:
        """Call ``watcher`` whenever the list changes."""
        return self._holder.watch(watcher)

    def start(self) -> None:
        """Start the thread that watches the devices until ``close``."""
        if self._watch is None:
            self._watch = _Watch(self._hand_over)
            self._threads.run("sound: devices", self._watch.run, _nothing)

    def look_again(self) -> None:
        """List the devices again."""
        if self._watch is not None:
            self._watch.look_again()

    async def close(self) -> None:
        """Stop watching, and wait for the thread, unless it is stuck."""
        watch, self._watch = self._watch, None
        if watch is None:
            return
        deadline = self._loop.time() + CLOSE_S
        while not watch.ended and self._loop.time() < deadline:
            watch.stop()
            await self._threads.idle(NUDGE_S)

    def _hand_over(self, devices: tuple[Device, ...]) -> None:
        """Pass on the list that the thread has made."""
        with suppress(RuntimeError):  # The loop is closed, so nothing needs the list.
            self._loop.call_soon_threadsafe(self._take, DeviceList(devices, known=True))

    def _take(self, devices: DeviceList) -> None:
        """Publish the list."""
        if self._watch is not None:
            self._holder.set(devices)


class _Watch:
    """Lists the devices on a thread of its own, and reports each list."""

    def __init__(self, seen: Callable[[tuple[Device, ...]], None]) -> None:
        self._seen = seen
        self._stopping = False
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._pulse: pulsectl.Pulse | None = None
        self.ended = False

    def look_again(self) -> None:
        """List the devices again; callable from any thread."""
        self._wake.set()
        with self._lock:
            if self._pulse is not None:
                self._pulse.event_listen_stop()

    def stop(self) -> None:
        """End the thread; callable from any thread. Repeat the call until it has ``ended``."""
        self._stopping = True
        self.look_again()

    def run(self) -> None:
        """Watch the devices until stopped."""
        try:
            if sys.platform == "linux":
                self._look_for_server()
            else:
                self._look_when_asked()
        finally:
            self.ended = True

    def _look_when_asked(self) -> None:
        """List PortAudio's devices, at first and on each request."""
        while not self._stopping:
            self._wake.clear()
            self._show_other_devices()
            self._wake.wait()

    def _look_for_server(self) -> None:
        """List the sound server's devices while there is one, and PortAudio's while there is none."""
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
        """List PortAudio's devices, or none while it cannot be queried; return whether it could."""
        devices = PORTAUDIO.devices()
        self._seen(_tidied(devices or ()))
        return devices is not None

    def _follow_server(self) -> bool:
        """List the sound server's devices until it ends or watching stops; return whether there was a server."""
        try:
            import pulsectl
        except (ImportError, OSError):  # OSError: the package is installed, libpulse is not.
            return False
        pulse = pulsectl.Pulse(CLIENT, connect=False)
        try:
            pulse.connect()  # Its own timeout always runs in full, so none is given.
        except pulsectl.PulseError:
            pulse.close()
            return False
        with self._lock:
            self._pulse = pulse
        try:
            PORTAUDIO.forget_devices()  # PortAudio may have read them before the server was running.
            self._follow(pulse)
        except (pulsectl.PulseError, pulsectl.PulseDisconnected):
            PORTAUDIO.forget_devices()
        finally:
            with self._lock:
                self._pulse = None
            pulse.close()
        return True

    def _follow(self, pulse: pulsectl.Pulse) -> None:
        """List the server's devices at every change."""
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
            if not changed:  # A change may have come while the server was being queried.
                pulse.event_listen()
            if not self._stopping:
                settling = True  # Changes come in bursts: one query for all of them.
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
    """Return ``devices`` with their number and the lengths of their names limited."""
    return tuple(Device(one.id, one.name[:LONGEST_NAME], is_default=one.is_default) for one in devices[:MOST])


def _nothing(_: None) -> None:
    """Ignore the result: the thread has published its list already."""
