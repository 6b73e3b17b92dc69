"""The contents of a report: plain values that the server sends to the process that writes the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from server_stub.reports.report_texts import TEXTS, ReportTexts, texts_of

TITLE: Final = TEXTS["en"].title


class ReportFormat(StrEnum):
    """The file formats, by their media types."""

    CSV = "text/csv"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    PDF = "application/pdf"

    @property
    def suffix(self) -> str:
        """The suffix of the file's name."""
        return self.name.lower()


class ReportAttempt(msgspec.Struct, frozen=True, array_like=True):
    """One attempt. ``agent_name`` is None if no agent made it (*Aborted*); ``code`` is the label of its disposition code."""

    at: datetime
    agent_name: str | None
    state: str
    note: str | None
    code: str | None = None


class ReportRow(msgspec.Struct, frozen=True, array_like=True):
    """One completed callback. ``timezone`` is that of the business process."""

    callback_id: str
    business_process: str
    timezone: str
    number: str
    customer_name: str | None
    end_state: str
    end_reason: str | None
    entered_at: datetime
    last_attempt_at: datetime | None
    completed_at: datetime
    total_attempts: int
    attempts_used: int
    recording_url: str | None
    transcription: str | None
    attempts: tuple[ReportAttempt, ...]


class ReportOrder(msgspec.Struct, frozen=True):
    """The format of a file, the contents of its heading, and the language of a PDF file."""

    format: ReportFormat
    made_at: datetime
    since: datetime | None
    until: datetime | None
    business_processes: tuple[str, ...]
    text: str | None
    language: str = "en"

    @property
    def texts(self) -> ReportTexts:
        """The texts of a PDF file; other files are in English."""
        return texts_of(self.language if self.format is ReportFormat.PDF else "en")

    @property
    def period(self) -> str:
        """The period of completion in words."""
        texts = self.texts
        since = texts.from_the_beginning if self.since is None else texts.since.format(utc_text(self.since))
        until = texts.to_now if self.until is None else texts.until.format(utc_text(self.until))
        return texts.completed.format(since=since, until=until)

    @property
    def search(self) -> str:
        """The search text in words."""
        return self.texts.search.format(self.text) if self.text else self.texts.no_search

    @property
    def processes(self) -> str:
        """The business processes in words."""
        return self.texts.processes.format(", ".join(self.business_processes) or self.texts.none)


Cell = str | int | datetime | None

COLUMNS: Final = (
    "Row",
    "Callback",
    "Business Process",
    "Time Zone",
    "Number",
    "Customer",
    "End Interaction State",
    "Reason",
    "Original Entrance Time (UTC)",
    "Original Entrance Time (Time Zone)",
    "Last Attempt Time (UTC)",
    "Last Attempt Time (Time Zone)",
    "Completed (UTC)",
    "Completed (Time Zone)",
    "Total Attempts",
    "Attempts Used",
    "Attempt Time (UTC)",
    "Attempt Time (Time Zone)",
    "Agent Name",
    "Attempt State",
    "Note",
    "Recording",
    "Transcription",
    "Disposition Code",
)
"""The columns of a callback's row and of its attempts' rows. Those with ``(Time Zone)`` are in the row's zone."""


def lines(row: ReportRow) -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of a callback's own row and of its attempts' rows; local times are naive."""
    yield (
        "Callback",
        row.callback_id,
        row.business_process,
        row.timezone,
        row.number,
        row.customer_name,
        words(row.end_state),
        row.end_reason,
        row.entered_at,
        local(row.entered_at, row.timezone),
        row.last_attempt_at,
        local(row.last_attempt_at, row.timezone),
        row.completed_at,
        local(row.completed_at, row.timezone),
        row.total_attempts,
        row.attempts_used,
        *(None,) * 5,
        row.recording_url,
        row.transcription,
        None,
    )
    head = ("Attempt", row.callback_id, row.business_process, row.timezone)
    for attempt in row.attempts:
        yield (
            *head,
            *(None,) * 12,
            attempt.at,
            local(attempt.at, row.timezone),
            attempt.agent_name,
            words(attempt.state),
            attempt.note,
            None,
            None,
            attempt.code,
        )


def words(value: str) -> str:
    """Return ``no_answer`` as *No Answer*, as the desktops show it."""
    return value.replace("_", " ").title()


def local(moment: datetime | None, timezone: str) -> datetime | None:
    """Return the local time in a zone as a naive ``datetime``."""
    return None if moment is None else moment.astimezone(_zone(timezone)).replace(tzinfo=None)


def utc_text(moment: datetime) -> str:
    """Return a time as ``2026-11-22 09:30:00``, in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


@lru_cache(maxsize=500)
def _zone(timezone: str) -> ZoneInfo:
    try:
        return ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
