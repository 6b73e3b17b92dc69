"""The words of a simulated caller: a sound file."""

from __future__ import annotations

import io
import wave
from array import array
from pathlib import Path
from typing import Final

import msgspec

_AUDIBLE: Final = 500
"""The loudest sample of a take that counts as silence, of 32767."""
_LARGEST_BYTES: Final = 64_000_000
"""Ten minutes, the longest message, at 48 kHz in stereo have 115 MB; in mono 58 MB."""


class SpeechUnreadable(Exception):
    """A file cannot be read as sound."""


class Speech(msgspec.Struct, frozen=True, kw_only=True):
    """Samples of 16 bits, of ``channels`` interleaved, at ``rate`` per second."""

    samples: bytes = b""
    rate: int = 8000
    channels: int = 1

    @property
    def seconds(self) -> float:
        """Its length."""
        return len(self.samples) / (2 * self.channels * self.rate)

    @property
    def is_audible(self) -> bool:
        """Whether it is more than silence."""
        return max(map(abs, array("h", self.samples)), default=0) > _AUDIBLE

    def cut_to(self, seconds: float) -> Speech:
        """Return at most the first ``seconds`` of it."""
        most = int(seconds * self.rate) * 2 * self.channels
        return msgspec.structs.replace(self, samples=self.samples[:most])

    def wave_file(self) -> bytes:
        """Return it as a WAV file."""
        file = io.BytesIO()
        with wave.open(file, "wb") as writer:
            writer.setnchannels(self.channels)
            writer.setsampwidth(2)
            writer.setframerate(self.rate)
            writer.writeframes(self.samples)
        return file.getvalue()


def read_speech(file: Path) -> Speech:
    """Return the contents of a sound file, as 16 bits.

    Raises:
        SpeechUnreadable: it cannot be read, is too large, or is of no known kind.
    """
    import soundfile  # Only where callers say something: it loads numpy.

    try:
        if file.stat().st_size > _LARGEST_BYTES:
            raise SpeechUnreadable(f"it has more than {_LARGEST_BYTES // 1_000_000} MB")
        with soundfile.SoundFile(str(file)) as source:
            samples = source.read(-1, "int16", always_2d=True).tobytes()
            return Speech(samples=samples, rate=source.samplerate, channels=source.channels)
    except OSError as error:
        raise SpeechUnreadable(error.strerror or str(error)) from error
    except soundfile.LibsndfileError as error:
        raise SpeechUnreadable(str(error)) from error
