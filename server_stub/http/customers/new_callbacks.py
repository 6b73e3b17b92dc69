"""What requests for callbacks have in common: number, name, note and idempotency key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, TypeVar

import msgspec

from agent_desktop.protocol.codec import UNREADABLE_JSON
from agent_desktop.protocol.problems import ProblemCode
from server_stub.core.model.subscribers import meant_by
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest

S = TypeVar("S", bound=msgspec.Struct)

NOTE: Final = "note"
"""The attribute that has the note; agents see it with the callback."""

_LONGEST_KEY: Final = 255
_HIDDEN_MARKS: Final = re.compile(
    "[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
"""What Unicode calls Bidi_Control, separators of lines, and invisible characters that no script needs in a name."""
_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""What is not a space to Unicode, and is drawn as one."""
_UNSEEN: Final = frozenset({"Cf", "Mn", "Zs"})


async def take_with_number(request: WireRequest, kind: type[S]) -> S:
    """Return the body; the refusal of a number that is not E.164 suggests the number that may be meant."""
    try:
        return await request.take(kind)
    except HttpRefusal as refusal:
        if refusal.problem.field != "$.number":
            raise
        with suppress(*UNREADABLE_JSON):
            meant = meant_by(msgspec.json.decode(await request.body(), type=_OnlyNumber).number)
            if meant is not None:
                detail = f"{refusal.problem.detail} If {meant} is meant, write it that way."
                raise HttpRefusal(refusal.code, detail, field="$.number") from None
        raise


class _OnlyNumber(msgspec.Struct, frozen=True):
    """The number in a body that was refused."""

    number: str


def stored_name(name: str | None) -> str | None:
    """Return a customer's name as it is stored: in NFC, without hidden marks; None if nothing of it can be seen.

    A mark that changes the direction of text falsifies the display of a table row (Unicode TR 36, *Bidirectional Text
    Spoofing*), and a row without anything to see cannot be told from a mistake.
    """
    if name is None:
        return None
    form = unicodedata.normalize("NFC", _HIDDEN_MARKS.sub("", name)).strip()
    return form if any(_is_seen(letter) for letter in form) else None


def _is_seen(letter: str) -> bool:
    return letter not in _BLANK_LETTERS and unicodedata.category(letter) not in _UNSEEN


def stored_attributes(attributes: Mapping[str, str], note: str | msgspec.UnsetType | None) -> dict[str, str]:
    """Return the attributes as they are stored: with ``note`` among them, in place of an attribute of that name."""
    return {**attributes, NOTE: note} if note else dict(attributes)


def idempotency_key(request: WireRequest) -> str | None:
    """Return the ``Idempotency-Key`` of the request.

    Raises:
        HttpRefusal: 400, it is not printable, or too long.
    """
    key = request.headers.get("idempotency-key")
    if key is not None and not (0 < len(key) <= _LONGEST_KEY and key.isprintable()):
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST,
            f"The Idempotency-Key must have 1 to {_LONGEST_KEY} printable characters.",
            field="Idempotency-Key",
        )
    return key
