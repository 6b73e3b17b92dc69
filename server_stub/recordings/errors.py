"""What can go wrong with a recording, as one tree. What the disk refuses is ``StoreFailed`` or ``StoreFull``.

::

    RecordingError
    ├── RecordingRefused        what was sent cannot be kept; nothing of it was. Says how to mend it
    │   ├── NotSound            no sound that can be read
    │   ├── EmptyRecording      sound of no length
    │   ├── UnsupportedSound    sound, but of a kind that is not taken
    │   ├── TooLong
    │   └── TooLarge
    ├── RecordingMissing        none of that id is kept
    └── RecordingDamaged        kept, but not what was stored any more
"""

from __future__ import annotations

from typing import ClassVar, Final

from agent_desktop.protocol.problems import ProblemCode
from server_stub.errors import ServerError

TAKEN: Final = "WAV (PCM, µ-law or A-law), FLAC, OGG with Opus, or MP3"


class RecordingError(ServerError):
    """The root of everything that this room raises, but for the disk's refusals."""


class RecordingRefused(RecordingError):
    """What was sent cannot be kept. ``str()`` says to a person what is wrong and how to mend it."""

    code: ClassVar[ProblemCode] = ProblemCode.NOT_SOUND


class NotSound(RecordingRefused):
    """No sound that can be read."""

    def __init__(self) -> None:
        super().__init__(f"This is no sound that can be read. Send {TAKEN}, whole and unchanged.")


class EmptyRecording(RecordingRefused):
    """Sound of no length: a header alone, as a recorder leaves it that was cut off at once."""

    def __init__(self) -> None:
        super().__init__(
            "The recording holds no sound. Leave it out, or send one that is longer than nothing."
        )


class UnsupportedSound(RecordingRefused):
    """Sound of a kind that is not taken; ``kind`` names it."""

    code = ProblemCode.UNSUPPORTED_SOUND

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(f"{kind} is not taken. Convert it to {TAKEN}.")


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


class RecordingMissing(RecordingError):
    """No recording of that id is kept."""

    def __init__(self, recording_id: str) -> None:
        super().__init__(f"no recording {recording_id}")


class RecordingDamaged(RecordingError):
    """What is kept under that id is not what was stored."""

    def __init__(self, recording_id: str) -> None:
        super().__init__(f"recording {recording_id} is damaged: its content does not match its id")
