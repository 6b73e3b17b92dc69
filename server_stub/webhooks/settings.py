"""A ``[[webhook]]`` of the site file, and the keys with which its deliveries are signed."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Annotated, Final

import msgspec

from server_stub.errors import StartRefused

WebhookUrl = Annotated[
    str, msgspec.Meta(max_length=2000, pattern=r"^https?://[^/?#@\s]+(/[^?#\s]*)?(\?[^#\s]*)?$(?!\n)")
]
WebhookId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$(?!\n)")]

SECRET_PREFIX: Final = "whsec_"  # noqa: S105 - the beginning of every secret
_SHORTEST_KEY: Final = 24
_LONGEST_KEY: Final = 64
"""Bytes of a key, as Standard Webhooks has them."""
_MOST_KEYS: Final = 2
"""Two while a secret is exchanged: the receiver may still have the former one."""


class WebhookSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[webhook]]``; ``allow_private`` permits addresses of private networks, and plain HTTP to this machine."""

    id: WebhookId
    url: WebhookUrl
    secret_file: Annotated[str, msgspec.Meta(min_length=1)]
    business_processes: tuple[str, ...] | None = None
    allow_private: bool = False
    ca_file: Annotated[str, msgspec.Meta(min_length=1)] | None = None


def read_keys(folder: Path, settings: WebhookSettings) -> tuple[bytes, ...]:
    """Return the keys in the secret file of a webhook, one a line; a relative name is relative to ``folder``.

    Raises:
        StartRefused: the file cannot be read, or its lines are not secrets.
    """
    file = folder / settings.secret_file
    key = f"[[webhook]] {settings.id} secret_file"
    try:
        lines = [line.strip() for line in file.read_text("utf-8-sig").splitlines() if line.strip()]
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise StartRefused(f"{key}: {file} cannot be read: {reason}.") from error
    if not 0 < len(lines) <= _MOST_KEYS:
        raise StartRefused(
            f"{key}: {file} must have one secret, or two while one is exchanged, each on a line."
        )
    return tuple(_key(line, f"{key}: {file}") for line in lines)


def _key(secret: str, where: str) -> bytes:
    try:
        key = base64.b64decode(secret.removeprefix(SECRET_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if not secret.startswith(SECRET_PREFIX) or not _SHORTEST_KEY <= len(key) <= _LONGEST_KEY:
        raise StartRefused(
            f"{where}: a secret is {SECRET_PREFIX} and the base64 of {_SHORTEST_KEY} to {_LONGEST_KEY} random bytes."
        )
    return key
