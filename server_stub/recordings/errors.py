"""Errors of recordings, as one tree. Errors of the disk are ``StoreFailed`` and ``StoreFull``.

::

    RecordingError
    ├── RecordingRefused        the recording cannot be accepted; nothing was stored
    │   ├── NotSound            the file contains no readable sound
    │   ├── EmptyRecording      the sound has no length
    │   ├── UnsupportedSound    the kind of sound is not accepted
    │   ├── TooLong             the sound is longer than allowed
    │   ├── TooLarge            the file is larger than allowed
    │   └── TooCostly           decoding needs more time or memory than allowed
    ├── DecoderBroken           the decoding process failed; another try may succeed
    ├── DecoderBusy             too many recordings wait to be decoded
    ├── RecordingMissing        no recording of that id is stored
    └── RecordingDamaged        the file differs from the recording that was stored
"""

from __future__ import annotations

from typing import ClassVar, Final

from agent_desktop.protocol.problems import ProblemCode
from server_stub.errors import ServerError

TAKEN: Final = "WAV, FLAC, MP3, OGG or WebM with Opus, M4A, AAC, AMR, AIFF, GSM or Speex"


class RecordingError(ServerError):
    """Base of all errors of this package, except those of the disk."""


class RecordingRefused(RecordingError):
    """The recording cannot be accepted; nothing was stored. ``str()`` names the problem and the remedy."""

    code: ClassVar[ProblemCode] = ProblemCode.NOT_SOUND


class NotSound(RecordingRefused):
    """The file contains no readable sound.

    Args:
        found: what it contains instead; with ``is_damaged``, the kind of sound that it seems to be.
    """

    def __init__(self, found: str = "", *, is_damaged: bool = False) -> None:
        if is_damaged:
            what = f"The file begins as {found}, but is damaged and cannot be read."
        elif found:
            what = f"The file is not sound that can be read, but {found}."
        else:
            what = "The file is not sound that can be read, or is raw sound without a Content-Type that names its format."
        super().__init__(f"{what} Send {TAKEN}, whole and unchanged.")


class EmptyRecording(RecordingRefused):
    """The sound has no length: the file is only a header, as of a recorder that was cut off at once."""

    def __init__(self) -> None:
        super().__init__("The recording contains no sound. Leave it out, or send one that contains sound.")


class UnsupportedSound(RecordingRefused):
    """The kind of sound is not accepted; ``kind`` names it."""

    code = ProblemCode.UNSUPPORTED_SOUND

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(f"{kind} is not supported. Convert it to {TAKEN}.")


class TooLong(RecordingRefused):
    """The sound is longer than allowed."""

    code = ProblemCode.RECORDING_TOO_LONG

    def __init__(self, limit_min: float) -> None:
        super().__init__(f"The recording is longer than {limit_min:g} minutes. Cut it, or send it in parts.")


class TooLarge(RecordingRefused):
    """The file is larger than allowed."""

    code = ProblemCode.TOO_LARGE

    def __init__(self, limit_mib: float) -> None:
        super().__init__(
            f"The recording is larger than {limit_mib:g} MiB. Send it as FLAC, OGG with Opus or MP3."
        )


class TooCostly(RecordingRefused):
    """Decoding needs more time or memory than allowed, as for a bomb or a file that makes the decoder hang."""

    code = ProblemCode.RECORDING_TOO_COSTLY

    def __init__(self) -> None:
        super().__init__(
            f"The recording takes too much time or memory to decode. Convert it to {TAKEN} again, and send that."
        )


class DecoderBroken(RecordingError):
    """The decoding process failed without a fault that could be found in the recording."""


class DecoderBusy(RecordingError):
    """Too many recordings wait to be decoded; this one was not queued."""


class RecordingMissing(RecordingError):
    """No recording of that id is stored."""

    def __init__(self, recording_id: str) -> None:
        super().__init__(f"no recording {recording_id}")


class RecordingDamaged(RecordingError):
    """The file differs from the recording that was stored."""

    def __init__(self, recording_id: str) -> None:
        super().__init__(f"recording {recording_id} is damaged: its content does not match its id")


_REFUSALS: Final = {
    kind.__name__: kind for kind in (NotSound, EmptyRecording, UnsupportedSound, TooLong, TooLarge, TooCostly)
}


def refusal(kind: str, words: str) -> RecordingRefused:
    """Return the refusal that another process raised, from the name of its class and its ``str()``."""
    known = _REFUSALS.get(kind, RecordingRefused)
    return known.__new__(known, words)
