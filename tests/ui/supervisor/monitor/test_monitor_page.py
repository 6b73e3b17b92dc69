"""The Business Process Monitor: keys, menu, questions, figures."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import PendingCommand
from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.supervisor.supervisor_view import SupervisorView, with_changes
from agent_desktop.protocol.steering import StopUntil
from tests.ui.supervisor.hands import (
    Heard,
    ask_menu,
    choose,
    click,
    column,
    dialog_of,
    entries,
    press,
    shown,
    strike,
    words_in,
)
from ui.common.table.cells import Cell, cell_of
from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW
from ui.supervisor.callbacks.search_bar import SearchField
from ui.supervisor.monitor.monitor_page import MonitorPage
from ui.supervisor.monitor.totals_row import TotalsRow


@pytest.fixture
def monitor(qtbot: QtBot) -> MonitorPage:
    """A monitor of five business processes; Claims is looked at."""
    made = MonitorPage(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.table.choose(1)
    return made


def test_that_the_first_business_process_is_looked_at_by_itself(qtbot: QtBot) -> None:
    made = MonitorPage(supervisor_sample.now)
    selected = Heard(made.selected)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    assert (made.current(), selected.said) == ("billing", ["billing"])


def test_that_the_visible_rows_stay_when_figures_change(monitor: MonitorPage) -> None:
    item = msgspec.structs.replace(supervisor_sample.MONITOR[1], processed=97)
    monitor.show_view(with_changes(supervisor_sample.VIEW, [item], [], NOW))
    assert (monitor.current(), column(monitor.table, "processed")[1]) == ("claims", "97")


def test_that_the_menu_offers_open_stop_and_start(monitor: MonitorPage) -> None:
    menu = ask_menu(monitor.table, 1)
    assert entries(menu) == ["Open", "Stop…", "Start…", "Wallboard…"]
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [True, True, False, True]


def test_that_a_stopped_one_can_be_started_or_its_stop_changed(monitor: MonitorPage) -> None:
    monitor.table.choose(4)
    menu = ask_menu(monitor.table, 4)
    assert entries(menu) == ["Open", "Change the stop…", "Start…", "Wallboard…"]
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [True, True, True, True]


def test_that_stop_asks_first_and_shows_how_many_offers_it_revokes(monitor: MonitorPage) -> None:
    wanted, confirmed = Heard(monitor.offers_wanted), Heard(monitor.stop_confirmed)
    strike(monitor.table, Qt.Key.Key_S)
    assert wanted.said == ["claims"]
    monitor.show_offers("billing", 9)
    monitor.show_offers("claims", 2)
    dialog = dialog_of(monitor)
    assert dialog is not None
    assert "2 offers that are not yet accepted are revoked." in words_in(dialog)
    assert "28 callbacks stay in queue" in words_in(dialog)
    assert confirmed.said == []
    press(dialog, "Stop")
    assert confirmed.said == [("claims", StopUntil())]


@pytest.mark.parametrize(
    ("offers", "sentence"),
    [
        (0, "No offer is open, so none is revoked."),
        (1, "1 offer that is not yet accepted is revoked."),
        (1200, "1,200 offers that are not yet accepted are revoked."),
    ],
)
def test_that_the_number_of_offers_reads_well(monitor: MonitorPage, offers: int, sentence: str) -> None:
    monitor.ask_stop()
    monitor.show_offers("claims", offers)
    dialog = dialog_of(monitor)
    assert dialog is not None
    assert sentence in words_in(dialog)
    dialog.reject()


def test_that_cancel_stops_nothing(monitor: MonitorPage) -> None:
    confirmed = Heard(monitor.stop_confirmed)
    choose(ask_menu(monitor.table, 1), "Stop…")
    dialog = dialog_of(monitor)
    assert dialog is not None
    press(dialog, "Cancel")
    assert (confirmed.said, dialog_of(monitor)) == ([], None)


def test_that_start_asks_first_too(monitor: MonitorPage) -> None:
    confirmed = Heard(monitor.start_confirmed)
    monitor.table.choose(4)
    strike(monitor.table, Qt.Key.Key_T)
    dialog = dialog_of(monitor)
    assert dialog is not None
    assert "12 callbacks in queue are offered again" in words_in(dialog)
    press(dialog, "Start")
    assert confirmed.said == ["retention"]


def test_that_a_figure_opens_by_click_and_by_enter(monitor: MonitorPage) -> None:
    pressed, opened = Heard(monitor.figure_pressed), Heard(monitor.opened)
    click(monitor.table, 3, "purged")
    place = [key for key, _, _ in monitor.table.columns()].index("reached")
    monitor.table.choose(1, place)
    strike(monitor.table, Qt.Key.Key_Return)
    assert pressed.said == [("technical", Figure.PURGED), ("claims", Figure.REACHED)]
    monitor.table.choose(1, 0)
    strike(monitor.table, Qt.Key.Key_Return)
    assert opened.said == ["claims"]


def test_that_a_pending_command_is_shown_in_its_row(monitor: MonitorPage) -> None:
    monitor.show_view(
        msgspec.structs.replace(supervisor_sample.VIEW, working=(PendingCommand("stop:claims", NOW),))
    )
    assert column(monitor.table, "status")[1] == "Stopping…"


def test_that_nothing_can_be_stopped_while_the_connection_is_lost(monitor: MonitorPage) -> None:
    monitor.show_view(supervisor_sample.LOST)
    menu = ask_menu(monitor.table, 1)
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [True, False, False, True]
    assert "as of 10:22" in words_in(monitor)


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (supervisor_sample.STARTING, "Loading…"),
        (supervisor_sample.UNREACHABLE, "No server has that name."),
        (supervisor_sample.NOBODY, "No business processes"),
    ],
)
def test_that_a_monitor_without_rows_shows_the_reason(
    qtbot: QtBot, view: SupervisorView, sentence: str
) -> None:
    made = MonitorPage(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(view)
    assert sentence in words_in(made)


def test_that_the_shift_is_shown_on_the_clock_of_the_business_process(monitor: MonitorPage) -> None:
    assert "shift since 6:00 · New York" in words_in(monitor)


# --- Many business processes --------------------------------------------------------------------------------------------


def field_of(monitor: MonitorPage) -> SearchField:
    """Return the monitor's search field."""
    field = monitor.findChild(SearchField)
    assert field is not None
    return field


