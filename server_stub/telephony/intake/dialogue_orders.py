"""What the dialogue with a caller orders. Every order ends the prompts that are being played."""

from __future__ import annotations

import msgspec


class PlayPrompts(msgspec.Struct, frozen=True):
    """Play these prompts, and report ``PromptsPlayed`` at their end."""

    names: tuple[str, ...]


class AwaitDigit(msgspec.Struct, frozen=True):
    """Report ``InputTimedOut`` if no key is pressed in time."""


class RequestCallback(msgspec.Struct, frozen=True):
    """Store a callback to ``number`` (E.164); the answer is ``RequestTaken``, ``RequestRefused`` or ``RequestFailed``."""

    number: str


class CancelCallback(msgspec.Struct, frozen=True):
    """Withdraw a callback; the answer is ``WithdrawalAnswered``."""

    callback_id: str


class RecordTake(msgspec.Struct, frozen=True):
    """Beep and record; ``MessageRecorded`` is reported at the end. Takes are counted from 1."""

    callback_id: str
    take: int


class FileMessage(msgspec.Struct, frozen=True):
    """Add a message to the callback: the first of ``takes`` that can be used. The others are deleted."""

    callback_id: str
    takes: tuple[int, ...]


class DropTakes(msgspec.Struct, frozen=True):
    """Delete takes."""

    callback_id: str
    takes: tuple[int, ...]


class EndCall(msgspec.Struct, frozen=True):
    """Hang up."""


DialogueOrder = (
    PlayPrompts
    | AwaitDigit
    | RequestCallback
    | CancelCallback
    | RecordTake
    | FileMessage
    | DropTakes
    | EndCall
)
