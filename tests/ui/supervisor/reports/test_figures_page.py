"""The figures of a period: their table and total, the chart in words, and their files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.period_figures import ChartMeasure
from agent_desktop.model.supervisor.report import Download, FileFormat
from agent_desktop.protocol.states import FiguresBy
from tests.ui.supervisor.hands import (
    Heard,
    choose,
    column,
    dialog_of,
    menu_of,
    press,
    shown,
    strike,
    words_in,
)
from ui.common.choices.choice_button import ChoiceButton
from ui.gallery import period_sample, supervisor_sample
from ui.supervisor.reports.figures_chart import FiguresChart
from ui.supervisor.reports.figures_page import FiguresPage


@pytest.fixture
def page(qtbot: QtBot) -> FiguresPage:
    """The figures of a day by agent."""
    made = FiguresPage(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.show_figures(AsyncValue(period_sample.FIGURES[FiguresBy.AGENT]))
    return made


def chart_of(page: FiguresPage) -> FiguresChart:
    found = page.findChild(FiguresChart)
    assert found is not None
    return found


def test_that_the_total_comes_first_in_every_order(page: FiguresPage) -> None:
    names = column(page.table, "name")
    assert (names[:2], len(names)) == (["Total", "Ana Petrova"], 9)
    assert "Morgan Hale (supervisor)" in names
    page.table.sort_by("attempts")
    page.table.sort_by("attempts")
    assert column(page.table, "name")[:2] == ["Total", "Dana Reyes"]
    assert column(page.table, "attempts")[:2] == ["196", "41"]
    assert column(page.table, "first")[1] == "25 (78 %)"


def test_that_the_first_column_is_named_after_the_lines(page: FiguresPage) -> None:
    for by, title in (
        (FiguresBy.HOUR, "Hour"),
        (FiguresBy.CODE, "Disposition code"),
        (FiguresBy.BUSINESS_PROCESS, "Business process"),
    ):
        page.show_figures(AsyncValue(period_sample.FIGURES[by]))
        assert page.table.model().headerData(0, Qt.Orientation.Horizontal) == title
    page.show_figures(AsyncValue(period_sample.FIGURES[FiguresBy.CODE]))
    assert "Billing: Without a code" in column(page.table, "name")


def test_that_another_choice_asks_for_other_lines(page: FiguresPage) -> None:
    wanted = Heard(page.figures_wanted)
    button = next(one for one in page.findChildren(ChoiceButton) if one.accessibleName().startswith("Lines"))
    button.drop()
    choose(menu_of(page), "By disposition code")
    assert wanted.said[-1].by is FiguresBy.CODE


def test_that_the_arrow_keys_read_the_chart_out(page: FiguresPage) -> None:
    chart = chart_of(page)
    page.choose(FiguresBy.AGENT, ChartMeasure.PROMISES_KEPT)
    assert chart.accessibleName() == "% promises kept (Agent)"
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription() == "Jonas Lindqvist-Abernathy: 100 %"
    QTest.keyClick(chart, Qt.Key.Key_End)
    last = chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription() == last
    assert "2 more in the table" in words_in(page)


def test_that_the_calibration_of_the_prediction_is_shown_in_words(page: FiguresPage) -> None:
    assert "Promised times: 130 (91 %) kept, 6 begun early, 7 late." in words_in(page)
    assert "Predicted wait 6:50 on average, real wait 7:16." in words_in(page)


def test_that_a_period_without_figures_and_one_that_is_refused_are_named(page: FiguresPage) -> None:
    page.show_figures(AsyncValue(period_sample.NOTHING))
    assert "There is nothing to count in this period" in words_in(page)
    page.show_figures(AsyncValue(error="The period must be at most 93 days."))
    assert "The period must be at most 93 days." in words_in(page)
    wanted = Heard(page.figures_wanted)
    press(page, "Try again")
    assert len(wanted.said) == 1


def test_that_a_file_of_the_figures_is_asked_for(page: FiguresPage, tmp_path: Path) -> None:
    asked = Heard(page.export_asked)
    strike(page.table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    choose(menu_of(page), "PDF file…")
    dialog = dialog_of(page)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "figures.pdf"))
    dialog.reject()
    ((query, kind, path),) = asked.said
    assert (query.by, kind, Path(path).name) == (FiguresBy.AGENT, FileFormat.PDF, "figures.pdf")
    page.show_download(Download(path, is_over=True))
    assert "Saved" in words_in(page)
