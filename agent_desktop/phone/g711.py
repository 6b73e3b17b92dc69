"""G.711 µ-law by tables: 16-bit samples to one byte each and back (ITU-T G.711).

It does not use numpy: 160 samples every 20 ms cost some microseconds, importing numpy costs 12 MB and a third of a second.
"""

from __future__ import annotations

from array import array
from typing import Final

RATE_HZ: Final = 8000
FRAME: Final = 160
"""Samples of a frame: 20 ms."""
FRAME_S: Final = FRAME / RATE_HZ

_BIAS: Final = 0x84
_CLIP: Final = 32635
_SIGN: Final = 0x80

SILENCE: Final = b"\xff" * FRAME
"""A frame of silence."""


def _decoded(code: int) -> int:
    code = ~code & 0xFF
    magnitude = (((code & 0x0F) << 3) + _BIAS) << ((code & 0x70) >> 4)
    return _BIAS - magnitude if code & _SIGN else magnitude - _BIAS


def _encoded(sample: int) -> int:
    sign = _SIGN if sample < 0 else 0
    magnitude = min(abs(sample), _CLIP) + _BIAS
    exponent = magnitude.bit_length() - 8
    return ~(sign | exponent << 4 | (magnitude >> (exponent + 3)) & 0x0F) & 0xFF


_DECODED: Final = tuple(map(_decoded, range(256)))
# By the sample's bits as an unsigned number, so that no sign has to be added at every sample.
_ENCODED: Final = bytes(
    _encoded(sample if sample < 1 << 15 else sample - (1 << 16)) for sample in range(1 << 16)
)


def decode(codes: bytes) -> array[int]:
    """Return the samples of ``codes``."""
    return array("h", map(_DECODED.__getitem__, codes))


def encode(samples: array[int]) -> bytes:
    """Return ``samples`` (typecode ``h``) in µ-law."""
    return bytes(map(_ENCODED.__getitem__, memoryview(samples).cast("B").cast("H")))


def peak(samples: array[int]) -> float:
    """Return the level of the loudest of ``samples``, from 0 to 1."""
    if not samples:
        return 0.0
    highest, lowest = max(samples), min(samples)
    return max(highest, -lowest) / 32768
