"""Make the ring sound: ``python scripts/make_ring.py [resources/sounds/ring.wav]``.

It has two rising calls of three notes, as if struck on wood, and a rest. The last notes fade out over the beginning, so the
sound loops without a gap. It is computed, the same every time, and free to use under the project's licence.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from pathlib import Path
from typing import Final

RATE_HZ: Final = 22_050
LENGTH_S: Final = 2.8

NOTES: Final = (  # (start in s, pitch in Hz, hardness from 0 to 1)
    (0.00, 659.26, 0.80),  # E5
    (0.13, 830.61, 0.90),  # G sharp 5
    (0.26, 987.77, 1.00),  # B5
    (0.78, 659.26, 0.70),
    (0.91, 830.61, 0.80),
    (1.04, 987.77, 0.90),
)

PARTIALS: Final = (  # (multiple of the pitch, loudness, time to fade to a third in s)
    (1.0, 1.00, 0.28),
    (4.0, 0.22, 0.07),  # A marimba's bar is cut so that its first overtone is four times the pitch.
    (9.2, 0.05, 0.02),
)

STRIKE_S: Final = 0.004
"""Attack time of a note, which prevents a click."""

PEAK: Final = 0.6
"""Peak as a share of full scale; the volume setting does the rest."""


def note(pitch_hz: float, hardness: float) -> list[float]:
    """Return one note's samples until it is inaudible."""
    count = int(RATE_HZ * 2.0)
    samples: list[float] = []
    for index in range(count):
        time_s = index / RATE_HZ
        struck = min(time_s / STRIKE_S, 1.0)
        sound = sum(
            loudness * math.exp(-time_s / decay_s) * math.sin(2 * math.pi * pitch_hz * multiple * time_s)
            for multiple, loudness, decay_s in PARTIALS
        )
        samples.append(hardness * struck * sound)
    return samples


def ring() -> array[int]:
    """Return the whole ring as 16-bit samples."""
    length = int(RATE_HZ * LENGTH_S)
    mixed = [0.0] * length
    for start_s, pitch_hz, hardness in NOTES:
        start = int(start_s * RATE_HZ)
        for index, sample in enumerate(note(pitch_hz, hardness)):
            mixed[(start + index) % length] += sample
    scale = PEAK * 32767 / max(abs(sample) for sample in mixed)
    return array("h", (round(sample * scale) for sample in mixed))


def write(path: Path) -> None:
    """Write the ring to ``path``."""
    samples = ring()
    if sys.byteorder == "big":
        samples.byteswap()
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("resources/sounds/ring.wav"))
