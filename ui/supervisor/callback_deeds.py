"""What a supervisor can do with the callbacks chosen in a table: menu, keys, and the questions asked first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from agent_desktop.model.batch import Deed
from agent_desktop.protocol.commands import GiveToAgent
from agent_desktop.protocol.objects import Callback, PersonRef
from agent_desktop.protocol.states import Location
from ui.assets import give_icon
from ui.supervisor.ask import Ask
from ui.supervisor.formulas import whole
from ui.supervisor.give_dialog import GiveDialog
from ui.supervisor.table import Table
from ui.tokens import Token

KEYS: Final = {Deed.SEND_TO_QUEUE: "Q", Deed.GIVE_TO_AGENT: "G", Deed.WITHDRAW: "W", Deed.PURGE: "Del"}

Chosen = Callable[[], Sequence[Callback]]
Agents = Callable[[Sequence[Callback]], Sequence[PersonRef]]
Zone = Callable[[Sequence[Callback]], ZoneInfo | None]


class CallbackDeeds(QObject):
    """The deeds of one table.

    ``chosen`` tells its selected callbacks, ``agents`` who may get them, ``zone`` on whose clock a time for them is read.
    """

    asked = Signal(object, object, object)
    """``Deed``, the ids of the callbacks, and ``GiveToAgent`` or None."""

    def __init__(
        self, table: Table, chosen: Chosen, agents: Agents, zone: Zone, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(table)
        self._table, self._chosen, self._clock = table, chosen, clock
        self._agents, self._zone = agents, zone
        self._is_live = False
        self._menu = QMenu(table)
        texts = {
            Deed.SEND_TO_QUEUE: self.tr("Send to queue"),
            Deed.GIVE_TO_AGENT: self.tr("Give to agent…"),
            Deed.WITHDRAW: self.tr("Withdraw…"),
            Deed.PURGE: self.tr("Purge…"),
        }
        self._actions = {deed: self._action(deed, text) for deed, text in texts.items()}
        give_icon(self._actions[Deed.PURGE], "trash", Token.DANGER)
        table.menu_asked.connect(self._on_menu)
        table.chosen.connect(self.refresh)

    def _action(self, deed: Deed, text: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(KEYS[deed])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(partial(self._on_deed, deed))
        self._table.addAction(action)
        self._menu.addAction(action)
        return action

    def allow(self, *, is_live: bool) -> None:
        """Say whether anything can be done at all."""
        self._is_live = is_live
        self.refresh()

    def refresh(self) -> None:
        """Offer what makes sense for what is chosen; the server has the last word on each callback."""
        places = {callback.location for callback in self._chosen()}
        free = bool(places - {Location.HANDLING_BY_AGENT, Location.COMPLETED})
        for deed, action in self._actions.items():
            fits = Location.PENDING in places if deed is Deed.SEND_TO_QUEUE else free
            action.setEnabled(self._is_live and fits)

    def _on_menu(self, point: QPoint) -> None:
        self._menu.popup(point)

    def _on_deed(self, deed: Deed, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt passes it
        chosen = tuple(self._chosen())
        if not chosen:
            return
        match deed:
            case Deed.SEND_TO_QUEUE:
                self._say(deed, chosen)
            case Deed.GIVE_TO_AGENT:
                self._ask_whom(chosen)
            case Deed.PURGE | Deed.WITHDRAW:
                self._ask_first(deed, chosen)

    def _say(self, deed: Deed, chosen: Sequence[Callback], given: GiveToAgent | None = None) -> None:
        self.asked.emit(deed, tuple(callback.id for callback in chosen), given)

    def _ask_first(self, deed: Deed, chosen: Sequence[Callback]) -> None:
        who = self._who(chosen)
        if deed is Deed.PURGE:
            title, name = self.tr("Purge {}?").format(who), self.tr("Purge")
            text = self.tr("Removed as purged, and never called. This cannot be taken back.")
        else:
            title, name = self.tr("Withdraw {}?").format(who), self.tr("Withdraw")
            text = self.tr(
                "Removed as withdrawn: the customer has cancelled or was served otherwise. This cannot be taken back."
            )
        ask = Ask(title, text, name, dangerous=True, parent=self._table.window())
        ask.agreed.connect(partial(self._say, deed, chosen))
        ask.open()

    def _ask_whom(self, chosen: Sequence[Callback]) -> None:
        ask = GiveDialog(
            self.tr("Give {} to an agent").format(self._who(chosen)),
            self.tr("It is offered to that agent first; if the agent stays away too long, to anyone."),
            self._agents(chosen),
            self._clock(),
            self._table.window(),
            zone=self._zone(chosen),
        )
        ask.given.connect(partial(self._say, Deed.GIVE_TO_AGENT, chosen))
        ask.open()

    def _who(self, chosen: Sequence[Callback]) -> str:
        if len(chosen) == 1:
            return chosen[0].customer_name or chosen[0].number
        return self.tr("{} callbacks").format(whole(len(chosen)))
