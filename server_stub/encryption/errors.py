"""Errors of encryption, as one tree.

::

    ServerError
    ├── StartRefused
    │   └── KeysUnusable   the keys cannot be read, or one that is needed is missing
    ├── KeyMissing         something is encrypted with a key that the server does not have
    └── SealBroken         a sealed file was cut off, changed or damaged
"""

from __future__ import annotations

from server_stub.errors import ServerError, StartRefused


class KeysUnusable(StartRefused):
    """The keys cannot be read, or one that is needed is missing. The message names the problem and the remedy."""


class KeyMissing(ServerError):
    """Something is encrypted with the key ``key_id``, which the server does not have."""

    def __init__(self, key_id: str) -> None:
        self.key_id = key_id
        super().__init__(f"it is encrypted with the key {key_id}, which is missing")


class SealBroken(ServerError):
    """A sealed file was cut off, changed or damaged, or belongs to another place."""
