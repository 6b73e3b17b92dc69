"""The dialog of a stop: its end, its reason, and how both are shown while it lasts."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.steering import StopUntil
from agent_desktop.protocol.supervisor_objects import MonitorItem
from tests.support.typed import type_over
from tests.ui.supervisor.hands import Heard, press, shown, words_in
from ui.common.fields import DateField, TimeField
from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW
from ui.supervisor.monitor.stop_dialog import StopDialog, stop_text

RETENTION = supervisor_sample.MONITOR[4]


def opened(qtbot: QtBot, item: MonitorItem) -> tuple[StopDialog, Heard]:
    """Open the dialog for a row of the monitor."""
    home = shown(qtbot, QWidget())
    dialog = StopDialog(item, "Nothing new is offered.", NOW, home)
    chosen = Heard(dialog.stop_chosen)
    dialog.open()
    return dialog, chosen


def field(dialog: StopDialog, name: str) -> QLineEdit:
    """Return a field by its name."""
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def test_that_a_stop_takes_an_end_on_the_clock_of_the_business_process_and_a_reason(qtbot: QtBot) -> None:
    dialog, chosen = opened(
        qtbot, msgspec.structs.replace(supervisor_sample.CLAIMS, timezone="Europe/Berlin")
    )
    QTest.keyClicks(field(dialog, "Reason, shown to the agents"), " Fire drill ")
    press(dialog, "Start again by itself at")
    day, time = dialog.findChild(DateField), dialog.findChild(TimeField)
    assert day is not None
    assert time is not None
    type_over(day, "2026-12-01")
    type_over(time, "09:30")
    assert "Berlin time; Dec 1 3:30 here" in words_in(dialog)
    press(dialog, "Stop")
    assert chosen.said == [StopUntil(datetime(2026, 12, 1, 8, 30, tzinfo=UTC), "Fire drill")]


def test_that_an_end_that_has_passed_cannot_be_chosen(qtbot: QtBot) -> None:
    dialog, chosen = opened(qtbot, supervisor_sample.CLAIMS)
    press(dialog, "Start again by itself at")
    day = dialog.findChild(DateField)
    assert day is not None
    type_over(day, "2026-11-01")
    press(dialog, "Stop")
    assert chosen.said == []
    assert "That time has passed" in words_in(dialog)


def test_that_a_stop_that_lasts_is_shown_as_it_is_and_changed(qtbot: QtBot) -> None:
    dialog, chosen = opened(qtbot, RETENTION)
    reason = field(dialog, "Reason, shown to the agents")
    assert reason.text() == "Fire drill"
    type_over(reason, "Server down")
    press(dialog, "Start again by itself at")
    press(dialog, "Change")
    assert chosen.said == [StopUntil(None, "Server down")]


def test_that_enter_in_the_reason_goes_to_the_button_and_stops_nothing(qtbot: QtBot) -> None:
    dialog, chosen = opened(qtbot, supervisor_sample.CLAIMS)
    QTest.keyClick(field(dialog, "Reason, shown to the agents"), Qt.Key.Key_Return)
    assert chosen.said == []
    assert dialog.isVisible()
    button = dialog.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Stop"


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({}, "by Sue Nakamura · until 11:12 · Fire drill"),
        ({"until": None, "reason": None}, "by Sue Nakamura"),
        ({"by": None, "until": None}, "Fire drill"),
    ],
)
def test_that_a_stop_shows_who_until_when_and_why(change: dict[str, object], text: str) -> None:
    assert RETENTION.stop is not None
    stop = msgspec.structs.replace(RETENTION.stop, **change)
    assert stop_text(stop, NOW, RETENTION.timezone) == text
