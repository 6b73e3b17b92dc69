"""What receivers of webhooks get (``docs/protocol.md``, *Webhooks*)."""

from __future__ import annotations

import msgspec

from agent_desktop.protocol.objects import Callback, Time


class CloudEvent(msgspec.Struct, frozen=True, kw_only=True):
    """A change of a callback, in the JSON format of CloudEvents 1.0."""

    specversion: str = "1.0"
    id: str
    source: str = "/v1/callbacks"
    type: str
    subject: str
    time: Time
    datacontenttype: str = "application/json"
    data: Callback
    partitionkey: str
    sequence: str
