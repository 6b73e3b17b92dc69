"""The page of reasons for *Not Ready*, connected to the server."""

from __future__ import annotations

from collections.abc import Awaitable

from PySide6.QtCore import QCoreApplication

from agent_desktop.client.administration_actions import AdministrationActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask, Start
from agent_desktop.protocol.administration.reasons import NotReadyReason, NotReadyReasons
from agent_desktop.protocol.problems import ProblemCode
from ui.presenters.administration.refusal_texts import in_words
from ui.supervisor.administration.reasons_page import ReasonsPage

translate = QCoreApplication.translate


class ReasonsPresenter:
    """Reads and saves what the page shows."""

    def __init__(self, page: ReasonsPage, actions: AdministrationActions, *, start: Start) -> None:
        self._page = page
        self._actions = actions
        self._start = start
        self._read: NotReadyReasons | None = None
        self._reading = LatestTask(start)
        page.wanted.connect(self.read)
        page.save_pressed.connect(self._on_save)

    def read(self) -> None:
        """Read the reasons, unless there are changes of them that are not saved."""
        if not self._page.is_changed:
            self._reading.run(self._show(self._actions.reasons(), ""))

    def _on_save(self, wanted: tuple[NotReadyReason, ...]) -> None:
        if self._read is not None:
            done = translate("Administration", "Saved, and in force.")
            self._start(self._show(self._actions.change_reasons(self._read, wanted), done))

    async def _show(self, work: Awaitable[NotReadyReasons], done: str) -> None:
        try:
            self._read = read = await work
        except CommandRefused as refused:
            if refused.problem.code == ProblemCode.PRECONDITION_FAILED:
                await self._show_conflict()
            else:
                self._page.show_trouble(in_words(refused), refused.problem.field)
        except ServerTrouble as trouble:
            self._page.show_trouble(in_words(trouble))
        else:
            self._page.show_reasons(read.items, done)

    async def _show_conflict(self) -> None:
        """Take the version of someone else as the one to replace; what was typed stays."""
        try:
            self._read = read = await self._actions.reasons()
        except (ServerTrouble, CommandRefused) as error:
            self._page.show_trouble(in_words(error))
        else:
            self._page.show_conflict(read.items)
