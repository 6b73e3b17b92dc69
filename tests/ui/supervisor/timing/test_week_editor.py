"""The week in the order of the user's locale; its value is the same in every order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from agent_desktop.model.supervisor.timing_edit import TimingField
from agent_desktop.protocol.states import Weekday
from ui.supervisor.timing import timing_texts
from ui.supervisor.timing.week_editor import WeekEditor

WEEK = {Weekday.MON: (("09:00", "17:00"),), Weekday.SUN: (("10:00", "12:00"),)}


@pytest.mark.parametrize(
    ("locale", "first", "summary"),
    [
        ("en_US", "Sun", "Sun 10:00–12:00; Mon 09:00–17:00"),
        ("en_GB", "Mon", "Mon 09:00–17:00; Sun 10:00–12:00"),
        ("ar_EG", "السبت", ""),
    ],
)
def test_that_a_week_begins_on_the_day_of_the_locale(
    qtbot: QtBot, locale: str, first: str, summary: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    editor = WeekEditor()
    qtbot.addWidget(editor)
    editor.show_value(WEEK)
    editor.resize(editor.sizeHint())
    editor.show()
    fields = sorted(editor.findChildren(QLineEdit), key=lambda field: field.y())
    assert first in fields[0].accessibleName()
    assert len(fields) == 7
    assert editor.value() == WEEK
    if summary:
        assert timing_texts.summary(TimingField.WEEKLY, WEEK) == summary
