"""Report 6.04: the period that is asked for, and the formats of its files."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.model.wall_clock import start_of_day

PAGE_SIZE: Final = 200
"""Rows asked for at once."""


class FileFormat(StrEnum):
    """A file that a report can be had as; the value is the file's suffix."""

    CSV = "csv"
    EXCEL = "xlsx"
    PDF = "pdf"


MEDIA_TYPES: Final = {
    FileFormat.CSV: "text/csv",
    FileFormat.EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileFormat.PDF: "application/pdf",
}


class Period(StrEnum):
    """Spans of days that are asked for often."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    LAST_7_DAYS = "last_7_days"
    LAST_30_DAYS = "last_30_days"
    CUSTOM = "custom"


class Days(msgspec.Struct, frozen=True):
    """Whole days on the clock at hand, the last one included."""

    first: date
    last: date


class ReportQuery(msgspec.Struct, frozen=True):
    """What a report is over: completed from ``since`` up to, not including, ``until``. None and empty stand for any."""

    since: datetime
    until: datetime
    business_process_id: str | None = None
    text: str = ""


def days_of(period: Period, today: date) -> Days | None:
    """Return the days that a period stands for; None for those chosen by hand."""
    return {
        Period.TODAY: Days(today, today),
        Period.YESTERDAY: Days(today - timedelta(days=1), today - timedelta(days=1)),
        Period.LAST_7_DAYS: Days(today - timedelta(days=6), today),
        Period.LAST_30_DAYS: Days(today - timedelta(days=29), today),
        Period.CUSTOM: None,
    }[period]


def span_of(days: Days, zone: tzinfo | None = None) -> tuple[datetime, datetime]:
    """Return the instants at which ``days`` begin and are over on the clock of ``zone``, or of this machine.

    A day on which clocks change is an hour shorter or longer.
    """
    return start_of_day(days.first, zone), start_of_day(days.last + timedelta(days=1), zone)


def file_name(days: Days, format_: FileFormat) -> str:
    """Return a name for the report's file that sorts by date."""
    span = days.first.isoformat() if days.first == days.last else f"{days.first}_{days.last}"
    return f"6.04 Completed Callback Interaction {span}.{format_.value}"


class Download(msgspec.Struct, frozen=True):
    """How far a report's file is.

    ``received`` counts bytes. ``callbacks`` is how many the whole file has, None until the server has said so; ``here`` how
    many of them are written so far, None until the server has said so.
    """

    path: str
    received: int = 0
    callbacks: int | None = None
    here: int | None = None
    is_over: bool = False
    error: str | None = None

    @property
    def share(self) -> float | None:
        """How much of the file is here, from 0 to 1; None while nobody knows."""
        if self.here is None or not self.callbacks:
            return None
        return min(self.here / self.callbacks, 1.0)
