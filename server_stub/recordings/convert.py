"""From whatever sound was sent to what is kept: FLAC, one channel, 16 bits, at the rate that came.

What a telephone records loses nothing by it: PCM, µ-law and A-law of one channel are kept sample for sample.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO, Final

import msgspec
import numpy as np
import soundfile
from numpy.typing import NDArray

from server_stub.recordings.errors import EmptyRecording, NotSound, TooLong, UnsupportedSound

_PCM: Final = frozenset({"PCM_S8", "PCM_U8", "PCM_16", "PCM_24", "PCM_32"})
_TAKEN: Final[dict[str, frozenset[str]]] = {
    "WAV": _PCM | {"ULAW", "ALAW"},
    "WAVEX": _PCM | {"ULAW", "ALAW"},  # The same with a longer header.
    "FLAC": _PCM,
    "OGG": frozenset({"OPUS", "VORBIS"}),
    "MP3": frozenset({"MPEG_LAYER_I", "MPEG_LAYER_II", "MPEG_LAYER_III"}),
}
_LOSSY: Final = frozenset({"OGG", "MP3"})

_KNOWN_BY_THEIR_START: Final[tuple[tuple[int, bytes, str], ...]] = (
    (4, b"ftyp", "MP4 sound (M4A, AAC)"),
    (0, b"\x1a\x45\xdf\xa3", "WebM sound"),
    (0, b"#!AMR", "AMR sound"),
    (0, b"\x30\x26\xb2\x75", "Windows Media sound"),
)
"""Kinds that phones and browsers make and libsndfile does not know: they get their name in the refusal."""

_LOWEST_RATE: Final = 4_000
_HIGHEST_RATE: Final = 192_000
_MOST_CHANNELS: Final = 8
_BLOCK: Final = 65_536
"""Frames that are held in memory at a time."""


class Converted(msgspec.Struct, frozen=True):
    """What the conversion wrote."""

    frames: int
    sample_rate: int

    @property
    def duration(self) -> timedelta:
        """How long it sounds."""
        return timedelta(seconds=self.frames / self.sample_rate)


def convert(source: Path, target: BinaryIO, *, longest: timedelta) -> Converted:
    """Write the sound in the file ``source`` to ``target`` as it is kept.

    Raises:
        RecordingRefused: it cannot be kept; what ``target`` holds is of no use.
        OSError: ``source`` could not be read, or ``target`` not written.
    """
    try:
        sound = soundfile.SoundFile(str(source))
    except soundfile.SoundFileError as error:
        raise _refusal(source) from error
    with sound:
        _check(sound)
        return _copy(sound, target, longest)


def _refusal(source: Path) -> NotSound | UnsupportedSound:
    with source.open("rb") as file:
        start = file.read(16)
    for offset, mark, kind in _KNOWN_BY_THEIR_START:
        if start[offset:].startswith(mark):
            return UnsupportedSound(kind)
    return NotSound()


def _check(sound: soundfile.SoundFile) -> None:
    if sound.subtype not in _TAKEN.get(sound.format, ()):
        raise UnsupportedSound(f"Sound of the kind {sound.format} {sound.subtype}")
    if not _LOWEST_RATE <= sound.samplerate <= _HIGHEST_RATE:
        raise UnsupportedSound(f"A rate of {sound.samplerate} samples a second")
    if sound.channels > _MOST_CHANNELS:
        raise UnsupportedSound(f"Sound of {sound.channels} channels")


def _copy(sound: soundfile.SoundFile, target: BinaryIO, longest: timedelta) -> Converted:
    most = round(longest.total_seconds() * sound.samplerate)
    sink = _Sink(target)
    frames = 0
    try:
        with soundfile.SoundFile(sink, "w", sound.samplerate, 1, "PCM_16", format="FLAC") as kept:
            for block in _blocks(sound):
                frames += len(block)
                if frames > most:  # What the header says is no evidence: a few bytes can stand for hours.
                    raise TooLong(longest.total_seconds() / 60)
                kept.write(block)
    except (soundfile.SoundFileError, AssertionError):  # It asserts that all was written.
        if sink.error is None:
            raise
    if sink.error is not None:
        raise sink.error
    if frames == 0:
        raise EmptyRecording
    return Converted(frames, sound.samplerate)


def _blocks(sound: soundfile.SoundFile) -> Iterator[NDArray[np.int16]]:
    """Yield the sound as one channel of 16 bits."""
    lossy = sound.format in _LOSSY
    while True:
        try:
            # libsndfile lets loud Opus wrap around when asked for whole numbers, hence the floats.
            read = (
                sound.read(_BLOCK, "float32", always_2d=True)
                if lossy
                else sound.read(_BLOCK, "int16", always_2d=True)
            )
        except soundfile.SoundFileError as error:
            raise NotSound from error
        if not len(read):
            return
        if read.shape[1] == 1 and read.dtype == np.int16:
            yield read[:, 0].astype(np.int16)
        else:
            mixed = read.mean(axis=1, dtype=np.float64) * (32_767 if lossy else 1)
            yield np.rint(mixed).clip(-32_768, 32_767).astype(np.int16)


class _Sink:
    """A file for libsndfile to write to, which remembers what went wrong: the library would only say that it did."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.error: OSError | None = None

    def write(self, data: bytes, /) -> int:
        try:
            return self._file.write(data)
        except OSError as error:
            self.error = error
            return 0

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        try:
            return self._file.seek(offset, whence)
        except OSError as error:  # Seeking writes out what was still in a buffer.
            self.error = error
            return -1

    def tell(self) -> int:
        return self._file.tell()
