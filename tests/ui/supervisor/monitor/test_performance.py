"""Callback Performance: large figures, and the shift by the quarter hour."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.protocol.supervisor_objects import (
    Performance,
)
from tests.ui.supervisor.hands import (
    Heard,
    press,
    shown,
    words_in,
)
from ui.gallery import supervisor_sample
from ui.gallery.sample import ZONE
from ui.supervisor.monitor import shift_chart
from ui.supervisor.monitor.performance import PerformanceTab
from ui.supervisor.monitor.shift_chart import ShiftChart
from ui.theme import color
from ui.tokens import GRAPHIC_ON, ColorToken


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


def test_that_the_quarter_hours_are_read_out_by_the_arrow_keys(performance: PerformanceTab) -> None:
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
def test_that_the_chart_contrasts_with_its_card(performance: PerformanceTab, tone: ColorToken) -> None:
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


def test_that_the_share_of_promises_kept_is_shown_with_its_counts(performance: PerformanceTab) -> None:
    shown_words = words_in(performance)
    assert "95 %" in shown_words or "95%" in shown_words
    assert "88 in the promised time, 1 before, 4 after" in shown_words
    performance.show_item(msgspec.structs.replace(supervisor_sample.MONITOR[0], promises_kept=0))
    assert "no promised time yet this shift" in words_in(performance)
