"""A launcher on the session bus, which takes the counts of programs."""

from __future__ import annotations

import asyncio
from typing import Any

from dbus_fast import Message
from dbus_fast.aio import MessageBus

from agent_desktop.system.launcher_badge import INTERFACE


async def listening(heard: asyncio.Queue[tuple[str, dict[str, Any]]]) -> MessageBus:
    """Return a bus on which the counts of launchers arrive in ``heard``."""
    bus = await MessageBus().connect()

    def take(message: Message) -> None:
        if message.interface == INTERFACE and message.member == "Update":
            app, facts = message.body
            heard.put_nowait((app, {name: fact.value for name, fact in facts.items()}))

    bus.add_message_handler(take)
    rule = f"type='signal',interface='{INTERFACE}'"
    place = "/org/freedesktop/DBus"
    await bus.call(
        Message(
            destination="org.freedesktop.DBus",
            path=place,
            interface="org.freedesktop.DBus",
            member="AddMatch",
            signature="s",
            body=[rule],
        )
    )
    return bus
