"""The ids of callbacks."""

from __future__ import annotations

import secrets
from datetime import datetime


def new_callback_id(now: datetime) -> str:
    """Return a unique id; later ids sort after earlier ones, which keeps the database's index compact."""
    return f"{int(now.timestamp() * 1000):012x}{secrets.token_hex(6)}"
