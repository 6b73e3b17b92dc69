"""The dialogs about the agent's own work, each made when it is first needed."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.own_commands import CREATE, GIVE_BACK, MOVE
from agent_desktop.protocol.objects import OwnCallback
from agent_desktop.protocol.problems import Problem
from agent_desktop.protocol.states import OwnCommand
from ui.agent.own_work.give_back_dialog import GiveBackDialog
from ui.agent.own_work.history_dialog import HistoryDialog
from ui.agent.own_work.move_dialog import MoveDialog
from ui.agent.own_work.new_callback_dialog import NewCallbackDialog


class OwnWorkDialogs(QObject):
    """Opens the dialogs over a window, and relays their commands."""

    call_pressed = Signal(str)
    """The id of an own callback to call now."""
    move_chosen = Signal(str, object)
    give_back_chosen = Signal(object, object)
    create_chosen = Signal(object)
    search_asked = Signal(str)
    more_asked = Signal()
    filters_made = Signal(str, object)
    """The agent's id, and the ``FilterButton`` of the own history, to be filled with the saved filters."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._view = AgentView()
        self._now: datetime | None = None
        self._move: MoveDialog | None = None
        self._give_back: GiveBackDialog | None = None
        self._new: NewCallbackDialog | None = None
        self._history: HistoryDialog | None = None

    def show_view(self, view: AgentView, now: datetime) -> None:
        """Follow the view in the dialogs that are open."""
        self._view, self._now = view, now
        for dialog in (self._move, self._give_back, self._new, self._history):
            if dialog is not None:
                dialog.follow(view, now)

    def ask(self, command: OwnCommand, own: OwnCallback) -> None:
        """Carry out ``command`` for ``own``, or ask for what it needs."""
        if self._now is None:
            return
        match command:
            case OwnCommand.CALL:
                self.call_pressed.emit(own.callback.id)
            case OwnCommand.MOVE:
                if self._move is None:
                    self._move = MoveDialog(self._window)
                    self._move.move_chosen.connect(self.move_chosen)
                self._move.ask(own, self._view, self._now)
            case OwnCommand.GIVE_BACK:
                if self._give_back is None:
                    self._give_back = GiveBackDialog(self._window)
                    self._give_back.give_back_chosen.connect(self.give_back_chosen)
                self._give_back.ask(own, self._view, self._now)

    def ask_new(self) -> None:
        """Ask for a callback to create."""
        if self._now is None or self._view.me is None:
            return
        if self._new is None:
            self._new = NewCallbackDialog(self._window)
            self._new.create_chosen.connect(self.create_chosen)
        self._new.ask(self._view, self._now)

    def search(self) -> None:
        """Open the search in the agent's own history."""
        if self._view.me is None:
            return
        if self._history is None:
            self._history = HistoryDialog(self._window)
            self._history.search_asked.connect(self.search_asked)
            self._history.more_asked.connect(self.more_asked)
            self.filters_made.emit(self._view.me.id, self._history.filters)
        self._history.ask()

    def show_problem(self, problem: Problem, action: str) -> bool:
        """Show a refusal in the dialog of ``action``; return whether it is open."""
        dialog = {MOVE: self._move, GIVE_BACK: self._give_back, CREATE: self._new}.get(action)
        return dialog is not None and dialog.show_problem(problem)
