"""The page of business processes, connected to the server."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QCoreApplication

from agent_desktop.client.administration_actions import AdministrationActions
from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask, Start
from agent_desktop.protocol.administration.processes import (
    BusinessProcessText,
    ChangedBusinessProcessText,
    NewBusinessProcess,
    ProcessKeys,
)
from agent_desktop.protocol.problems import ProblemCode
from ui.common.confirm_dialog import ConfirmDialog
from ui.presenters.administration.refusal_texts import in_words
from ui.presenters.timing_presenter import TimingPresenter
from ui.supervisor.administration.process_dialog import ProcessDialog
from ui.supervisor.administration.processes_page import ProcessesPage

translate = QCoreApplication.translate


class ProcessesPresenter:
    """Reads and saves what the page shows; ``on_changed`` is called after one was added or changed."""

    def __init__(
        self,
        page: ProcessesPage,
        actions: AdministrationActions,
        timing: SupervisorActions,
        *,
        start: Start,
        on_changed: Callable[[], Awaitable[None]],
    ) -> None:
        self._page = page
        self._actions = actions
        self._start = start
        self._on_changed = on_changed
        self._read: BusinessProcessText | None = None
        self._reading = LatestTask(start)
        self._timing = TimingPresenter(page.timing, timing)
        page.wanted.connect(self._on_wanted)
        page.keys_pressed.connect(self._on_keys)
        page.text_pressed.connect(self._on_text)
        page.new_pressed.connect(self._on_new)
        page.remove_pressed.connect(self._on_remove)

    def _on_wanted(self, process_id: str) -> None:
        self._reading.run(self._show(self._actions.configuration(process_id), ""))

    def _on_text(self, text: str) -> None:
        self._save(ChangedBusinessProcessText(text=text))

    def _on_keys(self, keys: ProcessKeys) -> None:
        self._save(ChangedBusinessProcessText(keys=keys))

    def _save(self, wanted: ChangedBusinessProcessText) -> None:
        if self._read is not None:
            done = translate("Administration", "Saved, and in force.")
            self._start(self._show(self._actions.change_configuration(self._read, wanted), done))

    async def _show(self, work: Awaitable[BusinessProcessText], done: str) -> None:
        try:
            self._read = read = await work
        except CommandRefused as refused:
            if refused.problem.code == ProblemCode.PRECONDITION_FAILED:
                await self._show_conflict()
            else:
                self._page.show_trouble(in_words(refused), refused.problem.mistakes or ())
        except ServerTrouble as trouble:
            self._page.show_trouble(in_words(trouble))
        else:
            if done:
                await self._on_changed()
            self._page.show_read(read, done)

    async def _show_conflict(self) -> None:
        try:
            self._read = read = await self._actions.configuration(self._page.process_id)
        except (ServerTrouble, CommandRefused) as error:
            self._page.show_trouble(in_words(error))
        else:
            self._page.show_conflict(read)

    def _on_remove(self) -> None:
        read = self._read
        if read is None or read.id != self._page.process_id:
            return
        text = translate(
            "Administration",
            "Nothing new is taken for it, and its agents no longer serve it. Attempts, reports and history stay. It can only be "
            "removed once none of its callbacks is open: in Callback Search, many callbacks get another business process "
            "or are withdrawn at once, with a preview.",
        )
        ask = ConfirmDialog(
            translate("Administration", "Remove {}?").format(self._page.process_name),
            text,
            translate("Administration", "Remove"),
            dangerous=True,
            parent=self._page,
        )
        ask.agreed.connect(lambda: self._start(self._remove(read)))
        ask.open()

    async def _remove(self, read: BusinessProcessText) -> None:
        try:
            await self._actions.remove_process(read)
        except CommandRefused as refused:
            if refused.problem.code == ProblemCode.PRECONDITION_FAILED:
                await self._show_conflict()
            else:
                self._page.show_trouble(in_words(refused))
        except ServerTrouble as trouble:
            self._page.show_trouble(in_words(trouble))
        else:
            self._read = None
            self._page.show_removed(translate("Administration", "Removed."))
            await self._on_changed()

    def _on_new(self) -> None:
        dialog = ProcessDialog(self._page)

        def save(process_id: str, name: str) -> None:
            self._start(self._create(dialog, process_id, name))

        dialog.saved.connect(save)
        dialog.open()

    async def _create(self, dialog: ProcessDialog, process_id: str, name: str) -> None:
        """Add a business process; a text in JSON is one in TOML, too."""
        text = f"name = {json.dumps(name, ensure_ascii=False)}\n"
        try:
            self._read = read = await self._actions.create_process(
                NewBusinessProcess(id=process_id, text=text)
            )
        except CommandRefused as refused:
            dialog.show_refusal(in_words(refused), refused.problem.field)
            return
        except ServerTrouble as trouble:
            dialog.show_refusal(in_words(trouble), None)
            return
        dialog.accept()
        await self._on_changed()
        self._page.show_read(read, translate("Administration", "Added. Set its hours and timing."))
