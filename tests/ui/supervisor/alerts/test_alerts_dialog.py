"""The alerts of thresholds: what is listed, what is acknowledged, and how the monitor shows them."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import Connection, ConnectionState
from agent_desktop.protocol.states import AlertLevel
from tests.ui.supervisor.hands import Heard, column, press, shown, strike
from ui.common.buttons import Button, ButtonKind
from ui.common.choices.choice_button import ChoiceButton
from ui.gallery import supervisor_sample
from ui.gallery.supervisor_alerts import HISTORY, OPEN, VIEW
from ui.supervisor.alerts.alerts_dialog import AlertsDialog
from ui.supervisor.monitor.monitor_page import MonitorPage


@pytest.fixture
def dialog(qtbot: QtBot) -> AlertsDialog:
    """The alerts with two that have not ended."""
    made = AlertsDialog(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(VIEW)
    made.show_history(HISTORY)
    return made


def test_that_alerts_that_have_not_ended_come_before_the_history(dialog: AlertsDialog) -> None:
    assert column(dialog.table, "level") == ["Alarm", "Warning", "Alarm", "Warning"]
    assert column(dialog.table, "process") == ["Technical support", "Billing", "Retention", "Claims"]
    assert column(dialog.table, "value") == ["30 min", "12", "0", "58 %"]
    assert column(dialog.table, "ended")[:2] == ["not yet", "not yet"]
    assert column(dialog.table, "acknowledged") == ["", "Sue Nakamura", "Sue Nakamura", ""]


def test_that_enter_and_the_button_acknowledge_the_selected_alert(dialog: AlertsDialog) -> None:
    heard = Heard(dialog.acknowledge_pressed)
    strike(dialog.table, Qt.Key.Key_Return)
    press(dialog, "Acknowledge")
    assert heard.said == ["t9", "t9"]


def test_that_acknowledged_and_ended_alerts_need_no_acknowledgement(dialog: AlertsDialog) -> None:
    heard = Heard(dialog.acknowledge_pressed)
    button = next(each for each in dialog.findChildren(Button) if each.text() == "Acknowledge")
    for row in (1, 2, 3):
        dialog.table.choose(row)
        assert not button.isEnabled()
        strike(dialog.table, Qt.Key.Key_Return)
    assert heard.said == []


def test_that_nothing_can_be_acknowledged_while_the_connection_is_lost(dialog: AlertsDialog) -> None:
    lost = Connection(ConnectionState.LOST, supervisor_sample.now(), "https://desk.example")
    dialog.show_view(msgspec.structs.replace(VIEW, connection=lost))
    heard = Heard(dialog.acknowledge_pressed)
    strike(dialog.table, Qt.Key.Key_Return)
    assert heard.said == []


def test_that_alerts_are_filtered_by_business_process_and_level_and_the_filter_is_saved(
    dialog: AlertsDialog,
) -> None:
    choices = {each.accessibleName().partition(":")[0]: each for each in dialog.findChildren(ChoiceButton)}
    choices["Level"].choose(AlertLevel.WARNING)
    choices["Level"].chosen.emit(AlertLevel.WARNING)
    assert column(dialog.table, "process") == ["Billing", "Claims"]
    saved = Heard(dialog.filters.changed)
    dialog.filters._on_named("Warnings")  # pyright: ignore[reportPrivateUsage]
    assert saved.said == [{"Warnings": {"level": "warning"}}]
    choices["Business process"].choose("retention")
    choices["Business process"].chosen.emit("retention")
    assert column(dialog.table, "process") == []
    press(dialog, "Show all alerts")
    assert len(column(dialog.table, "process")) == 4


def test_that_an_alert_that_has_ended_makes_the_window_read_the_history(dialog: AlertsDialog) -> None:
    wanted = Heard(dialog.history_wanted)
    dialog.show_view(msgspec.structs.replace(VIEW, threshold_alerts=OPEN[1:]))
    assert len(wanted.said) == 1


def test_that_the_monitor_shows_alarms_in_word_icon_and_colour_and_opens_them_by_key(qtbot: QtBot) -> None:
    page = MonitorPage(supervisor_sample.now)
    shown(qtbot, page)
    page.show_view(supervisor_sample.VIEW)
    buttons = {each.text(): each for each in page.findChildren(Button)}
    assert not buttons["Alerts"].isVisible(), "no business process has thresholds"
    page.show_view(VIEW)
    button = next(each for each in page.findChildren(Button) if "Alarms" in each.text())
    assert (button.text(), button.kind, button.isVisible()) == (
        "Alarms: 1 · Warnings: 1",
        ButtonKind.DANGER,
        True,
    )
    heard = Heard(page.alerts_pressed)
    QTest.keyClick(page.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(heard.said) == 1)
    page.show_view(msgspec.structs.replace(VIEW, threshold_alerts=OPEN[1:]))
    assert (button.text(), button.kind) == ("Warnings: 1", ButtonKind.PLAIN)
