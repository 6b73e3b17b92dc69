"""The table ``[encryption]`` of the site file (``docs/site-file.md``)."""

from __future__ import annotations

from typing import Annotated

import msgspec


class EncryptionSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[encryption]``, which is read when the server starts: exactly one of ``key_file`` and ``keyring``."""

    key_file: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    """The file of the keys, relative to the site file."""
    keyring: Annotated[str, msgspec.Meta(min_length=1, max_length=200)] | None = None
    """The name of the service under which the system's keyring holds the keys."""
    recordings: bool = True
    """Whether recordings are encrypted; ``false`` decrypts them."""
    database: bool = False
    """Whether the SQLite database is encrypted; ``false`` decrypts it at the next start."""
