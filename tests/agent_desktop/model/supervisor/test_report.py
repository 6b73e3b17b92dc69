"""Report 6.04: its periods and files."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from agent_desktop.model.supervisor.report import (
    MEDIA_TYPES,
    Days,
    Download,
    FileFormat,
    Period,
    days_of,
    file_name,
    span_of,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("period", "days"),
    [
        (Period.TODAY, Days(TODAY, TODAY)),
        (Period.YESTERDAY, Days(date(2026, 11, 22), date(2026, 11, 22))),
        (Period.LAST_7_DAYS, Days(date(2026, 11, 17), TODAY)),
        (Period.LAST_30_DAYS, Days(date(2026, 10, 25), TODAY)),
        (Period.CUSTOM, None),
    ],
)
def test_that_a_period_means_whole_days_up_to_today(period: Period, days: Days | None) -> None:
    assert days_of(period, TODAY) == days


def test_that_the_last_day_is_in_the_span() -> None:
    since, until = span_of(Days(TODAY, TODAY), UTC)
    assert (since, until) == (datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC))


def test_that_the_day_on_which_clocks_change_has_its_own_length() -> None:
    since, until = span_of(Days(date(2026, 10, 25), date(2026, 10, 25)), ZoneInfo("Europe/Berlin"))
    assert (until.astimezone(UTC) - since.astimezone(UTC)).total_seconds() == 25 * 3600


def test_that_a_file_is_named_by_its_days() -> None:
    name = "6.04 Completed Callback Interaction"
    assert file_name(Days(TODAY, TODAY), FileFormat.EXCEL) == f"{name} 2026-11-23.xlsx"
    assert file_name(Days(date(2026, 11, 1), TODAY), FileFormat.CSV) == f"{name} 2026-11-01_2026-11-23.csv"


def test_that_each_format_has_a_type_to_ask_for() -> None:
    assert set(MEDIA_TYPES) == set(FileFormat)


def test_that_a_download_knows_its_share_once_the_length_is_known() -> None:
    assert Download("x", 50).share is None
    assert Download("x", 50, 200).share is None
    assert Download("x", 50, 0, 0).share is None
    assert Download("x", 50, 200, 50).share == 0.25
    assert Download("x", 50, 200, 250).share == 1.0
