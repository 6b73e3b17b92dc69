"""The other places of the supervisor's window: performance, interactions, agents, report, and how one gets there."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QTabBar
from pytestqt.qtbot import QtBot

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.supervisor.report import Download, FileFormat
from agent_desktop.model.supervisor.sorting import Layout, Sorting
from agent_desktop.model.supervisor.timing_edit import TimingField, TimingRead
from agent_desktop.protocol.supervisor_objects import (
    CallbackPage,
    CurrentInteraction,
    Performance,
    ReportPage,
)
from tests.ui.supervisor.hands import (
    Heard,
    ask_menu,
    choose,
    column,
    dialog_of,
    entries,
    menu_of,
    press,
    shown,
    strike,
    words_in,
)
from ui.common.choices.choice_button import ChoiceButton
from ui.gallery import supervisor_sample
from ui.gallery.sample import DEVICES, PLAYER, ZONE
from ui.supervisor.agents.agents_page import AgentsPage
from ui.supervisor.agents.current_interactions import CurrentInteractions
from ui.supervisor.callbacks.search_bar import GLASS, SearchField
from ui.supervisor.monitor import shift_chart
from ui.supervisor.monitor.performance import PerformanceTab
from ui.supervisor.monitor.shift_chart import ShiftChart
from ui.supervisor.process_pane import Tab
from ui.supervisor.reports.download_strip import DownloadStrip
from ui.supervisor.reports.reports_page import ReportsPage
from ui.supervisor.sidebar import Page
from ui.supervisor.timing.field_editors import TextEditor
from ui.supervisor.window import SupervisorWindow
from ui.theme import STEP, color
from ui.tokens import GRAPHIC_ON, ColorToken

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


# --- Callback Performance ---------------------------------------------------------------------------------------------


@pytest.fixture
def performance(qtbot: QtBot) -> PerformanceTab:
    """The shift of Claims."""
    made = PerformanceTab(supervisor_sample.now)
    shown(qtbot, made)
    made.show_item(supervisor_sample.CLAIMS)
    made.show_performance(AsyncValue(supervisor_sample.PERFORMANCE), ZONE)
    return made


def test_that_a_large_figure_opens_its_callbacks(performance: PerformanceTab) -> None:
    pressed = Heard(performance.figure_pressed)
    press(performance, "% Clbk Fail: 36 %")
    assert pressed.said == [Figure.FAILED]


def test_that_a_figure_of_nothing_opens_nothing(performance: PerformanceTab) -> None:
    pressed = Heard(performance.figure_pressed)
    press(performance, "Clbk Purged: 0")
    assert pressed.said == []


def test_that_the_quarter_hours_are_told_by_the_arrow_keys(performance: PerformanceTab) -> None:
    chart = performance.findChild(ShiftChart)
    assert chart is not None
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    first = supervisor_sample.PERFORMANCE.quarters[0]
    assert chart.accessibleDescription() == (
        f"6:00–6:15: {first.entered} entered, {first.reached} reached, {first.failed} failed, {first.waiting} waiting"
    )
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription().startswith("6:15–6:30")


@pytest.mark.parametrize(
    "tone", [shift_chart.ENTERED, shift_chart.REACHED, shift_chart.FAILED, shift_chart.WAITING]
)
def test_that_what_the_chart_draws_stands_out_from_its_card(
    performance: PerformanceTab, tone: ColorToken
) -> None:
    chart = performance.findChild(ShiftChart)
    assert chart is not None
    picture = chart.grab().toImage()
    drawn = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert color(tone).rgba() in drawn
    assert (tone, ColorToken.CARD) in GRAPHIC_ON


def test_that_an_empty_shift_reads_as_empty(performance: PerformanceTab) -> None:
    performance.show_performance(AsyncValue(supervisor_sample.EMPTY_SHIFT), ZONE)
    assert "Nothing yet this shift" in words_in(performance)


def test_that_a_shift_which_could_not_be_read_offers_to_try_again(performance: PerformanceTab) -> None:
    performance.show_performance(AsyncValue[Performance](error="The server did not answer in time."), ZONE)
    retry = Heard(performance.retry_pressed)
    press(performance, "Try again")
    assert len(retry.said) == 1


# --- Current Interactions -----------------------------------------------------------------------------------------------


@pytest.fixture
def interactions(qtbot: QtBot) -> CurrentInteractions:
    """Six current interactions."""
    made = CurrentInteractions(supervisor_sample.now, any_process=True)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.show_interactions(AsyncValue(supervisor_sample.CURRENT))
    return made


def test_that_only_a_wrap_up_can_be_finished_and_is_asked_first(interactions: CurrentInteractions) -> None:
    confirmed = Heard(interactions.finish_confirmed)
    interactions.table.choose(0)
    assert not ask_menu(interactions.table, 0).actions()[0].isEnabled()
    menu_of(interactions).close()
    interactions.table.choose(1)
    strike(interactions.table, Qt.Key.Key_F)
    dialog = dialog_of(interactions)
    assert dialog is not None
    assert "completed as Handled" in words_in(dialog)
    press(dialog, "Finish")
    assert confirmed.said == ["i2"]


def test_that_another_business_process_is_asked_for(interactions: CurrentInteractions) -> None:
    wanted = Heard(interactions.wanted)
    choice = interactions.findChild(ChoiceButton)
    assert choice is not None
    choice.drop()
    choose(menu_of(interactions), "Claims")
    assert wanted.said == ["claims"]


def test_that_an_error_leaves_what_was_known(interactions: CurrentInteractions) -> None:
    interactions.show_interactions(
        AsyncValue(supervisor_sample.CURRENT, error="The server did not answer in time.")
    )
    assert interactions.table.isVisible()
    assert "The server did not answer in time." in words_in(interactions)
    interactions.show_interactions(AsyncValue[tuple[CurrentInteraction, ...]](error="Gone."))
    assert "The current interactions could not be loaded" in words_in(interactions)


# --- Agents -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def agents(qtbot: QtBot) -> AgentsPage:
    """Eight agents."""
    made = AgentsPage(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    return made


def test_that_the_heading_counts_the_agents_by_state(agents: AgentsPage) -> None:
    told = "1 available · 1 offered · 1 preview · 1 busy · 1 wrap-up · 2 not ready · 1 offline"
    assert told in words_in(agents)


def test_that_the_magnifying_glass_leaves_the_text_its_room_in_a_larger_font(
    qapp: QApplication, agents: AgentsPage
) -> None:
    field = agents.findChild(SearchField)
    assert field is not None
    assert field.textMargins().left() == GLASS + STEP
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    qapp.setFont(larger)
    assert field.textMargins().left() == 2 * GLASS + STEP


def test_that_agents_are_found_as_one_types(agents: AgentsPage) -> None:
    field = agents.findChild(SearchField)
    assert field is not None
    QTest.keyClicks(field, "wo")
    assert column(agents.table, "agent") == ["Lee Wong"]
    QTest.keyClicks(field, "xx")
    assert "No agents match" in words_in(agents)
    press(agents, "Show all agents")
    assert len(column(agents.table, "agent")) == len(supervisor_sample.AGENTS)


def test_that_agents_are_narrowed_by_state(agents: AgentsPage) -> None:
    choice = next(
        one for one in agents.findChildren(ChoiceButton) if one.accessibleName().startswith("State")
    )
    choice.drop()
    choose(menu_of(agents), "Not ready")
    assert column(agents.table, "reason") == ["Missed offer", "Lunch"]


# --- Report 6.04 ----------------------------------------------------------------------------------------------------


@pytest.fixture
def report(qtbot: QtBot) -> ReportsPage:
    """A report of eight completed callbacks."""
    made = ReportsPage(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.show_first(ReportPage(supervisor_sample.COMPLETED))
    return made


def test_that_the_report_is_asked_for_when_it_is_first_seen(qtbot: QtBot) -> None:
    made = ReportsPage(supervisor_sample.now)
    wanted = Heard(made.report_wanted)
    shown(qtbot, made)
    (query,) = wanted.said
    assert (query.since.isoformat(), query.until.isoformat()) == (
        "2026-11-24T05:00:00+00:00",
        "2026-11-25T05:00:00+00:00",
    )


def test_that_a_row_opens_its_attempts_and_its_recording(qtbot: QtBot, report: ReportsPage) -> None:
    with qtbot.waitSignal(report.looked_at):
        report.table.choose(1)
    qtbot.waitUntil(lambda: "Dana Reyes" in words_in(report.panel))
    told = words_in(report.panel)
    assert "Attempts (3)" in told
    assert told.count("No Answer") == 2
    with qtbot.waitSignal(report.looked_at):
        report.table.choose(0)
        assert words_in(report.panel) == told  # What is heard is still of this one.
    assert "recording of 10:12" in words_in(report.panel)


def test_that_a_period_of_days_is_asked_for(report: ReportsPage) -> None:
    wanted = Heard(report.report_wanted)
    period = next(
        one for one in report.findChildren(ChoiceButton) if one.accessibleName().startswith("Period")
    )
    period.drop()
    choose(menu_of(report), "Last 7 days")
    assert wanted.said[-1].since.isoformat() == "2026-11-18T05:00:00+00:00"


@pytest.mark.parametrize(
    ("entry", "format_"),
    [("CSV file…", FileFormat.CSV), ("Excel file…", FileFormat.EXCEL), ("PDF file…", FileFormat.PDF)],
)
def test_that_a_file_is_asked_for_by_name(
    report: ReportsPage, tmp_path: Path, entry: str, format_: FileFormat
) -> None:
    wanted = str(tmp_path / f"report.{format_.value}")
    asked = Heard(report.export_asked)
    menu = next(one for one in report.findChildren(QMenu) if entry in [a.text() for a in one.actions()])
    press(report, "Export the report")
    choose(menu, entry)
    dialog = dialog_of(report)
    assert isinstance(dialog, QFileDialog)
    assert dialog.defaultSuffix() == format_.value
    dialog.fileSelected.emit(wanted)
    dialog.reject()
    ((_, kind, path),) = asked.said
    assert (kind, path) == (format_, wanted)


def test_that_the_formats_are_a_key_away(report: ReportsPage) -> None:
    strike(report.table, Qt.Key.Key_S, CONTROL)
    assert entries(menu_of(report)) == ["CSV file…", "Excel file…", "PDF file…"]


def test_that_a_file_on_its_way_can_be_cancelled(qtbot: QtBot) -> None:
    strip = DownloadStrip()
    shown(qtbot, strip)
    cancelled = Heard(strip.cancel_pressed)
    strip.show_download(Download("~/report.csv", 1000, 2000, 500))
    assert "2,000 completed callbacks" in words_in(strip)
    press(strip, "Cancel")
    assert len(cancelled.said) == 1
    strip.show_download(Download("~/report.csv", 2000, 2000, 2000, is_over=True))
    assert "Saved" in words_in(strip)
    press(strip, "Close")
    assert strip.isHidden()


def test_that_a_file_which_was_not_written_says_why(qtbot: QtBot) -> None:
    strip = DownloadStrip()
    shown(qtbot, strip)
    strip.show_download(Download("~/report.csv", error="No space left on device"))
    assert "The file was not written" in words_in(strip)
    assert "No space left on device" in words_in(strip)


# --- The window -------------------------------------------------------------------------------------------------------


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


def test_that_a_closed_business_process_says_when_it_opens(window: SupervisorWindow) -> None:
    window.monitor.table.choose(2)
    assert "opens Wed 8:59" in words_in(window.pane)


def test_that_the_opening_names_its_clock_where_it_is_not_ours(window: SupervisorWindow) -> None:
    elsewhere = tuple(
        msgspec.structs.replace(item, timezone="Europe/Berlin") for item in supervisor_sample.MONITOR
    )
    window.show_view(msgspec.structs.replace(supervisor_sample.VIEW, monitor=elsewhere))
    window.monitor.table.choose(2)
    assert "opens Wed 14:59 Berlin" in words_in(window.pane)


def test_that_a_lost_connection_is_said_over_every_place(window: SupervisorWindow) -> None:
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


def test_that_f5_asks_anew_and_tries_to_connect_when_lost(window: SupervisorWindow) -> None:
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


def test_that_pressing_beside_the_chart_marks_nothing(performance: PerformanceTab) -> None:
    chart = performance.findChild(ShiftChart)
    assert chart is not None
    QTest.mouseMove(chart, QPoint(1, 30))
    assert "arrow keys" in chart.accessibleDescription()


def test_that_a_changed_item_changes_the_large_figures(performance: PerformanceTab) -> None:
    performance.show_item(
        msgspec.structs.replace(supervisor_sample.CLAIMS, processed=1234, succeeded=1200, failed=34)
    )
    assert "1,234" in words_in(performance)
