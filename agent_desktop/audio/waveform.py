"""The shape of a recording: one peak for each of a fixed number of buckets, as plain numbers from 0 to 1."""

from __future__ import annotations

from typing import Final, NamedTuple

from agent_desktop.audio.sound import FULL_SCALE, DecodedRecording

BUCKETS: Final = 1200
"""More than the pixels of a playback bar on a usual screen; a shorter recording has a bucket for each frame."""


class Shape(NamedTuple):
    """The part of a recording that is drawn without playing it."""

    waveform: tuple[float, ...]
    duration_s: float


def shape(sound: DecodedRecording) -> Shape:
    """Return the peaks and the length of ``sound``."""
    import numpy as np

    starts = _starts(len(sound.samples))
    highest = np.maximum.reduceat(sound.samples, starts).astype(np.int32)
    lowest = np.minimum.reduceat(sound.samples, starts).astype(np.int32)
    peaks = np.maximum(highest, -lowest) / FULL_SCALE
    return Shape(tuple(map(float, peaks)), sound.duration_s)


def _starts(count: int) -> list[int]:
    """Return where each bucket begins among ``count`` samples."""
    buckets = min(BUCKETS, count)
    return [bucket * count // buckets for bucket in range(buckets)]
