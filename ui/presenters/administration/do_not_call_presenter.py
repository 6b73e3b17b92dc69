"""The page of the do-not-call list, connected to the server."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence

from PySide6.QtCore import QCoreApplication

from agent_desktop.client.administration_actions import AdministrationActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask, Start
from agent_desktop.protocol.commands import NewDoNotCall
from agent_desktop.protocol.objects import BusinessProcessRef
from agent_desktop.protocol.supervisor_objects import DoNotCallEntry
from ui.common.confirm_dialog import ConfirmDialog
from ui.presenters.administration.refusal_texts import in_words
from ui.supervisor.administration.do_not_call_dialog import DoNotCallDialog
from ui.supervisor.administration.do_not_call_page import DoNotCallPage

translate = QCoreApplication.translate


class DoNotCallPresenter:
    """Reads and changes what the page shows."""

    def __init__(self, page: DoNotCallPage, actions: AdministrationActions, *, start: Start) -> None:
        self._page = page
        self._actions = actions
        self._start = start
        self._processes: Sequence[BusinessProcessRef] = ()
        self._reading = LatestTask(start)
        page.wanted.connect(self.read)
        page.new_pressed.connect(self._on_new)
        page.remove_pressed.connect(self._on_remove)

    def show_processes(self, processes: Sequence[BusinessProcessRef]) -> None:
        """Set the business processes that entries can be for, and read the list."""
        self._processes = processes
        self._page.show_names({process.id: process.name for process in processes})
        self.read()

    def read(self) -> None:
        """Read the list again."""
        self._reading.run(self._read(None))

    async def _read(self, first: Awaitable[None] | None) -> None:
        """Carry out ``first``, and read the list."""
        try:
            if first is not None:
                await first
            self._page.show_entries(await self._actions.do_not_call())
        except (ServerTrouble, CommandRefused) as error:
            self._page.show_trouble(in_words(error))

    def _on_new(self) -> None:
        dialog = DoNotCallDialog(self._processes, self._page)

        def save(wanted: NewDoNotCall) -> None:
            self._start(self._add(dialog, wanted))

        dialog.saved.connect(save)
        dialog.open()

    async def _add(self, dialog: DoNotCallDialog, wanted: NewDoNotCall) -> None:
        try:
            await self._actions.add_do_not_call(wanted)
        except CommandRefused as refused:
            dialog.show_refusal(in_words(refused), refused.problem.field)
        except ServerTrouble as trouble:
            dialog.show_refusal(in_words(trouble), None)
        else:
            dialog.accept()
            await self._read(None)

    def _on_remove(self, entry: DoNotCallEntry) -> None:
        ask = ConfirmDialog(
            translate("DoNotCall", "Remove {} from the list?").format(entry.value),
            translate("DoNotCall", "It may be called again at once."),
            translate("DoNotCall", "Remove"),
            dangerous=True,
            parent=self._page,
        )
        ask.agreed.connect(lambda: self._start(self._read(self._actions.remove_do_not_call(entry.id))))
        ask.open()
