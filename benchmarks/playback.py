"""The cost of changing the speed of a recording, and of a press on the player: ``python -m benchmarks.playback``.

The baseline of stretching is reading the same minute from its file; that of a press is reading the player's state.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import Callable
from typing import Final

from agent_desktop.audio.player import SoundPlayer
from agent_desktop.audio.sound import decode
from agent_desktop.audio.stretch import Stretch
from agent_desktop.model.sound import SPEEDS
from tests.agent_desktop.audio.desk_sound import player
from tests.agent_desktop.audio.hearing import TELEPHONE_HZ, speech, wav

ROUNDS: Final = 7
STRETCH_BUDGET_MS: Final = 100.0
"""Budget for a minute of sound; below it a change of speed is heard at once."""
PRESS_BUDGET_MS: Final = 16.0
"""Budget of one frame of the screen; a longer press is visible as a stutter."""


def cpu_ms(work: Callable[[], object]) -> float:
    """Return the processor time of ``work`` in this thread, in milliseconds."""
    began = time.thread_time()
    work()
    return (time.thread_time() - began) * 1000


def measure_stretching() -> bool:
    """Stretch a minute at each speed, and return whether the budget holds."""
    minute = speech(60.0)
    recording = wav(minute)
    held = True

    def stretch(speed: float) -> None:
        stretched = Stretch(minute, TELEPHONE_HZ, speed)
        stretched.advance(len(stretched.made))

    for speed in SPEEDS:
        rounds = [
            (cpu_ms(lambda: decode(recording)), cpu_ms(lambda speed=speed: stretch(speed)))
            for _ in range(ROUNDS)
        ]
        taken = statistics.median(stretching for _, stretching in rounds)
        ratio = statistics.median(stretching / reading for reading, stretching in rounds)
        held &= taken <= STRETCH_BUDGET_MS
        print(
            f"a minute at {speed:.2f}×: {taken:.0f} ms of processor, {ratio:.0f} times reading it from its file "
            f"(budget {STRETCH_BUDGET_MS:.0f} ms)"
        )
    return held


def presses(playing: SoundPlayer) -> dict[str, Callable[[], object]]:
    """Return the presses of an agent while ten minutes of sound play."""
    speeds = iter((1.5, 2.0, 0.75) * ROUNDS)
    places = iter((500.0, 300.0, 100.0) * ROUNDS)
    return {
        "volume": lambda: playing.set_volume(0.5),
        "speed": lambda: playing.set_speed(next(speeds)),
        "seek": lambda: playing.seek(next(places)),
        "pause": playing.pause,
        "play": playing.play,
    }


async def measure_presses() -> bool:
    """Press each button of a player, and return whether the budget holds."""
    held = True
    async with player(wav(speech(600.0))) as playing:
        playing.play()
        for name, press in presses(playing).items():
            rounds = [(cpu_ms(lambda: playing.state), cpu_ms(press)) for _ in range(ROUNDS)]
            taken = statistics.median(pressing for _, pressing in rounds)
            ratio = statistics.median(pressing / max(reading, 0.001) for reading, pressing in rounds)
            held &= taken <= PRESS_BUDGET_MS
            print(
                f"{name}: {taken:.2f} ms of the window's thread, {ratio:.0f} times reading the player's state "
                f"(budget {PRESS_BUDGET_MS:.0f} ms)"
            )
            await asyncio.sleep(0)
    return held


def main() -> int:
    """Measure, and return 1 if a budget is missed."""
    held = [measure_stretching(), asyncio.run(measure_presses())]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
