"""A notification service on a session bus."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus

from agent_desktop.system.notifications import PATH, SERVICE


class Service:
    """A notification service that shows nothing and keeps everything."""

    def __init__(self, bus: MessageBus, capabilities: list[str]) -> None:
        self.bus = bus
        self.shown: dict[int, list[Any]] = {}
        self.calls: list[str] = []
        self._capabilities = capabilities
        self._changed = asyncio.Event()
        bus.add_message_handler(self._take)

    def _take(self, message: Message) -> Message | None:
        if message.interface != SERVICE or message.message_type is not MessageType.METHOD_CALL:
            return None
        self.calls.append(message.member or "")
        signature, body = self._answer(message)
        self._changed.set()
        return Message.new_method_return(message, signature, body)

    def _answer(self, message: Message) -> tuple[str, list[Any]]:
        if message.member == "GetCapabilities":
            return "as", [self._capabilities]
        if message.member == "Notify":
            number = message.body[1] or len(self.shown) + 7
            self.shown[number] = message.body
            return "u", [number]
        self.shown.pop(message.body[0], None)
        return "", []

    async def until(self, look: Callable[[], bool]) -> None:
        """Wait until what is shown looks so."""
        while not look():
            self._changed.clear()
            await self._changed.wait()

    def say(self, member: str, number: int, what: str | int) -> None:
        """Report an action on a notification."""
        signature = "us" if isinstance(what, str) else "uu"
        self.bus.send(Message.new_signal(PATH, SERVICE, member, signature, [number, what]))  # pyright: ignore[reportUnknownMemberType]


@asynccontextmanager
async def service(*capabilities: str) -> AsyncGenerator[Service]:
    """Run such a service on the bus."""
    bus = await MessageBus().connect()
    running = Service(bus, list(capabilities))
    await bus.request_name(SERVICE)
    try:
        yield running
    finally:
        bus.disconnect()
        await bus.wait_for_disconnect()
