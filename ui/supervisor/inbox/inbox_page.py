"""The inbox: callbacks that agents handed over, answered by giving, queueing, calling or completing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.search import CallbackQuery
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.states import CallbackSort
from agent_desktop.protocol.supervisor_objects import MonitorItem
from ui import shortcuts
from ui.common.buttons import Button
from ui.shortcuts import Shortcut, hint
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.inbox.complete_dialog import CompleteDialog
from ui.supervisor.inbox.inbox_model import AGE, InboxModel
from ui.texts import plain_text
from ui.texts.numbers import written

COMPLETE: Final = "complete:"
"""The prefix of a pending command's name, before a callback's id."""

TICK_MS: Final = 15_000


class InboxPage(CallbackSearch):
    """A list of the callbacks that wait for a supervisor, the oldest hand-over first.

    It follows the stream: a callback that is handed over appears, and one that is answered leaves.
    """

    complete_confirmed = Signal(str, str, str)
    """A callback, its customer, and the note of the attempt."""
    call_pressed = Signal(str)
    """The address of the customer's number, for the system's telephone."""

    def __init__(
        self, clock_now: Callable[[], datetime], *, any_process: bool = True, parent: QWidget | None = None
    ) -> None:
        model = InboxModel(clock_now, any_process=any_process)
        super().__init__(clock_now, any_process=any_process, model=model, parent=parent)
        self._working: frozenset[str] = frozenset()
        self._is_live = False
        self._pressable: list[tuple[QAction, Button]] = []
        self._table.setAccessibleName(self.tr("Callbacks handed over"))
        self._bar.show_held_alone()
        self._new.hide()  # A new callback is never one that was handed over.
        for text, icon, key, tip, do in (
            (self.tr("Call"), "phone-out", shortcuts.CALL_CUSTOMER,
             self.tr("Call with the system's telephone"), self._on_call),
            (self.tr("Complete…"), "check-circle", shortcuts.COMPLETE_HELD,
             self.tr("You have spoken with the customer"), self._on_complete),
        ):  # fmt: skip
            self._add_command(text, icon, key, tip).triggered.connect(do)
        self.run_while_visible(TICK_MS, partial(model.tick, AGE))
        self._allow()

    def _add_command(self, text: str, icon: str, key: Shortcut, tip: str) -> QAction:
        """Add a command to the table, its menu and the bar."""
        action = QAction(text, self._table)
        action.setShortcut(key.sequence)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.setToolTip(plain_text.tip(hint(tip, key)))
        self._table.addAction(action)
        self._commands.add_to_menu(action)
        button = Button(text, icon=icon, key=key.text)
        button.setToolTip(plain_text.tip(hint(tip, key)))
        button.clicked.connect(action.trigger)
        self._bar.flow.addWidget(button)
        self._pressable.append((action, button))
        return action

    @property
    def query(self) -> CallbackQuery:
        """The query of the list, the oldest hand-over first if no other order is chosen."""
        asked = super().query
        return asked if self._model.sorting is not None else replace(asked, sort=CallbackSort.HANDED_OVER)

    def look_for(self, query: CallbackQuery, item: MonitorItem | None = None) -> None:
        """Show the hand-overs among the result of another query."""
        super().look_for(replace(query, held=True), item)

    def show_view(self, view: SupervisorView) -> None:
        """Take names, zones, the connection and pending commands from ``view``."""
        super().show_view(view)
        self._working = frozenset(work.name for work in view.working)
        self._is_live = view.is_live
        self._allow()

    def _joins(self, callback: Callback, query: CallbackQuery) -> bool:
        is_wanted = not query.text.strip() and query.agent_id is None and query.due is query.due.ANY
        return is_wanted and callback.held

    def _show_nothing(self, query: CallbackQuery) -> None:
        if replace(query, held=False).is_narrow:
            super()._show_nothing(query)
        else:
            self._place.show_empty(
                "hand-over",
                self.tr("Nothing is handed over"),
                self.tr("Callbacks that agents hand to the supervisors appear here by themselves."),
            )

    def _on_chosen(self) -> None:
        super()._on_chosen()
        self._allow()

    def _one(self) -> Callback | None:
        chosen = self.chosen()
        return chosen[0] if len(chosen) == 1 else None

    def _allow(self) -> None:
        one = self._one()
        is_busy = one is not None and f"{COMPLETE}{one.id}" in self._working
        for action, button in self._pressable:
            action.setEnabled(one is not None and self._is_live and not is_busy)
            button.set_state(enabled=one is not None and self._is_live, busy=is_busy)

    def _on_call(self) -> None:
        if (one := self._one()) is not None:
            self.call_pressed.emit(f"tel:{one.number}")

    def _on_complete(self) -> None:
        if (one := self._one()) is None:
            return
        who = one.customer_name or written(one.number)
        dialog = CompleteDialog(who, self.window())
        dialog.completed.connect(partial(self.complete_confirmed.emit, one.id, who))
        dialog.open()
