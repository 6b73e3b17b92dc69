"""Desktop notifications, by the freedesktop.org service on the session bus.

They replace the popup where it is hidden, as behind a full-screen window, and report a missed offer.
Nothing waits for them, and without a session bus or a service there are none: the popup suffices.
"""

from __future__ import annotations

import asyncio
import html
import logging
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

log: Final = logging.getLogger(__name__)

SERVICE: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"
PATIENCE: Final = timedelta(seconds=2)
"""How long the bus or the service may take; a later notification is of no use."""

NORMAL: Final = 1
"""Shown for a while, and kept in the desktop's list of missed notifications."""

URGENT: Final = 2
"""Shown over full-screen windows too, and until it is closed."""


@dataclass(frozen=True)
class DesktopNotification:
    """One notification in plain text; ``actions`` maps button names to their texts; ``category`` is freedesktop.org's."""

    title: str
    text: str
    actions: Mapping[str, str] = field(default_factory=dict[str, str])
    urgency: int = URGENT
    category: str = "call.incoming"


class Notifications:
    """Shows one notification at a time. ``on_action`` receives the name of a button, or ``default`` for the body."""

    def __init__(self, app_name: str, on_action: Callable[[str], None]) -> None:
        self._app_name = app_name
        self._on_action = on_action
        self._bus: MessageBus | None = None
        self._with_buttons = False
        self._with_markup = False
        self._shown = 0
        self._wanted: DesktopNotification | None = None
        self._work: asyncio.Task[None] | None = None

    @property
    def available(self) -> bool:
        """Whether there is a notification service."""
        return self._bus is not None

    @property
    def showing(self) -> bool:
        """Whether a notification is on the screen, as far as is known."""
        return self._shown != 0

    async def open(self) -> None:
        """Find the service; without one every notification is dropped silently."""
        if sys.platform != "linux":
            return
        try:
            async with asyncio.timeout(PATIENCE.total_seconds()):
                await self._connect()
        except Exception as error:  # noqa: BLE001 - the bus is anybody's code
            log.info("no notifications", extra={"data": {"why": f"{type(error).__name__}: {error}"}})
            self._disconnect()

    def show(self, note: DesktopNotification) -> None:
        """Replace the current notification by ``note``."""
        self._want(note)

    def hide(self) -> None:
        """Close the notification."""
        self._want(None)

    async def close(self) -> None:
        """Close the notification and the bus."""
        self.hide()
        if (work := self._work) is not None:
            await asyncio.wait([work], timeout=PATIENCE.total_seconds())
            work.cancel()
        self._disconnect()

    def _want(self, note: DesktopNotification | None) -> None:
        if self._bus is None or note == self._wanted:
            return
        self._wanted = note
        if self._work is None:
            self._work = asyncio.ensure_future(self._bring_about())
            self._work.add_done_callback(self._note_end)

    def _note_end(self, _: asyncio.Task[None]) -> None:
        self._work = None

    async def _bring_about(self) -> None:
        """Show the wanted notification, also when it changes meanwhile."""
        done: DesktopNotification | None = None if not self._shown else DesktopNotification("", "")
        while self._bus is not None and done != self._wanted:
            done = self._wanted
            try:
                async with asyncio.timeout(PATIENCE.total_seconds()):
                    await (self._notify(done) if done is not None else self._take_back())
            except Exception as error:  # noqa: BLE001 - see above
                log.info("not notified", extra={"data": {"why": f"{type(error).__name__}: {error}"}})
                return

    async def _notify(self, note: DesktopNotification) -> None:
        from dbus_fast import Variant

        actions = [part for pair in note.actions.items() for part in pair] if self._with_buttons else []
        hints = {
            "urgency": Variant("y", note.urgency),
            "category": Variant("s", note.category),
            "desktop-entry": Variant("s", "callback-desk"),
            # The program rings itself, on a device of its own.
            "suppress-sound": Variant("b", True),
        }
        text = html.escape(note.text, quote=False) if self._with_markup else note.text
        body = [self._app_name, self._shown, "", note.title, text, actions, hints, 0]
        answer = await self._call("Notify", "susssasa{sv}i", body)
        self._shown = int(answer[0])

    async def _take_back(self) -> None:
        if self._shown:
            shown, self._shown = self._shown, 0
            await self._call("CloseNotification", "u", [shown])

    async def _connect(self) -> None:
        from dbus_fast.aio import MessageBus

        self._bus = await MessageBus().connect()
        capabilities = (await self._call("GetCapabilities"))[0]
        self._with_buttons = "actions" in capabilities
        self._with_markup = "body-markup" in capabilities
        rule = f"type='signal',sender='{SERVICE}',path='{PATH}',interface='{SERVICE}'"
        await self._call("AddMatch", "s", [rule], to="org.freedesktop.DBus", path="/org/freedesktop/DBus")
        self._bus.add_message_handler(self._hear)

    async def _call(
        self,
        member: str,
        signature: str = "",
        body: list[Any] | None = None,
        *,
        to: str = SERVICE,
        path: str = PATH,
    ) -> list[Any]:
        from dbus_fast import Message, MessageType

        if self._bus is None:
            raise ConnectionError("no bus")
        message = Message(
            destination=to, path=path, interface=to, member=member, signature=signature, body=body or []
        )
        answer = await self._bus.call(message)
        if answer.message_type is not MessageType.METHOD_RETURN:
            raise ConnectionError(f"{member}: {answer.error_name}")
        return answer.body

    def _hear(self, message: Message) -> None:
        if message.interface == SERVICE and message.member in ("ActionInvoked", "NotificationClosed"):
            # Code that waits for the id of the new notification runs first.
            asyncio.get_running_loop().call_soon(self._take, message)

    def _take(self, message: Message) -> None:
        if not message.body or message.body[0] != self._shown:
            return
        if message.member == "ActionInvoked":
            self._on_action(str(message.body[1]))
        elif message.member == "NotificationClosed":
            self._shown = 0

    def _disconnect(self) -> None:
        if self._bus is not None:
            self._bus.disconnect()
            self._bus = None
