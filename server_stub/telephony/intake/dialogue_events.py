"""What can happen in the dialogue with a caller."""

from __future__ import annotations

import msgspec

from server_stub.core.views.intake_outlook import IntakeOutlook, LocalPromise


class CallerArrived(msgspec.Struct, frozen=True):
    """The call has been answered, and the server knows what the caller can expect.

    ``promise`` is the promised time of the caller's own callback.
    """

    outlook: IntakeOutlook
    promise: LocalPromise | None = None


class PromptsPlayed(msgspec.Struct, frozen=True):
    """The prompts have been played to their end."""


class DigitPressed(msgspec.Struct, frozen=True):
    """The caller pressed a key: a digit, ``*`` or ``#``."""

    digit: str


class InputTimedOut(msgspec.Struct, frozen=True):
    """The caller pressed no key in time."""


class RequestTaken(msgspec.Struct, frozen=True):
    """The callback is stored; ``created`` is false if the request joined an open one."""

    callback_id: str
    created: bool
    promise: LocalPromise | None = None


class RequestRefused(msgspec.Struct, frozen=True):
    """The callback is refused; ``prompt`` explains it, None if only the number must not be called."""

    prompt: str | None = None


class RequestFailed(msgspec.Struct, frozen=True):
    """The callback could not be stored."""


class WithdrawalAnswered(msgspec.Struct, frozen=True):
    """The callback has been cancelled, or an agent has it and it could not be."""

    cancelled: bool


class MessageRecorded(msgspec.Struct, frozen=True):
    """A take has ended; ``has_speech`` is false if the caller did not speak, and None if the recording failed."""

    has_speech: bool | None


class CallerHungUp(msgspec.Struct, frozen=True):
    """The call is over."""


DialogueEvent = (
    CallerArrived
    | PromptsPlayed
    | DigitPressed
    | InputTimedOut
    | RequestTaken
    | RequestRefused
    | RequestFailed
    | WithdrawalAnswered
    | MessageRecorded
    | CallerHungUp
)
