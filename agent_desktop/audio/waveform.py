"""The shape of a recording: one peak for each of a fixed number of buckets, as plain numbers from 0 to 1."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from agent_desktop.audio.base import SoundUnavailable
from agent_desktop.audio.sound import FULL_SCALE, DecodedRecording
from agent_desktop.model.sound import SoundFault

BUCKETS: Final = 1200
"""More than a playback bar has pixels on a usual screen; a shorter recording has a bucket for each frame."""

EXTENSIBLE: Final = 0xFFFE
"""The coding of a WAV that names its coding further on."""


class Shape(NamedTuple):
    """What can be shown of a recording without playing it."""

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


def shape_of_plain_wav(recording: bytes) -> Shape:
    """Return the peaks and the length of a WAV of 16-bit, 8-bit, µ-law or A-law samples, without any library.

    The first channel stands for all.

    Raises:
        SoundUnavailable: ``NOT_SOUND``; it may still be sound of another kind.
    """
    form, data = _wav_parts(recording)
    if len(form) < 16:
        raise SoundUnavailable(SoundFault.NOT_SOUND, "no plain WAV")
    coding, channels, width = (int.from_bytes(form[at : at + 2], "little") for at in (0, 2, 14))
    rate = int.from_bytes(form[4:8], "little")
    if coding == EXTENSIBLE:
        coding = int.from_bytes(form[24:26], "little")
    if not channels or not rate or (coding, width) not in _LEVELS:
        raise SoundUnavailable(SoundFault.NOT_SOUND, f"no plain WAV: coding {coding}, {width} bits")
    samples = _samples(data, channels, width)
    if not samples:
        raise SoundUnavailable(SoundFault.NOT_SOUND, "no sound in it")
    level = _LEVELS[coding, width]
    starts = _starts(len(samples))
    ends = (*starts[1:], len(samples))
    buckets = (samples[low:high] for low, high in zip(starts, ends, strict=True))
    if width == 16:
        peaks = tuple(_highest(bucket) / FULL_SCALE for bucket in buckets)
    else:  # A set of the bytes that occur is quickly made, and has 256 members at most.
        peaks = tuple(max(level[byte] for byte in set(bucket)) for bucket in buckets)
    return Shape(peaks, len(samples) / rate)


def _highest(bucket: Sequence[int]) -> int:
    """Return how far from silence the samples go, in either direction."""
    up, down = max(bucket), -min(bucket)
    return max(up, down)


def _starts(count: int) -> list[int]:
    """Return where each bucket begins among ``count`` samples."""
    buckets = min(BUCKETS, count)
    return [bucket * count // buckets for bucket in range(buckets)]


def _wav_parts(recording: bytes) -> tuple[bytes, bytes]:
    """Return the format and the samples of a WAV, both empty if it is none."""
    parts = dict(_chunks(recording)) if recording[:4] == b"RIFF" and recording[8:12] == b"WAVE" else {}
    return parts.get(b"fmt ", b""), parts.get(b"data", b"")


def _chunks(recording: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the name and the content of each chunk; the last may be cut short."""
    at = 12
    while at + 8 <= len(recording):
        size = int.from_bytes(recording[at + 4 : at + 8], "little")
        yield recording[at : at + 4], recording[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _samples(data: bytes, channels: int, width: int) -> array[int] | bytes:
    """Return the first channel's samples."""
    if width == 8:
        return data[::channels]
    samples = array("h", data[: len(data) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples[::channels]


def _mulaw_level(byte: int) -> float:
    """Return how far from silence a µ-law byte is, from 0 to 1 (ITU-T G.711)."""
    exponent, mantissa = (~byte >> 4) & 7, ~byte & 15
    return ((((mantissa << 3) + 132) << exponent) - 132) / FULL_SCALE


def _alaw_level(byte: int) -> float:
    """Return how far from silence an A-law byte is, from 0 to 1 (ITU-T G.711)."""
    byte ^= 0x55
    exponent, mantissa = (byte >> 4) & 7, byte & 15
    level = (mantissa << 4) + 8 if exponent == 0 else ((mantissa << 4) + 264) << (exponent - 1)
    return level / FULL_SCALE


_LEVELS: Final[dict[tuple[int, int], tuple[float, ...]]] = {
    (1, 16): (),
    (1, 8): tuple(abs(byte - 128) / 128 for byte in range(256)),
    (6, 8): tuple(_alaw_level(byte) for byte in range(256)),
    (7, 8): tuple(_mulaw_level(byte) for byte in range(256)),
}
"""By the WAV's coding and bits: how far from silence each byte is; 16-bit samples are numbers as they stand."""
