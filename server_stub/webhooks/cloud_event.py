"""A change of a callback as a CloudEvent 1.0, signed as Standard Webhooks describes (``docs/protocol.md``, *Webhooks*)."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.webhooks import CloudEvent
from server_stub.core.model.history_rows import CallbackChangeRow

MEDIA_TYPE: Final = "application/cloudevents+json"


def event_body(change: CallbackChangeRow) -> bytes:
    """Return the body of a delivery; it is the same each time."""
    return encode(
        CloudEvent(
            id=str(change.id),
            type=change.kind.value,
            subject=change.callback_id,
            time=change.at,
            data=change.callback,
            partitionkey=change.callback_id,
            sequence=f"{change.id:020d}",
        )
    )


def signed_headers(change_id: str, body: bytes, keys: Iterable[bytes], now: datetime) -> Mapping[str, str]:
    """Return the headers of a delivery at ``now``, with a signature of each key."""
    timestamp = str(int(now.timestamp()))
    signatures = [f"v1,{signature(key, change_id, timestamp, body)}" for key in keys]
    return {
        "content-type": MEDIA_TYPE,
        "webhook-id": change_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(signatures),
    }


def signature(key: bytes, change_id: str, timestamp: str, body: bytes) -> str:
    """Return the base64 of the HMAC-SHA256 of id, timestamp and body, with full stops between them."""
    signed = b".".join((change_id.encode(), timestamp.encode(), body))
    return base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
