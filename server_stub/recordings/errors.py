"""What can go wrong with a recording, as one tree. What the disk refuses is ``StoreFailed`` or ``StoreFull``.

::

    RecordingError
    ├── RecordingRefused        what was sent cannot be kept; nothing of it was. Says how to mend it
    │   ├── NotSound            no sound that can be read
    │   ├── EmptyRecording      sound of no length
    │   ├── UnsupportedSound    sound, but of a kind that is not taken
    │   ├── TooLong
    │   ├── TooLarge
    │   └── TooCostly           takes more time or memory to decode than a recording may
    ├── DecoderBroken           the decoder ended in the middle; another try may help
    ├── DecoderBusy             as many recordings wait to be decoded as may
    ├── RecordingMissing        none of that id is kept
    └── RecordingDamaged        kept, but not what was stored any more
"""

from __future__ import annotations

from typing import ClassVar, Final

from agent_desktop.protocol.problems import ProblemCode
from server_stub.errors import ServerError

TAKEN: Final = "WAV, FLAC, MP3, OGG or WebM with Opus, M4A, AAC, AMR, AIFF, GSM or Speex"


class RecordingError(ServerError):
    """The root of everything that this room raises, but for the disk's refusals."""


class RecordingRefused(RecordingError):
    """What was sent cannot be kept. ``str()`` says to a person what is wrong and how to mend it."""

    code: ClassVar[ProblemCode] = ProblemCode.NOT_SOUND


class NotSound(RecordingRefused):
    """No sound that can be read.

    Args:
        found: what it is instead; with ``is_damaged`` the kind of sound that it pretends to be.
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
    """Sound of no length: a header alone, as a recorder leaves it that was cut off at once."""

    def __init__(self) -> None:
        super().__init__("The recording contains no sound. Leave it out, or send one that contains sound.")


class UnsupportedSound(RecordingRefused):
    """Sound of a kind that is not taken; ``kind`` names it."""

    code = ProblemCode.UNSUPPORTED_SOUND

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(f"{kind} is not supported. Convert it to {TAKEN}.")


class TooLong(RecordingRefused):
    """Longer than a recording may be."""

    code = ProblemCode.RECORDING_TOO_LONG

    def __init__(self, limit_min: float) -> None:
        super().__init__(f"The recording is longer than {limit_min:g} minutes. Cut it, or send it in parts.")


class TooLarge(RecordingRefused):
    """More bytes than a recording may have."""

    code = ProblemCode.TOO_LARGE

    def __init__(self, limit_mib: float) -> None:
        super().__init__(
            f"The recording is larger than {limit_mib:g} MiB. Send it as FLAC, OGG with Opus or MP3."
        )


class TooCostly(RecordingRefused):
    """Takes more time or memory to decode than a recording may: a bomb, or something that makes the decoder hang."""

    code = ProblemCode.RECORDING_TOO_COSTLY

    def __init__(self) -> None:
        super().__init__(
            f"The recording takes too much time or memory to decode. Convert it to {TAKEN} again, and send that."
        )


class DecoderBroken(RecordingError):
    """The process that decodes ended in the middle, through no fault of the recording that could be told."""


class DecoderBusy(RecordingError):
    """As many recordings wait to be decoded as may; this one was not taken."""


class RecordingMissing(RecordingError):
    """No recording of that id is kept."""

    def __init__(self, recording_id: str) -> None:
        super().__init__(f"no recording {recording_id}")


class RecordingDamaged(RecordingError):
    """What is kept under that id is not what was stored."""

    def __init__(self, recording_id: str) -> None:
        super().__init__(f"recording {recording_id} is damaged: its content does not match its id")


_REFUSALS: Final = {
    kind.__name__: kind for kind in (NotSound, EmptyRecording, UnsupportedSound, TooLong, TooLarge, TooCostly)
}


def refusal(kind: str, words: str) -> RecordingRefused:
    """Return the refusal whose class is named ``kind`` and whose ``str()`` is ``words``, as another process raised it."""
    known = _REFUSALS.get(kind, RecordingRefused)
    return known.__new__(known, words)
