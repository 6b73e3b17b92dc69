"""Decode recordings into samples."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from agent_desktop.audio.base import SoundUnavailable
from agent_desktop.model.sound import SoundFault

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONGEST_S: Final = 660
"""No recording is longer than ten minutes; one more minute is a margin. The limit bounds memory."""

BLOCK: Final = 1 << 16
"""Frames read at a time."""

FULL_SCALE: Final = 32768


class DecodedRecording:
    """A recording as 16-bit mono samples, ``rate`` a second."""

    def __init__(self, samples: NDArray[np.int16], rate: int) -> None:
        self.samples = samples
        self.rate = rate

    @property
    def duration_s(self) -> float:
        """The length at its own speed, in seconds."""
        return len(self.samples) / self.rate


def decode(recording: bytes) -> DecodedRecording:
    """Return the samples of ``recording``, its channels mixed into one.

    Reads every format of libsndfile: WAV (PCM, µ-law, A-law and more), FLAC, Ogg Vorbis and Opus, MP3.

    Raises:
        SoundUnavailable: ``NOT_SOUND`` if it cannot be read, is empty or too long; ``LIBRARY_MISSING``.
    """
    try:
        import numpy as np
        import soundfile
    except (ImportError, OSError) as error:  # OSError: the package is installed, libsndfile is not.
        raise SoundUnavailable(SoundFault.LIBRARY_MISSING, str(error)) from error
    blocks: list[NDArray[np.int16]] = []
    try:
        with soundfile.SoundFile(io.BytesIO(recording)) as file:
            rate, left = file.samplerate, LONGEST_S * file.samplerate
            while len(block := file.read(BLOCK, dtype="float32", always_2d=True)):
                left -= len(block)
                if left < 0:
                    raise SoundUnavailable(SoundFault.NOT_SOUND, f"longer than {LONGEST_S} s")
                mono = block.mean(axis=1) if block.shape[1] > 1 else block[:, 0]
                blocks.append(np.rint(mono * FULL_SCALE).clip(-FULL_SCALE, FULL_SCALE - 1).astype(np.int16))
    except soundfile.SoundFileError as error:
        raise SoundUnavailable(SoundFault.NOT_SOUND, str(error)) from error
    if not blocks:
        raise SoundUnavailable(SoundFault.NOT_SOUND, "no sound in it")
    return DecodedRecording(np.concatenate(blocks), rate)
