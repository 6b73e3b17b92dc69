"""Decode a sound file to its end with FFmpeg's libraries, in the decoding process.

The file is in memory, and FFmpeg can open neither another file nor an address: the demuxer is fixed, no protocol is
allowed, and only the decoders of accepted kinds of sound.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final, cast

import av

# The library imports these when it finds such a stream, after the process has lost the right to open files.
import av.subtitles.codeccontext  # pyright: ignore[reportUnusedImport]
import av.subtitles.stream  # pyright: ignore[reportUnusedImport]
import av.video.codeccontext  # pyright: ignore[reportUnusedImport]
import av.video.stream  # pyright: ignore[reportUnusedImport]
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError
from numpy.typing import NDArray

from server_stub.recordings.errors import EmptyRecording, NotSound, UnsupportedSound
from server_stub.recordings.kinds import SoundKind

_DECODERS: Final = frozenset(
    {
        *(f"pcm_{bits}{end}" for bits in ("s16", "s24", "s32", "f32", "f64") for end in ("le", "be")),
        *("pcm_s8", "pcm_u8", "pcm_mulaw", "pcm_alaw", "adpcm_ima_wav", "adpcm_ms", "adpcm_ima_qt"),
        *("g722", "g726", "g726le", "gsm", "gsm_ms", "amrnb", "amrwb", "speex"),
        *("flac", "alac", "opus", "vorbis", "aac"),
        *("mp1float", "mp2float", "mp3float", "mp1", "mp2", "mp3"),
    }
)

_EXACT: Final = ("pcm_", "flac", "alac")

LOWEST_RATE: Final = 4_000
HIGHEST_RATE: Final = 192_000
_MOST_CHANNELS: Final = 8

_KEPT_RATE: Final = 48_000
"""Highest rate that is stored. Higher ones are inaudible, and ten minutes of them would take hundreds of megabytes."""

_OPUS_RATES: Final = frozenset({8_000, 12_000, 16_000, 24_000})
_OPUS_RATE_AT: Final = slice(12, 16)
"""Position of the original rate in the header of Opus, which itself always has 48 kHz (RFC 7845, section 5.1)."""

_FULL_SCALE: Final = 32_768
_UNITS: Final = {
    "u8": 256.0,
    "s16": 1.0,
    "s32": 1 / 65_536,
    "s64": 2.0**-48,
    "flt": 32_768.0,
    "dbl": 32_768.0,
}
"""One unit of each sample format in units of 16 bits."""


class SoundDecoder:
    """An open sound file.

    Raises:
        RecordingRefused: it cannot be accepted.
    """

    def __init__(self, data: bytes, kind: SoundKind) -> None:
        self._kind = kind
        self._container = _opened(data, kind)
        if not self._container.streams.audio:
            raise EmptyRecording
        self._stream = self._container.streams.audio[0]
        self.rate = self._checked()
        self.is_exact = self._stream.codec_context.codec.name.startswith(_EXACT)
        """Whether the length is exactly that of the recording; compression adds a part of a frame at each end."""
        self.is_damaged = False  #: Whether a part could not be decoded; set at the end.

    def blocks(self) -> Iterator[NDArray[np.float64]]:
        """Yield the sound, channels by samples, at ``rate``; full scale is that of 16 bits.

        Raises:
            NotSound: most of it cannot be decoded.
            UnsupportedSound: it changes to a rate or to a number of channels that is not accepted.
        """
        resampler, shape = None, None
        for frame in self._frames():
            _check_shape(frame.sample_rate, len(frame.layout.channels))
            if resampler is not None and shape != _shape(frame):
                yield from _samples_of_all(resampler.resample(None))
                resampler = None
            if frame.sample_rate == self.rate and (not frame.format.is_planar or _has_few_planes(frame)):
                yield _samples(frame)
                continue
            if resampler is None:
                shape = _shape(frame)
                resampler = AudioResampler(format="dbl", layout=frame.layout, rate=self.rate)
            frame.pts = None
            yield from _samples_of_all(resampler.resample(frame))
        if resampler is not None:
            yield from _samples_of_all(resampler.resample(None))

    def _frames(self) -> Iterator[AudioFrame]:
        """Yield the frames that can be decoded, and skip the others, as a player does."""
        decoded = broken = 0
        seconds = 0.0
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets, None)
                if packet is None:
                    break
                frames = packet.decode()
            except EOFError:
                break
            except FFmpegError as error:
                if error.errno == _NO_MEMORY:
                    raise MemoryError from error
                broken += 1
                if broken > _MOST_BROKEN + decoded:
                    break
                continue
            for frame in frames:
                if frame.samples:
                    decoded += 1
                    seconds += frame.samples / frame.sample_rate
                    yield frame
        self.is_damaged = broken > 0 or self._is_short(seconds)
        if broken > decoded:
            raise NotSound(self._kind.name, is_damaged=True)

    def _is_short(self, seconds: float) -> bool:
        """Return whether the header shows a greater length, in a format whose header is written last."""
        declared, unit = self._stream.duration, self._stream.time_base
        if self._kind.demuxer not in _WRITTEN_LAST or not declared or unit is None:
            return False
        return seconds < float(declared * unit) - _MISSED_S

    def _checked(self) -> int:
        """Return the rate to store, after checking the file's."""
        context = _codec_context(self._stream)
        if context is None or context.codec.name not in _DECODERS:
            raise UnsupportedSound(_name(self._kind, self._stream))
        _check_shape(context.sample_rate, context.channels)
        context.thread_count = 1
        rate = context.sample_rate
        header = context.extradata
        if context.codec.name == "opus" and header is not None and len(header) >= _OPUS_RATE_AT.stop:
            encoded = int.from_bytes(header[_OPUS_RATE_AT], "little")
            rate = encoded if encoded in _OPUS_RATES else rate
        return min(rate, _KEPT_RATE)


