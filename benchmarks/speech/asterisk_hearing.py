"""What Asterisk would report about a sound, found offline: ``TALK_DETECT`` and ``TONE_DETECT``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from demo.voices.speech import LINE_RATE
from server_stub.telephony.asterisk.machine_detection import SPEECH_ENERGY

Sound = NDArray[np.float32]

FRAME_S: Final = 0.02
_FRAME: Final = round(FRAME_S * LINE_RATE)
_FULL_SCALE: Final = 32_767
_TONE_SHARE: Final = 0.9755
"""Least share of a frame's energy that is the tone's: 16 dB above the rest."""
_TONE_FRAMES: Final = 9
"""Frames of a tone of 200 ms, of which a tenth may be missing."""


def talking(sound: Sound, ends_after_s: float) -> Iterator[tuple[float, bool]]:
    """Yield when talking starts (true) and finishes (false), as ``TALK_DETECT`` finds it with this silence."""
    silence_s, is_talking = 0.0, False
    for number, level in enumerate(np.abs(_frames(sound)).mean(axis=1)):
        silence_s = 0.0 if level >= SPEECH_ENERGY else silence_s + FRAME_S
        if (silence_s < ends_after_s - FRAME_S / 2) is not is_talking:
            is_talking = not is_talking
            yield (number + 1) * FRAME_S, is_talking


def first_tone(sound: Sound, hertz: float) -> float | None:
    """Return when ``TONE_DETECT`` of 200 ms finds its first tone, in seconds; None if there is none."""
    frames = _frames(sound)
    wave = np.exp(-2j * np.pi * hertz / LINE_RATE * np.arange(_FRAME))
    energy = (frames**2).sum(axis=1) * _FRAME
    share = 2 * np.abs(frames @ wave) ** 2 / np.maximum(energy, 1)
    hits = count = 0
    for number, hit in enumerate(share > _TONE_SHARE):
        count += count > 0
        if hit and hits:
            count = count or 1
        elif not hit and not hits:
            count = 0
        hits = int(hit)
        if count == _TONE_FRAMES:
            return (number + 1) * FRAME_S
    return None


def _frames(sound: Sound) -> NDArray[np.float64]:
    return sound[: len(sound) // _FRAME * _FRAME].reshape(-1, _FRAME).astype(np.float64) * _FULL_SCALE
