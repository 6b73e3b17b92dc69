"""Run the commands of a signed-in user: each in a task of its own, shown as pending until it is complete.

A press returns at once. Its command is listed in ``working`` of the view under its name until it is complete, and a
second press of the same name meanwhile changes nothing. A failure becomes a notice in the status line.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime
from typing import Any, Final, Generic, TypeVar

from agent_desktop.errors import CommandRefused, ServerTrouble, SessionEnded
from agent_desktop.model.agent_view import PendingCommand, Tone
from agent_desktop.model.command_status import View, with_message, with_working, without_working
from agent_desktop.model.notices import BrokenNotice, RefusedNotice
from agent_desktop.model.observable import Observable
from agent_desktop.net.connection import until_signed_out

log: Final = logging.getLogger(__name__)

AnyNotice = TypeVar("AnyNotice")
Work = Callable[[], Coroutine[Any, Any, None]]


class CommandRunner(Generic[View, AnyNotice]):
    """One task group for as long as a user is signed in.

    ``say`` puts a notice into words. ``on_refused`` is awaited when the server refuses a command, ``on_not_sent`` is
    called when the server could not be reached.
    """

    def __init__(
        self,
        view: Observable[View],
        *,
        say: Callable[[AnyNotice | BrokenNotice], tuple[Tone, str]],
        on_refused: Callable[[RefusedNotice], Awaitable[None]],
        on_not_sent: Callable[[str, ServerTrouble], None],
    ) -> None:
        self._view = view
        self._say = say
        self._on_refused = on_refused
        self._on_not_sent = on_not_sent
        self._group: asyncio.TaskGroup | None = None
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._latest: dict[str, Work] = {}

    async def run(self, sync: Coroutine[Any, Any, None]) -> None:
        """Run ``sync`` and the commands that are pressed, until cancelled.

        Raises:
            SessionEnded: the sign-in is over.
        """
        try:
            async with until_signed_out() as group:
                self._group = group
                group.create_task(sync)
        finally:
            self._group = None

    def start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None] | None:
        """Run ``work`` in a task; drop it and return None once the user is signed out, or about to be."""
        if self._group is not None:
            try:
                return self._group.create_task(work)
            except RuntimeError:
                # A group that is ending its tasks takes no more, and cannot be asked beforehand.
                log.debug("too late to begin")
        work.close()
        return None

    def press(self, name: str, work: Work) -> None:
        """Run ``work`` as the command ``name``, unless one of that name is pending."""
        if name in self._under_way:
            return
        task = self.start(self._run(name, work))
        if task is not None:
            self._under_way[name] = task
            self.show_working(name)

    def press_latest(self, name: str, work: Work) -> None:
        """Run ``work`` as the command ``name``; while one is pending the latest waits, and those between are dropped."""
        self._latest[name] = work
        self.press(name, lambda: self._run_latest(name))

    def drop_waiting(self, name: str) -> None:
        """Drop the work that waits for the pending command ``name``, if any."""
        self._latest.pop(name, None)

    async def settle(self, name: str) -> None:
        """Wait until no command ``name`` is pending."""
        if (task := self._under_way.get(name)) is not None:
            await asyncio.wait([task])

    def show_working(self, name: str) -> None:
        """Show the command ``name`` as pending."""
        self._view.set(with_working(self._view.value, PendingCommand(name, datetime.now(UTC))))

    def show_done(self, name: str) -> None:
        """Show the command ``name`` as pending no longer."""
        self._view.set(without_working(self._view.value, name))

    def notify(self, notice: AnyNotice | BrokenNotice) -> None:
        """Show a notice in the status line."""
        tone, text = self._say(notice)
        self._view.set(with_message(self._view.value, tone, text))

    async def _run(self, name: str, work: Work) -> None:
        try:
            await self._guarded(name, work)
        finally:
            self._under_way.pop(name, None)
            self.show_done(name)

    async def _run_latest(self, name: str) -> None:
        while (work := self._latest.pop(name, None)) is not None:
            await self._guarded(name, work)

    async def _guarded(self, name: str, work: Work) -> None:
        """Run ``work`` and show its failure; only the end of the sign-in is raised."""
        try:
            await work()
        except CommandRefused as refused:
            # A supervisor's names end in a key, which does not belong in the log.
            action, code = name.partition(":")[0], str(refused.problem.code)
            log.info("refused", extra={"data": {"action": action, "code": code}})
            await self._on_refused(RefusedNotice(name, refused.problem))
        except ServerTrouble as trouble:
            self._on_not_sent(name, trouble)
        except SessionEnded:
            raise
        except Exception:
            log.exception("failed", extra={"data": {"action": name.partition(":")[0]}})
            self.notify(BrokenNotice(name))
