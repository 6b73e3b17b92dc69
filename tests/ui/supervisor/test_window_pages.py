"""The pages of the supervisor's window, and how one gets to them."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.supervisor.sorting import Layout, Sorting
from agent_desktop.model.supervisor.timing_edit import TimingField, TimingRead
from agent_desktop.protocol.supervisor_objects import (
    CallbackPage,
    ReportPage,
)
from tests.ui.supervisor.hands import (
    Heard,
    choose,
    column,
    menu_of,
    press,
    shown,
    words_in,
)
from ui.gallery import supervisor_sample
from ui.gallery.sample import DEVICES, PLAYER
from ui.supervisor.callbacks.search_bar import SearchField
from ui.supervisor.process_pane import Tab
from ui.supervisor.reports.reports_page import ReportsPage
from ui.supervisor.reports.reports_place import ReportKind
from ui.supervisor.sidebar import Page
from ui.supervisor.timing.field_editors import TextEditor
from ui.supervisor.window import SupervisorWindow

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot) -> SupervisorWindow:
    """The window, live."""
    made = SupervisorWindow(supervisor_sample.now)
    shown(qtbot, made, 1280, 800)
    made.show_view(supervisor_sample.VIEW)
    return made


@pytest.mark.parametrize(("number", "place"), list(enumerate(Page, start=1)))
def test_that_each_place_is_a_key_away(window: SupervisorWindow, number: int, place: Page) -> None:
    opened = Heard(window.place_opened)
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_0.value + number), CONTROL)
    assert (opened.said, window.place) == ([place], place)


@pytest.mark.parametrize("tab", list(Tab))
def test_that_each_tab_is_a_key_away(window: SupervisorWindow, tab: Tab) -> None:
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_1.value + tab), ALT)
    assert window.pane.tab is tab


def test_that_each_report_is_a_key_away_and_the_tabs_of_the_monitor_stay(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    before = window.pane.tab
    for kind in (ReportKind.AUDIT, ReportKind.FIGURES, ReportKind.FILES, ReportKind.COMPLETED):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_1.value + kind), ALT)
        pages = window.reports_place
        assert pages.content is (pages.completed, pages.figures, pages.audit, pages.files)[kind]
    assert window.pane.tab is before


def test_that_the_key_of_a_tab_with_a_list_leads_into_the_list(window: SupervisorWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, ALT)
    window.pane.search.show_first(CallbackPage(supervisor_sample.CALLBACKS))
    assert window.focusWidget() is window.pane.search.table
    QTest.keyClick(window, Qt.Key.Key_4, ALT)
    window.pane.interactions.show_interactions(AsyncValue(supervisor_sample.CURRENT))
    assert window.focusWidget() is window.pane.interactions.table


def test_that_the_keyboard_is_in_the_monitor_from_the_first_moment(qtbot: QtBot) -> None:
    made = SupervisorWindow(supervisor_sample.now)
    made.show_view(supervisor_sample.STARTING)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.show_view(supervisor_sample.VIEW)
    assert made.focusWidget() is made.monitor.table
    assert made.monitor.table.selected() == [made.pane.process_id] == ["billing"]


@pytest.mark.parametrize("place", [Page.CALLBACKS, Page.AGENTS, Page.REPORTS])
def test_that_the_arrow_down_leads_from_what_one_types_to_what_is_found(
    window: SupervisorWindow, place: Page
) -> None:
    window.open_place(place)
    window.callbacks.show_first(CallbackPage(supervisor_sample.CALLBACKS))
    window.reports.show_first(ReportPage(supervisor_sample.COMPLETED))
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    field = window.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Down)
    part = {
        Page.CALLBACKS: window.callbacks,
        Page.AGENTS: window.agents,
        Page.REPORTS: window.reports,
    }[place]
    assert window.focusWidget() is part.table


def test_that_the_tabs_stand_in_the_sources_order(window: SupervisorWindow) -> None:
    bar = window.pane.findChild(QTabBar)
    assert bar is not None
    assert [bar.tabText(place) for place in range(bar.count())] == [
        "Callback Performance",
        "Callback Timing",
        "Callback Search",
        "Current Interactions",
    ]


def test_that_the_mark_of_what_is_not_saved_is_that_of_the_business_process_shown(
    window: SupervisorWindow,
) -> None:
    bar = window.pane.findChild(QTabBar)
    assert bar is not None
    window.monitor.choose("claims")
    window.open_tab(Tab.TIMING)
    window.pane.timing.show_timing("claims", AsyncValue(TimingRead(supervisor_sample.PROCESS, '"3"')))
    form = window.pane.timing.form("claims")
    assert form is not None
    editor = form.row_of(TimingField.DURATION_FOR_NO_ANSWER).editor
    assert isinstance(editor, TextEditor)
    for tab in (Tab.TIMING, Tab.SEARCH):
        editor.line.setText("45 s")
        editor.edited.emit()
        window.open_tab(tab)
        marks: list[str] = []
        for process_id in ("claims", "accounts", "claims"):
            window.monitor.choose(process_id)
            marks.append(bar.tabText(Tab.TIMING))
        assert marks == ["Callback Timing •", "Callback Timing", "Callback Timing •"]
    form.show_saved(TimingRead(supervisor_sample.PROCESS, '"4"'))
    assert bar.tabText(Tab.TIMING) == "Callback Timing"


def test_that_a_figure_of_the_monitor_opens_callback_search_with_its_formula(
    window: SupervisorWindow,
) -> None:
    window.monitor.figure_pressed.emit("claims", Figure.PROCESSED)
    assert (window.pane.process_id, window.pane.tab) == ("claims", Tab.SEARCH)
    assert window.pane.search.query.figure is Figure.PROCESSED
    assert "61 succeeded + 35 failed = 96" in words_in(window.pane.search)


def test_that_another_business_process_is_asked_for_in_the_tab_that_is_open(window: SupervisorWindow) -> None:
    window.open_tab(Tab.SEARCH)
    asked = Heard(window.pane.search.query_asked)
    window.monitor.table.choose(2)
    assert [query.business_process_id for query in asked.said] == ["accounts"]


def test_that_a_closed_business_process_shows_when_it_opens(window: SupervisorWindow) -> None:
    window.monitor.table.choose(2)
    assert "opens Wed 8:59" in words_in(window.pane)


def test_that_the_opening_names_its_clock_where_it_is_not_ours(window: SupervisorWindow) -> None:
    elsewhere = tuple(
        msgspec.structs.replace(item, timezone="Europe/Berlin") for item in supervisor_sample.MONITOR
    )
    window.show_view(msgspec.structs.replace(supervisor_sample.VIEW, monitor=elsewhere))
    window.monitor.table.choose(2)
    assert "opens Wed 14:59 Berlin" in words_in(window.pane)


def test_that_a_lost_connection_is_shown_above_every_page(window: SupervisorWindow) -> None:
    window.show_view(supervisor_sample.LOST)
    retry = Heard(window.retry_pressed)
    for place in Page:
        window.open_place(place)
        assert "No connection since 10:22" in words_in(window)
    press(window, "Try now")
    assert len(retry.said) == 1


def test_that_an_arrangement_is_remembered_under_the_tables_name(window: SupervisorWindow) -> None:
    arranged = Heard(window.arranged)
    window.open_place(Page.AGENTS)
    window.agents.table.sort_by("since")
    ((name, layout),) = arranged.said
    assert (name, layout.sorting) == ("agents", Sorting("since"))


def test_that_a_remembered_arrangement_waits_for_its_table(qtbot: QtBot) -> None:
    made = SupervisorWindow(supervisor_sample.now)
    shown(qtbot, made)
    made.arrange({"agents": Layout(sorting=Sorting("accepted", descending=True))})
    made.show_view(supervisor_sample.VIEW)
    made.open_place(Page.AGENTS)
    assert column(made.agents.table, "accepted")[:2] == ["17", "14"]


def test_that_the_player_is_drawn_where_it_is_seen(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports.show_first(ReportPage(supervisor_sample.COMPLETED))
    window.show_player(PLAYER, DEVICES)
    assert "0:17 / 0:42" in words_in(window.reports.panel)


def test_that_the_menu_of_the_program_hangs_on_the_users_name(window: SupervisorWindow) -> None:
    signed_out = Heard(window.sign_out_pressed)
    press(window, "Account: Sue Ortiz")
    choose(menu_of(window), "Sign out")
    assert len(signed_out.said) == 1


def test_that_closing_the_window_asks_the_top_floor(window: SupervisorWindow) -> None:
    closed = Heard(window.closed)
    window.close()
    assert (len(closed.said), window.isVisible()) == (1, True)


def test_that_a_place_is_made_when_it_is_first_looked_at(qtbot: QtBot) -> None:
    made = SupervisorWindow(supervisor_sample.now)
    qtbot.addWidget(made)
    built = Heard(made.part_built)
    assert made.findChild(ReportsPage) is None
    made.open_place(Page.REPORTS)
    assert built.said == [made.reports]


@pytest.mark.parametrize("place", [Page.CALLBACKS, Page.AGENTS, Page.REPORTS])
def test_that_control_f_looks_for_something_wherever_one_is(window: SupervisorWindow, place: Page) -> None:
    window.open_place(place)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert isinstance(window.focusWidget(), SearchField)


def test_that_a_key_takes_the_keyboard_along_to_the_place(window: SupervisorWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_4, CONTROL)
    assert window.focusWidget() is window.agents.table


def test_that_f5_reloads_and_tries_to_connect_when_lost(window: SupervisorWindow) -> None:
    window.open_place(Page.CALLBACKS)
    asked, retry = Heard(window.callbacks.query_asked), Heard(window.retry_pressed)
    QTest.keyClick(window, Qt.Key.Key_F5)
    window.show_view(supervisor_sample.LOST)
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert (len(asked.said), len(retry.said)) == (1, 1)


def test_that_the_rail_goes_up_and_down_by_the_arrows(window: SupervisorWindow) -> None:
    press(window, "Monitor")
    rail = window.focusWidget()
    assert rail is not None
    QTest.keyClick(rail, Qt.Key.Key_Down)
    assert window.place is Page.CALLBACKS


def test_that_a_view_with_nothing_known_yet_shows_no_tabs(qtbot: QtBot) -> None:
    made = SupervisorWindow(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(supervisor_sample.STARTING)
    assert not made.pane.isVisible()
