"""The period of a report is typed as days, and a day that cannot be read is named beside the fields."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.typed import type_over
from tests.ui.supervisor.hands import Heard, choose, menu_of, shown, words_in
from ui.common.choices.choice_button import ChoiceButton
from ui.common.fields import DateField
from ui.gallery import supervisor_sample
from ui.supervisor.reports.report_bar import ReportBar

FAULT = "There is no such day."


def test_that_a_day_that_cannot_be_read_is_named_and_asks_for_no_report(qtbot: QtBot) -> None:
    bar = ReportBar(supervisor_sample.now)
    shown(qtbot, bar)
    period = next(one for one in bar.findChildren(ChoiceButton) if "Period" in one.accessibleName())
    period.click()
    choose(menu_of(bar), "From – to")
    asked = Heard(bar.asked)
    first = next(one for one in bar.findChildren(DateField) if one.accessibleName() == "First day")
    type_over(first, "31 feb")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert FAULT in words_in(bar)
    assert asked.said == []
    type_over(first, "5 Nov 2026")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert FAULT not in words_in(bar)
    assert len(asked.said) == 1
