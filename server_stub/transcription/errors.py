"""Why a recording has no transcription, as one tree.

::

    TranscriptionError
    ├── TranscriptionFailed     this recording has none; the callback goes on without
    │   └── EngineCrashed       … because the engine ended in the middle: asking once more may help
    ├── TooManyWaiting          the queue is full; nothing was queued
    └── TranscriberClosed       the server is ending; the recording stays pending
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from server_stub.errors import ServerError


class FailureReason(StrEnum):
    """Why, for programs: it is stored and counted. Add, never rename."""

    UNREADABLE = "unreadable"  #: The file is missing, or no sound that the engine can decode.
    ENGINE_MISSING = "engine_missing"  #: The engine or its model is not installed.
    ENGINE_CRASHED = "engine_crashed"  #: The engine ended in the middle, and again when asked once more.
    ENGINE_FAILED = "engine_failed"  #: The engine said itself that it could not.
    TOOK_TOO_LONG = "took_too_long"  #: Given up; the limit grows with the length of the sound.


IN_WORDS: Final[dict[FailureReason, str]] = {
    FailureReason.UNREADABLE: "The recording cannot be read.",
    FailureReason.ENGINE_MISSING: "No speech recognition is installed on the server.",
    FailureReason.ENGINE_CRASHED: "The speech recognition crashed on this recording.",
    FailureReason.ENGINE_FAILED: "The speech recognition failed on this recording.",
    FailureReason.TOOK_TOO_LONG: "The speech recognition took too long on this recording.",
}


class TranscriptionError(ServerError):
    """The root of everything that this room raises."""


class NotTranscribed(TranscriptionError):
    """This recording has no transcription. ``str()`` says why to a person, ``detail`` to whoever reads the log."""

    def __init__(self, reason: FailureReason, detail: str = "") -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(IN_WORDS[reason])


class EngineCrashed(NotTranscribed):
    """The engine ended in the middle of the recording. It may be asked once more."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(FailureReason.ENGINE_CRASHED, detail)


class TooManyWaiting(TranscriptionError):
    """As many recordings wait as may; this one was not queued."""


class TranscriberClosed(TranscriptionError):
    """The transcriber is closed, or was while it worked."""
