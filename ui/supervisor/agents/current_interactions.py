"""Current Interactions: the interactions in queue and with agents; one that is stuck in wrap-up can be finished."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from agent_desktop.model.agent_view import Tone
from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.states import InteractionState, SupervisionMode
from agent_desktop.protocol.supervisor_objects import CurrentInteraction
from ui import shortcuts
from ui.common.banner import Banner
from ui.common.buttons import Button
from ui.common.choices.choice_button import ChoiceButton
from ui.common.choices.filter_button import Filter, FilterButton, kept_choices, restore_choices
from ui.common.confirm_dialog import ConfirmDialog
from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.common.layout.content_or_state import ContentOrState
from ui.common.layout.overlay import FootOverlay
from ui.common.table.columns_menu import ColumnsButton
from ui.common.table.table import TableView
from ui.shortcuts import hint
from ui.supervisor.agents.interactions_model import TIMED, InteractionsModel
from ui.supervisor.agents.supervision_strip import ICONS
from ui.supervisor.list_page import ListPage
from ui.texts import plain_text, supervision_texts, words
from ui.texts.numbers import whole
from ui.theme import BETWEEN, INSIDE
from ui.tokens import ColorToken

FINISH: Final = "finish:"
"""The prefix of a pending command's name, before an interaction's id."""
SUPERVISE: Final = "supervise:"
"""The same for a conversation that is being entered."""
KEYS: Final = {
    SupervisionMode.LISTEN: shortcuts.LISTEN,
    SupervisionMode.WHISPER: shortcuts.WHISPER,
    SupervisionMode.JOIN: shortcuts.JOIN,
}
TICK_MS: Final = 1000


class CurrentInteractions(ListPage):
    """One list of current interactions, of one business process or of all."""

    wanted = Signal(object)
    """The id of a business process, or None for all: answer with ``show_interactions``, and again at every change."""
    finish_confirmed = Signal(str)
    """The id of an interaction in wrap-up."""
    supervise_pressed = Signal(str, object, str)
    """The id of an interaction, the ``SupervisionMode`` in which to enter it, and its agent's name."""

    def __init__(
        self, clock_now: Callable[[], datetime], *, any_process: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._process_id: str | None = None
        self._is_live = False
        self._under_way: frozenset[str] = frozenset()
        self._model = InteractionsModel(clock_now, any_process=any_process, parent=self)
        self._table = TableView(self._model)
        self._table.setAccessibleName(self.tr("Current Interactions"))
        self._place = ContentOrState(self._table)
        self._process = ChoiceButton(self.tr("Business process"))
        self._process.setVisible(any_process)
        self._is_of_all = any_process
        self._count = Text("", tone=ColorToken.MUTED)
        self._supervise: dict[SupervisionMode, QAction] = {}
        self._buttons = {
            mode: Button(supervision_texts.command(mode), icon=ICONS[mode]) for mode in SupervisionMode
        }
        self._trouble = Banner()
        self._notices = FootOverlay(self)
        self._notices.add(self._trouble)
        self._lay_out()
        self._add_actions()
        self._connect()
        self.run_while_visible(TICK_MS, self._on_tick)

    def _lay_out(self) -> None:
        top = row()
        top.addWidget(self._count, 1)
        for button in self._buttons.values():
            button.hide()
            top.addWidget(button)
        top.addWidget(self._process)
        if self._is_of_all:
            choices = {"business_process": self._process}
            self.filters = FilterButton(partial(kept_choices, choices), self._restore)
            top.addWidget(self.filters)
        top.addWidget(ColumnsButton(self._table))
        whole_ = column(self, between=BETWEEN)
        whole_.addLayout(top)
        whole_.addWidget(self._place, 1)
        whole_.setSpacing(INSIDE)

    def _restore(self, kept: Filter) -> None:
        restore_choices({"business_process": self._process}, kept)
        self.look_at(self._process.value)

    def _add_actions(self) -> None:
        self._finish = QAction(self.tr("Finish wrap-up…"), self._table)
        self._finish.setShortcut(shortcuts.FINISH.sequence)
        self._finish.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._finish.setShortcutVisibleInContextMenu(True)
        self._finish.triggered.connect(self._on_finish)
        self._table.addAction(self._finish)
        self._menu = QMenu(self)
        self._menu.addAction(self._finish)
        for mode, key in KEYS.items():
            action = QAction(supervision_texts.command(mode), self._table)
            action.setShortcut(key.sequence)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(partial(self._on_supervise, mode))
            self._table.addAction(action)
            self._menu.addAction(action)
            self._supervise[mode] = action
            button = self._buttons[mode]
            button.setToolTip(plain_text.tip(hint(supervision_texts.effect(mode), key)))
            button.clicked.connect(partial(self._on_supervise, mode))

    def _connect(self) -> None:
        self._table.menu_asked.connect(self._on_menu)
        self._table.chosen.connect(self._allow)
        self._place.retry_pressed.connect(self.refresh)
        self._trouble.pressed.connect(self.refresh)
        self._process.chosen.connect(self.look_at)

    @property
    def process_id(self) -> str | None:
        """The selected business process; None: all."""
        return self._process_id

    def look_at(self, process_id: str | None) -> None:
        """Select a business process, or all."""
        if process_id != self._process_id:
            self._model.show_rows(())
        self._process_id = process_id
        self._process.choose(process_id)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        if not self._model.rowCount():
            self._place.show_loading(self.tr("Loading the current interactions…"))
        self.wanted.emit(self._process_id)

    def show_view(self, view: SupervisorView) -> None:
        """Take names, zones and the connection from ``view``."""
        self._is_live = view.is_live
        self._under_way = frozenset(work.name for work in view.working)
        items = view.monitor or ()
        self._model.show_names(
            {item.business_process_id: item.name for item in items},
            {item.business_process_id: item.timezone for item in items},
        )
        self._process.offer(
            [
                (None, self.tr("All business processes")),
                *((item.business_process_id, item.name) for item in items),
            ]
        )
        self._allow()

    def show_interactions(self, loaded: AsyncValue[tuple[CurrentInteraction, ...]]) -> None:
        """Show the interactions in queue and with agents, as far as they are loaded."""
        rows = loaded.value
        self._trouble.setVisible(rows is not None and loaded.error is not None)
        if loaded.error is not None:
            self._trouble.show_message(Tone.ERROR, loaded.error, button=self.tr("Try again"))
        if rows is None:
            if loaded.error is not None:
                self._place.show_error(self.tr("The current interactions could not be loaded"), loaded.error)
            else:
                self._place.show_loading(self.tr("Loading the current interactions…"))
            return
        self._model.show_rows(rows)
        with_agents = sum(1 for one in rows if one.state is not None)
        self._count.set_text(
            self.tr("{agents} with agents, {queue} in queue").format(
                agents=whole(with_agents), queue=whole(len(rows) - with_agents)
            )
        )
        if rows:
            self._place.show_content()
        else:
            self._place.show_empty(
                "phone",
                self.tr("Nothing in queue, nothing with agents"),
                self.tr("Callbacks that enter the queue appear here by themselves."),
            )
        self._allow()

    def current(self) -> CurrentInteraction | None:
        """Return the selected row."""
        key = self._table.current()
        place = self._model.place(key) if key is not None else None
        return None if place is None else self._model.row_at(place)

    def _allow(self) -> None:
        one = self.current()
        stuck = one is not None and one.state is InteractionState.WRAP_UP and one.interaction_id is not None
        busy = stuck and one is not None and f"{FINISH}{one.interaction_id}" in self._under_way
        self._finish.setEnabled(self._is_live and stuck and not busy)
        allowed = one.allowed_supervision if one is not None else ()
        entering = one is not None and f"{SUPERVISE}{one.interaction_id}" in self._under_way
        for mode, action in self._supervise.items():
            action.setEnabled(self._is_live and mode in allowed and not entering)
            action.setVisible(mode in allowed)
            self._buttons[mode].setVisible(mode in allowed)
            self._buttons[mode].set_state(enabled=self._is_live, busy=entering)

    def _on_menu(self, point: QPoint) -> None:
        self._menu.popup(point)

    def _on_finish(self) -> None:
        one = self.current()
        if one is None or one.interaction_id is None:
            return
        name = one.agent.name if one.agent is not None else ""
        status = words.completion(one.completion_status).text if one.completion_status is not None else ""
        ask = ConfirmDialog(
            self.tr("Finish the wrap-up of {}?").format(name),
            self.tr("It is completed as {status}, its current status, and {agent} is free again.").format(
                status=status, agent=name
            ),
            self.tr("Finish"),
            parent=self.window(),
        )
        interaction_id = one.interaction_id
        ask.agreed.connect(lambda: self.finish_confirmed.emit(interaction_id))
        ask.open()

    def _on_supervise(self, mode: SupervisionMode) -> None:
        one = self.current()
        if one is not None and one.interaction_id is not None and self._supervise[mode].isEnabled():
            name = one.agent.name if one.agent is not None else ""
            self.supervise_pressed.emit(one.interaction_id, mode, name)

    def _on_tick(self) -> None:
        self._model.tick(*TIMED)
