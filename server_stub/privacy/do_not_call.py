"""The entries of the do-not-call list about one customer, which an erasure keeps and an export contains."""

from __future__ import annotations

from agent_desktop.protocol.states import DoNotCallKind
from agent_desktop.protocol.supervisor_objects import DoNotCallEntry
from server_stub.core.floor import Floor
from server_stub.core.model.subscribers import subscriber_of


def do_not_call_of(floor: Floor, number: str) -> tuple[DoNotCallEntry, ...]:
    """Return the entries of the do-not-call list that name the subscriber of ``number`` (E.164)."""
    subscriber = subscriber_of(number)
    return tuple(
        entry
        for entry in floor.views.do_not_call()
        if entry.kind is DoNotCallKind.NUMBER and subscriber_of(entry.value) == subscriber
    )
