"""The sound of a simulated conversation: a quiet tone of the recorded length."""

from __future__ import annotations

import io
import math
import wave
from array import array
from datetime import timedelta
from typing import Final

_RATE: Final = 8000
_HERTZ: Final = 440
_LOUDNESS: Final = 3000
_LONGEST: Final = timedelta(minutes=9, seconds=50)
"""A length just below the limit of the recording store."""


def tone(length: timedelta) -> bytes:
    """Return a WAV file of one channel, 16 bits and 8 kHz, ``length`` long."""
    frames = int(min(length, _LONGEST).total_seconds() * _RATE)
    second = array(
        "h",
        (round(_LOUDNESS * math.sin(2 * math.pi * _HERTZ * place / _RATE)) for place in range(_RATE)),
    )
    sound = second * (frames // _RATE) + second[: frames % _RATE]
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(_RATE)
        writer.writeframes(sound.tobytes())
    return file.getvalue()
