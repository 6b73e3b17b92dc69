"""What holds in the whole supervisor's window: the way to a search field, and notices that move nothing."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import StatusMessage, Tone
from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.report import Download
from agent_desktop.protocol.supervisor_objects import CallbackPage, ReportPage
from tests.ui.supervisor.hands import shown, words_in
from ui import shortcuts
from ui.common.table.columns_menu import ColumnsButton
from ui.common.table.table import TableView
from ui.gallery import supervisor_sample
from ui.settings_window import SettingsWindow
from ui.supervisor.callbacks.search_bar import SearchField
from ui.supervisor.process_pane import Tab
from ui.supervisor.sidebar import Page
from ui.supervisor.window import SupervisorWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> SupervisorWindow:
    """The window with Claims looked at."""
    made = SupervisorWindow(supervisor_sample.now)
    shown(qtbot, made, 1280, 800)
    made.show_view(supervisor_sample.VIEW)
    made.monitor.table.choose(1)
    return made


def find(window: SupervisorWindow) -> QWidget | None:
    """Press Ctrl+F where the keyboard is, and return where it is then."""
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F, CONTROL)
    return window.focusWidget()


def field_in(part: QWidget) -> SearchField:
    field = part.findChild(SearchField)
    assert field is not None
    return field


def test_that_ctrl_f_finds_a_business_process_in_the_monitor(window: SupervisorWindow) -> None:
    assert find(window) is field_in(window.monitor)


def test_that_ctrl_f_reaches_the_callback_search_from_anywhere_in_it(window: SupervisorWindow) -> None:
    window.open_tab(Tab.SEARCH)
    search = window.pane.search
    search.show_first(CallbackPage(supervisor_sample.CALLBACKS))
    for place in (search.table, search.panel, field_in(search)):
        place.setFocus()
        if place is search.table:
            assert find(window) is field_in(search)
    assert find(window) is field_in(window.monitor)
    assert find(window) is field_in(search)


@pytest.mark.parametrize("place", [Page.CALLBACKS, Page.AGENTS, Page.REPORTS])
def test_that_ctrl_f_reaches_the_search_field_of_every_place(window: SupervisorWindow, place: Page) -> None:
    window.open_place(place)
    part = {Page.CALLBACKS: lambda: window.callbacks, Page.AGENTS: lambda: window.agents,
            Page.REPORTS: lambda: window.reports}[place]()  # fmt: skip
    assert find(window) is field_in(part)


# --- Notices ------------------------------------------------------------------------------------------------------------


def told(window: SupervisorWindow) -> None:
    message = StatusMessage(1, Tone.SUCCESS, "Claims is stopped. The queue stays; nothing new is offered.")
    window.show_view(msgspec.structs.replace(supervisor_sample.VIEW, message=message))


def lost(window: SupervisorWindow) -> None:
    window.show_view(supervisor_sample.LOST)


def updated(window: SupervisorWindow) -> None:
    notice = QWidget()
    notice.setFixedHeight(60)
    window.place_notice(notice)


def _rows(window: SupervisorWindow, place: Page) -> TableView:
    """Open a place with many rows, and return its table."""
    window.open_place(place)
    if place is Page.CALLBACKS:
        many = tuple(msgspec.structs.replace(supervisor_sample.CALLBACKS[6], id=f"m-{n}") for n in range(60))
        window.callbacks.show_first(CallbackPage(many))
        return window.callbacks.table
    if place is Page.INTERACTIONS:
        window.interactions.show_interactions(AsyncValue(supervisor_sample.CURRENT))
        return window.interactions.table
    if place is Page.AGENTS:
        return window.agents.table
    if place is Page.REPORTS:
        window.reports.show_first(ReportPage(supervisor_sample.COMPLETED))
        return window.reports.table
    return window.monitor.table


@pytest.mark.parametrize("place", list(Page))
@pytest.mark.parametrize("happens", [told, lost, updated])
def test_that_no_notice_moves_the_row_under_the_pointer(
    window: SupervisorWindow, place: Page, happens: Callable[[SupervisorWindow], None]
) -> None:
    table = _rows(window, place)
    QApplication.processEvents()
    pointer = table.viewport().mapTo(window, QPoint(60, 50))
    before = table.rowAt(table.viewport().mapFrom(window, pointer).y())
    assert before >= 0
    happens(window)
    QApplication.processEvents()
    assert table.rowAt(table.viewport().mapFrom(window, pointer).y()) == before
    window.show_view(supervisor_sample.VIEW)
    QApplication.processEvents()
    assert table.rowAt(table.viewport().mapFrom(window, pointer).y()) == before


def test_that_results_in_a_place_move_no_row(window: SupervisorWindow) -> None:
    table = _rows(window, Page.REPORTS)
    QApplication.processEvents()
    before = table.viewport().mapTo(window, QPoint(0, 0)), table.viewport().size()
    window.reports.show_download(Download("report.csv", 4096, 8, 4))
    window.reports.show_more_failed("The server did not answer in time.")
    QApplication.processEvents()
    assert (table.viewport().mapTo(window, QPoint(0, 0)), table.viewport().size()) == before
    table = _rows(window, Page.INTERACTIONS)
    QApplication.processEvents()
    before = table.viewport().mapTo(window, QPoint(0, 0)), table.viewport().size()
    window.interactions.show_interactions(
        AsyncValue(supervisor_sample.CURRENT, error="The server did not answer in time.")
    )
    QApplication.processEvents()
    assert "The server did not answer in time." in words_in(window.interactions)
    assert (table.viewport().mapTo(window, QPoint(0, 0)), table.viewport().size()) == before


# --- Keys ---------------------------------------------------------------------------------------------------------------

RANGES = {"Ctrl+1": [f"Ctrl+{n}" for n in range(1, 7)], "Alt+1": [f"Alt+{n}" for n in range(1, 5)],
          "Ctrl+Shift+Left": ["Ctrl+Shift+Left", "Ctrl+Shift+Right"]}  # fmt: skip
"""A line of the list that stands for several keys."""


def keys_in(window: SupervisorWindow) -> set[str]:
    """Return every key that something in the window answers to."""
    made = [shortcut.key() for shortcut in window.findChildren(QShortcut)]
    for action in window.findChildren(QAction):
        made += action.shortcuts()
    return {key.toString() for key in made if not key.isEmpty()}


def test_that_the_list_of_keys_has_every_key_of_the_window_and_no_other(window: SupervisorWindow) -> None:
    for tab in Tab:
        window.open_tab(tab)
    for place in Page:
        window.open_place(place)
    for button in window.findChildren(ColumnsButton):
        if button.isVisible():
            button.drop()
    listed = {
        key
        for one in shortcuts.IN_SUPERVISOR_WINDOW
        for key in RANGES.get(one.keys, [one.sequence.toString()])
    }
    assert keys_in(window) == listed


@pytest.mark.parametrize("supervisor", [True, False])
def test_that_a_supervisor_reads_the_keys_of_the_supervisor_window_alone(
    qtbot: QtBot, *, supervisor: bool
) -> None:
    made = SettingsWindow()
    shown(qtbot, made)
    made.list_keys_of(supervisor=supervisor)
    told = {label.text() for label in made.findChildren(QLabel) if label.isVisibleTo(made)}
    for keys, is_told in (
        (shortcuts.IN_SUPERVISOR_WINDOW, supervisor),
        (shortcuts.IN_WINDOW, not supervisor),
    ):
        for key in keys:
            assert (key.words in told) is is_told, key
