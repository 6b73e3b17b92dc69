"""The page of agents: the state of each, its start, and the counts of this shift, in neutral words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from agent_desktop.model.supervisor.sorting import folded
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.states import AgentState
from agent_desktop.protocol.supervisor_objects import AgentSummary, CurrentInteraction
from ui import shortcuts
from ui.common.buttons import Button
from ui.common.choices.choice_button import ChoiceButton
from ui.common.choices.filter_button import Filter, FilterButton, kept_choices, restore_choices
from ui.common.layout.boxes import column
from ui.common.layout.content_or_state import ContentOrState
from ui.common.layout.flow_layout import FlowLayout
from ui.common.table.columns_menu import ColumnsButton
from ui.common.table.table import TableView
from ui.supervisor.agents.agents_model import STATES, TIMED, AgentItem, AgentsModel
from ui.supervisor.agents.set_state_dialog import SetStateDialog, offered
from ui.supervisor.callbacks.search_bar import SearchField
from ui.supervisor.list_page import ListPage
from ui.supervisor.live_badge import LiveBadge
from ui.supervisor.page_heading import PageHeading
from ui.texts import notices, words
from ui.texts.numbers import whole
from ui.theme import BETWEEN

TICK_MS: Final = 1000


class AgentsPage(ListPage):
    """Shows the agents of the floor, filtered by name, state and business process."""

    retry_pressed = Signal()
    state_chosen = Signal(object, object)
    """The ``AgentSummary`` of an agent, and ``SetStateOfAgent``."""
    correction_asked = Signal(object)
    """The ``AgentSummary`` of the agent whose last wrap-up is to be corrected."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = SupervisorView()
        self._current: Mapping[str, CurrentInteraction] = {}
        self._model = AgentsModel(clock_now, self)
        self._table = TableView(self._model)
        self._table.setAccessibleName(self.tr("Agents"))
        self._place = ContentOrState(self._table)
        self._heading = PageHeading(self.tr("Agents"))
        self._live = LiveBadge(clock_now)
        self._field = SearchField(self.tr("Find an agent by name"), self.tr("name"))
        self._state = ChoiceButton(self.tr("State"))
        self._process = ChoiceButton(self.tr("Business process"))
        self._state.offer([(None, self.tr("Any state")), *((one, words.agent(one).text) for one in STATES)])
        self._set = Button(self.tr("Set state…"), icon="users", key=shortcuts.SET_STATE.text)
        self._set_state = QAction(self.tr("Set state…"), self._table)
        self._set_state.setShortcut(shortcuts.SET_STATE.sequence)
        self._set_state.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._set_state.setShortcutVisibleInContextMenu(True)
        self._table.addAction(self._set_state)
        self._correct = Button(self.tr("Correct…"), icon="note", key=shortcuts.CORRECT_LAST.text)
        self._correct.setToolTip(self.tr("Correct the status or the note of the agent's last callback"))
        self._correct_last = QAction(self.tr("Correct the last callback…"), self._table)
        self._correct_last.setShortcut(shortcuts.CORRECT_LAST.sequence)
        self._correct_last.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._correct_last.setShortcutVisibleInContextMenu(True)
        self._table.addAction(self._correct_last)
        self._menu = QMenu(self)
        self._menu.addActions([self._set_state, self._correct_last])
        self._choices = {"state": self._state, "business_process": self._process}
        self._lay_out()
        self._connect()
        self._allow()
        self.run_while_visible(TICK_MS, self._on_tick)

    def _lay_out(self) -> None:
        self._heading.tools.addWidget(self._live)
        bar = QWidget()
        flow = FlowLayout(bar)
        self.filters = FilterButton(self._kept, self._restore)
        columns = ColumnsButton(self._table)
        for widget in (
            self._field,
            self._process,
            self._state,
            self.filters,
            columns,
            self._set,
            self._correct,
        ):
            flow.addWidget(widget)
        whole_ = column(self, between=BETWEEN)
        whole_.addWidget(self._heading)
        whole_.addWidget(bar)
        whole_.addWidget(self._place, 1)

    def _kept(self) -> Filter:
        text = self._field.text().strip()
        return {**kept_choices(self._choices), **({"text": text} if text else {})}

    def _restore(self, kept: Filter) -> None:
        restore_choices(self._choices, kept)
        self._field.show_quietly(kept.get("text", ""))
        self._refresh()

    def _connect(self) -> None:
        self._field.rested.connect(self._refresh)
        self._field.left_down.connect(self._table.setFocus)
        self._field.textChanged.connect(self._refresh)  # All agents are loaded: no need to wait for a pause.
        self._state.chosen.connect(self._refresh)
        self._process.chosen.connect(self._refresh)
        self._place.retry_pressed.connect(self._on_retry)
        self._table.chosen.connect(self._allow)
        self._table.menu_asked.connect(self._menu.popup)
        self._table.opened.connect(self._on_set_state)
        self._set.clicked.connect(self._on_set_state)
        self._set_state.triggered.connect(self._on_set_state)
        self._correct.clicked.connect(self._on_correct)
        self._correct_last.triggered.connect(self._on_correct)

    @property
    def has_search(self) -> bool:
        """Whether ``focus_search`` finds a search field: always."""
        return True

    def focus_search(self) -> None:
        """Focus the search field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_current(self, current: Mapping[str, CurrentInteraction]) -> None:
        """Set the current interactions by their ids, to show with whom each agent is speaking."""
        self._current = current
        self._refresh()

    def show_view(self, view: SupervisorView) -> None:
        """Show the agents of ``view``."""
        self._view = view
        self._live.show_view(view)
        items = view.monitor or ()
        self._model.show_names({item.business_process_id: item.name for item in items})
        self._process.offer(
            [
                (None, self.tr("All business processes")),
                *((item.business_process_id, item.name) for item in items),
            ]
        )
        self._refresh()

    def _refresh(self) -> None:
        agents = self._view.agents
        if agents is None:
            reason = self._view.connection.reason
            if reason is not None:
                self._place.show_error(self.tr("The server cannot be reached"), notices.reason(reason))
            else:
                self._place.show_loading(self.tr("Loading…"))
            return
        self._heading.show_beside(self._summary(agents))
        rows = [
            AgentItem(agent, self._current.get(agent.interaction_id or "")) for agent in self._wanted(agents)
        ]
        self._model.show_rows(rows)
        self._allow()
        if rows:
            self._place.show_content()
        elif agents:
            self._place.show_empty("search", self.tr("No agents match"), button=self.tr("Show all agents"))
        else:
            self._place.show_empty(
                "users",
                self.tr("No agents"),
                self.tr("The site file lists who serves your business processes."),
            )

    def _agent(self) -> AgentSummary | None:
        key = self._table.current()
        return self._view.agent(key) if key is not None else None

    def _allow(self) -> None:
        agent = self._agent()
        is_busy = agent is not None and self._view.is_working(f"state:{agent.id}")
        can = self._view.is_live and agent is not None and bool(offered(agent))
        self._set.set_state(enabled=can, busy=is_busy)
        self._set_state.setEnabled(can and not is_busy)
        can_ask = self._view.is_live and agent is not None
        self._correct.setEnabled(can_ask)
        self._correct_last.setEnabled(can_ask)

    def _on_set_state(self) -> None:
        agent = self._agent()
        if agent is None or not self._set_state.isEnabled():
            return
        dialog = SetStateDialog(agent, self.window(), reasons=self._view.reasons)
        dialog.state_chosen.connect(partial(self.state_chosen.emit, agent))
        dialog.open()

    def _on_correct(self) -> None:
        agent = self._agent()
        if agent is not None and self._correct_last.isEnabled():
            self.correction_asked.emit(agent)

    def agents(self) -> tuple[AgentSummary, ...]:
        """Return all agents of the floor, also those that the filter leaves out."""
        return self._view.agents or ()

    def _wanted(self, agents: tuple[AgentSummary, ...]) -> list[AgentSummary]:
        text = folded(self._field.text().strip())
        state, process = self._state.value, self._process.value
        return [
            agent
            for agent in agents
            if text in folded(agent.name)
            and state in (None, agent.state)
            and (process is None or process in agent.business_process_ids)
        ]

    def _summary(self, agents: tuple[AgentSummary, ...]) -> str:
        counts = Counter(agent.state for agent in agents)
        parts = [
            self.tr("{count} {state}").format(count=whole(counts[state]), state=_word(state))
            for state in STATES
            if counts[state]
        ]
        return " · ".join(parts)

    def _on_retry(self) -> None:
        if self._view.agents is None:
            self.retry_pressed.emit()
            return
        self._field.clear()
        self._state.choose(None)
        self._process.choose(None)
        self._refresh()

    def _on_tick(self) -> None:
        self._model.tick(TIMED)


def _word(state: AgentState) -> str:
    text = words.agent(state).text
    return text[:1].lower() + text[1:]
