"""The Business Process Monitor: keys, menu, questions, figures."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agent_desktop.model.desk import Working
from agent_desktop.model.figures import Figure
from agent_desktop.model.floor import FloorView, with_changes
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
from ui.gallery.sample import NOW
from ui.supervisor import sample
from ui.supervisor.monitor_page import MonitorTable


@pytest.fixture
def monitor(qtbot: QtBot) -> MonitorTable:
    """A monitor of five business processes; Claims is looked at."""
    made = MonitorTable(sample.now)
    shown(qtbot, made)
    made.show_view(sample.VIEW)
    made.table.choose(1)
    return made


def test_that_the_first_business_process_is_looked_at_by_itself(qtbot: QtBot) -> None:
    made = MonitorTable(sample.now)
    selected = Heard(made.selected)
    shown(qtbot, made)
    made.show_view(sample.VIEW)
    assert (made.current(), selected.said) == ("billing", ["billing"])


def test_that_what_is_looked_at_stays_when_figures_change(monitor: MonitorTable) -> None:
    item = msgspec.structs.replace(sample.MONITOR[1], processed=97)
    monitor.show_view(with_changes(sample.VIEW, [item], [], NOW))
    assert (monitor.current(), column(monitor.table, "processed")[1]) == ("claims", "97")


def test_that_the_menu_offers_open_stop_and_start(monitor: MonitorTable) -> None:
    menu = ask_menu(monitor.table, 1)
    assert entries(menu) == ["Open", "Stop…", "Start…"]
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [True, True, False]


def test_that_a_stopped_one_can_be_started_and_not_stopped(monitor: MonitorTable) -> None:
    monitor.table.choose(4)
    menu = ask_menu(monitor.table, 4)
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [True, False, True]


def test_that_stop_asks_first_and_says_how_many_offers_it_revokes(monitor: MonitorTable) -> None:
    wanted, confirmed = Heard(monitor.offers_wanted), Heard(monitor.stop_confirmed)
    strike(monitor.table, Qt.Key.Key_S)
    assert wanted.said == ["claims"]
    monitor.show_offers("billing", 9)
    monitor.show_offers("claims", 2)
    dialog = dialog_of(monitor)
    assert dialog is not None
    assert "2 offers that are not yet accepted are revoked." in words_in(dialog)
    assert "the queue of 28 stays" in words_in(dialog)
    assert confirmed.said == []
    press(dialog, "Stop")
    assert confirmed.said == ["claims"]


@pytest.mark.parametrize(
    ("offers", "sentence"),
    [
        (0, "No offer is open, so none is revoked."),
        (1, "1 offer that is not yet accepted is revoked."),
        (1200, "1,200 offers that are not yet accepted are revoked."),
    ],
)
def test_that_the_number_of_offers_reads_well(monitor: MonitorTable, offers: int, sentence: str) -> None:
    monitor.ask_stop()
    monitor.show_offers("claims", offers)
    dialog = dialog_of(monitor)
    assert dialog is not None
    assert sentence in words_in(dialog)
    dialog.reject()


def test_that_cancel_stops_nothing(monitor: MonitorTable) -> None:
    confirmed = Heard(monitor.stop_confirmed)
    choose(ask_menu(monitor.table, 1), "Stop…")
    dialog = dialog_of(monitor)
    assert dialog is not None
    press(dialog, "Cancel")
    assert (confirmed.said, dialog_of(monitor)) == ([], None)


def test_that_start_asks_first_too(monitor: MonitorTable) -> None:
    confirmed = Heard(monitor.start_confirmed)
    monitor.table.choose(4)
    strike(monitor.table, Qt.Key.Key_T)
    dialog = dialog_of(monitor)
    assert dialog is not None
    assert "12 in queue are offered again" in words_in(dialog)
    press(dialog, "Start")
    assert confirmed.said == ["retention"]


def test_that_a_figure_opens_by_click_and_by_enter(monitor: MonitorTable) -> None:
    pressed, opened = Heard(monitor.figure_pressed), Heard(monitor.opened)
    click(monitor.table, 3, "purged")
    place = [key for key, _, _ in monitor.table.columns()].index("reached")
    monitor.table.choose(1, place)
    strike(monitor.table, Qt.Key.Key_Return)
    assert pressed.said == [("technical", Figure.PURGED), ("claims", Figure.REACHED)]
    monitor.table.choose(1, 0)
    strike(monitor.table, Qt.Key.Key_Return)
    assert opened.said == ["claims"]


def test_that_a_command_under_way_stands_in_its_row(monitor: MonitorTable) -> None:
    monitor.show_view(msgspec.structs.replace(sample.VIEW, working=(Working("stop:claims", NOW),)))
    assert column(monitor.table, "status")[1] == "Stopping…"


def test_that_nothing_can_be_stopped_while_the_connection_is_lost(monitor: MonitorTable) -> None:
    monitor.show_view(sample.LOST)
    menu = ask_menu(monitor.table, 1)
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [True, False, False]
    assert "as of 10:22" in words_in(monitor)


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (sample.STARTING, "Reading the floor…"),
        (sample.UNREACHABLE, "There is no server of that name."),
        (sample.NOBODY, "No business process to watch"),
    ],
)
def test_that_a_monitor_without_rows_says_why(qtbot: QtBot, view: FloorView, sentence: str) -> None:
    made = MonitorTable(sample.now)
    shown(qtbot, made)
    made.show_view(view)
    assert sentence in words_in(made)


def test_that_the_shift_is_told_on_the_clock_of_the_business_process(monitor: MonitorTable) -> None:
    assert "shift since 6:00 · New York" in words_in(monitor)
