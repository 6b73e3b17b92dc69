"""Sounds to send, made on the spot, and bodies to send them in."""
# pyright: reportUnknownMemberType=false
# PyAV's stubs leave open what a packet holds.

import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import av
import numpy as np
import soundfile
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.video.frame import VideoFrame
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


def tone(seconds: float = 1.0, *, rate: int = RATE, pitch_hz: float = 440) -> NDArray[np.int16]:
    """Return a tone of one channel, a third of full scale."""
    return (np.sin(np.arange(round(seconds * rate)) * 2 * np.pi * pitch_hz / rate) * 12_000).astype(np.int16)


def encoded(samples: NDArray[np.int16], container: str, codec: str, *, rate: int) -> bytes:
    """Return ``samples`` of one channel as a file that libsndfile cannot write: by FFmpeg's names of both."""
    file = io.BytesIO()
    with av.open(file, "w", container) as output:
        stream = output.add_stream(codec, rate=rate)
        context = stream.codec_context
        assert isinstance(context, AudioCodecContext)
        context.layout = "mono"
        frame = AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
        frame.sample_rate = rate
        formats = context.codec.audio_formats
        assert formats is not None
        resampler = AudioResampler(format=formats[0], layout="mono", rate=rate)
        for ready in [*resampler.resample(frame), *resampler.resample(None)]:
            output.mux(context.encode(ready))
        output.mux(context.encode(None))
    return file.getvalue()


def film(*sounds: NDArray[np.int16]) -> bytes:
    """Return a second of moving pictures with ``sounds`` beside them."""
    file = io.BytesIO()
    with av.open(file, "w", "matroska") as output:
        pictures = output.add_stream("mpeg4", rate=25)
        pictures.width, pictures.height, pictures.pix_fmt = 64, 48, "yuv420p"
        tracks = [output.add_stream("pcm_s16le", rate=RATE) for _ in sounds]
        for track in tracks:
            track.codec_context.layout = "mono"
        for _ in range(25):
            picture = VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8), format="rgb24")
            output.mux(pictures.encode(picture))
        output.mux(pictures.encode(None))
        for track, samples in zip(tracks, sounds, strict=True):
            frame = AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
            frame.sample_rate = RATE
            output.mux(track.encode(frame))
            output.mux(track.encode(None))
    return file.getvalue()


def kept_sound(name: str) -> bytes:
    """Return a file of one second of a tone at 440 Hz, of a kind for which there is no encoder here."""
    return (Path(__file__).parent / "kept_sounds" / name).read_bytes()


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
