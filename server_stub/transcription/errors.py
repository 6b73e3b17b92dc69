"""Errors of transcription, as one tree.

::

    TranscriptionError
    ├── NotTranscribed          this recording has no transcription; the callback continues without it
    │   └── EngineCrashed       … because the engine ended during the recording; another try may succeed
    ├── TooManyWaiting          the queue is full; the recording was not queued
    ├── TranscriberClosed       the server is stopping; the recording stays pending
    └── ModelDamaged            the files of a speech model are missing or damaged; a smaller model is used
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from server_stub.errors import ServerError


class FailureReason(StrEnum):
    """The reason as a code, which is stored and counted: add values, never rename one."""

    UNREADABLE = "unreadable"  #: The file is missing, or the engine cannot decode it.
    ENGINE_MISSING = "engine_missing"  #: The engine or its model is not installed.
    LANGUAGE_MISSING = "language_missing"  #: The model knows none of the languages of the business process.
    ENGINE_AWAY = "engine_away"  #: The speech engine of the site cannot be reached, or is busy.
    ENGINE_CRASHED = "engine_crashed"  #: The engine ended during the recording, and again at the second try.
    ENGINE_FAILED = "engine_failed"  #: The engine reported an error.
    TOOK_TOO_LONG = (
        "took_too_long"  #: The time limit, which grows with the length of the sound, was exceeded.
    )


IN_WORDS: Final[dict[FailureReason, str]] = {
    FailureReason.UNREADABLE: "The recording cannot be read.",
    FailureReason.ENGINE_MISSING: "No speech recognition is installed on the server.",
    FailureReason.LANGUAGE_MISSING: "The speech model of the server knows none of the languages of the business process.",
    FailureReason.ENGINE_AWAY: "The speech engine of the site could not be reached.",
    FailureReason.ENGINE_CRASHED: "The speech recognition crashed on this recording.",
    FailureReason.ENGINE_FAILED: "The speech recognition failed on this recording.",
    FailureReason.TOOK_TOO_LONG: "The speech recognition took too long on this recording.",
}


class TranscriptionError(ServerError):
    """Base of all errors of this package."""


class NotTranscribed(TranscriptionError):
    """This recording has no transcription. ``str()`` gives the reason in plain words, ``detail`` adds facts for the log."""

    def __init__(self, reason: FailureReason, detail: str = "") -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(IN_WORDS[reason])


class EngineCrashed(NotTranscribed):
    """The engine ended during the recording; it may be tried once more."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(FailureReason.ENGINE_CRASHED, detail)


class TooManyWaiting(TranscriptionError):
    """Too many recordings wait; this one was not queued."""


class TranscriberClosed(TranscriptionError):
    """The transcriber is closed, or was closed during the recording."""


class ModelDamaged(TranscriptionError):
    """The files of a speech model are missing, or are not those that were published."""
