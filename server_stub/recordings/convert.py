"""Convert any supported sound to the stored format: FLAC with one channel and 16 bits, at the original rate.

Recordings of telephones lose nothing: PCM, µ-law and A-law with one channel are kept sample for sample
(``docs/behaviour.md``, *Recordings*).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import timedelta
from typing import BinaryIO, Final

import msgspec
import numpy as np
import soundfile
from numpy.typing import NDArray

from server_stub.recordings.decoding import SoundDecoder
from server_stub.recordings.downmix import Downmixer
from server_stub.recordings.errors import EmptyRecording, TooLong
from server_stub.recordings.jobs import Converted
from server_stub.recordings.kinds import recognise
from server_stub.recordings.lengths import with_true_length

_BLOCK: Final = 65_536
"""Samples of all channels that are collected before they are processed."""


def convert(data: bytes, target: BinaryIO, *, longest: timedelta, media_type: str = "") -> Converted:
    """Write the sound in the file ``data``, sent as ``media_type``, to ``target`` in the stored format.

    The length in a header is not trusted: a few bytes may claim to be hours, and a complete message to have no length.

    Raises:
        RecordingRefused: it cannot be stored; the contents of ``target`` are useless.
        OSError: ``target`` could not be written.
        MemoryError: it needs more memory than is available.
    """
    kind = recognise(data, media_type)
    data, kind = data[kind.start :], msgspec.structs.replace(kind, start=0)
    sound = SoundDecoder(with_true_length(data), kind)
    most = round((longest + (timedelta() if sound.is_exact else _PADDING)).total_seconds() * sound.rate)
    sink = _Sink(target)
    frames = 0
    try:
        with soundfile.SoundFile(sink, "w", sound.rate, 1, "PCM_16", format="FLAC") as kept:
            for block in _mixed(sound):
                frames += len(block)
                if frames > most:
                    raise TooLong(longest.total_seconds() / 60)
                kept.write(block)
    except (soundfile.SoundFileError, AssertionError):  # soundfile asserts that everything was written.
        if sink.error is None:
            raise
    if sink.error is not None:
        raise sink.error
    if frames == 0:
        raise EmptyRecording
    return Converted(frames, sound.rate, sound.is_damaged)


def _mixed(sound: SoundDecoder) -> Iterator[NDArray[np.int16]]:
    """Yield the sound as one channel of 16 bits."""
    mixer = Downmixer(sound.rate)
    for block in _gathered(sound.blocks()):
        yield np.rint(mixer.mix(block)).clip(-32_768, 32_767).astype(np.int16)


def _gathered(blocks: Iterator[NDArray[np.float64]]) -> Iterator[NDArray[np.float64]]:
    """Yield ``blocks`` joined to larger blocks, as long as they have the same number of channels."""
    waiting: list[NDArray[np.float64]] = []
    size = 0
    for block in blocks:
        if waiting and (size >= _BLOCK or waiting[0].shape[0] != block.shape[0]):
            yield np.concatenate(waiting, axis=1)
            waiting, size = [], 0
        waiting.append(block)
        size += block.size
    if waiting:
        yield np.concatenate(waiting, axis=1)


_PADDING: Final = timedelta(seconds=0.25)
"""Time that an encoder may add to a recording of exactly the longest length."""


class _Sink:
    """A file for libsndfile that keeps the error of a write, since the library reports only that there was one."""

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
        except OSError as error:  # Seeking flushes a buffer.
            self.error = error
            return -1

    def tell(self) -> int:
        return self._file.tell()
