"""PortAudio, through sounddevice: opens devices and lists them.

PortAudio is global to the process and not thread-safe, so there is one ``PORTAUDIO`` with a lock.
Its calls may take long, and with a broken driver forever: call them in threads.

It reads the devices once, when it starts. To read them again it must be stopped and started, which closes every
open device; so that is done only while none is open.

Under PulseAudio and PipeWire it knows a single device, ``pulse``. The environment variable ``PULSE_SINK`` at the moment
of opening selects the sink that it plays on.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from agent_desktop.audio.base import SoundUnavailable
from agent_desktop.audio.feed import LINGER_S, Feed
from agent_desktop.model.sound import Device, SoundFault, SoundMissing

if TYPE_CHECKING:
    import numpy as np
    import sounddevice
    from numpy.typing import NDArray

LATENCY_S: Final = 0.1
"""How much sound the device buffers: longer than the longest pause caused by Python's lock, too short to be noticed."""

MARGIN_S: Final = 0.05
"""How much longer than its latency a device stays open in silence, so that no end is cut off."""

PULSE: Final = "pulse"
"""PortAudio's name for the sound server's device."""

SINK_PREFIX: Final = "pulse:"
OTHER_PREFIX: Final = "portaudio:"
"""A ``Device.id`` begins with one of these: a sink of the sound server, or a device under PortAudio's own name."""

CHANNELS: Final = 2
"""A recording is played on both channels, if there are two."""


class Output:
    """One open device with the feed that plays on it."""

    def __init__(self, feed: Feed, device: str | None, on_finished: Callable[[Output], None]) -> None:
        self.feed = feed
        self.device = device
        #: When the device last requested samples, in monotonic seconds.
        self.pulled_at = time.monotonic()
        #: Whether everything has been handed over, so that the end of the device is not a loss.
        self.complete = False
        #: Whether the device has stopped requesting samples, for whatever reason.
        self.finished = False
        #: How often the device ran dry because samples came late.
        self.underflows = 0
        self._leaving = False
        self._on_finished = on_finished
        self._stream: sounddevice.OutputStream | None = None
        self._stop: type[Exception] = Exception

    def start(self, index: int, channels: int) -> None:
        """Open PortAudio's device ``index`` and begin to play; raises what ``sounddevice`` raises."""
        import sounddevice as sd

        self._stop = sd.CallbackStop
        stream = sd.OutputStream(
            samplerate=self.feed.rate,
            device=index,
            channels=channels,
            dtype="float32",
            latency=LATENCY_S,
            callback=self._hand_over,
            finished_callback=self._finish,
        )
        self._stream = stream
        try:
            stream.start()
        except sd.PortAudioError:
            self.close()
            raise

    def leave(self) -> None:
        """Fall silent here, and finish as soon as the buffered samples have been heard."""
        self._leaving = True

    def close(self) -> None:
        """Close the device at once."""
        if self._stream is not None:
            self._stream.abort()
            self._stream.close()
            self._stream = None

    def _hand_over(
        self, out: NDArray[np.float32], frames: int, times: Any, flags: sounddevice.CallbackFlags
    ) -> None:
        """Give the device its next ``frames``; called on its own thread."""
        del frames
        now = time.monotonic()
        self.pulled_at = now
        if flags.output_underflow:
            self.underflows += 1
        delay_s = max(times.outputBufferDacTime - times.currentTime, 0.0)
        linger_s = delay_s + MARGIN_S if self._leaving else LINGER_S
        self.complete = self.feed.fill(out[:, 0], now + delay_s, linger_s=linger_s, leaving=self._leaving)
        out[:, 1:] = out[:, :1]
        if self.complete:
            raise self._stop

    def _finish(self) -> None:
        """Report that the device requests no more; called on its own thread."""
        self.finished = True
        self._on_finished(self)


