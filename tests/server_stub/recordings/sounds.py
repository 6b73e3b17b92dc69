"""Sounds to send, made on the spot, and bodies to send them in."""

import io
from collections.abc import AsyncIterator
from typing import Final

import numpy as np
import soundfile
from numpy.typing import NDArray

RATE: Final = 8_000


def speechlike(seconds: float = 1.0, *, rate: int = RATE, channels: int = 1) -> NDArray[np.int16]:
    """Return sound that no two seconds of are alike: frames by channels."""
    chance = np.random.default_rng(7)
    frames = round(seconds * rate)
    swell = np.sin(np.linspace(0, 9 * np.pi, frames)) ** 2
    return (
        (chance.normal(0, 4_000, (frames, channels)) * swell[:, None]).clip(-32_768, 32_767).astype(np.int16)
    )


def sound_file(
    samples: NDArray[np.int16], kind: str, subtype: str | None = None, *, rate: int = RATE
) -> bytes:
    """Return ``samples`` as the bytes of a sound file."""
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format=kind, subtype=subtype)
    return file.getvalue()


def voicemail(seconds: float = 1.0) -> bytes:
    """Return what a telephone system delivers: a µ-law WAV file at 8 kHz."""
    return sound_file(speechlike(seconds), "WAV", "ULAW")


class body:  # noqa: N801 - reads as a function, and is left in the middle without being closed
    """The bytes ``data`` as a request's body comes: chunk after chunk."""

    def __init__(self, data: bytes, *, chunk: int = 10_000) -> None:
        self._chunks = iter([data[at : at + chunk] for at in range(0, len(data), chunk)])

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        for chunk in self._chunks:
            return chunk
        raise StopAsyncIteration
