"""Make the ring sound and the sound of an alert: ``python scripts/make_ring.py [resources/sounds]``.

It has two rising calls of three notes, as if struck on wood, and a rest. The last notes fade out over the beginning, so the
sound loops without a gap. An alert has two falling notes, once. Both are computed, the same every time, and free to use under the project's licence.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from collections.abc import Sequence
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

ALERT_LENGTH_S: Final = 3.0
"""With the silence after the notes, so that a player that loops can be stopped in time."""

ALERT_NOTES: Final = (
    (0.00, 880.00, 0.90),  # A5
    (0.22, 659.26, 0.80),  # E5
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


def melody(notes: Sequence[tuple[float, float, float]], length_s: float) -> array[int]:
    """Return ``notes`` as 16-bit samples; what lasts longer fades out over the beginning."""
    length = int(RATE_HZ * length_s)
    mixed = [0.0] * length
    for start_s, pitch_hz, hardness in notes:
        start = int(start_s * RATE_HZ)
        for index, sample in enumerate(note(pitch_hz, hardness)):
            mixed[(start + index) % length] += sample
    scale = PEAK * 32767 / max(abs(sample) for sample in mixed)
    return array("h", (round(sample * scale) for sample in mixed))


def write(path: Path) -> None:
    """Write the ring to ``path``."""
    write_samples(path, melody(NOTES, LENGTH_S))


def write_alert(path: Path) -> None:
    """Write the sound of an alert to ``path``."""
    write_samples(path, melody(ALERT_NOTES, ALERT_LENGTH_S))


def write_samples(path: Path, samples: array[int]) -> None:
    """Write ``samples`` to ``path``."""
    if sys.byteorder == "big":
        samples.byteswap()
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("resources/sounds")
    write(folder / "ring.wav")
    write_alert(folder / "alert.wav")