class PortAudio:
    """The only access to PortAudio."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open = 0
        self._outdated = False

    def check(self) -> SoundMissing | None:
        """Return why nothing can be played on any device, or ``None``; starts PortAudio."""
        with self._lock:
            try:
                _require()
            except SoundUnavailable as missing:
                return missing.why
        return None

    def forget_devices(self) -> None:
        """Read the devices again before the next one is opened, because they have changed."""
        self._outdated = True

    def open(
        self, feed: Feed, device: str | None, on_finished: Callable[[Output], None]
    ) -> Output | SoundMissing:
        """Play ``feed`` on ``device``; ``on_finished`` is called on the device's thread when that ends.

        Returns the open device, or the reason why none is open.
        """
        with self._lock:
            try:
                _require()
                output = self._open_fresh(feed, device, on_finished)
            except SoundUnavailable as unavailable:
                return unavailable.why
            self._open += 1
            return output

    def close(self, output: Output) -> None:
        """Close a device that ``open`` returned; call it once for each."""
        with self._lock:
            output.close()
            self._open -= 1
            if not output.complete:
                self._outdated = (
                    True  # It broke off: PortAudio's list may be that of a server that has ended.
                )

    def devices(self) -> tuple[Device, ...] | None:
        """Return PortAudio's own output devices, the default first, without the sound server's.

        ``None`` means that PortAudio cannot be queried now, because a device is open.
        """
        with self._lock:
            try:
                _require()
            except SoundUnavailable:
                return ()
            if not self._refresh():
                return None
            found = [
                Device(port.id, port.name, is_default=port.is_default)
                for port in _ports()
                if port.name != PULSE
            ]
        return tuple(sorted(found, key=lambda device: not device.is_default))

    def count_inputs(self) -> int | None:
        """Return the number of input devices, ``None`` if PortAudio cannot be queried."""
        with self._lock:
            try:
                _require()
            except SoundUnavailable:
                return None
            import sounddevice as sd

            return sum(1 for entry in sd.query_devices() if entry["max_input_channels"] > 0)

    def _open_fresh(self, feed: Feed, device: str | None, on_finished: Callable[[Output], None]) -> Output:
        """Open ``device``; if that fails, once more with the devices read again if that may help."""
        if self._outdated:
            self._refresh()
        try:
            return _open_once(feed, device, on_finished)
        except SoundUnavailable:
            if not self._refresh():
                raise
        return _open_once(feed, device, on_finished)

    def _refresh(self) -> bool:
        """Read the devices again, unless one is open; return whether they were read."""
        import sounddevice as sd

        if self._open:
            return False
        # PortAudio offers no other way, and sounddevice no public one.
        sd._terminate()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        sd._initialize()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        self._outdated = False
        return True


PORTAUDIO: Final = PortAudio()


class Port(NamedTuple):
    """A device as PortAudio lists it: ``number`` is valid until the devices are read again."""

    number: int
    id: str
    name: str
    channels: int
    is_default: bool


def _require() -> None:
    """Import the libraries for playing, at the first call.

    Raises:
        SoundUnavailable: ``LIBRARY_MISSING``.
    """
    try:
        import numpy as np
        import sounddevice as sd
    except (ImportError, OSError) as error:  # OSError: the package is installed, PortAudio is not.
        raise SoundUnavailable(SoundFault.LIBRARY_MISSING, str(error)) from error
    del np, sd


def _ports() -> list[Port]:
    """Return the output devices of the system's first sound interface that has any."""
    import sounddevice as sd

    for number, api in enumerate(sd.query_hostapis()):
        if (default := api["default_output_device"]) >= 0:
            return [
                Port(
                    number=index,
                    id=f"{OTHER_PREFIX}{api['name']}:{entry['name']}",
                    name=entry["name"],
                    channels=min(CHANNELS, entry["max_output_channels"]),
                    is_default=index == default,
                )
                for index, entry in enumerate(sd.query_devices())
                if entry["hostapi"] == number and entry["max_output_channels"] > 0
            ]
    return []


def _port_of(device: str | None) -> Port:
    """Return the port for playing on ``device``: the sound server's comes before PortAudio's own default.

    Raises:
        SoundUnavailable: ``NO_DEVICE`` or ``DEVICE_GONE``.
    """
    ports = _ports()
    if not ports:
        raise SoundUnavailable(SoundFault.NO_DEVICE, "PortAudio knows no device")
    if device is None:
        return next(
            (port for port in ports if port.name == PULSE), next(port for port in ports if port.is_default)
        )
    is_sink = device.startswith(SINK_PREFIX)
    for port in ports:
        if port.name == PULSE if is_sink else port.id == device:
            return port
    raise SoundUnavailable(SoundFault.DEVICE_GONE, device)


def _open_once(feed: Feed, device: str | None, on_finished: Callable[[Output], None]) -> Output:
    """Open ``device`` among those that PortAudio knows now."""
    import sounddevice as sd

    port = _port_of(device)
    output = Output(feed, device, on_finished)
    try:
        with _sink(device):
            output.start(port.number, port.channels)
    except (sd.PortAudioError, ValueError) as error:
        raise SoundUnavailable(SoundFault.DEVICE_REFUSED, str(error)) from error
    return output


@contextmanager
def _sink(device: str | None) -> Generator[None]:
    """Let the sound server's device play on the sink of ``device`` if it is opened now."""
    if device is None or not device.startswith(SINK_PREFIX):
        yield
        return
    before = os.environ.get("PULSE_SINK")
    os.environ["PULSE_SINK"] = device.removeprefix(SINK_PREFIX)
    try:
        yield
    finally:
        if before is None:
            del os.environ["PULSE_SINK"]
        else:
            os.environ["PULSE_SINK"] = before
