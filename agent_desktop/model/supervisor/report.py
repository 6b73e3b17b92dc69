"""Report 6.04: its period, and the formats of its files."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.model.wall_clock import start_of_day

PAGE_SIZE: Final = 200
"""Rows requested at once."""


class FileFormat(StrEnum):
    """A file format of the report; the value is the file's suffix."""

    CSV = "csv"
    EXCEL = "xlsx"
    PDF = "pdf"
    JSON_LINES = "jsonl"


MEDIA_TYPES: Final = {
    FileFormat.CSV: "text/csv",
    FileFormat.EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileFormat.PDF: "application/pdf",
    FileFormat.JSON_LINES: "application/jsonl",
}


class Period(StrEnum):
    """Common periods."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    LAST_7_DAYS = "last_7_days"
    LAST_30_DAYS = "last_30_days"
    CUSTOM = "custom"


class Days(msgspec.Struct, frozen=True):
    """Whole days on the user's clock, the last one included."""

    first: date
    last: date


class ReportQuery(msgspec.Struct, frozen=True):
    """The scope of a report: completed from ``since`` up to, not including, ``until``. None and empty mean any."""

    since: datetime
    until: datetime
    business_process_id: str | None = None
    text: str = ""


def days_of(period: Period, today: date) -> Days | None:
    """Return the days of a period; None for days chosen by hand."""
    return {
        Period.TODAY: Days(today, today),
        Period.YESTERDAY: Days(today - timedelta(days=1), today - timedelta(days=1)),
        Period.LAST_7_DAYS: Days(today - timedelta(days=6), today),
        Period.LAST_30_DAYS: Days(today - timedelta(days=29), today),
        Period.CUSTOM: None,
    }[period]


def span_of(days: Days, zone: tzinfo | None = None) -> tuple[datetime, datetime]:
    """Return the instants at which ``days`` begin and end on the clock of ``zone``, or of this machine.

    A day on which clocks change is an hour shorter or longer.
    """
    return start_of_day(days.first, zone), start_of_day(days.last + timedelta(days=1), zone)


def file_name(days: Days, format_: FileFormat) -> str:
    """Return a name for the report's file that sorts by date."""
    span = days.first.isoformat() if days.first == days.last else f"{days.first}_{days.last}"
    return f"6.04 Completed Callback Interaction {span}.{format_.value}"


class Download(msgspec.Struct, frozen=True):
    """The progress of a report's file.

    ``received`` counts bytes. ``callbacks`` is the number of callbacks in the whole file and ``here`` the number
    written so far, both None until the server has reported them.
    """

    path: str
    received: int = 0
    callbacks: int | None = None
    here: int | None = None
    is_over: bool = False
    error: str | None = None

    @property
    def share(self) -> float | None:
        """The share of the file that has arrived, from 0 to 1; None while unknown."""
        if self.here is None or not self.callbacks:
            return None
        return min(self.here / self.callbacks, 1.0)
