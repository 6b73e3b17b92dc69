"""The ids of recordings."""

from __future__ import annotations

from hashlib import sha256


def recording_id_of(callback_id: str, digest: str) -> str:
    """Return an id that is the same for the same sound of the same callback, so that a retry adds nothing."""
    return sha256(f"{callback_id}:{digest}".encode()).hexdigest()[:24]
