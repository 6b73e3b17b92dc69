"""The agent's headset: a speaker and a microphone, open at the same time, one frame at a time.

PortAudio reads the devices once, when it starts, so it is stopped and started whenever devices are opened: only this
process uses it, and nothing else is open. Under PulseAudio and PipeWire the sound server is one device, ``pulse``; the
environment variables ``PULSE_SINK`` and ``PULSE_SOURCE`` choose its output and input. On Windows the devices of WASAPI
are used, because those of MME, which PortAudio lists first, buffer ten times as much sound.
"""

from __future__ import annotations

import os
import sys
from array import array
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from agent_desktop.model.sound import Device, SoundFault, SoundMissing
from agent_desktop.phone import g711

if TYPE_CHECKING:
    import sounddevice

LATENCY_S: Final = 0.04
"""Seconds of sound that each device buffers: less breaks up on a busy machine, more is heard as a delay."""

PULSE: Final = "pulse"
PULSE_PREFIX: Final = "pulse:"
OTHER_PREFIX: Final = "portaudio:"
"""Prefix of a ``Device.id``, as in ``agent_desktop.audio.portaudio``."""

PREFERRED_APIS: Final = ("Windows WASAPI",)
"""Interfaces to the system's sound that are preferred to the first one in PortAudio's list."""

MOST: Final = 64
LONGEST_NAME: Final = 120

_APPLICATION: Final = "Callback Desk"


class HeadsetFailed(Exception):
    """A device does not open; ``is_microphone`` is whether it is the microphone or the speaker."""

    def __init__(self, reason: SoundFault, detail: str, *, is_microphone: bool) -> None:
        self.why = SoundMissing(reason, detail)
        self.is_microphone = is_microphone
        super().__init__(f"{reason}: {detail}")


class _Port(NamedTuple):
    """A device with its number in PortAudio."""

    number: int
    id: str
    name: str
    is_default: bool
    is_wasapi: bool


class Headset:
    """Two devices, open or not. ``speak`` is called with each frame of the microphone, ``listen`` returns the next to play.

    Both are called on the devices' threads, every 20 ms. ``on_lost`` is called when a device stops by itself.
    """

    def __init__(
        self,
        listen: Callable[[], array[int]],
        speak: Callable[[array[int]], None],
        on_lost: Callable[[bool], None],
    ) -> None:
        self._listen = listen
        self._speak = speak
        self._on_lost = on_lost
        self._output: sounddevice.RawOutputStream | None = None
        self._input: sounddevice.RawInputStream | None = None
        self._broken: list[sounddevice.RawOutputStream | sounddevice.RawInputStream] = []
        self._generation = 0

    @property
    def is_open(self) -> bool:
        """Whether both devices are open."""
        return self._output is not None and self._input is not None

    def open(self, headset: str | None, microphone: str | None) -> None:
        """Close open devices, and open both. A device that opens stays open even if the other one does not.

        Raises:
            HeadsetFailed: one of the devices does not open.
        """
        self.close()
        read_devices_again()
        failed: list[HeadsetFailed] = []
        for is_microphone, chosen in ((False, headset), (True, microphone)):
            try:
                self._open_one(chosen, is_microphone=is_microphone)
            except HeadsetFailed as error:
                failed.append(error)
        if failed:
            raise failed[0]

    def close(self) -> None:
        """Close the devices at once. Safe to repeat."""
        self.forget()
        for stream in self._broken:
            stream.abort()
            stream.close()
        self._broken = []

    def forget(self) -> None:
        """Mark as closed, from the devices' own threads; the streams are closed when devices are opened next."""
        self._generation += 1
        self._broken = [stream for stream in (self._output, self._input) if stream is not None]
        self._output = self._input = None

    def _open_one(self, chosen: str | None, *, is_microphone: bool) -> None:
        import sounddevice as sd

        port = _port_of(chosen, is_microphone=is_microphone)
        generation = self._generation
        options: dict[str, Any] = {
            "samplerate": g711.RATE_HZ,
            "blocksize": g711.FRAME,
            "channels": 1,
            "dtype": "int16",
            "latency": LATENCY_S,
            "device": port.number,
            "finished_callback": lambda: self._lose(generation, is_microphone=is_microphone),
        }
        if port.is_wasapi:
            options["extra_settings"] = sd.WasapiSettings(
                auto_convert=True
            )  # Without it only 48 kHz is accepted.
        try:
            with _pulse_device(chosen, is_microphone=is_microphone):
                if is_microphone:
                    self._input = sd.RawInputStream(callback=self._take, **options)
                    self._input.start()
                else:
                    self._output = sd.RawOutputStream(callback=self._give, **options)
                    self._output.start()
        except (sd.PortAudioError, ValueError) as error:
            raise HeadsetFailed(SoundFault.DEVICE_REFUSED, str(error), is_microphone=is_microphone) from error

    def _give(self, out: Any, frames: int, times: Any, flags: Any) -> None:
        del frames, times, flags
        out[:] = self._listen().tobytes()

    def _take(self, data: Any, frames: int, times: Any, flags: Any) -> None:
        del frames, times, flags
        self._speak(array("h", bytes(data)))

    def _lose(self, generation: int, *, is_microphone: bool) -> None:
        """Report a device that stopped without being closed; called on its own thread."""
        if generation == self._generation:
            self._on_lost(is_microphone)


