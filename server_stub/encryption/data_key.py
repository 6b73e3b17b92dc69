"""A key for data at rest, and its line in a key file."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

_SECRET_BYTES: Final = 32
_LINE: Final = re.compile(r"(?P<id>[0-9a-f]{16}) (?P<secret>[A-Za-z0-9+/]{43}=)", re.ASCII)
_PURPOSE: Final = b"callback-server key id\0"


class UnreadableKeys(ValueError):
    """A text does not list keys. The message never contains a part of a key."""


@dataclass(frozen=True)
class DataKey:
    """A key of 256 bits. ``id`` is derived from it, so that a wrong key cannot pass for the right one."""

    id: str
    secret: bytes = field(repr=False)


def new_key() -> DataKey:
    """Return a key made of the system's randomness."""
    return _key(secrets.token_bytes(_SECRET_BYTES))


def line_of(key: DataKey) -> str:
    """Return the line of a key file that holds ``key``."""
    return f"{key.id} {base64.b64encode(key.secret).decode()}\n"


def keys_in(text: str) -> tuple[DataKey, ...]:
    """Return the keys in the text of a key file, the oldest first; the last one is the current one.

    Raises:
        UnreadableKeys: a line does not hold a key, or there is none.
    """
    found = tuple(_keys(text.splitlines()))
    if not found:
        raise UnreadableKeys("has no key")
    return found


def _keys(lines: Sequence[str]) -> Iterable[DataKey]:
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        parts = _LINE.fullmatch(line.strip())
        if parts is None:
            raise UnreadableKeys(f"has no key in line {number}")
        try:
            key = _key(base64.b64decode(parts["secret"], validate=True))
        except (binascii.Error, ValueError) as error:
            raise UnreadableKeys(f"has no key in line {number}") from error
        if key.id != parts["id"]:
            raise UnreadableKeys(
                f"has a damaged key in line {number}: it does not match its id {parts['id']}"
            )
        yield key


def _key(secret: bytes) -> DataKey:
    return DataKey(hashlib.sha256(_PURPOSE + secret).hexdigest()[:16], secret)
