"""The bars of the figures of a period: their order, and hours that are drawn together as days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from agent_desktop.model.supervisor.period_figures import MOST_HOURS, ChartMeasure, bars, figures_file_name
from agent_desktop.model.supervisor.report import Days, FileFormat
from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.figures import Figures, FiguresLine
from agent_desktop.protocol.states import FiguresBy

START = datetime(2026, 11, 24, tzinfo=UTC)


def a_line(key: str, attempts: int = 0, reached: int = 0, wait_s: float | None = None) -> FiguresLine:
    return FiguresLine(
        key=key,
        name=key,
        entered=None,
        succeeded=None,
        failed=None,
        attempts=attempts,
        reached=reached,
        answered=reached,
        mean_wait_s=wait_s,
    )


def of(by: FiguresBy, *lines: FiguresLine) -> Figures:
    return Figures(by=by, since=START, until=START + timedelta(days=9), items=lines, total=a_line(""))


def test_that_the_largest_bar_is_first_and_one_without_a_value_last() -> None:
    figures = of(FiguresBy.AGENT, a_line("none"), a_line("half", 4, 2), a_line("all", 3, 3))
    assert [(bar.key, bar.value) for bar in bars(figures, ChartMeasure.REACHED)] == [
        ("all", 1.0),
        ("half", 0.5),
        ("none", None),
    ]


def test_that_hours_are_drawn_by_time_and_many_of_them_by_the_day() -> None:
    hours = [a_line(format_time(START + timedelta(hours=hour)), 2, 1, 60.0) for hour in range(MOST_HOURS)]
    few = bars(of(FiguresBy.HOUR, *hours), ChartMeasure.ATTEMPTS, UTC)
    assert [bar.value for bar in few] == [2] * MOST_HOURS
    another = a_line(format_time(START + timedelta(hours=MOST_HOURS)), 6, 6, 300.0)
    again = a_line(format_time(START + timedelta(hours=MOST_HOURS + 1)), 2, 2, 60.0)
    many = of(FiguresBy.HOUR, *hours, another, again)
    assert [(bar.value, bar.is_day) for bar in bars(many, ChartMeasure.ATTEMPTS, UTC)] == [
        (48, True),
        (48, True),
        (8, True),
    ]
    assert [bar.value for bar in bars(many, ChartMeasure.MEAN_WAIT, UTC)] == [60, 60, (6 * 300 + 2 * 60) / 8]
    assert [bar.value for bar in bars(many, ChartMeasure.REACHED, UTC)] == [0.5, 0.5, 1]


def test_that_a_file_is_named_after_its_lines_and_days() -> None:
    days = Days(date(2026, 11, 18), date(2026, 11, 24))
    name = figures_file_name(FiguresBy.BUSINESS_PROCESS, days, FileFormat.PDF)
    assert name == "figures by business process 2026-11-18_2026-11-24.pdf"