_WRITTEN_LAST: Final = frozenset({"flac", "mov"})
"""Kinds whose header has the true length, if any; others write it before it is known, or estimate it."""

_MISSED_S: Final = 0.1

_NO_MEMORY: Final = 12
_MOST_BROKEN: Final = 100
"""Most packets that may fail before the first one that can be decoded."""


def _opened(data: bytes, kind: SoundKind) -> InputContainer:
    options = {
        **kind.options,
        "protocol_whitelist": "none",
        "format_whitelist": _FULL_NAMES.get(kind.demuxer, kind.demuxer),
        "codec_whitelist": ",".join(sorted(_DECODERS)),
    }
    try:
        return av.open(
            io.BytesIO(data[kind.start :]), "r", kind.demuxer, options=options, metadata_errors="ignore"
        )
    except MemoryError:
        raise
    except (FFmpegError, ValueError) as error:
        if isinstance(error, FFmpegError) and error.errno == _NO_MEMORY:
            raise MemoryError from error
        raise NotSound(kind.name, is_damaged=True) from error


_FULL_NAMES: Final = {"matroska": "matroska,webm", "mov": "mov,mp4,m4a,3gp,3g2,mj2"}
"""The library's full names of demuxers that have several names."""


def _check_shape(rate: int, channels: int) -> None:
    if not LOWEST_RATE <= rate <= HIGHEST_RATE:
        raise UnsupportedSound(f"A rate of {rate} samples a second")
    if not 1 <= channels <= _MOST_CHANNELS:
        raise UnsupportedSound(f"Sound of {channels} channels")


def _name(kind: SoundKind, stream: AudioStream) -> str:
    context = _codec_context(stream)
    return (
        f"{kind.name} with {context.codec.long_name}" if context is not None else f"{kind.name} of this kind"
    )


def _codec_context(stream: AudioStream) -> AudioCodecContext | None:
    """Return the decoder of a stream; None if the library has none, which its stubs omit."""
    return cast("AudioCodecContext | None", stream.codec_context)


def _has_few_planes(frame: AudioFrame) -> bool:
    """Return whether PyAV can read the planes; it reads one too many, which crashes at eight."""
    return len(frame.layout.channels) < _MOST_CHANNELS


def _shape(frame: AudioFrame) -> tuple[str, str, int]:
    return frame.format.name, frame.layout.name, frame.sample_rate


def _samples_of_all(frames: list[AudioFrame]) -> Iterator[NDArray[np.float64]]:
    return (_samples(frame) for frame in frames if frame.samples)


def _samples(frame: AudioFrame) -> NDArray[np.float64]:
    """Return a frame's samples, channels by samples, in units of 16 bits."""
    form = frame.format.name
    samples = frame.to_ndarray().astype(np.float64)
    if not frame.format.is_planar:
        samples = samples.reshape(-1, len(frame.layout.channels)).T
    kind = form.removesuffix("p")
    if kind == "u8":
        samples -= 128
    # A NaN or an infinity would spoil all samples with which it is mixed.
    return np.nan_to_num(samples * _UNITS[kind], nan=0.0, posinf=_FULL_SCALE, neginf=-_FULL_SCALE)