def read_devices_again() -> None:
    """Make PortAudio read the devices again.

    Raises:
        HeadsetFailed: PortAudio is not installed.
    """
    try:
        import sounddevice as sd
    except (ImportError, OSError) as error:  # OSError: the package is installed, PortAudio is not.
        raise HeadsetFailed(SoundFault.LIBRARY_MISSING, str(error), is_microphone=False) from error
    # PortAudio offers no other way, and sounddevice no public one.
    sd._terminate()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    sd._initialize()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def list_devices(*, microphones: bool) -> tuple[Device, ...]:
    """Return the headsets or the microphones, the default first; () if there is no sound.

    Under PulseAudio and PipeWire these are the sound server's devices, otherwise those that PortAudio read last.
    """
    found = _pulse_devices(microphones=microphones) if sys.platform == "linux" else None
    if found is None:
        try:
            ports = _ports(is_microphone=microphones)
        except (ImportError, OSError):
            return ()
        found = [
            Device(port.id, port.name, is_default=port.is_default) for port in ports if port.name != PULSE
        ]
    found.sort(key=lambda device: not device.is_default)
    return tuple(Device(one.id, one.name[:LONGEST_NAME], is_default=one.is_default) for one in found[:MOST])


def _pulse_devices(*, microphones: bool) -> list[Device] | None:
    """Return the sound server's devices; None if there is no sound server."""
    try:
        import pulsectl
    except (ImportError, OSError):  # OSError: the package is there, libpulse is not.
        return None
    pulse = pulsectl.Pulse(_APPLICATION, connect=False)
    try:
        pulse.connect()
        server = pulse.server_info()
        default = server.default_source_name if microphones else server.default_sink_name
        rows = pulse.source_list() if microphones else pulse.sink_list()
        return [
            Device(f"{PULSE_PREFIX}{row.name}", row.description or row.name, is_default=row.name == default)
            for row in rows
            if row.name != "auto_null" and (not row.name.endswith(".monitor") or row.name == default)
        ]
    except pulsectl.PulseError:
        return None
    finally:
        pulse.close()


def _ports(*, is_microphone: bool) -> list[_Port]:
    """Return PortAudio's devices on the preferred way to the system's sound, else on the first that has any."""
    import sounddevice as sd

    kind = "default_input_device" if is_microphone else "default_output_device"
    channels = "max_input_channels" if is_microphone else "max_output_channels"
    apis = sorted(enumerate(sd.query_hostapis()), key=lambda pair: pair[1]["name"] not in PREFERRED_APIS)
    for number, api in apis:
        if (default := api[kind]) >= 0:
            return [
                _Port(
                    number=index,
                    id=f"{OTHER_PREFIX}{api['name']}:{entry['name']}",
                    name=entry["name"],
                    is_default=index == default,
                    is_wasapi=api["name"] == "Windows WASAPI",
                )
                for index, entry in enumerate(sd.query_devices())
                if entry["hostapi"] == number and entry[channels] > 0
            ]
    return []


def _port_of(chosen: str | None, *, is_microphone: bool) -> _Port:
    """Return what to open for the device ``chosen``: the sound server's door comes before PortAudio's own default.

    Raises:
        HeadsetFailed: there is none.
    """
    ports = _ports(is_microphone=is_microphone)
    if not ports:
        raise HeadsetFailed(SoundFault.NO_DEVICE, "PortAudio knows no device", is_microphone=is_microphone)
    pulse = next((port for port in ports if port.name == PULSE), None)
    if chosen is None:
        return pulse or next((port for port in ports if port.is_default), ports[0])
    if chosen.startswith(PULSE_PREFIX):
        known = [device.id for device in list_devices(microphones=is_microphone)]
        if pulse is not None and (chosen in known or chosen.endswith(".monitor")):
            return pulse
    for port in ports:
        if port.id == chosen:
            return port
    raise HeadsetFailed(SoundFault.DEVICE_GONE, chosen, is_microphone=is_microphone)


@contextmanager
def _pulse_device(chosen: str | None, *, is_microphone: bool) -> Generator[None]:
    """Have the sound server's device stand for ``chosen`` if it is opened in the block."""
    if chosen is None or not chosen.startswith(PULSE_PREFIX):
        yield
        return
    name = "PULSE_SOURCE" if is_microphone else "PULSE_SINK"
    before = os.environ.get(name)
    os.environ[name] = chosen.removeprefix(PULSE_PREFIX)
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
