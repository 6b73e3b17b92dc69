"""Check the sound devices: the output devices as the desktop lists them, and the number of input devices."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from agent_desktop.audio.devices import SoundDevices
from agent_desktop.audio.portaudio import PORTAUDIO
from agent_desktop.model.self_test import without_owner
from agent_desktop.model.sound import Device

PATIENCE: Final = timedelta(seconds=3)
"""How long the sound system may take before it counts as not answering."""


@dataclass(frozen=True, slots=True)
class SoundFinding:
    """The output devices, the default first. ``inputs`` is ``None`` if they could not be counted.

    ``answered`` is false when the sound system did not answer in time.
    """

    outputs: tuple[Device, ...] = ()
    inputs: int | None = None
    answered: bool = True

    @property
    def names(self) -> list[str]:
        """The devices' names, without their owners'."""
        return [without_owner(one.name) for one in self.outputs]


async def look(devices: SoundDevices) -> SoundFinding:
    """Return the devices; start ``devices`` if it is not running yet. Never raises."""
    known = asyncio.Event()
    stop = devices.watch(lambda _: known.set())
    devices.start()
    try:
        if not devices.list.known:
            async with asyncio.timeout(PATIENCE.total_seconds()):
                await known.wait()
    except TimeoutError:
        return SoundFinding(answered=False)
    finally:
        stop()
    inputs = await asyncio.get_running_loop().run_in_executor(None, count_inputs)
    return SoundFinding(devices.list.devices, inputs)


def count_inputs() -> int | None:
    """Return the number of input devices; call it in a thread."""
    return _pulse_inputs() if sys.platform == "linux" else PORTAUDIO.count_inputs()


def _pulse_inputs() -> int | None:
    try:
        import pulsectl
    except (ImportError, OSError):  # OSError: the package is installed, libpulse is not.
        return None
    pulse = pulsectl.Pulse("callback-desk self-test", connect=False)
    try:
        pulse.connect()
        return sum(1 for source in pulse.source_list() if not source.name.endswith(".monitor"))
    except pulsectl.PulseError:
        return None
    finally:
        pulse.close()
