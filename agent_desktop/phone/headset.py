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

from agent_desktop.model.phone import MONITOR
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

Targets = tuple[str | None, str | None]
"""A headset and a microphone by their ``Device.id``; None is a device that is missing."""

MOST: Final = 64
LONGEST_NAME: Final = 120

_NOTHING: Final = frozenset({"auto_null", "auto_null.monitor"})
"""What a sound server has when it has no device; it is inaudible, and hears nothing."""
_HARDWARE: Final = 4
"""The flag of a sink that is a card (``PA_SINK_HARDWARE``). Its monitor is the default of a machine without a microphone,
whereas that of another sink was chosen by someone."""

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


def find_devices(*, again: bool) -> tuple[tuple[Device, ...], tuple[Device, ...]]:
    """Return the headsets and the microphones. With ``again`` PortAudio reads its devices again, if they are used.

    Raises:
        HeadsetFailed: PortAudio is not installed.
    """
    _require()
    if again and _pulse_devices(microphones=False) is None:
        read_devices_again()
    return list_devices(microphones=False), list_devices(microphones=True)


def find_targets(headset: str | None, microphone: str | None) -> Targets | None:
    """Return the devices of the sound server that stand for the chosen ones; None if there is no sound server.

    Each is None while it is missing.
    """
    sinks, sources = _pulse_devices(microphones=False), _pulse_devices(microphones=True)
    if sinks is None or sources is None:
        return None
    return _target(headset, sinks, sinks), _target(microphone, sources, sinks)


def _target(chosen: str | None, devices: list[Device], sinks: list[Device]) -> str | None:
    """Return the device that stands for ``chosen``; None if it is missing. A monitor is there as long as its sink is."""
    if chosen is None:
        return next((device.id for device in devices if device.is_default), None)
    known = {device.id for device in devices} | {f"{sink.id}{MONITOR}" for sink in sinks}
    return chosen if chosen in known or not chosen.startswith(PULSE_PREFIX) else None


def _require() -> None:
    """Import the library, at the first call.

    Raises:
        HeadsetFailed: PortAudio is not installed.
    """
    try:
        import sounddevice
    except (ImportError, OSError) as error:  # OSError: the package is installed, PortAudio is not.
        raise HeadsetFailed(SoundFault.LIBRARY_MISSING, str(error), is_microphone=False) from error
    del sounddevice


def read_devices_again() -> None:
    """Make PortAudio read the devices again.

    Raises:
        HeadsetFailed: PortAudio is not installed.
    """
    _require()
    import sounddevice as sd

    # PortAudio offers no other way, and sounddevice no public one.
    sd._terminate()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    sd._initialize()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def list_devices(*, microphones: bool) -> tuple[Device, ...]:
    """Return the headsets or the microphones, the default first; () if there is no sound.

    Under PulseAudio and PipeWire these are the sound server's devices, otherwise those that PortAudio read last.
    """
    found = _pulse_devices(microphones=microphones)
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
    if sys.platform != "linux":
        return None
    try:
        import pulsectl
    except (ImportError, OSError):  # OSError: the package is there, libpulse is not.
        return None
    pulse = pulsectl.Pulse(_APPLICATION, connect=False)
    try:
        pulse.connect()
        server = pulse.server_info()
        default = server.default_source_name if microphones else server.default_sink_name
        sinks = pulse.sink_list()
        cards = {f"{sink.name}{MONITOR}" for sink in sinks if sink.flags & _HARDWARE}
        return [
            Device(f"{PULSE_PREFIX}{row.name}", row.description or row.name, is_default=row.name == default)
            for row in (pulse.source_list() if microphones else sinks)
            if row.name not in _NOTHING
            and (not row.name.endswith(MONITOR) or (row.name == default and row.name not in cards))
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
        if pulse is not None and (chosen in known or chosen.endswith(MONITOR)):
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
