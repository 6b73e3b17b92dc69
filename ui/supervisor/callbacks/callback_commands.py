"""The commands for the selected callbacks of a table: menu, shortcuts, and confirmation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from agent_desktop.model.supervisor.bulk_command import MOST, BulkAction, BulkCommand, BulkDetail, Undo
from agent_desktop.model.supervisor.forecast import Knowledge, forecast
from agent_desktop.protocol.objects import BusinessProcessRef, Callback
from agent_desktop.protocol.supervisor_objects import AgentSummary
from ui import shortcuts
from ui.assets import give_icon
from ui.common.table.table import TableView
from ui.supervisor.callbacks import consequence_texts
from ui.supervisor.callbacks.action_dialog import ActionDialog, ReasonDialog
from ui.supervisor.callbacks.change_dialog import ChangeDialog
from ui.supervisor.callbacks.give_dialog import GiveDialog
from ui.texts import plain_text, times
from ui.texts.numbers import written
from ui.tokens import ColorToken

KEYS: Final = {
    BulkAction.SEND_TO_QUEUE: shortcuts.SEND_TO_QUEUE,
    BulkAction.GIVE_TO_AGENT: shortcuts.GIVE,
    BulkAction.CHANGE: shortcuts.CHANGE,
    BulkAction.WITHDRAW: shortcuts.WITHDRAW,
    BulkAction.PURGE: shortcuts.PURGE,
    BulkAction.UNDO: shortcuts.UNDO,
}

TICK_MS: Final = 1000

Chosen = Callable[[], Sequence[Callback]]
Agents = Callable[[Sequence[Callback]], Sequence[AgentSummary]]
Zone = Callable[[Sequence[Callback]], ZoneInfo | None]


class CallbackCommands(QObject):
    """The commands of one table.

    ``chosen`` returns its selected callbacks, ``agents`` the agents who may get them, ``zone`` the clock for their due
    times, ``known`` the facts by which the server is expected to refuse. Menu, shortcuts and action bar share the
    actions, and so their rules: shortcuts work only while the table has the focus, and several callbacks are never
    changed without a confirmation.
    """

    asked = Signal(object, object, object)
    """``BulkAction``, the ids of the callbacks, and the ``BulkDetail`` of the command."""
    preview_wanted = Signal(object, object, object)
    """The same for what is not decided yet: answer with ``show_preview`` or ``show_preview_failed``."""
    undo_asked = Signal()
    """A request to undo the last command."""

    def __init__(
        self,
        table: TableView,
        chosen: Chosen,
        agents: Agents,
        zone: Zone,
        clock: Callable[[], datetime],
        *,
        known: Knowledge,
    ) -> None:
        super().__init__(table)
        self._table, self._chosen, self._clock = table, chosen, clock
        self._agents, self._zone, self._known = agents, zone, known
        self._is_live = False
        self._undo: Undo | None = None
        self._dialog: ActionDialog | None = None
        self._processes: Sequence[BusinessProcessRef] = ()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._menu = QMenu(table)
        self._menu.setToolTipsVisible(True)
        texts = {
            BulkAction.SEND_TO_QUEUE: self.tr("Send to queue"),
            BulkAction.GIVE_TO_AGENT: self.tr("Give to agent…"),
            BulkAction.CHANGE: self.tr("Change…"),
            BulkAction.WITHDRAW: self.tr("Withdraw…"),
            BulkAction.PURGE: self.tr("Purge…"),
            BulkAction.UNDO: self.tr("Undo"),
        }
        self.actions: Final = {command: self._action(command, text) for command, text in texts.items()}
        self._menu.addActions(
            [action for command, action in self.actions.items() if command is not BulkAction.UNDO]
        )
        give_icon(self.actions[BulkAction.PURGE], "trash", ColorToken.DANGER)
        table.menu_asked.connect(self._on_menu)
        table.chosen.connect(self.refresh)

    def _action(self, command: BulkAction, text: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(KEYS[command].sequence)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(partial(self._on_command, command))
        self._table.addAction(action)
        return action

    def add_to_menu(self, action: QAction) -> None:
        """Add a command of the list's own to the menu."""
        self._menu.addAction(action)

    def allow(self, *, is_live: bool) -> None:
        """Set whether any command is possible."""
        self._is_live = is_live
        self.refresh()

    def show_processes(self, processes: Sequence[BusinessProcessRef]) -> None:
        """Set the business processes to which callbacks may be moved."""
        self._processes = processes

    def show_undo(self, undo: Undo | None) -> None:
        """Offer to undo the last command, with the time that is left, or nothing."""
        self._undo = undo
        if undo is None:
            self._tick.stop()
        else:
            self._tick.start()
        self._show_left()
        self.refresh()

    def _on_tick(self) -> None:
        if self._undo is not None and self._undo.until <= self._clock():
            self.show_undo(None)
        else:
            self._show_left()

    def _show_left(self) -> None:
        left = times.left(self._undo.until, self._clock()) if self._undo is not None else None
        self.actions[BulkAction.UNDO].setData(left)

    def refresh(self) -> None:
        """Enable the commands that the server is expected to allow, and show for the others why they are disabled."""
        chosen = tuple(self._chosen())
        for command, action in self.actions.items():
            reason = self._why_not(command, chosen)
            action.setEnabled(not reason)
            action.setToolTip(plain_text.tip(reason or self._tip(command)))

    def _why_not(self, command: BulkAction, chosen: Sequence[Callback]) -> str:
        if not self._is_live:
            return self.tr("Not possible: no connection to the server.")
        if command is BulkAction.UNDO:
            return "" if self._undo is not None else self.tr("There is nothing to undo.")
        if not chosen:
            return self.tr("Select one or more callbacks first.")
        if len(chosen) > MOST:
            return self.tr("Select at most %Ln callbacks.", None, MOST)
        expected = forecast(command, chosen, self._known)
        return "" if expected.takes else consequence_texts.why_not(expected)

    def _tip(self, command: BulkAction) -> str:
        if command is BulkAction.UNDO and self._undo is not None:
            count = self._undo.count
            match self._undo.action:
                case BulkAction.SEND_TO_QUEUE:
                    return self.tr("Undo “Send to queue” of %Ln callbacks", None, count)
                case BulkAction.GIVE_TO_AGENT:
                    return self.tr("Undo “Give to agent” of %Ln callbacks", None, count)
                case BulkAction.WITHDRAW:
                    return self.tr("Undo “Withdraw” of %Ln callbacks", None, count)
                case BulkAction.PURGE:
                    return self.tr("Undo “Purge” of %Ln callbacks", None, count)
                case _:
                    return self.tr("Undo “Change” of %Ln callbacks", None, count)
        return {
            BulkAction.SEND_TO_QUEUE: self.tr("Send to queue ahead of the due time"),
            BulkAction.GIVE_TO_AGENT: self.tr("Give to one agent, now or later"),
            BulkAction.CHANGE: self.tr("Change the due time, the priority or the business process"),
            BulkAction.WITHDRAW: self.tr("Remove: the customer no longer needs a call"),
            BulkAction.PURGE: self.tr("Remove without a call"),
        }.get(command, "")

    def _on_menu(self, point: QPoint) -> None:
        self._menu.popup(point)

    def _on_command(self, command: BulkAction, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt passes it
        chosen = tuple(self._chosen())
        match command:
            case BulkAction.UNDO:
                self.undo_asked.emit()
            case _ if not chosen:
                pass
            case BulkAction.SEND_TO_QUEUE if len(chosen) == 1:
                self._say(command, chosen)
            case BulkAction.GIVE_TO_AGENT:
                self._ask_whom(chosen)
            case BulkAction.CHANGE:
                self._ask_what(chosen)
            case _:
                self._ask_first(command, chosen)

    def show_preview(self, preview: BulkCommand) -> None:
        """Show in the open dialog what would become of the callbacks."""
        if self._dialog is not None:
            self._dialog.show_preview(preview)

    def show_preview_failed(self, text: str) -> None:
        """Show in the open dialog why there is no preview."""
        if self._dialog is not None:
            self._dialog.show_trouble(text)

    def _say(self, command: BulkAction, chosen: Sequence[Callback], detail: BulkDetail = None) -> None:
        self.asked.emit(command, tuple(callback.id for callback in chosen), detail)

    def _begin(self, command: BulkAction, chosen: Sequence[Callback], dialog: ActionDialog) -> None:
        """Open a dialog, answer its previews, and carry out the command once it is confirmed."""
        ids = tuple(callback.id for callback in chosen)
        dialog.preview_wanted.connect(partial(self.preview_wanted.emit, command, ids))
        dialog.chosen.connect(partial(self._say, command, chosen))
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.begin()

    def _on_finished(self) -> None:
        self._dialog = None

    def _ask_first(self, command: BulkAction, chosen: Sequence[Callback]) -> None:
        who = self._who(chosen)
        parts = self._expected(command, chosen)
        names, window = self.names_of(chosen), self._table.window()
        if command is BulkAction.SEND_TO_QUEUE:
            parts.append(self.tr("Undo puts them back within a minute, as long as no agent has them."))
            title, name = self.tr("Send {} to the queue?").format(who), self.tr("Send to queue")
            self._begin(command, chosen, ActionDialog(title, "\n".join(parts), name, names, parent=window))
            return
        if command is BulkAction.PURGE:
            title, name = self.tr("Purge {}?").format(who), self.tr("Purge")
            parts.append(self.tr("Removed as purged, and never called."))
        else:
            title, name = self.tr("Withdraw {}?").format(who), self.tr("Withdraw")
            parts.append(self.tr("Removed as withdrawn: the customer has cancelled or was served otherwise."))
        parts.append(self.tr("It can be undone for a minute."))
        self._begin(command, chosen, ReasonDialog(title, "\n".join(parts), name, names, window))

    def _expected(self, command: BulkAction, chosen: Sequence[Callback]) -> list[str]:
        """Return what several callbacks that accept the command lose, a sentence each."""
        if len(chosen) == 1:
            return []
        return consequence_texts.losses(forecast(command, chosen, self._known))

    def _ask_whom(self, chosen: Sequence[Callback]) -> None:
        dialog = GiveDialog(
            self.tr("Give {} to an agent").format(self._who(chosen)),
            self.names_of(chosen),
            self._agents(chosen),
            self._clock(),
            zone=self._zone(chosen),
            parent=self._table.window(),
        )
        self._begin(BulkAction.GIVE_TO_AGENT, chosen, dialog)

    def _ask_what(self, chosen: Sequence[Callback]) -> None:
        dialog = ChangeDialog(
            self.tr("Change {}").format(self._who(chosen)),
            self.names_of(chosen),
            self._processes,
            self._clock(),
            zone=self._zone(chosen),
            parent=self._table.window(),
        )
        self._begin(BulkAction.CHANGE, chosen, dialog)

    def names_of(self, chosen: Sequence[Callback]) -> dict[str, str]:
        """Return the customers by the callbacks' ids."""
        return {callback.id: callback.customer_name or written(callback.number) for callback in chosen}

    def _who(self, chosen: Sequence[Callback]) -> str:
        if len(chosen) == 1:
            return chosen[0].customer_name or written(chosen[0].number)
        return self.tr("%Ln callbacks", None, len(chosen))
