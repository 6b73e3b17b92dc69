"""Messages between the server and its transcription worker: one JSON object per line, and sound that is in no file after its job."""

from __future__ import annotations

from typing import Final

import msgspec

from agent_desktop.protocol.objects import Transcription
from server_stub.transcription.errors import FailureReason


class TranscriptionJob(msgspec.Struct, frozen=True, tag="job"):
    """To the worker: transcribe the sound file at ``path``, or without a path the ``size`` bytes after this line.

    ``languages`` are those that the customer may speak (ISO 639-1); with several, the spoken one is detected. ``country``
    is where spoken numbers without a country code are (ISO 3166).
    """

    path: str
    languages: tuple[str, ...] = ()
    country: str | None = None
    size: int = 0


class WorkerReady(msgspec.Struct, frozen=True, tag="ready"):
    """From the worker, once: the model is loaded. ``fallback`` is the reason why it is not the wanted one."""

    engine: str = ""
    fallback: str | None = None


class WorkerUnusable(msgspec.Struct, frozen=True, tag="unusable"):
    """From the worker, once, instead of ``WorkerReady``: the engine cannot be used; the worker ends."""

    detail: str


class JobBegun(msgspec.Struct, frozen=True, tag="begun"):
    """From the worker: the sound is decoded and has ``duration_s`` seconds; the recognition begins."""

    duration_s: float


class JobDone(msgspec.Struct, frozen=True, tag="done"):
    """From the worker: the transcription is complete."""

    transcription: Transcription


class JobRefused(msgspec.Struct, frozen=True, tag="refused"):
    """From the worker: this job failed; the next one may be sent."""

    reason: FailureReason
    detail: str


Answer = WorkerReady | WorkerUnusable | JobBegun | JobDone | JobRefused

LONGEST_LINE: Final = 8 * 1024 * 1024
"""Most bytes of a line; ten minutes of speech need some 200 kB."""

_encoder: Final = msgspec.json.Encoder()
_answers: Final[msgspec.json.Decoder[Answer]] = msgspec.json.Decoder(Answer)
_jobs: Final = msgspec.json.Decoder(TranscriptionJob)


def line(message: TranscriptionJob | Answer) -> bytes:
    """Return ``message`` as one line, including the line end."""
    return _encoder.encode(message) + b"\n"


def answer(text: bytes) -> Answer:
    """Return the worker's message in ``text``.

    Raises:
        msgspec.MsgspecError: the text is not a message of the worker.
    """
    return _answers.decode(text)


def job(text: bytes) -> TranscriptionJob:
    """Return the server's job in ``text``.

    Raises:
        msgspec.MsgspecError: the text is not a job.
    """
    return _jobs.decode(text)
