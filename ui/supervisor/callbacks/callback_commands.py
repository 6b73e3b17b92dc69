"""The commands for the selected callbacks of a table: menu, shortcuts, and confirmation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from agent_desktop.model.supervisor.bulk_command import BulkAction, Undo
from agent_desktop.model.supervisor.forecast import Knowledge, forecast
from agent_desktop.protocol.commands import GiveToAgent
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.supervisor_objects import AgentSummary
from ui import shortcuts
from ui.assets import give_icon
from ui.common.confirm_dialog import ConfirmDialog
from ui.common.table.table import TableView
from ui.supervisor.callbacks import consequence_texts
from ui.supervisor.callbacks.give_dialog import GiveDialog
from ui.texts import plain_text
from ui.tokens import ColorToken

KEYS: Final = {
    BulkAction.SEND_TO_QUEUE: shortcuts.SEND_TO_QUEUE,
    BulkAction.GIVE_TO_AGENT: shortcuts.GIVE,
    BulkAction.WITHDRAW: shortcuts.WITHDRAW,
    BulkAction.PURGE: shortcuts.PURGE,
    BulkAction.UNDO: shortcuts.UNDO,
}

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
    """``BulkAction``, the ids of the callbacks, and ``GiveToAgent`` or None."""
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
        self._menu = QMenu(table)
        self._menu.setToolTipsVisible(True)
        texts = {
            BulkAction.SEND_TO_QUEUE: self.tr("Send to queue"),
            BulkAction.GIVE_TO_AGENT: self.tr("Give to agent…"),
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

    def allow(self, *, is_live: bool) -> None:
        """Set whether any command is possible."""
        self._is_live = is_live
        self.refresh()

    def show_undo(self, undo: Undo | None) -> None:
        """Offer to undo the last command, or nothing."""
        self._undo = undo
        self.refresh()

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
        expected = forecast(command, chosen, self._known)
        return "" if expected.takes else consequence_texts.why_not(expected)

    def _tip(self, command: BulkAction) -> str:
        if command is BulkAction.UNDO and self._undo is not None:
            count = len(self._undo.changes)
            if self._undo.action is BulkAction.SEND_TO_QUEUE:
                return self.tr("Undo “Send to queue” of %Ln callbacks", None, count)
            return self.tr("Undo “Give to agent” of %Ln callbacks", None, count)
        return {
            BulkAction.SEND_TO_QUEUE: self.tr("Send to queue ahead of the due time"),
            BulkAction.GIVE_TO_AGENT: self.tr("Give to one agent, now or later"),
            BulkAction.WITHDRAW: self.tr("Remove: the customer no longer needs a call"),
            BulkAction.PURGE: self.tr("Remove without a call; this cannot be undone"),
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
            case _:
                self._ask_first(command, chosen)

    def _say(self, command: BulkAction, chosen: Sequence[Callback], given: GiveToAgent | None = None) -> None:
        self.asked.emit(command, tuple(callback.id for callback in chosen), given)

    def _ask_first(self, command: BulkAction, chosen: Sequence[Callback]) -> None:
        who = self._who(chosen)
        final = self.tr("This cannot be undone.")
        if command is BulkAction.SEND_TO_QUEUE:
            title, name = self.tr("Send {} to the queue?").format(who), self.tr("Send to queue")
            parts = [self.tr("Undo puts them back as long as no agent has them.")]
        elif command is BulkAction.PURGE:
            title, name = self.tr("Purge {}?").format(who), self.tr("Purge")
            parts = [self.tr("Removed as purged, and never called."), final]
        else:
            title, name = self.tr("Withdraw {}?").format(who), self.tr("Withdraw")
            text = self.tr("Removed as withdrawn: the customer has cancelled or was served otherwise.")
            parts = [text, final]
        parts = [*self._expected(command, chosen), *parts]
        ask = ConfirmDialog(
            title,
            "\n".join(parts),
            name,
            dangerous=command is not BulkAction.SEND_TO_QUEUE,
            parent=self._table.window(),
        )
        ask.agreed.connect(partial(self._say, command, chosen))
        ask.open()

    def _expected(self, command: BulkAction, chosen: Sequence[Callback]) -> list[str]:
        """Return the expected effects on several callbacks, a sentence each."""
        if len(chosen) == 1:
            return []
        return consequence_texts.expected(command, forecast(command, chosen, self._known))

    def _ask_whom(self, chosen: Sequence[Callback]) -> None:
        text = self.tr("It is offered to that agent first; if the agent stays away too long, to anyone.")
        ask = GiveDialog(
            self.tr("Give {} to an agent").format(self._who(chosen)),
            "\n".join([*self._expected(BulkAction.GIVE_TO_AGENT, chosen), text]),
            self._agents(chosen),
            self._clock(),
            self._table.window(),
            zone=self._zone(chosen),
        )
        ask.given.connect(partial(self._say, BulkAction.GIVE_TO_AGENT, chosen))
        ask.open()

    def _who(self, chosen: Sequence[Callback]) -> str:
        if len(chosen) == 1:
            return chosen[0].customer_name or chosen[0].number
        return self.tr("%Ln callbacks", None, len(chosen))
