"""The microphone: whether the built-in phone can open headset and microphone, and whether the microphone hears anything."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from agent_desktop.model.phone import Levels, PhoneState
from agent_desktop.model.sound import SoundMissing
from agent_desktop.phone.phone_service import PhoneService

PATIENCE: Final = timedelta(seconds=15)
"""How long the phone process may take until the devices are open."""

LISTEN: Final = timedelta(seconds=1)
"""How long the microphone is listened to."""

HEARS: Final = 0.0005
"""The level from which on a microphone hears: one that is switched off, or not allowed, gives zeros alone."""


@dataclass(frozen=True, slots=True)
class MicrophoneFinding:
    """``opened``: both devices are open; else ``missing`` is the reason why not. ``peak`` is the loudest level, from 0 to 1."""

    opened: bool = False
    missing: SoundMissing | None = None
    is_microphone: bool = False
    peak: float = 0.0

    @property
    def hears(self) -> bool:
        """Whether the microphone hears anything at all."""
        return self.peak >= HEARS


async def look(headset: str | None, microphone: str | None) -> MicrophoneFinding:
    """Open the devices as for a call, listen for a moment, and close them. Never raises."""
    phone = PhoneService(asyncio.get_running_loop())
    loudest = [0.0]

    def note(levels: Levels) -> None:
        loudest.append(levels.microphone)

    phone.levels.watch(note)
    phone.use_devices(headset, microphone)
    phone.try_microphone(on=True)
    phone.start()
    try:
        async with asyncio.timeout(PATIENCE.total_seconds()):
            await _until(phone, lambda state: len(loudest) > 1 or _problem(state) is not None)
        if (missing := _problem(phone.state.value)) is not None:
            is_microphone = phone.state.value.microphone_problem is not None
            return MicrophoneFinding(missing=missing, is_microphone=is_microphone)
        await asyncio.sleep(LISTEN.total_seconds())
    except TimeoutError:
        return MicrophoneFinding()
    finally:
        await phone.close()
    return MicrophoneFinding(opened=True, peak=max(loudest))


def _problem(state: PhoneState) -> SoundMissing | None:
    return state.microphone_problem or state.headset_problem


async def _until(phone: PhoneService, fits: Callable[[PhoneState], bool]) -> None:
    """Return once the state fits; levels count as a change of the state."""
    changed = asyncio.Event()
    stops = (phone.state.watch(lambda _: changed.set()), phone.levels.watch(lambda _: changed.set()))
    try:
        while not fits(phone.state.value):
            changed.clear()
            await changed.wait()
    finally:
        for stop in stops:
            stop()
