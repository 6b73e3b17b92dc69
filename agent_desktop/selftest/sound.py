"""The devices for sound: those to play on, as the desktop sees them, and how many there are to speak into."""

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
"""How long the sound system may take before it counts as silent."""


@dataclass(frozen=True, slots=True)
class SoundFinding:
    """The devices to play on, the default first. ``inputs`` is ``None`` where they could not be counted.

    The desktop itself listens to nobody: calls go through a telephone. ``answered`` is false when the sound system
    said nothing in time.
    """

    outputs: tuple[Device, ...] = ()
    inputs: int | None = None
    answered: bool = True

    @property
    def names(self) -> list[str]:
        """The devices' names, without their owners'."""
        return [without_owner(one.name) for one in self.outputs]


async def look(devices: SoundDevices) -> SoundFinding:
    """Return what there is; ``devices`` begins to look if it does not yet. Never raises."""
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
    """Return how many devices to speak into there are; call it in a thread."""
    return _pulse_inputs() if sys.platform == "linux" else PORTAUDIO.count_inputs()


def _pulse_inputs() -> int | None:
    try:
        import pulsectl
    except (ImportError, OSError):  # OSError: the package is there, libpulse is not.
        return None
    pulse = pulsectl.Pulse("callback-desk self-test", connect=False)
    try:
        pulse.connect()
        return sum(1 for source in pulse.source_list() if not source.name.endswith(".monitor"))
    except pulsectl.PulseError:
        return None
    finally:
        pulse.close()
