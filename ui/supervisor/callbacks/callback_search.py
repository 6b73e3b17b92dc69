"""Callback Search: the callbacks to be processed, found while typing, with their commands."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.bulk_command import BulkCommand, Undo
from agent_desktop.model.supervisor.forecast import Knowledge
from agent_desktop.model.supervisor.reasons import reasons_state
from agent_desktop.model.supervisor.search import CallbackQuery, DueFilter
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.objects import BusinessProcessRef, Callback, PersonRef, Recording, Transcription
from agent_desktop.protocol.states import CallbackSort, RoutingStatus
from agent_desktop.protocol.supervisor_objects import AgentSummary, CallbackPage, MonitorItem, Why
from ui import shortcuts
from ui.common.banner import Banner
from ui.common.buttons import Button
from ui.common.choices.filter_button import FilterButton
from ui.common.layout.boxes import column
from ui.common.layout.overlay import FootOverlay
from ui.common.table.columns_menu import ColumnsButton
from ui.common.table.table import TableView
from ui.supervisor.callbacks import bulk_result_texts, callback_detail
from ui.supervisor.callbacks.action_bar import ActionBar
from ui.supervisor.callbacks.callback_commands import CallbackCommands
from ui.supervisor.callbacks.callback_model import CallbackModel
from ui.supervisor.callbacks.create_callback_dialog import CreateCallbackDialog
from ui.supervisor.callbacks.detail_list_page import DetailListPage
from ui.supervisor.callbacks.figure_strip import FigureStrip
from ui.supervisor.callbacks.refusals_dialog import RefusalsDialog
from ui.supervisor.callbacks.search_bar import SearchBar
from ui.texts import plain_text
from ui.texts.counts import tr
from ui.texts.numbers import whole
from ui.texts.times import zone_named
from ui.theme import INSIDE

WHY_PAUSE_MS: Final = 300
"""Delay after scrolling before reasons are read, for the visible rows alone."""
WHY_EVERY_MS: Final = 15_000
PANEL: Final = 264
"""The first width of the panel beside the list."""


class CallbackSearch(DetailListPage):
    """One list of callbacks. Its signals are queries; answer each with the ``show_…`` method named there."""

    query_asked = Signal(object)
    """``CallbackQuery``: answer with ``show_first`` or ``show_error``."""
    why_wanted = Signal(object)
    """Ids of callbacks: answer each with ``show_why``."""
    looked_at = Signal(object)
    """The id of the callback whose detail is wanted, or None: answer with ``show_detail``."""
    command_asked = Signal(object, object, object)
    """``BulkAction``, ids, ``BulkDetail``: answer with ``show_outcome``, as often as it changes."""
    preview_wanted = Signal(object, object, object)
    """The same before it is carried out: answer with ``show_preview`` or ``show_preview_failed``."""
    new_asked = Signal(object)
    """A ``CreateCallbackDialog`` that is open: answer what it wants with its ``show_…`` methods."""
    undo_asked = Signal()
    """A request to undo the command of the last ``show_undo``: answer with ``show_outcome``, as for a command."""

    def __init__(
        self,
        clock_now: Callable[[], datetime],
        *,
        any_process: bool,
        model: CallbackModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        model = model or CallbackModel(clock_now, any_process=any_process)
        super().__init__(clock_now, model, TableView(model, several=True), parent)
        self._model = model
        self._failed_title = self.tr("The callbacks could not be loaded")
        self._any_process = any_process
        self._view = SupervisorView()
        self._was_answered = False
        self._wanted = ""
        self._result: BulkCommand | None = None
        self._names: dict[str, str] = {}
        """The customers of the last commands, by the callbacks' ids: a purged one leaves the list."""
        self._table.setAccessibleName(self.tr("Callbacks"))
        self._bar = SearchBar(any_process=any_process, parent=self)
        self._field = self._bar.field
        self._strip = FigureStrip(self._left)
        self._outcome = Banner()
        self._notices = FootOverlay(self._left)
        known = Knowledge(self._status_of, self._model.why)
        self._commands = CallbackCommands(
            self._table, self.chosen, self.agents_for, self.zone_for, clock_now, known=known
        )
        self._actions = ActionBar(self._commands.actions, self._left)
        self._why = QTimer(self, singleShot=True, interval=WHY_PAUSE_MS)
        self._why.timeout.connect(self._on_why)
        self.run_while_visible(WHY_EVERY_MS, self._on_why)
        self._new = Button(self.tr("New callback…"), icon="plus")
        self._new.setToolTip(
            plain_text.tip(shortcuts.hint(self.tr("New callback…"), shortcuts.CREATE_CALLBACK))
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.filters = FilterButton(self._bar.kept, self._bar.restore)
        self._bar.flow.addWidget(self.filters)
        self._bar.flow.addWidget(ColumnsButton(self._table))
        self._bar.flow.addWidget(self._new)
        self._strip.hide()
        # The outcome of a command is above the bottom of the list: no row may move under a pointer that is about to
        # click.
        self._notices.add(self._trouble)
        self._notices.add(self._outcome)
        list_ = column(self._left, between=INSIDE)
        list_.addWidget(self._actions)
        list_.addWidget(self._place, 1)
        list_.addWidget(
            self._strip
        )  # Below the list: it comes and goes while one types, and no row may move.
        list_.addWidget(self._count)
        self._put_beside(self._bar, panel_width=PANEL)

    def _connect(self) -> None:
        self._bar.asked.connect(self._on_asked)
        self._connect_list()
        self._model.order_wanted.connect(self._on_order)
        self._table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._commands.asked.connect(self.command_asked)
        self._commands.undo_asked.connect(self.undo_asked)
        self._commands.preview_wanted.connect(self.preview_wanted)
        self.show_preview = self._commands.show_preview
        self.show_preview_failed = self._commands.show_preview_failed
        self._outcome.pressed.connect(self._outcome.hide)
        self._new.clicked.connect(self._on_new)
        QShortcut(
            shortcuts.CREATE_CALLBACK.sequence, self, context=Qt.ShortcutContext.WindowShortcut
        ).activated.connect(self._on_new)
        self._outcome.more_pressed.connect(self._on_more_pressed)
        self._strip.closed.connect(self._on_all)

    # --- Queries ------------------------------------------------------------------------------------------------------

    @property
    def query(self) -> CallbackQuery:
        """The query of the list."""
        sorting = self._model.sorting
        column = self._model.column_of(sorting.column) if sorting is not None else None
        if sorting is None or column is None:
            return self._bar.query
        key = CallbackSort(self._model.columns[column].server_key)
        return replace(self._bar.query, sort=key, descending=sorting.descending)

    def look_for(self, query: CallbackQuery, item: MonitorItem | None = None) -> None:
        """Show the result of another query; ``item`` is the row whose figure is opened."""
        self._bar.show_query(query)
        is_figure = query.figure is not None and item is not None
        self._strip.setVisible(is_figure)
        if query.figure is not None and item is not None:
            self._strip.show_figure(item, query.figure)
        self.refresh()

    def look_for_one(self, callback: Callback) -> None:
        """Find one callback by its number, and select it once it is found."""
        self._wanted = callback.id
        self.look_for(CallbackQuery(callback.business_process_id, text=callback.number))

    def refresh(self) -> None:
        """Read the list again."""
        if not self._model.rowCount():
            self._place.show_loading(self.tr("Loading callbacks…"))
        self._trouble.hide()
        self.query_asked.emit(self.query)

    def chosen(self) -> list[Callback]:
        """Return the selected callbacks."""
        found = (self._model.found(key) for key in self._table.selected())
        return [callback for callback in found if callback is not None]

    # --- Answers ------------------------------------------------------------------------------------------------------

    def show_view(self, view: SupervisorView) -> None:
        """Take names, zones and the connection from ``view``."""
        before, self._view = self._view, view
        self._commands.allow(is_live=view.is_live)
        self._new.set_state(enabled=view.is_live and bool(view.monitor))
        agents = {agent.id: agent.name for agent in view.agents or ()}
        zones = {item.business_process_id: item.timezone for item in view.monitor or ()}
        names = {item.business_process_id: item.name for item in view.monitor or ()}
        self._model.show_names(agents, zones, names)
        self._bar.show_agents([PersonRef(key, name) for key, name in agents.items()])
        processes = [BusinessProcessRef(item.business_process_id, item.name) for item in view.monitor or ()]
        self._bar.show_processes(processes)
        self._commands.show_processes(processes)
        self._refresh_reasons(before)

    def show_first(self, page: CallbackPage) -> None:
        """Show the first page of the result; the current callback stays selected if it is in it."""
        self._was_answered = True
        before, self._wanted = self._wanted or self._table.current(), ""
        self._model.show_first(page.items, has_more=page.next_cursor is not None)
        self._show_place()
        row = self._model.place(before) if before is not None else None
        if self._model.rowCount():
            self._table.choose(row or 0)
        self._on_chosen()
        self._why.start()

    def show_more(self, page: CallbackPage) -> None:
        """Append the next page."""
        self._model.show_more(page.items, has_more=page.next_cursor is not None)
        self._trouble.hide()
        self._show_place()
        self._why.start()

    def show_changes(self, callbacks: Iterable[Callback]) -> None:
        """Update callbacks that have moved."""
        query = self._bar.query
        moved, numbers = set[str](), set[str]()
        for callback in callbacks:
            mine = query.business_process_id in (None, callback.business_process_id)
            self._model.show_change(
                callback, joins=mine and self._joins(callback, query), keeps=query.figure is not None
            )
            if query.held and not callback.held:
                self._model.remove(callback.id)
            moved.add(callback.id)
            numbers.add(callback.number)
        if not self._was_answered:
            return
        self._show_place()
        self._commands.refresh()
        self._model.doubt(one.id for one in self._seen() if one.number in numbers)
        self._why.start()
        if self.panel.detail is not None and self.panel.detail.callback_id in moved:
            self._look.start()

    def _joins(self, callback: Callback, query: CallbackQuery) -> bool:  # noqa: ARG002 - a subclass asks the callback
        """Return whether a callback of the right business process belongs to the list, if it was not in it before."""
        return not query.is_narrow and query.figure is None

    def show_why(self, callback_id: str, why: Why) -> None:
        """Show why a callback is not offered."""
        self._model.show_why(callback_id, why)
        if callback_id in self._table.selected():
            self._commands.refresh()
        shown = self.panel.detail
        if shown is not None and shown.callback_id == callback_id and shown.why is not None:
            self.panel.show_detail(dataclasses.replace(shown, why=why.reasons))

    def _seen(self) -> list[Callback]:
        """Return the callbacks whose rows are visible."""
        found = (self._model.found(key) for key in self._table.visible_keys())
        return [callback for callback in found if callback is not None]

    def _refresh_reasons(self, before: SupervisorView) -> None:
        """Read the reasons again at once when something that they depend on has changed: a stop, a timing, an agent."""
        if not self.isVisible():
            return
        seen = self._seen()
        processes = {callback.business_process_id for callback in seen}
        asked = {callback.agent_id for callback in seen if callback.agent_id is not None}
        if reasons_state(before, processes, asked) != reasons_state(self._view, processes, asked):
            self._model.doubt(callback.id for callback in seen)
            if not self._why.isActive():  # Otherwise steady changes would postpone it forever.
                self._why.start()

    def show_detail(
        self,
        callback: Callback,
        transcription: Transcription | None = None,
        why: Why | None = None,
        conversations: tuple[Recording, ...] = (),
    ) -> None:
        """Show a callback in the panel, as far as it is loaded."""
        if callback.id != self._table.current():
            return
        shown = callback_detail.of_callback(
            callback,
            self._clock(),
            zone_name=self._zone_of(callback),
            process_name=self._name_of(callback) if self._any_process else "",
            agents={agent.id: agent.name for agent in self._view.agents or ()},
            transcription=transcription,
            why=why,
            conversations=conversations,
        )
        self.panel.show_detail(shown)

    def show_outcome(self, result: BulkCommand) -> None:
        """Show the progress and the outcome of a command for many callbacks."""
        if not result.is_over:
            known = (self._model.found(key) for key in self._table.selected())
            self._names |= self._commands.names_of([one for one in known if one is not None])
        self._result = result
        self._outcome.show_message(
            bulk_result_texts.tone(result),
            bulk_result_texts.refusals(result),
            title=bulk_result_texts.title(result),
            button=self.tr("Close") if result.is_over else "",
            more=self.tr("Show each…") if result.is_over and result.refused else "",
        )
        self._outcome.show()

    def show_undo(self, undo: Undo | None) -> None:
        """Offer to undo the last command, or nothing."""
        self._commands.show_undo(undo)

    def found(self, callback_id: str) -> Callback | None:
        """Return a callback of the list."""
        return self._model.found(callback_id)

    def _show_place(self) -> None:
        count = self._model.rowCount()
        query = self._bar.query
        if count:
            self._place.show_content()
            self._show_count()
        else:
            self._show_nothing(query)
        self._count.setVisible(bool(count))
        if not count:
            self.panel.show_detail(None)

    def _show_nothing(self, query: CallbackQuery) -> None:
        """Show that the list is empty, and why."""
        if query.is_narrow:
            self._place.show_empty(
                "search",
                self.tr("No callbacks match"),
                self.tr("Search for another number or name, or remove the filters."),
                button=self.tr("Clear the search"),
            )
        else:
            self._place.show_empty(
                "list", self.tr("No callbacks waiting"), self.tr("New ones appear here by themselves.")
            )

    def _show_count(self) -> None:
        selected = len(self._table.selected())
        text = _count_text(self._model.rowCount(), has_more=self._model.has_more)
        if selected > 1:
            text = self.tr("{callbacks}, {selected} selected").format(
                callbacks=text, selected=whole(selected)
            )
        self._count.set_text(text)

    def _status_of(self, business_process_id: str) -> RoutingStatus | None:
        item = self._view.monitor_of(business_process_id)
        return item.status if item is not None else None

    def _zone_of(self, callback: Callback) -> str | None:
        item = self._view.monitor_of(callback.business_process_id)
        return item.timezone if item is not None else None

    def _name_of(self, callback: Callback) -> str:
        item = self._view.monitor_of(callback.business_process_id)
        return item.name if item is not None else ""

    def agents_for(self, callbacks: Sequence[Callback]) -> list[AgentSummary]:
        """Return the agents who serve the business processes of all these callbacks."""
        wanted = {callback.business_process_id for callback in callbacks}
        agents = self._view.agents or ()
        return [agent for agent in agents if wanted <= set(agent.business_process_ids)]

    def zone_for(self, callbacks: Sequence[Callback]) -> ZoneInfo | None:
        """Return the common zone of the business processes of all these callbacks, if there is one."""
        names = {self._zone_of(callback) for callback in callbacks}
        name = names.pop() if len(names) == 1 else None
        return zone_named(name) if name is not None else None

    # --- Events -------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read reasons while they are visible."""
        super().showEvent(event)
        self._model.doubt(callback.id for callback in self._seen())
        self._why.start()

    def _on_new(self) -> None:
        if self._new.isVisible() and self._new.isEnabled():
            chosen = self._bar.query.business_process_id
            dialog = CreateCallbackDialog(self._view.monitor or (), chosen, self._clock(), self.window())
            self.new_asked.emit(dialog)
            dialog.open()

    def _on_more_pressed(self) -> None:
        if self._result is not None:
            RefusalsDialog(self._result, self._names, self.window()).open()

    def _on_asked(self, _query: CallbackQuery) -> None:
        self._strip.hide()
        self.query_asked.emit(self.query)

    def _on_order(self) -> None:
        if self._was_answered:
            self.refresh()

    def _on_retry(self) -> None:
        if self._bar.query.is_narrow:
            self.look_for(
                CallbackQuery(business_process_id=self._bar.query.business_process_id, due=DueFilter.ANY)
            )
        else:
            self.refresh()

    def _on_all(self) -> None:
        self.look_for(CallbackQuery(business_process_id=self._bar.query.business_process_id))

    def _on_chosen(self) -> None:
        self._look.start()
        self._show_count()

    def _on_scrolled(self) -> None:
        self._why.start()

    def _on_look(self) -> None:
        current = self._table.current()
        callback = self._model.found(current) if current is not None else None
        if callback is not None and (
            self.panel.detail is None or self.panel.detail.callback_id != callback.id
        ):
            self.show_detail(callback)  # The data of the list, until the rest is loaded.
        self.looked_at.emit(current)

    def _on_why(self) -> None:
        if self.isVisible() and (wanted := self._model.unexplained(self._table.visible_keys())):
            self.why_wanted.emit(wanted)


def _count_text(count: int, *, has_more: bool) -> str:
    """Return how many callbacks there are. Outside of the class, since ``tr`` finds no forms in that of a heir."""
    if has_more:
        return tr("%Ln callbacks, more as you scroll", None, count)
    return tr("%Ln callbacks", None, count)