def many() -> SupervisorView:
    """Return a floor with 33 business processes."""
    items = tuple(
        msgspec.structs.replace(
            supervisor_sample.CLAIMS, business_process_id=f"bp-{n}", name=f"Región {n:02d}"
        )
        for n in range(33)
    )
    return msgspec.structs.replace(supervisor_sample.VIEW, monitor=items, trends={})


def test_that_typing_narrows_the_monitor_whatever_accents_and_case(monitor: MonitorPage) -> None:
    monitor.show_view(many())
    monitor.focus_search()
    QTest.keyClicks(field_of(monitor), "REGION 3")
    assert column(monitor.table, "name") == ["Región 30", "Región 31", "Región 32"]
    assert "Total of 3 shown, of 33" in words_in(monitor)
    QTest.keyClick(field_of(monitor), Qt.Key.Key_Down)
    assert monitor.table.hasFocus()
    assert monitor.current() == "bp-30"


def test_that_a_name_that_no_business_process_has_offers_to_show_all(monitor: MonitorPage) -> None:
    QTest.keyClicks(field_of(monitor), "zzz")
    assert "No business processes match" in words_in(monitor)
    press(monitor, "Show all business processes")
    assert len(column(monitor.table, "name")) == len(supervisor_sample.MONITOR)


def test_that_a_business_process_that_is_opened_is_shown_although_it_was_filtered_out(
    monitor: MonitorPage,
) -> None:
    QTest.keyClicks(field_of(monitor), "billing")
    monitor.choose("claims")
    assert (monitor.current(), field_of(monitor).text()) == ("claims", "")


def test_that_letters_typed_into_the_search_field_stop_nothing(monitor: MonitorPage) -> None:
    monitor.focus_search()
    QTest.keyClicks(field_of(monitor), "st")
    assert dialog_of(monitor) is None


def test_that_the_totals_are_of_all_callbacks_and_stand_under_their_columns(monitor: MonitorPage) -> None:
    row = monitor.findChild(TotalsRow)
    assert row is not None
    told = {label.accessibleName() for label in row.findChildren(QLabel)}
    succeeded = sum(item.succeeded for item in supervisor_sample.MONITOR)
    processed = sum(item.processed for item in supervisor_sample.MONITOR)
    assert f"Proc: {processed}" in told
    assert f"% Clbk Reached: {round(100 * succeeded / processed)} %" in told
    header = monitor.table.horizontalHeader()
    for place, (key, _, _) in enumerate(monitor.table.given_columns()):
        if key == "purged":
            label = next(
                one for one in row.findChildren(QLabel) if one.accessibleName().startswith("Clbk Purged")
            )
            edge = label.mapTo(monitor, label.rect().topRight()).x()
            left = header.mapTo(monitor, QPoint(header.sectionViewportPosition(place), 0)).x()
            assert left < edge < left + header.sectionSize(place)


def cell(monitor: MonitorPage, row: int, key: str) -> Cell:
    """Return a cell of the monitor."""
    place = [name for name, _, _ in monitor.table.given_columns()].index(key)
    return cell_of(monitor.table.model().index(row, place))


def test_that_problems_are_marked_by_icon_words_and_colour(monitor: MonitorPage) -> None:
    failing = msgspec.structs.replace(supervisor_sample.MONITOR[3], failed_ratio=0.61)
    view = msgspec.structs.replace(
        supervisor_sample.VIEW,
        monitor=(*supervisor_sample.MONITOR[:3], failing, supervisor_sample.MONITOR[4]),
    )
    monitor.show_view(view)
    for row, key, words in (
        (1, "to_be_processed", "The longest wait in queue is 34 min."),
        (2, "status", "Off schedule, with 12 callbacks to be processed."),
        (3, "failed", "61 % of the callbacks fail."),
        (4, "status", "Stopped, with 17 callbacks to be processed."),
    ):
        marked = cell(monitor, row, key)
        assert (marked.mark, marked.ground is not None) == ("warning", True), key
        assert words in marked.tip
        assert words in marked.spoken
    assert cell(monitor, 0, "to_be_processed").mark == ""


def test_that_a_screen_reader_hears_the_status_once(monitor: MonitorPage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    place = [name for name, _, _ in monitor.table.given_columns()].index("status")
    spoken = [monitor.table.model().index(row, place).data(role) for row in range(5)]
    assert spoken[0] == "Active"
    assert spoken[2] == "Off schedule, with 12 callbacks to be processed."
    assert spoken[4] == (
        "Stopped, with 17 callbacks to be processed. by Sue Nakamura · until 11:12 · Fire drill"
    )


def test_that_the_sources_titles_are_explained_in_tips_and_to_screen_readers(monitor: MonitorPage) -> None:
    model = monitor.table.model()
    titles = {}
    for place in range(model.columnCount()):
        title = model.headerData(place, Qt.Orientation.Horizontal)
        for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            titles[title] = model.headerData(place, Qt.Orientation.Horizontal, role) or ""
            assert titles[title] or title == "Business process"
    assert "Callback status" in titles["CLBK Stat"]
    assert "Callbacks to be processed" in titles["Clbk To Be Proc"]
